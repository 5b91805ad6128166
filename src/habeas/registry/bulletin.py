"""How many left prison by an hour, as the keeper's list says it and as it was known then? Numbers that lead to records.

A tally counts people, each once, by acts recorded by `known_at` that surely happened by `as_of`. It says "at least": what may have
happened later, what is not confirmed, and who could be given away by a number, is left out and the number stays true.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime, tzinfo

import msgspec

from habeas.lexicon.custody import Release, release_kind
from habeas.model.bulletin import Counted, Tally
from habeas.model.edtf import FIRST
from habeas.model.record import Record
from habeas.model.registry import Judgement, Moment, Person, Ref, Resolved, Seal, Statement, Trait
from habeas.registry.acts import Dated, dated_acts
from habeas.registry.sealed import sealed_now
from habeas.registry.statements import Known, known_at, persons_judged_same

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


class Counting(Record, frozen=True, kw_only=True):
    """Everything that one look at the book gives."""

    freed: tuple[Freed, ...]
    unconfirmed: tuple[Freed, ...]
    later: tuple[Freed, ...]
    sealed: frozenset[Ref]


def count(ledger: Ledger, asked: Asked, zone: tzinfo = UTC) -> Counting:
    """Who left prison by the hour asked for."""
    known = known_at(ledger.statements, asked.known_at)
    here = sorted((p for p in ledger.persons if p.recorded_at <= asked.known_at), key=lambda p: p.id)
    same = persons_judged_same(ledger.judgements, asked.known_at)
    groups: dict[Ref, list[Person]] = defaultdict(list)
    for person in here:
        groups[same.get(person.id, person.id)].append(person)
    hour = local_hour(asked.as_of, zone)
    found: dict[str, list[Freed]] = {"freed": [], "unconfirmed": [], "later": []}
    for head, people in sorted(groups.items()):
        statements = [one for person in people for one in known.of(person.id)]
        standing, one = _standing(statements, hour, asked.begins, zone)
        if one is None or standing is None:
            continue
        named = any(person.named for person in people)
        number = 1 if named else _least(statements, known, here, same)
        if number:
            found[standing].append(_freed(head, one, number, statements, named=named))
    sealed = sealed_now(ledger.seals, asked.known_at).persons
    return Counting(
        freed=tuple(found["freed"]),
        unconfirmed=tuple(found["unconfirmed"]),
        later=tuple(found["later"]),
        sealed=frozenset(same.get(ref, ref) for ref in sealed),
    )


def local_hour(moment: Moment, zone: tzinfo) -> tuple[str, str]:
    """Day and hour of a moment in the zone that the bulletin speaks of."""
    at = datetime.strptime(moment, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC).astimezone(zone)
    return at.strftime("%Y-%m-%d"), at.strftime("%H:%M")


def _standing(
    statements: Sequence[Statement], hour: tuple[str, str], begins: str | None, zone: tzinfo
) -> tuple[str | None, Dated | None]:
    """The first act by which somebody left prison within the time asked for, and whether it surely came by the hour."""
    best: dict[str, Dated] = {}
    for one in dated_acts(statements):
        if one.act.act not in LEAVING or one.span.earliest > hour[0]:
            continue
        if begins is not None and (one.span.latest < begins or (one.span.earliest < begins and one.act.date is not None)):
            continue
        confirmed = one.act.certainty == "confirmed"
        standing = ("freed" if _surely_by(one, hour, zone) else "later") if confirmed else "unconfirmed"
        best.setdefault(standing, one)
    for standing in ("freed", "later", "unconfirmed"):
        if standing in best:
            return standing, best[standing]
    return None, None


def _surely_by(one: Dated, hour: tuple[str, str], zone: tzinfo) -> bool:
    """Did it happen by the hour whatever its date leaves open? What was written down by then had happened by then."""
    if local_hour(one.statement.recorded_at, zone) <= hour:
        return True
    if one.span.doubtful:
        return False
    return (one.span.latest, one.span.time or "24:00") <= hour


def _freed(head: Ref, one: Dated, number: int, statements: Sequence[Statement], *, named: bool) -> Freed:
    again = [other for other in dated_acts(statements) if other.act.act in {"arrested", "disappeared"} and other.act.date]
    conditions = ("house_arrest",) if one.act.act == "house_arrest" else one.act.conditions
    latest = one.span.latest if one.span.latest >= one.span.earliest and one.act.date else FIRST
    return Freed(
        person=head,
        number=number,
        named=named,
        kind=release_kind(conditions),
        statement=one.statement.id,
        until=f"{one.span.latest if one.act.date else one.statement.recorded_at[:10]}T{one.span.time or '24:00'}",
        entered=max(latest, one.statement.recorded_at[:10]),
        rearrested=any(other.span.earliest > one.span.latest and other.act.certainty == "confirmed" for other in again),
    )


def _least(statements: Sequence[Statement], known: Known, here: Sequence[Person], same: Mapping[Ref, Ref]) -> int:
    """How many unnamed people a record still stands for: its least number less those who have records of their own."""
    counts = [int(s.said.value) for s in statements if isinstance(s.said, Trait) and s.said.field == "count"]
    people = {person.id for person in here}
    resolved = {same.get(ref, ref) for s in statements if isinstance(s.said, Resolved) for ref in s.said.persons if ref in people}
    # One who has a record but is not known to have left prison stays in the number of those who have.
    left = {
        ref
        for ref in resolved
        if any(
            getattr(s.said, "act", None) in LEAVING and getattr(s.said, "certainty", "") == "confirmed"
            for s in _all_of(ref, known, same)
        )
    }
    return max(0, (counts[-1] if counts else 1) - len(left))


def _all_of(head: Ref, known: Known, same: Mapping[Ref, Ref]) -> Iterable[Statement]:
    for person, statements in known.in_force.items():
        if same.get(person, person) == head:
            yield from statements


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
    crowd = Counter[tuple[str, Release, bool]]()
    for one in counting.freed:
        crowd[one.entered, one.kind, one.named] += one.number
    return tuple(
        one for one in counting.freed if one.person not in counting.sealed or crowd[one.entered, one.kind, one.named] >= SAFE
    )


def without_records(tally: Tally) -> Tally:
    """The numbers alone: what the public version is made of."""
    bare = {
        name: Counted(number=getattr(tally, name).number)
        for name in tally.__struct_fields__
        if isinstance(getattr(tally, name), Counted)
    }
    return msgspec.structs.replace(tally, **bare)
