"""Every measure of every language shows by its own examples what tells it and what does not."""

import pytest

from habeas.extract.text.scene import set_scene
from habeas.lexicon.acts import Acts
from habeas.lexicon.files import languages, load
from habeas.model import Report

CASES = [
    (lang, measure, sentence, told)
    for lang in languages()
    for measure, examples in load(lang, "acts", Acts).examples.items()
    for told, some in ((True, examples.yes), (False, examples.no))
    for sentence in some
]


@pytest.mark.parametrize(("lang", "measure", "sentence", "told"), CASES)
def test_an_example_tells_its_measure_or_does_not(lang: str, measure: str, sentence: str, told: bool) -> None:
    scene = set_scene(Report(id="r", sha256="0" * 64, text=sentence, language=lang))
    assert (measure in {hit.lex.measure for hit in scene.acts}) is told


@pytest.mark.parametrize("lang", languages())
def test_every_measure_of_a_language_has_examples(lang: str) -> None:
    acts = load(lang, "acts", Acts)
    assert sorted(acts.acts) == sorted(acts.examples)
