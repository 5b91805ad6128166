"""Which figures are set against each other: all pairs of an event while it is small, one figure for each claim when it is large."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

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
    yield from _parts(facts, events)
    for event in sorted(events.members):
        for a, b in _inside(events.members[event]):
            yield pair_of(a, b, events)
    yield from _between(events)
    yield from _lookalikes(facts, events)


def _parts(facts: Sequence[Fact], events: EventMap) -> Iterator[Pair]:
    """Whole–part pairs always."""
    by_id = {fact.id: fact for fact in facts}
    for fact in facts:
        for whole in fact.wholes:
            if whole in by_id:
                yield pair_of(fact, by_id[whole], events)


def _inside(members: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    limits = comparability().limits
    chosen: Sequence[Fact] = members
    if len(members) > limits.pairs_all:
        claims: dict[tuple[object, ...], Fact] = {}
        for fact in members:
            first = claims.setdefault((fact.cut, fact.start, *claim_key(fact.figure)), fact)
            if first is not fact:
                yield first, fact
        chosen = _heaviest(list(claims.values()), limits.claims)
    for i, a in enumerate(chosen):
        for b in chosen[i + 1 :]:
            yield a, b


def _heaviest(claims: Sequence[Fact], limit: int) -> list[Fact]:
    """The claims that say most: wholes before parts, named counters before a report's own voice, large before small."""
    ranked = sorted(claims, key=lambda f: (bool(f.wholes), not f.counter.named, -f.quantity.size, f.order))
    return sorted(ranked[:limit], key=lambda f: f.order)


def _between(events: EventMap) -> Iterator[Pair]:
    """Neighbouring events: counts of one measure, those of one counter or number first, up to a limit."""
    limit = comparability().limits.neighbours
    for left, right in events.neighbours:
        found: list[tuple[tuple[object, ...], Fact, Fact]] = []
        for a in _heaviest([f for f in events.members[left] if not f.echo], limit):
            for b in _heaviest([f for f in events.members[right] if not f.echo], limit):
                if a.figure.measure == b.figure.measure:
                    near = a.counter.key == b.counter.key or a.quantity.point == b.quantity.point
                    parts = bool(a.wholes) + bool(b.wholes)
                    if near or not parts:  # a part says nothing of another event
                        found.append(((not near, parts, -(a.quantity.size + b.quantity.size), a.order, b.order), a, b))
        for _, a, b in sorted(found, key=lambda row: row[0])[:limit]:
            yield pair_of(a, b, events)


def _lookalikes(facts: Sequence[Fact], events: EventMap) -> Iterator[Pair]:
    """One printed number in two events or families of a country, or without a day: what readers are most likely to confuse."""
    limit = comparability().limits.neighbours
    same: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.quantity.size >= 10 and not fact.echo:
            same[fact.figure.country, fact.quantity.point, fact.quantity.size].append(fact)
    for _, group in sorted(same.items(), key=lambda row: row[1][0].order):
        count = 0
        for i, a in enumerate(group):
            for b in group[i + 1 :]:
                if count < limit and events.of.get(a.id) != events.of.get(b.id) and _close(a, b):
                    count += 1
                    yield pair_of(a, b, events)


def _close(a: Fact, b: Fact) -> bool:
    if a.cut is None or b.cut is None:
        return a.figure.measure == b.figure.measure
    return a.cut.touches(b.cut, comparability().waves.gap_days)
