"""Which speaker is meant by a phrase without a name, and who is only named where something is told."""

import pytest

from habeas.extract import read
from habeas.model import Report


def speaker(text: str, lang: str, counted: str) -> str | None:
    """Who says the figure that a report prints so."""
    figures = read(Report(id="r", sha256="0" * 64, text=text, language=lang)).figures
    return next(f.source for f in figures if text[f.start : f.end] == counted)


@pytest.mark.parametrize(
    ("lang", "text", "counted", "name"),
    [
        ("es", "Rosa Inventada espera a su hijo Luis. «Se llevaron a siete muchachos», dijo la mujer.", "siete", "Rosa Inventada"),
        ("pt", 'Lia Inventada sai às três. O filho, Rui, foi detido. "Levaram oito", diz a mãe.', "oito", "Lia Inventada"),
        ("en", 'Ana Invented sells fruit. Her son was jailed. "They took nine men," said the mother.', "nine", "Ana Invented"),
        ("pt", "Rui Inventado faz as listas. O ativista disse que há 40 presos.", "40", "Rui Inventado"),
        ("es", "Una mujer espera. Luis Inventado fue detenido. «Se llevaron a siete», dice la mujer.", "siete", "la mujer"),
        ("es", "Luis Inventado fue detenido en mayo. «Se llevaron a siete», dice la madre.", "siete", "la madre"),
        ("es", "El alcalde Luis Inventado llegó. «Se llevaron a siete», dice el hombre.", "siete", "el hombre"),
    ],
)
def test_the_woman_or_the_mother_is_whom_the_paragraph_has_named(lang: str, text: str, counted: str, name: str) -> None:
    assert speaker(text, lang, counted) == name


@pytest.mark.parametrize(
    ("lang", "text", "counted", "name"),
    [
        ("en", "The head of the bar, Ana Invented, left. The head of the union said that 40 people were held.", "40", "union"),
        ("es", "El ministro del Interior, Luis Inventado, calló. El ministro de Defensa dijo que murieron 40.", "40", "Defensa"),
        ("pt", "Rui Inventado, presidente da Ordem, saiu. O presidente do tribunal disse que há 40 presos.", "40", "tribunal"),
        ("en", "Ana Invented, head of the union, left. The head of the union said that 40 people were held.", "40", "Ana Invented"),
        (
            "es",
            "El presidente de Bolivia, Luis Inventado, calló. El presidente de la República dijo que murieron 40.",
            "40",
            "Luis",
        ),
        ("pt", "Rui Inventado, diretor do Farol, saiu. O diretor da organização disse que há 40 presos.", "40", "Rui Inventado"),
    ],
)
def test_an_office_of_one_thing_is_not_that_of_another(lang: str, text: str, counted: str, name: str) -> None:
    assert name in (speaker(text, lang, counted) or "")


@pytest.mark.parametrize(
    ("lang", "text", "counted", "name"),
    [
        ("pt", "O ministro, Rui Inventado, confirmou no Parlamento que cinco presos saíram.", "cinco", "Rui Inventado"),
        ("es", "Quedan 30 presos, contó a la salida del Tribunal Supremo la abogada Ana Inventada.", "30", "Ana Inventada"),
        ("es", "Luis Inventado salió. «Éramos veinte en la celda», relata en su casa de Bogotá.", "veinte", "Luis Inventado"),
        ("es", "«Éramos diez. A mi hijo lo llevaron a Tiflet», dice Ana Inventada.", "diez", "Ana Inventada"),
        ("es", "De los excarcelados, 31 salieron de Tocorón, detalló la abogada Ana Inventada.", "31", "Ana Inventada"),
        (
            "en",
            "Forty people are in jail, the Observatory for Liberties in North Africa said.",
            "Forty",
            "Observatory for Liberties in North Africa",
        ),
        ("pt", "O Ministério registou na altura 40 mortos, disse o Governo.", "40", "Governo"),
    ],
)
def test_where_it_was_said_and_who_is_only_named_say_nothing(lang: str, text: str, counted: str, name: str) -> None:
    assert speaker(text, lang, counted) == name


@pytest.mark.parametrize(
    ("lang", "text", "counted", "name"),
    [
        (
            "es",
            "El Gobierno habla de 144 detenidos, de los que, según la ministra Ana Inventada, 58 salieron.",
            "58",
            "Ana Inventada",
        ),
        ("es", "El Gobierno habla de 144 detenidos, de los que, según la ministra Ana Inventada, 58 salieron.", "144", "Gobierno"),
        ("en", "Police arrested 40 people, according to figures that Harbour Watch compiled.", "40", "Harbour Watch"),
        ("es", "El ejército condenó a 85, según cifras entregadas al Congreso por la fiscal Ana Inventada.", "85", "Ana Inventada"),
        ("pt", "Umas 40 pessoas foram detidas, segundo dados que o Comité Farol compilou.", "Umas 40", "Comité Farol"),
        ("pt", "Faltam seis presos, explica a dona da casa, Ana Inventada, costureira.", "seis", "Ana Inventada"),
    ],
)
def test_a_clause_and_a_document_have_their_own_speakers(lang: str, text: str, counted: str, name: str) -> None:
    assert speaker(text, lang, counted) == name


@pytest.mark.parametrize(
    ("lang", "text", "counted", "name"),
    [
        (
            "pt",
            "A Procuradoria-Geral contesta a Plataforma Farol. A instituição disse que 40 estão presos.",
            "40",
            "Procuradoria-Geral",
        ),
        ("es", "El Comité Faro contesta al Ministerio. La organización dijo que 40 están presos.", "40", "Comité Faro"),
        ("es", "Alianza Popular exige justicia. El partido dice que 40 están presos.", "40", "Alianza Popular"),
        ("en", "Harbour Watch cites the Covenant on Civil Rights. The group counted 40 prisoners.", "40", "Harbour Watch"),
        ("en", "Minister Rui Invented met lawyer Ana Invented. He said 40 detainees would be freed.", "40", "Rui Invented"),
        ("es", "El portavoz, Luis Inventado, calló. El mismo funcionario dijo que 40 están presos.", "40", "Luis Inventado"),
    ],
)
def test_the_institution_the_party_and_the_same_official(lang: str, text: str, counted: str, name: str) -> None:
    assert speaker(text, lang, counted) == name
