"""Whoever was the first or the only one to be freed is free; what lies ahead stays a plan. Waiting for it is being held."""

import pytest

from habeas.extract import read
from habeas.model import Figure, Report


def _figures(lang: str, text: str) -> tuple[Figure, ...]:
    report = Report(id="r", sha256="0" * 64, text=f"{text}\n", language=lang, published="2026-02-20", published_from="meta")
    return tuple(read(report).figures)


RANKED = [
    ("en", "She was one of only six to be freed, she said.", "actual"),
    ("en", "The first 12 women to be freed arrived in the capital on Monday.", "actual"),
    ("en", "The last seven to leave prison were nurses.", "actual"),
    ("en", "The first 12 women to be freed will leave on Monday.", "planned"),
    ("en", "There are 40 prisoners to be released on Monday.", "planned"),
    ("en", "The next 12 women to be freed will be told on Monday.", "planned"),
    ("es", "Fue uno de los únicos seis en ser liberados.", "actual"),
    ("es", "Los primeros doce presos en salir llegaron el lunes a la capital.", "actual"),
    ("es", "Los primeros doce presos en salir serán mujeres.", "planned"),
    ("pt", "Foi um dos únicos seis a serem libertados.", "actual"),
    ("pt", "Os primeiros doze presos a sair chegaram na segunda à capital.", "actual"),
]


@pytest.mark.parametrize(("lang", "text", "modality"), RANKED)
def test_the_first_to_be_freed_are_free(lang: str, text: str, modality: str) -> None:
    assert [figure.modality for figure in _figures(lang, text) if figure.point != 1] == [modality]


AWAITED = [
    ("en", "The measure left some 300 other prisoners' families in doubt, waiting for news of their release."),
    ("en", "Relatives of 300 students are still waiting for their release."),
    ("es", "Los familiares de 300 estudiantes aguardan todavía su excarcelación."),
    ("pt", "Os familiares de 300 estudantes ainda aguardam a soltura deles."),
]


@pytest.mark.parametrize(("lang", "text"), AWAITED)
def test_whose_release_is_awaited_is_held(lang: str, text: str) -> None:
    assert [figure.measure for figure in _figures(lang, text)] == ["held"]


UNDER_ARREST = [
    ("en", "Eight were freed, while five more were released under house arrest.", "flow"),
    ("en", "Eight were freed; five remain under house arrest.", "stock"),
    ("es", "Ocho salieron libres y otros cinco fueron excarcelados con arresto domiciliario.", "flow"),
    ("es", "Ocho salieron libres y otros cinco siguen con arresto domiciliario.", "stock"),
    ("pt", "Oito foram soltos e outros cinco foram libertados com prisão domiciliar.", "flow"),
    ("pt", "Oito foram soltos e outros cinco continuam em prisão domiciliar.", "stock"),
]


@pytest.mark.parametrize(("lang", "text", "kind"), UNDER_ARREST)
def test_let_out_to_house_arrest_happens(lang: str, text: str, kind: str) -> None:
    five = [figure for figure in _figures(lang, text) if figure.point == 5]
    assert [(figure.measure, figure.kind) for figure in five] == [("house_arrest", kind)]
