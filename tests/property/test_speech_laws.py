"""Laws of reading actors and speech: any text is read, spans stay inside, the same text reads the same, hostile text is quick."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.extract.entities.find import find_entities
from habeas.extract.people.find import find_people
from habeas.extract.speech.find import find_attributions
from habeas.extract.text.scene import Scene, set_scene
from habeas.model import Report, to_json

WORDS = [
    "Ana",
    "Inventada",
    "said",
    "dijo",
    "que",
    "that",
    "“",
    "”",
    ",",
    ".",
    ";",
    ":",
    "(",
    ")",
    "his",
    "su",
    "mother",
    "madre",
    "of",
    "de",
    "según",
    "to",
    "70",
    "was",
    "arrested",
    "detenido",
    "Comité",
    "the",
    "minister",
    "’s",
    "-",
    "y",
    "and",
    "\n",
]


def scene_of(text: str, lang: str) -> Scene:
    return set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang))


def read(text: str, lang: str) -> list[bytes]:
    scene = scene_of(text, lang)
    table = find_entities(scene)
    said = find_attributions(scene, table)
    for one in said:
        assert 0 <= one.scope_first < one.scope_last <= len(scene.tokens)
    people = find_people(scene, table, said)
    for person in people:
        assert all(0 <= a < b <= len(text) for a, b in person.mentions)
        assert all(0 <= act.start < act.end <= len(text) for act in person.acts)
    return [to_json(p) for p in people] + [repr(a).encode() for a in said]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40), st.sampled_from(["en", "es", "pt"]))
def test_any_text_is_read_and_always_the_same(words: list[str], lang: str) -> None:
    text = " ".join(words)
    assert read(text, lang) == read(text, lang)


@pytest.mark.parametrize("token", ["Ana, ", "según Foro ", "said, ", "his mother, ", "Ana y ", "X: “", "detenido Ana "])
def test_one_token_repeated_takes_linear_time(token: str) -> None:
    def seconds(size: int) -> float:
        scene = scene_of(token * (size // len(token)), "es")
        began = time.process_time()
        table = find_entities(scene)
        find_people(scene, table, find_attributions(scene, table))
        return time.process_time() - began

    # The best of three: a pause of the collector in a full test run is not the text's doing.
    short, long = (min(seconds(size) for _ in range(3)) for size in (10_000, 40_000))
    assert long < max(0.5, 12 * short)
