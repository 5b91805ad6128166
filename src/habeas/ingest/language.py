"""Which language a text is in, by how often the small words of each language stand in it."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from habeas.lexicon.files import Entry, languages, load
from habeas.model import Record

_WORD = re.compile(r"[^\W\d_]+")
_LOOK_AT = 40_000
_FEWEST_WORDS = 12
_LEAST_SHARE = 0.2
_LEAST_LEAD = 1.25


class LanguageEntry(Entry, frozen=True, kw_only=True):
    """A language as ingest knows it: data/LANG/language.yaml."""

    name: str
    stopwords: str
    months: dict[str, int]
    date_links: tuple[str, ...]
    ordinal_ends: tuple[str, ...]
    published_cues: tuple[str, ...]
    day_first: bool | None = None


class LanguageGuess(Record, frozen=True, kw_only=True):
    """The likeliest language, and whether the text shows it clearly."""

    language: str
    sure: bool


@cache
def language_entry(code: str) -> LanguageEntry:
    """The entry of a language; loaded once."""
    return load(code, "language", LanguageEntry)


@cache
def _stopwords(code: str) -> frozenset[str]:
    return frozenset(language_entry(code).stopwords.split())


def guess_language(text: str, among: Sequence[str] = ()) -> LanguageGuess:
    """The language of `among` (or of all) whose small words the text uses most; not sure where none leads clearly."""
    codes = sorted(set(among) & set(languages())) or sorted(languages())
    counts = Counter(_WORD.findall(text[:_LOOK_AT].lower()))
    total = sum(counts.values())
    hits = sorted(((sum(counts[w] for w in _stopwords(code)), code) for code in codes), key=lambda pair: (-pair[0], pair[1]))
    best, code = hits[0]
    second = hits[1][0] if len(hits) > 1 else 0
    sure = total >= _FEWEST_WORDS and best >= _LEAST_SHARE * total and best >= _LEAST_LEAD * second
    return LanguageGuess(language=code, sure=sure)
