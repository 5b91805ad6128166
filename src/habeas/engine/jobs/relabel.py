"""A report under another label: where two originals would have one name, everything read in the second says the new one."""

from typing import TypeVar

from msgspec.structs import replace

from habeas.engine.jobs.reader import sketch_of
from habeas.engine.store import ReadReport
from habeas.model import Account, Figure, Issue, Mentioned, Reading, SetAside, TallyClaim

T = TypeVar("T", Account, Figure, Issue, Mentioned, SetAside, TallyClaim)


def with_label(one: ReadReport, label: str) -> ReadReport:
    """The same report and reading under `label`."""
    if one.report.id == label:
        return one
    reading = one.reading
    renamed = Reading(
        report=label,
        sha256=reading.sha256,
        language=reading.language,
        published=reading.published,
        publisher=reading.publisher,
        figures=_all(reading.figures, label),
        people=_all(reading.people, label),
        accounts=_all(reading.accounts, label),
        set_aside=_all(reading.set_aside, label),
        tally_claims=_all(reading.tally_claims, label),
        issues=_all(reading.issues, label),
        sentences=reading.sentences,
    )
    report = replace(one.report, id=label)
    return ReadReport(report=report, reading=renamed, sketch=sketch_of(report, renamed))


def _all(records: tuple[T, ...], label: str) -> tuple[T, ...]:
    return tuple(replace(record, report=label) for record in records)
