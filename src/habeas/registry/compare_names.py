"""What are the words of a name: given names, surnames, and what else stands there, however the name was written?"""

import re
import unicodedata
from functools import cache, lru_cache
from itertools import groupby, pairwise

from habeas.lexicon.names import formal_names, given_words, sound_rewrites, surname_rates
from habeas.model import Record
from habeas.registry.names import passed_over

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*|\d+")
# What stands in brackets or quotes beside a name is another name, or a remark.
_ASIDE = re.compile(r"[(\[{\"“”«»].*?[)\]}\"“”«»]")
_CACHED = 400_000


class NameParts(Record, frozen=True, kw_only=True):
    """A name cut into words without accents, case, particles and titles."""

    given: tuple[str, ...] = ()
    surnames: tuple[str, ...] = ()


@lru_cache(maxsize=_CACHED)
def fold(text: str) -> str:
    """Small Latin letters without accents; other scripts are transliterated where the package for it is installed."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in decomposed if not unicodedata.combining(c))
    return (text if text.isascii() else _transliterated(text)).lower().replace("’", "'").replace("`", "'")


def _transliterated(text: str) -> str:
    try:
        from anyascii import anyascii
    except ImportError:
        return text
    return anyascii(text)


@lru_cache(maxsize=_CACHED)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a name in their order, without particles and titles; all of them where nothing else would be left."""
    every = tuple(word.replace("'", "") for word in _WORD.findall(fold(_ASIDE.sub(" ", text))))
    kept = tuple(word for word in every if word not in passed_over())
    return kept or every


class Learnt(Record, frozen=True, kw_only=True):
    """Words that a study itself shows to be given names or surnames: they stand first or last, or in a column of their own."""

    given: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()


NOTHING_LEARNT = Learnt()


@lru_cache(maxsize=_CACHED)
def split_name(text: str, *, surname_first: bool = False, learnt: Learnt = NOTHING_LEARNT) -> NameParts:
    """Given names and surnames of a name in one piece; a comma says where the surnames end, else the words themselves do."""
    before, comma, behind = _ASIDE.sub(" ", text).partition(",")
    if comma and words_of(behind) and words_of(before):
        return NameParts(given=words_of(behind), surnames=words_of(before))
    words = words_of(text)
    if len(words) < 2:
        return NameParts(given=words)
    led = _led_by_particle(text)
    leanings = [_led(word, learnt) if word in led else leaning(word, learnt) for word in words]
    options = [(_fit(leanings[:k], leanings[k:], usual=not surname_first), k, False) for k in range(1, len(words))]
    options += [(_fit(leanings[k:], leanings[:k], usual=surname_first), k, True) for k in range(1, len(words))]
    _, at, turned = max(options)
    return NameParts(given=words[at:], surnames=words[:at]) if turned else NameParts(given=words[:at], surnames=words[at:])


def leans_surname_first(text: str) -> int:
    """1 where the words alone say that the surname stands first, -1 where they say that it stands last, 0 where they do not say."""
    words = words_of(text)
    if len(words) < 2 or "," in text:
        return 0
    first, last = leaning(words[0]), leaning(words[-1])
    return (first < last) - (first > last)


def _led_by_particle(text: str) -> frozenset[str]:
    """Words behind "de", "da", "von": surnames as a rule."""
    every = _WORD.findall(fold(text))
    return frozenset(word for before, word in pairwise(every) if before in passed_over() and word not in passed_over())


def _fit(given: list[float], surnames: list[float], *, usual: bool) -> float:
    """How well words fit as given names and surnames: one or two of each, in the usual order, each where such words stand."""
    fit = sum(given) - sum(surnames) + (1.5 if usual else 0)
    fit -= 1.2 * (max(0, len(given) - 2) + max(0, len(surnames) - 2))
    return fit - 0.3 * abs(len(given) - len(surnames))


def _led(word: str, learnt: Learnt) -> float:
    return min(leaning(word, learnt) - 0.8, -0.1)


@lru_cache(maxsize=_CACHED)
def leaning(word: str, learnt: Learnt = NOTHING_LEARNT) -> float:
    """Above 0 a given name, below a surname."""
    if word in learnt.given or word in learnt.surnames:
        return 1.0 if word in learnt.given else -1.0
    given, borne = word in given_words(), surname_rates().get(word, 0.0)
    if given:
        return 1.0 if borne < 0.0002 else (0.3 if borne < 0.002 else -0.4)
    if borne:
        return -1.0
    heard = sound(word)
    return 0.5 * ((heard in _given_sounds()) - (heard in _surname_sounds())) - 0.1


@cache
def _given_sounds() -> frozenset[str]:
    return frozenset(sound(word) for word in given_words())


@cache
def _surname_sounds() -> frozenset[str]:
    return frozenset(sound(word) for word in surname_rates())


@lru_cache(maxsize=_CACHED)
def sound(word: str) -> str:
    """The word as it sounds: "gonzales" and "gonsalez" give the same."""
    for old, new in sound_rewrites():
        if old.startswith("^"):
            word = new + word[len(old) - 1 :] if word.startswith(old[1:]) else word
        elif old.endswith("$"):
            word = word[: 1 - len(old)] + new if word.endswith(old[:-1]) else word
        else:
            word = word.replace(old, new)
    return "".join(letter for letter, _ in groupby(word))


def formal(word: str) -> frozenset[str]:
    """The formal names that a given name can stand for, itself among them."""
    return formal_names().get(word) or frozenset((word,))
