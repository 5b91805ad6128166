"""How a series is made of what counters say: how long a count stands, who bears whom out, how far a count may fall short."""

from functools import cache
from typing import Literal

from habeas.lexicon.files import Entry, load
from habeas.lexicon.sources import SourceKind
from habeas.model import Measure

Tendency = Literal["less", "more"]


class Days(Entry, frozen=True, kw_only=True):
    """How long a count of people held stands, and how long a list goes on finding whom it missed."""

    stock: int
    late: int


class Short(Entry, frozen=True, kw_only=True):
    """How far above the fullest list the truth may lie."""

    spread: float
    least: float
    late: float
    least_of: dict[Measure, float]


class SeriesLaws(Entry, frozen=True, kw_only=True):
    """The file shared/series.yaml, which explains each section."""

    days: Days
    near: float
    short: Short
    tends: dict[SourceKind, dict[Measure, Tendency]]


@cache
def series_laws() -> SeriesLaws:
    """The laws of series, checked against their schema, read once."""
    return load("shared", "series", SeriesLaws)


def tendency(kind: SourceKind, measure: Measure) -> Tendency:
    """Does a counter of this kind tell less or more than there is, when it is wrong?"""
    return series_laws().tends.get(kind, {}).get(measure, "less")
