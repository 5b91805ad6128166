"""A period or a day that a phrase, the sentence before or the whole tells; published on a Friday."""

import pytest

from habeas.extract import read
from habeas.model import Figure, Report

PUBLISHED = "2026-02-20"


def figures(lang: str, text: str) -> list[Figure]:
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published=PUBLISHED, published_from="meta")
    return list(read(report).figures)


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "In 2024 courts sentenced 85 opponents.", ("2024", "2024")),
        ("pt", "Ao longo de 2024 a rede registou 85 detenções.", ("2024", "2024")),
        ("es", "Entre 1973 y 1976 fueron detenidas 512 personas.", ("1973", "1976")),
        ("en", "The vote was in March 2024. In April and May of that year 172 people were arrested.", ("2024-04", "2024-05")),
        ("pt", "Entre a noite de terça-feira e a madrugada de quarta saíram da cadeia 19 presos.", ("2026-02-17", "2026-02-18")),
        ("en", "At Christmas four farmers were arrested.", ("2025-12-25", "2025-12-25")),
        ("es", "Hasta ayer jueves, los operativos dejaron 171 personas detenidas.", (None, "2026-02-19")),
        # A day that only names what happened, or on which a total was raised, is none.
        ("pt", "A polícia elevou na terça-feira para 31 o número de mortos nos tumultos.", (None, None)),
        ("en", "Police arrested 40 people over unrest tied to last week's election.", (None, None)),
    ],
)
def test_what_dates_a_count_is_its_period(lang: str, text: str, told: tuple[str | None, str | None]) -> None:
    assert [(f.period_from, f.period_to) for f in figures(lang, text)][-1:] == [told]


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "On 7 February soldiers arrested 12 men. The next day they arrested another nine.", "2026-02-08"),
        ("es", "El 7 de febrero los soldados arrestaron a 12 hombres. Al día siguiente arrestaron a otros nueve.", "2026-02-08"),
        ("pt", "A 7 de Fevereiro os soldados prenderam 12 homens. No dia seguinte prenderam outros nove.", "2026-02-08"),
        # What goes on in a plain past is of the day told before; a perfect and a noun are not.
        ("es", "El día 7 llegaron los soldados. Según las mujeres, se llevaron a 37 personas.", "2026-02-07"),
        ("en", "The law was passed on 7 February. The ministry has released 37 prisoners.", None),
        # How they were freed is told of the day on which they were.
        ("en", "On Wednesday 19 prisoners were released. Fourteen of them were placed under house arrest.", "2026-02-18"),
        ("pt", "Dois advogados foram detidos na quinta-feira. Nessa mesma tarde foram libertados 107 estudantes.", "2026-02-19"),
    ],
)
def test_a_period_may_be_told_before(lang: str, text: str, told: str | None) -> None:
    assert figures(lang, text)[-1].period_from == told


def test_a_rounded_title_covers_the_period_of_its_number() -> None:
    first, *_ = figures("es", "Ruvania libera a decenas de presos\n\nEl gobierno puso en libertad el miércoles a 62 presos.")
    assert (first.period_from, first.period_to) == ("2026-02-18", "2026-02-18")


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "The lawyer got into the station on Thursday. He counted 23 detainees in one cell.", "2026-02-19"),
        ("pt", "A advogada entrou na esquadra na quinta-feira. Contou 23 detidos numa cela.", "2026-02-19"),
        ("es", "En octubre la organización contaba 73 presos políticos; ahora su lista queda en 54.", PUBLISHED),
        ("en", "Police on Tuesday raised to 31 the number of people killed in the riots.", "2026-02-17"),
        ("pt", "Seis sindicalistas foram presos a 3 de Fevereiro, afirmou o sindicato esta segunda-feira.", "2026-02-16"),
        # What is still so speaks for the day of the report.
        ("en", "The lawyer got into the station on Thursday. The ministry holds 23 detainees there.", PUBLISHED),
    ],
)
def test_the_day_on_which_somebody_counted(lang: str, text: str, day: str) -> None:
    assert figures(lang, text)[-1].as_of == day
