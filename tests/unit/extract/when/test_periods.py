"""The period a flow covers: what happened dates it, not who spoke or ordered, and what is to come lies ahead."""

import pytest

from habeas.extract import read
from habeas.model import Figure, Report

PUBLISHED = "2026-02-20"  # a Friday


def figures(lang: str, text: str) -> list[Figure]:
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published=PUBLISHED, published_from="meta")
    return list(read(report).figures)


def periods(lang: str, text: str) -> list[tuple[str | None, str | None]]:
    """from and to of every figure of a text."""
    return [(figure.period_from, figure.period_to) for figure in figures(lang, text)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The minister said on Tuesday that 40 strikers had been arrested since January 9."),
        ("en", "The minister said in a radio talk on Tuesday that 40 strikers had been arrested since January 9."),
        ("es", "El martes, el ministro dijo que 40 huelguistas habían sido detenidos desde el 9 de enero."),
        ("pt", "O ministro disse na terça-feira que 40 grevistas tinham sido detidos desde 9 de janeiro."),
    ],
)
def test_the_day_of_speaking_is_no_period(lang: str, text: str) -> None:
    assert [(f.period_from, f.period_to, f.as_of) for f in figures(lang, text)] == [("2026-01-09", "2026-02-17", "2026-02-17")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Police arrested 33 nurses between December and January."),
        ("es", "La policía detuvo a 33 enfermeras entre diciembre y enero."),
        ("pt", "A polícia deteve 33 enfermeiras entre dezembro e janeiro."),
    ],
)
def test_a_stretch_begins_where_its_first_date_begins(lang: str, text: str) -> None:
    assert periods(lang, text) == [("2025-12", "2026-01")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Last year police arrested 33 nurses."),
        ("es", "En 2025 la policía detuvo a 33 enfermeras."),
        ("pt", "Em 2025 a polícia deteve 33 enfermeiras."),
    ],
)
def test_a_year_is_a_period(lang: str, text: str) -> None:
    assert periods(lang, text) == [("2025", "2025")]


@pytest.mark.parametrize(
    "text", ["The court freed 27 farmers held over the 2023 unrest.", "Over the riots of 2023 a court freed 27 farmers."]
)
def test_a_year_that_only_names_what_happened_is_none(text: str) -> None:
    assert periods("en", text) == [(None, None)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Prosecutors will charge 12 drivers in March."),
        ("es", "La Fiscalía acusará en marzo a 12 choferes."),
        ("pt", "O Ministério Público vai acusar em março 12 motoristas."),
    ],
)
def test_what_is_to_come_lies_ahead(lang: str, text: str) -> None:
    assert [(f.period_from, f.period_to, f.as_of) for f in figures(lang, text)] == [("2026-03", "2026-03", PUBLISHED)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A judge ordered on Monday the release of 15 miners."),
        ("es", "Una jueza ordenó el lunes la liberación de 15 mineros."),
        ("pt", "Uma juíza ordenou na segunda-feira a libertação de 15 mineiros."),
    ],
)
def test_a_plan_speaks_for_the_day_on_which_it_was_ordered_and_covers_none(lang: str, text: str) -> None:
    assert [(f.period_from, f.period_to, f.as_of) for f in figures(lang, text)] == [(None, None, "2026-02-16")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Since the decree was passed, in October, 300 people have been jailed."),
        ("es", "Desde que se aprobó el decreto, en octubre, han sido encarceladas 300 personas."),
        ("pt", "Nos protestos que começaram em outubro, a polícia prendeu 300 pessoas."),
    ],
)
def test_what_began_then_runs_on(lang: str, text: str) -> None:
    assert periods(lang, text) == [("2025-10", PUBLISHED)]


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "Guards raided the camp on February 3. That night they took away 9 men.", ("2026-02-03", "2026-02-03")),
        ("es", "Entraron el 3 de febrero. Aquella noche se llevaron a 9 hombres.", ("2026-02-03", "2026-02-03")),
        ("pt", "Entraram a 3 de fevereiro. Nessa noite levaram 9 homens.", ("2026-02-03", "2026-02-03")),
        ("es", "La ley se aprobó en enero. Desde entonces han sido liberados 14 presos.", ("2026-01", PUBLISHED)),
        ("en", "The camp stands since February 3. One night they took away 9 men.", (None, None)),
    ],
)
def test_a_time_told_before_may_be_taken_up(lang: str, text: str, told: tuple[str | None, str | None]) -> None:
    assert periods(lang, text) == [told]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "On 31 January, Rosa Lima wrote to the judge. On the same date 51 prisoners were in the wing."),
        ("pt", "A 31 de janeiro, Rosa Lima escreveu ao juiz. Na mesma data, 51 presos estavam na ala."),
    ],
)
def test_a_stock_speaks_for_the_day_it_takes_up(lang: str, text: str) -> None:
    assert [f.as_of for f in figures(lang, text)] == ["2026-01-31"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Court frees 27 farmers\n\nOn Monday the court freed 27 farmers."),
        ("es", "Liberan a 27 campesinos\n\nEl tribunal liberó el lunes a 27 campesinos."),
        ("pt", "Tribunal liberta 27 agricultores\n\nO tribunal libertou na segunda-feira 27 agricultores."),
    ],
)
def test_a_title_covers_the_period_of_its_number_told_again(lang: str, text: str) -> None:
    assert periods(lang, text) == [("2026-02-16", "2026-02-16")] * 2


def test_others_dates_are_no_period() -> None:
    assert periods("en", "The court freed three men arrested in June.") == [(None, None)]
    assert periods("es", "Fueron liberados tres hombres detenidos el lunes.") == [(None, None)]


def test_who_goes_on_speaks_of_the_same_day() -> None:
    told = figures("en", "The warden told reporters on Tuesday that the wing was full. He denied that 18 inmates had died.")
    assert [f.as_of for f in told] == ["2026-02-17"]
    told = figures("en", "The wing was closed on Tuesday. He denied that 18 inmates had died.")
    assert [f.as_of for f in told] == [PUBLISHED]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The governor had announced that he would free 60 prisoners by February 3. Nobody came out."),
        ("es", "El Gobierno había anunciado que liberaría a 60 presos antes del 3 de febrero. No salió nadie."),
        ("pt", "O governo tinha anunciado que libertaria 60 presos até 3 de fevereiro. Ninguém saiu."),
    ],
)
def test_a_plan_made_before_may_be_overdue(lang: str, text: str) -> None:
    assert [end for _, end in periods(lang, text)] == ["2026-02-03"]
