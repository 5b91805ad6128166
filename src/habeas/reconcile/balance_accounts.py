"""The account between two days: of those taken, how many left, how many are still in, and of how many does nobody tell?"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from habeas.lexicon.balance import balance_laws
from habeas.lexicon.comparability import comparability
from habeas.model import Balance, BalanceTerm, Measure, short_hash
from habeas.model.balance import Role
from habeas.reconcile.balance_bounds import Reach
from habeas.reconcile.balance_system import Law, Said, System, propagate
from habeas.reconcile.events import EventMap
from habeas.reconcile.facts import Fact
from habeas.reconcile.quantity import agree
from habeas.reconcile.spans import in_words, iso_of, month_in_words, span_of

_OUT: dict[Measure, Role] = {"released": "released", "house_arrest": "house_arrest", "died": "died"}


@dataclass(frozen=True, slots=True)
class Amount:
    """How many, as counters say it on one day: bounds, a single number where there is one, and the words for it."""

    low: int
    high: int | None
    point: int | None
    words: str
    figures: tuple[str, ...] = ()
    counters: tuple[str, ...] = ()


def accounts_of(facts: Sequence[Fact], events: EventMap) -> tuple[Balance, ...]:
    """Every account that the facts bear: since the arrests began, and between two counts of those held."""
    starts = {event.id: event.start for event in events.events}
    inside: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if _of_everybody(fact):
            inside[fact.figure.country or ""].append(fact)
    found: list[Balance] = []
    for country in sorted(inside):
        told = inside[country]
        counts = _counts_of_held([f for f in told if f.figure.measure == balance_laws().custody.stock])
        for held in counts[-2:]:
            found += _since(held, told, events, starts)
        if len(counts) > 1:
            found += _between(counts[0], counts[-1], told, events)
    return tuple(sorted(found, key=lambda b: (b.country, b.period_to, b.id))[: balance_laws().limits.accounts])


def _of_everybody(fact: Fact) -> bool:
    """A count of all people in custody of a country, done and not taken back; no part, no prison, no women alone."""
    counts = not (fact.echo or fact.retracted or fact.wholes or fact.place or any(fact.population)) and fact.cut is not None
    in_custody = comparability().groups[fact.figure.group].set == balance_laws().custody.people
    return counts and in_custody and fact.figure.modality == "actual" and fact.quantity.size >= balance_laws().slack.least


def _counts_of_held(held: Sequence[Fact]) -> list[Fact]:
    """One count for each day on which those held were counted; the same number told again soon after is the same count."""
    days: dict[int, list[Fact]] = defaultdict(list)
    for fact in held:
        days[_day(fact)].append(fact)
    kept: list[Fact] = []
    for day in sorted(days):
        chosen = min(days[day], key=_standing)
        near = bool(kept) and day - _day(kept[-1]) <= comparability().waves.stock_days
        if near and agree(kept[-1].quantity, chosen.quantity):
            continue
        if near and chosen.quantity.size < comparability().shares.partial * kept[-1].quantity.size:
            continue
        kept.append(chosen)
    return kept


def _standing(fact: Fact) -> tuple[object, ...]:
    """The count that stands for its day: large before small, named before a report's own voice, sharp before blunt."""
    return (-len(str(fact.quantity.size)), not fact.counter.named, fact.quantity.sharpness, -fact.quantity.size, fact.order)


def _day(fact: Fact) -> int:
    return fact.cut.last if fact.cut is not None else -1


def _since(held: Fact, told: Sequence[Fact], events: EventMap, starts: Mapping[str, str | None]) -> Iterator[Balance]:
    """Arrested since the arrests began, less those who left, are those still held: by the report's own total, else the latest."""
    slack, day = balance_laws().slack, _day(held)
    totals = [
        f
        for f in told
        if f.figure.measure == "arrested"
        and day - slack.days <= _day(f) <= day + 1
        and f.quantity.size * slack.account <= held.quantity.size <= f.quantity.size / slack.account
        and starts.get(events.of[f.id])
    ]
    largest = max((f.quantity.size for f in totals), default=0)
    totals = [f for f in totals if f.quantity.size >= comparability().shares.small_set * largest]
    if not totals:
        return
    total = min(totals, key=lambda f: (f.figure.report != held.figure.report, -_day(f), _standing(f)))
    start = starts[events.of[total.id]]
    begun = span_of(start)
    since = f"since {month_in_words(begun.first)}" if begun is not None else ""
    out = list(_went(told, held, (begun.first if begun is not None else 0) - comparability().waves.start_slack, day, events))
    came, after = _amount(total), _amount(held)
    terms, fits = _terms(("arrested", came), out, after)
    laws = balance_laws().accounts
    held_words, arrested_words = f"{after.words} still held", f"{came.words} arrested {since}"
    why = laws["since"].format(held=held_words, arrested=arrested_words, out=_reach_of_out(terms))
    yield Balance(
        id=f"ba_{short_hash(held.id, total.id)}",
        country=held.figure.country or "",
        by=held.counter.name if held.counter.key == total.counter.key and held.counter.named else None,
        period_from=start,
        period_to=iso_of(day) or "",
        terms=terms,
        fits=fits,
        assuming=(laws["assumes_arrested"].format(since=since), *_house(out)),
        why=" ".join((why, *_told_words(terms, ok=fits))),
    )


def _between(first: Fact, last: Fact, told: Sequence[Fact], events: EventMap) -> Iterator[Balance]:
    """Held then and held now: how many more left than came."""
    begins, ends = _day(first), _day(last)
    if ends - begins <= comparability().waves.stock_days:
        return
    out = list(_went(told, last, begins + 1, ends, events))
    before, after = _amount(first), _amount(last)
    terms, fits = _terms(("held_before", before), out, after, ("arrested", None))
    laws = balance_laws().accounts
    said = laws["between"].format(before=f"{before.words} held", held=f"{after.words} held", out=_change(before, after))
    yield Balance(
        id=f"ba_{short_hash(first.id, last.id)}",
        country=first.figure.country or "",
        by=first.counter.name if first.counter.key == last.counter.key and first.counter.named else None,
        period_from=iso_of(begins),
        period_to=iso_of(ends) or "",
        terms=terms,
        fits=fits,
        assuming=(laws["assumes_same"], *_house(out)),
        why=" ".join((said, *_told_words(terms, ok=fits))),
    )


def _change(before: Amount, after: Amount) -> str:
    """How the number of those held moved, in words."""
    laws, fell = balance_laws().accounts, (before.point or before.low) >= (after.point or after.low)
    high, low = (before, after) if fell else (after, before)
    least = max(0, high.low - low.high) if low.high is not None else 0
    most = None if high.high is None else max(0, high.high - low.low)
    point = None if high.point is None or low.point is None else high.point - low.point
    return laws["fell" if fell else "rose"].format(by=in_reach(least, most, point))


def _house(out: Sequence[tuple[Role, Amount]]) -> tuple[str, ...]:
    return (balance_laws().accounts["assumes_house"],) if any(role == "house_arrest" for role, _ in out) else ()


def _went(told: Sequence[Fact], held: Fact, begins: int, ends: int, events: EventMap) -> Iterator[tuple[Role, Amount]]:
    """Who is said to have left between two days, by the way of leaving; waves add up.

    Of each wave one count stands: that of the report that counts those held, else a monitor's before an authority's, the latest.
    A total that runs over several waves is not added to them: the larger of the two stands.
    """

    def standing(fact: Fact) -> tuple[object, ...]:
        return (fact.figure.report != held.figure.report, fact.counter.kind == "government", -_day(fact), _standing(fact))

    for measure, role in _OUT.items():
        waves: dict[str, list[Fact]] = defaultdict(list)
        for fact in told:
            if fact.figure.measure == measure and begins <= _began(fact, events) and _day(fact) <= ends:
                waves[events.of[fact.id]].append(fact)
        most = [min(facts, key=standing) for _, facts in sorted(waves.items())]
        running = [f for f in most if f.start is not None and f.cut is not None and f.cut.last - f.start.first > _long()]
        short = [f for f in most if f not in running]
        largest = max(running, key=lambda f: (f.quantity.low, f.order), default=None)
        counted = short
        if largest is not None and largest.quantity.low >= sum(f.quantity.low for f in short):
            counted = [largest]
        if counted:
            yield role, _added([_amount(fact) for fact in counted])


def _began(fact: Fact, events: EventMap) -> int:
    """The first day that a count bears on: that from which it counts, else that on which its event began."""
    if fact.start is not None:
        return fact.start.first
    event = next((e for e in events.events if e.id == events.of[fact.id]), None)
    began = span_of(event.start) if event is not None else None
    return began.first if began is not None else _day(fact)


def _long() -> int:
    return comparability().waves.long_days


def _added(amounts: Sequence[Amount]) -> Amount:
    highs, points = [a.high for a in amounts], [a.point for a in amounts]
    return Amount(
        low=sum(a.low for a in amounts),
        high=None if None in highs else sum(h or 0 for h in highs),
        point=None if None in points else sum(p or 0 for p in points),
        words="; ".join(a.words for a in amounts),
        figures=tuple(sorted({f for a in amounts for f in a.figures})),
        counters=tuple(sorted({c for a in amounts for c in a.counters})),
    )


def _amount(fact: Fact) -> Amount:
    """A fact as an amount, in the words of its report."""
    words = f"“{fact.figure.text}” ({fact.counter.name}, {in_words(fact.cut)})"
    return Amount(fact.quantity.low, fact.quantity.high, fact.quantity.point, words, (fact.id,), (fact.counter.name,))


def _terms(
    came: tuple[Role, Amount], out: Sequence[tuple[Role, Amount]], after: Amount, *more: tuple[Role, Amount | None]
) -> tuple[tuple[BalanceTerm, ...], bool]:
    """The terms with what follows for each: came = those told to have left + those nobody tells of + still held."""
    roles: list[tuple[Role, int, Amount | None]] = [(came[0], 1, came[1]), *((role, 1, amount) for role, amount in more)]
    roles += [(role, -1, amount) for role, amount in out]
    roles += [("untold", -1, None), ("held_after", 0, after)]
    law = Law("account", tuple((at, -1 if sign > 0 else 1) for at, (_, sign, _) in enumerate(roles)), equal=True)
    # A count of those who left is a floor: nobody says that it is everybody.
    said = [
        Said(role, at, amount.low, None if sign < 0 else amount.high)
        for at, (role, sign, amount) in enumerate(roles)
        if amount is not None
    ]
    system = System(len(roles), (law,), tuple(said))
    box = propagate(system, range(len(said)), system.about())
    terms = []
    for at, (role, sign, amount) in enumerate(roles):
        low, high = (amount.low, amount.high) if amount is not None else (0, None)
        if box is not None:
            low, high = box.lows[at], box.highs[at]
        terms.append(_term(role, sign, amount, Reach(low, high)))
    return tuple(terms), box is not None


def _term(role: Role, sign: int, amount: Amount | None, reach: Reach) -> BalanceTerm:
    term = BalanceTerm(
        role=role, sign=-1 if sign < 0 else 1 if sign > 0 else 0, implied_low=reach.low, implied_high=reach.high
    )  # fmt: skip
    if amount is None:
        return term
    return replace(
        term, low=amount.low, point=amount.point, high=amount.high, figures=amount.figures, counters=amount.counters
    )  # fmt: skip


def _out_of(terms: Sequence[BalanceTerm]) -> Amount:
    """How many are out in all: what came less what is still held."""
    came, after = terms[0], terms[-1]
    low = max(0, (came.low or 0) - after.high) if after.high is not None else 0
    high = None if came.high is None else max(0, came.high - (after.low or 0))
    point = None if came.point is None or after.point is None else max(0, came.point - after.point)
    return Amount(low, high, point, "")


def in_reach(low: int, high: int | None, point: int | None = None) -> str:
    """Bounds in words: "about 1,000 (between 500 and 1,500)", "at least 500", "131"."""
    if high == low:
        return f"{low:,}"
    if high is None and not low:
        return f"about {point:,}" if point is not None else "any number"
    reach = f"at least {low:,}" if high is None else f"between {low:,} and {high:,}" if low else f"at most {high:,}"
    if point is None or (high is None and point <= low):
        return reach
    return f"about {point:,} ({reach})"


def _reach_of_out(terms: Sequence[BalanceTerm]) -> str:
    out = _out_of(terms)
    return in_reach(out.low, out.high, out.point)


def _told_words(terms: Sequence[BalanceTerm], *, ok: bool) -> Iterator[str]:
    """What reports tell of those who left, and of how many nobody tells."""
    laws, measures = balance_laws().accounts, comparability().measures
    since = terms[0].role == "arrested"
    told = [term for term in terms if term.sign < 0 and term.figures]
    if not ok:
        law = "over" if since and (terms[-1].low or 0) > (terms[0].high or 0) else "misses"
        yield laws[law].format(over=f"{max(1, _missing(terms, law == 'misses')):,}")
    if told:
        yield laws["told"].format(told=", ".join(f"{term.low or 0:,} {measures[_measure(term)].phrase}" for term in told))
    elif ok:
        yield laws["none_told"]
    untold = next(term for term in terms if term.role == "untold")
    out = _out_of(terms)
    known = sum(term.low or 0 for term in told)
    if ok and since and (untold.implied_low or (out.point or 0) > known):
        point = None if out.point is None else max(0, out.point - known)
        yield laws["untold"].format(untold=in_reach(untold.implied_low, untold.implied_high, point or None))


def _measure(term: BalanceTerm) -> Measure:
    return next(measure for measure, role in _OUT.items() if role == term.role)


def _missing(terms: Sequence[BalanceTerm], with_told: bool) -> int:
    """By how much those still held (and those told to have left) exceed what came."""
    spent = sum(term.low or 0 for term in terms[1:] if term.sign <= 0 and (with_told or term.role == "held_after"))
    return spent - (terms[0].high or 0)
