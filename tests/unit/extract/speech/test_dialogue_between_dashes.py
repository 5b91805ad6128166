"""Speech between dashes is a quotation, and what several sentences of one say is whoever's the frame behind names."""

import pytest
from scripts.lessons import report_of

from habeas.extract import read


def speakers(lang: str, text: str) -> dict[str, str | None]:
    figures = read(report_of(f"x-{lang}", text + "\n", "2026-05-11", None)).figures
    return {f.text: f.source for f in figures}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("pt", "— Perdeu a vida como? — pergunta a irmã, Rosa Inventada. — Na cela eram 41 presos."),
        ("es", "—Éramos siete en la causa —cuenta Rosa Inventada—. En la celda había 41 presos."),
        ("pt", "– Levaram-nos de noite – conta Rosa Inventada, vendedora. – Na cela eram 41 presos."),
    ],
)
def test_what_follows_the_frame_of_a_dialogue_is_its_speakers(lang: str, text: str) -> None:
    assert speakers(lang, text)["41"] == "Rosa Inventada"


def test_a_dash_without_a_verb_of_saying_opens_no_speech() -> None:
    assert speakers("pt", "— Em Tete — a província do norte — há 41 presos.")["41"] is None


@pytest.mark.parametrize(
    ("lang", "text", "number"),
    [
        ("pt", 'Paulo Falso, de 19 anos, foi detido. Estuda. "Levaram seis da rua. É assim", diz Ana Inventada.', "seis"),
        ("es", 'Pablo Falso, de 19 años, fue detenido. Estudia. "Se llevaron a seis. Es así", dice Ana Inventada.', "seis"),
        ("en", 'Paul False, 19, was arrested. He studies. "They took six men. It is so," said Ana Invented.', "six"),
    ],
)
def test_a_quotation_of_two_sentences_is_all_of_the_speaker_named_behind_it(lang: str, text: str, number: str) -> None:
    assert str(speakers(lang, text)[number]).startswith("Ana Invent")
