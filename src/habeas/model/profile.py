"""How an organisation counts: whom its number holds, since when, how often and up to what hour, with the sentences that show it."""

from typing import Literal

from habeas.model.record import Record

Aspect = Literal["house_arrest", "conditional", "minors", "soldiers", "foreigners", "disappeared", "sentenced"]
ASPECTS: tuple[Aspect, ...] = ("house_arrest", "conditional", "minors", "soldiers", "foreigners", "disappeared", "sentenced")


class Quote(Record, frozen=True, kw_only=True):
    """A sentence of a report that shows something: `text` is what stands at start..end there."""

    report: str
    start: int
    end: int
    text: str


class CountingRule(Record, frozen=True, kw_only=True):
    """Does a count hold these people? `by`: a sentence says so, a breakdown shows it, or a reviewer wrote it down."""

    aspect: Aspect
    counts: bool
    by: Literal["text", "parts", "hand"]
    quotes: tuple[Quote, ...] = ()


class Profile(Record, frozen=True, kw_only=True):
    """One counter's way of counting, as far as the study shows it. What is not shown is not here.

    `since` is the first day it names most often; `every` the median number of days between its counts; `hour` when it closes a day.
    """

    counter: str
    name: str
    figures: int = 0
    rules: tuple[CountingRule, ...] = ()
    since: str | None = None
    every: int | None = None
    hour: str | None = None
    quotes: tuple[Quote, ...] = ()


class ProfileEdit(Record, frozen=True, kw_only=True):
    """What a reviewer wrote in hand/profiles.yaml for one organisation: only what is given changes anything."""

    counts: tuple[Aspect, ...] = ()
    leaves_out: tuple[Aspect, ...] = ()
    since: str | None = None
    hour: str | None = None
