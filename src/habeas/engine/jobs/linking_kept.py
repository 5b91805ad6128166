"""The lists of a study linked, its own list among them, with what people decided; what was scored before is not scored again.

Whoever is one person bears one id from run to run: the id of the record on the own list, else an ordinal (G-0001). What became
of an id that gave way is written down, and an old id still leads to the person.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from habeas.engine.jobs.linking import LinkOutcome, computed, known_in, written
from habeas.engine.jobs.names_book import Book, book_of, row_names
from habeas.engine.jobs.sealing import door_of
from habeas.engine.store.keeper import Keeper
from habeas.lexicon.verdict_sentences import SPOKEN
from habeas.model import to_json
from habeas.model.registry import KeptList, ListRow, Moment, PersonIds, Ref, Tombstone

if TYPE_CHECKING:
    from habeas.registry.clusters_own import Told
    from habeas.registry.clusters_study import Linked

# Beside the store, as private as it: weights, how common words are, and the pairs scored so far.
KEPT = "links.json"
GROUP = "G-{:04}"


def link_study(folder: Path, out: Path, *, lang: str = SPOKEN, afresh: bool = False) -> LinkOutcome:
    """Link the lists that a study keeps; `afresh` learns the weights anew instead of keeping those of the first time."""
    from habeas.engine.jobs.names_keep import book
    from habeas.engine.store.private import write_private
    from habeas.registry.clusters_own import own_rows
    from habeas.registry.clusters_study import rows_of

    with book(folder) as keeper:
        known_book = book_of(keeper)
        hidden, door = known_book.sealed().persons, door_of(keeper.store)
        versions = _versions(keeper)
        # A row that names somebody sealed is as if it were not there: neither words of the name nor a link may tell of them.
        newest = (row for some in versions.values() for row in some[-1][1] if not any(door.names(name) for name in row_names(row)))
        # A list called after somebody sealed goes by the id of its first version.
        called = {name: some[0][0].id if door.names(name) else name for name, some in versions.items()}
        rows = rows_of(newest, {kept.id: called[name] for name, some in versions.items() for kept, _ in some})
        rows += own_rows((one for one in known_book.persons if one.id not in hidden), known_book.known())
        kept = folder / KEPT
        known = known_in(kept) if kept.is_file() and not afresh else None
        found = computed(rows, known, known_book.judgements, _told(known_book, versions))
        persons = _named(keeper, found, known_book)
    write_private(kept, to_json(found.known) + b"\n")
    return written(found, out, lang, persons)


def _versions(keeper: Keeper) -> dict[str, list[tuple[KeptList, list[ListRow]]]]:
    """Every version of each list with its rows, the newest last, by the names of the lists."""
    found: dict[str, list[tuple[KeptList, list[ListRow]]]] = defaultdict(list)
    for one in sorted(keeper.lists(), key=lambda one: (one.as_of or "", one.imported_at, one.id)):
        found[one.name].append((one, list(keeper.rows(one.id))))
    return dict(sorted(found.items()))


def _told(book: Book, versions: dict[str, list[tuple[KeptList, list[ListRow]]]]) -> "Told":
    """What is one person by where it comes from: rows from version to version, records and the rows they were taken from."""
    from habeas.registry.clusters_own import Told, carried, taken_from

    pairs = [pair for some in versions.values() for pair in carried([rows for _, rows in some])]
    return Told(pairs=(*pairs, *taken_from(book.statements)), own=frozenset(one.id for one in book.persons))


def _named(keeper: Keeper, found: "Linked", book: Book) -> dict[Ref, Ref]:
    """The id of everybody's person, kept for the next run with what became of ids that gave way."""
    from habeas.registry.clusters_ids import identified

    before = keeper.person_ids()
    stones = keeper.tombstones()
    taken = {*before.values(), *(stone.id for stone in stones)}
    last = max((int(id_[2:]) for id_ in taken if id_.startswith("G-")), default=0)
    fresh: Iterator[str] = (GROUP.format(n) for n in count(last + 1))
    told = identified(found.everyone, before, fresh, frozenset(one.id for one in book.persons))
    changed = {ref: person for ref, person in told.persons.items() if before.get(ref) != person}
    if changed:
        at = _latest(keeper, book)
        laid = [Tombstone(id=old, became=became, at=at, why="linked again") for old, became in told.became.items()]
        keeper.add_person_ids(lambda id_: PersonIds(id=id_, at=at, persons=changed), laid)
    return told.persons


def _latest(keeper: Keeper, book: Book) -> Moment:
    """The last moment at which anything was written down: links say what followed from the book as it was then."""
    moments = [one.imported_at for one in keeper.lists()] + [one.judged_at for one in book.judgements]
    moments += [one.recorded_at for one in book.persons] + [one.recorded_at for one in book.statements]
    return max(moments)
