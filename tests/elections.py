"""Small invented elections for tests: tables as bytes in any encoding, and a tally of them in one call."""

import io
from collections.abc import Mapping, Sequence

from habeas.engine.run.duck import DuckRunner
from habeas.model.tally import Tally
from habeas.tally import Opened, Question, open_table
from habeas.tally.room import tally

HEAD = ("state", "municipality", "station", "table", "registered", "Ana Brandt", "Pedro Lorca", "valid", "null")


def sheet(station: int, table: int, votes: Sequence[int], registered: int = 500, town: str = "Velm") -> tuple[object, ...]:
    """One sheet that is right in itself."""
    return ("North", town, station, table, registered, *votes, sum(votes), 3)


def text(rows: Sequence[Sequence[object]], head: Sequence[str] = HEAD, sign: str = ",") -> str:
    """A table as text."""
    return "\n".join(sign.join(str(cell) for cell in row) for row in (head, *rows)) + "\n"


def table(
    rows: Sequence[Sequence[object]] | str, head: Sequence[str] = HEAD, name: str = "sheets.csv", encoding: str = "utf-8"
) -> Opened:
    """A table as a file would give it."""
    content = rows if isinstance(rows, str) else text(rows, head)
    return open_table(io.BytesIO(content.encode(encoding)), name)


def tallied(*tables: Opened, question: Question | None = None) -> Tally:
    """Everything that these tables say."""
    with DuckRunner(threads=1, memory="300MB") as runner:
        return tally(runner, tables, question or Question())


def votes(found: Tally) -> Mapping[str, int]:
    """Votes by candidate."""
    return {one.name: one.votes for one in found.totals.candidates}


def checks(found: Tally, source: int = 0) -> Mapping[str, int]:
    """The checks that found something, with how many rows."""
    return {check.name: check.sheets for check in found.sources[source].checks if check.sheets}
