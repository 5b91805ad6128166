"""Which number moved between two states of knowledge, by how much, and because of which report, correction or judgement?"""

from collections.abc import Iterable, Mapping, Sequence

from habeas.model import Series, SeriesPoint
from habeas.model.changes import Changes, KnownState, Moved, Movement, Revised, Value
from habeas.reconcile.moved_because import Known, because_of


def changes_between(before: KnownState, after: KnownState) -> Changes:
    """Every series that says another number, told once; contradictions and reports that came or went."""
    here = {one.sha256: one.id for one in after.reports}
    there = {one.sha256: one.id for one in before.reports}
    found: list[Moved] = []
    unmoved = 0
    known = Known.of(before, after)
    for old, new in _paired(before, after):
        moved = _moved(old, new, known)
        if moved is None:
            unmoved += 1
        else:
            found.append(moved)
    were = {one.id: one for one in before.reconciled.contradictions}
    are = {one.id: one for one in after.reconciled.contradictions}
    judged = {(one.report, one.on) for one in before.withdrawn}
    return Changes(
        a=before.name,
        b=after.name,
        moved=tuple(sorted(found, key=_telling)),
        unmoved=unmoved,
        reports_new=tuple(sorted(here[one] for one in here.keys() - there.keys())),
        reports_gone=tuple(sorted(there[one] for one in there.keys() - here.keys())),
        withdrawn=tuple(one for one in after.withdrawn if (one.report, one.on) not in judged),
        contradictions_new=tuple(are[one] for one in sorted(are.keys() - were.keys())),
        contradictions_gone=tuple(were[one] for one in sorted(were.keys() - are.keys())),
        method_differs=(before.version, before.method) != (after.version, after.method),
    )


def value_of(point: SeriesPoint) -> Value:
    """What a point says."""
    return Value(as_of=point.as_of, low=point.low, best=point.best, high=point.high)


def figures_in(series: Series | None) -> frozenset[str]:
    """The figures that a series rests on."""
    return frozenset(figure for point in series.points for figure in point.figures) if series is not None else frozenset()


def _paired(before: KnownState, after: KnownState) -> Iterable[tuple[Series | None, Series | None]]:
    """Each series with the one that it became: by its id, else by the figures they share (an event's bounds may have moved)."""
    olds = {series.id: series for series in before.reconciled.series}
    news = {series.id: series for series in after.reconciled.series}
    pairs: list[tuple[Series | None, Series | None]] = [(olds[one], news[one]) for one in sorted(olds.keys() & news.keys())]
    lost = [olds[one] for one in sorted(olds.keys() - news.keys())]
    fresh = {one: news[one] for one in sorted(news.keys() - olds.keys())}
    for old in lost:
        shared = {one: len(figures_in(old) & figures_in(new)) for one, new in fresh.items() if _alike(old, new)}
        best = min(shared, key=lambda one: (-shared[one], one), default=None)
        if best is not None and shared[best]:
            pairs.append((old, fresh.pop(best)))
        else:
            pairs.append((old, None))
    return [*pairs, *((None, new) for new in fresh.values())]


def _alike(a: Series, b: Series) -> bool:
    return (a.measure, a.modality, a.place) == (b.measure, b.modality, b.place)


def _moved(old: Series | None, new: Series | None, known: Known) -> Moved | None:
    """How a count moved; nothing where both say the same of every day they share and end on one number."""
    first, last = _latest(old), _latest(new)
    revised = _revised(old.points if old else (), new.points if new else ())
    if first is not None and last is not None and _numbers(first) == _numbers(last) and not revised:
        return None
    series = new or old
    if series is None:
        return None
    movement: Movement = "appeared" if old is None else "gone" if new is None else "moved"
    return Moved(
        series=series.id,
        movement=movement,
        event=known.event(series.event),
        measure=series.measure,
        group=series.group,
        place=series.place,
        modality=series.modality,
        before=first,
        after=last,
        by=_difference(first, last),
        revised=revised,
        because=because_of(old, new, last, known),
    )


def _latest(series: Series | None) -> Value | None:
    return value_of(series.points[-1]) if series is not None and series.points else None


def _numbers(value: Value) -> tuple[int | None, int | None, int | None]:
    return value.low, value.best, value.high


def _revised(before: Sequence[SeriesPoint], after: Sequence[SeriesPoint]) -> tuple[Revised, ...]:
    now: Mapping[str | None, Value] = {point.as_of: value_of(point) for point in after}
    return tuple(
        Revised(before=value_of(point), after=now[point.as_of])
        for point in before
        if point.as_of in now and _numbers(now[point.as_of]) != _numbers(value_of(point))
    )


def _difference(before: Value | None, after: Value | None) -> int | None:
    if before is None or after is None:
        return None
    if before.best is not None and after.best is not None:
        return after.best - before.best
    return after.low - before.low if before.low is not None and after.low is not None else None


def _telling(moved: Moved) -> tuple[int, bool, int, str, str, str]:
    """What moved, before what came and what went; what happened before what was announced; large steps first."""
    order = ("moved", "appeared", "gone").index(moved.movement)
    size = abs(moved.by or 0) or (moved.after.low or 0 if moved.after is not None else 0)
    return order, moved.modality != "actual", -size, moved.event, moved.measure, moved.series
