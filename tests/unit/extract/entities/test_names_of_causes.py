"""Bodies whose names begin like any people, and names that end in a word of the lexicon."""

import pytest

from habeas.extract import read
from habeas.model import Report


def _read(lang: str, text: str) -> list[tuple[str, str | None]]:
    figures = read(Report(id="r", sha256="0" * 64, text=text + "\n", language=lang)).figures
    return [(figure.measure, figure.source) for figure in figures]


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("en", "At least 40 people were arrested, according to Mothers for Justice, a group of relatives.", "Mothers for Justice"),
        ("en", "Lawyers Against Torture has documented 40 arrests.", "Lawyers Against Torture"),
        ("pt", "Pelo menos 40 pessoas foram detidas, segundo as Mães pela Verdade.", "Mães pela Verdade"),
        ("pt", "A Juventude contra a Ditadura contou 40 detenções.", "Juventude contra a Ditadura"),
    ],
)
def test_what_a_body_stands_for_is_of_its_name(lang, text, source):
    assert _read(lang, text) == [("arrested", source)]


def test_mothers_who_speak_are_no_body():
    assert _read("en", "Mothers said 40 students were arrested on Sunday.") == [("arrested", "Mothers")]


def test_a_word_of_release_at_the_end_of_a_name_is_no_release():
    assert _read("es", "Foro Libre cifra en 318 los presos políticos.") == [("held", "Foro Libre")]


def test_who_was_told_goes_on_speaking():
    assert _read("es", "Las mujeres dicen que les han dicho que hay 200 presos adentro.") == [("held", "Las mujeres")]


def test_where_it_was_said_is_not_who_said_it():
    text = "Nove foram condenados a doze anos, escreveu no seu canal a advogada Petra Kovac."
    assert _read("pt", text) == [("sentenced", "Petra Kovac")]


@pytest.mark.parametrize("body", ["a Rede Livre", "a associação Mães pela Verdade", "as Mães pela Verdade"])
def test_a_ministry_is_not_what_the_organisation_means(body):
    said = f"Saíram 41 pessoas, disse {body}.\n\nO Ministério da Justiça falou em 58."
    text = f"{said}\n\nA organização diz que 318 pessoas continuam presas."
    assert _read("pt", text)[-1] == ("held", body.split(" ", 1)[1].replace("associação ", ""))


def test_a_sentence_may_begin_behind_a_single_letter():
    text = "Teresa Malou waits for her son in block C. She counted 12 prisoners on the last bus."
    assert "C. She" not in {source for _, source in _read("en", text)}
