"""The folder a run writes into: made private, known as ours, and never overwritten unasked."""

import re
from pathlib import Path

from habeas import __version__
from habeas.engine.store import DATABASE, Keeper, Store, open_store, private_folder
from habeas.errors import StoreError, StudyExistsError

LINE_FILES = (
    "reports", "figures", "set_aside", "people", "accounts", "lineage", "relations", "series", "contradictions",
    "balance", "tally_claims", "issues",
)  # fmt: skip
_OURS = (*(f"{name}.jsonl" for name in LINE_FILES), DATABASE)
_HASH = re.compile(r"[0-9a-f]{64}(\.part)?")


def open_throwaway(out: Path, digest: str, *, force: bool) -> Store:
    """The store in OUT for this input: new, or the same one to go on with; another's only with `force`."""
    known = [name for name in _OURS if (out / name).exists()]
    if known and not (out / DATABASE).exists():
        _refuse(out, "holds files that habeas did not finish", force=force)
        _sweep(out, whole=False)
    store = _open(out, force=force)
    made_by, stands = store.fact("made_by"), store.fact("input")
    if made_by is not None and (made_by != __version__ or stands != digest):
        kept = not Keeper(store).is_empty()
        store.close()
        why = f"was made by habeas {made_by}" if made_by != __version__ else "was made from other input"
        _refuse(out, why, force=force)
        if kept:
            raise StudyExistsError(f"{out.name or out} holds a list that somebody keeps", "keep it in a study: --study STUDY")
        _sweep(out, whole=True)
        store = open_store(out)
    store.note("made_by", __version__)
    store.note("input", digest)
    return store


def open_kept(study: Path, *, force: bool) -> Store:
    """The store of a study that is kept: it grows, so other input is no reason to refuse."""
    private_folder(study)
    store = open_store(study)
    made_by = store.fact("made_by")
    if made_by is not None and made_by != __version__ and not force:
        store.close()
        _refuse(study, f"was made by habeas {made_by}", force=False)
    store.note("made_by", __version__)
    return store


def _open(out: Path, *, force: bool) -> Store:
    private_folder(out)
    try:
        return open_store(out)
    except StoreError:
        if not force:
            raise
        _sweep(out, whole=True)
        return open_store(out)


def _refuse(out: Path, why: str, *, force: bool) -> None:
    if not force:
        raise StudyExistsError(f"{out.name or out} {why}", "name another folder, or replace it with --force")


def _sweep(out: Path, *, whole: bool) -> None:
    """Take away what we wrote and nothing else: a folder named with --out may hold more than ours."""
    for name in _OURS:
        (out / name).unlink(missing_ok=True)
    if whole and (out / "input").is_dir():
        for path in (out / "input").iterdir():
            if _HASH.fullmatch(path.name):
                path.unlink()
    for path in sorted((out / "texts").glob("*.txt")):
        path.unlink()
