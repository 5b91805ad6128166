"""An invented country whose arrests and releases are known to the day, and everything that was printed about them.

    world = made(7)                                     # some hundred reports
    found = habeas.reconcile(world.readings, world.lineage)
    world.truth.count("arrested", None, world.vote, 60)  # how many were truly arrested by day 60

Seeds 1000–1199 are the final measurement's: `made(1000)` refuses unless the caller says that it measures.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from worlds.counts_government import Government
from worlds.counts_monitors import NAMES, Statement, bulletins, founded
from worlds.counts_people import settled, truth_of
from worlds.counts_planted import Planter
from worlds.counts_press import Press
from worlds.counts_print import Page, Printer
from worlds.counts_truth import World
from worlds.lineage_words import draw, share


@cache
def parameters() -> Mapping[str, Any]:
    """What the worlds are made with: counts.yaml."""
    loaded: Mapping[str, Any] = yaml.safe_load((Path(__file__).parent / "counts.yaml").read_text(encoding="utf-8"))
    return loaded


def reserved(seed: int) -> bool:
    """Is the seed kept for the final measurement?"""
    first, last = parameters()["reserved"]
    return bool(first <= seed <= last)


def made(seed: int, *, measuring: bool = False, planting: bool = True) -> World:
    """The world of a seed: the same every time. Without `planting` nothing is contradicted on purpose."""
    if reserved(seed) and not measuring:
        raise ValueError(f"seed {seed} is reserved for the final measurement: choose another")
    laws, rng = parameters(), random.Random(f"count world {seed}")
    country = settled(rng, laws)
    truth = truth_of(country)
    names = rng.sample(NAMES, draw(laws["monitors"]["count"], rng))
    monitors = [founded(name, country, rng, laws["monitors"]) for name in names]
    spoken = [one for monitor in monitors for one in _corrected(bulletins(monitor, country, rng, laws["monitors"]), rng, laws)]
    government = Government(country, truth, rng, laws["government"])
    denials = [said for one in spoken if (said := government.denial(one)) is not None]
    statements = [*spoken, *government.statements(), *denials]
    ids = (f"r{number:05x}" for number in rng.sample(range(16**5), 20_000))
    press = Press(rng, laws["press"], ids)
    pages = press.pages(statements)
    extra, planted = Planter(country, truth, spoken, press.outlets, government.office, rng, laws["planted"], ids).plant()
    pages += extra if planting else []
    _link_corrections(pages, statements)
    printer = Printer(country, str(laws["country"]["first_day"]))
    pages = sorted(pages, key=lambda one: one.id)
    return World(
        seed=seed,
        country=country.code,
        first_day=printer.day(0),
        vote=country.vote,
        last=country.last,
        readings=tuple(printer.reading(page) for page in pages),
        lineage=printer.lineage(pages),
        truth=truth,
        meanings=printer.meanings,
        planted=tuple(planted) if planting else (),
        copies=_copies(pages),
    )


def _corrected(said: Iterator[Statement], rng: random.Random, laws: Mapping[str, Any]) -> Iterator[Statement]:
    """Now and then a bulletin says too much, and the next day the monitor corrects it."""
    for one in said:
        if rng.random() >= laws["monitors"]["corrects"] or not one.counts:
            yield one
            continue
        over = share([1.05, 1.2], rng)
        counts = [replace(count, value=round(count.value * over), label="misquoted", parts=()) for count in one.counts]
        yield replace(one, counts=counts)
        yield replace(one, id=f"{one.id} corrected", day=one.day + 1, corrects=one.id)


def _link_corrections(pages: list[Page], statements: list[Statement]) -> None:
    """A bulletin that corrects another is a later version of it, where that was printed."""
    corrects = {one.id: one.corrects for one in statements if one.corrects is not None}
    bulletin = {told.statement.id: page for page in pages for told in page.told[:1] if page.publisher == told.statement.speaker}
    for name, before in sorted(corrects.items()):
        if name in bulletin and before in bulletin:
            bulletin[name].parent, bulletin[name].kind = bulletin[before].id, "correction"


def _copies(pages: list[Page]) -> dict[str, str]:
    """For each figure of a copy the figure of its parent that says the same count of the same statement."""
    by_id = {page.id: page for page in pages}
    found: dict[str, str] = {}
    for page in pages:
        if page.parent is None or page.kind == "correction":
            continue
        parent = by_id[page.parent]
        for at, told in enumerate(page.told):
            for there, other in enumerate(parent.told):
                if other.part is None and (other.statement.id, other.count.measure, other.count.region, other.count.since) == (
                    told.statement.id, told.count.measure, told.count.region, told.count.since,
                ):  # fmt: skip
                    found.setdefault(f"{page.id}-{at}", f"{parent.id}-{there}")
    return found
