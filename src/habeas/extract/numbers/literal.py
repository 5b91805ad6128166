"""Numbers read literally, as a calculator would: decimals, fractions in words, powers, dozens; no hedges, no kinds."""

import unicodedata
from dataclasses import dataclass

from habeas.extract.numbers.literal_digits import figure_at
from habeas.extract.numbers.literal_fractions import Words, compound
from habeas.extract.numbers.literal_words import integer_at
from habeas.extract.tokens import Tokens, tokenize
from habeas.lexicon.literal import LiteralLexicon, literal_words

_DASHES = ("-", "−")


@dataclass(frozen=True, slots=True)
class Value:
    """A number at text[start:end], tokens [first, last), as a plain float."""

    first: int
    last: int
    start: int
    end: int
    value: float


def read_values(text: str, lang: str) -> list[Value]:
    """Every number of a text, literally."""
    tokens, lex = tokenize(text), literal_words(lang)
    found: list[Value] = []
    i = 0
    while i < len(tokens.norm):
        value = value_at(tokens, i, lex)
        if value is not None:
            found.append(value)
        i = i + 1 if value is None else max(value.last, i + 1)
    return found


def value_at(tokens: Tokens, i: int, lex: LiteralLexicon) -> Value | None:
    """The number that begins at token i, with its sign."""
    if i >= len(tokens.norm):
        return None
    word = tokens.norm[i]
    minus = word in lex.words.negatives or (word in _DASHES and not _grown(tokens, i))
    if not minus:
        return _unsigned(tokens, i, lex)
    found = _unsigned(tokens, i + 1, lex)
    return None if found is None else Value(i, found.last, tokens.start[i], found.end, -found.value)


def _grown(tokens: Tokens, i: int) -> bool:
    """Is the dash grown onto a word or number before it?"""
    return i > 0 and (tokens.end[i - 1] == tokens.start[i] or tokens.norm[i - 1][-1].isdigit()) and tokens.norm[i - 1][-1].isalnum()


def _unsigned(tokens: Tokens, i: int, lex: LiteralLexicon) -> Value | None:
    if i >= len(tokens.norm):
        return None
    text, word = tokens.text, tokens.norm[i]
    if word[0].isdigit() or (word == lex.numbers.words.decimal and _leads(tokens, i)):
        return _digits(tokens, i, lex)
    if len(word) == 1 and unicodedata.category(word) == "No":
        return Value(i, i + 1, tokens.start[i], tokens.end[i], unicodedata.numeric(word))
    read = Words(tokens, lex).read(i)
    return None if read is None else Value(i, read.last, tokens.start[i], tokens.end[read.last - 1], read.value) if text else None


def _leads(tokens: Tokens, i: int) -> bool:
    """Does a decimal mark open a number (".25")?"""
    free = i == 0 or tokens.end[i - 1] < tokens.start[i] or tokens.norm[i - 1] in _DASHES
    return free and i + 1 < len(tokens.norm) and tokens.start[i + 1] == tokens.end[i] and tokens.norm[i + 1][0].isdigit()


def _digits(tokens: Tokens, i: int, lex: LiteralLexicon) -> Value | None:
    text, start = tokens.text, tokens.start[i]
    figure = figure_at(text, start, lex)
    if figure is None:
        return None
    last = tokens.at(figure.end - 1) + 1
    value, end = figure.value, figure.end
    if (figure.plain and value == int(value)) or (last < len(tokens.norm) and tokens.norm[last] in lex.scales):
        more = integer_at(tokens, last, lex, seed=value)
        if more is not None:
            last, value, end = more.last, more.value, tokens.end[more.last - 1]
    more = compound(tokens, last, value, lex)
    if more is not None:
        last, value, end = more.last, more.value, tokens.end[more.last - 1]
    return Value(i, last, start, end, value)
