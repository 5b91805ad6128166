"""Which figure words point at: the latter, the former, whom a clause is about, a place, the last telling, and no earlier tally."""

import pytest

from habeas.extract import read
from habeas.extract.counts.decide import counts_of
from habeas.extract.parts.compared import compared
from habeas.extract.parts.named import named_beside
from habeas.extract.text.scene import set_scene
from habeas.model import Report

_SHA = "0" * 64


def _parts(lang: str, text: str) -> dict[str, str | None]:
    """For each figure the text of the figure that it is a part of."""
    figures = read(Report(id="r", sha256=_SHA, text=text, language=lang)).figures
    return {f.text: None if f.part_of is None else figures[f.part_of].text for f in figures}


@pytest.mark.parametrize(
    ("lang", "text", "part", "whole"),
    [
        ("en", "Police arrested 90 people and 60 were charged. Nine of the latter are women.", "Nine", "60"),
        ("en", "Eighty men were freed and 30 kept in jail. Of the former, 12 had been beaten.", "12", "Eighty"),
        ("es", "De 90 arrestados, 60 siguen presos y 12 de estos últimos son mujeres.", "12", "60"),
        ("pt", "Foram soltos 40 presos e ficaram 30 na cadeia. Entre os primeiros contam-se seis mulheres.", "seis", "40"),
        ("es", "Salieron 418 presos, de los cuales la red reconoce a 120.", "120", "418"),
        ("en", "They freed 70 prisoners, of whom the union names 31.", "31", "70"),
        ("es", "Hay 48 presos en Yare y 13 en la cárcel de Obrajes. Seis de las recluidas en Obrajes son madres.", "Seis", "13"),
        ("en", "In Mandalay 64 were arrested; in Magway, 27. Nine of those held in Mandalay are ill.", "Nine", "64"),
        ("en", "A court sentenced 14 miners. The town was quiet. Nobody came. Two of the convicted died in prison.", "Two", "14"),
        ("en", "Six teachers arrested in May, five men and one woman, were freed on Monday.", "one", "Six"),
        ("pt", "Seis dirigentes detidos desde o golpe, cinco homens e uma mulher, saíram na terça-feira.", "uma", "Seis"),
        ("es", "Salieron 54 presos; 31 de ellos salieron de Yare y nueve, de Tocorón.", "nueve", "54"),
        (
            "es",
            "Reclaman la libertad de 43 detenidos, de los que 30 están en el penal de Yare y nueve en San Pedro.",
            "nueve",
            "43",
        ),
        ("es", "La red denuncia trece heridos, uno de ellos de bala.", "uno", "trece"),
        ("en", "Doctors treated four injured men, one of them with a broken jaw.", "one", "four"),
        ("pt", "O médico tratou três feridos, um deles com costelas partidas.", "um", "três"),
    ],
)
def test_the_whole_that_words_point_at(lang: str, text: str, part: str, whole: str) -> None:
    assert _parts(lang, text)[part] == whole


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "They arrested nine people, one of them, a baker called Tom Hill, at his shop.", "one"),
        ("es", "Arrestaron a ocho personas, una de ellas, Ana Ruiz, en su casa.", "una"),
    ],
)
def test_one_who_is_named_is_no_count(lang: str, text: str, name: str) -> None:
    assert name not in _parts(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "earlier"),
    [
        ("en", "He said 57 people were in jail. A day earlier he had put the number at 35.", True),
        ("en", "There are 57 prisoners. A month earlier there were 40.", True),
        ("es", "Hay 57 presos. La víspera la policía había reportado 35.", True),
        ("es", "Al cierre de mayo había 57 presos. Un mes antes eran 50.", True),
        ("pt", "Há 57 presos. Na véspera a polícia tinha informado 35.", True),
        ("en", "There are 57 prisoners. On Monday 12 were freed.", False),
        ("es", "Hay 57 presos. Doce de ellos habían sido condenados; 35 esperan.", False),
        ("pt", "Há 57 presos. Na véspera saíram 35.", False),
    ],
)
def test_an_earlier_tally_is_only_compared(lang: str, text: str, earlier: bool) -> None:
    scene = set_scene(Report(id="r", sha256=_SHA, text=text, language=lang))
    assert compared(scene, counts_of(scene)[-1]) is earlier


@pytest.mark.parametrize(
    ("lang", "text", "how"),
    [
        ("en", "Of all those taken, 60 are in jail.", "class"),
        ("es", "De todos los detenidos, 60 siguen presos.", "class"),
        ("pt", "De todos os detidos, 60 continuam presos.", "class"),
        ("es", "En los últimos doce días soltaron a 60.", None),
        ("en", "Two former ministers are in jail with 60 men.", None),
    ],
)
def test_all_of_a_set_and_no_set(lang: str, text: str, how: str | None) -> None:
    scene = set_scene(Report(id="r", sha256=_SHA, text=text, language=lang))
    named = named_beside(scene, counts_of(scene)[-1])
    assert (named.how if named else None) == how
