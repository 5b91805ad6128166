"""The keeper's book as a whole: who is in it, by which names, and whom a typed word means."""

import re
from collections.abc import Iterator

import msgspec

from habeas.engine.store import Keeper, Store
from habeas.errors import UsageError
from habeas.model.record import Record
from habeas.model.registry import Judgement, KeptList, ListRow, Person, Ref, Seal, Statement, Tombstone, Trait
from habeas.registry.clusters_ids import led_to
from habeas.registry.find import Found, Named, find, same_name
from habeas.registry.history import history_of
from habeas.registry.sealed import NAME_FIELDS, Sealed, sealed_now
from habeas.registry.statements import Known, known_at, persons_judged_same

# The ids of people: of the own list, and of those whom only lists speak of.
_ID = re.compile(r"[PG]-\d{1,9}")


class Book(Record, frozen=True, kw_only=True):
    """Everything that was written down of people, read once."""

    persons: tuple[Person, ...]
    statements: tuple[Statement, ...]
    judgements: tuple[Judgement, ...]
    seals: tuple[Seal, ...]
    person_ids: dict[Ref, Ref] = msgspec.field(default_factory=dict)
    """The person whom each record was held for when lists were last linked."""
    stones: tuple[Tombstone, ...] = ()

    def led_to(self, id_: str) -> Ref | None:
        """The person that a typed id leads to, an old id too; None where it is no id, refused where it leads nowhere or apart."""
        wanted = id_.strip().upper()
        if not _ID.fullmatch(wanted):
            return None
        found = led_to(wanted, self.stones, {person.id for person in self.persons} | set(self.person_ids.values()))
        if not found:
            raise UsageError(f"there is no record {wanted}", "habeas names find NAME says who is there")
        if len(found) > 1:
            raise UsageError(f"{wanted} was parted: its rows are of {len(found)} people now", f"name one: {', '.join(found)}")
        owners = self._owners_of(found[0])
        return owners[0] if len(owners) == 1 else found[0]

    def _owners_of(self, group: Ref) -> tuple[Ref, ...]:
        """The own records that rows of a person of lists were taken into, or judged to be, since lists were last linked."""
        if group.startswith("P-"):
            return (group,)
        taken = {one.source.row: one.person for one in self.statements if one.source.row is not None}
        heads = persons_judged_same(self.judgements)
        found = {taken.get(row, heads.get(row, "")) for row, person in self.person_ids.items() if person == group}
        return tuple(sorted({heads.get(one, one) for one in found if one.startswith("P-")}))

    def known(self) -> Known:
        """What holds now."""
        return known_at(self.statements)

    def sealed(self) -> Sealed:
        """Who and what is sealed now."""
        return sealed_now(self.seals, judgements=self.judgements)

    def names(self) -> Iterator[Named]:
        """Every name that a record bears; sealed records bear none."""
        sealed = self.sealed()
        for person, statements in self.known().in_force.items():
            if person in sealed.persons:
                continue
            for one in statements:
                said = one.said
                if isinstance(said, Trait) and said.field in NAME_FIELDS and (person, said.field) not in sealed.fields:
                    yield Named(ref=person, name=said.value, where="own list")


def book_of(keeper: Keeper) -> Book:
    """The book of a study."""
    return Book(
        persons=keeper.persons(),
        statements=keeper.statements(),
        judgements=keeper.judgements(),
        seals=keeper.seals(),
        person_ids=keeper.person_ids(),
        stones=keeper.tombstones(),
    )


def who(keeper: Keeper, wanted: str) -> Ref:
    """The one record of the keeper's list that an id or a name means; refused, without a name, where it is none or several."""
    book = book_of(keeper)
    meant = book.led_to(wanted)
    if meant is not None:
        if not meant.startswith("P-"):
            raise UsageError(f"{meant} stands on lists of others alone", f"habeas names adopt {meant} puts it on the own list")
        return meant
    # A keeper who writes may name a sealed record: only what is shown passes over it.
    open_book = msgspec.structs.replace(book, seals=())
    found = find(wanted, open_book.names(), least=0.9) or find(wanted, open_book.names())
    if not found:
        raise UsageError("nobody on the list has that name", "habeas names add NAME, or find the record with habeas names find")
    best = [one for one in found if one.likeness >= found[0].likeness - 0.02]
    if len(best) > 1:
        shown = ", ".join(sorted(one.ref for one in best[:6]))
        raise UsageError(f"{len(best)} records of the list fit that name", f"name one by its id: {shown}")
    return best[0].ref


def alike_on_list(keeper: Keeper, name: str) -> tuple[Ref, ...]:
    """The records of the own list whose name can be this one: perhaps the same person twice. Nobody sealed is among them."""
    return tuple(sorted({one.ref for one in book_of(keeper).names() if same_name(one.name, name)}))


# A name kept in several columns (registry/list_columns.py), in the order in which it is said.
NAME_PARTS = ("given", "given_1", "given_2", "surnames", "surname_1", "surname_2")


def place_of(kept: KeptList, row: ListRow) -> str:
    """Where a row stands: whose list, which sheet, which row."""
    return ", ".join(part for part in (kept.name, row.sheet, f"row {row.row}") if part)


def row_names(row: ListRow) -> tuple[str, ...]:
    """The names in a row: whole ones, or given names and surnames put together."""
    whole = tuple(n for n in (*row.every("name"), *row.every("other_name")) if n.strip())
    together = " ".join(part for field in NAME_PARTS for part in row.every(field)).strip()
    return (*whole, together) if together and not whole else whole


def everyone(store: Store, keeper: Keeper) -> Iterator[Named]:
    """Every name in a study: of the keeper's list, of rows of lists, of people in reports."""
    yield from book_of(keeper).names()
    lists = {one.id: one for one in keeper.lists()}
    for row in keeper.rows():
        kept = lists[row.list]
        where = f"list {place_of(kept, row)}"
        for name in row_names(row):
            yield Named(ref=row.id, name=name, where=where)
    for reading in store.readings():
        for person in reading.people:
            if person.named:
                yield Named(ref=f"{reading.sha256}/{person.id}", name=person.name, where=f"report {reading.report}")


def find_name(store: Store, keeper: Keeper, query: str) -> tuple[Found, ...]:
    """Whom a typed name can mean, anywhere in a study; what is sealed is found nowhere."""
    from habeas.engine.jobs.sealing import door_of

    door = door_of(store)
    found = (one for one in find(query, everyone(store, keeper)) if door.text(one.name) == one.name)
    return tuple(msgspec.structs.replace(one, where=door.text(one.where, touched=True)) for one in found)


class ToCheck(Record, frozen=True, kw_only=True):
    """Something on the list that wants a look: statements that cannot all be true, or a time limit that has passed."""

    person: Ref
    name: str
    what: str
    cites: str = ""
    statements: tuple[str, ...] = ()
    days: int | None = None


def to_check(keeper: Keeper, as_of: str, country: str | None = None) -> tuple[ToCheck, ...]:
    """What wants a look in the whole list, the longest held first; sealed people are passed over."""
    from habeas.engine.jobs.sealing import door_of

    book, door = book_of(keeper), door_of(keeper.store)
    of = {person: list(some) for person, some in book.known().in_force.items()}
    found: list[ToCheck] = []
    for person in book.persons:
        if person.id in door.sealed.persons:
            continue
        history = history_of(person, of.get(person.id, []), as_of, country=country)
        name = door.text(history.names[0]) if history.names else ""
        found += [ToCheck(person=person.id, name=name, what=i.law, statements=i.statements) for i in history.impossible]
        if history.status.kind in {"held", "disappeared"}:
            late = (c for c in history.clocks if c.state in {"exceeded", "unrecorded"} or c.rule == "held_without_charge")
            found += [ToCheck(person=person.id, name=name, what=c.rule, cites=c.cites, days=c.days) for c in late]
    return tuple(sorted(found, key=lambda one: (one.days is not None, -(one.days or 0), one.person, one.what, one.cites)))
