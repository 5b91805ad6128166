"""What happened beside the counts: dated events told in the reports or written down by a person, and people jailed again."""

from typing import Literal

from habeas.model.record import Record

HappeningKind = Literal["vote", "announcement", "exchange", "death", "exile", "noted"]


class Happening(Record, frozen=True, kw_only=True):
    """One dated event. It stands beside the counts; nothing is said about what caused what.

    `report`, `start`, `end` lead to the words that tell it; a happening that a person noted has its `text` alone.
    `told_by` counts the reports that tell it.
    """

    day: str
    kind: HappeningKind
    text: str
    report: str | None = None
    start: int | None = None
    end: int | None = None
    source: str | None = None
    told_by: int = 1


class Rearrest(Record, frozen=True, kw_only=True):
    """A person who left custody and was arrested again later, by what reports tell; each act by its report and span."""

    person: str
    name: str
    released: str
    arrested: str
    released_in: tuple[str, int, int]
    arrested_in: tuple[str, int, int]
