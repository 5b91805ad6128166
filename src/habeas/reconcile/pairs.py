"""Which figures are set against each other: all pairs of an event while it is small, one figure for each claim when it is large."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from habeas.lexicon.comparability import comparability
from habeas.model import Relation
from habeas.reconcile.events import EventMap
from habeas.reconcile.facts import Fact, claim_key
from habeas.reconcile.pair import Pair
from habeas.reconcile.verdicts import judge
from habeas.reconcile.wording import why


def relations_of(facts: Sequence[Fact], events: EventMap) -> tuple[Relation, ...]:
    """The verdict of every pair to judge, each unordered pair once."""
    found: dict[tuple[str, str], Relation] = {}
    for pair in _pairs(facts, events):
        key = (min(pair.a.id, pair.b.id), max(pair.a.id, pair.b.id))
        if key not in found and key[0] != key[1]:
            found[key] = relation_of(pair)
    return tuple(sorted(found.values(), key=lambda r: (r.a, r.b)))


def relation_of(pair: Pair) -> Relation:
    """One pair's relation; `a` and `b` stand as the rule names them (the sharper first, the earlier first)."""
    finding = judge(pair)
    return Relation(a=finding.a.id, b=finding.b.id, verdict=finding.verdict, why=why(finding), rule=finding.rule)


def pair_of(a: Fact, b: Fact, events: EventMap) -> Pair:
    """Two facts as a pair, in an order that does not depend on how they were given."""
    first, second = (a, b) if a.order <= b.order else (b, a)
    return Pair(first, second, one_event=events.of.get(a.id) == events.of.get(b.id))


def _pairs(facts: Sequence[Fact], events: EventMap) -> Iterator[Pair]:
    bounds = _bounds(facts)
    yield from _parts(facts, events)
    for event in sorted(events.members):
        for a, b in _inside(events.members[event], bounds):
            yield pair_of(a, b, events)
    yield from _between(events, bounds)
    yield from _lookalikes(facts, events, bounds)


@dataclass(frozen=True, slots=True)
class _Bounds:
    """How many figures or claims of an event, and how many pairs between events, are set against each other."""

    pairs_all: int
    claims: int
    neighbours: int
    lookalikes: int


def _bounds(facts: Sequence[Fact]) -> _Bounds:
    """The limits for a study of this size. Copies do not make it larger: they are not to change what is compared."""
    limits = comparability().limits
    if sum(not fact.echo for fact in facts) < limits.large_study:
        return _Bounds(limits.pairs_all, limits.claims, limits.neighbours, limits.neighbours)
    return _Bounds(limits.large_claims, limits.large_claims, limits.large_neighbours, limits.large_lookalikes)


def _parts(facts: Sequence[Fact], events: EventMap) -> Iterator[Pair]:
    """Whole–part pairs always."""
    by_id = {fact.id: fact for fact in facts}
    for fact in facts:
        for whole in fact.wholes:
            if whole in by_id:
                yield pair_of(fact, by_id[whole], events)


def _inside(members: Sequence[Fact], bounds: _Bounds) -> Iterator[tuple[Fact, Fact]]:
    chosen: Sequence[Fact] = members
    if len(members) > bounds.pairs_all:
        claims: dict[tuple[object, ...], Fact] = {}
        for fact in members:
            first = claims.setdefault((fact.cut, fact.start, *claim_key(fact.figure)), fact)
            if first is not fact:
                yield first, fact
        chosen = _heaviest(list(claims.values()), bounds.claims)
    for i, a in enumerate(chosen):
        for b in chosen[i + 1 :]:
            yield a, b


def _heaviest(claims: Sequence[Fact], limit: int) -> list[Fact]:
    """The claims that say most: roots before repeats, wholes before parts, named counters before a report's own voice."""
    ranked = sorted(claims, key=lambda f: (f.echo, bool(f.wholes), not f.counter.named, -f.quantity.size, f.order))
    return sorted(ranked[:limit], key=lambda f: f.order)


def _between(events: EventMap, bounds: _Bounds) -> Iterator[Pair]:
    """Neighbouring events: counts of one measure, those of one counter or number first, up to a limit."""
    limit = bounds.neighbours
    heavy = {event: _heaviest([f for f in facts if not f.echo], limit) for event, facts in events.members.items()}
    for left, right in events.neighbours:
        found: list[tuple[tuple[object, ...], Fact, Fact]] = []
        for a in heavy[left]:
            for b in heavy[right]:
                if a.figure.measure == b.figure.measure:
                    near = a.counter.key == b.counter.key or a.quantity.point == b.quantity.point
                    parts = bool(a.wholes) + bool(b.wholes)
                    if near or not parts:  # a part says nothing of another event
                        found.append(((not near, parts, -(a.quantity.size + b.quantity.size), a.order, b.order), a, b))
        for _, a, b in sorted(found, key=lambda row: row[0])[:limit]:
            yield pair_of(a, b, events)


def _lookalikes(facts: Sequence[Fact], events: EventMap, bounds: _Bounds) -> Iterator[Pair]:
    """One printed number in two events or families of a country, or without a day: what readers are most likely to confuse."""
    same: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.quantity.size >= 10 and not fact.echo:
            same[fact.figure.country, fact.quantity.point, fact.quantity.size].append(fact)
    for _, group in sorted(same.items(), key=lambda row: row[1][0].order):
        close = ((a, b) for i, a in enumerate(group) for b in group[i + 1 :] if _two_events(a, b, events) and _close(a, b))
        for a, b in islice(close, bounds.lookalikes):
            yield pair_of(a, b, events)


def _two_events(a: Fact, b: Fact, events: EventMap) -> bool:
    return events.of.get(a.id) != events.of.get(b.id)


def _close(a: Fact, b: Fact) -> bool:
    if a.cut is None or b.cut is None:
        return a.figure.measure == b.figure.measure
    return a.cut.touches(b.cut, comparability().waves.gap_days)
