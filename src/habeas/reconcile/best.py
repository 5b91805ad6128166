"""Which number of a day is best, by which named rule, and between which bounds the true number lies."""

from collections.abc import Sequence
from dataclasses import dataclass

from habeas.lexicon.series_laws import series_laws, tendency
from habeas.model import Measure
from habeas.reconcile.quantity import Quantity, agree
from habeas.reconcile.voices import Said, Voice

# The named rules for a best value, in the order in which they are tried. Each takes a number that somebody printed.
ONE_COUNTER, AGREE, FULLEST, LISTS, NONE = (
    "one counter's number",
    "the sharpest number on which the counters agree",
    "the fullest count, for every count misses people",
    "the fullest count, before the total of who announced it",
    "no single number can be defended",
)


@dataclass(frozen=True, slots=True)
class Standing:
    """What a voice stands by on a day. `later` is what it says some days later.

    `fresh`: said a few days ago at most. `shorter`, `longer`: it counts from a later or an earlier day than the series.
    """

    voice: Voice
    said: Said
    later: Said
    fresh: bool
    shorter: bool = False
    longer: bool = False

    @property
    def quantity(self) -> Quantity:
        return self.said.quantity


@dataclass(frozen=True, slots=True)
class Day:
    """All that stands on one day of a series about one measure.

    `running`: a total that does not fall. `deed`: about what happened; a plan, an allegation or a denial is only what was said.
    """

    measure: Measure
    standing: tuple[Standing, ...]
    running: bool
    deed: bool = True

    @property
    def heard(self) -> tuple[Standing, ...]:
        """Named counters, else reports in their own voice. Who counts a longer period says nothing of this one."""
        named = tuple(s for s in self.standing if s.voice.named) or self.standing
        return tuple(s for s in named if not s.longer) or named

    @property
    def lists(self) -> tuple[Standing, ...]:
        """Those whose number is a floor when it is wrong."""
        return tuple(s for s in self.heard if tendency(s.voice.kind, self.measure) == "less")

    @property
    def ceilings(self) -> tuple[Standing, ...]:
        """Those whose number is a ceiling when it is wrong."""
        return tuple(s for s in self.heard if tendency(s.voice.kind, self.measure) == "more")


def best_of(day: Day) -> tuple[Standing | None, str]:
    """Whose number is the day's best, and by which rule; nobody's where none can be defended."""
    heard = day.heard
    if len(heard) == 1:
        return (heard[0], ONE_COUNTER) if _sure(heard[0]) else (None, NONE)
    sure = [s for s in heard if _sure(s)]
    if not sure or not any(s.voice.named for s in sure):
        return _agreed(heard)
    if len(sure) == len(heard) and _all_agree(sure):
        return _sharpest(sure), AGREE
    lists = [s for s in day.lists if _sure(s)]
    if not lists:
        return None, NONE
    standing = [s for s in lists if s.fresh or day.running] or lists  # a running total stands, people held come and go
    fullest = max(standing, key=lambda s: (s.said.size, -s.quantity.sharpness, s.voice.name))
    if fullest.voice.kind == "government" and not any(bears_out(s, fullest) for s in standing if s is not fullest):
        return None, NONE  # an authority against everybody who keeps a list
    return fullest, LISTS if day.ceilings else FULLEST


def bears_out(one: Standing, best: Standing) -> bool:
    """Does a counter say the same number, or one so near that two lists which both miss some can both be good?"""
    if agree(one.quantity, best.quantity):
        return True
    small, large = sorted((one.said.size, best.said.size))
    return large > 0 and small >= series_laws().near * large


def _sure(standing: Standing) -> bool:
    return standing.said.settled and standing.quantity.point is not None


def _agreed(heard: Sequence[Standing]) -> tuple[Standing | None, str]:
    if all(_sure(s) for s in heard) and _all_agree(heard):
        return _sharpest(heard), AGREE
    return None, NONE


def _all_agree(standing: Sequence[Standing]) -> bool:
    return all(agree(a.quantity, b.quantity) for i, a in enumerate(standing) for b in standing[i + 1 :])


def _sharpest(standing: Sequence[Standing]) -> Standing:
    return min(standing, key=lambda s: (s.quantity.sharpness, s.voice.name))


def bounds_of(day: Day) -> tuple[int, int | None]:
    """The least and the most that can be true, as far as the counters' words and ways tell; the most may be open."""
    if day.deed:
        return _least(day), _most(day)
    words = [q for s in day.heard for q in (s.quantity, *s.said.rivals)]
    highs = [q.high for q in words if q.high is not None]
    return min(_floor(q) for q in words), max(highs) if len(highs) == len(words) else None


def _least(day: Day) -> int:
    """The least: what two lists have each counted of a running total, for one may slip.

    Of people held the shortest fresh list, now or some days later: who has left is learnt late.
    """
    if day.running and day.lists:
        floors = sorted((_low(s) for s in day.lists), reverse=True)
        return floors[min(1, len(floors) - 1)]
    fresh = [s for s in day.lists if s.fresh] or day.lists or day.heard
    return min(q for s in fresh for q in (_low(s), _floor(s.later.quantity)))


def _low(standing: Standing) -> int:
    return min(_floor(q) for q in (standing.quantity, *standing.said.rivals))


def _floor(quantity: Quantity) -> int:
    """ "Nearly 200" is not far below: half a unit of its last digit."""
    if quantity.low or quantity.point is None or quantity.precision != "nearly":
        return quantity.low
    return max(0, quantity.point - max(quantity.unit // 2, quantity.point // 10))


def _most(day: Day) -> int | None:
    """The most: as far above the fullest list as lists may fall short, and no less than any ceiling; open for one list alone."""
    laws = series_laws().short
    lists = [s for s in day.lists if not s.shorter] or list(day.lists)
    ceilings = [s for s in day.ceilings if s.fresh or not lists]
    over = [_ceiling(q) for s in (*day.lists, *ceilings) for q in (s.quantity, s.later.quantity, *s.said.rivals)]
    over += [s.said.size for s in day.standing if not s.voice.named and s.fresh]
    if not lists:
        return max(over)
    if len(lists) + len(ceilings) == 1:
        return None
    sizes = sorted((s.said.size for s in lists), reverse=True)
    apart = sizes[0] - sizes[1] if len(sizes) > 1 else 0
    room = max(laws.spread * apart, laws.least_of.get(day.measure, laws.least) * sizes[0])
    late = max(s.later.size for s in lists)
    return max(*over, sizes[0] + round(room), late + round(laws.late * late))


def _ceiling(quantity: Quantity) -> int:
    return quantity.size if quantity.high is None else max(quantity.high, quantity.size)
