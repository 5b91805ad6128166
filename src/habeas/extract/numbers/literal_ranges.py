"""Intervals read literally: "more than twenty" is (20,), "between 20 and 30" is [20,30)."""

from dataclasses import dataclass

from habeas.extract.numbers.literal import Value, value_at
from habeas.extract.tokens import Tokens, tokenize
from habeas.lexicon.literal import LiteralLexicon, literal_words


@dataclass(frozen=True, slots=True)
class Interval:
    """An interval at text[start:end], tokens [first, last): bounds (None: open) and whether each belongs to it."""

    first: int
    last: int
    start: int
    end: int
    low: float | None
    high: float | None
    holds_low: bool = False
    holds_high: bool = False

    @property
    def interval(self) -> str:
        """The interval as mathematics writes it."""
        low = "" if self.low is None else f"{self.low:.15g}"
        high = "" if self.high is None else f"{self.high:.15g}"
        return f"{'[' if self.holds_low else '('}{low},{high}{']' if self.holds_high else ')'}"


def read_intervals(text: str, lang: str) -> list[Interval]:
    """Every interval of a text."""
    tokens, lex = tokenize(text), literal_words(lang)
    found: list[Interval] = []
    i = 0
    while i < len(tokens.norm):
        one = _span(tokens, i, lex) or _bound(tokens, i, lex)
        if one is None:
            i += 1
            continue
        found.append(_both(tokens, one, lex))
        i = max(found[-1].last, i + 1)
    return found


def _number(tokens: Tokens, i: int, lex: LiteralLexicon) -> Value | None:
    """The number at token i, past an article; an ordinal counts as its number."""
    norm = tokens.norm
    if i < len(norm) and norm[i] in lex.words.before_number:
        i += 1
    if i >= len(norm):
        return None
    ordinal = lex.ordinals.get(norm[i])
    if ordinal is not None and norm[i] not in lex.cardinals:
        return Value(i, i + 1, tokens.start[i], tokens.end[i], ordinal)
    return value_at(tokens, i, lex)


def _span(tokens: Tokens, i: int, lex: LiteralLexicon) -> Interval | None:
    """ "between 20 and 30", "from 200 to 300", "1000-5000"."""
    between, opened = lex.between.at(tokens.norm, i), lex.opens.at(tokens.norm, i)
    at = between.last if between is not None else opened.last if opened is not None else i
    one = _number(tokens, at, lex)
    if one is None:
        return None
    link = (lex.between_links if between is not None else lex.links).at(tokens.norm, one.last)
    two = None if link is None else _number(tokens, link.last, lex)
    if two is None or not one.value < two.value or _coded(tokens, i, two.last):
        return None
    return Interval(i, two.last, tokens.start[i], two.end, one.value, two.value, holds_low=True)


def _coded(tokens: Tokens, first: int, last: int) -> bool:
    """Do marks before or behind make it a phone number or a date?"""
    marks = ("-", "/", "+")
    before = first > 0 and tokens.norm[first - 1] in marks
    return before or (last < len(tokens.norm) and tokens.norm[last] in marks)


def _bound(tokens: Tokens, i: int, lex: LiteralLexicon) -> Interval | None:
    """An interval open on one side: "more than 20", "20 or less"."""
    hedge = lex.before.at(tokens.norm, i)
    if hedge is None:
        return _behind(tokens, i, lex)
    number = _number(tokens, hedge.last, lex)
    if number is None or (i and tokens.norm[i - 1] in ("<", ">", "=") and tokens.norm[i] in ("<", ">", "=")):
        return None
    end, last, kind = number.end, number.last, hedge.value
    after = lex.after.at(tokens.norm, last)
    if after is not None and not _number(tokens, after.last, lex):
        joined = _widened(kind, after.value)
        if joined is not None:
            kind, last, end = joined, after.last, tokens.end[after.last - 1]
    return _open(i, last, tokens.start[i], end, (kind, number.value))


def _widened(kind: str, after: str) -> str | None:
    """ "less than 5000 or equal" is at most 5000; "equal to 5000 or more" at least."""
    return {
        ("above", "equal"): "at_least",
        ("below", "equal"): "at_most",
        ("equal", "at_least"): "at_least",
        ("equal", "at_most"): "at_most",
    }.get((kind, after))


def _behind(tokens: Tokens, i: int, lex: LiteralLexicon) -> Interval | None:
    number = value_at(tokens, i, lex)
    after = None if number is None else lex.after.at(tokens.norm, number.last)
    if number is None or after is None or after.value == "equal" or _number(tokens, after.last, lex) is not None:
        return None
    return _open(i, after.last, number.start, tokens.end[after.last - 1], (after.value, number.value))


def _open(first: int, last: int, start: int, end: int, bound: tuple[str, float]) -> Interval:
    kind, value = bound
    low = value if kind in ("above", "at_least", "equal") else None
    high = value if kind in ("below", "at_most", "equal") else None
    return Interval(first, last, start, end, low, high, kind in ("at_least", "equal"), kind in ("at_most", "equal"))


def _both(tokens: Tokens, one: Interval, lex: LiteralLexicon) -> Interval:
    """ "greater than 100 and smaller than 300" is one interval; "more than 40 and less than 10" is two."""
    if (one.low is None) == (one.high is None):
        return one
    join = lex.joins.at(tokens.norm, one.last)
    two = None if join is None else _bound(tokens, join.last, lex)
    if two is None or (two.low is None) == (two.high is None) or (one.low is None) == (two.low is None):
        return one
    lower, upper = (one, two) if one.low is not None else (two, one)
    if lower.low is None or upper.high is None or not lower.low < upper.high:
        return one
    return Interval(one.first, two.last, one.start, two.end, lower.low, upper.high, lower.holds_low, upper.holds_high)
