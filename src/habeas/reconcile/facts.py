"""A figure as reconciling sees it: bounds, days, who counted, which root it comes from, whether it only repeats its root."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from habeas.lexicon.comparability import comparability
from habeas.model import Figure, Lineage, Reading
from habeas.reconcile.counters import Counter, Counters
from habeas.reconcile.countries import settled
from habeas.reconcile.meant import as_meant
from habeas.reconcile.places import place_key
from habeas.reconcile.quantity import Quantity, quantity_of
from habeas.reconcile.spans import Span, span_of


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure with all that its verdicts hang on. `cut` is the day up to which it counts, `start` the day from which.

    `wholes` are the figures that it is a part of, nearest first. `echo` is true where it repeats what another report of the
    same root says: it confirms nothing and enters no series. `order` sorts facts without regard to the order of the reports.
    `retracted` is true where whoever counted this denies the number elsewhere, or a correction replaces it: a count taken back.
    `partial` is true where one of its wholes counts the same act: eight of thirteen released, not twelve released of 148 arrested.
    """

    figure: Figure
    quantity: Quantity
    family: str
    cut: Span | None
    start: Span | None
    published: Span | None
    counter: Counter
    root: str
    wholes: tuple[str, ...]
    place: str
    echo: bool
    order: tuple[str, int, str]
    correction: bool = False
    retracted: bool = False
    partial: bool = False

    @property
    def id(self) -> str:
        return self.figure.id

    @property
    def is_stock(self) -> bool:
        return (comparability().measures[self.figure.measure].kind or self.figure.kind) == "stock"

    @property
    def population(self) -> tuple[str | None, str | None, str | None, tuple[str, ...]]:
        """Whom the figure singles out: sex, age, nationality, other attributes."""
        figure = self.figure
        return (figure.sex, figure.age, figure.nationality, tuple(sorted(figure.attributes)))


def facts_of(readings: Sequence[Reading], lineage: Lineage) -> tuple[Fact, ...]:
    """Every figure of the readings as a fact, in an order that does not depend on theirs."""
    ordered = settled([as_meant(r) for r in sorted(readings, key=lambda r: (r.report, r.sha256))], lineage)
    counters = Counters(ordered)
    depths = _depths(lineage)
    corrections = {edge.report for edge in lineage.edges if edge.kind == "correction"}
    first: dict[tuple[object, ...], str] = {}
    printed: dict[tuple[str, str, str, str | None], list[tuple[int, str]]] = defaultdict(list)
    facts: list[Fact] = []
    for reading in sorted(ordered, key=lambda r: (depths.get(r.report, 0), r.published or "9999", r.report, r.sha256)):
        root = lineage.root_of.get(reading.report, reading.report)
        dated = _dated(reading)
        for figure in reading.figures:
            holder = first.setdefault((root, *claim_key(figure)), reading.report)
            told = printed[root, figure.measure, figure.modality, figure.country]
            echo = holder != reading.report or (depths.get(reading.report, 0) > 0 and _rounds_one(figure, reading.report, told))
            if figure.point is not None:
                told.append((figure.point, reading.report))
            facts.append(
                Fact(
                    figure=figure,
                    quantity=quantity_of(figure),
                    family=comparability().measures[figure.measure].family,
                    cut=_cut(dated[figure.id], reading),
                    start=span_of(dated[figure.id].period_from),
                    published=span_of(reading.published),
                    counter=counters.of(figure, reading, root),
                    root=root,
                    wholes=_wholes(figure, reading),
                    place=place_key(figure),
                    echo=echo,
                    order=(figure.report, figure.start, figure.id),
                    correction=reading.report in corrections,
                    partial=_partial(figure, reading),
                )
            )
    return tuple(sorted(_with_retractions(facts, lineage), key=lambda fact: fact.order))


def _rounds_one(figure: Figure, report: str, told: Sequence[tuple[int, str]]) -> bool:
    """Does a derived report only round its root's number ("over 130" for 131)? A copy that rounds counts nothing anew."""
    if figure.point is None or figure.precision not in ("more_than", "about", "nearly"):
        return False
    return any(other != report and abs(value - figure.point) * 20 <= value for value, other in told)


def _with_retractions(facts: Sequence[Fact], lineage: Lineage) -> list[Fact]:
    """The facts, those marked that their own counter took back, and with them what reports of the same root make of them."""
    own = [*_denied_by_their_counter(facts), *_corrected(facts, lineage)]
    if not own:
        return list(facts)
    roots = {(_number(f), f.root) for f in own}
    counters = {(_number(f), f.counter.key) for f in own}

    def taken_back(fact: Fact) -> bool:
        number = _number(fact)
        return fact.figure.modality != "denied" and ((number, fact.root) in roots or (number, fact.counter.key) in counters)

    return [replace(fact, retracted=True) if taken_back(fact) else fact for fact in facts]


def _denied_by_their_counter(facts: Sequence[Fact]) -> list[Fact]:
    denied = {(_number(f), f.counter.key) for f in facts if f.figure.modality == "denied" and f.counter.named}
    return [f for f in facts if f.figure.modality != "denied" and (_number(f), f.counter.key) in denied]


def _corrected(facts: Sequence[Fact], lineage: Lineage) -> list[Fact]:
    """Whole counts of a report for which its correction gives another number by the same counter, and no longer the old one."""
    corrected = {(edge.parent, edge.report) for edge in lineage.edges if edge.kind == "correction" and edge.parent is not None}
    concerned = {report for pair in corrected for report in pair}
    told: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.figure.report in concerned and fact.quantity.point is not None:
            told[fact.figure.report].append(fact)
    found: list[Fact] = []
    for before, after in sorted(corrected):
        numbers = {_number(fact) for fact in told[after]}
        wholes = {(f.figure.measure, f.counter.key, f.population, f.place) for f in told[after] if not f.wholes}
        found += [
            f
            for f in told[before]
            if not f.wholes and _number(f) not in numbers and (f.figure.measure, f.counter.key, f.population, f.place) in wholes
        ]
    return found


def _number(fact: Fact) -> tuple[object, ...]:
    return (fact.figure.measure, fact.figure.country, fact.quantity.point)


def claim_key(figure: Figure) -> tuple[object, ...]:
    """What a figure says, but for where and when it was printed: two figures with one key are one claim."""
    return (
        figure.measure, figure.kind, figure.low, figure.high, figure.point, figure.precision, figure.group, figure.sex, figure.age,
        figure.nationality, figure.country, figure.facility, figure.place, figure.source, figure.modality, figure.attributes,
    )  # fmt: skip


def _dated(reading: Reading) -> dict[str, Figure]:
    """For each figure the one whose days it takes: a report that repeats a number speaks of one set, as of its latest day."""
    latest: dict[tuple[object, ...], Figure] = {}
    keys: dict[str, tuple[object, ...]] = {}
    for figure in reading.figures:
        told_again = figure.point is not None and figure.point >= comparability().waves.repeat_least
        who = (figure.measure, figure.kind, figure.point, figure.modality, figure.sex, figure.age, place_key(figure))
        key = keys[figure.id] = who if told_again else (figure.id,)
        held = latest.setdefault(key, figure)
        new, old = _cut(figure, reading), _cut(held, reading)
        if new is not None and old is not None and old.last < new.last:
            latest[key] = figure
    return {figure.id: latest[keys[figure.id]] for figure in reading.figures}


def _cut(figure: Figure, reading: Reading) -> Span | None:
    return span_of(figure.period_to) or span_of(figure.as_of) or span_of(reading.published)


def _wholes(figure: Figure, reading: Reading) -> tuple[str, ...]:
    found: list[str] = []
    index = figure.part_of
    while index is not None and 0 <= index < len(reading.figures) and reading.figures[index].id not in found:
        found.append(reading.figures[index].id)
        index = reading.figures[index].part_of
    return tuple(found)


def _partial(figure: Figure, reading: Reading) -> bool:
    wholes = set(_wholes(figure, reading))
    laws = comparability().measures
    family = laws[figure.measure].family
    return any(f.id in wholes and laws[f.measure].family == family and f.modality == figure.modality for f in reading.figures)


def _depths(lineage: Lineage) -> Mapping[str, int]:
    """How many held reports stand between a report and its root: a copy never stands before what it copied."""
    parents: dict[str, str] = {}
    for edge in sorted(lineage.edges, key=lambda e: (e.report, e.parent or "")):
        if edge.parent is not None and edge.kind != "original":
            parents.setdefault(edge.report, edge.parent)
    depths: dict[str, int] = {}
    for report, parent in parents.items():
        seen = {report}
        at: str | None = parent
        while at is not None and at not in seen:
            seen.add(at)
            at = parents.get(at)
        depths[report] = len(seen)
    return depths
