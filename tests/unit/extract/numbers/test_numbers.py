"""Numbers as the news writes them: value, hedge, bounds and span, in three languages."""

import pytest

from habeas.extract.numbers import read_numbers

# Each row: language, text, expression, low, high, point, precision.
ROWS = [
    ("en", "At least 70 prisoners were freed.", "At least 70", 70, None, 70, "at_least"),
    ("en", "Over 130 walked out.", "Over 130", 131, None, 130, "more_than"),
    ("en", "upward of 5,000 remain", "upward of 5,000", 5001, None, 5000, "more_than"),
    ("en", "some 200 families", "some 200", None, None, 200, "about"),
    ("en", "towards 1,900 people", "towards 1,900", None, 1900, 1900, "nearly"),
    ("en", "fewer than 100 were left", "fewer than 100", None, 99, 100, "nearly"),
    ("en", "up to 20 to a cell", "up to 20", None, 20, 20, "up_to"),
    ("en", "as many as 300", "as many as 300", None, 300, 300, "up_to"),
    ("en", "200 or more people", "200 or more", 200, None, 200, "at_least"),
    ("en", "only 12 people", "12", 12, 12, 12, "exact"),
    ("en", "another 15 detainees", "15", 15, 15, 15, "exact"),
    ("en", "between 60 and 70 people", "between 60 and 70", 60, 70, None, "vague"),
    ("en", "10 to 15 men", "10 to 15", 10, 15, None, "vague"),
    ("en", "20–30 women", "20–30", 20, 30, None, "vague"),
    ("en", "two to three million people", "two to three million", 2000000, 3000000, None, "vague"),
    ("en", "dozens were held", "dozens", 24, None, None, "vague"),
    ("en", "tens of thousands of people", "tens of thousands", 20000, None, None, "vague"),
    ("en", "about two dozen", "about two dozen", None, None, 24, "about"),
    ("en", "more than a dozen", "more than a dozen", 13, None, 12, "more_than"),
    ("en", "half a dozen minors", "half a dozen", None, None, 6, "about"),
    ("en", "two hundred and forty-six women", "two hundred and forty-six", 246, 246, 246, "exact"),
    ("en", "1.5 million people", "1.5 million", 1500000, 1500000, 1500000, "exact"),
    ("en", "1 976 detainees", "1 976", 1976, 1976, 1976, "exact"),
    ("en", "Police charged over 200 protesters", "over 200", 201, None, 200, "more_than"),
    ("en", "after some 200 people had left", "some 200", None, None, 200, "about"),
    ("en", "The number is about 300", "about 300", None, None, 300, "about"),
    ("es", "liberaron a unos 200 presos", "unos 200", None, None, 200, "about"),
    ("es", "de 6 a 7 mil detenidos", "6 a 7 mil", 6000, 7000, None, "vague"),
    ("pt", "soltaram a uns 20 jovens", "uns 20", None, None, 20, "about"),
    ("es", "más de un centenar de presos", "más de un centenar", 101, None, 100, "more_than"),
    ("es", "casi un centenar", "casi un centenar", None, 100, 100, "nearly"),
    ("es", "una veintena de personas", "una veintena", None, None, 20, "about"),
    ("es", "medio centenar", "medio centenar", None, None, 50, "about"),
    ("es", "mil novecientas setenta y seis mujeres", "mil novecientas setenta y seis", 1976, 1976, 1976, "exact"),
    ("es", "2 mil 400 detenidos", "2 mil 400", 2400, 2400, 2400, "exact"),
    ("es", "1,2 millones de personas", "1,2 millones", 1200000, 1200000, 1200000, "exact"),
    ("es", "pasan de 87.100", "pasan de 87.100", 87101, None, 87100, "more_than"),
    ("es", "superan los 200 casos", "superan los 200", 201, None, 200, "more_than"),
    ("es", "no menos de 212", "no menos de 212", 212, None, 212, "at_least"),
    ("es", "300 como mínimo", "300 como mínimo", 300, None, 300, "at_least"),
    ("es", "20 o más presos", "20 o más", 20, None, 20, "at_least"),
    ("es", "hasta 15 por celda", "hasta 15", None, 15, 15, "up_to"),
    ("es", "entre 20 y 30 personas", "entre 20 y 30", 20, 30, None, "vague"),
    ("es", "varias decenas de jóvenes", "varias decenas", 20, None, None, "vague"),
    ("es", "veintiún hombres", "veintiún", 21, 21, 21, "exact"),
    ("es", "unas 200 mujeres", "unas 200", None, None, 200, "about"),
    ("pt", "pelo menos três dezenas", "pelo menos três dezenas", 30, None, 30, "at_least"),
    ("pt", "meia centena de pessoas", "meia centena", None, None, 50, "about"),
    ("pt", "cento e trinta e um presos", "cento e trinta e um", 131, 131, 131, "exact"),
    ("pt", "mil e quinhentas pessoas", "mil e quinhentas", 1500, 1500, 1500, "exact"),
    ("pt", "entre mil e dois mil presos", "entre mil e dois mil", 1000, 2000, None, "vague"),
    ("pt", "entre vinte e trinta detidos", "entre vinte e trinta", 20, 30, None, "vague"),
    ("pt", "pouco mais de 300 pessoas", "pouco mais de 300", 301, None, 300, "more_than"),
    ("pt", "cerca de 2 mil pessoas", "cerca de 2 mil", None, None, 2000, "about"),
    ("pt", "perto de 500 manifestantes", "perto de 500", None, None, 500, "about"),
    ("pt", "centenas de detidos", "centenas", 200, None, None, "vague"),
]


@pytest.mark.parametrize(("lang", "text", "expression", "low", "high", "point", "precision"), ROWS)
def test_a_hedged_number_becomes_an_interval(lang, text, expression, low, high, point, precision):
    (found,) = read_numbers(text, lang)
    assert (found.text, found.low, found.high, found.point, found.precision, found.kind) == (
        expression,
        low,
        high,
        point,
        precision,
        "count",
    )


@pytest.mark.parametrize("text", ["He was asked about 20 deaths.", "Anger over 20 arrests grew."])
def test_a_word_that_only_looks_like_a_hedge_stays_outside(text):
    (found,) = read_numbers(text, "en")
    assert (found.text, found.precision) == ("20", "exact")


def test_a_rise_from_one_number_to_another_is_no_range():
    assert [n.text for n in read_numbers("The tally rose from 20 to 30.", "en")] == ["20", "30"]


def test_a_footnote_grown_onto_a_number_is_flagged():
    (found,) = read_numbers("1,5721 people", "en")
    assert found.flags[0] == "fused_footnote"
    assert found.point == 1572


@pytest.mark.parametrize(("lang", "text"), [("es", "una mujer"), ("pt", "um homem"), ("en", "a man"), ("es", "un preso")])
def test_an_article_is_no_number(lang, text):
    assert read_numbers(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "word"), [("es", "una de ellas", "una"), ("pt", "um deles", "um"), ("en", "one of them", "one")]
)
def test_a_one_that_may_count_is_flagged(lang, text, word):
    (found,) = read_numbers(text, lang)
    assert found.text == word
    assert "one" in found.flags


def test_both_grouping_marks_are_read_where_nothing_else_fits():
    assert [n.point for n in read_numbers("1.976 y 1,976 personas", "es")] == [1976, 1976]
