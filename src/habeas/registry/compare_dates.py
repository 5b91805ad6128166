"""What do the cells of a date column say, as far as they say it: year, month, day?"""

import re
from collections.abc import Iterable
from functools import lru_cache

from habeas.model import Record

_ISO = re.compile(r"(\d{4})(?:[-/.](\d{1,2}|XX)(?:[-/.](\d{1,2}|XX))?)?(?:[T ].*)?[?~%]?")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_TURNED = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?: .*)?")
_MONTH_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/\d{4}")


class Day(Record, frozen=True, kw_only=True):
    """A date as far as it is known. A month or day that cannot be (13, 32) is kept: it is what was typed."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def text(self) -> str | None:
        """Eight digits where all of it is known."""
        return f"{self.year:04}{self.month:02}{self.day:02}" if self.month is not None and self.day is not None else None

    @property
    def number(self) -> int | None:
        """A number that grows by about one from day to day; none where month or day is open."""
        return self.year * 372 + self.month * 31 + self.day if self.month is not None and self.day is not None else None


@lru_cache(maxsize=200_000)
def day_of(cell: str, *, month_first: bool = False) -> Day | None:
    """The date in a cell: ISO and EDTF, eight digits, day/month/year; nothing where it is none of these."""
    cell = cell.strip()
    if found := _COMPACT.fullmatch(cell):
        return _day(found[1], found[2], found[3])
    if found := _ISO.fullmatch(cell):
        return _day(found[1], found[2], found[3])
    if found := _TURNED.fullmatch(cell):
        return _day(found[3], found[1], found[2]) if month_first else _day(found[3], found[2], found[1])
    return None


def _day(year: str, month: str | None, day: str | None) -> Day:
    known = month if month and month.isdigit() else None
    return Day(year=int(year), month=int(known) if known else None, day=int(day) if known and day and day.isdigit() else None)


def month_first(cells: Iterable[str]) -> bool:
    """Does a column write month/day/year? Only where some second number is no month, and no first one is none."""
    found = [match for cell in cells if (match := _MONTH_FIRST.match(cell.strip()))]
    return any(int(m[2]) > 12 for m in found) and not any(int(m[1]) > 12 for m in found)
