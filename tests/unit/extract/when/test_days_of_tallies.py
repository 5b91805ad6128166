"""The day of a tally that stood, rose or was told on a day before: "the count was at 29 on Monday", "that day it said …"."""

import pytest

from habeas.extract import read
from habeas.model import Report

PUBLISHED = "2026-02-20"


def _read(lang: str, text: str) -> list[tuple[str | None, str]]:
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published=PUBLISHED, published_from="meta")
    return [(figure.as_of, figure.measure) for figure in read(report).figures]


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("pt", "Na segunda-feira os detidos já eram 80.", ["2026-02-16"]),
        ("pt", "O total de detidos subiu para 131 na segunda-feira, segundo a Liga.", ["2026-02-16"]),
        ("pt", "Os presos, que em janeiro eram 45, tinham passado para 90 na segunda-feira.", ["2026-01", "2026-02-16"]),
        ("es", "El lunes el balance iba en 44 detenidos y tres muertos.", ["2026-02-16"] * 2),
        ("es", "La cifra de detenidos, que el sábado no pasaba de 45, había subido a 131 el lunes.", ["2026-02-14", "2026-02-16"]),
        ("es", "El mes pasado eran 40 los detenidos; hoy son 61.", ["2026-01", PUBLISHED]),
        ("en", "On Sunday alone 112 people were detained, taking to 390 the number held.", [PUBLISHED] * 2),
        ("pt", "Só no domingo foram detidas 112 pessoas.", [PUBLISHED]),
        ("es", "El lunes murieron tres detenidos.", [PUBLISHED]),
    ],
)
def test_a_tally_speaks_for_the_day_on_which_it_stood_so(lang, text, days):
    assert [day for day, _ in _read(lang, text)] == days


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("pt", "Quando o cerco acabou, na segunda-feira, tinham sido levados para a morgue 35 corpos.", "2026-02-16"),
        ("pt", "No momento em que caiu a noite de segunda-feira, a polícia já tinha detido 35 pessoas.", "2026-02-16"),
        ("es", "Para cuando se levantó el cerco, el 3 de febrero, habían muerto 12 vecinos.", "2026-02-03"),
        ("en", "By the time the siege was lifted on 3 February, 12 villagers had been killed.", "2026-02-03"),
        ("pt", "Quando o cerco começou, na segunda-feira, a polícia deteve 35 pessoas.", PUBLISHED),
        ("es", "Cuando se levantó el cerco, el 3 de febrero, murieron 12 vecinos.", PUBLISHED),
        ("en", "When the siege was lifted on 3 February, 12 villagers were shot.", PUBLISHED),
    ],
)
def test_what_had_happened_by_a_time_speaks_for_it(lang, text, day):
    assert [found for found, _ in _read(lang, text)] == [day]


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("pt", "O golpe foi a 10 de fevereiro. Nesse dia o exército anunciou que tinha detido 40 deputados.", "2026-02-10"),
        ("pt", "O golpe foi a 10 de fevereiro. No dia seguinte o Governo anunciou que libertaria 40 deputados.", "2026-02-11"),
        ("es", "El golpe fue el 10 de febrero. Aquella noche un juez mandó soltar a 40 diputados.", "2026-02-10"),
        ("en", "The coup came on 10 February. That day the army promised to free 40 lawmakers.", "2026-02-10"),
        ("en", "The coup came on 10 February. That day soldiers detained 40 lawmakers.", PUBLISHED),
        ("es", "El golpe fue el 10 de febrero. Esa noche, calcula ella, se llevaron a 44 hombres.", PUBLISHED),
        ("en", "Two days after the vote, police arrested 40 people.", PUBLISHED),
        ("pt", "A 10 de fevereiro houve um golpe. No dia seguinte a polícia prendeu 40 pessoas.", PUBLISHED),
    ],
)
def test_what_was_said_on_a_day_taken_up_speaks_for_it(lang, text, day):
    assert [found for found, _ in _read(lang, text)] == [day]


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        ("pt", "Dos 120 grevistas detidos a 2 de fevereiro, 44 permaneciam presos na segunda-feira.", [PUBLISHED, "2026-02-16"]),
        ("es", "De los 120 huelguistas detenidos el 2 de febrero, 44 seguían presos el lunes.", [PUBLISHED, "2026-02-16"]),
        ("en", "Of the 120 strikers detained on 2 February, 44 were still in jail on Monday.", [PUBLISHED, "2026-02-16"]),
        ("en", "The government, which on Monday admitted six deaths, now speaks of nine.", ["2026-02-16", PUBLISHED]),
        ("es", "El Gobierno, que el lunes admitía seis muertos, reconoce ahora nueve.", ["2026-02-16", PUBLISHED]),
        ("pt", "Há exatamente um mês estavam detidos 31 jornalistas.", ["2026-01"]),
    ],
)
def test_each_number_has_its_own_day(lang, text, days):
    assert [day for day, _ in _read(lang, text)] == days


@pytest.mark.parametrize(
    ("lang", "text", "freed"),
    [
        ("en", "The group's latest list, released on Monday, has 583 prisoners.", False),
        ("pt", "O último boletim, saído na segunda-feira, enumera 583 presos.", False),
        ("es", "El boletín, salido el lunes, enumera 583 presos.", False),
        ("en", "Of the 40 prisoners on the list, released on Monday, none is well.", True),
        ("en", "A decree freed 31 prisoners.", True),
    ],
)
def test_a_paper_that_came_out_frees_nobody(lang, text, freed):
    assert {measure == "released" for _, measure in _read(lang, text)} == {freed}
