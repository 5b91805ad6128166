"""People whom a verb is done to before they are named again, whom a set or an order names, and those who only stand near."""

import pytest

from habeas.extract import read
from habeas.model import Mentioned, Report


def people(text: str, lang: str) -> dict[str, Mentioned]:
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published="2025-03-10", published_from="meta")
    return {p.name: p for p in read(report).people}


HELD = [
    ("en", "Ana Inventada, whom a court sentenced to six years, is ill.", "Ana Inventada", "sentenced"),
    ("es", "El campesino Luis Ficticio, a quien la policía detuvo en mayo, está enfermo.", "Luis Ficticio", "arrested"),
    ("pt", "O camponês Luís Inventado, que a polícia deteve em maio, está doente.", "Luís Inventado", "arrested"),
    ("es", "Luis Ficticio dormía cuando los soldados lo detuvieron.", "Luis Ficticio", "arrested"),
    ("pt", "Rosa Inventada tinha 28 anos quando a polícia a prendeu.", "Rosa Inventada", "arrested"),
    ("en", "Tariro Inventada and four others were arrested over a protest.", "Tariro Inventada", "arrested"),
    ("es", "La activista Ana Ficticia y otras dos mujeres siguen presas.", "Ana Ficticia", "held"),
    ("pt", "A ativista Ana Inventada e outros quatro jovens foram detidos em maio.", "Ana Inventada", "arrested"),
    ("en", "The harshest term, five years in prison, was given to Ana Inventada, a nurse.", "Ana Inventada", "sentenced"),
    ("es", "La pena más alta, doce años, fue para el campesino Luis Ficticio.", "Luis Ficticio", "sentenced"),
    ("en", "Among the 52 people freed on Friday and driven to the border was Ana Inventada, 58.", "Ana Inventada", "released"),
    ("pt", "O governo libertou sete presos, entre eles o padre Rui Inventado.", "Rui Inventado", "released"),
    ("en", "The arrested were named as Ana Inventada, a nurse, and Tom Supposed, a baker.", "Tom Supposed", "arrested"),
    ("es", "El juez ordenó prisión preventiva para el maestro Luis Ficticio.", "Luis Ficticio", "held"),
    ("pt", "O juiz decretou a prisão preventiva do padeiro Luís Inventado.", "Luís Inventado", "held"),
    ("en", "Tom Supposed was released in January after eleven months in prison.", "Tom Supposed", "held"),
    ("en", "Police raided 14 homes and detained the baker Tom Supposed.", "Tom Supposed", "arrested"),
    ("es", "A Luis Ficticio lo capturaron en mayo. Murió once meses después en el penal.", "Luis Ficticio", "died"),
    ("en", "Ana's neighbour, Tom Supposed, and a driver, Joe Inventado, were arrested.", "Tom Supposed", "arrested"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "name", "act"), HELD)
def test_an_act_reaches_whom_the_clause_is_about(lang: str, text: str, name: str, act: str) -> None:
    found = people(text, lang)[name]
    assert act in {a.act for a in found.acts}
    assert found.role == "detainee"


FREE = [
    ("en", "Ana Inventada and four other lawyers visited the detained students.", "Ana Inventada"),
    ("en", "Ana Inventada and four others condemned the arrests.", "Ana Inventada"),
    ("es", "Ana Ficticia y otras cuatro madres exigen la libertad de sus hijos detenidos.", "Ana Ficticia"),
    ("es", "El juez Luis Ficticio, que la semana pasada condenó a dos hombres, dimitió.", "Luis Ficticio"),
    ("es", "La abogada Ana Ficticia contó que lo golpearon en la celda.", "Ana Ficticia"),
    ("en", "The prize was given to Ana Inventada, a nurse who treats prisoners.", "Ana Inventada"),
    ("en", "Among those who came to the funeral of the jailed writer was Ana Inventada.", "Ana Inventada"),
    ("es", "El ministro, Luis Ficticio, rechazó que hubieran fallecido 370 bajo custodia.", "Luis Ficticio"),
    ("en", "The judge who sentenced her, Tom Supposed, has been promoted.", "Tom Supposed"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "name"), FREE)
def test_whoever_only_stands_beside_an_act_is_no_prisoner(lang: str, text: str, name: str) -> None:
    found = people(text, lang)[name]
    assert found.role != "detainee"
    assert not found.acts


def test_whom_a_sentence_names_beside_a_prisoner_stays_a_relative() -> None:
    text = '"We wait," said Ana Inventada. Her daughter, Lena, drew a picture of the prison where Joe Supposed is held.'
    found = people(text, "en")
    assert found["Lena"].role == "relative"
    assert found["Joe Supposed"].role == "detainee"


def test_what_the_wife_tells_of_her_husband_is_told_of_him() -> None:
    text = "«A mi esposo lo trasladaron en mayo al penal», contó Dayana Ficticia, esposa del carpintero Luis Supuesto."
    found = people(text, "es")
    assert {a.act for a in found["Luis Supuesto"].acts} == {"transferred"}
    assert found["Dayana Ficticia"].role == "relative"
