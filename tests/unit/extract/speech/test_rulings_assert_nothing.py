"""A judge who refuses somebody a freedom asserts no number; a minister who denies that it was given does."""

import pytest

from habeas import read_report


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("es", "El juez le negó la fianza a la partera Rosa Lindo, detenida junto a otras [14] personas.", None),
        ("es", "El juez negó la fianza a [14] detenidos.", None),
        ("pt", "O juiz negou a fiança a [14] detidos.", None),
        ("en", "The judge denied bail to [14] detainees.", None),
        ("es", "El ministro negó la liberación de [30] presos.", "El ministro"),
        ("es", "El ministro negó que [30] presos fueran liberados.", "El ministro"),
    ],
)
def test_whoever_refuses_a_freedom_tells_no_number(lang: str, text: str, source: str | None) -> None:
    at, plain = text.index("["), text.replace("[", "").replace("]", "")
    figures = read_report(plain, lang=lang, published="2026-03-18").figures
    assert [f.source for f in figures if f.start == at] == [source]
