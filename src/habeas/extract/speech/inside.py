"""Bodies that a quotation names for its numbers: "“The observatory lists 40”, said Ana" is the observatory's count, not Ana's."""

from habeas.extract.entities.table import Mention
from habeas.extract.speech.cues import Stage, skip_back
from habeas.extract.speech.find import Attribution
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

# What is told by a body's verb: its number stands at most so many words behind.
_NEAR = 3
# So many words may stand between "according to" and its body.
_ARTICLES = 2


def named_inside(stage: Stage, heard: list[Attribution]) -> list[Attribution]:
    """The frames of a report with those that its quotations hold: a body that counts, or according to which it is so."""
    out, norm, cues = list(heard), stage.scene.tokens.norm, stage.speech.cues
    for number, (first, last) in enumerate(stage.scene.sentences):
        behind = first
        for i in range(first, last):
            if i >= behind and stage.quoted[i] >= 0 and norm[i] in cues and stage.table.covering(i) is None:
                size, what = stage.speech.match(norm, i, last)
                found = _inside(stage, number, (i, i + size), what) if size else None
                out += [] if found is None else [found]
                behind = i + size
    return out


def _inside(stage: Stage, number: int, cue: tuple[int, int], what: int) -> Attribution | None:
    """The frame of one cue within a quotation."""
    start, end = stage.scene.sentences[number]
    first, last = stage.quotes[stage.quoted[cue[0]]]
    start, end = max(start, first), min(end, last)
    if what & S.according:
        body = next(iter(stage.table.behind(cue[1], min(end, cue[1] + _ARTICLES + 1))), None)
        scope = start, end
    elif what & (S.say | S.weak | S.count):
        body = stage.table.ending_at(skip_back(stage, cue[0], start))
        scope = cue[1], end
        if not _gives(stage, cue[1], end):
            return None
    else:
        return None
    if body is None or body.outer < start or not _is_body(stage, body):
        return None
    return Attribution(_name(stage, body), body.first, body.last, *cue, *scope, "inside", body.entity)


def _gives(stage: Stage, i: int, end: int) -> bool:
    """Does a number follow a verb, behind "that" and few words that build nothing?"""
    norm, flags = stage.scene.tokens.norm, stage.scene.flags
    for k in range(i, min(end, i + _NEAR)):
        if k in stage.numbers:
            return True
        plain = norm[k] in stage.speech.that or norm[k] in stage.speech.adverbs or flags[k] & (W.have | W.still | W.determiner)
        if not plain:
            return False
    return False


def _is_body(stage: Stage, body: Mention) -> bool:
    entity = stage.table.of(body)
    return body.how != "pronoun" and entity.kind in ("org", "name") and entity.named


def _name(stage: Stage, body: Mention) -> str:
    return stage.table.of(body).name
