"""Tables in any encoding, with any separator, under any title, as text, workbook or archive."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from elections import HEAD, checks, sheet, table, tallied, text, votes
from habeas.engine.jobs.tallying import TallyOptions, computed
from habeas.errors import UnreadableError
from habeas.tally import open_table
from habeas.tally.cells import Code, Whole, grouped_codes, style_of

ROWS = [sheet(1, 1, (200, 100)), sheet(1, 2, (150, 120)), sheet(2, 1, (90, 180), town="Ñuvia")]
RIGHT = {"Ana Brandt": 440, "Pedro Lorca": 400}


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "latin-1", "cp1252", "cp850", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_a_table_is_read_in_every_encoding(encoding: str) -> None:
    found = tallied(table(ROWS, encoding=encoding))
    assert votes(found) == RIGHT
    assert found.places[-1].path == ("North", "Ñuvia")
    assert [issue.code for issue in found.issues] == ([] if encoding.startswith("utf-8") else ["encoding"])


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_a_table_is_read_with_every_separator(sign: str) -> None:
    assert votes(tallied(table(text(ROWS, sign=sign)))) == RIGHT


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_as_on_any_machine(end: str) -> None:
    assert votes(tallied(table(text(ROWS).replace("\n", end)))) == RIGHT


def test_titles_above_and_totals_below_are_no_sheets() -> None:
    above = "Results of the vote\nas of 4 May,,,,,,,,\n\n"
    found = tallied(table(above + text(ROWS) + ",,Total,,1500,440,400,840,9\n\n"))
    assert votes(found) == RIGHT
    assert checks(found) == {"total-row": 1}
    assert found.issues == ()


def test_a_workbook_is_read_by_its_fullest_sheet() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["notes"])
    page = book.create_sheet("sheets")
    for row in (HEAD, *ROWS):
        page.append(list(row))
    raw = io.BytesIO()
    book.save(raw)
    assert votes(tallied(open_table(raw, "sheets.xlsx"))) == RIGHT


def test_a_formula_without_a_saved_value_is_an_issue_and_is_never_run() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (HEAD, *ROWS, ("North", "Velm", 9, 1, 500, "=200+50", 10, 260, 0)):
        book.active.append(list(row))
    raw = io.BytesIO()
    book.save(raw)
    found = tallied(open_table(raw, "sheets.xlsx"))
    assert votes(found) == RIGHT
    assert checks(found) == {"formula": 1}


def test_a_zipped_table_is_read_and_a_broken_one_is_not_half_read() -> None:
    raw = gzip.compress(text(ROWS * 300).encode())
    assert open_table(io.BytesIO(gzip.compress(text(ROWS).encode())), "sheets.csv.gz").header == list(HEAD)
    with pytest.raises(UnreadableError, match="broken gzip"):
        open_table(io.BytesIO(raw[: len(raw) // 2]), "sheets.csv.gz")


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "empty"),
        (b"%PDF-1.7 \n", "a PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Excel"),
        (bytes(range(128, 256)) * 40, "header"),
        (b"1,2,3\n4,5,6\n", "header"),
    ],
)
def test_what_is_no_table_is_refused_by_name(raw: bytes, why: str) -> None:
    with pytest.raises(UnreadableError, match=why):
        open_table(io.BytesIO(raw), "sheets.csv")


def test_an_archive_that_is_no_workbook_is_refused() -> None:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        archive.writestr("hello.txt", "hello")
    with pytest.raises(UnreadableError, match="no workbook"):
        open_table(raw, "sheets.xlsx")


def test_quotes_are_honoured_and_an_open_one_swallows_no_sheet() -> None:
    quoted = text(ROWS).replace("Ñuvia", '"Ñuvia, the\nold town"')
    assert votes(tallied(table(quoted))) == RIGHT
    broken = tallied(table(text(ROWS).replace("Ñuvia", '"Ñuvia')))
    assert votes(broken) == RIGHT
    assert [issue.code for issue in broken.issues] == ["open-quote"]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("345", "345"),
        (" 0345 ", "345"),
        ("1.234", "1234"),
        ("1,234", "1234"),
        ("1 234", "1234"),
        ("1’234", "1234"),
        ("12.0", "12"),
        ("12,00", "12"),
        ("٣٤٥", "345"),
        ("", ""),
        ("–", ""),
        ("-5", "!negative"),
        ("(5)", "!negative"),
        ("−5", "!negative"),
        ("12.5", "!not-whole"),
        ("1e5", "!not-whole"),
        ("99999999999999999999", "!overflow"),
        ("1000001", "!overflow"),
        ("=1+1", "!formula"),
        ("@SUM(A1)", "!formula"),
        ("+cmd|' /C calc'!A0", "!formula"),
        ("#REF!", "!formula"),
        ("many", "!not-a-number"),
        ("12 votes", "!not-a-number"),
    ],
)
def test_a_cell_is_a_whole_number_or_a_reason(cell: str, said: str) -> None:
    assert Whole()[cell] == said


def test_three_zeros_behind_the_point_are_no_thousands_where_every_cell_has_them() -> None:
    assert style_of(["345.000", "12.000", "7.000"]) == "decimals"
    assert Whole("decimals")["345.000"] == "345"
    assert style_of(["1.345", "2.000", "345"]) == "grouped"


def test_a_station_code_survives_zeros_spreadsheets_and_grouping() -> None:
    plain = Code()
    assert {plain["010113042"], plain["10113042"], plain["10113042.0"], plain[" 10113042"]} == {"10113042"}
    assert plain["1.01E+08"] == "!damaged-code"
    assert grouped_codes(["10.113.042", "9.001.002"])
    assert Code(grouped=True)["10.113.042"] == "10113042"


def test_a_few_broken_bytes_in_utf_8_are_told_of_and_spoil_no_other_name() -> None:
    raw = (
        text([*ROWS, sheet(7, 1, (1, 1), town="Ávila"), sheet(8, 1, (1, 1), town="Corón")])
        .encode()
        .replace("Corón".encode(), b"Cor\xc3n")
    )
    found = tallied(open_table(io.BytesIO(raw), "sheets.csv"))
    assert [issue.code for issue in found.issues] == ["broken-characters"]
    assert ("North", "Ñuvia") in [place.path for place in found.places]


def test_a_parquet_file_is_read_as_the_same_table(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    source, made = tmp_path / "sheets.csv", tmp_path / "sheets.parquet"
    source.write_text(text(ROWS), encoding="utf-8")
    with duckdb.connect() as base:
        base.execute(f"copy (from read_csv('{source.as_posix()}')) to '{made.as_posix()}' (format parquet)")
    assert votes(computed([made], TallyOptions())) == RIGHT
    broken = tmp_path / "broken.parquet"
    broken.write_bytes(made.read_bytes()[:60])
    with pytest.raises(UnreadableError, match="not a Parquet file"):
        computed([broken], TallyOptions())


def test_names_garbled_before_they_came_are_an_issue() -> None:
    rows = [sheet(n, 1, (20, 10), town="Ñuvia".encode().decode("latin-1")) for n in range(1, 4)]
    found = tallied(table(rows))
    assert [issue.code for issue in found.issues] == ["garbled-names"]
    assert found.totals.sheets == 3
