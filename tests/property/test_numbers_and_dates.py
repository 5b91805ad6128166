"""What is true of every text that the number and date readers are given."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.extract.dates import find_dates, read_dates
from habeas.extract.numbers import find_numbers, read_numbers
from habeas.extract.tokens import tokenize

WORDS = [
    *(
        "20",
        "1,976",
        "mil",
        "y",
        "e",
        "and",
        "two",
        "hundred",
        "de",
        "más",
        "at",
        "least",
        "July",
        "28",
        "2024",
        "-",
        "/",
        "dozen",
        "%",
    ),
    *(
        "entre",
        "um",
        "sábado",
        "\n",
        "(",
        ")",
        "hace",
        "years",
        "prisão",
        "º",
        "$",
        "1.5",
        "19:30",
        "last",
        "millones",
        "half",
        "a",
    ),
    *("Saturday", ",", ".", "³", "٣"),
]
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
LANGS = st.sampled_from(["en", "es", "pt"])
PUBLISHED = st.sampled_from([None, "2024-11", "2024-11-17", "2024-02-29", "not a date"])


@given(TEXTS, LANGS)
def test_every_number_is_grounded_and_none_overlap(text, lang):
    end = 0
    for n in read_numbers(text, lang):
        assert n.text == text[n.start : n.end]
        assert end <= n.start < n.end
        assert n.low is None or n.high is None or n.low <= n.high
        assert n.point is None or (n.low or 0) - 1 <= n.point
        end = n.end


@given(TEXTS, LANGS, PUBLISHED)
def test_every_date_is_grounded_and_ends_no_earlier_than_it_begins(text, lang, published):
    end = 0
    for d in read_dates(text, lang, published):
        assert d.text == text[d.start : d.end]
        assert end <= d.start < d.end
        assert (d.earliest is None) == (d.latest is None)
        assert d.earliest is None or d.latest is None or d.earliest <= d.latest
        end = d.end


@given(st.integers(min_value=0, max_value=10**9), LANGS)
@settings(max_examples=60)
def test_plain_digits_are_worth_what_they_say(n, lang):
    (found,) = read_numbers(f"{n} personas", lang)
    assert found.point == n


@pytest.mark.parametrize(
    "unit",
    ["1 ", "1,111,", "(", "one ", "20 y ", "mil e ", "July ", "half a ", "entre 2 y ", "the last ", "hace ", "twenty-", "1-", "a "],
)
@pytest.mark.parametrize("lang", ["en", "es", "pt"])
def test_hostile_repetition_is_read_in_linear_time(unit, lang):
    tokens = tokenize(unit * (30_000 // len(unit)))
    began = time.process_time()
    find_numbers(tokens, lang)
    find_dates(tokens, lang, "2024-11-17")
    assert time.process_time() - began < 5
