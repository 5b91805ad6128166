"""The lineage worlds are the same every time, and what they call true is true of their texts."""

import re
from itertools import islice

import msgspec
import pytest

from worlds.lineage import families, made, reserved
from worlds.lineage_derive import flat
from worlds.lineage_truth import World
from worlds.lineage_words import LANGUAGES, parameters, phrases, templates

SEEDS = (1, 7, 23)
WORLDS = {seed: made(seed) for seed in SEEDS}
worlds = pytest.mark.parametrize("world", WORLDS.values(), ids=[f"seed {seed}" for seed in SEEDS])


def sentences(text: str) -> set[str]:
    """The sentences of a page, with straight quotes and without the dateline before the first."""
    plain = re.sub(r"^[^\n]{3,40}\((?:[^)]+)\)(?: — |\.?- )", "", flat(text), flags=re.MULTILINE)
    return {one.strip() for one in re.split(r"(?<=[.”\"»])\s+", plain) if len(one) > 30}


def test_same_seed_same_bytes() -> None:
    assert msgspec.json.encode(made(7)) == msgspec.json.encode(WORLDS[7])
    assert msgspec.json.encode(list(families(7, 60))) == msgspec.json.encode(list(families(7, 60)))


def test_another_seed_is_another_world() -> None:
    assert {one.text for one in WORLDS[1].reports}.isdisjoint(one.text for one in WORLDS[7].reports)


def test_reserved_seeds_are_named_and_refused() -> None:
    assert [seed for seed in (999, 1000, 1049, 1050) if reserved(seed)] == [1000, 1049]
    with pytest.raises(ValueError, match="reserved"):
        made(1000)
    with pytest.raises(ValueError, match="reserved"):
        families(1049, 10)


@worlds
def test_every_parent_exists_and_is_no_younger(world: World) -> None:
    reports = {one.id: one for one in world.reports}
    for link in world.links:
        assert (link.parent is None) != (link.credited is None)
        for parent in (link.parent, *link.also):
            if parent is None:
                continue
            child, older = reports[link.report], reports[parent]
            assert parent != link.report
            assert world.events[parent] == world.events[link.report]
            if child.published is not None and older.published is not None:
                assert older.published <= child.published


@worlds
def test_roots_are_where_the_links_lead(world: World) -> None:
    above: dict[str, list[str]] = {}
    for link in world.links:
        above.setdefault(link.report, []).append(link.parent or link.credited or "")

    def up(report: str) -> set[str]:
        return {root for parent in above[report] for root in up(parent)} if report in above else {report}

    assert {report: tuple(sorted(up(report))) for report in world.events} == world.roots


@worlds
def test_a_text_taken_word_for_word_shares_what_its_kind_says(world: World) -> None:
    texts = {one.id: sentences(one.text) for one in world.reports}
    for link in world.links:
        if link.parent is None:
            continue
        child, parent = texts[link.report], texts[link.parent]
        shared = len(child & parent) / min(len(child), len(parent))
        if link.how in ("copy", "extended", "cut", "press_release_copy", "correction", "update"):
            assert shared >= 0.55, link
        if link.kind == "translation":
            assert shared == 0, link


@worlds
def test_independent_reports_share_no_root_but_facts(world: World) -> None:
    linked = {frozenset((link.report, link.parent)) for link in world.links}
    pairs = world.independent()
    assert pairs
    assert all(frozenset(pair) not in linked for pair in pairs)
    told = {one.id: {(s.role, s.value) for s in world.said if s.report == one.id} for one in world.reports}
    assert any((told[one] and told[one] == told[two]) or len(told[one] & told[two]) >= 3 for one, two in pairs)


@worlds
def test_a_missing_original_is_credited_wherever_it_was_taken(world: World) -> None:
    texts = {one.id: one.text for one in world.reports}
    assert all(link.credited in texts[link.report] for link in world.links if link.credited is not None)


@worlds
def test_every_figure_is_printed_and_has_what_stands_behind_it(world: World) -> None:
    reports = {one.id: one for one in world.reports}
    behind = {(one.event, one.role, one.value): one for one in world.behind}
    for said in world.said:
        report = reports[said.report]
        digits = re.sub(r"(?<=\d)[.,](?=\d{3})", "", report.text)
        assert re.search(rf"\b{said.value}\b", digits)
        counted = behind[said.event, said.role, said.value]
        assert said.source in counted.sources
        assert set(said.roots) <= set(counted.roots)
        assert set(said.roots) <= {*world.roots[said.report], said.report}


@worlds
def test_furniture_lies_on_what_it_names(world: World) -> None:
    for report in world.reports:
        title = next(block for block in world.furniture[report.id] if block.kind == "title")
        assert report.text[title.start : title.end] == report.title
        for block in world.furniture[report.id]:
            assert report.text[block.start : block.end].strip()


def test_all_kinds_come_up() -> None:
    kinds = {link.kind for seed in range(12) for link in made(seed).links}
    assert kinds == {"copy", "cut", "extended", "rewrite", "translation", "compilation", "correction", "wire", "press_release"}


def test_every_role_has_words_in_every_language() -> None:
    roles = [set(phrases(f"clauses_{language}")) for language in LANGUAGES]
    assert roles[0] == roles[1] == roles[2]
    ways = [way for language in LANGUAGES for role in roles[0] for way in templates(role, language)]
    assert len(ways) == len(set(ways)) >= 150
    for role in sorted(roles[0]):
        slots = {frozenset(re.findall(r"{(\w+)}", way)) - {"onday"} for language in LANGUAGES for way in templates(role, language)}
        assert len({slot & {"n", "value", "name", "age", "speaker", "quote"} for slot in slots}) == 1, role


def test_lists_in_three_languages_are_of_one_length() -> None:
    for name in ("who", "did", "where", "when"):
        assert {len(entry) for entry in phrases("scenes")[name]} == {3}
    assert {len(entry) for quotes in phrases("quotes").values() for entry in quotes} == {3}
    for name in ("background", "boilerplate", "joints"):
        assert len({len(phrases("background")[name][language]) for language in LANGUAGES}) == 1


def test_a_stream_is_as_long_and_as_derived_as_asked() -> None:
    grown = list(families(3, 600, words=400))
    assert len({one.report.id for one in grown}) == 600
    seen: dict[str, str] = {}
    for one in grown:
        assert one.parent is None or one.parent in seen
        if one.how == "copy":
            assert one.parent is not None
            assert len(sentences(one.report.text) & sentences(seen[one.parent])) >= 10
        seen[one.report.id] = one.report.text
    assert abs(sum(one.parent is not None for one in grown) / 600 - parameters()["scale"]["derived"]) < 0.06
    words = [len(one.report.text.split()) for one in grown if one.parent is None]
    assert abs(sum(words) / len(words) - 400) < 30


def test_a_stream_does_not_wait_for_its_end() -> None:
    first = list(islice(families(3, 10_000_000), 5))
    assert [one.report.id for one in first] == [f"s{at:06d}" for at in range(5)]
