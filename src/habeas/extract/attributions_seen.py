"""Documents that somebody has only seen: whoever has seen them says nothing ("according to [court documents] seen by X")."""

from habeas.extract.attributions_cues import BREAKS, Stage

# So many words may name a document ("a list of the prison service"), so many lead to who has seen it ("obtained on Monday by").
_NAMED, _SEEN = 8, 4


def only_seen(stage: Stage, first: int, end: int) -> int:
    """Where the words for a document end that somebody has only seen ("according to [court documents] seen by X"); or `first`."""
    norm = stage.scene.tokens.norm
    for i in range(first + 1, min(end, first + _NAMED)):
        if norm[i] in BREAKS:
            break
        if norm[i] in stage.speech.seen:
            agent = any(norm[k] in stage.speech.agents for k in range(i + 1, min(i + _SEEN, len(norm))))
            return i if agent and any(norm[k] in stage.speech.papers for k in range(first, i)) else first
    return first
