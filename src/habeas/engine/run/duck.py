"""Runs the rooms' queries on DuckDB: in memory, two threads, nothing left on disk."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self

from habeas.errors import UnreadableError, UsageError
from habeas.model.runner import Cell

if TYPE_CHECKING:
    import duckdb

# One text holds many rows: DuckDB cuts it apart far faster than Python could hand over the cells.
_ROW, _CELL = "\x1e", "\x1f"
_AT_ONCE = 20_000
_MEMORY = "1200MB"


class DuckRunner:
    """A DuckDB of its own; close it, or use it in a `with`."""

    def __init__(self, threads: int = 2, memory: str = _MEMORY) -> None:
        self._base = _connect({"threads": str(threads), "memory_limit": memory, "temp_directory": ""})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._base.close()

    def load(self, table: str, columns: Sequence[str], chunks: Iterable[Sequence[Sequence[str]]]) -> int:
        """Fill a new table of text columns, some rows at a time: a chunk is its columns. Gives back how many rows there were."""
        self._base.execute(f"create or replace table {table} ({', '.join(f'{name} varchar' for name in columns)})")
        cells = ", ".join(f"cells[{n}]" for n in range(1, len(columns) + 1))
        insert = (
            f"insert into {table} select {cells} from"  # noqa: S608 - names of ours; what comes in is a parameter
            " (select string_split(line, chr(31)) as cells from (select unnest(string_split($1, chr(30))) as line))"
        )
        done = 0
        for chunk in chunks:
            if chunk and chunk[0]:
                self._base.execute(insert, [_joined(chunk)])
                done += len(chunk[0])
        return done

    def make(self, table: str, query: str) -> None:
        """A new table holding what the query gives."""
        self._base.execute(f"create or replace table {table} as {query}")

    def drop(self, table: str) -> None:
        """Forget a table."""
        self._base.execute(f"drop table if exists {table}")

    def rows(self, query: str) -> list[tuple[Cell, ...]]:
        """What a query gives, all of it."""
        return self._base.execute(query).fetchall()


def parquet_rows(path: Path) -> Iterator[list[str]]:
    """The header of a Parquet file, then its rows, every cell as text; raises UnreadableError where it is none."""
    import duckdb

    base = _connect({"threads": "2", "memory_limit": _MEMORY, "temp_directory": ""})
    try:
        found = base.execute("select * from read_parquet($1)", [path.as_posix()])
        yield [str(column[0]) for column in found.description or ()]
        while some := found.fetchmany(_AT_ONCE):
            for row in some:
                yield [_text(cell) for cell in row]
    except duckdb.Error as error:
        raise UnreadableError(f"{path.name} is not a Parquet file that can be read", "save it again, or as CSV") from error
    finally:
        base.close()


def _connect(settings: dict[str, str]) -> "duckdb.DuckDBPyConnection":
    try:
        import duckdb
    except ImportError:
        raise UsageError("tally sheets need DuckDB, which is not installed", "pip install 'habeas[tally]'") from None
    base = duckdb.connect(":memory:", config={**settings, "autoinstall_known_extensions": "false"})
    base.execute("set enable_progress_bar = false")
    return base


def _joined(chunk: Sequence[Sequence[str]]) -> str:
    rows, width = len(chunk[0]), len(chunk)
    text = _ROW.join(map(_CELL.join, zip(*chunk, strict=True)))
    if text.count(_CELL) == rows * (width - 1) and text.count(_ROW) == rows - 1:
        return text
    clean = [[cell.replace(_CELL, " ").replace(_ROW, " ") for cell in column] for column in chunk]
    return _ROW.join(map(_CELL.join, zip(*clean, strict=True)))


def _text(cell: object) -> str:
    if cell is None:
        return ""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
