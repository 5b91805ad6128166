"""What happened and who said so: events with the statements of monitors and ministries, and details that one reporter alone saw."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from worlds.lineage_words import Fact, Ref, Slot, draw, parameters, phrases

COMPANIONS = (
    "held", "women", "minors", "soldiers", "foreigners", "ill", "disappeared", "since", "charged", "nolawyer", "died",
)  # fmt: skip


@dataclass(frozen=True)
class Statement:
    """What one body said on one day. Two counts of one monitor on two days are two statements of one root."""

    id: str
    source: str
    day: int
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Event:
    """Something that happened on `day` in one country, with the statements about it in order of days."""

    id: str
    kind: str
    day: int
    country: str
    total: int
    city: str
    prison: str
    prison2: str
    statements: tuple[Statement, ...]

    def known(self, day: int) -> tuple[Statement, ...]:
        return tuple(one for one in self.statements if one.day <= day)


def happening(name: str, rng: random.Random, country: int | None = None) -> Event:
    """An event of a drawn kind with all that monitors and ministries say about it."""
    chance = parameters()["events"]
    land = phrases("cast")["countries"][country if country is not None else rng.randrange(len(phrases("cast")["countries"]))]
    prison, prison2 = rng.sample(land["prisons"], 2)
    event = Event(
        id=name, kind=rng.choice(chance["kinds"]), day=rng.randrange(0, 120), country=land["name"], total=land["total"],
        city=rng.choice(land["cities"]), prison=prison, prison2=prison2, statements=(),
    )  # fmt: skip
    spoken = sorted([*_monitors_speak(event, rng), *_officials_speak(event, rng)], key=lambda one: (one.day, one.id))
    return Event(**{**event.__dict__, "statements": tuple(spoken)})


def _monitors_speak(event: Event, rng: random.Random) -> list[Statement]:
    chance = parameters()["events"]
    sources = rng.sample(sorted(phrases("cast")["monitors"]), draw(chance["monitors"], rng))
    first = draw(parameters()["counts"][event.kind], rng)
    years = rng.choice([4, 8, 10, 15, 20])
    quotes = _quotes("monitor_quote", rng)
    spoken: list[Statement] = []
    for at, source in enumerate(sources):
        lead = first if at == 0 or rng.random() < chance["same_value"] else max(2, round(first * rng.uniform(0.8, 1.25)))
        speaker = person(rng)
        days = rng.sample(chance["statement_days"], rng.choice([1, 1, 2]))
        for later, offset in enumerate(sorted(days)):
            if later and rng.random() >= chance["agreed_lead"]:
                lead += rng.randint(2, 40)
            spot = _Spot(event, source, event.day + offset, years)
            roles = rng.sample(COMPANIONS, draw(chance["figures_per_statement"], rng))
            facts = [spot.figure(event.kind, lead)]
            facts += [spot.figure(role, draw(parameters()["counts"][role], rng)) for role in roles]
            facts.append(spot.quote(next(quotes), speaker))
            spoken.append(Statement(spot.statement, source, spot.day, tuple(facts)))
    return spoken


def _officials_speak(event: Event, rng: random.Random) -> list[Statement]:
    chance = parameters()["events"]
    spoken = []
    quotes = _quotes("official_quote", rng)
    for source in rng.sample(sorted(phrases("cast")["officials"]), 2):
        spot = _Spot(event, source, event.day + rng.choice(chance["statement_days"]), 0)
        roles = rng.sample(["files", "official_freed", "promised"], rng.choice([1, 2]))
        facts = [spot.figure(role, draw(parameters()["counts"][role], rng)) for role in roles]
        if rng.random() < 0.5:
            facts.append(Fact("denial", spot.slots, None, source, spot.statement))
        facts.append(spot.quote(next(quotes), person(rng)))
        spoken.append(Statement(spot.statement, source, spot.day, tuple(facts)))
    return spoken


@dataclass(frozen=True)
class _Spot:
    """Who speaks about which event on which day: what all facts of one statement share."""

    event: Event
    source: str
    day: int
    years: int

    @property
    def statement(self) -> str:
        return f"{self.event.id}/{self.source}/{self.day - self.event.day}"

    @cached_property
    def slots(self) -> tuple[tuple[str, Slot], ...]:
        event = self.event
        return (
            ("org", Ref("org", self.source)), ("onday", Ref("day", self.day % 7)), ("city", event.city), ("prison", event.prison),
            ("prison2", event.prison2), ("country", event.country), ("years", self.years),
        )  # fmt: skip

    def figure(self, role: str, value: int) -> Fact:
        return Fact(role, (*self.slots, ("n", value)), value, self.source, self.statement)

    def quote(self, said: Ref, speaker: str) -> Fact:
        return Fact(said.kind, (*self.slots, ("speaker", speaker), ("quote", said)), None, self.source, self.statement)


def _quotes(role: str, rng: random.Random) -> Iterator[Ref]:
    """All quotes of a role in some order: nobody says what another has said about the same event."""
    there = range(len(phrases("quotes")[role]))
    return iter([Ref(role, at) for at in rng.sample(there, len(there))])


def person(rng: random.Random, sex: str | None = None) -> str:
    """An invented name."""
    cast = phrases("cast")
    return f"{rng.choice(cast[sex or rng.choice(['women', 'men'])])} {rng.choice(cast['surnames'])}"


def scene(rng: random.Random) -> Fact:
    """What a reporter saw, put together from four lists."""
    lists = phrases("scenes")
    return Fact("scene", tuple((kind, Ref(kind, rng.randrange(len(lists[kind])))) for kind in ("who", "did", "where", "when")))


def details(event: Event, rng: random.Random, wanted: int) -> tuple[Fact, ...]:
    """Details that only one reporter has: witnesses, people who came home, lawyers, politicians, scenes."""
    makers = rng.sample(["witness", "released", "lawyer", "opposition", "scene", "scene", "scene"], min(wanted, 7))
    found: list[Fact] = []
    for maker in makers:
        found += _detail(maker, event, rng)
    found += [scene(rng) for _ in range(wanted - len(found))]
    return tuple(found[: max(wanted, len(makers))])


def _detail(role: str, event: Event, rng: random.Random) -> list[Fact]:
    cast = phrases("cast")
    if role == "witness":
        at = rng.randrange(len(cast["kin"]))
        name = person(rng, cast["kin"][at]["sex"])
        slots: Sequence[tuple[str, Slot]] = (
            ("name", name), ("held", person(rng, "men")), ("kin", Ref("kin", at)), ("age", rng.randint(22, 81)),
            ("nights", rng.randint(3, 40)),
        )  # fmt: skip
        quote = Ref("kin_quote", rng.randrange(len(phrases("quotes")["kin_quote"])))
        return [Fact(role, tuple(slots)), Fact("kin_quote", (("name", name), ("quote", quote)))]
    if role == "released":
        slots = (
            ("name", person(rng)), ("job", Ref("job", rng.randrange(len(cast["jobs"])))), ("age", rng.randint(18, 74)),
            ("months", rng.randint(3, 29)), ("kilos", rng.randint(4, 23)),
        )  # fmt: skip
        return [Fact(role, tuple(slots))]
    if role == "lawyer":
        return [Fact(role, (("name", person(rng)), ("cases", rng.randint(3, 45))))]
    if role == "opposition":
        return [Fact(role, (("speaker", person(rng)), ("party", rng.choice(cast["parties"])), ("country", event.country)))]
    return [scene(rng)]


def background(event: Event, rng: random.Random, wanted: int) -> list[Fact]:
    """Sentences on the state of the country that unrelated reports repeat word for word."""
    chosen = rng.sample(range(len(phrases("background")["background"]["en"])), wanted)
    return [Fact(f"background:{at}", (("country", event.country), ("total", event.total))) for at in chosen]
