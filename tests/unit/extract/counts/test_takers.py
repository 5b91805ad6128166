"""Whoever takes people is no figure: the agent of a passive, the subject behind a verb whose object is a pronoun."""

import pytest

from habeas.extract import read
from habeas.extract.counts.decide import counts_of
from habeas.extract.counts.takers import takes
from habeas.extract.text.scene import set_scene
from habeas.model import Report


def _report(lang: str, text: str) -> Report:
    return Report(id="r", sha256="0" * 64, text=text + "\n", language=lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Her cousin was taken from a bakery on June 3 by five men in a grey van."),
        ("en", "He was led away by three masked people."),
        ("es", "A su primo se lo llevaron cinco hombres en una camioneta gris."),
        ("es", "Fue secuestrado por tres hombres a la salida del taller."),
        ("pt", "O primo foi levado por cinco homens numa carrinha cinzenta."),
        ("pt", "Foi raptada por três pessoas à saída do mercado."),
    ],
)
def test_takers_are_no_figure(lang, text):
    scene = set_scene(_report(lang, text))
    assert takes(scene, counts_of(scene)[0])
    assert read(_report(lang, text)).figures == ()


@pytest.mark.parametrize(
    ("lang", "text", "measure"),
    [
        ("en", "Five men were taken from the bakery by police.", "arrested"),
        ("es", "Se llevaron a cinco hombres del barrio.", "arrested"),
        ("es", "Fueron detenidos cinco hombres por la policía.", "arrested"),
        ("pt", "Cinco homens foram detidos pela polícia.", "arrested"),
    ],
)
def test_those_taken_are(lang, text, measure):
    scene = set_scene(_report(lang, text))
    assert not takes(scene, counts_of(scene)[0])
    assert [f.measure for f in read(_report(lang, text)).figures] == [measure]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Four men in plain clothes took my brother from his shop."),
        ("es", "Cuatro hombres se lo llevaron de la tienda."),
        ("es", "Cuatro hombres detuvieron a su hijo."),
        ("pt", "Quatro homens levaram o meu filho."),
    ],
)
def test_the_subject_of_a_verb_whose_object_is_somebodys_takes(lang, text):
    scene = set_scene(_report(lang, text))
    assert takes(scene, counts_of(scene)[0])


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Four men detained in May were freed."),
        ("en", "They found only 40 people convicted for their politics."),
        ("es", "A cuatro hombres se los llevaron."),
    ],
)
def test_those_who_are_taken_take_nobody(lang, text):
    scene = set_scene(_report(lang, text))
    assert not takes(scene, counts_of(scene)[0])
