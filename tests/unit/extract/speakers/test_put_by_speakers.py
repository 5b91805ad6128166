"""Speakers by a title cut short, and by a passive that puts a number."""

import pytest

from habeas import read_report

YES = [
    ("en", "Twelve detainees were beaten, said Capt. Ana Invented.", 12, "Ana Invented"),
    ("en", "Twelve detainees were beaten, said Lt. Col. Ana Invented.", 12, "Ana Invented"),
    ("en", "Twelve detainees were beaten, according to Rev. Ana Invented.", 12, "Ana Invented"),
    ("es", "Doce presos fueron golpeados, dijo la Lic. Ana Inventada.", 12, "Ana Inventada"),
    ("pt", "Doze presos foram espancados, disse o Cel. Marcos Inventado.", 12, "Marcos Inventado"),
    ("en", "The death toll was put at 90 by rights groups and 35 by the police.", 90, "rights groups"),
    ("en", "The death toll was put at 90 by rights groups and 35 by the police.", 35, "the police"),
    ("es", "El número de muertos fue cifrado en 90 por la oposición y en 35 por la policía.", 35, "la policía"),
    ("pt", "O total de detidos foi fixado em 61 pelo Ministério do Interior.", 61, "Ministério do Interior"),
]
NO = [
    ("en", "The death toll was put at 90 in the first week.", 90),
    ("en", "Some 90 prisoners were set free by the police.", 90),
    ("es", "El número de muertos fue cifrado en 90 en la primera semana.", 90),
    ("pt", "O total de detidos foi fixado em 61 na primeira semana.", 61),
]


def _source(lang: str, text: str, number: int) -> str | None:
    figures = read_report(text, lang=lang, published="2025-06-20").figures
    return next(f.source for f in figures if f.point == number)


@pytest.mark.parametrize(("lang", "text", "number", "source"), YES)
def test_yes(lang: str, text: str, number: int, source: str) -> None:
    assert source in (_source(lang, text, number) or "")


@pytest.mark.parametrize(("lang", "text", "number"), NO)
def test_no(lang: str, text: str, number: int) -> None:
    assert _source(lang, text, number) is None
