"""Laws of lineage: order changes nothing, a copy adds no root and moves no value, and every report has an edge and a root."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

import lineage_families as f
from habeas import extract
from habeas.engine.jobs.calls import report_of
from habeas.lineage import genealogy, sketch, trace, with_figures
from habeas.model import Edge, Figure, Lineage, Mentioned, Reading, Report, to_json
from habeas.reconcile import reconcile

WORLD = [
    f.of(f.ORIGINAL, "paper", "The Harbour Lantern", "2025-03-05"),
    f.of(f.CUT, "cut", "A", "2025-03-06"),
    f.of(f.REWRITE, "rewrite", "B", "2025-03-07"),
    f.of(f.TRANSLATION, "es", "C", None, "es"),
    f.of(f.INDEPENDENT, "other", "D", "2025-03-06"),
    f.of(f.OTHER_TONGUE, "otro", "E", "2025-03-06", "es"),
    f.of(f.OTHER_EVENT, "strike"),
    f.of("KORVO (AP) — " + f.BACKGROUND * 3, "wire"),
]
AGAIN = {
    "copy": (f.ORIGINAL, "en"),
    "copy of a cut": (f.CUT, "en"),
    "copy of a rewrite": (f.REWRITE, "en"),
    "rewrite": (f.REWRITE.replace("Over 130", "In all 131").replace("recalled", "said"), "en"),
    "translation": (f.TRADUCAO, "pt"),
    "copy of another": (f.INDEPENDENT, "en"),
    "copy of a stranger": (f.OTHER_EVENT, "en"),
}


@settings(deadline=None, max_examples=25)
@given(st.permutations(WORLD), st.integers(0, len(WORLD)))
def test_the_order_of_reports_changes_nothing(shuffled, size) -> None:
    some = shuffled[:size]
    lineage = trace(some)
    assert to_json(lineage) == to_json(trace(sorted(some, key=lambda s: s.report)))
    assert {edge.report for edge in lineage.edges} == set(lineage.root_of) == {s.report for s in some}
    held = set(lineage.root_of)
    assert {root for root in lineage.root_of.values() if root not in held} <= set(lineage.ghosts)


@settings(deadline=None, max_examples=25)
@given(st.sampled_from(sorted(AGAIN)), st.sampled_from([None, "2025-03-04", "2025-03-09"]), st.sampled_from([None, "Mirror"]))
def test_a_copy_a_rewrite_or_a_translation_adds_no_root(which, published, publisher) -> None:
    text, language = AGAIN[which]
    before = set(trace(WORLD).root_of.values())
    after = set(trace([*WORLD, f.of(text, "zz-again", publisher, published, language)]).root_of.values())
    assert len(after) == len(before)


def read(text: str, name: str, publisher: str, published: str | None, language: str = "en") -> tuple[Report, Reading]:
    report = structs.replace(report_of(text, lang=language, published=published, publisher=publisher), id=name)
    return report, extract.read(report)


def reconciled(reports: list[tuple[Report, Reading]]) -> dict[tuple, tuple]:
    """What stands for each measure, group, place and day, and the roots behind it."""
    readings = [reading for _, reading in reports]
    lineage = with_figures(trace([sketch(report, reading) for report, reading in reports]), readings)
    return {
        (one.measure, one.group, one.place, point.as_of): (point.low, point.best, point.high, point.roots)
        for one in reconcile(readings, lineage).series
        for point in one.points
    }


@cache
def study() -> tuple[tuple[Report, Reading], ...]:
    return (
        read(f.ORIGINAL, "paper", "The Harbour Lantern", "2025-03-05"),
        read(f.INDEPENDENT, "other", "Other Desk", "2025-03-06"),
        read(f.OTHER_TONGUE, "otro", "La Mesa", "2025-03-06", "es"),
        read(f.OTHER_EVENT, "strike", "The Strand", "2025-03-06"),
    )


@pytest.mark.parametrize("published", [None, "2025-03-08"])
@pytest.mark.parametrize("text", [f.ORIGINAL, f.CUT, f.INDEPENDENT, f.OTHER_EVENT])
def test_a_copy_that_comes_later_changes_nothing_that_was_reconciled(text, published) -> None:
    again = read(text, "zz-again", "Mirror", published)
    assert reconciled([*study(), again]) == reconciled([*study()])


@pytest.mark.parametrize("published", [None, "2025-03-08"])
@pytest.mark.parametrize(("text", "language"), [(f.REWRITE, "en"), (f.TRANSLATION, "es"), (f.TRADUCAO, "pt")])
def test_a_rewrite_or_a_translation_changes_no_value_that_stood_and_brings_no_root(text, language, published) -> None:
    before, after = (reconciled([*study(), *more]) for more in ((), (read(text, "zz-again", "Mirror", published, language),)))
    known = {root for *_, roots in before.values() for root in roots}
    assert {root for *_, roots in after.values() for root in roots} == known
    for key, (*values, roots) in before.items():
        *now, behind = after[key]
        assert now == values
        # A prison has another name in the other tongue: there the root of the rewrite may stand beside who told the same of it.
        assert set(roots) <= set(behind)
        assert key[2] is not None or behind == roots


NAMES = (None, "Red Yarey", "Foro Penal", "Ilva Renn", "the lawyers")
RENN = Mentioned(id="m", report="a", name="Ilva Renn", named=True, role="expert", mentions=((0, 5),))


def counted(name: str, said: list[tuple[str | None, int]]) -> Reading:
    figures = tuple(
        Figure(
            id=f"{name}-{n}", report=name, start=50 * n, end=50 * n + len(str(number)), text=str(number), sentence_start=50 * n,
            sentence_end=50 * n + 40, measure="released", kind="flow", low=number, high=number, point=number, precision="exact",
            group="people", source=source, country="VE",
        )
        for n, (source, number) in enumerate(said)
    )  # fmt: skip
    return Reading(report=name, sha256=name, language="en", publisher=f"Paper {name}", published="2025-03-05", figures=figures,
                   people=(RENN,))  # fmt: skip


def roots_behind(readings: list[Reading], lineage: Lineage) -> dict[int, int]:
    chains = {chain.figure: chain.source for chain in genealogy(readings, with_figures(lineage, readings))}
    behind: dict[int, set[str]] = {}
    for figure in (figure for reading in readings for figure in reading.figures):
        behind.setdefault(figure.point or 0, set()).add(chains[figure.id])
    return {number: len(sources) for number, sources in behind.items()}


@settings(deadline=None, max_examples=100)
@given(
    st.lists(
        st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from((131, 47, 8))), min_size=1, max_size=4), min_size=1, max_size=4
    ),
    st.data(),
)
def test_a_copy_of_any_report_changes_no_number_of_counters(reports, data) -> None:
    readings = [counted(f"r{n}", said) for n, said in enumerate(reports)]
    taken = data.draw(st.integers(0, len(reports) - 1))
    roots = {reading.report: reading.report for reading in readings}
    edge = Edge(report="zz", kind="copy", root=f"r{taken}", parent=f"r{taken}", derived_from=f"r{taken}")
    copied = structs.replace(counted("zz", reports[taken]), published="2025-03-06")
    before = roots_behind(readings, Lineage(root_of=roots))
    assert roots_behind([*readings, copied], Lineage(edges=(edge,), root_of=roots | {"zz": f"r{taken}"})) == before
