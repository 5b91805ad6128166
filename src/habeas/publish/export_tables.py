"""A table that leaves habeas: its name, the meaning of each column and its rows; as CSV, as a sheet, and in a dictionary."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from habeas.publish.columns import ACCOUNTS, FIGURES, PEOPLE, RELATIONS, SERIES, Column, Dated, T
from habeas.publish.indexed import Indexed
from habeas.publish.tables import guarded

Value = str | int | float | None
_AT_ONCE = 250_000


@dataclass(frozen=True, slots=True)
class Table:
    """`about` says what a line is; `columns` are names with their meanings; `rows` may be asked for once only."""

    name: str
    about: str
    columns: tuple[tuple[str, str], ...]
    rows: Iterable[Sequence[Value]]


def csv_of(table: Table) -> Iterator[bytes]:
    """The table as CSV, some rows at a time; no cell runs as a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([name for name, _ in table.columns])
    for row in table.rows:
        writer.writerow([written(value) for value in row])
        if out.tell() > _AT_ONCE:
            yield out.getvalue().encode("utf-8", "replace")
            out.seek(0)
            out.truncate()
    yield out.getvalue().encode("utf-8", "replace")


def written(value: Value) -> str:
    """A cell as text: a number plainly, a text so that no spreadsheet takes it for a formula."""
    return f"{value:.6f}" if isinstance(value, float) else guarded(value)


def dictionary_of(tables: Sequence[Table]) -> Table:
    """The data dictionary as a table of its own: every table, every column, what it means."""
    return Table(
        name="dictionary",
        about="a column of a table",
        columns=(("table", "the table"), ("column", "its column"), ("meaning", "what it means"), ("a line is", "what a line is")),
        rows=[(one.name, name, meaning, one.about) for one in tables for name, meaning in one.columns],
    )


def readme_of(tables: Sequence[Table], remarks: Sequence[str] = ()) -> bytes:
    """The data dictionary as a page beside the tables."""
    parts = [
        "# What the columns mean\n",
        "Tables are UTF-8 with commas; in a spreadsheet choose UTF-8 on import. An empty cell is unknown or open, never zero.",
        "Several values in one cell are parted by ` | `. A cell that begins with `'` was guarded against being run as a formula.",
        *remarks,
        "",
    ]
    for table in tables:
        rows = "\n".join(f"| `{name}` | {meaning} |" for name, meaning in table.columns)
        parts.append(f"## {table.name}.csv\nA line is {table.about}.\n\n| column | meaning |\n|---|---|\n{rows}\n")
    return ("\n".join(parts) + "\n").encode()


def dossier_tables(index: Indexed) -> tuple[Table, ...]:
    """The tables of a dossier, those of the CSV files."""
    dossier = index.dossier
    points = (Dated(series=series, point=point) for series in dossier.reconciled.series for point in series.points)
    return (
        _of("figures", "one number in one report", index, FIGURES, dossier.figures),
        _of("series", "one count through time: a line for each day", index, SERIES, points),
        _of("people", "one person in one report", index, PEOPLE, dossier.people),
        _of("accounts", "what is said without a number", index, ACCOUNTS, dossier.accounts),
        _of("relations", "what two figures say of each other", index, RELATIONS, dossier.reconciled.relations),
        Table(
            name="timeline",
            about="a dated event beside the counts; nothing is said about what caused what",
            columns=_TIMELINE,
            rows=((h.day, h.kind, h.text, h.report, h.start, h.end, h.source, h.told_by) for h in dossier.timeline),
        ),
        Table(
            name="rearrests",
            about="a person arrested again after leaving custody, by what reports date",
            columns=_REARRESTS,
            rows=((r.person, r.name, r.released, r.arrested, r.released_in[0], r.arrested_in[0]) for r in dossier.rearrests),
        ),
    )


_TIMELINE = (
    ("day", "the day of the event"),
    ("kind", "vote, announcement, exchange, death, exile, or noted by a person"),
    ("text", "the sentence that tells it, or the words that were noted"),
    ("report", "report id"),
    ("start", "offset of the sentence in the text as read"),
    ("end", "offset behind it"),
    ("source", "who says it; empty is the report's own voice"),
    ("told_by", "how many reports tell it"),
)
_REARRESTS = (
    ("person", "id shared across reports"),
    ("name", "the name as a report gives it"),
    ("released", "EDTF date of leaving custody"),
    ("arrested", "EDTF date of the later arrest"),
    ("released_in", "report that tells the first"),
    ("arrested_in", "report that tells the second"),
)


def _of(name: str, about: str, index: Indexed, columns: Sequence[Column[T]], lines: Iterable[T]) -> Table:
    return Table(
        name=name,
        about=about,
        columns=tuple((column.name, column.meaning) for column in columns),
        rows=([column.value(index, line) for column in columns] for line in lines),
    )


def in_pieces(rows: Iterable[Sequence[Value]], most: int) -> Iterator[list[Sequence[Value]]]:
    """Rows in stretches of at most so many; one empty stretch where there are none."""
    supply = iter(rows)
    first = list(islice(supply, most))
    yield first
    while some := list(islice(supply, most)):
        yield some
