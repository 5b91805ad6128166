"""People who are said to be among those counted further on: a part of them, of their group, befallen by what befell these."""

import pytest

from habeas import read_report
from habeas.model import Figure


def figures(language: str, text: str) -> dict[str, Figure]:
    return {f.text: f for f in read_report(text, lang=language, published="2025-06-20").figures}


def wholes(language: str, text: str) -> dict[str, str | None]:
    found = read_report(text, lang=language, published="2025-06-20").figures
    return {f.text: None if f.part_of is None else found[f.part_of].text for f in found}


@pytest.mark.parametrize(
    ("language", "text", "part", "whole", "group", "measure"),
    [
        (
            "en",
            "Four priests are among the 19 political prisoners freed on Monday.",
            "Four",
            "19",
            "political_prisoners",
            "released",
        ),
        ("en", "Seven lawyers are among the 60 people being held.", "Seven", "60", "people", "held"),
        ("en", "Four nuns and a priest were among 37 people taken from a church.", "Four", "37", "people", "arrested"),
        ("en", "Four nuns and two cooks were among the 37 protesters arrested in Mwanza.", "Four", "37", "protesters", "arrested"),
        ("es", "Cuatro sacerdotes figuran entre los 19 detenidos, según la diócesis.", "Cuatro", "19", "detainees", "arrested"),
        ("es", "Tres abogados y dos médicos están entre las 41 personas arrestadas.", "Tres", "41", "people", "arrested"),
        ("pt", "Duas jornalistas estão entre os 30 presos políticos libertados.", "Duas", "30", "political_prisoners", "released"),
        ("pt", "Cinco professores e um enfermeiro estavam entre as 38 pessoas detidas.", "Cinco", "38", "people", "arrested"),
    ],
)
def test_people_among_those_counted_further_on_are_a_part_of_them(
    language: str, text: str, part: str, whole: str, group: str, measure: str
) -> None:
    found = figures(language, text)[part]
    assert (wholes(language, text)[part], found.group, found.measure) == (whole, group, measure)


def test_people_among_others_than_those_counted_are_no_figure() -> None:
    assert set(figures("en", "Five lawyers were among the speakers at a vigil for 60 prisoners.")) == {"60"}


@pytest.mark.parametrize(
    ("language", "text", "yes"),
    [
        ("en", "Police arrested 22 students, eight teachers and five journalists.", False),
        ("es", "La policía detuvo a 22 estudiantes, ocho maestros y cinco periodistas.", False),
        ("pt", "Foram detidos 22 estudantes, oito professores e cinco jornalistas.", False),
        ("en", "Police arrested 22 students, eight of them women.", True),
    ],
)
def test_people_of_two_trades_in_a_list_are_no_parts_of_each_other(language: str, text: str, *, yes: bool) -> None:
    assert (set(wholes(language, text).values()) != {None}) == yes


@pytest.mark.parametrize(
    ("language", "text", "number", "group"),
    [
        ("es", "De los 500 detenidos en las protestas, 330 siguen en prisión.", "500", "detainees"),
        ("pt", "Dos 300 detidos nos protestos, 120 continuam na cadeia.", "300", "detainees"),
        ("es", "Un total de 40 detenidos en dos redadas.", "40", "people"),
        ("pt", "Um total de 40 detidos em duas rusgas.", "40", "people"),
    ],
)
def test_an_article_makes_those_arrested_the_detainees(language: str, text: str, number: str, group: str) -> None:
    assert figures(language, text)[number].group == group
