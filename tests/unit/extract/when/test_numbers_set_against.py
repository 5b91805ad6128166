"""A number that another is set against is told of the same people, of the time behind it."""

import pytest

from habeas.extract.acts.find import NONE
from habeas.extract.counts.decide import counts_of, decide
from habeas.extract.figures.find import link_parts
from habeas.extract.text.scene import Scene, set_scene
from habeas.extract.when.set_against import day_against, set_against
from habeas.model import Report


def _scene(text: str, lang: str) -> Scene:
    return set_scene(
        Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published="2031-05-14", published_from="meta")
    )


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "The centre counts 62 prisoners, compared with 49 a year ago.", "2030"),
        ("en", "There are 62 prisoners, up from 49 in March.", "2031-03"),
        ("en", "There are 62 prisoners, against 70 a week earlier.", "2031-05-03"),
        ("en", "The number of prisoners rose to 62 from 49 in March.", "2031-03"),
        ("es", "Hay 62 presos, frente a 70 una semana antes.", "2031-05-03"),
        ("es", "Hay 62 presos, frente a los 70 del mes anterior.", "2031-04"),
        ("es", "Hay 62 presos, seis de ellos mujeres, frente a 70 un mes antes.", "2031-04"),
        ("pt", "Há 62 presos, contra 53 em Abril.", "2031-04"),
        ("pt", "Há 62 presos, face a 53 um ano antes.", "2030-05"),
    ],
)
def test_the_time_behind_is_told_from_the_day_of_the_figure_compared_with(lang, text, day):
    scene = _scene(text, lang)
    counts = counts_of(scene)
    last = len(counts) - 1
    assert set_against(scene, counts) == {last: 0}
    assert day_against(scene, counts[last], "2031-05-10") == day


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Police arrested 60 people and filed charges against 40 in May."),
        ("en", "They freed 60 men from 40 prisons in May."),
        ("es", "Arrestaron a 60 personas y presentaron cargos contra 40 en mayo."),
        ("pt", "Detiveram 60 pessoas e apresentaram queixa contra 40 em maio."),
        ("en", "Police arrested 60 people in May and 40 in June."),
    ],
)
def test_other_numbers_are_set_against_none(lang, text):
    scene = _scene(text, lang)
    assert set_against(scene, counts_of(scene)) == {}


def test_a_month_takes_no_days_off():
    scene = _scene("Hay 62 presos, frente a 70 una semana antes.", "es")
    assert day_against(scene, counts_of(scene)[-1], "2031-05") is None


def test_it_shares_the_measure_and_nothing_is_a_part_of_it():
    scene = _scene("The centre counts 62 prisoners, compared with 49 a year ago. Six of them are ill.", "en")
    figures = [d for d in decide(scene, counts_of(scene)) if d.label != NONE]
    assert [(d.label, d.against) for d in figures[:2]] == [("held", False), ("held", True)]
    assert link_parts(scene, figures)[:2] == [None, None]
    assert link_parts(scene, figures)[2:] in ([0], [None], [])
