"""The lines of a text file and the cells in them: any encoding, any delimiter, quotation marks that close or do not."""

import codecs
import csv
import io
from collections import Counter, deque
from collections.abc import Iterator
from typing import BinaryIO

from habeas.errors import UnreadableError

_LINE = 4_000_000
_READ = 1 << 21
_JOINED = 20
# What is no table, by its first bytes.
UNSUPPORTED = {
    b"\xd0\xcf\x11\xe0": "an old Excel workbook",
    b"%PDF": "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"{\\rtf": "a text document",
}
_DELIMITERS = (",", ";", "\t", "|", ":")


class Lines:
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
                raise UnreadableError(f"{self.name} has a line of more than {_LINE:,} characters", "it is not a table")
            if "\ufffd" in chunk:
                self.replaced += sum("\ufffd" in line for line in lines)
            if lines:
                yield lines
        if left:
            self.replaced += "\ufffd" in left
            yield [left]


class Cutter:
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


def remarks(lines: Lines, cutter: Cutter) -> Iterator[tuple[str, str, str]]:
    """What was seen on the way, once the last line is read: a code, what it says, and what to do."""
    if lines.replaced:
        message = f"{lines.replaced} lines hold bytes that are no characters"
        yield "broken-characters", message, "the file was damaged on its way"
    if cutter.open_quotes:
        yield "open-quote", f"{cutter.open_quotes} lines open a quotation mark that never closes; read without it", ""


def delimiter_of(lines: list[str]) -> str:
    """The sign that cuts most lines into one same number of cells, and more than one."""
    scores, filled = [], [line for line in lines if line.strip()]
    for place, sign in enumerate(_DELIMITERS):
        widths = Counter(len(row) for rows in Cutter(sign).batches(iter([filled])) for row in rows)
        width, n = max(widths.items(), key=lambda w: (w[1], w[0]), default=(1, 0))
        scores.append((n if width > 1 else 0, width, -place, sign))
    return max(scores)[3]
