"""Descriptions, relatives' words, long times inside and surnames that are kin words: whom they make a detainee, and whom not."""

import pytest

from habeas import read_report


def held(text: str, lang: str) -> set[str]:
    people = read_report(text, lang=lang, published="2025-06-20").people
    return {p.name for p in people if p.named and p.role == "detainee"}


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "Peter Inventado studied law. The student was sentenced to six years in May.", "Peter Inventado"),
        ("en", "Peter Inventado, 24, taught physics. The teacher was arrested in May.", "Peter Inventado"),
        ("es", "Camila Inventada cursaba derecho. La joven está presa desde octubre.", "Camila Inventada"),
        ("pt", "Pedro Inventado cursava direito. O jovem continua preso em Viana.", "Pedro Inventado"),
        ("es", "La familia de Pablo Inventado denuncia que fue detenido sin orden.", "Pablo Inventado"),
        ("es", "El abogado de Pablo Inventado dijo que fue condenado a ocho años.", "Pablo Inventado"),
        ("pt", "A família de Pablo Inventado diz que foi detido sem mandado.", "Pablo Inventado"),
        ("en", "The lawyer of Ivan Inventado said he was arrested on Monday.", "Ivan Inventado"),
        ("es", "Ana Inventada cumple este lunes un año presa.", "Ana Inventada"),
        ("pt", "Luís Inventado completou um ano preso na segunda-feira.", "Luís Inventado"),
        ("en", "Luis Inventado marks a year in prison on Monday.", "Luis Inventado"),
        ("es", "Carlos Inventado está en huelga de hambre en el penal de Yare.", "Carlos Inventado"),
        ("pt", "Hilário Neto foi detido em maio.", "Hilário Neto"),
        ("en", "Police came for Daniel Inventado in March.", "Daniel Inventado"),
    ],
)
def test_whom_the_text_means_is_held(lang: str, text: str, name: str) -> None:
    assert held(text, lang) == {name}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "John Inventado watched the trial. The student was sentenced to six years."),
        ("en", "Grace Inventada waits for her son. The student was arrested in May."),
        ("en", "His father, Peter Inventado, is a farmer. The student was arrested in May."),
        ("en", '"It is unfair," said Peter Inventado. The student was arrested in May.'),
        ("en", "Mary Inventada and Peter Ficticio are friends. The student was arrested in May."),
        ("es", "Marta Inventada vive cerca. El joven fue detenido en mayo."),
        ("pt", "A juíza Ana Inventada não falou. A jovem está presa em Viana desde maio."),
        ("es", "La hermana de Pablo Inventado dice que está presa en Yare."),
        ("es", "Carlos Inventado está en huelga de hambre frente al penal de Yare."),
        ("es", "Ana Inventada lleva un año esperando noticias de su hijo preso."),
        ("pt", "Luís Inventado leva um ano a visitar a prisão."),
        ("en", "Police came for Daniel Inventado's brother."),
    ],
)
def test_whoever_stands_beside_is_not_held(lang: str, text: str) -> None:
    assert held(text, lang) == set()
