"""A store as text that may be shown: `habeas study dump` with what is sealed masked, inside the records too."""

from collections.abc import Iterator

import msgspec

from habeas.engine.jobs.sealing import Door, door_of
from habeas.engine.store import Store
from habeas.engine.store.dump import dump_lines
from habeas.model import to_json
from habeas.model.registry import Statement


def shown_lines(store: Store) -> Iterator[bytes]:
    """The lines of the dump; those of a study without seals are the store's own."""
    door = door_of(store)
    for line in dump_lines(store):
        yield line if door.open else to_json(_shown(msgspec.json.decode(line), door))


def _shown(row: dict[str, object], door: Door) -> dict[str, object]:
    """A row with every text masked; texts that are records themselves are opened, masked and closed again."""
    shown: dict[str, object] = {}
    for column, value in row.items():
        if column == "record" and row["table"] == "statements":
            statement = msgspec.json.decode(str(value), type=Statement)
            shown[column] = to_json(door.statement(statement)).decode("utf-8")
        elif isinstance(value, str) and column in {"record", "head", "sketch", "also", "issues", "value"} and value[:1] in "{[":
            shown[column] = to_json(door.inside(msgspec.json.decode(value))).decode("utf-8")
        else:
            shown[column] = door.inside(value)
    return shown
