"""The way of a figure: from the report in hand over the outlets and agencies that passed it on to whoever counted."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import structs

from habeas.lexicon.sources import kind_of
from habeas.lineage.coincidence import BY_CHANCE, at_one_time, day_of
from habeas.lineage.counted import BODY, Counted
from habeas.lineage.publishers import is_agency, looks_like_agency
from habeas.lineage.sources import is_described, learn, source_of
from habeas.model import Edge, Figure, FigureChain, Ghost, Lineage, Reading, SaidBy, SourceJudgement, Step

_ODD_ABOVE = 31


def with_figures(lineage: Lineage, readings: Sequence[Reading], judgements: Iterable[SourceJudgement] = ()) -> Lineage:
    """The lineage with the sources that the study knows and what its missing originals are said to have said."""
    return structs.replace(lineage, sources=learn(readings, judgements, lineage.root_of), missing=_ghosts(lineage, readings))


def genealogy(readings: Sequence[Reading], lineage: Lineage) -> tuple[FigureChain, ...]:
    """One chain for each figure, by report and place."""
    walk = _Walk(readings, lineage)
    ordered = sorted(readings, key=lambda r: r.report)
    return tuple(walk.chain(reading, figure) for reading in ordered for figure in reading.figures)


class _Walk:
    """Follows reports to their parents, and figures to the sources that their ancestors name."""

    def __init__(self, readings: Sequence[Reading], lineage: Lineage) -> None:
        self._readings = {reading.report: reading for reading in readings}
        self._sources = lineage.sources
        self._root_of = lineage.root_of
        self._named: defaultdict[tuple[str, int | None], set[str]] = defaultdict(set)
        self._small: defaultdict[tuple[str, int | None], set[tuple[str, str | None, date | None]]] = defaultdict(set)
        for reading in readings:
            for figure in reading.figures:
                source = self._source(reading, figure)
                if source is not None and not is_described(source):
                    self._named[figure.measure, figure.point].add(source)
                    self._named["", figure.point].add(source)
                    if figure.point is not None and figure.point <= BY_CHANCE:
                        self._small[figure.measure, figure.point].add((source, figure.country, day_of(reading)))
        self._counted = Counted(readings, lineage.root_of, self._source)
        self._counting = {name for some in self._named.values() for name in some}
        self._edges: defaultdict[str, list[Edge]] = defaultdict(list)
        for edge in lineage.edges:
            if edge.derived_from is not None:
                self._edges[edge.report].append(edge)

    def chain(self, reading: Reading, figure: Figure) -> FigureChain:
        """The chain of one figure; it follows the parent that gives the same number, where there are several."""
        steps = [Step(kind="report", name=reading.report)]
        if reading.publisher:
            steps.append(_outlet(reading.publisher, held=True))
        source, speaker = self._source(reading, figure), figure.source
        report, seen = reading.report, {reading.report}
        while (edge := self._next(report, figure)) is not None and edge.parent not in seen:
            if edge.parent is None:
                steps.append(_outlet(edge.credited or edge.root, held=False))
                break
            report = edge.parent
            seen.add(report)
            steps.append(Step(kind="report", name=report))
            parent = self._readings.get(report)
            if parent is not None and parent.publisher:
                steps.append(_outlet(parent.publisher, held=True))
            if parent is not None:
                source, speaker = self._inherited(parent, figure) or (source, speaker)
        source = self._resolved(reading, figure, source)
        steps += self._speaker(source, speaker)
        who = source or self._own(self._counted.first_to_say(reading.report, figure))
        return FigureChain(
            figure=figure.id, report=reading.report, source=who, statement=_statement(who, figure), steps=tuple(steps)
        )

    def _next(self, report: str, figure: Figure) -> Edge | None:
        edges = self._edges.get(report, [])
        holding = [
            e for e in edges if e.parent in self._readings and any(_same(f, figure) for f in self._readings[e.parent].figures)
        ]
        return next(iter(holding or edges), None)

    def _source(self, reading: Reading, figure: Figure) -> str | None:
        """Who counted: named at the figure, else at the same number of this report, else the monitor whose bulletin it is."""
        named = source_of(figure, reading, self._sources)
        if named is None:
            same = {s for f in reading.figures if f.point == figure.point and (s := source_of(f, reading, self._sources))}
            named = next(iter(same)) if len(same) == 1 else None
        if named is None and reading.publisher and kind_of(reading.publisher) == "monitor":
            named = self._sources.get(reading.publisher, reading.publisher)
        return named

    def _inherited(self, parent: Reading, figure: Figure) -> tuple[str, str | None] | None:
        """Whom the report that this one was made from names for the number: a translation writes the same name in its own way."""
        same = next((f for f in parent.figures if _same(f, figure)), None)
        source = self._source(parent, same) if same is not None else None
        return (source, same.source) if same is not None and source is not None and not is_described(source) else None

    def _resolved(self, reading: Reading, figure: Figure, source: str | None) -> str | None:
        """The body that counted, where the report itself names nobody, only describes one, or names who speaks for it."""
        worth = self._counted.worth(source)
        if worth < BODY:
            other = self._counted.who(reading.report, figure, worth)
            if other is None and (source is None or is_described(source)):
                other = self._elsewhere(reading, figure)
            return other or source
        return self._counted.in_family(reading.report, figure, source) if source is not None else None

    def _elsewhere(self, reading: Reading, figure: Figure) -> str | None:
        """The one source that other reports name for the same number: a number without a source is no count of its own."""
        if figure.point is None:
            return None
        if figure.point <= BY_CHANCE:
            return self._those_days(reading, figure)
        odd = figure.point > _ODD_ABOVE and figure.point % 10
        named = self._named[figure.measure, figure.point] or (self._named["", figure.point] if odd else set())
        return next(iter(named)) if len(named) == 1 else None

    def _those_days(self, reading: Reading, figure: Figure) -> str | None:
        """A small number is met by chance; that of the same thing in the same country within a fortnight is not."""
        day = day_of(reading)
        near = {
            name
            for name, where, when in self._small[figure.measure, figure.point]
            if where == figure.country and at_one_time(when, day)
        }
        return next(iter(near)) if len(near) == 1 else None

    def _own(self, root: str) -> str:
        """The outlet's own count; where reports name the publisher as the source of numbers, that is the one who counted."""
        reading = self._readings.get(root)
        name = self._sources.get(reading.publisher, reading.publisher) if reading and reading.publisher else None
        if name is not None and name in self._counting:
            return name
        return f"own count of {(reading.publisher if reading else None) or root}"

    def _speaker(self, source: str | None, speaker: str | None) -> list[Step]:
        if source is None:
            return [Step(kind="own_voice", name="the report's own voice")]
        found = [Step(kind="organisation", name=source)]
        if speaker is not None and speaker != source:
            found.append(Step(kind="spokesperson", name=speaker))
        return found


def _same(a: Figure, b: Figure) -> bool:
    return a.measure == b.measure and a.point == b.point and (a.point is not None or (a.low, a.high) == (b.low, b.high))


def _statement(who: str, figure: Figure) -> str:
    """One saying: the source, what it counts, the number and the day it holds for."""
    number = figure.point if figure.point is not None else figure.low if figure.low is not None else figure.high
    return f"{who}: {number} {figure.measure}{f' as of {figure.as_of}' if figure.as_of else ''}"


def _outlet(name: str, *, held: bool) -> Step:
    return Step(kind="agency" if is_agency(name) or looks_like_agency(name) else "outlet", name=name, held=held)


def _ghosts(lineage: Lineage, readings: Sequence[Reading]) -> tuple[Ghost, ...]:
    """The missing originals with the numbers that the reports made from them give, those of most reports first."""
    held = {reading.report: reading for reading in readings}
    taken: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for edge in lineage.edges:
        if edge.parent is None and edge.credited is not None:
            root = edge.root if edge.root not in lineage.root_of else edge.credited
            taken[root, edge.credited].add(edge.report)
    return tuple(
        Ghost(
            root=root,
            publisher=publisher,
            by=min((day for r in reports if r in held and (day := held[r].published)), default=None),
            reports=tuple(sorted(reports)),
            said=_said(sorted(reports), held),
        )
        for (root, publisher), reports in sorted(taken.items())
    )


def _said(reports: Sequence[str], held: Mapping[str, Reading]) -> tuple[SaidBy, ...]:
    numbers: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for report in reports:
        for figure in held[report].figures if report in held else ():
            if figure.point is not None and figure.modality == "actual":
                numbers[figure.measure, figure.point].add(report)
    ordered = sorted(numbers.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(SaidBy(measure=measure, number=number, reports=tuple(sorted(some))) for (measure, number), some in ordered)
