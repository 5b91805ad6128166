"""Series, events, contradictions and disputes on invented figures."""

from habeas.model import Lineage, Reconciled, Series
from habeas.reconcile import reconcile
from numbers_of_reports import account, copies, figure, reading

MONITOR, OTHER, MINISTRY = "Prison Watch observatory", "Families rights committee", "the interior ministry"


def the_series(found: Reconciled, measure: str = "released", modality: str = "actual") -> Series:
    (series,) = [s for s in found.series if s.measure == measure and s.modality == modality]
    return series


def test_one_monitors_count_grows_in_one_series_although_the_noun_changes() -> None:
    day_one = reading("a", figure("a", 70, "at_least", source=MONITOR, group="political_prisoners"))
    day_two = reading("b", figure("b", 131, "at_least", source=MONITOR, as_of="2031-05-11"), published="2031-05-11")
    series = the_series(reconcile([day_one, day_two], Lineage()))
    assert [(p.as_of, p.low, p.best, p.high) for p in series.points] == [
        ("2031-05-10", 70, 70, None),
        ("2031-05-11", 131, 131, None),
    ]
    assert series.group == "political_prisoners"


def test_of_two_lists_the_fuller_is_best_and_the_grade_says_that_they_disagree() -> None:
    found = reconcile([reading("a", figure("a", 300, source=MONITOR)), reading("b", figure("b", 410, source=OTHER))], Lineage())
    (point,) = the_series(found).points
    assert (point.low, point.best, point.grade) == (300, 410, "contested")
    assert point.high is not None
    assert point.high > 410
    assert point.rule == "the fullest count, for every count misses people"
    assert point.counters == (OTHER, MONITOR)


def best_of(*counts: tuple[int, str, str]) -> list[int | None]:
    """The best of each day of one monitor's counts: how many, with which hedge, up to which day of May."""
    told = [
        reading(
            f"r{at}",
            figure(f"r{at}", n, hedge, measure="arrested", source=MONITOR, as_of=f"2031-05-{day}", period_from="2031-05-01"),
            published=f"2031-05-{day}",
        )
        for at, (n, hedge, day) in enumerate(counts)
    ]
    return [point.best for point in the_series(reconcile(told, Lineage()), "arrested").points]


def test_a_far_smaller_number_told_later_is_another_set_and_refutes_no_total() -> None:
    assert best_of((430, "at_least", "11"), (90, "about", "12")) == [430, 430]
    assert best_of((43, "at_least", "10"), (430, "at_least", "11"), (90, "about", "12")) == [43, 430, 430]


def test_a_far_too_large_number_that_several_later_ones_gainsay_is_the_slip() -> None:
    assert best_of((4300, "exact", "11"), (440, "exact", "12"), (450, "exact", "13"))[1:] == [440, 450]


def test_an_authority_that_agrees_confirms() -> None:
    found = reconcile([reading("a", figure("a", 300, source=MONITOR)), reading("b", figure("b", 300, source=MINISTRY))], Lineage())
    (point,) = the_series(found).points
    assert (point.best, point.grade) == (300, "confirmed")


def test_a_plan_is_a_series_of_its_own() -> None:
    found = reconcile([reading("a", figure("a", 200, modality="planned"), figure("a", 131, at=1))], Lineage())
    assert the_series(found, modality="planned").points[0].best == 200
    assert the_series(found).points[0].best == 131


def test_best_lies_inside_low_and_high_even_for_more_than() -> None:
    found = reconcile([reading("a", figure("a", 130, "more_than", source=MONITOR))], Lineage())
    (point,) = the_series(found).points
    assert (point.low, point.best) == (131, 131)


def test_a_copy_is_a_figure_but_no_root_and_no_counter() -> None:
    a = reading("a", figure("a", 70, source=MONITOR))
    b = reading("b", figure("b", 70, source=MONITOR, as_of="2031-05-12"), published="2031-05-12")
    alone, both = reconcile([a], Lineage(root_of={"a": "a"})), reconcile([a, b], copies("a", "b"))
    assert both.series == alone.series
    assert both.events == alone.events
    assert [r.verdict for r in both.relations] == ["same"]


def test_events_are_named_for_people() -> None:
    wave = figure("a", 70, country="VE", period_from="2024-11-16", period_to="2024-11-16", as_of="2024-11-16")
    running = figure("a", 1976, at=1, country="VE", measure="arrested", period_from="2024-07-29", as_of="2024-11-16")
    found = reconcile([reading("a", wave, running, published="2024-11-16")], Lineage())
    assert [event.name for event in found.events] == ["Venezuela, arrests since July 2024", "Venezuela, releases of November 2024"]


def test_one_announcement_on_two_days_is_a_contradiction_of_dates() -> None:
    a = reading("a", figure("a", 225, modality="planned", source=MINISTRY, as_of="2031-05-07"))
    b = reading("b", figure("b", 225, modality="planned", source=MINISTRY, as_of="2031-05-09"))
    (found,) = reconcile([a, b], Lineage()).contradictions
    assert (found.law, found.gap) == ("one announcement, two days", "2 days")


def test_parts_of_one_kind_do_not_exceed_their_whole() -> None:
    whole = figure("a", 700)
    men, women = figure("a", 650, at=1, sex="male", part_of=0), figure("a", 90, at=2, sex="female", part_of=0)
    (found,) = reconcile([reading("a", whole, men, women)], Lineage()).contradictions
    assert (found.law, found.gap) == ("parts do not exceed their whole", "40")
    assert len(found.figures) == 3


def test_women_and_minors_may_be_the_same_people() -> None:
    parts = figure("a", 60, at=1, sex="female", part_of=0), figure("a", 50, at=2, age="minor", part_of=0)
    assert reconcile([reading("a", figure("a", 100), *parts)], Lineage()).contradictions == ()


def test_the_care_of_one_dead_detainee_told_in_two_ways_is_disputed() -> None:
    refused = account("a", 0, subject="Rui Tavira Lemos", topic="medical_care", source="opposition leaders")
    given = account("b", 0, subject="Rui Tavira", topic="medical_care", source="the interior ministry")
    readings = [reading("a", figure("a", 70), accounts=(refused,)), reading("b", figure("b", 70), accounts=(given,))]
    (found,) = reconcile(readings, Lineage()).contradictions
    assert found.accounts == (refused.id, given.id)
    assert reconcile(readings, copies("a", "b")).contradictions == ()


def test_a_dispute_inside_a_report_stands_as_its_text_says() -> None:
    said = account("a", 0, source="families"), account("a", 1, stance="denies", source="the interior ministry", disputes=0)
    (found,) = reconcile([reading("a", accounts=said)], Lineage()).contradictions
    assert found.accounts == ("a-a0", "a-a1")
