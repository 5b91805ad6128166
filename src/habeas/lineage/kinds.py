"""Copy, cut, rewrite, translation …: what a report did with the one that it was made from."""

from collections.abc import Sequence

from habeas.lineage.direction import days_apart, is_body, is_wire, speaks_for_itself, wires
from habeas.lineage.publishers import same_outlet
from habeas.lineage.relationship import Relationship
from habeas.lineage.sketch import Sketch
from habeas.model.lineage import CopyKind

_REWORDED = 0.1
_MOSTLY = 0.5
_ADDED = 0.12
_LOCAL = 0.08
_DROPPED = 0.08


def kind_of(child: Sketch, parent: Sketch, one: Relationship, beside: Sequence[Relationship], *, is_head: bool) -> CopyKind:
    """What the child made of the parent, by what of it is new, reworded or left out; `is_head` where the parent has none itself."""
    if beside:
        return "compilation"
    if child.language != parent.language:
        return "translation"
    if _is_later_version(child, parent):
        return "correction"
    reworded, added, dropped = _shares(child, parent, one)
    # A paper that prints a release with its heading does not speak for itself: whoever copies the paper copies.
    if (is_body(parent) or (is_head and speaks_for_itself(parent))) and not is_body(child):
        return "rewrite" if reworded >= _MOSTLY else "press_release"
    if reworded >= _REWORDED * (1 - added):
        return "rewrite"
    if added >= _LOCAL and (is_wire(parent) or wires(child, parent)) and (child.derivations or one.credited or dropped >= _DROPPED):
        return "wire"
    if added >= _ADDED and dropped < max(_ADDED, added):
        return "extended"
    return "cut" if dropped >= _DROPPED else "copy"


def _shares(child: Sketch, parent: Sketch, one: Relationship) -> tuple[float, float, float]:
    """How much of the child is reworded and how much new, and how much of the parent was left out, by what sentences hold."""
    mine = [len(line.kinds) for line in child.lines]
    theirs = [len(line.kinds) for line in parent.lines]
    whole, of_parent = max(1, sum(mine)), max(1, sum(theirs))
    changed = (1 - one.faithful) * sum(mine[n] for n in one.verbatim) / whole
    reworded = sum(mine[n] for n in one.taken - one.verbatim) / whole + changed
    added = sum(size for n, size in enumerate(mine) if n not in one.taken) / whole
    dropped = sum(size for n, size in enumerate(theirs) if n not in one.kept) / of_parent
    return reworded, added, dropped


def _is_later_version(child: Sketch, parent: Sketch) -> bool:
    """Does the same publisher print it again, or does it say that it puts right an earlier version?"""
    same = child.publisher is not None and same_outlet(child.publisher, parent.publisher)
    return same or (child.correction and child.publisher is None and days_apart(child, parent) is None)
