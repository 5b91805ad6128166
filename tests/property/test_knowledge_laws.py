"""Law 7 of the design and its neighbours: a withdrawn source takes exactly its own, a new report moves what it touches alone."""

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from habeas.model import Edge, Lineage, Reading, to_json
from habeas.model.changes import KnownReport, KnownState
from habeas.reconcile import reconcile
from habeas.reconcile.moved import changes_between
from habeas.reconcile.withdrawing import without
from numbers_of_reports import figure, reading

COUNTERS = st.sampled_from([None, "Prison Watch observatory", "the interior ministry"])
DAYS = st.sampled_from(["2031-05-02", "2031-05-10", "2031-05-11", "2031-09-30"])


@st.composite
def reports(draw: st.DrawFn, least: int = 1) -> list[Reading]:
    made = []
    for i in range(draw(st.integers(least, 4))):
        name = f"r{i}"
        figures = [
            figure(
                name,
                draw(st.sampled_from([5, 69, 70, 131, 2000])),
                draw(st.sampled_from(["exact", "at_least", "about"])),
                at=at,
                measure=draw(st.sampled_from(["released", "arrested"])),
                modality=draw(st.sampled_from(["actual", "actual", "planned"])),
                as_of=draw(DAYS),
                source=draw(COUNTERS),
            )
            for at in range(draw(st.integers(0, 3)))
        ]
        made.append(reading(name, *figures, published=draw(DAYS)))
    return made


def alone(made: list[Reading]) -> Lineage:
    return Lineage(root_of={r.report: r.report for r in made})


@given(reports(), st.data())
@settings(max_examples=40, deadline=None)
def test_withdrawing_a_report_and_its_copies_is_as_if_they_had_never_been(made: list[Reading], data: st.DataObject) -> None:
    original = data.draw(st.sampled_from(made))
    kind = data.draw(st.sampled_from(["copy", "cut", "translation", "rewrite"]))
    twins = tuple(replace(f, id=f"copy-{f.id}", report="copy") for f in original.figures)
    copy = replace(original, report="copy", sha256="copy", figures=twins)
    edge = Edge(report="copy", kind=kind, root=original.report, parent=original.report)
    lineage = Lineage(edges=(edge,), root_of={**alone(made).root_of, "copy": original.report})
    kept = without([*made, copy], lineage, {original.report})
    rest = [r for r in made if r is not original]
    before, after = reconcile(rest, alone(rest)), reconcile(list(kept.readings), kept.lineage)
    assert (after.series, after.events, after.contradictions) == (before.series, before.events, before.contradictions)


@given(reports(), st.data())
@settings(max_examples=40, deadline=None)
def test_withdrawing_a_copy_takes_nothing_from_what_it_copied(made: list[Reading], data: st.DataObject) -> None:
    original = data.draw(st.sampled_from(made))
    twins = tuple(replace(f, id=f"copy-{f.id}", report="copy") for f in original.figures)
    copy = replace(original, report="copy", sha256="copy", figures=twins)
    edge = Edge(report="copy", kind="copy", root=original.report, parent=original.report)
    lineage = Lineage(edges=(edge,), root_of={**alone(made).root_of, "copy": original.report})
    kept = without([*made, copy], lineage, {"copy"})
    assert to_json(reconcile(list(kept.readings), kept.lineage)) == to_json(reconcile(made, alone(made)))


@given(reports())
@settings(max_examples=20, deadline=None)
def test_withdrawing_nothing_changes_nothing(made: list[Reading]) -> None:
    kept = without(made, alone(made), frozenset())
    assert (list(kept.readings), kept.lineage) == (made, alone(made))


def known(name: str, made: list[Reading]) -> KnownState:
    return KnownState(
        name=name,
        known_on=None,
        version="1",
        method="m",
        reports=tuple(KnownReport(id=r.report, sha256=r.sha256, published=r.published) for r in made),
        figures=tuple(f for r in made for f in r.figures),
        reconciled=reconcile(made, alone(made)),
    )


@given(reports(), reports())
@settings(max_examples=40, deadline=None)
def test_a_report_moves_only_what_its_figures_touch(made: list[Reading], others: list[Reading]) -> None:
    """What is told of another country moves nothing here; each number that moves has the new report as its cause."""
    figures = tuple(replace(f, id=f"new-{f.id}", report="new", country="XB") for f in others[0].figures)
    new = replace(others[0], report="new", sha256="new", figures=figures)
    found = changes_between(known("a", made), known("b", [*made, new]))
    touched = {f.id for f in figures}
    after = {s.id: s for s in reconcile([*made, new], alone([*made, new])).series}
    for moved in found.moved:
        assert touched & {f for point in after[moved.series].points for f in point.figures}
        assert {b.report for b in moved.because} == {"new"}


@given(reports(), reports(least=2))
@settings(max_examples=30, deadline=None)
def test_every_movement_has_a_cause_and_going_back_undoes_it(made: list[Reading], more: list[Reading]) -> None:
    added = [
        replace(
            r,
            report=f"n{r.report}",
            sha256=f"n{r.report}",
            figures=tuple(replace(f, id=f"n{f.id}", report=f"n{r.report}") for f in r.figures),
        )
        for r in more
    ]
    there = changes_between(known("a", made), known("b", [*made, *added]))
    back = changes_between(known("b", [*made, *added]), known("a", made))
    assert all(moved.because for moved in there.moved)
    assert len(there.moved) == len(back.moved)
    assert sorted(m.by for m in there.moved if m.by is not None) == sorted(-m.by for m in back.moved if m.by is not None)
