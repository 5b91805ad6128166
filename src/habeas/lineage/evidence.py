"""Do two reports hang together, or do they only tell of the same? What of one is told in the other, weighed."""

from functools import cache
from math import exp

from habeas.lexicon.files import Entry, load
from habeas.lineage.alignment import Cover
from habeas.model import Record


class Weights(Entry, frozen=True, kw_only=True):
    """The file of weights, learnt from reports whose genealogy is known (`python -m scripts.lineage_learn`)."""

    weights: dict[str, float]
    bias: float


class Signs(Record, frozen=True, kw_only=True):
    """The two covers of a pair by kind of mark alone and by rarity, and the levels usual among reports of the same event.

    `met` are the shares of names of people met, odd numbers and quotes that the other has too; `words` of runs of four words.
    """

    plain: tuple[Cover, Cover]
    rare: tuple[Cover, Cover]
    usual: float
    usual_plain: float
    across: bool
    met: tuple[float, float]
    words: float

    def values(self) -> dict[str, float]:
        """Each sign by name, between zero and one."""
        found: dict[str, float] = {}
        for name, (a, b) in (("", self.plain), ("rare_", self.rare)):
            found[f"{name}told_most"] = max(a.told, b.told)
            found[f"{name}told_least"] = min(a.told, b.told)
            found[f"{name}own_most"] = max(a.own, b.own)
            found[f"{name}own_least"] = min(a.own, b.own)
            found[f"{name}order"] = max(a.order, b.order)
            found[f"{name}share"] = max(a.share, b.share)
        found["sentences"] = min(8, max(len(c.places) for c in self.plain)) / 8
        found["above_usual"] = min(c.told for c in self.rare) - self.usual
        found["above_usual_plain"] = min(c.told for c in self.plain) - self.usual_plain
        found["usual"] = self.usual
        found["usual_plain"] = self.usual_plain
        found["met_most"] = max(self.met)
        found["met_least"] = min(self.met)
        found["words"] = min(1.0, 2 * self.words)
        found["across"] = float(self.across)
        return found


@cache
def _weights() -> Weights:
    return load("shared", "lineage_weights", Weights)


def weigh(signs: Signs) -> float:
    """Above zero where the signs speak for one being made from the other (log odds)."""
    known = _weights()
    return known.bias + sum(known.weights.get(name, 0.0) * value for name, value in signs.values().items())


def chance(odds: float) -> float:
    """Log odds as a number between zero and one."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))
