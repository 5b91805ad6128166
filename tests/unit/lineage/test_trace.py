"""Who came from whom, on a family of reports whose genealogy is known."""

import pytest

import lineage_families as f
from habeas.lineage import sketch, trace
from habeas.model import Edge, Reading, Report


def edges(*sketches: f.Sketch) -> dict[str, Edge]:
    return {edge.report: edge for edge in trace(sketches).edges}


PAPER = f.of(f.ORIGINAL, "paper", "The Harbour Lantern", "2025-03-05")


@pytest.mark.parametrize(
    ("text", "kind", "language"),
    [
        (f.ORIGINAL, "copy", "en"),
        (f.CUT, "cut", "en"),
        (f.EXTENDED, "extended", "en"),
        (f.REWRITE, "rewrite", "en"),
        (f.TRANSLATION, "translation", "es"),
        (f.TRADUCAO, "translation", "pt"),
    ],
)
def test_what_came_from_the_paper_a_day_later_leads_back_to_it(text: str, kind: str, language: str) -> None:
    edge = edges(PAPER, f.of(text, "later", "Other Desk", "2025-03-06", language))["later"]
    assert (edge.kind, edge.parent, edge.root, edge.derived_from, edge.direction_sure) == (kind, "paper", "paper", "paper", True)
    assert edge.evidence


def test_a_later_version_of_the_same_paper_is_a_correction() -> None:
    for day in ("2025-03-06", None):
        edge = edges(PAPER, f.of(f.CORRECTED, "later", "The Harbour Lantern", day))["later"]
        assert (edge.kind, edge.parent, edge.direction_sure) == ("correction", "paper", True)


@pytest.mark.parametrize(
    ("text", "language"),
    [(f.INDEPENDENT, "en"), (f.OTHER_TONGUE, "es"), (f.OTHER_EVENT, "en"), (f.OTHER_EVENT + f.BACKGROUND, "en")],
)
def test_independent_reports_of_one_event_have_no_edge(text: str, language: str) -> None:
    found = edges(f.of(f.ORIGINAL + f.BACKGROUND, "paper", "The Harbour Lantern", "2025-03-05"),
                  f.of(text, "other", "Other Desk", "2025-03-06", language))  # fmt: skip
    assert {edge.kind for edge in found.values()} == {"original"}


def test_without_dates_or_credits_the_direction_is_not_sure() -> None:
    found = edges(f.of(f.ORIGINAL, "x"), f.of(f.ORIGINAL + f.BACKGROUND, "y"))
    assert [e.direction_sure for e in found.values() if e.parent] == [False]


def test_translations_into_two_languages_share_one_root() -> None:
    lineage = trace([PAPER, f.of(f.TRANSLATION, "es", "A", "2025-03-06", "es"), f.of(f.TRADUCAO, "pt", "B", "2025-03-07", "pt")])
    assert set(lineage.root_of.values()) == {"paper"}


def test_siblings_of_a_missing_parent_share_its_root_and_are_not_each_others_parent() -> None:
    one = f.of(f.REWRITE + "\n\nOriginal Source: www.nytimes.com", "one")
    other = f.of(f.CUT + "\n\nOriginal Source: www.nytimes.com", "other")
    found = edges(one, other)
    assert {(e.parent, e.credited, e.root) for e in found.values()} == {(None, "The New York Times", "The New York Times")}
    assert trace([one, other]).ghosts == ("The New York Times",)


def test_a_credited_agency_that_is_held_is_parent_and_credit() -> None:
    wire = f.of(f.ORIGINAL.replace("KORVO —", "KORVO (BNA) —"), "wire", "Bosphorus News Agency", "2025-03-05")
    local = f.of(f.CUT.replace("KORVO —", "KORVO (BNA) —") + f.BACKGROUND, "local", "Other Desk", "2025-03-05")
    found = edges(wire, local)
    assert found["wire"].kind == "original"
    assert (found["local"].parent, found["local"].derived_from, found["local"].root) == ("wire", "Bosphorus News Agency", "wire")


def test_what_is_put_together_from_two_reports_is_a_compilation() -> None:
    other = f.of(f.INDEPENDENT, "other", "Other Desk", "2025-03-05")
    both = f.of(f.CUT + "\n\n" + f.INDEPENDENT, "both", "Third Desk", "2025-03-06")
    found = [e for e in trace([PAPER, other, both]).edges if e.report == "both"]
    assert {(e.kind, e.parent) for e in found} == {("compilation", "paper"), ("compilation", "other")}


def test_a_press_release_taken_over_is_named_so() -> None:
    release = f.of("PRESS RELEASE\n\n" + f.ORIGINAL, "release", "Open Gates Committee", "2025-03-05")
    assert edges(release, f.of(f.CUT, "taken", "Other Desk", "2025-03-05"))["taken"].kind == "press_release"
    assert edges(release, f.of(f.REWRITE, "told", "Other Desk", "2025-03-05"))["told"].kind == "rewrite"


def test_evidence_holds_no_name() -> None:
    lineage = trace([PAPER, f.of(f.REWRITE, "later", "Other Desk", "2025-03-06")])
    said = " ".join(word for edge in lineage.edges for word in edge.evidence)
    assert not any(part in said for name in f.ROLES for part in name.split())


def test_every_report_has_an_edge_and_an_original_is_its_own_root() -> None:
    (edge,) = trace([PAPER]).edges
    assert (edge.kind, edge.root, edge.derived_from) == ("original", "paper", None)
    assert trace([]).edges == ()


@pytest.mark.parametrize(("text", "language"), [(f.REWRITE, "en"), (f.TRANSLATION, "es"), (f.TRADUCAO, "pt")])
def test_numbers_in_order_are_enough_where_no_names_were_read(text: str, language: str) -> None:
    def bare(text: str, name: str, published: str, language: str) -> f.Sketch:
        report = Report(id=name, sha256=name, text=text, language=language, published=published, published_from="meta")
        return sketch(report, Reading(report=name, sha256=name, language=language))

    found = edges(bare(f.ORIGINAL, "paper", "2025-03-05", "en"), bare(text, "later", "2025-03-06", language))
    assert found["later"].parent == "paper"
    found = edges(bare(f.ORIGINAL, "paper", "2025-03-05", "en"), bare(f.INDEPENDENT, "later", "2025-03-06", "en"))
    assert found["later"].kind == "original"


def test_a_dropped_sentence_is_a_cut_and_a_request_to_write_to_the_paper_is_no_addition() -> None:
    without = f.ORIGINAL.partition(" By nightfall")[0]
    asked = without + "\n\nHave a tip for our reporters? Write to desk@otherdesk.example and say how to reach you."
    for text in (without, asked):
        assert edges(PAPER, f.of(text, "later", "Other Desk", "2025-03-06"))["later"].kind == "cut"


def test_a_second_paper_named_under_the_text_is_a_parent_though_little_shows_it() -> None:
    own = f.INDEPENDENT.split("\n\n")[1:4]
    taken = "The men of block 7 had been given a single bucket of water. Oda Breck had slept on the kerb."
    parents = []
    for line in ("With Other Desk and The Harbour Lantern.", "More tomorrow."):
        text = "\n\n".join(["Freed", *own, taken, line])
        both = [PAPER, f.of(f.INDEPENDENT, "sister", "Other Desk", "2025-03-05"), f.of(text, "later", "Third", "2025-03-07")]
        parents.append({edge.parent for edge in trace(both).edges if edge.report == "later"})
    assert parents == [{"sister", "paper"}, {"sister"}]


def test_of_one_papers_undated_versions_the_longer_is_the_later() -> None:
    found = edges(f.of(f.ORIGINAL, "x", "The Harbour Lantern"), f.of(f.EXTENDED, "y", "The Harbour Lantern"))
    assert (found["y"].kind, found["y"].parent, found["x"].kind) == ("correction", "x", "original")


def test_a_name_in_brackets_before_the_dash_is_an_agencys() -> None:
    wire = f.of(f.ORIGINAL, "wire", "Vardia Agency", "2025-03-05")
    desk = f.of(f.ORIGINAL, "wire", "Vardia Desk", "2025-03-05")
    local = f.EXTENDED.split("\n\n\n\n")[1]
    text = f"KORVO (Vardia Desk) — {f.CUT}\n\n{local}"
    for parent in (wire, desk):
        assert edges(parent, f.of(text, "later", "Coast Weekly", "2025-03-06"))["later"].kind == "wire"


def test_whoever_takes_over_a_release_with_its_heading_prints_a_release_still() -> None:
    release = f.of(f"PRESS RELEASE\n\n{f.ORIGINAL}", "own", "Open Gates Committee", "2025-03-05")
    taken = f.of(f"PRESS RELEASE\n\n{f.CUT}", "taken", "Coast Weekly", "2025-03-06")
    assert edges(release, taken)["taken"].kind == "press_release"


def test_whoever_copies_the_paper_that_took_over_a_release_copies() -> None:
    release = f.of(f"PRESS RELEASE\n\n{f.ORIGINAL}", "own", "Open Gates Committee", "2025-03-05")
    taken = f.of(f"PRESS RELEASE\n\n{f.CUT}", "taken", "Coast Weekly", "2025-03-06")
    copied = f.of(f"PRESS RELEASE\n\n{f.CUT}\n\nWith Coast Weekly.", "copied", "Hill Weekly", "2025-03-07")
    assert {name: edge.kind for name, edge in edges(release, taken, copied).items()} == {
        "own": "original", "taken": "press_release", "copied": "copy",
    }  # fmt: skip
