"""Why is your number not theirs? Two figures, the verdict, everything that explains the gap, and what may be written."""

from collections.abc import Callable, Sequence

from habeas.errors import UsageError
from habeas.model import Cause, Comparison, Figure, Lineage, Reading, Reason
from habeas.reconcile.events import events_of
from habeas.reconcile.facts import Fact, facts_of
from habeas.reconcile.pair import Finding, Pair
from habeas.reconcile.pairs import pair_of
from habeas.reconcile.spans import in_words
from habeas.reconcile.verdicts import judge
from habeas.reconcile.wording import can_write, cannot_write, counted, describe, missing, what, who, why

_HEADLINES = {
    "same": "One number, told twice",
    "rounds_to": "One number, once sharp and once rounded",
    "grew": "One count that moved with time",
    "scope_differs": "Two numbers about two things: both can hold",
    "contradicts": "Two numbers that cannot both be true",
    "different_event": "Two numbers about two events",
    "undecided": "Nobody can tell from these texts",
}


def compare(a: Figure, b: Figure, readings: Sequence[Reading], lineage: Lineage) -> Comparison:
    """What `a` and `b` say of each other, read in the light of all readings."""
    facts = facts_of(readings, lineage)
    by_id = {fact.id: fact for fact in facts}
    for figure in (a, b):
        if figure.id not in by_id:
            raise UsageError(f"figure {figure.id} is in none of the readings", "give the readings that hold both figures")
    pair = pair_of(by_id[a.id], by_id[b.id], events_of(facts))
    finding = judge(pair)
    lacking = missing(finding)
    return Comparison(
        a=finding.a.figure,
        b=finding.b.figure,
        verdict=finding.verdict,
        rule=finding.rule,
        headline=f"{_HEADLINES[finding.verdict]}: “{finding.a.figure.text}” and “{finding.b.figure.text}”",
        why=why(finding),
        reasons=_reasons(pair, finding),
        can_write=can_write(finding),
        cannot_write=cannot_write(finding),
        roots=tuple(sorted({pair.a.root, pair.b.root})),
        counters=tuple(sorted({counted(fact) for fact in (pair.a, pair.b)})),
        missing=(*((lacking,) if lacking else ()), *_unknown(pair)),
    )


def _reasons(pair: Pair, finding: Finding) -> tuple[Reason, ...]:
    """Every cause that can explain a gap between the two, in one fixed order; "nothing" where there is no gap."""
    found = [Reason(cause=cause, sentence=said) for cause, test in _CAUSES if (said := test(pair, finding))]
    return tuple(found) or (Reason(cause="nothing", sentence="Nothing sets the two numbers apart."),)


def _definition(pair: Pair, _: Finding) -> str:
    if pair.a.figure.measure != pair.b.figure.measure:
        return f"One counts people {what(pair.a)}, the other people {what(pair.b)}."
    if pair.a.is_stock != pair.b.is_stock:
        return "One says how many there were at a moment, the other how many over a period."
    return ""


def _population(pair: Pair, _: Finding) -> str:
    if pair.a.id in pair.b.wholes or pair.b.id in pair.a.wholes:
        part, whole = (pair.a, pair.b) if pair.b.id in pair.a.wholes else (pair.b, pair.a)
        return f"“{part.figure.text}” is a part of “{whole.figure.text}”."
    if pair.a.population != pair.b.population or pair.a.figure.group != pair.b.figure.group:
        return f"One counts {who(pair.a)}, the other {who(pair.b)}."
    return ""


def _period(pair: Pair, _: Finding) -> str:
    if pair.starts_apart() or pair.periods_apart() or pair.earlier_first() is not None:
        return f"One counts {_stretch(pair.a)}, the other {_stretch(pair.b)}."
    return ""


def _stretch(fact: Fact) -> str:
    since = f"from {in_words(fact.start)} " if fact.start is not None else ""
    return f"{since}up to {in_words(fact.cut)}"


def _rounding(pair: Pair, finding: Finding) -> str:
    if finding.verdict == "rounds_to":
        return f"“{finding.b.figure.text}” is a rounding of “{finding.a.figure.text}”."
    if pair.equal and pair.a.figure.precision != pair.b.figure.precision:
        return f"One number with two hedges: “{pair.a.figure.text}” and “{pair.b.figure.text}”."
    return ""


def _copy(pair: Pair, _: Finding) -> str:
    if pair.one_root and not pair.one_report:
        return f"Both reports go back to one root ({pair.a.root}): they are not two confirmations."
    return ""


def _plan(pair: Pair, _: Finding) -> str:
    plans = [fact for fact in (pair.a, pair.b) if fact.figure.modality == "planned"]
    return f"“{plans[0].figure.text}” was announced, the other number is said to have happened." if len(plans) == 1 else ""


def _place(pair: Pair, _: Finding) -> str:
    if pair.a.place != pair.b.place:
        places = [fact.figure.facility or fact.figure.place or "the whole country" for fact in (pair.a, pair.b)]
        return f"One is about {places[0]}, the other about {places[1]}."
    return ""


def _speaker(pair: Pair, _: Finding) -> str:
    if not pair.one_counter and (pair.a.counter.named or pair.b.counter.named):
        return f"Two speakers: {counted(pair.a)} and {counted(pair.b)}."
    return ""


def _error(pair: Pair, finding: Finding) -> str:
    if finding.verdict != "contradicts":
        return ""
    one, other = str(pair.a.quantity.point), str(pair.b.quantity.point)
    slip = " The same digits stand in another order: a slip of the pen." if sorted(one) == sorted(other) and one != other else ""
    return f"At least one of the two is wrong.{slip}"


def _unknown(pair: Pair) -> tuple[str, ...]:
    facts = sorted((fact for fact in (pair.a, pair.b) if fact.cut is None), key=lambda f: f.order)
    return tuple(f"the day that {describe(fact)} counts up to" for fact in facts)


_CAUSES: tuple[tuple[Cause, Callable[[Pair, Finding], str]], ...] = (
    ("definition", _definition), ("population", _population), ("period", _period), ("rounding", _rounding), ("copy", _copy),
    ("plan_against_deed", _plan), ("place", _place), ("speaker", _speaker), ("error", _error),
)  # fmt: skip
