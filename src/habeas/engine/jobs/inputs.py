"""What came in: every file under the paths given, hashed before anything is read, the same bytes named once."""

import hashlib
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from msgspec.structs import replace

from habeas.errors import UsageError
from habeas.ingest import Candidate, MetaTable, assign_ids, find, read_meta
from habeas.model import Issue, Record, short_hash


class InputFile(Record, frozen=True, kw_only=True):
    """One original: where it lies, what it is called, and the other places where the same bytes lie."""

    path: Path
    relative: str
    report: str
    sha256: str
    size: int
    meta: MetaTable
    also: tuple[str, ...] = ()


class Inputs(Record, frozen=True, kw_only=True):
    """All originals, sorted by relative path. `digest` stands for the whole input, wherever it lies."""

    files: tuple[InputFile, ...]
    digest: str
    unknown: tuple[str, ...] = ()
    issues: tuple[Issue, ...] = ()


def gather(paths: Sequence[Path], out: Path) -> Inputs:
    """Everything to be read under `paths`; what lies in OUT is our own and never input."""
    ours = out.resolve()
    for path in paths:
        if path.resolve() == ours:
            raise UsageError(f"{path.name or path} is both what to read and where to write", "name another folder with --out")
    found = [find(path) for path in paths]
    candidates = sorted((c for f in found for c in f.candidates if not _within(c.path, ours)), key=lambda c: c.relative)
    labels = [c.report for c in candidates] if len(paths) == 1 else assign_ids([c.relative for c in candidates])
    tables = {path: read_meta(path) for f in found for path in f.metas if not _within(path, ours)}
    files, issues = _hashed(candidates, labels, tables)
    unknown = sorted({name for path, f in zip(paths, found, strict=True) for name in f.unknown if not _within(path / name, ours)})
    issues += [issue for path in sorted(tables) for issue in tables[path].issues]
    digest = short_hash(*(part for f in files for part in (f.relative, *f.also, f.sha256)), *(_hash(p) for p in sorted(tables)))
    return Inputs(files=tuple(files), digest=digest, unknown=tuple(unknown), issues=tuple(issues))


def _within(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder)


def _hashed(
    candidates: Sequence[Candidate], labels: Sequence[str], tables: dict[Path, MetaTable]
) -> tuple[list[InputFile], list[Issue]]:
    """The candidates by hash: the first by path stands for all places of the same bytes."""
    first: dict[str, InputFile] = {}
    also: dict[str, list[str]] = {}
    issues: list[Issue] = []
    for candidate, label in zip(candidates, labels, strict=True):
        try:
            sha256 = _hash(candidate.path)
        except OSError as error:
            message = f"the file cannot be opened ({error.strerror})"
            issues.append(Issue(code="unreadable", message=message, hint="check who may read it", path=candidate.relative))
            continue
        table = tables.get(candidate.meta, MetaTable()) if candidate.meta else MetaTable()
        if sha256 in first:
            also.setdefault(sha256, []).append(candidate.relative)
            first[sha256] = _told_elsewhere(first[sha256], _said_of(table, candidate.relative, label))
            continue
        first[sha256] = InputFile(
            path=candidate.path,
            relative=candidate.relative,
            report=label,
            sha256=sha256,
            size=candidate.path.stat().st_size,
            meta=_said_of(table, candidate.relative, label),
        )
    return [replace(file, also=tuple(also.get(file.sha256, ()))) for file in first.values()], issues


def _told_elsewhere(file: InputFile, said: MetaTable) -> InputFile:
    """What a person said of the same bytes at another place counts where nothing was said at the first."""
    if file.meta.lines or not said.lines:
        return file
    lines = said.lines if len(said.lines) > 1 else dict.fromkeys([file.report], next(iter(said.lines.values())))
    return replace(file, meta=MetaTable(lines=lines))


def _said_of(table: MetaTable, relative: str, label: str) -> MetaTable:
    """Only the lines that can be about this file: a table of a thousand lines does not travel a thousand times."""
    path = PurePosixPath(relative)
    if path.suffix.lower() == ".jsonl":
        return table
    wanted = {label, path.stem, path.name}
    return MetaTable(lines={key: line for key, line in table.lines.items() if key in wanted})


def _hash(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
