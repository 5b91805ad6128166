"""Speakers whose verb the sentence before had: "The committee counts 35. The ministry, 17. The guard, ten."."""

from habeas.extract.attributions_cues import Stage, counts_people
from habeas.extract.attributions_onward import opener, same_paragraph
from habeas.extract.attributions_scope import content_left
from habeas.extract.entities_table import KEEPERS, Mention
from habeas.extract.scene import beginning
from habeas.lexicon.vocabulary import W

# So many words may say what a speaker is of ("the guard at the main gate"), and so many what is counted, up to the stop.
_OF_WHAT, _COUNTED = 6, 4
_STOPS = frozenset((".", ";"))


def gapped(stage: Stage, number: int) -> list[tuple[Mention, tuple[int, int]]]:
    """Who opens a sentence that a comma and a number make up, behind a sentence that counts, with what is theirs."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    who = opener(stage, number)
    if who is None or number == 0 or counts_people(stage, who) or stage.table.of(who).kind not in KEEPERS:
        return []
    start, end = scene.sentences[number]
    before = scene.sentences[number - 1]
    comma = next((i for i in range(who.last, min(end, who.last + 1 + _OF_WHAT)) if norm[i] == ","), -1)
    if comma < 0 or stage.quoted[start] >= 0 or not _of(stage, who.last, comma):
        return []
    counted = next((n for n in beginning(scene.numbers, comma + 1, comma + 2) if n.kind == "count"), None)
    if counted is None or not same_paragraph(stage, number - 1, number):
        return []
    told = any(n.kind == "count" for n in beginning(scene.numbers, *before))
    stop = next((i for i in range(counted.last, min(end, counted.last + 1 + _COUNTED)) if norm[i] in _STOPS), -1)
    stop = end if counted.last >= end else stop
    if not told or stop < 0 or any(norm[i] == "," for i in range(counted.last, stop)):
        return []
    return [(Mention(who.first, comma, who.outer, who.entity, who.how), _behind(stage, number, comma))]


def _behind(stage: Stage, number: int, comma: int) -> tuple[int, int]:
    """What stands behind a speaker's comma, to the end of its clause."""
    return comma + 1, content_left(stage, number, comma + 1, comma + 1, whole=True)[1]


def _of(stage: Stage, first: int, comma: int) -> bool:
    """Do the words between a speaker and its comma only say what they are of: nothing, or a preposition and its noun?"""
    words = range(first, comma)
    plain = all(stage.scene.tokens.norm[i].isalpha() and i not in stage.numbers for i in words)
    return plain and (not words or bool(stage.scene.flags[first] & (W.preposition | W.of)))
