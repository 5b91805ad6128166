"""Short passages with one thing marked: who is who (tests/gold/people), or what is told without a number (tests/gold/accounts).

A file holds passages that end in a line of ===; each has a language, a day, a text and the part that everybody named plays, or
spans of the text with their topics and stances (one span may carry two):

    # en | 2026-03-14
    Ann Example, her sister said, {{was not allowed a lawyer|due_process|asserts}}.
    ---
    Ann Example | detainee
    ===
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from habeas.model import Report
from scripts.lessons import report_of

_PASSAGE = re.compile(r"# ([a-z]{2}) \| (\d{4}-\d\d-\d\d)\n(.+?)(?:\n---\n(.+))?", re.DOTALL)
_SPAN = re.compile(r"\{\{(.+?)((?:\|[a-z_]+\|[a-z_]+)+)\}\}")


@dataclass(frozen=True, slots=True)
class Passage:
    """A report with its people (name, role) and accounts (start, end, topic, stance), as rows that the scorers take."""

    report: Report
    people: list[dict[str, Any]]
    accounts: list[dict[str, Any]]


def passages(folder: Path) -> Iterator[Passage]:
    """Every passage of a folder's files. ValueError: one that is not of the form above, with its file and place."""
    for path in sorted(folder.glob("*.txt")):
        for n, written in enumerate(filter(str.strip, path.read_text(encoding="utf-8").split("\n===\n"))):
            found = _PASSAGE.fullmatch(written.strip())
            if found is None:
                raise ValueError(f"{path.name}, passage {n + 1}: wants '# language | date', a text, and names behind a line of ---")
            language, day, marked, named = found.groups()
            name = f"{path.stem}-{n + 1}-{language}"
            text, accounts = _unmarked(name, marked)
            rows = [line.split(" | ") for line in (named or "").splitlines()]
            people = [{"report": name, "name": who, "role": role} for who, role in rows]
            yield Passage(report_of(name, text + "\n", day, None), people, accounts)


def _unmarked(name: str, marked: str) -> tuple[str, list[dict[str, Any]]]:
    """The text without its marks, and the accounts that they told of."""
    text, accounts, last = "", [], 0
    for span in _SPAN.finditer(marked):
        text += marked[last : span.start()]
        start, last = len(text), span.end()
        text += span.group(1)
        told = span.group(2)[1:].split("|")
        for topic, stance in zip(told[::2], told[1::2], strict=True):
            accounts.append({"report": name, "start": start, "end": len(text), "topic": topic, "stance": stance})
    return text + marked[last:], accounts
