"""A made sheet as the bytes of a file: CSV, XLSX or ODS, the same bytes every time."""

import csv
import io
import re
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from xml.sax.saxutils import escape, quoteattr

from worlds.sheets import Cell, Sheet

_WHEN = (2026, 5, 1, 0, 0, 0)
_MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"""
# What an office program writes behind the last row: a million empty ones.
_MILLION = (
    '<table:table-row table:number-rows-repeated="1048000">'
    '<table:table-cell table:number-columns-repeated="1024"/></table:table-row>'
)
_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("fo", "xsl-fo-compatible"))
)


def file_bytes(sheets: Sequence[Sheet], kind: str, delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    """The file; a CSV has but the first sheet."""
    if kind == "csv":
        return _csv(sheets[0], delimiter, encoding)
    return _xlsx(sheets) if kind == "xlsx" else _ods(sheets)


def _csv(sheet: Sheet, delimiter: str, encoding: str) -> bytes:
    width = max(len(row) for row in sheet.rows)
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n" if encoding != "utf-8" else "\n")
    for row in sheet.rows:
        cells = [_plain(cell.value) for cell in row]
        writer.writerow(cells + [""] * (width - len(cells)))
    return out.getvalue().encode(encoding)


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def _xlsx(sheets: Sequence[Sheet]) -> bytes:
    from openpyxl import Workbook
    from openpyxl.styles import PatternFill

    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        tab = book.create_sheet(sheet.title)
        for y, row in enumerate(sheet.rows, 1):
            for x, cell in enumerate(row, 1):
                if cell.value == "" and cell.fill is None and cell.wide == cell.high == 1:
                    continue
                made = tab.cell(row=y, column=x, value=cell.value if cell.value != "" else None)
                if cell.fill:
                    made.fill = PatternFill("solid", start_color=cell.fill)
                if cell.wide > 1 or cell.high > 1:
                    tab.merge_cells(start_row=y, start_column=x, end_row=y + cell.high - 1, end_column=x + cell.wide - 1)
    raw = io.BytesIO()
    book.save(raw)
    with zipfile.ZipFile(raw) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    stamped = [(name, re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2026-05-01T00:00:00Z", data)) for name, data in parts]
    return _zipped(stamped)


def _ods(sheets: Sequence[Sheet]) -> bytes:
    fills = sorted({cell.fill for sheet in sheets for row in sheet.rows for cell in row if cell.fill})
    styles = "".join(
        f'<style:style style:name="c{n}" style:family="table-cell">'
        f'<style:table-cell-properties fo:background-color="#{fill[2:].lower()}"/></style:style>'
        for n, fill in enumerate(fills)
    )
    tables = "".join(_ods_table(sheet, fills) for sheet in sheets)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_NAMES} office:version="1.2">'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    return _zipped([("mimetype", kind), ("content.xml", content.encode()), ("META-INF/manifest.xml", _MANIFEST.encode())])


def _ods_table(sheet: Sheet, fills: Sequence[str]) -> str:
    covered = {
        (y + dy, x + dx)
        for y, row in enumerate(sheet.rows)
        for x, cell in enumerate(row)
        for dy in range(cell.high)
        for dx in range(cell.wide)
        if (dy, dx) != (0, 0)
    }
    rows = []
    for y, row in enumerate(sheet.rows):
        cells = "".join(
            "<table:covered-table-cell/>" if (y, x) in covered else _ods_cell(cell, fills) for x, cell in enumerate(row)
        )
        rows.append(f'<table:table-row>{cells}<table:table-cell table:number-columns-repeated="1000"/></table:table-row>')
    rows.append(_MILLION)
    return f"<table:table table:name={quoteattr(sheet.title)}>{''.join(rows)}</table:table>"


def _ods_cell(cell: Cell, fills: Sequence[str]) -> str:
    spans = (
        f' table:number-columns-spanned="{cell.wide}" table:number-rows-spanned="{cell.high}"'
        if cell.wide > 1 or cell.high > 1
        else ""
    )
    style = f' table:style-name="c{fills.index(cell.fill)}"' if cell.fill else ""
    value = cell.value
    if value == "":
        return f"<table:table-cell{spans}{style}/>"
    if isinstance(value, int):
        kind = f'office:value-type="float" office:value="{value}"'
    elif isinstance(value, date | datetime):
        kind = f'office:value-type="date" office:date-value="{value.isoformat()}"'
    else:
        kind = 'office:value-type="string"'
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in _plain(value).split("\n"))
    return f"<table:table-cell{spans}{style} {kind}>{lines}</table:table-cell>"


def _zipped(parts: Sequence[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            archive.writestr(zipfile.ZipInfo(name, _WHEN), data, compress_type=zipfile.ZIP_DEFLATED)
    return out.getvalue()
