"""Dates that name their day, month or year: July 28 · 28 de julio de 2024 · 16/11/2024 · mid-March · the 1990s."""

from dataclasses import dataclass, replace
from datetime import date

from habeas.extract.dates.calendar import Anchor, day_of, guess_year, month_days
from habeas.extract.dates.record import When
from habeas.extract.tokens import Tokens
from habeas.lexicon.dates import DateLexicon
from habeas.lexicon.numbers import NumberLexicon

_DASHES = ("-", "–", "—")
# So many small words lead a day in.
_LED = 2
# Behind these a feast is a day on which or since which something happened ("the Christmas season" is none).
_OF_FEASTS = ("since", "on", "during", "until", "by", "before")
# Of these the feast, or the month, is the coming one where that is near ("home [by] Christmas").
_COMING = ("until", "by", "before")


@dataclass(frozen=True, slots=True)
class Page:
    """What every rule needs: the tokens, the words of the language and the publication date."""

    tokens: Tokens
    lex: DateLexicon
    numbers: NumberLexicon
    anchor: Anchor | None

    def word(self, i: int) -> str:
        """Token i, or a line end outside the text."""
        return self.tokens.norm[i] if 0 <= i < len(self.tokens.norm) else "\n"


def month_at(page: Page, i: int) -> int | None:
    """The month that token i names, written as the language writes months."""
    month = page.lex.months.get(page.word(i))
    if month is None or (page.lex.words.capital_months and not page.tokens.is_capital(i)):
        return None
    return month


def day_at(page: Page, i: int) -> tuple[int, int] | None:
    """A day of the month at token i ("28", "1st", "1º", "primero") and the token behind it."""
    word = page.word(i)
    if word.isdigit() and len(word) <= 2 and 1 <= int(word) <= 31:
        last = i + 1
        if page.word(last) in page.lex.words.ordinal_marks and page.tokens.start[last] == page.tokens.end[i]:
            last += 1
        return int(word), last
    named = page.lex.day_words.get(word)
    return None if named is None else (named, i + 1)


def year_at(page: Page, i: int) -> int | None:
    """A year at token i, in four plain digits."""
    word = page.word(i)
    return int(word) if len(word) == 4 and word.isdigit() and 1500 <= int(word) <= 2100 else None


@dataclass(frozen=True, slots=True)
class Year:
    """A year behind a month: its number (None: not said) and the token behind it."""

    number: int | None
    last: int


def year_behind(page: Page, i: int) -> Year:
    """The year that follows a day or month at token i: ", 2024", "de 2024", "last year"."""
    at = i
    if page.word(at) == ".":
        at += 1
    for _ in range(2):
        number = year_at(page, at)
        if number is not None:
            return Year(number, at + 1)
        period = page.lex.periods.at(page.tokens.norm, at)
        if period is not None and period.value.unit == "year" and page.anchor is not None and at > i:
            return Year(page.anchor.first.year + period.value.offset, period.last)
        if period is not None and period.value.unit == "year" and page.anchor is not None:
            return Year(page.anchor.first.year + period.value.offset, period.last)
        link = page.lex.links.at(page.tokens.norm, at)
        if link is None:
            break
        at = link.last
    return Year(None, i)


def coming(page: Page, first: int, last: int) -> bool:
    """Do the words near a date say that it was to come ("scheduled for", "será el")?"""
    norm, near = page.tokens.norm, page.lex.future_near
    for k in range(first - 1, max(-1, first - 8), -1):
        if norm[k] in (".", "\n", ";"):
            break
        if norm[k] in near:
            return True
    return any(norm[k] in near for k in range(last, min(len(norm), last + 2)))


def _aimed(page: Page, first: int) -> bool:
    """Does a word lead a day in for which something is set: "announced a pardon [for] 15 October", "anunciou [para] o dia 15"?"""
    norm, i = page.tokens.norm, first - 1
    while i > 0 and first - i <= _LED and norm[i] in page.lex.led_aims:
        i -= 1
    return i >= 0 and norm[i] in page.lex.aims


def from_feast(page: Page, i: int) -> When | None:
    """ "at Christmas", "en Navidad", "no Natal de 2023": the day of a feast, of the latest year up to publication or the next."""
    found = page.lex.feasts.at(page.tokens.norm, i)
    if found is None or (page.lex.words.capital_months and not page.tokens.is_capital(i)):
        return None
    first = i if page.lex.relations.before(page.tokens.norm, i + 1) is None else i + 1  # "no Natal", but not the town of Natal
    led = page.lex.relations.before(page.tokens.norm, first)
    year = year_behind(page, found.last)
    if led is None or led.value not in _OF_FEASTS:
        return None
    number = year.number
    if number is None and page.anchor is not None and led.value in _COMING:
        number = guess_year(page.anchor, *found.value, future=True)
        when = None if number is None else day_when(page, (first, year.last), *found.value, number)
        ahead = when is not None and when.latest is not None and when.latest > page.anchor.last
        return None if when is None else replace(when, has_year=False, year_inferred=True, anchored=True, future=ahead)
    return day_when(page, (first, year.last), *found.value, number)


def day_when(page: Page, span: tuple[int, int], month: int, day: int, year: int | None) -> When | None:
    """A day of a month; without a year the latest such day up to publication."""
    first, last = span
    future = year is None and coming(page, first, last)
    number = year
    if number is None and page.anchor is not None:
        number = guess_year(page.anchor, month, day, future=future or _aimed(page, first))
        aimed = None if number is None or future else day_of(number, month, day)
        future = future or (aimed is not None and aimed > page.anchor.last)  # "announced for 15 October"
    if number is None:
        known = day_of(2000, month, day) is not None
        return When(first, last, None, None, "day", f"XXXX-{month:02}-{day:02}") if known else None
    found = day_of(number, month, day)
    if found is None:
        return None
    inferred = year is None
    return When(
        first,
        last,
        found,
        found,
        "day",
        found.isoformat(),
        has_year=not inferred,
        year_inferred=inferred,
        anchored=inferred,
        future=future,
    )


def month_when(page: Page, span: tuple[int, int], month: int, year: int | None) -> When | None:
    """A whole month; without a year the latest that had begun by publication, or the coming one that something lasts until."""
    first, last = span
    future = year is None and (coming(page, first, last) or _lasts_until(page, first, month))
    number = year
    if number is None and page.anchor is not None:
        number = guess_year(page.anchor, month, 1, future=future)
        if number is not None and (number, month) == (page.anchor.first.year, page.anchor.first.month) and _gone(page, first, last):
            number -= 1
    if number is None:
        return When(first, last, None, None, "month", f"XXXX-{month:02}")
    days = month_days(number, month)
    if days is None:
        return None
    edtf, inferred = f"{number:04}-{month:02}", year is None
    return When(
        first,
        last,
        days.earliest,
        days.latest,
        "month",
        edtf,
        has_year=not inferred,
        year_inferred=inferred,
        anchored=inferred,
        future=future,
    )


def _lasts_until(page: Page, first: int, month: int) -> bool:
    """Does something last up to a month whose next coming is far nearer than its last: "held [until] May", told in March?"""
    led = page.lex.relations.before(page.tokens.norm, first)
    if page.anchor is None or led is None or led.value not in _COMING:
        return False
    today = page.anchor.last
    gone, ahead = (guess_year(page.anchor, month, 1, future=future) for future in (False, True))
    if gone is None or ahead is None or gone == ahead:
        return False
    return 2 * (date(ahead, month, 1) - today) < today - date(gone, month, 1)


def _gone(page: Page, first: int, last: int) -> bool:
    """Does a word beside a month say that it is over ("[last] December", "diciembre [pasado]"), so that it is not this one?"""
    before, behind = page.lex.before.before(page.tokens.norm, first), page.lex.behind.at(page.tokens.norm, last)
    return any(found is not None and found.value == "past" for found in (before, behind))


def from_month(page: Page, i: int, *, sure: bool = False) -> When | None:
    """A date that begins with its month: "July 28, 2024", "July 28-30", "August 2023", "In August"."""
    month = month_at(page, i)
    if month is None:
        return None
    at = i + 1
    if page.word(at) == "." and page.word(i) in page.lex.words.short_months:
        at += 1
    if page.lex.words.month_first and page.word(at).isdigit():
        day = day_at(page, at)
        if day is not None and page.word(day[1]) not in page.numbers.people:
            return _day_run(page, i, month, day)
    year = year_behind(page, at)
    if year.number is None and not sure and not _surely_month(page, i):
        return None
    return month_when(page, (i, year.last if year.number is not None else at), month, year.number)


def _surely_month(page: Page, i: int) -> bool:
    """Is a word that is also something else (May, March; a capital Julio) a month here? Only behind a preposition."""
    word = page.word(i)
    if word in page.lex.words.short_months and word not in page.lex.words.months:
        return False
    doubtful = word in page.lex.doubtful or (not page.lex.words.capital_months and page.tokens.is_capital(i))
    if not doubtful:
        return True
    if (page.word(i - 1),) in page.lex.range_middles and month_at(page, i - 2) is not None:
        return True  # "in April and May"
    return page.lex.relations.before(page.tokens.norm, i) is not None or page.lex.before.before(page.tokens.norm, i) is not None


def _day_run(page: Page, i: int, month: int, day: tuple[int, int]) -> When | None:
    """ "July 28", or with a second day behind it: "July 28-30", "July 28 to 30"."""
    last = day[1]
    middle = page.word(last)
    if middle in _DASHES or (middle,) in page.lex.range_middles:
        end = day_at(page, last + 1) if page.word(last + 1).isdigit() else None
        if end is not None and end[0] > day[0] and page.word(end[1]) not in page.numbers.people:
            year = year_behind(page, end[1])
            return _between(page, (i, year.last), month, (day[0], end[0]), year.number)
    year = year_behind(page, last)
    return day_when(page, (i, year.last if year.number is not None else last), month, day[0], year.number)


def _between(page: Page, span: tuple[int, int], month: int, days: tuple[int, int], year: int | None) -> When | None:
    one = day_when(page, span, month, days[0], year)
    two = day_when(page, span, month, days[1], year)
    if one is None or two is None:
        return one
    edtf = f"{one.edtf}/{two.edtf}"
    return replace(one, latest=two.latest, precision="range", edtf=edtf)


def from_day(page: Page, i: int) -> When | None:
    """A date that begins with its day: "28 July 2024", "28 de julio", "1º de maio", "28 al 30 de julio", "primero de mayo"."""
    day = day_at(page, i)
    if day is None:
        return None
    month = _month_behind(page, day[1])
    if month is not None:
        year = year_behind(page, month[1])
        return day_when(page, (i, year.last if year.number is not None else month[1]), month[0], day[0], year.number)
    return _run_of_days(page, i, day)


def _month_behind(page: Page, at: int) -> tuple[int, int] | None:
    """The month behind a day ("de julio", "of July", "Jul.") and the token behind it."""
    link = page.lex.links.at(page.tokens.norm, at)
    for k in (at, link.last if link is not None and link.words != (",",) else at):
        month = month_at(page, k)
        if month is not None and (k > at or page.word(k) not in page.lex.words.short_months or page.word(at - 1).isdigit()):
            dotted = page.word(k + 1) == "." and page.word(k) in page.lex.words.short_months
            return month, k + (2 if dotted else 1)
    return None


def _run_of_days(page: Page, i: int, day: tuple[int, int]) -> When | None:
    """ "28 al 30 de julio", "3 to 5 May", "28 y 29 de julio"."""
    norm, at = page.tokens.norm, day[1]
    for length in (2, 1):
        if tuple(norm[at : at + length]) in page.lex.range_middles:
            end = day_at(page, at + length)
            month = None if end is None else _month_behind(page, end[1])
            if end is not None and month is not None and end[0] > day[0]:
                year = year_behind(page, month[1])
                last = year.last if year.number is not None else month[1]
                return _between(page, (i, last), month[0], (day[0], end[0]), year.number)
    return None


def from_digits(page: Page, i: int) -> When | None:
    """A date in figures: "16/11/2024", "2024-11-16", "16.11.2024", "(16/11)"."""
    norm, words = page.tokens.norm, page.lex.words
    dotted = norm[i].split(".")
    if len(dotted) == 3:
        return _figures(page, i, i + 1, dotted)
    mark = page.word(i + 1)
    if (
        mark not in ("/", "-", ".")
        or not norm[i].isdigit()
        or not page.word(i + 2).isdigit()
        or page.tokens.start[i + 2] - page.tokens.end[i] != 1
    ):
        return None
    if page.word(i + 3) == mark and page.word(i + 4).isdigit() and page.tokens.start[i + 4] - page.tokens.end[i] <= 4:
        return _figures(page, i, i + 5, [norm[i], norm[i + 2], norm[i + 4]])
    if mark == "/" and words.slashed_days and len(norm[i]) <= 2 and len(norm[i + 2]) <= 2 and page.word(i + 3) != "/":
        return day_when(page, (i, i + 3), int(norm[i + 2]), int(norm[i]), None)
    return None


def _figures(page: Page, first: int, last: int, parts: list[str]) -> When | None:
    if any(len(p) > 4 for p in parts):
        return None
    one, two, three = (int(p) for p in parts)
    if len(parts[0]) == 4:
        year, month, day = one, two, three
    elif len(parts[2]) in (2, 4):
        year, month, day = three, two, one
        if month > 12 or (page.lex.words.slash_month_first and one <= 12):
            month, day = one, two
    else:
        return None
    year += 2000 if year < 100 else 0
    return day_when(page, (first, last), month, day, year) if 1500 <= year <= 2100 else None
