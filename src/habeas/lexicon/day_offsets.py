"""Phrases that set one event so many days from another ("a day after …")."""

from functools import cache

from habeas.lexicon.files import Entry, load
from habeas.lexicon.phrases import cut


class DayOffsets(Entry, frozen=True, kw_only=True):
    """Phrase → days from the event told before the phrase to the event told behind it."""

    offsets: dict[str, int]


@cache
def day_offsets(lang: str) -> dict[str, tuple[tuple[tuple[str, ...], int], ...]]:
    """The phrases of a language by their first word, longest first."""
    out: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for phrase, days in load(lang, "day_offsets", DayOffsets).offsets.items():
        parts = cut(phrase)
        out.setdefault(parts[0], []).append((parts, days))
    return {first: tuple(sorted(some, key=lambda p: -len(p[0]))) for first, some in out.items()}
