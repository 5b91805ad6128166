"""The day on which somebody told a number, where the sentence says it: "320 had been arrested, the minister said on Monday".

Told on a day, a count speaks for that day (gold/SCHEMA.md, as_of), unless it says up to when it runs or when it stood so.
"""

from habeas.extract.dates import DateSpan
from habeas.extract.happened import Count
from habeas.extract.scene import Scene
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

# So many small words lie between a verb of saying and its day ("said late on Monday", "disse na").
_BESIDE = 2
# Of these a date says when a count ends, or when what is told happened.
_BOUNDS = frozenset(("until", "by", "before", "between", "during", "future", "ago"))


def said_then(scene: Scene, count: Count, apart: frozenset[int]) -> str | None:
    """The day beside the one verb of saying whose speech holds the number; None where the sentence leaves room for another."""
    here = [d for d in scene.dates_of.get(scene.sentence_of[count.number.first], ()) if d.first not in apart]
    if any(d.relation in _BOUNDS for d in here):
        return None
    days = [d for d in here if d.precision == "day" and d.relation in ("on", None) and _beside_verb(scene, d)]
    if len(days) != 1 or days[0].latest is None or not _holds(scene, days[0], count):
        return None
    published = scene.report.published
    return days[0].latest if published is None or days[0].latest <= published else None


def _beside_verb(scene: Scene, span: DateSpan) -> bool:
    """Does a verb of saying stand right before a date, over small words?"""
    first, last = scene.sentences[scene.sentence_of[span.first]]
    norm, speech = scene.tokens.norm, speech_words(scene.report.language)
    for i in range(span.first - 1, max(first, span.first - 1 - _BESIDE) - 1, -1):
        if speech.match(norm, i, last)[1] & S.say:
            return not scene.has(i, W.determiner) and not scene.has(i - 1, W.determiner | W.of)
        if not scene.has(i, W.preposition | W.determiner) and norm[i] not in speech.adverbs:
            return False
    return False


def _holds(scene: Scene, span: DateSpan, count: Count) -> bool:
    """Is the number in what is said: behind the verb in its clause, or before a frame that ends the sentence?"""
    last = scene.sentences[scene.sentence_of[span.first]][1]
    norm, speech, number = scene.tokens.norm, speech_words(scene.report.language), count.number
    if span.last <= number.first:
        others = any(speech.match(norm, i, last)[1] & S.say for i in range(span.last, number.first))
        return not others and not scene.between("semi", span.last, number.first)
    rest = range(span.last, last)
    goes_on = any(norm[i] in speech.that or norm[i] in ":;" or scene.has(i, W.coordinator) for i in rest)
    counted = any(span.last <= n.first < last for n in scene.numbers_of[scene.sentence_of[number.first]] if n.kind == "count")
    return not goes_on and not counted and not scene.between("semi", number.last, span.first)
