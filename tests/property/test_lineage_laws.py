"""Laws of lineage: order changes nothing, a copy adds no root, and every report has an edge and a root."""

from hypothesis import given, settings
from hypothesis import strategies as st

import lineage_families as f
from habeas.lineage import trace
from habeas.model import to_json

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
