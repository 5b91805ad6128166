"""What is granted or announced and by that alone not yet carried out: a pardon, an amnesty, those who are still to follow.

"Firma la gracia de 81 presos", "an amnesty for 3,000 inmates", "a decree that pardons 40", "the other seven are to follow",
"nine of the 30 promised". Whether somebody left is told by other words ("they left on Friday"; see `carried_out`).
"""

from habeas.extract.acts.find import Count
from habeas.extract.text.scene import Hit, Scene
from habeas.lexicon.vocabulary import W

_SMALL = W.of | W.determiner | W.preposition | W.rest
# So many small words stand between a pardon and its number, and so many words between a decree and the "that" of what it does.
_NEAR, _DECREE = 4, 3
# So many words behind the counted their verb may begin ("otros 300 lo serán"), and so many name them behind "of".
_VERB, _NAMED = 2, 3
# So far from a number stands the verb by which it is promised; what begins another clause between the two.
_OBJECT, _CLAUSE = 9, W.relative | W.subordinator | W.be_now | W.be_past | W.have | W.negation
# What people are still to undergo that leave; a state may go on, and other deeds are told as still to come of whoever stays.
_LEAVING = ("released", "exchanged", "deported", "transferred")


def pardon_granted(scene: Scene, count: Count, act: Hit | None) -> bool:
    """Is the number that of a pardon or an amnesty ("amnistía para 14"), or of a decree that pardons them?"""
    return _of_mercy(scene, count.number.first) or (act is not None and act.last <= count.number.first and _decreed(scene, act))


def _of_mercy(scene: Scene, number: int) -> bool:
    """Does a noun of pardoning lead the number in, over a preposition and small words, and at most one word that describes it?"""
    first, i = scene.sentences[scene.sentence_of[number]][0], number - 1
    while i > first and number - i < _NEAR and scene.has(i, _SMALL) and not scene.cues[i] & W.mercy:
        i -= 1
    if i + 1 >= number or not scene.has(i + 1, W.preposition):
        return False
    described = i > first and scene.tokens.norm[i].isalpha() and not scene.flags[i] and bool(scene.cues[i - 1] & W.mercy)
    return bool(scene.cues[i] & W.mercy) or described


def _decreed(scene: Scene, act: Hit) -> bool:
    """Is a verb of pardoning what a decree or a bill says: "un decreto que indulta a 40"?"""
    if not scene.cues[act.first] & W.pardon or act.lex.form not in ("fin", "base") or not scene.has(act.first - 1, W.relative):
        return False
    first = scene.sentences[scene.sentence_of[act.first]][0]
    near = range(max(first, act.first - 1 - _DECREE), act.first - 1)
    return any(scene.cues[i] & W.intend for i in near) and "," not in scene.tokens.norm[near.start : near.stop]


def to_follow(scene: Scene, count: Count, act: Hit | None, measure: str) -> bool:
    """Are people who leave only still to do so, by a verb of their own behind them: "746 were to follow", "otros 300 lo serán"?"""
    number, last = count.number, scene.sentences[scene.sentence_of[count.number.first]][1]
    behind = count.counted.last
    if act is not None and act.first >= number.first:
        if not scene.has(number.last, W.of) or act.last > number.last + _NAMED:
            return False
        behind = act.last  # "400 of the pardoned are supposed to leave"
    at = next((i for i in range(behind, min(last, behind + _VERB)) if scene.cues[i] & W.ahead), -1)
    if measure not in _LEAVING or at < 0 or not all(scene.has(i, W.pronoun | W.rest | W.also) for i in range(behind, at)):
        return False
    return not scene.told(at, min(last, at + _NEAR)) & (W.negation | W.hearsay | W.relative)


def promised_of(scene: Scene, count: Count, measure: str) -> bool:
    """Is the number the whole that was promised, of which others are told: "nine of the 30 promised", "de los 19 anunciados"?"""
    at, behind = count.number.first, count.counted.last
    whole = scene.has(at - 1, W.including) and scene.told(at - 2, at) & W.of  # "of the", "de los", "dos"
    if measure not in _LEAVING or not whole or behind >= len(scene.cues):
        return False
    return bool(scene.cues[behind] & (W.intend | W.announce)) and not scene.has(behind, W.preposition)


def promised(scene: Scene, count: Count) -> bool:
    """Does somebody promise a number that leaves out what was promised: "promete [más de 60] antes de la medianoche", "«[Twenty]
    tomorrow», promises a guard"? Among people in custody it can only be that they go free.
    """
    sentence = scene.sentence_of[count.number.first]
    if not count.counted.nounless or scene.acts_of[sentence]:
        return False
    first, last = scene.sentences[sentence]
    before = range(count.number.first - 1, max(first, count.number.first - _OBJECT) - 1, -1)
    at = next((i for i in before if _promises(scene, i)), -1)
    if at >= 0:
        between = range(at + 1, count.number.first)
        others = [n for n in scene.numbers_of[sentence] if at < n.first < count.number.first and n.kind == "count"]
        plain = not any(scene.has(i, _CLAUSE) or i in scene.things or scene.tokens.norm[i] in ";:" for i in between)
        return plain and (not others or scene.joined(others[-1].last, count.number.first) & W.coordinator > 0)
    opens = all(not scene.tokens.norm[i].isalnum() for i in range(first, count.number.first))
    behind = range(count.counted.last, min(last, count.counted.last + _OBJECT))
    return opens and any(_promises(scene, i) and not scene.has(i - 1, W.relative | W.coordinator) for i in behind)


def _promises(scene: Scene, i: int) -> bool:
    """Does a verb of promising stand at token i, and neither the noun nor a passive ("a promise", "was promised")?"""
    return bool(scene.cues[i] & W.promise) and not scene.has(i - 1, W.determiner | W.be_now | W.be_past | W.preposition)


def only_pardoned(scene: Scene, act: Hit | None) -> bool:
    """Does a title tell no more than a pardon or a plan: by a noun, or by a verb that pardons ("Minsk pardons 28")?"""
    return act is None or act.lex.form in ("noun", "state") or bool(scene.told(act.first, act.last) & (W.mercy | W.pardon))
