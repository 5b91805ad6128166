"""What was made of a study, its verdicts and its balance told in another language: nothing is judged anew."""

from msgspec.structs import replace

from habeas.engine.jobs.hand_events import read_event_edits
from habeas.engine.jobs.together import Together
from habeas.engine.store import Store
from habeas.lexicon.verdict_sentences import SPOKEN


def told_in(together: Together, store: Store, lang: str) -> Together:
    """`together` with its verdicts, contradictions and accounts in the language; as it is where that is the program's own."""
    from habeas import reconcile

    if lang == SPOKEN:
        return together
    readings = [replace(reading, set_aside=(), sentences=()) for reading in store.readings()]
    told = reconcile.retold(together.reconciled, readings, together.lineage, read_event_edits(store.study), lang)
    return replace(together, reconciled=told)
