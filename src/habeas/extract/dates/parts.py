"""The beginning, middle or end of a month, year or week: mid-July · a finales de agosto · late 2023 · a meio da semana."""

from dataclasses import replace
from datetime import timedelta

from habeas.extract.dates.absolute import Page, from_month, year_at
from habeas.extract.dates.calendar import Days, part_of_month, part_of_week, part_of_year, period_days, span_edtf, year_days
from habeas.extract.dates.record import When


def from_part(page: Page, i: int) -> When | None:
    """ "mid-July", "a finales de agosto", "late 2023", "early in March 2022"."""
    part = page.lex.parts.at(page.tokens.norm, i)
    if part is None:
        return None
    month = from_month(page, part.last, sure=True)
    if month is not None and month.precision == "month":
        return _narrowed(replace(month, first=i), part.value)
    year = year_at(page, part.last)
    if year is not None and page.word(part.last + 1) not in page.numbers.people:
        days = year_days(year)
        found = None if days is None else When(i, part.last + 1, days.earliest, days.latest, "year", str(year), has_year=True)
        return None if found is None else _narrowed(found, part.value)
    if part.value == "midweek":
        return _part_of_week(page, (i, part.last), "mid", None)
    periods = (page.lex.periods.at(page.tokens.norm, k) for k in (part.last, part.last - 1))  # "A principios de [la semana pasada]"
    period = next((p for p in periods if p is not None and p.last > part.last), None)
    if period is not None and page.anchor is not None:
        return _part_of_period(page, i, period.last, part.value, period.value)
    # "No início do ano": the year or month of publication, if no word behind says which.
    unit, last = page.lex.words.units.get(page.word(part.last)), part.last + 1
    weekly = unit == "week" and part.value in ("start", "mid")  # "No fim de semana" is none of these.
    if unit is None or (not weekly and (part.value != "start" or unit not in ("year", "month"))):
        return None
    if page.lex.behind.at(page.tokens.norm, last) is not None or page.word(last).isdigit():
        return None
    return _part_of_week(page, (i, last), part.value, None) if weekly else _part_of_period(page, i, last, part.value, (unit, 0))


def _part_of_period(page: Page, first: int, last: int, part: str, period: tuple[str, int]) -> When | None:
    """ "a finales del año pasado", "late last month"."""
    unit, offset = period
    if unit == "week":
        return _part_of_week(page, (first, last), part, offset)
    days = period_days(page.anchor, unit, offset) if page.anchor is not None and unit in ("month", "year") else None
    if days is None:
        return None
    edtf = days.earliest.isoformat()[: 7 if unit == "month" else 4]
    return _narrowed(When(first, last, days.earliest, days.latest, unit, edtf, anchored=True), part)


def _part_of_week(page: Page, span: tuple[int, int], part: str, offset: int | None) -> When | None:
    """ "a meio da semana", "early last week"; where no word says of which week, the latest such days that have begun."""
    week = None if page.anchor is None else period_days(page.anchor, "week", offset or 0)
    if week is None or page.anchor is None or part == "any":
        return None
    days, today = part_of_week(week, part), page.anchor.last
    if offset is None and days.earliest > today:
        days = part_of_week(Days(week.earliest - timedelta(days=7), week.latest), part)
    edtf = span_edtf(days.earliest, days.latest)
    return When(*span, days.earliest, days.latest, "part", edtf, anchored=True, future=days.earliest > today)


def _narrowed(found: When, part: str) -> When:
    if part == "any" or found.earliest is None or found.latest is None:
        return found
    whole = Days(found.earliest, found.latest)
    days = part_of_month(whole, part) if found.precision == "month" else part_of_year(whole, part)
    return replace(found, earliest=days.earliest, latest=days.latest, precision="part", edtf=span_edtf(days.earliest, days.latest))
