"""True of every list: no row is lost, the same bytes give the same rows, a date read is a date, a list is itself."""

import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.errors import UnreadableError
from habeas.model import to_json
from habeas.model.edtf import span_of
from habeas.registry.list_columns import recognise
from habeas.registry.list_dates import DateStyle, read_cell_date
from habeas.registry.list_diff import changes
from habeas.registry.list_names import read_name
from habeas.registry.sheets import read_sheet, rows_of

CELLS = st.one_of(
    st.sampled_from(
        ["", "Ana Rojas", "PÉREZ, LUIS", "17/08/2024", "34", "Detenido", "Libre", "F", "-", "=1", "n/d", "Nombre", "Total"]
    ),
    st.text(max_size=12),
    st.dates().map(str),
)
TABLES = st.lists(st.lists(CELLS, max_size=6), min_size=1, max_size=15)


def as_csv(rows: list[list[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows([[cell.replace("\r", " ").replace("\0", " ") for cell in row] for row in rows])
    return out.getvalue().encode("utf-8", "replace")


@settings(max_examples=150, deadline=None)
@given(TABLES)
def test_no_row_under_a_header_is_lost(rows: list[list[str]]) -> None:
    data = as_csv([["Nombre", "Edad", "Fecha de detención", "Estatus"], ["Eva Luna", "20", "17/08/2024", "Detenida"], *rows])
    try:
        read = read_sheet(data, "a.csv")
    except UnreadableError:
        return
    from habeas.sheets.reading import read_grids

    filled = {row.number for row in read_grids(data, "a.csv").sheets[0].rows}
    kept = {row.row for table in read.tables for row in table.rows}
    headers = {number for table in read.tables for number in table.header_rows}
    told = " ".join(issue.message for issue in read.issues)
    if not read.tables:
        assert "no-people" in {issue.code for issue in read.issues}
        return
    assert all(f"row {number}:" in told for number in filled - kept - headers)


@settings(max_examples=60, deadline=None)
@given(TABLES)
def test_the_same_bytes_give_the_same_rows(rows: list[list[str]]) -> None:
    data = as_csv([["Nombre", "Edad"], *rows])
    try:
        assert to_json(read_sheet(data, "a.csv")) == to_json(read_sheet(data, "a.csv"))
    except UnreadableError:
        return


@given(st.text(max_size=40))
def test_a_date_that_is_read_is_a_date(cell: str) -> None:
    for first in (False, True):
        read = read_cell_date(cell, DateStyle(month_first=first))
        if read.edtf is not None:
            assert span_of(read.edtf).earliest <= span_of(read.edtf).latest


@given(st.dates(), st.sampled_from(["%d/%m/%Y", "%Y-%m-%d", "%d.%m.%Y", "%d-%m-%Y"]))
def test_a_written_day_is_read_as_that_day(day, style: str) -> None:  # type: ignore[no-untyped-def]
    if day.year >= 1800 and day.year <= 2100:
        assert read_cell_date(day.strftime(style), DateStyle()).edtf == day.isoformat()


@given(st.text(max_size=60), st.booleans())
def test_any_text_is_a_name_or_none(cell: str, turned: bool) -> None:
    read = read_name(cell, turned=turned)
    assert read.name is None or read.name.strip()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=20), max_size=6), TABLES)
def test_recognising_never_fails_and_names_no_field_twice_that_is_one(header: list[str], rows: list[list[str]]) -> None:
    fields = [one.field for one in recognise(header, rows)]
    for field in ("name", "age", "sex", "birth", "arrested", "released", "status"):
        assert fields.count(field) <= 1


@settings(max_examples=60, deadline=None)
@given(TABLES)
def test_a_list_against_itself_is_unchanged(rows: list[list[str]]) -> None:
    try:
        kept = list(rows_of(read_sheet(as_csv([["Nombre", "Edad"], ["Eva Luna", "20"], *rows]), "a.csv"), "L-0001"))
    except UnreadableError:
        return
    found = changes(kept, kept)
    assert len(found) == len(kept)
    assert {one.change for one in found} <= {"same"}
