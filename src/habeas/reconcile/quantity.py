"""How many: what a count with its hedge allows, and whether two counts are the same number, a rounding, or cannot both hold."""

import math
from dataclasses import dataclass

from habeas.lexicon.comparability import comparability
from habeas.model import Figure

# "N, at least N and about N agree": one number said with more or less care.
_AGREEING = frozenset({"exact", "at_least", "about", "up_to"})
_SHARP = {"exact": 0, "at_least": 1, "up_to": 2, "nearly": 3, "more_than": 4, "about": 5, "vague": 6}


@dataclass(frozen=True, slots=True)
class Quantity:
    """The bounds that a count allows; `high` None is open. `point` is the number as printed."""

    low: int
    high: int | None
    point: int | None
    precision: str
    unit: int

    def apart(self, other: "Quantity") -> bool:
        """Is there no number that both allow?"""
        return _below(self, other) or _below(other, self)

    def gap(self, other: "Quantity") -> int:
        """How far the bounds are apart (0 where they meet)."""
        if self.high is not None and self.high < other.low:
            return other.low - self.high
        if other.high is not None and other.high < self.low:
            return self.low - other.high
        return 0

    @property
    def size(self) -> int:
        """One number to order counts by: the printed one, else the lower bound, else the upper."""
        if self.point is not None:
            return self.point
        return self.low if self.low > 0 else (self.high or 0)

    @property
    def sharpness(self) -> int:
        """The lower, the more exactly the count is said."""
        return _SHARP.get(self.precision, 9)


def _below(a: Quantity, b: Quantity) -> bool:
    return a.high is not None and a.high < b.low


def quantity_of(figure: Figure) -> Quantity:
    """A figure's count with the widths of its hedge: "about 2,000" reaches half a unit of its last significant digit."""
    point = figure.point
    unit = unit_of(point) if point is not None else 1
    low, high = figure.low, figure.high
    if figure.precision == "about" and point is not None:
        reach = max(unit // 2, math.ceil(point * comparability().widths.about_least))
        low = max(0, point - reach) if low is None else low
        high = point + reach if high is None else high
    if figure.precision == "nearly" and point is not None and low is None:
        low = math.floor(point * (1 - comparability().widths.nearly_most))
    return Quantity(low=low or 0, high=high, point=point, precision=figure.precision, unit=unit)


def unit_of(number: int) -> int:
    """One unit of the last digit that is not a closing zero: 10 for 130, 1,000 for 2,000, 1 for 131."""
    unit = 1
    while number and number % (unit * 10) == 0:
        unit *= 10
    return unit


def equal(a: Quantity, b: Quantity) -> bool:
    """Is it one number? N, at least N and about N agree; "more than N" agrees only with itself."""
    if a.point is None or b.point is None:
        return a.point == b.point and (a.low, a.high) == (b.low, b.high)
    return a.point == b.point and (a.precision == b.precision or (a.precision in _AGREEING and b.precision in _AGREEING))


def rounds(sharp: Quantity, rounded: Quantity) -> bool:
    """Is `rounded` what a writer makes of `sharp`: "dozens" of 70, "over 130" of 131, "about 2,000" of 1,976?"""
    n = sharp.point
    if n is None or sharp.sharpness > rounded.sharpness:
        return False
    if rounded.point is None:
        return _in_collective(n, rounded)
    if rounded.precision == "more_than":
        return _just_above(n, rounded.point, rounded.unit)
    if rounded.precision == "nearly":
        return rounded.point - _reach(rounded) <= n <= rounded.point
    if rounded.precision == "about":
        return abs(n - rounded.point) <= _reach(rounded) or _tens(n, rounded)
    return False


def floor_of(sharp: Quantity, floor: Quantity) -> bool:
    """Is "at least 130" a round floor under 131?"""
    if sharp.point is None or floor.point is None or floor.precision != "at_least" or floor.unit < 10:
        return False
    return sharp.unit < floor.unit and _just_above(sharp.point, floor.point, floor.unit)


def agree(a: Quantity, b: Quantity) -> bool:
    """Are both one number, or one a rounding of the other?"""
    same_point = a.point is not None and a.point == b.point
    return same_point or equal(a, b) or rounds(a, b) or rounds(b, a) or floor_of(a, b) or floor_of(b, a)


def _just_above(n: int, base: int, unit: int) -> bool:
    return base <= n < base + max(unit, 2) and n - base <= max(1, base * comparability().widths.above_most)


def _reach(rounded: Quantity) -> float:
    widths, point = comparability().widths, rounded.point or 0
    return max(point * widths.about_least, min(rounded.unit / 2, point * widths.rounding_most))


def _tens(n: int, rounded: Quantity) -> bool:
    """Is "una treintena" said of 37?"""
    base = rounded.point or 0
    return 0 <= n - base <= base * comparability().widths.ten_most and rounded.unit == 10 and n < base + 10


def _in_collective(n: int, rounded: Quantity) -> bool:
    if rounded.high is not None:
        return rounded.low <= n <= rounded.high
    tops = [c.high for c in comparability().collectives if c.low == rounded.low]
    return bool(tops) and rounded.low <= n <= tops[0]
