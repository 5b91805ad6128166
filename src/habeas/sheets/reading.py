"""Every sheet of a file, whatever it was saved by: told from its bytes, not from its name."""

from io import BytesIO
from itertools import chain
from zipfile import BadZipFile, ZipFile

from habeas.errors import UnreadableError
from habeas.sheets.encodings import encoding_of
from habeas.sheets.grid import Grid, GridRow, Grids, Room, trimmed
from habeas.sheets.opendocument import opendocument_grids
from habeas.sheets.text import UNSUPPORTED, Cutter, Lines, delimiter_of, remarks
from habeas.sheets.workbooks import workbook_grids

_SAMPLE = 60
_HINT = "save it as CSV, XLSX or ODS"


def read_grids(data: bytes, name: str) -> Grids:
    """All sheets with their rows; raises UnreadableError for what is no table."""
    if data.startswith(b"PK"):
        return Grids(name, _packed(data, name))
    for mark, what in UNSUPPORTED.items():
        if data.startswith(mark):
            raise UnreadableError(f"{name} is {what}", _HINT)
    if not data.strip(b"\xef\xbb\xbf\xff\xfe\x00\r\n\t "):
        raise UnreadableError(f"{name} is empty", "nothing to read here")
    return _text(data, name)


def _packed(data: bytes, name: str) -> list[Grid]:
    try:
        with ZipFile(BytesIO(data)) as archive:
            inside = set(archive.namelist())
    except (BadZipFile, ValueError, OSError) as error:
        raise UnreadableError(f"{name} is a broken archive", _HINT) from error
    if "content.xml" in inside:
        return opendocument_grids(BytesIO(data), name)
    if any(part.endswith("workbook.xml") for part in inside):
        return workbook_grids(BytesIO(data), name)
    raise UnreadableError(f"{name} is an archive that holds no spreadsheet", _HINT)


def _text(data: bytes, name: str) -> Grids:
    encoding, plain = encoding_of(BytesIO(data))
    lines = Lines(BytesIO(data), encoding, name)
    batches = lines.batches()
    first = next(batches, [])
    early = [line for line in first if line.strip()][:_SAMPLE]
    if not early or "".join(early).count("\ufffd") * 20 > sum(map(len, early)):
        raise UnreadableError(f"{name} is no text", _HINT)
    cutter, grids, room = Cutter(delimiter_of(early)), Grids(name), Room(name)
    sheet = Grid("")
    for number, row in enumerate(chain.from_iterable(cutter.batches(chain((first,), batches))), 1):
        if cells := trimmed(row):
            room.take(len(cells))
            sheet.rows.append(GridRow(number, cells, None, tuple(at for at, cell in enumerate(cells) if _formula(cell))))
    grids.sheets.append(sheet)
    if not plain:
        grids.say("encoding", f"read as {encoding}, for it is not UTF-8", "look at a name with accents; save it as UTF-8")
    for code, message, hint in remarks(lines, cutter):
        grids.say(code, message, hint)
    return grids


def _formula(cell: str) -> bool:
    """A text that a spreadsheet would run: "=HYPERLINK(…)"."""
    return cell.startswith(("=", "@")) and len(cell) > 1
