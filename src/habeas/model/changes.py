"""Which number moved between two days or two frozen releases, by how much, and because of what."""

from typing import Literal

from habeas.model.figure import Figure, Group, Measure, Modality
from habeas.model.lineage import CopyKind
from habeas.model.reconciled import Contradiction, Reconciled
from habeas.model.record import Record

# `grouping`: other reports moved the bounds of its event. `reading`: the same reports, read by another method.
CauseOfChange = Literal["correction", "retraction", "withdrawal", "report", "copy", "removed", "grouping", "reading"]
Movement = Literal["appeared", "moved", "gone"]


class Withdrawal(Record, frozen=True, kw_only=True):
    """A person's judgement that a report no longer counts, from the day on which it was made."""

    report: str
    on: str
    why: str
    by: str = ""


class KnownReport(Record, frozen=True, kw_only=True):
    """A report as a state knows it: by its hash, when it was published, and what it was made from."""

    id: str
    sha256: str
    published: str | None = None
    publisher: str | None = None
    kind: CopyKind = "original"
    parent: str | None = None


class KnownState(Record, frozen=True, kw_only=True):
    """Everything that was known at one moment and what followed from it. `method` is a digest of the code and data that read."""

    name: str
    known_on: str | None
    version: str
    method: str
    reports: tuple[KnownReport, ...] = ()
    figures: tuple[Figure, ...] = ()
    reconciled: Reconciled = Reconciled()
    withdrawn: tuple[Withdrawal, ...] = ()


class Value(Record, frozen=True, kw_only=True):
    """What a series says as of one day."""

    as_of: str | None
    low: int | None
    best: int | None
    high: int | None


class Revised(Record, frozen=True, kw_only=True):
    """A day whose number is told otherwise now: history moved."""

    before: Value
    after: Value


class Because(Record, frozen=True, kw_only=True):
    """One thing that moved a number. `numbers` are those of its figures that the new value rests on; `why` is a person's reason."""

    kind: CauseOfChange
    report: str | None = None
    publisher: str | None = None
    day: str | None = None
    figures: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    corrects: str | None = None
    why: str = ""


class Moved(Record, frozen=True, kw_only=True):
    """One count that moved. `by` is the difference of the best numbers, or of the floors where either has no best number."""

    series: str
    movement: Movement
    event: str
    measure: Measure
    group: Group
    place: str | None
    modality: Modality
    before: Value | None
    after: Value | None
    by: int | None
    revised: tuple[Revised, ...] = ()
    because: tuple[Because, ...] = ()


class Changes(Record, frozen=True, kw_only=True):
    """All that differs between two states; `unmoved` counts say the same in both."""

    a: str
    b: str
    moved: tuple[Moved, ...] = ()
    unmoved: int = 0
    reports_new: tuple[str, ...] = ()
    reports_gone: tuple[str, ...] = ()
    withdrawn: tuple[Withdrawal, ...] = ()
    contradictions_new: tuple[Contradiction, ...] = ()
    contradictions_gone: tuple[Contradiction, ...] = ()
    method_differs: bool = False
