"""Speakers told in a clause about those counted: "los 88 presos que reconoce el Gobierno", "the 40 whom the police admit"."""

from bisect import bisect_left
from operator import attrgetter

from habeas.extract.speech.find import Attribution
from habeas.extract.text.scene import Scene
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

_FIRST = attrgetter("first")
# So many words may tell more of what the counted are.
_RANK = 3


def relates_counted(scene: Scene, a: Attribution, token: int) -> bool:
    """Does a clause about those counted say who tells of them: "los 88 presos que reconoce el Gobierno"?"""
    # "El colectivo cuenta 36, frente a los 54 que contaba": its subject is that of the verb before.
    before = a.source_first < token
    first = a.cue_first if before else min(a.cue_first, a.source_first)
    last = a.cue_last if before else max(a.cue_last, a.source_last)
    passive = a.kind == "according" and a.cue_first < a.source_first
    if a.kind not in ("said", "possession") and not passive:
        return False
    if a.scope_first != token or not token < first < last == a.scope_last:
        return False
    if passive:
        return True
    speech, norm = speech_words(scene.report.language), scene.tokens.norm
    i = first - 1
    while i > token and scene.flags[i] & W.determiner and not scene.flags[i] & W.relative:
        i -= 1
    behind = scene.numbers[bisect_left(scene.numbers, token, key=_FIRST)].last
    noun = range(behind, i + (not scene.has(i, W.relative)))
    plain = len(noun) <= _RANK and all(norm[k].isalpha() and not speech.match(norm, k, i)[1] & S.say for k in noun)
    return plain and (a.source_first < a.cue_first or speech.pro_drop) and (scene.has(i, W.relative) or not speech.pro_drop)
