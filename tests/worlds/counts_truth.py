"""What is true of a count world: every day's true numbers, what each printed figure means, and what was planted."""

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal

from habeas.model import Lineage, Measure, Reading

# honest: said by its own rules. rounded: honest, in rounder words. The others are wrong, each in its way.
Label = Literal["honest", "rounded", "inflated", "misdated", "misquoted", "planted"]
SOUND: frozenset[Label] = frozenset({"honest", "rounded"})


@dataclass(frozen=True)
class Meaning:
    """What a printed figure is meant to count, whatever it says: days are counted from the first day of the world.

    `speaker` is whose number it is, `statement` the statement it was taken from, `source_value` what was said there.
    """

    measure: Measure
    region: str | None
    since: int | None
    until: int
    speaker: str
    statement: str
    source_value: int
    label: Label
    part: bool = False
    planned: bool = False


@dataclass(frozen=True)
class Planted:
    """Statements that cannot all be true, put there on purpose: the figures of the smallest set, and which of them is false."""

    kind: str
    figures: tuple[str, ...]
    wrong: tuple[str, ...]


@dataclass(frozen=True)
class Truth:
    """The true counts, by the plainest definition: everybody counts, minors, soldiers and foreigners too.

    `arrested`: taken (twice if taken twice); `released`: out of prison and not under house arrest, also on conditions or into
    exile; `held`: in prison; `died`: in custody; `house_arrest`, `exiled`, `transferred`: acts.
    Flows are days of the acts by region.
    """

    acts: dict[tuple[str, str | None], tuple[int, ...]]  # (flow, region or the country) → the days of the acts, sorted
    into: dict[str | None, tuple[int, ...]]  # the days on which somebody came into a prison (arrest, move)
    left: dict[str | None, tuple[int, ...]]  # the days on which somebody was no longer there

    def count(self, measure: str, region: str | None, since: int | None, until: int) -> int | None:
        """The true number: a stock on the evening of `until`, a flow from `since` (None: from the first day) to `until`."""
        if measure == "held":
            return bisect_right(self.into.get(region, ()), until) - bisect_right(self.left.get(region, ()), until)
        if (measure, None) not in self.acts:
            return None
        days = self.acts.get((measure, region), ())
        return bisect_right(days, until) - (bisect_right(days, since - 1) if since is not None else 0)


@dataclass(frozen=True)
class World:
    """Readings and lineage, as `habeas.reconcile` takes them, and everything that is true of them."""

    seed: int
    country: str
    first_day: str  # the ISO date of day 0
    vote: int
    last: int
    readings: tuple[Reading, ...]
    lineage: Lineage
    truth: Truth
    meanings: dict[str, Meaning]  # figure id → what it means
    planted: tuple[Planted, ...]
    copies: dict[str, str] = field(default_factory=dict)  # figure id → the id of the figure it was copied from
