"""The words around a name: what they contradict, what they tell that no rule reaches, and where they are not asked."""

from dataclasses import replace

import pytest
from test_people import people

from habeas.extract.entities.find import find_entities
from habeas.extract.people import likely as people_likely
from habeas.extract.people.find import told_of
from habeas.extract.speech.find import find_attributions
from habeas.extract.text.scene import set_scene
from habeas.model import Report

# Somebody is inside and is brought bread; who drives the women to the gate is not.
PASSAGES = [
    (
        "en",
        "Ivo Inventado, a welder of 31, has not seen the sea for two winters. The women who carry bread to the gate know "
        "the hour at which the guards take his parcels, and the hour at which they send them back. In block four of the colony "
        "the cellmates of Inventado share one stove; the court gave each of them five years in prison, and the appeal "
        "was turned down in March.\n\n"
        "His neighbour, Otto Ficticio, drives the women there on Sundays in his van. He waits outside with the engine running and "
        "asks for nothing. He says that the road is longer every month and that the guards have begun to write his number down.",
        "Otto Ficticio",
    ),
    (
        "es",
        "Iván Inventado, soldador de 31 años, lleva dos inviernos sin ver el mar. Las mujeres que llevan pan a la puerta del penal "
        "conocen la hora en que los guardias reciben sus paquetes y la hora en que los devuelven. En el módulo cuatro de la cárcel "
        "los compañeros de celda de Inventado comparten una estufa; el tribunal les dio cinco años a cada uno y la apelación fue "
        "rechazada en marzo.\n\n"
        "Su vecino, Otto Ficticio, lleva a las mujeres los domingos en su camioneta. Espera fuera con el motor encendido y no pide "
        "nada. Dice que el camino es más largo cada mes y que los guardias han empezado a anotar su matrícula.",
        "Otto Ficticio",
    ),
]


@pytest.mark.parametrize(("lang", "text", "outside"), PASSAGES)
def test_a_neighbour_at_the_gate_is_no_prisoner(lang: str, text: str, outside: str) -> None:
    assert people(text, lang)[outside].role != "detainee"


def _scene_and_person(text: str, lang: str, name: str):  # type: ignore[no-untyped-def]
    report = Report(id="r", sha256="0" * 64, text=text, language=lang, published="2025-03-10", published_from="meta")
    scene = set_scene(report)
    entities = find_entities(scene)
    found, _ = told_of(scene, entities, find_attributions(scene, entities))
    return scene, next(p for p in found.values() if p.name == name)


LONG = (
    "The court sat for an hour. " * 12 + "Ana Inventada was arrested on Monday and is held in Evin prison, where the guards beat "
    "the prisoners; the court sentenced Ana Inventada to nine years in prison."
)


def test_who_is_told_of_as_held_stays_a_prisoner_in_a_long_text() -> None:
    assert people(LONG)["Ana Inventada"].role == "detainee"


def test_what_the_words_rule_out_is_taken_away_and_nobody_is_a_prisoner(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people_likely, "odds", lambda *_: -9.0)
    found = people(LONG)["Ana Inventada"]
    assert found.role == "other"
    assert found.acts == ()


def test_a_doubt_takes_the_part_away_and_leaves_what_was_told(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The court sat for an hour. " * 14 + "Ana Inventada was arrested on Monday."
    monkeypatch.setattr(people_likely, "odds", lambda *_: -1.5)
    found = people(text)["Ana Inventada"]
    assert found.role == "other"
    assert [act.act for act in found.acts] == ["arrested"]


def test_whom_no_rule_reaches_is_a_prisoner_only_where_little_doubt_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The court sat for an hour. " * 14 + "Ana Inventada speaks little. Her neighbour, Otto Ficticio, sold the house."
    for odds, role in ((3.0, "detainee"), (1.5, "other")):
        monkeypatch.setattr(people_likely, "odds", lambda *_, odds=odds: odds)
        assert people(text)["Ana Inventada"].role == role


def test_a_short_text_and_an_untaught_language_are_left_to_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people_likely, "odds", lambda *_: -9.0)
    assert people("Ana Inventada was arrested on Monday.")["Ana Inventada"].role == "detainee"
    monkeypatch.setattr(people_likely, "_taught", lambda _: False)
    assert people(LONG)["Ana Inventada"].role == "detainee"


def test_features_are_in_a_fixed_order_and_hold_no_name() -> None:
    scene, person = _scene_and_person(LONG, "en", "Ana Inventada")
    found = people_likely.features(scene, person)
    assert found == sorted(set(found))
    assert not any("inventada" in f for f in found)
    again = replace(person, mentions=list(reversed(person.mentions)))
    assert people_likely.features(scene, again) == found
