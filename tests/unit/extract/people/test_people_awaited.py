"""Of two kin the one who waits or speaks is a relative, and the other is in custody; names of places and things are neither."""

import pytest

from habeas import read_report

YES = [
    ("en", "The prison gate stays shut. «They give us no date», says Ana Quiroz, the mother of Otto Quiroz.", "Otto Quiroz"),
    (
        "en",
        "«They laughed at the jail», Ana Quiroz said. Her husband, Otto Barroeta, teaches.",
        "Otto Barroeta",
    ),
    ("en", "Otto Quiroz wrote from his cell: «I am well». His wife, Ana Quiroz, keeps the page.", "Otto Quiroz"),
    ("es", "La cárcel no abre. Ana Quiroz, madre de Otto Barroeta, estudiante, trajo una silla.", "Otto Barroeta"),
    ("es", "La fila del penal crece. «Mi hijo no firmó», dice Ana Quiroz. Su hijo, Otto Barroeta, es panadero.", "Otto Barroeta"),
    ("pt", "A cadeia não abre. Ana Quiroz, mãe de Otto Barroeta, trouxe uma cadeira.", "Otto Barroeta"),
    # A subject left out is whom the paragraph named last, over a sentence that names nobody.
    ("pt", "Luís Barroeta, 20, entregador, voltou no sábado. Perdeu 11 quilos. Estava preso desde agosto.", "Luís Barroeta"),
    # Whoever is singled out may be described before the name.
    ("es", "Una de las detenidas, la vendedora ambulante Ana Quiroz, se desmayó.", "Ana Quiroz"),
]
NO = [
    ("en", "The school is far. «They walk every day», says Ana Quiroz, the mother of Otto Quiroz.", "Otto Quiroz"),
    ("en", "The prison gate stays shut. Her brother, Otto Quiroz, was shot in the street, says Ana Quiroz.", "Otto Quiroz"),
    (
        "en",
        "The prison is near. They took him off a bus at Vila Quiroz. «He was cold», says his wife, Ana Barroeta.",
        "Vila Quiroz",
    ),
    ("en", "The prison is near. A white Vila Quiroz stopped. «He was cold», says his wife, Ana Barroeta.", "Vila Quiroz"),
    ("en", "Ana Quiroz, 58, took the night bus when a neighbour told her that her son was on the list.", "Ana Quiroz"),
    ("en", "The bicycle mechanic left Quiroz on Monday and was fetched from his yard on Friday.", "Quiroz"),
    ("es", "La cárcel no abre. Ana Quiroz, madre de Otto Barroeta, estudiante, trajo una silla.", "Ana Quiroz"),
    ("es", "El secretario de la junta de regantes de Quirozal, condenado a tres años, apeló.", "Quirozal"),
    ("pt", "Na feira, Ana Quiroz, 45, vende sapatos com uma foto presa à barraca.", "Ana Quiroz"),
    ("pt", "Só na vila, sustenta o coordenador da associação, Otto Barroeta, foram levados cerca de 180 rapazes.", "Otto Barroeta"),
    ("pt", "Ana Quiroz: Do meu marido ninguém diz nada. Foi preso em maio.", "Ana Quiroz"),
    (
        "pt",
        "A polícia deteve 17 pessoas. Dois manifestantes ficaram feridos. Um deles, Otto Barroeta, está em coma.",
        "Otto Barroeta",
    ),
    ("pt", "Os trocados ficaram diante do hospital, em Vila Quiroz, e 154 presos condenados seguiram viagem.", "Vila Quiroz"),
]


def _roles(text: str, lang: str) -> dict[str, str]:
    return {p.name: p.role for p in read_report(text, lang=lang, published="2031-03-10").people}


@pytest.mark.parametrize(("lang", "text", "name"), YES)
def test_whom_a_relative_waits_for_is_in_custody(lang: str, text: str, name: str) -> None:
    assert _roles(text, lang).get(name) == "detainee"


@pytest.mark.parametrize(("lang", "text", "name"), NO)
def test_who_waits_and_what_is_no_person_is_not(lang: str, text: str, name: str) -> None:
    assert _roles(text, lang).get(name) != "detainee"


def test_the_eldest_of_a_group_is_no_major() -> None:
    assert _roles("Otto Barroeta, el mayor de ellos, perdió la vista.", "es")["Otto Barroeta"] == "other"
