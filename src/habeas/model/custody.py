"""What follows from the statements about one person: custody as intervals, charges, clocks, gaps and what cannot be."""

from typing import Literal

from habeas.model.record import Record
from habeas.model.registry import Condition, Moment, Recognition, Ref, Statement

StatusKind = Literal["unknown", "held", "disappeared", "house_arrest", "released", "escaped", "exiled", "dead"]
# `unrecorded`: the limit has passed and the book knows of nothing that met it. A gap in the book proves no breach.
ClockState = Literal["running", "kept", "exceeded", "unclear", "unrecorded"]


class Stay(Record, frozen=True, kw_only=True):
    """One place of custody within an episode, from the act that brought the person there."""

    place: str
    since: str | None
    act: str


class Episode(Record, frozen=True, kw_only=True):
    """One custody, from deprivation of liberty to its end; dates are EDTF, None where not known or not over.

    `acts` are the statements it rests on, in order of time. `sure_days` are the least days in custody that the dates allow.
    """

    start: str | None
    end: str | None
    over: bool
    ended_by: str | None = None
    stays: tuple[Stay, ...] = ()
    conditions: tuple[Condition, ...] = ()
    at_home_since: str | None = None
    acts: tuple[str, ...] = ()
    least_days: int = 0
    most_days: int | None = None


class ChargeHistory(Record, frozen=True, kw_only=True):
    """One charge, step by step."""

    charge: str
    steps: tuple[Statement, ...]
    status: str


class Status(Record, frozen=True, kw_only=True):
    """How a person stands on a day, as far as the acts say; `sure` is false where a date leaves room."""

    kind: StatusKind
    since: str | None = None
    place: str | None = None
    conditions: tuple[Condition, ...] = ()
    sure: bool = True


class Impossible(Record, frozen=True, kw_only=True):
    """Statements that cannot all be true, and the law they break. Shown; which of them is wrong, a person decides."""

    law: str
    statements: tuple[str, ...]
    why: str


class Particular(Record, frozen=True, kw_only=True):
    """One of the eight particulars of ICPPED art. 17(3): whether it is known, and by which statements."""

    letter: str
    known: bool
    applies: bool = True
    statements: tuple[str, ...] = ()


class Clock(Record, frozen=True, kw_only=True):
    """One legal time limit on one custody: the rule with its source, when it began and ends, and how it stands."""

    rule: str
    cites: str
    began: str | None
    limit: str | None
    met: str | None
    state: ClockState
    days: int | None = None


class History(Record, frozen=True, kw_only=True):
    """Everything known of one person at a moment, in order of time: what `habeas names person` prints."""

    person: Ref
    named: bool
    names: tuple[str, ...]
    as_of: str
    known_at: Moment | None
    traits: tuple[Statement, ...]
    acts: tuple[Statement, ...]
    episodes: tuple[Episode, ...]
    charges: tuple[ChargeHistory, ...]
    recognitions: tuple[tuple[Recognition, str], ...]
    status: Status
    impossible: tuple[Impossible, ...]
    particulars: tuple[Particular, ...]
    clocks: tuple[Clock, ...]
