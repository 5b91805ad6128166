"""How far a stretch of speech reaches: to a semicolon, a contrast, the next speaker or the end of the quotation."""

from habeas.extract.attributions_cues import CLOSE_QUOTES, OPEN_QUOTES, Cue, Stage
from habeas.extract.entities import Mention
from habeas.lexicon.speech import S

_SHORT = 4


def _right_edge(stage: Stage, number: int, first: int) -> int:
    """The end of the clause that begins at `first`: a semicolon outside quotations, or the sentence's end."""
    norm, quoted = stage.scene.tokens.norm, stage.quoted
    end = stage.scene.sentences[number][1]
    i = first
    while i < end:
        if norm[i] == ";" and quoted[i] < 0:
            return i
        i += 1
    return end


def _left_edge(stage: Stage, number: int, last: int) -> int:
    norm, quoted = stage.scene.tokens.norm, stage.quoted
    start = stage.scene.sentences[number][0]
    i = last - 1
    while i >= start:
        if norm[i] in (";",) and quoted[i] < 0:
            return i + 1
        i -= 1
    return start


def _contrast(stage: Stage, cue: Cue) -> bool:
    """A contrast ends a stretch only where it opens a clause: behind a comma."""
    before = stage.scene.tokens.norm[cue.first - 1] if cue.first else ""
    return before in (",", "”", "»", '"', "—") or cue.last - cue.first > 1


def content_right(stage: Stage, number: int, cues: list[Cue], position: int, after: int) -> tuple[int, int]:
    """What is said behind the verb."""
    cue = cues[position]
    end = _right_edge(stage, number, after)
    for other in cues[position + 1 :]:
        if other.first < after or stage.quoted[other.first] >= 0:
            continue
        if other.first >= end:
            break
        if other.what & S.contrast and _contrast(stage, other):
            end = other.first
            break
        if other.subject is not None and other.subject is not cue.subject and other.what & (S.say | S.count) and other.side == "left":
            if other.subject.entity != (cue.subject.entity if cue.subject else -1) and other.subject.outer > after:
                end = min(end, other.subject.outer)
                break
    return _with_quote(stage, after, end)


def _with_quote(stage: Stage, first: int, last: int) -> tuple[int, int]:
    """A quotation that is still open where the stretch ends goes on to its closing mark."""
    if last > first and last - 1 < len(stage.quoted):
        inside = stage.quoted[last - 1]
        if inside >= 0 and stage.quotes[inside][0] >= first:
            last = max(last, stage.quotes[inside][1])
    return first, last


def content_left(stage: Stage, number: int, edge: int, after: int, *, whole: bool = False) -> tuple[int, int]:
    """What is said before the cue: back to the clause's beginning, or to that of a quotation of several sentences."""
    first = _left_edge(stage, number, edge)
    last = _right_edge(stage, number, after) if whole else edge
    inside = stage.quoted[first]
    if inside >= 0 and stage.quotes[inside][1] <= edge + 1:
        first = min(first, stage.quotes[inside][0])
    return first, last


def goes_left(stage: Stage, number: int, cue: Cue, subject: Mention | None) -> bool:
    """Was it said before the verb: "…, she said", "«…», dijo"?"""
    norm = stage.scene.tokens.norm
    start, end = stage.scene.sentences[number]
    edge = cue.first if subject is None or cue.side in ("right", "far", "shared") else min(cue.first, subject.outer)
    if edge - start < 2:
        return False
    before = norm[edge - 1]
    if before in CLOSE_QUOTES or (before == "," and norm[edge - 2] in CLOSE_QUOTES):
        return True
    if before not in (",", "—", "–"):
        return False
    after = subject.last if subject is not None and cue.side == "right" else cue.last
    if cue.side == "right":
        return norm[after] not in stage.speech.that if after < end else True
    rest = end - after
    return rest <= 2 or norm[after] in (",", ".", "—", "–", ")") or (rest <= 6 and norm[after] not in stage.speech.that)


def goes_right(stage: Stage, number: int, cue: Cue, after: int, *, left: bool) -> bool:
    """Is something said behind the verb?"""
    norm = stage.scene.tokens.norm
    end = stage.scene.sentences[number][1]
    if after >= end - 1:
        return False
    if not left:
        return bool(cue.what & (S.say | S.count | S.own)) or _announced(stage, after, end)
    return _announced(stage, after, end)


def _announced(stage: Stage, after: int, end: int) -> bool:
    """Does "that", a colon or a quotation follow, at most a few words on?"""
    norm = stage.scene.tokens.norm
    for i in range(after, min(end, after + _SHORT)):
        if norm[i] in stage.speech.that or norm[i] == ":" or norm[i] in OPEN_QUOTES:
            return True
    return False
