"""Laws of the tally: bounds are exact and always hold the truth; nothing vanishes; the order of rows is nothing."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from elections import sheet, table, tallied
from habeas.tally import Question
from habeas.tally.bounds import bounds_of, share_reach
from habeas.tally.cells import Whole
from habeas.tally.comparing import wilson

SMALL = st.integers(0, 4)


def possible(votes: tuple[int, ...], caps: tuple[int, ...]) -> list[tuple[int, ...]]:
    """Every result that the missing machines could lead to: any votes on each, no more than its cap together."""
    each = [[v for v in product(range(cap + 1), repeat=len(votes)) if sum(v) <= cap] for cap in caps]
    return [tuple(v + sum(m[k] for m in missing) for k, v in enumerate(votes)) for missing in product(*each)]


@settings(max_examples=60)
@given(st.tuples(SMALL, SMALL, SMALL), st.lists(st.integers(0, 3), max_size=2), st.sampled_from([50, 100]))
def test_bounds_are_those_of_trying_every_result(votes: tuple[int, int, int], registered: list[int], limit: int) -> None:
    caps = tuple(r * limit // 100 for r in registered)
    found = bounds_of(["a", "b", "c"], votes, sum(caps), assuming="", machines=len(caps))
    results = [r for r in possible(votes, caps) if sum(r)]
    if found is None:
        assert results == []
        return
    for k, reach in enumerate(found.reaches):
        assert (reach.votes_low, reach.votes_high) == (votes[k], max(r[k] for r in possible(votes, caps)))
        shares = [100 * r[k] / sum(r) for r in results]
        assert reach.share_high == pytest.approx(max(shares))
        # Where nothing was seen and nothing need be cast, the least share is 0, of the first vote for another.
        assert reach.share_low == pytest.approx(min(shares))
    first = max(range(3), key=lambda k: (votes[k], -k))
    stands = all(r[first] > r[k] for r in possible(votes, caps) for k in range(3) if k != first)
    assert found.leader_certain == stands


@settings(max_examples=25)
@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), min_size=2, max_size=12), st.data())
def test_bounds_and_coverage_always_hold_the_truth(machines: list[tuple[int, int]], data: st.DataObject) -> None:
    held = data.draw(st.lists(st.booleans(), min_size=len(machines), max_size=len(machines)))
    held[0] = True
    every = [sheet(n // 3, n % 3 + 1, votes, registered=sum(votes) + n) for n, votes in enumerate(machines, 1)]
    seen = [row for row, here in zip(every, held, strict=True) if here]
    register = table([row[:5] for row in every], ("state", "municipality", "station", "table", "registered"), "register.csv")
    found = tallied(table(seen), question=Question(register=register))
    assert (found.coverage.machines_seen, found.coverage.machines) == (len(seen), len(every))
    total = sum(map(sum, machines))
    if total == 0 or not found.bounds:
        return
    for k, reach in enumerate(found.bounds[0].reaches):
        truth = sum(votes[k] for votes in machines)
        assert reach.votes_low <= truth <= reach.votes_high
        assert reach.share_low - 1e-9 <= 100 * truth / total <= reach.share_high + 1e-9


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(0, 10**6), st.integers(0, 10**6))
def test_more_missing_votes_never_narrow_a_reach(votes: int, others: int, missing: int, more: int) -> None:
    small, large = share_reach(votes, votes + others, missing), share_reach(votes, votes + others, missing + more)
    if small is not None and large is not None:
        assert large[0] <= small[0] <= small[1] <= large[1]


CELL = st.one_of(st.integers(-5, 900).map(str), st.sampled_from(["", "=A1", "1.5", "x", "9" * 30, "1.234", " 7 "]))


@settings(max_examples=30)
@given(st.lists(st.tuples(st.sampled_from(["1", "2", "", "Total", "3"]), st.integers(1, 3), CELL, CELL), min_size=1, max_size=15))
def test_rows_in_are_rows_used_and_rows_set_aside(rows: list[tuple[str, int, str, str]]) -> None:
    good = [(100 + n, 1, 10, 20) for n in range(40)]
    found = tallied(table([*good, *rows], ("station", "table", "A", "B")))
    source = found.sources[0]
    assert source.rows == source.used + source.set_aside == 40 + len(rows)
    assert found.totals.sheets == source.used


@settings(max_examples=15)
@given(st.permutations([sheet(n, t, (n * 9 % 31, n * 5 % 23), registered=90) for n in range(5) for t in (1, 2)]))
def test_the_order_of_rows_changes_nothing(rows: list[tuple[object, ...]]) -> None:
    found = tallied(table(rows))
    base = tallied(table(sorted(rows, key=str)))
    assert (found.totals, found.places, found.fingerprints) == (base.totals, base.places, base.fingerprints)


@given(st.text(max_size=12))
def test_any_text_in_a_cell_is_a_number_nothing_or_a_reason(cell: str) -> None:
    said = Whole()[cell]
    assert said == "" or said.startswith("!") or (said.isdecimal() and int(said) <= 1_000_000)


@given(st.integers(1, 10**6), st.data())
def test_an_agreement_rate_lies_in_its_interval(of: int, data: st.DataObject) -> None:
    same = data.draw(st.integers(0, of))
    low, high = wilson(same, of) or (0.0, 0.0)
    assert 0 <= low <= 100 * same / of + 1e-9
    assert 100 * same / of - 1e-9 <= high <= 100
