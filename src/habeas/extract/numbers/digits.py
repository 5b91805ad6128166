"""What a run of digits is worth, by the separators of the language: 1,976 · 1.976 · 1 976 · 1.5."""

import re

from habeas.extract.numbers.record import Core
from habeas.extract.tokens import Tokens
from habeas.lexicon.numbers import NumberLexicon

_GROUPED = re.compile(r"(\d{1,3})((?:[.,]\d{3})+)(?:([.,])(\d+))?\Z")
_FUSED = re.compile(r"(\d{1,3}(?:,\d{3})*,\d{3})\d{1,2}\Z|(\d{1,3}(?:\.\d{3})*\.\d{3})\d{1,2}\Z")
_BLANKS = frozenset("\u00a0\u2009\u202f\u2007\u2008\u200a")
_MOST_DIGITS = 18


def digit_core(tokens: Tokens, i: int, lex: NumberLexicon) -> Core | None:
    """The number that begins with the digit token i, groups parted by blanks included; None for what is no plain number."""
    text = tokens.norm[i]
    if len(text) > _MOST_DIGITS + 8 or not text.isascii():
        return None
    if ":" in text:
        return Core(i, i + 1, 0.0, "clock")
    if text.isdigit():
        last, value = _blank_groups(tokens, i, lex)
        return Core(i, last, value, "digits") if value < 10**_MOST_DIGITS else None
    return _separated(text, i, lex)


_COMPOUND = re.compile(r"\d{1,12}(?:([-/.])\d{1,12})(?:\1\d{1,12}){1,6}")
_PHONE = re.compile(r"\d{1,4}(?:[ .()\-]{1,2}\d{1,12}){0,6}")
_PHONE_LENGTH = 8
_DATE = re.compile(r"(?:[12]\d{3}([-/.])(?:0?\d|1[0-2])\1[0-3]?\d|[0-3]?\d([-/.])[0-3]?\d\2(?:[12]\d{3}|\d\d))\Z")


def compound_core(tokens: Tokens, i: int) -> Core | None:
    """Three or more groups of digits tied by one mark: a date ("16/11/2024"), else a phone or reference number."""
    if i and tokens.norm[i - 1] == "+":
        return _phone(tokens, i)
    mark = tokens.norm[i + 1] if i + 1 < len(tokens.norm) else ""
    if mark not in ("-", "/", ".") and tokens.norm[i].count(".") < 2:
        return None
    found = _COMPOUND.match(tokens.text, tokens.start[i])
    if found is None or (found.end() == tokens.end[i] and _GROUPED.match(found.group())):
        return None
    last = tokens.at(found.end() - 1) + 1
    if tokens.end[last - 1] != found.end():
        return None
    if _DATE.match(found.group()):
        return Core(i, last, 0.0, "date")
    return Core(i, last, 0.0, "phone" if found.group(1) == "-" and len(found.group()) >= _PHONE_LENGTH else "code")


def _phone(tokens: Tokens, i: int) -> Core | None:
    """ "+58 212 555 1234": digits behind a plus sign."""
    found = _PHONE.match(tokens.text, tokens.start[i])
    if found is None or len(found.group()) < _PHONE_LENGTH:
        return None
    last = tokens.at(found.end() - 1) + 1
    return Core(i, last, 0.0, "phone") if tokens.end[last - 1] == found.end() else None


def _separated(text: str, i: int, lex: NumberLexicon) -> Core | None:
    words = lex.words
    grouped = _GROUPED.match(text)
    if grouped is not None and not text.startswith("0"):
        return _grouped(text, i, lex)
    marks = [c for c in text if not c.isdigit()]
    if len(marks) == 1:
        whole, _, part = text.partition(marks[0])
        if marks[0] == words.group and _FUSED.match(text):
            sure = text[: len(whole) + 4]
            return Core(i, i + 1, int(sure.replace(marks[0], "")), "digits", flags=("fused_footnote",))
        flags = () if marks[0] == words.decimal else ("foreign_separator",)
        return Core(i, i + 1, float(f"{whole}.{part}"), "decimal", flags=flags)
    fused = _FUSED.match(text)
    if fused is not None and len(set(marks)) == 1:
        sure = fused.group(1) or fused.group(2)
        return Core(i, i + 1, int(re.sub(r"\D", "", sure)), "digits", flags=("fused_footnote",))
    return Core(i, i + 1, 0.0, "code")


def _grouped(text: str, i: int, lex: NumberLexicon) -> Core | None:
    """1,976 and its likes. The other language's mark groups too, where three digits follow and it can't be anything else."""
    words = lex.words
    marks = [c for c in text if not c.isdigit()]
    if len(set(marks)) == 1:
        flags = () if marks[0] == words.group else ("foreign_separator",)
        return Core(i, i + 1, int(re.sub(r"\D", "", text)), "digits", flags=flags)
    if len(set(marks[:-1])) == 1 and marks[-1] != marks[0]:
        whole, part = re.sub(r"\D", "", text[: text.rindex(marks[-1])]), text[text.rindex(marks[-1]) + 1 :]
        flags = () if marks[0] == words.group else ("foreign_separator",)
        value = float(f"{whole}.{part}")
        return Core(i, i + 1, value, "decimal" if value % 1 else "digits", flags=flags)
    return Core(i, i + 1, 0.0, "code")


def _blank_groups(tokens: Tokens, i: int, lex: NumberLexicon) -> tuple[int, int]:
    """Groups of three digits parted by one blank: "1 976". A plain blank after a month ("July 28 200 …") parts two numbers."""
    norm, text = tokens.norm, tokens.text
    value, last = int(norm[i]) if len(norm[i]) <= _MOST_DIGITS else 10**_MOST_DIGITS, i + 1
    if len(norm[i]) > 3 or norm[i][0] == "0":
        return last, value
    while last < len(norm) and last - i < 5:
        gap = text[tokens.end[last - 1] : tokens.start[last]]
        group = norm[last]
        if len(group) != 3 or not group.isdigit() or len(gap) != 1:
            break
        if gap not in _BLANKS and (gap != " " or _stands_alone(tokens, i, lex)):
            break
        value, last = value * 1000 + int(group), last + 1
    return last, value


def _stands_alone(tokens: Tokens, i: int, lex: NumberLexicon) -> bool:
    """Does the word before say that the digits at i are a day, a label or an article of law?"""
    if i == 0:
        return False
    before = tokens.norm[i - 1]
    words = lex.words
    if before == "." and i > 1:
        before = tokens.norm[i - 2]
    return before in lex.months or before in words.day_before or before in lex.labels
