"""Coverage against registers and stated totals; bounds and estimates that rest on them."""

import pytest

from elections import sheet, table, tallied
from habeas.model.tally import Stated
from habeas.tally import Opened, Question
from habeas.tally.bounds import bounds_of, share_reach
from habeas.tally.like_seen import Stratum, estimate, strata_of
from habeas.tally.seen import Seen

ROWS = [
    sheet(1, 1, (200, 100)),
    sheet(1, 2, (150, 120)),
    sheet(2, 1, (90, 180), town="Karsk"),
    sheet(2, 2, (110, 160), town="Karsk"),
]


def register(kind: str) -> Opened:
    if kind == "table":
        rows = [("North", "Velm", 1, t, 500) for t in (1, 2, 3)] + [("North", "Karsk", 2, t, 400) for t in (1, 2, 3)]
        return table(rows, ("state", "municipality", "station", "table", "registered"), "register.csv")
    if kind == "station":
        rows = [("North", "Velm", 1, 3, 1500), ("North", "Karsk", 2, 3, 1400)]
        return table(rows, ("state", "municipality", "station", "machines", "registered"), "register.csv")
    rows = [("NORTH", "velm", 3, 1500), ("North", "Karsk", 3, 1400)]
    return table(rows, ("state", "municipality", "machines", "registered"), "register.csv")


@pytest.mark.parametrize(("kind", "missing"), [("table", 900), ("station", 900), ("place", 900)])
def test_a_register_of_tables_stations_or_places_says_what_is_missing(kind: str, missing: int) -> None:
    found = tallied(table(ROWS), question=Question(register=register(kind), turnout=50))
    assert (found.coverage.machines_seen, found.coverage.machines) == (4, 6)
    worst, limited = found.bounds
    assert (worst.missing_machines, worst.missing_votes, limited.missing_votes) == (2, missing, missing // 2)
    by_path = {place.path: place for place in found.places}
    assert by_path["North", "Velm"].machines == 3
    assert by_path["North",].registered == (2700 if kind == "table" else 2900)


def test_a_turnout_limit_is_taken_table_by_table_rounded_down() -> None:
    rows = [("North", "Velm", 1, t, 501) for t in (1, 2, 3, 4)]
    lines = table(rows, ("state", "municipality", "station", "table", "registered"), "register.csv")
    found = tallied(table(ROWS[:2]), question=Question(register=lines, turnout=50))
    assert [bounds.missing_votes for bounds in found.bounds] == [1002, 500]


def test_a_station_that_the_register_lacks_is_named() -> None:
    found = tallied(table([*ROWS, sheet(77, 1, (5, 5))]), question=Question(register=register("table")))
    assert found.coverage.unknown == 1
    assert {c.name: c.sheets for c in found.sources[0].checks}["unknown-station"] == 1
    assert found.coverage.machines_seen == 4


def test_stated_totals_bound_without_a_register() -> None:
    found = tallied(table(ROWS), question=Question(stated=Stated(machines=5, registered=2300)))
    assert found.coverage.machines_share == 80.0
    assert found.bounds[0].missing_votes == 300
    assert found.estimate is not None


def test_without_any_whole_bounds_are_refused_with_a_reason() -> None:
    found = tallied(table(ROWS))
    assert found.bounds == ()
    assert found.estimate is None
    assert [why.split(":")[0] for why in found.refused] == ["coverage", "bounds", "an estimate for the missing sheets"]


def test_fewer_voters_stated_than_seen_is_impossible() -> None:
    found = tallied(table(ROWS), question=Question(stated=Stated(machines=3, registered=100)))
    assert {one.law for one in found.contradictions} == {"no more sheets than machines", "a whole is not less than its part"}
    assert found.bounds == ()


def test_a_lead_as_large_as_what_is_missing_is_not_certain() -> None:
    def certain(missing: int) -> bool:
        bounds = bounds_of(["a", "b"], [60, 40], missing, assuming="", machines=None)
        return bounds is not None and bounds.leader_certain

    assert certain(19)
    assert not certain(20)
    assert share_reach(0, 0, 0) is None


def test_skipped_table_numbers_are_counted() -> None:
    assert tallied(table([sheet(1, 1, (5, 5)), sheet(1, 4, (5, 5)), sheet(2, 2, (5, 5))])).coverage.tables_skipped == 3


def test_municipalities_with_too_few_sheets_make_their_state_one_stratum() -> None:
    seen = [
        Seen(path=("N", "a"), sheets=5, votes=(1,)),
        Seen(path=("N", "b"), sheets=1, votes=(1,)),
        Seen(path=("S", "c"), sheets=4, votes=(1,)),
    ]
    strata, words = strata_of({("N", "a"): 6, ("N", "b"): 3, ("S", "c"): 4}, seen, 0)
    assert [(s.machines, s.seen.sheets) for s in strata] == [(9, 6), (4, 4)]
    assert "1 states" in words


def test_an_estimate_from_all_sheets_has_no_width() -> None:
    seen = Seen(path=("", ""), sheets=2, valid=10, squares=52, votes=(6,), vote_squares=(20,), cross=(32,))
    found = estimate(["a"], [Stratum(2, seen)], "")
    assert found is not None
    assert found.shares[0].low == found.shares[0].high == pytest.approx(60.0)
    assert estimate(["a"], [Stratum(2, Seen(path=("", "")))], "") is None
