"""A page of a count world: figures as a reader would find them, each with what it truly means."""

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Literal

from habeas.model import Edge, Figure, Lineage, Reading
from worlds.counts_monitors import Count, Statement
from worlds.counts_people import Country
from worlds.counts_truth import Label, Meaning

WIDE = 120  # characters between two figures of a page
PART: dict[str, dict[str, str]] = {
    "female": {"sex": "female"}, "male": {"sex": "male"}, "minor": {"age": "minor"}, "adult": {"age": "adult"},
}  # fmt: skip


@dataclass(frozen=True)
class Told:
    """One figure as a page tells it: a count of a statement, and what the page changed or left out."""

    count: Count
    statement: Statement
    value: int
    precision: str
    label: Label
    as_of: int | None
    tells_since: bool
    named: bool = True
    part_of: int | None = None
    part: str | None = None


@dataclass
class Page:
    """A report in the making. `parent` is the report it was made from."""

    id: str
    publisher: str
    day: int
    told: list[Told]
    dated: bool = True
    parent: str | None = None
    kind: str = "original"
    traced: bool = True


def plain(count: Count, statement: Statement, **changed: Any) -> Told:
    """A count told as it was said."""
    return replace(Told(count, statement, count.value, count.precision, count.label, count.until, tells_since=True), **changed)


def parts_told(whole: Told, at: int) -> list[Told]:
    """The parts of a count that stands at place `at` of its page."""
    return [replace(whole, value=number, precision="exact", part_of=at, part=name) for name, number in whole.count.parts]


def with_parts(told: list[Told]) -> list[Told]:
    """Every count followed by its parts."""
    out: list[Told] = []
    for one in told:
        out.append(one)
        out += parts_told(one, len(out) - 1)
    return out


def rounded(number: int, rng: random.Random) -> tuple[int, str]:
    """A number in round words, and the hedge that keeps it honest."""
    unit = 10 if number < 300 else 50 if number < 1500 else 100
    below = number // unit * unit
    if below == number:
        return number, "about"
    if rng.random() < 0.5:
        return below, "more_than"
    nearest = round(number / unit) * unit
    return (nearest, "about") if nearest <= number or rng.random() < 0.5 else (nearest, "nearly")


class Printer:
    """Makes readings of pages and keeps what every figure means."""

    def __init__(self, country: Country, first_day: str) -> None:
        self.country, self.zero = country, date.fromisoformat(first_day)
        self.meanings: dict[str, Meaning] = {}
        self.pages: list[Page] = []

    def day(self, at: int) -> str:
        return (self.zero + timedelta(days=at)).isoformat()

    def reading(self, page: Page) -> Reading:
        figures = tuple(self._figure(page, at, told) for at, told in enumerate(page.told))
        published = self.day(page.day) if page.dated else None
        return Reading(
            report=page.id, sha256=page.id, language="en", published=published, publisher=page.publisher, figures=figures
        )  # fmt: skip

    def _figure(self, page: Page, at: int, told: Told) -> Figure:
        count, text = told.count, f"{told.value:,}"
        name, start = f"{page.id}-{at}", at * WIDE
        low, high = bounds(told.value, told.precision)
        kind: Literal["stock", "flow"] = "stock" if count.measure == "held" else "flow"
        dated = kind == "flow" and told.tells_since and count.since is not None
        closed = dated and count.since != self.country.vote and told.as_of is not None
        self.meanings[name] = Meaning(
            measure=count.measure, region=count.region, since=count.since, until=count.until, speaker=told.statement.speaker,
            statement=told.statement.id, source_value=count.value, label=told.label, part=told.part is not None,
            planned=count.planned,
        )  # fmt: skip
        known: dict[str, Any] = {
            "group": "cases" if count.measure == "reviewed" else told.statement.group,
            "place": f"{self.country.code}/{count.region}" if count.region else None,
            "period_from": self.day(count.since) if dated and count.since is not None else None,
            "period_to": self.day(told.as_of) if closed and told.as_of is not None else None,
            "as_of": self.day(told.as_of) if told.as_of is not None else None,
            "source": told.statement.speaker if told.named else None,
            "modality": "denied" if count.denied else "planned" if count.planned else "actual",
            "part_of": told.part_of, "precision": told.precision, **PART.get(told.part or "", {}),
        }  # fmt: skip
        return Figure(
            id=name, report=page.id, start=start, end=start + len(text), text=text, sentence_start=start, sentence_end=start + 99,
            measure=count.measure, kind=kind, low=low, high=high, point=told.value, country=self.country.code, rule="world",
            **known,
        )  # fmt: skip

    def lineage(self, pages: list[Page]) -> Lineage:
        parents = {page.id: page for page in pages}
        edges, roots = [], {}
        for page in sorted(pages, key=lambda one: one.id):
            at = page
            while at.parent is not None and at.traced:
                at = parents[at.parent]
            roots[page.id] = at.id
            if page.parent is not None and page.traced:
                kind: Any = page.kind
                edges.append(Edge(report=page.id, kind=kind, root=at.id, parent=page.parent, derived_from=page.parent))
        return Lineage(edges=tuple(edges), root_of=roots)


def bounds(value: int, precision: str) -> tuple[int | None, int | None]:
    """What a hedge says of a number, as habeas writes it down."""
    return {
        "exact": (value, value), "at_least": (value, None), "more_than": (value + 1, None), "about": (None, None),
        "nearly": (None, value), "up_to": (None, value),
    }[precision]  # fmt: skip
