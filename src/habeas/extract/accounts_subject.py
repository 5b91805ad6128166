"""Of whom is it said? The person named nearest before the assertion in its sentence, or those released, detained, dead …"""

from habeas.extract.accounts_span import Draft
from habeas.extract.entities import EntityTable
from habeas.extract.scene import Scene
from habeas.lexicon.accounts import AccountWords

_DEFAULT = {
    "condition_of_release": "those released",
    "cause_of_death": "those who died",
    "legality": "the detentions",
    "motive": "the detentions",
    "confirmation": "the detentions",
}


def _cued(scene: Scene, words: AccountWords, first: int, last: int) -> str | None:
    """The collective that the nearest word before the assertion names (those who died, the charges …)."""
    norm = scene.tokens.norm
    for i in range(last - 1, first - 1, -1):
        for label, phrase in words.subjects.get(norm[i], ()):
            if i + len(phrase) <= last and tuple(norm[i : i + len(phrase)]) == phrase:
                return label
    return None


def subject_of(scene: Scene, table: EntityTable | None, words: AccountWords, draft: Draft) -> str:
    """A person named in the sentence before the assertion and not its speaker, else a collective."""
    number = scene.sentence_of[draft.first]
    first, _ = scene.sentences[number]
    if table is not None:
        for mention in reversed(table.by_sentence[number]):
            entity = table.entities[mention.entity]
            if mention.last <= draft.last and entity.kind == "person" and entity.named and entity.name != draft.source:
                return entity.name
    return _cued(scene, words, first, draft.last) or _DEFAULT.get(draft.topic, "those detained")
