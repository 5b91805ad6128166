"""Entities in the FollowTheMoney format: the public model for anybody's tools, our extension beside it, and every statement.

The writer is our own, after the public schema; nothing of that project is needed to write or to read these files.
"""

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files

import msgspec

from habeas.model.record import Record, to_json
from habeas.publish.export_entities import DATASET, EXTENSION, Entity, Told
from habeas.publish.tables import guarded

ENTITIES, DETENTION, STATEMENTS, SCHEMA = "entities.ftm.json", "detention.ftm.json", "statements.csv", "detention.schema.yaml"
_COLUMNS = (
    "id", "entity_id", "canonical_id", "schema", "prop", "value", "original_value", "lang", "dataset", "origin", "external",
    "first_seen", "last_seen", "report", "start", "end", "quote", "asserter", "as_of",
)  # fmt: skip


class _Line(Record, frozen=True, kw_only=True):
    """An entity as the public tools read it."""

    id: str
    schema: str
    properties: dict[str, tuple[str, ...]]
    datasets: tuple[str, ...] = (DATASET,)


def ftm_files(entities: Sequence[Entity]) -> Iterator[tuple[str, Iterator[bytes]]]:
    """entities.ftm.json (public schemata alone), detention.ftm.json (ours), statements.csv, and the schema of the extension."""
    yield ENTITIES, _lines(one for one in entities if one.schema not in EXTENSION)
    yield DETENTION, _lines(one for one in entities if one.schema in EXTENSION)
    yield STATEMENTS, _statements(entities)
    yield SCHEMA, iter((extension_schema(),))


def extension_schema() -> bytes:
    """The written schema of the extension, in the form in which the public model is written."""
    return (files("habeas.publish") / "assets" / "detention.schema.yaml").read_bytes()


def _lines(entities: Iterable[Entity]) -> Iterator[bytes]:
    for one in entities:
        yield to_json(_Line(id=one.id, schema=one.schema, properties=one.properties())) + b"\n"


def _statements(entities: Iterable[Entity]) -> Iterator[bytes]:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for entity in entities:
        for told in entity.told:
            if told.value:
                writer.writerow([guarded(cell) for cell in _row(entity, told)])
        yield out.getvalue().encode("utf-8", "replace")
        out.seek(0)
        out.truncate()
    yield out.getvalue().encode("utf-8", "replace")


def _row(entity: Entity, told: Told) -> tuple[str | int | None, ...]:
    seen = told.first_seen
    return (
        _key(entity, told), entity.id, entity.id, entity.schema, told.prop, told.value, told.original, told.lang, DATASET,
        "habeas", "f", seen, seen, told.report, told.start, told.end, told.quote, told.asserter, told.as_of,
    )  # fmt: skip


def _key(entity: Entity, told: Told) -> str:
    """The id of a statement: what is said and where, so that two reports of one thing are two statements."""
    where = "" if told.report is None else f"@{told.report}:{told.start}"
    key = f"{DATASET}.{entity.id}.{told.prop}.{told.value}{where}"
    return hashlib.sha1(key.encode("utf-8", "replace"), usedforsecurity=False).hexdigest()


def entity_lines(raw: bytes) -> tuple[dict[str, object], ...]:
    """What a file of entities holds, for whoever reads it back."""
    return tuple(msgspec.json.decode(line, type=dict[str, object]) for line in raw.splitlines())
