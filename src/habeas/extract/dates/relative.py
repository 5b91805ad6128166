"""Dates told from the publication day: el pasado sábado · yesterday · three months ago · in the last 24 hours."""

from dataclasses import replace
from datetime import timedelta

from habeas.extract.dates.absolute import Page, day_at, day_when, from_day, from_digits, from_month
from habeas.extract.dates.calendar import (
    Anchor,
    Days,
    ago_days,
    day_of,
    guess_year,
    period_days,
    span_edtf,
    weekday_day,
    window_days,
)
from habeas.extract.dates.record import When
from habeas.extract.numbers.words import number_core
from habeas.lexicon.dates import Period

# So many months or years around the one guessed a day of the month is looked for.
_NEAR = 2
_CLOSED = frozenset(".,;:)—–\n")
_EXACT = {"day": "day", "hour": "hour", "month": "month", "year": "year", "week": "week", "decade": "year", "fortnight": "week"}


def _made(span: tuple[int, int], days: Days | None, precision: str) -> When:
    first, last = span
    if days is None:
        return When(first, last, None, None, precision, anchored=True)
    edtf = span_edtf(days.earliest, days.latest)
    if precision in ("month", "year"):
        edtf = days.earliest.isoformat()[: 7 if precision == "month" else 4]
    return When(first, last, days.earliest, days.latest, precision, edtf, anchored=True)


def from_days(page: Page, i: int) -> When | None:
    """ "yesterday", "hoy", "anteontem"."""
    found = page.lex.days.at(page.tokens.norm, i)
    if found is None or _eve(page, found.words[-1], found.last):
        return None
    today = None if page.anchor is None else page.anchor.day
    day = None if today is None else today + timedelta(days=found.value)
    named = page.word(found.last) == ","
    weekday = page.lex.weekdays.at(page.tokens.norm, found.last + named)
    if weekday is not None and day is not None and day.weekday() == weekday.value and found.value <= 0:
        return _made((i, weekday.last), Days(day, day), "day")  # "hasta ayer jueves", "today, Friday"
    return _made((i, found.last), None if day is None else Days(day, day), "day")


def _eve(page: Page, word: str, last: int) -> bool:
    """Is a day before told from what follows and not from publication ("the day before [the vote]", "na véspera [da votação]")?"""
    if word not in page.lex.eves or last >= len(page.tokens.norm):
        return False
    link, of = page.lex.links.at(page.tokens.norm, last), page.lex.relations.before(page.tokens.norm, last + 1)
    return (link is not None and link.words != (",",)) or (of is not None and of.value == "of")


def from_period(page: Page, i: int) -> When | None:
    """ "this week", "el mes pasado", "over the weekend"."""
    found = page.lex.periods.at(page.tokens.norm, i)
    if found is None:
        return None
    period: Period = found.value
    days = None if page.anchor is None else period_days(page.anchor, period.unit, period.offset)
    when = _made((i, found.last), days, "range" if period.unit == "days" else period.unit)
    return replace(when, future=period.offset > 0 and period.unit != "days")


def _every_week(page: Page, i: int) -> bool:
    """Is the weekday at token i one of every week ("every Sunday", "ao domingo", but "até ao domingo")?"""
    return i > 0 and page.word(i - 1) in page.lex.habits and page.lex.relations.before(page.tokens.norm, i) is None


def from_weekday(page: Page, i: int) -> When | None:
    """A weekday with what marks it: "last Saturday", "el pasado sábado", "na segunda-feira (16)", "Saturday, Nov. 16"."""
    found = page.lex.weekdays.at(page.tokens.norm, i)
    if found is None or not _is_weekday(page, i, found.words) or _every_week(page, i):
        return None
    first, last, which = i, found.last, None
    before = page.lex.before.before(page.tokens.norm, i)
    if before is not None:
        which, first = before.value, before.first if before.value != "this" or len(before.words[0]) > 3 else i
    behind = page.lex.behind.at(page.tokens.norm, last)
    if behind is not None:
        which, last = behind.value, behind.last
    week = _week_behind(page, found.last) if before is None or before.value == "this" else None
    if week is not None and page.anchor is not None:
        return _of_week(page.anchor, (first, week[1]), found.value, week[0])
    dated = _dated(page, last, found.value)
    if dated is not None and not (
        page.word(last) == "," and dated.earliest is not None and dated.earliest.weekday() != found.value
    ):
        return replace(dated, first=first, weekday=found.value)
    future = which == "future" or (which is None and coming_weekday(page, i))
    day = None if page.anchor is None else weekday_day(page.anchor, found.value, "future" if future else which)
    when = _made((first, last), None if day is None else Days(day, day), "day")
    return replace(when, weekday=found.value, future=future)


def _week_behind(page: Page, at: int) -> tuple[int, int] | None:
    """The week that a weekday is of, by how many from that of publication, and its last token ("Thursday [of last week]")."""
    norm = page.tokens.norm
    link = page.lex.links.at(norm, at)
    for begin in (at, at if link is None or page.word(at) == "," else link.last):
        week = page.lex.periods.at(norm, begin)
        if week is not None and week.value.unit == "week":
            return week.value.offset, week.last
    return None


def _of_week(anchor: Anchor, span: tuple[int, int], weekday: int, offset: int) -> When:
    """The weekday of a calendar week."""
    week = period_days(anchor, "week", offset)
    if week is None or anchor.day is None:
        return replace(_made(span, None, "day"), weekday=weekday)
    day = week.earliest + timedelta(days=weekday)
    return replace(_made(span, Days(day, day), "day"), weekday=weekday, future=day > anchor.day)


def coming_weekday(page: Page, i: int) -> bool:
    """Does a word right before say that the weekday was to come ("scheduled for Monday")?"""
    norm = page.tokens.norm
    return any(norm[k] in page.lex.future_near for k in range(max(0, i - 3), i))


def _is_weekday(page: Page, i: int, words: tuple[str, ...]) -> bool:
    """ "segunda" alone is an ordinal, but for "na segunda," and its like; English weekdays have a capital."""
    if page.lex.words.capital_months:
        return page.tokens.is_capital(i)
    if len(words) > 1 or words[0] in page.lex.bare_weekdays:
        return True
    second = page.lex.weekdays.at(page.tokens.norm, i + 2)
    if (page.word(i + 1),) in page.lex.range_middles and second is not None and len(second.words) > 1:
        return True
    if page.lex.day_parts.before(page.tokens.norm, i) is not None or _week_behind(page, i + 1) is not None:
        return True  # "na noite de segunda"
    goes_on = page.word(i + 1) in page.lex.weekday_followers
    if page.word(i + 1) == "-" or (page.word(i + 1)[0].isalpha() and not goes_on):
        return False
    return page.lex.before.before(page.tokens.norm, i) is not None


def _dated(page: Page, last: int, weekday: int) -> When | None:
    """The date behind a weekday: "Saturday, November 16", "sábado 16 de noviembre", "sábado (16)", "jueves 14", "sexta, dia 31"."""
    at = last
    bracket = page.word(at) == "("
    if page.word(at) in (",", "("):
        at += 1
    named = page.word(at) in page.lex.before_day and (at > last or page.lex.words.capital_months)
    at += named
    found = from_digits(page, at) if page.word(at)[0].isdigit() else None
    found = found or from_day(page, at) or from_month(page, at)
    alone = found is None and page.word(at).isdigit() and page.word(at + 1) not in page.numbers.people
    bare = alone and not page.lex.words.capital_months
    if (alone and named) or (bare and (bracket or at == last)):
        found = day_alone(page, at)
    elif bare and page.word(at - 1) == "," and page.word(at + 1) in _CLOSED:
        told = day_alone(page, at)  # "Segunda-feira, 16."
        found = told if told is not None and told.earliest is not None and told.earliest.weekday() == weekday else None
    if found is None or found.precision != "day":
        return None
    found = _fitting(page, found, weekday, months=alone)
    return replace(found, last=found.last + 1) if bracket and page.word(found.last) == ")" else found


def _fitting(page: Page, found: When, weekday: int, *, months: bool) -> When:
    """A day whose month or year nobody told, moved to the nearest that is the weekday told with it ("Friday the 31st")."""
    today, day = None if page.anchor is None else page.anchor.day, found.earliest
    if today is None or day is None or not found.year_inferred or day.weekday() == weekday:
        return found
    near = [day.year * 12 + day.month - 1 + (k if months else 12 * k) for k in range(-_NEAR, _NEAR + 1)]
    days = [d for k in near if (d := day_of(k // 12, k % 12 + 1, day.day)) is not None and d.weekday() == weekday]
    if not days:
        return found
    told = min(days, key=lambda d: abs(d - today))
    return replace(found, earliest=told, latest=told, edtf=told.isoformat(), future=told > today)


def day_alone(page: Page, i: int) -> When | None:
    """A day of the month without its month ("el sábado 16", "dia 28"): the latest such day up to publication."""
    day = day_at(page, i)
    if day is None or (len(page.word(i + 1)) > 1 and page.word(i + 1) in page.numbers.people):
        return None
    if page.anchor is None or page.anchor.day is None:
        return When(i, day[1], None, None, "day", anchored=True)
    today = page.anchor.day
    month = today.month if day[0] <= today.day else (today.month - 2) % 12 + 1
    if guess_year(page.anchor, month, day[0], future=False) is None:
        return None
    found = day_when(page, (i, day[1]), month, day[0], None)
    return found


def from_day_word(page: Page, i: int) -> When | None:
    """ "el día 28", "o dia 21": a day without its month behind the word for day."""
    if not page.word(i + 1).isdigit() or len(page.word(i)) < 3 or page.word(i) not in page.lex.before_day:
        return None
    if page.lex.words.capital_months:
        return None
    found = from_day(page, i + 1) or day_alone(page, i + 1)
    return None if found is None else replace(found, first=i)


def from_ago(page: Page, i: int) -> When | None:
    """ "three months ago", "tres años atrás", seen from the last word."""
    if page.word(i) not in page.lex.words.agos or i < 2:
        return None
    unit = page.lex.words.units.get(page.word(i - 1))
    if unit is None:
        return None
    count = page.numbers.words.cardinals.get(page.word(i - 2))
    first = i - 2
    if page.word(i - 2).isdigit() and len(page.word(i - 2)) < 5:
        count = int(page.word(i - 2))
    elif page.word(i - 2) in page.lex.words.one:
        count = 1
    if count is None:
        return None
    days = None if page.anchor is None else ago_days(page.anchor, unit, count)
    return _made((first, i + 1), days, _EXACT[unit])


def from_ago_open(page: Page, i: int) -> When | None:
    """ "hace tres meses", "há três meses"."""
    opens = page.lex.ago_opens.at(page.tokens.norm, i)
    found = None if opens is None else _counted(page, opens.last)
    if found is None:
        return None
    last, unit, count = found.last, found.unit, found.count
    if page.word(last) in page.lex.words.agos:
        last += 1
    days = None if page.anchor is None else ago_days(page.anchor, unit, count)
    return _made((i, last), days, _EXACT[unit])


class _Counted:
    """So many units of time, up to token `last`."""

    __slots__ = ("count", "last", "unit")

    def __init__(self, count: int, unit: str, last: int) -> None:
        self.count, self.unit, self.last = count, unit, last


def _counted(page: Page, i: int) -> _Counted | None:
    word = page.word(i)
    if word in page.lex.words.units:
        return _Counted(1, page.lex.words.units[word], i + 1)
    if not (word[0].isdigit() or word in page.numbers.words.cardinals):
        return None
    core = number_core(page.tokens, i, page.numbers)
    unit = None if core is None else page.lex.words.units.get(page.word(core.last))
    if core is None or unit is None:
        return None
    return _Counted(int(core.value), unit, core.last + 1)


def from_window(page: Page, i: int) -> When | None:
    """ "the last 24 hours", "las últimas dos semanas"."""
    opens = page.lex.windows.at(page.tokens.norm, i)
    found = None if opens is None or page.word(opens.last) in page.lex.words.units else _counted(page, opens.last)
    if found is None:
        return None
    days = None if page.anchor is None else window_days(page.anchor, found.unit, found.count)
    return _made((i, found.last), days, "range")
