"""In invented countries whose every arrest is known the truth lies between low and high, and best is near it."""

from statistics import median

import pytest
from scripts.recovery import Point, points

from habeas.model import Reconciled
from habeas.reconcile.events import events_of
from habeas.reconcile.facts import facts_of
from habeas.reconcile.series import series_of
from worlds.counts import made

SEEDS = range(20, 34)


@pytest.fixture(scope="module")
def days() -> list[Point]:
    found: list[Point] = []
    for seed in SEEDS:
        world = made(seed)
        facts = facts_of(world.readings, world.lineage)
        events = events_of(facts)
        found += points(world, Reconciled(series=series_of(facts, events), events=events.events))
    return found


def test_the_truth_lies_between_low_and_high(days: list[Point]) -> None:
    assert sum(day.inside for day in days) / len(days) >= 0.87


def test_low_to_high_is_narrower_than_the_least_and_the_most_of_all_figures(days: list[Point]) -> None:
    assert median(day.width / max(1, day.raw) for day in days) <= 0.6


def test_best_is_nearer_than_the_last_the_largest_and_the_majority(days: list[Point]) -> None:
    rivals = [median(day.error(name) for day in days) for name in ("raw_last", "raw_largest", "raw_majority")]
    assert median(day.error("best") for day in days) <= 0.65 * min(rivals)


def test_best_lies_inside_and_was_printed(days: list[Point]) -> None:
    for day in days:
        if day.best is not None:
            assert (day.low or 0) <= day.best
            assert day.high is None or day.best <= day.high
