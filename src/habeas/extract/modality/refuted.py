"""What is told only to be refuted: "claims that dozens were beaten are not true", "las versiones de que murieron 40 son falsas".

The noun for what somebody says is the subject, its clause tells the number, and the verb behind says that it is not so.
"""

from bisect import bisect_left
from operator import attrgetter

from habeas.extract.acts.find import Count
from habeas.extract.text.scene import Hit, Scene
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

# So far before the number the noun may stand, so far behind it the verb, and so near behind the verb what it says.
_BEFORE, _BEHIND, _SAYS = 18, 16, 5
# So near before a number stands the verb by which it was printed, so near before that who did; so many sentences on it is mended.
_PRINTED, _WHO, _MENDED = 4, 5, 2
# So near before the comma stands the number that sets another right.
_RIGHT = 4
# So long is a frame that closes its sentence.
_CLOSING = 6
# So near behind the counted stands the verb by which they tell it themselves.
_TELL = 4
# So near before a verb of denying what turns it round ("did not deny").
_DENIED = 3
_FIRST = attrgetter("first")
_BE = W.be_now | W.be_past | W.have
_ENDS = frozenset(".;!?\n")


def refuted(scene: Scene, count: Count) -> str:
    """How a number is told that stands in a claim of which the sentence says more: denied (it is untrue, nothing bears it out),
    alleged (nobody has confirmed it); empty where it says neither.
    """
    first, last = scene.sentences[scene.sentence_of[count.number.first]]
    rejected = "denied" if _withdrawn(scene, count, first) or _set_right(scene, count) else _rejected(scene, count, first)
    return rejected or (_untrue(scene, count, last) if _claimed(scene, count, first) else "")


def _withdrawn(scene: Scene, count: Count, first: int) -> bool:
    """Did those who write give a number before that they take back ("we wrote [44]; three names stood there twice")?"""
    speech, norm, at = speech_words(scene.report.language), scene.tokens.norm, count.number.first
    verb = next((i for i in range(at - 1, max(first, at - _PRINTED) - 1, -1) if norm[i] in speech.printed), -1)
    if verb < 0 or any(norm[i] in _ENDS or norm[i] in ",;:" for i in range(verb, at)):
        return False
    own = speech.pro_drop or any(norm[i] in speech.first_person for i in range(max(first, verb - _WHO), verb))
    here = scene.sentence_of[at]
    begin, end = scene.sentences[max(0, here - 1)][0], scene.sentences[min(len(scene.sentences) - 1, here + _MENDED)][1]
    return own and any(word in speech.mended for word in norm[begin:end])


def _set_right(scene: Scene, count: Count) -> bool:
    """Is a number only set right by another before it ("two prisoners, not [twelve], will be moved", "fueron 40, y no 90")?

    Nothing but its noun stands behind it: "40 were taken, not 12 hours later" and "nine, no fewer than 12" set nothing right.
    """
    i, (first, last) = count.number.first - 1, scene.sentences[scene.sentence_of[count.number.first]]
    while i > first and scene.has(i, W.preposition | W.determiner) and not scene.has(i, W.negation):
        i -= 1
    alone = count.number.precision == "exact" and count.number.last - count.number.first == 1
    if i <= first or not alone or not scene.has(i, W.negation) or scene.has(i, W.coordinator):
        return False
    i -= scene.has(i - 1, W.coordinator)
    end = count.counted.last
    if scene.tokens.norm[i - 1] != "," or (end < last and scene.tokens.norm[end][0].isalnum()):
        return False
    here = scene.numbers_of[scene.sentence_of[count.number.first]]
    k = bisect_left(here, count.number.first, key=_FIRST) - 1
    return k >= 0 and here[k].kind == "count" and i - 1 - here[k].last <= _RIGHT and not scene.between("semi", here[k].last, i)


def complained(scene: Scene, count: Count, act: Hit | None) -> bool:
    """Do the counted themselves say what was done to them ("31 of them claimed to have been tortured", "treinta dicen que …")?"""
    if act is None or act.lex.measure != "tortured" or act.first < count.counted.last or act.lex.form == "noun":
        return False
    norm, speech = scene.tokens.norm, speech_words(scene.report.language)
    for i in range(count.counted.last, min(act.last, count.counted.last + _TELL)):
        if norm[i] in _ENDS or norm[i] == "," or scene.flags[i] & (W.coordinator | W.be_now | W.be_past):
            return False
        if speech.match(norm, i, act.last)[1] & S.say or scene.cues[i] & (W.claims | W.hearsay) or norm[i] in speech.that:
            return norm[i] not in speech.that
    return False


def hearsay_behind(scene: Scene, count: Count) -> bool:
    """Does a sentence end with whoever only alleges what it told ("… have been locked up, its exiled leaders [allege]")?"""
    first, last = scene.sentences[scene.sentence_of[count.number.first]]
    norm = scene.tokens.norm
    end = last - 1
    while end > first and not norm[end][0].isalnum():
        end -= 1
    comma = next((i for i in range(end, max(count.counted.last, end - _CLOSING) - 1, -1) if norm[i] == ","), -1)
    if comma < 0 or any(norm[i] in (";", ":") for i in range(count.number.last, comma)):
        return False
    # "…, allegedly for lack of papers": an adverb before a preposition says it of the reason or the doer alone, no verb does.
    verb = speech_words(scene.report.language).match(norm, comma + 1, end + 1)[1] & S.say
    aside = not verb and scene.has(comma + 2, W.preposition | W.subordinator)
    told = scene.cues[end] & W.hearsay or (scene.cues[comma + 1] & W.hearsay and not aside)
    return bool(told) and not scene.has(comma + 1, W.coordinator | W.relative | W.have | W.conditional)


def _rejected(scene: Scene, count: Count, first: int) -> str:
    """Does somebody reject the claim that holds the number ("dismissed a post saying that three had died"), or not say ("neither
    confirmed nor denied reports that")?
    """
    norm, that, claim, speech = scene.tokens.norm, False, -1, speech_words(scene.report.language)
    for i in range(count.number.first - 1, max(first, count.number.first - _BEFORE) - 1, -1):
        if norm[i] in _ENDS or norm[i] in (",", ":"):
            return ""
        # "denied the account and said that 40 were held": what is said next is no longer the claim.
        if claim < 0 and scene.flags[i] & W.coordinator and speech.match(norm, i + 1, count.number.first)[1] & S.say:
            return ""
        if claim >= 0 and scene.cues[i] & (W.deny | W.refuse) and not scene.flags[i] & W.negation and norm[i] != norm[claim]:
            turned = any(scene.has(k, W.negation) and not scene.cues[k] & W.refuse for k in range(max(first, i - _DENIED), i))
            return "alleged" if turned else "denied"  # "no truth in reports that": its own word turns nothing round
        figure = scene.cues[i] & W.total and scene.has(i + 1, W.of) and i + 2 == count.number.first  # "rejects the figure of 19"
        if claim < 0 and (figure or (that and scene.cues[i] & W.claims)):
            claim = i
        that = that or bool(scene.flags[i] & W.relative)
    return ""


def _claimed(scene: Scene, count: Count, first: int) -> bool:
    """Does a clause that says what is claimed hold the number, with nothing before the noun but an article?"""
    norm, that = scene.tokens.norm, False
    for i in range(count.number.first - 1, max(first, count.number.first - _BEFORE) - 1, -1):
        if norm[i] in _ENDS or norm[i] == ",":
            return False
        that = that or bool(scene.flags[i] & (W.relative | W.of | W.preposition))
        if that and scene.cues[i] & W.claims:
            return _opens(scene, i, first)
    return False


def _opens(scene: Scene, i: int, first: int) -> bool:
    """Does the noun for a claim open its clause, over its article and a word that describes it?"""
    if i <= first or scene.cues[i - 1] & W.claims:
        return i <= first or _opens(scene, i - 1, first)
    while i > first and scene.has(i - 1, W.determiner) and not scene.has(i - 1, W.relative):
        i -= 1
    described = i > first and scene.tokens.norm[i - 1].isalpha() and not scene.flags[i - 1] and i - 1 == first
    return i == first or described or scene.tokens.norm[i - 1] in (",", ";", ":") or scene.has(i - 1, W.relative | W.coordinator)


def _untrue(scene: Scene, count: Count, last: int) -> str:
    """What the verb behind the clause says: that it is false, or that nobody confirms it."""
    norm, speech = scene.tokens.norm, speech_words(scene.report.language)
    end = min(last, count.counted.last + _BEHIND)
    for i in range(count.counted.last, end):
        if norm[i] in _ENDS or (norm[i] == "," and i > count.counted.last):
            break
        near = range(i + 1, min(last, i + 1 + _SAYS))
        denied = bool(scene.told(i - 1, i + 2) & W.negation)
        if not (scene.cues[i] & _BE or denied):
            continue
        for k in near:
            if norm[k] in _ENDS or norm[k] == ",":
                break
            if not denied and scene.cues[k] & (W.refuse | W.deny) and not scene.flags[k] & W.negation:
                return "denied"
            if denied and scene.cues[k] & W.found:
                return "alleged"
            if denied and speech.match(norm, k, last)[1] & (S.say | S.count):
                return "denied"
    return ""
