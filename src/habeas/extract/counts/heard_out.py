"""Those whom somebody only spoke with: "the group interviewed [32] people, including [11] former prisoners" counts nobody held."""

from habeas.extract.acts.find import Count
from habeas.extract.parts.named import named_beside
from habeas.extract.text.scene import Scene
from habeas.lexicon.vocabulary import W

# So many small words may stand between the verb and the number of those heard ("interviews with more than 40").
_LED = 3


def only_heard(scene: Scene, count: Count) -> bool:
    """Is a number that of people who were heard, no set that was told of before ("interviewed [31] of those arrested")?"""
    if count.counted.how not in ("noun", "other", "unknown") or count.counted.partitive or named_beside(scene, count) is not None:
        return False
    first = scene.sentences[scene.sentence_of[count.number.first]][0]
    for i in range(count.number.first - 1, max(first, count.number.first - _LED) - 1, -1):
        if scene.cues[i] & W.hear:
            return not scene.has(i + 1, W.relative)
        if not (scene.flags[i] & (W.preposition | W.determiner) or scene.cues[i] & W.only):
            return False
    return False
