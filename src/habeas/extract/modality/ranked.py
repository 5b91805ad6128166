"""Whether an infinitive behind the counted tells what they did, and no plan: "the first [12] to be freed", "los últimos [tres] en
salir", "um dos únicos [seis] a serem soltos".

A superlative, an ordinal or "only" looks at the whole row: whoever was first is known once it has happened. Where the sentence
speaks of what is to come ("the first 12 to be freed will leave on Friday") nothing has.
"""

from habeas.extract.acts.find import Count
from habeas.extract.text.scene import Hit, Scene
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W

# So near before the number stands the word that ranks ("one of only eight"), and so near behind the counted the infinitive.
_BEFORE, _BEHIND = 2, 4
_COMING = W.future | W.conditional | W.ahead | W.intend


def ranked(scene: Scene, count: Count, act: Hit | None) -> bool:
    """Are the counted the first, the last or the only ones of whom an infinitive tells?"""
    last = count.counted.last
    if act is None or not last < act.first <= last + _BEHIND or not scene.has(last, W.preposition):
        return False
    if not all(scene.has(i, W.preposition | W.be_now | W.be_past) for i in range(last, act.first)):
        return False
    first, end = scene.sentences[scene.sentence_of[count.number.first]]
    words = scene.tokens.norm[max(first, count.number.first - _BEFORE) : last]
    if speech_words(scene.report.language).ranking.isdisjoint(words):
        return False
    return not scene.told(first, last) & _COMING and not scene.told(act.last, end) & _COMING
