"""What a reviewer says of events: which are one, which are several, and what they are called. Figures are named by their ids."""

import msgspec

from habeas.model.record import Record


class EventEdits(Record, frozen=True, kw_only=True):
    """`merge`: the events that hold these figures are one. `split`: these figures are an event of their own, after merging.

    `names`: the event that holds this figure is called so. Figures that are no longer in the study change nothing.
    """

    merge: tuple[tuple[str, ...], ...] = ()
    split: tuple[tuple[str, ...], ...] = ()
    names: dict[str, str] = msgspec.field(default_factory=dict)
