"""Because of what did a number move? Reports that came, corrections, counts taken back, reports withdrawn by a person."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from habeas.model import Figure, Series
from habeas.model.changes import Because, CauseOfChange, KnownReport, KnownState, Value, Withdrawal

_GRAVEST: tuple[CauseOfChange, ...] = (
    "correction", "retraction", "withdrawal", "removed", "report", "copy", "grouping", "reading",
)  # fmt: skip
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Known:
    """Two states side by side: their figures, their reports and what a person withdrew in between."""

    figures: Mapping[str, Figure]
    were: Mapping[str, KnownReport]
    are: Mapping[str, KnownReport]
    withdrawn: Mapping[str, Withdrawal]
    events: Mapping[str, str]
    event_of: Mapping[str, frozenset[str]]
    method_differs: bool

    @classmethod
    def of(cls, before: KnownState, after: KnownState) -> "Known":
        """The two states, each thing once."""
        had = {one.report for one in before.withdrawn}
        inside: dict[str, set[str]] = defaultdict(set)
        for series in after.reconciled.series:
            inside[series.event].update(figure for point in series.points for figure in point.figures)
        return cls(
            figures={figure.id: figure for figure in (*before.figures, *after.figures)},
            were={one.id: one for one in before.reports},
            are={one.id: one for one in after.reports},
            withdrawn={one.report: one for one in after.withdrawn if one.report not in had},
            events={one.id: one.name for one in (*before.reconciled.events, *after.reconciled.events)},
            event_of={event: frozenset(some) for event, some in inside.items()},
            method_differs=(before.version, before.method) != (after.version, after.method),
        )

    def event(self, id_: str) -> str:
        """The event's name."""
        return self.events.get(id_, id_)

    def came(self) -> tuple[KnownReport, ...]:
        """The reports that only the later state knows."""
        return tuple(self.are[one] for one in sorted(self.are.keys() - self.were.keys()))


def because_of(old: Series | None, new: Series | None, value: Value | None, known: Known) -> tuple[Because, ...]:
    """The causes of one movement, the gravest first; where a report's numbers carry the new value, they are named."""
    before, after = _figures(old), _figures(new)
    found = [
        *_corrections(before | after, known),
        *_taken_back(before, known),
        *_withdrawn(before - after, known),
        *_added(after - before, value, known),
        *_removed(before - after, known),
    ]
    kept: dict[str | None, Because] = {}
    for one in sorted(found, key=lambda b: _GRAVEST.index(b.kind)):
        kept.setdefault(one.report, one)
    causes = sorted(kept.values(), key=lambda b: (_GRAVEST.index(b.kind), not b.numbers, b.day or "", b.report or ""))
    return tuple(causes[:_SHOWN]) or _otherwise(new, known)


def _figures(series: Series | None) -> set[str]:
    return {figure for point in series.points for figure in point.figures} if series is not None else set()


def _of(report: KnownReport, kind: CauseOfChange, figures: Sequence[str] = (), numbers: Sequence[str] = ()) -> Because:
    return Because(
        kind=kind,
        report=report.id,
        publisher=report.publisher,
        day=report.published,
        figures=tuple(figures),
        numbers=tuple(dict.fromkeys(numbers)),
        corrects=report.parent if kind == "correction" else None,
    )


def _corrections(figures: set[str], known: Known) -> Iterator[Because]:
    """New reports that correct one on which this count rests, or rested."""
    behind = {known.figures[one].report for one in figures if one in known.figures}
    for report in known.came():
        if report.kind == "correction" and report.parent in behind:
            own = sorted(one for one in figures if one in known.figures and known.figures[one].report == report.id)
            yield _of(report, "correction", own, [known.figures[one].text for one in own])


def _taken_back(before: set[str], known: Known) -> Iterator[Because]:
    """New reports in which a number of this count is denied."""
    numbers = {(f.measure, f.point, f.country) for one in before if (f := known.figures.get(one)) is not None}
    new = {one.id: one for one in known.came()}
    for figure in sorted(known.figures.values(), key=lambda f: (f.report, f.start)):
        if figure.modality == "denied" and figure.report in new and (figure.measure, figure.point, figure.country) in numbers:
            yield _of(new[figure.report], "retraction", [figure.id], [figure.text])


def _withdrawn(lost: set[str], known: Known) -> Iterator[Because]:
    """Reports that a person withdrew; what only repeated one goes with it."""
    for name in sorted({known.figures[one].report for one in lost if one in known.figures}):
        judged = known.withdrawn.get(name)
        own = sorted(one for one in lost if one in known.figures and known.figures[one].report == name)
        if judged is not None:
            yield Because(kind="withdrawal", report=name, day=judged.on, figures=tuple(own), why=judged.why)


def _removed(lost: set[str], known: Known) -> Iterator[Because]:
    for name in sorted({known.figures[one].report for one in lost if one in known.figures}):
        if name in known.were and name not in known.are and name not in known.withdrawn:
            yield _of(known.were[name], "removed", sorted(one for one in lost if known.figures[one].report == name))


def _added(added: set[str], value: Value | None, known: Known) -> Iterator[Because]:
    new = {one.id: one for one in known.came()}
    by_report: dict[str, list[Figure]] = defaultdict(list)
    for one in sorted(added):
        figure = known.figures.get(one)
        if figure is not None and figure.report in new:
            by_report[figure.report].append(figure)
    for name, figures in sorted(by_report.items()):
        report = new[name]
        kind: CauseOfChange = "copy" if report.parent is not None and report.kind != "correction" else "report"
        ordered = sorted(figures, key=lambda f: f.start)
        yield _of(report, kind, [f.id for f in ordered], [f.text for f in ordered if _carries(f, value)])


def _carries(figure: Figure, value: Value | None) -> bool:
    """Does the new value rest on this number?"""
    if value is None:
        return False
    told = {number for number in (value.low, value.best, value.high) if number is not None}
    return bool(told & {figure.point, figure.low, figure.high})


def _otherwise(new: Series | None, known: Known) -> tuple[Because, ...]:
    """No figure came or went here: the event's other reports moved its bounds, or the same words are read otherwise."""
    event = known.event_of.get(new.event, frozenset()) if new is not None else frozenset()
    came = {one.id: one for one in known.came()}
    names = sorted({known.figures[one].report for one in event if one in known.figures} & came.keys())
    if names:
        return tuple(_of(came[name], "grouping") for name in names[:_SHOWN])
    return (Because(kind="reading" if known.method_differs else "grouping"),)
