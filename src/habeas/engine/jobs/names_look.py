"""One person, everything known and nothing about others: the own list, lists, reports; other people's names are masked."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

import msgspec

from habeas.engine.jobs.names_book import NAME_PARTS, Book, book_of, everyone, place_of, row_names
from habeas.engine.jobs.sealing import Door, door_of
from habeas.engine.store import Keeper
from habeas.errors import UsageError
from habeas.model import Mentioned, Record
from habeas.model.custody import History
from habeas.model.registry import Judgement, KeptList, ListRow, Person, Ref, Statement
from habeas.publish.person_page import PersonShown, Quote, RowSaid
from habeas.registry.find import Named, find, same_name
from habeas.registry.history import history_of, names_in
from habeas.registry.sealed import BLANK, only_about
from habeas.registry.statements import persons_judged_same

# What a keeper writes freely: somebody else's name may stand in it.
_FREE = ("detail", "wording", "value", "charge", "court", "organisation", "rule", "place", "authority")
S = TypeVar("S", bound=Record)


def one_person(keeper: Keeper, wanted: str, as_of: str, country: str | None = None) -> PersonShown:
    """The page of one person: of the own list, else one whom only lists speak of; what is sealed has none."""
    book, door = book_of(keeper), door_of(keeper.store)
    ref = _shown_ref(keeper, book, door, wanted)
    if not ref.startswith("P-"):
        return _listed(keeper, book, door, ref, as_of)
    person, statements, also = _joined(book, ref)
    history = history_of(person, statements, as_of, country=country)
    names = tuple(name for name in history.names if door.text(name) == name)
    taken = frozenset(one.source.row for one in statements if one.person == ref and one.source.row)
    mine = _Mine(keeper, names, verdicts_on(book, (ref, *also), taken), door, _Others(keeper, names))
    return PersonShown(
        history=_shown(history, names, door, mine.others), also=also, quotes=tuple(_quotes(mine)), rows=tuple(_rows(mine))
    )


def _listed(keeper: Keeper, book: Book, door: Door, ref: Ref, as_of: str) -> PersonShown:
    """A person of lists alone: the rows that linking holds for one, and the reports that have such a name."""
    rows = [row for row in keeper.rows() if book.person_ids.get(row.id) == ref]
    names = tuple(dict.fromkeys(name for row in reversed(rows) for name in row_names(row)))
    person = Person(id=ref, recorded_at=max(one.imported_at for one in keeper.lists()))
    history = msgspec.structs.replace(history_of(person, (), as_of), names=names)
    verdicts = {**dict.fromkeys((row.id for row in keeper.rows()), "different"), **dict.fromkeys((row.id for row in rows), "same")}
    mine = _Mine(keeper, names, verdicts, door, _Others(keeper, names))
    return PersonShown(history=history, listed=True, quotes=tuple(_quotes(mine)), rows=tuple(_rows(mine)))


def _shown_ref(keeper: Keeper, book: Book, door: Door, wanted: str) -> Ref:
    """The record meant, by an id (an old one too) or by a name; one that is sealed is as if it were not there."""
    sealed = book.sealed().persons
    listed = _of_lists(keeper, book, door)
    meant = book.led_to(wanted)
    if meant is not None:
        if meant in sealed or (meant.startswith("G-") and meant not in {one.ref for one in listed}):
            raise UsageError(f"there is no record {wanted.strip().upper()}", "habeas names find NAME says who is there")
        return persons_judged_same(book.judgements).get(meant, meant)
    heads = persons_judged_same(book.judgements)
    own = [msgspec.structs.replace(one, ref=heads.get(one.ref, one.ref)) for one in book.names()]
    found = find(wanted, own) or find(wanted, listed)
    best = [one for one in found if one.likeness >= found[0].likeness - 0.02]
    if not best:
        hint = "habeas names find looks in reports and lists too; habeas names link gives people of lists an id"
        raise UsageError("nobody on the list has that name", hint)
    if len(best) > 1:
        raise UsageError(f"{len(best)} records fit that name", f"name one: {', '.join(sorted(one.ref for one in best[:6]))}")
    return best[0].ref


def _of_lists(keeper: Keeper, book: Book, door: Door) -> list[Named]:
    """The people whom only lists speak of, by the names of their rows; whoever is sealed is not among them."""
    named, hidden = list[Named](), set[Ref]()
    for row in keeper.rows():
        ref = book.person_ids.get(row.id, "")
        if ref.startswith("G-"):
            names = row_names(row)
            hidden |= {ref} if any(door.text(name) != name for name in names) else set()
            named += [Named(ref=ref, name=name) for name in names]
    return [one for one in named if one.ref not in hidden]


def _joined(book: Book, ref: Ref) -> tuple[Person, tuple[Statement, ...], tuple[Ref, ...]]:
    """A record with those judged to be the same person: their statements are told as one history, under the first."""
    same = persons_judged_same(book.judgements)
    head = same.get(ref, ref)
    alike = {one for one, top in same.items() if top == head} | {ref}
    person = next(one for one in book.persons if one.id == ref)
    statements = tuple(msgspec.structs.replace(one, person=ref) if one.person in alike else one for one in book.statements)
    return person, statements, tuple(sorted(one for one in alike - {ref} if one.startswith("P-")))


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

    def hide(self, text: str, more: tuple[str, ...] = (), own: tuple[str, ...] = ()) -> str:
        """The text with their names hidden; `own` is how this text writes the person."""
        return only_about(text, (*self.own, *own), (*self.names, *more))


def _shown(history: History, names: tuple[str, ...], door: Door, others: _Others) -> History:
    """The history with sealed fields hidden and other people's names masked in what was written freely."""

    def shown(statement: Statement) -> Statement:
        plain = door.statement(statement)
        source = msgspec.structs.replace(plain.source, name=others.hide(plain.source.name) if plain.source.name else None)
        return msgspec.structs.replace(plain, said=_about_one(plain.said, names, others), source=source)

    hidden = msgspec.structs.replace(
        history,
        names=names,
        traits=tuple(shown(one) for one in history.traits),
        acts=tuple(shown(one) for one in history.acts),
        charges=tuple(
            msgspec.structs.replace(c, charge=others.hide(c.charge), steps=tuple(shown(one) for one in c.steps))
            for c in history.charges
        ),
        recognitions=tuple((_about_one(said, names, others), id_) for said, id_ in history.recognitions),
    )
    return door.record(hidden)


def _about_one(said: S, names: tuple[str, ...], others: _Others) -> S:
    """What was said, with other people's names masked in what was written freely."""
    for field in _FREE:
        text = getattr(said, field, None)
        if isinstance(text, str) and not (field == "value" and text in names):
            said = msgspec.structs.replace(said, **{field: others.hide(text)})
    return said


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
        own = tuple(p.name for p in reading.people if p.named and mine.is_meant(p, reading.sha256))
        beside = tuple(p.name for p in reading.people if p.named and not mine.is_meant(p, reading.sha256))
        where = ", ".join(part for part in (report.publisher, report.published) if part) or mine.door.label(report.id)
        for start, end in sorted({s for s in reading.sentences if any(s[0] <= at < s[1] for at, _ in spans)}):
            text = mine.door.text(mine.others.hide(report.text[start:end], beside, own), touched=True)
            yield Quote(text=" ".join(text.split()), where=mine.door.text(where, touched=True), lang=report.language)


def _rows(mine: _Mine) -> Iterator[RowSaid]:
    """The rows of lists that name the person; where a row gives the whole name, its parts are not told again."""
    lists: dict[str, KeptList] = {one.id: one for one in mine.keeper.lists()}
    versions = Counter(one.name for one in lists.values())
    for row in mine.keeper.rows():
        if mine.row_is_meant(row):
            kept = lists[row.list]
            parts = NAME_PARTS if row.value("name") else ()
            own = row_names(row)
            said = (
                (v.field, mine.others.hide(mine.door.text(v.read, touched=True), own=own))
                for v in row.values
                if v.field not in parts
            )
            where = (
                place_of(kept, row) if versions[kept.name] == 1 else f"{place_of(kept, row)}, {kept.as_of or kept.imported_at[:10]}"
            )
            yield RowSaid(where=mine.door.text(where), values=tuple(pair for pair in said if pair[1]))


def verdicts_on(book: Book, refs: Sequence[Ref], taken: Collection[str] = ()) -> Mapping[Ref, str]:
    """What was judged of a person's records and others: the latest word on each pair, and what follows from "same".

    `taken` are rows of lists that the records were taken from.
    """
    latest: dict[tuple[Ref, Ref], Judgement] = {}
    for one in sorted(book.judgements, key=lambda j: (j.judged_at, j.id)):
        latest[one.a, one.b] = one
    found: dict[Ref, str] = dict.fromkeys(taken, "same")
    heads = persons_judged_same(book.judgements)
    here = {heads[ref] for ref in refs if ref in heads}
    found |= {ref: "same" for ref, head in heads.items() if head in here}
    for (a, b), one in sorted(latest.items()):
        for mine, other in ((a, b), (b, a)):
            if mine in refs:
                found[other] = one.verdict
    return found


def names_by_record(book: Book, door: Door) -> dict[Ref, str]:
    """The name of every record as it may be shown, or what describes people without one; a sealed one is blank."""
    known = book.known()
    found: dict[Ref, str] = {}
    for person in book.persons:
        here = known.of(person.id)
        names = names_in(here) or tuple(getattr(one.said, "value", "") for one in here if _describes(one))
        if names:
            found[person.id] = BLANK if person.id in door.sealed.persons else door.text(names[0])
    return found


def _describes(statement: Statement) -> bool:
    return getattr(statement.said, "field", None) == "description"
