"""Numbers that only say how many belong to a body or were sent: "a team of [five] doctors", "destacou [seis] juristas".

Where an act befalls the body or its members, they are counted like others ("prendieron a una delegación de 12 diputados").
"""

from habeas.extract.acts.counted import PRISONERS
from habeas.extract.acts.find import Count
from habeas.extract.text.scene import Scene, beginning
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

# So many words may stand between a body's noun and its "of", and between it and "made up of".
_WIDE, _ASIDE = 2, 4
# So far behind the number a verb may say what befell them, so far before the body's noun one may have taken them.
_BEHIND, _BEFORE = 8, 3
_TOLD = frozenset(("fin", "past", "part", "fut", "cond", "subj", "ger", "inf", "base"))
# Whoever is sent to work: no others of whom a verb of sending is told ("sent six activists to prison").
EXPERTS = frozenset(("lawyer", "medic"))


def only_staffed(scene: Scene, count: Count) -> bool:
    """Does a number only say how many a body has, or how many were sent to help, with nothing told that befell them?"""
    body = _body_of(scene, count.number.first)
    if body < 0 and not _sent(scene, count):
        return False
    here = scene.acts_of[scene.sentence_of[count.number.first]]
    first = body if body >= 0 else count.number.first
    numbers = beginning(scene.numbers, count.number.last, count.number.last + _BEHIND)
    stop = numbers[0].first if numbers else count.number.last + _BEHIND
    if body < 0:
        stop = count.number.last
    near = (*beginning(here, first - _BEFORE, first), *beginning(here, count.number.last, stop))
    return not any(act.lex.form in _TOLD for act in near)


def _body_of(scene: Scene, number: int) -> int:
    """Where the noun of the body stands that has so many members; -1 for none."""
    norm, start = scene.tokens.norm, scene.sentences[scene.sentence_of[number]][0]
    if number - 1 > start and scene.has(number - 1, W.of):
        for i in range(number - 2, max(start - 1, number - 3 - _WIDE), -1):
            if norm[i] in scene.words.teams:
                return i
            if not norm[i].isalpha() or scene.flags[i] & ~(W.of | W.preposition) or _says(scene, i, number):
                break
    for size in (1, 2, 3):
        if number - size > start and tuple(norm[number - size : number]) in scene.words.made_of:
            bodies = (i for i in range(number - size - 1, max(start - 1, number - size - 1 - _ASIDE), -1))
            return next((i for i in bodies if norm[i] in scene.words.teams), -1)
    return -1


def _says(scene: Scene, i: int, number: int) -> bool:
    """Does a verb of saying stand behind the body's noun ("el comité [informó] de 40 detenciones")?"""
    return bool(speech_words(scene.report.language).match(scene.tokens.norm, i, number)[1] & (S.say | S.count))


def _sent(scene: Scene, count: Count) -> bool:
    """Are experts named or sent for a task, or anybody deployed: "destacou [seis] juristas", "mobilizou [220] homens"?"""
    noun, before = count.counted.noun, count.number.first - 1
    if before >= 0 and scene.tokens.norm[before] in scene.words.deployed and (noun is None or noun.group not in PRISONERS):
        return count.counted.how != "none"
    experts = noun is not None and bool(EXPERTS & set(noun.attributes))
    before -= before > 0 and scene.has(before, W.preposition) and not scene.has(before, W.of)
    return experts and before >= 0 and scene.tokens.norm[before] in scene.words.sent
