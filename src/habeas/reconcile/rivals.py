"""An authority's number and another counter's for the same people and days, where no number lets both stand."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from habeas.lexicon.balance import balance_laws
from habeas.lexicon.comparability import comparability
from habeas.reconcile.facts import Fact
from habeas.reconcile.identities import Ledger, Quantity
from habeas.reconcile.told import Quarrel, in_round_words


def rivals(ledger: Ledger) -> Iterator[Quarrel]:
    """Every quarrel between an authority and somebody else by name. Two monitors have two lists: they do not quarrel."""
    same: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, quantity in enumerate(ledger.quantities):
        s = quantity.scope
        if quantity.day >= 0 and quantity.told:
            same[s.country, s.measure, s.people, s.place, s.population, quantity.stock, quantity.start, quantity.own].append(at)
    facts: dict[int, list[Fact]] = defaultdict(list)
    reports: dict[str, frozenset[str]] = {}
    for one, behind in zip(ledger.said, ledger.facts, strict=True):
        facts[one.quantity].append(behind[0])
        reports[behind[0].id] = frozenset(fact.figure.report for fact in behind)
    for key in sorted(same, key=str):
        official = [at for at in same[key] if facts[at] and facts[at][0].counter.kind == "government"]
        others = [at for at in same[key] if facts[at] and facts[at][0].counter.kind != "government"]
        for at in official:
            for other in others:
                for found in _between(facts[at], facts[other], ledger.quantities[at], ledger.quantities[other]):
                    yield replace(found, reports=len(frozenset().union(*(reports[fact.id] for fact in found.facts))))


def _between(official: Sequence[Fact], other: Sequence[Fact], at: Quantity, of: Quantity) -> Iterator[Quarrel]:
    one_day = at.day == of.day
    if not one_day and (at.stock or of.day > at.day):
        return  # an authority may know more later; a stock is of its day
    for a in official:
        for b in other:
            gap = a.quantity.gap(b.quantity)
            lower = a.quantity.size < b.quantity.size
            if gap and (lower or (one_day and at.start is not None)) and _one_set(a, b):
                yield Quarrel("two_counters" if one_day else "later_is_lower", (a, b), gap)


def _one_set(a: Fact, b: Fact) -> bool:
    """Are both large enough, near enough and sharp enough to be counts of the same people?"""
    slack, shares = balance_laws().slack, comparability().shares
    sizes = sorted((a.quantity.size, b.quantity.size))
    lower_is_official = a.quantity.size == sizes[0]
    least = shares.partial if lower_is_official and b.counter.kind in ("monitor", "opposition") else shares.small_set
    if sizes[1] < slack.least or sizes[0] < least * sizes[1]:
        return False
    return not in_round_words(a, b)
