"""Which words does a page use? Labels, hedges, dates and numbers as a reader meets them."""

from datetime import date
from functools import cache
from typing import Literal

from habeas.lexicon.files import Entry, load
from habeas.model import Figure

SpeakerKind = Literal["monitor", "opposition", "government", "person", "outlet"]
ELLIPSIS = "…"


class MeasureWords(Entry, frozen=True, kw_only=True):
    """How a measure is named in a table and in a sentence, done and only announced."""

    label: str
    one: str
    many: str
    planned_label: str
    planned: str
    chart: str


class NounWords(Entry, frozen=True, kw_only=True):
    """One and many of a noun."""

    one: str
    many: str


class SpeakerWords(Entry, frozen=True, kw_only=True):
    """A kind of speaker and its label in a legend."""

    kind: SpeakerKind
    label: str


class PageWords(Entry, frozen=True, kw_only=True):
    """All words of the pages (lexicon/data/shared/page.yaml)."""

    measures: dict[str, MeasureWords]
    groups: dict[str, NounWords]
    who: dict[str, str]
    hedges: dict[str, str]
    modalities: dict[str, str]
    verdicts: dict[str, str]
    grades: dict[str, str]
    topics: dict[str, str]
    stances: dict[str, str]
    copies: dict[str, str]
    acts: dict[str, str]
    roles: dict[str, str]
    balance: dict[str, str]
    happenings: dict[str, str]
    speakers: tuple[SpeakerWords, ...]
    months: tuple[str, ...]
    days: tuple[str, ...]


@cache
def words() -> PageWords:
    """The words of the pages, read once."""
    return load("shared", "page", PageWords)


def count(number: int | None) -> str:
    """1976 as "1,976"; nothing as "open"."""
    return "open" if number is None else f"{number:,}"


def plural(number: int, one: str, many: str) -> str:
    """ "1 root", "2 roots"."""
    return f"{number:,} {one if number == 1 else many}"


def _parsed(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def day(iso: str | None, *, short: bool = False) -> str:
    """2024-11-17 as "Sunday's" readers write it: "17 November 2024", or "Sun 17 Nov 2024"; a month stays a month."""
    if iso is None:
        return "date unknown"
    months = words().months
    found = _parsed(iso)
    if found is not None and short:
        return f"{words().days[found.weekday()]} {found.day} {months[found.month - 1][:3]} {found.year}"
    if found is not None:
        return f"{found.day} {months[found.month - 1]} {found.year}"
    year, _, month = iso.partition("-")
    if month.isdigit() and 1 <= int(month) <= len(months):
        return f"{months[int(month) - 1]} {year}"
    return iso


def gap_words(before: str | None, after: str | None) -> str | None:
    """The silence between two days, told: "9 months without a figure"; None where it is shorter than three weeks."""
    first, last = _parsed(before or ""), _parsed(after or "")
    if first is None or last is None or (last - first).days < 21:
        return None
    days = (last - first).days
    return f"{days // 7} weeks without a figure" if days < 75 else f"{round(days / 30.4)} months without a figure"


def hedge(figure: Figure) -> str:
    """The hedge of a figure in words; a number printed bare says so."""
    if figure.precision == "vague" and figure.low is not None and figure.high is not None:
        return "between"
    if figure.precision == "nearly" and figure.point is not None and figure.high == figure.point - 1:
        return "fewer than"
    return words().hedges[figure.precision]


def printed(figure: Figure) -> str:
    """The number of a figure without its hedge: "131", "60 and 70", or the quoted word of the text (“dozens”)."""
    if figure.point is not None:
        return count(figure.point)
    if figure.low is not None and figure.high is not None:
        return f"{figure.low:,}" if figure.low == figure.high else f"{figure.low:,} and {figure.high:,}"
    return f"“{figure.text}”"


def spoken(figure: Figure) -> str:
    """Hedge and number in one phrase: "at least 131", "70", “dozens” (24 or more)."""
    if figure.precision == "vague" and figure.point is None and figure.high is None:
        return f"{printed(figure)} ({figure.low:,} or more)" if figure.low is not None else printed(figure)
    if figure.precision == "exact":
        return printed(figure)
    return f"{hedge(figure)} {printed(figure)}"


def noun(group: str, number: int | None) -> str:
    """The noun that goes with a number of a group: 1 person, 2 people."""
    found = words().groups[group]
    return found.one if number == 1 else found.many


def who_alone(figure: Figure) -> str:
    """Who alone a figure counts, in words: "women", "minors"; nothing where it counts everybody."""
    told = words().who
    return next((told[key] for key in (figure.age, figure.sex, figure.nationality) if key in told and key != "adult"), "")


def shorten(text: str, room: int) -> str:
    """The text, cut to `room` characters with an ellipsis."""
    return text if len(text) <= room else text[: max(1, room - 1)].rstrip() + ELLIPSIS
