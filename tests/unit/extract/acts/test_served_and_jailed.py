"""What people serve, where they serve it, and verbs that only look like a state of custody."""

import pytest

from habeas import read_report


def _told(lang: str, text: str) -> list[tuple[str, str, str]]:
    figures = read_report(text + "\n", lang=lang, published="2025-06-20").figures
    return [(f.text, f.measure, f.kind) for f in figures]


@pytest.mark.parametrize(
    ("lang", "text", "yes"),
    [
        ("en", "Another 33 reporters are serving sentences in penal colonies.", ("33", "sentenced", "stock")),
        ("es", "Otros 33 purgan condenas en el penal de la capital.", ("33", "sentenced", "stock")),
        ("pt", "Outros 33 cumprem pena na penitenciária central.", ("33", "sentenced", "stock")),
        ("en", "A military court jailed 17 officers for plotting a coup.", ("17", "sentenced", "flow")),
        ("es", "El tribunal condenó el jueves a nueve campesinos.", ("nueve", "sentenced", "flow")),
        ("en", "Relatives say 58 men vanished after being picked up in March.", ("58", "disappeared", "flow")),
        ("es", "Cuatro obtuvieron la casa por cárcel.", ("Cuatro", "house_arrest", "flow")),
        ("pt", "Quatro passaram para prisão domiciliar na semana passada.", ("Quatro", "house_arrest", "flow")),
        ("es", "Unas 2.000 personas marcharon hasta el penal donde están los 16 sindicalistas.", ("16", "held", "stock")),
        ("en", "More than 900 people marched to the jail where the 16 leaders are held.", ("16", "held", "stock")),
        ("pt", "A Marinha diz ter 44 homens sob sua guarda.", ("44", "held", "stock")),
    ],
)
def test_what_the_verb_says_outweighs_what_stands_beside_it(lang, text, yes):
    assert _told(lang, text) == [yes]


@pytest.mark.parametrize(
    ("lang", "text", "no"),
    [
        ("en", "Nine convicts wait, and 33 reporters are in penal colonies.", ("33", "held", "stock")),
        ("en", "The 17 jailed officers are still in their cells.", ("17", "held", "stock")),
        ("en", "Soldiers marched 40 villagers to the barracks.", ("40", "arrested", "flow")),
        ("en", "The families of 58 men still missing met on Friday.", ("58", "disappeared", "stock")),
        ("es", "Cuatro siguen con la casa por cárcel.", ("Cuatro", "house_arrest", "stock")),
        ("pt", "Outros 33 estão na penitenciária central.", ("33", "held", "stock")),
    ],
)
def test_a_state_told_alone_stays_what_it_is(lang, text, no):
    assert no in _told(lang, text)
