"""What each language says most plainly of custody: every sentence of the list is read with its topic."""

from pathlib import Path

import pytest

from habeas.extract.accounts.find import find_accounts
from habeas.extract.entities.find import find_entities
from habeas.extract.speech.find import find_attributions
from habeas.extract.text.scene import set_scene
from habeas.model import Report

LIST = Path(__file__).resolve().parents[3] / "gold" / "accounts" / "sentences.txt"


def topics(text: str, lang: str) -> set[str]:
    scene = set_scene(Report(id="row", sha256="0" * 64, text=text, language=lang))
    entities = find_entities(scene)
    return {a.topic for a in find_accounts(scene, entities, find_attributions(scene, entities))}


@pytest.mark.parametrize("lang", ["en", "es", "pt"])
def test_a_plain_sentence_is_read_with_its_topic(lang: str) -> None:
    rows = [line.split("|", 2) for line in LIST.read_text(encoding="utf-8").splitlines()]
    asked = [(topic, text) for language, topic, text in rows if language == lang]
    assert len(asked) > 150
    assert [text for topic, text in asked if topic not in topics(text, lang)] == []


@pytest.mark.parametrize(
    ("lang", "text", "topic"),
    [
        ("en", "The shop stays closed on Monday.", "medical_care"),
        ("en", "A dentist opened a practice above the bakery.", "medical_care"),
        ("en", "The team lost for the third time.", "due_process"),
        ("en", "The council published the results of the survey.", "confirmation"),
        ("en", "The bridge was burned in the war.", "treatment"),
        ("es", "La tienda está cerrada los lunes.", "medical_care"),
        ("es", "El equipo perdió por tercera vez.", "due_process"),
        ("es", "La luz del faro se ve de lejos.", "treatment"),
        ("es", "El puente se cayó en el invierno.", "due_process"),
        ("pt", "A loja fecha à segunda-feira.", "medical_care"),
        ("pt", "A equipa perdeu pela terceira vez.", "due_process"),
        ("pt", "A luz do farol vê-se de longe.", "treatment"),
        ("pt", "A casa foi vendida em leilão.", "condition_of_release"),
    ],
)
def test_what_is_said_of_shops_teams_and_lamps_is_no_account(lang: str, text: str, topic: str) -> None:
    assert topic not in topics(text, lang)


def test_behind_a_comma_another_topic_is_an_account_of_its_own() -> None:
    text = "She came home after posting bail of two thousand pesos, says there is one doctor for the whole prison."
    assert topics(text, "en") >= {"condition_of_release", "medical_care"}
