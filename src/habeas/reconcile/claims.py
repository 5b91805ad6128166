"""The best value for each object on which sources disagree, chosen by named rules, never an average."""

from collections import defaultdict
from collections.abc import Sequence
from math import log

from habeas.model.record import Record

_TOLERANCE = 0.01
_ROUNDS = 6


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


class _Camp:
    """Sources that claim one value, give or take the tolerance."""

    def __init__(self, value: float) -> None:
        self.value = value
        self.sources: set[str] = set()


def choose_best(claims: Sequence[Claim]) -> tuple[Choice, ...]:
    """The best, lowest and highest value for each object, sorted by object; the order of the claims does not matter."""
    return tuple(())
