"""Tables as one workbook. Written by our own hand: the usual library puts its sheets into the system's temporary folder first.

Times inside are fixed, so that the same tables give the same bytes; every text is a text, and no cell is a formula.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from xml.sax.saxutils import escape, quoteattr

from habeas.publish.export_tables import Table, Value, dictionary_of, in_pieces, written

# What a sheet and a cell can hold (ECMA-376); the first line of a sheet is its head.
_ROWS, _CHARACTERS, _NAME = 1_048_575, 32_767, 31
_LONGEST, _NARROWEST, _WIDEST = 40, 8, 60
_TIME = (1980, 1, 1, 0, 0, 0)
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OF_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OF_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def workbook(tables: Sequence[Table]) -> bytes:
    """The tables as the sheets of one workbook, with the dictionary of their columns as the first sheet."""
    out = io.BytesIO()
    names: list[str] = []
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for table in (dictionary_of(tables), *tables):
            for piece, rows in enumerate(in_pieces(table.rows, _ROWS), 1):
                names.append(_title(table.name, piece))
                _put(archive, f"xl/worksheets/sheet{len(names)}.xml", _sheet(table, rows))
        _put(archive, "xl/styles.xml", iter((_STYLES,)))
        _put(archive, "xl/workbook.xml", iter((_book(names),)))
        _put(archive, "xl/_rels/workbook.xml.rels", iter((_links(len(names)),)))
        _put(archive, "_rels/.rels", iter((_root(),)))
        _put(archive, "[Content_Types].xml", iter((_types(len(names)),)))
    return out.getvalue()


def _put(archive: zipfile.ZipFile, name: str, parts: Iterator[str]) -> None:
    entry = zipfile.ZipInfo(name, _TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    entry.create_system = 3
    with archive.open(entry, "w") as file:
        for part in parts:
            file.write(part.encode("utf-8"))


def _title(name: str, piece: int) -> str:
    plain = re.sub(r"[\[\]:*?/\\']", " ", name)
    tail = f" {piece}" if piece > 1 else ""
    return plain[: _NAME - len(tail)] + tail


def _sheet(table: Table, rows: Sequence[Sequence[Value]]) -> Iterator[str]:
    yield f'{_HEAD}<worksheet xmlns="{_MAIN}">'
    yield '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    yield "</sheetView></sheetViews><cols>"
    for place, width in enumerate(_widths(table, rows), 1):
        yield f'<col min="{place}" max="{place}" width="{width}" customWidth="1"/>'
    yield "</cols><sheetData>"
    yield _row(1, [name for name, _ in table.columns], style=' s="1"')
    for number, row in enumerate(rows, 2):
        yield _row(number, row)
    last = f"{_letters(len(table.columns))}{len(rows) + 1}"
    yield f'</sheetData><autoFilter ref="A1:{last}"/></worksheet>'


def _widths(table: Table, rows: Sequence[Sequence[Value]]) -> list[int]:
    """As wide as the head and the first rows want, within bounds."""
    sample = [[name for name, _ in table.columns], *rows[:_LONGEST]]
    longest = [max(len(written(value)) for value in column) for column in zip_longest(*sample)]
    return [min(max(length + 2, _NARROWEST), _WIDEST) for length in longest]


def _row(number: int, row: Sequence[Value], style: str = "") -> str:
    cells = (_cell(f"{_letters(place)}{number}", value, style) for place, value in enumerate(row, 1))
    return f'<row r="{number}">{"".join(cells)}</row>'


def _cell(where: str, value: Value, style: str) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, int | float):
        return f'<c r="{where}"{style}><v>{value!r}</v></c>'
    text = escape(_UNWRITABLE.sub("\ufffd", written(value))[:_CHARACTERS])
    return f'<c r="{where}" t="inlineStr"{style}><is><t xml:space="preserve">{text}</t></is></c>'


def _letters(place: int) -> str:
    found = ""
    while place:
        place, rest = divmod(place - 1, 26)
        found = chr(65 + rest) + found
    return found


def _book(names: Sequence[str]) -> str:
    sheets = "".join(f'<sheet name={quoteattr(name)} sheetId="{n}" r:id="rId{n}"/>' for n, name in enumerate(names, 1))
    return f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OF_OFFICE}"><sheets>{sheets}</sheets></workbook>'


def _links(sheets: int) -> str:
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{_OF_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in range(1, sheets + 1)
    )
    styles = f'<Relationship Id="rId{sheets + 1}" Type="{_OF_OFFICE}/styles" Target="styles.xml"/>'
    return f'{_HEAD}<Relationships xmlns="{_OF_PACKAGE}/relationships">{links}{styles}</Relationships>'


def _root() -> str:
    link = f'<Relationship Id="rId1" Type="{_OF_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    return f'{_HEAD}<Relationships xmlns="{_OF_PACKAGE}/relationships">{link}</Relationships>'


def _types(sheets: int) -> str:
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_SHEET_TYPE}.worksheet+xml"/>'
        for n in range(1, sheets + 1)
    )
    return (
        f'{_HEAD}<Types xmlns="{_OF_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEET_TYPE}.sheet.main+xml"/>{parts}'
        f'<Override PartName="/xl/styles.xml" ContentType="{_SHEET_TYPE}.styles+xml"/></Types>'
    )
