"""How a text gets onto a page: headline, dateline, notes, credits and what every page of a paper carries."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from habeas.model import Block, BlockKind, Report
from habeas.model.lineage import CopyKind
from worlds.lineage_derive import Sentences, flat
from worlds.lineage_events import Event
from worlds.lineage_words import Fact, parameters


@dataclass(kw_only=True)
class Draft:
    """A report in the making. `held` false: others took from it, but the study does not have it."""

    id: str
    event: Event
    language: str
    publisher: str
    day: int
    title: str
    sentences: Sentences
    dated: bool = True
    held: bool = True
    agency: bool = False
    release: bool = False
    dateline: str = ""
    note: str = ""
    credit: str = ""
    furniture: tuple[str, ...] = ()
    straight: bool = False
    kind: CopyKind = "original"
    how: str = "original"
    parents: tuple["Draft", ...] = ()
    named: tuple[str, ...] = ()
    origin: dict[Fact, tuple[str, ...]] = field(default_factory=dict)

    @property
    def root(self) -> str:
        """What a genealogy that ends here is called: the report, or its publisher where the report is missing."""
        return self.id if self.held else self.publisher

    @property
    def roots(self) -> tuple[str, ...]:
        if not self.parents:
            return (self.root,)
        return tuple(sorted({root for parent in self.parents for root in parent.roots}))

    @property
    def facts(self) -> tuple[Fact, ...]:
        return tuple(one.fact for one in self.sentences if one.fact is not None)

    @property
    def published(self) -> str | None:
        first: date = parameters()["time"]["first_day"]
        return (first + timedelta(days=self.day)).isoformat() if self.dated else None


@dataclass(frozen=True)
class Page:
    """A report and which stretches of it are not running prose."""

    report: Report
    blocks: tuple[Block, ...]


def body(sentences: Sentences) -> str:
    """The sentences in their paragraphs."""
    text = ""
    for at, one in enumerate(sentences):
        text += ("\n\n" if one.opens and at else " " if at else "") + one.text
    return text


def page(draft: Draft) -> Page:
    """The report as a reader sees it; nothing is marked in it, the blocks stand beside it."""
    parts: list[tuple[str, BlockKind | None]] = [(draft.title, "title")]
    if draft.note:
        parts.append((draft.note, None))
    parts.append((draft.dateline + body(draft.sentences), None))
    if draft.credit:
        parts.append((draft.credit, "credit"))
    parts += [(line, "copyright" if line.startswith("©") else "navigation") for line in draft.furniture]
    text = "\n\n".join(part for part, _ in parts) + "\n"
    text = flat(text) if draft.straight else text
    return Page(report_of(draft, text), _blocks(parts, draft))


def report_of(draft: Draft, text: str) -> Report:
    """The text as a report of the study, with its date where one is printed."""
    return Report(
        id=draft.id,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        language=draft.language,
        publisher=draft.publisher,
        published=draft.published,
        published_from="meta" if draft.dated else None,
        title=flat(draft.title) if draft.straight else draft.title,
    )


def _blocks(parts: Sequence[tuple[str, BlockKind | None]], draft: Draft) -> tuple[Block, ...]:
    at, blocks = 0, []
    for part, kind in parts:
        if kind is not None:
            blocks.append(Block(start=at, end=at + len(part), kind=kind))
        elif draft.dateline and part.startswith(draft.dateline):
            blocks.append(Block(start=at, end=at + len(draft.dateline.rstrip()), kind="dateline"))
        at += len(part) + 2
    return tuple(blocks)
