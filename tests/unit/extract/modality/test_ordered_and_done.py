"""A release that was ordered is planned until those who were to be let out left; what is told as done is done."""

import pytest

from habeas.extract.counts.decide import counts_of
from habeas.extract.modality.governed import ordered_release, reading, told_as_done
from habeas.extract.text.scene import Hit, Scene, set_scene
from habeas.model import Report


def _scene(text: str, lang: str) -> Scene:
    return set_scene(Report(id="r", sha256="0" * 64, text=text + "\n", language=lang))


def _released(scene: Scene, *, behind: bool = False) -> list[Hit]:
    at = counts_of(scene)[-1].number.first
    return [act for act in scene.acts if act.lex.measure == "released" and (act.first > at) is behind]


def _asked(decide, scene: Scene, act: Hit) -> object:
    """What one of the rules says of the last count of a sentence."""
    count = counts_of(scene)[-1]
    return decide(scene, count, act, reading(scene, count, act))


@pytest.mark.parametrize(
    ("lang", "text", "modality"),
    [
        ("en", "A court ordered the release of 48 students.", "planned"),
        ("en", "The president pledged to free 48 students.", "planned"),
        ("en", "The judge ordered the release of six teachers, who left prison on Friday.", "actual"),
        ("es", "Un juez ordenó la excarcelación de 48 maestros.", "planned"),
        ("es", "El juez ordenó la excarcelación de nueve maestros, que salieron el viernes.", "actual"),
        ("es", "El juez ordenó la excarcelación de nueve maestros, que no salieron el viernes.", "planned"),
        ("pt", "O tribunal ordenou a libertação de 48 grevistas.", "planned"),
        ("pt", "Tribunal manda libertar 48 grevistas.", "planned"),
    ],
)
def test_an_ordered_release_is_planned_until_they_left(lang, text, modality):
    scene = _scene(text, lang)
    assert modality in {_asked(ordered_release, scene, act) for act in _released(scene)}


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "A court freed 48 students."), ("es", "El juez liberó a 48 maestros."), ("pt", "O juiz libertou 48 grevistas.")],
)
def test_a_release_that_nobody_ordered_is_left_open(lang, text):
    scene = _scene(text, lang)
    assert {_asked(ordered_release, scene, act) for act in _released(scene)} == {None}


@pytest.mark.parametrize(
    ("lang", "text", "behind"),
    [
        ("en", "By night only eleven had left prison.", True),
        ("es", "Por la noche once salieron de la cárcel.", True),
        ("pt", "À noite tinham saído vinte e dois.", False),
    ],
)
def test_a_verb_in_the_past_tells_its_subject_as_done(lang, text, behind):
    scene = _scene(text, lang)
    assert any(_asked(told_as_done, scene, act) for act in _released(scene, behind=behind))


@pytest.mark.parametrize("text", ["O juiz já mandou para casa doze.", "La jueza mandó a casa a doce."])
def test_sending_home_is_a_deed_and_no_order(text):
    scene = _scene(text, "pt" if "juiz" in text else "es")
    assert "planned" not in {_asked(ordered_release, scene, act) for act in _released(scene)}


def test_what_has_not_happened_is_not_told_as_done():
    scene = _scene("Por la noche once no habían salido de la cárcel.", "es")
    assert not any(_asked(told_as_done, scene, act) for act in _released(scene, behind=True))
