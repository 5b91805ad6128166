"""Whose fate a report follows: shared surnames, subjects left out, "he" in a quotation, and of whom an account is said."""

import pytest

from habeas import read_report

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
