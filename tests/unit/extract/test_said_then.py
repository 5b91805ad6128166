"""Told on a day, a count speaks for that day; dates of other things are no such days."""

import pytest

from habeas.extract import read
from habeas.model import Report


def _days(lang: str, text: str) -> list[str | None]:
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published="2026-02-20", published_from="meta")
    return [figure.as_of for figure in read(report).figures]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "At least 430 people have been arrested since the election of May 3, the Lantern Committee said on Monday."),
        ("es", "Al menos 430 personas han sido detenidas desde las elecciones del 3 de mayo, dijo el lunes el Comité Farol."),
        ("es", "El ministro dijo el lunes que 320 personas habían sido detenidas."),
        ("pt", "Pelo menos 430 pessoas foram detidas desde as eleições de 3 de maio, disse na segunda-feira o Comité Farol."),
    ],
)
def test_a_count_told_on_a_day_speaks_for_that_day(lang, text):
    assert _days(lang, text) == ["2026-02-16"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Forty people were released on Monday, the ministry said."),
        ("es", "Cuarenta personas fueron liberadas el lunes, dijo el ministerio."),
        ("pt", "Quarenta pessoas foram libertadas na segunda-feira, disse o ministério."),
    ],
)
def test_the_day_of_a_release_is_not_the_day_of_its_telling(lang, text):
    assert _days(lang, text) == ["2026-02-20"]


def test_a_week_ago_is_seven_days_before_publication():
    assert _days("en", "A week ago there were still 318 people in those cells.") == ["2026-02-13"]
