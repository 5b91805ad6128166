"""How many of those counted are known by name? Beside each number claimed: the people named, list by list, and who is missing."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from habeas.model import Event, Series
from habeas.model.edtf import ANY_DAY, FIRST, LAST, Span
from habeas.model.record import Record
from habeas.model.registry import Ref
from habeas.registry.compare_names import sound, words_of
from habeas.registry.find import same_name

# Which acts of people show that a measure's number has them in it.
ACTS: Mapping[str, frozenset[str]] = {
    "released": frozenset(("released", "exiled")),
    "arrested": frozenset(("arrested",)),
    "held": frozenset(("held", "arrested", "sentenced", "charged", "transferred")),
    "died": frozenset(("died",)),
    "charged": frozenset(("charged",)),
    "sentenced": frozenset(("sentenced",)),
    "house_arrest": frozenset(("house_arrest",)),
    "exiled": frozenset(("exiled",)),
    "transferred": frozenset(("transferred",)),
    "tortured": frozenset(("tortured",)),
    "disappeared": frozenset(("disappeared",)),
}


# Of the bearers of one word so many are compared with each other.
_PAIRED = 300


class NamedAct(Record, frozen=True, kw_only=True):
    """Somebody named to whom something happened: in the own list, in a list of others, or in a report."""

    ref: Ref
    name: str
    where: str
    act: str
    span: Span = ANY_DAY
    country: str | None = None
    sealed: bool = False


class OnList(Record, frozen=True, kw_only=True):
    """How many of the named stand on one list (or in the reports)."""

    where: str
    number: int


class Floor(Record, frozen=True, kw_only=True):
    """One event and measure: the number claimed, the people named, where they are named, and how many names are missing."""

    event: str
    measure: str
    group: str
    as_of: str | None
    claimed: int | None
    named: int
    missing: int | None
    lists: tuple[OnList, ...]
    on_none: int
    """Named in reports alone: on no list."""
    people: tuple[tuple[Ref, ...], ...]


def floors(
    series: Sequence[Series],
    events: Sequence[Event],
    acts: Sequence[NamedAct],
    same: Mapping[Ref, Ref] | None = None,
    listed: Mapping[str, frozenset[str]] | None = None,
) -> tuple[Floor, ...]:
    """Named and claimed side by side, for each event and measure whose count is of people and happened.

    `listed` says on which lists a name stands, whatever they say of it.
    """
    windows = {event.id: event for event in events}
    found = [
        _floor(one, windows.get(one.event), acts, same or {}, listed or {})
        for one in series
        if one.modality == "actual" and one.measure in ACTS and one.group != "cases" and one.points
    ]
    return tuple(sorted(found, key=lambda f: (f.event, f.measure, f.group, -(f.claimed or 0))))


def _floor(
    series: Series,
    event: Event | None,
    acts: Sequence[NamedAct],
    same: Mapping[Ref, Ref],
    listed: Mapping[str, frozenset[str]],
) -> Floor:
    last = series.points[-1]
    fitting = [one for one in acts if one.act in ACTS[series.measure] and _in_event(one, event, last.as_of)]
    people = distinct(fitting, same)
    where = [{place for one in some for place in (one.where, *listed.get(one.name, ()))} for some in people]
    lists = sorted({place for places in where for place in places})
    claimed = last.best if last.best is not None else last.low
    return Floor(
        event=event.name if event else series.event,
        measure=series.measure,
        group=series.group,
        as_of=last.as_of,
        claimed=claimed,
        named=len(people),
        missing=max(0, claimed - len(people)) if claimed is not None else None,
        lists=tuple(OnList(where=place, number=sum(place in places for places in where)) for place in lists),
        on_none=sum(places == {"reports"} for places in where),
        people=tuple(tuple(sorted({one.ref for one in some})) for some in people),
    )


def _in_event(one: NamedAct, event: Event | None, as_of: str | None) -> bool:
    """Can the act belong to the event? Its days must meet the event's, and not lie after the day the number speaks of."""
    start = (event.start if event else None) or FIRST
    end = min(_to_day(day) for day in ((event.end if event else None) or LAST, as_of or LAST))
    if one.country and event and event.country and one.country != event.country:
        return False
    return one.span.earliest[:10] <= end and start <= one.span.latest


def _to_day(date: str) -> str:
    """The last day of a date that may be a month: compared as text, "2026-01" would lie before its own days."""
    return date if len(date) == 10 else f"{date}-31" if len(date) == 7 else f"{date}-12-31"


def distinct(acts: Sequence[NamedAct], same: Mapping[Ref, Ref]) -> tuple[tuple[NamedAct, ...], ...]:
    """Acts by person, with as few people as the names allow: a floor may say too few, never too many."""
    ordered = sorted(acts, key=lambda a: (a.name, a.where, a.ref))
    joined = _Joined(len(ordered))
    first_with: dict[tuple[str, str], int] = {}
    by_word: dict[str, list[int]] = defaultdict(list)
    for i, one in enumerate(ordered):
        for key in (("ref", same.get(one.ref, one.ref)), ("name", " ".join(sorted(words_of(one.name))))):
            joined.join(first_with.setdefault(key, i), i)
        for word in {sound(word) for word in words_of(one.name)}:
            by_word[word].append(i)
    for _, some in sorted(by_word.items()):
        # Names that share a word are looked at pair by pair; a word that hundreds share decides nothing alone.
        for i, j in combinations(some[:_PAIRED], 2):
            if joined.top(i) != joined.top(j) and same_name(ordered[i].name, ordered[j].name):
                joined.join(i, j)
    groups: dict[int, list[NamedAct]] = defaultdict(list)
    for i, one in enumerate(ordered):
        groups[joined.top(i)].append(one)
    return tuple(tuple(some) for _, some in sorted(groups.items()))


class _Joined:
    """Numbers put together into groups; each group is known by its smallest."""

    def __init__(self, size: int) -> None:
        self._head = list(range(size))

    def top(self, i: int) -> int:
        while self._head[i] != i:
            self._head[i] = self._head[self._head[i]]
            i = self._head[i]
        return i

    def join(self, i: int, j: int) -> None:
        low, high = sorted((self.top(i), self.top(j)))
        self._head[high] = low
