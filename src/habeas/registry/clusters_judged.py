"""What did people decide about pairs of records? The latest judgement on a pair holds, in whatever order they arrive."""

from collections.abc import Iterable

from habeas.model import Record
from habeas.model.registry import Judgement
from habeas.registry.clusters import Decided, Pair


class Verdicts(Record, frozen=True, kw_only=True):
    """Pairs decided, pairs people are unsure of, and pairs decided different although other decisions make them the same."""

    decided: tuple[Decided, ...] = ()
    unsure: tuple[tuple[str, str], ...] = ()
    at_odds: tuple[tuple[str, str], ...] = ()


def verdicts(judgements: Iterable[Judgement]) -> Verdicts:
    """The judgements that hold; an earlier one on the same pair gives way, and nothing is lost by it: it stays in the store."""
    latest: dict[tuple[str, str], Judgement] = {}
    for one in judgements:
        known = latest.get((one.a, one.b))
        if known is None or (known.judged_at, known.id) < (one.judged_at, one.id):
            latest[one.a, one.b] = one
    holding = [latest[pair] for pair in sorted(latest)]
    decided = tuple(Decided(a=one.a, b=one.b, same=one.verdict == "same") for one in holding if one.verdict != "unsure")
    return Verdicts(
        decided=decided,
        unsure=tuple((one.a, one.b) for one in holding if one.verdict == "unsure"),
        at_odds=_at_odds(decided),
    )


def weighed(pairs: Iterable[Pair], found: Verdicts) -> list[Pair]:
    """The pairs without what the machine says of those that people are unsure of: these neither join nor part."""
    unsure = frozenset(found.unsure)
    return [Pair(a=one.a, b=one.b, weight=min(one.weight, 0.0)) if (one.a, one.b) in unsure else one for one in pairs]


def _at_odds(decided: tuple[Decided, ...]) -> tuple[tuple[str, str], ...]:
    """Decided different, and yet the same by way of others: for people to settle."""
    head: dict[str, str] = {}

    def top(one: str) -> str:
        while head.get(one, one) != one:
            one = head[one]
        return one

    for one in decided:
        if one.same:
            kept, gone = sorted((top(one.a), top(one.b)))
            head[gone] = kept
    return tuple((one.a, one.b) for one in decided if not one.same and top(one.a) == top(one.b))
