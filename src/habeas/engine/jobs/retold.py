"""What was made of a study, its verdicts told in another language: nothing is judged anew."""

from msgspec.structs import replace

from habeas.engine.jobs.together import Together
from habeas.engine.store import Store
from habeas.lexicon.verdict_sentences import SPOKEN


def told_in(together: Together, store: Store, lang: str) -> Together:
    """`together` with the sentences of its relations in the language; as it is where that is the program's own."""
    from habeas import reconcile

    if lang == SPOKEN:
        return together
    readings = [replace(reading, set_aside=(), sentences=()) for reading in store.readings()]
    relations = reconcile.retold(together.reconciled.relations, readings, together.lineage, lang)
    return replace(together, reconciled=replace(together.reconciled, relations=relations))
