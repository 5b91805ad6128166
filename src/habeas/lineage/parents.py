"""Out of all relationships: for each report the one it came from, or the several that it was put together from."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from habeas.lineage.marks import WEIGHTS, unpack
from habeas.lineage.relationship import Relationship
from habeas.lineage.sketch import Sketch

_OWN_SENTENCES = 2
_OWN_SHARE = 0.2
# How much it says that a second parent alone has what the child tells, and how much is enough (log odds).
_ALONE = 10.0
_PLAINLY = 2.5
_TOGETHER = 0.6


def parents_of(found: Iterable[Relationship], by_id: Mapping[str, Sketch]) -> dict[str, tuple[Relationship, ...]]:
    """Every report's parents, the main one first; nobody descends from himself."""
    held: defaultdict[str, list[Relationship]] = defaultdict(list)
    for relationship in found:
        held[relationship.child].append(relationship)
    for some in held.values():
        some.sort(key=lambda r: (r.partly, -r.strength, by_id[r.parent].published or "9999", r.parent))
    chosen: dict[str, tuple[Relationship, ...]] = {}
    family = _Family()
    firsts = sorted((some[0] for some in held.values()), key=lambda r: (not r.sure, -r.strength, r.child))
    for first in firsts:
        best = next((r for r in held[first.child] if not r.partly and not family.descends(r.parent, r.child)), None)
        if best is not None:
            chosen[best.child] = (best,)
            family.add(best)
    for child in sorted(held):
        several = _several(held[child], chosen.get(child, ()), family, by_id)
        if several:
            chosen[child] = several
            for one in several:
                family.add(one)
    return chosen


class _Family:
    """Who descends from whom so far."""

    def __init__(self) -> None:
        self._parents: defaultdict[str, set[str]] = defaultdict(set)

    def add(self, relationship: Relationship) -> None:
        self._parents[relationship.child].add(relationship.parent)

    def above(self, report: str) -> set[str]:
        """A report and all it descends from."""
        seen, waiting = {report}, [report]
        while waiting:
            for parent in self._parents[waiting.pop()]:
                if parent not in seen:
                    seen.add(parent)
                    waiting.append(parent)
        return seen

    def descends(self, report: str, of: str) -> bool:
        return of in self.above(report)

    def kin(self, a: str, b: str) -> bool:
        """Have two reports an ancestor in common?"""
        return not self.above(a).isdisjoint(self.above(b))


def _several(
    held: Sequence[Relationship], main: tuple[Relationship, ...], family: _Family, by_id: Mapping[str, Sketch]
) -> tuple[Relationship, ...]:
    """The main parent with those that explain sentences which it does not, and owe it nothing. Empty where one parent is enough."""
    usable = [r for r in held if not family.descends(r.parent, r.child)]
    chosen = list(main) or sorted(usable, key=lambda r: (-len(r.taken), r.parent))[:1]
    if not chosen:
        return ()
    child = by_id[chosen[0].child]
    covered = set(chosen[0].taken)
    for other in sorted(usable, key=lambda r: (-len(r.taken - covered), -r.strength, r.parent)):
        new = other.taken - covered
        if other in chosen or not new:
            continue
        alone = not any(family.kin(other.parent, one.parent) for one in chosen)
        enough = alone and len(new) >= max(_OWN_SENTENCES, _OWN_SHARE * len(child.lines))
        if other.credited or (enough and other.odds + _ALONE * _alone(child, other, chosen, by_id) >= _PLAINLY):
            chosen.append(other)
            covered |= new
    whole = len(covered) >= _TOGETHER * len(child.lines)
    return tuple(chosen) if len(chosen) > 1 and (whole or not any(r.partly for r in chosen)) else ()


def _alone(child: Sketch, other: Relationship, chosen: Sequence[Relationship], by_id: Mapping[str, Sketch]) -> float:
    """The share of what the child tells that this parent has and the chosen ones lack: what all of them tell speaks for none."""
    mine = _weights(child)
    theirs = set().union(*(_weights(by_id[one.parent]) for one in chosen))
    own = sum(mine[mark] for mark in (mine.keys() & _weights(by_id[other.parent]).keys()) - theirs)
    return own / max(1.0, sum(mine.values()))


def _weights(sketch: Sketch) -> dict[int, float]:
    found: dict[int, float] = {}
    for line in sketch.lines:
        for mark, kind in zip(unpack(line.marks), line.kinds, strict=True):
            found[mark] = max(found.get(mark, 0.0), WEIGHTS[kind])
    return found
