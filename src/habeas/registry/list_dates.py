"""Which day does a cell name? Six styles and what is left of them, in any language, as EDTF; or a reason why it names none."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

from habeas.lexicon.dates import date_words
from habeas.lexicon.files import languages
from habeas.lexicon.list_columns import list_words, plain_words
from habeas.model import Record

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?")
_NUMERIC = re.compile(r"(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4}|\d{2})")
_MONTH_YEAR = re.compile(r"(\d{1,2}) ?[-/.] ?(\d{4})")
_YEAR = re.compile(r"(1[89]\d\d|20\d\d)")
_SERIAL = re.compile(r"([1-6]\d{4})(?:[.,]\d+)?")
_TIME = re.compile(
    r"[ T,]+(?:a las )?([01]?\d|2[0-3])[:h]([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?\s*([ap]\.?\s?m\.?)?(?:Z|[+-]\d\d:?\d\d)?$", re.I
)
_BEFORE_DAY_1 = date(1899, 12, 30)
_MONTHS = 12
# Numbers of days between 1920 and 2064: a spreadsheet's own way to write a date.
_SERIALS = range(7_500, 60_000)
_NAMED = re.compile(r"[^\W\d_]+|\d+")


class DateRead(Record, frozen=True, kw_only=True):
    """What a cell says: EDTF, or nothing and why (no-date, no-such-day, no-year).

    `either` is true where day and month could change places.
    """

    edtf: str | None = None
    problem: str | None = None
    either: bool = False


class DateStyle(Record, frozen=True, kw_only=True):
    """How a column writes dates: is the month first? Two digits of a year are the last such year up to `latest`."""

    month_first: bool = False
    latest: int = 2029


NOTHING = DateRead()


@cache
def _months() -> dict[str, int]:
    """Names of months and their short forms in every language."""
    return {plain_words(name)[0]: month for lang in languages() for name, month in date_words(lang).months.items()}


@cache
def _between() -> frozenset[str]:
    """Words that stand between the parts of a date and say nothing: "de", "of", "st", days of the week."""
    words = set(list_words().day_links)
    for lang in languages():
        lex = date_words(lang).words
        some = (*lex.links, *lex.before_day, *lex.ordinal_marks, *lex.weekdays, *lex.bare_weekdays)
        words |= {word for one in some for word in plain_words(one)}
    return frozenset(words)


def style_of_dates(cells: Iterable[str], *, month_first: bool, latest: int = 2029) -> DateStyle:
    """The order of day and month that a column's own cells show; `month_first` where they show none."""
    first = second = 0
    for cell in cells:
        if (found := _NUMERIC.match(_TIME.sub("", cell.strip()))) is not None:
            first += int(found[1]) > _MONTHS
            second += int(found[2]) > _MONTHS
    return DateStyle(month_first=month_first if first == second else second > first, latest=latest)


def read_cell_date(cell: str, style: DateStyle) -> DateRead:
    """The date of a cell; NOTHING where it is empty or says that it is not known."""
    text = " ".join(cell.split())
    words = plain_words(text)
    if not words or words in list_words().blank:
        return NOTHING
    text, doubt = _doubtful(text, words)
    time = ""
    if (clock := _TIME.search(text)) is not None and clock.start() > 0:
        text, time = text[: clock.start()].strip(" ,"), _clock(clock)
    found = _numbers(text, style) or _words(text, style)
    if found is None:
        return DateRead(problem="no-date")
    if found.edtf is None:
        return found
    whole = len(found.edtf) == 10
    return DateRead(edtf=found.edtf + (f"T{time}" if time and whole and not doubt else "") + doubt, either=found.either)


def _doubtful(text: str, words: tuple[str, ...]) -> tuple[str, str]:
    """The text without what makes it doubtful ("aprox.", "?", brackets), and EDTF's mark for that."""
    mark = "?" if "?" in text or "¿" in text else ""
    if list_words().about.within(words):
        mark = "~"
        kept = [word for word in re.split(r"[\s()]+", text) if not list_words().about.within(plain_words(word))]
        text = " ".join(word for word in kept if word)
    return text.strip(" ?¿()[].,;*~").strip(), mark


def _clock(found: re.Match[str]) -> str:
    hour = int(found[1])
    if found[3]:
        hour = hour % 12 + (12 if found[3][0] in "pP" else 0)
    time = f"{hour:02}:{found[2]}"
    return "" if time == "00:00" else time


def _numbers(text: str, style: DateStyle) -> DateRead | None:
    """Dates of digits alone."""
    if found := _ISO.fullmatch(text):
        return _made(int(found[1]), int(found[2]), int(found[3]) if found[3] else None)
    if found := _NUMERIC.fullmatch(text):
        one, two = int(found[1]), int(found[2])
        month, day = (one, two) if style.month_first else (two, one)
        if month > _MONTHS >= day:
            month, day = day, month
        read = _made(_year(found[3], style), month, day)
        return DateRead(edtf=read.edtf, problem=read.problem, either=one <= _MONTHS and two <= _MONTHS and one != two)
    if found := _MONTH_YEAR.fullmatch(text):
        return _made(int(found[2]), int(found[1]), None)
    if found := _YEAR.fullmatch(text):
        return DateRead(edtf=found[1])
    if (found := _SERIAL.fullmatch(text)) and int(found[1]) in _SERIALS:
        return DateRead(edtf=(_BEFORE_DAY_1 + timedelta(days=int(found[1]))).isoformat())
    return None


def _words(text: str, style: DateStyle) -> DateRead | None:
    """Dates with a month's name: its number and the numbers around it, and nothing else of weight."""
    month, numbers = None, []
    for word in _NAMED.findall(text):
        plain = plain_words(word)[0] if plain_words(word) else ""
        if word.isdecimal():
            numbers.append(word)
        elif month is None and plain in _months():
            month = _months()[plain]
        elif plain not in _between():
            return None
    if month is None or len(numbers) > 2:
        return None
    years = [word for word in numbers if len(word) == 4] or (numbers[-1:] if len(numbers) == 2 else [])
    days = [word for word in numbers if word not in years[:1]] if len(set(numbers)) == len(numbers) else numbers[:1]
    if not years and len(numbers) == 1 and int(numbers[0]) > 31:
        years, days = numbers, []
    if not years:
        return DateRead(problem="no-year")
    return _made(_year(years[0], style), month, int(days[0]) if days else None)


def _year(text: str, style: DateStyle) -> int:
    year = int(text)
    if len(text) > 2:
        return year
    century = style.latest // 100 * 100
    return century + year if century + year <= style.latest else century - 100 + year


def _made(year: int, month: int, day: int | None) -> DateRead:
    try:
        if not 1800 <= year <= 2100:
            return DateRead(problem="no-such-day")
        whole = date(year, month, day or 1)
    except ValueError:
        return DateRead(problem="no-such-day")
    return DateRead(edtf=whole.isoformat()[: 10 if day else 7])
