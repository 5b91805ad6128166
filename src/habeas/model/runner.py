"""Where do set-at-a-time queries run? A room asks for tables through this; engine/run answers with DuckDB, later with Spark."""

from collections.abc import Iterable, Sequence
from typing import Protocol

Cell = str | int | float | bool | None


class Runner(Protocol):
    """An empty database that lives as long as one job. Names of tables and columns are the room's own, never a user's words."""

    def load(self, table: str, columns: Sequence[str], chunks: Iterable[Sequence[Sequence[str]]]) -> int:
        """Fill a new table of text columns, some rows at a time: a chunk is its columns. Gives back how many rows there were."""

    def make(self, table: str, query: str) -> None:
        """A new table holding what the query gives."""

    def drop(self, table: str) -> None:
        """Forget a table."""

    def rows(self, query: str) -> list[tuple[Cell, ...]]:
        """What a query gives, all of it."""
