"""Speakers whom no list knows: set against another's count, by whose view it is so, and over what is put between."""

import pytest

from habeas import read_report

_AGAINST = [
    ("es", "El gobierno habla de 9 detenidos y la enfermera, de 14.", "14", "la enfermera"),
    ("es", "El alcalde contó 9 detenidos; los pescadores del muelle, 14.", "14", "los pescadores del muelle"),
    ("es", "El gobierno habló de 9 detenidos y el martes, de 14.", "14", "El gobierno"),
    ("es", "La cuenta del cura es otra: 14 estudiantes detenidos.", "14", "cura"),
    ("es", "La cuenta del cura está clara desde ayer.", "14", None),
    ("pt", "O governo fala em 9 detidos, a vizinha em 14 e um ex-preso em 20.", "14", "a vizinha"),
    ("pt", "O governo fala em 9 detidos, a vizinha em 14 e um ex-preso em 20.", "20", "um ex-preso"),
    ("pt", "O comandante contou 5 detidos, os moradores, 12.", "12", "os moradores"),
    ("pt", "A conta da paróquia é outra: 14 estudantes detidos.", "14", "paróquia"),
]
_VIEWED = [
    ("es", "Para el fiscal Ramón Luna, los detenidos son 12. Para las familias, hay más de 90 presos.", "90", "las familias"),
    ("es", "Para la madre del joven no hay duda: son 12 los presos del liceo.", "12", "la madre"),
    ("pt", "Para as famílias, são 60 os detidos.", "60", "as famílias"),
]
_OVER = [
    ("es", "Los abogados del caso, reunidos en el colectivo Faro, cifran en 63 los detenidos.", "63", "Los abogados"),
    ("es", "La madre del joven, Ana Luna, contó que hay 63 detenidos.", "63", "Ana Luna"),
    ("es", 'Ana Luna vende pan. Su hijo Darwin fue detenido en agosto. "Hay 30 presos", dice en voz baja.', "30", "Ana Luna"),
    ("pt", 'Ana Lua vende pão. O marido, Alfredo, foi preso em maio. "Há 30 presos", diz em voz baixa.', "30", "Ana Lua"),
    ("pt", 'Ana Lua vende pão. A irmã, Rita, dá aulas. "Há 30 alunos presos", diz em voz baixa.', "30", "Rita"),
]


@pytest.mark.parametrize(("language", "text", "number", "source"), [*_AGAINST, *_VIEWED, *_OVER])
def test_source(language: str, text: str, number: str, source: str | None) -> None:
    """Each number has the speaker that the sentence's grammar gives it, or none."""
    figures = [f for f in read_report(text, lang=language, published="2025-06-20").figures if number in f.text]
    said = [(f.source or "").lower() for f in figures]
    assert all(s == "" for s in said) if source is None else said and source.lower() in said[0]
