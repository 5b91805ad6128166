"""Is a study still what came in? Originals against their hashes, every span against its text, the triggers in place."""

import hashlib
from collections.abc import Iterator

from sqlalchemy import func, select

from habeas.engine.store.store import Store
from habeas.engine.store.tables import GROUNDED, reports, trigger_names
from habeas.engine.store.tables_kept import kept_trigger_names
from habeas.model import Issue


def verify(store: Store) -> tuple[Issue, ...]:
    """What is not as it was left; empty for a sound study."""
    return (*_originals(store), *_spans(store), *_triggers(store))


def _originals(store: Store) -> Iterator[Issue]:
    for original in store.originals():
        path = store.study / "input" / original.sha256
        if not path.is_file():
            yield Issue(code="original-missing", message="an original is gone", hint="put it back from a copy", path=original.path)
            continue
        with path.open("rb") as stream:
            if hashlib.file_digest(stream, "sha256").hexdigest() != original.sha256:
                yield Issue(
                    code="original-changed", message="an original was changed", hint="put it back from a copy", path=original.path
                )


def _spans(store: Store) -> Iterator[Issue]:
    """The triggers guard what is written through SQLite; a byte flipped in the file itself shows only here."""
    with store.transaction() as connection:
        for table in GROUNDED:
            stands = func.substr(reports.c.text, table.c.start + 1, table.c.stop - table.c.start)
            query = select(reports.c.id, table.c.start, table.c.stop).join(reports, reports.c.sha256 == table.c.sha256)
            for report, start, stop in connection.execute(
                query.where(stands != table.c.quote).order_by(reports.c.id, table.c.start)
            ):
                yield Issue(
                    code="ungrounded",
                    message=f"a row of {table.name} does not stand in its text",
                    report=report,
                    span=(start, stop),
                )


def _triggers(store: Store) -> Iterator[Issue]:
    with store.transaction() as connection:
        there = set(connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars())
    for name in (*trigger_names(), *kept_trigger_names()):
        if name not in there:
            yield Issue(
                code="trigger-missing", message=f"the store lost its guard {name}", hint="read the study again into a new folder"
            )
