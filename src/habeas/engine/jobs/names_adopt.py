"""`habeas names adopt` as a job: rows of a list become records of the own list, each statement with the row it was taken from."""

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from habeas.engine.jobs.names_book import Book, book_of, row_names
from habeas.engine.jobs.names_keep import Hand, settled
from habeas.engine.store import Keeper
from habeas.errors import UsageError
from habeas.model.record import Record
from habeas.model.registry import Certainty, KeptList, ListRow, Person, Ref, Said, Source, Statement
from habeas.registry.adopted import Bearers, Step, beside, said_of, steps
from habeas.registry.clusters_own import carried
from habeas.registry.find import Named
from habeas.registry.statements import persons_judged_same


class Left(Record, frozen=True, kw_only=True):
    """A row that was left where it is, because its name is that of somebody on the own list: a person decides."""

    row: Ref
    number: int
    sheet: str
    records: tuple[Ref, ...]


class Adopted(Record, frozen=True, kw_only=True):
    """What came of it: records begun, records brought up to date, rows that said nothing new, rows left for a decision."""

    begun: tuple[Ref, ...]
    changed: tuple[Ref, ...]
    same: int
    left: tuple[Left, ...]


def adopt(keeper: Keeper, wanted: str, hand: Hand, *, certainty: Certainty = "confirmed") -> Adopted:
    """Take the rows of a list (L-0001), one row (row_…) or a person of lists (G-0001) onto the own list."""
    book, rows = book_of(keeper), _meant(keeper, wanted.strip())
    hand = settled(keeper, hand)
    work = _Work(keeper, book, hand, certainty)
    for row in rows:
        work.take(row)
    work.write()
    return Adopted(begun=tuple(work.begun), changed=tuple(work.changed), same=work.same, left=tuple(work.left))


def _meant(keeper: Keeper, wanted: str) -> list[ListRow]:
    """The rows meant; of a list in several versions the one named."""
    if wanted.upper() in {one.id for one in keeper.lists()}:
        return list(keeper.rows(wanted.upper()))
    persons = keeper.person_ids()
    rows = [row for row in keeper.rows() if row.id == wanted or persons.get(row.id) == wanted.upper()]
    if not rows:
        raise UsageError(
            "there is no such list, row or person of lists", "name a list (L-0001), a row (row_…) or a person (G-0001)"
        )
    return rows


class _Work:
    """One run: what is to be written is gathered first, so that it comes in whole or not at all."""

    def __init__(self, keeper: Keeper, book: Book, hand: Hand, certainty: Certainty) -> None:
        self._keeper, self._hand, self._certainty = keeper, hand, certainty
        self._lists: dict[str, KeptList] = {one.id: one for one in keeper.lists()}
        known = book.known()
        self._standing = frozenset(one.id for some in known.in_force.values() for one in some)
        self._known: dict[Ref, tuple[Statement, ...]] = defaultdict(tuple, known.in_force)
        self._heads = persons_judged_same(book.judgements)
        self._sealed = book.sealed().persons
        self._of_row = _by_row(keeper, book.statements)
        self._written: dict[Ref, list[Statement]] = defaultdict(list)
        for one in book.statements:
            if one.source.row is not None:
                self._written[one.person].append(one)
        names = msgspec.structs.replace(book, seals=()).names()
        self._bearers = Bearers(Named(ref=self._heads.get(one.ref, one.ref), name=one.name) for one in names)
        self._different = {(one.a, one.b) for one in book.judgements if one.verdict == "different"}
        self._made: list[tuple[Ref | Person, tuple[Step, ...], ListRow]] = []
        self._fresh = keeper.next_person()
        self.begun: list[Ref] = []
        self.changed: list[Ref] = []
        self.left: list[Left] = []
        self.same = 0

    def take(self, row: ListRow) -> None:
        """Say what is to become of one row."""
        names = row_names(row)
        if not names and row.value("unnamed") is None:
            return
        person = self._of_row.get(row.id) or self._judged(row)
        said = said_of(row, names, self._certainty)
        if person is not None:
            new = steps(beside(said, self._known[person]), self._written[person], self._standing)
            if new:
                self._made.append((person, new, row))
            if new and person not in self._sealed:
                self.changed.append(person)
            else:
                self.same += 1
            return
        alike = self._alike(row, names)
        if self._sealed & set(alike):
            # Which row is that of somebody sealed is told to nobody.
            self.same += 1
        elif alike:
            self.left.append(Left(row=row.id, number=row.row, sheet=row.sheet, records=alike))
        else:
            self._begin(row, names, said)

    def _begin(self, row: ListRow, names: tuple[str, ...], said: tuple[Said, ...]) -> None:
        begun = Person(id=f"P-{self._fresh:04}", named=bool(names), recorded_at=self._hand.now, recorded_by=self._hand.by)
        self._fresh += 1
        self._made.append((begun, steps(said, (), frozenset()), row))
        self.begun.append(begun.id)
        for name in names:
            self._bearers.add(Named(ref=begun.id, name=name))

    def _judged(self, row: ListRow) -> Ref | None:
        head = self._heads.get(row.id, "")
        return head if head.startswith("P-") else None

    def _alike(self, row: ListRow, names: Iterable[str]) -> tuple[Ref, ...]:
        found = {ref for name in names for ref in self._bearers.of(name)}
        return tuple(sorted(ref for ref in found if (min(ref, row.id), max(ref, row.id)) not in self._different))

    def write(self) -> None:
        """Everything at once."""
        lines: list[tuple[Person | None, tuple[Statement, ...]]] = []
        for who, some, row in self._made:
            source = Source(name=self._lists[row.list].name, row=row.id)
            person = who if isinstance(who, Person) else None
            ref = who.id if isinstance(who, Person) else who
            statements = (
                Statement(
                    id="",
                    person=ref,
                    said=one.said,
                    recorded_at=self._hand.now,
                    recorded_by=self._hand.by,
                    source=source,
                    replaces=one.replaces,
                )
                for one in some
            )
            lines.append((person, tuple(statements)))
        self._keeper.add_records(lines)


def _by_row(keeper: Keeper, statements: Iterable[Statement]) -> dict[Ref, Ref]:
    """The record that each row was taken into: by the statements that rest on it, and from version to version of a list."""
    of_row = {one.source.row: one.person for one in statements if one.source.row is not None}
    versions: dict[str, list[list[ListRow]]] = defaultdict(list)
    for kept in sorted(keeper.lists(), key=lambda one: (one.as_of or "", one.imported_at, one.id)):
        versions[kept.name].append(list(keeper.rows(kept.id)))
    for _, some in sorted(versions.items()):
        for pair in carried(some):
            for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
                if one in of_row and other not in of_row:
                    of_row[other] = of_row[one]
    return of_row
