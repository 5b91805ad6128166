"""A table out of the bytes of a file: which lines are rows, what parts their cells, and where its header is."""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import BinaryIO, cast

from habeas.errors import UnreadableError
from habeas.model import Issue
from habeas.sheets.encodings import encoding_of
from habeas.sheets.text import UNSUPPORTED, Cutter, Lines, delimiter_of, remarks

_SAMPLE = 60
_NUMBER = re.compile(r"^[\s\d.,'+-]*\d[\s\d.,'+%-]*$")


@dataclass
class Opened:
    """A header and the rows under it. `issues` grows while the rows are read; `first_line` is the number of the first of them."""

    name: str
    header: list[str]
    rows: Iterator[list[str]]
    sample: list[list[str]]
    first_line: int = 2
    issues: list[Issue] = field(default_factory=list)

    def say(self, code: str, message: str, hint: str = "") -> None:
        self.issues.append(Issue(code=code, message=f"{self.name}: {message}", hint=hint, path=self.name))


def open_table(stream: BinaryIO, name: str) -> Opened:
    """The table of a CSV or XLSX file, gzipped or not; raises UnreadableError for anything else."""
    stream.seek(0)
    head = stream.read(8)
    stream.seek(0)
    if head.startswith(b"\x1f\x8b"):
        return open_table(_unzipped(stream, name), name)
    if head.startswith(b"PK\x03\x04"):
        from habeas.sheets.workbooks import workbook_rows

        return from_rows(workbook_rows(stream, name), name)
    for mark, what in UNSUPPORTED.items():
        if head.startswith(mark):
            raise UnreadableError(f"{name} is {what}", "save it as CSV, XLSX or Parquet")
    if not head.strip(b"\xef\xbb\xbf\xff\xfe\x00\r\n\t "):
        raise UnreadableError(f"{name} is empty", "nothing to read here")
    return _from_text(stream, name)


def from_rows(rows: Iterator[list[str]], name: str) -> Opened:
    """The table of rows that are cut into cells already; the first that looks like one is the header."""
    early = [row for _, row in zip(range(_SAMPLE), rows, strict=False)]
    at = header_at(early)
    if at is None:
        raise UnreadableError(f"{name} has no header that can be made out", "give each column a name in the first row")

    below = early[at + 1 :]
    return Opened(name, [cell.strip() for cell in early[at]], chain(below, rows), below, first_line=at + 2)


def _unzipped(stream: BinaryIO, name: str) -> BinaryIO:
    """The unzipped file, tried to its end: a broken archive must not end as half a table."""
    unzipped = gzip.GzipFile(fileobj=stream)
    try:
        while unzipped.read(1 << 20):
            pass
        unzipped.seek(0)
    except (OSError, EOFError) as error:
        raise UnreadableError(f"{name} is a broken gzip archive", "fetch it again") from error
    return cast(BinaryIO, unzipped)


def _from_text(stream: BinaryIO, name: str) -> Opened:
    encoding, plain = encoding_of(stream)
    lines = Lines(stream, encoding, name)
    batches = lines.batches()
    first = next(batches, [])
    early = first[:_SAMPLE]
    if "".join(early).count("\ufffd") * 20 > sum(map(len, early)) or not early:
        raise UnreadableError(f"{name} is no text", "save it as CSV, XLSX or Parquet")
    cut = Cutter(delimiter_of(early))
    opened = from_rows(chain.from_iterable(cut.batches(chain((first,), batches))), name)
    if not plain:
        opened.say("encoding", f"read as {encoding}, for it is not UTF-8", "look at a name with accents; save it as UTF-8")
    opened.rows = chain(opened.rows, _remarks(opened, lines, cut))
    return opened


def _remarks(opened: Opened, lines: Lines, cut: Cutter) -> Iterator[list[str]]:
    """No rows: what was seen on the way is said once the last row is read."""
    for code, message, hint in remarks(lines, cut):
        opened.say(code, message, hint)
    yield from ()


def header_at(rows: list[list[str]]) -> int | None:
    """The first row in which most columns have a name: titles above it have few cells, rows below it are numbers."""
    widest = max((sum(1 for cell in row if cell.strip()) for row in rows), default=0)
    for at, row in enumerate(rows):
        filled = [cell for cell in row if cell.strip()]
        numbers = sum(1 for cell in filled if _NUMBER.match(cell))
        if len(filled) > 1 and len(filled) * 2 >= widest and numbers * 4 <= len(filled):
            return at
    return None
