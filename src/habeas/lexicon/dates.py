"""How one language names days, months and periods, and which words place a fact before, after or during them."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

import msgspec

from habeas.lexicon.files import Entry, load
from habeas.lexicon.numbers import Phrases, expand
from habeas.lexicon.phrases import cut


class DatesEntry(Entry, frozen=True, kw_only=True):
    """The file dates.yaml of one language.

    `days` are offsets in days from publication; `periods` "unit offset" (or "days n": the n days up to publication);
    `parts` say which part of the month or year that follows; `doubtful_months` are also other words (may, march);
    `before_day` stand before a day without its month ("día 28"); `future_near` make a date without a year a coming one;
    `begins` are verbs of beginning, behind which a date opens what is counted ("the protests that began on");
    `weekday_followers` go on behind a weekday that is also an ordinal ("disse na segunda que", but "na segunda fila"); `dated`
    stand between a document and its day ("a note dated 1 June"); `same_year` stand behind a month and take up the year told
    before it, so many years on ("June [of that year]"); `feasts` have a day of the year ("MM-DD") and no month ("at Christmas");
    `when` opens a clause that tells what happened at the time before it ("in 2024, [when] five died"), `by_then` what had happened
    before its time ("[by the time] curfew fell on Friday, 35 had died");
    `totals` are nouns of a count that is kept ("the number of dead"); `seen` are past verbs of counting who
    is there ("she [counted] 23 in a cell"); `habits` make a weekday one of
    every week ("[every] Sunday"); `now` are words for the day of the report that are no dates of their own ("[now]
    there are 54"); `aims` lead in a day for which something is set, the coming one where that is nearer ("announced [for]
    15 October"); `terms` are the end of the month or the year that runs, by which something is to be done
    ("by the end of the year"); `eves` end a phrase for the day before that may be told from what follows ("the day [before] the
    vote").
    """

    months: dict[str, int]
    short_months: dict[str, int]
    doubtful_months: tuple[str, ...]
    capital_months: bool
    month_first: bool
    slashed_days: bool
    slash_month_first: bool
    weekdays: dict[str, int]
    bare_weekdays: tuple[str, ...]
    links: tuple[str, ...]
    before_day: tuple[str, ...]
    ordinal_marks: tuple[str, ...]
    day_words: dict[str, int]
    days: dict[str, int]
    periods: dict[str, str]
    parts: dict[str, str]
    day_parts: tuple[str, ...]
    day_tails: tuple[str, ...]
    past: tuple[str, ...]
    this: tuple[str, ...]
    future: tuple[str, ...]
    past_after: tuple[str, ...]
    future_after: tuple[str, ...]
    agos: tuple[str, ...]
    ago_opens: tuple[str, ...]
    windows: tuple[str, ...]
    units: dict[str, str]
    one: tuple[str, ...]
    decade_tails: tuple[str, ...]
    decade_heads: tuple[str, ...]
    seasons: tuple[str, ...]
    relations: dict[str, tuple[str, ...]]
    range_opens: tuple[str, ...]
    range_middles: tuple[str, ...]
    clock_links: tuple[str, ...]
    clock_tails: tuple[str, ...]
    clock_hours: tuple[str, ...]
    future_near: tuple[str, ...]
    begins: tuple[str, ...]
    weekday_followers: tuple[str, ...] = ()
    dated: tuple[str, ...] = ()
    same_year: dict[str, int] = msgspec.field(default_factory=dict)
    feasts: dict[str, str] = msgspec.field(default_factory=dict)
    when: tuple[str, ...] = ()
    by_then: tuple[str, ...] = ()
    now: tuple[str, ...] = ()
    totals: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    habits: tuple[str, ...] = ()
    aims: tuple[str, ...] = ()
    terms: dict[str, str] = msgspec.field(default_factory=dict)
    eves: tuple[str, ...] = ()


class Period(NamedTuple):
    """A calendar unit and how many of them from the one that holds the publication day."""

    unit: str
    offset: int


def _phrases(*groups: tuple[str, ...], backward: bool = False) -> Phrases[str]:
    return Phrases(((cut(one), p) for group in groups for p in group for one in expand(p)), backward=backward)


def _named(table: Mapping[str, tuple[str, ...]], *, backward: bool = False) -> Phrases[str]:
    return Phrases(((cut(one), name) for name, ps in table.items() for p in ps for one in expand(p)), backward=backward)


class DateLexicon:
    """The words of dates.yaml, ready for lookup."""

    def __init__(self, lang: str) -> None:
        self.words = w = load(lang, "dates", DatesEntry)
        self.months = {**w.short_months, **w.months}
        self.doubtful = frozenset((*w.doubtful_months, *w.short_months))
        self.weekdays: Phrases[int] = Phrases((cut(p), n) for p, n in w.weekdays.items())
        self.bare_weekdays = frozenset(w.bare_weekdays)
        self.links = _phrases(w.links)
        self.day_words = {**w.day_words}
        self.days: Phrases[int] = Phrases((cut(p), n) for p, n in w.days.items())
        rows = ((cut(one), _period(v)) for p, v in w.periods.items() for one in expand(p))
        self.periods: Phrases[Period] = Phrases(rows)
        self.parts: Phrases[str] = Phrases((cut(one), v) for p, v in w.parts.items() for one in expand(p))
        self.day_parts = _phrases(w.day_parts, backward=True)
        self.day_tails = _phrases(w.day_tails)
        self.before = _named({"past": w.past, "this": w.this, "future": w.future}, backward=True)
        self.behind = _named({"past": w.past_after, "future": w.future_after})
        self.ago_opens = _phrases(w.ago_opens)
        self.windows = _phrases(w.windows)
        self.decade_heads = _phrases(w.decade_heads)
        self.relations = _named(w.relations, backward=True)
        self.range_opens = _phrases(w.range_opens, backward=True)
        self.range_middles = frozenset(cut(p) for p in w.range_middles)
        self.clock_links = _phrases(w.clock_links)
        self.clock_tails = _phrases(w.clock_tails)
        self.clock_hours = _phrases(w.clock_hours)
        self.future_near = frozenset(w.future_near)
        self.before_day = frozenset(w.before_day)
        self.begins = frozenset(w.begins)
        self.dated = frozenset(w.dated)
        feasts = ((cut(p), (int(day[:2]), int(day[3:]))) for p, day in w.feasts.items())
        self.feasts: Phrases[tuple[int, int]] = Phrases(feasts)
        self.terms: Phrases[str] = Phrases((cut(one), unit) for p, unit in w.terms.items() for one in expand(p))
        self.same_year: Phrases[int] = Phrases((cut(p), n) for p, n in w.same_year.items())
        self.seen, self.habits = frozenset(w.seen), frozenset(w.habits)
        self.when, self.totals, self.now = frozenset(w.when), frozenset(w.totals), _phrases(w.now)
        self.by_then = _phrases(w.by_then)
        self.aims, self.led_aims = frozenset(w.aims), frozenset((*w.before_day, *w.relations["on"]))
        self.eves = frozenset(w.eves)
        self.weekday_followers = frozenset(w.weekday_followers)


def _period(value: str) -> Period:
    unit, _, offset = value.partition(" ")
    return Period(unit, int(offset))


@cache
def date_words(lang: str) -> DateLexicon:
    """The date words of a language, compiled once."""
    return DateLexicon(lang)
