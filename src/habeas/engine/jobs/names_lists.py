"""`habeas names import` and `habeas names diff` as jobs: lists of others come in whole, and are compared with earlier versions."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec
import yaml

from habeas.engine.jobs.names_keep import Hand
from habeas.engine.jobs.sealing import door_of
from habeas.engine.store import Keeper, write_private
from habeas.errors import InputError, UsageError
from habeas.model import Issue, Record
from habeas.model.lists import ListChange, ListMap, ListMapFile, ListRead
from habeas.model.registry import KeptList, ListRow
from habeas.registry.list_diff import changes
from habeas.registry.sheets import map_of, read_sheet, rows_of

# Where a study remembers how each source keeps its list.
FILE = Path("hand") / "lists.yaml"
_LARGEST = 200_000_000
_HEAD = (
    "# Which column of whose list holds what. Mend a line where it is wrong and read the list again; null: not read.\n"
    "# status: what letters mean (D: held) · colours: what the colour of a row means · month_first: true for 7/28/2024.\n"
    "# states: held, released, house_arrest, died, exiled, disappeared, escaped. Fields: docs/how-to/import-a-list.md.\n"
)


class Kept(Record, frozen=True, kw_only=True):
    """What came of one file: its list in the book, how many rows, what was odd, and whether it was there already."""

    kept: KeptList
    rows: int
    issues: tuple[Issue, ...]
    before: bool = False


def read_list(path: Path, maps: Sequence[ListMap] = ()) -> ListRead:
    """What a file says; raises UsageError where it is not there, UnreadableError where it is no table."""
    if not path.is_file():
        raise UsageError(f"{path.name} is not there", "name a file with a list of people: CSV, XLSX or ODS")
    if path.stat().st_size > _LARGEST:
        raise UsageError(f"{path.name} is larger than {_LARGEST:,} bytes", "it is no list of people; split it")
    return read_sheet(path.read_bytes(), path.name, maps)


def maps_for(source: str, map_file: Path | None, study: Path | None) -> tuple[ListMap, ...]:
    """The confirmed maps of a source: those of --map, or else those that the study remembers."""
    if map_file is not None:
        return tuple(one for one in read_maps(map_file) if one.source in ("", source))
    return tuple(one for one in read_maps(study / FILE) if one.source == source) if study is not None else ()


def read_maps(path: Path) -> tuple[ListMap, ...]:
    """All maps of a file; none where there is no file yet."""
    if not path.is_file():
        return ()
    hint = "docs/how-to/import-a-list.md shows one"
    try:
        return msgspec.convert(yaml.safe_load(path.read_text(encoding="utf-8-sig")) or {}, ListMapFile).maps
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise InputError(f"{path.name} is not YAML", hint) from error
    except msgspec.ValidationError as error:
        raise InputError(f"{path.name}: {error}", hint) from error


def remember(path: Path, maps: Iterable[ListMap]) -> None:
    """Write maps where the next import of their source finds them; those of other sources, and other layouts, stay."""
    fresh = list(maps)
    kept = [one for one in read_maps(path) if not any(_same_layout(one, new) for new in fresh)]
    told = [_plain(one) for one in sorted((*kept, *fresh), key=lambda one: (one.source, sorted(one.columns)))]
    body = yaml.safe_dump({"maps": told}, allow_unicode=True, sort_keys=False, width=130)
    write_private(path, (_HEAD + body).encode("utf-8"))


def maps_of(read: ListRead, source: str) -> tuple[ListMap, ...]:
    """What was made out of each table of a file; tables with one layout share a map."""
    found: dict[tuple[str, ...], ListMap] = {}
    for table in read.tables:
        one = map_of(table, source)
        found.setdefault(tuple(one.columns), one)
    return tuple(found.values())


def keep_list(keeper: Keeper, read: ListRead, source: str, hand: Hand, *, as_of: str | None, confirmed: bool) -> Kept:
    """A version of a list in the book; a file that is there under this name is not kept twice."""
    if not read.tables:
        raise UsageError(f"{read.name} holds no table of people", "name its columns with --map")
    before = next((one for one in keeper.lists() if one.sha256 == read.sha256 and one.name == source), None)
    count = sum(len(table.rows) for table in read.tables)
    if before is not None:
        return Kept(kept=before, rows=count, issues=read.issues, before=True)
    first = read.tables[0]

    def made(list_id: str) -> KeptList:
        return KeptList(
            id=list_id,
            sha256=read.sha256,
            name=source,
            file=read.name,
            imported_at=hand.now,
            imported_by=hand.by,
            as_of=as_of,
            columns=first.columns,
            confirmed=confirmed or first.confirmed,
        )

    kept = keeper.add_list(made, lambda list_id: rows_of(read, list_id))
    return Kept(kept=kept, rows=count, issues=read.issues)


def compared(keeper: Keeper | None, versions: tuple[str, str], source: str, maps: Sequence[ListMap]) -> tuple[ListChange, ...]:
    """What changed from one version to the next; each is a list of the book (L-0001) or a file. What is sealed stays masked."""
    before, after = (_version(keeper, which, source, maps) for which in zip(("first", "second"), versions, strict=True))
    found = changes(before, after)
    if keeper is None:
        return found
    door = door_of(keeper.store)
    return tuple(door.record(one) for one in found)


def _version(keeper: Keeper | None, which: tuple[str, str], source: str, maps: Sequence[ListMap]) -> tuple[ListRow, ...]:
    place, said = which
    if keeper is not None and said.upper() in {one.id for one in keeper.lists()}:
        return tuple(keeper.rows(said.upper()))
    path = Path(said)
    if not path.is_file():
        raise UsageError(
            f"the {place} version is no list of the study and no file",
            "name two lists (L-0001) of the study given with --study, or two files",
        )
    return tuple(rows_of(read_list(path, maps), source))


def _same_layout(one: ListMap, two: ListMap) -> bool:
    return one.source == two.source and set(one.columns) == set(two.columns)


def _plain(one: ListMap) -> dict[str, object]:
    return {name: value for name, value in msgspec.to_builtins(one).items() if name == "columns" or value not in (None, {})}
