"""What the columns of any list hold, and what their cells say of dates."""

import pytest

from habeas.registry.compare_columns import column_uses
from habeas.registry.compare_dates import day_of, month_first
from habeas.registry.compare_rows import LinkRow, prepared, shape_of


def test_headers_in_three_languages_say_what_a_column_holds() -> None:
    row = {
        "Nº": "1",
        "Apellidos": "Ortega",
        "nome próprio?": "x",
        "Fecha de Nacimiento": "1990",
        "idade": "30",
        "cluster": "9",
        "Sexo": "F",
    }
    assert [use.use for use in column_uses([row])] == ["row", "surname", "passed_over", "birth", "age", "passed_over", "sex"]


def test_the_first_words_of_a_long_header_will_do() -> None:
    assert [use.use for use in column_uses([{"Date of birth (as told)": "1990", "Full name, as written": "x"}])] == [
        "birth",
        "full",
    ]


def test_cells_say_it_where_the_header_does_not() -> None:
    rows = [
        {"zone": f"{n % 3} North", "blurb": "a long account in many words of what was seen there " + str(n), "what": "abc"}
        for n in range(9)
    ]
    assert [use.use for use in column_uses(rows)] == ["code", "passed_over", "passed_over"]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("1990-05-04", (1990, 5, 4)),
        ("19900504", (1990, 5, 4)),
        ("04/05/1990", (1990, 5, 4)),
        ("1990-05", (1990, 5, None)),
        ("1990", (1990, None, None)),
        ("1990-XX-XX", (1990, None, None)),
        ("2024-07?", (2024, 7, None)),
    ],
)
def test_a_date_is_read_as_far_as_it_goes(cell: str, said: tuple[int, int | None, int | None]) -> None:
    day = day_of(cell)
    assert day is not None
    assert (day.year, day.month, day.day) == said


def test_no_date_is_no_date() -> None:
    assert day_of("in spring") is None


def test_month_first_only_where_the_column_shows_it() -> None:
    assert month_first(["05/28/1990", "03/04/1990"])
    assert not month_first(["05/04/1990"])
    assert not month_first(["28/05/1990", "05/28/1990"])


def test_a_row_is_made_ready_with_name_birth_and_arrest() -> None:
    cells = {"name": "Ortega Ruiz, Carmen", "birth": "1990-05", "arrested": "2025-01-09", "prison": "Cárcel de Prueba"}
    (row,) = prepared([LinkRow(id="1", list="a", cells=cells)], {"a": shape_of([cells])})
    assert (row["g1"], row["s1"], row["s2"], row["yb"], row["bm"], row.get("b")) == ("carmen", "ortega", "ruiz", 1990, 5, None)
    assert row["ay"] == 2025


def test_an_age_becomes_a_birth_year_by_the_dates_of_its_own_list() -> None:
    cells = {"name": "Carmen Ortega", "age": "30", "arrested": "2025-01-09"}
    (row,) = prepared([LinkRow(id="1", list="a", cells=cells)], {"a": shape_of([cells])})
    assert row["ya"] == pytest.approx(1994.5)
