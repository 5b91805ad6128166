"""Whom a verb left out befalls, who leads a group, and other plain ways of saying that somebody is held."""

import pytest

from habeas import read_report

YES, NO = "detainee", "not"

ROLES = [
    # A sentence's length behind the next name.
    ("es", "El juez condenó a Luis Robledo a nueve años, a Pedro Quintela a siete y a Ana Valente a seis.", "Pedro Quintela", YES),
    ("es", "Luis Robledo recibió nueve años de cárcel; Pedro Quintela, siete años y cuatro meses.", "Pedro Quintela", YES),
    (
        "pt",
        "Condenados foram o pedreiro Rui Valente, a dois anos, e o mecânico João Robledo, a seis meses.",
        "João Robledo",
        YES,
    ),
    ("en", "Paul Robledo got nine years, Ann Quintela seven and Joe Valente four.", "Joe Valente", YES),
    ("es", "Luis Robledo fue condenado a nueve años, dijo Pedro Quintela.", "Pedro Quintela", NO),
    ("es", "Luis Robledo fue condenado a nueve años y su hija Ana Robledo, siete, quedó con la abuela.", "Ana Robledo", NO),
    ("en", "Paul Robledo got nine years, and Ann Quintela, 40, his wife, wept.", "Ann Quintela", NO),
    ("en", "Paul Robledo got nine years; Ann Quintela has waited two for a visit.", "Ann Quintela", NO),
    # The "a" that marks objects.
    ("es", "A Luis Robledo lo sentenciaron en marzo; a su suegro, Pedro Quintela, de 68, por propaganda.", "Pedro Quintela", YES),
    ("es", "Detuvieron a Luis Robledo en mayo y a Ana Quintela en junio.", "Ana Quintela", YES),
    ("es", "A Luis Robledo lo detuvieron en mayo; a Ana Quintela le negaron la visita.", "Ana Quintela", NO),
    ("es", "A Luis Robledo lo detuvieron en mayo y a Ana Quintela, su esposa, no le dijeron nada.", "Ana Quintela", NO),
    ("es", "Detuvieron a Luis Robledo en mayo y preguntaron a Ana Quintela por las armas.", "Ana Quintela", NO),
    # "And with him".
    ("es", "Al padre Luis Robledo lo sacaron de la casa, y con él a su sacristán, Pedro Quintela.", "Pedro Quintela", YES),
    ("pt", "Prenderam o padre Rui Valente em casa, e com ele o sacristão, João Robledo.", "João Robledo", YES),
    ("en", "Police arrested Paul Robledo at home, and with him the teacher Joe Valente.", "Joe Valente", YES),
    ("es", "Detuvieron a Luis Robledo y con él se fue la alegría, dice Ana Quintela.", "Ana Quintela", NO),
    # Who leads a cooperative or an association is no official.
    ("pt", "O presidente da cooperativa de pesca, Rui Valente, detido no dia 3, está incomunicável.", "Rui Valente", YES),
    ("es", "Fue detenido Luis Robledo, presidente de una asociación de vecinos.", "Luis Robledo", YES),
    ("pt", "Rui Valente, presidente da associação, pediu a libertação dos presos.", "Rui Valente", NO),
    # A prison by the bare name that the report has given it.
    ("pt", "O presídio da Boa Hora tem cem presos. Já Rui Valente continua na Boa Hora.", "Rui Valente", YES),
    (
        "es",
        "Hay noventa presos en la cárcel de Las Lomas. Su hijo, Luis Robledo, está en Las Lomas.",
        "Luis Robledo",
        YES,
    ),
    ("en", "Ninety people are held at Millbrook prison. Paul Robledo is still in Millbrook.", "Paul Robledo", YES),
    ("es", "Hay noventa presos en la cárcel de Las Lomas. La maestra Ana Quintela vive en Las Lomas.", "Ana Quintela", NO),
    # One of those told of, but not of their mothers or lawyers.
    ("pt", "O filho, Deniz, estudante de 20 anos, está entre os 172 manifestantes presos.", "Deniz", YES),
    ("es", "Luis Robledo figura entre los liberados.", "Luis Robledo", YES),
    ("es", "Ana Robledo está entre las madres de los detenidos.", "Ana Robledo", NO),
    ("pt", "Ana Robledo é uma das mães dos detidos.", "Ana Robledo", NO),
    ("en", "Ann Robledo is one of the mothers of those detained.", "Ann Robledo", NO),
    # Plain phrases.
    ("pt", "Rui Valente, secretário da associação do bairro, foi arrancado do carro do primo.", "Rui Valente", YES),
    ("pt", "A Rui Valente deram-lhe nove anos.", "Rui Valente", YES),
    ("es", "Luis Robledo, vecino del barrio, se quitó la vida en prisión.", "Luis Robledo", YES),
    ("es", "Luis Robledo salió bajo fianza el jueves.", "Luis Robledo", YES),
    ("es", "Luis Robledo salió con su madre al mercado.", "Luis Robledo", NO),
    # A lone name with its bearer's trade and age.
    ("pt", "Jordão, pescador, 32 anos, foi preso em casa.", "Jordão", YES),
    ("es", "El preso es Bismar, ebanista de 34 años, condenado por traición.", "Bismar", YES),
    # A relative who shares the fate, and one who is waited for at the prison.
    ("pt", "Rui Valente foi preso. O primo, João Robledo, também foi preso.", "João Robledo", YES),
    ("pt", "Rui Valente foi preso. O primo, João Robledo, também foi preso e solto no dia 3.", "João Robledo", NO),
    ("pt", "À porta da cadeia, Rita Valente espera o marido, Adriano, a quem não deixam entregar os comprimidos.", "Adriano", YES),
    ("pt", "À porta da cadeia, Rita Valente espera o marido, Adriano, a quem não deixam entregar nada.", "Rita Valente", NO),
    ("pt", "Ana Robledo esperava o filho, Rui Valente, à saída da escola. O marido está preso.", "Rui Valente", NO),
]


@pytest.mark.parametrize(("lang", "text", "name", "role"), ROLES)
def test_who_is_held_is_read(lang: str, text: str, name: str, role: str) -> None:
    roles = {p.name: p.role for p in read_report(text, lang=lang, published="2031-06-10").people}
    assert (roles.get(name) == "detainee") == (role == YES)
