"""What courts give people is no number that they tell; those taken back are not the freed they are taken out of."""

import pytest

from habeas import read_report
from habeas.extract.entities.find import find_entities
from habeas.extract.speech.find import find_attributions, source_at
from habeas.extract.text.scene import set_scene
from habeas.model import Figure, Report


def _figures(lang: str, text: str) -> list[Figure]:
    return list(read_report(text, lang=lang, published="2025-06-20").figures)


def _asserter(lang: str, text: str, words: str) -> str | None:
    scene = set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang, published="2026-01-10", published_from="meta"))
    found = source_at(find_attributions(scene, find_entities(scene)), scene.tokens.at(text.index(words)))
    return found.source or None if found is not None else None


GIVEN = [
    ("en", "The court gave nine of them house arrest.", "nine", None),
    ("en", "The court gave bail to six prisoners.", "six", None),
    ("es", "El tribunal dio arresto domiciliario a nueve presos.", "nueve", None),
    ("pt", "O tribunal deu prisão domiciliária a nove presos.", "nove", None),
    ("en", "The ministry gave 40 as the number of prisoners.", "40", "The ministry"),
    ("pt", "O ministério deu 40 libertações.", "40", "O ministério"),
    ("es", "La radio estatal dio por puestos en la calle a 48 reclusos.", "48", "La radio estatal"),
]


@pytest.mark.parametrize(("lang", "text", "words", "source"), GIVEN, ids=[t for _, t, _, _ in GIVEN])
def test_a_court_that_gives_somebody_something_tells_no_number(lang: str, text: str, words: str, source: str | None) -> None:
    assert _asserter(lang, text, words) == source


PLACES = [
    ("es", "A Mérida llevaron a cuatro presos; a Guanare, a nueve; los demás, once en total, siguen en el retén.", "nueve"),
    ("pt", "Para Viana levaram quatro presos; para Gamek, nove; os outros onze ficaram na esquadra.", "nove"),
]


@pytest.mark.parametrize(("lang", "text", "words"), PLACES, ids=[t for _, t, _ in PLACES])
def test_where_people_were_taken_is_no_speaker(lang: str, text: str, words: str) -> None:
    assert _asserter(lang, text, words) is None


def test_a_list_of_speakers_goes_on_without_its_verb() -> None:
    assert _asserter("es", "La red cuenta nueve presos; el ministerio, cuatro.", "cuatro") == "el ministerio"


TOLD = [
    ("en", "Police arrested 12 of those freed in May.", ["arrested"]),
    ("en", "Police rearrested 12 of the men released in May.", ["arrested"]),
    ("en", "Judges sent back to prison 12 of those freed in May.", ["arrested"]),
    ("es", "La policía detuvo a doce de los liberados en mayo.", ["arrested"]),
    ("es", "La jueza devolvió a prisión a doce de los liberados en mayo.", ["arrested"]),
    ("pt", "A polícia prendeu doze dos libertados em maio.", ["arrested"]),
    ("pt", "A juíza mandou de volta para a prisão doze dos presos.", ["arrested"]),
    ("pt", "A juíza mandou para casa doze dos presos.", ["released"]),
    ("en", "The judge ordered 12 of those arrested freed.", ["released"]),
    ("es", "El tribunal dio libertad bajo fianza a seis presos.", ["released"]),
    ("pt", "O tribunal deu liberdade sob caução a seis presos.", ["released"]),
]


@pytest.mark.parametrize(("lang", "text", "measures"), TOLD, ids=[t for _, t, _ in TOLD])
def test_the_verb_tells_and_not_what_the_many_are_called(lang: str, text: str, measures: list[str]) -> None:
    assert [f.measure for f in _figures(lang, text)] == measures


KINDS = [
    ("es", "El tribunal dio arresto domiciliario a nueve presos.", ["flow"]),
    ("pt", "O tribunal deu prisão domiciliária a nove presos.", ["flow"]),
    ("es", "Nueve presos están en arresto domiciliario.", ["stock"]),
]


@pytest.mark.parametrize(("lang", "text", "kinds"), KINDS, ids=[t for _, t, _ in KINDS])
def test_house_arrest_that_is_given_is_an_event(lang: str, text: str, kinds: list[str]) -> None:
    assert [f.kind for f in _figures(lang, text)] == kinds


@pytest.mark.parametrize(
    ("text", "modality"),
    [("La jueza mandó soltar a doce presos.", "planned"), ("El tribunal mandó a casa a doce presos.", "actual")],
)
def test_a_release_that_is_ordered_is_planned(text: str, modality: str) -> None:
    assert [f.modality for f in _figures("es", text)] == [modality]
