"""From bytes to drafts of reports: one reader for each file type, chosen by the ending. A new format is one entry here."""

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import PurePosixPath
from typing import Protocol

from habeas.ingest.meta import MetaLine
from habeas.model import Issue, Record


class Draft(Record, frozen=True, kw_only=True):
    """A report as its file gives it, before anything is read in the text. `label` is None where the file names none.

    `stated` is what the file itself says of the report (tags of a page, fields of a JSON line).
    `by_person` is true where those fields are a person's word, as those of a JSON line are, and not a page's tags.
    `key` are the bytes that identify the original: the file's, or the line's.
    """

    text: str
    key: bytes
    label: str | None = None
    title: str | None = None
    author: str | None = None
    stated: MetaLine = MetaLine()
    by_person: bool = False


class Drafts(Record, frozen=True, kw_only=True):
    """All that one file holds."""

    drafts: tuple[Draft, ...] = ()
    issues: tuple[Issue, ...] = ()


class Reader(Protocol):
    """Reads one file type: pure, from bytes; raises InputError where nothing can be read."""

    def __call__(self, path: str, raw: bytes, /) -> Drafts:
        """The drafts in `raw`; `path` is only for messages."""
        ...


# Ending → module of this package that has `read`. Named, not imported: a reader's libraries load when a file needs them.
_READERS: dict[str, str] = {
    ".txt": "plain_text",
    ".html": "web_page",
    ".htm": "web_page",
    ".jsonl": "json_lines",
}


def endings() -> Sequence[str]:
    """The file endings that are read, sorted."""
    return sorted(_READERS)


def reader_for(path: str) -> Reader | None:
    """The reader for a file name, or None where its ending is not known."""
    module = _READERS.get(PurePosixPath(path).suffix.lower())
    if module is None:
        return None
    read: Callable[[str, bytes], Drafts] = import_module(f"habeas.ingest.{module}").read
    return read
