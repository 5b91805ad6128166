"""Words set in before a verb of saying that name no speaker of it: a seat, another who tells it, what the sentence is about."""

from habeas.extract.entities.table import SPEAKING, Mention
from habeas.extract.speech.adjuncts import past_adjuncts
from habeas.extract.speech.cues import Cue, Stage, counts_people, skip_back
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

_RULES = int(W.preposition | W.of)
# So many words may say after whom it is told; so many lead from a number to the noun of those counted.
_INSIDE, _NOUN = 10, 4


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
    """Is what a sentence is about put before its verb ("Do mercado, à noite, conta …"), or whom it is done to?"""
    i = mention.outer
    first = i if stage.scene.has(i, W.of) else i - 1
    return stage.speech.pro_drop and ((first == start and stage.scene.has(first, W.of)) or _acted_on(stage, mention))


def _acted_on(stage: Stage, mention: Mention) -> bool:
    """Does the preposition of somebody to whom something is done lead a name ("que [a] Ana Inventada, de 47 años, la acusan")?"""
    return any(stage.scene.tokens.norm[k] in stage.speech.hearers for k in (mention.outer, mention.outer - 1))


def within_place(stage: Stage, start: int, mention: Mention) -> bool:
    """Does a preposition of place lead the noun of a body or a crowd in ("No hospital deram entrada 30")?"""
    places = stage.actors.in_places
    before = mention.outer > start and stage.scene.tokens.norm[mention.outer - 1] in places
    led = before or stage.scene.tokens.norm[mention.outer] in places
    return led and mention.how in ("role", "group") and stage.table.of(mention).kind in ("office", "collective")


def before_place(stage: Stage, start: int, place: Mention) -> int:
    """Where the word stands that says that something is in a place, over its points of the compass ("in North Africa"); or -1."""
    i = place.outer - 1
    while i > start and stage.scene.tokens.is_capital(i) and stage.scene.tokens.norm[i] in stage.actors.not_names:
        i -= 1
    return i if i >= start and stage.scene.tokens.norm[i] in stage.actors.in_places else -1


def relative_over(stage: Stage, verb: int, start: int) -> int:
    """The relative word whose verb is at token `verb`, over when or where it was done ("who, in August, boasted"); or -1."""
    # A day counts as an adverb of the verb: "who on Monday said".
    return max(_relative_before(stage, at, start) for at in (skip_back(stage, verb, start), verb))


def _relative_before(stage: Stage, verb: int, start: int) -> int:
    """The relative word before words of time and place alone that end at token `verb`; or -1."""
    norm, flags = stage.scene.tokens.norm, stage.scene.flags
    closed = norm[verb - 1] == ","
    for i in range(verb - 2, max(start, verb - _INSIDE) - 1, -1):
        if flags[i] & W.relative:
            opened = norm[i + 1] == ","
            first, end = i + 1 + opened, verb - closed
            return i if opened == closed and first < end and past_adjuncts(stage, first, end) == end else -1
    return -1


def only_counted(stage: Stage, mention: Mention, cue: Cue) -> bool:
    """Are those before an aside a number's or told of bare ("Dos 40 presos, explica, 12 …", "Foram presos, conta, 25 …")?"""
    norm, i = stage.scene.tokens.norm, mention.outer
    aside = stage.speech.pro_drop and norm[cue.first - 1] == "," and norm[cue.last] in (",", ".")
    if not aside or not counts_people(stage, mention):
        return False
    number = next((k for k in range(i - 1, max(0, i - _NOUN), -1) if k in stage.numbers or not norm[k].isalpha()), -1)
    return number in stage.numbers or (i == mention.first and norm[i - 1] not in (",", ".", ";", ":", "\n"))
