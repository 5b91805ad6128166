"""The verdict between two figures: the rules of gold/CONVENTIONS.md in the order they are asked; the first that fits decides."""

from collections.abc import Callable

from habeas.lexicon.comparability import comparability
from habeas.reconcile.facts import Fact
from habeas.reconcile.pair import Finding, Pair
from habeas.reconcile.verdicts_counters import TELLING, new_set, two_counters


def judge(pair: Pair) -> Finding:
    """What the two figures say of each other."""
    for rule in RULES:
        found = rule(pair)
        if found is not None:
            return found
    return Finding("scope_differs", "other_counter", pair.a, pair.b)


def _part_of_whole(pair: Pair) -> Finding | None:
    for part, whole in ((pair.a, pair.b), (pair.b, pair.a)):
        if whole.id in part.wholes:
            return Finding("scope_differs", "part_of_whole", part, whole)
    return None


def _two_parts(pair: Pair) -> Finding | None:
    if not pair.one_report or not set(pair.a.wholes) & set(pair.b.wholes):
        return None
    alike = pair.equal and pair.a.population == pair.b.population and pair.a.place == pair.b.place
    return (
        None if alike and pair.a.figure.measure == pair.b.figure.measure else Finding("scope_differs", "two_parts", pair.a, pair.b)
    )


def _other_event(pair: Pair) -> Finding | None:
    if pair.one_event or pair.undated or pair.goes_on() or _told_together(pair):
        return None
    for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
        began = other.start or other.cut
        if one.cut is not None and began is not None and one.cut.before(began):
            return Finding("different_event", "other_event", one, other)
    return None


def _told_together(pair: Pair) -> bool:
    """One number under one roof, or days that only the reading sets apart: no second event."""
    if pair.one_report and pair.agree and max(pair.a.quantity.size, pair.b.quantity.size) >= TELLING:
        return True
    near = pair.a.cut is not None and pair.b.cut is not None and pair.a.cut.touches(pair.b.cut, comparability().waves.stock_days)
    if pair.a.family != pair.b.family:
        return near and pair.kin
    return near and pair.one_report and pair.a.start is None and pair.b.start is None and not pair.one_counter


def _other_measure(pair: Pair) -> Finding | None:
    one, other = pair.a.figure.measure, pair.b.figure.measure
    if one == other:
        return None
    telling = max(pair.a.quantity.size, pair.b.quantity.size) >= TELLING
    one_set = pair.kin and (pair.equal if pair.one_report or not telling else pair.agree)
    return None if one_set or _one_toll(pair) else Finding("scope_differs", "other_measure", pair.a, pair.b)


def _one_toll(pair: Pair) -> bool:
    """One counter's later word for the same thing: 243 abducted, then 423 disappeared."""
    return pair.kin and not pair.one_report and pair.one_camp and pair.flow


def _denied(pair: Pair) -> Finding | None:
    for denial, claim in ((pair.a, pair.b), (pair.b, pair.a)):
        if denial.figure.modality == "denied" and claim.figure.modality != "denied":
            if claim.retracted and pair.same_point:
                return Finding("scope_differs", "took_back", denial, claim)
            contradicted = pair.same_point and not pair.one_counter and (pair.one_report or not pair.populations_differ())
            return (
                Finding("contradicts", "denied", denial, claim)
                if contradicted
                else Finding("scope_differs", "denied_other", denial, claim)
            )
    return None


def _other_population(pair: Pair) -> Finding | None:
    if pair.singled_out():
        return Finding("scope_differs", "other_population", pair.a, pair.b)
    if not pair.populations_differ():
        return None
    # One number with one description left out is still one number, if it is large enough to tell.
    alike = pair.agree if pair.a.quantity.size >= TELLING else pair.equal and not pair.one_report
    return None if alike else Finding("scope_differs", "other_population", pair.a, pair.b)


def _plan_and_deed(pair: Pair) -> Finding | None:
    planned = [fact for fact in (pair.a, pair.b) if fact.figure.modality == "planned"]
    if len(planned) != 1 or pair.agree:
        return None
    deed = pair.b if planned[0] is pair.a else pair.a
    return Finding("scope_differs", "plan_and_deed", planned[0], deed)


def _stock_and_flow(pair: Pair) -> Finding | None:
    if pair.a.is_stock == pair.b.is_stock or pair.agree:
        return None
    return Finding("scope_differs", "stock_and_flow", pair.a, pair.b)


def _undated(pair: Pair) -> Finding | None:
    """Across reports, without a day, nothing says that both speak of one event."""
    if not pair.undated or pair.one_report or pair.one_root:
        return None
    return Finding("undecided", "undated", *_dated_first(pair))


def _other_period(pair: Pair) -> Finding | None:
    if not pair.flow:
        return None
    if pair.periods_apart():
        return None if _one_deed(pair) else Finding("scope_differs", "other_period", *(pair.earlier_first() or (pair.a, pair.b)))
    return Finding("scope_differs", "other_period", pair.a, pair.b) if pair.starts_apart() and not pair.agree else None


def _one_deed(pair: Pair) -> bool:
    """One number, told in two reports and put on two days next to each other: one deed."""
    if not pair.agree or pair.one_report or pair.a.quantity.size < TELLING or pair.a.start is None or pair.b.start is None:
        return False
    return pair.a.start.touches(pair.b.start, comparability().waves.one_deed_days)


def _same(pair: Pair) -> Finding | None:
    if not pair.equal:
        return None
    plans = {pair.a.figure.modality == "planned", pair.b.figure.modality == "planned"}
    return Finding("same", "plan_carried_out" if len(plans) == 2 else "same_number", pair.a, pair.b)


def _rounds(pair: Pair) -> Finding | None:
    found = None if pair.stocks_long_apart() else pair.rounded()
    if found is None and pair.same_point:
        found = (pair.a, pair.b) if pair.a.quantity.sharpness <= pair.b.quantity.sharpness else (pair.b, pair.a)
    if found is None and not pair.stocks_long_apart():
        found = pair.round_word()
    return None if found is None else Finding("rounds_to", "rounding", *found)


def _part_elsewhere(pair: Pair) -> Finding | None:
    """A part of one report's whole says nothing of another report's count, unless both single out the same people or place."""
    for part, other in ((pair.a, pair.b), (pair.b, pair.a)):
        if part.partial and not pair.one_report:
            marked = bool(part.place) or any(part.population)
            if not marked or not other.partial:
                return Finding("scope_differs", "part_elsewhere", part, other)
    return None


def _moved(pair: Pair) -> Finding | None:
    """Another day of the same count: it grew, a stock also shrank, or a running total fell and so contradicts itself."""
    ordered = pair.earlier_first()
    if ordered is None or not pair.one_camp:
        return None
    earlier, later = ordered
    named = pair.a.counter.named and pair.b.counter.named
    if later.quantity.size > earlier.quantity.size or not pair.flow:
        enough = named or pair.share >= comparability().shares.partial
        return Finding("grew", "later_count", earlier, later) if enough else None
    if later.correction:
        return Finding("scope_differs", "corrected", earlier, later)
    if earlier.retracted and not later.retracted:
        return Finding("scope_differs", "after_taking_back", earlier, later)
    running = pair.one_counter or later.start is not None  # two offices of one camp: only where the later says since when
    falls = named and running and pair.apart and pair.share >= comparability().shares.fall
    return Finding("contradicts", "total_falls", earlier, later) if falls and not new_set(later) else None


def _round_floor(pair: Pair) -> Finding | None:
    found = pair.floored()
    return None if found is None else Finding("rounds_to", "round_floor", *found)


def _no_order(pair: Pair) -> Finding | None:
    """One camp, another number, and no day that says which came first."""
    if not pair.one_camp:
        return None
    if pair.undated and not pair.one_report:
        return Finding("undecided", "undated", *_dated_first(pair))
    if pair.earlier_first() is not None:
        return Finding("scope_differs", "smaller_set", pair.a, pair.b)
    return _same_day(pair)


def _same_day(pair: Pair) -> Finding | None:
    small = pair.share < comparability().shares.small_set
    if pair.one_report:
        # One report does not gainsay itself in passing: another number there is about another set, said or unsaid.
        return Finding("scope_differs", "smaller_set", pair.a, pair.b)
    ordered = pair.by_publication()
    named = pair.a.counter.named and pair.b.counter.named
    if ordered is not None and ordered[1].quantity.size > ordered[0].quantity.size and not small and not pair.one_root:
        return Finding("grew", "later_report", *ordered)
    if small:
        return Finding("scope_differs", "smaller_set", pair.a, pair.b)
    if pair.apart:
        return Finding("contradicts", "cannot_both_hold", pair.a, pair.b)
    return Finding("undecided", "same_day", pair.a, pair.b) if named else Finding("scope_differs", "other_counter", pair.a, pair.b)


def _dated_first(pair: Pair) -> tuple[Fact, Fact]:
    return (pair.b, pair.a) if pair.a.cut is None and pair.b.cut is not None else (pair.a, pair.b)


RULES: tuple[Callable[[Pair], Finding | None], ...] = (
    _part_of_whole, _two_parts, _other_event, _other_measure, _denied, _other_population, _plan_and_deed, _stock_and_flow, _undated,
    _other_period, _same, _rounds, _part_elsewhere, _moved, _round_floor, _no_order, two_counters,
)  # fmt: skip
