"""Documents that somebody has only seen: whoever has seen them says nothing ("according to [court documents] seen by X")."""

from habeas.extract.speech.cues import BREAKS, Stage

# So many words may name a document ("a list of the prison service"), so many lead to who has seen it ("obtained on Monday by").
_NAMED, _SEEN = 8, 4
# So many words may stand between "by" and a person's title.
_ARTICLE = 2


def only_seen(stage: Stage, first: int, end: int) -> int:
    """Where the words for a document end that somebody has only seen ("according to [court documents] seen by X"); or `first`."""
    norm = stage.scene.tokens.norm
    for i in range(first + 1, min(end, first + _NAMED)):
        if norm[i] in BREAKS:
            break
        if norm[i] in stage.speech.seen:
            by = next((k for k in range(i + 1, min(i + _SEEN, len(norm))) if norm[k] in stage.speech.agents), 0)
            paper = any(norm[k] in stage.speech.papers for k in range(first, i))
            return i if by and paper and not _read_out(stage, i, by, end) else first
    return first


def _read_out(stage: Stage, participle: int, by: int, end: int) -> bool:
    """Does a person read a document out, where a paper would only have seen it ("the tally read out by the major")?"""
    who = next(iter(stage.table.behind(by + 1, min(end, by + _NAMED))), None)
    links = stage.speech.links.get(stage.scene.tokens.norm[participle], ())
    read = any(parts[-1] in stage.speech.agents for parts in links)
    return read and who is not None and who.outer <= by + _ARTICLE and stage.table.of(who).kind == "person"
