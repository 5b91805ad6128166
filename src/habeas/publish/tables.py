"""The dossier as tables for a spreadsheet, with a dictionary of their columns."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from habeas.publish.columns import ACCOUNTS, FIGURES, PEOPLE, RELATIONS, SERIES, Cell, Column, Dated, T
from habeas.publish.indexed import Indexed

# A spreadsheet runs a cell that begins so as a formula (OWASP, CSV injection); full-width forms are folded by some of them.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

_AT_ONCE = 250_000


def guarded(value: Cell) -> str:
    """A cell that no spreadsheet takes for a formula; numbers of ours stay numbers."""
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    formula = value.startswith(_FORMULA) or value.lstrip().startswith(_FORMULA)
    # A bare carriage return ends the line for a reader of the table although the writer leaves it unquoted.
    text = value.replace("\x00", "\ufffd").replace("\r\n", "\n").replace("\r", "\n")
    return f"'{text}" if formula else text


def _table(index: Indexed, columns: Sequence[Column[T]], lines: Iterable[T]) -> Iterator[bytes]:
    """A table some rows at a time: a large one is never whole in memory."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([column.name for column in columns])
    for line in lines:
        writer.writerow([guarded(column.value(index, line)) for column in columns])
        if out.tell() > _AT_ONCE:
            yield out.getvalue().encode("utf-8", "replace")
            out.seek(0)
            out.truncate()
    yield out.getvalue().encode("utf-8", "replace")


def csv_files(index: Indexed) -> dict[str, Iterator[bytes]]:
    """figures, series, people, accounts and relations as CSV, and README.md with the meaning of each column."""
    dossier = index.dossier
    points = [Dated(series=series, point=point) for series in dossier.reconciled.series for point in series.points]
    return {
        "figures.csv": _table(index, FIGURES, dossier.figures),
        "series.csv": _table(index, SERIES, points),
        "people.csv": _table(index, PEOPLE, dossier.people),
        "accounts.csv": _table(index, ACCOUNTS, dossier.accounts),
        "relations.csv": _table(index, RELATIONS, dossier.reconciled.relations),
        "README.md": iter((dictionary(),)),
    }


def dictionary() -> bytes:
    """The data dictionary: every table, every column, what it means."""
    parts = [
        "# What the columns mean\n",
        "Tables are UTF-8 with commas; in a spreadsheet choose UTF-8 on import. An empty cell is unknown or open, never zero.",
        "Several values in one cell are parted by ` | `. A cell that begins with `'` was guarded against being run as a formula.",
        "Announced (planned) figures belong in no total.",
        "`index.html` shows each number with its sentence; `dossier.json` holds all.\n",
        _described("figures.csv", "one number in one report", FIGURES),
        _described("series.csv", "one count through time: a line for each day", SERIES),
        _described("people.csv", "one person in one report", PEOPLE),
        _described("accounts.csv", "what is said without a number", ACCOUNTS),
        _described("relations.csv", "what two figures say of each other", RELATIONS),
    ]
    return ("\n".join(parts) + "\n").encode()


def _described(name: str, line: str, columns: Sequence[Column[T]]) -> str:
    rows = "\n".join(f"| `{column.name}` | {column.meaning} |" for column in columns)
    return f"## {name}\nA line is {line}.\n\n| column | meaning |\n|---|---|\n{rows}\n"
