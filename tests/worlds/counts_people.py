"""Who is arrested, let go, moved or dies in an invented country, day by day."""

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import log10
from typing import Any

from worlds.counts_truth import Truth
from worlds.lineage_words import draw, share, weighted

REGIONS = ("Arvela", "Brona", "Cintra Alta", "Dovale", "Esmor", "Falcaro", "Gandra", "Horvel")


@dataclass
class Person:
    """One arrest and what became of it; somebody taken again is a second one. `way` is how prison was left, if it was."""

    region: str
    arrested: int
    woman: bool
    minor: bool
    soldier: bool
    foreigner: bool
    left: int | None = None
    way: str | None = None
    moves: list[tuple[int, str]] = field(default_factory=list)

    def held_on(self, day: int) -> bool:
        return self.arrested <= day and (self.left is None or day < self.left)

    def where(self, day: int) -> str:
        return next((to for moved, to in reversed(self.moves) if moved <= day), self.region)


@dataclass(frozen=True)
class Wave:
    """A release that the government announces: its first and last day, and how many truly left prison."""

    first: int
    last: int
    number: int


@dataclass
class Country:
    """The invented country, its days and its people."""

    code: str
    vote: int
    last: int
    regions: tuple[str, ...]
    people: list[Person]
    waves: list[Wave]
    burst_ends: int


def settled(rng: random.Random, laws: Any) -> Country:
    """A country with everything that happens in it."""
    land, folk = laws["country"], laws["people"]
    vote = draw(land["vote_after"], rng)
    burst = draw(folk["burst_days"], rng)
    code = "X" + rng.choice("ABCDEFGHIJKLMNOP")
    country = Country(code, vote, vote + draw(land["days"], rng), (), [], [], vote + burst)
    country.regions = tuple(sorted(rng.sample(REGIONS, draw(land["regions"], rng))))
    country.people = _arrests(country, rng, folk)
    _releases(country, rng, laws["out"])
    _moves_and_deaths(country, rng, folk)
    return country


def _arrests(country: Country, rng: random.Random, folk: Any) -> list[Person]:
    sizes = [rng.random() ** share(folk["region_skew"], rng) + 0.05 for _ in country.regions]
    rates = {name: share(folk[name], rng) for name in ("women", "minors", "soldiers", "foreigners", "burst_share")}
    people = []
    for _ in range(round(10 ** rng.uniform(*(log10(bound) for bound in folk["arrested"])))):
        burst = rng.random() < rates["burst_share"]
        span = country.burst_ends - country.vote if burst else country.last - country.vote
        skew = 1.6 if burst else 1.2  # more at the beginning
        people.append(
            Person(
                region=rng.choices(country.regions, weights=sizes)[0],
                arrested=country.vote + int(span * rng.random() ** skew),
                woman=rng.random() < rates["women"],
                minor=rng.random() < rates["minors"],
                soldier=rng.random() < rates["soldiers"],
                foreigner=rng.random() < rates["foreigners"],
            )
        )
    return people


def _releases(country: Country, rng: random.Random, out: Any) -> None:
    span = country.last - country.vote
    firsts = sorted(country.vote + int(span * rng.uniform(0.15, 0.9)) for _ in range(draw(out["waves"], rng)))
    firsts = [day for at, day in enumerate(firsts) if at == 0 or day - firsts[at - 1] > 12]
    for first in firsts:
        held = [one for one in country.people if one.held_on(first - 1)]
        rng.shuffle(held)
        last = first + draw(out["wave_days"], rng) - 1
        exiled = rng.random() < out["exile_wave"]
        going = held[: round(len(held) * share(out["wave_share"], rng))]
        for one in going:
            one.left = rng.randint(first, last)
            one.way = "exiled" if exiled else weighted(out["kinds"], rng)
        country.waves.append(Wave(first, last, sum(one.way != "house_arrest" for one in going)))
    rate = share(out["trickle"], rng)
    for one in country.people:
        if rate and one.left is None:
            day = one.arrested + 2 + int(rng.expovariate(rate))
            if day <= country.last:
                one.left, one.way = day, weighted(out["kinds"], rng)
    _again(country, rng, share(out["taken_again"], rng))


def _again(country: Country, rng: random.Random, rate: float) -> None:
    for one in list(country.people):
        if one.left is not None and one.way in ("full", "conditional") and rng.random() < rate and one.left + 5 < country.last:
            day = rng.randint(one.left + 3, country.last)
            country.people.append(Person(one.region, day, one.woman, one.minor, one.soldier, one.foreigner))


def _moves_and_deaths(country: Country, rng: random.Random, folk: Any) -> None:
    moved, dies = share(folk["moved"], rng), share(folk["dies"], rng)
    for one in country.people:
        until = one.left if one.left is not None else country.last
        if rng.random() < dies and one.left is None and until > one.arrested + 3:
            one.left, one.way = rng.randint(one.arrested + 2, country.last), "died"
            until = one.left
        if rng.random() < moved and len(country.regions) > 1 and until > one.arrested + 4:
            to = rng.choice([region for region in country.regions if region != one.region])
            one.moves.append((rng.randint(one.arrested + 1, until - 2), to))


def truth_of(country: Country) -> Truth:
    """The true numbers of every day."""
    acts: dict[tuple[str, str | None], list[int]] = defaultdict(list)
    into: dict[str | None, list[int]] = defaultdict(list)
    left: dict[str | None, list[int]] = defaultdict(list)
    for measure in ("arrested", "released", "died", "house_arrest", "exiled", "transferred"):
        acts[measure, None] = []
    for one in country.people:
        _enter(into, one.region, one.arrested)
        _enter_act(acts, "arrested", one.region, one.arrested)
        for day, to in one.moves:
            _enter_act(acts, "transferred", one.where(day - 1), day)
            left[one.where(day - 1)].append(day)
            into[to].append(day)
        if one.left is not None and one.way is not None:
            _enter(left, one.where(one.left), one.left)
            for measure in measures_of(one.way):
                _enter_act(acts, measure, one.where(one.left), one.left)
    return Truth(_sorted(acts), _sorted(into), _sorted(left))


def measures_of(way: str) -> Sequence[str]:
    """Which acts a way out of prison is, by the plainest definition."""
    return {"exiled": ("released", "exiled"), "died": ("died",), "house_arrest": ("house_arrest",)}.get(way, ("released",))


def _enter(table: dict[str | None, list[int]], region: str, day: int) -> None:
    table[None].append(day)
    table[region].append(day)


def _enter_act(acts: dict[tuple[str, str | None], list[int]], measure: str, region: str, day: int) -> None:
    acts[measure, None].append(day)
    acts[measure, region].append(day)


def _sorted(table: Any) -> Any:
    return {key: tuple(sorted(days)) for key, days in table.items()}
