"""Every time expression of a text, as days, with the preposition's meaning and the clock time behind it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache

from habeas.extract.dates.absolute import Page, from_day, from_digits, from_feast, from_month
from habeas.extract.dates.calendar import Anchor, anchor_of, day_of, month_days, span_edtf
from habeas.extract.dates.entries import entries
from habeas.extract.dates.parts import from_part
from habeas.extract.dates.record import DateReading, DateSpan, When
from habeas.extract.dates.relative import from_ago, from_ago_open, from_day_word, from_days, from_period, from_weekday, from_window
from habeas.extract.dates.years import from_decade, from_season, from_year
from habeas.extract.tokens import Tokens, tokenize
from habeas.lexicon.dates import date_words
from habeas.lexicon.numbers import number_words
from habeas.lexicon.sentences import sentence_rules

Rule = Callable[[Page, int], When | None]
_DIGITS = frozenset("0123456789")
# So many times with a year of their own make a report one of years long over.
_BYGONE = 2
# A time of day has so many words; these stand right before one.
_CLOCK, _TO_CLOCK = 6, ("since", "until", "by", "before", "after")
_OF_DIGITS: tuple[Rule, ...] = (from_digits, from_day, from_year)


@cache
def _rules(lang: str) -> dict[str, tuple[Rule, ...]]:
    """Which rules a word can begin, in the order they are tried; all other words are passed over at once."""
    lex = date_words(lang)
    table: dict[str, list[Rule]] = {}
    starts: list[tuple[Rule, tuple[str, ...]]] = [
        (from_window, lex.windows.starts()),
        (from_ago_open, lex.ago_opens.starts()),
        (from_part, lex.parts.starts()),
        (from_decade, lex.decade_heads.starts()),
        (from_days, lex.days.starts()),
        (from_period, lex.periods.starts()),
        (from_weekday, lex.weekdays.starts()),
        (from_day_word, tuple(lex.before_day)),
        (from_day, tuple(lex.day_words)),
        (from_month, tuple(lex.months)),
        (from_feast, lex.feasts.starts()),
        (from_season, lex.words.seasons),
        (from_ago, lex.words.agos),
    ]
    for rule, words in starts:
        for word in words:
            table.setdefault(word, []).append(rule)
    return {word: tuple(rules) for word, rules in table.items()}


def find_dates(tokens: Tokens, lang: str, published: str | None) -> list[DateSpan]:
    """Every time expression in token order; expressions never overlap. Without `published`, what needs it has no days."""
    return _spans(_page(tokens, lang, published), _rules(lang), {})


def dates_and_entries(tokens: Tokens, lang: str, published: str | None) -> tuple[list[DateSpan], dict[int, When]]:
    """Every time expression, and the days of a diary's entries by their first tokens: what an entry tells is told from its day."""
    page, rules = _page(tokens, lang, published), _rules(lang)
    told = entries(page, lambda i: _at(page, rules, i))
    return _spans(page, rules, told), told


def _page(tokens: Tokens, lang: str, published: str | None) -> Page:
    return Page(tokens, date_words(lang), number_words(lang), anchor_of(published))


def _spans(page: Page, rules: dict[str, tuple[Rule, ...]], told: dict[int, When]) -> list[DateSpan]:
    """The time expressions of a page whose entries are `told` by their first tokens."""
    found: list[When] = []
    for when in _found(page, rules, told):
        while found and when.first < found[-1].last and when.last > found[-1].last:
            found.pop()
        if not found or when.first >= found[-1].last:
            found.append(_with_clock(page, when))
    found = _years_taken_up(page, found)
    return [_span(page, when) for when in _merged(page, _of_their_year(found) if _bygone(page.anchor, found) else found)]


def _bygone(anchor: Anchor | None, found: list[When]) -> bool:
    """Does a report tell of another time alone: from a year long over on, with no day told from its own ("yesterday", "Monday")?"""
    told = [when.earliest.year for when in found if when.has_year and when.earliest is not None]
    if anchor is None or len(told) < _BYGONE or not found[0].has_year or max(told) >= anchor.first.year - 1:
        return False
    return not any(when.anchored and not when.year_inferred for when in found)


def _of_their_year(found: list[When]) -> list[When]:
    """Days and months without a year are of the year told last, where nothing in the report is of its own time."""
    out: list[When] = []
    year = 0
    for when in found:
        if when.has_year and when.latest is not None:
            year = when.latest.year
        out.append(_in_year(when, year) if year and when.year_inferred else when)
    return out


def _in_year(when: When, year: int) -> When:
    """A time without a year, of the year that is told."""
    if when.earliest is None or when.latest is None:
        return when
    first, last = (day_of(year, day.month, day.day) for day in (when.earliest, when.latest))
    if when.precision == "month" and (days := month_days(year, when.latest.month)) is not None:
        first, last = days.earliest, days.latest
    if first is None or last is None:
        return when
    return replace(when, earliest=first, latest=last, edtf=span_edtf(first, last), anchored=False, future=False)


def _years_taken_up(page: Page, found: list[When]) -> list[When]:
    """A day or month "of that year" is of the year told last before it, "of the following year" of the next."""
    out: list[When] = []
    for when in found:
        again = page.lex.same_year.at(page.tokens.norm, when.last) if when.precision in ("day", "month") else None
        told = [w for w in reversed(out) if w.earliest is not None]
        before = next((w.earliest.year for w in [*(t for t in told if t.has_year), *told] if w.earliest is not None), None)
        days = None
        if again is not None and before is not None and when.year_inferred and when.latest is not None:
            days = month_days(before + again.value, when.latest.month)
        if again is None or days is None or when.latest is None:
            out.append(when)
            continue
        edtf, first, last = f"{days.latest.year:04}-{days.latest.month:02}", days.earliest, days.latest
        if when.precision == "day":
            first = last = min(days.latest, first.replace(day=min(when.latest.day, last.day)))
            edtf = first.isoformat()
        moved = replace(when, last=again.last, earliest=first, latest=last, edtf=edtf, year_inferred=False, anchored=False)
        out.append(replace(moved, has_year=True, future=False))
    return out


def _at(page: Page, rules: dict[str, tuple[Rule, ...]], i: int) -> When | None:
    """The time expression that begins at token i, if any."""
    word = page.tokens.norm[i]
    for rule in _OF_DIGITS if word[0] in _DIGITS else rules.get(word, ()):
        when = rule(page, i)
        if when is not None:
            return when
    return None


def _found(page: Page, rules: dict[str, tuple[Rule, ...]], told: dict[int, When]) -> Iterator[When]:
    """The time expressions as they stand, each told from publication or from the entry above it."""
    i = 0
    while i < len(page.tokens.norm):
        when = told.get(i)
        if when is not None and when.earliest is not None:
            page = replace(page, anchor=Anchor(when.earliest, when.earliest))
        else:
            when = _at(page, rules, i)
        if when is not None:
            yield when
        i = i + 1 if when is None else max(when.last, i + 1)


def _with_clock(page: Page, when: When) -> When:
    """The time of day behind a day: "Monday at 19:30 local time"."""
    norm = page.tokens.norm
    tail = page.lex.day_tails.at(norm, when.last)
    if tail is not None and when.precision == "day":
        when = replace(when, last=tail.last)
    link = page.lex.clock_links.at(norm, when.last)
    if link is None or when.precision != "day" or not page.word(link.last)[0].isdigit():
        return when
    at = link.last
    hours = page.lex.clock_hours.at(norm, at + 1)
    if ":" not in norm[at] and hours is None:
        return when
    ending = page.lex.clock_tails.at(norm, at + 1)
    last = at + 1 if ending is None else ending.last
    return replace(when, last=last, clock=page.tokens.text[page.tokens.start[at] : page.tokens.end[last - 1]], precision="hour")


def _merged(page: Page, found: list[When]) -> list[When]:
    """Pairs that are one period: "between July 29 and August 5", "from Monday to Wednesday"."""
    merged: list[When] = []
    for when in found:
        if merged and _pair(page, merged[-1], when):
            merged[-1] = _joined(merged[-1], when)
        else:
            merged.append(when)
    return merged


def _pair(page: Page, one: When, two: When) -> bool:
    part = page.lex.day_parts.before(page.tokens.norm, two.first)
    middle = tuple(page.tokens.norm[one.last : two.first if part is None else part.first])
    if middle not in page.lex.range_middles or one.precision == "range" or two.precision == "range":
        return False
    if one.precision == two.precision and _follows(one, two):
        return True  # "in April and May of that year"
    if page.lex.range_opens.before(page.tokens.norm, one.first) is None and middle not in (("-",), ("–",), ("—",)):
        return False
    return one.earliest is None or two.latest is None or _before(one, two) is not None


def _before(one: When, two: When) -> When | None:
    """`one` moved to the year of `two` where its own year was only inferred; None where it still begins later."""
    if one.earliest is None or two.latest is None or one.latest is None:
        return one
    if one.year_inferred and two.has_year:
        years = two.latest.year - one.earliest.year
        try:
            moved = replace(
                one,
                earliest=one.earliest.replace(year=one.earliest.year + years),
                latest=one.latest.replace(year=one.latest.year + years),
            )
        except ValueError:
            return None
        one = moved
    return one if one.earliest is not None and one.earliest <= two.latest else None


def _follows(one: When, two: When) -> bool:
    """Is a month or a weekday the next one ("on Monday and Tuesday")?"""
    start = _before(one, two)
    if start is None or start.latest is None or two.earliest is None or one.precision not in ("day", "month"):
        return False
    return start.latest + timedelta(days=1) == two.earliest


def _joined(one: When, two: When) -> When:
    start = _before(one, two) or one
    if start.earliest is None or two.latest is None:
        return replace(start, last=two.last, earliest=None, latest=None, precision="range", edtf=None, anchored=True)
    edtf = span_edtf(start.earliest, two.latest)
    return replace(
        start, last=two.last, latest=two.latest, precision="range", edtf=edtf, has_year=one.has_year or two.has_year, weekday=None
    )


def _span(page: Page, when: When) -> DateSpan:
    tokens, first = page.tokens, when.first
    part = page.lex.day_parts.before(tokens.norm, first)
    if part is not None and when.precision in ("day", "hour", "range"):
        first = part.first
        when = replace(when, first=first)
    relation = page.lex.relations.before(tokens.norm, first)
    past = page.lex.before.before(tokens.norm, first) if relation is None and when.precision == "day" else None
    if past is not None and past.value == "past":
        # "el pasado 12 de enero", "no passado dia 5"
        relation = page.lex.relations.before(tokens.norm, first - 1)
        first = past.first
    clock = when.clock
    ends = first if relation is None else relation.first
    told = -1 if clock is not None or when.precision != "day" else _clock_before(page, ends)
    if told >= 0:
        # "hasta las 22:00 del sábado": the clock stands first, and the preposition before it
        clock = tokens.text[tokens.start[told] : tokens.end[ends - 1]]
        first = told
        article = page.word(first - 1) in page.numbers.words.clock_before
        relation = page.lex.relations.before(tokens.norm, first - 1 if article else first)
    return DateSpan(
        first=first,
        last=when.last,
        start=tokens.start[first],
        end=tokens.end[when.last - 1],
        earliest=None if when.earliest is None else when.earliest.isoformat(),
        latest=None if when.latest is None else when.latest.isoformat(),
        edtf=when.edtf,
        precision=when.precision,
        relation=_relation(page, when, None if relation is None else relation.value),
        weekday=when.weekday,
        has_year=when.has_year,
        year_inferred=when.year_inferred,
        anchored=when.anchored,
        future=when.future,
        clock=clock,
    )


def _clock_before(page: Page, end: int) -> int:
    """Where a time of day begins that ends before token `end` ("22:00", "20h", "8 p.m."); -1 for none."""
    norm = page.tokens.norm
    for at in range(end - 1, max(-1, end - 1 - _CLOCK), -1):
        if not norm[at][0].isdigit():
            continue
        if ":" in norm[at][1:]:
            return at if at + 1 == end else -1
        hours = page.lex.clock_hours.at(norm, at + 1)
        before = page.lex.relations.before(norm, at)
        led = norm[at - 1] in page.numbers.words.clock_before or (before is not None and before.value in _TO_CLOCK)
        minutes = hours is not None and hours.last + 1 == end and norm[hours.last].isdigit()  # "20h30"
        if hours is not None and (minutes or hours.last == end) and led and norm[at].isdigit():
            return at
    return -1


def _relation(page: Page, when: When, said: str | None) -> str | None:
    """What the preposition says, seen with the kind of date it stands before: "in" a month is during, "na" segunda-feira is on."""
    if _is_ago(page, when):
        return "ago"
    if when.precision == "range" and page.lex.range_opens.before(page.tokens.norm, when.first) is not None:
        return "between"
    return "on" if said == "during" and when.precision in ("day", "hour") else said


def _is_ago(page: Page, when: When) -> bool:
    norm = page.tokens.norm
    return norm[when.last - 1] in page.lex.words.agos or page.lex.ago_opens.at(norm, when.first) is not None


def read_dates(text: str, lang: str, published: str | None = None) -> list[DateReading]:
    """Every time expression of a text in the language, told from its publication date ("2024-11-16", "2024-11" or None)."""
    return [
        DateReading(
            start=d.start,
            end=d.end,
            text=text[d.start : d.end],
            earliest=d.earliest,
            latest=d.latest,
            edtf=d.edtf,
            precision=d.precision,
            relation=d.relation,
            anchored=d.anchored,
            year_inferred=d.year_inferred,
        )
        for d in find_dates(tokenize(text, sentence_rules(lang).elisions), lang, published)
    ]
