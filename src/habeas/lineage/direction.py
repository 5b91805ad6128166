"""Which of two related reports came from the other, by what, and whether that is sure."""

from habeas.lineage.overlap import Overlap, days_apart
from habeas.lineage.publishers import same_outlet
from habeas.lineage.sketch import Sketch
from habeas.model import Record
from habeas.model.lineage import CopyKind

_WHOLE = 0.85


class Relationship(Record, frozen=True, kw_only=True):
    """Two related reports with their direction: `child` came from `parent`."""

    child: str
    parent: str
    kind: CopyKind
    sure: bool
    confidence: float
    evidence: tuple[str, ...]
    strength: float


def relate(a: Sketch, b: Sketch, shared: Overlap) -> Relationship:
    """The relationship of a and b; where nothing decides, the richer report (then the smaller label) is called the parent."""
    behind, reasons = _votes(a, b, shared)
    sure = behind != 0
    if behind == 0:
        richer_b = (b.words, a.report) > (a.words, b.report)
        behind = 1 if richer_b else -1
        reasons = ("nothing shows which came first; the longer is taken as the earlier",)
    child, parent = (a, b) if behind > 0 else (b, a)
    child_in_parent, parent_in_child = (shared.a_in_b, shared.b_in_a) if behind > 0 else (shared.b_in_a, shared.a_in_b)
    strength = max(shared.max_contained, min(0.99, shared.share)) if shared.is_text else min(0.95, shared.share)
    return Relationship(
        child=child.report,
        parent=parent.report,
        kind=_kind(child, parent, child_in_parent, parent_in_child, is_text=shared.is_text),
        sure=sure,
        confidence=round((0.5 + 0.5 * strength) * (1.0 if sure else 0.9), 3),
        evidence=(_what(shared), *reasons),
        strength=round(strength, 6),
    )


def _votes(a: Sketch, b: Sketch, shared: Overlap) -> tuple[int, tuple[str, ...]]:
    """Above zero: a came from b. The first kind of evidence that speaks decides: credits, corrections, days, names."""
    credit = _credits(a, b) - _credits(b, a)
    if credit:
        return credit, ("one credits the other's publisher",)
    if a.correction != b.correction:
        return (1 if a.correction else -1), ("one says that it corrects or updates an earlier version",)
    days = days_apart(a, b)
    if days:
        return (-1 if days > 0 else 1), (f"published {abs(days)} day{'s' if abs(days) > 1 else ''} later",)
    if shared.a_names_b != shared.b_names_a:
        return (1 if shared.a_names_b else -1), ("one names the other's publisher",)
    if bool(a.derivations) != bool(b.derivations):
        # The one that still carries the credit stands nearer to the source than the one that dropped it.
        return (-1 if a.derivations else 1), ("one carries a credit that the other dropped",)
    if a.press_release != b.press_release:
        return (-1 if a.press_release else 1), ("one is a press release",)
    return 0, ()


def _credits(child: Sketch, parent: Sketch) -> int:
    return int(any(same_outlet(d.publisher, parent.publisher) for d in child.derivations))


def _kind(child: Sketch, parent: Sketch, child_in_parent: float, parent_in_child: float, *, is_text: bool) -> CopyKind:
    if child.language != parent.language:
        return "translation"
    if child.correction and is_text:
        return "correction"
    if parent.press_release:
        return "press_release"
    if not is_text:
        return "rewrite"
    if child_in_parent >= _WHOLE:
        return "copy" if parent_in_child >= _WHOLE else "cut"
    if any(d.kind == "wire" for d in child.derivations):
        return "wire"
    return "extended" if parent_in_child >= _WHOLE - 0.1 else "rewrite"


def _what(shared: Overlap) -> str:
    """What the two have in common, in numbers: evidence carries no name of a person."""
    parts = []
    if shared.shingles >= 5:
        parts.append(f"{round(100 * shared.a_in_b)} % and {round(100 * shared.b_in_a)} % of their words in common runs")
    if shared.sentences:
        parts.append(f"{shared.sentences} equal sentence{'s' if shared.sentences > 1 else ''}")
    if shared.sharp:
        parts.append(f"{shared.sharp} telling numbers and names, {round(100 * shared.order)} % in one order")
    return "; ".join(parts) or "little in common but the credit"
