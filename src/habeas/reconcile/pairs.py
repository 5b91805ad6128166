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

# Below this a number is too small to be known again under another word.
_TELLING = 10


def relations_of(facts: Sequence[Fact], events: EventMap) -> tuple[Relation, ...]:
    """The verdict of every pair to judge, each unordered pair once."""
    found: dict[tuple[str, str], Relation] = {}
    memo: dict[tuple[str, str], str] = {}
    for pair in _pairs(facts, events):
        key = (min(pair.a.id, pair.b.id), max(pair.a.id, pair.b.id))
        if key not in found and key[0] != key[1]:
            found[key] = relation_of(pair, memo)
    return tuple(sorted(found.values(), key=lambda r: (r.a, r.b)))


def relation_of(pair: Pair, memo: dict[tuple[str, str], str] | None = None) -> Relation:
    """One pair's relation; `a` and `b` stand as the rule names them (the sharper first, the earlier first)."""
    finding = judge(pair)
    return Relation(a=finding.a.id, b=finding.b.id, verdict=finding.verdict, why=why(finding, memo=memo), rule=finding.rule)


def pair_of(a: Fact, b: Fact, events: EventMap) -> Pair:
    """Two facts as a pair, in an order that does not depend on how they were given."""
    first, second = (a, b) if a.order <= b.order else (b, a)
    return Pair(first, second, one_event=events.of.get(a.id) == events.of.get(b.id))


def _pairs(facts: Sequence[Fact], events: EventMap) -> Iterator[Pair]:
    bounds = _bounds(facts)
    yield from _parts(facts, events)
    yield from _in_reports(facts, events)
    yield from (pair for pair in _in_countries(facts, events, bounds) if _worth_telling(pair))
    for event in sorted(events.members):
        for a, b in _inside(events.members[event], bounds):
            yield pair_of(a, b, events)
    yield from _between(events, bounds)
    yield from _lookalikes(facts, events, bounds)


def _worth_telling(pair: Pair) -> bool:
    """Two events are told apart by their whole counts of one act; parts and other acts of theirs would drown the rest."""
    if pair.one_event or judge(pair).verdict != "different_event":
        return True
    wholes = not (pair.a.partial or pair.b.partial) and not pair.singled_out()
    return wholes and pair.a.figure.measure == pair.b.figure.measure and pair.a.figure.modality == pair.b.figure.modality


@dataclass(frozen=True, slots=True)
class _Bounds:
    """How many figures or claims of an event, and how many pairs between events, are set against each other."""

    pairs_all: int
    claims: int
    neighbours: int
    lookalikes: int
    country: int


def _bounds(facts: Sequence[Fact]) -> _Bounds:
    """The limits for a study of this size. Copies do not make it larger: they are not to change what is compared."""
    limits = comparability().limits
    if not _is_large(facts):
        return _Bounds(limits.pairs_all, limits.claims, limits.neighbours, limits.neighbours, limits.country)
    return _Bounds(limits.large_claims, limits.large_claims, limits.large_neighbours, limits.large_lookalikes, limits.large_claims)


def _is_large(facts: Sequence[Fact]) -> bool:
    return sum(not fact.echo for fact in facts) >= comparability().limits.large_study


def _parts(facts: Sequence[Fact], events: EventMap) -> Iterator[Pair]:
    """Whole–part pairs always."""
    by_id = {fact.id: fact for fact in facts}
    for fact in facts:
        for whole in fact.wholes:
            if whole in by_id:
                yield pair_of(fact, by_id[whole], events)


def _in_reports(facts: Sequence[Fact], events: EventMap) -> Iterator[Pair]:
    """Inside a report: numbers of one sentence, and numbers of kin wherever they stand in it; in a short one all of them."""
    reports: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        reports[fact.figure.report].append(fact)
    limits = comparability().limits
    limit, large = limits.report, _is_large(facts)
    for _, told in sorted(reports.items()):
        few = len(told) <= limits.report_few and not large
        for i, a in enumerate(told[:limit]):
            for b in told[i + 1 : limit]:
                pair = pair_of(a, b, events)
                if few or a.figure.sentence_start == b.figure.sentence_start or a.family == b.family or pair.kin:
                    yield pair


def _in_countries(facts: Sequence[Fact], events: EventMap, bounds: _Bounds) -> Iterator[Pair]:
    """While a country's figures of one family are few, all of them across its events, and under words of kin."""
    told: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    kin: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    laws = comparability().measures
    for fact in facts:
        country = fact.figure.country or ""
        told[country, fact.family].append(fact)
        word = laws[fact.figure.measure].kin
        if word is not None and fact.quantity.size >= _TELLING:
            kin[country, word].append(fact)
    for _, block in sorted(told.items()):
        if len(block) <= bounds.country:
            yield from (pair_of(a, b, events) for i, a in enumerate(block) for b in block[i + 1 :])
    for _, block in sorted(kin.items()):
        if len(block) <= bounds.country:
            yield from (pair_of(a, b, events) for i, a in enumerate(block) for b in block[i + 1 :] if a.family != b.family)


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
