"""Numbers told in a row: "There are 44 names. Twenty-six are teachers, nine are reporters and nine are priests"."""

from itertools import accumulate

from habeas.extract.acts.find import Count
from habeas.extract.acts.memory import Decided
from habeas.extract.numbers import Number
from habeas.extract.parts.compared import compared
from habeas.extract.parts.plain import joined
from habeas.extract.text.scene import Scene
from habeas.lexicon.actors import actor_words
from habeas.lexicon.vocabulary import W

# So far back stands the number that a row makes up; so many numbers at most are one row, within so many sentences.
_BACK, _MOST, _SENTENCES = 9, 9, 3
_ENDS = frozenset(",;:()—–“”«».?!\n")


def frame(scene: Scene, count: Count) -> str:
    """What follows a number and its noun: being something, an act, a mark … Numbers told in one row have one frame."""
    i, sentence = count.counted.last, scene.sentence_of[count.number.first]
    if i >= scene.sentences[sentence][1] or scene.tokens.norm[i] in _ENDS:
        return "end"
    if any(h.first <= i < h.last for h in scene.acts_of[sentence]):
        return "act"
    for mask, name in ((W.be_now | W.be_past, "be"), (W.have, "have"), (W.coordinator, "and"), (W.relative, "rel"),
                       (W.preposition, "prep")):  # fmt: skip
        if scene.has(i, mask):
            return name
    return "word"


def runs(scene: Scene, figures: list[Decided], i: int) -> dict[int, int]:
    """For each figure before figure i that a row of figures, figure i among them, just makes up: how many the row holds."""
    out: dict[int, int] = {}
    for j in range(i - 1, max(-1, i - _BACK), -1):
        whole = figures[j].count
        if whole.number.point is None or whole.number.precision != "exact" or compared(scene, whole):
            continue
        last = _row_end(scene, figures, j)
        if last >= i and last - j >= 2:
            out[j] = last - j
    return out


def _row_end(scene: Scene, figures: list[Decided], j: int) -> int:
    """The last of the figures behind figure j that just make it up, or -1."""
    whole, here = figures[j].count.size or 0, scene.sentence_of[figures[j].count.number.first]
    row = figures[j + 1 : j + 1 + _MOST]
    for k, spent in enumerate(accumulate(d.count.size or 0 for d in row), start=j + 1):
        if spent > whole or scene.sentence_of[figures[k].count.number.first] - here > _SENTENCES:
            return -1
        if spent == whole:
            return k
    return -1


def remaining(scene: Scene, number: Number) -> bool:
    """Is a number what is left of a set ("the other four", "los cuatro restantes"), and no further set ("another four")?"""
    definite = actor_words(scene.report.language).definite
    at, norm = number.first, scene.tokens.norm
    before = at > 1 and scene.has(at - 1, W.rest) and norm[at - 2] in definite
    return before or (at > 0 and norm[at - 1] in definite and scene.has(number.last, W.rest))


def further(scene: Scene, count: Count) -> bool:
    """Is a number told on top of others ("[another] four", "otros cuatro", "mais quatro", "four [more]"), and no rest of them?"""
    if remaining(scene, count.number):
        return False
    at, end = count.number.first, count.number.last
    before = scene.has(at - 1, W.rest) and not scene.has(at - 1, W.including)
    behind = any(scene.has(i, W.rest) and not scene.has(i, W.of) for i in (end, count.counted.last))
    return before or behind


def members(scene: Scene, figures: list[Decided], i: int) -> range:
    """The figures before figure i that are named in one list with it ("nine Danes, seven Finns and [six] Poles")."""
    first = i
    while first > 0 and i - first < _MOST and _linked(scene, figures[first - 1].count, figures[first].count):
        first -= 1
    last = i
    while last + 1 < len(figures) and last - i < _MOST and _linked(scene, figures[last].count, figures[last + 1].count):
        last += 1
    tokens = range(figures[first].count.counted.last, figures[last].count.number.first)
    return range(first, i) if any(scene.has(k, W.coordinator) for k in tokens) else range(i, i)


def _linked(scene: Scene, a: Count, b: Count) -> bool:
    """Does number b follow number a in a list, with nothing but a comma or an "and" between?"""
    beside = scene.sentence_of[a.number.first] == scene.sentence_of[b.number.first] and a.counted.how == b.counted.how == "noun"
    return beside and joined(scene, a, b) and not b.counted.partitive
