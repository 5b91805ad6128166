"""The days under which a diary or a live page tells: "Monday, 3 February. Snow …", "Miércoles 5 —", each at the head of a line."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from habeas.extract.dates.absolute import Page
from habeas.extract.dates.calendar import span_edtf
from habeas.extract.dates.record import When

# What closes the day that heads an entry.
_CLOSES = frozenset((".", ":", "—", "–", "-", "|", "\n"))
# One such line may be anything; so many make a diary.
_FEWEST = 2
_WEEK = 7


def entries(page: Page, at: Callable[[int], When | None]) -> dict[int, When]:
    """The day of each entry of a diary, by its first token; none where the report is no diary.

    `at` reads the time that begins at a token. A weekday without more is the next one behind the entry before, where that has
    been by publication.
    """
    norm, found, before = page.tokens.norm, dict[int, When](), None
    published = None if page.anchor is None else page.anchor.day
    for i in [0, *(k + 1 for k, word in enumerate(norm) if word == "\n")]:
        when = at(i) if published is not None and i < len(norm) else None
        if when is None or published is None or when.precision != "day" or page.word(when.last) not in _CLOSES:
            continue
        day = _day(when, before, published)
        if day is not None and day <= published:
            before = day
            found[i] = replace(when, earliest=day, latest=day, edtf=span_edtf(day, day), future=False)
    return found if len({when.earliest for when in found.values()}) >= _FEWEST else {}


def _day(when: When, before: date | None, published: date) -> date | None:
    """The day of an entry, seen from the entry before it."""
    alone = when.weekday is not None and when.anchored and not when.year_inferred
    if when.earliest is None or before is None or not alone:
        return when.earliest
    onward = before + timedelta(days=(when.earliest.weekday() - before.weekday()) % _WEEK or _WEEK)
    return onward if onward <= published else when.earliest
