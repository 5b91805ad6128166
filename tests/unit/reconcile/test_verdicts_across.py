"""Verdicts where words, days or speakers are told a little differently: kin measures, running counts, critics of a government."""

from typing import Any

import pytest
from msgspec.structs import replace

from habeas.model import Figure, Lineage, Relation
from habeas.reconcile import reconcile
from numbers_of_reports import figure, reading

WATCH = "Norland Rights Watch"
MINISTRY = "the interior ministry"


def f(report: str, n: int | None, precision: str = "exact", **fields: Any) -> Figure:
    return figure(report, n, precision, **fields)


def between(a: Figure, b: Figure) -> Relation:
    readings = [reading(x.report, x, published=x.as_of) for x in (a, b)]
    return reconcile(readings, Lineage()).relations[0]


CASES = [
    # "11 detentions" and "11 activists held" are one set; eight held is no rounding of it
    ("same", "same_number", f("a", 243, measure="arrested"), f("b", 243, measure="held", kind="stock")),
    ("rounds_to", "rounding", f("a", 243, measure="arrested"), f("b", 250, "nearly", measure="held", kind="stock")),
    ("rounds_to", "rounding", f("a", 222, measure="exiled"), f("b", 200, "more_than")),
    ("rounds_to", "rounding", f("a", 252, measure="exchanged", nationality="XB"), f("b", 250, "more_than", measure="exchanged")),
    # a word for tens
    ("rounds_to", "rounding", f("a", 37, measure="held", kind="stock"), f("b", 30, "about", measure="held", kind="stock")),
    # a plan that the deed rounds
    ("rounds_to", "rounding", f("a", 131), f("b", 130, "more_than", modality="planned")),
    # one counter's toll goes on for weeks without a first day
    (
        "grew",
        "later_count",
        f("a", 201, measure="killed", source=WATCH),
        f("b", 378, measure="killed", source=WATCH, as_of="2031-06-19"),
    ),
    (
        "different_event",
        "other_event",
        f("a", 30, source=MINISTRY, period_from="2031-05-10", period_to="2031-05-10"),
        f("b", 37, source=MINISTRY, as_of="2031-05-22", period_from="2031-05-22", period_to="2031-05-22"),
    ),
    # a name inside the other is one body
    (
        "grew",
        "later_count",
        f("a", 243, measure="disappeared", source="the opposition party"),
        f("b", 423, measure="disappeared", source="the party", as_of="2031-05-28"),
    ),
    # a government's smaller number leaves the others' no room; its larger one does
    ("contradicts", "two_counters", f("a", 155, source=MINISTRY), f("b", 200, "more_than", source=WATCH)),
    ("contradicts", "two_counters", f("a", 22, source=MINISTRY), f("b", 50, "more_than", source=WATCH, as_of="2031-05-11")),
    ("scope_differs", "other_counter", f("a", 41, source=WATCH), f("b", 116, source=MINISTRY)),
    # two lists outside the government
    ("scope_differs", "other_counter", f("a", 13, source="Voz Penal"), f("b", 8, source="Families rights committee")),
]


@pytest.mark.parametrize(("verdict", "rule", "a", "b"), CASES)
def test_a_number_told_a_little_differently_keeps_its_verdict(verdict: str, rule: str, a: Figure, b: Figure) -> None:
    found = between(a, b)
    assert (found.verdict, found.rule) == (verdict, rule)


def test_a_count_released_of_those_arrested_is_no_part_of_a_release() -> None:
    arrested = f("a", 148, measure="arrested", source=WATCH)
    freed = f("a", 12, at=1, source=WATCH, part_of=0)
    later = f("b", 46, "at_least", source=WATCH, as_of="2031-05-12")
    found = reconcile([reading("a", arrested, freed), reading("b", later, published="2031-05-12")], Lineage()).relations
    verdicts = {(r.a, r.b): r.rule for r in found}
    assert verdicts[freed.id, later.id] == "later_count"


def test_numbers_of_one_sentence_are_set_against_each_other_whatever_they_count() -> None:
    held = f("a", 327, measure="arrested")
    hurt = f("a", 157, at=1, measure="injured")
    hurt = replace(hurt, sentence_start=0)
    found = reconcile([reading("a", held, hurt)], Lineage()).relations
    assert [r.rule for r in found] == ["other_measure"]


def test_an_undated_report_is_set_against_the_dated_ones() -> None:
    dated, undated = f("a", 401), f("b", 397, as_of=None)
    found = reconcile([reading("a", dated), reading("b", undated, published=None)], Lineage()).relations
    assert [(r.verdict, r.rule) for r in found] == [("undecided", "undated")]


def test_nearly_three_hundred_is_not_ninety_six() -> None:
    found = between(f("a", 96, measure="killed", source=MINISTRY), f("b", 300, "nearly", measure="killed", source=WATCH))
    assert found.verdict == "contradicts"
