"""Which number moved, and why? Two states of a study, each a day or a frozen release, set against each other."""

import re
from hashlib import sha256
from pathlib import Path

import msgspec

from habeas import __version__
from habeas.engine.jobs.hand_events import read_event_edits
from habeas.engine.jobs.known import DAY, KnownStore, day_named, withdrawn_in
from habeas.engine.jobs.reader import extractor_version
from habeas.engine.jobs.sealing import Door, door_of
from habeas.engine.jobs.together import Together, bring_together
from habeas.engine.store import Store, private_folder, write_private
from habeas.errors import StoreError, StudyExistsError, UsageError
from habeas.model import Contradiction, Event, Figure, Reconciled, Record, Series, to_json
from habeas.model.changes import Changes, KnownReport, KnownState, Withdrawal

RELEASES = "releases"
MANIFEST = "manifest.json"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}")


class Manifest(Record, frozen=True, kw_only=True):
    """What a release is: its files by their hashes, and what made them. Nothing in it changes from run to run."""

    name: str
    known_on: str | None
    version: str
    method: str
    newest: str | None
    files: dict[str, str]


def changes_in(store: Store, out: Path, a: str, b: str) -> Changes:
    """What moved from A to B; each is a day or the name of a release under `out`."""
    from habeas.reconcile.moved import changes_between

    door = door_of(store)
    # Masked before they are compared: a release that was frozen before somebody was sealed meets the same ids and words.
    before, after = (_masked(state_named(store, out, name), door) for name in (a, b))
    return door.record(changes_between(before, after))


def state_named(store: Store, out: Path, name: str) -> KnownState:
    """A release by its name, else what was known on a day; `now` is everything."""
    if is_release(out, name):
        return read_release(out / RELEASES / name)
    if name == "now":
        return state_of(store, None)
    if DAY.fullmatch(name):
        return state_of(store, day_named(name))
    raise UsageError("no such day or release", "write a day like 2031-05-12, now, or the name of a frozen release")


def state_of(store: Store, day: str | None) -> KnownState:
    """What was known on a day and what follows from it, computed anew; of everything where no day is named."""
    known = KnownStore(store, day or "9999-12-31") if day is not None else _Whole(store)
    return _state(known, bring_together(known, read_event_edits(store.study)), day)


class _Whole(KnownStore):
    """All of a study, undated reports too; a look at it changes nothing."""

    def __init__(self, whole: Store) -> None:
        super().__init__(whole, "9999-12-31")
        self._known = whole.labels()


def _state(store: Store, together: Together, day: str | None) -> KnownState:
    edges = {edge.report: edge for edge in together.edges()}
    figures: list[Figure] = []
    reports: list[KnownReport] = []
    gone = withdrawn_in(store)
    for sha, label in store.labels().items():
        report, reading, edge = store.report(sha), store.reading(sha), edges.get(label)
        figures += reading.figures if reading is not None else ()
        reports.append(
            KnownReport(
                id=label,
                sha256=sha,
                published=report.published,
                publisher=report.publisher,
                kind=edge.kind if edge is not None else "original",
                parent=edge.parent if edge is not None else None,
            )
        )
    whole = together.reconciled
    return KnownState(
        name=day or "now",
        known_on=day,
        version=__version__,
        method=extractor_version(),
        reports=tuple(reports),
        figures=tuple(figures),
        reconciled=Reconciled(series=whole.series, contradictions=whole.contradictions, events=whole.events),
        withdrawn=gone,
    )


# Releases


def is_release(out: Path, name: str) -> bool:
    """Is there a frozen release of that name?"""
    return bool(_NAME.fullmatch(name)) and (out / RELEASES / name / MANIFEST).is_file()


def freeze(store: Store, out: Path, name: str, known_on: str | None = None) -> tuple[Path, Manifest]:
    """Put what is known (on a day) into a folder of its own, with hashes; refused where the name says something else already."""
    if not _NAME.fullmatch(name) or DAY.fullmatch(name) or name == "now":
        raise UsageError("a release cannot have that name", "letters, digits, dots and dashes; not a day")
    door = door_of(store)
    state = msgspec.structs.replace(_masked(state_of(store, known_on), door), name=name)
    files = {f"{part}.jsonl": b"".join(to_json(one) + b"\n" for one in some) for part, some in _parts(state).items()}
    manifest = Manifest(
        name=name,
        known_on=known_on,
        version=state.version,
        method=state.method,
        newest=max((one.published for one in state.reports if one.published), default=None),
        files={file: sha256(raw).hexdigest() for file, raw in sorted(files.items())},
    )
    folder = out / RELEASES / name
    told = to_json(manifest) + b"\n"
    if folder.exists():
        if (folder / MANIFEST).is_file() and (folder / MANIFEST).read_bytes() == told:
            return folder, manifest
        raise StudyExistsError("a release of that name stands already", "a release never changes: choose another name")
    private_folder(folder)
    for file, raw in sorted(files.items()):
        write_private(folder / file, raw)
    write_private(folder / MANIFEST, told)
    return folder, manifest


def _masked(state: KnownState, door: Door) -> KnownState:
    return msgspec.structs.replace(
        state,
        reports=tuple(door.record(one, one.id) for one in state.reports),
        figures=door.records(state.figures),
        reconciled=door.record(state.reconciled),
        withdrawn=door.records(state.withdrawn),
    )


def _parts(state: KnownState) -> dict[str, tuple[Record, ...]]:
    return {
        "series": state.reconciled.series,
        "events": state.reconciled.events,
        "contradictions": state.reconciled.contradictions,
        "figures": state.figures,
        "reports": state.reports,
        "withdrawn": state.withdrawn,
    }


def read_release(folder: Path) -> KnownState:
    """A release as it was frozen; refused where a file is not what its hash says."""
    try:
        manifest = msgspec.json.decode((folder / MANIFEST).read_bytes(), type=Manifest)
        raw = {file: (folder / file).read_bytes() for file in manifest.files}
    except (OSError, msgspec.ValidationError, msgspec.DecodeError):
        raise StoreError("a release is not whole", "freeze it again under another name") from None
    changed = [file for file, content in raw.items() if sha256(content).hexdigest() != manifest.files[file]]
    if changed:
        raise StoreError(f"{changed[0]} of a release was changed after it was frozen", "put it back from a copy of the study")

    def lines(file: str) -> list[bytes]:
        return raw.get(f"{file}.jsonl", b"").splitlines()

    return KnownState(
        name=manifest.name,
        known_on=manifest.known_on,
        version=manifest.version,
        method=manifest.method,
        reports=tuple(msgspec.json.decode(line, type=KnownReport) for line in lines("reports")),
        figures=tuple(msgspec.json.decode(line, type=Figure) for line in lines("figures")),
        reconciled=Reconciled(
            series=tuple(msgspec.json.decode(line, type=Series) for line in lines("series")),
            contradictions=tuple(msgspec.json.decode(line, type=Contradiction) for line in lines("contradictions")),
            events=tuple(msgspec.json.decode(line, type=Event) for line in lines("events")),
        ),
        withdrawn=tuple(msgspec.json.decode(line, type=Withdrawal) for line in lines("withdrawn")),
    )
