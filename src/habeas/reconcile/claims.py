"""The best value for each object on which sources disagree: chosen among the claims by agreement and by each source's record."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import exp, log

from habeas.lexicon.comparability import comparability
from habeas.model.record import Record

_ALONE, _AGREED, _WEIGHED = "only one value", "most sources agree", "the sources with the better record"


class Claim(Record, frozen=True, kw_only=True):
    """What one source says of one object: its value, and the day or year that the value is for."""

    object: str
    source: str
    value: float
    as_of: str | None = None


class Choice(Record, frozen=True, kw_only=True):
    """One object's best value between the lowest and the highest claim, with the rule that chose it."""

    object: str
    best: float
    low: float
    high: float
    rule: str
    why: str


Said = dict[str, set[float]]
Worth = dict[tuple[str, float], float]


def choose_best(claims: Sequence[Claim]) -> tuple[Choice, ...]:
    """The best, lowest and highest value for each object, sorted by object; the order of the claims does not matter.

    A best value is always one that was claimed, never an average. Who agrees with others elsewhere weighs more here.
    """
    objects = _latest(claims)
    weights = _weigh(objects)
    return tuple(_choice(name, objects[name], weights) for name in sorted(objects))


def _latest(claims: Sequence[Claim]) -> dict[str, Said]:
    """For each object what each source says last; a source that says two things of one day says both."""
    newest: dict[tuple[str, str], str] = {}
    for claim in claims:
        key = (claim.object, claim.source)
        newest[key] = max(newest.get(key, ""), claim.as_of or "")
    objects: dict[str, Said] = {}
    for claim in claims:
        if (claim.as_of or "") == newest[claim.object, claim.source]:
            objects.setdefault(claim.object, {}).setdefault(claim.source, set()).add(claim.value)
    return objects


def _weigh(objects: Mapping[str, Said]) -> dict[str, float]:
    """Each source's weight: the log odds that it is right, by how often the others bear it out."""
    law = comparability().claims
    said: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for name in sorted(objects):
        for source in sorted(objects[name]):
            said[source] += [(name, value) for value in sorted(objects[name][source])]
    pools = _pools(said)
    weights = dict.fromkeys(said, log(law.trust / (1 - law.trust)))
    for _ in range(law.rounds):
        worth = {(n, v): w for n in sorted(objects) for v, w in _worth(objects[n], weights).items()}
        weights = _records(said, pools, worth)
    return weights


def _pools(said: Mapping[str, Sequence[tuple[str, float]]]) -> dict[str, str]:
    """Sources that share a record where their own is short: one name with different brackets, else as many claims."""
    stems = Counter(source.split(" (")[0] for source in said)
    return {
        source: source.split(" (")[0] if stems[source.split(" (")[0]] > 1 else f"({min(4, len(claims).bit_length())})"
        for source, claims in said.items()
    }


def _records(said: Mapping[str, Sequence[tuple[str, float]]], pools: Mapping[str, str], worth: Worth) -> dict[str, float]:
    law = comparability().claims
    good = {source: sum(worth[claim] for claim in claims) for source, claims in said.items()}
    right: dict[str, float] = defaultdict(float)
    count: dict[str, int] = defaultdict(int)
    for source in sorted(said):
        right[pools[source]] += good[source]
        count[pools[source]] += len(said[source])
    weights = {}
    for source, claims in said.items():
        pool = pools[source]
        usual = (right[pool] + law.prior * law.trust) / (count[pool] + law.prior)
        share = (good[source] + law.prior * usual) / (len(claims) + law.prior)
        share = min(law.most, max(law.least, share))
        weights[source] = log(share / (1 - share))
    return weights


def _scores(said: Said, weights: Mapping[str, float]) -> dict[float, float]:
    """The weight behind each value, less what its roundness costs."""
    law = comparability().claims
    values = sorted({value for claimed in said.values() for value in claimed})
    return {
        value: sum(weights[s] for s in sorted(said) if any(_near(value, other) for other in said[s]))
        - law.round_cost * max(0, _closing_zeros(value) - 1)
        for value in values
    }


def _worth(said: Said, weights: Mapping[str, float]) -> dict[float, float]:
    """How likely each value is, given the weights: shares of one, near values together."""
    scores = _scores(said, weights)
    top = max(scores.values())
    parts = {value: exp(score - top) for value, score in scores.items()}
    total = sum(parts.values())
    return {value: min(1.0, sum(part for other, part in parts.items() if _near(value, other)) / total) for value in parts}


def _near(a: float, b: float) -> bool:
    return abs(a - b) <= comparability().claims.tolerance * max(abs(a), abs(b))


def _closing_zeros(value: float) -> int:
    digits = f"{abs(value):.0f}" if value == int(value) else ""
    return len(digits) - len(digits.rstrip("0")) if digits.strip("0") else 0


def _choice(name: str, said: Said, weights: Mapping[str, float]) -> Choice:
    scores = _scores(said, weights)
    best = min(scores, key=lambda value: (-round(scores[value], 9), value))
    behind = sum(any(_near(best, value) for value in claimed) for claimed in said.values())
    rule = _ALONE if len(scores) == 1 else _AGREED if 2 * behind > len(said) else _WEIGHED
    why = f"{best:,g} is claimed by {behind} of {len(said)} sources; chosen by: {rule}."
    return Choice(object=name, best=best, low=min(scores), high=max(scores), rule=rule, why=why)
