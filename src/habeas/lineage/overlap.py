"""How much two reports have in common, and whether that makes one the child of the other or only a witness of the same event."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date

from habeas.lineage.features import Feature, digest, folded, unpack
from habeas.lineage.publishers import fold
from habeas.lineage.sketch import Sketch
from habeas.model import Record

_SHINGLES_AT_MOST = 4096
_TEXT_SHARE = 0.3
_TEXT_SHINGLES = 20
_SHARP = 1.0
_DAYS_APART = 30


class Overlap(Record, frozen=True, kw_only=True):
    """What two sketches share: `a_in_b` is the share of a's words that stand in b, in runs of four.

    `share` is the weight of common numbers and names over that of the poorer report, `private` the same of what only those
    know who were there, `order` how far all of it comes in one order.
    """

    a_in_b: float
    b_in_a: float
    shingles: int
    sentences: int
    quotes: int
    share: float
    private: float
    sharp: int
    order: float
    a_names_b: bool
    b_names_a: bool

    @property
    def is_text(self) -> bool:
        """Is one made of the other's words?"""
        return max(self.a_in_b, self.b_in_a) >= _TEXT_SHARE and self.shingles >= _TEXT_SHINGLES

    @property
    def is_rewrite(self) -> bool:
        """Does one tell the other again: most of what the poorer knows, private names or odd numbers, in the same order?

        Reports of one event share the officials and the tallies; whoever rewrites also keeps the names of the people met.
        """
        if self.a_names_b or self.b_names_a:
            return self.share >= 0.5 and self.sharp >= 4
        if self.private < 0.5:
            return False
        if self.max_contained >= 0.12 or self.quotes >= 2:
            return self.share >= 0.6 and self.sharp >= 6 and self.order >= 0.5
        if self.share >= 0.8 and self.private >= 0.8:
            return self.sharp >= 5 and self.order >= 0.6
        return self.share >= 0.65 and self.sharp >= 7 and self.order >= 0.55

    @property
    def max_contained(self) -> float:
        """The larger of the two shares of common words."""
        return max(self.a_in_b, self.b_in_a)


def overlap(a: Sketch, b: Sketch) -> Overlap:
    """What two sketches share, exactly (both directions at once)."""
    shared, of_a, of_b = _common(unpack(a.shingles), unpack(b.shingles))
    mine = {f.key: f.weight for f in a.features}
    theirs = {f.key: (i, f.weight) for i, f in enumerate(b.features)}
    both = [f.key for f in a.features if f.key in theirs]
    return Overlap(
        a_in_b=shared / of_a if of_a else 0.0,
        b_in_a=shared / of_b if of_b else 0.0,
        shingles=shared,
        sentences=len(set(unpack(a.sentences)) & set(unpack(b.sentences))),
        quotes=len(set(unpack(a.quotes)) & set(unpack(b.quotes))),
        share=_share(a.features, b.features),
        private=_share([f for f in a.features if f.private], [f for f in b.features if f.private]),
        sharp=sum(1 for key in both if min(mine[key], theirs[key][1]) >= _SHARP),
        order=_order([theirs[key][0] for key in both]),
        a_names_b=_names(a, b),
        b_names_a=_names(b, a),
    )


def _share(a: Sequence[Feature], b: Sequence[Feature]) -> float:
    """The weight of what both have, over the weight of the poorer side."""
    mine = {f.key: f.weight for f in a}
    both = sum(min(mine[f.key], f.weight) for f in b if f.key in mine)
    least = min(sum(mine.values()), sum(f.weight for f in b))
    return both / least if least else 0.0


def _common(a: Sequence[int], b: Sequence[int]) -> tuple[int, int, int]:
    """Common hashes and the size of either side, over the range that both kept: long texts keep their smallest hashes only."""
    limits = [side[-1] for side in (a, b) if len(side) == _SHINGLES_AT_MOST]
    if limits:
        a, b = (side[: bisect_right(side, min(limits))] for side in (a, b))
    return len(set(a).intersection(b)), len(a), len(b)


def _order(positions: Sequence[int]) -> float:
    """The longest run that keeps its order, over all that is shared (1 for the same order, about 0.3 for none)."""
    tails: list[int] = []
    for position in positions:
        at = bisect_left(tails, position)
        tails[at : at + 1] = [position]
    return len(tails) / len(positions) if len(positions) >= 3 else 0.0


def _names(a: Sketch, b: Sketch) -> bool:
    """Does a name b's publisher? Its own name in its own text says nothing."""
    if b.publisher is None or (a.publisher is not None and fold(a.publisher) == fold(b.publisher)):
        return False
    wanted = {digest(" ".join(folded(b.publisher).split())), digest(fold(b.publisher))}
    return not wanted.isdisjoint(unpack(a.phrases))


def days_apart(a: Sketch, b: Sketch) -> int | None:
    """How many days b was published behind a, where both days are known."""
    if a.published is None or b.published is None or len(a.published) < 10 or len(b.published) < 10:
        return None
    return (date.fromisoformat(b.published[:10]) - date.fromisoformat(a.published[:10])).days


def too_far(a: Sketch, b: Sketch) -> bool:
    """Is so much time between the two that what they share is history, not a source?"""
    days = days_apart(a, b)
    return days is not None and abs(days) > _DAYS_APART
