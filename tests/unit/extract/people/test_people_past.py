"""Relatives who were inside once are relatives; whoever is held with somebody is held too."""

import pytest

from habeas import read_report


def role(lang: str, text: str, name: str) -> str | None:
    found = {p.name: p.role for p in read_report(text, lang=lang, published="2025-06-20").people}
    return found.get(name)


RELATIVES = [
    (
        "en",
        "Otto Invented was arrested on 2 June. His elder brother, Ivo Invented, held for three weeks himself in 2021, brings food.",
        "Ivo Invented",
    ),
    ("en", "Otto Invented is in jail. His wife, Ana Invented, was herself let out of the camp in May.", "Ana Invented"),
    ("es", "Ana Ficticia estuvo presa catorce meses. Su hijo, Iván Ficticio, sigue preso en Boniato.", "Ana Ficticia"),
    (
        "pt",
        "Rui Inventado está preso desde Maio. A irmã, Ana Inventada, ela própria detida em Abril, leva-lhe comida.",
        "Ana Inventada",
    ),
    (
        "en",
        "Wardens held Ana Invented at the gate for an hour before she could see her brother Otto, who is serving six years.",
        "Ana Invented",
    ),
    ("es", "José Ficticio va cada mañana al penal desde que se llevaron a su hijo.", "José Ficticio"),
    ("es", "Ana Ficticia, presa de los nervios, esperó toda la noche a su hijo.", "Ana Ficticia"),
]


@pytest.mark.parametrize(("lang", "text", "name"), RELATIVES)
def test_a_relative_who_was_inside_once_or_only_waits_is_no_prisoner(lang: str, text: str, name: str) -> None:
    assert role(lang, text, name) != "detainee"


PRISONERS = [
    ("es", "Su hijo, Iván Ficticio, fue detenido en 2024 y sigue preso, dijo Ana Ficticia.", "Iván Ficticio"),
    ("pt", "A filha dela, Ana Inventada, condenada em 2024 a três anos, continua na cadeia.", "Ana Inventada"),
    (
        "pt",
        'Professora de Química, Ana Inventada, condenada em 2022 a sete anos, saiu da prisão. "Passei frio", disse Inventada.',
        "Ana Inventada",
    ),
]


@pytest.mark.parametrize(("lang", "text", "name"), PRISONERS)
def test_whoever_is_inside_or_was_sentenced_is_a_prisoner(lang: str, text: str, name: str) -> None:
    assert role(lang, text, name) == "detainee"


TOGETHER = [
    ("en", "Ivo Invented, detained with Otto Invented in June and freed the next day, confirmed the account.", "Otto Invented"),
    ("es", "Iván Ficticio, detenido con Pedro Ficticio en junio y liberado al día siguiente, lo confirmó.", "Pedro Ficticio"),
    ("pt", "Rui Inventado, detido com Pedro Inventado em Junho e solto no dia seguinte, confirmou o relato.", "Pedro Inventado"),
]


@pytest.mark.parametrize(("lang", "text", "name"), TOGETHER)
def test_whoever_was_arrested_with_somebody_was_arrested_too(lang: str, text: str, name: str) -> None:
    assert role(lang, text, name) == "detainee"


PICKED = [
    ("pt", "Três presos fazem greve de fome, e um deles, o padeiro Pedro Inventado, espera por um médico.", "Pedro Inventado"),
    ("pt", "Até ontem tinham saído cinco presas. Uma é a enfermeira cabo-verdiana Ana Inventada, de 33 anos.", "Ana Inventada"),
    ("en", "Three prisoners are on hunger strike, and one of them, the baker Otto Invented, is ill.", "Otto Invented"),
    ("es", "Tres presos están en huelga de hambre, y uno de ellos, el panadero Pedro Ficticio, está enfermo.", "Pedro Ficticio"),
]


@pytest.mark.parametrize(("lang", "text", "name"), PICKED)
def test_whoever_is_picked_out_of_the_held_is_held(lang: str, text: str, name: str) -> None:
    assert role(lang, text, name) == "detainee"


ASIDE = [
    ("en", "Its president, Otto Invented, wants judges to free everyone who has been held longer than a year.", "Otto Invented"),
    ("en", "Ana Invented, on duty for the bar, was kept for seven hours outside the police building.", "Ana Invented"),
    ("pt", "O padre Rui Inventado, 79, ele próprio preso por onze dias em 1973, pede que se abram os arquivos.", "Rui Inventado"),
]


@pytest.mark.parametrize(("lang", "text", "name"), ASIDE)
def test_whoever_stands_aside_is_no_prisoner(lang: str, text: str, name: str) -> None:
    assert role(lang, text, name) != "detainee"


def test_those_who_wait_for_the_released_are_not_of_them() -> None:
    assert role("en", "Among those waiting for the released was Miriam Invented, 52.", "Miriam Invented") != "detainee"
    assert role("en", "Among the released was Miriam Invented, 52.", "Miriam Invented") == "detainee"


LEADERS = [
    ("en", "Ned Karim, who runs the Open Harbour network from exile, said 40 people remained in custody.", "Ned Karim", "expert"),
    (
        "es",
        "Iván Karam, que dirige la red Celda Abierta, dejó el país. Dijo que 40 personas siguen presas.",
        "Iván Karam",
        "expert",
    ),
    ("pt", "Nelson Karim, que dirige a rede Cela Aberta, disse que 40 pessoas continuam presas.", "Nelson Karim", "expert"),
    ("en", "Ned Karim, who runs a bakery in Harbour, said 40 people remained in custody.", "Ned Karim", "other"),
]


@pytest.mark.parametrize(("lang", "text", "name", "wanted"), LEADERS)
def test_whoever_leads_a_group_speaks_for_it(lang: str, text: str, name: str, wanted: str) -> None:
    assert role(lang, text, name) == wanted
