"""The named queries of the room, in the SQL that DuckDB and Spark share; `$names` are filled in by the room, never from a table."""

from functools import cache
from importlib.resources import files
from string import Template


@cache
def _template(name: str) -> Template:
    return Template((files("habeas.tally.queries") / f"{name}.sql").read_text(encoding="utf-8"))


def query(name: str, **parts: object) -> str:
    """The query of a file with its names filled in."""
    return _template(name).substitute(parts)


def each(pattern: str, n: int, between: str = ", ") -> str:
    """The pattern once for each candidate: each("sum(c{n})", 2) is "sum(c0), sum(c1)"."""
    return between.join(pattern.replace("{n}", str(k)) for k in range(n))
