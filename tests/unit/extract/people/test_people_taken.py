"""People as families and features tell of them: taken by men, singled out of a set, wed to a speaker, out since a day."""

import pytest

from habeas.extract import read
from habeas.model import Mentioned, Report


def people(text: str, lang: str) -> dict[str, Mentioned]:
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published="2025-03-10", published_from="meta")
    return {p.name: p for p in read(report).people}


YES = [
    ("en", "Four men in an unmarked car took Elias Inventado from a phone shop on Friday.", "Elias Inventado", "arrested"),
    ("en", "Rosa Inventada said soldiers took her husband, Otto, a cook, from their home.", "Otto", "arrested"),
    ("es", "«Se llevaron a mi hijo a las tres», dijo Rosa Ficticia, madre de Iván Ficticio.", "Iván Ficticio", "arrested"),
    ("pt", "Quatro homens levaram Elias Inventado de uma loja na sexta-feira.", "Elias Inventado", "arrested"),
    ("en", "Four prisoners died in the jail. The latest, Ana Inventada, 44, had asked for a doctor.", "Ana Inventada", "died"),
    ("es", "Cinco maestros fueron detenidos en febrero. La más joven, Ana Ficticia, tiene 22 años.", "Ana Ficticia", "arrested"),
    ("pt", "Foram detidos 11 estudantes. Marta Inventada, mãe de um deles, Rui Inventado, não o vê.", "Rui Inventado", "arrested"),
    ("pt", "Foram libertados 12 presos. Um dos que já saíram, o engenheiro Rui Inventado, está bem.", "Rui Inventado", "released"),
    ("en", "Otto Inventado laughs at this. He is one of 52 prisoners whom they let go in May.", "Otto Inventado", "released"),
    ("es", "Juan Ficticio, de 39 años, salió en febrero. «Dormíamos en el suelo de la celda», dice.", "Juan Ficticio", "released"),
    ("pt", "«O meu marido foi levado em pijama», disse Rosa Inventada, casada com Rui Inventado.", "Rui Inventado", "arrested"),
    ("en", "Ana Inventada, 46, a nurse who ran the local branch, was arrested on May 8.", "Ana Inventada", "arrested"),
    ("es", "Rosa Ficticia es viuda de Juan Ficticio, un plomero arrestado el 9 de enero.", "Juan Ficticio", "arrested"),
    ("es", "Juan Ficticio, de 51 años, fue el primero en cruzar el portón.", "Juan Ficticio", "released"),
    ("pt", "Osmar, 66, mecânico, cumpre pena de 14 anos na penitenciária.", "Osmar", "sentenced"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "name", "act"), YES)
def test_who_is_told_of_as_families_tell_it_was_in_custody(lang: str, text: str, name: str, act: str) -> None:
    found = people(text, lang)[name]
    assert found.role == "detainee"
    assert act in [a.act for a in found.acts]


NO = [
    ("en", "The officers took Ana Inventada to hospital on Friday. The prison is closed.", "Ana Inventada"),
    ("en", "«They took my son to school every day», said Rosa Inventada, mother of Otto Inventado.", "Otto Inventado"),
    ("pt", "A polícia levou flores a Ana Inventada. Levaram a sério o aviso dela na cadeia.", "Ana Inventada"),
    ("en", "Police detained 20 people. Another, Ana Inventada, called it a raid.", "Ana Inventada"),
    ("en", "Police arrested 14 drivers. Their union has five officials. The oldest, Otto Inventado, is ill.", "Otto Inventado"),
    ("es", "Ana Ficticia salió el martes de su casa. La cárcel está lejos.", "Ana Ficticia"),
    ("pt", "Ana Inventada saiu na sexta-feira para a cadeia, onde está o filho.", "Ana Inventada"),
    ("en", "Ana Inventada, who is married to the teacher Otto Inventado, visits a prison.", "Otto Inventado"),
    ("es", "El padre Iván Ficticio visita a familias de once presos y de dos jóvenes que están en reclusión domiciliaria.",
     "Iván Ficticio"),
    ("es", "El abogado Iván Ficticio atiende a los parientes de una docena de detenidos de Masaya y Granada.", "Granada"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "name"), NO)
def test_what_only_looks_like_it_makes_nobody_a_prisoner(lang: str, text: str, name: str) -> None:
    found = people(text, lang).get(name)
    assert found is None or (found.role != "detainee" and "arrested" not in [a.act for a in found.acts])


def test_a_verb_behind_a_title_makes_no_judge_of_whose_detention_it_extends() -> None:
    found = people("Otto was arrested in January. The judge extended Otto's detention until May 2.", "en")
    assert all(p.role != "official" for p in found.values())


def test_an_age_makes_a_person_of_a_name_with_a_word_for_a_body() -> None:
    assert "Dairon Mesa Ficticio" in people("Se fue. Dairon Mesa Ficticio, de 26 años, fue detenido el lunes.", "es")


TOLD = [
    ("en", '"I was walking home when they took me," said Ana Inventada, a student.', "Ana Inventada"),
    ("en", '"Four men in plain clothes grabbed me at the bus stop," said Ana Inventada.', "Ana Inventada"),
    ("es", "«Iba caminando a casa cuando me llevaron», contó Ana Ficticia, estudiante.", "Ana Ficticia"),
    ("es", "«Dos soldados me sacaron de la casa», contó Ana Ficticia, estudiante.", "Ana Ficticia"),
    ("pt", "«Levaram-me de casa às cinco da manhã», contou Ana Inventada.", "Ana Inventada"),
    ("pt", "«Ia a pé para casa quando me levaram», contou Ana Inventada.", "Ana Inventada"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "name"), TOLD)
def test_who_tells_that_they_were_taken_was_arrested(lang: str, text: str, name: str) -> None:
    found = people(text, lang)[name]
    assert found.role == "detainee"
    assert "arrested" in [a.act for a in found.acts]


UNTOLD = [
    ("en", '"They took me to school every day," said Ana Inventada. The prison is closed.', "Ana Inventada"),
    ("en", '"If they had taken me, nobody would know," said Ana Inventada.', "Ana Inventada"),
    ("es", "«Me llevaron al hospital», contó Ana Ficticia, estudiante.", "Ana Ficticia"),
    ("es", "«Me sacó una foto», contó Ana Ficticia, estudiante.", "Ana Ficticia"),
    ("pt", "«Os vizinhos levaram-me a sério», contou Ana Inventada.", "Ana Inventada"),
    ("pt", "«Levaram-me ao hospital», contou Ana Inventada.", "Ana Inventada"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "name"), UNTOLD)
def test_who_was_taken_elsewhere_or_not_at_all_was_not(lang: str, text: str, name: str) -> None:
    assert people(text, lang)[name].role != "detainee"
