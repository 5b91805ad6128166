"""Each verdict of the conventions, on invented figures; a comment names what taught us."""

from typing import Any

import pytest

from habeas.lexicon.verdict_sentences import verdict_sentences
from habeas.model import Figure, Lineage, Relation
from habeas.reconcile import reconcile
from numbers_of_reports import copies, figure, reading

MONITOR = "Prison Watch observatory"


def one(a: Figure, b: Figure) -> Relation:
    """The one relation between two figures of two reports."""
    readings = [reading(f.report, f, published="2031-11-12") for f in (a, b)]
    found = reconcile(readings, Lineage()).relations
    assert len(found) == 1
    return found[0]


def f(report: str, n: int | None, precision: str = "exact", **fields: Any) -> Figure:
    return figure(report, n, precision, **fields)


CASES = [
    # a headline drops the hedge of the body
    ("same", f("a", 70), f("b", 70, "at_least", source=MONITOR)),
    ("same", f("a", 2000, "about"), f("b", 2000, "about")),
    # a plan and its carrying-out with one number
    ("same", f("a", 40, modality="planned"), f("b", 40)),
    ("rounds_to", f("a", 70), f("b", None, low=24)),
    ("rounds_to", f("a", 131, "at_least"), f("b", 130, "more_than")),
    ("rounds_to", f("a", 1976, "at_least"), f("b", 2000, "about")),
    ("rounds_to", f("a", 97), f("b", 100, "nearly")),
    # one monitor, a day later
    ("grew", f("a", 70, "at_least", source=MONITOR), f("b", 131, "at_least", source=MONITOR, as_of="2031-05-11")),
    # a stock goes down too
    (
        "grew",
        f("a", 900, source=MONITOR, measure="held", kind="stock"),
        f("b", 850, source=MONITOR, measure="held", kind="stock", as_of="2031-05-20"),
    ),
    ("scope_differs", f("a", 70, sex="female"), f("b", 200)),
    ("scope_differs", f("a", 70, facility="North Gaol"), f("b", 70, facility="South Gaol")),
    ("scope_differs", f("a", 200, modality="planned"), f("b", 131)),
    ("scope_differs", f("a", 225, measure="reviewed", group="cases"), f("b", 225)),
    # two monitors, two lists
    ("scope_differs", f("a", 300, source=MONITOR), f("b", 410, source="Families rights committee")),
    # a floor leaves room for a government's larger count
    ("scope_differs", f("a", 1976, "at_least", source=MONITOR), f("b", 2400, "about", source="the government")),
    ("contradicts", f("a", 15, source=MONITOR), f("b", 9, source="the interior ministry")),
    ("contradicts", f("a", 50, modality="denied", source="the interior ministry"), f("b", 50)),
    # a running total that falls
    (
        "contradicts",
        f("a", 214, source=MONITOR, period_from="2031-05-01"),
        f("b", 190, source=MONITOR, period_from="2031-05-01", as_of="2031-05-11"),
    ),
]


@pytest.mark.parametrize(("verdict", "a", "b"), CASES)
def test_two_figures_get_the_verdict_of_the_conventions(verdict: str, a: Figure, b: Figure) -> None:
    assert one(a, b).verdict == verdict


@pytest.mark.parametrize(("a", "b"), [(a, b) for verdict, a, b in CASES if verdict == "rounds_to"])
def test_the_sharper_figure_stands_first(a: Figure, b: Figure) -> None:
    relation = one(a, b)
    assert (relation.a, relation.b) == (a.id, b.id)


def test_one_number_in_an_undated_report_is_undecided_and_says_what_is_missing() -> None:
    readings = [reading("a", figure("a", 70)), reading("b", figure("b", 70, as_of=None), published=None)]
    (relation,) = reconcile(readings, Lineage()).relations
    assert (relation.verdict, relation.rule) == ("undecided", "undated")


def test_a_part_and_its_whole_differ_in_scope_even_with_one_number() -> None:
    whole, part = figure("a", 13), figure("a", 13, at=1, part_of=0)
    (relation,) = reconcile([reading("a", whole, part)], Lineage()).relations
    assert (relation.verdict, relation.rule, relation.a) == ("scope_differs", "part_of_whole", part.id)


def test_two_waves_are_two_events() -> None:
    early = figure("a", 131, period_from="2031-05-10", period_to="2031-05-10")
    late = figure("b", 13, period_from="2031-11-02", period_to="2031-11-02", as_of="2031-11-02")
    assert one(early, late).verdict == "different_event"


def test_a_spokesperson_an_acronym_and_the_long_name_are_one_counter() -> None:
    first = figure("a", 70, source="Liga Azul dos Direitos Humanos")
    later = figure("b", 90, source="LADH", as_of="2031-05-11")
    assert one(first, later).rule == "later_count"


def test_a_correction_does_not_contradict_what_it_corrects() -> None:
    first = figure("a", 214, source=MONITOR)
    later = figure("b", 190, source=MONITOR, as_of="2031-05-11")
    lineage = copies("a", "b")
    edge = lineage.edges[0]
    corrected = Lineage(edges=(type(edge)(report="b", kind="correction", root="a", parent="a"),), root_of=lineage.root_of)
    readings = [reading("a", first), reading("b", later, published="2031-05-11")]
    (relation,) = reconcile(readings, corrected).relations
    assert relation.rule == "corrected"


def test_every_rule_has_its_sentences_and_they_fill() -> None:
    for verdict, a, b in CASES:
        relation = one(a, b)
        assert relation.why[0].isupper() or not relation.why[0].isalpha(), verdict
        assert relation.rule in verdict_sentences()
        assert "{" not in relation.why
