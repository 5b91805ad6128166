"""Which lines of a text are not its running prose: title, byline, dateline, captions, and the furniture of a page."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from habeas.lexicon.files import Entry, languages, load
from habeas.model import Block, BlockKind, Record

_SEE_AT_MOST = 600
_HEAD_LINES = 8
_TITLE_AT_MOST = 220
_RUN_LINE_AT_MOST = 260
_STOPS = (".", ",", ";", ":", ".”", '."', ".’", ".»", "…")
_SENTENCE = re.compile(r"(?<=[.!?…”])\s+(?=[A-ZÀ-Þ¿¡“\"(])")
_WORD = re.compile(r"\w+")


class Cue(Entry, frozen=True, kw_only=True):
    """One kind of line and how it is known: an entry of data/*/boilerplate.yaml."""

    kind: BlockKind
    pattern: str
    reach: Literal["match", "line", "next", "run"]
    zone: Literal["head", "tail", "any"]
    yes: tuple[str, ...]
    no: tuple[str, ...]
    any_case: bool = False
    full_stop: bool = True


class Cues(Entry, frozen=True, kw_only=True):
    """A boilerplate file."""

    cues: tuple[Cue, ...]


class Line(Record, frozen=True, kw_only=True):
    """A line that is not blank, without the blanks around it."""

    start: int
    end: int
    text: str


@cache
def cues() -> tuple[tuple[Cue, re.Pattern[str]], ...]:
    """All cues with their patterns, the shared ones first; all languages, for a page may be in another than its text."""
    found = [cue for folder in ("shared", *languages()) for cue in load(folder, "boilerplate", Cues).cues]
    return tuple((cue, re.compile(cue.pattern, re.IGNORECASE if cue.any_case else 0)) for cue in found)


def meets(cue: Cue, pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The match of a cue on a line; a cue with `full_stop` false passes over lines that end like a sentence."""
    seen = text[:_SEE_AT_MOST]
    if not cue.full_stop and text.endswith("."):
        return None
    return pattern.search(seen)


def lines_of(text: str) -> list[Line]:
    """The lines with something on them, in order."""
    out, position = [], 0
    for raw in text.split("\n"):
        bare = raw.strip(" \t\r\ufeff\xa0\u200b")
        if bare:
            start = position + raw.index(bare[0])
            out.append(Line(start=start, end=start + len(bare), text=bare))
        position += len(raw) + 1
    return out


def find_blocks(text: str, title: str | None = None, author: str | None = None) -> tuple[Block, ...]:
    """The blocks of a text in order, none overlapping. `title` and `author` are lines that the file names for what they are."""
    lines = lines_of(text)
    blocks = _cued(lines, len(text))
    for i, line in enumerate(lines[:_HEAD_LINES]):
        if line.text == author:
            blocks[i] = Block(start=line.start, end=line.end, kind="byline")
    _extend_runs(lines, blocks, len(text))
    captions = [blocks[i] for i in sorted(blocks) if blocks[i].kind == "caption"]
    out = [*(blocks[i] for i in sorted(blocks) if blocks[i].kind != "caption"), *_read_once(text, captions)]
    at = _title_line(lines, blocks, title)
    if at is not None:
        out.append(Block(start=lines[at].start, end=lines[at].end, kind="title"))
    return tuple(sorted(out, key=lambda b: (b.start, b.end)))


def _cued(lines: Sequence[Line], length: int) -> dict[int, Block]:
    blocks: dict[int, Block] = {}
    for i, line in enumerate(lines):
        for cue, pattern in cues():
            if not _in_zone(cue, i, line, length):
                continue
            match = meets(cue, pattern, line.text)
            if match is not None:
                end = line.start + match.end() if cue.reach == "match" else line.end
                blocks[i] = Block(start=line.start, end=end, kind=cue.kind)
                break
    return blocks


def _in_zone(cue: Cue, index: int, line: Line, length: int) -> bool:
    if cue.zone == "head":
        return index < _HEAD_LINES
    return cue.zone == "any" or line.start * 2 >= length


def _extend_runs(lines: Sequence[Line], blocks: dict[int, Block], length: int) -> None:
    """A form or a box goes on over the lines behind it, in the second half of the text only: above, the article follows."""
    reach = 0
    kind: BlockKind | None = None
    for i, line in enumerate(lines):
        if i in blocks:
            block = blocks[i]
            cue_reach = _reach(block, line)
            kind, reach = block.kind, {"next": 1, "run": 12}.get(cue_reach, 0)
            continue
        in_tail = line.start * 2 >= length
        if kind is None or reach == 0 or not in_tail or (reach > 1 and len(line.text) > _RUN_LINE_AT_MOST):
            kind = None
            continue
        blocks[i] = Block(start=line.start, end=line.end, kind=kind)
        reach -= 1


def _reach(block: Block, line: Line) -> str:
    for cue, pattern in cues():
        if cue.kind == block.kind and meets(cue, pattern, line.text) is not None:
            return cue.reach
    return "line"


def _title_line(lines: Sequence[Line], blocks: dict[int, Block], title: str | None) -> int | None:
    """The line that is the title: the one the file names, else a first line that is short, ends in no full stop and heads more."""
    for i, line in enumerate(lines[:_HEAD_LINES]):
        if title is not None and line.text == title:
            return i
        if i in blocks and blocks[i].kind in ("navigation", "copyright", "caption", "credit", "poll"):
            continue
        # A title comes before the byline and the dateline, never behind them.
        if title is None:
            return i if i not in blocks and _heads(line, lines[i + 1 :]) else None
    return None


def _heads(line: Line, rest: Sequence[Line]) -> bool:
    if len(line.text) > _TITLE_AT_MOST or line.text.endswith(_STOPS) or len(_WORD.findall(line.text)) < 2:
        return False
    return any(len(other.text) > len(line.text) or other.text.endswith(_STOPS) for other in rest)


def _read_once(text: str, captions: Sequence[Block]) -> list[Block]:
    """Captions cut where a sentence stands in an earlier caption too: photo desks repeat the news under each picture."""
    out: list[Block] = []
    seen: set[str] = set()
    for block in captions:
        start = block.start
        pieces = [m.start() for m in _SENTENCE.finditer(text, block.start, block.end)] + [block.end]
        for stop in pieces:
            words = " ".join(_WORD.findall(text[start:stop].lower()))
            kind: BlockKind = "repeated_caption" if words in seen else "caption"
            seen.add(words)
            if out and out[-1].kind == kind and out[-1].start >= block.start:
                out[-1] = Block(start=out[-1].start, end=stop, kind=kind)
            else:
                out.append(Block(start=start, end=stop, kind=kind))
            start = stop
    return out
