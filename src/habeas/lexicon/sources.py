"""Who counted: which body a name in a report stands for, and whether that is a monitor, a government, the opposition …"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Literal

from habeas.lexicon.files import Entry, languages, load

SourceKind = Literal["monitor", "government", "opposition", "outlet", "family", "unknown"]
_ORDER: tuple[SourceKind, ...] = ("monitor", "opposition", "family", "government", "outlet")
_WORD = re.compile(r"[^\W_]+")


class KnownSource(Entry, frozen=True, kw_only=True):
    """A body that counts, with every name it goes by."""

    id: str
    name: str
    kind: SourceKind
    aliases: tuple[str, ...]
    country: str | None = None


class _Sources(Entry, frozen=True, kw_only=True):
    sources: tuple[KnownSource, ...]


class _SourceWords(Entry, frozen=True, kw_only=True):
    articles: tuple[str, ...]
    fillers: tuple[str, ...]
    generic: tuple[str, ...]
    kinds: dict[SourceKind, tuple[str, ...]]


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """A name as words that can be compared: no accents, no case, no articles in front."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    words = tuple(_WORD.findall(plain))
    while len(words) > 1 and words[0] in _articles():
        words = words[1:]
    return words


def known_source(name: str) -> KnownSource | None:
    """The listed body whose name stands in `name` (the longest one), or None."""
    words = name_words(name)
    for size in range(len(words), 0, -1):
        for start in range(len(words) - size + 1):
            found = _aliases().get(words[start : start + size])
            if found is not None:
                return found
    return None


@lru_cache(maxsize=65536)
def kind_of(name: str) -> SourceKind:
    """Which side a speaker stands on, by the list of known bodies and else by the words in the name."""
    known = known_source(name)
    if known is not None:
        return known.kind
    words = name_words(name)
    for kind in _ORDER:
        if any(_holds(words, phrase) for phrase in _kind_phrases()[kind]):
            return kind
    return "unknown"


@lru_cache(maxsize=65536)
def is_generic_government(name: str) -> bool:
    """Is this a government as such ("officials", "el Gobierno"), not one of its offices?"""
    return name_words(name) in _generic() or bool(_core(name) in _generic())


@lru_cache(maxsize=65536)
def is_nameless(name: str) -> bool:
    """Is this only a word for a body ("the organisation", "la ONG"), which another sentence names?"""
    return not _core(name)


@lru_cache(maxsize=65536)
def _core(name: str) -> tuple[str, ...]:
    return tuple(word for word in name_words(name) if word not in _fillers())


@cache
def _fillers() -> frozenset[str]:
    return frozenset(word for words in _words().values() for filler in words.fillers for word in name_words(filler))


def core_words(name: str) -> tuple[str, ...]:
    """The words that tell one body from another: without articles and without "group", "NGO" …; all words where none is left."""
    return _core(name) or name_words(name)


def _holds(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    size = len(phrase)
    return any(words[i : i + size] == phrase for i in range(len(words) - size + 1))


@cache
def _words() -> dict[str, _SourceWords]:
    return {code: load(code, "source_words", _SourceWords) for code in languages()}


@cache
def _articles() -> frozenset[str]:
    return frozenset(word for words in _words().values() for word in words.articles)


@cache
def _aliases() -> dict[tuple[str, ...], KnownSource]:
    listed = load("shared", "sources", _Sources).sources
    return {name_words(alias): source for source in listed for alias in source.aliases}


@cache
def _generic() -> frozenset[tuple[str, ...]]:
    return frozenset(name_words(phrase) for words in _words().values() for phrase in words.generic)


@cache
def _kind_phrases() -> dict[SourceKind, tuple[tuple[str, ...], ...]]:
    return {kind: tuple(name_words(p) for words in _words().values() for p in words.kinds.get(kind, ())) for kind in _ORDER}
