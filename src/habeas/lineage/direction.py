"""Which of two related reports came from the other, by what, and whether that is sure."""

from datetime import date

from habeas.lexicon.concepts import folded
from habeas.lexicon.sources import kind_of, known_source
from habeas.lineage.kinship import Kin
from habeas.lineage.marks import digest, unpack
from habeas.lineage.publishers import fold, is_agency, looks_like_agency, looks_like_outlet, same_outlet, without_kind
from habeas.lineage.sketch import Sketch
from habeas.model import Record

_CLEARLY = 0.2
_BODIES = ("monitor", "government", "opposition")


class Order(Record, frozen=True, kw_only=True):
    """Above zero: a came from b. `sure` where something other than length decides."""

    behind: int
    sure: bool
    reason: str


def order_of(a: Sketch, b: Sketch, kin: Kin) -> Order:
    """The first kind of evidence that speaks decides: corrections, credits, days, who publishes, who has all that the other has."""
    corrected = int(a.correction) - int(b.correction)
    if corrected and same_or_unknown(a, b):
        return _sure(corrected, "one says that it corrects or updates an earlier version")
    credit = _credits(a, b) - _credits(b, a)
    if credit:
        return _sure(credit, "one credits the other's publisher")
    days = days_apart(a, b)
    if days:
        return _sure(-1 if days > 0 else 1, f"published {abs(days)} day{'s' if abs(days) > 1 else ''} later")
    return _by_standing(a, b) or _by_content(a, b, kin)


def same_or_unknown(a: Sketch, b: Sketch) -> bool:
    """Are the two of one publisher, as far as is known?"""
    return a.publisher is None or b.publisher is None or same_outlet(a.publisher, b.publisher)


def _by_standing(a: Sketch, b: Sketch) -> Order | None:
    """Who names the other, who speaks for itself, whose trade it is to be copied."""
    if corrected := int(a.correction) - int(b.correction):
        return _sure(corrected, "one says that it corrects or updates an earlier version")
    if names := int(names_publisher(a, b)) - int(names_publisher(b, a)):
        return _sure(names, "one names the other's publisher")
    if own := int(speaks_for_itself(b)) - int(speaks_for_itself(a)):
        return _sure(own, "one is a statement of those it tells of")
    if agency := int(is_wire(b)) - int(is_wire(a)):
        return _sure(agency, "one is an agency's")
    # The one that still carries a credit stands nearer to the source than the one that dropped it.
    if carried := int(bool(b.derivations)) - int(bool(a.derivations)):
        return _sure(carried, "one carries a credit that the other dropped")
    return None


def _by_content(a: Sketch, b: Sketch, kin: Kin) -> Order:
    """What one has and the other lacks: nobody adds to every sentence, many leave out; an outlet adds to its own report."""
    lacks = kin.a_in_b.told - kin.b_in_a.told
    if kin.is_text:
        lacks = kin.words.a_in_b - kin.words.b_in_a
    own = a.publisher is not None and same_outlet(a.publisher, b.publisher)
    if abs(lacks) >= _CLEARLY:
        reason = "of one outlet's versions the later one adds" if own else "all that one tells is in the other, which tells more"
        return _sure(1 if (lacks > 0) != own else -1, reason)
    longer = (b.words, a.report) > (a.words, b.report)
    reason = f"nothing shows which came first; the longer is taken as the {'later' if own else 'earlier'}"
    return Order(behind=1 if longer != own else -1, sure=False, reason=reason)


def _sure(behind: int, reason: str) -> Order:
    return Order(behind=1 if behind > 0 else -1, sure=True, reason=reason)


def _credits(child: Sketch, parent: Sketch) -> int:
    return int(any(same_outlet(d.publisher, parent.publisher) for d in child.derivations))


def speaks_for_itself(sketch: Sketch) -> bool:
    """Is this a press release, or the text of a monitor, a ministry or a party?"""
    return sketch.press_release or is_body(sketch)


def is_body(sketch: Sketch) -> bool:
    """Does one who counts or decides publish this: a monitor, a ministry, a party?"""
    who = sketch.publisher
    if who is None or (looks_like_outlet(who) and known_source(who) is None):
        return False
    return kind_of(who) in _BODIES


def is_wire(sketch: Sketch) -> bool:
    """Is this an agency's own text?"""
    return sketch.publisher is not None and (is_agency(sketch.publisher) or looks_like_agency(sketch.publisher))


def names_publisher(a: Sketch, b: Sketch) -> bool:
    """Does a name b's publisher? Its own name in its own text says nothing."""
    if b.publisher is None or (a.publisher is not None and fold(a.publisher) == fold(b.publisher)):
        return False
    return not _forms(b.publisher).isdisjoint(unpack(a.phrases))


def signs_with(a: Sketch, b: Sketch) -> bool:
    """Does a name b's publisher in the short lines under its text, or in its dateline?"""
    return _stands_in(a, b, a.signed) or wires(a, b)


def wires(a: Sketch, b: Sketch) -> bool:
    """Does a name b's publisher in its dateline, as papers do with an agency?"""
    return _stands_in(a, b, a.wired)


def _stands_in(a: Sketch, b: Sketch, named: bytes) -> bool:
    """Is b's publisher named there, in full or by what is left of it without "Agency"?"""
    if b.publisher is None or (a.publisher is not None and fold(a.publisher) == fold(b.publisher)):
        return False
    return not (_forms(b.publisher) | _forms(without_kind(b.publisher))).isdisjoint(unpack(named))


def _forms(publisher: str) -> frozenset[int]:
    return frozenset((digest(" ".join(folded(publisher).split())), digest(fold(publisher))))


def days_apart(a: Sketch, b: Sketch) -> int | None:
    """How many days b was published behind a, where both days are known."""
    if a.published is None or b.published is None or len(a.published) < 10 or len(b.published) < 10:
        return None
    return (date.fromisoformat(b.published[:10]) - date.fromisoformat(a.published[:10])).days
