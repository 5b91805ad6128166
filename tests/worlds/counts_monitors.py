"""What monitors count by their own rules, how late they learn of it, and the bulletins they publish."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from habeas.model import Measure
from worlds.counts_people import Country, Person
from worlds.counts_truth import Label
from worlds.lineage_words import draw, share, weighted

NAMES = (
    "Prison Watch observatory", "Families rights committee", "Lantern legal aid network", "Open Doors monitor",
    "Brona lawyers forum",
    "Southern human rights association", "Habitual Justice volunteers", "Riverside civil society forum", "Sentinel of rights",
)  # fmt: skip


@dataclass(frozen=True)
class Count:
    """One number of a statement. `parts` are counts of some of the same people (sex or age, and how many)."""

    measure: Measure
    region: str | None
    since: int | None
    until: int
    value: int
    precision: str = "exact"
    planned: bool = False
    denied: bool = False
    label: Label = "honest"
    parts: tuple[tuple[str, int], ...] = ()


@dataclass
class Statement:
    """What one speaker says on one day: a bulletin of a monitor or the words of an office."""

    id: str
    speaker: str
    official: bool
    day: int
    group: str
    counts: list[Count] = field(default_factory=list)
    corrects: str | None = None


@dataclass
class _Seen:
    person: Person
    known: int
    left_known: int | None


@dataclass
class Monitor:
    """A monitor, its rules and what it has learned. `since`: the day from which it counts; `region`: its only place."""

    name: str
    group: str
    since: int
    region: str | None
    keeps: tuple[Measure, ...]
    rules: dict[str, bool]
    every: int
    waits: int
    doubles: float
    seen: list[_Seen] = field(default_factory=list)
    hedge: str = "exact"

    def held(self, day: int, region: str | None = None) -> list[Person]:
        """Whom it believes in prison on a day."""
        return [s.person for s in self.seen if s.known <= day and self._in(s.person, day, region) and not self._out(s, day)]

    def flow(self, measure: str, day: int, region: str | None = None, since: int | None = None) -> list[Person]:
        """Whom it counts under a measure from a day to another, as far as it knows then."""
        first = self.since if since is None else since
        found = []
        for s in self.seen:
            one = s.person
            when, known = (one.arrested, s.known) if measure == "arrested" else (one.left, s.left_known)
            if when is None or known is None or known > day or not first <= when <= day or not self._in(one, when, region):
                continue
            if measure == "arrested" or measure in self.ways(one):
                found.append(one)
        return found

    def ways(self, one: Person) -> Sequence[str]:
        """What it calls the way in which somebody left prison."""
        if one.way == "house_arrest":
            return ("released", "house_arrest") if self.rules["house_arrest_is_release"] else ("house_arrest",)
        if one.way == "conditional" and self.rules["conditional_is_no_release"]:
            return ()
        if one.way == "exiled":
            return ("exiled",) if self.rules["exile_is_no_release"] else ("released", "exiled")
        return ("died",) if one.way == "died" else ("released",)

    def _in(self, one: Person, day: int, region: str | None) -> bool:
        return region is None or one.where(day) == region

    def _out(self, seen: _Seen, day: int) -> bool:
        if seen.person.way == "house_arrest" and self.rules["house_arrest_is_held"]:
            return False
        return seen.left_known is not None and seen.left_known <= day

    def number(self, people: Sequence[Person]) -> int:
        """How many it prints: some are counted twice."""
        return len(people) + round(self.doubles * len(people))


def founded(name: str, country: Country, rng: random.Random, laws: Any) -> Monitor:
    """A monitor with its rules, and everything it will ever learn."""
    rules = {key: rng.random() < laws[key] for key in laws if key.endswith(("_held", "_release"))}
    without = {kind for kind, chance in laws["excludes"].items() if rng.random() < chance}
    late = draw(laws["late_days"], rng) if rng.random() < laws["starts_late"] else 0
    region = rng.choice(country.regions) if rng.random() < laws["one_region"] else None
    keeps = tuple(measure for measure, chance in laws["measures"].items() if rng.random() < chance)
    monitor = Monitor(
        name=name, group=weighted(laws["group"], rng), since=country.vote + late, region=region, keeps=keeps, rules=rules,
        every=draw(laws["every"], rng), waits=draw(laws["waits"], rng), doubles=share(laws["doubles"], rng),
    )  # fmt: skip
    finds, lag, out_lag = share(laws["finds"], rng), share(laws["lag"], rng), share(laws["release_lag"], rng)
    for one in country.people:
        counted = not (one.minor and "minors" in without) and not (one.soldier and "soldiers" in without)
        counted = counted and not (one.foreigner and "foreigners" in without) and (region is None or one.region == region)
        if rng.random() >= finds or not counted or one.arrested < monitor.since:
            continue
        known = one.arrested + int(rng.expovariate(1 / lag))
        left = None if one.left is None else max(known, one.left + int(rng.expovariate(1 / out_lag)))
        monitor.seen.append(_Seen(one, known, left))
    return monitor


def bulletins(monitor: Monitor, country: Country, rng: random.Random, laws: Any) -> Iterator[Statement]:
    """Everything it publishes, the earliest first: at its own pace, daily while much happens."""
    day, at = monitor.since + rng.randint(1, 4), 0
    while day <= country.last:
        at += 1
        yield _bulletin(f"{monitor.name} {at}", monitor, country, day, rng, laws)
        busy = day < country.burst_ends or any(wave.first <= day + 1 and day <= wave.last + 1 for wave in country.waves)
        upcoming = [wave.first - day for wave in country.waves if wave.first > day]
        pause = rng.randint(1, 3) if busy else max(1, round(monitor.every * rng.uniform(0.6, 1.4)))
        day += min([pause, *upcoming])


def _bulletin(name: str, monitor: Monitor, country: Country, day: int, rng: random.Random, laws: Any) -> Statement:
    until = day - monitor.waits
    statement = Statement(name, monitor.name, False, day, monitor.group)
    wave = next((w for w in country.waves if w.first <= until <= w.last + 4), None)
    for measure in monitor.keeps:
        if rng.random() >= laws["tells"]:
            continue
        places = [monitor.region]
        if monitor.region is None and measure in ("arrested", "held") and rng.random() < laws["regions"]:
            places += country.regions
        statement.counts += [c for place in places if (c := _count(monitor, measure, place, until, rng, laws)) is not None]
    if wave is not None and "released" in monitor.keeps:
        going = monitor.number(monitor.flow("released", until, monitor.region, wave.first))
        if going >= 3:
            statement.counts.append(Count("released", monitor.region, wave.first, until, going, _hedge(monitor, rng, laws)))
    return statement


def _count(monitor: Monitor, measure: Measure, place: str | None, until: int, rng: random.Random, laws: Any) -> Count | None:
    people = monitor.held(until, place) if measure == "held" else monitor.flow(measure, until, place)
    value = monitor.number(people)
    if value < (1 if measure == "died" else 3):
        return None
    since = None if measure == "held" else monitor.since
    parts: tuple[tuple[str, int], ...] = ()
    if rng.random() < laws["parts"] and value >= 20:
        women, minors = sum(one.woman for one in people), sum(one.minor for one in people)
        parts = (
            (("female", women), ("male", value - women)) if rng.random() < 0.6 else (("minor", minors), ("adult", value - minors))
        )
    return Count(measure, place, since, until, value, _hedge(monitor, rng, laws), parts=tuple(p for p in parts if p[1] > 0))


def _hedge(monitor: Monitor, rng: random.Random, laws: Any) -> str:
    if rng.random() >= laws["habit"]:
        monitor.hedge = weighted(laws["hedges"], rng)
    return monitor.hedge
