"""What a figure of the sentence says already is no account of its own; a number that is denied is answered as a number."""

import pytest

from habeas.extract import read
from habeas.model import Account, Report


def accounts(text: str, lang: str) -> list[Account]:
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published="2025-03-10", published_from="meta")
    return list(read(report).accounts)


COUNTED = [
    ("en", "Of those arrested, 22 are under house arrest."),
    ("es", "De los detenidos, 52 cumplen detención domiciliaria."),
    ("pt", "Na mesma data, 141 réus estavam presos e 44 estavam em prisão domiciliar."),
]


@pytest.mark.parametrize(("lang", "text"), COUNTED)
def test_counted_house_arrests_are_no_condition(lang: str, text: str) -> None:
    assert not [a for a in accounts(text, lang) if a.topic == "condition_of_release"]


def test_one_persons_house_arrest_is_a_condition() -> None:
    found = accounts("Ana Inventada left prison but is under house arrest.", "en")
    assert [a.topic for a in found] == ["condition_of_release"]


DENIED = [
    ("en", "They were beaten with sticks. The ministry denied that 14 prisoners had died.", []),
    ("es", "Los golpearon con palos. El ministerio negó que catorce presos hubieran muerto.", []),
    ("pt", "Foram espancados. O ministério negou que 14 presos tenham morrido.", []),
    ("en", "They were beaten with sticks. The ministry denied it.", ["treatment"]),
    ("es", "Los golpearon con palos. El ministerio rechazó esas acusaciones y dijo que reciben tres comidas.", ["treatment"]),
]


@pytest.mark.parametrize(("lang", "text", "topics"), DENIED)
def test_a_denied_count_is_told_by_its_figure(lang: str, text: str, topics: list[str]) -> None:
    assert [a.topic for a in accounts(text, lang) if a.stance == "denies"] == topics
