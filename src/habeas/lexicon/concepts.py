"""Which idea does a word tell? Ideas are the same in every language, so that a translation shares them with its original."""

import unicodedata
from functools import cache

from habeas.lexicon.files import Entry, load

_MARKS = dict.fromkeys(range(0x300, 0x370))
_SHORTEST_STEM = 6
_STEM = 5


class Concepts(Entry, frozen=True, kw_only=True):
    """The file of ideas: for each the forms in every language of `languages`, in that order; `plain` ones tell nothing."""

    languages: tuple[str, ...]
    plain: tuple[tuple[tuple[str, ...], ...], ...] = ()
    concepts: dict[str, tuple[tuple[str, ...], ...]]


class _Raw(Entry, frozen=True, kw_only=True):
    """The file as written: a cell of several forms is words with spaces between them."""

    languages: tuple[str, ...]
    plain: tuple[tuple[str, ...], ...]
    concepts: dict[str, tuple[str, ...]]


def folded(text: str) -> str:
    """Lower case without accents."""
    lowered = text.lower()
    return lowered if lowered.isascii() else unicodedata.normalize("NFKD", lowered).translate(_MARKS)


@cache
def _file() -> Concepts:
    raw = load("shared", "concepts", _Raw)
    return Concepts(
        languages=raw.languages,
        plain=tuple(_cells(row) for row in raw.plain),
        concepts={name: _cells(row) for name, row in raw.concepts.items()},
    )


def _cells(row: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(folded(form) for form in cell.split()) for cell in row)


@cache
def _forms(language: str) -> tuple[dict[str, str], dict[str, str]]:
    """Whole words and beginnings of a language, each with its idea ("" for a plain one); the first to claim a form keeps it."""
    whole: dict[str, str] = {}
    begins: dict[str, str] = {}
    found = _file()
    if language in found.languages:
        at = found.languages.index(language)
        rows = [("", row) for row in found.plain] + sorted(found.concepts.items())
        for idea, row in rows:
            for form in row[at]:
                (begins if form.endswith("-") else whole).setdefault(form.rstrip("-"), idea)
    return whole, begins


def idea_of(word: str, language: str) -> str:
    """The idea of a word in lower case without accents, marked `c:`; the beginning of a long unlisted word, marked `s:`; or ""."""
    whole, begins = _forms(language)
    idea = whole.get(word)
    if idea is None:
        idea = next((begins[word[:size]] for size in range(len(word), 1, -1) if word[:size] in begins), None)
    if idea is not None:
        return f"c:{idea}" if idea else ""
    return f"s:{word[:_STEM]}" if len(word) >= _SHORTEST_STEM else ""
