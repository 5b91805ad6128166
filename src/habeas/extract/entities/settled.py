"""Names that only their shape gave to people, where the gazetteer knows them for places'."""

from collections.abc import Iterable

from habeas.extract.entities.table import EntityTable
from habeas.extract.places.atlas import Place


def settle_places(table: EntityTable, places: Iterable[Place]) -> None:
    """Whoever has no title and no kin, and stands only where a place is named, is that place: "moved to Wadi al-Natrun".

    Changes the kind of such entities to place. What is said of nationals ("the Cubans") names no place.
    """
    inside = {i: place.kind for place in places if place.kind != "demonym" for i in range(place.first, place.last)}
    named = [m for m in table.mentions if m.how != "pronoun" and table.of(m).kind == "person"]
    elsewhere = {m.entity for m in named if any(i not in inside for i in range(m.first, m.last))}
    # "Salió del penal Ana Inventada": what only stands behind a prison's word may be somebody's name, if it looks like one.
    by_form = {m.entity for m in named if inside.get(m.first) == "unknown_prison"}
    for at in {m.entity for m in named} - elsewhere:
        entity = table.entities[at]
        if entity.guessed or (not entity.marks and at not in by_form):
            entity.kind = "place"
