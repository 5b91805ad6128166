"""Digits read literally: 1,234.5 · 1e10 · 2 1/4 · 10k · 2.5^-1."""

import re
from dataclasses import dataclass

from habeas.lexicon.literal import LiteralLexicon

_BLANK = r"[ \u00a0\u202f]"
_POWER = re.compile(r"e([+-]?\d{1,2})(?![\w])|\^([+-]*)(\d{1,3})|x10\^(-?\d{1,3})")
_FRACTION = re.compile(r"/(\d{1,9})(?![\d/])")
_MIXED = re.compile(r"\s{1,3}(\d{1,9})/(\d{1,9})(?![\d/])")
_SUFFIX = re.compile(r"\s{0,3}([A-Za-z]{1,3})(?![\w])")


@dataclass(frozen=True, slots=True)
class Figure:
    """Digits at text[start:end]: their value, and whether they are plain (no power, fraction or suffix)."""

    end: int
    value: float
    plain: bool


def _patterns(group: str, decimal: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    g, d = re.escape(group), re.escape(decimal)
    return (
        (re.compile(rf"\d{{1,3}}(?:{_BLANK}\d{{3}})+(?:{d}\d+)?(?![\d])"), decimal),
        (re.compile(rf"\d{{1,3}}(?:{g}\d{{3}})+(?:{d}\d+)?(?!\d)(?!{g}\d{{1,3}}{g})"), decimal),
        (re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!\d)"), "."),
        (re.compile(rf"\d{{1,3}}(?:{d}\d{{3}})+{g}\d+(?!\d)"), group),
        (re.compile(rf"\d+{d}\d+(?![\d]|[.,]\d)"), decimal),
        (re.compile(rf"\d+{g}\d+(?![\d]|[.,]\d)"), group),
        (re.compile(r"\d+"), decimal),
        (re.compile(rf"{d}\d+"), decimal),
    )


_MARKS = ((",", "."), (".", ","))
_CACHE = {marks: _patterns(*marks) for marks in _MARKS}


def figure_at(text: str, start: int, lex: LiteralLexicon) -> Figure | None:
    """The digits that begin at `start`, with power, fraction and suffix; None where letters make them something else."""
    words = lex.numbers.words
    tries = ((pattern.match(text, start), mark) for pattern, mark in _CACHE[words.group, words.decimal])
    found, mark = next(((m, mark) for m, mark in tries if m is not None), (None, ""))
    if found is None:
        return None
    whole, _, part = found.group().rpartition(mark) if mark in found.group() else (found.group(), "", "")
    value = float(re.sub(r"\D", "", whole) or "0") + (float(f"0.{part}") if part else 0.0)
    return _extended(text, found.end(), value, lex)


def _extended(text: str, end: int, value: float, lex: LiteralLexicon) -> Figure | None:
    plain = True
    power = _POWER.match(text, end)
    if power is not None:
        value, end, plain = _raised(value, power), power.end(), False
    mixed = _MIXED.match(text, end) if plain else None
    over = _FRACTION.match(text, end) if plain else None
    if mixed is not None and int(mixed.group(2)):
        value, end, plain = value + int(mixed.group(1)) / int(mixed.group(2)), mixed.end(), False
    elif over is not None and int(over.group(1)):
        value, end, plain = value / int(over.group(1)), over.end(), False
    suffix = _SUFFIX.match(text, end)
    if suffix is not None and suffix.group(1) in lex.words.suffixes:
        return Figure(suffix.end(), value * lex.words.suffixes[suffix.group(1)], False)
    if end < len(text) and text[end].isalpha() and text[end] not in "½":
        return None
    return Figure(end, value, plain)


def _raised(value: float, power: re.Match[str]) -> float:
    if power.group(1) is not None:
        return value * 10.0 ** int(power.group(1))
    if power.group(4) is not None:
        return value * 10.0 ** int(power.group(4))
    sign = -1 if power.group(2) == "-" else 1
    try:
        return float(value ** (sign * int(power.group(3))))
    except (OverflowError, ZeroDivisionError):
        return value
