"""Dates as the news writes them, told from a publication day, in three languages."""

import pytest

from habeas.extract.dates import find_dates, read_dates
from habeas.extract.tokens import tokenize

SUNDAY = "2024-11-17"

# Each row: language, text, expression, earliest and latest day, precision.
ROWS = [
    ("en", "on Saturday", "Saturday", "2024-11-16", "2024-11-16", "day"),
    ("en", "on Saturday, Nov. 16, they", "Saturday, Nov. 16", "2024-11-16", "2024-11-16", "day"),
    ("en", "last Saturday", "last Saturday", "2024-11-16", "2024-11-16", "day"),
    ("en", "next Tuesday", "next Tuesday", "2024-11-19", "2024-11-19", "day"),
    ("en", "since July 28", "July 28", "2024-07-28", "2024-07-28", "day"),
    ("en", "28 July 2023", "28 July 2023", "2023-07-28", "2023-07-28", "day"),
    ("en", "the 28th of July", "28th of July", "2024-07-28", "2024-07-28", "day"),
    ("en", "In August he spoke", "August", "2024-08-01", "2024-08-31", "month"),
    ("en", "since mid-March", "mid-March", "2024-03-11", "2024-03-20", "part"),
    ("en", "in late 2023", "late 2023", "2023-09-01", "2023-12-31", "part"),
    ("en", "on Thursday last week", "Thursday last week", "2024-11-07", "2024-11-07", "day"),
    ("en", "on Thursday of last week", "Thursday of last week", "2024-11-07", "2024-11-07", "day"),
    ("en", "early last week", "early last week", "2024-11-04", "2024-11-05", "part"),
    ("en", "by midweek", "midweek", "2024-11-12", "2024-11-14", "part"),
    ("en", "last weekend", "last weekend", "2024-11-09", "2024-11-10", "weekend"),
    ("en", "by 8 p.m. on Thursday", "8 p.m. on Thursday", "2024-11-14", "2024-11-14", "day"),
    ("es", "el jueves de la semana pasada", "jueves de la semana pasada", "2024-11-07", "2024-11-07", "day"),
    ("es", "a principios de la semana pasada", "a principios de la semana pasada", "2024-11-04", "2024-11-05", "part"),
    ("es", "a mediados de semana", "a mediados de semana", "2024-11-12", "2024-11-14", "part"),
    ("es", "hasta las 8 h del jueves", "8 h del jueves", "2024-11-14", "2024-11-14", "day"),
    ("pt", "na quinta-feira da semana passada", "quinta-feira da semana passada", "2024-11-07", "2024-11-07", "day"),
    ("pt", "na segunda da semana passada", "segunda da semana passada", "2024-11-04", "2024-11-04", "day"),
    ("pt", "a meio da semana", "a meio da semana", "2024-11-12", "2024-11-14", "part"),
    ("pt", "até às 17h30 de quinta-feira", "17h30 de quinta-feira", "2024-11-14", "2024-11-14", "day"),
    ("pt", "no fim de semana passado", "no fim de semana passado", "2024-11-09", "2024-11-10", "weekend"),
    ("pt", "uma greve de 24 horas de quinta-feira", "quinta-feira", "2024-11-14", "2024-11-14", "day"),
    ("en", "in 2017", "2017", "2017-01-01", "2017-12-31", "year"),
    ("en", "in the 1990s", "1990s", "1990-01-01", "1999-12-31", "decade"),
    ("en", "three months ago", "three months ago", "2024-08-01", "2024-08-31", "month"),
    ("en", "in the last 24 hours", "the last 24 hours", "2024-11-16", "2024-11-17", "range"),
    ("en", "over the weekend", "over the weekend", "2024-11-16", "2024-11-17", "weekend"),
    ("en", "earlier this week", "earlier this week", "2024-11-11", "2024-11-17", "week"),
    ("en", "until Monday at 19:30 local time", "Monday at 19:30 local time", "2024-11-11", "2024-11-11", "hour"),
    ("en", "between July 29 and August 5", "July 29 and August 5", "2024-07-29", "2024-08-05", "range"),
    ("en", "held until January", "January", "2025-01-01", "2025-01-31", "month"),
    ("es", "presos hasta enero", "enero", "2025-01-01", "2025-01-31", "month"),
    ("pt", "presos até janeiro", "janeiro", "2025-01-01", "2025-01-31", "month"),
    ("en", "40 were held until August", "August", "2024-08-01", "2024-08-31", "month"),
    ("en", "scheduled for Nov. 30", "Nov. 30", "2024-11-30", "2024-11-30", "day"),
    ("es", "el pasado sábado", "el pasado sábado", "2024-11-16", "2024-11-16", "day"),
    ("es", "este lunes", "este lunes", "2024-11-11", "2024-11-11", "day"),
    ("es", "desde el 8 de enero", "8 de enero", "2024-01-08", "2024-01-08", "day"),
    ("es", "a finales de agosto", "a finales de agosto", "2024-08-21", "2024-08-31", "part"),
    ("es", "hace tres meses", "hace tres meses", "2024-08-01", "2024-08-31", "month"),
    ("es", "la víspera", "la víspera", "2024-11-16", "2024-11-16", "day"),
    ("es", "del 28 al 30 de julio de 2024", "28 al 30 de julio de 2024", "2024-07-28", "2024-07-30", "range"),
    ("es", "el próximo viernes", "el próximo viernes", "2024-11-22", "2024-11-22", "day"),
    ("es", "el mes pasado", "el mes pasado", "2024-10-01", "2024-10-31", "month"),
    ("es", "el sábado 16 salieron", "sábado 16", "2024-11-16", "2024-11-16", "day"),
    ("pt", "o dia 21 de outubro", "dia 21 de outubro", "2024-10-21", "2024-10-21", "day"),
    ("pt", "em meados de julho", "em meados de julho", "2024-07-11", "2024-07-20", "part"),
    ("pt", "na segunda-feira (11)", "segunda-feira (11)", "2024-11-11", "2024-11-11", "day"),
    ("pt", "sábado passado", "sábado passado", "2024-11-16", "2024-11-16", "day"),
    ("pt", "há três meses", "há três meses", "2024-08-01", "2024-08-31", "month"),
    ("pt", "em 16/11/2024", "16/11/2024", "2024-11-16", "2024-11-16", "day"),
    ("en", "at the start of the year", "the start of the year", "2024-01-01", "2024-04-30", "part"),
    ("es", "a principios de año", "a principios de año", "2024-01-01", "2024-04-30", "part"),
    ("es", "a finales del año pasado", "a finales del año pasado", "2023-09-01", "2023-12-31", "part"),
    ("pt", "no início do ano", "no início do ano", "2024-01-01", "2024-04-30", "part"),
    ("pt", "disse na segunda que", "segunda", "2024-11-11", "2024-11-11", "day"),
    ("pt", "na noite de segunda falava", "na noite de segunda", "2024-11-11", "2024-11-11", "day"),
    ("pt", "nas últimas 48 horas", "nas últimas 48 horas", "2024-11-15", "2024-11-17", "range"),
]


@pytest.mark.parametrize(("lang", "text", "expression", "earliest", "latest", "precision"), ROWS)
def test_a_date_covers_its_days(lang, text, expression, earliest, latest, precision):
    (found,) = read_dates(text, lang, SUNDAY)
    assert (found.text, found.earliest, found.latest, found.precision) == (expression, earliest, latest, precision)


@pytest.mark.parametrize(("lang", "text"), [("en", "He may 20 times march"), ("pt", "na quarta fase"), ("en", "over 2000 people")])
def test_a_word_that_only_looks_like_a_date_is_none(lang, text):
    assert read_dates(text, lang, SUNDAY) == []


@pytest.mark.parametrize("text", ["on Saturday", "July 28", "last month", "three months ago", "yesterday"])
def test_nothing_is_guessed_without_a_publication_date(text):
    (found,) = read_dates(text, "en", None)
    assert (found.earliest, found.latest) == (None, None)


def test_a_full_date_needs_no_publication_date():
    (found,) = read_dates("28 de julio de 2024", "es", None)
    assert (found.edtf, found.anchored) == ("2024-07-28", False)


def test_a_publication_month_gives_months_but_no_weekdays():
    saturday, july = read_dates("on Saturday, and in July", "en", "2024-11")
    assert saturday.earliest is None
    assert july.edtf == "2024-07"


@pytest.mark.parametrize(
    ("lang", "text", "relation"),
    [
        ("en", "since July 28", "since"),
        ("es", "hasta el lunes", "until"),
        ("pt", "na segunda-feira", "on"),
        ("en", "by Sunday", "by"),
        ("es", "hace tres meses", "ago"),
    ],
)
def test_the_preposition_says_how_the_date_is_meant(lang, text, relation):
    assert read_dates(text, lang, SUNDAY)[0].relation == relation


def test_a_weekday_keeps_its_number_for_the_reader_of_tenses():
    (found,) = find_dates(tokenize("on Wednesday"), "en", SUNDAY)
    assert (found.weekday, found.earliest, found.has_year) == (2, "2024-11-13", False)


def test_an_inferred_year_is_marked():
    (found,) = read_dates("el 28 de diciembre", "es", SUNDAY)
    assert (found.earliest, found.year_inferred) == ("2023-12-28", True)


@pytest.mark.parametrize(
    ("lang", "text", "edtf"),
    [
        ("en", "up from 61 last November", "2023-11"),
        ("en", "up from 61 last October", "2024-10"),
        ("en", "up from 61 in November", "2024-11"),
        ("es", "frente a los 61 de noviembre pasado", "2023-11"),
        ("pt", "contra 61 em novembro passado", "2023-11"),
    ],
)
def test_the_last_month_of_its_name_is_not_the_running_one(lang, text, edtf):
    assert read_dates(text, lang, SUNDAY)[-1].edtf == edtf


@pytest.mark.parametrize(
    ("lang", "text", "edtf"),
    [
        ("en", "They left on 3 May 1976, and in June of that year others went.", "1976-06"),
        ("en", "They left on 3 May 1976, and on 9 June of the following year others went.", "1977-06-09"),
        ("es", "Salieron en enero de 1958. En febrero de ese año salieron otros.", "1958-02"),
        ("pt", "Saíram em setembro de 1969; em junho do ano seguinte saíram outros.", "1970-06"),
        ("pt", "Saíram em setembro de 1969; em junho saíram outros.", "2024-06"),
    ],
)
def test_that_year_is_the_one_told_before(lang, text, edtf):
    assert read_dates(text, lang, SUNDAY)[-1].edtf == edtf
