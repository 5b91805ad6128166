"""The base of every record: frozen, keyword-only, closed, and encoded the same way everywhere."""

from typing import Any, TypeVar

import msgspec

R = TypeVar("R", bound="Record")


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A value that never changes once made. Invariants are checked in `__post_init__`."""


_encoder = msgspec.json.Encoder(order="deterministic")


def to_json(record: Any) -> bytes:
    """One line of JSON, keys sorted, without a line end: the same record always gives the same bytes."""
    return _encoder.encode(record)


def from_json(line: bytes | str, kind: type[R]) -> R:
    """The record of `kind` that a line holds; raises `msgspec.ValidationError` where it breaks the schema."""
    return msgspec.json.decode(line, type=kind)
