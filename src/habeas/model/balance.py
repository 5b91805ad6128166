"""What has to add up: who was held, who came, who went, and what follows for the numbers that nobody tells."""

from typing import Literal

import msgspec

from habeas.model.figure import Group, Measure
from habeas.model.record import Record

Role = Literal["held_before", "arrested", "released", "house_arrest", "exiled", "died", "untold", "held_after"]


class BalanceTerm(Record, frozen=True, kw_only=True):
    """One quantity of an account. `low`, `point`, `high` are what is said of it (all null: nobody says); `implied_…` what follows.

    `sign`: 1 raises the number of people held, -1 lowers it, 0 is that number itself at the end.
    """

    role: Role
    sign: Literal[-1, 0, 1]
    low: int | None = None
    point: int | None = None
    high: int | None = None
    implied_low: int = 0
    implied_high: int | None = None
    figures: tuple[str, ...] = ()
    counters: tuple[str, ...] = ()


class Balance(Record, frozen=True, kw_only=True):
    """An account between two days: held before, with who came, without who went, is held after.

    `untold` among the terms is what the account misses: people of whom no report tells. `fits` is false where no numbers within the
    bounds make it come out. `assuming` are the sentences that have to be true for the account to bind. `by`: the one counter of all
    its numbers, or null. `period_from`/`period_to` are encoded as `from`/`to`.
    """

    id: str
    kind: Literal["account"] = "account"
    country: str
    place: str | None = None
    by: str | None = None
    period_from: str | None = msgspec.field(default=None, name="from")
    period_to: str = msgspec.field(name="to")
    terms: tuple[BalanceTerm, ...]
    fits: bool = True
    assuming: tuple[str, ...] = ()
    why: str


class ImpliedRange(Record, frozen=True, kw_only=True):
    """A count that follows from others: what its own words leave open (`said_…`), other statements of the same counter close."""

    id: str
    kind: Literal["range"] = "range"
    counter: str
    country: str
    place: str | None = None
    measure: Measure
    group: Group
    sex: str | None = None
    age: str | None = None
    period_from: str | None = msgspec.field(default=None, name="from")
    as_of: str | None = None
    said_low: int
    said_high: int | None
    low: int
    high: int | None
    exact: bool
    figures: tuple[str, ...]
    rests_on: tuple[str, ...]
    why: str
