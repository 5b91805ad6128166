"""A figure while it is being read, and what one such figure is to another: told again, told alike, rounded."""

from dataclasses import dataclass

from habeas.extract.acts.memory import Decided
from habeas.extract.figures.setting import Whereabouts
from habeas.extract.groups.choose import CASES, DETAINEES, FOREIGNERS, PEOPLE
from habeas.extract.modality.traits import act_of
from habeas.extract.numbers import Number
from habeas.extract.text.scene import Scene
from habeas.extract.when.days import moment

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


def of_wholes_ahead(drafts: list[Draft]) -> None:
    """A part of those named further on ("Four priests are among the [19 political prisoners]") is of their group."""
    for i, draft in enumerate(drafts):
        whole = drafts[draft.whole] if draft.whole is not None and draft.whole > i else None
        nounless = draft.group == DETAINEES and draft.decided.count.counted.nounless
        if whole is not None and whole.group != CASES and (draft.group in (PEOPLE, FOREIGNERS) or nounless):
            draft.group = whole.group


def date_entry(scene: Scene, draft: Draft) -> None:
    """Give what a diary or a live page tells in its own voice the day of its entry; a count that "was" so then ends on it."""
    number = draft.decided.count.number.first
    today = scene.today(number) if scene.sentence_of[number] in scene.entered else None
    own = draft.source is None and draft.whole is None and (draft.kind, draft.modality) == ("flow", "actual")
    if today is None or not own or draft.start is not None or draft.end is not None:
        return
    draft.end = today
    if moment(scene, draft.decided.count) != "then":
        draft.start = today
        deed = act_of(draft.decided) is not None and draft.as_of == today
        draft.as_of = scene.report.published if deed else draft.as_of
