"""Which files under a path are reports, which is meta.jsonl, and what each report is called."""

import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from habeas.errors import UsageError
from habeas.ingest.readers import endings
from habeas.model import Record

META_NAME = "meta.jsonl"
# Labels become file names (texts/REPORT.txt): nothing in one may leave the folder or break a line.
_UNSAFE = re.compile(r"[\x00-\x1f\x7f/\\:*?\"<>|]+")


class Candidate(Record, frozen=True, kw_only=True):
    """A file that may hold reports: its path, `relative` to the path given, its label, and the meta.jsonl beside it."""

    path: Path
    relative: str
    report: str
    meta: Path | None = None


class Found(Record, frozen=True, kw_only=True):
    """What lies under a path: `unknown` are files of a type that nobody here reads (an account, not issues)."""

    candidates: tuple[Candidate, ...] = ()
    metas: tuple[Path, ...] = ()
    unknown: tuple[str, ...] = ()


def find(path: Path) -> Found:
    """The files under `path` (a folder or one file), sorted by relative path; hidden files are passed over."""
    if not path.exists():
        raise UsageError(f"there is no {path}", "name a file or a folder that exists")
    if path.is_file():
        names, root = [path.name], path.parent
        beside = root / META_NAME
        metas = [META_NAME] if beside.is_file() else []
    else:
        names, root = sorted(_walk(path)), path
        metas = [name for name in names if PurePosixPath(name).name == META_NAME]
    known = endings()
    reports = [n for n in names if PurePosixPath(n).name != META_NAME and PurePosixPath(n).suffix.lower() in known]
    unknown = tuple(n for n in names if PurePosixPath(n).name != META_NAME and n not in set(reports))
    by_folder = {str(PurePosixPath(name).parent): root / name for name in metas}
    candidates = tuple(
        Candidate(path=root / name, relative=name, report=label, meta=by_folder.get(str(PurePosixPath(name).parent)))
        for name, label in zip(reports, assign_ids(reports), strict=True)
    )
    return Found(candidates=candidates, metas=tuple(root / name for name in metas), unknown=unknown)


def _walk(folder: Path) -> Iterator[str]:
    """Relative names of all files that are not hidden; links to folders are not followed, so a loop cannot hold us."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in names:
            if not name.startswith(".") and (Path(here) / name).is_file():
                yield (Path(here) / name).relative_to(folder).as_posix()


def safe_label(label: str) -> str:
    """The label without anything that a file system or a line of output would trip over."""
    return _UNSAFE.sub("-", label).strip(" .-") or "report"


def assign_ids(names: Sequence[str]) -> tuple[str, ...]:
    """A label for each relative path: the stem; where two collide, with the folders before it, then the ending."""
    chosen = [PurePosixPath(name) for name in names]
    labels = [safe_label(path.stem) for path in chosen]
    depth = 0
    while depth < 32 and (clashing := _clashes(labels)):
        depth += 1
        for i, path in enumerate(chosen):
            if labels[i] in clashing:
                folders = path.parent.parts[-depth:]
                labels[i] = safe_label("-".join((*folders, path.stem)))
    # Same folder, same stem: only the ending tells 001.txt from 001.html.
    clashing = _clashes(labels)
    labels = [f"{label}{path.suffix.lower()}" if label in clashing else label for label, path in zip(labels, chosen, strict=True)]
    return _numbered(labels)


def _clashes(labels: Sequence[str]) -> set[str]:
    # Case folds: two labels that differ in case alone are one file name on Windows and macOS.
    counts = Counter(label.casefold() for label in labels)
    return {label for label in labels if counts[label.casefold()] > 1}


def _numbered(labels: Sequence[str]) -> tuple[str, ...]:
    """The labels with -2, -3 … behind those that still collide."""
    taken: set[str] = set()
    out = []
    for label in labels:
        name, n = label, 1
        while name.casefold() in taken:
            n += 1
            name = f"{label}-{n}"
        taken.add(name.casefold())
        out.append(name)
    return tuple(out)
