"""Numbers and intervals read literally, as a calculator would."""

import pytest

from habeas.extract.numbers.literal import read_values
from habeas.extract.numbers.literal_ranges import read_intervals

VALUES = [
    ("en", "minus five point zero three", -5.03),
    ("en", "two hundred and fifty-four hundredths", 200.54),
    ("en", "one million and a half", 1_500_000),
    ("en", "three twenty-firsts", 3 / 21),
    ("en", "2.5^-1", 0.4),
    ("en", "1 4/5", 1.8),
    ("en", "five dozen", 60),
    ("en", "one over twenty", 0.05),
    ("es", "veinte con tres quintos", 20.6),
    ("es", "dos mil trescientos cuarenta y siete", 2347),
    ("es", "siete coma veintiocho", 7.28),
    ("es", "dos millones y medio", 2_500_000),
    ("es", "1.234,5", 1234.5),
]


@pytest.mark.parametrize(("lang", "text", "value"), VALUES)
def test_a_number_in_words_or_figures_has_one_value(lang, text, value):
    (found,) = read_values(text, lang)
    assert found.value == pytest.approx(value)
    assert (found.start, found.end) == (0, len(text))


@pytest.mark.parametrize(
    ("lang", "text", "interval"),
    [
        ("en", "more than twenty", "(20,)"),
        ("en", "between 20 and 30", "[20,30)"),
        ("en", "greater than 100 and smaller than 300", "(100,300)"),
        ("en", "five hundred or less", "(,500]"),
        ("es", "mayor o igual a cien", "[100,)"),
        ("es", "más de la mitad", "(0.5,)"),
    ],
)
def test_a_bound_in_words_is_an_interval(lang, text, interval):
    assert [found.interval for found in read_intervals(text, lang)] == [interval]


def test_bounds_that_exclude_each_other_stay_two_intervals():
    assert [found.interval for found in read_intervals("more than 40 and less than 10", "en")] == ["(40,)", "(,10)"]


@pytest.mark.parametrize("unit", ["1 ", "one ", "and ", "hundred ", "a ", "1,", "over 1 ", "point ", "mil ", "(", "1 in "])
def test_hostile_repetition_ends_soon(unit):
    text = unit * (4_000 // len(unit))
    assert read_values(text, "en") is not None
    assert read_values(text, "es") is not None
