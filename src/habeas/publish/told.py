"""How a date, an hour and a clause of a bulletin are said in one language."""

from datetime import date, datetime

from habeas.lexicon.custody import BulletinWords


def clause(words: BulletinWords, key: str, number: int, **parts: str) -> str:
    """A clause about a number of people, in the singular where the language has one."""
    pattern = words.one.get(key) if number == 1 else None
    n = f"{number:_}".replace("_", words.thousands if number >= words.thousands_from else "")
    return (pattern or words.sentences[key]).format(n=n, **parts)


def at_hour(words: BulletinWords, at: datetime, zone: str) -> str:
    """A day with its hour and whose hour it is: "Sunday 11 January 2026, 18:00 (Caracas time)"."""
    day = words.day.format(weekday=words.weekdays[at.weekday()], d=at.day, month=words.months[at.month - 1], y=at.year)
    return words.hour.format(day=day, hour=at.strftime("%H:%M"), zone=words.zones.get(zone, zone))


def on_day(words: BulletinWords, edtf: str | None) -> str:
    """A date as it is said where it is a day or a month; any other EDTF date stays as it is written."""
    if not edtf:
        return ""
    try:
        if len(edtf) == 7:
            month = date.fromisoformat(f"{edtf}-01")
            return words.month.format(month=words.months[month.month - 1], y=month.year)
        day = date.fromisoformat(edtf[:10])
    except ValueError:
        return edtf
    told = words.date.format(d=day.day, month=words.months[day.month - 1], y=day.year)
    rest = edtf[10:]
    return told if not rest else f"{told}, {rest[1:6]}" if rest.startswith("T") else edtf
