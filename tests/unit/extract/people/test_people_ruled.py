"""Whom a judge refuses or grants a freedom: it befalls them, and never the judge."""

import pytest

from habeas import read_report

REFUSED = [
    ("en", "The judge, Rahim Karim, denied bail to the blogger Ana Quiroz."),
    ("en", "Judge Rahim Karim denied bail for Ana Quiroz."),
    ("en", "A magistrate turned down the bail plea of Ana Quiroz. Judge Rahim Karim heard it."),
    ("en", "Bail was again refused to the activist Ana Quiroz by Judge Rahim Karim."),
    ("en", "Judge Rahim Karim did not grant bail to Ana Quiroz."),
    ("en", "Ana Quiroz's bail application was rejected by Judge Rahim Karim."),
    ("en", "Judge Rahim Karim refused to release the teacher Ana Quiroz."),
    ("en", "Judge Rahim Karim granted bail to Luis Barroeta but denied it to Ana Quiroz."),
    ("es", "El juez Rahim Karim le negó la fianza a Ana Quiroz."),
    ("es", "Rahim Karim, el juez, le negó a Ana Quiroz la libertad condicional."),
    ("es", "A Ana Quiroz, madre de tres hijos, el juez Rahim Karim le denegó el arresto domiciliario."),
    ("es", "El juez Rahim Karim se negó a liberar a Ana Quiroz."),
    ("es", "El pedido de libertad de Ana Quiroz fue rechazado por el juez Rahim Karim."),
    ("pt", "O juiz Rahim Karim negou liberdade provisória a Ana Quiroz."),
    ("pt", "O juiz Rahim Karim indeferiu o habeas corpus da estudante Ana Quiroz."),
    ("pt", "O juiz Rahim Karim recusou-se a soltar a professora Ana Quiroz."),
    ("pt", "Ana Quiroz teve negado o pedido de liberdade provisória pelo juiz Rahim Karim."),
]
GRANTED = [
    ("en", "The judge, Rahim Karim, granted Ana Quiroz bail."),
    ("en", "Judge Rahim Karim granted bail to the poet Ana Quiroz after a hearing."),
    ("es", "El juez Rahim Karim concedió la libertad condicional a Ana Quiroz."),
    ("pt", "O juiz Rahim Karim concedeu prisão domiciliar à estudante Ana Quiroz."),
]
OTHERS = [
    ("en", "Judge Rahim Karim denied bail to relatives of Ana Quiroz."),
    ("en", "Minister Rahim Karim denied visits to Ana Quiroz."),
    ("en", "Prosecutor Rahim Karim denied that bail was discussed with Ana Quiroz."),
    ("en", "Judge Rahim Karim refused to release Ana Quiroz's laptop."),
    ("es", "El ministro Rahim Karim negó la libertad de prensa a Ana Quiroz."),
    ("pt", "O ministro Rahim Karim negou a liberdade de imprensa a Ana Quiroz."),
]
QUESTIONED = [
    ("en", "Police questioned the columnist Ana Quiroz for three hours and released her."),
    ("en", "Police questioned Ana Quiroz for three hours and let her go without charge."),
    ("en", "Ana Quiroz was questioned for two hours and released."),
    ("en", "The singer Ana Quiroz was fined 400 dollars for singing."),
    ("es", "Ana Quiroz fue interrogada durante tres horas y quedó en libertad."),
    ("es", "Ana Quiroz fue condenada a pagar una multa de 400 dólares."),
    ("pt", "Ana Quiroz foi interrogada por três horas e liberada."),
    ("pt", "Ana Quiroz foi condenada a pagar multa de 400 reais."),
]
HELD = [
    ("en", "Ana Quiroz was detained, questioned for three hours and released."),
    ("en", "Ana Quiroz was interrogated for nine days and released."),
    ("en", "Ana Quiroz was sentenced to three years and fined 400 dollars."),
    ("es", "Ana Quiroz fue condenada a dos años de cárcel y a una multa."),
    ("pt", "Ana Quiroz foi condenada a dois anos de prisão e multa."),
]


def read(lang: str, text: str) -> dict[str, tuple[str, set[str]]]:
    people = read_report(text, published="2026-03-14", lang=lang).people
    return {p.name: (p.role, {a.act for a in p.acts}) for p in people}


@pytest.mark.parametrize(("lang", "text"), REFUSED)
def test_whoever_is_refused_a_freedom_is_held(lang: str, text: str) -> None:
    people = read(lang, text)
    assert people["Ana Quiroz"][1] == {"held"}
    assert people["Rahim Karim"][1] == set()


@pytest.mark.parametrize(("lang", "text"), GRANTED)
def test_whoever_is_granted_a_freedom_is_released(lang: str, text: str) -> None:
    people = read(lang, text)
    assert people["Ana Quiroz"][1] == {"released"}
    assert people["Rahim Karim"][1] == set()


@pytest.mark.parametrize(("lang", "text"), OTHERS)
def test_a_refusal_of_another_thing_or_to_others_holds_nobody(lang: str, text: str) -> None:
    assert all(acts == set() for _, acts in read(lang, text).values())


@pytest.mark.parametrize(("lang", "text"), QUESTIONED)
def test_whoever_is_only_questioned_or_fined_is_no_prisoner(lang: str, text: str) -> None:
    role, acts = read(lang, text)["Ana Quiroz"]
    assert role != "detainee"
    assert acts == set()


@pytest.mark.parametrize(("lang", "text"), HELD)
def test_whoever_is_taken_or_sentenced_as_well_is_one(lang: str, text: str) -> None:
    assert read(lang, text)["Ana Quiroz"][0] == "detainee"


@pytest.mark.parametrize(
    ("lang", "text", "role"),
    [
        ("en", "Jailed in 1978 for a poem, the printer Ana Quiroz now teaches.", "other"),
        ("es", "Ana Quiroz, detenida en 1977, dirige hoy el archivo.", "other"),
        ("pt", "Presa em 1977, a escritora Ana Quiroz lê hoje os nomes.", "other"),
        ("en", "Ana Quiroz, jailed in 1978 for a poem, is still in prison.", "detainee"),
        ("es", "Ana Quiroz, detenida en 2001, espera juicio.", "detainee"),
    ],
)
def test_who_was_inside_a_lifetime_ago_is_not_inside_now(lang: str, text: str, role: str) -> None:
    assert read(lang, text)["Ana Quiroz"][0] == role
