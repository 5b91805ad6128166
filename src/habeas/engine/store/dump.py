"""A store as text, the same for the same study on every machine: what `habeas study dump` prints."""

from collections.abc import Iterator

from sqlalchemy import select

from habeas.engine.store.store import Store
from habeas.engine.store.tables import metadata
from habeas.model import to_json


def dump_lines(store: Store) -> Iterator[bytes]:
    """One JSON line per row: tables by name, rows by key; nothing in it depends on the order of writing."""
    for table in sorted(metadata.tables.values(), key=lambda one: one.name):
        names = ["".join(name) for name in table.columns.keys()]  # noqa: SIM118 - plain strings, not SQLAlchemy's own kind
        with store.transaction() as connection:
            for row in connection.execute(select(table).order_by(*table.primary_key.columns)):
                yield to_json({"table": "".join(table.name), **dict(zip(names, row, strict=True))})
