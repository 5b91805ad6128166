"""People who are counted and are no figure: kin, marchers, guards, voters, those who sign."""

import pytest

from habeas.extract import read
from habeas.extract.counts.bystanders import gathers
from habeas.extract.counts.decide import counts_of
from habeas.extract.text.scene import set_scene
from habeas.model import Report


def _report(lang: str, text: str) -> Report:
    return Report(id="r", sha256="0" * 64, text=text + "\n", language=lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Six soldiers guarded the ward where the prisoners are treated."),
        ("en", "The petition to free them was signed by 9,000 people."),
        ("es", "Participaron en la protesta 400 personas y no hubo detenidos."),
        ("es", "Se sumaron a la huelga 600 trabajadores tras los arrestos."),
        ("pt", "Juntaram-se à greve 600 trabalhadores e não houve detenções."),
        ("pt", "Seis soldados vigiam a enfermaria onde os presos são tratados."),
    ],
)
def test_those_who_gather_guard_or_sign_are_no_figure(lang, text):
    scene = set_scene(_report(lang, text))
    assert gathers(scene, counts_of(scene)[0])
    assert read(_report(lang, text)).figures == ()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Police arrested 40 students who had marched to the square."),
        ("en", "Forty of those freed marched home together."),
        ("es", "Los 30 detenidos firmaron una carta en la cárcel."),
        ("pt", "Depois do protesto foram detidas 400 pessoas."),
    ],
)
def test_prisoners_who_march_or_sign_are_counted_all_the_same(lang, text):
    scene = set_scene(_report(lang, text))
    assert not gathers(scene, counts_of(scene)[0])


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "He turned 40 in prison and has two daughters."),
        ("es", "Cumplió 40 años en prisión y tiene dos hijas."),
        ("pt", "Fez 40 anos na prisão e tem duas filhas."),
    ],
)
def test_children_that_a_prisoner_has_are_no_prisoners(lang, text):
    assert read(_report(lang, text)).figures == ()


def test_children_who_are_held_are_counted():
    (figure,) = read(_report("en", "She has two sons in prison.")).figures
    assert (figure.text, figure.measure) == ("two", "held")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "By evening they had walked out of the gate, two court clerks said."),
        ("en", "At least they were killed when thousands marched in the north."),
        ("en", "Some 300,000 have left the country."),
        ("en", "Some 60 people, all of them cold, waited in the rain for the bus."),
        ("en", "The police mobilised 220 men."),
        ("es", "La policía movilizó 220 hombres."),
        ("pt", "A polícia, que mobilizou 220 homens, calou-se."),
        ("pt", "O sismo de março, que fez 300 mortos, não parou os julgamentos."),
        ("en", "Two petitions challenge the result."),
    ],
)
def test_those_who_speak_march_leave_or_are_sent_are_no_figure(lang, text):
    scene = set_scene(_report(lang, text))
    assert counts_of(scene)[-1].nobody


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "They were beaten, 12 prisoners said."),
        ("en", "Hundreds were arrested in the north."),
        ("pt", "A polícia prendeu 220 homens."),
    ],
)
def test_people_of_whom_more_is_told_may_be_figures(lang, text):
    scene = set_scene(_report(lang, text))
    assert not counts_of(scene)[-1].nobody
