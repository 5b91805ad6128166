"""Who speaks where words of time stand before the subject, and where a sentence or a headline ends or begins with the speaker."""

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


ROWS = [
    ("es", "Hubo 40 detenidos por la salida de Ana Inventada, dijo el lunes el ministro.", "40", "el ministro"),
    ("pt", "Houve 40 detidos após a saída de Ana Inventada, disse na segunda-feira o ministro.", "40", "o ministro"),
    ("pt", "Morreram 12 pessoas na marcha, informou nesta terça-feira o porta-voz.", "12", "o porta-voz"),
    ("en", "Some 40 people were arrested at the border, an exile group in Lima says.", "40", "an exile group in Lima"),
    ("en", "Prosecutors charged 98 people with treason on Friday, court documents show.", "98", "court documents"),
    ("en", "Harbour rights commission: 39 dead in protests", "39", "Harbour rights commission"),
]


@pytest.mark.parametrize(("lang", "text", "words", "source"), ROWS, ids=[text for _, text, _, _ in ROWS])
def test_the_speaker_is_found(lang: str, text: str, words: str, source: str) -> None:
    assert asserter(text, words, lang) == source
