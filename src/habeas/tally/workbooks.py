"""The rows of a workbook's fullest sheet, as text. A formula counts for the value saved with it; without one it stays a formula."""

import zipfile
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, BinaryIO

from habeas.errors import UnreadableError, UsageError

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

# A workbook is an archive: what it says it unpacks to is checked before it is unpacked.
_LARGEST = 2_000_000_000


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
    except (ValueError, KeyError, TypeError, SyntaxError, zipfile.BadZipFile, EOFError) as error:
        raise UnreadableError(f"{name} breaks off inside", "open it in a spreadsheet and save it as CSV") from error


def _opened(stream: BinaryIO, name: str, *, values: bool) -> "Workbook":
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise UsageError("workbooks need openpyxl, which is not installed", "pip install 'habeas[tally]', or save as CSV") from None
    try:
        stream.seek(0)
        with zipfile.ZipFile(stream) as archive:
            if sum(part.file_size for part in archive.infolist()) > _LARGEST:
                raise UnreadableError(f"{name} unpacks to more than {_LARGEST:,} bytes", "save the table as CSV")
        stream.seek(0)
        return load_workbook(stream, read_only=True, data_only=values)
    except UnreadableError:
        raise
    except Exception as error:
        raise UnreadableError(f"{name} is no workbook that can be read", "save the table as CSV") from error


def _text(value: object, formula: object) -> str:
    if value is None:
        return formula if isinstance(formula, str) and formula.startswith("=") else ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat() if isinstance(value, date) else str(value)
