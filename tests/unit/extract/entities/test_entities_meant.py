"""Whom a description means: the name beside it, the bearer of the office, the body a person is of, the body of the acronym."""

import pytest

from habeas.extract.entities.find import EntityTable, find_entities
from habeas.extract.text.scene import set_scene
from habeas.lexicon.actors import Actors, actor_words
from habeas.lexicon.files import load
from habeas.model import Report


def table(lang: str, text: str) -> EntityTable:
    return find_entities(set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang)))


def last_described(lang: str, text: str) -> str:
    """The name that the last description of the text is given."""
    found = table(lang, text)
    return [found.of(m).name for m in found.mentions if m.how == "role"][-1]


BESIDE = [
    ("pt", "Informou o grupo de direitos humanos Inventada.", "Inventada"),
    ("pt", "Denunciou o partido da oposição Frente Inventada.", "Frente Inventada"),
    ("es", "Lo dice la organización de defensa de los derechos humanos Vigía.", "Vigía"),
    ("es", "Denunció el partido opositor Renovación Inventada.", "Renovación Inventada"),
    ("es", "Habló la organización local Clara Inventada.", "Clara Inventada"),
    ("es", "Habló el comandante de la policía, coronel Luis Supuesto.", "Luis Supuesto"),
    ("en", "The rights group Inventara spoke.", "Inventara"),
]


@pytest.mark.parametrize(("lang", "text", "name"), BESIDE)
def test_a_name_in_apposition_is_the_name_of_what_describes_it(lang: str, text: str, name: str) -> None:
    assert name in {found.of(m).name for found in [table(lang, text)] for m in found.mentions if m.how == "role"}


def test_a_verb_behind_a_body_and_its_members_leaves_its_object_alone() -> None:
    assert "Inventada" not in last_described("es", "La comisión de vecinos visitó Inventada.")


BEARERS = [
    ("es", "El abogado Luis Supuesto entró. El letrado salió.", "Luis Supuesto"),
    ("es", "Ana Inventada, vocera de la policía, entró. La portavoz salió.", "Ana Inventada"),
    ("es", "La abogada Ana Inventada entró. El abogado Luis Supuesto también. La defensora salió.", "Ana Inventada"),
    ("pt", "O advogado Luís Suposto entrou. O causídico saiu.", "Luís Suposto"),
    ("pt", "O bispo Luís Suposto entrou. O prelado saiu.", "Luís Suposto"),
    ("en", "Defence attorney Ana Invented came. The lawyer left.", "Ana Invented"),
    ("en", "Ana Invented, the ministry's spokesperson, came. The spokeswoman left.", "Ana Invented"),
    ("en", "Justice Minister Ana Invented came. The official left.", "Ana Invented"),
    ("en", "The mother of one prisoner, Ana Invented, came. The mother left.", "Ana Invented"),
]


@pytest.mark.parametrize(("lang", "text", "name"), BEARERS)
def test_another_word_for_an_office_or_calling_means_its_last_bearer(lang: str, text: str, name: str) -> None:
    assert last_described(lang, text) == name


def test_a_word_of_one_sex_means_nobody_of_the_other() -> None:
    assert last_described("es", "La abogada Ana Inventada entró. El letrado salió.") == "El letrado"


POSTS = [
    ("en", "Ana Invented of Harbour Lawyers for Peace came. Invented's organisation waits.", "Harbour Lawyers for Peace"),
    ("en", "Ana Invented, who heads Open Harbour, came. Her group waits.", "Open Harbour"),
    ("en", "The director of Open Harbour, Ana Invented, came. Her network waits.", "Open Harbour"),
    ("en", "Open Harbour Forum director Ana Invented came. The police left. Her group waits.", "Open Harbour Forum"),
    ("en", "Ana Invented of Harbour Lawyers came. The Harbour Forum left. The lawyers' group waits.", "Harbour Lawyers"),
    ("es", "Ana Inventada, coordinadora de Casa Faro, vino. Su organización espera.", "Casa Faro"),
    ("es", "Ana Inventada, que dirige Casa Faro, vino. La red de Inventada espera.", "Casa Faro"),
    ("pt", "Ana Inventada, da Associação Farol, veio. A organização dela espera.", "Associação Farol"),
]


@pytest.mark.parametrize(("lang", "text", "name"), POSTS)
def test_a_persons_organisation_is_the_one_that_introduced_them(lang: str, text: str, name: str) -> None:
    assert last_described(lang, text) == name


def test_a_body_without_a_name_is_the_one_first_described() -> None:
    text = "Un colectivo de madres habló. El Gobierno de Costa Supuesta calló. El colectivo espera."
    assert last_described("es", text).startswith("Un colectivo")


def test_no_office_of_the_state_is_a_group() -> None:
    assert last_described("en", "The Justice Ministry of Norland wrote. The group waits.") == "The group"


ACRONYMS = [
    ("pt", "A Primeira Turma do Supremo Tribunal Inventado (STI) votou. O STI calou.", "Supremo Tribunal Inventado"),
    ("es", "La Sala Penal de la Corte Suprema de Inventos (CSI) votó. La CSI calló.", "Corte Suprema de Inventos"),
    ("en", "The Invented Prison Watch (IPW) wrote. IPW waits.", "Invented Prison Watch"),
]


@pytest.mark.parametrize(("lang", "text", "name"), ACRONYMS)
def test_an_acronym_is_the_body_that_it_spells_not_its_chamber(lang: str, text: str, name: str) -> None:
    found = table(lang, text)
    assert found.of(found.mentions[-1]).name == name


def test_an_and_may_stand_inside_a_bodys_name() -> None:
    names = {e.name for e in table("en", "He asked the Legal and Invented Rights Centre. It waits.").entities}
    assert "Legal and Invented Rights Centre" in names


def test_what_opens_a_sentence_behind_a_dateline_is_no_name() -> None:
    names = {e.name for e in table("en", "INVENTON - When Ana Invented left, it rained.").entities}
    assert "Ana Invented" in names


@pytest.mark.parametrize("lang", ["en", "es", "pt"])
def test_every_word_for_an_office_is_a_title(lang: str) -> None:
    actors, words = load(lang, "actors", Actors), actor_words(lang)
    titles = {form for title in actors.titles for form in title.forms}
    titles |= {word for some in actors.honorifics.values() for word in some}  # "Father Ana" is "the priest".
    assert sorted((words.callings.keys() | words.broad.keys()) - titles) == []
