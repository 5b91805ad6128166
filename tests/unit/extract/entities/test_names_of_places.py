"""Names of streets, mosques, barracks and stations are no people's, even where they are made of a person's name."""

import pytest

from habeas import read_report


def named(lang: str, text: str) -> list[str]:
    return [p.name for p in read_report(text, lang=lang, published="2025-06-20").people if p.named]


NOBODY = [
    ("en", "Police arrested 12 people at the Abdul Karim mosque on Friday."),
    ("en", "Ten were detained outside the Kwame Invented Memorial."),
    ("es", "Los doce, detenidos en la avenida José Ficticio, siguen presos."),
    ("es", "La plaza Ana Ficticia, donde detuvieron a 30 jóvenes, amaneció cerrada."),
    ("es", "Los llevaron al cuartel Juan Pablo Ficticio, donde siguen."),
    ("es", "El penal Jorge Ficticio alberga a 15 detenidos."),
    ("pt", "A polícia deteve 12 pessoas na mesquita Abdul Karim."),
    ("pt", "O bairro Ana Inventada, onde sete rapazes foram presos, está calado."),
    ("pt", "O repórter da rádio Nova Era, detido na terça-feira, foi solto."),
]


@pytest.mark.parametrize(("lang", "text"), NOBODY)
def test_a_place_or_a_station_is_nobody(lang: str, text: str) -> None:
    assert named(lang, text) == []


SOMEBODY = [
    ("pt", "O irmão foi preso, disse à rádio Ana Inventada, mãe de um detido.", "Ana Inventada"),
    ("es", "Lo contó a la radio Ana Ficticia, hermana de un detenido.", "Ana Ficticia"),
    ("es", "Murió en prisión Ana Ficticia, de 40 años.", "Ana Ficticia"),
    ("es", "Salió del penal Ana Ficticia, de 40 años.", "Ana Ficticia"),
]


@pytest.mark.parametrize(("lang", "text", "name"), SOMEBODY)
def test_whoever_speaks_or_leaves_behind_such_a_word_is_somebody(lang: str, text: str, name: str) -> None:
    assert name in named(lang, text)
