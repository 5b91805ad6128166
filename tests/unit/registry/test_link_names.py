"""Names however they are written: cut into given names and surnames, compared across orders, scripts and spellings."""

import pytest

from habeas.registry.compare_match import MATCH, name_match
from habeas.registry.compare_names import Learnt, fold, formal, sound, split_name


@pytest.mark.parametrize(
    ("name", "given", "surnames"),
    [
        ("Ana Lucía Ferrer Prado", ("ana", "lucia"), ("ferrer", "prado")),
        ("FERRER PRADO, Ana Lucía", ("ana", "lucia"), ("ferrer", "prado")),
        ("Ferrer Prado Ana Lucía", ("ana", "lucia"), ("ferrer", "prado")),  # surnames first, no comma
        ("João da Silva Santos", ("joao",), ("silva", "santos")),
        ("José (el Profe) Pérez de Rojas", ("jose",), ("perez", "rojas")),
        ("Dra. Carmen Ortega", ("carmen",), ("ortega",)),
        ("Ortega", ("ortega",), ()),
    ],
)
def test_a_name_is_cut_where_its_words_say(name: str, given: tuple[str, ...], surnames: tuple[str, ...]) -> None:
    found = split_name(name)
    assert (found.given, found.surnames) == (given, surnames)


def test_a_word_behind_de_is_a_surname() -> None:
    assert split_name("Robinson da Cruz Ortega").surnames == ("cruz", "ortega")


def test_words_learnt_from_the_study_decide() -> None:
    learnt = Learnt(given=frozenset({"yusbelis"}), surnames=frozenset({"tovarra"}))
    assert split_name("Ana Yusbelis Tovarra", learnt=learnt).given == ("ana", "yusbelis")


@pytest.mark.parametrize(
    ("one", "other"), [("Gonzáles", "Gonzalez"), ("Jiménez", "Jimenes"), ("Bladimir", "Wladimir"), ("Quintela", "Kintela")]
)
def test_spellings_that_sound_alike_give_one_sound(one: str, other: str) -> None:
    assert sound(fold(one)) == sound(fold(other))


def test_a_familiar_form_stands_for_its_formal_names() -> None:
    assert {"francisco"} <= formal("paco") & formal("francisco")
    assert formal("chucho") & formal("jesus")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ortega, Carmen", "Carmen Ortega"),
        ("Pepe Ortega", "José Ortega"),
        ("C. Ortega", "Carmen Ortega"),
        ("CarmenOrtega", "Carmen Ortega"),
        ("Carmen Ortéga", "Carmen Ortega"),
        ("Кармен Ортега", "Carmen Ortega"),
        ("Carmen Ortega Ruiz", "Carmen Ortega"),
        ("Dr. Carmen Ortega", "Carmen Ortega"),
    ],
)
def test_one_person_may_be_written_so(one: str, other: str) -> None:
    assert name_match(one, other) >= MATCH
    assert name_match(other, one) >= MATCH


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Carmen Ortega", "Pablo Ortega"),
        ("Carmen Ortega", "Carmen Salcedo"),
        ("", "Carmen Ortega"),
        ("김정은", "김종은"),
        ("R. Ortega", "Carmen Ortega"),
    ],
)
def test_two_people_are_not_written_so(one: str, other: str) -> None:
    assert name_match(one, other) < MATCH
