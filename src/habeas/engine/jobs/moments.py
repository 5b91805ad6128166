"""Which moment does "Sunday 18:00" mean, said now, there? Words of every language; nothing here looks at a clock."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from habeas.errors import UsageError
from habeas.lexicon.dates import date_words
from habeas.lexicon.files import languages
from habeas.model.registry import Moment

_HOUR = re.compile(r"([0-9]{1,2})(?:[:h.]([0-9]{2}))?h?")
_OFFSET = re.compile(r"([+-])([0-9]{2}):?([0-9]{2})")
_WRITTEN = "%Y-%m-%dT%H:%M:%SZ"


def written(at: datetime) -> Moment:
    """A moment as records carry it: UTC to the second."""
    return at.astimezone(UTC).strftime(_WRITTEN)


def read_moment(moment: Moment) -> datetime:
    """The moment that a record carries."""
    return datetime.strptime(moment, _WRITTEN).replace(tzinfo=UTC)


def zone_of(name: str) -> tzinfo:
    """A zone by its name (America/Caracas) or its distance from UTC (-04:00)."""
    if name.upper() in {"UTC", "Z"}:
        return UTC
    if found := _OFFSET.fullmatch(name):
        ahead = timedelta(hours=int(found[2]), minutes=int(found[3]))
        if ahead < timedelta(hours=24):
            return timezone(ahead if found[1] == "+" else -ahead)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UsageError("no such time zone", "write it like America/Caracas or -04:00") from None


def now_given(said: str | None, clock: Moment, zone: tzinfo) -> Moment:
    """The moment named with --now, else what the machine's clock said."""
    if said is None:
        return clock
    return written(_iso(said, zone, "00:00"))


def moment_given(said: str, now: Moment, zone: tzinfo) -> Moment:
    """The moment that a person means by "2026-01-11 18:00", "Sunday 18:00", "ayer 18:00" or "now"; never after now."""
    here = read_moment(now).astimezone(zone)
    if said.strip().casefold() == "now":
        return now
    try:
        at = _iso(said, zone, "23:59")
    except UsageError:
        at = _by_words(said, here)
    if at > here:
        raise UsageError("that moment has not come yet", "name an hour that has passed")
    return written(at)


def _iso(said: str, zone: tzinfo, hour: str) -> datetime:
    text = said.strip().replace(" ", "T")
    if "T" not in text:
        text += f"T{hour}"
    try:
        at = datetime.fromisoformat(text)
        return (at if at.tzinfo is not None else at.replace(tzinfo=zone)).astimezone(zone)
    except (ValueError, OverflowError):
        raise UsageError("a moment could not be read", 'write 2026-01-11T18:00, or "Sunday 18:00"') from None


def _by_words(said: str, here: datetime) -> datetime:
    """A weekday or a word for a day, then an hour; a weekday is the latest one whose hour has passed."""
    words = said.strip().casefold().replace(",", " ").split()
    hour = _HOUR.fullmatch(words[-1]) if words else None
    hours, minutes = (int(hour[1]), int(hour[2] or 0)) if hour else (23, 59)
    named = " ".join(words[:-1] if hour else words)
    if hours > 23 or minutes > 59 or not named:
        raise UsageError("a moment could not be read", 'write 2026-01-11T18:00, or "Sunday 18:00"')
    for lang in languages():
        file = date_words(lang).words
        if named in file.days:
            day = here + timedelta(days=file.days[named])
            return day.replace(hour=hours, minute=minutes, second=0, microsecond=0)
        weekday = {**file.weekdays}.get(named)
        if weekday is not None:
            back = (here.weekday() - weekday) % 7
            at = (here - timedelta(days=back)).replace(hour=hours, minute=minutes, second=0, microsecond=0)
            return at if at <= here else at - timedelta(days=7)
    raise UsageError("a moment could not be read", 'write 2026-01-11T18:00, or "Sunday 18:00"')
