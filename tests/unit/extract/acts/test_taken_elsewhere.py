"""Who is taken somewhere: convicts are moved, others left in a desert or taken by gunmen; what is to be decided is planned."""

import pytest

from habeas.extract.figures.find import read_figures
from habeas.extract.figures.setting import Setting
from habeas.extract.text.scene import set_scene
from habeas.model import Report


def first_of(text: str, language: str) -> tuple[str, str]:
    scene = set_scene(Report(id="r", sha256="0" * 64, text=text, language=language, published="2026-01-10", published_from="meta"))
    figures, _ = read_figures(scene, Setting(scene))
    return figures[0].measure, figures[0].modality


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt", "Em março, sete dos condenados foram levados de autocarro para uma colónia no norte."),
        ("es", "En marzo, siete de los condenados fueron llevados en tren a una colonia del norte."),
        ("en", "In March, seven of the convicts were taken by train to a colony in the north."),
        ("pt", "O ministério disse ter transferido para a capital seis homens que estavam presos no quartel."),
    ],
)
def test_convicts_and_people_already_held_who_are_taken_elsewhere_are_moved(language: str, text: str) -> None:
    assert first_of(text, language)[0] == "transferred"


@pytest.mark.parametrize(
    ("language", "text", "measure"),
    [
        ("en", "Some 60 men were driven to the southern desert and left there.", "deported"),
        ("es", "Unos 60 hombres fueron llevados al desierto y abandonados allí.", "deported"),
        ("pt", "Cerca de 60 homens foram levados para o deserto e lá abandonados.", "deported"),
        ("en", "Three farmers were taken away by gunmen of the estate.", "abducted"),
        ("pt", "Três camponeses foram levados em motos por pistoleiros da fazenda.", "abducted"),
    ],
)
def test_the_place_and_the_takers_say_what_a_taking_is(language: str, text: str, measure: str) -> None:
    assert first_of(text, language)[0] == measure


@pytest.mark.parametrize(
    ("language", "text", "modality"),
    [
        ("es", "El juzgado decidirá el 4 de febrero si ocho de ellos pasan a arresto domiciliario.", "planned"),
        ("pt", "O juiz decidirá a 4 de fevereiro se oito deles passam a prisão domiciliária.", "planned"),
        ("en", "The court will decide on February 4 whether eight of them are moved to house arrest.", "planned"),
        ("en", "A decree pardoned 31 citizens, who were driven to the border the same day.", "actual"),
        ("es", "El ministro rechazó en febrero que hubieran muerto 70 presos bajo custodia.", "denied"),
        ("pt", "O ministro rejeitou em fevereiro que tivessem morrido 70 presos sob custódia.", "denied"),
    ],
)
def test_what_is_to_be_decided_is_planned_and_what_a_decree_did_is_done(language: str, text: str, modality: str) -> None:
    assert first_of(text, language)[1] == modality


@pytest.mark.parametrize(
    ("language", "text", "measure"),
    [
        ("en", "Three of the convicts came home in coffins.", "died"),
        ("es", "Cuatro salieron del penal en bolsas negras.", "died"),
        ("pt", "Dois reclusos regressaram às famílias em urnas seladas.", "died"),
        ("en", "Three men came home carrying coffins that they had built inside.", "released"),
        ("es", "Seis salieron del penal el martes con sus cosas en bolsas.", "released"),
        ("es", "En mayo salieron hacia Panamá 31, a quienes se les quitó la nacionalidad.", "exiled"),
        ("pt", "Sete jornalistas saíram para o exílio em abril.", "exiled"),
        ("es", "Siete presos salieron del penal y partieron hacia el exilio.", "released"),
        ("en", "The amnesty left out 44 political prisoners.", "held"),
        ("es", "El indulto excluye a 44 opositores presos.", "held"),
        ("pt", "A amnistia deixou de fora 44 presos políticos.", "held"),
        ("pt", "A amnistia abrange 44 presos políticos.", "released"),
        ("es", "El 3 de mayo nueve internos pasaron a régimen abierto.", "transferred"),
        ("pt", "Nove reclusos transitaram para o regime aberto em maio.", "transferred"),
    ],
)
def test_how_people_leave_says_what_their_leaving_is(language: str, text: str, measure: str) -> None:
    assert first_of(text, language)[0] == measure
