"""Laws 3, 4 and 5 of the design: copies change nothing, order does not matter, a wider bound contradicts nothing new."""

from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.model import Edge, Figure, Lineage, Reading, to_json
from habeas.reconcile import Claim, choose_best, reconcile
from numbers_of_reports import figure, reading

SOURCES = st.sampled_from([None, "Prison Watch observatory", "Families rights committee", "the interior ministry", "Rui Tavira"])
DAYS = st.sampled_from([None, "2031-05-02", "2031-05-10", "2031-05-11", "2031-05", "2031-09-30"])
HEDGES = st.sampled_from(["exact", "at_least", "more_than", "about", "nearly", "up_to"])


@st.composite
def readings(draw: st.DrawFn) -> list[Reading]:
    made = []
    for i in range(draw(st.integers(1, 5))):
        name = f"r{i}"
        figures: list[Figure] = []
        for at in range(draw(st.integers(0, 4))):
            fields: dict[str, Any] = {
                "measure": draw(st.sampled_from(["released", "arrested", "reviewed"])),
                "modality": draw(st.sampled_from(["actual", "actual", "planned", "denied"])),
                "group": draw(st.sampled_from(["people", "political_prisoners", "foreigners"])),
                "sex": draw(st.sampled_from([None, None, "female", "male"])),
                "part_of": draw(st.sampled_from([None, None, 0])) if at else None,
                "period_from": draw(DAYS),
                "as_of": draw(DAYS),
                "source": draw(SOURCES),
            }
            figures.append(figure(name, draw(st.sampled_from([2, 69, 70, 131, 200, 2000])), draw(HEDGES), at=at, **fields))
        made.append(reading(name, *figures, published=draw(DAYS)))
    return made


@given(readings())
@settings(max_examples=60, deadline=None)
def test_reconciling_does_not_depend_on_the_order_of_the_reports(made: list[Reading]) -> None:
    assert to_json(reconcile(made, Lineage())) == to_json(reconcile(made[::-1], Lineage()))


@given(readings(), st.data())
@settings(max_examples=60, deadline=None)
def test_a_copy_changes_no_series_no_event_and_no_contradiction(made: list[Reading], data: st.DataObject) -> None:
    original = data.draw(st.sampled_from(made))
    name = data.draw(st.sampled_from(["a-copy", "z-copy"]))
    twins = tuple(msgspec.structs.replace(f, id=f"{name}{f.id}", report=name) for f in original.figures)
    copy = msgspec.structs.replace(original, report=name, sha256=name, figures=twins)
    roots = {r.report: r.report for r in made}
    edge = Edge(report=name, kind="copy", root=original.report, parent=original.report)
    before = reconcile(made, Lineage(root_of=roots))
    after = reconcile([*made, copy], Lineage(edges=(edge,), root_of={**roots, name: original.report}))
    assert after.series == before.series
    assert after.events == before.events
    assert after.contradictions == before.contradictions


@given(readings(), st.data())
@settings(max_examples=80, deadline=None)
def test_widening_a_bound_creates_no_contradiction(made: list[Reading], data: st.DataObject) -> None:
    with_figures = [r for r in made if r.figures]
    if not with_figures:
        return
    chosen = data.draw(st.sampled_from(with_figures))
    target = data.draw(st.sampled_from(chosen.figures))
    by = data.draw(st.integers(1, 60))
    wider = msgspec.structs.replace(
        target,
        low=None if target.low is None else max(0, target.low - by),
        high=None if target.high is None else target.high + by,
    )
    changed = msgspec.structs.replace(chosen, figures=tuple(wider if f is target else f for f in chosen.figures))
    before = {c.id for c in reconcile(made, Lineage()).contradictions}
    after = {c.id for c in reconcile([changed if r is chosen else r for r in made], Lineage()).contradictions}
    assert after <= before


@given(readings())
@settings(max_examples=60, deadline=None)
def test_a_best_value_never_lies_outside_its_bounds(made: list[Reading]) -> None:
    for series in reconcile(made, Lineage()).series:
        for point in series.points:
            assert point.best is None or (point.low or 0) <= point.best
            assert point.best is None or point.high is None or point.best <= point.high


@given(
    st.lists(
        st.builds(Claim, object=st.sampled_from("xy"), source=st.sampled_from("abc"), value=st.integers(0, 9).map(float)),
        max_size=9,
    )
)
def test_the_best_claim_does_not_depend_on_order_and_was_claimed(claims: list[Claim]) -> None:
    chosen = choose_best(claims)
    assert chosen == choose_best(claims[::-1])
    assert all(choice.best in {c.value for c in claims if c.object == choice.object} for choice in chosen)


@given(readings(), st.data())
@settings(max_examples=80, deadline=None)
def test_widening_a_bound_narrows_no_day_of_a_series(made: list[Reading], data: st.DataObject) -> None:
    with_figures = [r for r in made if r.figures]
    if not with_figures:
        return
    chosen = data.draw(st.sampled_from(with_figures))
    target = data.draw(st.sampled_from(chosen.figures))
    by = data.draw(st.integers(1, 60))
    low = None if target.low is None else max(0, target.low - by)
    wider = msgspec.structs.replace(target, low=low, high=None if target.high is None else target.high + by)
    changed = msgspec.structs.replace(chosen, figures=tuple(wider if f is target else f for f in chosen.figures))
    before = {(s.id, p.as_of): p for s in reconcile(made, Lineage()).series for p in s.points}
    after = {
        (s.id, p.as_of): p for s in reconcile([changed if r is chosen else r for r in made], Lineage()).series for p in s.points
    }
    assert set(after) == set(before)
    for key, point in after.items():
        assert (point.low or 0) <= (before[key].low or 0)
        assert point.high is None or (before[key].high is not None and point.high >= (before[key].high or 0))


@given(readings(), st.data())
@settings(max_examples=40, deadline=None)
def test_a_series_names_only_what_its_readings_say(made: list[Reading], data: st.DataObject) -> None:
    """Withdrawing a report leaves what was never told by it: no figure, root or counter of it stays behind."""
    if not made:
        return
    gone = data.draw(st.sampled_from(made))
    rest = [r for r in made if r is not gone]
    for series in reconcile(rest, Lineage()).series:
        for point in series.points:
            assert gone.report not in point.roots
            assert not set(point.figures) & {f.id for f in gone.figures}
