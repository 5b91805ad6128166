"""Words set in before a verb of saying that name no speaker of it: a seat, another who tells it, what the sentence is about."""

from habeas.extract.attributions_cues import Stage
from habeas.extract.entities_table import Mention
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

_RULES = int(W.preposition | W.of)
SPEAKING = ("person", "org", "office", "collective", "name")
# So many words may say after whom it is told.
_INSIDE = 10


def seat(stage: Stage, mention: Mention, start: int) -> bool:
    """Is a name at the end of an aside only where somebody is: "X, uma associação com sede em [Y],", "X, que llegó de [Y],"?"""
    norm, i = stage.scene.tokens.norm, mention.outer
    ruled = {norm[i], norm[max(i - 1, start)]}
    kind = stage.table.of(mention).kind
    of = i > start and stage.scene.has(i - 1, _RULES) and any(norm[k] == "," for k in range(start, i))
    return (kind in ("place", "name") and bool(ruled & stage.actors.in_places)) or (kind == "place" and of)


def by_another(stage: Stage, a: int, b: int) -> bool:
    """Do tokens a..b only say after whom it is told ("The director, according to the priest, promised")?"""
    return bool(stage.speech.match(stage.scene.tokens.norm, a, b)[1] & (S.according | S.by_own_count))


def before_another(stage: Stage, sentence: int, comma: int) -> Mention | None:
    """Who speaks before words that only say after whom it is told: "[La jefa] del puerto, según el guía, dijo"."""
    norm, start = stage.scene.tokens.norm, stage.scene.sentences[sentence][0]
    opening = next((i for i in range(comma - 1, max(start, comma - _INSIDE), -1) if norm[i] == ","), start)
    if opening == start or not by_another(stage, opening + 1, comma):
        return None
    head = next((m for m in stage.table.by_sentence[sentence] if m.last <= opening and m.outer <= start + 1), None)
    plain = head is not None and all(norm[i].isalpha() and i not in stage.numbers for i in range(head.last, opening))
    return head if plain and head is not None and stage.table.of(head).kind in SPEAKING else None


def put_before(stage: Stage, start: int, mention: Mention) -> bool:
    """Does "of" put what a sentence is about before its verb: "Do mercado, à noite, conta …"?"""
    i = mention.outer
    first = i if stage.scene.has(i, W.of) else i - 1
    return stage.speech.pro_drop and first == start and stage.scene.has(first, W.of)
