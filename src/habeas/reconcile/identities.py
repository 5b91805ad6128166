"""Which true quantities do the reports speak of, and which laws tie them? One book for each counter, which answers for its own."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from habeas.lexicon.balance import balance_laws
from habeas.lexicon.comparability import comparability
from habeas.lexicon.sources import kind_of
from habeas.model import Measure, Reading
from habeas.reconcile.balance_system import Law, Said, System
from habeas.reconcile.events import EventMap
from habeas.reconcile.facts import Fact
from habeas.reconcile.spans import span_of

# The laws by name; lexicon/balance.yaml has the sentence for each.
FALLS, PART, PARTS, WHOLE, DAYS, STOCK = "falls", "part", "parts", "whole", "days", "stock"


@dataclass(frozen=True, slots=True, order=True)
class Scope:
    """Whose count it is and whom it counts."""

    camp: str
    country: str
    measure: Measure
    people: str
    place: str
    population: tuple[str, str, str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A true quantity: `start` and `day` are the days it runs over (a stock has only a day); `told`: is the day given?

    `own` keeps apart what cannot be set against others; `report` is the one that gives a number without a day.
    """

    scope: Scope
    start: tuple[int, int] | None
    day: int
    told: bool
    stock: bool
    own: str = ""
    report: str = ""


@dataclass(slots=True)
class Ledger:
    """All quantities of a study with what is said of each, as the solver takes them. `facts` are behind each statement."""

    quantities: list[Quantity] = field(default_factory=list)
    laws: list[Law] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    facts: list[tuple[Fact, ...]] = field(default_factory=list)
    of: dict[str, int] = field(default_factory=dict)

    def system(self) -> System:
        """What the solver sees of it."""
        return System(len(self.quantities), tuple(self.laws), tuple(self.said))


@dataclass(frozen=True, slots=True)
class _Context:
    """What tells whose count a number is and from when it runs: see `ledger_of`, `_starts` and `_several`."""

    events: EventMap
    bulletins: frozenset[str]
    restated: frozenset[str]
    starts: dict[tuple[object, ...], set[tuple[int, int]]]
    several: frozenset[tuple[str, Scope]]


def ledger_of(facts: Sequence[Fact], events: EventMap, readings: Sequence[Reading] = ()) -> Ledger:
    """The quantities that the facts speak of, one statement for each counter and bounds, and every law between them.

    What a monitor's own bulletin says without naming a source is its count. A headline whose measure was taken from elsewhere in
    its report is too weak to contradict anybody.
    """
    ledger = Ledger()
    usable = _of_one_country([f for f in facts if not f.echo and not f.retracted and f.figure.modality == "actual"])
    context = _Context(events, _bulletins(readings), _restated(usable, readings), _starts(usable), _several(usable))
    homes: dict[Quantity, list[Fact]] = defaultdict(list)
    for fact in usable:
        homes[_quantity(fact, context)].append(fact)
    for quantity in sorted(homes, key=_order):
        at = len(ledger.quantities)
        ledger.quantities.append(quantity)
        _say(ledger, at, homes[quantity])
    _leave_crowds(ledger)
    _parts(ledger, usable)
    _over_days(ledger)
    _contained(ledger)
    _stocks(ledger)
    return ledger


def _of_one_country(facts: Sequence[Fact]) -> list[Fact]:
    """The facts whose country is certain: that which they name, or the one unnamed country of a study that names none.

    "The ministry" of a report that names no country, in a study of several, may be any of their ministries.
    """
    placed = [fact for fact in facts if fact.figure.country]
    return placed or list(facts)


def _order(quantity: Quantity) -> tuple[object, ...]:
    return (quantity.scope, quantity.stock, quantity.start or (-1, -1), quantity.day, quantity.told, quantity.own, quantity.report)


def _say(ledger: Ledger, at: int, facts: Iterable[Fact]) -> None:
    """One statement for each pair of bounds: a hundred reports of one counter's number say it once."""
    same: dict[tuple[int, int | None], list[Fact]] = defaultdict(list)
    facts = list(facts)
    hedged = {(f.figure.report, f.quantity.point) for f in facts if f.quantity.high is None}
    for fact in facts:
        low, high = _bounds(fact)
        # A headline drops the "at least" of its text.
        same[low, None if (fact.figure.report, fact.quantity.point) in hedged else high].append(fact)
        ledger.of[fact.id] = at
    for (low, high), told in sorted(same.items(), key=lambda row: (row[0][0], row[0][1] is None, row[0][1] or 0)):
        told.sort(key=lambda f: (f.quantity.sharpness, f.order))
        roots = len({fact.root for fact in told})
        ledger.said.append(Said(told[0].id, at, low, high, min(roots, 9)))
        ledger.facts.append(tuple(told))


def _bounds(fact: Fact) -> tuple[int, int | None]:
    """What a count allows: "more than 338" of 338 is one number said with less care, so the printed number is always inside."""
    low, high, point = fact.quantity.low, fact.quantity.high, fact.quantity.point
    if point is None:
        return low, high
    return min(low, point), None if high is None else max(high, point)


def _leave_crowds(ledger: Ledger) -> None:
    """Where a counter gives one day ever so many numbers, it does not speak of one set: nothing is said of that quantity."""
    points: dict[int, set[int]] = defaultdict(set)
    for one, told in zip(ledger.said, ledger.facts, strict=True):
        points[one.quantity].add(told[0].quantity.size)
    crowded = {at for at, found in points.items() if len(found) > balance_laws().slack.voices}
    kept = [at for at, one in enumerate(ledger.said) if one.quantity not in crowded]
    ledger.said = [ledger.said[at] for at in kept]
    ledger.facts = [ledger.facts[at] for at in kept]


def scope_of(fact: Fact, measure: Measure | None = None) -> Scope:
    """Whose list a fact speaks of, and of whom."""
    figure = fact.figure
    sex, age, nationality, attributes = fact.population
    group = comparability().groups[figure.group].set
    camp = fact.counter.camp(figure.country) if fact.counter.named else f"own {figure.report}"
    population = (sex or "", age or "", nationality or "", attributes)
    return Scope(camp, figure.country or "", measure or figure.measure, group, fact.place, population)


def _quantity(fact: Fact, context: _Context) -> Quantity:
    """What a fact counts. A number whose scope or days nobody can tell is a quantity of its own.

    Its days are those of its own words: that a report gives the same number again for a later day says nothing here.
    """
    scope, figure = scope_of(fact), fact.figure
    ends, as_of = span_of(figure.period_to), span_of(figure.as_of)
    given = ends or as_of
    day = given or fact.published
    alone = Quantity(scope, None, -1, told=False, stock=fact.is_stock, own=fact.id)
    unsure = day is None or not day.is_day or (ends is not None and as_of is not None and ends != as_of)
    named = fact.counter.named and (figure.source is not None or figure.report in context.bulletins)
    if day is None or unsure or not named or fact.id in context.restated or _unmarked_part(fact):
        return alone
    if fact.is_stock:
        return Quantity(scope, None, day.last, told=True, stock=True) if given is not None else alone
    known, own = context.starts.get(_speaks(fact), set()), span_of(figure.period_from)
    if own is None and (len(known) > 1 or (figure.report, scope) in context.several):
        return alone
    start = (own.first, own.last) if own is not None else next(iter(known), None)
    event = "" if start is not None else context.events.of.get(fact.id, "")
    return Quantity(
        scope, start, day.last, told=given is not None, stock=False, own=event, report="" if given is not None else figure.report
    )


def _several(facts: Sequence[Fact]) -> frozenset[tuple[str, Scope]]:
    """Where one report gives two numbers for one scope of one counter: it counts several sets or stretches of days."""
    points: dict[tuple[str, Scope], set[int | None]] = defaultdict(set)
    for fact in facts:
        if not fact.is_stock and not _unmarked_part(fact):
            points[fact.figure.report, scope_of(fact)].add(fact.quantity.point)
    return frozenset(key for key, told in points.items() if len(told) > 1)


def _unmarked_part(fact: Fact) -> bool:
    """A part of a whole that nothing in its words singles out ("eight of the thirteen") counts nothing that others count."""
    return bool(fact.wholes) and not fact.place and not any(fact.population)


def _bulletins(readings: Sequence[Reading]) -> frozenset[str]:
    """The reports that a monitor publishes itself."""
    return frozenset(r.report for r in readings if r.publisher and kind_of(r.publisher) == "monitor")


def _restated(facts: Sequence[Fact], readings: Sequence[Reading]) -> frozenset[str]:
    """The figures that reconciling takes for another measure than was read."""
    read = {figure.id: figure.measure for reading in readings for figure in reading.figures}
    return frozenset(fact.id for fact in facts if read.get(fact.id, fact.figure.measure) != fact.figure.measure)


def _starts(facts: Sequence[Fact]) -> dict[tuple[object, ...], set[tuple[int, int]]]:
    """For each counter and measure the days from which it says it counts: where there is one, it holds for its bare numbers too."""
    found: dict[tuple[object, ...], set[tuple[int, int]]] = defaultdict(set)
    for fact in facts:
        start = span_of(fact.figure.period_from)
        if start is not None and fact.counter.named and not fact.is_stock:
            found[_speaks(fact)].add((start.first, start.last))
    return found


def _speaks(fact: Fact) -> tuple[object, ...]:
    return (fact.counter.camp(fact.figure.country), fact.figure.country, fact.figure.measure)


def _parts(ledger: Ledger, facts: Sequence[Fact]) -> None:
    """A part that the text names is not larger than its whole; parts that share nobody do not exceed it."""
    by_id = {fact.id: fact for fact in facts}
    under: dict[str, list[Fact]] = defaultdict(list)
    seen: set[tuple[tuple[int, int], ...]] = set()

    def law(name: str, terms: tuple[tuple[int, int], ...], *, equal: bool = False) -> None:
        if terms not in seen and len({at for at, _ in terms}) == len(terms):
            seen.add(terms)
            ledger.laws.append(Law(name, terms, equal))

    for fact in facts:
        for whole in fact.wholes[:1]:
            if whole in by_id:
                under[whole].append(fact)
    for whole, parts in sorted(under.items()):
        top = ledger.of[whole]
        for alike in _alike(parts):
            for apart, everybody in _disjoint(by_id[whole], alike):
                terms = (*((ledger.of[part.id], 1) for part in apart), (top, -1))
                law(WHOLE if everybody else PARTS, terms, equal=everybody)
        for part in parts:
            law(PART, ((ledger.of[part.id], 1), (top, -1)))


def _alike(parts: Sequence[Fact]) -> Iterable[list[Fact]]:
    """Parts of which the same is said: six released and thirty held may be the same people."""
    said: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for part in parts:
        said[part.figure.measure, part.figure.kind].append(part)
    return [said[key] for key in sorted(said)]


def _disjoint(whole: Fact, parts: Sequence[Fact]) -> Iterable[tuple[list[Fact], bool]]:
    """Parts told apart by one thing (sex, age or place), one for each of its values, and whether they are everybody.

    Places only where the whole is of no place itself: what happened elsewhere is no part of it, whatever the text says.
    """
    laws = balance_laws().whole
    kinds = [("sex", laws.sex), ("age", laws.age)] + ([] if whole.place else [("place", ())])
    for kind, everybody in kinds:
        chosen: dict[str, Fact] = {}
        clean = True
        for part in parts:
            marks = {"sex": part.figure.sex or "", "age": part.figure.age or "", "place": part.place}
            if marks[kind] and not any(value for other, value in marks.items() if other != kind):
                clean = clean and marks[kind] not in chosen
                chosen.setdefault(marks[kind], part)
        if clean and len(chosen) > 1:
            yield [chosen[value] for value in sorted(chosen)], set(everybody) == set(chosen)
    plain = [part for part in parts if _unmarked_part(part)]
    points = [part.quantity.point for part in plain]
    if len(plain) > 1 and None not in points and sum(p or 0 for p in points) == whole.quantity.point:
        yield plain, True


def _over_days(ledger: Ledger) -> None:
    """Counts of one list since one day do not fall, and a part of the days is not larger than all of them."""
    series: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, quantity in enumerate(ledger.quantities):
        if not quantity.stock and quantity.day >= 0:
            series[quantity.scope, quantity.start, quantity.own].append(at)
    sizes = _sizes(ledger)
    for key in sorted(series, key=str):
        if key[1] is not None or _runs_up(ledger, series[key], sizes):
            _chain(ledger, series[key])
    runs: dict[Scope, dict[tuple[int, int], list[int]]] = defaultdict(dict)
    for (scope, start, _), inside in series.items():
        if start is not None and isinstance(scope, Scope):
            runs[scope][start] = [at for at in inside if ledger.quantities[at].told]  # type: ignore[index]
    for scope in sorted(runs):
        _inside_days(ledger, runs[scope])


def _sizes(ledger: Ledger) -> dict[int, int]:
    """The largest printed number of each quantity."""
    found: dict[int, int] = {}
    for one, told in zip(ledger.said, ledger.facts, strict=True):
        found[one.quantity] = max(found.get(one.quantity, 0), *(fact.quantity.size for fact in told))
    return found


def _runs_up(ledger: Ledger, inside: Sequence[int], sizes: dict[int, int]) -> bool:
    """Do counts that do not say since when they run look like one total? Numbers that fall again and again are each day's own."""
    told = sorted((at for at in inside if ledger.quantities[at].told), key=lambda at: ledger.quantities[at].day)
    falls = sum(sizes.get(after, 0) < sizes.get(before, 0) for before, after in pairwise(told))
    return falls <= max(1, balance_laws().slack.falls * len(told))


def _chain(ledger: Ledger, inside: Sequence[int]) -> None:
    """Each day's count is at most the next day's; a count without a day is at most the next count that has one."""
    told = sorted((at for at in inside if ledger.quantities[at].told), key=lambda at: ledger.quantities[at].day)
    for before, after in pairwise(told):
        ledger.laws.append(Law(FALLS, ((before, 1), (after, -1))))
    for at in inside:
        if not ledger.quantities[at].told:
            later = next((other for other in told if ledger.quantities[other].day >= ledger.quantities[at].day), None)
            if later is not None:
                ledger.laws.append(Law(FALLS, ((at, 1), (later, -1))))


def _inside_days(ledger: Ledger, runs: dict[tuple[int, int], list[int]]) -> None:
    """What a counter counts from a later day on is no more than what it counts from an earlier one, up to the same day or later."""
    starts = sorted(start for start in runs if start[0] == start[1])
    for inner in starts:
        for outer in starts:
            if outer >= inner:
                continue
            days = [(ledger.quantities[at].day, at) for at in runs[outer]]
            for at in runs[inner]:
                over = min((row for row in days if row[0] >= ledger.quantities[at].day), default=None)
                before = max((row for row in days if row[0] < inner[0]), default=None)
                if over is not None:
                    terms = [(at, 1), (over[1], -1)] if before is None else [(at, 1), (before[1], 1), (over[1], -1)]
                    ledger.laws.append(Law(DAYS, tuple(sorted(terms, key=lambda t: -t[1]))))


def _contained(ledger: Ledger) -> None:
    """Women are no more than all, and a prison no more than its country, where one counter counts both over the same days."""
    index: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, quantity in enumerate(ledger.quantities):
        if quantity.day >= 0 and quantity.told and not quantity.scope.place and not any(quantity.scope.population):
            s = quantity.scope
            index[s.camp, s.country, s.measure, s.people, quantity.stock, quantity.start, quantity.own].append(at)
    tied = {law.terms for law in ledger.laws}
    for at, quantity in enumerate(ledger.quantities):
        s = quantity.scope
        if quantity.day < 0 or not quantity.told or not (s.place or any(s.population)):
            continue
        wholes = index.get((s.camp, s.country, s.measure, s.people, quantity.stock, quantity.start, quantity.own), ())
        fits = [w for w in wholes if ledger.quantities[w].day == quantity.day] or (
            [] if quantity.stock else [w for w in wholes if ledger.quantities[w].day > quantity.day]
        )
        if fits and ((at, 1), (fits[0], -1)) not in tied:
            ledger.laws.append(Law(PART, ((at, 1), (fits[0], -1))))


def _stocks(ledger: Ledger) -> None:
    """Held then, and who came and who went since, is held now: where one counter gives all of it for exactly these days."""
    laws = balance_laws().custody
    moves = {**dict.fromkeys(laws.inward, 1), **dict.fromkeys(laws.outward, -1)}
    stocks: dict[tuple[object, ...], list[int]] = defaultdict(list)
    flows: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, quantity in enumerate(ledger.quantities):
        s = quantity.scope
        who: tuple[object, ...] = (s.camp, s.country, s.people, s.place, s.population)
        if quantity.stock and quantity.told and s.measure == laws.stock:
            stocks[who].append(at)
        elif quantity.told and quantity.start is not None and s.measure in moves and s.measure not in balance_laws().counted_within:
            flows[who, quantity.start, quantity.day].append(at)
    for whose, inside in sorted(stocks.items(), key=str):
        inside.sort(key=lambda at: ledger.quantities[at].day)
        for place, first in enumerate(inside):
            for last in inside[place + 1 :]:
                begins = ledger.quantities[first].day + 1
                between = flows.get((whose, (begins, begins), ledger.quantities[last].day), [])
                signs = {moves[ledger.quantities[at].scope.measure] for at in between}
                if signs == {1, -1}:
                    terms = ((first, 1), *((at, moves[ledger.quantities[at].scope.measure]) for at in between), (last, -1))
                    ledger.laws.append(Law(STOCK, terms, equal=True))
