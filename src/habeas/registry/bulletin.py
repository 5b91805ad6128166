"""How many left prison by an hour, as the keeper's list says it and as it was known then? Numbers that lead to records.

A tally counts people, each once, by acts recorded by `known_at` that surely happened by `as_of`. It says "at least": what may have
happened later, what is not confirmed, and who could be given away by a number, is left out and the number stays true.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, tzinfo

import msgspec

from habeas.lexicon.custody import Release, release_kind
from habeas.model.bulletin import Counted, Tally
from habeas.model.edtf import FIRST, surely_before
from habeas.model.record import Record
from habeas.model.registry import Judgement, Moment, Person, Ref, Resolved, Seal, Statement, Trait
from habeas.registry.acts import Dated, dated_acts
from habeas.registry.sealed import sealed_now
from habeas.registry.statements import known_at, persons_judged_same

# A sealed person is counted in public only where so many left prison on one day in one way (docs/method/custody.md).
SAFE = 3
LEAVING = frozenset(("released", "house_arrest", "exiled"))


class Ledger(Record, frozen=True, kw_only=True):
    """What a tally is computed from: the book, in any order."""

    persons: tuple[Person, ...] = ()
    statements: tuple[Statement, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    seals: tuple[Seal, ...] = ()


class Asked(Record, frozen=True, kw_only=True):
    """Which tally: by which hour, as known when, in whose day, and from which day on people are counted."""

    as_of: Moment
    known_at: Moment
    zone: str = "UTC"
    begins: str | None = None


class Freed(Record, frozen=True, kw_only=True):
    """One record that counts: how many people, in which way, by which statement, and the day it could first be counted."""

    person: Ref
    number: int
    named: bool
    kind: Release
    statement: str
    until: str
    """The latest day and hour that the date allows."""
    entered: str
    """The day from which it could be counted: it had happened, and it was written down."""
    rearrested: bool = False
    at_first: Release = "unsaid"
    """How they left prison, before their conditions changed."""


class Counting(Record, frozen=True, kw_only=True):
    """Everything that one look at the book gives."""

    freed: tuple[Freed, ...]
    unconfirmed: tuple[Freed, ...]
    later: tuple[Freed, ...]
    sealed: frozenset[Ref]
    emptied: tuple[Freed, ...] = ()
    """Unnamed records all of whose people are counted under records of their own: they stand for nobody now."""
    resolved: dict[Ref, tuple[Ref, ...]] = msgspec.field(default_factory=dict)
    """By unnamed record: those of its people who are counted under records of their own."""


def count(ledger: Ledger, asked: Asked, zone: tzinfo = UTC) -> Counting:
    """Who left prison by the hour asked for."""
    known = known_at(ledger.statements, asked.known_at)
    same = persons_judged_same(ledger.judgements, asked.known_at)
    groups: dict[Ref, list[Person]] = defaultdict(list)
    for person in sorted((p for p in ledger.persons if p.recorded_at <= asked.known_at), key=lambda p: p.id):
        groups[same.get(person.id, person.id)].append(person)
    hour = local_hour(asked.as_of, zone)
    found: dict[str, list[Freed]] = {"freed": [], "unconfirmed": [], "later": [], "emptied": []}
    resolved: dict[Ref, tuple[Ref, ...]] = {}
    # People with records of their own first: how many an unnamed record still stands for hangs on who of them counts.
    for head, people in sorted(groups.items(), key=lambda group: (not any(p.named for p in group[1]), group[0])):
        statements = [one for person in people for one in known.of(person.id)]
        standing, ways = _standing(statements, hour, asked.begins, zone)
        if standing is None:
            continue
        named = any(person.named for person in people)
        number = 1
        if not named:
            counted = {one.person for one in found["freed"]}
            resolved[head] = tuple(sorted({same.get(ref, ref) for ref in _records_of_its_people(statements)} & counted))
            number = max(0, _least(statements) - len(resolved[head]))
        one = _freed(head, ways, number, named=named, again=_taken_again(statements, ways[0], hour, zone))
        if number or standing == "freed":
            found[standing if number else "emptied"].append(one)
    sealed = sealed_now(ledger.seals, asked.known_at, ledger.judgements).persons
    return Counting(
        freed=_by_person(found["freed"]),
        unconfirmed=_by_person(found["unconfirmed"]),
        later=_by_person(found["later"]),
        sealed=frozenset(same.get(ref, ref) for ref in sealed),
        emptied=_by_person(found["emptied"]),
        resolved={ref: some for ref, some in sorted(resolved.items()) if some},
    )


def _by_person(some: Iterable[Freed]) -> tuple[Freed, ...]:
    return tuple(sorted(some, key=lambda one: one.person))


def local_hour(moment: Moment, zone: tzinfo) -> tuple[str, str]:
    """Day and hour of a moment in the zone that the bulletin speaks of."""
    at = datetime.strptime(moment, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC).astimezone(zone)
    return at.strftime("%Y-%m-%d"), at.strftime("%H:%M")


def _standing(
    statements: Sequence[Statement], hour: tuple[str, str], begins: str | None, zone: tzinfo
) -> tuple[str | None, tuple[Dated, ...]]:
    """The acts by which somebody left prison within the time asked for, and whether they surely came by the hour."""
    ways: dict[str, list[Dated]] = defaultdict(list)
    for one in dated_acts(statements):
        if one.act.act not in LEAVING or one.span.earliest > hour[0]:
            continue
        if begins is not None and _may_be_before(one, begins):
            continue
        confirmed = one.act.certainty == "confirmed"
        ways[("freed" if _surely_by(one, hour, zone) else "later") if confirmed else "unconfirmed"].append(one)
    for standing in ("freed", "later", "unconfirmed"):
        if standing in ways:
            return standing, tuple(ways[standing])
    return None, ()


def _may_be_before(one: Dated, begins: str) -> bool:
    """Can it have happened before the days that are counted? What a keeper writes down without a date is of these days.

    A row of a list that says "released" and no day can be years old.
    """
    if one.act.date is None:
        return one.statement.source.row is not None or one.span.latest < begins
    return one.span.earliest < begins


def _surely_by(one: Dated, hour: tuple[str, str], zone: tzinfo) -> bool:
    """Did it happen by the hour whatever its date leaves open? What was written down by then had happened by then."""
    if local_hour(one.statement.recorded_at, zone) <= hour:
        return True
    if one.span.doubtful:
        return False
    return (one.span.latest, one.span.time or "24:00") <= hour


def _freed(head: Ref, ways: Sequence[Dated], number: int, *, named: bool, again: bool) -> Freed:
    """Counted once, by the first act by which they left; how they are out is what was said last."""
    one = ways[0]
    latest = one.span.latest if one.span.latest >= one.span.earliest and one.act.date else FIRST
    return Freed(
        person=head,
        number=number,
        named=named,
        kind=_kind_now(ways),
        at_first=_kind_now(ways[:1]),
        statement=one.statement.id,
        until=f"{one.span.latest if one.act.date else one.statement.recorded_at[:10]}T{one.span.time or '24:00'}",
        entered=max(latest, one.statement.recorded_at[:10]),
        rearrested=again,
    )


def _kind_now(ways: Sequence[Dated]) -> Release:
    """What the last acts say that say anything; of acts that may be of one hour the heaviest conditions."""
    said = [one for one in ways if release_kind(_conditions(one)) != "unsaid"]
    if not said:
        return "unsaid"
    last = [one for one in said if not surely_before(one.span, said[-1].span)]
    return release_kind(tuple(condition for one in last for condition in _conditions(one)))


def _conditions(one: Dated) -> tuple[str, ...]:
    return ("house_arrest",) if one.act.act == "house_arrest" else one.act.conditions


def _taken_again(statements: Sequence[Statement], left: Dated, hour: tuple[str, str], zone: tzinfo) -> bool:
    """Was somebody who left prison arrested again by the hour, and is not known to have left again?"""
    inside = False
    for one in dated_acts(statements, confirmed_only=True):
        if one.act.act in {"arrested", "disappeared"} and one.act.date and one.span.earliest > left.span.latest:
            inside = inside or one.span.earliest <= hour[0]
        elif one.act.act in LEAVING and _surely_by(one, hour, zone):
            inside = False
    return inside


def _least(statements: Sequence[Statement]) -> int:
    """How many people an unnamed record stands for at least."""
    counts = [int(s.said.value) for s in statements if isinstance(s.said, Trait) and s.said.field == "count"]
    return counts[-1] if counts else 1


def _records_of_its_people(statements: Sequence[Statement]) -> Iterable[Ref]:
    return (ref for s in statements if isinstance(s.said, Resolved) for ref in s.said.persons)


def tally_of(counting: Counting, *, public: bool = False) -> Tally:
    """The numbers of a count: for the team with every record, for the public without those whom a number could give away."""
    freed = counted_in(counting, public=public)

    def counted(some: Iterable[Freed], wanted: Callable[[Freed], bool] = lambda _: True) -> Counted:
        chosen = [one for one in some if wanted(one)]
        shown = [one for one in chosen if not (public and one.person in counting.sealed)]
        return Counted(
            number=sum(one.number for one in chosen),
            records=tuple(one.person for one in shown),
            statements=tuple(one.statement for one in shown),
        )

    def open_only(some: Iterable[Freed]) -> list[Freed]:
        """What is not certain yet counts no sealed people in public."""
        return [one for one in some if not (public and one.person in counting.sealed)]

    return Tally(
        total=sum(one.number for one in freed),
        named=counted(freed, lambda f: f.named),
        unnamed=counted(freed, lambda f: not f.named),
        fully=counted(freed, lambda f: f.kind == "fully"),
        house_arrest=counted(freed, lambda f: f.kind == "house_arrest"),
        conditions=counted(freed, lambda f: f.kind == "conditions"),
        unsaid=counted(freed, lambda f: f.kind == "unsaid"),
        unconfirmed=counted(open_only(counting.unconfirmed)),
        hour_open=counted(open_only(counting.later)),
        rearrested=counted(open_only(freed), lambda f: f.rearrested),
        left_out=sum(one.number for one in counting.freed) - sum(one.number for one in freed),
    )


def counted_in(counting: Counting, *, public: bool) -> tuple[Freed, ...]:
    """Those who count: for the team everybody; in public a sealed person only among three at least.

    The three entered on one day in one way, as one kind of record. Whoever is left out stays out on every later day, so that no
    difference between the bulletins of two days gives anybody away.
    """
    if not public:
        return counting.freed
    crowd, veiled = Counter[tuple[str, Release, bool]](), set[tuple[str, Release, bool]]()
    for one in counting.freed:
        crowd[_crowd(one)] += one.number
        veiled |= {_crowd(one)} if one.person in counting.sealed else set()
    shown = [one for one in counting.freed if one.person not in counting.sealed or crowd[_crowd(one)] >= SAFE]
    # A crowd with somebody sealed in it stays as it was when it left: whose conditions changed would tell who is who.
    shown = [msgspec.structs.replace(one, kind=one.at_first) if _crowd(one) in veiled else one for one in shown]
    names = {one.person for one in shown}
    unnamed = [one for one in (*shown, *counting.emptied) if one.person in counting.resolved]
    # Somebody counted without a name and left out under the name that is sealed is counted without a name as before.
    back = {one.person: sum(ref not in names for ref in counting.resolved[one.person]) for one in unnamed}
    whole = [*shown, *(one for one in counting.emptied if back.get(one.person))]
    return _by_person(msgspec.structs.replace(one, number=one.number + back.get(one.person, 0)) for one in whole)


def _crowd(one: Freed) -> tuple[str, Release, bool]:
    """Those among whom nobody can be told apart: they left on one day in one way, as one kind of record."""
    return one.entered, one.at_first, one.named


def without_records(tally: Tally) -> Tally:
    """The numbers alone: what the public version is made of."""
    bare = {
        name: Counted(number=getattr(tally, name).number)
        for name in tally.__struct_fields__
        if isinstance(getattr(tally, name), Counted)
    }
    return msgspec.structs.replace(tally, **bare)
