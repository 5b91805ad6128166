"""The rows of workbooks (XLSX), as text. A formula counts for the value saved with it; without one it stays a formula."""

import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, BinaryIO

from habeas.errors import UnreadableError, UsageError
from habeas.sheets.grid import Grid, GridRow, Room, trimmed

if TYPE_CHECKING:
    from openpyxl.cell.read_only import ReadOnlyCell
    from openpyxl.workbook import Workbook

# A workbook is an archive: what it says it unpacks to is checked before it is unpacked.
LARGEST = 2_000_000_000
# And one of a few kilobytes that unpacks to hundreds of megabytes was made to do so.
_FOLD, _HARMLESS = 400, 50_000_000
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_AREA = 100_000
_WHITE = frozenset({"00000000", "FFFFFFFF", "00FFFFFF"})
_BROKEN = (ValueError, KeyError, TypeError, AttributeError, SyntaxError, IndexError, zipfile.BadZipFile, EOFError)


def workbook_rows(stream: BinaryIO, name: str) -> Iterator[list[str]]:
    """Every row of the sheet with the most rows."""
    values, formulas = _opened(stream, name, values=True), _opened(stream, name, values=False)
    titles = [(sheet.max_row or 0, -n, sheet.title) for n, sheet in enumerate(values.worksheets)]
    if not titles:
        raise UnreadableError(f"{name} has no sheet with cells", "save the table as CSV")
    title = max(titles)[2]
    try:
        for saved, written in zip(
            values[title].iter_rows(values_only=True), formulas[title].iter_rows(values_only=True), strict=False
        ):
            yield [_text(value, formula) for value, formula in zip(saved, written, strict=False)]
    except _BROKEN as error:
        raise UnreadableError(f"{name} breaks off inside", "open it in a spreadsheet and save it as CSV") from error


def workbook_grids(stream: BinaryIO, name: str) -> list[Grid]:
    """Every sheet with what stands in it, empty ones left out."""
    values, formulas = _opened(stream, name, values=True), _opened(stream, name, values=False)
    room = Room(name)
    grids = []
    try:
        for sheet in values.worksheets:
            sheet.reset_dimensions()
            formulas[sheet.title].reset_dimensions()
            grid = Grid(sheet.title)
            pairs = zip(sheet.iter_rows(), formulas[sheet.title].iter_rows(values_only=True), strict=False)
            for number, (saved, written) in enumerate(pairs, 1):
                if saved and (row := _row(number, saved, written)) is not None:
                    room.take(len(row.cells))
                    grid.rows.append(row)
            _spread(grid, _merged(stream, sheet._worksheet_path))
            grids.append(grid)
    except UnreadableError:
        raise
    except _BROKEN as error:
        raise UnreadableError(f"{name} breaks off inside", "open it in a spreadsheet and save it as CSV") from error
    return grids


def check_archive(stream: BinaryIO, name: str) -> None:
    """Raises UnreadableError where an archive unpacks to more than any list needs."""
    stream.seek(0, 2)
    packed = stream.tell()
    stream.seek(0)
    try:
        with zipfile.ZipFile(stream) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise UnreadableError(f"{name} is no workbook that can be read", "save the table as CSV") from error
    if unpacked > LARGEST:
        raise UnreadableError(f"{name} unpacks to more than {LARGEST:,} bytes", "save the table as CSV")
    if unpacked > _HARMLESS and unpacked > packed * _FOLD:
        raise UnreadableError(f"{name} unpacks to {_FOLD} times its size and more", "it holds no list; save the table as CSV")
    stream.seek(0)


def _opened(stream: BinaryIO, name: str, *, values: bool) -> "Workbook":
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise UsageError("workbooks need openpyxl, which is not installed", "pip install openpyxl, or save as CSV") from None
    try:
        check_archive(stream, name)
        return load_workbook(stream, read_only=True, data_only=values)
    except UnreadableError:
        raise
    except Exception as error:
        raise UnreadableError(f"{name} is no workbook that can be read", "save the table as CSV") from error


def _row(number: int, saved: "Sequence[ReadOnlyCell]", written: Sequence[object]) -> GridRow | None:
    """The row, where any cell holds something; colours are those of the cells that do, or else of all."""
    cells = trimmed([_text(cell.value, formula) for cell, formula in zip(saved, written, strict=False)])
    if not cells:
        return None
    filled = [cell for cell, text in zip(saved, cells, strict=False) if text]
    colours = Counter(colour for cell in filled if (colour := _colour(cell)))
    most = min(colours.items(), key=lambda pair: (-pair[1], pair[0]))[0] if colours else None
    formulas = tuple(at for at, text in enumerate(cells) if text.startswith("=") and text == written[at])
    return GridRow(number, cells, most, formulas)


def _colour(cell: "ReadOnlyCell") -> str | None:
    """What a cell is filled with: "FF99FF99", or the place of a colour in the file's theme; None where it is plain."""
    if not cell.has_style or cell.fill is None or cell.fill.fill_type != "solid":
        return None
    colour = cell.fill.fgColor
    if colour.type == "rgb":
        return None if colour.rgb in _WHITE else str(colour.rgb)
    return f"{colour.type} {colour.value} {colour.tint:.2f}"


def _text(value: object, formula: object) -> str:
    if value is None:
        return formula if isinstance(formula, str) and formula.startswith("=") else ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)


def _merged(stream: BinaryIO, path: str) -> Iterator[tuple[int, int, int, int]]:
    """The merged areas of a sheet: first and last row (from 1), first and last column (from 0)."""
    left = b""
    with zipfile.ZipFile(stream) as archive, archive.open(path.lstrip("/")) as part:
        while chunk := part.read(1 << 20):
            text = left + chunk
            last = 0
            for found in _MERGED.finditer(text):
                last = found.end()
                yield int(found[2]), int(found[4]), _column(found[1]), _column(found[3])
            left = text[max(last, len(text) - 80) :]


def _column(letters: bytes) -> int:
    at = 0
    for letter in letters:
        at = at * 26 + letter - 64
    return at - 1


def _spread(grid: Grid, areas: Iterator[tuple[int, int, int, int]]) -> None:
    """Put a merged cell's text into the cells it covers, in rows that are there."""
    by_number = {row.number: row for row in grid.rows}
    for top, bottom, left, right in areas:
        first = by_number.get(top)
        if first is None or left >= len(first.cells) or (bottom - top + 1) * (right - left + 1) > _AREA:
            continue
        for number in range(top, bottom + 1):
            if (row := by_number.get(number)) is not None:
                row.cells.extend([""] * (right + 1 - len(row.cells)))
                row.cells[left : right + 1] = [first.cells[left]] * (right + 1 - left)
