"""What people have by another figure: a part the sex, age, nationality and prison of its whole, a set told again what it had."""

from dataclasses import dataclass, replace
from itertools import pairwise

from habeas.extract.acts.memory import Decided


@dataclass(frozen=True, slots=True)
class Traits:
    """Who the counted of one figure are and where they are kept."""

    sex: str | None = None
    age: str | None = None
    nationality: str | None = None
    facility: str | None = None
    place: str | None = None


def inherited(figures: list[Decided], wholes: list[int | None], own: list[Traits]) -> list[Traits]:
    """The traits of every figure with what it leaves open and its whole or its first telling says."""
    known = own.copy()
    for i in range(len(own)):
        seen, at, chain = {i}, wholes[i], [i]
        while at is not None and at not in seen:
            seen.add(at)
            chain.append(at)
            at = wholes[at]
        for part, whole in reversed(list(pairwise(chain))):
            known[part] = _filled(known[part], known[whole], there=_kept_there(figures[part], figures[whole]))
        if wholes[i] is None:
            before = _told_before(figures, i)
            known[i] = known[i] if before is None else _filled(known[i], known[before], there=True)
    return known


def _filled(part: Traits, whole: Traits, *, there: bool) -> Traits:
    """The traits of a part with those of its whole where it has none; `there`: it is kept where its whole is."""
    filled = replace(
        part,
        sex=part.sex or whole.sex,
        age=part.age or whole.age,
        nationality=part.nationality or whole.nationality,
    )
    elsewhere = part.facility is not None or (part.place is not None and not (whole.place or "").startswith(part.place))
    if not there or elsewhere or whole.facility is None:
        return filled
    return replace(filled, facility=whole.facility, place=whole.place or part.place)


def _kept_there(part: Decided, whole: Decided) -> bool:
    """Did to a part happen what happened to its whole, so that it is told of the same prison?"""
    return part.label == whole.label


def _told_before(figures: list[Decided], i: int) -> int | None:
    """The figure before that tells the same number of the same measure, counted by the same noun or by none here."""
    me = figures[i]
    for j in range(i - 1, -1, -1):
        other = figures[j]
        if other.label != me.label or other.count.number.point is None or other.count.number.point != me.count.number.point:
            continue
        mine, its = me.count.counted.noun, other.count.counted.noun
        return j if mine is None or its is None or mine.group == its.group else None
    return None
