"""Speakers that no list knows: the noun phrase at a verb of saying, where the sentence shows that it speaks."""

from habeas.extract.attributions_cues import CLOSE_QUOTES, NOT_NOMINAL, OPEN_QUOTES, Cue, Stage, skip_back
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

# Who is told takes up so many words with the stop behind them.
_HEARER = 4


def closes(stage: Stage, cue: Cue, end: int) -> bool:
    """Does the verb end its sentence, with no more behind it than who is told: "…, she said.", "…, residents told Reuters."?"""
    hearer = _HEARER if cue.what & S.told else 1
    return cue.last + hearer >= end and all(stage.scene.tokens.norm[i].isalpha() for i in range(cue.last, end - 1))


def timed(stage: Stage, after: int, end: int) -> bool:
    """Do only words of time stand between the verb and the next break: "said on Friday,", "reported this week."?"""
    scene, norm = stage.scene, stage.scene.tokens.norm
    i = after
    while i < end and i - after < 4 and (norm[i] in stage.speech.adverbs or scene.flags[i] & W.preposition):
        i += 1
    return i > after and i < end and norm[i] in (",", ".") and norm[i - 1] in stage.speech.adverbs


def noun_phrase(stage: Stage, number: int, cue: Cue) -> tuple[int, int] | None:
    """The tokens of an unlisted noun phrase that opens the clause before the verb, where what is said follows plainly."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    start, end = scene.sentences[number]
    if cue.last >= end:
        return None
    quoting = norm[cue.last] == "," and cue.last + 1 < end and norm[cue.last + 1] in OPEN_QUOTES
    plainly = quoting or norm[cue.last] in stage.speech.that or norm[cue.last] in OPEN_QUOTES or norm[cue.last] == ":"
    last = skip_back(stage, cue.first, start)
    first = last
    while first > start and last - first < 8 and (_nominal(stage, first - 1) or _couples(stage, first, last)):
        first -= 1
    opens = first < last and (norm[first] in stage.actors.definite or norm[first] in stage.actors.indefinite)
    plural = first < last and not scene.flags[first] and (scene.plural(last - 1) or scene.plural(first))
    behind = first > start and (norm[first - 1] == "," or norm[first - 1] in CLOSE_QUOTES)
    behind = behind and (closes(stage, cue, end) or norm[cue.last] in (",", "—", "–") or timed(stage, cue.last, end))
    if not (plainly or behind):
        return None
    # "…, two doctors at the hospital said.": only what opens the phrase may count the speakers.
    opens = opens or (behind and first in stage.numbers)
    if first == last or not (opens or plural) or any(i in stage.numbers for i in range(first + 1, last)):
        return None
    return (first, last) if last - first > 1 or plural else None


def _couples(stage: Stage, first: int, last: int) -> bool:
    """Does a coordinator join two speakers before token `first` ("…, residents and a hospital source said.")?"""
    i = first - 1
    joined = first < last and stage.scene.has(i, W.coordinator) and i > 1 and stage.scene.plural(i - 1)
    return joined and stage.scene.tokens.norm[i - 2] in (",", *CLOSE_QUOTES)


def noun_phrase_right(stage: Stage, number: int, cue: Cue) -> tuple[int, int] | None:
    """The tokens of an unlisted noun phrase that ends the sentence behind its verb: "…, diz a campanha."."""
    norm, actors = stage.scene.tokens.norm, stage.actors
    start, end = stage.scene.sentences[number]
    first = cue.last
    if first >= end or cue.first <= start or not (norm[cue.first - 1] in (",", "—", "–") or norm[cue.first - 1] in CLOSE_QUOTES):
        return None
    if norm[first] in stage.speech.hearers and first + 1 < end and stage.scene.tokens.is_capital(first + 1):
        told = stage.table.covering(first + 1)
        first = told.last if told is not None else first + 2
    elif norm[first] not in actors.definite and norm[first] not in actors.indefinite:
        return None
    last = first + 1
    while last < end and last - first < 6 and _nominal(stage, last):
        last += 1
    closed = last >= end or norm[last] in (",", ".", "—", "–")
    return (first, last) if last - first > 1 and closed and not any(i in stage.numbers for i in range(first, last)) else None


def _nominal(stage: Stage, i: int) -> bool:
    """Can token i stand inside a noun phrase?"""
    scene = stage.scene
    return scene.tokens.norm[i].isalpha() and not scene.flags[i] & NOT_NOMINAL
