"""Whoever put a count at its number, in a passive: "the dead were put at 90 by the opposition and 35 by the police"."""

from habeas.extract.entities.table import Mention
from habeas.extract.speech.cues import BREAKS, Stage
from habeas.extract.speech.tally import actor_behind
from habeas.extract.text.scene import beginning

# So many words stand between a number and "by": what is counted; and between "by" and who: an article, a word of theirs.
_COUNTED, _LEAD = 4, 4
# So many words stand between the verb and its number: "was put on Monday at 90".
_DAY = 4


def gauged(stage: Stage, number: int) -> list[tuple[Mention, tuple[int, int]]]:
    """Who gave each number of the sentence that a passive gives, with the number; what follows shares the verb."""
    out: list[tuple[Mention, tuple[int, int]]] = []
    if not stage.speech.gauged:
        return out
    start, end = stage.scene.sentences[number]
    for count in beginning(stage.scene.numbers, start, end):
        if count.kind != "count" or stage.quoted[count.first] >= 0 or not (out or _put(stage, start, count.first)):
            continue
        by = _by(stage, count.last, end)
        who = actor_behind(stage, number, by + 1, _LEAD) if by >= 0 else None
        if who is not None and who.how != "pronoun" and not any(i in stage.numbers for i in range(by, who.outer)):
            out.append((who, (count.first, by)))
    return out


def _put(stage: Stage, start: int, i: int) -> bool:
    """Does the number at token i stand behind a participle of putting ("estimated at", "cifrada en")?"""
    norm, verbs = stage.scene.tokens.norm, stage.speech.gauged
    return i > start + 1 and any(verbs.get(norm[k]) == norm[i - 1] for k in range(max(start, i - 1 - _DAY), i - 1))


def _by(stage: Stage, first: int, end: int) -> int:
    """Where "by" stands behind a number and what is counted; -1 for nowhere."""
    norm = stage.scene.tokens.norm
    for i in range(first, min(end, first + _COUNTED)):
        if norm[i] in stage.speech.agents:
            return i
        if norm[i] in BREAKS or i in stage.numbers:
            return -1
    return -1
