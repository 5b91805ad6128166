"""Which shares would the whole have, if missing sheets are like seen ones of the same place? A stratified ratio estimate.

Places are strata; the sheets seen in a place are taken as a simple random sample, without replacement, of its machines. A share is
the ratio of two estimated totals, its variance that of the linearised residual (Särndal, Swensson and Wretman 1992, 5.6 and 7.3).
Where sheets are missing for a reason that also moves votes, the interval says nothing about that.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

from habeas.model.tally import Estimated, LikeSeen
from habeas.tally.seen import Seen, summed

CONFIDENCE = 0.95


@dataclass(frozen=True)
class Stratum:
    """A place with all its machines and what was seen of them."""

    machines: int
    seen: Seen


def estimate(names: Sequence[str], strata: Sequence[Stratum], assuming: str) -> LikeSeen | None:
    """Shares with intervals; None where no vote was seen or a stratum has machines and no sheet to learn from."""
    some = [s for s in strata if s.machines > 0 or s.seen.sheets > 0]
    if any(s.seen.sheets == 0 for s in some) or sum(s.seen.valid for s in some) == 0:
        return None
    weights = [max(s.machines, s.seen.sheets) / s.seen.sheets for s in some]
    valid = sum(w * s.seen.valid for w, s in zip(weights, some, strict=True))
    freedom = sum(s.seen.sheets - 1 for s in some)
    quantile = _student(freedom)
    shares = []
    for k, name in enumerate(names):
        share = sum(w * s.seen.votes[k] for w, s in zip(weights, some, strict=True)) / valid
        spread = quantile * sqrt(sum(_variance(s, k, share) for s in some)) / valid
        low, high = 100 * max(0.0, share - spread), 100 * min(1.0, share + spread)
        shares.append(Estimated(name=name, share=100 * share, low=low, high=high))
    return LikeSeen(assuming=assuming, strata=len(some), confidence=CONFIDENCE, shares=tuple(shares))


def _variance(stratum: Stratum, k: int, share: float) -> float:
    """The variance that one stratum adds to the estimated total of votes less share times valid votes."""
    seen, n = stratum.seen, stratum.seen.sheets
    machines = max(stratum.machines, n)
    if n < 2 or machines == n:
        return 0.0
    total = seen.votes[k] - share * seen.valid
    squares = seen.vote_squares[k] - 2 * share * seen.cross[k] + share * share * seen.squares
    spread = max(0.0, (squares - total * total / n) / (n - 1))
    return machines * machines * (1 - n / machines) * spread / n


def _student(freedom: int) -> float:
    """The two-sided quantile of Student's t, by its expansion around the normal one (Abramowitz and Stegun 26.7.5)."""
    z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)
    if freedom < 1:
        return z
    terms = (
        z,
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return float(sum(term / freedom**power for power, term in enumerate(terms)))


def strata_of(machines: dict[tuple[str, str], int], seen: Sequence[Seen], candidates: int) -> tuple[list[Stratum], str]:
    """Municipalities as strata. One with too few sheets for a variance makes its state one stratum; such a state, the country."""
    by_path = {one.path: one for one in seen}
    paths = sorted({*machines, *by_path})
    by_state: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for path in paths:
        by_state[path[0]].append(path)

    def stratum(some: list[tuple[str, str]], path: tuple[str, str]) -> Stratum:
        there = [by_path[p] for p in some if p in by_path]
        return Stratum(sum(machines.get(p, 0) for p in some), summed(there, path, candidates))

    out: list[Stratum] = []
    joined = 0
    for state, some in sorted(by_state.items()):
        parts = [stratum([path], path) for path in some]
        if any(_thin(part) for part in parts) and len(parts) > 1:
            parts, joined = [stratum(some, (state, ""))], joined + 1
        out += parts
    if any(_thin(part) for part in out) and len(out) > 1:
        return [stratum(paths, ("", ""))], "missing sheets are like seen ones anywhere; places had too few sheets to be taken alone"
    words = "missing sheets are like seen ones of the same municipality"
    return out, words + (f" ({joined} states with too few sheets in one taken whole)" if joined else "")


def _thin(stratum: Stratum) -> bool:
    return stratum.machines > stratum.seen.sheets and stratum.seen.sheets < 2
