"""Counts that have nothing to do with custody by what they are about: the dead of an earthquake, petitions against an election."""

from habeas.extract.acts.counted import PRISONERS
from habeas.extract.acts.find import Count
from habeas.extract.text.scene import Scene, beginning
from habeas.lexicon.vocabulary import W

# So far before or behind a number stands what killed, with its date ("the quake of 28 March, which took [300] lives").
_CAUSE = 12
# So far behind petitions stands what they are about.
_ABOUT = 7
_STOPS = frozenset(".;:—()\n")
_LOST = frozenset(("killed", "died", "injured", "disappeared"))


def unrelated(scene: Scene, count: Count) -> bool:
    """Does a number count the victims of nature, or petitions about an election?"""
    return _of_nature(scene, count) or _about_an_election(scene, count)


def _of_nature(scene: Scene, count: Count) -> bool:
    """Did an earthquake, a storm or a flood do what is told of the counted, who are no prisoners and in no prison?"""
    noun, number = count.counted.noun, count.number
    if noun is not None and noun.group in PRISONERS:
        return False
    first, last = scene.sentences[scene.sentence_of[number.first]]
    low, high = max(first, number.first - _CAUSE), min(last, count.counted.last + _CAUSE)
    at = next((i for i in range(low, high) if scene.cues[i] & W.nature), -1)
    if at < 0:
        return False
    a, b = sorted((at, number.first))
    high = next((i for i in range(count.counted.last, high) if scene.tokens.norm[i] in _STOPS), high)
    if scene.between("semi", a, b) or at >= high or scene.told(low, high) & W.jail:
        return False
    # "The quake, which took 3,000 lives, did not stop [the trials]": what follows the comma is told of something else.
    end = next((i for i in range(max(at + 1, count.counted.last), high) if scene.tokens.norm[i] == ","), high)
    acts = {act.lex.measure for act in beginning(scene.acts_of[scene.sentence_of[number.first]], low, end)}
    return bool(acts) and acts <= _LOST


def _about_an_election(scene: Scene, count: Count) -> bool:
    """Are files counted that are about a vote ("two petitions [challenge the result]", "tres recursos contra la elección")?"""
    noun, last = count.counted.noun, count.counted.last
    if noun is None or count.counted.how != "noun" or not noun.files:
        return False
    sentence = scene.sentence_of[count.number.first]
    for i in range(last, min(scene.sentences[sentence][1], last + _ABOUT)):
        if any(act.lex.measure != "reviewed" for act in beginning(scene.acts_of[sentence], i, i + 1)):
            return False
        if scene.cues[i] & W.ballot:
            return True
        if not scene.tokens.norm[i][0].isalpha() or scene.has(i, W.relative | W.subordinator | W.coordinator):
            return False
    return False
