"""What the law and the keeper's words say of custody: time limits by country, and which conditions make a release what it is."""

from functools import cache
from typing import Literal

import msgspec

from habeas.lexicon.files import Entry, load

Release = Literal["fully", "house_arrest", "conditions", "unsaid"]


class ClockRule(Entry, frozen=True, kw_only=True):
    """A time limit: from one of these acts until one of those, in hours, in a country ("*" everywhere), with the rule cited."""

    rule: str
    country: str
    from_: tuple[str, ...] = msgspec.field(name="from")
    until: tuple[str, ...]
    hours: int
    cites: str


class ClockFile(Entry, frozen=True, kw_only=True):
    """The file shared/legal_clocks.yaml."""

    clocks: tuple[ClockRule, ...]


class ConditionFile(Entry, frozen=True, kw_only=True):
    """The file shared/conditions.yaml: every condition of a release, and what it makes of it."""

    fully: tuple[str, ...]
    house_arrest: tuple[str, ...]
    conditions: tuple[str, ...]
    unsaid: tuple[str, ...]


class BulletinWords(Entry, frozen=True, kw_only=True):
    """The file bulletin.yaml of one language: the sentences of a bulletin and the words of a person's page."""

    sentences: dict[str, str]
    one: dict[str, str]
    thousands: str
    thousands_from: int
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    day: str
    hour: str
    date: str
    month: str
    zones: dict[str, str]
    acts: dict[str, str]
    conditions: dict[str, str]
    statuses: dict[str, str]
    fields: dict[str, str]
    particulars: dict[str, str]
    laws: dict[str, str]
    clocks: dict[str, str]
    charges: dict[str, str]
    verdicts: dict[str, str]
    page: dict[str, str]
    rules: dict[str, str] = msgspec.field(default_factory=dict)
    """How the rules of legal_clocks.yaml are cited; one that is not here is cited as it stands there."""


@cache
def clock_rules(country: str | None) -> tuple[ClockRule, ...]:
    """The time limits that bind in a country; those of treaties everywhere."""
    return tuple(rule for rule in load("shared", "legal_clocks", ClockFile).clocks if rule.country in {"*", country})


@cache
def countries_with_clocks() -> tuple[str, ...]:
    """The countries that have time limits of their own in the file."""
    return tuple(sorted({rule.country for rule in load("shared", "legal_clocks", ClockFile).clocks} - {"*"}))


@cache
def _kinds() -> dict[str, Release]:
    file = load("shared", "conditions", ConditionFile)
    kinds: tuple[tuple[Release, tuple[str, ...]], ...] = (
        ("fully", file.fully),
        ("house_arrest", file.house_arrest),
        ("conditions", file.conditions),
        ("unsaid", file.unsaid),
    )
    return {condition: kind for kind, some in kinds for condition in some}


def release_kind(conditions: tuple[str, ...]) -> Release:
    """What a release is, by its conditions: the heaviest of them decides; nothing said is not full freedom."""
    kinds = {_kinds()[one] for one in conditions}
    heaviest: tuple[Release, ...] = ("house_arrest", "conditions", "fully")
    return next((kind for kind in heaviest if kind in kinds), "unsaid")


@cache
def bulletin_words(lang: str) -> BulletinWords:
    """The words of one language."""
    return load(lang, "bulletin", BulletinWords)
