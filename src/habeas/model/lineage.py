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


class Step(Record, frozen=True, kw_only=True):
    """One station on the way of a figure, from the report in hand back to who said it; `held` false for what the study lacks."""

    kind: Literal["report", "agency", "outlet", "organisation", "spokesperson", "own_voice"]
    name: str
    held: bool = True


class FigureChain(Record, frozen=True, kw_only=True):
    """How a figure came into a report. `source` is the one source that counted; `statement` is that source's one saying of it:
    two reports with one statement share it though neither copied the other."""

    figure: str
    report: str
    source: str
    statement: str
    steps: tuple[Step, ...]


class SaidBy(Record, frozen=True, kw_only=True):
    """A number that a missing original is said to have given, and the reports that say so."""

    measure: str
    number: int
    reports: tuple[str, ...]


class Ghost(Record, frozen=True, kw_only=True):
    """An original that someone should fetch: who published it, since when it must exist, who took from it, what it said."""

    root: str
    publisher: str
    by: str | None
    reports: tuple[str, ...]
    said: tuple[SaidBy, ...] = ()


class SourceJudgement(Record, frozen=True, kw_only=True):
    """A reviewer's word that names mean one source, or that they do not; a withdrawn one counts for nothing."""

    same: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    withdrawn: bool = False
    by: str | None = None
    why: str | None = None


class Lineage(Record, frozen=True, kw_only=True):
    """Edges sorted by report; `root_of` maps each report to its root (a report id or a credited publisher's story).

    `sources` maps every name that counts in the study to the one source it stands for; `missing` tells more of the ghosts.
    """

    edges: tuple[Edge, ...] = ()
    root_of: dict[str, str] = msgspec.field(default_factory=dict)
    ghosts: tuple[str, ...] = ()
    sources: dict[str, str] = msgspec.field(default_factory=dict)
    missing: tuple[Ghost, ...] = ()
