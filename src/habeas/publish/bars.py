"""How sure is one number, and who says it? A figure as a bar: an interval with its hedge, its source and its sentences."""

from typing import NamedTuple

from habeas.lexicon.comparability import comparability
from habeas.model import Figure
from habeas.model.record import Record
from habeas.publish.indexed import Indexed, Mark
from habeas.publish.speakers import SHAPES
from habeas.publish.words import day, hedge, printed, shorten, spoken, who_alone, words

LABEL_ROOM = 44


class Bar(Record, frozen=True, kw_only=True):
    """One figure of the picture. Positions across are percent of the plot, down are pixels."""

    y: int
    hedge: str
    number: str
    marks: tuple[Mark, ...]
    more: int
    source: str
    root: str
    kind: str
    shape: str
    low: float
    high: float
    at: float
    open_high: bool
    open_low: bool
    banded: bool
    copied: bool
    part: bool
    says: str


class Grouped(Record, frozen=True, kw_only=True):
    """Figures that say the very same: one row of the picture, several sentences."""

    figure: Figure
    ids: tuple[str, ...]
    marks: tuple[Mark, ...]


def top_of(figure: Figure) -> int:
    """The largest number that a figure's row must have room for."""
    return max(value for value in (figure.low, figure.high, figure.point, 0) if value is not None)


def _same(index: Indexed, figure: Figure) -> tuple[str, ...]:
    shown = (figure.as_of, figure.low, figure.high, figure.point, figure.precision, figure.measure, figure.modality)
    voice = figure.source or f"in {index.root(figure.report)}"
    return (*(str(value) for value in shown), voice, str(index.is_copy(figure.report)), str(figure.part_of is not None))


def grouped(index: Indexed, figures: list[Figure]) -> list[Grouped]:
    """Figures that say the very same, joined, in the order given."""
    found: dict[tuple[str, ...], list[Figure]] = {}
    for figure in figures:
        found.setdefault(_same(index, figure), []).append(figure)
    rows = []
    for alike in found.values():
        marks = {index.mark_of(f).name: index.mark_of(f) for f in alike}
        rows.append(Grouped(figure=alike[0], ids=tuple(f.id for f in alike), marks=tuple(marks.values())))
    return rows


def source_of(index: Indexed, figure: Figure) -> str:
    """Who counted, and whether it only stands in a copy."""
    report = f"report {index.letter.get(figure.report, '?')}"
    if index.is_copy(figure.report):
        return f"{figure.source or report}, a copy"
    return figure.source or f"{report} in its own voice"


def _aside(figure: Figure) -> str:
    """What a row must say besides: another measure than the picture's own, or that the number is alleged or denied."""
    told = words().measures[figure.measure]
    label = told.planned_label if figure.modality == "planned" else told.label
    notes = [label.lower()] if told.chart != figure.measure else []
    notes += [who] if (who := who_alone(figure)) else []
    notes += [words().modalities[figure.modality]] if figure.modality in ("alleged", "denied") else []
    return "".join(f"{note} · " for note in notes)


def _root(index: Indexed, figure: Figure) -> str:
    """The root of a figure's report where that is another text: a number printed twice is not two numbers."""
    root = index.root(figure.report)
    if root == figure.report:
        return ""
    return f"root: {index.signature(root)}" if root in index.reports else f"root: {root}, not held"


class Reading(NamedTuple):
    """Where a figure's mark stands and how far its words reach, as far as a picture can show it."""

    value: int
    low: int
    high: int


def reading(figure: Figure) -> Reading:
    """The printed number and its reach; "about" is as wide as its rounding."""
    known = [number for number in (figure.point, figure.low, figure.high) if number is not None]
    value = known[0]
    if figure.precision == "about" and figure.low is None:
        low, high = about_band(value)
        return Reading(value, low, high)
    open_below = figure.low is None and figure.precision in ("nearly", "up_to")
    low = 0 if open_below else value if figure.low is None else figure.low
    return Reading(value, min(low, value), max(value, value if figure.high is None else figure.high))


def bar_of(index: Indexed, group: Grouped, y: int, full: int) -> Bar:
    """The bar of a group at a height; `full` is the number at the right edge."""
    figure = group.figure
    value, low, high = reading(figure)
    what = words().measures[figure.measure]
    told = f"{what.planned_label if figure.modality == 'planned' else what.label}: {spoken(figure)}"
    kind = index.kind(figure.source)
    label = "" if figure.precision == "exact" or (figure.precision == "vague" and figure.high is None) else hedge(figure)
    shown = group.marks[:3]
    room = LABEL_ROOM - len(label) - len(printed(figure)) - sum(len(m.name) + 1 for m in shown)
    return Bar(
        y=y,
        hedge=label,
        number=printed(figure),
        marks=shown,
        more=len(group.marks) - len(shown),
        source=shorten(_aside(figure) + source_of(index, figure), max(8, room)),
        root=_root(index, figure),
        kind=kind,
        shape=SHAPES[kind],
        low=percent(low, full),
        high=percent(high, full),
        at=percent(value, full),
        open_high=figure.high is None and figure.precision in ("at_least", "more_than", "vague"),
        open_low=figure.precision in ("nearly", "up_to"),
        banded=figure.precision == "about" or (figure.low != figure.high and figure.low is not None and figure.high is not None),
        copied=index.is_copy(figure.report),
        part=figure.part_of is not None,
        says=f"{told}. {source_of(index, figure)}, {day(figure.as_of)}",
    )


def about_band(value: int) -> tuple[int, int]:
    """How wide "about N" is drawn: half a unit of its last significant digit, and at least a share of it."""
    unit = 1
    while value and value % (unit * 10) == 0:
        unit *= 10
    half = max(unit // 2, round(value * comparability().widths.about_least))
    return max(0, value - half), value + half


def percent(value: int, full: int) -> float:
    """Where a number stands across the plot."""
    return round(100 * min(value, full) / full, 2)
