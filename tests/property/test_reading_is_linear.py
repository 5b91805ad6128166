"""Hostile text costs no more than its length: the work of reading doubles with the text, whatever is repeated."""

import pytest

from habeas.extract.acts.find import act_candidates
from habeas.extract.counts.decide import counts_of
from habeas.extract.text.scene import set_scene
from habeas.model import Report


def looked_at(text: str) -> int:
    """How many candidate acts the counts of a text look at: the part of reading that could grow with its square."""
    scene = set_scene(Report(id="r", sha256="0" * 64, text=text, language="en"))
    return sum(len(act_candidates(scene, count)) for count in counts_of(scene))


@pytest.mark.parametrize("piece", ["70 freed, ", "5 held and 6 arrested ", "12 out; "])
def test_twice_the_text_is_at_most_a_little_more_than_twice_the_work(piece: str) -> None:
    once, twice = looked_at(piece * 400), looked_at(piece * 800)
    assert 0 < twice <= 2.2 * once


def test_no_sentence_is_longer_than_its_bound() -> None:
    scene = set_scene(Report(id="r", sha256="0" * 64, text="word " * 5000, language="en"))
    assert max(last - first for first, last in scene.sentences) <= 300
