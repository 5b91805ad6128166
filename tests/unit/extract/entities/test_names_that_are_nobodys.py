"""Names that only look like people's: towns and prisons, where somebody is from, parties, cars; and verbs that open no name."""

import pytest

from habeas import read_report


def named(lang: str, text: str) -> list[str]:
    return [p.name for p in read_report(text, lang=lang, published="2025-06-20").people if p.named]


ONLY = [
    # Wherever it stands, the gazetteer knows it for a place's.
    ("en", "Ivo Inventado was moved from Badr to Wadi al-Natrun last month, his lawyer said.", ["Ivo Inventado"]),
    ("es", "La lista no salió de la prisión Combinado del Este. A Ana Ficticia la despidieron en la puerta.", ["Ana Ficticia"]),
    ("pt", "O filho, Ivo Inventado, foi transferido para Ramo Verde há três semanas.", ["Ivo Inventado"]),
    # Where somebody just named is from.
    ("es", "Su compañero de celda, Ivo Inventado, buzo de Playa Honda, detenido en 2023, sigue preso.", ["Ivo Inventado"]),
    ("es", "El panadero es Ivo Inventado, de Loma Ficticia, condenado en la misma causa.", ["Ivo Inventado"]),
    ("pt", "Foi detido Ivo Inventado, lavrador de Boa Ficção, na terça-feira.", ["Ivo Inventado"]),
    # A party behind its president's title, or before its noun; a paper behind its word; one of many.
    ("es", "Habló el presidente del partido Rumbo Ficticio, Ivo Inventado, tras las detenciones.", ["Ivo Inventado"]),
    ("pt", "O presidente do partido Renovação Fictícia, Ivo Inventado, foi detido.", ["Ivo Inventado"]),
    ("pt", "A polícia entrou na sede do jornal Onda Fictícia e levou Ivo Inventado.", ["Ivo Inventado"]),
    ("en", "Ivo Inventado, who leads the small Invented Path party, was arrested on Monday.", ["Ivo Inventado"]),
    ("en", "Ivo Inventado was pushed into an unmarked Harbour Cruiser and has not been seen since.", ["Ivo Inventado"]),
    # A saint's parish is not its priest.
    ("es", "El padre Ivo Inventado, párroco de San Isidoro, pidió que los dejaran ver.", ["Ivo Inventado"]),
    ("pt", "O padre Ivo Inventado, pároco de São Genésio, pediu para os ver.", ["Ivo Inventado"]),
    # What was done opens no name; a town before its speaker is no part of the name.
    ("pt", "Soltaram Zulmira Inventada ontem, depois de três meses de prisão.", ["Zulmira Inventada"]),
    ("es", "«Salen como entraron», resumió desde Madrid Iraida Ficticia Inventada.", ["Iraida Ficticia Inventada"]),
]


@pytest.mark.parametrize(("lang", "text", "people"), ONLY)
def test_what_only_looks_like_a_name_is_nobody(lang: str, text: str, people: list[str]) -> None:
    assert named(lang, text) == people


STILL = [
    ("en", "They freed Trinidad Inventada and Florence Ficticia on Friday.", ["Trinidad Inventada", "Florence Ficticia"]),
    ("es", "Excarcelaron a Clara Inventada, viuda de Kenner Ficticio, el lunes.", ["Clara Inventada", "Kenner Ficticio"]),
    (
        "pt",
        "Anunciaram a execução, na prisão de Ghezel Hesar, de Farhang Inventado, condenado em maio.",
        ["Farhang Inventado"],
    ),
    (
        "pt",
        '"Levaram-no algemado", disse a este jornal Engrácia Inventada, que dorme à porta.',
        ["Engrácia Inventada"],
    ),
    ("es", "Salió el presidente del partido, Ivo Inventado, con otros tres presos.", ["Ivo Inventado"]),
]


@pytest.mark.parametrize(("lang", "text", "people"), STILL)
def test_somebody_beside_such_words_stays_somebody(lang: str, text: str, people: list[str]) -> None:
    assert named(lang, text) == people
