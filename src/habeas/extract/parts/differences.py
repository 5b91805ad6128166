"""Numbers that only say by how many two counts differ: "54 are held, [eight] more than in July", "mais [oito] do que em julho".

They count nobody whom the figure beside them does not count.
"""

from bisect import bisect_left
from operator import attrgetter

from habeas.extract.acts.find import Count
from habeas.extract.text.scene import Scene
from habeas.lexicon.numbers import number_words
from habeas.lexicon.vocabulary import W

_FIRST = attrgetter("first")
# So many words may stand between the number, its comparative ("eight prisoners [more]") and what it is measured by.
_NEAR = 4
# A clause of prose ends within so many tokens.
_CLAUSE = 60


def is_difference(scene: Scene, count: Count) -> bool:
    """Does a comparison make a number a difference?

    "Two more [than]" compares; "dos más [que] fueron detenidos" tells of two others: there a verb follows in the clause.
    """
    number, last = count.number, scene.sentences[scene.sentence_of[count.number.first]][1]
    before = number.first - 1
    seen = before >= 0 and bool(scene.cues[before] & W.comparative)
    limit = max(number.last, count.counted.last) + _NEAR
    for i in range(number.last, min(last, limit)):
        if not scene.tokens.norm[i][0].isalpha():
            return False
        if seen and scene.cues[i] & W.than and not scene.cues[i] & W.comparative:
            return _measured(scene, i, last)
        if scene.has(i, W.be_now | W.be_past | W.have | W.relative):
            return False
        seen = seen or bool(scene.cues[i] & W.comparative)
    return False


def _measured(scene: Scene, i: int, last: int) -> bool:
    """Does a time, a place or another count follow the word at token i, and no verb (a relative clause of the counted)?"""
    while i < last and scene.cues[i] & W.than:
        i += 1
    dates = scene.dates_of.get(scene.sentence_of[i - 1], [])
    k = bisect_left(dates, i, key=_FIRST)
    dated = any(i <= span.first <= i + 1 for span in dates[k : k + 1])
    # "Trece más que un [mes] antes", "eight more than a [year] before".
    ago = scene.has(i, W.determiner) and i + 1 < last and scene.tokens.norm[i + 1] in number_words(scene.report.language).units
    dated = dated or ago
    opens = dated or scene.has(i, W.preposition | W.since) or scene.cues[i] & (W.survey | W.then)
    if not opens and not (scene.has(i, W.determiner) and scene.cues[i + 1] & W.survey):
        return False
    if not scene.flags[i - 1] & W.relative:
        return True
    last = min(last, i + _CLAUSE)
    end = next((k for k in range(i, last) if not scene.tokens.norm[k][0].isalnum()), last)
    acts = scene.acts_of[scene.sentence_of[i - 1]]
    told = bisect_left(acts, i, key=_FIRST) < bisect_left(acts, end, key=_FIRST)
    return not told and not scene.joined(i, end) & (W.be_now | W.be_past | W.have)
