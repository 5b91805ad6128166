"""Who is in a report: names, short forms, acronyms learnt from the text, and descriptions that mean somebody named."""

import pytest

from habeas.extract.entities.find import EntityTable, find_entities
from habeas.extract.text.scene import set_scene
from habeas.model import Report


def table(text: str, lang: str = "en") -> EntityTable:
    return find_entities(set_scene(Report(id="r", sha256="0" * 64, text=text, language=lang)))


def kinds(text: str, lang: str = "en") -> dict[str, str]:
    return {e.name: e.kind for e in table(text, lang).entities}


KINDS = [
    ("en", "Attorney General Ana Maria Invented spoke.", "Ana Maria Invented", "person"),
    ("en", "He met Hazem Seif-Mansour and Nabeeh al-Gendy in Cairo.", "Hazem Seif-Mansour", "person"),
    ("en", "He met Hazem Seif-Mansour and Nabeeh al-Gendy in Cairo.", "Nabeeh al-Gendy", "person"),
    ("en", "The Committee to Protect Journalists wrote.", "Committee to Protect Journalists", "org"),
    ("en", "They left Silivri prison at noon.", "Silivri", "place"),
    ("en", "Ozgur Invented leads the Republican People’s Party.", "Republican People’s Party", "org"),
    ("es", "La jueza Suyapa de la Cruz lo remitió.", "Suyapa de la Cruz", "person"),
    ("es", "Salieron del penal de El Porvenir.", "El Porvenir", "place"),
    ("es", "El director de Régimen Penitenciario, Juan Inventado, calla.", "Régimen Penitenciario", "org"),
    ("pt", "Disse o conselheiro das Comunidades Portuguesas Leonel Inventado.", "Leonel Inventado", "person"),
]


@pytest.mark.parametrize(("lang", "text", "name", "kind"), KINDS)
def test_names_are_known_by_what_stands_around_them(lang: str, text: str, name: str, kind: str) -> None:
    assert kinds(text, lang)[name] == kind


def test_a_short_form_means_the_longest_name() -> None:
    found = table("Ana Maria Invented spoke. Invented left.")
    assert [found.of(m).name for m in found.mentions if m.how == "short"] == ["Ana Maria Invented"]


def test_an_acronym_is_learnt_from_its_bracket() -> None:
    found = table("The Harbour Prison Watch (HPW) wrote. HPW waits.")
    assert {found.of(m).name for m in found.mentions} == {"Harbour Prison Watch"}


def test_a_dateline_agency_is_no_acronym_of_the_place() -> None:
    assert kinds("VILNIUS, Lithuania (AP) — It rained.")["Lithuania"] == "place"


def test_a_title_alone_means_the_person_who_bears_it() -> None:
    found = table("Attorney General Ana Invented spoke. The attorney general left.")
    assert [found.of(m).name for m in found.mentions if m.how == "role"] == ["Ana Invented"]


def test_the_organisation_means_the_body_spoken_of_last() -> None:
    found = table("El Comité Faro escribió. La organización espera.", "es")
    assert [found.of(m).name for m in found.mentions if m.how == "role"] == ["Comité Faro"]


def test_capitals_of_a_headline_are_no_names() -> None:
    assert not [e for e in table("Harbour Gates Swing Open After Long Wait").entities if e.kind == "person"]


@pytest.mark.parametrize("text", ["", "\n", ".", "“", "A", "(", "’s", "By", "1", "Ana", "— —", "X:"])
def test_scraps_of_text_are_read_without_a_fault(text: str) -> None:
    table(text)
