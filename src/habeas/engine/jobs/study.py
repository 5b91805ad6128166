"""The main job: reports in, one account of the figures out, each number leading to its sentence."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from habeas.engine.jobs.gathered import build_dossier
from habeas.engine.jobs.hand_events import read_event_edits
from habeas.engine.jobs.inputs import InputFile, Inputs, gather
from habeas.engine.jobs.known import known_on
from habeas.engine.jobs.options import StudyOptions, Watch, unwatched
from habeas.engine.jobs.place import open_kept, open_throwaway
from habeas.engine.jobs.reader import ReadTask, extractor_version, work
from habeas.engine.jobs.sealing import door_of
from habeas.engine.jobs.shelf import Shelf
from habeas.engine.jobs.together import bring_together
from habeas.engine.jobs.written import write_dossier, write_lines, write_texts
from habeas.engine.run import ordered
from habeas.engine.store import OriginalRow, Store
from habeas.ingest import ReadOptions
from habeas.model import Dossier, Record, short_hash, to_json

# Below this much plain text, starting a process takes longer than reading does.
_SMALL = 400_000
_NEED_NO_GUARD = (".txt", ".jsonl")


class Outcome(Record, frozen=True, kw_only=True):
    """What a run did. `read` counts originals read now, `kept` those that had been read before."""

    dossier: Dossier
    out: Path
    page: Path
    read: int = 0
    kept: int = 0
    unknown: tuple[str, ...] = ()


def read_study(paths: Sequence[Path], out: Path, options: StudyOptions, watch: Watch = unwatched) -> Outcome:
    """Read everything under `paths`, and write into OUT what INTERFACE.md promises."""
    inputs = gather(paths, out)
    study = options.study
    store = open_throwaway(out, inputs.digest, force=options.force) if study is None else open_kept(study, force=options.force)
    with store:
        read, kept = _read_all(store, inputs, options, watch)
        store.note("issues", to_json(inputs.issues).decode("utf-8"))
        store.note("unknown", to_json(inputs.unknown).decode("utf-8"))
        outcome = write_out(store, out, options, watch)
        return msgspec.structs.replace(outcome, read=read, kept=kept, unknown=inputs.unknown)


def write_out(store: Store, out: Path, options: StudyOptions, watch: Watch = unwatched) -> Outcome:
    """Bring everything in the store together and write OUT from it."""
    watch("comparing", 0, 3)
    edits = read_event_edits(options.study or out)
    together = bring_together(store, edits)
    if options.known_on is not None:  # the study keeps all of it; what is written is what was known
        store = known_on(store, options.known_on)
        together = bring_together(store, edits)
    watch("comparing", 1, 3)
    door = door_of(store)
    dossier = build_dossier(store, together, full_text=options.full_text, door=door)
    write_lines(out, store, together, dossier.issues, door=door)
    write_texts(out, store, door=door)
    watch("comparing", 2, 3)
    page = write_dossier(out, dossier, options.formats)
    watch("comparing", 3, 3)
    return Outcome(dossier=dossier, out=out, page=page)


def _read_all(store: Store, inputs: Inputs, options: StudyOptions, watch: Watch) -> tuple[int, int]:
    """Read what has not been read this way yet; gives back how many now and how many before."""
    before = {row.sha256: row for row in store.originals()}
    wanted = {file.sha256: _read_as(file, options) for file in inputs.files}
    stale = [sha for sha, row in before.items() if sha in wanted and not _stands(row, wanted[sha])]
    store.forget(stale)
    todo = [file for file in inputs.files if not (file.sha256 in before and _stands(before[file.sha256], wanted[file.sha256]))]
    shelf = Shelf(store)
    watch("reading", 0, len(todo))
    answers = ordered(work, _tasks(store, todo, options), workers=_workers(todo, options.workers))
    for done, (file, answer) in enumerate(zip(todo, answers, strict=True), 1):
        shelf.put(file, answer, wanted[file.sha256])
        watch("reading", done, len(todo))
    return len(todo), len(inputs.files) - len(todo)


def _stands(row: OriginalRow, read_as: str) -> bool:
    return row.read_as == read_as


def _read_as(file: InputFile, options: StudyOptions) -> str:
    """Everything that the reading of an original depends on, as sixteen digits."""
    said = to_json([file.relative, file.report, list(file.also), options.published, list(options.languages)]) + to_json(file.meta)
    return short_hash(extractor_version(), said.decode("utf-8"))


def _tasks(store: Store, files: Sequence[InputFile], options: StudyOptions) -> Iterator[bytes]:
    for file in files:
        try:
            raw = file.path.read_bytes()
        except OSError:
            raw = b""  # gone between hashing and reading: the reader will say that it is empty
        store.keep(raw)
        said = ReadOptions(report=file.report, published=options.published, languages=options.languages)
        yield msgspec.msgpack.encode(ReadTask(relative=file.relative, raw=raw, meta=file.meta, options=said))


def _workers(files: Sequence[InputFile], wanted: int) -> int:
    """None for a little plain text; pages and other formats are always read in a process that may die."""
    plain = all(file.relative.lower().endswith(_NEED_NO_GUARD) for file in files)
    if plain and sum(file.size for file in files) <= _SMALL:
        return 0
    return max(1, min(wanted, len(files)))
