"""Speakers in common, and speech of those counted: "a prosecutor and two relatives said", "los 54 que contaba en agosto"."""

from bisect import bisect_left
from operator import attrgetter

from habeas.extract.entities.table import Mention
from habeas.extract.speech.cues import CLOSE_QUOTES, Cue, Stage, described_as
from habeas.lexicon.vocabulary import W

# So many words may lie between the number and the clause that tells of those counted.
_NOUN = 4
# At most so many are named together.
_TOGETHER = 3
_FIRST = attrgetter("first")


def joint(stage: Stage, cue: Cue, start: int) -> Mention | None:
    """The subject before a verb with those whom "and" joins to it, where none of them has a name and nothing else stands before."""
    subject = cue.subject
    if subject is None or subject.how not in ("role", "group") or stage.table.of(subject).named:
        return subject
    first = _over_count(stage, subject.outer, start)
    for _ in range(_TOGETHER):
        other = stage.table.ending_at(first - 1) if first > start and stage.scene.has(first - 1, W.coordinator) else None
        if other is None or other.outer < start or other.how not in ("role", "group") or stage.table.of(other).named:
            break
        first = _over_count(stage, other.outer, start)
    opens = first == start or stage.scene.tokens.norm[first - 1] in (",", "—", "–", *CLOSE_QUOTES)
    if first == subject.outer or not opens or stage.scene.tokens.norm[cue.first - 1] == ",":
        return subject
    return described_as(stage, first, subject.last)


def _over_count(stage: Stage, first: int, start: int) -> int:
    """Over the number before speakers: "two relatives"."""
    return first - 1 if first > start and first - 1 in stage.numbers else first


def of_counted(stage: Stage, cue: Cue) -> bool:
    """Does a verb open a clause about those whom a number before it counts: "los 54 que contaba", "os 40 detidos que reconhece"?"""
    scene, i = stage.scene, cue.first - 1
    if not stage.speech.pro_drop or i < 1 or not scene.flags[i] & W.relative:
        return False
    k = bisect_left(scene.numbers, i, key=_FIRST) - 1
    number = scene.numbers[k] if k >= 0 else None
    if number is None or number.last > i or i - number.last > _NOUN or number.first < scene.sentences[scene.sentence_of[i]][0]:
        return False
    return all(scene.tokens.norm[k].isalpha() for k in range(number.last, i))
