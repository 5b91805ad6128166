"""How texts say whom a count holds and up to what hour it runs, as data for each language."""

import re
from functools import cache
from typing import Literal

from habeas.lexicon.files import Entry, load
from habeas.lexicon.sources import name_words
from habeas.model.profile import Aspect


class Relevance(Entry, frozen=True, kw_only=True):
    """Which counts an aspect can change, and what kind of difference it makes."""

    families: tuple[str, ...]
    cause: Literal["definition", "population"]


class ProfileWords(Entry, frozen=True, kw_only=True):
    """The words of one language; shared/profiles.yaml explains them."""

    includes: tuple[str, ...]
    excludes: tuple[str, ...]
    counted: tuple[str, ...]
    not_counted: tuple[str, ...]
    aspects: dict[Aspect, tuple[str, ...]]
    hours: tuple[str, ...]


class _Profiles(Entry, frozen=True, kw_only=True):
    reach: int
    relevant: dict[Aspect, Relevance]
    languages: dict[str, ProfileWords]


class Cue(Entry, frozen=True, kw_only=True):
    """Folded words that say that people are counted, or are not, before or behind those meant."""

    words: tuple[str, ...]
    counts: bool
    before: bool


@cache
def _file() -> _Profiles:
    return load("shared", "profiles", _Profiles)


def reach() -> int:
    """How many words may lie between a cue and the people meant."""
    return _file().reach


def relevance(aspect: Aspect) -> Relevance:
    """Which counts an aspect can change."""
    return _file().relevant[aspect]


@cache
def cues(lang: str) -> tuple[Cue, ...]:
    """The cues of a language, the longest first: "does not include" is no "include"."""
    told = _file().languages.get(lang)
    if told is None:
        return ()
    kinds = (
        (told.includes, True, True),
        (told.excludes, False, True),
        (told.counted, True, False),
        (told.not_counted, False, False),
    )
    found = [Cue(words=name_words(p), counts=counts, before=before) for some, counts, before in kinds for p in some]
    return tuple(sorted(found, key=lambda c: (-len(c.words), c.words, c.counts)))


@cache
def aspect_words(lang: str) -> tuple[tuple[Aspect, tuple[str, ...]], ...]:
    """The words for those meant, the longest first."""
    told = _file().languages.get(lang)
    found = [(aspect, name_words(p)) for aspect, some in told.aspects.items() for p in some] if told is not None else []
    return tuple(sorted(found, key=lambda row: (-len(row[1]), row)))


@cache
def telling_words(lang: str) -> tuple[frozenset[str], frozenset[str]]:
    """The first words of all aspects and of all cues: a sentence without one of each says nothing, and need not be looked at."""
    return frozenset(words[0] for _, words in aspect_words(lang)), frozenset(cue.words[0] for cue in cues(lang))


@cache
def hours(lang: str) -> tuple[re.Pattern[str], ...]:
    """How an hour is told at which a count was closed."""
    told = _file().languages.get(lang)
    return tuple(re.compile(p, re.IGNORECASE) for p in told.hours) if told is not None else ()
