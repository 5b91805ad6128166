"""The day of a number where another time is told from an event, where a clause opens with its own time, and what is so by now."""

import pytest

from habeas.extract import read
from habeas.model import Report

PUBLISHED = "2026-02-20"


def _days(lang: str, text: str) -> list[str | None]:
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published=PUBLISHED, published_from="meta")
    return [figure.as_of for figure in read(report).figures]


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "Three weeks after the coup of 26 January, at least 18 people are still in prison.", PUBLISHED),
        ("es", "Tres semanas después del golpe del 26 de enero, al menos 18 personas siguen presas.", PUBLISHED),
        ("pt", "Três semanas depois do golpe de 26 de janeiro, pelo menos 18 pessoas continuam presas.", PUBLISHED),
        # No: the day itself is when they were in prison.
        ("en", "On 26 January at least 18 people were in prison.", "2026-01-26"),
        ("es", "El 26 de enero había al menos 18 personas presas.", "2026-01-26"),
        ("pt", "A 26 de janeiro havia pelo menos 18 pessoas presas.", "2026-01-26"),
    ],
)
def test_an_event_from_which_another_time_is_told_is_no_day_of_the_count(lang, text, day):
    assert _days(lang, text)[0] == day


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "The union counts 60 political prisoners; in January, by the same list, they were 46.", "2026-01"),
        ("es", "El sindicato cuenta 60 presos políticos; en enero, según la misma lista, eran 46.", "2026-01"),
        ("pt", "O sindicato conta 60 presos políticos; em janeiro, pela mesma lista, eram 46.", "2026-01"),
        ("en", "As of 3 January it had 58 political prisoners, and a year ago it could name only 24.", "2025"),
        # No: nothing stood then; what is counted is of now.
        ("en", "The union counts 60 political prisoners; in January, it left the city, and now they are 46.", PUBLISHED),
        ("pt", "O sindicato conta 60 presos políticos; em janeiro deixou a cidade, e agora são 46.", PUBLISHED),
    ],
)
def test_a_time_that_opens_a_clause_behind_another_count_is_when_it_stood(lang, text, day):
    assert _days(lang, text)[-1] == day


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "The union had 54 political prisoners on its list on 31 October; a month earlier they were 47.", "2025-09"),
        ("es", "El sindicato tenía en su lista 54 presos políticos al 31 de octubre; un mes antes eran 47.", "2025-09"),
        ("pt", "O sindicato tinha na lista 54 presos políticos a 31 de outubro; um mês antes eram 47.", "2025-09"),
        # No: with no other day, it is told from the report's own.
        ("en", "The union has 54 political prisoners on its list; a month earlier they were 47.", "2026-01"),
    ],
)
def test_months_are_set_off_from_the_day_told_before(lang, text, day):
    assert _days(lang, text)[-1] == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("By last Friday relatives had reported 40 people missing. Nine of them have since turned up in prison.", PUBLISHED),
        # No: they were women then.
        ("The group had 40 prisoners on its list on 3 February. Nine of them were women.", "2026-02-03"),
    ],
)
def test_what_has_happened_since_is_of_now(text, day):
    assert _days("en", text)[-1] == day


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "She speaks of what happened on 28 January, when 70 demonstrators were arrested.", PUBLISHED),
        ("es", "Ella habla de lo que pasó el 28 de enero, cuando fueron detenidos 70 manifestantes.", PUBLISHED),
        ("pt", "Ela fala do que se passou a 28 de janeiro, quando foram detidos 70 manifestantes.", PUBLISHED),
        # No: on that day it was said.
        ("en", "She said on 28 January that 70 demonstrators had been arrested.", "2026-01-28"),
    ],
)
def test_a_day_on_which_people_were_taken_is_no_day_of_the_count(lang, text, day):
    assert _days(lang, text)[0] == day


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "The president announced for 25 February a pardon of 300 prisoners.", PUBLISHED),
        ("es", "El presidente anunció para el 25 de febrero el indulto de 300 presos.", PUBLISHED),
        ("pt", "O presidente anunciou para 25 de fevereiro o indulto de 300 presos.", PUBLISHED),
        # No: the announcement was made on the day.
        ("pt", "O presidente anunciou a 15 de fevereiro o indulto de 300 presos.", "2026-02-15"),
    ],
)
def test_a_day_for_which_something_is_announced_lies_ahead(lang, text, day):
    assert _days(lang, text)[0] == day
