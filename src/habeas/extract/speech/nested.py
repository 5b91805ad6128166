"""Promises of which another tells: "Ana said that the ministry had promised to free [40]" is what Ana says."""

from habeas.extract.speech.cues import Cue, Stage
from habeas.lexicon.speech import S

# So many words behind a promise "that" may lead in what is promised ("promised her in May that").
_THAT = 5


def told_promise(stage: Stage, cue: Cue, previous: Cue | None) -> bool:
    """Does a speaker before tell of a promise, as of any other deed?

    Whoever promises "that" something will be speaks of it: "Ana says prosecutors promised her that 24 would go free".
    """
    who, norm = cue.subject, stage.scene.tokens.norm
    if previous is None or not previous.what & S.say or previous.subject is None or who is None or cue.side != "left":
        return False
    led = any(norm[i] in stage.speech.that for i in range(cue.last, min(len(norm), cue.last + _THAT)))
    if led or not _binds(stage, cue) or _binds(stage, previous) or who.outer < previous.last:
        return False
    between = range(previous.last, who.outer)
    joined = any(norm[i] in stage.speech.that for i in between)
    return all(norm[i].isalpha() for i in between) and (joined or not stage.speech.pro_drop)


def _binds(stage: Stage, cue: Cue) -> bool:
    return any(word in stage.speech.binds for word in stage.scene.tokens.norm[cue.first : cue.last])
