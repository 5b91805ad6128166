"""A figure while it is being read, and what one such figure is to another: told again, told alike, rounded."""

from dataclasses import dataclass

from habeas.extract.memory import Decided
from habeas.extract.numbers import Number
from habeas.extract.setting import Whereabouts

# Two numbers of one set, one of them rounded, differ by no more than this share and so many characters lie between them.
_ROUNDED, _LEAD = 0.1, 400


@dataclass(slots=True)
class Draft:
    """A figure while it is being read."""

    decided: Decided
    modality: str = "actual"
    kind: str = "flow"
    group: str = "people"
    whole: int | None = None
    as_of: str | None = None
    start: str | None = None
    end: str | None = None
    source: str | None = None
    source_span: tuple[int, int] | None = None
    where: Whereabouts | None = None


def same_value(drafts: list[Draft], i: int) -> Draft | None:
    """The last figure before i with the same printed number and measure."""
    me = drafts[i].decided
    for other in reversed(drafts[:i]):
        if other.decided.label == me.label and other.decided.count.number.point == me.count.number.point:
            return other
    return None


def period_told_later(drafts: list[Draft], i: int) -> tuple[str | None, str | None]:
    """What a title or a first sentence tells without a day covers the period of the same number, told again or rounded."""
    later = told_later(drafts, i) if drafts[i].kind == "flow" and drafts[i].modality == "actual" else None
    return (None, None) if later is None else (later.start, later.end)


def told_later(drafts: list[Draft], i: int) -> Draft | None:
    """The next figure that tells the same of the same number, with a time: a day for a stock, a period for a flow."""
    me = drafts[i]
    for other in drafts[i + 1 :]:
        one, two = me.decided.count.number, other.decided.count.number
        same = one.point == two.point or (me.kind == "flow" and two.start - one.start < _LEAD and rounds(one, two))
        if same and alike(me, other) and (me.kind == "stock" or other.start or other.end):
            return other
    return None


def alike(one: Draft, two: Draft) -> bool:
    """Is the same told of two numbers, as done or planned?"""
    return (one.decided.label, one.kind, one.modality) == (two.decided.label, two.kind, two.modality)


def rounds(one: Number, two: Number) -> bool:
    """Is a number the same as another or its rounding ("dozens" of 62, "some 1,100" of 1,104)?"""
    if one.point is None or two.point is None:
        return one.point == two.point or (two.point is not None and (one.low or 0) <= two.point <= 10 * (one.low or 0))
    return one.point == two.point or (one.precision != "exact" and abs(one.point - two.point) <= _ROUNDED * two.point)
