"""What a study has written so far, written again after somebody was sealed or a seal was lifted: no file of ours lags behind."""

from pathlib import Path

from habeas.engine.jobs.gathered import build_dossier
from habeas.engine.jobs.linking_kept import KEPT
from habeas.engine.jobs.names_bulletin import write_pages
from habeas.engine.jobs.sealing import door_of
from habeas.engine.jobs.together import load_together
from habeas.engine.jobs.written import write_dossier, write_lines, write_texts
from habeas.engine.store import Keeper

_FORMATS = ("html", "csv", "json")


def rewrite(keeper: Keeper, out: Path) -> bool:
    """Write the lines, texts, dossier and bulletins that lie in `out` again; tells whether there were any.

    What linking learnt of names is forgotten: it is learnt anew without those that are sealed now.
    """
    (keeper.store.study / KEPT).unlink(missing_ok=True)
    for bulletin in keeper.bulletins():
        there = sorted((out / "bulletins").glob(f"{bulletin.id}-team-*.txt"))
        write_pages(keeper, bulletin, out / "bulletins", tuple(path.stem.rpartition("-")[2] for path in there))
    if not (out / "reports.jsonl").is_file():
        return False
    store = keeper.store
    together, door = load_together(store), door_of(store)
    dossier = build_dossier(store, together, door=door)
    write_lines(out, store, together, dossier.issues, door=door)
    write_texts(out, store, door=door)
    write_dossier(out, dossier, _FORMATS)
    return True
