"""Which days can a date mean? EDTF level 1 ("2026-01", "2026-01-1X", "2026?", "../2026-02-11") as its earliest and latest day."""

import re
from calendar import monthrange

from habeas.model.record import Record

FIRST, LAST = "0001-01-01", "9999-12-31"
_MARKS = "?~%"
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?", re.ASCII)
_PARTIAL = re.compile(r"([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?", re.ASCII)
# 21–24 are seasons of the northern year in EDTF; they stay three months wide wherever they are used.
_SEASONS = {21: ("03", "05"), 22: ("06", "08"), 23: ("09", "11"), 24: ("12", "12")}


class Span(Record, frozen=True, kw_only=True):
    """The first and the last day a date can mean; `doubtful` where the writer said so (?, ~, %); `time` as HH:MM.

    `throughout` is true of an interval ("2026-01-10/2026-02-01"): it speaks of all of its days, not of one among them.
    """

    earliest: str
    latest: str
    doubtful: bool = False
    throughout: bool = False
    time: str | None = None

    @property
    def exact(self) -> bool:
        """Is it one known day?"""
        return self.earliest == self.latest and not self.doubtful


ANY_DAY = Span(earliest=FIRST, latest=LAST)


def span_of(edtf: str | None) -> Span:
    """The days of an EDTF date; all days where there is none. Raises ValueError where the text is no EDTF of level 1."""
    if not edtf:
        return ANY_DAY
    if edtf.count("/") == 1:
        before, after = (part.strip() for part in edtf.split("/"))
        start = ANY_DAY if before in {"", ".."} else span_of(before)
        end = ANY_DAY if after in {"", ".."} else span_of(after)
        if start.earliest > end.latest:
            raise ValueError("an interval ends before it begins")
        closed = not {before, after} & {"", ".."}
        return Span(earliest=start.earliest, latest=end.latest, doubtful=start.doubtful or end.doubtful, throughout=closed)
    bare = edtf.rstrip(_MARKS)
    if len(edtf) - len(bare) > 1:
        raise ValueError("a date carries one mark of doubt")
    return _one(bare, doubtful=bare != edtf)


def _one(text: str, *, doubtful: bool) -> Span:
    if found := _DAY.fullmatch(text):
        day = _checked(*(int(part) for part in found.groups()[:3]))
        hours, minutes = found[4], found[5]
        if hours is not None and not (int(hours) < 24 and int(minutes) < 60):
            raise ValueError("no such hour")
        return Span(earliest=day, latest=day, doubtful=doubtful, time=f"{hours}:{minutes}" if hours else None)
    partial = _PARTIAL.fullmatch(text)
    if partial is None:
        raise ValueError("not an EDTF date: write 2026-01-11, 2026-01, 2026, 2026-01-1X, 2026? or 2026-01-08/2026-01-11")
    year, month, day_ = partial.groups()
    if month is not None and month.isdigit() and int(month) in _SEASONS and day_ is None:
        first, last = _SEASONS[int(month)]
        return Span(earliest=_first(year, first, None), latest=_last(year, last, None), doubtful=doubtful)
    return Span(earliest=_first(year, month, day_), latest=_last(year, month, day_), doubtful=doubtful)


def _checked(year: int, month: int, day: int) -> str:
    if not (year >= 1 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        raise ValueError("no such day")
    return f"{year:04}-{month:02}-{day:02}"


def _first(year: str, month: str | None, day: str | None) -> str:
    """The earliest day of a date with digits left open (X)."""
    y = max(1, int(year.replace("X", "0")))
    m = _least(month, 1, 12)
    return _checked(y, m, _least(day, 1, monthrange(y, m)[1]))


def _last(year: str, month: str | None, day: str | None) -> str:
    y = int(year.replace("X", "9"))
    if y < 1:
        raise ValueError("no such year")
    m = _most(month, 12)
    return _checked(y, m, _most(day, monthrange(y, m)[1]))


def _least(part: str | None, low: int, high: int) -> int:
    """The smallest number that fits "1X" within its bounds; refused where none does."""
    return _fitting(part, low, high)[0]


def _most(part: str | None, high: int) -> int:
    return _fitting(part, 1, high)[-1]


def _fitting(part: str | None, low: int, high: int) -> list[int]:
    wanted = re.compile((part or "XX").replace("X", r"\d"))
    found = [n for n in range(low, high + 1) if wanted.fullmatch(f"{n:02}")]
    if not found:
        raise ValueError("no such month or day")
    return found


def surely_before(a: Span, b: Span) -> bool:
    """Is every day that `a` can mean before every day that `b` can mean? Doubtful dates are sure of nothing."""
    if a.doubtful or b.doubtful:
        return False
    if a.exact and b.exact and a.earliest == b.earliest and a.time and b.time:
        return a.time < b.time
    return a.latest < b.earliest


def overlap(a: Span, b: Span) -> bool:
    """Is there a day that both can mean?"""
    return a.earliest <= b.latest and b.earliest <= a.latest
