"""Nicknames between given name and surname, and sentences that open with what several people are."""

import pytest

from habeas import read_report


def roles(lang: str, text: str) -> dict[str, str]:
    return {p.name: p.role for p in read_report(text, lang=lang, published="2026-03-18").people if p.named}


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "Police arrested Jorge “El Negro” Pacheco on Monday. Pacheco is held in Block B.", "Jorge “El Negro” Pacheco"),
        ("en", "Police arrested Jorge 'Nego' Pacheco on Monday.", "Jorge 'Nego' Pacheco"),
        ("es", "La policía detuvo a Jorge «El Negro» Pacheco. Jorge Pacheco sigue preso.", "Jorge «El Negro» Pacheco"),
        ("pt", 'A polícia deteve Jorge "Nego" Pacheco na segunda-feira.', 'Jorge "Nego" Pacheco'),
    ],
)
def test_a_nickname_is_part_of_the_name(lang: str, text: str, name: str) -> None:
    assert roles(lang, text) == {name: "detainee"}


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("en", "Activists Ana Pires and Rui Gomes were arrested on Monday.", {"Ana Pires", "Rui Gomes"}),
        ("en", 'The film "El Negro" opens today, said Ana Pires.', {"Ana Pires"}),
        ("es", "El diario «El Faro» dijo que Ana Pires fue detenida.", {"Ana Pires"}),
    ],
)
def test_what_several_people_are_is_no_name(lang: str, text: str, names: set[str]) -> None:
    assert set(roles(lang, text)) == names


@pytest.mark.parametrize("text", ["Ana Pires is a political prisoner, the group said.", "Ana Pires is a prisoner of conscience."])
def test_whoever_is_a_political_prisoner_is_held(text: str) -> None:
    assert roles("en", text) == {"Ana Pires": "detainee"}


def test_whoever_is_said_to_be_none_is_not() -> None:
    assert roles("en", "Ana Pires is not a political prisoner, the minister said.") == {"Ana Pires": "other"}
