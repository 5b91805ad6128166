"""What a sentence, a phrase and a word beside a number say of it."""

import pytest

from habeas.extract.acts.find import act_candidates
from habeas.extract.acts.memory import memory_candidates
from habeas.extract.counts.decide import counts_of, first_look
from habeas.extract.text.scene import Scene, set_scene
from habeas.model import Report


def scene_of(text: str, language: str = "en") -> Scene:
    return set_scene(Report(id="r", sha256="", text=text, language=language))


def sentences_of(text: str) -> list[str]:
    scene = scene_of(text)
    return [text[scene.tokens.start[a] : scene.tokens.end[b - 1]] for a, b in scene.sentences]


def test_a_decade_ends_a_sentence_and_an_initial_does_not() -> None:
    assert sentences_of("They were sentenced in the 1990s. Four have died.") == [
        "They were sentenced in the 1990s.",
        "Four have died.",
    ]
    assert sentences_of("Judge R. Four freed 12 people.") == ["Judge R. Four freed 12 people."]
    assert sentences_of("They came at 5 p.m. with dogs.") == ["They came at 5 p.m. with dogs."]


def test_a_phrase_in_one_piece_is_not_read_as_another_pair_of_words() -> None:
    scene = scene_of("At least 44 people were taken to hospital on Saturday night from their homes.")
    assert {act.lex.measure for act in scene.acts} == {"injured"}


def offers(text: str, number: str, language: str = "en") -> list[str]:
    """The features with which the memory offers the figure before to a number."""
    scene = scene_of(text, language)
    counts = counts_of(scene)
    decided = first_look(scene, counts)
    count = next(c for c in counts if text[c.number.start : c.number.end] == number)
    return [f for c in memory_candidates(scene, count, decided, 1) for f in c.features if "link=" in f]


@pytest.mark.parametrize(
    ("text", "number", "language", "said"),
    [
        ("Police detained 224 people, including seven children, in May.", "seven", "en", "link=including&own=False&left=False"),
        ("Police detained 224 people, 40 of whom were freed.", "40", "en", "link=partitive&own=True"),
        ("La policía detuvo a 30 personas, de las que tres son menores.", "tres", "es", "own=False&left=False&be=True"),
        ("A polícia deteve 30 pessoas; as restantes nove foram soltas.", "nove", "pt", "link=rest&own=True"),
    ],
)
def test_a_part_says_by_which_word_it_hangs_on_its_whole_and_whether_more_is_told_of_it(
    text: str, number: str, language: str, said: str
) -> None:
    assert any(said in feature for feature in offers(text, number, language))


def test_prisoners_in_a_series_that_a_verb_governs_are_told_apart_from_prisoners_alone() -> None:
    scene = scene_of("El gobierno liberó a Ana Ruz y a otros 13 presos políticos.", "es")
    features = [f for c in act_candidates(scene, counts_of(scene)[0]) for f in c.features]
    assert "series" in features
    alone = scene_of("En la cárcel hay 13 presos políticos.", "es")
    assert "series" not in [f for c in act_candidates(alone, counts_of(alone)[0]) for f in c.features]
