"""Where links are computed: a DuckDB in memory, two threads, nothing left on disk."""

from typing import TYPE_CHECKING

from habeas.errors import UsageError

if TYPE_CHECKING:
    import duckdb


def linking_base(memory: str = "4GB", threads: int = 2) -> "duckdb.DuckDBPyConnection":
    """A connection of its own; close it when the links are there."""
    try:
        import duckdb
    except ImportError:
        raise UsageError("linking lists needs DuckDB, which is not installed", "pip install 'habeas[names]'") from None
    base = duckdb.connect(
        ":memory:",
        config={"threads": str(threads), "memory_limit": memory, "temp_directory": "", "autoinstall_known_extensions": "false"},
    )
    base.execute("set enable_progress_bar = false")
    return base
