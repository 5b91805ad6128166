"""Phrases that set one event so many days from another ("a day after …")."""

from functools import cache

import msgspec

from habeas.lexicon.files import Entry, load
from habeas.lexicon.numbers import expand
from habeas.lexicon.phrases import cut


class DayOffsets(Entry, frozen=True, kw_only=True):
    """Phrase → days from the event told before the phrase to the event told behind it, or months from the report's own.

    `behind`: of phrases that follow the number they date ("908 a week before"), from the day of what it is set against.
    `same_day`, `same_month`, `same_period` and `since_then` take up a time told before ("that night", "that month", "in that time",
    "since then"), `later` so many days behind it ("the next day"); `spoken_then` behind a verb of saying says that it was said
    at that time ("the army said at the time").
    """

    offsets: dict[str, int]
    months: dict[str, int] = msgspec.field(default_factory=dict)
    behind: dict[str, int] = msgspec.field(default_factory=dict)
    behind_months: dict[str, int] = msgspec.field(default_factory=dict)
    same_day: tuple[str, ...] = ()
    same_month: tuple[str, ...] = ()
    same_period: tuple[str, ...] = ()
    since_then: tuple[str, ...] = ()
    later: dict[str, int] = msgspec.field(default_factory=dict)
    spoken_then: tuple[str, ...] = ()


Offset = tuple[tuple[str, ...], int, int]


@cache
def day_offsets(lang: str) -> dict[str, tuple[Offset, ...]]:
    """The phrases of a language by their first word, longest first: words, days, months."""
    told = load(lang, "day_offsets", DayOffsets)
    return _by_first(told.offsets, told.months)


@cache
def offsets_behind(lang: str) -> dict[str, tuple[Offset, ...]]:
    """The phrases that follow the number they date, by their first word, longest first: words, days, months."""
    told = load(lang, "day_offsets", DayOffsets)
    return _by_first(told.behind, told.months | told.behind_months)


@cache
def taking_up(lang: str) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The phrases that take up a time told before, by their first word: words, and "day", "month", "period" or "since"."""
    told = load(lang, "day_offsets", DayOffsets)
    out: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    named = (("day", told.same_day), ("month", told.same_month), ("period", told.same_period), ("since", told.since_then))
    for name, phrases in named:
        for parts in (cut(one) for phrase in phrases for one in expand(phrase)):
            out.setdefault(parts[0], []).append((parts, name))
    return {first: tuple(sorted(some, key=lambda p: -len(p[0]))) for first, some in out.items()}


@cache
def days_later(lang: str) -> dict[str, tuple[Offset, ...]]:
    """The phrases that tell a time so many days behind the day told before, by their first word, longest first."""
    return _by_first(load(lang, "day_offsets", DayOffsets).later, {})


@cache
def spoken_then(lang: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases that say something was said at a time told before, by their first word."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for parts in (cut(one) for phrase in load(lang, "day_offsets", DayOffsets).spoken_then for one in expand(phrase)):
        out.setdefault(parts[0], []).append(parts)
    return {first: tuple(some) for first, some in out.items()}


def _by_first(some_days: dict[str, int], some_months: dict[str, int]) -> dict[str, tuple[Offset, ...]]:
    out: dict[str, list[Offset]] = {}
    for phrase, days, months in [(p, n, 0) for p, n in some_days.items()] + [(p, 0, n) for p, n in some_months.items()]:
        parts = cut(phrase)
        out.setdefault(parts[0], []).append((parts, days, months))
    return {first: tuple(sorted(some, key=lambda p: -len(p[0]))) for first, some in out.items()}
