"""What does a program read? The dossier as one JSON document, written piece by piece, and what of a large study it leaves out."""

from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from habeas.model import Dossier, to_json

# Beyond this the relations are most of the file, and relations.jsonl has them line by line, which is easier to read.
RELATIONS_HELD = 20_000
_AT_ONCE = 500


def lean(dossier: Dossier) -> Dossier:
    """The dossier with no more relations than a document should hold; those that contradict stay, and a note names the rest."""
    relations = dossier.reconciled.relations
    if len(relations) <= RELATIONS_HELD:
        return dossier
    kept = tuple(relation for relation in relations if relation.verdict == "contradicts")[:RELATIONS_HELD]
    note = f"{len(relations) - len(kept):,} of {len(relations):,} relations are in relations.jsonl only."
    return replace(dossier, reconciled=replace(dossier.reconciled, relations=kept), notes=(*dossier.notes, note))


def json_parts(record: msgspec.Struct) -> Iterator[bytes]:
    """The record as JSON, the same bytes as `to_json` gives, and a line end; long lists are encoded some items at a time."""
    yield from _encoded(record)
    yield b"\n"


def _encoded(value: object) -> Iterator[bytes]:
    if isinstance(value, msgspec.Struct) and any(isinstance(getattr(value, name), tuple) for name in value.__struct_fields__):
        names = zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True)
        for place, (name, written) in enumerate(names):
            yield (b"," if place else b"{") + to_json(written) + b":"
            yield from _encoded(getattr(value, name))
        yield b"}"
    elif isinstance(value, tuple) and len(value) > _AT_ONCE:
        yield from _items(value)
    else:
        yield to_json(value)


def _items(items: Sequence[object]) -> Iterator[bytes]:
    for first in range(0, len(items), _AT_ONCE):
        yield (b"," if first else b"[") + to_json(items[first : first + _AT_ONCE])[1:-1]
    yield b"]"
