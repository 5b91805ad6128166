"""Who says what: the examples of the speech files, and one row for each frame that reports use."""

import pytest

from habeas.extract.entities.find import find_entities
from habeas.extract.speech.find import Attribution, find_attributions, source_at
from habeas.extract.text.scene import Scene, set_scene
from habeas.lexicon import languages
from habeas.lexicon.speech import SpeechExample, speech_words
from habeas.model import Report


def read(text: str, lang: str) -> tuple[Scene, list[Attribution]]:
    scene = set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang))
    return scene, find_attributions(scene, find_entities(scene))


def asserter(text: str, words: str, lang: str) -> str | None:
    """Who asserts the words, by name; None for the report's own voice."""
    scene, said = read(text, lang)
    found = source_at(said, scene.tokens.at(text.index(words)))
    return found.source or None if found is not None else None


EXAMPLES = [(lang, example) for lang in languages() for example in speech_words(lang).examples]


@pytest.mark.parametrize(("lang", "example"), EXAMPLES, ids=[f"{lang}-{e.text[:30]}" for lang, e in EXAMPLES])
def test_every_speech_example_holds(lang: str, example: SpeechExample) -> None:
    if not example.source:
        assert read(example.text, lang)[1] == []
        return
    assert asserter(example.text, example.yes, lang) == example.source
    if example.no:
        assert asserter(example.text, example.no, lang) != example.source


ROWS = [
    ("en", "Harbour Watch director Ana Invented said that 30 men were held.", "30", "Ana Invented"),
    ("en", "“Two came out,” said Ana Invented, a lawyer. “Five are inside.”", "Five", "Ana Invented"),
    ("en", "Eleven of them, Harbour Watch says, were beaten; the ministry counts two.", "Eleven", "Harbour Watch"),
    ("en", "Eleven of them, Harbour Watch says, were beaten; the ministry counts two.", "two", "the ministry"),
    ("en", "Harbour Watch (HW) published a list. HW has 62 names on it.", "62", "Harbour Watch"),
    ("en", "The minister, Ana Invented, told Reuters that 12 people had left.", "12", "Ana Invented"),
    ("en", "Police beat the crowd. Some 40 people were hurt.", "40", None),
    ("en", "HARBOUR WATCH: 70 people freed", "70", "HARBOUR WATCH"),
    ("es", "En 127 cifró los excarcelados la ministra Ana Inventada.", "127", "Ana Inventada"),
    ("es", "Salieron 40 presos, reveló a este portal el subsecretario Juan Inventado.", "40", "Juan Inventado"),
    ("es", "El Comité Faro publicó su lista. Según el mismo recuento, quedan 85 presos.", "85", "el mismo recuento"),
    ("es", "De los 80 que dijo haber visto Ana Inventada, quedan pocos.", "80", "Ana Inventada"),
    ("es", "En Tocoa se registraron 12 muertes.", "12", None),
    ("es", "La red cuenta nueve; el Ministerio Inventado, 12.", "12", "Ministerio Inventado"),
    ("es", "De ellos, 31 eran menores, según el informe.", "31", "el informe"),
    ("es", "ONG eleva a 70 los presos en el país", "70", "ONG"),
    ("en", "Per the report, 21 of them bought their way out.", "21", "the report"),
    ("en", "Forty were held, the state-run Anadolu news agency reported.", "Forty", "Anadolu"),
    ("es", "Habla el doctor Juan Inventado.\n\nINVENTADO: Buenos días. Hoy siguen presos 196.", "196", "Juan Inventado"),
    ("en", "Forty were held, the state-run Anadolu news agency said. Another 19 were fined, it said.", "19", "Anadolu"),
    ("pt", "Mais de 50 continuam presos, diz a campanha.", "50", "a campanha"),
    ("pt", "Há 15 detidos, disse à agência Lusa o advogado Rui Inventado.", "15", "Rui Inventado"),
    ("pt", "Segundo o porta-voz da polícia, Rui Inventado, foram detidas oito pessoas.", "oito", "Rui Inventado"),
]


@pytest.mark.parametrize(("lang", "text", "words", "source"), ROWS)
def test_a_number_belongs_to_its_nearest_asserter(lang: str, text: str, words: str, source: str | None) -> None:
    assert asserter(text, words, lang) == source


def test_an_outlet_that_is_told_is_not_the_asserter() -> None:
    _, said = read("Seventy were freed, Ana Invented told REUTERS.", "en")
    assert {a.source for a in said} == {"Ana Invented"}


def test_a_carried_speaker_has_no_source_tokens() -> None:
    _, said = read("El fiscal Juan Inventado habló ayer. Dijo que hay 70 presos.", "es")
    assert [(a.source, a.source_first, a.kind) for a in said if a.kind == "carried"] == [("Juan Inventado", -1, "carried")]
