"""Which statements about one person cannot all be true? Shown with the law they break; nothing is mended here."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from habeas.model.custody import Impossible
from habeas.model.edtf import overlap, surely_before
from habeas.registry.acts import OPENING, Dated

_OF_THE_LIVING = frozenset(("arrested", "held", "transferred", "released", "house_arrest", "escaped", "exiled", "hearing"))
_LEAVING = frozenset(("released", "escaped", "exiled"))
# Pairs are looked at among so many acts at most: nobody's custody has more, and hostile input would.
_PAIRED = 400


def impossible_of(acts: Sequence[Dated]) -> tuple[Impossible, ...]:
    """Every small set of acts of one person that no course of events fits."""
    found = (
        *_freed_before_held(acts),
        *_two_prisons(acts[:_PAIRED]),
        *_after_death(acts),
        *_twice_dead(acts),
        *_twice_arrested(acts),
    )
    return tuple(sorted(found, key=lambda i: (i.law, i.statements)))


def _freed_before_held(acts: Sequence[Dated]) -> Iterator[Impossible]:
    openings = [one for one in acts if one.act.act in OPENING]
    leavings = [one for one in acts if one.act.act in _LEAVING]
    if not openings:
        return
    for leaving in leavings:
        if all(surely_before(leaving.span, opening.span) for opening in openings):
            first = min(openings, key=lambda one: (one.span.earliest, one.statement.id))
            yield _breaks(
                "released_before_arrested",
                (leaving, first),
                "left custody before any arrest: an earlier arrest is missing, or a date is wrong",
            )


def _two_prisons(acts: Sequence[Dated]) -> Iterator[Impossible]:
    """Seen in two places on one day, or throughout two overlapping times, without a transfer that day."""
    seen = [one for one in acts if one.act.act in {"held", "transferred"} and one.act.place and not one.span.doubtful]
    moves = [one.span for one in acts if one.act.act == "transferred"]
    for a, b in combinations(seen, 2):
        if (a.act.place or "").casefold() == (b.act.place or "").casefold():
            continue
        sure_a, sure_b = a.span.exact or a.span.throughout, b.span.exact or b.span.throughout
        if not (sure_a and sure_b and overlap(a.span, b.span)) or "transferred" in {a.act.act, b.act.act}:
            continue
        if a.span.exact and b.span.exact and a.span.time and b.span.time and a.span.time != b.span.time:
            continue
        if not any(overlap(move, a.span) and overlap(move, b.span) for move in moves):
            yield _breaks("two_prisons", (a, b), "held in two places at once, without a transfer between them")


def _after_death(acts: Sequence[Dated]) -> Iterator[Impossible]:
    for death in (one for one in acts if one.act.act == "died"):
        for other in acts:
            if other.act.act in _OF_THE_LIVING and surely_before(death.span, other.span):
                yield _breaks("alive_after_death", (death, other), "alive after the day of death")


def _twice_dead(acts: Sequence[Dated]) -> Iterator[Impossible]:
    deaths = [one for one in acts if one.act.act == "died"][:_PAIRED]
    for a, b in combinations(deaths, 2):
        if not overlap(a.span, b.span) and not a.span.doubtful and not b.span.doubtful:
            yield _breaks("two_deaths", (a, b), "died on two days")


def _twice_arrested(acts: Sequence[Dated]) -> Iterator[Impossible]:
    """An arrest surely after an arrest, with nothing between them by which the person could have been at liberty."""
    before: Dated | None = None
    for one in acts:
        if one.act.act in {*_LEAVING, "house_arrest"}:
            before = None
        elif one.act.act == "arrested":
            if before is not None and surely_before(before.span, one.span):
                yield _breaks(
                    "arrested_in_custody", (before, one), "arrested again without having left custody: a release is missing"
                )
            before = one


def _breaks(law: str, acts: Sequence[Dated], why: str) -> Impossible:
    return Impossible(law=law, statements=tuple(sorted(one.statement.id for one in acts)), why=why)
