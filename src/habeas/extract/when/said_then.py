"""The day on which somebody told a number, where the sentence says it: "320 had been arrested, the minister said on Monday".

Told on a day, a count speaks for that day (gold/SCHEMA.md, as_of), unless it says up to when it runs or when it stood so. What is
planned speaks for the day on which it was ordered or promised.
"""

from habeas.extract.acts.find import Count
from habeas.extract.dates import DateSpan
from habeas.extract.text.scene import Scene
from habeas.extract.when.days import begins, of_survey
from habeas.lexicon.actors import actor_words
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
_TIMES = ("day", "hour", "part", "month", "year")
# "A week ago" is a day, "last week" none.
_WEEK = ("week", "ago")
# Of these a date only says until when something is to be so.
_COMING = frozenset(("until", "by", "future"))
# So near its beginning a sentence tells who goes on to speak.
_LED = 5
# So many words lie between a verb of saying and the number that it gives ("[put] the arrests at 1,120").
_GIVEN = 5


def said_then(scene: Scene, count: Count, apart: frozenset[int], *, planned: bool = False) -> DateSpan | None:
    """The time beside the one verb of saying whose speech holds the number; None where the sentence leaves room for another."""
    here = [d for d in scene.dates_of.get(scene.sentence_of[count.number.first], ()) if d.first not in apart]
    if not planned and any(d.relation in _BOUNDS and d.precision in ("day", "range") for d in here):
        return None
    here = [d for d in here if d.relation not in _AHEAD and (d.precision in _TIMES or (d.precision, d.relation) == _WEEK)]
    number = count.number.first
    days = [d for d in here if telling(scene, d, number, planned=planned) or (planned and _of_order(scene, d, count))]
    if len(days) != 1 or days[0].latest is None or not _holds(scene, days[0], count):
        return None
    published = scene.today(number)
    return days[0] if published is None or (days[0].earliest or "") <= published else None


def said_before(scene: Scene, number: int) -> DateSpan | None:
    """The day on which somebody spoke a sentence before, where he goes on ("[He denied] that 40 were held", "…, [it said]").

    So does a count that goes on ("said on Monday that … [It counts] 900 arrests") and the same paper ("[In the same note] …").
    """
    sentence = scene.sentence_of[number]
    first = scene.sentences[sentence][0]
    same = _same_paper(scene, sentence)
    here = [d for d in scene.dates_of.get(sentence, ()) if d.latest and d.relation not in _COMING]
    dated = any(not begins(scene, d, number) and (not same or telling(scene, d, number)) for d in here)
    if sentence == 0 or dated or "\n" in scene.tokens.norm[scene.sentences[sentence - 1][0] : first]:
        return None
    if same:
        return _day_of_paper(scene, sentence)
    here = [d for d in scene.dates_of.get(sentence - 1, ()) if d.precision == "day"]
    if _counts_on(scene, sentence):
        days = [d for d in here if d.relation == "by" or beside_verb(scene, d) or _before_that(scene, d)]
    elif _speaks_on(scene, sentence):
        days = [d for d in here if d.relation in ("on", None) and (beside_verb(scene, d) or _before_that(scene, d))]
    else:
        return None
    return days[0] if len(days) == 1 and days[0].latest is not None else None


def _speaks_on(scene: Scene, sentence: int) -> bool:
    """Does whoever spoke a sentence before go on by a pronoun or a verb that needs none?"""
    first, last = scene.sentences[sentence]
    speech, norm = speech_words(scene.report.language), scene.tokens.norm
    says = [i for i in range(first, last) if norm[i] in speech.cues and speech.match(norm, i, last)[1] & S.say]
    says = [i for i in says if not scene.has(i, W.have) and not scene.has(i - 1, W.determiner | W.of)]
    if len(says) != 1 or says[0] == first:
        return len(says) == 1 and speech.pro_drop
    return scene.has(says[0] - 1, W.pronoun) and not scene.has(says[0] - 1, W.relative)


def _same_paper(scene: Scene, sentence: int) -> bool:
    """Does a sentence open with the paper or the occasion told before ("[In the same note] …", "At the same news conference …")?"""
    first, last = scene.sentences[sentence]
    speech, norm = speech_words(scene.report.language), scene.tokens.norm
    same, named = actor_words(scene.report.language).pointing, speech.papers | speech.occasions
    opens = range(first + 1, min(last, first + _LED))
    return any(norm[i] in named and not same.isdisjoint(norm[max(first, i - _BESIDE) : i]) for i in opens)


def _day_of_paper(scene: Scene, sentence: int) -> DateSpan | None:
    """The day of the paper or the occasion that is taken up, told one or two sentences before in the paragraph."""
    for there in range(sentence - 1, max(-1, sentence - 1 - _BESIDE), -1):
        if "\n" in scene.tokens.norm[scene.sentences[there][0] : scene.sentences[sentence][0]]:
            return None
        here = [d for d in scene.dates_of.get(there, ()) if d.precision == "day" and d.latest and not d.future]
        days = [d for d in here if beside_verb(scene, d) or _before_that(scene, d) or of_survey(scene, d) or opens_speech(scene, d)]
        if here:
            return days[0] if len(days) == 1 else None
    return None


def opens_speech(scene: Scene, span: DateSpan) -> bool:
    """Does a day open a sentence whose main verb is one of saying ("[On Monday], the ministry denied the arrests")?"""
    first, last = scene.sentences[scene.sentence_of[span.first]]
    speech, norm = speech_words(scene.report.language), scene.tokens.norm
    deeds = {h.first for h in scene.acts_of[scene.sentence_of[span.first]] if h.lex.form != "noun"}
    parted = any(scene.between(kind, first, span.first) for kind in ("comma", "semi", "rel", "sub"))
    if parted or any(i < span.first for i in deeds):
        return False
    for i in range(span.last, last):
        if norm[i] in speech.cues and speech.match(norm, i, last)[1] & S.say:
            return not scene.has(i - 1, W.determiner | W.of)
        if i in deeds or scene.has(i, W.relative | W.subordinator) or norm[i] in ";:":
            return False
    return False


def backshifted(scene: Scene, number: int) -> bool:
    """Does a number stand in what somebody in the past said [that] was so ("he assured that the nine [were] thieves")?"""
    first, norm = scene.sentences[scene.sentence_of[number]][0], scene.tokens.norm
    speech = speech_words(scene.report.language)
    that = next((i for i in range(number - 1, max(first, number - _LED) - 1, -1) if norm[i] in speech.that), -1)
    near = range(that - 1, max(first, that - 1 - _LED), -1)
    return that > 0 and any(speech.match(norm, i, that)[1] & S.say for i in near)


def _counts_on(scene: Scene, sentence: int) -> bool:
    """Does a sentence open with a pronoun for whoever keeps a count ("[It counts] 900 arrests", "[It has verified] 900")?"""
    first, last = scene.sentences[sentence]
    speech, norm = speech_words(scene.report.language), scene.tokens.norm
    said = (norm[i] in speech.cues and speech.match(norm, i, last)[1] & S.say for i in range(first, last))
    counts = first + 1 < last and norm[first + 1] in speech.cues and speech.match(norm, first + 1, last)[1] & S.count
    return bool(counts) and scene.has(first, W.pronoun) and not any(said)


def telling(scene: Scene, span: DateSpan, number: int, *, planned: bool = False) -> bool:
    """Does a date tell when somebody said it: "said on Monday", "said in a note on Monday that", "On Monday, she said that"?"""
    beside = beside_verb(scene, span, planned=planned) or _before_that(scene, span) or _closes_telling(scene, span, number)
    return beside or _opens_telling(scene, span, number, planned) or gives(scene, span, number)


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


def _of_order(scene: Scene, span: DateSpan, count: Count) -> bool:
    """Does a date tell when a plan was made: "ordered courts [last month] to review 30", "the 99 announced [on Monday]"?"""
    if span.first < count.number.first:
        return _ordered_before(scene, span, count.number.first)
    norm, speech, begin = scene.tokens.norm, speech_words(scene.report.language), count.counted.last
    clause = range(begin, span.first)
    if any(norm[i] in ",;:\n" for i in clause):
        return False
    if scene.has(begin, W.relative):  # "the 99 whose release the ministry announced [on Monday]"
        return any(speech.match(norm, i, span.first)[1] & S.say for i in clause)
    plain = all(scene.has(i, W.preposition | W.determiner) for i in clause[1:])
    return plain and bool(clause) and bool(speech.match(norm, begin, span.first)[1] & S.perfect)


def _ordered_before(scene: Scene, span: DateSpan, number: int) -> bool:
    """Does what was ordered follow a date as an infinitive, the order before it over whom it was given to?"""
    norm, speech = scene.tokens.norm, speech_words(scene.report.language)
    here = scene.acts_of[scene.sentence_of[number]]
    put_in = norm[span.last] == ","
    led = any(0 <= h.first - span.last <= 1 + put_in and h.lex.form in ("inf", "base") for h in here)
    # "To review the files and [send] 40 home": the orders go on.
    goes_on = {h.first - 1 - scene.has(h.first - 1, W.preposition) for h in here if h.lex.form in ("inf", "base")}
    joined = (i for i in range(span.last, number) if scene.has(i, W.coordinator))
    if not led or any(i not in goes_on for i in joined):
        return False
    for i in range(span.first - 1, max(scene.sentences[scene.sentence_of[number]][0], span.first - _OVER) - 1, -1):
        if norm[i] in speech.orders:
            return not scene.has(i - 1, W.determiner | W.of)
        if norm[i] in ";:\n" or scene.has(i, W.relative | W.coordinator) or (norm[i] == "," and not put_in):
            return False
    return False


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
    if planned and stop < number and _order_joined(scene, span, stop, number):
        return True
    that = next((i for i in range(span.last, stop) if norm[i] in speech.that), -1)
    return that > 0 and any(speech.match(norm, i, that)[1] & S.say for i in range(span.last, that))


def _order_joined(scene: Scene, span: DateSpan, deed: int, number: int) -> bool:
    """Is the number in an order joined to a deed of a day: "The court on Tuesday freed nine and [ordered] the release of 4"?"""
    at = next((i for i in range(deed, number) if scene.has(i - 1, W.coordinator) and _orders(scene, i)), -1)
    plain = not any(scene.between(kind, span.last, number) for kind in ("semi", "rel", "sub"))
    others = (n.first for n in scene.numbers_of[scene.sentence_of[number]] if n.kind == "count")
    return at > 0 and plain and not any(at < i < number for i in others)


def gives(scene: Scene, span: DateSpan, number: int) -> bool:
    """Does the verb that gives the number stand with a date: "A week ago the group [put] the arrests at 1,120"?"""
    says = _given_by(scene, number)
    if says < 0 or span.last > number:
        return False
    a, b = (span.last, number) if span.last <= says else (says, span.first)
    parted = any(scene.tokens.norm[i] in ";:\n" for i in range(a, b))
    return not parted and not any(scene.between(kind, a, b) for kind in ("rel", "sub", "coord"))


def _given_by(scene: Scene, number: int) -> int:
    """The verb of saying that gives a number itself ("[denounced] 14 arrests", "[put] the arrests at 1,120"); -1 for none.

    A verb that only counts does so where it looks back: who "had counted 40" spoke of that day, who "counted 40" of any.
    """
    speech, norm = speech_words(scene.report.language), scene.tokens.norm
    sentence = scene.sentence_of[number]
    first = scene.sentences[sentence][0]
    for i in range(number - 1, max(first, number - _OVER) - 1, -1):
        if norm[i] in ",;:\n":
            return -1
        if speech.split.get(norm[i]) == norm[number - 1]:
            return i
        what = speech.match(norm, i, number)[1] if number - i <= _GIVEN else 0
        back = bool(what & (S.say | S.count)) and bool(scene.cues[i - 1] & W.had or scene.cues[i] & W.stood)
        if (back or (what & S.say and not what & S.perfect)) and not scene.has(i - 1, W.determiner | W.of | W.rest):
            acts = (
                h.first for h in scene.acts_of[sentence] if h.lex.form != "noun" and (h.lex.measure, h.first) != ("reviewed", i)
            )
            return -1 if any(i <= at < number for at in acts) or any(norm[k] in speech.that for k in range(i, number)) else i
    return -1


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
        said = [i for i in said if i > that and not _goes_on(scene, span, i)] if not gives(scene, span, number.first) else []
        parted = any(norm[i] in ";:\n" for i in range(span.last, number.first))
        return not said and not parted and not contrasted(scene, span, number.first)
    if _closes_telling(scene, span, number.first) or _of_order(scene, span, count):
        return not scene.between("semi", number.last, span.first)
    aside = any(norm[i - 1] == "," and scene.has(i, W.relative) for i in range(count.counted.last + 1, span.first))
    rest = range(span.last, last)
    goes_on = any(norm[i] in speech.that or norm[i] in ":;" or scene.has(i, W.coordinator) for i in rest)
    counted = any(span.last <= n.first < last for n in scene.numbers_of[scene.sentence_of[number.first]] if n.kind == "count")
    return not aside and not goes_on and not counted and not scene.between("semi", number.last, span.first)


def contrasted(scene: Scene, span: DateSpan, number: int) -> bool:
    """Does a new clause of contrast begin between a date and a number ("said on Monday that 80 would go, [but] the 39 who …")?"""
    norm, speech = scene.tokens.norm, speech_words(scene.report.language)
    opens = (i for i in range(span.last + 1, number) if norm[i - 1] == ",")
    return any(speech.match(norm, i, number)[1] & S.contrast and norm[i + 1] not in speech.that for i in opens)


def _goes_on(scene: Scene, span: DateSpan, i: int) -> bool:
    """Does whoever spoke on a day go on by a plain verb joined to the first ("rejected it on Sunday and [spoke] of 39")?"""
    norm, joined = scene.tokens.norm, scene.has(i - 1, W.coordinator)
    begin = span.last + (norm[span.last] == "," and opens_speech(scene, span))
    return joined and not scene.has(i, W.have) and not any(norm[k] in ",;:—" for k in range(begin, i))
