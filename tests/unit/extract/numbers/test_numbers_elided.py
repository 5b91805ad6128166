"""Numbers that leave out their unit: hours, ages, years of a sentence, and how many more or fewer."""

import pytest
from scripts.lessons import report_of

from habeas.extract.text.scene import set_scene


def kinds(lang: str, text: str) -> dict[str, str]:
    scene = set_scene(report_of(f"x-{lang}", text + "\n", "2026-05-11", None))
    tokens = scene.tokens
    return {text[tokens.start[n.core_first] : tokens.end[n.core_last - 1]]: n.kind for n in scene.numbers}


@pytest.mark.parametrize(
    ("lang", "text", "number", "kind"),
    [
        ("pt", "Levaram-no de casa às cinco, com mais dois colegas.", "cinco", "time"),
        ("pt", "Os soldados chegaram às quatro e levaram 12 homens.", "quatro", "time"),
        ("pt", "A filha fez 17 na cadeia.", "17", "age"),
        ("es", "El muchacho cumplirá 18 en octubre.", "18", "age"),
        ("pt", "Foi condenada a dez por sair à rua.", "dez", "sentence"),
        ("es", "Fue condenada a diez por salir a la calle.", "diez", "sentence"),
        ("en", "She was sentenced to ten for marching.", "ten", "sentence"),
        ("pt", "Há 90 presos, menos 18 do que em janeiro.", "18", "quantity"),
        ("es", "Hay 90 presos, 18 menos que en enero.", "18", "quantity"),
        ("en", "There are 90 prisoners, 18 fewer than in January.", "18", "quantity"),
        ("en", "At nine the gate was shut.", "nine", "time"),
        ("es", "A las siete se abrió el portón.", "siete", "time"),
        ("es", "A las nueve cerraron el portón.", "nueve", "time"),
        ("pt", "Às sete abriu-se o portão.", "sete", "time"),
        ("en", "2/ Today the guards took four more.", "2", "name"),
        ("es", "A su tío se lo llevaron con otros cinco el 9 de mayo.", "cinco", "count"),
        ("pt", "O tio foi levado com outros cinco a 9 de maio.", "cinco", "count"),
        ("en", "They were held at nine prisons.", "nine", "count"),
        ("es", "A las nueve mujeres las soltaron.", "nueve", "count"),
        ("pt", "Chamavam-nos aos grupos de dez.", "dez", "quantity"),
        ("pt", '"Prenderam o meu filho", diz Josiane Inventada, 34.', "34", "age"),
    ],
)
def test_a_number_without_its_unit_counts_nobody(lang: str, text: str, number: str, kind: str) -> None:
    assert kinds(lang, text)[number] == kind


@pytest.mark.parametrize(
    ("lang", "text", "number"),
    [
        ("pt", "Saíram mais 18 presos que estavam na lista.", "18"),
        ("pt", "O atentado fez 17 mortos.", "17"),
        ("pt", "Condenaram 14 vizinhos.", "14"),
        ("es", "La policía cumplió la orden y detuvo a 18.", "18"),
        ("en", "They arrested 12 people more than a year ago.", "12"),
        ("pt", "Houve detenções na cidade de São Inventado, com 27, e em Tete, com 12.", "27"),
        ("pt", "Houve detenções em Porto Inventado, 34.", "34"),
    ],
)
def test_a_number_that_counts_people_is_left_one(lang: str, text: str, number: str) -> None:
    assert kinds(lang, text)[number] == "count"
