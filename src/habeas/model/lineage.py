"""Who copied, rewrote, translated or cited whom."""

from typing import Literal

import msgspec

from habeas.model.record import Record

CopyKind = Literal[
    "original", "copy", "cut", "extended", "rewrite", "translation", "compilation", "correction", "wire", "press_release"
]  # fmt: skip


class Credit(Record, frozen=True, kw_only=True):
    """A place where a report names the outlet or agency its text comes from."""

    start: int
    end: int
    publisher: str
    kind: Literal["wire", "original_source", "own_mention", "byline", "as_reported_by", "canonical_link"]


class Edge(Record, frozen=True, kw_only=True):
    """One line of lineage.jsonl. `parent` is a report held; `credited` a publisher named but not held."""

    report: str
    kind: CopyKind
    root: str
    parent: str | None = None
    credited: str | None = None
    derived_from: str | None = None
    direction_sure: bool = True
    confidence: float = 1.0
    evidence: tuple[str, ...] = ()


class Lineage(Record, frozen=True, kw_only=True):
    """Edges sorted by report; `root_of` maps each report to its root (a report id or a credited publisher)."""

    edges: tuple[Edge, ...] = ()
    root_of: dict[str, str] = msgspec.field(default_factory=dict)
    ghosts: tuple[str, ...] = ()
