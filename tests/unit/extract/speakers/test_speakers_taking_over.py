"""Speakers carried by the grammar: a verb taken over, a count's keeper behind its day, a body named by its noun again."""

import pytest

from habeas.extract.entities.find import find_entities
from habeas.extract.speech.find import find_attributions, source_at
from habeas.extract.text.scene import set_scene
from habeas.model import Report


def asserter(text: str, words: str, lang: str) -> str | None:
    """Who asserts the words, by name; None for the report's own voice."""
    scene = set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang))
    found = source_at(find_attributions(scene, find_entities(scene)), scene.tokens.at(text.index(words)))
    return found.source or None if found is not None else None


@pytest.mark.parametrize(
    ("lang", "text", "first", "second"),
    [
        ("en", "The ministry speaks of 30 detainees, the union of 54.", "The ministry", "the union"),
        ("es", "El ministerio habla de 30 detenidos y el sindicato de 54.", "El ministerio", "el sindicato"),
        ("pt", "O ministério fala em 30 detidos e o sindicato em 54.", "O ministério", "o sindicato"),
    ],
)
def test_whoever_takes_the_verb_over_ends_what_the_first_one_says(lang: str, text: str, first: str, second: str) -> None:
    assert asserter(text, "30", lang) == first
    assert asserter(text, "54", lang) == second


ROWS = [
    ("es", "El ministerio da cuenta de 30 detenidos; los organizadores de la marcha, de más de 90.", "90", "los organizadores"),
    ("pt", "A Rede Vigia regista 38 presos; os organizadores da marcha, mais de 90.", "90", "os organizadores"),
    ("en", "The government says it freed 150 prisoners, but families count only 62.", "62", "families"),
    ("en", "There were 301 arrests, Harbour Network data show.", "301", "Harbour Network"),
    ("es", "Una lista difundida el viernes por la Red Vigía reúne 46 detenidos.", "46", "Red Vigía"),
    ("pt", "Uma lista publicada na sexta-feira pela Rede Vigia reúne 46 detidos.", "46", "Rede Vigia"),
    ("pt", "Uma lista elaborada pela Rede Vigia reúne 46 detidos.", "46", "Rede Vigia"),
    ("es", "La Red Puerto tiene registradas 40 detenciones.", "40", "Red Puerto"),
    ("pt", "A Rede Porto registra 40 detenções.", "40", "Rede Porto"),
    ("es", "«Hay 24 presos», advirtió en la red social X el director del Comité Faro, Juan Inventado.", "24", "Juan Inventado"),
    ("pt", "«Há 24 presos», alertou na rede X o diretor do Comité Farol, João Inventado.", "24", "João Inventado"),
    ("pt", "Ao todo são 24 presos, informou nesta segunda o ministro João Inventado.", "24", "João Inventado"),
    ("pt", "Os familiares dos detidos denunciaram que 15 foram espancados.", "15", "Os familiares"),
    ("es", "Los familiares de los presos en el penal de Altavista denunciaron que faltan 32.", "32", "Los familiares"),
    ("pt", "Esperança Inventada tem dois filhos. Conta que na cela eram 90 detidos.", "90", "Esperança Inventada"),
    ("es", "El parte dice 9. El Comité Faro los cifró en 15.", "15", "Comité Faro"),
]


@pytest.mark.parametrize(("lang", "text", "words", "source"), ROWS)
def test_the_grammar_names_who_speaks(lang: str, text: str, words: str, source: str) -> None:
    assert asserter(text, words, lang) == source


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("en", "Harbour Network counted 40. The Supreme Court refused. The group said 12 were freed.", "Harbour Network"),
        ("es", "El Comité Faro contó 40. El Ministerio del Interior calló. La organización dijo que 12 salieron.", "Comité Faro"),
        ("pt", "O Comité Farol contou 40. O Ministério do Interior calou. A organização disse que 12 saíram.", "Comité Farol"),
    ],
)
def test_the_organisation_is_no_office_of_the_state_where_another_was_named(lang: str, text: str, source: str) -> None:
    assert asserter(text, "12", lang) == source


def test_a_place_noun_behind_a_name_still_makes_a_place() -> None:
    assert asserter("Los presos salieron del penal Red Puerto: eran 40.", "40", "es") is None
