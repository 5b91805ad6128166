"""All that lineage needs to know of one report, small enough to hold a hundred thousand of them."""

import re
from collections.abc import Iterable

from habeas.lexicon.concepts import folded
from habeas.lineage.credits import (
    DERIVES,
    Derivation,
    Weighed,
    corrections,
    derivations,
    find_credits,
    furniture,
    is_press_release,
)
from habeas.lineage.marks import WORD, Line, digest, lines, pack
from habeas.lineage.publishers import canonical
from habeas.model import Credit, Reading, Record, Report

_PHRASE_WORDS = 6
_CREDIT_LINE = 90
_LINES_UNDER = 3
_HEAD = 400
_DATELINE = re.compile(r"\(([^()\n]{2,40})\)\s*(?:[—–_]|--?|\.-)")


class Sketch(Record, frozen=True, kw_only=True, gc=False):
    """A report without its words: hashes of what it says, in order, and whom it credits. Holds no name and no sentence.

    `phrases` are the names in it, `signed` those in the short lines under its text, where whoever printed it says whose it is,
    `wired` those in brackets before a dateline's dash.
    """

    report: str
    sha256: str
    language: str
    publisher: str | None = None
    published: str | None = None
    words: int = 0
    credits: tuple[Credit, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    lines: tuple[Line, ...] = ()
    phrases: bytes = b""
    signed: bytes = b""
    wired: bytes = b""
    press_release: bool = False
    correction: bool = False


def sketch(report: Report, reading: Reading) -> Sketch:
    """The sketch of one report from its text and what was read in it."""
    credits = find_credits(report)
    text = prose(report)
    corrected = tuple(corrections(report.text))
    told = _told(report, text, credits, corrected)
    return Sketch(
        report=report.id,
        sha256=report.sha256,
        language=report.language,
        publisher=canonical(report.publisher) if report.publisher else None,
        published=report.published,
        words=len(text.split()),
        credits=tuple(weighed.credit for weighed in credits),
        derivations=derivations(credits),
        lines=lines(told, report.language, reading),
        phrases=phrases(text),
        signed=phrases(_signature(text)),
        wired=phrases("\n".join(_DATELINE.findall(text[:_HEAD]))),
        press_release=is_press_release(report.text),
        correction=bool(corrected),
    )


def prose(report: Report) -> str:
    """The text with everything that is not the report's own prose blanked out, offsets kept."""
    text = report.text
    for block in report.boilerplate:
        if block.kind not in ("title", "caption"):
            text = text[: block.start] + " " * (block.end - block.start) + text[block.end :]
    return text


def _signature(text: str) -> str:
    """The short lines that a text ends with ("With The Lantern and Radio Fable.")."""
    written = [line.strip() for line in text.split("\n") if line.strip()][1:]
    found: list[str] = []
    for line in reversed(written):
        if len(line) > _CREDIT_LINE or len(found) == _LINES_UNDER:
            break
        found.append(line)
    return "\n".join(found)


def _told(report: Report, text: str, credits: Iterable[Weighed], corrected: Iterable[tuple[int, int]]) -> str:
    """The prose without headline, lines that only credit, notes of correction and invitations to subscribe."""
    spans = [(block.start, block.end) for block in report.boilerplate if block.kind == "title"]
    spans += [*corrected, *furniture(text)]
    for weighed in credits:
        if weighed.weight >= DERIVES and weighed.credit.end:
            start = text.rfind("\n", 0, weighed.credit.start) + 1
            end = text.find("\n", weighed.credit.end)
            end = len(text) if end < 0 else end
            if end - start <= _CREDIT_LINE:
                spans.append((start, end))
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def phrases(text: str) -> bytes:
    """The hashes of runs of up to six words from one capital to another: is another's publisher named here?"""
    found: set[str] = set()
    for line in text.split("\n"):
        words = WORD.findall(line)
        capital = [i for i, word in enumerate(words) if "A" <= word[0] <= "Z" or word[0].isupper()]
        for n, i in enumerate(capital):
            for j in capital[n : n + _PHRASE_WORDS]:
                if j - i < _PHRASE_WORDS:
                    found.add(" ".join(words[i : j + 1]))
    return pack(sorted({digest(folded(phrase)) for phrase in found}))
