"""What does each column of a list of people hold, as far as linking needs to know it?"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Literal

from habeas.lexicon.files import Entry, load
from habeas.model import Record
from habeas.registry.compare_names import fold

Use = Literal[
    "row", "passed_over", "list", "full", "given", "middle", "surname", "surname2", "alias", "birth", "age", "sex", "arrested",
    "released", "prison", "text", "code",
]  # fmt: skip
_NOT_WORD = re.compile(r"[^a-z0-9#]+")
# Prose is for people to read: what it says of somebody comes in other words each time.
_PROSE_WORDS = 7.0
_LOOKED_AT = 5_000
_ONCE: frozenset[Use] = frozenset(
    {"row", "list", "given", "middle", "surname", "surname2", "birth", "age", "sex", "arrested", "released", "prison"}
)


class LinkColumns(Entry, frozen=True, kw_only=True):
    """The file shared/link_columns.yaml."""

    row: tuple[str, ...]
    passed_over: tuple[str, ...]
    list: tuple[str, ...]
    full: tuple[str, ...]
    given: tuple[str, ...]
    middle: tuple[str, ...]
    surname: tuple[str, ...]
    surname2: tuple[str, ...]
    alias: tuple[str, ...]
    birth: tuple[str, ...]
    age: tuple[str, ...]
    sex: tuple[str, ...]
    arrested: tuple[str, ...]
    released: tuple[str, ...]
    prison: tuple[str, ...]


class ColumnUse(Record, frozen=True, kw_only=True):
    """One column: its header as given, what linking takes it for, and the plain form of its header."""

    header: str
    use: Use
    key: str


@cache
def _known() -> dict[str, Use]:
    listed = load("shared", "link_columns", LinkColumns)
    return {plain_header(word): use for use in listed.__struct_fields__ for word in getattr(listed, use)}  # type: ignore[misc]


def plain_header(header: str) -> str:
    """A header without accents, case and signs: "Fecha_de detención:" → "fecha de detencion"."""
    return _NOT_WORD.sub(" ", fold(header)).strip()


def column_uses(rows: Sequence[Mapping[str, str]]) -> tuple[ColumnUse, ...]:
    """What each column is for, in the order of the columns. Headers tell; where they do not, the first cells do."""
    headers = list(dict.fromkeys(header for row in rows[:_LOOKED_AT] for header in row))
    taken: set[Use] = set()
    uses = []
    for header in headers:
        key = plain_header(header)
        use = _by_words(key)
        if use is None or (use in _ONCE and use in taken):
            use = _by_cells([row.get(header) or "" for row in rows[:_LOOKED_AT]])
        taken.add(use)
        uses.append(ColumnUse(header=header, use=use, key=key.replace(" ", "_").replace("#", "n")))
    return tuple(uses)


def _by_words(key: str) -> Use | None:
    """What a header says: all of it, or its first words ("date of birth (as told)")."""
    words = key.split()
    starts = (" ".join(words[:n]) for n in range(len(words), 1, -1))
    return _known().get(key) or next((use for start in starts if (use := _known().get(start))), None)


def _by_cells(cells: Sequence[str]) -> Use:
    """Text or code, or not to be compared: nothing in it, always the same, prose, or a number of the row."""
    filled = [cell for cell in cells if cell.strip()]
    distinct = len(set(filled))
    if distinct < 2 or sum(len(cell.split()) for cell in filled) / len(filled) > _PROSE_WORDS:
        return "passed_over"
    digits = sum(any(c.isdigit() for c in cell) for cell in filled) / len(filled)
    if digits > 0.6:
        numbered = distinct == len(filled) > 20 and _counts_up(filled)
        return "passed_over" if numbered else "code"
    return "text"


def _counts_up(cells: Sequence[str]) -> bool:
    numbers = [int(cell) for cell in cells if cell.isascii() and cell.isdigit()]
    return len(numbers) == len(cells) and all(b - a == 1 for a, b in pairwise(numbers))
