"""What a sentence tells of others than the counted, and numbers that only say by how many two counts differ."""

import pytest

from habeas.extract import read
from habeas.model import Figure, Report


def _figures(text: str, lang: str) -> list[Figure]:
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published="2026-05-11", published_from="meta")
    return list(read(report).figures)


def _measures(text: str, lang: str) -> dict[str, str]:
    return {f.text: f.measure for f in _figures(text, lang)}


@pytest.mark.parametrize(
    ("lang", "text", "measures"),
    [
        ("es", "Dos policías fueron detenidos por la muerte del joven.", {"Dos": "arrested"}),
        ("es", "La Policía detuvo a cinco familiares de un opositor exiliado.", {"cinco": "arrested"}),
        ("es", "Familiares de 30 presos políticos pidieron una ley de amnistía.", {"30": "held"}),
        ("es", "Hay 14 curas presos, sin contar a los doce que fueron desterrados en octubre.", {"14": "held", "doce": "exiled"}),
        (
            "en",
            "The ministry freed 40 men while the police announced the arrest of 12 students.",
            {"40": "released", "12": "arrested"},
        ),
    ],
)
def test_causes_other_nouns_and_other_clauses_tell_nothing_of_the_counted(lang, text, measures):
    assert _measures(text, lang) == measures


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Hay 54 presos políticos, ocho más que en julio."),
        ("es", "Hay 54 presos políticos, 24 menos que la semana pasada."),
        ("en", "There are 54 political prisoners, eight more than in July."),
        ("en", "The group counts 54 political prisoners, 24 fewer than last week."),
        ("pt", "Há 54 presos políticos, mais oito do que em julho."),
    ],
)
def test_a_difference_counts_nobody(lang, text):
    assert [f.text for f in _figures(text, lang)] == ["54"]


def test_others_who_are_told_of_behind_more_are_counted():
    assert _measures("Dos presos más que fueron liberados el lunes llegaron a casa.", "es") == {"Dos": "released"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "El ministro negó las versiones de que 40 presos murieron en el motín."),
        ("es", "La Policía desmintió la información según la cual hay 40 detenidos."),
        ("en", "The ministry denied reports that 40 prisoners had died in the riot."),
        ("pt", "O ministério desmentiu as notícias segundo as quais 40 presos teriam morrido."),
    ],
)
def test_reports_that_are_denied_deny_their_number(lang, text):
    assert [(f.text, f.modality) for f in _figures(text, lang)] == [("40", "denied")]


@pytest.mark.parametrize(
    "text",
    [
        "La Fiscalía anunció el lunes que acusará en un único proceso a 486 presuntos cabecillas.",
        "Treinta y un militares serán juzgados en junio.",
        "Según el ministro, esta semana habrá 116 excarcelaciones más.",
    ],
)
def test_a_deed_told_in_the_future_is_planned(text):
    assert {f.modality for f in _figures(text, "es")} == {"planned"}


@pytest.mark.parametrize(
    ("lang", "text", "measures"),
    [
        ("es", "La Fiscalía registró 24 fallecidos en las protestas, 22 de ellos por disparos y dos por asfixia.", "killed"),
        ("en", "Twenty-four people died in the protests, 22 of them from gunshot wounds and two from beatings.", "killed"),
        ("es", "Hay 40 presos políticos en el país: 28 capturados en julio y 12 apresados antes de las elecciones.", "held"),
        ("en", "There are 40 political prisoners in the country: 28 arrested in July and 12 seized before the vote.", "held"),
        ("es", "La ONG contabiliza 644 presos políticos. Añadió que 56 padecen cáncer y 12 tienen otra nacionalidad.", "held"),
    ],
)
def test_a_cause_or_a_description_leaves_a_part_what_its_whole_is(lang, text, measures):
    assert set(_measures(text, lang).values()) == {measures}


def test_those_said_to_be_women_or_minors_have_their_sex_and_age():
    figures = _figures("Hay 40 presos. Doce son mujeres y dos de ellas menores.", "es")
    assert [(f.text, f.sex, f.age) for f in figures][1:] == [("Doce", "female", None), ("dos", None, "minor")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Un diputado, Luis Supuesto, dijo al diario El Faro que hay 40 presos."),
        ("es", "El abogado, Luis Supuesto, contó a la agencia Mehr que hay 40 presos."),
        ("es", "«Hay 40 presos», dijo al diario El Faro el abogado Luis Supuesto."),
        ("pt", "«Há 40 presos», disse ao jornal Público o advogado Luis Supuesto."),
    ],
)
def test_the_paper_that_is_told_does_not_speak(lang, text):
    assert [f.source for f in _figures(text, lang)] == ["Luis Supuesto"]


def test_a_relative_clause_of_a_prison_says_that_people_are_held():
    assert _measures("En El Rodeo I, donde hay un centenar de extranjeros, cesaron las visitas.", "es") == {"un centenar": "held"}
