"""A denied act leaves the counted as they were; a verb ends the noun phrase of a number; a decade ends its sentence."""

import pytest

from habeas.extract.acts.around import around, negated
from habeas.extract.acts.counted import counted_by
from habeas.extract.acts.find import act_candidates
from habeas.extract.counts.decide import counts_of
from habeas.extract.text.scene import Scene, set_scene
from habeas.model import Report


def _scene(text: str, lang: str = "en") -> Scene:
    return set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang))


def _told(text: str, lang: str) -> set[str]:
    """What may have happened to the last number of the text."""
    scene = _scene(text, lang)
    return {c.label for c in act_candidates(scene, counts_of(scene)[-1])}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Forty of the students have not been freed."),
        ("en", "Forty were freed, twelve have not."),
        ("en", "Forty never walked free."),
        ("es", "Cuarenta de ellos no han sido liberados."),
        ("es", "Cuarenta fueron liberados y doce no."),
        ("pt", "Quarenta deles não foram libertados."),
    ],
)
def test_who_was_not_let_go_may_still_be_held(lang, text):
    assert "held" in _told(text, lang)


def test_who_was_let_go_is_not_held_by_a_denial_of_something_else():
    assert _told("Forty were freed, and nobody came to meet them.", "en") == {"released"}


def test_a_denial_reaches_no_act_behind_the_next_clause():
    scene = _scene("The minister did not say whether 40 were freed.")
    assert not any(negated(scene, act) for act in scene.acts if act.lex.measure == "released")


def test_unrest_and_custody_are_told_for_deaths_alone():
    scene = _scene("Nineteen people have died since the riots began and 40 were arrested.")
    count = counts_of(scene)[0]
    told = {a.lex.measure: around(scene, count.counted, a, a.lex.measure) for a in scene.acts}
    assert "m=died&here:unrest=True&custody=False" in told["died"]
    assert not any("unrest" in feature for feature in told["arrested"])


def test_a_verb_ends_the_noun_phrase_of_a_number():
    for text in ("The first 620 left the prison.", "She saw about 150 leave Evin prison."):
        scene = _scene(text)
        assert [counted_by(scene, n).how for n in scene.numbers if n.kind == "count"] == ["none"]


def test_a_decade_may_end_a_sentence():
    assert len(_scene("The terms date from the 1990s. Four men died.").sentences) == 2
