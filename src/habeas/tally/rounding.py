"""Are the announced counts just the rounded percentages of the total, and how often would that happen by chance?

Given the total N and percentages printed with d decimals, every count has about N / 10^(d+2) whole numbers that print the same
percentage. How many combinations of counts sum to N and print exactly these percentages is counted exactly (inclusion and
exclusion over the boxes); one of them is the set of rounded percentages. A simulation checks the number: nested boxes around that
one combination, each found by random draws from the box around it (subset simulation), with its standard error.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import combinations
from math import comb, sqrt
from random import Random

from habeas.model.tally import Rounding

_DRAWS = 30_000
_SEED = 20240729
_MOST = 16
_SHRINK = 3


@dataclass(frozen=True)
class Box:
    """Whole numbers from `low` to `high`: the counts that print one percentage."""

    low: int
    high: int

    @property
    def size(self) -> int:
        return max(0, self.high - self.low + 1)

    def near(self, centre: int, reach: int) -> "Box":
        return Box(max(self.low, centre - reach), min(self.high, centre + reach))


def decimals_of(percent: float) -> int:
    """How many digits stand behind the point: 51.2 has one."""
    exponent = Decimal(str(percent)).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def printed(count: int, total: int, decimals: int) -> Decimal:
    """The percentage that a count is printed as."""
    return (Decimal(count) * 100 / Decimal(total)).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def rounded_count(percent: Decimal, total: int) -> int:
    """The whole number of votes nearest to a percentage of the total."""
    return int((Decimal(total) * percent / 100).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def box_of(percent: Decimal, total: int, decimals: int) -> Box:
    """All counts of the total that print this percentage."""
    half = Fraction(1, 2 * 10 ** (decimals + 2))
    share = Fraction(percent) / 100
    low, high = (share - half) * total, (share + half) * total
    first = max(0, -((-low.numerator) // low.denominator))
    last = -((-high.numerator) // high.denominator) - 1
    return Box(first, min(total, last))


def combinations_in(boxes: Sequence[Box], total: int) -> int:
    """How many combinations of counts, one out of each box, sum to the total. Exact."""
    if any(box.size == 0 for box in boxes):
        return 0
    left, n = total - sum(box.low for box in boxes), len(boxes)
    count = 0
    for size in range(n + 1):
        for some in combinations(boxes, size):
            rest = left - sum(box.size for box in some)
            if rest >= 0:
                count += (-1) ** size * comb(rest + n - 1, n - 1)
    return count


def overall_chance(total: int, parts: int, decimals: int) -> float:
    """Of all ways in which `parts` counts can make the total, the share in which every count is such a rounding.

    Steps of 10^(d+2) that sum to the whole are patterns; a pattern counts where its rounded counts sum to the total, for which the
    rounding errors must cancel: their sum is a whole number between -parts/2 and parts/2, and 0 with the chance that parts - 1
    uniform errors leave for the last (Irwin and Hall).
    """
    steps = 10 ** (decimals + 2)
    patterns, all_ways = comb(steps + parts - 1, parts - 1), comb(total + parts - 1, parts - 1)
    return min(1.0, _cancel(parts - 1) * patterns / all_ways)


def _cancel(n: int) -> float:
    """The chance that the sum of n uniform errors on (-1/2, 1/2) lies in (-1/2, 1/2): the Irwin-Hall distribution."""

    def below(x: Fraction) -> Fraction:
        terms = ((-1) ** k * comb(n, k) * (x - k) ** n for k in range(int(x) + 1))
        return sum(terms, Fraction(0)) / _factorial(n)

    if n == 0:
        return 1.0
    middle, half = Fraction(n, 2), Fraction(1, 2)
    return float(below(middle + half) - below(middle - half))


def _factorial(n: int) -> int:
    product = 1
    for k in range(2, n + 1):
        product *= k
    return product


def simulate(boxes: Sequence[Box], centre: Sequence[int], total: int, draws: int = _DRAWS) -> tuple[float, float] | None:
    """The same chance by seeded random draws, with its standard error; None where the boxes are too small to draw from."""
    random, chance, relative = Random(_SEED), 1.0, 0.0  # noqa: S311 - seeded on purpose: the same numbers every time
    reach = max(box.size for box in boxes) // 2
    outer = list(boxes)
    while reach:
        reach //= _SHRINK
        inner = [box.near(c, reach) for box, c in zip(outer, centre, strict=True)]
        hits = found = tries = 0
        while found < draws and tries < 60 * draws:
            tries += 1
            counts = [random.randint(box.low, box.high) for box in outer[:-1]]
            last = total - sum(counts)
            if not outer[-1].low <= last <= outer[-1].high:
                continue
            found += 1
            hits += all(box.low <= c <= box.high for box, c in zip(inner, [*counts, last], strict=True))
        if not hits or found < draws // 4:
            return None
        share = hits / found
        chance, relative = chance * share, relative + (1 - share) / (found * share)
        outer = inner
    return chance, chance * sqrt(relative)


def rounding_of(votes: dict[str, int], percent: dict[str, float], total: int, decimals: int | None = None) -> Rounding | None:
    """Whether counts are the rounded percentages; percentages nobody printed are made from the counts, fewest decimals first."""
    names = sorted(votes)
    if len(names) < 2 or total <= 0 or len(names) > _MOST or sum(votes.values()) != total:
        return None
    if set(percent) >= set(names):
        places = max(decimals_of(percent[name]) for name in names) if decimals is None else decimals
        shares = {name: Decimal(str(percent[name])) for name in names}
        return _told(votes, shares, total, places)
    for places in range(3):
        shares = {name: printed(votes[name], total, places) for name in names}
        told = _told(votes, shares, total, places)
        if told.found or places == 2:
            return told
    return None


def _told(votes: dict[str, int], shares: dict[str, Decimal], total: int, decimals: int) -> Rounding:
    names = sorted(votes)
    expected = {name: rounded_count(shares[name], total) for name in names}
    boxes = [box_of(shares[name], total, decimals) for name in names]
    ways = combinations_in(boxes, total)
    found = all(expected[name] == votes[name] for name in names)
    known = found and ways > 0
    simulated = simulate(boxes, [votes[name] for name in names], total) if known and ways > 1 else None
    return Rounding(
        found=found,
        decimals=decimals,
        expected=expected,
        combinations=ways,
        chance=1 / ways if known else None,
        chance_overall=overall_chance(total, len(names), decimals) if known else None,
        simulated=simulated[0] if simulated else None,
        simulated_error=simulated[1] if simulated else None,
        why=_why(total, decimals, ways, found=found),
    )


def _why(total: int, decimals: int, ways: int, *, found: bool) -> str:
    digits = "no digit" if decimals == 0 else "one digit" if decimals == 1 else f"{decimals} digits"
    if not found:
        return f"The counts are not the percentages of {total:,} rounded to whole votes: no such pattern."
    if ways < 1000:
        told = f"Every count is its percentage of {total:,} rounded to whole votes"
        return f"{told}; so few counts print these percentages that this says little."
    return (
        f"Every count is its percentage, with {digits} behind the point, of {total:,}, rounded to whole votes. {ways:,} "
        f"combinations of counts would print the same percentages; one of them is this one. What it shows: the counts were made "
        f"from the percentages, or hit upon a chance of 1 in {ways:,}. What it cannot show: by whom, why, or what was counted."
    )
