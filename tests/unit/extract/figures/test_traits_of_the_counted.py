"""Sex, age, nationality and prison of the counted: by their own words, by their whole, by the place told before."""

import pytest

from habeas.extract import read
from habeas.model import Report


def _figures(lang, text):
    report = Report(id="r", sha256="0" * 64, text=text, language=lang, published="2026-03-10", published_from="meta")
    return read(report).figures


@pytest.mark.parametrize(
    ("lang", "text", "sexes"),
    [
        ("en", "Police arrested 44 men on Monday. Twelve of them have been released.", ["male", "male"]),
        ("es", "La policía detuvo a 38 mujeres, cinco de las cuales fueron liberadas.", ["female", "female"]),
        ("pt", "A polícia deteve onze rapazes: três já foram soltos.", ["male", "male"]),
        ("es", "Cuatro reclusas fueron liberadas.", ["female"]),
        ("pt", "Três professoras foram detidas.", ["female"]),
        ("pt", "Mais quatro foram presas na quarta-feira.", [None]),
        ("en", "Police arrested 44 people. Twelve of them have been released.", [None, None]),
    ],
)
def test_a_part_has_the_sex_of_its_whole(lang, text, sexes):
    assert [f.sex for f in _figures(lang, text)] == sexes


@pytest.mark.parametrize(
    ("lang", "text", "age"),
    [
        ("en", "They hold 60 detainees, nine of them under 18.", "minor"),
        ("es", "Quedan 54 presos, nueve de los cuales pasan de los 60 años.", "adult"),
        ("es", "Quedan 54 presos. De ellos, nueve no habían cumplido dieciocho años.", "minor"),
        ("pt", "Conta 128 presos políticos. Deles, 84 são mulheres e 41 têm menos de 18 anos.", "minor"),
        ("pt", "Mantêm 60 detidos, dos quais nove são menores de 21 anos.", None),
        ("en", "They hold 60 detainees, nine of them for over 20 years.", None),
    ],
)
def test_an_age_behind_the_number_makes_minors_and_the_aged(lang, text, age):
    assert _figures(lang, text)[-1].age == age


@pytest.mark.parametrize(
    ("lang", "text", "nationalities"),
    [
        ("es", "Nicaragua excarceló a 40 presos. Tres son colombianos.", [None, "CO"]),
        ("pt", "Em Caracas, a polícia da Venezuela prendeu sete portugueses.", ["PT"]),
        ("en", "El Salvador holds 252 Venezuelan migrants. Fifty of them are ill.", ["VE", "VE"]),
        ("es", "Venezuela liberó en Caracas a ocho venezolanos.", [None]),
        ("en", "Belarus freed 52 prisoners, 14 of them foreigners.", [None, "foreign"]),
        ("en", "In Caracas the government freed 10 jailed Poles.", ["PL"]),
        ("en", "Police in Minsk hold three other elderly Lithuanians.", ["LT"]),
        ("en", "In Minsk 52 left jail and ten told Lithuanians of it.", [None, None]),
    ],
)
def test_the_name_of_a_nation_tells_which(lang, text, nationalities):
    assert [f.nationality for f in _figures(lang, text)] == nationalities


@pytest.mark.parametrize(
    ("lang", "text", "facility"),
    [
        ("en", "Lawyers entered Insein prison on Monday. In that prison they counted 40 detainees.", "Insein prison"),
        ("es", "El abogado entró el lunes en la cárcel de Tocuyito. En ese penal contó 40 detenidos.", "Tocuyito"),
        ("pt", "O advogado entrou na segunda-feira na cadeia de Viana. Nessa cadeia contou 40 detidos.", "cadeia de Viana"),
        ("es", "El abogado entró el lunes en la cárcel de Tocuyito. En Lima contaron 40 detenidos.", None),
        ("en", "Lawyers entered Insein prison on Monday. There are 40 detainees in the country.", None),
    ],
)
def test_a_prison_told_before_is_taken_up(lang, text, facility):
    assert _figures(lang, text)[-1].facility == facility


@pytest.mark.parametrize(
    ("lang", "text", "group"),
    [
        ("es", "Habló de 16 personas puestas en libertad y negó que haya presos por motivos políticos.", "people"),
        ("es", "Quedan 16 personas presas por motivos políticos.", "political_prisoners"),
        ("pt", "Permanecem presas 22 pessoas detidas por oposição ao golpe.", "political_prisoners"),
        ("pt", "Das 137 pessoas detidas, 61 foram presas e 76 foram libertadas.", "people"),
        ("es", "Dijo que 17 de las 44 personas arrestadas fueron imputadas.", "people"),
    ],
)
def test_a_ground_that_is_denied_makes_no_political_prisoners(lang, text, group):
    assert {f.group for f in _figures(lang, text)} == {group}


@pytest.mark.parametrize(
    ("lang", "text", "wholes"),
    [
        ("es", "Registra 212 arrestos. Además, 17 de ese grupo ya fueron imputados.", [None, 0]),
        ("en", "It lists 212 arrests. Of that group, 17 have been charged.", [None, 0]),
        ("pt", "Regista 212 detenções. Desse grupo, 17 já foram acusados.", [None, 0]),
    ],
)
def test_a_set_may_be_named_by_a_noun_for_all(lang, text, wholes):
    assert [f.part_of for f in _figures(lang, text)] == wholes
