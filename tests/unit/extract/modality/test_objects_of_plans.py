"""What a verb does to the counted comes before what a word beside them says they are."""

import pytest

from habeas.extract import read
from habeas.model import Report


def _read(lang: str, text: str) -> list[tuple[str, str]]:
    figures = read(Report(id="r", sha256="0" * 64, text=text + "\n", language=lang)).figures
    return [(figure.measure, figure.modality) for figure in figures]


@pytest.mark.parametrize(
    ("lang", "text", "measure", "modality"),
    [
        ("en", "Last week the president said he would pardon 300 jailed students.", "released", "planned"),
        ("en", "Last week the president said he would pardon 45 women held since August.", "released", "planned"),
        ("en", "Prosecutors said they would charge 45 women held since August with terrorism.", "charged", "planned"),
        ("en", "Police said they would arrest 31 people in the coming days.", "arrested", "planned"),
        ("en", "A further 140 defendants in six regions would be released before June.", "released", "planned"),
        ("es", "El Gobierno va a liberar a 45 mujeres recluidas desde agosto.", "released", "planned"),
        ("es", "Los 140 acusados serán juzgados en marzo por un tribunal militar.", "charged", "planned"),
        ("pt", "O governo vai soltar 300 estudantes encarcerados.", "released", "planned"),
        ("pt", "Os 140 arguidos vão a julgamento em março.", "charged", "planned"),
    ],
)
def test_what_is_planned_for_prisoners_is_read_and_not_what_they_are(lang, text, measure, modality):
    assert _read(lang, text) == [(measure, modality)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Otras 312 detenidas en los mismos operativos siguen presas."),
        ("pt", "Outras 312 detidas nas mesmas operações continuam presas."),
    ],
)
def test_who_was_arrested_and_is_still_in_prison_is_held(lang, text):
    assert _read(lang, text) == [("held", "actual")]


def test_a_pair_may_end_in_a_participle():
    assert _read("es", "Los 33 llevan 14 meses detenidos sin ver a un juez.") == [("held", "actual")]
