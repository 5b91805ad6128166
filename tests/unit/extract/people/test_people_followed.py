"""Whose fate a report follows: shared surnames, subjects left out, "he" in a quotation, and of whom an account is said."""

import pytest

from habeas import read_report
from habeas.extract import read
from habeas.model import Report

BROTHERS = (
    'Omar Sallum, 58, died on Monday in Harbour prison. "He begged for a doctor," said his brother, Nabil Sallum. '
    "A statement said Sallum had been arrested in 2020."
)
WIFE = '"Lo golpearon", dijo Marta Inventada, esposa de Pedro Supuesto. Fue detenido el 3 de mayo en su casa.'
QUOTED = (
    "O engenheiro Otávio Suposto foi solto na terça-feira. “Ele foi torturado na cadeia”, afirmou o irmão dele, Marcelo Suposto. "
    "“Ele foi espancado”, disse Marcelo."
)


def roles(text: str, lang: str) -> dict[str, str]:
    return {p.name: p.role for p in read_report(text, lang=lang, published="2031-03-10").people if p.named}


def acts(text: str, lang: str, name: str) -> set[str]:
    people = read_report(text, lang=lang, published="2031-03-10").people
    return {a.act for p in people if p.name == name for a in p.acts}


def test_an_act_told_of_a_shared_surname_goes_to_the_one_in_custody() -> None:
    assert roles(BROTHERS, "en") == {"Omar Sallum": "detainee", "Nabil Sallum": "relative"}
    assert "arrested" in acts(BROTHERS, "en", "Omar Sallum")


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "Councillor Paul Invented was arrested in May.", "Paul Invented"),
        ("es", "El concejal Pedro Inventado fue detenido en mayo.", "Pedro Inventado"),
        ("pt", "O vereador Paulo Inventado foi preso em maio.", "Paulo Inventado"),
    ],
)
def test_a_held_politician_stays_one(lang: str, text: str, name: str) -> None:
    assert roles(text, lang)[name] == "opposition"


def test_a_subject_left_out_is_the_one_a_relative_speaks_for() -> None:
    assert roles(WIFE, "es")["Pedro Supuesto"] == "detainee"
    assert acts(WIFE, "es", "Marta Inventada") == set()


def test_he_in_a_quotation_is_not_the_one_who_speaks() -> None:
    assert roles(QUOTED, "pt")["Marcelo Suposto"] != "detainee"


@pytest.mark.parametrize(
    ("lang", "text", "subject"),
    [
        ("en", "Ana Invented was jailed in May. She was beaten in the cell, her lawyer said.", "Ana Invented"),
        ("en", "Nine people were jailed in May. They were beaten in the cells.", "those detained"),
        ("en", 'Ana Invented was jailed in May. "They beat her in the cell," said her mother, Rosa Invented.', "Ana Invented"),
        ("es", "Ana Inventada fue encarcelada en mayo. Le quitaron el colchón en la celda.", "Ana Inventada"),
        ("pt", "Ana Inventada foi presa em maio. Na cela tiraram-lhe o colchão.", "Ana Inventada"),
    ],
)
def test_an_account_is_said_of_the_prisoner_or_of_all(lang: str, text: str, subject: str) -> None:
    accounts = read_report(text, lang=lang, published="2031-06-10").accounts
    assert subject in {a.subject for a in accounts if a.topic == "treatment"}


def test_a_denial_is_said_of_those_whom_the_testimony_is_about() -> None:
    text = "Ana Invented was jailed in May. She was beaten in the cell, she said. The prison service denied any ill-treatment."
    said, denied = [a for a in read_report(text, lang="en", published="2031-06-10").accounts if a.topic == "treatment"]
    assert (denied.stance, denied.subject) == ("denies", said.subject)


def test_a_bare_denial_answers_ill_treatment_before_all_else() -> None:
    text = (
        "Guards beat him in the cell, his brother said, and no lawyer has been let in. "
        "The governor called such accounts inventions of exiles."
    )
    denied = [a.topic for a in read_report(text, lang="en", published="2031-06-10").accounts if a.stance == "denies"]
    assert denied == ["treatment"]


GOES_ON = [
    ("en", "Otto Inventado was not on the bus. Convicted in 2023 of slander, he has four years left to serve.", "Otto Inventado"),
    ("es", "Iván Ficticio no iba en el autobús. Detenido en 2023, espera juicio.", "Iván Ficticio"),
    ("pt", "O filho, Rui Inventado, não estava no autocarro. Condenado em 2023, tem quatro anos por cumprir.", "Rui Inventado"),
    ("en", "Otto Inventado is a teacher. He was at home, marking papers, when soldiers dragged him out.", "Otto Inventado"),
    ("es", "El peor caso es el de Iván Ficticio, profesor. Estaba en casa, leyendo, cuando se lo llevaron.", "Iván Ficticio"),
    ("pt", "O caso de Rui Inventado, professor, é o pior. Estava em casa, a ler, quando o levaram.", "Rui Inventado"),
    ("es", "Rosa Ficticia espera. A su esposo, el dirigente Iván Ficticio, lo detuvieron el martes.", "Iván Ficticio"),
    ("es", "Un preso murió en la cárcel el lunes. Se trata del sindicalista Iván Ficticio.", "Iván Ficticio"),
    ("pt", "A polícia deteve ontem um homem. Trata-se de Rui Inventado, de 58 anos.", "Rui Inventado"),
    ("en", "Police arrested one man on Monday. He was identified as the driver Otto Inventado, 58.", "Otto Inventado"),
    ("pt", "Estão presos três dos seus filhos — Saíde Inventado, Rui Inventado e Zé Inventado —, de casa.", "Rui Inventado"),
    ("en", "Two of those convicted died in prison. One of them, Otto Inventado, took his own life.", "Otto Inventado"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "name"), GOES_ON)
def test_whom_the_sentence_before_is_about_is_whom_the_next_tells_of(lang: str, text: str, name: str) -> None:
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published="2025-03-10", published_from="meta")
    assert {p.name: p.role for p in read(report).people}[name] == "detainee"


OTHERS = [
    ("en", "Her mother, Ana Inventada, spoke to us. Arrested in May, he has four years left to serve.", "Ana Inventada"),
    ("en", "Ana Inventada teaches maths. Arrested in May, the students have four years left.", "Ana Inventada"),
    ("es", "Ana Ficticia enseña matemáticas. Detenidos en mayo, los alumnos esperan juicio.", "Ana Ficticia"),
    ("en", "Otto Inventado sells phones. He was at work when they took him to hospital. The prison is near.", "Otto Inventado"),
    ("es", "Se negó la visita a las familias. Se trata de Iván Ficticio, un vecino.", "Iván Ficticio"),
    ("pt", "O historiador Rui Inventado levou quatro anos cruzando os nomes dos presos com cartas.", "Rui Inventado"),
    ("pt", "O advogado Amade Falso foi preso. A mulher dele, a enfermeira Rosa Falsa, diz que o soube na cadeia. A irmã, "
     "Graça Falsa, levou-lhe comida.", "Rosa Falsa"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "name"), OTHERS)
def test_it_is_not_told_of_others_or_of_what_is_no_custody(lang: str, text: str, name: str) -> None:
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published="2025-03-10", published_from="meta")
    assert {p.name: p.role for p in read(report).people}[name] != "detainee"
