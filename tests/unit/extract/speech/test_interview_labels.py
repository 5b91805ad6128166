"""Interviews whose turns are opened by names: whose the answers are, and the day on which they were given."""

import pytest

from habeas.extract import read
from habeas.model import Report

NAMED_ALIKE = "Lena Farrow defends students. Her brother, Miles Farrow, a printer, died in prison in 1996."


def said(text: str, lang: str) -> list[tuple[int | None, str | None, str | None]]:
    report = Report(id="r", sha256="0" * 64, text=text, language=lang, published="2026-02-08", published_from="header")
    return [(f.point, f.source, f.as_of) for f in read(report).figures]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            f"The list\n\n{NAMED_ALIKE}\n\nGazette: How many are held?\n\nFarrow: Fourteen prisoners are in jail.",
            "Lena Farrow",
        ),
        ("es", "La lista\n\nEntrevista con Abril Tamé.\n\nDiario: ¿Cuántos hay?\n\nTamé: Hay 14 presos.", "Abril Tamé"),
        (
            "pt",
            "A lista\n\nEntrevista a Zulmira Lopes Cá.\n\nJornal: Quantos há?\n\nZLC: Há 14 presos na cadeia.",
            "Zulmira Lopes Cá",
        ),
    ],
)
def test_who_is_asked_answers_under_their_name_or_initials(lang: str, text: str, expected: str) -> None:
    assert [source for _, source, _ in said(text, lang)] == [expected]


def test_a_line_under_the_name_of_those_who_ask_is_no_answer() -> None:
    text = (
        f"The list\n\n{NAMED_ALIKE}\n\nGazette: How many are held?\n\nFarrow: I know of 14 prisoners.\n\n"
        "Gazette: The ministry admits 9 prisoners.\n\nFarrow: It does not count well."
    )
    assert [(point, source) for point, source, _ in said(text, "en")] == [(14, "Lena Farrow"), (9, "The ministry")]


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        (
            "en",
            "The list\n\nLena Farrow met us on 1 February.\n\nQ: How many are held?\n\nA: Today 14 prisoners are in jail.",
            "2026-02-01",
        ),
        (
            "es",
            "La lista\n\nLa entrevista con Abril Tamé se hizo el 1 de febrero.\n\nP: ¿Cuántos hay?\n\nR: Hay 14 presos.",
            "2026-02-01",
        ),
        ("pt", "A lista\n\nZulmira Cá recebeu-nos a 1 de fevereiro.\n\nP: Quantos há?\n\nR: Há 14 presos na cadeia.", "2026-02-01"),
        (
            "en",
            "The list\n\nLena Farrow was born on 1 February.\n\nQ: How many are held?\n\nA: Today 14 prisoners are in jail.",
            "2026-02-08",
        ),
        ("es", "La lista\n\nAbril Tamé fue detenida el 1 de febrero.\n\nP: ¿Cuántos hay?\n\nR: Hay 14 presos.", "2026-02-08"),
    ],
)
def test_answers_speak_for_the_day_they_were_given(lang: str, text: str, day: str) -> None:
    assert [as_of for _, _, as_of in said(text, lang)] == [day]
