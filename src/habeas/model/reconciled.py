"""What can be said of many figures together: pairs, series and sets that cannot all be true."""

from typing import Literal

from habeas.model.balance import Balance, ImpliedRange
from habeas.model.figure import Group, Measure, Modality
from habeas.model.record import Record

Verdict = Literal["same", "rounds_to", "grew", "scope_differs", "contradicts", "different_event", "undecided"]
Grade = Literal["confirmed", "fair", "weak", "contested", "discounted"]


class Relation(Record, frozen=True, kw_only=True):
    """The verdict between two figures, with one sentence a reporter could print and the rule that decided."""

    a: str
    b: str
    verdict: Verdict
    why: str
    rule: str


class SeriesPoint(Record, frozen=True, kw_only=True):
    """What a series says as of one day. `best` is null where no single number can be defended.

    `roots` are the heads of copy chains behind the figures, `counters` the original asserters of the numbers. `figures` are
    those of the day and those said before that still stand. `rule` chose the best of this day; `note` says why the floor fell,
    or what was set aside.
    """

    as_of: str | None
    low: int | None
    best: int | None
    high: int | None
    roots: tuple[str, ...]
    counters: tuple[str, ...]
    grade: Grade
    figures: tuple[str, ...]
    why: str
    rule: str = ""
    note: str = ""


class Series(Record, frozen=True, kw_only=True):
    """One count through time: the same measure, people, place, event and modality."""

    id: str
    measure: Measure
    group: Group
    place: str | None
    event: str
    modality: Modality
    rule_for_best: str
    points: tuple[SeriesPoint, ...]


class Contradiction(Record, frozen=True, kw_only=True):
    """The smallest set of figures or accounts that cannot all be true, the law they break, and the least repair.

    `also` are further smallest sets that break the same law because of the same figure.
    """

    id: str
    figures: tuple[str, ...]
    law: str
    why: str
    accounts: tuple[str, ...] = ()
    gap: str | None = None
    repair: str | None = None
    also: tuple[tuple[str, ...], ...] = ()


class Event(Record, frozen=True, kw_only=True):
    """A wave of arrests or releases, named for people; the accounts of several figures hang on it."""

    id: str
    name: str
    country: str | None
    start: str | None
    end: str | None


class Reconciled(Record, frozen=True, kw_only=True):
    """All that reconciling gives for a set of readings."""

    relations: tuple[Relation, ...] = ()
    series: tuple[Series, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    events: tuple[Event, ...] = ()
    balances: tuple[Balance, ...] = ()
    implied: tuple[ImpliedRange, ...] = ()
