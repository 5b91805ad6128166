"""Whose a noun is by the words before it: "the ministry's false claim", "its latest list"."""

from habeas.extract.entities.table import SPEAKING, Mention
from habeas.extract.speech.cues import Stage
from habeas.lexicon.vocabulary import W

# So many words may tell more of the noun.
_TELLING = 2


def owner_marked(stage: Stage, start: int, i: int) -> Mention | None:
    """Whose mark stands before the noun at token i, over a word or two: "[the union's] own latest count"."""
    norm = stage.scene.tokens.norm
    for k in range(i - 1, max(start, i - 2 - _TELLING), -1):
        if norm[k] in stage.speech.own_mark:
            who = stage.table.ending_at(k)
            return who if who is not None and stage.table.of(who).kind in SPEAKING else None
        if not norm[k].isalpha():
            break
    return None


def possessive_before(stage: Stage, start: int, i: int) -> int:
    """Where somebody else's possessive stands before the noun at token i, over a word or two ("su último balance"); or -1."""
    norm = stage.scene.tokens.norm
    for k in range(i - 1, max(start - 1, i - 2 - _TELLING), -1):
        if norm[k] in stage.actors.possessives and norm[k] not in stage.speech.first_person:
            return k
        if not norm[k].isalpha() or stage.scene.flags[k] & ~int(W.also | W.then | W.done | W.custody):
            break
    return -1
