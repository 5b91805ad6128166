"""A sheet of fifty rows with every kind of fault: every row is in, or an issue names its sheet and row, and the column."""

import io
import re

import pytest
from openpyxl import Workbook
from openpyxl.styles import PatternFill

from habeas.model.lists import ListRead
from habeas.registry.sheets import read_sheet

HEADER = ["N°", "Nombre", "Edad", "Sexo", "Nacimiento", "Detenido", "Libertad", "Estatus", "Penal"]
GOOD = ["Edad", "Sexo", "Nacimiento", "Detenido", "Libertad", "Estatus", "Penal"]
# Each row: its cells, and the faults that must be named with their column ("" where the whole row is meant).
ROWS: list[tuple[list[object], dict[str, str]]] = [
    ([1, "Ana Rojas Peña", 34, "F", "1991-02-03", "17/08/2024", None, "Detenida", "Cárcel Norte"], {}),
    ([2, "", 30, "M", None, "18/08/2024", None, "Detenido", "Cárcel Norte"], {"no-name-in-row": ""}),
    ([3, "Sin identificar", None, "M", None, "19/08/2024", None, "Detenido", None], {"unnamed": "Nombre"}),
    ([4, "Rojas", 22, "M", None, "20/08/2024", None, "Detenido", None], {"one-word": "Nombre"}),
    ([5, "Luis Díaz / Ana Soto", 22, "M", None, "20/08/2024", None, "Detenido", None], {"two-names": "Nombre"}),
    ([6, "Luis 4 Díaz", 22, "M", None, "20/08/2024", None, "Detenido", None], {"digits-in-name": "Nombre"}),
    ([7, "Mario Gil Soto", 230, "M", None, "20/08/2024", None, "Detenido", None], {"no-such-age": "Edad"}),
    ([8, "Mario Luna Soto", "joven", "M", None, "20/08/2024", None, "Detenido", None], {"no-age": "Edad"}),
    ([9, "Mario Paz Soto", -5, "M", None, "20/08/2024", None, "Detenido", None], {"no-age": "Edad"}),
    ([10, "Mario Roa Soto", "aprox. 30", "M", None, "20/08/2024", None, "Detenido", None], {}),
    ([11, "Mario Gil Leal", 20, "X9", None, "20/08/2024", None, "Detenido", None], {"no-sex": "Sexo"}),
    ([12, "Mario Gil Mora", 20, "M", None, "31/02/2024", None, "Detenido", None], {"no-such-day": "Detenido"}),
    ([13, "Mario Gil Rivas", 20, "M", None, "45/45/2024", None, "Detenido", None], {"no-such-day": "Detenido"}),
    ([14, "Mario Gil Vera", 20, "M", None, "15 de marzo", None, "Detenido", None], {"no-year": "Detenido"}),
    ([15, "Mario Gil Toro", 20, "M", None, "después de la marcha", None, "Detenido", None], {"no-date": "Detenido"}),
    ([16, "Mario Gil Salas", 20, "M", None, "agosto 2024", None, "Detenido", None], {}),
    ([17, "Mario Gil Parra", 20, "M", None, "2024", None, "Detenido", None], {}),
    ([18, "Mario Gil Ojeda", 20, "M", None, 45521, None, "Detenido", None], {}),
    ([19, "Mario Gil Nieves", 20, "M", None, "20/08/2024?", None, "Detenido", None], {}),
    ([20, "Mario Gil Mata", 20, "M", "2025-01-01", "20/08/2024", None, "Detenido", None], {"born-after-arrest": ""}),
    ([21, "Mario Gil Lugo", 20, "M", None, "20/08/2024", "19/08/2023", "Libre", None], {"free-before-arrest": ""}),
    ([22, "Mario Gil Lara", 20, "M", None, "20/08/2024", None, "en veremos", None], {"no-state": "Estatus"}),
    ([23, "Mario Gil Jaimes", 20, "M", None, "20/08/2024", None, "Q", None], {"no-state": "Estatus"}),
    ([24, "Ana Rojas Peña", 34, "F", None, "17/08/2024", None, "Detenida", None], {"twice": ""}),
    ([25, "=B2", 20, "M", None, "20/08/2024", None, "Detenido", None], {"formula": "Nombre", "no-name-in-row": ""}),
    ([26, "Mario Gil Hurtado", "=1+1", "M", None, "20/08/2024", None, "Detenido", None], {"formula": "Edad"}),
    ([27, "#REF!", 20, "M", None, "20/08/2024", None, "Detenido", None], {"error-value": "Nombre"}),
    ([28, "JosÃ© Gil PeÃ±a", 20, "M", None, "20/08/2024", None, "Detenido", None], {"garbled": "Nombre"}),
    ([29, "Mar\ufffdo Gil Franco", 20, "M", None, "20/08/2024", None, "Detenido", None], {"broken-characters": "Nombre"}),
    ([30, "Mario\u200b Gil\nDuque", 20, "M", None, "20/08/2024", None, "Detenido", None], {}),
    ([31, "  Mario   Gil  Castro ", 20, "M", None, "20/08/2024", None, "Detenido", None], {}),
    ([32, "MARIO GIL BRAVO", 20, "M", None, "20/08/2024", None, "DETENIDO", None], {}),
    ([33, "Gil Acosta, Mario", 20, "M", None, "20/08/2024", None, "Detenido", None], {}),
    ([34, "33. Mario Gil Zapata", 20, "M", None, "20/08/2024", None, "Detenido", None], {}),
    ([35, "Mario “el Flaco” Gil Yépez", 20, "M", None, "20/08/2024", None, "Detenido", None], {}),
    ([36, "Mario Gil Vargas", 20, "M", None, "20/08/2024", None, "Detenido", None, "algo más"], {"beyond-header": "10"}),
    (["Total", 36, None, None, None, None, None, None, None], {"row-set-aside": ""}),
    (["ESTADO NORTE", None, None, None, None, None, None, None, None], {"row-set-aside": ""}),
    ([*HEADER], {"row-set-aside": ""}),
    ([37, "Mario Gil Urbina", 20, "M", None, "20/08/2024", None, "Detenido", None], {}),
    ([None, None, None, None, None, None, None, None, None], {}),
    ([38, "A" * 200, 20, "M", None, "20/08/2024", None, "Detenido", None], {"too-long": "Nombre"}),
    ([39, "n/d", None, None, None, None, None, "Detenido", None], {"no-name-in-row": ""}),
    ([40, "Mario Gil Tovar", "n/d", "-", "s/f", "sin fecha", None, "sin información", "?"], {}),
    ([41, "Mario Gil Sosa", True, "M", None, "20/08/2024", None, "Detenido", None], {"no-age": "Edad"}),
    ([42, "Mario Gil Rangel", 20, "M", None, "20/08/2024", None, "Detenido", None], {"unknown-colour": ""}),
    ([43, "Mario Gil Quijada", 20, "M", "02/03/90", "20/08/24", None, "Detenido", None], {}),
    ([None, "Mario Gil Pinto", None, None, None, None, None, None, None], {}),
    (
        ["Nota: los datos de esta lista los dan las familias.", None, None, None, None, None, None, None, None],
        {"row-set-aside": ""},
    ),
    (["Fuente: abogados", None, None, None, None, None, None, None, None], {"row-set-aside": ""}),
]


def workbook() -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Lista"
    for at, cells in enumerate([HEADER, *(cells for cells, _ in ROWS)], 1):
        for place, value in enumerate(cells, 1):
            cell = sheet.cell(row=at, column=place, value=value if value != "" else None)
            if cells[1] == "Mario Gil Rangel":
                cell.fill = PatternFill("solid", start_color="FF00CCFF")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.fixture(scope="module")
def read() -> ListRead:
    return read_sheet(workbook(), "faults.xlsx")


def rows_named(read: ListRead, code: str, column: str = "") -> set[int]:
    """The rows that issues of a kind name, in a column or as wholes."""
    found: set[int] = set()
    for issue in read.issues:
        if issue.code == code and "sheet Lista" in issue.message:
            where = re.search(r"rows? ([\d, ]+)(?:, column ([^:]+))?:", issue.message)
            if where and (where[2] or "") == column:
                found |= {int(number) for number in where[1].split(",") if number.strip()}
    return found


def test_there_are_fifty_rows_of_faults() -> None:
    assert len(ROWS) == 50
    assert len({code for _, faults in ROWS for code in faults}) >= 20


def test_every_row_is_in_or_named_in_an_issue(read: ListRead) -> None:
    kept = {row.row for table in read.tables for row in table.rows}
    aside = rows_named(read, "row-set-aside")
    for number, (cells, _) in enumerate(ROWS, 2):
        if any(cell not in (None, "") for cell in cells):
            assert (number in kept) != (number in aside), number


@pytest.mark.parametrize(
    ("number", "code", "column"), [(n, *fault) for n, (_, faults) in enumerate(ROWS, 2) for fault in faults.items()]
)
def test_a_fault_is_named_with_its_row_and_column(read: ListRead, number: int, code: str, column: str) -> None:
    assert number in rows_named(read, code, column)


def test_rows_without_fault_are_named_nowhere(read: ListRead) -> None:
    named = {
        n
        for issue in read.issues
        for where in re.findall(r"rows? ([\d, ]+)", issue.message)
        for n in map(int, re.findall(r"\d+", where))
    }
    assert named == {number for number, (_, faults) in enumerate(ROWS, 2) if faults}


def test_every_cell_stays_as_it_stood(read: ListRead) -> None:
    rows = {row.row: row for table in read.tables for row in table.rows}
    for number, (cells, _) in enumerate(ROWS, 2):
        if number in rows:
            said = [str(cell).lower() if isinstance(cell, bool) else "" if cell is None else str(cell) for cell in cells]
            assert list(rows[number].raw) == said[: len(rows[number].raw)]


def test_no_issue_holds_a_name(read: ListRead) -> None:
    told = " ".join(issue.message + issue.hint for issue in read.issues)
    assert not any(word in told for word in ("Mario", "Gil", "Rojas", "José"))


def test_what_could_be_read_was_read(read: ListRead) -> None:
    rows = {row.row: row for table in read.tables for row in table.rows}
    names = {number: row.value("name") for number, row in rows.items()}
    by_cell = {cells[0]: number for number, (cells, _) in enumerate(ROWS, 2)}
    assert names[by_cell[28]] == "José Gil Peña"
    assert names[by_cell[30]] == "Mario Gil Duque"
    assert names[by_cell[32]] == "Mario Gil Bravo"
    assert names[by_cell[33]] == "Mario Gil Acosta"
    assert names[by_cell[34]] == "Mario Gil Zapata"
    assert (names[by_cell[35]], rows[by_cell[35]].value("nickname")) == ("Mario Gil Yépez", "el Flaco")
    assert rows[by_cell[10]].value("age") == "30~"
    assert [rows[by_cell[n]].value("arrested") for n in (16, 17, 18, 19, 43)] == [
        "2024-08",
        "2024",
        "2024-08-17",
        "2024-08-20?",
        "2024-08-20",
    ]
    assert rows[by_cell[43]].value("birth") == "1990-03-02"
    assert rows[by_cell[40]].value("arrested") is None
