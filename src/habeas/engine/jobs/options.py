"""What a caller may choose for a run; no stage sees these, each gets what it needs as an argument."""

from collections.abc import Callable
from pathlib import Path

from habeas.model import Record

# Told how far a run is: what is being done, how many are done, of how many.
Watch = Callable[[str, int, int], None]


class StudyOptions(Record, frozen=True, kw_only=True):
    """How to read a study. `study` None keeps the store in OUT; `published` is the last resort for a report's date."""

    published: str | None = None
    languages: tuple[str, ...] = ()
    workers: int = 1
    full_text: bool = False
    force: bool = False
    study: Path | None = None
    known_on: str | None = None
    formats: tuple[str, ...] = ("html", "csv", "json")


def unwatched(_doing: str, _done: int, _of: int) -> None:
    """Nobody is looking."""
