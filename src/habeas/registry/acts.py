"""In which order did the acts of one person happen? By what their dates allow, and where they leave room, by how custody goes."""

from collections.abc import Iterable, Sequence

from habeas.model.edtf import LAST, Span, span_of, surely_before
from habeas.model.record import Record
from habeas.model.registry import RecordedAct, Statement

OPENING = frozenset(("arrested", "held", "disappeared"))
ENDING = frozenset(("released", "escaped", "exiled", "died"))
# Where dates leave it open: what opens a custody comes before what happens in it, and that before what ends it.
_IN_CUSTODY = ("disappeared", "arrested", "held", "transferred", "charged", "hearing_due", "hearing", "sentenced", "house_arrest")
_RANK = {act: rank for rank, act in enumerate((*_IN_CUSTODY, "released", "escaped", "exiled", "died"))}


class Dated(Record, frozen=True, kw_only=True):
    """An act with its days: what was recorded as having happened, happened by the day it was recorded."""

    statement: Statement
    act: RecordedAct
    span: Span


def dated_acts(statements: Iterable[Statement], *, confirmed_only: bool = False) -> tuple[Dated, ...]:
    """The acts among statements, in order of time; the order they are given in does not matter."""
    found = [
        Dated(statement=one, act=one.said, span=_span(one, one.said))
        for one in statements
        if isinstance(one.said, RecordedAct) and not (confirmed_only and one.said.certainty != "confirmed")
    ]
    return tuple(_in_order(sorted(found, key=_key)))


def _span(statement: Statement, act: RecordedAct) -> Span:
    span = span_of(act.date)
    recorded = statement.recorded_at[:10]
    if act.act == "hearing_due" or span.earliest > recorded:
        return span
    # A recorder west of UTC writes down an evening of the 11th when it is the 12th in UTC, never the other way by more than a day.
    return Span(
        earliest=span.earliest,
        latest=min(span.latest, recorded) if span.latest != LAST or act.date is None else span.latest,
        doubtful=span.doubtful,
        throughout=span.throughout,
        time=span.time,
    )


def _key(one: Dated) -> tuple[str, str, str, int, str]:
    return (one.span.earliest, one.span.time or "", one.span.latest, _RANK[one.act.act], one.statement.id)


def _in_order(found: Sequence[Dated]) -> list[Dated]:
    """One act after the other: of those that nothing left is surely before, the one that custody as it stands waits for."""
    left, ordered, inside = list(found), list[Dated](), False
    while left:
        first_end = min(one.span.latest if not one.span.doubtful else LAST for one in left)
        free = [one for one in left if one.span.earliest <= first_end and not _waits(one, left)] or left[:1]
        chosen = min(free, key=lambda one: (_fits(one, inside=inside), *_key(one)))
        left.remove(chosen)
        ordered.append(chosen)
        inside = chosen.act.act in OPENING or (inside and chosen.act.act not in ENDING)
    return ordered


def _waits(one: Dated, left: Sequence[Dated]) -> bool:
    """Is another act of the same day surely earlier, by the hour?"""
    return one.span.time is not None and any(surely_before(other.span, one.span) for other in left if other.span.time is not None)


def _fits(one: Dated, *, inside: bool) -> int:
    """0 for what can come next, 1 for what would break the order of custody, 2 for death, after which nothing comes."""
    act = one.act.act
    if act == "died":
        return 2
    if act == "arrested":
        return int(inside)
    if act in ENDING or act in {"transferred", "house_arrest"}:
        return int(not inside)
    return 0
