"""The written report families that the method is made on: their truth is whole, and true of the texts beside it."""

import re
from collections import Counter
from itertools import combinations

import pytest

from lineage_families import WRITTEN, Truth, Written, families, head_of, text_of

FAMILIES = families("dev")
each = pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES)


def above(family: Truth, name: str) -> set[str]:
    """A report, all it descends from, and the missing wire behind them."""
    one = by_name(family)[name]
    wire = {f"ghost {one.root}"} if one.role == "from_ghost" else set()
    return {name} | wire | {older for parent in one.parents for older in above(family, parent.report)}


def heads(family: Truth, name: str) -> set[str]:
    """Where the chain above a report ends: a report, or the wire that is not held."""
    one = by_name(family)[name]
    if one.parents:
        return {head for parent in one.parents for head in heads(family, parent.report)}
    return {str(one.root)} if one.role == "from_ghost" else {name}


def by_name(family: Truth) -> dict[str, Written]:
    return {one.report: one for one in family.reports}


def test_there_are_enough_and_every_kind_comes_up() -> None:
    reports = [one for family in FAMILIES.values() for one in family.reports]
    assert len(FAMILIES) >= 10
    assert len(reports) >= 65
    languages = Counter(one.report[-2:] for one in reports)
    assert min(languages[code] for code in ("en", "es", "pt")) >= len(reports) // 4
    assert {parent.kind for one in reports for parent in one.parents} == {
        "copy", "cut", "extended", "rewrite", "translation", "compilation", "correction", "wire_additions", "press_release",
    }  # fmt: skip
    assert {one.depth for one in reports if any(parent.kind == "rewrite" for parent in one.parents)} == {"light", "medium", "deep"}


@each
def test_every_report_is_in_the_truth_once_and_every_family_speaks_two_languages(family: Truth) -> None:
    files = sorted(path.stem for path in (WRITTEN / "dev" / family.family).glob("*.txt"))
    assert files == [one.report for one in family.reports]
    assert len({name[-2:] for name in files}) >= 2


@each
def test_a_report_is_as_long_as_a_report_and_has_its_credits_word_for_word(family: Truth) -> None:
    for one in family.reports:
        text = text_of("dev", family.family, one.report)
        assert 120 <= len(text.split()) <= 360, one.report
        assert set(head_of("dev", family.family, one.report)) <= {"published", "publisher", "url"}
        assert all(credit in text for credit in one.credits), one.report


@each
def test_parents_are_held_and_no_younger(family: Truth) -> None:
    for one in family.reports:
        assert (one.role == "derived") == bool(one.parents), one.report
        for parent in one.parents:
            born, before = (head_of("dev", family.family, name).get("published", "") for name in (one.report, parent.report))
            assert parent.report in by_name(family)
            assert not born or not before or before <= born
            assert one.report not in above(family, parent.report)


@each
def test_the_root_is_where_the_parents_lead(family: Truth) -> None:
    for one in family.reports:
        assert {one.root} if isinstance(one.root, str) else set(one.root) == heads(family, one.report)


@each
def test_unrelated_are_all_pairs_without_a_common_ancestor(family: Truth) -> None:
    names = [one.report for one in family.reports]
    apart = {(a, b) for a, b in combinations(names, 2) if not above(family, a) & above(family, b)}
    assert apart == set(family.unrelated)


@each
def test_figures_name_their_reports_and_counters(family: Truth) -> None:
    for figure in family.figures:
        assert figure.independent_roots == len(set(figure.roots)) >= 1
        assert set(figure.reports) <= set(by_name(family))
        assert set(figure.heads) <= {head for name in figure.reports for head in heads(family, name)} | set(figure.reports)
        digits = [re.sub(r"(?<=\d)[.,](?=\d{3})", "", text_of("dev", family.family, name)) for name in figure.reports]
        if figure.value > 99 and figure.value % 1000:
            assert any(re.search(rf"\b{figure.value}\b", text) for text in digits), figure
