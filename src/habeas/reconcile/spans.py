"""When: an ISO date of day, month or year precision as the first and last day that it can mean."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From the first to the last day (proleptic ordinals, both inside)."""

    first: int
    last: int

    @property
    def is_day(self) -> bool:
        return self.first == self.last

    def touches(self, other: "Span", slack: int = 0) -> bool:
        """Can both mean the same day, give or take `slack` days?"""
        return self.first - slack <= other.last and other.first - slack <= self.last

    def before(self, other: "Span") -> bool:
        """Does all of this lie before all of the other?"""
        return self.last < other.first


@lru_cache(maxsize=65536)
def span_of(iso: str | None) -> Span | None:
    """The days that an ISO date can mean; None where there is no date or it is not one."""
    if not iso:
        return None
    try:
        parts = [int(part) for part in iso[:10].split("-")]
        if len(parts) == 3:
            day = date(*parts).toordinal()
            return Span(day, day)
        if len(parts) == 2:
            year, month = parts
            after = date(year + month // 12, month % 12 + 1, 1)
            return Span(date(year, month, 1).toordinal(), after.toordinal() - 1)
        return Span(date(parts[0], 1, 1).toordinal(), date(parts[0], 12, 31).toordinal())
    except (ValueError, OverflowError):
        return None


def iso_of(day: int | None) -> str | None:
    """The ISO date of a day."""
    return None if day is None else date.fromordinal(day).isoformat()


def in_words(span: Span | None) -> str:
    """A span as a sentence says it: "16 November 2024", "August 2024", "a day not known"."""
    if span is None:
        return "a day not known"
    first, last = date.fromordinal(span.first), date.fromordinal(span.last)
    if span.is_day:
        return f"{first.day} {MONTHS[first.month - 1]} {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return month_in_words(span.first)
    return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"


def month_in_words(day: int) -> str:
    """The month a day lies in: "November 2024"."""
    when = date.fromordinal(day)
    return f"{MONTHS[when.month - 1]} {when.year}"


def days_in_words(first: int, last: int) -> str:
    """A stretch of days: "16–17 November 2024", "30 July – 2 August 2024"."""
    a, b = date.fromordinal(first), date.fromordinal(last)
    if first == last:
        return in_words(Span(first, first))
    if (a.year, a.month) == (b.year, b.month):
        return f"{a.day}–{b.day} {MONTHS[b.month - 1]} {b.year}"
    return f"{in_words(Span(first, first))} – {in_words(Span(last, last))}"
