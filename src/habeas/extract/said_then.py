"""The day on which somebody told a number, where the sentence says it: "320 had been arrested, the minister said on Monday".

Told on a day, a count speaks for that day (gold/SCHEMA.md, as_of), unless it says up to when it runs or when it stood so. What is
planned speaks for the day on which it was ordered or promised.
"""

from habeas.extract.dates import DateSpan
from habeas.extract.happened import Count
from habeas.extract.scene import Scene
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

# So many small words lie between a verb of saying and its day ("said late on Monday", "disse na").
_BESIDE = 2
# So many words lie between a verb of saying and a day right before what was said ("said in a statement on Monday that").
_OVER = 10
_ENDS = frozenset('.;,)»”"\n')
# Of these a date says when a count ends, or when what is told happened.
_BOUNDS = frozenset(("until", "by", "before", "during", "future", "ago"))
# Of these none is the time of an order or a promise.
_AHEAD = frozenset(("until", "by", "before", "between", "since", "after", "future"))
_TIMES = ("day", "hour", "month", "year")


def said_then(scene: Scene, count: Count, apart: frozenset[int], *, planned: bool = False) -> DateSpan | None:
    """The time beside the one verb of saying whose speech holds the number; None where the sentence leaves room for another."""
    here = [d for d in scene.dates_of.get(scene.sentence_of[count.number.first], ()) if d.first not in apart]
    if not planned and any(d.relation in _BOUNDS and d.precision in ("day", "range") for d in here):
        return None
    here = [d for d in here if d.relation not in _AHEAD and d.precision in _TIMES]
    days = [d for d in here if telling(scene, d, count.number.first, planned=planned)]
    if len(days) != 1 or days[0].latest is None or not _holds(scene, days[0], count):
        return None
    published = scene.report.published
    return days[0] if published is None or (days[0].earliest or "") <= published else None


def said_before(scene: Scene, number: int) -> DateSpan | None:
    """The day on which somebody spoke a sentence before, where he goes on ("[He denied] that 40 were held", "…, [it said]")."""
    sentence = scene.sentence_of[number]
    first, last = scene.sentences[sentence]
    speech, norm = speech_words(scene.report.language), scene.tokens.norm
    dated = any(d.latest for d in scene.dates_of.get(sentence, ()))
    if sentence == 0 or dated or "\n" in norm[scene.sentences[sentence - 1][0] : first]:
        return None
    cues = [i for i in range(first, last) if norm[i] in speech.cues]
    says = [i for i in cues if speech.match(norm, i, last)[1] & S.say and not scene.has(i, W.have)]
    if len(says) != 1 or not (says[0] > first and scene.has(says[0] - 1, W.pronoun) and not scene.has(says[0] - 1, W.relative)):
        return None
    here = [d for d in scene.dates_of.get(sentence - 1, ()) if d.precision == "day" and d.relation in ("on", None)]
    days = [d for d in here if beside_verb(scene, d) or _before_that(scene, d)]
    return days[0] if len(days) == 1 and days[0].latest is not None else None


def telling(scene: Scene, span: DateSpan, number: int, *, planned: bool = False) -> bool:
    """Does a date tell when somebody said it: "said on Monday", "said in a note on Monday that", "On Monday, she said that"?"""
    beside = beside_verb(scene, span, planned=planned) or _before_that(scene, span) or _closes_telling(scene, span, number)
    return beside or _opens_telling(scene, span, number, planned)


def beside_verb(scene: Scene, span: DateSpan, *, planned: bool = False, participle: bool = False) -> bool:
    """Does a verb of saying, or of ordering where that is asked, stand right before a date, over small words?

    A participle of it ("prometido em janeiro") says nothing by itself; it counts where that is asked.
    """
    first, last = scene.sentences[scene.sentence_of[span.first]]
    norm, speech = scene.tokens.norm, speech_words(scene.report.language)
    deeds = [h for h in scene.acts_of[scene.sentence_of[span.first]] if h.lex.form != "noun" and h.first < span.first]
    for i in range(span.first - 1, max(first, span.first - 1 - _BESIDE) - 1, -1):
        if norm[i] not in speech.orders and any(h.first <= i < h.last for h in deeds):
            return False  # "acusará en marzo"
        told = speech.match(norm, i, last)[1]
        if told & S.perfect and not scene.has(i - 1, W.have):
            return participle
        if told & S.say or (planned and norm[i] in speech.orders):
            return not scene.has(i, W.determiner) and not scene.has(i - 1, W.determiner | W.of)
        if norm[i] == "," and span.last < last and norm[span.last] == ",":
            continue  # "calculó, en febrero, que …"
        if norm[i] in speech.that or (not scene.has(i, W.preposition | W.determiner) and norm[i] not in speech.adverbs):
            return False
    return False


def _before_that(scene: Scene, span: DateSpan) -> bool:
    """Does what was said begin right behind a date: "told reporters on Monday [that]"?"""
    first, last = scene.sentences[scene.sentence_of[span.first]]
    norm, speech = scene.tokens.norm, speech_words(scene.report.language)
    if span.last >= last or norm[span.last] not in speech.that:
        return False
    for i in range(span.first - 1, max(first, span.first - _OVER) - 1, -1):
        if speech.match(norm, i, last)[1] & S.say:
            return True
        if norm[i] in ",;:" or scene.has(i, W.coordinator) or norm[i] in speech.that:
            return False
    return False


def _closes_telling(scene: Scene, span: DateSpan, number: int) -> bool:
    """Does a frame with its speaker end in a date behind the number: "…, [dijo el portavoz] el lunes"?"""
    first, last = scene.sentences[scene.sentence_of[span.first]]
    norm, speech = scene.tokens.norm, speech_words(scene.report.language)
    if span.first < number or span.relation == "of" or (span.last < last and norm[span.last] not in _ENDS):
        return False
    comma = next((i for i in range(span.first - 1, max(first, number, span.first - _OVER) - 1, -1) if norm[i] in ",;:—–"), -1)
    if comma < 0 or any(comma < h.first < span.first and h.lex.form != "noun" for h in scene.acts_of[scene.sentence_of[comma]]):
        return False
    frame = range(comma + 1, span.first)
    if any(norm[i] in speech.that or scene.has(i, W.coordinator | W.relative) or norm[i].isdigit() for i in frame):
        return False
    return any(speech.match(norm, i, span.first)[1] & S.say and not scene.has(i - 1, W.determiner | W.of) for i in frame)


def _opens_telling(scene: Scene, span: DateSpan, number: int, planned: bool) -> bool:
    """Does a verb of saying that holds the number follow a date: "On Monday, the minister [confirmed that] 40 …"?"""
    norm, speech = scene.tokens.norm, speech_words(scene.report.language)
    here = [h.first for h in scene.acts_of[scene.sentence_of[span.first]] if h.first >= span.last and h.lex.form != "noun"]
    stop = min([number, *(i for i in here if not scene.tokens.is_capital(i))])
    ordered = next((i for i in range(span.last, stop) if _orders(scene, i)), -1) if planned else -1
    if ordered > 0:
        # "In January, after the talks, the court ordered": what is put in is closed before.
        closed = norm[span.last] == "," and "," in norm[span.last + 1 : ordered]
        anew = any(norm[k] == "," and scene.has(k + 1, W.coordinator) for k in range(span.last, ordered))
        return not (
            anew or any(scene.between(kind, span.last, ordered) for kind in (("semi",) if closed else ("semi", "rel", "sub")))
        )
    that = next((i for i in range(span.last, stop) if norm[i] in speech.that), -1)
    return that > 0 and any(speech.match(norm, i, that)[1] & S.say for i in range(span.last, that))


def _orders(scene: Scene, i: int) -> bool:
    """Does token i order or promise something: "ordered", "had promised"?"""
    speech, norm = speech_words(scene.report.language), scene.tokens.norm
    return norm[i] in speech.orders or (scene.has(i - 1, W.have) and bool(speech.match(norm, i, i + 1)[1] & S.perfect))


def _holds(scene: Scene, span: DateSpan, count: Count) -> bool:
    """Is the number in what is said: behind the verb in its clause, or before a frame that ends the sentence?"""
    last = scene.sentences[scene.sentence_of[span.first]][1]
    norm, speech, number = scene.tokens.norm, speech_words(scene.report.language), count.number
    if span.last <= number.first:
        said = [i for i in range(span.last, number.first) if speech.match(norm, i, last)[1] & S.say]
        that = next((i for i in range(span.last, number.first) if norm[i] in speech.that), -1)
        said = [i for i in said if i > that and not _goes_on(scene, span, i)]
        return not said and not scene.between("semi", span.last, number.first)
    rest = range(span.last, last)
    goes_on = any(norm[i] in speech.that or norm[i] in ":;" or scene.has(i, W.coordinator) for i in rest)
    counted = any(span.last <= n.first < last for n in scene.numbers_of[scene.sentence_of[number.first]] if n.kind == "count")
    return not goes_on and not counted and not scene.between("semi", number.last, span.first)


def _goes_on(scene: Scene, span: DateSpan, i: int) -> bool:
    """Does whoever spoke on a day go on by a plain verb joined to the first ("rejected it on Sunday and [spoke] of 39")?"""
    norm, joined = scene.tokens.norm, scene.has(i - 1, W.coordinator)
    return joined and not scene.has(i, W.have) and not any(norm[k] in ",;:—" for k in range(span.last, i))
