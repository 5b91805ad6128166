"""What is new of the people watched for, and how many of those counted are named: reports and lists against the own list."""

from collections.abc import Iterator

from habeas.engine.jobs.names_book import Book, book_of, everyone, place_of, row_names, who
from habeas.engine.jobs.names_keep import Hand
from habeas.engine.jobs.names_look import verdicts_on
from habeas.engine.jobs.sealing import Door, door_of
from habeas.engine.jobs.together import load_together
from habeas.engine.store import Keeper
from habeas.errors import UsageError
from habeas.model.edtf import ANY_DAY, Span, span_of
from habeas.model.record import Record
from habeas.model.registry import RecordedAct, Ref, Watch
from habeas.registry.adopted import Bearers
from habeas.registry.find import Named, same_name
from habeas.registry.floor import Floor, NamedAct, floors
from habeas.registry.history import names_in
from habeas.registry.statements import persons_judged_same


class News(Record, frozen=True, kw_only=True):
    """A report or a row that speaks of somebody watched, not told of before."""

    watch: str
    name: str
    ref: str
    where: str
    text: str = ""


def begin_watch(keeper: Keeper, wanted: str, hand: Hand) -> Watch:
    """Watch for a record of the own list, or for a name that has none yet."""
    person: Ref | None = None
    try:
        person = who(keeper, wanted)
    except UsageError:
        if len(wanted.split()) < 2:
            raise UsageError("one word is no name to watch for", "give a name and a surname") from None
        person = None
    name = None if person else wanted.strip()
    there = next((one for one in standing_watches(keeper) if (one.person, one.name) == (person, name)), None)
    if there is not None:
        return there
    if person is None:
        return keeper.add_watch(lambda id_: Watch(id=id_, name=name, since=hand.now, by=hand.by))
    return keeper.add_watch(lambda id_: Watch(id=id_, person=person, since=hand.now, by=hand.by))


def end_watch(keeper: Keeper, wanted: str, hand: Hand) -> Watch:
    """Watch no longer; what was told stays told."""
    before = {one.id: one for one in standing_watches(keeper)}.get(wanted.strip().upper())
    if before is None:
        raise UsageError("there is no such watch", "habeas names watch --all lists them")
    return keeper.add_watch(
        lambda id_: Watch(id=id_, person=before.person, name=before.name, since=hand.now, by=hand.by, ended=True)
    )


def standing_watches(keeper: Keeper) -> tuple[Watch, ...]:
    """The watches that were not ended: the last line on a record or name holds."""
    latest: dict[tuple[str | None, str | None], Watch] = {}
    for one in keeper.watches():
        key = (one.person, one.name)
        if one.ended or key not in latest or latest[key].ended:
            latest[key] = one
    return tuple(sorted((one for one in latest.values() if not one.ended), key=lambda one: one.id))


def watched(keeper: Keeper) -> tuple[tuple[str, str], ...]:
    """Each watch with the name it is for; whoever is sealed is not told of."""
    book, door = book_of(keeper), door_of(keeper.store)
    known = book.known()
    found = []
    for one in standing_watches(keeper):
        if not _hidden(one, door):
            names = names_in(known.of(one.person)) if one.person else (one.name or "",)
            found.append((one.id, door.text(names[0]) if names else one.person or ""))
    return tuple(found)


def _hidden(watch: Watch, door: Door) -> bool:
    return watch.person in door.sealed.persons or bool(watch.name and door.names(watch.name))


def news(keeper: Keeper, hand: Hand) -> tuple[News, ...]:
    """What reports and lists say of the people watched that was not told before; told now, it is not told again."""
    book, door = book_of(keeper), door_of(keeper.store)
    found: list[News] = []
    for watch in standing_watches(keeper):
        if _hidden(watch, door):
            continue
        seen = keeper.seen(watch.id)
        fresh = [one for one in _spoken_of(keeper, book, watch, door) if one.ref not in seen]
        keeper.mark_seen(watch.id, [one.ref for one in fresh], hand.now)
        found += fresh
    return tuple(found)


def _spoken_of(keeper: Keeper, book: Book, watch: Watch, door: Door) -> Iterator[News]:
    names = names_in(book.known().of(watch.person)) if watch.person else (watch.name or "",)
    verdicts = verdicts_on(book, (watch.person,)) if watch.person else {}
    shown = door.text(names[0]) if names else ""

    def fits(ref: str, name: str) -> bool:
        verdict = verdicts.get(ref)
        return verdict == "same" if verdict is not None else any(same_name(name, one) for one in names)

    lists = {one.id: one for one in keeper.lists()}
    for row in keeper.rows():
        if any(fits(row.id, name) for name in row_names(row)):
            where = door.text(f"list {place_of(lists[row.list], row)}", touched=True)
            yield News(watch=watch.id, name=shown, ref=row.id, where=where)
    for reading in keeper.store.readings():
        meant = [p for p in reading.people if p.named and fits(f"{reading.sha256}/{p.id}", p.name)]
        if not meant:
            continue
        start = min(at for p in meant for at, _ in p.mentions) if any(p.mentions for p in meant) else 0
        sentence = next((s for s in reading.sentences if s[0] <= start < s[1]), None)
        report = keeper.store.report(reading.sha256)
        text = report.text[sentence[0] : sentence[1]] if sentence else ""
        yield News(
            watch=watch.id,
            name=shown,
            ref=reading.sha256,
            where=f"report {door.label(report.id)}",
            text=" ".join(door.text(text, touched=True).split()),
        )


def named_floors(keeper: Keeper) -> tuple[Floor, ...]:
    """Named and claimed side by side for every series of the study. Sealed people count only where a number is large."""
    made = load_together(keeper.store).reconciled
    book, door = book_of(keeper), door_of(keeper.store)
    acts = [*_own_acts(book), *_listed_acts(keeper), *_reported_acts(keeper)]
    open_acts = [one for one in acts if not door.names(one.name) and one.ref not in door.sealed.persons]
    bearers = Bearers(Named(ref=one.where, name=one.name) for one in _on_lists(keeper))
    listed = {name: frozenset(bearers.of(name)) for name in sorted({one.name for one in open_acts})}
    found = floors(made.series, made.events, open_acts, persons_judged_same(book.judgements), listed)
    return tuple(door.record(one) for one in found)


def _on_lists(keeper: Keeper) -> Iterator[Named]:
    """The names on the own list and on the newest version of each list of others, with whose list it is."""
    yield from book_of(keeper).names()
    lists = {one.id: one for one in keeper.lists()}
    newest = {one.name: one.id for one in lists.values()}
    for row in keeper.rows():
        kept = lists[row.list]
        if newest[kept.name] == row.list:
            yield from (Named(ref=row.id, name=name, where=kept.name) for name in row_names(row))


def people_behind(keeper: Keeper, floor: Floor) -> tuple[str, ...]:
    """Everybody of a floor: the name, and where it stands; who is on no list last. For the team: it is a list of names."""
    door = door_of(keeper.store)
    every = list(everyone(keeper.store, keeper))
    known, bearers = {one.ref: one for one in reversed(every)}, Bearers(Named(ref=one.where, name=one.name) for one in every)
    lines = []
    for refs in floor.people:
        here = sorted((known[ref] for ref in refs if ref in known), key=lambda one: (one.ref[:2] != "P-", -len(one.name), one.name))
        names = [one.name for one in here]
        if names:
            places = sorted({one.where for one in here} | {place for name in names for place in bearers.of(name)})
            on_none = all(place.startswith("report ") for place in places)
            lines.append((on_none, door.text(names[0]), "; ".join(door.text(place) for place in places)))
    return tuple(f"{name}: {places}" for _, name, places in sorted(lines))


def _own_acts(book: Book) -> Iterator[NamedAct]:
    for person, statements in book.known().in_force.items():
        names = names_in(statements)
        for one in statements:
            said = one.said
            if names and isinstance(said, RecordedAct) and said.certainty == "confirmed":
                yield NamedAct(ref=person, name=names[0], where="own list", act=said.act, span=span_of(said.date))


def _listed_acts(keeper: Keeper) -> Iterator[NamedAct]:
    """What rows say happened: a date in a column that tells an act, or a status that is one."""
    lists = {one.id: one for one in keeper.lists()}
    newest = {one.name: one.id for one in lists.values()}
    for row in keeper.rows():
        kept = lists[row.list]
        names = row_names(row)
        if newest[kept.name] != row.list or not names:
            continue
        told = {act: row.value(column) for column, act in _COLUMNS.items() if row.value(column)}
        status = row.value("status")
        if status:
            told.setdefault(status, None)
        for act, date in sorted(told.items()):
            yield NamedAct(ref=row.id, name=names[0], where=kept.name, act=act, span=_days(date))


# The columns of a list (registry/list_columns.py) that say when something happened.
_COLUMNS = {"arrested": "arrested", "released": "released", "died": "died"}


def _reported_acts(keeper: Keeper) -> Iterator[NamedAct]:
    for reading in keeper.store.readings():
        for person in reading.people:
            for act in person.acts if person.named and person.role != "relative" else ():
                if act.modality == "actual":
                    ref = f"{reading.sha256}/{person.id}"
                    yield NamedAct(ref=ref, name=person.name, where="reports", act=act.act, span=_days(act.date))


def _days(date: str | None) -> Span:
    """The days of a date; a cell that is no date leaves every day open."""
    try:
        return span_of(date)
    except ValueError:
        return ANY_DAY
