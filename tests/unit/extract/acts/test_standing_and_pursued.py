"""Charges and sentences that stand, people pursued for politics, citizens of other countries, and days that belong to others."""

import pytest

from habeas.extract.figures.find import read_figures
from habeas.extract.figures.setting import Setting
from habeas.extract.text.scene import set_scene
from habeas.model import Figure, Report

_DAY = "2026-01-10"


def _figure(lang: str, text: str) -> Figure:
    """The last figure of a text."""
    report = Report(id="r", sha256="0" * 64, text=text + "\n", language=lang, published=_DAY, published_from="given")
    scene = set_scene(report)
    return read_figures(scene, Setting(scene))[0][-1]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Nine teachers are serving sentences for sedition."),
        ("en", "Eleven teachers are accused of sedition."),
        ("es", "Nueve maestros cumplen penas de prisión por sedición, condenados en 2019."),
        ("es", "Once maestros están acusados de sedición."),
        ("es", "La abogada tiene a su cargo 31 acusados."),
        ("pt", "O advogado defende 22 arguidos."),
    ],
)
def test_terms_being_served_and_people_accused_are_a_stock(lang, text):
    assert _figure(lang, text).kind == "stock"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A court sentenced nine teachers for sedition."),
        ("es", "El tribunal condenó a nueve maestros."),
        ("pt", "O tribunal acusou onze professores."),
    ],
)
def test_a_court_that_acts_makes_a_flow(lang, text):
    assert _figure(lang, text).kind == "flow"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Courts sentenced 96 people on political charges."),
        ("es", "La policía detuvo a 40 personas por motivos políticos."),
        ("pt", "A polícia deteve 40 pessoas por motivos políticos."),
    ],
)
def test_people_pursued_on_political_grounds_are_political_prisoners(lang, text):
    assert _figure(lang, text).group == "political_prisoners"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A court in Minsk, Belarus, freed 31 citizens of Ukraine."),
        ("es", "Un tribunal de Minsk, en Bielorrusia, liberó a 12 ciudadanos de Polonia."),
        ("pt", "Um tribunal de Minsk, na Bielorrússia, libertou 12 cidadãos da Polónia."),
    ],
)
def test_citizens_of_another_country_are_foreigners(lang, text):
    assert _figure(lang, text).group == "foreigners"


def test_a_people_at_home_is_not_foreign():
    assert _figure("es", "Marruecos. La policía marroquí detuvo a seis activistas saharauis en Rabat.").group == "people"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Rights groups counted 63 arrests since May. Of these detainees, 34 were set free."),
        ("pt", "A organização conta 63 detenções desde maio. Destes detidos, 34 foram postos em liberdade."),
    ],
)
def test_those_out_of_the_detainees_are_detainees(lang, text):
    assert _figure(lang, text).group == "detainees"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The group, which moved its offices abroad in July, holds that 86 political prisoners are in jail."),
        ("es", "La organización, que trasladó sus oficinas en julio, tiene documentados 86 presos políticos."),
        ("pt", "A associação, que mudou de sede em julho, tem documentados 86 presos políticos."),
    ],
)
def test_the_day_of_a_clause_that_is_put_in_is_not_that_of_the_count(lang, text):
    assert _figure(lang, text).as_of == _DAY


@pytest.mark.parametrize(
    ("lang", "text", "month"),
    [
        ("en", "The ministry denied in February that 370 detainees had died in custody.", "2025-02"),
        ("es", "El fiscal negó en febrero que hubieran muerto 370 presos.", "2025-02"),
        ("pt", "A Procuradoria negou em maio que existissem 39 detidos no quartel.", "2025-05"),
    ],
)
def test_what_was_denied_in_a_month_is_of_that_month(lang, text, month):
    assert _figure(lang, text).as_of == month
