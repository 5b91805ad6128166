"""Hostile rows: each is a clear issue, and none is lost: rows in = rows used + rows set aside."""

import pytest

from elections import checks, sheet, table, tallied, votes

GOOD = [sheet(1, 1, (200, 100)), sheet(1, 2, (150, 120)), sheet(2, 1, (90, 180))]
RIGHT = {"Ana Brandt": 440, "Pedro Lorca": 400}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (("North", "Velm", 9, 1, 500, -10, 100, 90, 0), "negative"),
        (("North", "Velm", 9, 1, 500, "99999999999999999999999", 1, 2, 0), "overflow"),
        (("North", "Velm", 9, 1, 500, "=HYPERLINK(1)", 1, 2, 0), "formula"),
        (("North", "Velm", 9, 1, 500, "10.5", 1, 2, 0), "not-whole"),
        (("North", "Velm", 9, 1, 500, "ten", 1, 2, 0), "not-a-number"),
        (("North", "Velm", "", 1, 500, 10, 1, 11, 0), "no-station"),
        (("North", "Velm", "=A1", 1, 500, 10, 1, 11, 0), "station-formula"),
        (("North", "Velm", "1.01E+08", 1, 500, 10, 1, 11, 0), "station-damaged-code"),
        (("North", "Velm", 9, 1, 500, 10, 1, 11, 0, 77), "too-many-cells"),
        (("North", "Velm", 9, 1, 500, "", 1, 11, 0), "empty-count"),
    ],
)
def test_a_row_that_cannot_be_used_is_set_aside_with_its_reason(row: tuple[object, ...], reason: str) -> None:
    found = tallied(table([*GOOD[:2], row, GOOD[2]]))
    source = found.sources[0]
    assert votes(found) == RIGHT
    assert checks(found) == {reason: 1}
    assert [issue.code for issue in found.issues] == [reason]
    assert (source.rows, source.used, source.set_aside) == (4, 3, 1)
    assert next(c for c in source.checks if c.name == reason).examples == ("line 4",)


def test_an_empty_count_is_zero_where_the_sheets_own_sum_proves_it() -> None:
    found = tallied(table([*GOOD, ("North", "Velm", 9, 1, 500, "", 10, 10, 0)]))
    assert votes(found) == {"Ana Brandt": 440, "Pedro Lorca": 410}


def test_a_sum_that_differs_and_more_votes_than_voters_are_counted_and_named() -> None:
    found = tallied(table([*GOOD, ("North", "Velm", 9, 1, 500, 10, 10, 30, 0), ("North", "Velm", 9, 2, 5, 10, 10, 20, 0)]))
    assert checks(found) == {"over-registered": 1, "sum-differs": 1}
    assert found.totals.sheets == 5


def test_a_sheet_twice_counts_once_and_two_contents_count_never() -> None:
    found = tallied(table([*GOOD, GOOD[0], sheet(2, 1, (91, 180))]))
    assert checks(found) == {"duplicate-differs": 2, "duplicate-same": 1}
    assert votes(found) == {"Ana Brandt": 350, "Pedro Lorca": 220}
    assert found.sources[0].used == 2


def test_a_short_row_is_padded_and_a_row_of_commas_is_nothing() -> None:
    rows = "\n".join(["station,table,A,B,notes", "1,1,5,6", ",,,,", "1,2,7,8,fine"])
    assert votes(tallied(table(rows + "\n"))) == {"A": 12, "B": 14}


def test_a_number_of_voters_that_is_none_leaves_the_votes_standing() -> None:
    found = tallied(table([*GOOD, ("North", "Velm", 9, 1, "unknown", 10, 10, 20, 0)]))
    assert votes(found) == {"Ana Brandt": 450, "Pedro Lorca": 410}
    assert checks(found) == {"not-a-number": 1}
    assert found.totals.registered == 1500


def test_control_characters_and_nul_break_nothing() -> None:
    found = tallied(table([*GOOD[:2], ("No\x1erth", "Ve\x1flm", "2\0", 1, 500, 90, 180, 270, 0)]))
    assert found.totals.sheets == 3


def test_no_votes_at_all_is_an_answer() -> None:
    found = tallied(table([sheet(1, 1, (0, 0)), sheet(1, 2, (0, 0))]))
    assert found.totals.valid == 0
    assert "shares: the sheets hold no votes" in found.refused
