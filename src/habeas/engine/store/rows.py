"""Records into rows and back: the span of every record becomes columns that the database checks against the text."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

import msgspec
from sqlalchemy import Connection, Table, delete, insert, select

from habeas.engine.store import tables as t
from habeas.model import Account, Act, Figure, Mentioned, Reading, Report, SetAside, TallyClaim, to_json

Cell: TypeAlias = str | int | None
Row: TypeAlias = dict[str, Cell]
# What of a reading lies in tables of its own; the rest is its head.
_APART = ("figures", "people", "accounts", "set_aside", "tally_claims")


def text_of(record: object) -> str:
    """One line of JSON as text."""
    return to_json(record).decode("utf-8")


def report_row(report: Report, original: str, position: int) -> Row:
    """The row of a report: its text apart, so that the database can look into it."""
    head = msgspec.to_builtins(report)
    del head["text"]
    return {
        "sha256": report.sha256,
        "original": original,
        "position": position,
        "id": report.id,
        "head": text_of(head),
        "text": report.text,
        "characters": len(report.text),
    }


def report_from(head: str, text: str) -> Report:
    """The report that a row holds."""
    return msgspec.convert({**msgspec.json.decode(head), "text": text}, Report)


def write_reading(connection: Connection, report: Report, reading: Reading, extractor: str, sketch: bytes) -> None:
    """Every row of one reading; the database refuses what is not grounded."""
    head = msgspec.to_builtins(reading)
    for part in _APART:
        del head[part]
    row = {"sha256": report.sha256, "extractor": extractor, "head": text_of(head), "sketch": sketch.decode("utf-8")}
    connection.execute(insert(t.readings), [row])
    _put(connection, t.figures, (_grounded(report, f, i, id=f.id) for i, f in enumerate(reading.figures)))
    _put(connection, t.accounts, (_grounded(report, a, i, id=a.id) for i, a in enumerate(reading.accounts)))
    _put(connection, t.set_aside, (_grounded(report, s, i) for i, s in enumerate(reading.set_aside)))
    _put(connection, t.tally_claims, (_grounded(report, c, i) for i, c in enumerate(reading.tally_claims)))
    _put(connection, t.people, (_person(report, p, i) for i, p in enumerate(reading.people)))
    acts = ((i, act) for i, person in enumerate(reading.people) for act in person.acts)
    _put(connection, t.acts, (_grounded(report, act, n, person=i) for n, (i, act) in enumerate(acts)))
    spans = ((i, span) for i, person in enumerate(reading.people) for span in person.mentions)
    _put(connection, t.mentions, (_span(report, span, n) | {"person": i} for n, (i, span) in enumerate(spans)))


def _put(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    if batch := list(rows):
        connection.execute(insert(table), batch)


def _grounded(report: Report, record: Figure | Account | SetAside | TallyClaim | Act, seq: int, **extra: Cell) -> Row:
    return {**_span(report, (record.start, record.end), seq), "record": text_of(record), **extra}


def _span(report: Report, span: tuple[int, int], seq: int) -> Row:
    start, stop = span
    return {"sha256": report.sha256, "seq": seq, "start": start, "stop": stop, "quote": report.text[start:stop], "record": "{}"}


def _person(report: Report, person: Mentioned, seq: int) -> Row:
    bare = msgspec.structs.replace(person, acts=(), mentions=())
    return {"sha256": report.sha256, "seq": seq, "id": person.id, "record": text_of(bare)}


def drop_reading(connection: Connection, sha256: str) -> None:
    """Take a report's reading away, row by row; the report stays."""
    for table in (*t.GROUNDED, t.people, t.readings):
        connection.execute(delete(table).where(table.c.sha256 == sha256))


def read_reading(connection: Connection, sha256: str) -> Reading | None:
    """The reading of a report put together again, or None where it was not read."""
    head = connection.execute(select(t.readings.c.head).where(t.readings.c.sha256 == sha256)).scalar()
    if head is None:
        return None
    parts: dict[str, object] = dict(msgspec.json.decode(head))
    parts["figures"] = _records(connection, t.figures, sha256)
    parts["accounts"] = _records(connection, t.accounts, sha256)
    parts["set_aside"] = _records(connection, t.set_aside, sha256)
    parts["tally_claims"] = _records(connection, t.tally_claims, sha256)
    parts["people"] = _people(connection, sha256)
    return msgspec.convert(parts, Reading)


def _records(connection: Connection, table: Table, sha256: str) -> Sequence[object]:
    query = select(table.c.record).where(table.c.sha256 == sha256).order_by(table.c.seq)
    return _decoded(connection.execute(query).scalars())


def _decoded(lines: Iterable[str]) -> Sequence[object]:
    decode: Callable[[str], object] = msgspec.json.decode
    return [decode(line) for line in lines]


def _people(connection: Connection, sha256: str) -> Sequence[object]:
    acts: dict[int, list[object]] = defaultdict(list)
    spans: dict[int, list[tuple[int, int]]] = defaultdict(list)
    of_acts = select(t.acts.c.person, t.acts.c.record).where(t.acts.c.sha256 == sha256).order_by(t.acts.c.seq)
    for person, record in connection.execute(of_acts):
        acts[person].append(msgspec.json.decode(record))
    of_spans = select(t.mentions.c.person, t.mentions.c.start, t.mentions.c.stop).where(t.mentions.c.sha256 == sha256)
    for person, start, stop in connection.execute(of_spans.order_by(t.mentions.c.seq)):
        spans[person].append((start, stop))
    bare = connection.execute(select(t.people.c.seq, t.people.c.record).where(t.people.c.sha256 == sha256).order_by(t.people.c.seq))
    return [{**msgspec.json.decode(record), "acts": acts[seq], "mentions": spans[seq]} for seq, record in bare]
