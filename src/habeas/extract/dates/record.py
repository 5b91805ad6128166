"""One time expression: which days it can mean, how precisely, and how the words around it use it."""

from dataclasses import dataclass
from datetime import date

from habeas.model.record import Record


@dataclass(frozen=True, slots=True)
class When:
    """A time expression while it is read: tokens [first, last) and its days (None: not known without a publication date)."""

    first: int
    last: int
    earliest: date | None
    latest: date | None
    precision: str
    edtf: str | None = None
    weekday: int | None = None
    has_year: bool = False
    year_inferred: bool = False
    anchored: bool = False
    future: bool = False
    clock: str | None = None


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A time expression in a text.

    `earliest` and `latest` are ISO days (None where the publication date is needed and unknown). `precision`: hour · day ·
    week · weekend · month · part (of a month or year) · year · decade · range. `relation` is what the preposition before it
    says (since, until, by, before, after, during, on, between, of; None). `weekday` 0 is Monday. `anchored`: found from the
    publication date. `future`: words beside it say that it was to come.
    """

    first: int
    last: int
    start: int
    end: int
    earliest: str | None
    latest: str | None
    edtf: str | None
    precision: str
    relation: str | None
    weekday: int | None
    has_year: bool
    year_inferred: bool
    anchored: bool
    future: bool
    clock: str | None


class DateReading(Record, frozen=True, kw_only=True):
    """One time expression as `habeas.read_dates` gives it."""

    start: int
    end: int
    text: str
    earliest: str | None
    latest: str | None
    edtf: str | None
    precision: str
    relation: str | None = None
    anchored: bool = False
    year_inferred: bool = False
