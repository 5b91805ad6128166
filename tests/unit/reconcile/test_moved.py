"""Which number moved, by how much, and because of what."""

from habeas.model import Edge, Lineage, Reading
from habeas.model.changes import KnownReport, KnownState, Withdrawal
from habeas.reconcile import reconcile
from habeas.reconcile.moved import changes_between
from habeas.reconcile.withdrawing import without
from numbers_of_reports import figure, reading

WATCH = "Prison Watch observatory"


def state(
    name: str, made: list[Reading], lineage: Lineage | None = None, withdrawn: tuple[Withdrawal, ...] = (), method: str = "m"
) -> KnownState:
    known = lineage or Lineage(root_of={r.report: r.report for r in made})
    kept = without(made, known, {one.report for one in withdrawn})
    edges = {edge.report: edge for edge in known.edges}
    reports = tuple(
        KnownReport(
            id=r.report,
            sha256=r.sha256,
            published=r.published,
            kind=edges[r.report].kind if r.report in edges else "original",
            parent=edges[r.report].parent if r.report in edges else None,
        )
        for r in made
    )
    return KnownState(
        name=name,
        known_on=name,
        version="1",
        method=method,
        reports=reports,
        figures=tuple(f for r in made for f in r.figures),
        reconciled=reconcile(list(kept.readings), kept.lineage),
        withdrawn=withdrawn,
    )


FIRST = reading("first", figure("first", 70, source=WATCH, as_of="2031-05-10"), published="2031-05-10")
SECOND = reading("second", figure("second", 131, source=WATCH, as_of="2031-05-11"), published="2031-05-11")


def test_a_new_report_that_counts_more_is_named_with_the_number_it_says() -> None:
    found = changes_between(state("a", [FIRST]), state("b", [FIRST, SECOND]))
    (moved,) = found.moved
    assert (moved.movement, moved.by) == ("moved", 61)
    assert moved.before is not None
    assert moved.after is not None
    assert (moved.before.best, moved.after.best) == (70, 131)
    assert [(b.kind, b.report, b.numbers) for b in moved.because] == [("report", "second", ("131",))]
    assert found.reports_new == ("second",)


def test_nothing_moves_between_two_equal_states() -> None:
    found = changes_between(state("a", [FIRST, SECOND]), state("b", [SECOND, FIRST]))
    assert (found.moved, found.unmoved, found.reports_new) == ((), 1, ())


def test_a_correction_moves_the_number_and_is_named_as_one() -> None:
    mended = reading("mended", figure("mended", 74, source=WATCH, as_of="2031-05-10"), published="2031-05-12")
    edges = (Edge(report="mended", kind="correction", root="first", parent="first"),)
    after = state("b", [FIRST, mended], Lineage(edges=edges, root_of={"first": "first", "mended": "first"}))
    (moved,) = changes_between(state("a", [FIRST]), after).moved
    assert [(b.kind, b.report, b.corrects) for b in moved.because] == [("correction", "mended", "first")]
    assert moved.after is not None
    assert moved.after.best == 74


def test_a_withdrawn_report_takes_its_number_away_and_the_reason_stands_beside_it() -> None:
    judged = (Withdrawal(report="second", on="2031-05-12", why="the list was forged"),)
    found = changes_between(state("a", [FIRST, SECOND]), state("b", [FIRST, SECOND], withdrawn=judged))
    (moved,) = found.moved
    assert moved.by == -61
    assert [(b.kind, b.report, b.why) for b in moved.because] == [("withdrawal", "second", "the list was forged")]
    assert found.withdrawn == judged


def test_a_count_that_first_appears_and_one_that_goes_are_told_so() -> None:
    there = changes_between(state("a", []), state("b", [FIRST]))
    gone = changes_between(state("a", [FIRST]), state("b", []))
    assert [(m.movement, m.before is None) for m in there.moved] == [("appeared", True)]
    assert [(m.movement, m.after is None) for m in gone.moved] == [("gone", True)]
    assert [b.kind for m in gone.moved for b in m.because] == ["removed"]


def test_a_number_that_moves_without_a_report_is_put_down_to_the_method() -> None:
    other = reading("first", figure("first", 71, source=WATCH, as_of="2031-05-10"), published="2031-05-10")
    found = changes_between(state("a", [FIRST]), state("b", [other], method="n"))
    assert found.method_differs
    assert [b.kind for m in found.moved for b in m.because] == ["reading"]
