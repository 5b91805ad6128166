"""The count worlds are the same every time, and what they call true is true of what they print."""

import msgspec
import pytest

from habeas.model import to_json
from worlds.counts import made, parameters, reserved
from worlds.counts_truth import SOUND, World

SEEDS = (1, 3, 7, 12)
WORLDS = {seed: made(seed) for seed in SEEDS}
worlds = pytest.mark.parametrize("world", WORLDS.values(), ids=[f"seed {seed}" for seed in SEEDS])


def test_same_seed_same_bytes_and_another_seed_another_world() -> None:
    again = made(7)
    assert [to_json(one) for one in again.readings] == [to_json(one) for one in WORLDS[7].readings]
    assert msgspec.json.encode(again.planted) == msgspec.json.encode(WORLDS[7].planted)
    assert {one.report for one in WORLDS[1].readings}.isdisjoint(one.report for one in WORLDS[7].readings)


def test_reserved_seeds_are_named_and_refused() -> None:
    assert [seed for seed in (999, 1000, 1199, 1200) if reserved(seed)] == [1000, 1199]
    with pytest.raises(ValueError, match="reserved"):
        made(1100)


@worlds
def test_who_is_held_is_who_came_and_has_not_left(world: World) -> None:
    truth = world.truth
    for day in range(0, world.last + 1, 7):
        flows = {
            measure: truth.count(measure, None, None, day) or 0 for measure in ("arrested", "released", "died", "house_arrest")
        }
        assert truth.count("held", None, None, day) == 2 * flows["arrested"] - sum(flows.values())
        regions = [region for region in truth.into if region is not None]
        for measure in ("held", "arrested", "released"):
            assert sum(truth.count(measure, region, None, day) or 0 for region in regions) == truth.count(measure, None, None, day)


@worlds
def test_monitors_count_what_they_know_and_the_government_inflates_releases(world: World) -> None:
    for meaning in world.meanings.values():
        true = world.truth.count(meaning.measure, meaning.region, meaning.since, meaning.until)
        if true is None or meaning.planned or meaning.part or meaning.label == "planted" or true < 50:
            continue
        if meaning.speaker.startswith("the "):
            assert meaning.measure != "released" or meaning.source_value >= true
        elif meaning.measure == "arrested" and meaning.label in SOUND:
            assert meaning.source_value <= true * 1.03


@worlds
def test_what_is_called_honest_is_what_was_said(world: World) -> None:
    for reading in world.readings:
        for figure in reading.figures:
            meaning = world.meanings[figure.id]
            if meaning.label == "honest" and not meaning.part:
                assert figure.point == meaning.source_value
            if meaning.label == "rounded" and not meaning.part:
                low = figure.low if figure.low is not None else round((figure.point or 0) * 0.8)
                high = figure.high if figure.high is not None else round((figure.point or 0) * 1.6)
                assert low <= meaning.source_value <= high


@worlds
def test_what_was_planted_is_printed_and_its_false_figures_are_among_it(world: World) -> None:
    for one in world.planted:
        assert set(one.wrong) <= set(one.figures) <= set(world.meanings)
        assert any(world.meanings[figure].label == "planted" for figure in one.wrong)
        assert len(one.figures) >= 2


@worlds
def test_copies_follow_their_parents(world: World) -> None:
    reports = {reading.report: reading for reading in world.readings}
    for edge in world.lineage.edges:
        assert edge.parent in reports
        assert world.lineage.root_of[edge.report] == edge.root
        parent, child = reports[edge.parent or ""].published, reports[edge.report].published
        assert parent is None or child is None or parent <= child
    for copy, original in world.copies.items():
        assert world.meanings[copy].statement == world.meanings[original].statement


def test_a_world_without_planting_has_no_planted_figure() -> None:
    world = made(3, planting=False)
    assert not world.planted
    assert all(meaning.label != "planted" for meaning in world.meanings.values())


def test_all_kinds_come_up_and_worlds_differ() -> None:
    many = [made(seed) for seed in range(40)]
    assert {one.kind for world in many for one in world.planted} == set(parameters()["planted"]["kinds"])
    arrested = sorted(world.truth.count("arrested", None, None, world.last) or 0 for world in many)
    assert arrested[0] < 400
    assert arrested[-1] > 1500
    labels = {meaning.label for world in many for meaning in world.meanings.values()}
    assert labels == {"honest", "rounded", "inflated", "misdated", "misquoted", "planted"}
