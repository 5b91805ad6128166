"""Phrases of the lexicon cut into words exactly as reports are cut into tokens, so that the two always meet."""

import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

# Digits keep their separators ("1,976", "1.976", "19:30"); letters stop at hyphens; an apostrophe opens a token of its own ("'s").
# A space between digit groups ("1 976") is left to the number reader, which knows the language.
TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+|['’][^\W\d_]+|\n+|[^\w\s]|_")
STRAIGHT = str.maketrans({"’": "'"})


@lru_cache(maxsize=65536)
def cut(phrase: str) -> tuple[str, ...]:
    """The words of a phrase, lower case: cut("Re-arrested") is ("re", "-", "arrested")."""
    if phrase.isalpha():
        return (phrase.lower(),)
    return tuple(m.group() for m in TOKEN.finditer(phrase.lower().translate(STRAIGHT)))


def size_at(words: Sequence[str], i: int, phrases: Collection[tuple[str, ...]]) -> int:
    """How many words the longest of some phrases has that stands at word i; 0 where none does."""
    if isinstance(phrases, frozenset):
        return next((size for size in _sizes(phrases) if tuple(words[i : i + size]) in phrases), 0)
    return max((len(phrase) for phrase in phrases if tuple(words[i : i + len(phrase)]) == phrase), default=0)


@lru_cache(maxsize=256)
def _sizes(phrases: frozenset[tuple[str, ...]]) -> tuple[int, ...]:
    """How many words phrases have, the longest first."""
    return tuple(sorted({len(phrase) for phrase in phrases}, reverse=True))


def by_first(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases in tokens by their first, the longest first."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        parts = cut(phrase)
        out.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(some, key=lambda p: (-len(p), p))) for first, some in out.items()}
