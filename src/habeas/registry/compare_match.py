"""Can two spellings be one person's name, whatever the script and the order? A score from 0 to 1, for names alone."""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from habeas.registry.compare_names import fold, formal, sound
from habeas.registry.names import passed_over

# From here on two names may be one person's.
MATCH = 0.7
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")
_ALIKE = 0.74
_VOWELS = str.maketrans("", "", "aeiouyw'")
# Digits typed for the letters they look like.
_LOOKALIKE = str.maketrans("013459", "oieasg")
# Scripts written without most vowels, and scripts in which one sign is a word: what differs there differs wholly.
_WITHOUT_VOWELS = ("ARABIC", "HEBREW", "SYRIAC", "THAANA")
_SIGNS = ("CJK", "HANGUL", "HIRAGANA", "KATAKANA")


def name_match(one: str, other: str) -> float:
    """How well two names fit: 1 for the same words, 0.7 and more where they may well be one person's."""
    scripts = _scripts(one), _scripts(other)
    if scripts[0] & {"signs"} and scripts[1] & {"signs"}:
        return _same_signs(one, other)
    first, second = _words(one), _words(other)
    if not first or not second:
        return 0.0
    if _skeleton_needed(*scripts):
        return _by_consonants(first, second)
    return max(_aligned(first, second), _run_together(first, second))


@lru_cache(maxsize=50_000)
def _scripts(text: str) -> frozenset[str]:
    found = set()
    for char in text:
        if char.isalpha():
            name = unicodedata.name(char, "")
            found.add("abjad" if name.startswith(_WITHOUT_VOWELS) else "signs" if name.startswith(_SIGNS) else "letters")
    return frozenset(found)


def _skeleton_needed(one: frozenset[str], other: frozenset[str]) -> bool:
    """Is one name in a script without vowels and the other in one with them?"""
    return ("abjad" in one) != ("abjad" in other)


def _same_signs(one: str, other: str) -> float:
    """Chinese, Japanese and Korean names are short: every sign counts."""
    signs = [unicodedata.normalize("NFKC", "".join(c for c in text if c.isalpha())) for text in (one, other)]
    return 1.0 if signs[0] == signs[1] else 0.5 * (sorted(signs[0]) == sorted(signs[1]))


@lru_cache(maxsize=50_000)
def _words(name: str) -> tuple[str, ...]:
    """The words of a name, in order, without particles, titles and doubles."""
    before, comma, behind = name.partition(",")
    turned = f"{behind} {before}" if comma else name
    plain = re.sub(r"(?<=[a-z])['’`](?=[a-z])", "", fold(turned))
    plain = re.sub(r"[0-9](?=[a-z])|(?<=[a-z])[0-9]", lambda found: found[0].translate(_LOOKALIKE), plain)
    every = _WORD.findall(plain)
    kept = [word for word in every if word not in passed_over()] or every
    return tuple(dict.fromkeys(kept))


def _by_consonants(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    bones = [[word.translate(_VOWELS) or word for word in map(sound, words)] for words in (one, other)]
    return 0.95 * _aligned(tuple(bones[0]), tuple(bones[1]), least=0.6)


def _aligned(one: tuple[str, ...], other: tuple[str, ...], least: float = _ALIKE) -> float:
    """Each word of the shorter name beside the best fit in the longer; what is left over on both sides speaks against."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    fits = sorted(((-word_match(a, b), m, n) for m, a in enumerate(short) for n, b in enumerate(long)))
    taken: dict[int, tuple[int, float]] = {}
    used: set[int] = set()
    for fit, m, n in fits:
        if m not in taken and n not in used and -fit >= least:
            taken[m] = (n, -fit)
            used.add(n)
    if not taken:
        return 0.0
    score = sum(fit for _, fit in taken.values()) / len(short)
    loosest = min(fit for _, fit in taken.values())
    if len(taken) < len(short):
        return min(score, 0.6)
    left = len(long) - len(short)
    if len(short) == 1 and left:
        return 0.65 * score
    turned = any(a[1][0] > b[1][0] for a, b in pairwise(sorted(taken.items())))
    return score - 0.03 * left - (0.03 if turned else 0) - (0.12 if left and loosest < 0.85 else 0)


def _run_together(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Names typed without the blank between their words, or with one too many."""
    joined = "".join(one), "".join(other)
    if len(one) == len(other) or min(map(len, joined)) < 6:
        return 0.0
    slips = edits(*joined)
    return 0.95 if slips == 0 else 0.8 if slips == 1 else 0.0


@lru_cache(maxsize=200_000)
def word_match(one: str, other: str) -> float:
    """How well two words of names fit: the same, a familiar form, another spelling, an initial, or a slip or two in a long word."""
    if one == other:
        return 1.0
    if len(one) == 1 or len(other) == 1:
        return 0.8 if one[0] == other[0] else 0.0
    if formal(one) & formal(other):
        return 0.93
    if sound(one) == sound(other):
        return 0.95
    slips = edits(one, other)
    length = max(len(one), len(other))
    if slips == 1:
        return 0.88 if length >= 4 else 0.7
    heard = edits(sound(one), sound(other))
    if slips == 2 and length >= 5:
        return 0.8 if heard <= 1 or length >= 8 else 0.75 if length >= 6 else 0.6
    if heard <= 1 and length >= 5:
        return 0.78
    return max(0.0, 0.7 - slips / length) if length >= 4 else 0.0


@lru_cache(maxsize=200_000)
def edits(one: str, other: str) -> int:
    """How many letters must be put in, taken out, changed, or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for n, letter in enumerate(one, 1):
        last, before_last, row = row, before, [n]
        for m, facing in enumerate(other, 1):
            cost = min(last[m] + 1, row[m - 1] + 1, last[m - 1] + (letter != facing))
            if n > 1 and m > 1 and letter == other[m - 2] and one[n - 2] == facing:
                cost = min(cost, before_last[m - 2] + 1)
            row.append(cost)
        before = last
    return row[-1]
