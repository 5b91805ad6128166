"""What `habeas tally` is given, as values: tables of sheets, a register, an announced result, confirmed maps, claims of reports."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TypeVar

import msgspec
import yaml

from habeas.errors import UnreadableError, UsageError
from habeas.lexicon.tally_columns import column_words
from habeas.model import Record, TallyClaim, from_json
from habeas.model.tally import Announced, ColumnMap, MapFile, Stated
from habeas.tally import Asked, Opened, from_rows, open_table
from habeas.tally.cells import WHOLE, Whole, folded

T = TypeVar("T")
_PARQUET = b"PAR1"
_PLAIN = (".yaml", ".yml", ".json")


class Line(Record, frozen=True, kw_only=True):
    """One line of an announced result."""

    votes: int | None = None
    percent: float | None = None


class AnnouncedFile(Record, frozen=True, kw_only=True):
    """A result as it was announced, as a person writes it down."""

    candidates: dict[str, Line]
    label: str = "the announced result"
    total: int | None = None
    machines_percent: float | None = None
    decimals: int | None = None


def open_sheets(path: Path, stack: ExitStack) -> Opened:
    """The table of a file, by what its bytes are; the file stays open as long as the stack."""
    if not path.is_file():
        raise UsageError(f"{path.name} is not there", "name a file with a table of sheets")
    file = stack.enter_context(path.open("rb"))
    if file.read(4) == _PARQUET:
        from habeas.engine.run.duck import parquet_rows

        return from_rows(parquet_rows(path), path.name)
    return open_table(file, path.name)


def opened_rows(name: str, rows: Sequence[Mapping[str, object]]) -> Opened:
    """The table that a sequence of mappings is; columns in the order in which they first appear."""
    header = list(dict.fromkeys(str(key) for row in rows for key in row))
    if not header:
        raise UnreadableError(f"{name}: no rows were given", "one mapping for each sheet")
    cells = [[_text(row.get(key)) for key in header] for row in rows]
    return Opened(name, header, iter(cells), cells[:60], first_line=1)


def register_of(path: Path, stack: ExitStack) -> tuple[Opened | None, Stated | None]:
    """A register as a table, or stated totals out of a YAML or JSON file."""
    if path.suffix.lower() in _PLAIN:
        return None, _plain(path, Stated)
    return open_sheets(path, stack), None


def announced_of(path: Path) -> Announced:
    """An announced result out of a YAML or JSON file, or a table with names, votes and percentages."""
    if path.suffix.lower() in _PLAIN:
        return announced_from(_plain(path, AnnouncedFile))
    with ExitStack() as stack:
        return _announced_table(open_sheets(path, stack))


def announced_from(said: AnnouncedFile) -> Announced:
    """The same, as the room takes it."""
    return Announced(
        label=said.label,
        total=said.total,
        machines_percent=said.machines_percent,
        decimals=said.decimals,
        votes={name: line.votes for name, line in said.candidates.items() if line.votes is not None},
        percent={name: line.percent for name, line in said.candidates.items() if line.percent is not None},
    )


def _announced_table(opened: Opened) -> Announced:
    words = column_words().roles
    at: dict[str, int] = {}
    for place, cell in enumerate(opened.header):
        for role in ("name", "votes", "percent"):
            if folded(cell) in words[role] or (role == "percent" and cell.strip() == "%"):
                at.setdefault(role, place)
    if "name" not in at or len(at) < 2:
        raise UsageError(f"{opened.name}: no columns name, votes and percent", "name them so, or write the result as YAML")
    votes, percent, total, whole = dict[str, int](), dict[str, float](), None, Whole(largest=WHOLE)
    for row in opened.rows:
        cells = [*row, "", "", ""]
        name = cells[at["name"]].strip()
        number = whole[cells[at["votes"]]] if "votes" in at else ""
        share = cells[at["percent"]].strip().rstrip("%").strip().replace(",", ".") if "percent" in at else ""
        if folded(name) in words["total"]:
            total = int(number) if number.isdecimal() else None
        elif name:
            votes |= {name: int(number)} if number.isdecimal() else {}
            percent |= {name: float(share)} if share.replace(".", "", 1).isdecimal() else {}
    return Announced(label=f"the result in {opened.name}", total=total, votes=votes, percent=percent)


def maps_of(path: Path | None) -> tuple[ColumnMap, ...]:
    """Confirmed maps; none where the file is still to be written."""
    return _plain(path, MapFile).maps if path is not None and path.is_file() else ()


def map_text(maps: Iterable[ColumnMap]) -> bytes:
    """Maps as a file that a person can mend and give back with --map."""
    head = "# Which column holds what, table by table. Mend a line where it is wrong and give the file back with --map.\n"
    body = {"maps": [{k: v for k, v in msgspec.to_builtins(one).items() if v not in (None, [], {})} for one in maps]}
    return (head + yaml.safe_dump(body, allow_unicode=True, sort_keys=False, width=130)).encode()


def claims_of(out: Path) -> tuple[Asked, ...]:
    """The claims of a folder that `habeas read` wrote, each with its words."""
    path = next((p for p in (out / "tally_claims.jsonl", out / "output" / "tally_claims.jsonl") if p.is_file()), None)
    if path is None:
        raise UsageError(f"no tally_claims.jsonl in {out.name}", "give the folder that `habeas read --out` wrote")
    claims = [from_json(line, TallyClaim) for line in path.read_bytes().splitlines() if line.strip()]
    texts = dict(_texts(path.parent, {claim.report for claim in claims}))
    return tuple(Asked(claim=c, quote=texts.get(c.report, "")[c.start : c.end]) for c in claims)


def _texts(folder: Path, wanted: set[str]) -> Iterator[tuple[str, str]]:
    """The texts of reports, out of the store beside the claims; without it, claims go without their words."""
    from habeas.engine.jobs.looking import opened
    from habeas.engine.store import DATABASE

    place = next((p for p in (folder, folder.parent) if (p / DATABASE).is_file()), None)
    if place is None or not wanted:
        return
    with opened(place) as store:
        for sha256, label in store.labels().items():
            if label in wanted:
                yield label, store.report(sha256).text


def _plain(path: Path, kind: type[T]) -> T:
    if not path.is_file():
        raise UsageError(f"{path.name} is not there", "name a file")
    try:
        return msgspec.convert(yaml.safe_load(path.read_text(encoding="utf-8-sig")), kind)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise UsageError(f"{path.name} is neither YAML nor JSON", "mend it; docs/method/tally.md shows one") from error
    except msgspec.ValidationError as error:
        raise UsageError(f"{path.name}: {error}", "docs/method/tally.md shows which fields there are") from error


def _text(cell: object) -> str:
    if cell is None:
        return ""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
