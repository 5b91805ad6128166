"""Arithmetic of announced results: the pattern of rounding and its chance, bounds, and what it would have taken."""

from decimal import Decimal
from itertools import product
from math import comb
from random import Random

import pytest

from elections import sheet, table, tallied
from habeas.model.tally import Announced, Stated
from habeas.tally import Question
from habeas.tally.announced import adds_up
from habeas.tally.rounding import Box, box_of, combinations_in, overall_chance, printed, rounded_count, rounding_of

JULY = {"first": 5_150_092, "second": 4_445_978, "others": 462_704}
PERCENT = {"first": 51.2, "second": 44.2, "others": 4.6}


def test_the_count_of_29_july_is_rounded_percentages_and_the_chance_agrees_with_a_simulation() -> None:
    """The public announcement of 29 July 2024: 5,150,092 · 4,445,978 · 462,704 of 10,058,774."""
    found = rounding_of(JULY, PERCENT, 10_058_774)
    assert found is not None
    assert found.found
    assert found.expected == JULY
    assert found.combinations == 75_882_581
    assert found.chance == pytest.approx(1 / 75_882_581)
    assert found.simulated is not None
    assert found.simulated_error is not None
    assert abs(found.simulated - 1 / 75_882_581) < 2 * found.simulated_error
    assert found.simulated_error < 0.1 * found.simulated


def test_the_pattern_is_found_without_percentages_too() -> None:
    found = rounding_of(JULY, {}, 10_058_774)
    assert found is not None
    assert (found.found, found.decimals) == (True, 1)


def test_one_vote_more_or_less_is_no_pattern() -> None:
    found = rounding_of({**JULY, "first": 5_150_093, "others": 462_703}, PERCENT, 10_058_774)
    assert found is not None
    assert not found.found
    assert found.chance is None


@pytest.mark.parametrize("total", [997, 1500, 2024])
def test_combinations_are_counted_exactly(total: int) -> None:
    boxes = [box_of(Decimal(p), total, 0) for p in ("51", "44", "5")]
    counted = sum(
        1
        for a, b in product(*(range(box.low, box.high + 1) for box in boxes[:2]))
        if boxes[2].low <= total - a - b <= boxes[2].high
    )
    assert combinations_in(boxes, total) == counted
    assert all(printed(n, total, 0) == Decimal(51) for n in range(boxes[0].low, boxes[0].high + 1))
    assert printed(boxes[0].low - 1, total, 0) != Decimal(51)
    assert printed(boxes[0].high + 1, total, 0) != Decimal(51)


def test_the_derived_chance_agrees_with_a_plain_simulation_on_a_smaller_count() -> None:
    total, random = 1009, Random(7)
    boxes = [box_of(Decimal(p), total, 0) for p in ("51", "44", "5")]
    want = tuple(rounded_count(Decimal(p), total) for p in ("51", "44", "5"))
    assert sum(want) == total
    hits = draws = 0
    while draws < 40_000:
        a, b = (random.randint(box.low, box.high) for box in boxes[:2])
        if boxes[2].low <= total - a - b <= boxes[2].high:
            draws += 1
            hits += (a, b, total - a - b) == want
    share = hits / draws
    assert abs(share - 1 / combinations_in(boxes, total)) < 3 * (share / draws) ** 0.5


@pytest.mark.parametrize("total", [1009, 2531])
def test_the_chance_for_any_result_agrees_with_counting_all_of_them(total: int) -> None:
    rounded = [rounded_count(Decimal(k), total) for k in range(101)]
    patterns = {
        (rounded[a], rounded[b])
        for a in range(101)
        for b in range(101 - a)
        if rounded[a] + rounded[b] + rounded[100 - a - b] == total
    }
    assert overall_chance(total, 3, 0) == pytest.approx(len(patterns) / comb(total + 2, 2), rel=0.1)


def test_an_empty_box_holds_nothing() -> None:
    assert Box(5, 4).size == 0
    assert combinations_in([Box(5, 4), Box(0, 9)], 9) == 0


def test_what_does_not_add_up_is_named() -> None:
    _, wrong = adds_up(Announced(votes={"a": 60, "b": 50}, percent={"a": 60.0, "b": 40.0}), 100)
    assert {one.law for one in wrong} == {"parts sum to the whole", "a share is its count of the total"}
    _, wrong = adds_up(Announced(percent={"a": 60.0, "b": 45.0}), None)
    assert {one.law for one in wrong} == {"shares sum to a hundred"}
    assert adds_up(Announced(votes={"a": 60, "b": 30}), 100)[1] == ()


ROWS = [sheet(n, 1, (300, 100), registered=600) for n in range(1, 9)]


def ask(votes: dict[str, int], *, machines: int = 10, registered: int = 6000, partly: float | None = None) -> tuple[bool, ...]:
    said = Announced(votes=votes, total=sum(votes.values()), machines_percent=partly)
    found = tallied(table(ROWS), question=Question(stated=Stated(machines=machines, registered=registered), announced=said))
    assert found.announced is not None
    return tuple(one.possible for one in found.announced.needed)


def test_fewer_votes_than_the_sheets_hold_and_more_than_can_be_missing_cannot_be() -> None:
    assert ask({"Ana Brandt": 2399, "Pedro Lorca": 900}) == (False, False), "the total leaves Lorca one vote less than he needs"
    assert ask({"Ana Brandt": 2600, "Pedro Lorca": 2001})[1] is False
    assert ask({"Ana Brandt": 2600, "Pedro Lorca": 1200}) == (True, True)


def test_a_count_of_some_machines_is_only_impossible_beyond_the_best_sheets() -> None:
    # Half of ten machines, rounded: 4 of them counted at the least, so 6 left out with 300 each.
    assert ask({"Ana Brandt": 600, "Pedro Lorca": 500}, partly=50.0) == (True, True)
    assert ask({"Ana Brandt": 599, "Pedro Lorca": 500}, partly=50.0) == (False, True)
    assert ask({"Ana Brandt": 299, "Pedro Lorca": 500}, partly=80.0)[0] is False


def test_the_sentence_that_matters_counts_the_machines_that_voted_so() -> None:
    rows = [*ROWS[:7], sheet(8, 1, (40, 360), registered=600)]
    said = Announced(votes={"Ana Brandt": 2300, "Pedro Lorca": 1900}, total=4200)
    found = tallied(table(rows), question=Question(stated=Stated(machines=10, registered=6000), announced=said))
    assert found.announced is not None
    by_name = {one.name: one for one in found.announced.needed}
    lorca = by_name["Pedro Lorca"]
    assert lorca.needed_share == pytest.approx(100 * (1900 / 4200 * (3200 + 1200) - 1060) / 1200)
    assert (lorca.machines_so, lorca.machines_of) == (1, 8)
    assert "1 of the 8 machines seen voted so" in lorca.why


def test_initials_and_others_are_matched_to_columns() -> None:
    rows = [(n, 1, 300, 100, 5, 405) for n in range(1, 9)]
    said = Announced(votes={"Pedro Lorca": 900, "Ana Brandt": 3000, "others": 40})
    found = tallied(table(rows, ("station", "table", "AB", "PL", "ZZ", "valid")), question=Question(announced=said))
    assert found.announced is not None
    assert found.announced.matched == {"Pedro Lorca": ("Pedro Lorca",), "Ana Brandt": ("Ana Brandt",), "others": ("ZZ",)}
    assert [c.column for c in found.totals.candidates] == ["AB", "PL", "ZZ"]


def test_no_verdict_of_fraud_is_ever_printed() -> None:
    said = Announced(votes=JULY, percent=PERCENT, total=10_058_774)
    found = tallied(table(ROWS), question=Question(stated=Stated(machines=10, registered=6000), announced=said))
    assert "fraud" not in repr(found).casefold()
