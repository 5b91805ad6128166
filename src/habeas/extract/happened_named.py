"""Acts told by a noun whose object the counted are: "ordered the release of [38] accused persons" tells that they are released.

What they are called behind the number is why they were held. A release that is only asked for leaves them where they are.
"""

from bisect import bisect_left
from operator import attrgetter

from habeas.extract.governors import leads
from habeas.extract.numbers import Number
from habeas.extract.scene import Hit, Scene
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W

_FIRST = attrgetter("first")
# So many acts may share the words before a number; so near before the noun stands who orders it or asks for it.
_SAME, _ASKED = 4, 6


def release_of(scene: Scene, number: Number) -> int:
    """Where the noun for a release stands that a number is the object of, and that nobody only asks for; -1 where there is none."""
    acts = scene.acts_of[scene.sentence_of[number.first]]
    k = bisect_left(acts, number.first, key=_FIRST)
    for act in reversed(acts[max(0, k - _SAME) : k]):
        if act.lex.form != "noun" or act.lex.measure != "released" or not leads(scene, act, number):
            continue
        of = any(scene.has(i, W.of) for i in range(act.last - 1, number.first))
        return act.first if of and not _only_asked(scene, act) else -1
    return -1


def _only_asked(scene: Scene, act: Hit) -> bool:
    """Does somebody ask for the release who cannot order it ("demand", "called for")?"""
    norm, orders = scene.tokens.norm, speech_words(scene.report.language).orders
    near = range(max(scene.sentences[scene.sentence_of[act.first]][0], act.first - _ASKED), act.first)
    asked = any(scene.cues[i] & (W.intend | W.plan) for i in near)
    return asked and not any(norm[i] in orders or scene.cues[i] & W.announce for i in near)
