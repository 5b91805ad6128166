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


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("es", "Hace un año los presos políticos eran 91.", "2025"),
        ("es", "La policía mató a más de 35 personas, según Foro Farol, que hace un mes situaba el balance en 31.", "2026-01"),
        ("pt", "Há dois anos eram sete os presos.", "2024"),
        ("en", "A year ago there were 91 political prisoners.", "2025"),
        ("pt", "Há 60 presos políticos. Eram 46 em janeiro.", "2026-01"),
        ("es", "Hay 60 presos políticos. A principios de año eran 46.", "2026-01"),
    ],
)
def test_what_stood_so_long_ago_speaks_for_that_time(lang, text, day):
    assert _days(lang, text)[-1] == day


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Los 27 presos políticos llevan encerrados desde hace un año."),
        ("pt", "A advogada explicou que 37 dos presos aguardam na prisão o julgamento há mais de 120 dias."),
    ],
)
def test_what_has_lasted_so_long_speaks_for_the_day_of_the_report(lang, text):
    assert _days(lang, text) == ["2026-02-20"]


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "By the ministry's own report of Monday, 611 people have been released since December.", "2026-02-16"),
        ("es", "Según su propio informe del lunes, 611 personas han sido liberadas desde diciembre.", "2026-02-16"),
        ("pt", "Segundo o último balanço da polícia, fechado a 31 de janeiro, há 62 presos políticos.", "2026-01-31"),
        (
            "es",
            "El comité halló a 12 detenidos y dice que quedan otros 40, según un recuento cerrado el 31 de enero.",
            "2026-02-20",
        ),
        ("en", "Forty people have died in custody this year, the committee said in a report issued last week.", "2026-02-20"),
    ],
)
def test_a_number_of_a_published_count_speaks_for_its_day(lang, text, day):
    assert _days(lang, text)[0] == day


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "Protests broke out in January. The army said at the time that 12 people had been arrested.", "2026-01"),
        ("pt", "Em janeiro saíram 40 presos, disse na altura o Ministério da Justiça.", "2026-01"),
        ("es", "En enero hubo protestas. El Gobierno reconoció entonces 12 detenciones.", "2026-01"),
        ("es", "En enero hubo protestas. Y entonces la policía detuvo a 12 personas.", "2026-02-20"),
    ],
)
def test_who_spoke_at_the_time_gives_the_number_of_that_time(lang, text, day):
    assert _days(lang, text)[-1] == day


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "The talks ended on 14 November. That month the palace promised that 40 prisoners would be freed.", "2025-11"),
        ("pt", "O golpe foi a 1 de abril de 2024. Naquele mês, 35 políticos continuavam presos num hotel.", "2024-04"),
        ("pt", "O golpe foi a 1 de abril de 2024. Naquele mês, a polícia deteve 35 políticos.", "2026-02-20"),
    ],
)
def test_a_month_told_before_is_taken_up(lang, text, day):
    assert _days(lang, text)[-1] == day


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("pt", "Em janeiro deste ano, após mediação da Igreja, o Governo anunciou que soltaria 53 presos.", "2026-01"),
        ("es", "En enero, en su discurso, el presidente había prometido liberar a 53 presos.", "2026-01"),
        ("en", "On Monday the head of the Amnesties Board stated that 17 people had been released.", "2026-02-16"),
        (
            "es",
            "Desde que una vigilia acabó en redada el 23 de enero, y el juzgado anunció que liberará a ocho presos.",
            "2026-02-20",
        ),
    ],
)
def test_a_day_that_opens_the_sentence_is_that_of_the_order(lang, text, day):
    assert _days(lang, text)[-1] == day


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("es", "Fueron detenidas, según su nota del domingo, 16 personas.", "2026-02-15"),
        ("pt", "Segundo o comunicado de 11 de fevereiro, foram detidas 16 pessoas.", "2026-02-11"),
        ("en", "According to its statement of 11 February, 16 people were arrested.", "2026-02-11"),
        ("es", "Fueron detenidas el domingo, según su nota, 16 personas.", "2026-02-20"),
        # Another list, put in behind a number, tells the day of its own.
        ("es", "El Foro confirma 40 liberaciones y, en su lista del lunes, conserva el nombre de Ana Inventada.", "2026-02-20"),
    ],
)
def test_a_document_of_a_day_speaks_for_it(lang, text, day):
    assert _days(lang, text)[0] == day


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "The group said on Monday that 40 people had been killed between January 3 and February 5.", "2026-02-16"),
        ("en", "The group said on Monday that 40 people had been killed by February 5.", "2026-02-05"),
        ("es", "La ministra criticó el domingo a la prensa y dijo que 39 personas fueron detenidas.", "2026-02-15"),
        ("pt", "A ministra criticou no domingo a imprensa e disse que 39 pessoas foram detidas.", "2026-02-15"),
        ("pt", "O ministro atribuíra a 2 de fevereiro à explosão a morte de três detidos.", "2026-02-02"),
    ],
)
def test_who_goes_on_to_speak_speaks_on_the_same_day(lang, text, day):
    assert _days(lang, text) == [day]
