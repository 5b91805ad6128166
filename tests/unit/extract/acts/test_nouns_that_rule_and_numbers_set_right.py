"""The noun of what is done to some of others, people named by their sentence, bail that lasts, a number set right by another."""

import pytest

from habeas.extract import read
from habeas.model import Figure, Report


def figure(lang: str, text: str, number: str) -> Figure:
    """The figure whose words end with a number in a report of one title and one text."""
    report = Report(id="r", sha256="0" * 64, text=f"1\n\n{text}\n", language=lang)
    return next(f for f in read(report).figures if f.text.endswith(number))


@pytest.mark.parametrize(
    ("lang", "text", "number", "measure"),
    [
        # What is done to some of those who remain is told of them by its noun.
        ("es", "Para el lunes está previsto el traslado de quince de los que quedan a otro penal.", "quince", "transferred"),
        ("pt", "Para segunda-feira está prevista a transferência de quinze dos que restam.", "quinze", "transferred"),
        ("en", "The transfer of fifteen of those who remain to another jail is planned for Monday.", "fifteen", "transferred"),
        ("en", "The lawyer confirmed the arrest of two of those who had been freed in May.", "two", "arrested"),
        ("pt", "O ministro confirmou a morte de dois dos que estavam presos.", "dois", "died"),
        # Where it is only asked for, or there is no noun, the clause tells.
        ("es", "Las familias exigen el traslado de quince de los que siguen presos.", "quince", "held"),
        ("es", "Doce de los que quedan presos son jóvenes.", "Doce", "held"),
        # Bail that lasts is a restriction, leaving on bail a release.
        ("en", "Of the 70 detained, 26 are out on bail.", "26", "restricted"),
        ("en", "Of the 70 detained, 26 were freed on bail.", "26", "released"),
        ("pt", "Nove respondem ao processo em liberdade.", "Nove", "restricted"),
        ("pt", "Nove foram postos em liberdade.", "Nove", "released"),
        ("es", "Ocho esperan el juicio en libertad.", "Ocho", "restricted"),
        ("es", "Ocho quedaron en libertad.", "Ocho", "released"),
        # Taken again.
        ("es", "A cuatro las volvieron a recoger en mayo.", "cuatro", "arrested"),
        ("pt", "A quatro voltaram a prendê-las em maio.", "quatro", "arrested"),
        ("es", "Cuatro volvieron a casa en mayo.", "Cuatro", "released"),
        ("pt", "Quatro voltaram a casa em maio.", "Quatro", "released"),
        # The missing who turn up in a jail are held.
        ("en", "Relatives had reported 40 people missing. Nine of them have since turned up in Norra prison.", "Nine", "held"),
    ],
)
def test_what_befell_them(lang: str, text: str, number: str, measure: str) -> None:
    assert figure(lang, text, number).measure == measure


@pytest.mark.parametrize(
    ("lang", "text", "number", "group"),
    [
        ("pt", "O presidente prometeu indultar 50 condenados.", "50", "detainees"),
        ("es", "El presidente indultó a 50 condenados por robo.", "50", "detainees"),
        ("en", "The president pardoned 50 convicts.", "50", "detainees"),
        ("pt", "Foram soltos 30 estudantes condenados em março.", "30", "people"),
        ("es", "El juicio terminó con 50 condenados.", "50", "people"),
    ],
)
def test_who_is_let_go_from_a_sentence_is_a_detainee(lang: str, text: str, number: str, group: str) -> None:
    assert figure(lang, text, number).group == group


@pytest.mark.parametrize(
    ("lang", "text", "number", "modality"),
    [
        ("en", "The army said that it had arrested 40 people, not 90.", "90", "denied"),
        ("es", "El ejército dijo que detuvo a 40 personas, no a 90.", "90", "denied"),
        ("pt", "O exército disse que deteve 40 pessoas, e não 90.", "90", "denied"),
        ("en", "The army said that it had arrested 40 people, not 90.", "40", "actual"),
        ("es", "Detuvieron a 40 personas, no menos de 12 de ellas mujeres.", "12", "actual"),
        ("en", "Forty were arrested, nine of them not yet 20 years old and 12 of them women.", "12", "actual"),
        ("en", "Of the 40, nine were not freed.", "nine", "actual"),
    ],
)
def test_a_number_that_another_sets_right_is_denied(lang: str, text: str, number: str, modality: str) -> None:
    assert figure(lang, text, number).modality == modality


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("en", "Eleven were taken; the youngest is 16, the eldest 78.", {11}),
        ("es", "Se llevaron a once; el menor tiene 16 años, el mayor 78.", {11}),
        ("pt", "Levaram onze; o mais novo tem 16 anos, o mais velho 78.", {11}),
        ("en", "The oldest, 12 women among them, were freed.", {12}),
        ("pt", "Detiveram onze e soltaram 78.", {11, 78}),
        ("es", "A las nueve de esta noche había 143 detenidos.", {143}),
        ("pt", "Às nove desta noite havia 143 detidos.", {143}),
        ("en", "Police arrested nine this evening and 12 on Monday.", {9, 12}),
    ],
)
def test_ages_and_hours_count_nobody(lang: str, text: str, values: set[int]) -> None:
    report = Report(id="r", sha256="0" * 64, text=f"A report\n\n{text}\n", language=lang)
    assert {f.point for f in read(report).figures} == values
