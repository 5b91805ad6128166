"""The balance of a study: what the statements imply together, and the smallest sets of them that cannot all be true."""

from collections.abc import Sequence
from dataclasses import dataclass

from habeas.lexicon.balance import balance_laws
from habeas.lexicon.verdict_sentences import SPOKEN
from habeas.model import Contradiction, Reading
from habeas.reconcile.balance_bounds import Reach, reaches
from habeas.reconcile.balance_solver import Solver, Work
from habeas.reconcile.balance_system import Component, components
from habeas.reconcile.conflicts import Conflict, Conflicts, conflicts_of
from habeas.reconcile.events import EventMap
from habeas.reconcile.facts import Fact
from habeas.reconcile.identities import DAYS, FALLS, PART, PARTS, STOCK, WHOLE, Ledger, ledger_of
from habeas.reconcile.rivals import rivals
from habeas.reconcile.told import Quarrel, in_round_words, told_once


@dataclass(frozen=True, slots=True)
class Book:
    """One part of the ledger, solved. `statements` lead back to the ledger; `reach` is empty where not all of them can be true."""

    component: Component
    statements: tuple[int, ...]
    conflicts: Conflicts
    reach: tuple[Reach, ...]


@dataclass(frozen=True, slots=True)
class Balance:
    """The ledger of a study with every part of it solved, and the contradictions found."""

    ledger: Ledger
    books: tuple[Book, ...]
    contradictions: tuple[Contradiction, ...]


def balance_of(facts: Sequence[Fact], events: EventMap, readings: Sequence[Reading] = (), lang: str = SPOKEN) -> Balance:
    """Solve the balance of every counter; the work is bounded by the limits of lexicon/balance.yaml."""
    ledger = ledger_of(facts, events, readings)
    system = ledger.system()
    place = {one.id: at for at, one in enumerate(system.said)}
    left = balance_laws().limits.calls_all
    books: list[Book] = []
    for component in components(system):
        statements = tuple(place[one.id] for one in component.system.said)
        work = Work(min(left, balance_laws().limits.calls))
        before = work.left
        books.append(_solved(component, statements, work))
        left -= before - work.left
    quarrels = [q for book in books for c in book.conflicts.found if (q := _quarrel(ledger, book, c)) is not None]
    quarrels += rivals(ledger)
    behind = {fact.id: one.id for one, told in zip(ledger.said, ledger.facts, strict=True) for fact in told}
    return Balance(ledger, tuple(books), tuple(told_once(quarrels, behind, lang)))


def _solved(component: Component, statements: tuple[int, ...], work: Work) -> Book:
    solver = Solver(component, work)
    conflicts = conflicts_of(solver)
    whole = not conflicts.found and not conflicts.apart
    return Book(component, statements, conflicts, reaches(solver, range(len(statements))) if whole else ())


def _quarrel(ledger: Ledger, book: Book, conflict: Conflict) -> Quarrel | None:
    """A conflict as it is told; None where its numbers are too small, too near or too far apart to be one list's slip."""
    told = [ledger.facts[book.statements[at]] for at in conflict.statements]
    facts = _apart(told)
    law = next((name for name in (STOCK, WHOLE, DAYS, PARTS, PART, FALLS) if name in conflict.laws), "one")
    reports = len({fact.figure.report for behind in told for fact in behind})
    over_days = law == "one" or bool(set(conflict.laws) & {STOCK, DAYS, FALLS})
    if over_days and not _misses_enough(facts, conflict, law):
        return None
    if law in (PARTS, PART, WHOLE):
        return Quarrel(PARTS if law == WHOLE and _too_many(facts) else law, facts, conflict.gap, reports)
    if len(facts) == 2 and not _one_list(facts[0], facts[1]):
        return None
    return Quarrel(law, facts, conflict.gap, reports)


def _misses_enough(facts: Sequence[Fact], conflict: Conflict, law: str) -> bool:
    """Is the gap more than lists miss by as they grow, and are the numbers large enough to tell?"""
    slack, largest = balance_laws().slack, max(fact.quantity.size for fact in facts)
    blunt = any(fact.quantity.precision in ("about", "nearly", "vague") for fact in facts)
    off = slack.uncounted if law == STOCK or blunt else slack.off
    return conflict.gap >= slack.off_least and conflict.gap > off * largest and largest >= slack.least


def _too_many(facts: Sequence[Fact]) -> bool:
    """Do the parts add up to more than their whole, and not to less?"""
    parts = [fact for fact in facts if fact.wholes]
    tops = [fact.quantity.high for fact in facts if not fact.wholes]
    return any(top is not None and sum(part.quantity.low for part in parts) > top for top in tops)


def _one_list(a: Fact, b: Fact) -> bool:
    """Can the two be counts of one list, one of them a slip? A report does not gainsay itself in passing; a correction may fall."""
    small, large = sorted((a.quantity.size, b.quantity.size))
    if a.figure.report == b.figure.report or small < balance_laws().slack.share * large:
        return False
    later = max((a, b), key=lambda f: f.cut.last if f.cut is not None else -1)
    return not later.correction and not in_round_words(a, b)


def _apart(told: Sequence[tuple[Fact, ...]]) -> tuple[Fact, ...]:
    """One fact for each statement, of two statements two reports where there are two."""
    first = [behind[0] for behind in told]
    if len(told) == 2 and first[0].figure.report == first[1].figure.report:
        pairs = ((a, b) for a in told[0] for b in told[1] if a.figure.report != b.figure.report)
        return next(pairs, (first[0], first[1]))
    return tuple(first)
