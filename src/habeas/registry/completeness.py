"""How much of what the law wants known of a detainee is known? The eight particulars of ICPPED art. 17(3), (a) to (h)."""

from collections.abc import Callable, Sequence

from habeas.model.custody import Particular
from habeas.model.registry import ChargeStep, RecordedAct, Statement

Test = Callable[[Statement], bool]


def particulars_of(statements: Sequence[Statement]) -> tuple[Particular, ...]:
    """The eight particulars, each with the statements that tell it. A death or release that did not happen asks for nothing."""
    confirmed = [one for one in statements if getattr(one.said, "certainty", "") == "confirmed"]
    dead = any(_is(one, "died") for one in confirmed)
    left = any(_is(one, "released", "transferred", "house_arrest", "exiled") for one in confirmed)
    return (
        _told("a", statements, (_trait("name"),)),
        _told("b", statements, (lambda s: _is(s, "arrested", "disappeared") and _act(s, "date", "place", "authority"),)),
        _told("c", statements, (lambda s: _trait("grounds")(s) or (isinstance(s.said, ChargeStep) and bool(s.said.law)),)),
        _told("d", statements, (_trait("supervised_by"),)),
        _told("e", statements, (lambda s: _is(s, "arrested", "held", "transferred") and _act(s, "date", "place"),)),
        _told("f", statements, (_trait("health"),)),
        _told("g", statements, (lambda s: _is(s, "died") and _act(s, "date", "detail"), _trait("remains")), applies=dead),
        _told(
            "h",
            statements,
            (lambda s: _is(s, "released", "transferred", "house_arrest", "exiled") and _act(s, "date", "authority"),),
            applies=left,
        ),
    )


def _told(letter: str, statements: Sequence[Statement], tests: Sequence[Test], *, applies: bool = True) -> Particular:
    """Known where every test is met by some statement."""
    met = [[one.id for one in statements if test(one)] for test in tests]
    known = applies and all(met)
    return Particular(
        letter=letter, known=known, applies=applies, statements=tuple(sorted({id_ for ids in met for id_ in ids})) if known else ()
    )


def _trait(field: str) -> Test:
    return lambda s: getattr(s.said, "field", None) == field


def _is(statement: Statement, *acts: str) -> bool:
    return isinstance(statement.said, RecordedAct) and statement.said.act in acts


def _act(statement: Statement, *fields: str) -> bool:
    return all(getattr(statement.said, field) for field in fields)
