"""One original read whole, in a process of its own: bytes → reports → readings → sketches for lineage."""

from collections.abc import Callable
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

import msgspec

from habeas.engine.store import ReadReport
from habeas.ingest import MetaTable, ReadOptions
from habeas.model import Issue, Reading, Record, Report, to_json

# What decides how a report is read: when any of these files changes, readings are made anew.
_ROOMS = ("ingest", "lexicon", "extract", "lineage", "model")


class ReadTask(Record, frozen=True, kw_only=True):
    """An original on its way to a reader."""

    relative: str
    raw: bytes
    meta: MetaTable
    options: ReadOptions


class ReadAnswer(Record, frozen=True, kw_only=True):
    """What a reader sends back."""

    reports: tuple[ReadReport, ...] = ()
    issues: tuple[Issue, ...] = ()


def work(task: bytes) -> bytes:
    """A task in, an answer out: the function that reader processes run."""
    return msgspec.msgpack.encode(read_one(msgspec.msgpack.decode(task, type=ReadTask)))


def read_one(task: ReadTask) -> ReadAnswer:
    """The reports of one original with everything read in them; a report on which reading fails is an issue."""
    from habeas.ingest import read_original

    original = read_original(task.relative, task.raw, task.meta, task.options)
    read: list[ReadReport] = []
    issues = list(original.issues)
    for report in original.reports:
        try:
            read.append(read_report_whole(report))
        except Exception as error:  # one report's fault is an issue, the rest is read
            issues.append(fault_issue(task.relative, type(error).__name__, report.id))
            empty = Reading(report=report.id, sha256=report.sha256, language=report.language, published=report.published)
            read.append(ReadReport(report=report, reading=empty, sketch=b"null"))
    return ReadAnswer(reports=tuple(read), issues=tuple(issues))


def read_report_whole(report: Report) -> ReadReport:
    """A report with its reading and sketch."""
    from habeas import extract

    reading = extract.read(report)
    return ReadReport(report=report, reading=reading, sketch=sketch_of(report, reading))


def sketch_of(report: Report, reading: Reading) -> bytes:
    """What lineage needs to know of a report, as JSON."""
    from habeas import lineage

    return to_json(lineage.sketch(report, reading))


def fault_issue(path: str, what: str, report: str | None = None) -> Issue:
    """The issue for an original on which a reader failed: the kind of fault, never what the text says."""
    message = f"reading failed ({what}); the other reports were read"
    return Issue(
        code="reading-failed", message=message, hint="report it, with the file if you may share it", path=path, report=report
    )


@cache
def extractor_version() -> str:
    """A short name for the code and data that read: sixteen digits over every file of the rooms that decide a reading."""
    digest = sha256()
    for room in _ROOMS:
        _add(digest.update, files("habeas") / room)
    return digest.hexdigest()[:16]


def _add(update: Callable[[bytes], None], place: Traversable) -> None:
    for entry in sorted(place.iterdir(), key=lambda e: e.name):
        if entry.is_dir() and entry.name != "__pycache__":
            _add(update, entry)
        elif entry.name.endswith((".py", ".yaml")):
            # Line ends differ between a checkout on Windows and one elsewhere; what is read does not.
            update(entry.name.encode() + b"\0" + entry.read_bytes().replace(b"\r\n", b"\n"))
