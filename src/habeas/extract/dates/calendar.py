"""Days from publication: which day is "Saturday", "July 28" or "last month" for a report of that day."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_FUTURE_DAYS = 120


@dataclass(frozen=True, slots=True)
class Anchor:
    """When the report was published: one day, or only a month (then `first` and `last` differ)."""

    first: date
    last: date

    @property
    def day(self) -> date | None:
        """The day, where it is known."""
        return self.first if self.first == self.last else None


@dataclass(frozen=True, slots=True)
class Days:
    """An interval of days."""

    earliest: date
    latest: date


def anchor_of(published: str | None) -> Anchor | None:
    """The anchor of a publication date ("2024-11-16", with or without a time, or "2024-11"); None for anything else."""
    if published is None:
        return None
    try:
        if len(published) == 7:
            return Anchor(*_ends(month_days(int(published[:4]), int(published[5:]))))
        day = date.fromisoformat(published[:10])
    except ValueError:
        return None
    return Anchor(day, day)


def _ends(days: Days | None) -> tuple[date, date]:
    if days is None:
        raise ValueError("no such month")
    return days.earliest, days.latest


def day_of(year: int, month: int, day: int) -> date | None:
    """That day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_days(year: int, month: int) -> Days | None:
    """The days of a month."""
    if not (1 <= year <= 9998 and 1 <= month <= 12):
        return None
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def year_days(year: int) -> Days | None:
    """The days of a year."""
    return Days(date(year, 1, 1), date(year, 12, 31)) if 1 <= year <= 9998 else None


def guess_year(anchor: Anchor, month: int, day: int, *, future: bool) -> int | None:
    """The year of a day without one: the latest such day up to publication; a coming one where the words say so."""
    limit = anchor.last + timedelta(days=_FUTURE_DAYS) if future else anchor.last
    for year in range(limit.year, limit.year - 9, -1):
        found = day_of(year, month, day)
        if found is not None and found <= limit:
            return year
    return None


def weekday_day(anchor: Anchor, weekday: int, which: str | None) -> date | None:
    """The weekday meant: the latest up to publication, the one before publication (past) or the next (future)."""
    today = anchor.day
    if today is None:
        return None
    if which == "future":
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    back = (today.weekday() - weekday) % 7
    return today - timedelta(days=back or (7 if which == "past" else 0))


def shift_month(start: date, months: int) -> Days | None:
    """The calendar month that lies so many months from the one of `start`."""
    index = start.year * 12 + start.month - 1 + months
    return month_days(index // 12, index % 12 + 1)


def period_days(anchor: Anchor, unit: str, offset: int) -> Days | None:
    """The calendar week, month or year so many from the publication's; `days` n: the n days up to publication."""
    if unit == "month":
        return shift_month(anchor.first, offset)
    if unit == "year":
        return year_days(anchor.first.year + offset)
    today = anchor.day
    if today is None:
        return None
    if unit == "days":
        return Days(today - timedelta(days=offset), today)
    monday = today - timedelta(days=today.weekday())
    if unit == "week":
        start = monday + timedelta(weeks=offset)
        return Days(start, start + timedelta(days=6))
    # the weekend that lies behind or is now; on a working day the one that ended last Sunday
    saturday = monday + timedelta(days=5 if today.weekday() >= 5 else -2)
    if offset > 0:
        saturday = monday + timedelta(days=5)
    elif offset < 0 and today.weekday() >= 5:
        saturday -= timedelta(days=7)
    return Days(saturday, saturday + timedelta(days=1))


def ago_days(anchor: Anchor, unit: str, count: int) -> Days | None:
    """The days meant by "so many units ago": a day, a week's width, a month or a year."""
    count = min(count, 5000)
    if unit == "month":
        return shift_month(anchor.first, -count)
    if unit in ("year", "decade"):
        return year_days(anchor.first.year - count * (10 if unit == "decade" else 1))
    today = anchor.day
    if today is None:
        return None
    if unit == "hour":
        return Days(today - timedelta(days=-(-count // 24)), today)
    if unit in ("week", "fortnight"):
        middle = today - timedelta(weeks=count * (2 if unit == "fortnight" else 1))
        return Days(middle - timedelta(days=3), middle + timedelta(days=3))
    day = today - timedelta(days=count)
    return Days(day, day)


def window_days(anchor: Anchor, unit: str, count: int) -> Days | None:
    """The days from so many units before publication up to it ("in the last 24 hours")."""
    today = anchor.day
    if today is None:
        return None
    count = min(count, 5000)
    days = {"hour": -(-count // 24), "day": count, "week": 7 * count, "fortnight": 14 * count}.get(unit)
    if days is not None:
        return Days(today - timedelta(days=days), today)
    months = {"month": count, "year": 12 * count, "decade": 120 * count}[unit]
    index = today.year * 12 + today.month - 1 - months
    start = month_days(index // 12, index % 12 + 1)
    if start is None:
        return None
    return Days(min(start.latest, start.earliest + timedelta(days=today.day - 1)), today)


def part_of_month(days: Days, part: str) -> Days:
    """The start (1–10), middle (11–20), end (21–) or half of a month."""
    first, last = {"start": (1, 10), "mid": (11, 20), "end": (21, 31), "first_half": (1, 15), "second_half": (16, 31)}.get(
        part, (1, 31)
    )
    month = days.earliest
    return Days(month.replace(day=first), month.replace(day=min(last, days.latest.day)))


def part_of_year(days: Days, part: str) -> Days:
    """A third or half of a year, by months."""
    year = days.earliest.year
    first, last = {"start": (1, 4), "mid": (5, 8), "end": (9, 12), "first_half": (1, 6), "second_half": (7, 12)}.get(part, (1, 12))
    return Days(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def part_of_week(days: Days, part: str) -> Days:
    """The first two days of a week, the three around its Wednesday or those around its Friday."""
    first, last = {"start": (0, 1), "mid": (1, 3), "end": (3, 5)}.get(part, (0, 6))
    return Days(days.earliest + timedelta(days=first), days.earliest + timedelta(days=last))


def span_edtf(earliest: date, latest: date) -> str:
    """An interval of days as EDTF."""
    return earliest.isoformat() if earliest == latest else f"{earliest.isoformat()}/{latest.isoformat()}"
