"""Numbers that a comma parts from the words that say whose they are: "speaks, for the same days, of [900]", "X's toll, of [12]"."""

from habeas.extract.speech.cues import numbered
from habeas.extract.speech.find import Attribution
from habeas.extract.text.scene import Scene
from habeas.lexicon.actors import actor_words
from habeas.lexicon.phrases import size_at
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

# So many words may be put between a verb and its preposition.
_INSERTED = 12
# So many words stand between a preposition and its number ("em pelo menos 900").
_ROUGHLY = 3
# So many words may say what is counted, up to the next number of the row.
_ROW = 8
# So many words behind a verb of promising its "that" stands.
_THAT = 5
_STOPS = frozenset(",;:.—–()")


def over_insertion(scene: Scene, a: Attribution, token: int) -> bool:
    """Is a number ruled by a verb's own preposition behind words put in: "speaks, for the same days, of 900 and of dozens"?"""
    norm, speech = scene.tokens.norm, speech_words(scene.report.language)
    at = max(a.cue_last, 0)
    if a.kind not in ("said", "possession") or not a.source_last <= a.cue_first < at < token or norm[at] != ",":
        return False
    closing = next((i for i in range(at + 1, min(token, at + _INSERTED)) if norm[i] in _STOPS), token)
    ruling = closing + 1
    if ruling >= token or norm[closing] != "," or not scene.flags[ruling] & (W.preposition | W.of):
        return False
    phrase = [*norm[a.cue_first : at], norm[ruling]]
    length, what = speech.match(phrase, 0, len(phrase))
    return bool(length == len(phrase) and what & (S.say | S.count)) and _rules(scene, ruling, token)


def by_mouthpiece(scene: Scene, a: Attribution, token: int) -> bool:
    """Is whoever a body speaks through put between a verb and its "that": "El mando anunció, por boca de X, que [12] …"?"""
    norm, speech = scene.tokens.norm, speech_words(scene.report.language)
    last = a.source_last
    if a.kind != "said" or not a.cue_last <= a.source_first < last < token:
        return False
    led = any(size_at(norm, i, speech.mouths) for i in range(a.cue_last, a.source_first))
    return led and norm[last + (norm[last] == ",")] in speech.that


def _rules(scene: Scene, ruling: int, token: int) -> bool:
    """Does a preposition rule a number, or stand again before it in a row ("of 900 [and of dozens]")?"""
    norm = scene.tokens.norm
    here = next((i for i in range(token - 1, max(ruling, token - 1 - _ROUGHLY) - 1, -1) if norm[i] == norm[ruling]), -1)
    if here < 0 or any(norm[i] in _STOPS for i in range(here, token)):
        return False
    return here == ruling or (here - ruling <= _ROW and scene.has(here - 1, W.coordinator))


def apposed_to_list(scene: Scene, a: Attribution, token: int) -> bool:
    """Does a number follow somebody's count between commas: "The government's toll, of [12] dead and [77] hurt, is disputed"?"""
    norm, start = scene.tokens.norm, scene.sentences[scene.sentence_of[token]][0]
    last = max(a.cue_last, a.source_last)
    if a.kind != "noun" or not start <= min(a.cue_first, a.source_first) or not last < token or norm[last] != ",":
        return False
    before = range(last + 1, token)
    if any(norm[i] in _STOPS or scene.flags[i] & (W.relative | W.be_now | W.be_past | W.have) for i in before):
        return False
    led = scene.has(last + 1, W.of) or numbered(scene, last + 1, last + 2)
    end = scene.sentences[scene.sentence_of[token]][1]
    closed = next((i for i in range(token, end) if norm[i] in _STOPS), end)
    return led and closed < end and norm[closed] == ","


def keeps_count(a: Attribution, other: Attribution) -> bool:
    """Is what seems to speak only the count that somebody keeps: "[The count] kept by X stands at 240"?"""
    return a.kind == "noun" and other.source_first <= a.cue_first < other.source_last <= a.source_first


def tells_promise(scene: Scene, a: Attribution, other: Attribution) -> bool:
    """Does one speaker only promise a deed, and another tell of it: "According to [Ana], the ministry has promised to free 40"?"""
    norm, speech = scene.tokens.norm, speech_words(scene.report.language)
    held = a.scope_first <= other.source_first < other.cue_last < a.scope_last and a.kind in ("said", "according")
    bound = held and a.source != other.source and any(norm[i] in speech.binds for i in range(other.cue_first, other.cue_last))
    return bound and not any(norm[i] in speech.that for i in range(other.cue_last, min(other.scope_last, other.cue_last + _THAT)))


def in_view(scene: Scene, a: Attribution, token: int) -> bool:
    """Does a clause open with whoever holds its number to be so: "Para la fiscalía, son 12", "Para os vizinhos, há [60] presos"?

    Those whom an article points at are known, and who they are is all that is held ("Para o ministro, os 40 são bandidos").
    """
    norm, start = scene.tokens.norm, scene.sentences[scene.sentence_of[token]][0]
    if a.kind != "viewed" or not start <= a.cue_first < a.source_last <= token:
        return False
    opens = a.cue_first == start or norm[a.cue_first - 1] in (";", ":")
    actors = actor_words(scene.report.language)
    # "Para a advogada X, que defende nove dos detidos, …"
    goes_on = not any(norm[i] == ";" or scene.has(i, W.relative) for i in range(a.source_last, token))
    return opens and goes_on and norm[token - 1] not in actors.definite
