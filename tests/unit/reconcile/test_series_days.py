"""Day by day: what stands, what was a slip, which number is best by which rule, and how far it can be relied on."""

from habeas.model import Lineage, Reading, Reconciled, SeriesPoint
from habeas.reconcile import reconcile
from numbers_of_reports import figure, reading

MONITOR, OTHER, MINISTRY = "Prison Watch observatory", "Families rights committee", "the interior ministry"


def points(*readings: Reading, measure: str = "released", modality: str = "actual") -> tuple[SeriesPoint, ...]:
    found: Reconciled = reconcile(list(readings), Lineage())
    (series,) = [s for s in found.series if (s.measure, s.modality) == (measure, modality)]
    return series.points


def said(report: str, number: int, day: str, source: str | None = MONITOR, **fields: object) -> Reading:
    known = {"period_from": "2031-05-09", "as_of": day, "source": source, **fields}
    return reading(report, figure(report, number, **known), published=day)


def test_a_running_total_stands_until_its_counter_speaks_again() -> None:
    found = points(said("a", 300, "2031-05-10"), said("b", 320, "2031-05-12", OTHER), said("c", 340, "2031-05-14"))
    assert [(p.as_of, p.low, p.best) for p in found] == [
        ("2031-05-10", 300, 300),
        ("2031-05-12", 300, 320),
        ("2031-05-14", 320, 340),
    ]
    assert found[1].figures == ("a-0", "b-0")
    assert found[1].counters == (OTHER, MONITOR)


def test_a_number_that_the_counters_other_counts_refute_is_set_aside_and_said_so() -> None:
    found = points(
        said("a", 300, "2031-05-10"), said("slip", 930, "2031-05-11"), said("b", 310, "2031-05-12"), said("c", 315, "2031-05-13")
    )
    assert [p.best for p in found] == [300, 300, 310, 315]
    assert found[1].note == "Set aside, for other counts by the same counter refute it: “930”."


def test_a_floor_falls_only_with_a_note() -> None:
    found = points(said("a", 300, "2031-05-10"), said("b", 220, "2031-05-12", OTHER))
    assert [p.low for p in found] == [300, 220]
    assert found[0].note == ""
    assert found[1].note == f"The floor falls from 300 to 220 by the count of {OTHER}."


def test_a_list_comes_before_the_total_of_those_who_announced_it() -> None:
    found = points(said("a", 110, "2031-05-10"), said("b", 90, "2031-05-10", OTHER), said("c", 250, "2031-05-10", MINISTRY))
    (point,) = found
    assert (point.low, point.best, point.high) == (90, 110, 250)
    assert point.rule == "the fullest count, before the total of who announced it"
    assert point.grade == "contested"


def test_two_lists_that_nearly_agree_bear_each_other_out() -> None:
    (point,) = points(said("a", 300, "2031-05-10"), said("b", 290, "2031-05-10", OTHER))
    assert (point.low, point.best, point.grade) == (290, 300, "fair")


def test_one_list_leaves_the_most_open_and_an_announcer_alone_does_not() -> None:
    (alone,) = points(said("a", 300, "2031-05-10"))
    (announced,) = points(said("a", 300, "2031-05-10", MINISTRY))
    assert (alone.low, alone.best, alone.high) == (300, 300, None)
    assert (announced.low, announced.best, announced.high) == (300, 300, 300)


def test_people_held_are_forgotten_after_a_while() -> None:
    held = {"measure": "held", "kind": "stock", "period_from": None}
    found = points(said("a", 500, "2031-05-10", **held), said("b", 380, "2031-09-10", OTHER, **held), measure="held")
    assert [p.best for p in found] == [500, 380]
    assert found[1].counters == (OTHER,)


def test_a_plan_does_not_stand_on_and_its_words_bound_it() -> None:
    plan = {"modality": "planned", "period_from": None}
    found = points(
        said("a", 200, "2031-05-10", MINISTRY, **plan), said("b", 240, "2031-05-12", MINISTRY, **plan), modality="planned"
    )
    assert [(p.low, p.best, p.high) for p in found] == [(200, 200, 200), (240, 240, 240)]


def test_a_list_that_began_later_bounds_nothing_from_below() -> None:
    early = [said("a", 900, "2031-06-20"), said("b", 870, "2031-06-20", "Lantern legal aid network")]
    late = said("c", 40, "2031-06-20", OTHER, period_from="2031-05-30")
    found = reconcile([*early, late], Lineage())
    (series,) = [s for s in found.series if any("a-0" in p.figures for p in s.points)]
    assert (series.points[-1].low, series.points[-1].best) == (870, 900)


def test_a_count_taken_back_is_discounted() -> None:
    taken_back = reading("b", figure("b", 430, source=MONITOR, modality="denied", as_of="2031-05-14"), published="2031-05-14")
    (point,) = points(said("a", 430, "2031-05-10"), taken_back)
    assert point.grade == "discounted"


def test_a_number_without_its_period_stands_where_the_same_number_has_one() -> None:
    full = said("a", 812, "2031-06-20", period_from="2031-03-01")
    bare = reading("b", figure("b", 812, source=MONITOR, as_of="2031-06-21"), published="2031-06-21")
    wave = [
        said("w", 30, "2031-06-19", OTHER, period_from="2031-06-18"),
        said("v", 33, "2031-06-20", OTHER, period_from="2031-06-18"),
    ]
    found = reconcile([full, bare, *wave], Lineage())
    (series,) = [s for s in found.series if any("a-0" in p.figures for p in s.points)]
    assert any("b-0" in p.figures for p in series.points)


def test_an_authority_with_more_than_every_list_leaves_no_best_number() -> None:
    more = {"measure": "arrested"}
    (point,) = points(said("a", 1976, "2031-05-10", **more), said("b", 2400, "2031-05-10", MINISTRY, **more), measure="arrested")
    assert (point.low, point.best, point.grade) == (1976, None, "contested")
    (near,) = points(said("a", 1976, "2031-05-10", **more), said("b", 2050, "2031-05-10", MINISTRY, **more), measure="arrested")
    assert (near.best, near.grade) == (2050, "confirmed")
