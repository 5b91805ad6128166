"""Who a relative clause describes is who speaks in it, over when it was said; a ruler told anew is the one just named."""

import pytest

from habeas.extract.entities.find import find_entities
from habeas.extract.speech.find import find_attributions, source_at
from habeas.extract.text.scene import set_scene
from habeas.model import Report


def asserter(text: str, words: str, lang: str) -> str | None:
    day = {"published": "2026-01-10", "published_from": "meta"}
    scene = set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang, **day))
    found = source_at(find_attributions(scene, find_entities(scene)), scene.tokens.at(text.index(words)))
    return found.source or None if found is not None else None


DESCRIBED = [
    ("en", "It was a turn for a leader who, in August, boasted of 400 arrests.", "a leader"),
    ("en", "It was a turn for a leader who in August boasted of 400 arrests.", "a leader"),
    ("en", "It is awkward for a minister who has boasted of 400 arrests.", "a minister"),
    ("en", "Critics wrote to the minister who, on Monday, said that 400 people had been arrested.", "the minister"),
    ("en", "Critics wrote to the minister, who on Monday said that 400 people had been arrested.", "the minister"),
    ("es", "Es un giro para un presidente que, en agosto, se jactó de 400 detenciones.", "un presidente"),
    ("es", "Fue un golpe para la ministra que el lunes cifró en 400 los detenidos.", "la ministra"),
    ("pt", "É uma reviravolta para um ministro que, em agosto, se gabou de 400 detenções.", "um ministro"),
]


@pytest.mark.parametrize(("lang", "text", "source"), DESCRIBED, ids=[t for _, t, _ in DESCRIBED])
def test_whoever_the_clause_describes_speaks(lang: str, text: str, source: str) -> None:
    assert asserter(text, "400", lang) == source


COUNTED = [
    ("en", "The 40 arrests that on Monday the union reported were in Gori.", "40", "the union"),
    ("es", "Las 40 detenciones que el lunes denunció Faro Penal siguen sin explicación.", "40", "Faro Penal"),
    ("es", "Las 40 detenciones que el lunes denunció Faro Penal siguen sin explicación.", "sin", None),
    ("es", "Los 40 detenidos que el lunes liberó el Gobierno siguen callados.", "40", None),
]


@pytest.mark.parametrize(("lang", "text", "words", "source"), COUNTED, ids=[f"{t}|{w}" for _, t, w, _ in COUNTED])
def test_a_clause_about_the_counted_says_it_of_them(lang: str, text: str, words: str, source: str | None) -> None:
    assert asserter(text, words, lang) == source


RULERS = [
    ("en", "President Juan Rivas freed 70. It is a turn for a president who boasted of 400 arrests.", "Juan Rivas"),
    ("en", "President Juan Rivas met President Ana Oviedo. It is a turn for a president who spoke of 400 arrests.", "a president"),
    ("en", "President Juan Rivas left. An American president who spoke of 400 arrests agreed.", "An American president"),
    ("en", "Judge Juan Rivas freed 70. It is a turn for a judge who spoke of 400 arrests.", "a judge"),
    ("es", "El presidente Juan Rivas soltó a 70. Es un giro para un mandatario que se jactó de 400 detenciones.", "Juan Rivas"),
    ("pt", "O presidente Juan Rivas libertou 70. É uma volta para um ditador que se gabou de 400 detenções.", "Juan Rivas"),
]


@pytest.mark.parametrize(("lang", "text", "source"), RULERS, ids=[t for _, t, _ in RULERS])
def test_a_ruler_told_anew_is_the_one_named(lang: str, text: str, source: str) -> None:
    assert asserter(text, "400", lang) == source
