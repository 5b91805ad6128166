"""What a reviewer wrote of events in hand/events.yaml: which are one, which are several, what they are called."""

from pathlib import Path

import msgspec
import yaml

from habeas.errors import UsageError
from habeas.model.edits import EventEdits

FILE = Path("hand") / "events.yaml"


def read_event_edits(folder: Path) -> EventEdits:
    """The edits of a study; none where there is no file."""
    path = folder / FILE
    if not path.is_file():
        return EventEdits()
    try:
        return msgspec.convert(yaml.safe_load(path.read_text(encoding="utf-8-sig")) or {}, EventEdits)
    except (yaml.YAMLError, msgspec.ValidationError, UnicodeDecodeError):
        hint = "merge and split hold lists of figure ids, names a name for each id; docs/how-to/compare.md shows one"
        raise UsageError("hand/events.yaml is not what it should be", hint) from None
