"""The lists of a study linked: their newest versions, with what people decided; what was scored before is not scored again."""

from collections.abc import Sequence
from pathlib import Path

from habeas.engine.jobs.linking import LinkOutcome, computed, known_in, written
from habeas.engine.store.keeper import Keeper
from habeas.lexicon.verdict_sentences import SPOKEN
from habeas.model import to_json
from habeas.model.registry import KeptList

# Beside the store, as private as it: weights, how common words are, and the pairs scored so far.
KEPT = "links.json"


def link_study(folder: Path, out: Path, *, lang: str = SPOKEN, afresh: bool = False) -> LinkOutcome:
    """Link the lists that a study keeps; `afresh` learns the weights anew instead of keeping those of the first time."""
    from habeas.engine.jobs.names_keep import book
    from habeas.engine.store.private import write_private
    from habeas.registry.clusters_study import rows_of

    with book(folder) as keeper:
        newest = _newest(keeper)
        rows = rows_of((row for one in newest for row in keeper.rows(one.id)), {one.id: one.name for one in newest})
        judgements = keeper.judgements()
    kept = folder / KEPT
    found = computed(rows, known_in(kept) if kept.is_file() and not afresh else None, judgements)
    write_private(kept, to_json(found.known) + b"\n")
    return written(found, out, lang)


def _newest(keeper: Keeper) -> Sequence[KeptList]:
    """The last version of each list, by the names of the lists."""
    latest = {one.name: one for one in sorted(keeper.lists(), key=lambda one: (one.as_of or "", one.imported_at, one.id))}
    return [latest[name] for name in sorted(latest)]
