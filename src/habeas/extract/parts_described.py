"""Numbers that go on with the figure before and only say what some of those counted are: "62 are held. Twenty-four are women".

Nothing befell them but what befell that figure; whether the number is a figure at all is another question.
"""

from habeas.extract.happened import Count
from habeas.extract.parts_compared import compared
from habeas.extract.parts_plain import told_apart
from habeas.extract.scene import Scene
from habeas.lexicon.vocabulary import W

# Before the number nothing stands in its clause but a word such as "only".
_LEAD = 1
_PEOPLE = ("noun", "adjective")
_BARE = ("none", "partitive")


def described_parts(scene: Scene, counts: list[Count]) -> dict[int, int]:
    """For each such number the place in `counts` of the figure that it goes on with."""
    out: dict[int, int] = {}
    last = -1
    for i, count in enumerate(counts):
        if compared(scene, count):
            continue
        if last >= 0 and _goes_on(scene, counts[last], count):
            out[i] = out.get(last, last)
        last = i
    return out


def _goes_on(scene: Scene, before: Count, count: Count) -> bool:
    """Does a number without a noun open the clause behind that of a figure, and say only what those counted are?"""
    here, there = scene.sentence_of[count.number.first], scene.sentence_of[before.number.first]
    if before.counted.how == "other" or count.counted.how not in _BARE or here - there > 1:
        return False
    opened = _opened(scene, count)
    if opened < 0 or (here == there and opened <= before.counted.last):
        return False
    i = count.counted.last
    if not scene.has(i, W.be_now | W.be_past) or told_apart(scene, count):
        return False
    while scene.has(i, W.be_now | W.be_past | W.determiner):
        i += 1
    return any(hit.lex.kind in _PEOPLE for hit in scene.things.get(i, ()))


def _opened(scene: Scene, count: Count) -> int:
    """Where the clause begins that a number opens: its sentence, or what follows a semicolon; -1 where it opens none.

    Words that take it out of the figure before may stand first ("[Of those,] 88 were minors").
    """
    first, norm = scene.sentences[scene.sentence_of[count.number.first]][0], scene.tokens.norm
    at = count.number.first
    if at - 1 > first and norm[at - 1] == "," and scene.flags[at - 2] & W.including and not scene.flags[at - 2] & W.total:
        at -= 1
        while at > first and scene.flags[at - 1] & W.including:
            at -= 1
    for i in range(at, max(first, at - _LEAD) - 1, -1):
        if i == first or norm[i - 1] == ";":
            return i
        if not scene.cues[i - 1] & W.only:
            return -1
    return -1
