"""A study's store: originals by hash, reports, readings, and what was made of them together."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from types import TracebackType

import msgspec
from sqlalchemy import Connection, Engine, delete, insert, select
from sqlalchemy.exc import IntegrityError

from habeas.engine.store import tables as t
from habeas.engine.store.private import write_private
from habeas.engine.store.rows import drop_reading, read_reading, report_from, report_row, text_of, write_reading
from habeas.errors import GroundingError, StoreError
from habeas.model import Issue, Reading, Record, Report

# How many rows go into one statement.
_AT_ONCE = 1000


class OriginalRow(Record, frozen=True, kw_only=True):
    """A file that came in. `read_as` names program, settings and meta it was read with; None while it is not read."""

    sha256: str
    path: str
    size: int
    also: tuple[str, ...] = ()
    read_as: str | None = None
    issues: tuple[Issue, ...] = ()


class ReadReport(Record, frozen=True, kw_only=True):
    """A report with its reading and its sketch for lineage (JSON, opaque here)."""

    report: Report
    reading: Reading
    sketch: bytes


class Derived(Record, frozen=True, kw_only=True):
    """One record made of many reports; `kind` and `id` find it again."""

    kind: str
    id: str
    record: bytes


class Store:
    """Opened by `open_store` alone. Each call is one transaction; nothing is held in memory beyond what it returns."""

    def __init__(self, engine: Engine, study: Path) -> None:
        self._engine = engine
        self.study = study

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go."""
        self._engine.dispose()

    # Facts about the study

    def fact(self, key: str) -> str | None:
        """What is noted under `key`, or None."""
        with self._engine.begin() as connection:
            return connection.execute(select(t.study.c.value).where(t.study.c.key == key)).scalar()

    def note(self, key: str, value: str) -> None:
        """Note a fact, over what stood there."""
        with self._engine.begin() as connection:
            connection.execute(delete(t.study).where(t.study.c.key == key))
            connection.execute(insert(t.study), [{"key": key, "value": value}])

    # Originals

    def keep(self, raw: bytes) -> str:
        """Put an original into the study under its hash; the same bytes twice are kept once."""
        sha256 = hashlib.sha256(raw).hexdigest()
        path = self._place(sha256)
        if not path.is_file() or path.stat().st_size != len(raw):
            write_private(path, raw)
        return sha256

    def original(self, sha256: str) -> bytes:
        """The bytes that came in; refused where they are not what they were."""
        try:
            raw = self._place(sha256).read_bytes()
        except OSError:
            raise StoreError(f"original {sha256[:12]}… is missing", "put it back from a copy of the study") from None
        if hashlib.sha256(raw).hexdigest() != sha256:
            raise StoreError(f"original {sha256[:12]}… was changed", "put it back from a copy of the study")
        return raw

    def _place(self, sha256: str) -> Path:
        return self.study / "input" / sha256

    def originals(self) -> Sequence[OriginalRow]:
        """All files that came in, by path."""
        with self._engine.begin() as connection:
            rows = connection.execute(select(t.originals).order_by(t.originals.c.path, t.originals.c.sha256)).all()
        return [
            OriginalRow(
                sha256=row.sha256,
                path=row.path,
                size=row.size,
                also=msgspec.json.decode(row.also, type=tuple[str, ...]),
                read_as=row.read_as,
                issues=msgspec.json.decode(row.issues, type=tuple[Issue, ...]),
            )
            for row in rows
        ]

    def forget(self, sha256s: Iterable[str]) -> None:
        """Take originals and all that hangs on them out of the tables; files stay until they are swept."""
        with self._engine.begin() as connection:
            for sha256 in sha256s:
                connection.execute(delete(t.originals).where(t.originals.c.sha256 == sha256))

    # Reports and readings

    def save(self, original: OriginalRow, read: Sequence[ReadReport], extractor: str) -> None:
        """All that one original gives, in one transaction: an interrupted run leaves whole originals or nothing of one."""
        try:
            with self._engine.begin() as connection:
                connection.execute(delete(t.originals).where(t.originals.c.sha256 == original.sha256))
                row = {
                    **msgspec.structs.asdict(original),
                    "also": text_of(original.also),
                    "issues": text_of(original.issues),
                }
                connection.execute(insert(t.originals), [row])
                for position, one in enumerate(read):
                    connection.execute(insert(t.reports), [report_row(one.report, original.sha256, position)])
                    write_reading(connection, one.report, one.reading, extractor, one.sketch)
        except IntegrityError as error:
            raise _refusal(error) from error
        except UnicodeEncodeError as error:
            raise StoreError("a text holds half a character (a lone surrogate)", "save the file again as UTF-8") from error

    def replace_reading(self, one: ReadReport, extractor: str) -> None:
        """Another reading of a report that is here already."""
        try:
            with self._engine.begin() as connection:
                drop_reading(connection, one.report.sha256)
                write_reading(connection, one.report, one.reading, extractor, one.sketch)
        except IntegrityError as error:
            raise _refusal(error) from error

    def labels(self) -> dict[str, str]:
        """The label of each report by its SHA-256, in order of label."""
        with self._engine.begin() as connection:
            rows = connection.execute(select(t.reports.c.sha256, t.reports.c.id).order_by(t.reports.c.id))
            return {sha256: label for sha256, label in rows}  # noqa: C416 - rows are not pairs to mypy

    def report(self, sha256: str) -> Report:
        """One report with its text."""
        with self._engine.begin() as connection:
            row = connection.execute(select(t.reports.c.head, t.reports.c.text).where(t.reports.c.sha256 == sha256)).first()
        if row is None:
            raise StoreError(f"no report {sha256[:12]}… in this study")
        return report_from(row.head, row.text)

    def reading(self, sha256: str) -> Reading | None:
        """What was read in one report."""
        with self._engine.begin() as connection:
            return read_reading(connection, sha256)

    def readings(self) -> Iterator[Reading]:
        """All readings, by label of the report, one at a time."""
        for sha256 in self.labels():
            reading = self.reading(sha256)
            if reading is not None:
                yield reading

    def sketches(self) -> Iterator[bytes]:
        """The lineage sketches, by label of the report."""
        query = select(t.readings.c.sketch).join(t.reports, t.reports.c.sha256 == t.readings.c.sha256).order_by(t.reports.c.id)
        with self._engine.begin() as connection:
            lines = connection.execute(query).scalars().all()
        return (line.encode("utf-8") for line in lines)

    # What was made of all of them

    def replace_derived(self, records: Iterable[Derived]) -> None:
        """Put the whole of what was derived in the place of what stood there."""
        counts: dict[str, int] = {}
        supply = iter(records)
        with self._engine.begin() as connection:
            connection.execute(delete(t.derived))
            while some := list(islice(supply, _AT_ONCE)):
                rows = []
                for record in some:
                    seq = counts[record.kind] = counts.get(record.kind, -1) + 1
                    rows.append({"kind": record.kind, "seq": seq, "id": record.id, "record": record.record.decode("utf-8")})
                connection.execute(insert(t.derived), rows)

    def derived(self, kind: str) -> Sequence[bytes]:
        """The records of one kind, in order."""
        query = select(t.derived.c.record).where(t.derived.c.kind == kind).order_by(t.derived.c.seq)
        with self._engine.begin() as connection:
            return [line.encode("utf-8") for line in connection.execute(query).scalars()]

    def transaction(self) -> Connection:
        """A connection for the neighbours in this room (dump, verify) and for tests."""
        return self._engine.connect()


def _refusal(error: IntegrityError) -> StoreError:
    """Says which table refused, never the row: a row can hold a name."""
    said = str(error.orig)
    if said.startswith("ungrounded"):
        return GroundingError(f"the store refused a span that is not in the text ({said})", "report it: the reader is wrong")
    return StoreError(f"the store refused a row ({said.partition(':')[0]})", "report it, with the version")
