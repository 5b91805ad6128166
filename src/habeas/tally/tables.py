"""A table out of the bytes of a file: which lines are rows, what parts their cells, and where its header is."""

import codecs
import csv
import gzip
import io
import re
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import BinaryIO, cast

from habeas.errors import UnreadableError
from habeas.model import Issue
from habeas.tally.encodings import encoding_of

_LINE = 4_000_000
_READ = 1 << 21
_JOINED = 20
_SAMPLE = 60
_DELIMITERS = (",", ";", "\t", "|", ":")
_NUMBER = re.compile(r"^[\s\d.,'+-]*\d[\s\d.,'+%-]*$")
_UNSUPPORTED = {
    b"\xd0\xcf\x11\xe0": "an old Excel workbook",
    b"%PDF": "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
}


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
        from habeas.tally.workbooks import workbook_rows

        return from_rows(workbook_rows(stream, name), name)
    for mark, what in _UNSUPPORTED.items():
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
    lines = _Lines(stream, encoding, name)
    batches = lines.batches()
    first = next(batches, [])
    early = first[:_SAMPLE]
    if "".join(early).count("\ufffd") * 20 > sum(map(len, early)) or not early:
        raise UnreadableError(f"{name} is no text", "save it as CSV, XLSX or Parquet")
    cut = _Cutter(delimiter_of(early))
    opened = from_rows(chain.from_iterable(cut.batches(chain((first,), batches))), name)
    if not plain:
        opened.say("encoding", f"read as {encoding}, for it is not UTF-8", "look at a name with accents; save it as UTF-8")
    opened.rows = chain(opened.rows, _remarks(opened, lines, cut))
    return opened


def _remarks(opened: Opened, lines: "_Lines", cut: "_Cutter") -> Iterator[list[str]]:
    """No rows: what was seen on the way is said once the last row is read."""
    if lines.replaced:
        opened.say(
            "broken-characters", f"{lines.replaced} lines hold bytes that are no characters", "the file was damaged on its way"
        )
    if cut.open_quotes:
        opened.say("open-quote", f"{cut.open_quotes} lines open a quotation mark that never closes; read without it")
    yield from ()


class _Lines:
    """Lines without their ends; NUL becomes U+FFFD, and a line without end is a reason to stop, not to fill the memory."""

    def __init__(self, stream: BinaryIO, encoding: str, name: str) -> None:
        self.stream, self.name, self.replaced = stream, name, 0
        self.decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder(encoding)("replace"), translate=True)

    def batches(self) -> Iterator[list[str]]:
        """Some lines at a time."""
        left = ""
        raw = b"-"
        while raw:
            raw = self.stream.read(_READ)
            chunk = self.decoder.decode(raw, final=not raw).replace("\0", "\ufffd")
            lines = (left + chunk).split("\n")
            left = lines.pop()
            if len(left) > _LINE:
                raise UnreadableError(f"{self.name} has a line of more than {_LINE:,} characters", "it is not a table of sheets")
            if "\ufffd" in chunk:
                self.replaced += sum("\ufffd" in line for line in lines)
            if lines:
                yield lines
        if left:
            self.replaced += "\ufffd" in left
            yield [left]


class _Cutter:
    """Cuts lines into cells. Quotes are honoured where they close within a few lines, and are plain marks where they do not."""

    def __init__(self, delimiter: str) -> None:
        self.delimiter = delimiter
        self.open_quotes = 0

    def batches(self, batches: Iterator[list[str]]) -> Iterator[list[list[str]]]:
        """Some rows at a time; lines without a quotation mark need no care."""
        delimiter = self.delimiter
        for lines in batches:
            if any('"' in line for line in lines):
                yield list(self._careful(lines, batches))
            else:
                yield [line.split(delimiter) for line in lines]

    def _careful(self, lines: list[str], more: Iterator[list[str]]) -> Iterator[list[str]]:
        waiting = deque(lines)
        while waiting:
            line = waiting.popleft()
            if '"' not in line:
                yield line.split(self.delimiter)
                continue
            joined = [line]
            while sum(part.count('"') for part in joined) % 2 and len(joined) < _JOINED:
                if not waiting:
                    waiting.extend(next(more, []))
                if not waiting:
                    break
                joined.append(waiting.popleft())
            if sum(part.count('"') for part in joined) % 2:
                self.open_quotes += 1
                waiting.extendleft(reversed(joined[1:]))
                yield line.replace('"', "").split(self.delimiter)
            else:
                yield self._quoted("\n".join(joined))

    def _quoted(self, text: str) -> list[str]:
        csv.field_size_limit(_LINE * _JOINED)
        try:
            return next(csv.reader([text], delimiter=self.delimiter, skipinitialspace=True))
        except (csv.Error, StopIteration):
            return text.replace('"', "").split(self.delimiter)


def delimiter_of(lines: list[str]) -> str:
    """The sign that cuts most lines into one same number of cells, and more than one."""
    scores, filled = [], [line for line in lines if line.strip()]
    for place, sign in enumerate(_DELIMITERS):
        widths = Counter(len(row) for rows in _Cutter(sign).batches(iter([filled])) for row in rows)
        width, n = max(widths.items(), key=lambda w: (w[1], w[0]), default=(1, 0))
        scores.append((n if width > 1 else 0, width, -place, sign))
    return max(scores)[3]


def header_at(rows: list[list[str]]) -> int | None:
    """The first row in which most columns have a name: titles above it have few cells, rows below it are numbers."""
    widest = max((sum(1 for cell in row if cell.strip()) for row in rows), default=0)
    for at, row in enumerate(rows):
        filled = [cell for cell in row if cell.strip()]
        numbers = sum(1 for cell in filled if _NUMBER.match(cell))
        if len(filled) > 1 and len(filled) * 2 >= widest and numbers * 4 <= len(filled):
            return at
    return None
