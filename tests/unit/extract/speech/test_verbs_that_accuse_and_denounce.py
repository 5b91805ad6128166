"""The same verb accuses people and denounces deeds: "acusou 14 detidos", "denunciou 14 detenções"."""

import pytest
from scripts.lessons import report_of

from habeas.extract import read


def figure(lang: str, text: str) -> tuple[str, str | None]:
    found = read(report_of(f"x-{lang}", text + "\n", "2026-05-11", None)).figures[0]
    return found.measure, found.source


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("A organização denuncia 12 desaparecimentos.", "disappeared"),
        ("O advogado denunciou 14 detenções em Luanda.", "arrested"),
        ("A família denunciou três raptos.", "abducted"),
        ("O procurador acusou 14 detidos de sabotagem.", "charged"),
        ("O procurador denunciou 14 generais ao Supremo.", "charged"),
    ],
)
def test_deeds_are_denounced_and_people_accused(text: str, measure: str) -> None:
    assert figure("pt", text)[0] == measure


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("pt", "Segundo a advogada Ana Inventada, o Ministério Público já acusou catorze estudantes."),
        ("es", "Según la abogada Ana Inventada, la Fiscalía acusó a catorce estudiantes."),
    ],
)
def test_whoever_accuses_people_does_not_tell_their_number(lang: str, text: str) -> None:
    assert figure(lang, text) == ("charged", "Ana Inventada")


@pytest.mark.parametrize(
    ("lang", "text", "measure"),
    [
        ("pt", "O tribunal anunciou que 18 dos detidos serão em breve executados.", "killed"),
        ("es", "Dice que 18 de los detenidos fueron de inmediato fusilados.", "killed"),
        ("pt", "Dezoito detidos foram de Luanda para o norte.", "arrested"),
    ],
)
def test_when_and_how_do_not_part_a_helping_verb_from_its_participle(lang: str, text: str, measure: str) -> None:
    assert figure(lang, text)[0] == measure


def test_the_second_day_of_a_strike_is_nobody_who_speaks() -> None:
    assert figure("pt", "Foram detidos 40 jovens a 29 de julho, segundo dia da greve.") == ("arrested", None)


def test_putting_people_in_prison_puts_no_number() -> None:
    assert figure("pt", "Dos 301 estudantes que um tribunal pôs em prisão preventiva, 40 saíram.")[1] is None
