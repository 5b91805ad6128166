"""Files, petitions and applications are reviewed, whatever the verbs around them tell of people."""

import pytest

from habeas.extract import read
from habeas.model import Report


def _figures(lang: str, text: str) -> list[tuple[int | None, str]]:
    """The point and measure of every figure of a text."""
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang)
    return [(f.point, f.measure) for f in read(report).figures]


@pytest.mark.parametrize(
    ("lang", "text", "count"),
    [
        ("en", "The court freed nobody: 22 requests were thrown out.", 22),
        ("en", "The office looked at 90 petitions, of which 31 were sent back to the prison.", 31),
        ("en", "The clerk filed 61 applications and sent the other 17 back.", 17),
        ("es", "La oficina revisó 90 expedientes. De ellos, 31 fueron devueltos a la cárcel.", 31),
        ("es", "Hay 380 carpetas pendientes en la corte, y 76 de ellas llevan meses en un escritorio.", 76),
        ("pt", "A comissão tem em apreciação 350 pedidos, dos quais 114 deram entrada este mês.", 114),
        ("pt", "O conselho indultou ontem dois presos e mandou de volta 40 requerimentos.", 40),
    ],
)
def test_files_are_reviewed(lang, text, count):
    assert (count, "reviewed") in _figures(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "count", "measure"),
    [
        ("en", "The office reviewed 90 files and freed 12 prisoners.", 12, "released"),
        ("en", "The league knows of 97 cases of detention; police detained 97 people.", 97, "arrested"),
        ("es", "La oficina revisó 90 expedientes y liberó a 12 presos. De ellos, cinco son mujeres.", 5, "released"),
        ("pt", "A comissão apreciou 350 pedidos e libertou 12 presos, dos quais cinco são mulheres.", 5, "released"),
    ],
)
def test_people_beside_files_are_not(lang, text, count, measure):
    assert (count, measure) in _figures(lang, text)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Nine men are locked up for insulting the king.", "held"),
        ("The list has 90 people imprisoned for their songs.", "held"),
        ("Nine men were locked up for up to six years.", "sentenced"),
        ("A court jailed nine men for six years.", "sentenced"),
        ("Nine men were jailed for six years.", "sentenced"),
    ],
)
def test_only_a_length_of_time_makes_it_a_sentence(text, measure):
    assert _figures("en", text)[0][1] == measure
