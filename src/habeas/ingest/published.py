"""The day a text says it was published, where it says so outright: a date line, a byline with a date, a dateline with a year."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from habeas.ingest.language import language_entry
from habeas.model import Block

_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_SLASHED = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b")
_AT_THE_TOP = 8
_LINE_AT_MOST = 160
# What may stand on a date line beside the date: a weekday, a time, a zone.
_BESIDE_AT_MOST = 28


@cache
def _worded(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Day-month-year and month-day-year with the month's name, in this language."""
    entry = language_entry(language)
    month = "|".join(sorted(map(re.escape, entry.months), key=lambda m: (-len(m), m)))
    link = "(?:(?:" + "|".join(map(re.escape, entry.date_links)) + r")\s)?"
    end = "(?:" + "|".join(map(re.escape, entry.ordinal_ends)) + ")?"
    day_first = rf"\b(?P<d>\d{{1,2}}){end}\s{link}(?P<m>{month})\.?,?\s{link}(?P<y>\d{{4}})\b"
    month_first = rf"\b(?P<m>{month})\.?\s(?P<d>\d{{1,2}}){end},?\s(?P<y>\d{{4}})\b"
    return re.compile(day_first, re.IGNORECASE), re.compile(month_first, re.IGNORECASE)


def find_day(line: str, language: str) -> tuple[str, int, int] | None:
    """The first full date of a line as (ISO day, start, end), or None. Numbers alone only where the language orders them."""
    found: list[tuple[int, int, int, int, int]] = []
    entry = language_entry(language)
    for pattern in _worded(language):
        if match := pattern.search(line):
            month = entry.months[match["m"].lower()]
            found.append((match.start(), match.end(), int(match["y"]), month, int(match["d"])))
    if match := _ISO.search(line):
        found.append((match.start(), match.end(), int(match[1]), int(match[2]), int(match[3])))
    if entry.day_first is not None and (match := _SLASHED.search(line)):
        first, second = int(match[1]), int(match[2])
        day, month = (first, second) if entry.day_first else (second, first)
        found.append((match.start(), match.end(), int(match[3]), month, day))
    for start, end, year, month, day in sorted(found):
        try:
            return date(year, month, day).isoformat(), start, end
        except ValueError:
            continue
    return None


def published_in(text: str, blocks: Sequence[Block], language: str) -> str | None:
    """The ISO day of publication that the text itself states, or None: a date inside prose or a caption states nothing."""
    for kind in ("byline", "dateline"):
        for block in blocks:
            if block.kind == kind and block.end - block.start <= _LINE_AT_MOST:
                found = find_day(text[block.start : block.end], language)
                if found is not None:
                    return found[0]
    taken = {block.start for block in blocks}
    position, seen = 0, 0
    while seen < _AT_THE_TOP and position < len(text):
        stop = text.find("\n", position)
        stop = len(text) if stop < 0 else stop
        line = text[position:stop]
        if line.strip():
            seen += 1
            if position not in taken and (day := _date_line(line, language)) is not None:
                return day
        position = stop + 1
    return None


def _date_line(line: str, language: str) -> str | None:
    """The day of a line that is nothing but a date, with a weekday or a time at most, or a date behind a word for publishing."""
    if len(line) > _LINE_AT_MOST or (found := find_day(line, language)) is None:
        return None
    day, start, end = found
    before = line[:start].strip(" \t:|,-–—·•").lower()
    beside = before + line[end:].strip()
    if before in language_entry(language).published_cues or (len(beside) <= _BESIDE_AT_MOST and not line.rstrip().endswith(".")):
        return day
    return None
