"""Sheets of every kind as rows of texts, and hostile ones as reasons."""

import io
import time
import zipfile

import pytest
from openpyxl import Workbook
from openpyxl.styles import PatternFill

from habeas.errors import UnreadableError
from habeas.sheets.reading import read_grids
from worlds.sheets import Cell, Sheet
from worlds.sheets_files import file_bytes

ODS_HEAD = (
    '<?xml version="1.0"?>{}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
    "<office:body><office:spreadsheet>{}</office:spreadsheet></office:body></office:document-content>"
)


def zipped(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return out.getvalue()


def ods(tables: str, doctype: str = "") -> bytes:
    return zipped(content_xml=ODS_HEAD.format(doctype, tables))


def xlsx(fill: object) -> bytes:
    book = Workbook()
    fill(book.worksheets[0])  # type: ignore[operator]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["csv", "xlsx", "ods"])
def test_one_table_is_the_same_in_every_format(kind: str) -> None:
    rows = [[Cell("Nombre"), Cell("Edad")], [], [Cell("Ana “A” Rojas;\nPeña"), Cell(34)]]
    grids = read_grids(file_bytes([Sheet("Hoja", rows)], kind), f"list.{kind}")
    assert [(row.number, row.cells) for row in grids.sheets[0].rows] == [
        (1, ["Nombre", "Edad"]),
        (3, ["Ana “A” Rojas;\nPeña", "34"]),
    ]


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_a_merged_cell_stands_in_all_that_it_covers(kind: str) -> None:
    rows = [[Cell("Norte", high=2), Cell("Ana")], [Cell(), Cell("Luis")], [Cell("Título", wide=2), Cell()]]
    grid = read_grids(file_bytes([Sheet("Hoja", rows)], kind), f"list.{kind}").sheets[0]
    assert [row.cells for row in grid.rows] == [["Norte", "Ana"], ["Norte", "Luis"], ["Título", "Título"]]


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_the_colour_of_a_row_is_read(kind: str) -> None:
    rows = [[Cell("Ana", fill="FF99FF99"), Cell("34", fill="FF99FF99")], [Cell("Luis")]]
    grid = read_grids(file_bytes([Sheet("Hoja", rows)], kind), f"list.{kind}").sheets[0]
    assert [row.colour for row in grid.rows] == ["FF99FF99", None]


def test_white_is_no_colour() -> None:
    def fill(sheet) -> None:  # type: ignore[no-untyped-def]
        sheet["A1"] = "Ana"
        sheet["A1"].fill = PatternFill("solid", start_color="FFFFFFFF")

    assert read_grids(xlsx(fill), "list.xlsx").sheets[0].rows[0].colour is None


def test_a_formula_without_a_value_stays_a_formula() -> None:
    def fill(sheet) -> None:  # type: ignore[no-untyped-def]
        sheet["A1"], sheet["B1"] = "Ana", "=1+1"

    row = read_grids(xlsx(fill), "list.xlsx").sheets[0].rows[0]
    assert (row.cells, row.formulas) == (["Ana", "=1+1"], (1,))
    assert read_grids(b"Ana,=HYPERLINK(1)\nLuis,2\n", "list.csv").sheets[0].rows[0].formulas == (1,)


def test_a_million_empty_rows_cost_nothing() -> None:
    begun = time.process_time()
    empty = '<table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row>'
    ana = '<table:table-row><table:table-cell office:value-type="string"><text:p>Ana</text:p></table:table-cell></table:table-row>'
    grid = read_grids(ods(f'<table:table table:name="a">{ana}{empty}{ana}</table:table>'), "list.ods").sheets[0]
    assert [one.number for one in grid.rows] == [1, 1_000_002]

    def fill(sheet) -> None:  # type: ignore[no-untyped-def]
        sheet["A1"] = sheet["A1048576"] = "Ana"

    assert [one.number for one in read_grids(xlsx(fill), "list.xlsx").sheets[0].rows] == [1, 1_048_576]
    assert time.process_time() - begun < 20


def test_a_row_repeated_a_million_times_is_refused() -> None:
    cell = "<table:table-cell{}><text:p>Ana</text:p></table:table-cell>"
    row = f'<table:table-row table:number-rows-repeated="1000000">{cell.format("")}</table:table-row>'
    with pytest.raises(UnreadableError, match="repeats one row"):
        read_grids(ods(f'<table:table table:name="a">{row}</table:table>'), "list.ods")
    many = cell.format(' table:number-columns-repeated="1000000000"')
    wide = f"<table:table-row>{many}</table:table-row>"
    with pytest.raises(UnreadableError, match="columns"):
        read_grids(ods(f'<table:table table:name="a">{wide}</table:table>'), "list.ods")


def test_an_archive_that_unpacks_to_too_much_is_refused() -> None:
    with pytest.raises(UnreadableError, match="times its size"):
        read_grids(zipped(content_xml="<a>" + " " * 60_000_000 + "</a>"), "list.ods")


def test_entities_are_refused() -> None:
    with pytest.raises(UnreadableError, match="entities"):
        read_grids(ods("&a;", '<!DOCTYPE a [<!ENTITY a "aaaa">]>'), "list.ods")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf\r\n", "is empty"),
        (b"%PDF-1.7", "a PDF"),
        (b"\xd0\xcf\x11\xe0rest", "old Excel workbook"),
        (b"PK\x03\x04broken", "broken archive"),
        (zipped(readme="no sheet"), "holds no spreadsheet"),
        (zipped(content_xml="<a><b></a>"), "no spreadsheet that can be read"),
        (zipped(xl__workbook_xml="<a/>"), "no workbook that can be read"),
        (b"a," * 3000 + b"\n", "columns"),
    ],
)
def test_what_is_no_sheet_says_so(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        read_grids(data, "list")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings_are_told_from_the_bytes(encoding: str) -> None:
    grids = read_grids("Nombre;Edad\nJosé Peña;34\nMaría Núñez;35\n".encode(encoding), "list.csv")
    assert grids.sheets[0].rows[1].cells == ["José Peña", "34"]
    assert [one.code for one in grids.issues] == ([] if encoding.startswith("utf-8") else ["encoding"])
