"""A lone "one" is a figure where it counts a part, and none where it points at somebody."""

import pytest

from habeas.extract import read
from habeas.model import Report


def _figures(lang: str, text: str) -> list[str]:
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang)
    return [f.text for f in read(report).figures]


@pytest.mark.parametrize(
    ("lang", "text", "figures"),
    [
        ("en", "In one night five boys were killed on our street, and one was 15.", ["five", "one"]),
        ("es", "De la lista salieron trece: ocho tras cumplir la pena, cuatro con licencia y una por fallecimiento.",
         ["trece", "ocho", "cuatro", "una"]),
        ("es", "Hay ocho detenidos, una de ellas embarazada.", ["ocho", "una"]),
        ("pt", "Há oito detidos, uma delas grávida.", ["oito", "uma"]),
        ("pt", "Numa só noite morreram cinco rapazes, e um tinha 15 anos.", ["cinco", "um"]),
    ],
)  # fmt: skip
def test_one_that_counts_a_part(lang, text, figures):
    assert _figures(lang, text) == figures


@pytest.mark.parametrize(
    ("lang", "text", "figures"),
    [
        ("en", "Eight were freed, and one for each candle stood at the gate.", ["Eight"]),
        ("en", "Eight women were freed; one of them, a baker, said she was tired.", ["Eight"]),
        ("es", "Otros publicaron quince arrestos; la portavoz, ni uno.", ["quince"]),
    ],
)
def test_one_that_points_at_somebody(lang, text, figures):
    assert _figures(lang, text) == figures
