"""Which of several candidates: a linear ranker over named features, its weights a readable table in the lexicon.

The weights are learnt from the project's own annotated reports (scripts/learn.py) and never from anything else; a candidate's score
is the sum of the weights of its features, so `habeas explain` can print why one reading won.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from math import exp

from habeas.lexicon.files import Entry, load


class Weights(Entry, frozen=True, kw_only=True):
    """One table of weights per decision: feature → weight."""

    weights: dict[str, dict[str, float]]


@dataclass(slots=True)
class Candidate:
    """One possible answer: its label, the features that speak for or against it, what it came from, and which memories offer it."""

    label: str
    features: list[str]
    origin: object = None
    score: float = 0.0
    memories: tuple[str, ...] = ()


@cache
def weights(decision: str) -> dict[str, float]:
    """The table of one decision; empty where nothing has been learnt."""
    # Few weights differ: one object for each value keeps what a text needs of the table close together in memory.
    one: dict[float, float] = {}
    return {feature: one.setdefault(w, w) for feature, w in load("shared", "weights", Weights).weights.get(decision, {}).items()}


def choose(decision: str, candidates: Sequence[Candidate], table: dict[str, float] | None = None) -> Candidate:
    """The best candidate of the likeliest label; the first of equals, so the order of candidates is a preference.

    What speaks for one label from several sides (an act beside the number, the set that it is a part of) adds up, as in the
    likelihood that the weights were learnt from: the odds of a label are the sum over its candidates of e to their score.
    """
    known = weights(decision) if table is None else table
    weight_of = known.get
    for candidate in candidates:
        # Weights have two decimals: rounded to them a sum is the same in whatever order or way a computer adds.
        candidate.score = round(sum(map(weight_of, candidate.features, repeat(0.0))), 2)
    best = max(candidates, key=_score)
    if len({candidate.label for candidate in candidates}) == len(candidates):
        return best
    mass: dict[str, float] = {}
    for candidate in candidates:
        mass[candidate.label] = mass.get(candidate.label, 0.0) + exp(candidate.score - best.score)
    return max(candidates, key=lambda c: (mass[c.label], c.score))


def _score(candidate: Candidate) -> float:
    return candidate.score
