"""The balance against brute force: smallest sets minimal and complete, bounds tight; law 5: wider is never narrower."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.reconcile.balance_bounds import reaches
from habeas.reconcile.balance_solver import Solver, Work
from habeas.reconcile.balance_system import Law, Said, System, components
from habeas.reconcile.conflicts import conflicts_of

Row = tuple[tuple[Fraction, ...], Fraction]  # the sum of coefficient × quantity is at most the bound


@st.composite
def systems(draw: st.DrawFn) -> System:
    """Small worlds: up to four quantities, three laws of sums, seven statements."""
    quantities = draw(st.integers(2, 4))
    laws = []
    for _ in range(draw(st.integers(1, 3))):
        some = draw(st.permutations(range(quantities)))[: draw(st.integers(2, quantities))]
        signs = [draw(st.sampled_from((1, 1, -1))) for _ in some[:-1]] + [-1]
        laws.append(Law("a law", tuple(zip(some, signs, strict=True)), draw(st.booleans())))
    said = []
    for at in range(draw(st.integers(2, 7))):
        low = draw(st.integers(0, 9))
        high = draw(st.one_of(st.none(), st.integers(low, low + 4)))
        said.append(Said(str(at), draw(st.integers(0, quantities - 1)), low, high))
    return System(quantities, tuple(laws), tuple(said))


def rows_of(system: System, chosen: Iterable[int]) -> Iterator[Row]:
    """Everything as inequalities between fractions."""

    def row(terms: Iterable[tuple[int, int]], bound: int) -> Row:
        line = [Fraction(0)] * system.quantities
        for quantity, sign in terms:
            line[quantity] += sign
        return tuple(line), Fraction(bound)

    for quantity in range(system.quantities):
        yield row([(quantity, -1)], 0)
    for law in system.laws:
        yield row(law.terms, 0)
        if law.equal:
            yield row([(quantity, -sign) for quantity, sign in law.terms], 0)
    for at in chosen:
        one = system.said[at]
        yield row([(one.quantity, -1)], -one.low)
        if one.high is not None:
            yield row([(one.quantity, 1)], one.high)


def without(rows: Iterable[Row], quantity: int) -> set[Row]:
    """The rows with one quantity eliminated (Fourier and Motzkin): exact, slow, and nothing like the solver."""
    rows = set(rows)
    below = [row for row in rows if row[0][quantity] < 0]
    above = [row for row in rows if row[0][quantity] > 0]
    made = {row for row in rows if row[0][quantity] == 0}
    for low, low_bound in below:
        for high, high_bound in above:
            a, b = high[quantity], -low[quantity]
            line = tuple(a * x + b * y for x, y in zip(low, high, strict=True))
            scale = max((abs(x) for x in line), default=Fraction(0)) or Fraction(1)
            made.add((tuple(x / scale for x in line), (a * low_bound + b * high_bound) / scale))
    return made


def possible(system: System, chosen: Sequence[int]) -> bool:
    rows = set(rows_of(system, chosen))
    for quantity in range(system.quantities):
        rows = without(rows, quantity)
    return all(bound >= 0 for _, bound in rows)


def bounds(system: System, quantity: int) -> tuple[Fraction, Fraction | None]:
    rows = set(rows_of(system, range(len(system.said))))
    for other in range(system.quantities):
        if other != quantity:
            rows = without(rows, other)
    lows = [bound / row[quantity] for row, bound in rows if row[quantity] < 0]
    highs = [bound / row[quantity] for row, bound in rows if row[quantity] > 0]
    return max(lows), min(highs, default=None)


def smallest_sets(system: System) -> set[frozenset[str]]:
    """Every minimal set of up to four statements that cannot all be true."""
    found: list[frozenset[int]] = []
    for size in range(1, 5):
        for some in combinations(range(len(system.said)), size):
            if not any(one <= set(some) for one in found) and not possible(system, some):
                found.append(frozenset(some))
    return {frozenset(system.said[at].id for at in one) for one in found}


def found_sets(system: System) -> set[frozenset[str]]:
    solved = [(part.system, conflicts_of(Solver(part, Work(5000)))) for part in components(system)]
    return {frozenset(part.said[at].id for at in one.statements) for part, conflicts in solved for one in conflicts.found}


@given(systems())
@settings(max_examples=120, deadline=None)
def test_the_sets_found_are_minimal_and_none_of_up_to_four_statements_is_missing(system: System) -> None:
    found = found_sets(system)
    assert {one for one in found if len(one) <= 4} == smallest_sets(system)
    for one in found:
        chosen = [at for at, said in enumerate(system.said) if said.id in one]
        assert not possible(system, chosen)
        assert all(possible(system, [at for at in chosen if at != left]) for left in chosen)


@given(systems())
@settings(max_examples=80, deadline=None)
def test_the_bounds_are_the_tightest_that_the_statements_imply(system: System) -> None:
    for part in components(system):
        solver = Solver(part, Work(5000))
        for at, reach in enumerate(reaches(solver, range(len(part.system.said)))):
            if not possible(part.system, range(len(part.system.said))):
                continue
            low, high = bounds(part.system, at)
            assert reach.low == -(-low.numerator // low.denominator)
            assert reach.high == (None if high is None else high.numerator // high.denominator)


@given(systems(), st.data())
@settings(max_examples=80, deadline=None)
def test_a_repair_mends_its_conflict(system: System, data: st.DataObject) -> None:
    for part in components(system):
        for one in conflicts_of(Solver(part, Work(5000))).found:
            moved = dict(one.moved)
            said = []
            for at in one.statements:
                was, by = part.system.said[at], moved.get(at, 0)
                low, high = max(0, was.low + min(by, 0)), None if was.high is None else was.high + max(by, 0)
                said.append(replace(was, low=low, high=high))
            assert one.gap > 0
            assert possible(System(part.system.quantities, part.system.laws, tuple(said)), range(len(said)))


@given(systems(), st.data())
@settings(max_examples=80, deadline=None)
def test_a_wider_statement_contradicts_nothing_new_and_narrows_no_range(system: System, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(system.said) - 1))
    down, up = data.draw(st.integers(0, 5)), data.draw(st.integers(0, 5))
    one = system.said[at]
    said = list(system.said)
    said[at] = replace(one, low=max(0, one.low - down), high=None if one.high is None else one.high + up)
    wider = replace(system, said=tuple(said))
    before, after = found_sets(system), found_sets(wider)
    assert all(any(old <= new for old in before) for new in after)
    if before:
        return
    for part, broad in zip(components(system), components(wider), strict=True):
        every = range(len(part.system.said))
        for narrow, wide in zip(reaches(Solver(part, Work(5000)), every), reaches(Solver(broad, Work(5000)), every), strict=True):
            assert wide.low <= narrow.low
            assert wide.high is None or (narrow.high is not None and narrow.high <= wide.high)


@given(systems(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_the_statements_changes_no_set(system: System, rng: object) -> None:
    said = list(system.said)
    rng.shuffle(said)  # type: ignore[attr-defined]
    assert found_sets(system) == found_sets(replace(system, said=tuple(said)))
