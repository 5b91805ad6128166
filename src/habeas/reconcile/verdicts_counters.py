"""When two counters cannot both be right: a government's number against others that it leaves no room for."""

from habeas.lexicon.comparability import comparability
from habeas.reconcile.facts import Fact
from habeas.reconcile.pair import Finding, Pair

# Below this a number is too small to tell two sets apart or to be the same one by itself.
TELLING = 10


def two_counters(pair: Pair) -> Finding | None:
    """Two counters, no number that both allow: a contradiction, but not where each keeps its own list."""
    if not pair.apart or pair.undated or (pair.nearly() and not _under_floor(pair)) or _two_lists(pair):
        return None
    if max(pair.a.quantity.size, pair.b.quantity.size) < TELLING:
        return None
    if pair.share < _least_share(pair) or (pair.one_report and not _sides(pair)) or _floor_below(pair):
        return None
    ordered = pair.earlier_first()
    if ordered is None or _denies_room(*ordered):
        return Finding("contradicts", "two_counters", pair.a, pair.b)
    earlier, later = ordered
    if earlier.retracted:
        return None
    falls = pair.flow and _sides(pair) and later.quantity.size < earlier.quantity.size and not new_set(later)
    return Finding("contradicts", "later_is_lower", earlier, later) if falls else None


def _two_lists(pair: Pair) -> bool:
    """Two bodies outside the government each keep their own list: other numbers there are no quarrel."""
    return all(fact.counter.named and fact.counter.kind not in ("government", "outlet") for fact in (pair.a, pair.b))


def _under_floor(pair: Pair) -> bool:
    """Does one say "more than 200" and a government 155? A floor is not rounded down to."""
    lower, upper = sorted((pair.a, pair.b), key=lambda f: f.quantity.size)
    return lower.counter.kind == "government" and upper.quantity.precision in ("more_than", "at_least")


def _denies_room(earlier: Fact, later: Fact) -> bool:
    """A government's number, and a day or two later a larger one by others that it would have had to hold."""
    close = (
        earlier.cut is not None and later.cut is not None and later.cut.touches(earlier.cut, comparability().waves.one_deed_days)
    )
    return close and earlier.counter.kind == "government" and later.counter.kind != "government" and not earlier.partial


def _least_share(pair: Pair) -> float:
    """How small the smaller number may be and still be a count of the same: a government's and its critics' may lie far apart."""
    shares = comparability().shares
    kinds = {pair.a.counter.kind, pair.b.counter.kind}
    lower = min(pair.a, pair.b, key=lambda f: f.quantity.size)
    critics = {"monitor", "opposition", *(("unknown",) if lower.counter.kind == "government" else ())}
    return shares.partial if _sides(pair) and kinds & critics else shares.small_set


def _floor_below(pair: Pair) -> bool:
    """Is the lower number that of a body that counts only whom it could confirm? An authority's higher one leaves it room."""
    lower, upper = sorted((pair.a, pair.b), key=lambda f: f.quantity.size)
    return upper.counter.kind == "government" and lower.counter.kind in ("monitor", "opposition", "unknown")


def _sides(pair: Pair) -> bool:
    """Does one number come from a government and the other from somebody else by name?"""
    kinds = [pair.a.counter.kind, pair.b.counter.kind]
    return kinds.count("government") == 1 and pair.a.counter.named and pair.b.counter.named


def new_set(later: Fact) -> bool:
    """A count that says it began only days ago is no running total."""
    if later.start is None or later.cut is None:
        return False
    return later.cut.last - later.start.first <= 1
