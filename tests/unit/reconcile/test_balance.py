"""What has to add up: accounts between two days, counts that follow from others, and smallest sets that cannot all be true."""

from typing import Any

from habeas.lexicon.balance import balance_laws
from habeas.model import Balance, Contradiction, Edge, Figure, Lineage, Reading, Reconciled
from habeas.reconcile import reconcile
from habeas.reconcile.balance_bounds import reaches
from habeas.reconcile.balance_solver import Solver, Work
from habeas.reconcile.balance_system import Law, Said, System
from habeas.reconcile.conflicts import conflicts_of
from numbers_of_reports import copies, figure, reading

MONITOR, OTHER, MINISTRY = "Prison Watch observatory", "Families rights committee", "the interior ministry"


def told(*readings: Reading, lineage: Lineage | None = None) -> Reconciled:
    return reconcile(readings, lineage or Lineage())


def numbers(found: Reconciled) -> list[Contradiction]:
    return [one for one in found.contradictions if one.figures]


def total(report: str, n: int, day: str, **fields: Any) -> Reading:
    """A report with one running total of the monitor, counted since 1 May."""
    known: dict[str, Any] = {"source": MONITOR, "as_of": day, "period_from": "2031-05-01", "measure": "arrested", **fields}
    return reading(report, figure(report, n, **known), published=day)


def stock(report: str, n: int, day: str, at: int = 0, **fields: Any) -> Figure:
    known: dict[str, Any] = {"measure": "held", "kind": "stock", "as_of": day, "source": MONITOR, **fields}
    return figure(report, n, at=at, **known)


def register(after: int) -> tuple[Reading, Reading]:
    """Held 500 on the first; 60 came and 40 went in May; held `after` on the last."""
    days = {"period_from": "2031-05-02", "period_to": "2031-05-31", "as_of": "2031-05-31", "source": MONITOR}
    came, went = figure("b", 60, at=1, measure="arrested", **days), figure("b", 40, at=2, measure="released", **days)
    first = reading("a", stock("a", 500, "2031-05-01"), published="2031-05-01")
    return first, reading("b", stock("b", after, "2031-05-31"), came, went, published="2031-05-31")


def account(found: Reconciled) -> Balance:
    (one,) = [balance for balance in found.balances if balance.by is None or balance.terms[0].role == "arrested"]
    return one


def test_those_held_and_those_arrested_say_how_many_are_out_and_how_many_nobody_tells_of() -> None:
    day = "2031-08-20"
    arrested = figure("a", 2000, "about", measure="arrested", period_from="2031-05-01", as_of=day)
    released = figure("a", 130, "at_least", at=1, source=OTHER, as_of="2031-08-18", period_from="2031-08-16")
    held = figure("a", 1800, "about", at=2, measure="held", kind="stock", as_of=day)
    one = account(told(reading("a", arrested, released, held, published=day)))
    assert "about 200 (at most 790) out of prison by then" in one.why
    assert "Reports tell of 130 released." in one.why
    assert {term.role: (term.implied_low, term.implied_high) for term in one.terms} == {
        "arrested": (1840, 2500),
        "released": (130, 790),
        "untold": (0, 660),
        "held_after": (1710, 1890),
    }
    assert one.fits
    assert one.assuming


def test_more_held_than_arrested_makes_an_account_that_does_not_come_out_and_says_by_how_much() -> None:
    figures = [
        figure("a", 400, measure="arrested", period_from="2031-05-01"),
        figure("a", 520, at=1, measure="held", kind="stock"),
    ]
    one = account(told(reading("a", *figures)))
    assert not one.fits
    assert "120 at least were in before" in one.why
    assert not numbers(told(reading("a", *figures)))  # another population is no contradiction


def test_a_register_that_adds_up_contradicts_nothing() -> None:
    found = told(*register(520))
    assert not numbers(found)
    (one,) = [balance for balance in found.balances if balance.terms[0].role == "held_before"]
    assert one.fits
    assert [term.role for term in one.terms] == ["held_before", "arrested", "released", "untold", "held_after"]


def test_a_register_that_does_not_add_up_is_told_with_all_four_statements_and_no_more() -> None:
    found = told(*register(480))
    (one,) = numbers(found)
    assert one.law == "what was held, came and went adds up"
    assert one.figures == ("a-0", "b-0", "b-1", "b-2")
    assert one.gap == "40 people"
    (balance,) = [b for b in found.balances if b.terms[0].role == "held_before"]
    assert not balance.fits
    assert "misses 40 people" in balance.why


def test_a_number_that_is_not_needed_for_a_conflict_is_not_in_its_smallest_set() -> None:
    (one,) = numbers(told(*register(400)))  # 40 went of 500: 400 are too few whoever came
    assert one.figures == ("a-0", "b-0", "b-2")


def test_a_few_people_uncounted_between_two_days_are_no_contradiction() -> None:
    assert not numbers(told(*register(510)))


def test_an_old_number_retold_without_a_day_does_not_fall() -> None:
    retold = reading("b", figure("b", 200, source=MONITOR, as_of=None, measure="arrested"), published="2031-05-20")
    assert not numbers(told(total("a", 300, "2031-05-12"), retold))
    assert [one.law for one in numbers(told(total("a", 300, "2031-05-12"), total("b", 200, "2031-05-20")))] == [
        "a running total does not fall"
    ]


def test_a_count_of_this_week_is_no_fall_of_the_count_of_the_year() -> None:
    assert not numbers(told(total("a", 300, "2031-05-12"), total("b", 200, "2031-05-20", period_from="2031-05-13")))


def test_two_monitors_keep_two_lists_and_an_authority_below_a_monitor_contradicts_it() -> None:
    assert not numbers(told(total("a", 300, "2031-05-12"), total("b", 200, "2031-05-12", source=OTHER)))
    (one,) = numbers(told(total("a", 300, "2031-05-12"), total("b", 200, "2031-05-20", source=MINISTRY)))
    assert one.why.startswith("The later total of an authority is below what another had already counted")


def test_a_wrong_number_that_many_others_gainsay_is_one_contradiction_with_the_others_behind_it() -> None:
    honest = [total(f"r{day}", 100 + day, f"2031-05-{day:02}") for day in range(10, 20)]
    (one,) = numbers(told(*honest, total("wrong", 160, "2031-05-09")))
    assert "wrong-0" in one.figures
    assert len(one.also) >= 5
    assert all("wrong-0" in other for other in one.also)


def test_a_smaller_part_of_the_days_leaves_room_for_the_rest() -> None:
    days = {"period_from": "2031-05-11", "period_to": "2031-05-20"}
    (one,) = numbers(told(total("a", 100, "2031-05-10"), total("b", 150, "2031-05-20"), total("c", 80, "2031-05-20", **days)))
    assert one.law == "a part of the days is not larger than all of them"
    assert one.figures == ("a-0", "b-0", "c-0")


def test_only_the_parts_that_are_too_many_stand_in_a_smallest_set() -> None:
    whole = figure("a", 100)
    parts = [
        figure("a", n, at=at, part_of=0, facility=place)
        for at, (n, place) in enumerate([(60, "North Gaol"), (70, "South Gaol"), (1, "East Gaol")], 1)
    ]
    (one,) = numbers(told(reading("a", whole, *parts)))
    assert one.figures == ("a-0", "a-1", "a-2")


def test_men_and_women_who_are_fewer_than_all_leave_somebody_out() -> None:
    whole, men, women = (
        figure("a", 700),
        figure("a", 600, at=1, sex="male", part_of=0),
        figure("a", 60, at=2, sex="female", part_of=0),
    )
    (one,) = numbers(told(reading("a", whole, men, women)))
    assert (one.law, one.gap) == ("parts add up to their whole", "40 people")


def test_a_part_left_open_follows_from_the_whole_and_the_other_part() -> None:
    day = {"source": MONITOR, "measure": "arrested", "period_from": "2031-05-01"}
    whole = figure("a", 700, **day)
    men = figure("a", 600, "at_least", at=1, sex="male", part_of=0, **day)
    women = figure("a", 90, at=2, sex="female", part_of=0, **day)
    (one,) = told(reading("a", whole, men, women)).implied
    assert (one.sex, one.said_low, one.said_high, one.low, one.high) == ("male", 600, None, 610, 610)
    assert one.rests_on == ("a-0", "a-2")
    assert one.exact


def test_nothing_is_implied_by_statements_that_cannot_all_be_true() -> None:
    falling = [total("a", 300, "2031-05-12"), total("b", 200, "2031-05-20"), total("c", 100, "2031-05-10", precision="at_least")]
    assert told(*falling).implied == ()


def test_a_copy_changes_no_account_and_no_contradiction() -> None:
    first, second = register(400)
    again = reading("c", *(_of_report(f, "c") for f in second.figures), published="2031-05-31")
    before, after = told(first, second), told(first, second, again, lineage=copies("b", "c"))
    assert before.balances == after.balances
    assert before.contradictions == after.contradictions


def _of_report(one: Figure, report: str) -> Figure:
    from msgspec.structs import replace

    return replace(one, id=f"{report}{one.id}", report=report)


def test_a_count_that_a_correction_lowers_does_not_fall() -> None:
    edge = Edge(report="b", kind="correction", root="a", parent="a")
    lineage = Lineage(edges=(edge,), root_of={"a": "a", "b": "a"})
    assert not numbers(told(total("a", 300, "2031-05-12"), total("b", 260, "2031-05-13"), lineage=lineage))


def test_numbers_that_fall_every_other_day_without_a_start_are_no_running_total() -> None:
    days = [
        reading(f"r{d}", figure(f"r{d}", n, source=MONITOR, as_of=f"2031-05-{d}"), published=f"2031-05-{d}") for d, n in _UNEVEN
    ]
    assert not numbers(told(*days))


_UNEVEN = ((10, 40), (11, 25), (12, 44), (13, 28), (14, 39), (15, 22))


def test_the_search_stops_when_its_calls_are_used_up_and_says_how_far_it_came() -> None:
    laws = tuple(Law("falls", ((at, 1), (at + 1, -1))) for at in range(9))
    said = tuple(Said(f"s{at}", at, 100 - at, 100 - at) for at in range(10))
    everything = conflicts_of(Solver(System(10, laws, said), Work(500)))
    assert everything.complete_to is None
    assert len(everything.found) == 45
    short = conflicts_of(Solver(System(10, laws, said), Work(3)))
    assert short.complete_to is not None
    assert short.complete_to < balance_laws().limits.size
    assert len(short.found) < 45


def test_the_conflict_that_needs_the_least_change_comes_first() -> None:
    laws = (Law("falls", ((0, 1), (1, -1))), Law("falls", ((1, 1), (2, -1))))
    said = (Said("a", 0, 100, 100), Said("b", 1, 90, 90), Said("c", 2, 40, 40))
    found = conflicts_of(Solver(System(3, laws, said), Work(100))).found
    assert [(one.gap, one.statements) for one in found] == [(10, (0, 1)), (50, (1, 2)), (60, (0, 2))]


def test_a_bound_that_a_point_attained_on_the_way_is_a_truth_value_a_record_can_hold() -> None:
    laws = (Law("sum", ((0, 1), (1, -1), (2, -1)), equal=True), Law("falls", ((1, 1), (0, -1))), Law("falls", ((2, 1), (1, -1))))
    said = (Said("whole", 0, 27, 27), Said("part", 1, 15, 15), Said("rest", 2, 11, 13))
    solver = Solver(System(3, laws, said), Work(100))
    assert not solver.forest
    found = reaches(solver, range(3))
    assert [(one.low, one.high) for one in found] == [(27, 27), (15, 15), (12, 12)]
    assert all(type(one.exact) is bool for one in found)
