"""Measure, kind and modality where grammar leaves one reading; invented sentences in three languages."""

import pytest

from habeas import read_report


def _told(lang: str, text: str, point: int) -> tuple[str, str, str]:
    """Measure, kind and modality of the figure with a value."""
    figures = read_report(text, lang=lang, published="2026-02-20").figures
    figure = next(f for f in figures if f.point == point)
    return figure.measure, figure.kind, figure.modality


ON_TRIAL = [
    ("pt", "Estão a ser julgados em Malanje 23 jovens.", 23, "stock"),
    ("pt", "Os 12 professores continuam a ser julgados à porta fechada.", 12, "stock"),
    ("pt", "Estão em julgamento 14 sindicalistas.", 14, "stock"),
    ("es", "Cuarenta activistas están siendo juzgados en la capital.", 40, "stock"),
    ("en", "Forty students were being tried in a military court.", 40, "stock"),
    ("pt", "Quarenta estudantes foram julgados em maio.", 40, "flow"),
    ("pt", "No julgamento, em que tinham sido acusadas 40 pessoas, falou a mãe.", 40, "flow"),
    ("en", "The spokesman said 371 people had been formally charged.", 371, "flow"),
]


@pytest.mark.parametrize(("lang", "text", "point", "kind"), ON_TRIAL)
def test_a_trial_that_goes_on_is_a_stock(lang: str, text: str, point: int, kind: str) -> None:
    assert _told(lang, text, point)[:2] == ("charged", kind)


FILES = [
    ("pt", "O procurador vai rever os casos de 70 jovens detidos nas manifestações.", 70, "reviewed"),
    ("pt", "Uma equipa analisou os casos de 212 reclusos detidos há um ano.", 212, "reviewed"),
    ("es", "La Fiscalía revisará los casos de 70 jóvenes detenidos en las protestas.", 70, "reviewed"),
    ("en", "The panel has reviewed the files of 212 prisoners held without trial.", 212, "reviewed"),
    ("pt", "A Ordem verificou as detenções de 45 pessoas.", 45, "arrested"),
    ("en", "Lawyers documented the cases of 45 prisoners held without trial.", 45, "held"),
]


@pytest.mark.parametrize(("lang", "text", "point", "measure"), FILES)
def test_files_that_are_looked_into(lang: str, text: str, point: int, measure: str) -> None:
    assert _told(lang, text, point)[0] == measure


HEARSAY = [
    ("pt", "Vinte estudantes foram detidos, supostamente por desobediência.", 20, "actual"),
    ("es", "Ocho siguen en la cárcel, supuestamente por falta de boleta.", 8, "actual"),
    ("en", "Eight remain in jail, allegedly because the papers are missing.", 8, "actual"),
    ("pt", "Terão saído 40 mulheres, mas as famílias só viram chegar 22.", 40, "alleged"),
    ("pt", "Terão saído 40 mulheres, mas as famílias só viram chegar 22.", 22, "actual"),
    ("es", "Habrían salido 40 mujeres, pero las familias solo vieron llegar a 22.", 22, "actual"),
    ("en", "Twenty students were shot dead, opposition leaders allege.", 20, "alleged"),
    ("pt", "Vinte rapazes foram presos, segundo boatos.", 20, "alleged"),
    ("pt", "Terão sido mortos oito e feridos 20 jovens.", 20, "alleged"),
]


@pytest.mark.parametrize(("lang", "text", "point", "modality"), HEARSAY)
def test_how_far_hearsay_reaches(lang: str, text: str, point: int, modality: str) -> None:
    assert _told(lang, text, point)[2] == modality


DONE_OR_DUE = [
    ("pt", "A juíza mandou 22 arguidos para casa, com apresentação quinzenal.", 22, "actual"),
    ("pt", "A juíza mandou soltar 22 arguidos.", 22, "planned"),
    ("pt", "A Ordem conseguiu a libertação de 27 manifestantes.", 27, "actual"),
    ("en", "Lawyers won the release of 14 protesters.", 14, "actual"),
    ("pt", "O julgamento de 28 militares foi adiado para maio.", 28, "planned"),
    ("es", "El juicio contra 28 militares quedó fijado para mayo.", 28, "planned"),
    ("pt", "As autoridades ponderam soltar 25 idosos.", 25, "planned"),
]


@pytest.mark.parametrize(("lang", "text", "point", "modality"), DONE_OR_DUE)
def test_what_is_done_and_what_is_due(lang: str, text: str, point: int, modality: str) -> None:
    assert _told(lang, text, point)[2] == modality


LEFT = [
    ("pt", "Quatro continuam presos; nove, não.", 9, "released"),
    ("en", "Four are still in jail; nine are not.", 9, "released"),
    ("pt", "Trinta já dormem em casa. Vinte ainda não.", 20, "held"),
    ("pt", "Caracas solta 80, mas mantém 700.", 700, "held"),
    ("es", "Caracas suelta a 80, pero se queda con 700.", 700, "held"),
    ("en", "Caracas frees 80 but keeps 700.", 700, "held"),
    ("pt", "Nenhum dos 44 presos das manifestações consta da lista.", 44, "held"),
    ("pt", "Os detidos eram 23.", 23, "held"),
    ("pt", "Os detidos foram 23, todos na Baixa.", 23, "arrested"),
    ("pt", "Foi negada a fiança a onze estudantes.", 11, "held"),
    ("pt", "A Ordem não conseguiu a libertação de 27 manifestantes.", 27, "held"),
    ("es", "Salieron 29; los otros ocho esperan sus papeles.", 8, "held"),
    ("en", "Of the other three nothing is known.", 3, "disappeared"),
]


@pytest.mark.parametrize(("lang", "text", "point", "measure"), LEFT)
def test_those_left_inside_and_the_others(lang: str, text: str, point: int, measure: str) -> None:
    assert _told(lang, text, point)[0] == measure


OPENS = [
    ("pt", "Saíram em liberdade, sob termo de identidade e residência, dezanove arguidos.", 19, "released"),
    ("pt", "Ontem saíram, por ordem do juiz, 12 acusados de vandalismo.", 12, "released"),
    ("es", "Salieron en libertad, bajo fianza, 19 procesados por terrorismo.", 19, "released"),
    ("pt", "Foram presentes ao juiz de instrução 23 detidos na operação.", 23, "charged"),
    ("pt", "A polícia cumpriu mandados de prisão contra nove empresários.", 9, "arrested"),
    ("pt", "Foram colhidas pela polícia 90 pessoas no mercado.", 90, "arrested"),
]


@pytest.mark.parametrize(("lang", "text", "point", "measure"), OPENS)
def test_a_verb_before_its_subject(lang: str, text: str, point: int, measure: str) -> None:
    assert _told(lang, text, point)[0] == measure


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("pt", "Prisão domiciliar para 16 idosos.", "flow"),
        ("es", "Arresto domiciliario para 16 ancianos.", "flow"),
        ("en", "House arrest for 16 elderly convicts.", "flow"),
        ("en", "Sixteen elderly convicts are under house arrest.", "stock"),
    ],
)
def test_a_measure_granted_without_a_verb(lang: str, text: str, kind: str) -> None:
    assert _told(lang, text, 16)[:2] == ("house_arrest", kind)
