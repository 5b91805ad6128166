"""Cells of lists: dates in every style, names in either order, ages, sexes and states as people write them."""

import pytest

from habeas.registry.list_columns import field_by_words, recognise
from habeas.registry.list_dates import DateStyle, read_cell_date, style_of_dates
from habeas.registry.list_names import read_name, surname_first
from habeas.registry.list_values import asked_by, colours_of, conditions_of, key_of, read_age, read_sex, read_state
from habeas.sheets.grid import GridRow


@pytest.mark.parametrize(
    ("cell", "edtf"),
    [
        ("2024-08-17", "2024-08-17"),
        ("17/08/2024", "2024-08-17"),
        ("17-8-24", "2024-08-17"),
        ("17.08.2024", "2024-08-17"),
        ("17/ago/2024", "2024-08-17"),
        ("17 de agosto de 2024", "2024-08-17"),
        ("sábado, 17 de agosto del 2024", "2024-08-17"),
        ("1º de setembro de 2024", "2024-09-01"),
        ("August 17, 2024", "2024-08-17"),
        ("17 Aug 2024", "2024-08-17"),
        ("agosto 2024", "2024-08"),
        ("08/2024", "2024-08"),
        ("2024", "2024"),
        ("45521", "2024-08-17"),
        ("17/08/2024 09:30", "2024-08-17T09:30"),
        ("17/08/2024 9:30 p.m.", "2024-08-17T21:30"),
        ("2024-08-17 00:00:00", "2024-08-17"),
        ("17/08/2024 (?)", "2024-08-17?"),
        ("aprox. agosto 2024", "2024-08~"),
        ("(17/08/2024)", "2024-08-17"),
    ],
)
def test_a_date_is_read_in_every_style(cell: str, edtf: str) -> None:
    assert read_cell_date(cell, DateStyle()).edtf == edtf


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        ("31/02/2024", "no-such-day"),
        ("17 de agosto", "no-year"),
        ("ago-24", "no-year"),
        ("ayer", "no-date"),
        ("17/08/2024 o 18/08/2024", "no-date"),
    ],
)
def test_what_names_no_day_says_why(cell: str, problem: str) -> None:
    read = read_cell_date(cell, DateStyle())
    assert (read.edtf, read.problem) == (None, problem)


@pytest.mark.parametrize("cell", ["", "-", "s/f", "N/D", "sin fecha", "unknown", "não informado"])
def test_a_date_that_is_not_known_is_no_fault(cell: str) -> None:
    assert read_cell_date(cell, DateStyle()) == read_cell_date("", DateStyle())


def test_a_column_shows_which_stands_first() -> None:
    assert style_of_dates(["03/04/2024", "07/28/2024"], month_first=False).month_first
    assert not style_of_dates(["03/04/2024", "28/07/2024"], month_first=True).month_first
    assert read_cell_date("03/04/2024", DateStyle(month_first=True)).edtf == "2024-03-04"
    assert read_cell_date("03/04/2024", DateStyle()).either
    assert not read_cell_date("03/03/2024", DateStyle()).either


@pytest.mark.parametrize(
    ("cell", "turned", "given", "surnames"),
    [
        ("Jesús Manuel Martínez Medina", False, "Jesús Manuel", "Martínez Medina"),
        ("MARTÍNEZ MEDINA, JESÚS MANUEL", False, "Jesús Manuel", "Martínez Medina"),
        ("MARTÍNEZ MEDINA Jesús Manuel", False, "Jesús Manuel", "Martínez Medina"),
        ("MARTINEZ MEDINA JESUS MANUEL", True, "Jesus Manuel", "Martinez Medina"),
        ("María de la Cruz Pérez", False, "María", "de la Cruz Pérez"),
        ("João Carlos da Silva Santos", False, "João Carlos", "da Silva Santos"),
        ("Dr. Luis Pérez Gil", False, "Luis", "Pérez Gil"),
        ("12.- Luis Pérez Gil", False, "Luis", "Pérez Gil"),
        ("John O'Connor", False, "John", "O'Connor"),
    ],
)
def test_a_name_is_cut_where_its_surnames_begin(cell: str, turned: bool, given: str, surnames: str) -> None:
    read = read_name(cell, turned=turned)
    assert (read.given, read.surnames) == (given, surnames)
    assert read.name == f"{given} {surnames}"


@pytest.mark.parametrize(
    ("cell", "called"),
    [
        ("Luis “el Gordo” Pérez", "el Gordo"),
        ("Luis Pérez (Lucho)", "Lucho"),
        ("Luis Pérez, alias Lucho", "Lucho"),
        ("Luiz Lima vulgo Lula", "Lula"),
    ],
)
def test_a_by_name_is_no_part_of_the_name(cell: str, called: str) -> None:
    read = read_name(cell)
    assert read.called == (called,)
    assert read.name is not None
    assert called not in read.name


@pytest.mark.parametrize("cell", ["Sin identificar", "N/N", "Nombre reservado", "não identificado", "Unidentified"])
def test_somebody_without_a_name_is_somebody(cell: str) -> None:
    assert read_name(cell).unnamed


def test_the_header_or_the_names_say_whether_surnames_stand_first() -> None:
    assert surname_first("Apellidos y nombres", [])
    assert not surname_first("Nombres y apellidos", ["PEREZ GIL LUIS"])
    assert surname_first("Detenido", ["PEREZ GIL LUIS", "ROJAS DIAZ ANA", "GARCIA SOTO PEDRO"])


def test_ages_keep_their_doubt() -> None:
    assert [read_age(cell).read for cell in ("34", "34 años", "34.0", "aprox. 30", "30-35", "")] == [
        "34",
        "34",
        "34",
        "30~",
        "30-35~",
        None,
    ]
    assert read_age("200").problem == "no-such-age"
    assert read_age("menor").problem == "no-age"


def test_the_letter_m_is_a_woman_where_men_are_h() -> None:
    assert read_sex("M", {"h", "m"}).read == "f"
    assert read_sex("M", {"m", "f"}).read == "m"
    assert read_sex("Mulher", ()).read == "f"


@pytest.mark.parametrize(
    ("cell", "state"),
    [
        ("Excarcelada con medidas", "released"),
        ("casa por cárcel", "house_arrest"),
        ("en su casa preso", "house_arrest"),
        ("PRIVATIVA DE LIBERTAD", "held"),
        ("prisão domiciliar", "house_arrest"),
        ("released on bail", "released"),
        ("died in custody", "died"),
        ("Falleció estando detenido", "died"),
        ("paradero desconocido", "disappeared"),
    ],
)
def test_a_state_is_read_in_three_languages(cell: str, state: str) -> None:
    assert read_state(cell, {}).read == state


def test_letters_are_read_only_where_the_list_explains_them() -> None:
    assert read_state("L", {}).problem == "no-state"
    key = key_of([GridRow(9, ["D = detenido, L = libre; CC: casa por cárcel"])])
    assert (read_state("L", key).read, read_state("CC", key).read) == ("released", "house_arrest")


def test_yes_answers_what_the_header_asks() -> None:
    assert read_state("Sí", {}, asked_by("¿Sigue preso?")).read == "held"
    assert read_state("sim", {}, asked_by("Solto?")).read == "released"
    assert read_state("No", {}, asked_by("Free?")).read == "held"


def test_a_coloured_line_explains_its_colour() -> None:
    assert colours_of([GridRow(1, ["Liberados"], "FF00FF00"), GridRow(2, ["Lista"], "FF0000FF")]) == {"FF00FF00": "released"}


def test_conditions_are_named_as_closely_as_the_cell_does() -> None:
    assert conditions_of("Excarcelado con medidas: presentación cada 30 días") == ("periodic_presentation",)
    assert conditions_of("con medidas") == ("unknown",)


def test_contents_decide_where_the_header_does_not() -> None:
    rows = [["Ana Rojas", "17/08/2024", "Detenida"], ["Luis Pérez", "18/08/2024", "Detenido"], ["Mario Gil", "", "Libre"]]
    assert [one.field for one in recognise(["", "", ""], rows)] == ["name", "arrested", "status"]
    assert [one.field for one in recognise(["Nombre", "Detenido", "Estado"], rows)] == ["name", "arrested", "status"]
    places = [[name, day, "Zulia"] for name, day, _ in rows]
    assert [one.field for one in recognise(["Nombre", "Detenido", "Estado"], places)] == ["name", "arrested", "place"]


def test_a_header_without_cells_counts_by_its_words() -> None:
    assert [one.field for one in recognise(["Full name", "Date of birth"], [])] == ["name", "birth"]
    assert field_by_words("Organismo aprehensor") == "authority"
    assert recognise([], []) == ()
