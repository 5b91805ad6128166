"""Sentence by sentence: how much of one report is told in another, in which order, and in whose words."""

from bisect import bisect_left
from collections.abc import Sequence

from habeas.lineage.marks import QUOTE, STEM
from habeas.lineage.told import Rarity, Told
from habeas.model import Record

_EXPLAINED = 0.5
_HEAVY = 0.8
_LITTLE = 1.0
_VERBATIM = 0.6
_RUNS_AT_LEAST = 3


class Cover(Record, frozen=True, kw_only=True, gc=False):
    """How far one report is told in another: `told` of all, `own` of the sentences that hold no common figure.

    `places` says for each sentence that is told there (by its number) where; `order` how far they keep their order.
    """

    told: float
    own: float
    order: float
    places: dict[int, int]
    sentences: int

    @property
    def share(self) -> float:
        """The share of sentences that are told there."""
        return len(self.places) / self.sentences if self.sentences else 0.0


def cover(a: Told, b: Told, rarity: Rarity | None, verbatim: frozenset[int] = frozenset()) -> Cover:
    """How far a is told in b; without a rarity marks weigh by their kind alone. What is known to stand there is not searched."""
    across = a.language != b.language
    shared = a.marks.keys() & b.marks.keys()
    all_, here, own_all, own_here = 0.0, 0.0, 0.0, 0.0
    places: dict[int, int] = {}
    sums, counted = a.sums(rarity), a.counted
    for number, weights in enumerate(a.weighed(rarity)):
        sentence = a.sentences[number]
        whole = _whole(sentence, weights, shared) if across else sums[number]
        if not whole:
            continue
        if number in verbatim:
            at, got = b.where(a.runs[number]), whole
        else:
            at, got = _best([(mark, weights[mark]) for mark in sentence if mark in shared], b)
        all_, here = all_ + whole, here + got
        if shared.isdisjoint(counted[number]):
            own_all, own_here = own_all + whole, own_here + got
        if at is not None and got / whole >= _EXPLAINED and (whole >= _HEAVY or number in verbatim):
            places[number] = at
    told = here / all_ if all_ else 0.0
    own = own_here / own_all if own_all > _LITTLE else told
    return Cover(told=told, own=own, order=_order(list(places.values())), places=places, sentences=len(a.sentences))


def _whole(sentence: dict[int, int], weights: dict[int, float], shared: set[int]) -> float:
    """What a sentence weighs where the other tongue cannot have all of it: quotes and most beginnings of words are its own."""
    return sum(weights[mark] for mark, kind in sentence.items() if kind not in (STEM, QUOTE) or mark in shared)


def _best(weights: Sequence[tuple[int, float]], b: Told) -> tuple[int | None, float]:
    """The sentence of b that has most of this, and how much it has together with its neighbours."""
    found: dict[int, float] = {}
    for mark, weight in weights:
        for at in b.places[mark]:
            found[at] = found.get(at, 0.0) + weight
    if not found:
        return None, 0.0
    at, most = -1, 0.0
    for place, weight in found.items():
        if weight > most or (weight == most and place < at):
            at, most = place, weight
    near = b.near(at)
    return at, sum(weight for mark, weight in weights if mark in near)


def _order(positions: Sequence[int]) -> float:
    """The longest run that keeps its order, over all (one half where there is too little to tell)."""
    tails: list[int] = []
    for position in positions:
        at = bisect_left(tails, position)
        tails[at : at + 1] = [position]
    return len(tails) / len(positions) if len(positions) > 2 else 0.5


class Words(Record, frozen=True, kw_only=True, gc=False):
    """What two reports have word for word: shares of their runs of four words, and the sentences of each that the other has.

    `true_a` is how faithful those sentences of a are: one where every word is kept, less where some were replaced.
    """

    a_in_b: float
    b_in_a: float
    shared: int
    of_a: frozenset[int]
    of_b: frozenset[int]
    true_a: float
    true_b: float

    @property
    def most(self) -> float:
        """The larger of the two shares."""
        return max(self.a_in_b, self.b_in_a)


def words(a: Told, b: Told, common: frozenset[int]) -> Words:
    """What a and b share word for word; `common` are runs that stand in reports of many families and show nothing."""
    printed = a.all_runs & b.all_runs
    both = len(printed - common)
    of_a, of_b = _verbatim(a, printed), _verbatim(b, printed)
    left_a, left_b = a.runs_beside(common), b.runs_beside(common)
    return Words(
        a_in_b=both / left_a if left_a else 0.0,
        b_in_a=both / left_b if left_b else 0.0,
        shared=both,
        of_a=of_a,
        of_b=of_b,
        true_a=_faithful(a, printed, of_a),
        true_b=_faithful(b, printed, of_b),
    )


def _faithful(a: Told, printed: frozenset[int], those: frozenset[int]) -> float:
    whole = sum(len(a.runs[n]) for n in those)
    return sum(len(a.runs[n] & printed) for n in those) / whole if whole else 1.0


def _verbatim(a: Told, printed: frozenset[int]) -> frozenset[int]:
    if not printed:
        return frozenset()
    return frozenset(
        n for n, some in enumerate(a.runs) if len(some) >= _RUNS_AT_LEAST and len(some & printed) >= _VERBATIM * len(some)
    )
