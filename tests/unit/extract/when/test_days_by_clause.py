"""The day of a number is of its clause: of a clause of time behind it, of no other count's, and of now where it has come since."""

import pytest

from habeas.extract import read
from habeas.model import Report

PUBLISHED = "2026-02-20"


def _days(lang: str, text: str) -> list[str | None]:
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published=PUBLISHED, published_from="meta")
    return [figure.as_of for figure in read(report).figures]


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        (
            "en",
            "There were 11 women in her cell when she arrived in October and 26 when she left in January.",
            ["2025-10", "2026-01"],
        ),
        ("en", "Forty people were in jail when the war began in 2020; today there are nine.", ["2020", PUBLISHED]),
        ("es", "Había 40 presos políticos cuando empezó la guerra en 2020; hoy hay nueve.", ["2020", PUBLISHED]),
        ("pt", "Havia 40 presos políticos quando a guerra começou, em 2020; hoje há nove.", ["2020", PUBLISHED]),
        ("es", "Cuando el presidente asumió, en 2021, había 300 presos políticos; hoy hay 1.100.", ["2021", PUBLISHED]),
        ("pt", "Quando o presidente tomou posse, em 2021, havia 300 presos políticos; hoje há 1.100.", ["2021", PUBLISHED]),
        ("en", "When he took office, in 2021, there were 300 political prisoners.", ["2021"]),
        ("en", "Twelve people are in jail, as they were when the trial opened in January.", [PUBLISHED]),
        ("en", "On Monday police arrested 40 people when the curfew began.", [PUBLISHED]),
    ],
)
def test_a_clause_of_time_behind_a_count_dates_it(lang, text, days):
    assert _days(lang, text) == days


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        (
            "en",
            "The lawyers met him on Sunday. There were 21 men in the cell then; by Wednesday 12 were left.",
            ["2026-02-15", "2026-02-18"],
        ),
        ("es", "La vieron el domingo. En la celda había 21 mujeres; el miércoles quedaban 12.", ["2026-02-15", "2026-02-18"]),
        ("pt", "Viram-na no domingo. Na cela havia 21 mulheres; na quarta-feira restavam 12.", ["2026-02-15", "2026-02-18"]),
        ("en", "On Sunday they let her in. In the cell there were 21 women.", ["2026-02-15"]),
        ("en", "On Sunday they let her in. In the country there are 21 women in jail.", [PUBLISHED]),
    ],
)
def test_a_day_of_another_count_behind_a_semicolon_is_not_its_own(lang, text, days):
    assert _days(lang, text) == days


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("es", "En enero eran 27 los presos en huelga de hambre; seis la han abandonado desde entonces.", ["2026-01", PUBLISHED]),
        (
            "pt",
            "Até sexta-feira passada eram 27 os presos em greve de fome; seis desistiram desde então.",
            ["2026-02-13", PUBLISHED],
        ),
        ("en", "In January there were 27 prisoners in the camp; six have been freed since then.", ["2026-01", PUBLISHED]),
        (
            "en",
            "There were 27 prisoners in January. Since then 40 people have been arrested, the police said on Monday.",
            ["2026-01", "2026-02-16"],
        ),
    ],
)
def test_what_has_come_since_is_of_now_unless_somebody_tells_it_on_a_day(lang, text, days):
    assert _days(lang, text) == days


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("en", "The court on Tuesday freed nine activists and ordered the release of four more.", [PUBLISHED, "2026-02-17"]),
        ("es", "El juez absolvió el martes a dos periodistas y ordenó la liberación de otros cinco.", [PUBLISHED, "2026-02-17"]),
        (
            "pt",
            "O juiz absolveu na terça-feira dois jornalistas e ordenou a libertação de outros cinco.",
            [PUBLISHED, "2026-02-17"],
        ),
        ("en", "The court on Tuesday freed nine activists; it will release four more.", [PUBLISHED, PUBLISHED]),
    ],
)
def test_an_order_joined_to_a_deed_is_of_its_day(lang, text, days):
    assert _days(lang, text) == days


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("en", "On February 3, the day after the verdict, 14 relatives were detained outside the court.", [PUBLISHED]),
        ("en", "As recently as January the group had listed 12 journalists in prison.", ["2026-01"]),
        ("en", "In 2019, when he was first arrested, 300 dissidents were in the country's jails.", ["2019"]),
        ("en", "It's 300 dissidents that are in jail, the group said.", [PUBLISHED]),
        ("pt", "O Exército disse no domingo que libertaria 600 detidos. Na terça-feira libertou 87.", ["2026-02-15", PUBLISHED]),
    ],
)
def test_words_that_only_look_like_a_time_of_their_own(lang, text, days):
    assert _days(lang, text) == days


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("en", "Ivo Mar left prison on 14 February. He ate badly. He shared a cell with several others.", ["2026-02-14"]),
        ("es", "Iván Mar salió de la cárcel el 14 de febrero. Compartía celda con otros doce.", ["2026-02-14"]),
        ("pt", "Ivo Mar saiu da cadeia a 14 de fevereiro. Partilhava a cela com outros doze.", ["2026-02-14"]),
        ("en", "Ivo Mar wrote on 14 February. He shared a cell with several others.", [None]),
        ("pt", "Ivo Mar escreveu a 14 de fevereiro. Partilhava a cela com outros doze.", [None]),
    ],
)
def test_a_cell_recalled_is_of_the_day_when_whoever_recalls_it_was_let_out(lang, text, days):
    assert _days(lang, text) == days
