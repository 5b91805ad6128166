"""What was known on a past day: the reports published by then and the judgements made by then, and nothing of what came later."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec
import yaml

from habeas.engine.store import Store, write_private
from habeas.errors import InputError, UsageError
from habeas.model import Lineage, Reading, Record
from habeas.model.changes import Withdrawal
from habeas.model.edtf import ANY_DAY, span_of

# Where a reviewer's judgement on whole reports stands in the folder of a study.
FILE = Path("hand") / "withdrawn.yaml"
DAY = re.compile(r"\d{4}-\d\d-\d\d")
_HEAD = "# Reports that no longer count, from which day, and why. Lines are added; to take one back, delete it.\n"


class KnownStore(Store):
    """A study as it stood on a day. A report without a day of publication was known on no day that anybody can name."""

    def __init__(self, whole: Store, day: str) -> None:
        super().__init__(whole._engine, whole.study)
        self.whole = whole
        self.day = day
        self._known: dict[str, str] | None = None

    def labels(self) -> dict[str, str]:
        """The labels of the reports that had been published."""
        if self._known is None:
            everything = super().labels()
            self._known = {sha: label for sha, label in everything.items() if published_by(self.report(sha).published, self.day)}
        return self._known

    def sketches(self) -> Iterator[bytes]:
        """The sketches of those reports."""
        known = frozenset(self.labels())
        for line in super().sketches():
            if line != b"null" and msgspec.json.decode(line, type=_Sketched).sha256 in known:
                yield line

    def replace_derived(self, records: Iterable[object]) -> None:
        """A look back changes nothing of what the study holds."""


class _Sketched(msgspec.Struct):
    """Which report a sketch is of."""

    sha256: str


def published_by(published: str | None, day: str) -> bool:
    """Had it been published by then? A month has been published when it is over."""
    if published is None:
        return False
    try:
        span = span_of(published)
    except ValueError:
        return False
    return span != ANY_DAY and span.latest <= day


def day_named(day: str) -> str:
    """A day of the calendar, refused where it is none."""
    try:
        exact = bool(DAY.fullmatch(day)) and span_of(day).exact
    except ValueError:
        exact = False
    if not exact:
        raise UsageError("that is no day", "write it like 2031-05-12")
    return day


def known_on(store: Store, day: str | None) -> Store:
    """The study as of a day; as it is where no day is named."""
    return store if day is None else KnownStore(store, day_named(day))


def left_out(store: Store) -> tuple[str, ...]:
    """What a look back leaves out, as remarks for the dossier; nothing where nothing is left out."""
    notes = [f"Report {one.report} is withdrawn from {one.on} on and counts no more: {one.why}" for one in withdrawn_in(store)]
    if isinstance(store, KnownStore):
        reports = [store.report(sha) for sha in store.whole.labels().keys() - store.labels().keys()]
        undated = sum(report.published is None for report in reports)
        later = len(reports) - undated
        if later or undated:
            notes.insert(
                0, f"As known on {store.day}: {_counted(later, 'published later')}, {_counted(undated, 'without a date')}."
            )
    return tuple(notes)


def _counted(number: int, which: str) -> str:
    return f"{number} {'report' if number == 1 else 'reports'} {which} left out"


class _Judged(Record, frozen=True, kw_only=True):
    """A line of hand/withdrawn.yaml."""

    on: str
    why: str
    by: str = ""


def withdrawn_in(store: Store) -> tuple[Withdrawal, ...]:
    """The reports that a person withdrew, by the day of the look back where there is one."""
    day = store.day if isinstance(store, KnownStore) else None
    here = set((store.whole if isinstance(store, KnownStore) else store).labels().values())
    found = (one for one in read_withdrawn(store.study / FILE) if one.report in here)
    return tuple(one for one in found if day is None or one.on <= day)


def read_withdrawn(path: Path) -> tuple[Withdrawal, ...]:
    """What a reviewer wrote; nothing where there is no file."""
    if not path.is_file():
        return ()
    hint = "a report, then on: 2031-05-12 and why: …; docs/how-to/what-changed.md shows one"
    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8-sig")) or {}
        told = msgspec.convert(as_written(found), dict[str, _Judged])
        spans = {report: span_of(one.on) for report, one in told.items()}
    except (yaml.YAMLError, msgspec.ValidationError, UnicodeDecodeError, ValueError):
        raise InputError(f"{FILE.as_posix()} is not what it should be", hint) from None
    if not all(span.exact for span in spans.values()):
        raise InputError(f"{FILE.as_posix()} names no day for a report", hint)
    return tuple(Withdrawal(report=report, on=one.on, why=one.why, by=one.by) for report, one in sorted(told.items()))


def as_written(value: object) -> object:
    """YAML reads 2031-05-12 as a date; in a file of a person's hand a day is text."""
    if isinstance(value, dict):
        return {str(key): as_written(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_written(one) for one in value]
    return value if isinstance(value, str) or value is None else str(value)


def withdraw(store: Store, judged: Withdrawal) -> None:
    """Write a judgement down; refused where the report is not here, or has been withdrawn already."""
    if judged.report not in store.labels().values():
        raise UsageError("no report of that name is in this study", "reports.jsonl lists them")
    if not judged.why.strip():
        raise UsageError("a report is withdrawn with a reason", "say why with --why")
    before = read_withdrawn(store.study / FILE)
    if any(one.report == judged.report for one in before):
        raise UsageError("that report is withdrawn already", f"{FILE.as_posix()} says since when and why")
    lines = {one.report: _line(one) for one in (*before, judged)}
    body = yaml.safe_dump(lines, allow_unicode=True, sort_keys=True)
    write_private(store.study / FILE, (_HEAD + body).encode("utf-8"))


def _line(one: Withdrawal) -> dict[str, str]:
    return {"on": one.on, "why": one.why, **({"by": one.by} if one.by else {})}


def standing(store: Store, readings: Sequence[Reading], lineage: Lineage) -> tuple[tuple[Reading, ...], Lineage]:
    """The readings that count, and where they come from, after what was withdrawn."""
    from habeas.reconcile.withdrawing import without

    gone = frozenset(one.report for one in withdrawn_in(store))
    kept = without(readings, lineage, gone)
    return kept.readings, kept.lineage
