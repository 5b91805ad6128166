"""A report as read: its text, where it came from and which parts of it are not the report's own prose."""

from typing import Literal

from habeas.model.record import Record

PublishedFrom = Literal["meta", "file", "text", "option"]
# Only `title`, `dateline` and `caption` blocks are read for figures; a caption that repeats is read once.
BlockKind = Literal[
    "title", "byline", "dateline", "caption", "repeated_caption", "comment_form", "author_box", "copyright", "credit", "navigation",
    "poll",
]  # fmt: skip


class Block(Record, frozen=True, kw_only=True):
    """A stretch of the text that is not running prose: half-open character offsets and what it is."""

    start: int
    end: int
    kind: BlockKind

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"block {self.start}..{self.end} is not a span")


class Report(Record, frozen=True, kw_only=True):
    """One report: `text` is what every offset indexes (str, half-open); dates are ISO (day or month) or null.

    `id` is a label (the file name without its ending); `sha256` of the original is the key.
    `published_from` says who gave the date; with `published` null no date may be derived from it.
    """

    id: str
    sha256: str
    text: str
    path: str = ""
    also: tuple[str, ...] = ()
    language: str = "en"
    publisher: str | None = None
    published: str | None = None
    published_from: PublishedFrom | None = None
    url: str | None = None
    title: str | None = None
    boilerplate: tuple[Block, ...] = ()

    def __post_init__(self) -> None:
        if (self.published is None) != (self.published_from is None):
            raise ValueError("published and published_from stand or fall together")
        if any(block.end > len(self.text) for block in self.boilerplate):
            raise ValueError("a block ends behind the text")


class Issue(Record, frozen=True, kw_only=True):
    """Something that was not read or does not fit: what, where and what to do. Never holds a person's name."""

    code: str
    message: str
    hint: str = ""
    report: str | None = None
    path: str | None = None
    span: tuple[int, int] | None = None
