"""The day from which a text is told: of a diary's entry, of a live page, of an interview, of a year long over."""

import pytest

from habeas.extract import read
from habeas.extract.dates.reader import read_dates
from habeas.model import Figure, Report

PUBLISHED = "2026-02-20"  # a Friday


def _figures(lang: str, text: str, published: str = PUBLISHED) -> tuple[Figure, ...]:
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published=published, published_from="meta")
    return read(report).figures


DIARIES = [
    (
        "en",
        "Notes from the wall\n\nMonday, 16 February. Forty prisoners are inside, says the cook.\n\n"
        "Wednesday. The clerk has 42 prisoners on his list. Yesterday three prisoners were freed.",
        ["2026-02-16", "2026-02-18", PUBLISHED],
        "2026-02-17",
    ),
    (
        "es",
        "Notas del muro\n\nLunes 16. Adentro hay 40 presos, dice la cocinera.\n\n"
        "Miércoles. El escribiente tiene 42 presos en su lista. Ayer fueron excarcelados tres presos.",
        ["2026-02-16", "2026-02-18", PUBLISHED],
        "2026-02-17",
    ),
    (
        "pt",
        "Notas do muro\n\nSegunda-feira, 16. Lá dentro estão 40 presos, diz a cozinheira.\n\n"
        "Quarta-feira. O escrivão tem 42 presos na lista. Ontem foram libertados três presos.",
        ["2026-02-16", "2026-02-18", PUBLISHED],
        "2026-02-17",
    ),
]


@pytest.mark.parametrize(("lang", "text", "days", "freed"), DIARIES)
def test_what_a_diary_tells_is_told_from_the_day_of_its_entry(lang, text, days, freed):
    figures = _figures(lang, text)
    assert [f.as_of for f in figures][:2] == days[:2]
    assert (figures[-1].period_from, figures[-1].period_to) == (freed, freed)


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        # One line that opens with a day makes no diary.
        ("en", "Monday. Forty prisoners are inside, says the cook.", PUBLISHED),
        ("es", "Lunes. Adentro hay 40 presos, dice la cocinera.", PUBLISHED),
        ("pt", "Segunda-feira. Lá dentro estão 40 presos, diz a cozinheira.", PUBLISHED),
        ("en", "On Monday the yard was empty.\n\nOn Tuesday it rained.\n\nForty prisoners are inside, says the cook.", PUBLISHED),
    ],
)
def test_days_that_head_no_entries_move_nothing(lang, text, day):
    assert _figures(lang, text)[0].as_of == day


@pytest.mark.parametrize(
    ("lang", "text", "whole"),
    [
        ("en", "Live from the gate\n\n08:10 — Nobody yet.\n\n09:15 — Five prisoners are freed.\n\n10:40 — Rain.", True),
        ("es", "En vivo desde el portón\n\n8:10. Nadie aún.\n\n9:15. Excarcelan a cinco presos.\n\n10:40. Llueve.", True),
        ("pt", "Ao vivo do portão\n\n08h10 Ninguém ainda.\n\n09h15 Libertados cinco presos.\n\n10h40 Chove.", True),
        ("en", "From the gate\n\n08:10 — Nobody yet.\n\nFive prisoners were freed.", False),
    ],
)
def test_what_a_live_page_tells_happened_on_its_day(lang, text, whole):
    told = _figures(lang, text)[0]
    assert (told.period_from, told.period_to) == ((PUBLISHED, PUBLISHED) if whole else (None, None))


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        (
            "en",
            "INTERVIEW\n\nThe lawyer Ana Invented met us on Tuesday in a yard.\n\nThe Page: How many are held?\n\n"
            "Ana Invented: Until yesterday we had 33 prisoners on the list.",
            "2026-02-16",
        ),
        (
            "es",
            "ENTREVISTA\n\nLa abogada Ana Inventada nos recibió el martes en un patio.\n\nLa Página: ¿Cuántos presos hay?\n\n"
            "Ana Inventada: Hasta ayer teníamos 33 presos en la lista.",
            "2026-02-16",
        ),
        (
            "pt",
            "ENTREVISTA\n\nA advogada Ana Inventada recebeu-nos na terça-feira num quintal.\n\nA Página: Quantos presos há?\n\n"
            "Ana Inventada: Até ontem tínhamos 33 presos na lista.",
            "2026-02-16",
        ),
    ],
)
def test_yesterday_in_an_interview_is_the_day_before_it(lang, text, day):
    assert _figures(lang, text)[0].as_of == day


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("pt", "A lei de 1979\n\nEm maio de 1979 havia 53 presos políticos. Em julho, 28 presos recusavam a comida. Em agosto, 35.",
         ["1979-05", "1979-07", "1979-08"]),
        ("es", "La ley de 1979\n\nEn mayo de 1979 había 53 presos políticos. En julio había 28 presos políticos. En agosto, 35.",
         ["1979-05", "1979-07", "1979-08"]),
        ("en", "The law of 1979\n\nIn May 1979 there were 53 prisoners. In July there were 28 prisoners.", ["1979-05", "1979-07"]),
        ("en", "The law of 1979\n\nIn May 1979 there were 53 prisoners. In July there were 28 prisoners, she said yesterday.",
         ["1979-05", "2025-07"]),
    ],
)  # fmt: skip
def test_where_all_is_of_years_long_over_a_month_is_of_the_year_told_last(lang, text, days):
    assert [f.as_of for f in _figures(lang, text)] == days


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("pt", "Será na sexta-feira, dia 27.", ["2026-02-27"]),
        ("es", "Será el viernes 27.", ["2026-02-27"]),
        ("pt", "Foi na sexta-feira, dia 13.", ["2026-02-13"]),
        ("en", "It was the day before the vote.", []),
        ("es", "Fue la víspera de la votación.", []),
        ("pt", "Foi na véspera da votação.", []),
        ("pt", "Foi na véspera.", ["2026-02-19"]),
        ("pt", "Levaram-no na véspera de Natal.", ["2025-12-24"]),
    ],
)
def test_a_weekday_tells_which_month_and_an_eve_is_of_what_follows(lang, text, days):
    assert [d.earliest for d in read_dates(text, lang, PUBLISHED)] == days


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "They will be home by Christmas.", "2031-12-25"),
        ("es", "Estarán en casa antes de Navidad.", "2031-12-25"),
        ("pt", "Estarão em casa até o Natal.", "2031-12-25"),
        ("en", "They were home at Christmas.", "2030-12-25"),
    ],
)
def test_by_a_feast_means_the_coming_one(lang, text, day):
    assert [d.earliest for d in read_dates(text, lang, "2031-11-10")] == [day]
