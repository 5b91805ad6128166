"""Figures that another is only compared with: "62 held, compared with [49] a year ago", "894, frente a [908]", "up from [357]".

Such a figure is an earlier count of the same kind: no part of the figure beside it, and not what the words that follow are about
("Twenty-four of them": of the 62).
"""

from habeas.extract.acts.find import Count
from habeas.extract.text.scene import Scene, beginning
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

_MARKS = frozenset((",", ";", ":", "(", ")", "—", "–", "\n"))
_AROUND = 15
# So many words before a share may hedge it (", [barely] half of the 99").
_HEDGE = 2
_LEADS = W.versus | W.against | W.moved
_OPENS = frozenset((",", "(", "—", "–", "-", ";"))
# So near before a number stands the verb that "had" told it.
_TOLD = 6


def compared(scene: Scene, count: Count) -> bool:
    """Is a number one that another is compared with?

    Most words say so by themselves ("compared with", "rose from"); a lone preposition ("contra", "ante") only behind a mark, before
    a number that leaves out what it counts.
    """
    if count.compared is None:
        count.compared = _compared(scene, count) or _told_earlier(scene, count)
    return count.compared


def _compared(scene: Scene, count: Count) -> bool:
    last = count.number.first
    while last > 0 and scene.has(last - 1, W.determiner) and not scene.cues[last - 1] & _LEADS:
        last -= 1
    first = last
    while first > 0 and scene.cues[first - 1] & _LEADS:
        first -= 1
    if first == last or scene.sentence_of[first] != scene.sentence_of[count.number.first]:
        return False
    plain = any(scene.cues[i] & (W.versus | W.moved) for i in range(first, last))
    return plain or (scene.tokens.norm[first - 1] in _OPENS and _bare(count))


def _told_earlier(scene: Scene, count: Count) -> bool:
    """Does a number behind a figure only tell how the count stood before ("57 are in jail. The day before he [had told of 35]")?

    "Had" and a verb that says or counts tell it, or a time before with a word such as "were" ("A month earlier there were [40]").
    """
    at, here = count.number.first, scene.sentence_of[count.number.first]
    first = scene.sentences[here][0]
    if count.counted.partitive or count.counted.how == "other" or not _follows(scene, count):
        return False
    begin, _ = _clause(scene, count)
    if _had_told(scene, begin, at):
        return True
    lead = range(max(begin, at - 2), at)
    if count.counted.how != "none" or not any(scene.cues[i] & W.stood and not scene.has(i, W.then) for i in lead):
        return False
    earlier = scene.told(begin, at) & W.then or any(span.last <= at for span in scene.dates_of.get(here, ()) if span.first >= begin)
    return bool(earlier) and not list(beginning(scene.acts_of[here], max(first, begin), at))


def _had_told(scene: Scene, begin: int, at: int) -> bool:
    """Does "had" with a verb that says or counts lead to the number at token `at` ("[had put] the figure at 30")?"""
    speech, norm = speech_words(scene.report.language), scene.tokens.norm
    for i in range(max(begin, at - _TOLD), at - 1):
        had = scene.cues[i] & (W.had | W.stood) and not scene.has(i + 1, W.be_now | W.be_past | W.have)
        if had and speech.match(norm, i + 1, at)[1] & (S.say | S.count):
            return not list(beginning(scene.acts_of[scene.sentence_of[at]], i, at))
    return False


def _follows(scene: Scene, count: Count) -> bool:
    """Does another count stand before a number in its sentence or the one before, and none between?"""
    here = scene.sentence_of[count.number.first]
    return any(n.kind == "count" and n.first < count.number.first for k in (here, here - 1) for n in scene.numbers_of.get(k, ()))


def share_of(scene: Scene, count: Count) -> bool:
    """Is a figure only said to be a share of the number ("45 came out, fewer than half of the [99] named")?

    What the report goes on to tell is told of the figure, and not of what it was measured by.
    """
    at, first = count.number.first, scene.sentences[scene.sentence_of[count.number.first]][0]
    before = [n for n in scene.numbers_of[scene.sentence_of[at]] if n.last <= at]
    if len(before) < 2 or before[-1].kind != "share" or before[-2].kind != "count":
        return False
    between = range(before[-1].last, at)
    opened = range(before[-1].first - 1, max(first, before[-1].first - 1 - _HEDGE), -1)
    plain = all(scene.has(i, W.of | W.determiner | W.including) for i in between)
    return plain and any(scene.tokens.norm[i] in _OPENS for i in opened)


def _bare(count: Count) -> bool:
    """Does a number leave out what it counts ("against 151 [a month] ago")?"""
    counted = count.counted
    return counted.how != "noun" and not (counted.how == "other" and counted.noun is not None and counted.noun.reason != "duration")


def _clause(scene: Scene, count: Count) -> tuple[int, int]:
    """The tokens around a number up to the next marks on either side."""
    first, last = scene.sentences[scene.sentence_of[count.number.first]]
    norm, a, b = scene.tokens.norm, count.number.first, count.counted.last
    floor, ceiling = max(first, a - _AROUND), min(last, b + _AROUND)
    while a > floor and norm[a - 1] not in _MARKS:
        a -= 1
    while b < ceiling and norm[b] not in _MARKS:
        b += 1
    return a, b


def dated(scene: Scene, count: Count) -> bool:
    """Has the clause of a number a day or a month of its own ("In August [seven] died")?"""
    a, b = _clause(scene, count)
    return any(a <= span.first < b for span in scene.dates_of.get(scene.sentence_of[count.number.first], ()))


def stood(scene: Scene, count: Count) -> bool:
    """Does the clause of a number tell how it stood at an earlier moment ("there were [120] in May; today there are 50")?"""
    if count.stood is None:
        count.stood = bool(scene.told(_clause(scene, count)[0], count.number.first) & (W.stood | W.then))
    return count.stood


def overtaken(scene: Scene, earlier: Count, later: Count) -> bool:
    """Is a figure how it stood before, and another what it is by now ("there were [120] in May; today there are 50")?"""
    at = later.number.first
    return stood(scene, earlier) and any(scene.has(i, W.be_now) for i in (at - 1, at - 2)) and later.counted.how == "none"
