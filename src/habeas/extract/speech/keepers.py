"""Who keeps a count, and goes on by it: "Ana keeps the parish register, which shows [58]"."""

from habeas.extract.entities.table import KEEPERS, Mention
from habeas.extract.speech.cues import Cue, Stage
from habeas.extract.speech.scope import content_left
from habeas.extract.speech.subjects import subject_left
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

# So many words may say which count it is, and so many say what it is of before the clause that goes on by it.
_WHICH, _OF_WHAT = 4, 6
# So many words lead in the pronoun that takes a count up ("and by Sunday it").
_LEAD = 4


def keeper(stage: Stage, number: int, cue: Cue) -> tuple[Mention, tuple[int, int]] | None:
    """Whose a count is that is the object of a verb of keeping, and what the clause behind tells by it."""
    start, end = stage.scene.sentences[number]
    at = next((i for i in range(cue.first - 1, max(start, cue.first - _WHICH - 1), -1) if _keeps(stage, i)), -1)
    if at < 0 or stage.quoted[cue.first] >= 0 or not _one_phrase(stage, at + 1, cue.first):
        return None
    first = _goes_on(stage, cue.last, end)
    who = subject_left(stage, number, Cue(at, at + 1, int(S.count))) if first else None
    if who is None or who.how == "pronoun" or stage.table.of(who).kind not in KEEPERS:
        return None
    return who, (first, content_left(stage, number, cue.first, cue.last, whole=True)[1])


def _keeps(stage: Stage, i: int) -> bool:
    """Does a verb of keeping end at a token ("keeps", "has compiled")?"""
    norm = stage.scene.tokens.norm
    return (norm[i],) in stage.speech.keeps or tuple(norm[i - 1 : i + 1]) in stage.speech.keeps


def _one_phrase(stage: Stage, a: int, b: int) -> bool:
    """Do the words before a count's noun open its phrase ("the parish", "su propia")?"""
    norm, actors = stage.scene.tokens.norm, stage.actors
    led = a < b and (norm[a] in actors.definite or norm[a] in actors.indefinite or norm[a] in actors.possessives)
    return led and all(norm[i].isalpha() and i not in stage.numbers for i in range(a + 1, b))


def _goes_on(stage: Stage, i: int, end: int) -> int:
    """Where a clause about the count itself begins: a relative, or "it" behind "and"; 0 for none."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    if i < end and scene.has(i, W.of | W.preposition) and not scene.has(i + 1, W.relative):
        stop = range(i + 1, min(end, i + _OF_WHAT))
        i = next((k for k in stop if norm[k] == "," or k in stage.numbers or scene.has(k, W.relative)), i)
    i += i < end and norm[i] == ","
    led = i < end and scene.has(i, W.preposition)
    if i + led < end and scene.has(i + led, W.relative):
        # "…, which the ministry says is out of date"
        told = any(stage.table.of(m).kind in KEEPERS for m in stage.table.behind(i + led + 1, i + led + 3))
        return 0 if told else i
    words = range(i + 1, min(end, i + 1 + _LEAD))
    if i >= end or not scene.has(i, W.coordinator):
        return 0
    return i if any(stage.actors.pronouns.get(norm[k], ("", None))[0] == "none" for k in words) else 0
