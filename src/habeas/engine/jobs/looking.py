"""Opening what an earlier run left: the dossier of a store, and everything a look at it needs."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from habeas.engine.jobs.gathered import build_dossier
from habeas.engine.jobs.hand_events import read_event_edits
from habeas.engine.jobs.sealing import door_of
from habeas.engine.jobs.together import Together, load_together
from habeas.engine.store import Store, open_store
from habeas.model import Dossier, Reading, Record
from habeas.model.edits import EventEdits


class Held(Record, frozen=True, kw_only=True):
    """A study as it may be shown: its dossier and what was made of all reports together, with what is sealed masked.

    `edits` is the reviewer's word on events, by ids of figures alone.
    """

    dossier: Dossier
    together: Together
    readings: tuple[Reading, ...]
    edits: EventEdits = EventEdits()


@contextmanager
def opened(folder: Path) -> Iterator[Store]:
    """The store in a folder that an earlier run wrote; refused where there is none."""
    with open_store(folder, must_exist=True) as store:
        yield store


def held(folder: Path) -> Held:
    """Everything that was read and made in a folder."""
    with opened(folder) as store:
        together = load_together(store)
        door = door_of(store)
        return Held(
            dossier=build_dossier(store, together, door=door),
            together=door.record(together),
            readings=tuple(door.reading(reading) for reading in store.readings()),
            edits=read_event_edits(store.study),
        )
