"""Counts that follow from others: what one counter's statements leave for a number that its own words leave open."""

import sys
from collections.abc import Iterator, Sequence

from habeas.lexicon.balance import balance_laws, balance_words
from habeas.lexicon.verdict_sentences import SPOKEN
from habeas.model import Balance, BalanceTerm, ImpliedRange, short_hash
from habeas.model.balance import Role
from habeas.reconcile.balance import Balance as Solved
from habeas.reconcile.balance import Book
from habeas.reconcile.balance_bounds import Reach
from habeas.reconcile.balance_solver import Solver, Work
from habeas.reconcile.facts import Fact
from habeas.reconcile.identities import STOCK
from habeas.reconcile.spans import Span, iso_of
from habeas.reconcile.wording import counted, day_in_words, describe, upper, what, who

# A range whose reasons would be sought among more statements than this is left out: it could not be read.
_READABLE = 80


def implied_ranges(solved: Solved, lang: str = SPOKEN) -> tuple[ImpliedRange, ...]:
    """The ranges that other statements make narrower than what is said, only where all statements of the book can be true."""
    found: list[tuple[int, int, Book, Reach]] = []
    for book in solved.books:
        if 1 < len(book.statements) <= _READABLE:
            found += ((_width(book.reach[at]), at, book, said) for at, said in _narrowed(book))
    found.sort(key=lambda row: (row[0], row[2].statements, row[1]))
    chosen = found[: balance_laws().limits.ranges]
    return tuple(sorted((_range(solved, book, at, said, lang) for _, at, book, said in chosen), key=lambda r: r.id))


def _width(reach: Reach) -> int:
    return sys.maxsize if reach.high is None else reach.high - reach.low


def _narrowed(book: Book) -> Iterator[tuple[int, Reach]]:
    """The quantities of a book of which more follows than is said, with what is said."""
    for at, reach in enumerate(book.reach):
        said = [one for one in book.component.system.said if one.quantity == at]
        if not said:
            continue
        low = max(one.low for one in said)
        highs = [one.high for one in said if one.high is not None]
        high = min(highs) if highs else None
        if reach.low > low or (high is None and reach.high is not None) or (high is not None and (reach.high or high) < high):
            yield at, Reach(low, high)


def _range(solved: Solved, book: Book, at: int, said: Reach, lang: str) -> ImpliedRange:
    reach = book.reach[at]
    quantity = solved.ledger.quantities[book.component.quantities[at]]
    said_here = [s for s, one in zip(book.statements, book.component.system.said, strict=True) if one.quantity == at]
    behind = [solved.ledger.facts[s] for s in said_here]
    fact = behind[0][0]
    raised, lowered = reach.low > said.low, reach.high is not None and (said.high is None or reach.high < said.high)
    rests = _reasons(solved, book, at, reach, (raised, lowered))
    words, form = balance_words(lang), "both" if raised and lowered else "low" if raised else "high"
    why = words.ranges[form].format(
        what=words.ranges["what"].format(who=who(fact, lang), what=what(fact, lang)),
        counter=counted(fact, lang),
        day=day_in_words(Span(quantity.day, quantity.day) if quantity.day >= 0 else fact.cut, lang),
        low=words.number(reach.low),
        high=words.number(reach.high or 0),
        rests="; ".join(describe(one, lang) for one in rests),
    )
    figure = fact.figure
    return ImpliedRange(
        id=f"ra_{short_hash(fact.id, 'implied')}",
        counter=fact.counter.name,
        country=figure.country or "",
        place=figure.place or figure.facility,
        measure=figure.measure,
        group=figure.group,
        sex=figure.sex,
        age=figure.age,
        period_from=iso_of(quantity.start[0]) if quantity.start is not None else None,
        as_of=iso_of(quantity.day) if quantity.day >= 0 else figure.as_of,
        said_low=said.low,
        said_high=said.high,
        low=reach.low,
        high=reach.high,
        exact=reach.exact,
        figures=tuple(sorted(one.id for told in behind for one in told)),
        rests_on=tuple(sorted(one.id for one in rests)),
        why=upper(why),
    )


def _reasons(solved: Solved, book: Book, at: int, reach: Reach, narrowed: tuple[bool, bool]) -> list[Fact]:
    """The statements without which the range would be wider, found by leaving out one after the other."""
    solver = Solver(book.component, Work(0))
    chosen = list(range(len(book.component.system.said)))

    def still(without: Sequence[int]) -> bool:
        box = solver.box(without)
        if box is None:
            return False
        high = box.highs[at]
        below = not narrowed[1] or (high is not None and high <= (reach.high or 0))
        return below and (not narrowed[0] or box.lows[at] >= reach.low)

    for one in list(chosen):
        fewer = [other for other in chosen if other != one]
        if still(fewer):
            chosen = fewer
    return [solved.ledger.facts[book.statements[one]][0] for one in chosen]


def registers(solved: Solved, lang: str = SPOKEN) -> tuple[Balance, ...]:
    """The accounts of counters that tell all of it: held before, who came, who went, held after; with what is missing."""
    found: list[Balance] = []
    for law in solved.ledger.laws:
        if law.name == STOCK:
            found.append(_register(solved, law.terms, lang))
    return tuple(sorted(found, key=lambda b: b.id)[: balance_laws().limits.accounts])


def _register(solved: Solved, terms: Sequence[tuple[int, int]], lang: str) -> Balance:
    ledger = solved.ledger
    behind = {
        at: [(one, told) for one, told in zip(ledger.said, ledger.facts, strict=True) if one.quantity == at] for at, _ in terms
    }
    roles: dict[str, Role] = {"arrested": "arrested", "abducted": "arrested", "died": "died", "exiled": "exiled"}
    made: list[BalanceTerm] = []
    facts: list[Fact] = []
    for place, (at, sign) in enumerate(terms):
        one, told = behind[at][0]
        facts.append(told[0])
        ends: Role | None = "held_before" if place == 0 else "held_after" if place == len(terms) - 1 else None
        made.append(
            BalanceTerm(
                role=ends or roles.get(told[0].figure.measure, "released"),
                sign=0 if ends == "held_after" else 1 if sign > 0 else -1,
                low=one.low,
                point=told[0].quantity.point,
                high=one.high,
                implied_low=one.low,
                implied_high=one.high,
                figures=(told[0].id,),
                counters=(told[0].counter.name,),
            )
        )
    return _closed(facts, made, lang)


def _closed(facts: Sequence[Fact], made: Sequence[BalanceTerm], lang: str) -> Balance:
    """A register's account with its residual: how many came or went of whom it does not tell."""
    words, before, after = balance_words(lang), made[0], made[-1]
    laws, number = words.accounts, words.number
    came = sum(term.point or term.low or 0 for term in made[1:-1] if term.sign > 0)
    went = sum(term.point or term.low or 0 for term in made[1:-1] if term.sign < 0)
    left = (before.point or before.low or 0) + came - went
    missing = left - (after.point or after.low or 0)
    untold = BalanceTerm(role="untold", sign=-1 if missing >= 0 else 1, implied_low=abs(missing), implied_high=abs(missing))
    said = laws["register"].format(
        before=describe(facts[0], lang), came=number(came), went=number(went), left=number(left), held=describe(facts[-1], lang)
    )
    start, end = facts[0].cut, facts[-1].cut
    return Balance(
        id=f"ba_{short_hash(*(fact.id for fact in facts))}",
        country=facts[0].figure.country or "",
        place=facts[0].figure.place,
        by=facts[0].counter.name,
        period_from=iso_of(start.last) if start is not None else None,
        period_to=(iso_of(end.last) if end is not None else None) or "",
        terms=(*made[:-1], untold, made[-1]),
        fits=not missing,
        assuming=(laws["assumes_all"],),
        why=" ".join((said, *((laws["misses"].format(over=number(abs(missing))),) if missing else ()))),
    )
