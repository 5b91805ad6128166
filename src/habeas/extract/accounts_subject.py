"""Of whom is it said? The person spoken of in the sentence or just before, or those released, detained, dead …"""

from habeas.extract.accounts_span import Draft
from habeas.extract.entities import EntityTable
from habeas.extract.entities_table import Mention
from habeas.extract.scene import Scene
from habeas.lexicon.accounts import AccountWords

_DEFAULT = {
    "condition_of_release": "those released",
    "cause_of_death": "those who died",
    "legality": "the detentions",
    "motive": "the detentions",
    "confirmation": "the detentions",
}
# Whoever holds these roles speaks of prisoners; he is seldom one.
_SPEAKING_ROLES = frozenset(("official", "expert", "lawyer", "journalist"))
_CARRIED = frozenset(("treatment", "medical_care", "due_process", "charge", "innocence", "condition_of_release", "cause_of_death"))
_SENTENCES_BACK = 2


def _cued(scene: Scene, words: AccountWords, first: int, last: int) -> str | None:
    """The collective that the nearest word before the assertion's end names (those who died, the charges …)."""
    norm = scene.tokens.norm
    for i in range(last - 1, first - 1, -1):
        for label, phrase in words.subjects.get(norm[i], ()):
            if i + len(phrase) <= last and tuple(norm[i : i + len(phrase)]) == phrase:
                return label
    return None


def _person(table: EntityTable, draft: Draft, first: int, last: int) -> str | None:
    """The last person named among tokens first..last who may be a prisoner and is not the speaker."""
    for mention in reversed(list(table.behind(first, last))):
        entity = table.of(mention)
        if (
            entity.kind == "person"
            and entity.named
            and entity.role not in _SPEAKING_ROLES
            and not _is_speaker(table, mention, draft)
        ):
            return entity.name
    return None


def _is_speaker(table: EntityTable, mention: Mention, draft: Draft) -> bool:
    """Does the mention name who speaks? A witness may speak of himself, but then no other is named."""
    return table.of(mention).name == draft.source


def _earlier(scene: Scene, number: int) -> int:
    """The first token of the sentences before, as far as they stand in the same paragraph."""
    first = scene.sentences[number][0]
    for back in range(number - 1, max(-1, number - 1 - _SENTENCES_BACK), -1):
        if "\n" in scene.tokens.norm[scene.sentences[back][1] : first]:
            break
        first = scene.sentences[back][0]
    return first


def subject_of(scene: Scene, table: EntityTable, words: AccountWords, draft: Draft) -> str:
    """The person of the sentence, a collective of the sentence, the person of the sentences before, or what the topic is about."""
    number = scene.sentence_of[draft.first]
    first, _ = scene.sentences[number]
    if draft.topic != "confirmation":
        here = _person(table, draft, first, draft.last)
        if here is not None:
            return here
    cued = _cued(scene, words, first, draft.last)
    if cued is not None:
        return cued
    earlier = _earlier(scene, number)
    if draft.topic in _CARRIED:
        before = _person(table, draft, earlier, first)
        if before is not None:
            return before
    return _cued(scene, words, earlier, first) or _DEFAULT.get(draft.topic, "those detained")
