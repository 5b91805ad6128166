"""What leaves habeas as entities: each with an id, a schema, and statements that say where and by whom they were told."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from habeas.model.record import Record

DATASET = "habeas"
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
# Schemata of our own extension; all others are those of the public FollowTheMoney model.
EXTENSION = frozenset(("CustodyAct", "Custody", "CustodyCharge", "PoliticalRecognition", "CountFigure"))


class Told(Record, frozen=True, kw_only=True):
    """One property of an entity: the value, and where it was told. `first_seen` is the day from which it could be known."""

    prop: str
    value: str
    original: str | None = None
    lang: str | None = None
    report: str | None = None
    start: int | None = None
    end: int | None = None
    quote: str | None = None
    asserter: str | None = None
    as_of: str | None = None
    first_seen: str | None = None


class Entity(Record, frozen=True, kw_only=True):
    """A thing that was told of; `schema` is one of FollowTheMoney, or one of our extension."""

    id: str
    schema: str
    told: tuple[Told, ...]

    def properties(self) -> dict[str, tuple[str, ...]]:
        """The values of each property, each once, in order."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for one in self.told:
            if one.value:
                found[one.prop].setdefault(one.value)
        return {prop: tuple(values) for prop, values in sorted(found.items())}

    def of(self, prop: str) -> tuple[str, ...]:
        """The values of one property."""
        return self.properties().get(prop, ())


def entity_id(kind: str, *parts: str) -> str:
    """An id as the public model wants it, letters and digits and dashes, out of ids that tell no name."""
    plain = "-".join(re.sub(r"[^A-Za-z0-9.]+", "-", part).strip("-") for part in parts)
    return f"{DATASET}-{kind}-{plain}"


def hashed_id(kind: str, *parts: str) -> str:
    """An id for what has none of its own, such as an organisation known by its name in print."""
    return f"{DATASET}-{kind}-{hashlib.sha256(chr(31).join(parts).encode('utf-8', 'replace')).hexdigest()[:16]}"


def plain_date(edtf: str | None) -> str | None:
    """A date as the public model has it: year, month or day; nothing where it is doubtful or a stretch."""
    return edtf if edtf is not None and _DATE.fullmatch(edtf) else None


def merged(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Each entity once, by id, with all that was told of it; sorted."""
    found: dict[str, list[Entity]] = defaultdict(list)
    for one in entities:
        found[one.id].append(one)
    return tuple(Entity(id=id_, schema=some[0].schema, told=_once(some)) for id_, some in sorted(found.items()))


def _once(some: Iterable[Entity]) -> tuple[Told, ...]:
    kept: dict[tuple[object, ...], Told] = {}
    for one in (told for entity in some for told in entity.told):
        kept.setdefault((one.prop, one.value, one.report, one.start, one.asserter, one.as_of), one)
    return tuple(sorted(kept.values(), key=lambda t: (t.prop, t.value, t.report or "", t.start or 0, t.asserter or "")))


def given(prop: str, value: str | None, about: Told | None = None) -> Iterator[Told]:
    """A property where there is a value; `about` says where it was told."""
    if value is not None and value.strip():
        where = about or Told(prop=prop, value=value)
        yield Told(
            prop=prop,
            value=value,
            lang=where.lang,
            report=where.report,
            start=where.start,
            end=where.end,
            quote=where.quote,
            asserter=where.asserter,
            as_of=where.as_of,
            first_seen=where.first_seen,
        )
