"""The account between two days: of those taken, how many left, how many are still in, and of how many does nobody tell?"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from habeas.lexicon.balance import balance_laws, balance_words
from habeas.lexicon.comparability import comparability
from habeas.lexicon.verdict_sentences import SPOKEN
from habeas.model import Balance, BalanceTerm, short_hash
from habeas.model.balance import Role
from habeas.reconcile.balance_bounds import Reach
from habeas.reconcile.balance_sentences import OUT, count_in_words, in_reach, since_in_words, told_words
from habeas.reconcile.balance_system import Law, Said, System, propagate
from habeas.reconcile.events import EventMap
from habeas.reconcile.facts import Fact
from habeas.reconcile.quantity import agree
from habeas.reconcile.spans import iso_of, span_of


@dataclass(frozen=True, slots=True)
class Amount:
    """How many, as counters say it on one day: bounds and a single number where there is one."""

    low: int
    high: int | None
    point: int | None
    figures: tuple[str, ...] = ()
    counters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Study:
    """What all accounts of a study share: its events, their first days, the language they are told in."""

    events: EventMap
    starts: Mapping[str, str | None]
    lang: str


def accounts_of(facts: Sequence[Fact], events: EventMap, lang: str = SPOKEN) -> tuple[Balance, ...]:
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
            found += _since(held, told, _Study(events, starts, lang))
        if len(counts) > 1:
            found += _between(counts[0], counts[-1], told, _Study(events, starts, lang))
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


def _since(held: Fact, told: Sequence[Fact], study: _Study) -> Iterator[Balance]:
    """Arrested since the arrests began, less those who left, are those still held: by the report's own total, else the latest."""
    slack, day = balance_laws().slack, _day(held)
    totals = [
        f
        for f in told
        if f.figure.measure == "arrested"
        and day - slack.days <= _day(f) <= day + 1
        and f.quantity.size * slack.account <= held.quantity.size <= f.quantity.size / slack.account
        and study.starts.get(study.events.of[f.id])
    ]
    largest = max((f.quantity.size for f in totals), default=0)
    totals = [f for f in totals if f.quantity.size >= comparability().shares.small_set * largest]
    if not totals:
        return
    total = min(totals, key=lambda f: (f.figure.report != held.figure.report, -_day(f), _standing(f)))
    start, lang = study.starts[study.events.of[total.id]], study.lang
    begun = span_of(start)
    since = since_in_words(begun, lang)
    out = list(_went(told, held, (begun.first if begun is not None else 0) - comparability().waves.start_slack, day, study.events))
    came, after = _amount(total), _amount(held)
    terms, fits = _terms(("arrested", came), out, after)
    gone, laws = _out_of(terms), balance_words(lang).accounts
    reach = in_reach(gone.low, gone.high, gone.point, lang)
    why = laws["since"].format(held=count_in_words(held, lang), came=count_in_words(total, lang), month=since, out=reach)
    yield Balance(
        id=f"ba_{short_hash(held.id, total.id)}",
        country=held.figure.country or "",
        by=held.counter.name if held.counter.key == total.counter.key and held.counter.named else None,
        period_from=start,
        period_to=iso_of(day) or "",
        terms=terms,
        fits=fits,
        assuming=(laws["assumes_arrested"].format(month=since), *_house(out, lang)),
        why=" ".join((why, *told_words(terms, gone.point, lang, ok=fits))),
    )


def _between(first: Fact, last: Fact, told: Sequence[Fact], study: _Study) -> Iterator[Balance]:
    """Held then and held now: how many more left than came."""
    begins, ends = _day(first), _day(last)
    if ends - begins <= comparability().waves.stock_days:
        return
    out = list(_went(told, last, begins + 1, ends, study.events))
    before, after = _amount(first), _amount(last)
    terms, fits = _terms(("held_before", before), out, after, ("arrested", None))
    lang = study.lang
    laws, change = balance_words(lang).accounts, _change(before, after, lang)
    said = laws["between"].format(before=count_in_words(first, lang), held=count_in_words(last, lang), change=change)
    yield Balance(
        id=f"ba_{short_hash(first.id, last.id)}",
        country=first.figure.country or "",
        by=first.counter.name if first.counter.key == last.counter.key and first.counter.named else None,
        period_from=iso_of(begins),
        period_to=iso_of(ends) or "",
        terms=terms,
        fits=fits,
        assuming=(laws["assumes_same"], *_house(out, lang)),
        why=" ".join((said, *told_words(terms, _out_of(terms).point, lang, ok=fits))),
    )


def _change(before: Amount, after: Amount, lang: str) -> str:
    """How the number of those held moved, in words."""
    laws, fell = balance_words(lang).accounts, (before.point or before.low) >= (after.point or after.low)
    high, low = (before, after) if fell else (after, before)
    least = max(0, high.low - low.high) if low.high is not None else 0
    most = None if high.high is None else max(0, high.high - low.low)
    point = None if high.point is None or low.point is None else high.point - low.point
    return laws["fell" if fell else "rose"].format(by=in_reach(least, most, point, lang))


def _house(out: Sequence[tuple[Role, Amount]], lang: str) -> tuple[str, ...]:
    return (balance_words(lang).accounts["assumes_house"],) if any(role == "house_arrest" for role, _ in out) else ()


def _went(told: Sequence[Fact], held: Fact, begins: int, ends: int, events: EventMap) -> Iterator[tuple[Role, Amount]]:
    """Who is said to have left between two days, by the way of leaving; waves add up.

    Of each wave one count stands: that of the report that counts those held, else a monitor's before an authority's, the latest.
    A total that runs over several waves is not added to them: the larger of the two stands.
    """

    def standing(fact: Fact) -> tuple[object, ...]:
        return (fact.figure.report != held.figure.report, fact.counter.kind == "government", -_day(fact), _standing(fact))

    for measure, role in OUT.items():
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
        figures=tuple(sorted({f for a in amounts for f in a.figures})),
        counters=tuple(sorted({c for a in amounts for c in a.counters})),
    )


def _amount(fact: Fact) -> Amount:
    """A fact as an amount."""
    return Amount(fact.quantity.low, fact.quantity.high, fact.quantity.point, (fact.id,), (fact.counter.name,))


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
    return Amount(low, high, point)
