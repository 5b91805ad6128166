"""Who could be heard around a figure."""

from habeas.extract.entities.find import find_entities
from habeas.extract.figures.setting import heard
from habeas.extract.speakers.hearing import Hearing, Voice
from habeas.extract.text.scene import set_scene
from habeas.model import Report


def around(text: str, number: str, language: str = "en") -> list[Voice]:
    """The voices around a number of a text."""
    scene = set_scene(Report(id="r", sha256="0" * 64, text=text, language=language))
    entities = find_entities(scene)
    return Hearing(scene, entities, heard(scene, entities)).voices(scene.tokens.norm.index(number))


def test_whoever_stands_in_the_sentence_is_a_voice_without_any_verb_of_saying() -> None:
    here = [v for v in around("Harbour Committee wrote 40 names on the wall.", "40") if v.where == "here"]
    assert [v.name for v in here] == ["Harbour Committee"]
    assert "before=start" in here[0].traits


def test_the_speaker_of_the_sentence_before_may_go_on() -> None:
    back = [v for v in around("Harbour Committee said 70 people were held. Then came 40 arrests.", "40") if v.where == "back"]
    assert ("Harbour Committee", "spoke=said") in [(v.name, t) for v in back for t in v.traits]


def test_a_speaker_of_another_paragraph_than_the_one_above_is_not_heard() -> None:
    text = "Harbour Committee said 70 people were held.\n\nRain fell.\n\nThen came 40 arrests.\n"
    assert all(v.name != "Harbour Committee" for v in around(text, "40"))


def test_a_quotation_may_belong_to_whoever_is_named_behind_it() -> None:
    voices = around("“We were 40 in the cell”, and then Ana Invented wept.", "40")
    assert [(v.name, v.traits[2]) for v in voices if v.where == "quote"] == [("Ana Invented", "q=behind")]


def test_an_answer_may_belong_to_the_person_whom_the_report_names_first() -> None:
    text = "Ana Invented is a lawyer in Harbour.\n\nHow many are there?\n\n— In the cells, 40.\n"
    assert [v.name for v in around(text, "40") if v.where == "hero"] == ["Ana Invented"]
