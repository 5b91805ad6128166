"""Numbers that count no people are told apart by their form and their neighbours."""

import pytest

from habeas.extract.numbers import read_numbers

ROWS = [
    ("en", "a jail built for 60", "60", "quantity"),
    ("en", "in a cell for 8", "8", "quantity"),
    ("en", "the men in Invented No. 8 are ill", "8", "name"),
    ("en", "both over seventy, they were let go", "over seventy", "age"),
    ("en", "some of the jailed are not yet sixteen", "sixteen", "age"),
    ("en", "there were sixteen of them", "sixteen", "count"),
    ("es", "en la caja 12 del archivo", "12", "name"),
    ("pt", "na caixa 12 do arquivo", "12", "name"),
    ("en", "chained two by two", "two by two", "quantity"),
    ("es", "con capacidad para 40.000 reos", "40.000", "quantity"),
    ("es", "una celda para cuatro", "cuatro", "quantity"),
    ("es", "piden cárcel para 14 acusados", "14", "count"),
    ("es", "esposados de dos en dos", "dos en dos", "quantity"),
    ("es", "la defensa del caso 1.355", "1.355", "name"),
    ("es", "salieron de prisión 23 campesinos", "23", "count"),
    ("pt", "com capacidade para 571 presos", "571", "quantity"),
    ("pt", "algemadas duas a duas", "duas a duas", "quantity"),
    ("pt", "puseram na rua 23 camponeses", "23", "count"),
    ("en", "Ana Invented, 44, was freed", "44", "age"),
    ("en", "a 36-year-old man", "36", "age"),
    ("en", "aged between 18 and 25", "between 18 and 25", "age"),
    ("en", "in their 20s", "20", "age"),
    ("en", "sentenced to 15 years in prison", "15", "sentence"),
    ("en", "held for three months without charge", "three", "duration"),
    ("en", "on July 28 they came", "28", "date"),
    ("en", "the 28 to 30 July vote", "28 to 30", "date"),
    ("en", "the 2017 protests", "2017", "year"),
    ("en", "2012 people were held", "2012", "count"),
    ("en", "at 8 p.m. they left", "8", "time"),
    ("en", "until 19:30 local time", "19:30", "time"),
    ("en", "those who are under 25 go home", "under 25", "age"),
    ("en", "they were over 60, he said", "over 60", "age"),
    ("en", "they hand over six people", "six", "count"),
    ("en", "under Article 267 of the code", "267", "article"),
    ("en", "Ward 7 was full", "7", "name"),
    ("en", "Penal Colony No. 9", "9", "name"),
    ("en", "a COVID-19 outbreak", "19", "name"),
    ("en", "nearly 70% of the votes", "nearly 70%", "share"),
    ("en", "one in four detainees", "one in four", "share"),
    ("en", "two thirds of them", "two thirds", "share"),
    ("en", "$3 million was paid", "3 million", "money"),
    ("en", "300 km from the capital", "300", "distance"),
    ("en", "450 votes were cast", "450", "votes"),
    ("en", "the second batch", "second", "ordinal"),
    ("en", "a call to +58 212 555 1234", "58 212 555 1234", "phone"),
    ("es", "un joven de 17 años", "17", "age"),
    ("es", "menores de 18 años", "18", "age"),
    ("es", "15 años de prisión", "15", "sentence"),
    ("es", "durante nueve días", "nueve", "duration"),
    ("es", "el 28 de julio", "28", "date"),
    ("es", "la protesta del 27N", "27", "name"),
    ("es", "el artículo 26", "26", "article"),
    ("es", "la cárcel de Yare 3", "3", "name"),
    ("es", "el 80 por ciento", "80 por ciento", "share"),
    ("es", "Bs. 200 de multa", "200", "money"),
    ("es", "a las 8 de la noche", "8", "time"),
    ("pt", "na segunda-feira passada", "segunda-feira", "weekday"),
    ("pt", "às 18h saíram", "18", "time"),
    ("pt", "um homem de 25 anos", "25", "age"),
    ("pt", "pena de 8 anos", "8", "sentence"),
    ("pt", "no sábado (16)", "16", "date"),
    ("pt", "em 16/11/2024", "16/11/2024", "date"),
    ("pt", "R$ 30 milhões", "30 milhões", "money"),
    ("pt", "um terço dos presos", "um terço", "share"),
]


@pytest.mark.parametrize(("lang", "text", "expression", "kind"), ROWS)
def test_a_number_is_told_by_its_neighbours(lang, text, expression, kind):
    (found,) = read_numbers(text, lang)
    assert (found.text, found.kind) == (expression, kind)


@pytest.mark.parametrize(
    ("lang", "text", "kinds"),
    [
        ("en", "two metres by three", ["distance", "distance"]),
        ("es", "un canje de 1.000 por 1.000", ["count", "count"]),
        ("es", "cuatro metros por tres", ["distance", "distance"]),
        ("es", "los juicios de 2022-23", ["year", "year"]),
        ("es", "dos no habían cumplido los 18", ["count", "age"]),
        ("es", "en Evin caben 15.000 y había 300 presos", ["quantity", "count"]),
    ],
)
def test_numbers_beside_each_other_keep_their_kinds(lang, text, kinds):
    assert [n.kind for n in read_numbers(text, lang)] == kinds


def test_a_list_of_articles_of_law_holds_no_count():
    assert [n.kind for n in read_numbers("under sections 3 and 4", "en")] == ["article", "article"]


def test_what_follows_a_day_behind_a_comma_is_no_second_day():
    assert [n.kind for n in read_numbers("On August 24, 13 marchers were let go", "en")] == ["date", "count"]
    assert [n.kind for n in read_numbers("on July 28, 29", "en")] == ["date", "date"]


def test_a_unit_noun_that_is_no_measure_is_left_to_the_reader():
    (found,) = read_numbers("from four prisons", "en")
    assert (found.kind, found.unit) == ("count", None)
