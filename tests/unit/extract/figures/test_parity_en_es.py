"""What English and Spanish say with other words of one class is read alike; invented sentences."""

import pytest

from habeas import read_report
from habeas.model import Figure

DAY = "2026-02-20"


def _only(lang: str, text: str) -> Figure:
    figures = read_report(text, lang=lang, published=DAY).figures
    assert len(figures) == 1, [(f.text, f.measure) for f in figures]
    return figures[0]


TOLD = [
    ("arrested", "en", "Troops frogmarched 40 people away on Tuesday.", "es", "Agentes metieron presas a 40 personas el martes."),
    ("arrested", "en", "Forty people ended up in the cells on Tuesday.", "es", "Unas 40 personas acabaron entre rejas el martes."),
    ("arrested", "en", "Forty people were taken from their homes.", "es", "Unas 40 maestras fueron sacadas de sus casas."),
    ("held", "en", "Forty people stay behind bars.", "es", "El juez dictó prisión provisional contra 40 personas."),
    ("released", "en", "Prosecutors dropped charges against 40 people.", "es", "La fiscalía retiró los cargos contra 40 personas."),
    ("released", "en", "Forty people won their release.", "es", "Unas 40 personas obtuvieron su excarcelación."),
    ("charged", "en", "Prosecutors slapped terrorism charges on 40 people.", "es", "Unas 40 personas se sientan en el banquillo."),
    ("charged", "en", "Prosecutors asked for life terms for 40 officers.", "es", "Piden cadena perpetua para 40 oficiales."),
    (
        "charged",
        "en",
        "Forty people were brought before a judge.",
        "es",
        "Los 40 jóvenes fueron presentados el lunes ante el juez.",
    ),
    ("killed", "en", "The raid claimed 40 lives.", "es", "La represión se cobró 40 vidas."),
    ("disappeared", "en", "Forty people vanished without a trace.", "es", "Nada se sabe del paradero de 40 personas."),
]


@pytest.mark.parametrize(("measure", "_en", "english", "_es", "spanish"), TOLD)
def test_what_befell_people(measure: str, _en: str, english: str, _es: str, spanish: str) -> None:
    assert _only("en", english).measure == measure
    assert _only("es", spanish).measure == measure


SAID = [
    ("en", "Forty people were freed, according to a Geneva-based watchdog.", "a Geneva-based watchdog"),
    ("en", "Forty people were freed, according to the bar association.", "the bar association"),
    ("en", "Harbour Watch has notched up 40 arrests.", "Harbour Watch"),
    ("en", "Harbour Watch pegs the number of detainees at 40.", "Harbour Watch"),
    ("es", "El Comité Faro informó de 40 detenciones.", "Comité Faro"),
    ("es", "El Comité Faro da seguimiento a 40 casos de presos.", "Comité Faro"),
    ("es", "La conferencia episcopal ha documentado 40 detenciones.", "La conferencia episcopal"),
    ("es", "El observatorio de prisiones registró 40 muertes bajo custodia.", "El observatorio de prisiones"),
]


@pytest.mark.parametrize(("lang", "text", "source"), SAID)
def test_who_says_it(lang: str, text: str, source: str) -> None:
    assert _only(lang, text).source == source


HEDGED = [
    ("Detuvieron al menos a 15 personas.", "at_least"),
    ("Soltaron como mínimo a 15 presos.", "at_least"),
    ("Detuvieron casi a 15 personas.", "nearly"),
    ("Detuvieron hasta a 15 personas.", "up_to"),
    ("Detuvieron a 15 personas.", "exact"),
]


@pytest.mark.parametrize(("text", "precision"), HEDGED)
def test_a_hedge_before_the_preposition_of_the_object(text: str, precision: str) -> None:
    assert _only("es", text).precision == precision


COUNTED = [
    ("es", "La policía detuvo ayer a 40 jueces.", True),
    ("es", "La policía detuvo el martes a 40 apicultores.", True),
    ("es", "El juez recibió ayer a 40 jueces.", False),
    ("en", "Seventy people were hurt, doctors said. Police put the figure at 12.", True),
    ("en", "Police put the suspects in vans at 12.", False),
    ("en", "Seventy people were held last year. The union has counted 40 this year.", True),
    ("en", "The union has counted 40 years of struggle.", False),
]


@pytest.mark.parametrize(("lang", "text", "counts"), COUNTED)
def test_what_counts_people(lang: str, text: str, counts: bool) -> None:
    figures = read_report(text, lang=lang, published=DAY).figures
    assert any(f.point in (40, 12) for f in figures) == counts


STANCES = [
    ("A los abogados les negaron el acceso al expediente.", "asserts"),
    ("El ministro negó que no tuvieran acceso a sus abogados.", "denies"),
]


@pytest.mark.parametrize(("text", "stance"), STANCES)
def test_an_access_refused_is_no_denial(text: str, stance: str) -> None:
    told = read_report(text, lang="es", published=DAY).accounts
    assert [a.stance for a in told if a.topic == "due_process"] == [stance]
