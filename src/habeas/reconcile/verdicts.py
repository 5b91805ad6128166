"""The verdict between two figures: the rules of gold/CONVENTIONS.md in the order they are asked; the first that fits decides."""

from collections.abc import Callable

from habeas.lexicon.comparability import comparability
from habeas.reconcile.facts import Fact
from habeas.reconcile.pair import Finding, Pair

# Below this a number is too small to tell two sets apart or to be the same one by itself.
_TELLING = 10


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
    if pair.one_event or pair.undated or (pair.one_report and pair.equal and pair.a.quantity.size >= _TELLING):
        return None
    for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
        began = other.start or other.cut
        if one.cut is not None and began is not None and one.cut.before(began):
            return Finding("different_event", "other_event", one, other)
    return None


def _other_measure(pair: Pair) -> Finding | None:
    one, other = pair.a.figure.measure, pair.b.figure.measure
    if one == other:
        return None
    laws = comparability().measures
    counted = other == laws[one].counts_as or one == laws[other].counts_as
    return None if counted and pair.equal else Finding("scope_differs", "other_measure", pair.a, pair.b)


def _denied(pair: Pair) -> Finding | None:
    for denial, claim in ((pair.a, pair.b), (pair.b, pair.a)):
        if denial.figure.modality == "denied" and claim.figure.modality != "denied":
            if claim.retracted and pair.same_point:
                return Finding("scope_differs", "took_back", denial, claim)
            contradicted = pair.same_point and not pair.one_counter and not pair.populations_differ()
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
    alike = pair.equal and (not pair.one_report or pair.a.quantity.size >= _TELLING)
    return None if alike else Finding("scope_differs", "other_population", pair.a, pair.b)


def _plan_and_deed(pair: Pair) -> Finding | None:
    planned = [fact for fact in (pair.a, pair.b) if fact.figure.modality == "planned"]
    if len(planned) != 1 or pair.same_point:
        return None
    deed = pair.b if planned[0] is pair.a else pair.a
    return Finding("scope_differs", "plan_and_deed", planned[0], deed)


def _stock_and_flow(pair: Pair) -> Finding | None:
    if pair.a.is_stock == pair.b.is_stock or pair.equal:
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
    return Finding("scope_differs", "other_period", pair.a, pair.b) if pair.starts_apart() and not pair.equal else None


def _one_deed(pair: Pair) -> bool:
    """One number, told in two reports and put on two days next to each other: one deed."""
    if not pair.equal or pair.one_report or pair.a.quantity.size < _TELLING or pair.a.start is None or pair.b.start is None:
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
    return None if found is None else Finding("rounds_to", "rounding", *found)


def _part_elsewhere(pair: Pair) -> Finding | None:
    """A part of one report's whole says nothing of another report's count, unless both single out the same people or place."""
    for part, other in ((pair.a, pair.b), (pair.b, pair.a)):
        if part.wholes and not pair.one_report:
            marked = bool(part.place) or any(part.population)
            if not marked or not other.wholes:
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
    return Finding("contradicts", "total_falls", earlier, later) if falls and not _new_set(later) else None


def _new_set(later: Fact) -> bool:
    """A count that says it began only days ago is no running total."""
    if later.start is None or later.cut is None:
        return False
    return later.cut.last - later.start.first <= 1


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


def _two_counters(pair: Pair) -> Finding | None:
    """Two counters, no number that both allow: a contradiction, but not where each keeps its own list."""
    if not pair.apart or pair.undated or pair.nearly() or {pair.a.counter.kind, pair.b.counter.kind} <= {"monitor"}:
        return None
    if max(pair.a.quantity.size, pair.b.quantity.size) < _TELLING:
        return None
    if pair.share < _least_share(pair) or (pair.one_report and not _sides(pair)) or _floor_below(pair):
        return None
    ordered = pair.earlier_first()
    if ordered is None:
        return Finding("contradicts", "two_counters", pair.a, pair.b)
    earlier, later = ordered
    if earlier.retracted:
        return None
    falls = pair.flow and _sides(pair) and later.quantity.size < earlier.quantity.size and not _new_set(later)
    return Finding("contradicts", "later_is_lower", earlier, later) if falls else None


def _least_share(pair: Pair) -> float:
    """How small the smaller number may be and still be a count of the same: a government's and its critics' may lie far apart."""
    shares = comparability().shares
    kinds = {pair.a.counter.kind, pair.b.counter.kind}
    return shares.partial if _sides(pair) and kinds & {"monitor", "opposition"} else shares.small_set


def _floor_below(pair: Pair) -> bool:
    """Is the lower number that of a body that counts only whom it could confirm? An authority's higher one leaves it room."""
    lower, upper = sorted((pair.a, pair.b), key=lambda f: f.quantity.size)
    return upper.counter.kind == "government" and lower.counter.kind in ("monitor", "opposition", "unknown")


def _sides(pair: Pair) -> bool:
    """Does one number come from a government and the other from somebody else by name?"""
    kinds = [pair.a.counter.kind, pair.b.counter.kind]
    return kinds.count("government") == 1 and pair.a.counter.named and pair.b.counter.named


def _dated_first(pair: Pair) -> tuple[Fact, Fact]:
    return (pair.b, pair.a) if pair.a.cut is None and pair.b.cut is not None else (pair.a, pair.b)


RULES: tuple[Callable[[Pair], Finding | None], ...] = (
    _part_of_whole, _two_parts, _other_event, _other_measure, _denied, _other_population, _plan_and_deed, _stock_and_flow, _undated,
    _other_period, _same, _rounds, _part_elsewhere, _moved, _round_floor, _no_order, _two_counters,
)  # fmt: skip
