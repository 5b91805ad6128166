"""Numbers that add up to the figure before them, with nothing else told of them: "52: 40 men and 12 women"."""

from bisect import bisect_left
from operator import attrgetter

from habeas.extract.happened import Count
from habeas.extract.parts_plain import told_apart
from habeas.extract.scene import Scene

# So many words at most stand between two numbers of a sum.
_BETWEEN = 12
# So many parts at most are added up.
_MOST = 9
_FIRST = attrgetter("first")


def _acts(scene: Scene, a: int, b: int) -> bool:
    """Does an act begin among tokens a..b of one sentence?"""
    here = scene.acts_of[scene.sentence_of[a - 1]]
    k = bisect_left(here, a, key=_FIRST)
    return k < len(here) and here[k].first < b


def _silent(scene: Scene, a: int, b: int) -> bool:
    """Do tokens a..b hold few words, none of which tells anything of people?"""
    return b - a <= _BETWEEN and not _acts(scene, a, b)


def _sums(scene: Scene, counts: list[Count], w: int) -> list[int]:
    """The numbers right behind number w that add up to it, with nothing told between ("52: 40 men and 12 women"); else none."""
    whole, here = counts[w].size, scene.sentence_of[counts[w].number.first]
    if whole is None:
        return []
    left, parts = whole, []
    for i in range(w + 1, min(len(counts), w + 1 + _MOST)):
        part, size = counts[i], counts[i].size
        apart = scene.sentence_of[part.number.first] != here
        if size is None or apart or not _silent(scene, counts[i - 1].counted.last, part.number.first):
            return []
        left -= size
        parts.append(i)
        if left <= 0:
            break
    return parts if left == 0 and len(parts) > 1 and not any(told_apart(scene, counts[i]) for i in parts) else []


def adds_up_to(scene: Scene, counts: list[Count]) -> dict[int, int]:
    """For each number that is one of those behind a number and adding up to it, the place in `counts` of the sum."""
    out: dict[int, int] = {}
    for w in range(len(counts)):
        for i in _sums(scene, counts, w):
            out.setdefault(i, w)
    return out
