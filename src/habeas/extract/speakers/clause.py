"""The clause that a verb of saying opens: behind "that" or a colon, over who is told."""

from habeas.extract.speech.find import Attribution
from habeas.extract.speech.phrases import past_insertion
from habeas.extract.text.scene import Scene
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

# So many words may say who is told, with the stop behind them.
HEARER = 5
_STOPS = frozenset((".", ";", "\n", "!", "?", ",", "—", "–", ":", "(", ")"))


def in_that(scene: Scene, a: Attribution, token: int) -> bool:
    """Does the clause that a verb of saying opens with "that" run unbroken to the number: "… by saying that all [40] had left"?"""
    norm, speech = scene.tokens.norm, speech_words(scene.report.language)
    if a.kind not in ("said", "according") or a.cue_last > token or a.source_first <= token < a.source_last:
        return False
    that = past_hearer(scene, a, token)
    if a.cue_last <= a.source_first < token:  # "Foi dito pela ministra, Ana, que [40] …", "Quem o diz é Ana: [40] …"
        that = past_insertion(scene, a.source_last, token)
        that += norm[that] == ","
    says = speech.match(norm, a.cue_first, a.cue_last)[1] & S.say and (norm[that] in speech.that or norm[that] == ":")
    within = range(that + 1, token)
    return bool(says) and not any(norm[i] in _STOPS or scene.has(i, W.coordinator) for i in within)


def past_hearer(scene: Scene, a: Attribution, token: int) -> int:
    """Behind who is told, where "that" follows: "disse ao Mensageiro que 15 …", "told reporters that 15 …"."""
    speech, norm, first = speech_words(scene.report.language), scene.tokens.norm, a.cue_last
    what = speech.match(norm, a.cue_first, a.cue_last)[1]
    if norm[first] not in speech.hearers and not what & S.told:
        return past_insertion(scene, first, token)
    for i in range(first, min(token, first + HEARER + 1)):
        if norm[i] in speech.that or norm[i] == ":":
            return i
        if not norm[i].isalpha() or scene.has(i, W.relative):
            break
    return first
