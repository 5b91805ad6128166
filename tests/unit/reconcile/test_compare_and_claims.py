"""Why is your number not theirs, and which claim is best."""

import pytest

import habeas
from habeas.errors import UsageError
from habeas.model import Lineage
from habeas.reconcile import Claim, choose_best, compare
from numbers_of_reports import copies, figure, reading


def test_compare_names_every_cause_of_a_gap() -> None:
    a = figure("a", 70, source="Prison Watch observatory", sex="female")
    b = figure("b", 200, modality="planned", source="the interior ministry", as_of="2031-05-12")
    found = compare(a, b, [reading("a", a), reading("b", b)], Lineage())
    assert found.verdict == "scope_differs"
    assert [r.cause for r in found.reasons] == ["population", "period", "plan_against_deed", "speaker"]
    assert found.can_write
    assert found.cannot_write


def test_compare_says_that_a_copy_confirms_nothing() -> None:
    a, b = figure("a", 70), figure("b", 70)
    found = compare(a, b, [reading("a", a), reading("b", b)], copies("a", "b"))
    assert found.roots == ("a",)
    assert [r.cause for r in found.reasons] == ["copy"]


def test_compare_notices_digits_in_another_order() -> None:
    a, b = figure("a", 131, source="Prison Watch observatory"), figure("b", 113, source="Prison Watch observatory")
    found = compare(a, b, [reading("a", a), reading("b", b)], copies("a", "b"))
    assert found.verdict == "contradicts"
    assert "slip of the pen" in found.reasons[-1].sentence


def test_compare_refuses_a_figure_of_no_reading() -> None:
    a = figure("a", 70)
    with pytest.raises(UsageError):
        compare(a, figure("z", 70), [reading("a", a)], Lineage())


def test_the_room_answers_the_call_of_its_name() -> None:
    assert habeas.reconcile([reading("a", figure("a", 70))]).events  # type: ignore[operator]


def test_best_is_what_most_claim_and_never_an_average() -> None:
    claims = [Claim(object="x", source=s, value=v) for s, v in [("a", 100.0), ("b", 104.0), ("c", 104.0)]]
    (choice,) = choose_best(claims)
    assert (choice.best, choice.low, choice.high) == (104.0, 100.0, 104.0)
    assert choice.rule == "most sources agree"


def test_a_source_with_a_better_record_outweighs_one_without() -> None:
    record = [Claim(object=f"o{i}", source=s, value=10.0 + i) for i in range(9) for s in ("good", "other")]
    bad = [Claim(object=f"o{i}", source="bad", value=900.0 + i) for i in range(9)]
    rival = [Claim(object="x", source="good", value=71.0), Claim(object="x", source="bad", value=53.0)]
    found = {c.object: c.best for c in choose_best(record + bad + rival)}
    assert found["x"] == 71.0


def test_a_later_claim_of_a_source_replaces_its_earlier_one() -> None:
    claims = [
        Claim(object="x", source="a", value=70, as_of="2031-05-10"),
        Claim(object="x", source="a", value=131, as_of="2031-05-11"),
    ]
    assert choose_best(claims)[0].low == 131
