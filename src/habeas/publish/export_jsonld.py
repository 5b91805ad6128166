"""Entities as JSON-LD: schema.org where it has a word, our own vocabulary for the rest; nothing is fetched to read it."""

from collections.abc import Iterator, Mapping, Sequence

from habeas.model import to_json
from habeas.publish.export_entities import DATASET, Entity, entity_id

FILE = "dossier.jsonld"
_VOCABULARY = "urn:habeas:vocabulary#"
_CONTEXT: Mapping[str, object] = {
    "@vocab": _VOCABULARY,
    "schema": "https://schema.org/",
    "name": "schema:name",
    "gender": "schema:gender",
    "publisher": "schema:publisher",
    "publishedAt": "schema:datePublished",
    "language": "schema:inLanguage",
    "sourceUrl": {"@id": "schema:url", "@type": "@id"},
    "title": "schema:headline",
    "birthDate": "schema:birthDate",
    "alias": "schema:alternateName",
    "weakAlias": "schema:alternateName",
    "startDate": "schema:startDate",
    "endDate": "schema:endDate",
    "location": "schema:location",
    "description": "schema:description",
    "summary": "schema:abstract",
    "proof": {"@id": "schema:subjectOf", "@type": "@id"},
    "involved": {"@id": "schema:about", "@type": "@id"},
    "document": {"@type": "@id"},
    "entity": {"@type": "@id"},
    "person": {"@type": "@id"},
    "event": {"@type": "@id"},
    "report": {"@type": "@id"},
}
_TYPES = {
    "Article": "schema:NewsArticle",
    "Person": "schema:Person",
    "Event": "schema:Event",
    "Organization": "schema:Organization",
    "PublicBody": "schema:GovernmentOrganization",
    "CountFigure": "schema:Observation",
}
_LINKS = frozenset(("proof", "involved", "document", "entity", "person", "event"))


def jsonld_parts(entities: Sequence[Entity]) -> Iterator[bytes]:
    """One document, an entity a line."""
    yield b'{"@context":' + to_json(_CONTEXT) + b',"@graph":['
    for place, one in enumerate(entities):
        yield (b",\n" if place else b"\n") + to_json(_node(one))
    yield b"\n]}\n"


def _node(entity: Entity) -> dict[str, object]:
    node: dict[str, object] = {"@id": _name(entity.id), "@type": _TYPES.get(entity.schema, entity.schema)}
    for prop, values in entity.properties().items():
        shown = [_name(value) for value in values] if prop in _LINKS else list(values)
        node[prop] = shown[0] if len(shown) == 1 else shown
    told = _told(entity)
    return node | ({"told": told} if told else {})


def _name(id_: str) -> str:
    return f"urn:{DATASET}:{id_}"


def _told(entity: Entity) -> list[dict[str, object]]:
    """Where it was told, each place once, with the words that stand there."""
    found: dict[tuple[object, ...], dict[str, object]] = {}
    for one in entity.told:
        if one.report is not None and one.start is not None and one.end:
            told = {
                "report": _name(entity_id("report", one.report)),
                "start": one.start,
                "end": one.end,
                "quote": one.quote,
                "asserter": one.asserter,
                "asOf": one.as_of,
            }
            found.setdefault((one.report, one.start, one.end, one.asserter), {k: v for k, v in told.items() if v is not None})
    return list(found.values())
