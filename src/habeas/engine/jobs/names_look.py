"""One person, everything known and nothing about others: the own list, lists, reports; other people's names are masked."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import msgspec

from habeas.engine.jobs.names_book import NAME_PARTS, Book, book_of, everyone, place_of, row_names
from habeas.engine.jobs.sealing import Door, door_of
from habeas.engine.store import Keeper
from habeas.errors import UsageError
from habeas.model import Mentioned
from habeas.model.custody import History
from habeas.model.registry import KeptList, ListRow, Person, Ref, Statement
from habeas.publish.person_page import PersonShown, Quote, RowSaid
from habeas.registry.find import find, same_name
from habeas.registry.history import history_of, names_in
from habeas.registry.sealed import BLANK, only_about
from habeas.registry.statements import persons_judged_same


def one_person(keeper: Keeper, wanted: str, as_of: str, country: str | None = None) -> PersonShown:
    """The page of one record of the own list; what is sealed has none."""
    book = book_of(keeper)
    ref = _shown_ref(book, wanted)
    door = door_of(keeper.store)
    person, statements = _joined(book, ref)
    history = history_of(person, statements, as_of, country=country)
    names = tuple(name for name in history.names if door.text(name) == name)
    others = _Others(keeper, names)
    mine = _Mine(keeper=keeper, names=names, verdicts=verdicts_on(book, ref), door=door, others=others)
    return PersonShown(history=_shown(history, names, door, others), quotes=tuple(_quotes(mine)), rows=tuple(_rows(mine)))


def _shown_ref(book: Book, wanted: str) -> Ref:
    """The record meant; one that is sealed is as if it were not there."""
    sealed = book.sealed().persons
    ids = {person.id for person in book.persons} - sealed
    if wanted.strip().upper() in ids:
        return wanted.strip().upper()
    found = find(wanted, book.names())
    best = [one for one in found if one.likeness >= found[0].likeness - 0.02]
    if not best:
        raise UsageError("nobody on the list has that name", "habeas names find looks in reports and lists too")
    if len(best) > 1:
        raise UsageError(f"{len(best)} records of the list fit that name", f"name one: {', '.join(one.ref for one in best[:6])}")
    return best[0].ref


def _joined(book: Book, ref: Ref) -> tuple[Person, tuple[Statement, ...]]:
    """A record with those judged to be the same person: their statements are told as one history."""
    same = persons_judged_same(book.judgements)
    head = same.get(ref, ref)
    alike = {one for one, top in same.items() if top == head} | {ref}
    person = next(one for one in book.persons if one.id == ref)
    return person, tuple(msgspec.structs.replace(one, person=ref) if one.person in alike else one for one in book.statements)


class _Others:
    """The names of everybody else in a study."""

    def __init__(self, keeper: Keeper, own: tuple[str, ...]) -> None:
        self.names = tuple(
            sorted(
                {one.name for one in everyone(keeper.store, keeper) if not any(same_name(one.name, name) for name in own)}
                - set(own)
            )
        )
        self.own = own

    def hide(self, text: str, more: tuple[str, ...] = ()) -> str:
        """The text with their names hidden."""
        return only_about(text, self.own, (*self.names, *more))


def _shown(history: History, names: tuple[str, ...], door: Door, others: _Others) -> History:
    """The history with sealed fields hidden and other people's names masked in what was written freely."""

    def shown(statement: Statement) -> Statement:
        plain = door.statement(statement)
        said = plain.said
        for field in ("detail", "wording", "value"):
            text = getattr(said, field, None)
            if isinstance(text, str) and not (field == "value" and text in names):
                said = msgspec.structs.replace(said, **{field: others.hide(text)})
        source = plain.source
        if source.name:
            source = msgspec.structs.replace(source, name=others.hide(source.name))
        return msgspec.structs.replace(plain, said=said, source=source)

    return msgspec.structs.replace(
        history,
        names=names,
        traits=tuple(shown(one) for one in history.traits),
        acts=tuple(shown(one) for one in history.acts),
        charges=tuple(msgspec.structs.replace(c, steps=tuple(shown(one) for one in c.steps)) for c in history.charges),
    )


class _Mine(NamedTuple):
    """What decides which sentences and rows speak of the person, and what of them is shown."""

    keeper: Keeper
    names: tuple[str, ...]
    verdicts: Mapping[Ref, str]
    door: Door
    others: _Others

    def is_meant(self, person: Mentioned, sha256: str) -> bool:
        """A judgement decides; without one, a name that is theirs."""
        verdict = self.verdicts.get(f"{sha256}/{person.id}")
        if verdict is not None:
            return verdict == "same"
        return person.named and any(same_name(person.name, name) for name in self.names)

    def row_is_meant(self, row: ListRow) -> bool:
        """The same for a row of a list."""
        verdict = self.verdicts.get(row.id)
        if verdict is not None:
            return verdict == "same"
        return any(same_name(one, name) for one in row_names(row) for name in self.names)


def _quotes(mine: _Mine) -> Iterator[Quote]:
    """The sentences of reports that speak of the person."""
    for reading in mine.keeper.store.readings():
        spans = sorted({s for p in reading.people if mine.is_meant(p, reading.sha256) for s in p.mentions})
        if not spans:
            continue
        report = mine.keeper.store.report(reading.sha256)
        beside = tuple(p.name for p in reading.people if p.named and not mine.is_meant(p, reading.sha256))
        where = ", ".join(part for part in (report.publisher, report.published) if part) or mine.door.label(report.id)
        for start, end in sorted({s for s in reading.sentences if any(s[0] <= at < s[1] for at, _ in spans)}):
            text = mine.door.text(mine.others.hide(report.text[start:end], beside), touched=True)
            yield Quote(text=" ".join(text.split()), where=mine.door.text(where, touched=True), lang=report.language)


def _rows(mine: _Mine) -> Iterator[RowSaid]:
    """The rows of lists that name the person; where a row gives the whole name, its parts are not told again."""
    lists: dict[str, KeptList] = {one.id: one for one in mine.keeper.lists()}
    for row in mine.keeper.rows():
        if mine.row_is_meant(row):
            parts = NAME_PARTS if row.value("name") else ()
            said = ((v.field, mine.others.hide(mine.door.text(v.read, touched=True))) for v in row.values if v.field not in parts)
            yield RowSaid(where=place_of(lists[row.list], row), values=tuple(pair for pair in said if pair[1]))


def verdicts_on(book: Book, ref: Ref) -> Mapping[Ref, str]:
    """What was judged of a record and others: the latest word on each pair."""
    latest: dict[Ref, str] = {}
    for one in sorted(book.judgements, key=lambda j: (j.judged_at, j.id)):
        if ref in {one.a, one.b}:
            latest[one.b if one.a == ref else one.a] = one.verdict
    return latest


def names_by_record(book: Book, door: Door) -> dict[Ref, str]:
    """The name of every record as it may be shown; a sealed one is blank."""
    known = book.known()
    found: dict[Ref, str] = {}
    for person in book.persons:
        names = names_in(known.of(person.id))
        if names:
            found[person.id] = BLANK if person.id in door.sealed.persons else door.text(names[0])
    return found
