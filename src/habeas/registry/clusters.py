"""Which rows are one person, all pairs considered? Groups grow from the surest pair down, and only while they hold together."""

import heapq
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from habeas.model import Record

# What a pair that was never looked at says, in bits: it shared nothing that a rule goes by.
_UNSEEN = -6.0
# Below this two groups are not even told of as perhaps one.
_FLOOR = -4.0
# Two groups are one person from here on: about 17 chances in 20, over all the pairs between them.
LEAST = 2.5
_CERTAIN = 40.0


class Pair(Record, frozen=True, kw_only=True):
    """Two rows and the weight of the evidence that they are one person, in bits: above 0 it is likelier than not."""

    a: str
    b: str
    weight: float


class Decided(Record, frozen=True, kw_only=True):
    """Two rows that people decided about."""

    a: str
    b: str
    same: bool


class Merge(Record, frozen=True, kw_only=True):
    """Two groups, named after their smallest rows, that fit with a weight."""

    a: str
    b: str
    weight: float


class Grouping(Record, frozen=True, kw_only=True):
    """Every row with its group (named after its smallest row), and the pairs with what all evidence together says of them."""

    groups: dict[str, str]
    pairs: tuple[Pair, ...]


def grouped(
    ids: Iterable[str],
    pairs: Sequence[Pair],
    decided: Sequence[Decided] = (),
    least: float = LEAST,
    *,
    apart: Collection[str] = (),
) -> Grouping:
    """Groups of rows that are one person each.

    Two groups become one where the mean weight over all pairs between them is at least `least`. What people decided comes
    first: pairs decided the same are joined, and no group holds two rows decided different, unless people said both.
    No two records of `apart` come into one group unless people said so: what a keeper wrote down as two stays two.
    """
    every = sorted(set(ids))
    tree = _Tree(every, decided, apart)
    for pair in sorted(pairs, key=lambda one: (one.a, one.b)):
        tree.weigh(pair)
    merges = tree.grown()
    groups = _cut(tree.started, merges, least)
    weighed = _weighed(pairs, tree.started, merges, groups)
    own = {(one.a, one.b): one.weight for one in pairs if one.a in apart and one.b in apart and groups[one.a] != groups[one.b]}
    # Two records kept apart for want of a decision are told of by what speaks for them, so that somebody can decide.
    return Grouping(
        groups=groups, pairs=tuple(Pair(a=one.a, b=one.b, weight=own.get((one.a, one.b), one.weight)) for one in weighed)
    )


def members(groups: Mapping[str, str]) -> dict[str, list[str]]:
    """The rows of each group, sorted."""
    found: dict[str, list[str]] = defaultdict(list)
    for one in sorted(groups):
        found[groups[one]].append(one)
    return dict(found)


def _cut(started: Mapping[str, str], merges: Sequence[Merge], least: float) -> dict[str, str]:
    head = {group: group for group in started.values()}
    for merge in merges:
        if merge.weight >= least:
            head[merge.b] = merge.a
    return {one: _head(head, group) for one, group in started.items()}


def _head(head: dict[str, str], group: str) -> str:
    while head[group] != group:
        group = head[group]
    return group


def _weighed(pairs: Sequence[Pair], started: Mapping[str, str], merges: Sequence[Merge], groups: Mapping[str, str]) -> list[Pair]:
    """Pairs with the weight at which their groups became one; pairs of one group that were never looked at among them."""
    rises: dict[str, tuple[str, float]] = {merge.b: (merge.a, merge.weight) for merge in merges}
    wanted = {(one.a, one.b): one.weight for one in pairs}
    for rows in members(groups).values():
        wanted.update({(a, b): _CERTAIN for n, a in enumerate(rows) for b in rows[n + 1 :] if (a, b) not in wanted})
    found = []
    for (a, b), own in sorted(wanted.items()):
        joined = _joined_at(rises, started[a], started[b])
        found.append(Pair(a=a, b=b, weight=joined if joined is not None else min(own, _FLOOR)))
    return found


def _joined_at(rises: Mapping[str, tuple[str, float]], one: str, other: str) -> float | None:
    """The weight at which two groups came together; none where they never did. Later merges weigh less: the last counts."""
    if one == other:
        return _CERTAIN
    ways: dict[str, float] = {one: _CERTAIN}
    weight, at = _CERTAIN, one
    while at in rises:
        at, step = rises[at]
        weight = min(weight, step)
        ways[at] = weight
    weight, at = _CERTAIN, other
    while at not in ways:
        if at not in rises:
            return None
        at, step = rises[at]
        weight = min(weight, step)
    return min(weight, ways[at])


class _Tree:
    """Groups of rows and the sums of weights between them."""

    def __init__(self, ids: Sequence[str], decided: Sequence[Decided], apart: Collection[str] = ()) -> None:
        self.started = _told(ids, [d for d in decided if d.same])
        self.owned = {self.started[one] for one in apart if one in self.started}
        self.size = dict.fromkeys(self.started.values(), 0)
        for group in self.started.values():
            self.size[group] += 1
        self.between: dict[str, dict[str, tuple[float, int]]] = defaultdict(dict)
        self.parted: dict[str, set[str]] = defaultdict(set)
        for one in decided:
            if not one.same and one.a in self.started and one.b in self.started:
                self._part(self.started[one.a], self.started[one.b])

    def weigh(self, pair: Pair) -> None:
        """Take in what speaks for or against a pair."""
        one, other = self.started[pair.a], self.started[pair.b]
        if one != other:
            self._add(one, other, (pair.weight, 1))

    def grown(self) -> list[Merge]:
        """Every merge, the surest first, of groups that nobody keeps apart."""
        heap = [(-self._mean(a, b), a, b) for a in self.between for b in self.between[a] if a < b]
        heapq.heapify(heap)
        merges = []
        while heap and -heap[0][0] >= _FLOOR:
            weight, a, b = heapq.heappop(heap)
            if b not in self.between.get(a, {}) or self._kept_apart(a, b) or self._mean(a, b) != -weight:
                continue
            merges.append(Merge(a=a, b=b, weight=-weight))
            for other in self._join(a, b):
                heapq.heappush(heap, (-self._mean(a, other), *sorted((a, other))))  # type: ignore[misc]
        return merges

    def _kept_apart(self, one: str, other: str) -> bool:
        return other in self.parted[one] or {one, other} <= self.owned

    def _mean(self, one: str, other: str) -> float:
        total, seen = self.between[one][other]
        pairs = self.size[one] * self.size[other]
        return round((total + (pairs - seen) * _UNSEEN) / pairs, 4)

    def _add(self, one: str, other: str, more: tuple[float, int]) -> None:
        total, seen = self.between[one].get(other, (0.0, 0))
        self.between[one][other] = self.between[other][one] = (total + more[0], seen + more[1])

    def _part(self, one: str, other: str) -> None:
        if one != other:
            self.parted[one].add(other)
            self.parted[other].add(one)

    def _join(self, kept: str, gone: str) -> list[str]:
        """Make one group of two; gives back the groups that now stand next to it."""
        self.size[kept] += self.size.pop(gone)
        if gone in self.owned:
            self.owned.add(kept)
        for other in self.parted.pop(gone, set()):
            self.parted[other].discard(gone)
            self._part(kept, other)
        for other, sums in sorted(self.between.pop(gone, {}).items()):
            self.between[other].pop(gone, None)
            if other != kept:
                self._add(kept, other, sums)
        return sorted(self.between[kept])


def _told(ids: Sequence[str], same: Sequence[Decided]) -> dict[str, str]:
    """The groups that people made by saying "same"."""
    head = {one: one for one in ids}
    for one in sorted(same, key=lambda d: (d.a, d.b)):
        if one.a in head and one.b in head:
            kept, gone = sorted((_head(head, one.a), _head(head, one.b)))
            head[gone] = kept
    return {one: _head(head, one) for one in ids}
