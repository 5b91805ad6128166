"""What is true of a lineage world: who took what from whom, and how many roots stand behind each figure of an event."""

from dataclasses import dataclass, field

from habeas.model import Block, Report
from habeas.model.lineage import CopyKind


@dataclass(frozen=True)
class Link:
    """`report` was made from `parent` (a report of the world) or, where that is missing, from what `credited` published.

    `how` is finer than `kind` (rewrite_light, rewrite_deep, spun; update); `sure` says that dates, a credit or a note decide the
    direction; `also` are reports from which, by its content, it could as well have been taken.
    """

    report: str
    kind: CopyKind
    how: str
    parent: str | None
    credited: str | None
    sure: bool
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Said:
    """A report gives a figure; `source` is the body behind it, `statement` its statement, `roots` where the report has it from."""

    report: str
    event: str
    role: str
    value: int
    source: str
    statement: str
    roots: tuple[str, ...]


@dataclass(frozen=True)
class Behind:
    """An event's figure and what stands behind it: the bodies that counted, and the root reports (or missing publishers)."""

    event: str
    role: str
    value: int
    sources: tuple[str, ...]
    roots: tuple[str, ...]


@dataclass(frozen=True)
class World:
    """Reports in the order of their ids, which says nothing, and everything that is true of them."""

    seed: int
    reports: tuple[Report, ...]
    links: tuple[Link, ...]
    events: dict[str, str]  # report → event
    roots: dict[str, tuple[str, ...]]  # report → root reports, or publishers of missing ones
    said: tuple[Said, ...]
    behind: tuple[Behind, ...]
    furniture: dict[str, tuple[Block, ...]] = field(default_factory=dict)  # what is not running prose, for those who want it marked

    def independent(self) -> tuple[tuple[str, str], ...]:
        """Pairs of reports of one event that have no root in common: they share facts, never a parent."""
        ids = sorted(self.events)
        return tuple(
            (one, two)
            for at, one in enumerate(ids)
            for two in ids[at + 1 :]
            if self.events[one] == self.events[two] and not set(self.roots[one]) & set(self.roots[two])
        )


@dataclass(frozen=True)
class Grown:
    """One report of a stream, with the report that it was made from and how; `parent` is nothing for an original."""

    report: Report
    parent: str | None
    kind: CopyKind
    how: str
