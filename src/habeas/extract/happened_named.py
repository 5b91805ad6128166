"""Acts told by a noun whose object the counted are: "ordered the release of [38] accused persons" tells that they are released.

What they are called behind the number is why they were held. A release that is only asked for leaves them where they are.
"""

from bisect import bisect_left
from operator import attrgetter

from habeas.extract.counted import Counted
from habeas.extract.governors import leads
from habeas.extract.happened_tied import relative_of
from habeas.extract.numbers import Number
from habeas.extract.scene import Hit, Scene, beginning
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W

_FIRST = attrgetter("first")
# So many acts may share the words before a number; so near before the noun stands who orders it or asks for it.
_SAME, _ASKED = 4, 6
# So many words between two commas may say when and how it was done.
_INSERTION = 12
# So far behind a number stands what the many are called of whom some are counted.
_CALLING = 3
# Nouns of what is done to people at once, whatever they are called ("the transfer of nine [prisoners]").
_DONE_TO = frozenset(("transferred", "exiled", "deported", "exchanged", "abducted", "disappeared", "house_arrest"))
# Nouns of what lasts or is looked into tell of those who are in as well.
_TOLD_OF = ("held", "reviewed", "charged", "tortured")


def release_of(scene: Scene, number: Number) -> int:
    """Where the noun stands of a release, a transfer, an exile that rules a number ("the [transfer] of nine prisoners").

    -1 where there is none, or where somebody only asks for it.
    """
    acts = scene.acts_of[scene.sentence_of[number.first]]
    k = bisect_left(acts, number.first, key=_FIRST)
    for act in reversed(acts[max(0, k - _SAME) : k]):
        if act.lex.form != "noun" or act.lex.measure not in ("released", *_DONE_TO):
            continue
        if not leads(scene, act, number) and not _over_insertion(scene, act, number):
            continue
        of = any(scene.has(i, W.of) for i in range(act.last - 1, number.first))
        return act.first if of and not _only_asked(scene, act) else -1
    return -1


def _over_insertion(scene: Scene, act: Hit, number: Number) -> bool:
    """Do only a few words between two commas part a noun from its "of" ("the transfer, on Monday night, of [nine] prisoners")?"""
    norm, of = scene.tokens.norm, scene.of_before(number.first)
    if of - 1 <= act.last or norm[act.last] != "," or norm[of - 1] != "," or of - act.last > _INSERTION:
        return False
    between = range(act.last + 1, of - 1)
    acts = beginning(scene.acts_of[scene.sentence_of[number.first]], act.last, of)
    return not acts and not any(norm[i] in ",;:()—–" or scene.has(i, W.relative) for i in between)


def done_to_some(scene: Scene, counted: Counted, number: Number) -> int:
    """Where the noun stands of what is done to some of those of whom a clause tells ("the [transfer] of 20 of those who remain").

    The clause only says out of whom they are taken; -1 where there is none, or where somebody only asks for it.
    """
    if relative_of(scene, counted)[1] != "of":
        return -1
    acts = scene.acts_of[scene.sentence_of[number.first]]
    k = bisect_left(acts, number.first, key=_FIRST)
    for act in reversed(acts[max(0, k - _SAME) : k]):
        if act.lex.form == "noun" and act.lex.measure not in _TOLD_OF and leads(scene, act, number):
            of = any(scene.has(i, W.of) for i in range(act.last - 1, number.first))
            return act.first if of and not _only_asked(scene, act) else -1
    return -1


def _only_asked(scene: Scene, act: Hit) -> bool:
    """Does somebody ask for the release who cannot order it ("demand", "called for")?"""
    norm, orders = scene.tokens.norm, speech_words(scene.report.language).orders
    near = range(max(scene.sentences[scene.sentence_of[act.first]][0], act.first - _ASKED), act.first)
    # What is planned ("está previsto el traslado") nobody asks for.
    asked = any(scene.cues[i] & (W.intend | W.plan) and not scene.has(i - 1, W.be_now) for i in near)
    return asked and not any(norm[i] in orders or scene.cues[i] & W.announce for i in near)


def called_by(scene: Scene, number: Number, act: Hit) -> bool:
    """Is an act what those are called of whom some are counted ("arrested 12 of [those freed]", "doce de [los liberados]")?"""
    of = number.last
    near = act.lex.form != "fin" and scene.has(of, W.of) and of < act.first <= of + _CALLING
    return near and not any(scene.has(i, W.pronoun | W.be_now | W.be_past | W.relative) for i in range(of, act.first))
