"""Who is told, beside a verb of saying: "dijo a la agencia X", "disse a esta Tribuna"; and through whom a body speaks."""

from habeas.extract.entities.table import Mention
from habeas.extract.speech.cues import Cue, Stage
from habeas.lexicon.actors import ARTICLE
from habeas.lexicon.phrases import size_at
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

# So many words may lead from "through" to whoever it is ("em nota assinada pela porta-voz").
_MOUTH = 10
_BODIES = ("org", "office", "collective", "name", "place")


def heard(stage: Stage, mention: Mention, cue: Cue) -> bool:
    """Is this mention the one who is told ("dijo a EFE")?"""
    norm = stage.scene.tokens.norm
    j = mention.outer
    return (
        norm[j] in stage.speech.hearers
        or norm[j - 1] in stage.speech.hearers
        or (j - 2 >= cue.last and norm[j - 2] in stage.speech.hearers and norm[j - 1] in stage.actors.generic)
        or _named_hearer(stage, mention, cue)
    )


def this_one(stage: Stage, mention: Mention) -> bool:
    """Is somebody led in as who is told, by a demonstrative: "disse a esta Tribuna a advogada"?"""
    norm, i = stage.scene.tokens.norm, mention.outer
    pointed = i < mention.first and norm[i] in stage.actors.pointing
    return pointed and stage.speech.pro_drop and stage.scene.has(i - 1, W.preposition) and not stage.scene.has(i - 1, W.of)


def _named_hearer(stage: Stage, mention: Mention, cue: Cue) -> bool:
    """Does a name only say which paper or agency was told: "dijo al diario [El Faro] que", not "dijo a este diario [Ana]"?"""
    norm, at = stage.scene.tokens.norm, mention.outer - 1
    kind = stage.table.of(mention).kind
    if mention.how not in ("name", "short", "acronym") or kind not in ("outlet", "org", "name", "place"):
        return False
    if at - 1 < cue.last or norm[at] not in stage.actors.media | stage.actors.generic:
        return False
    # An article leads in the noun that the name tells apart; "this paper" needs none.
    fused = norm[at - 1] in stage.speech.hearers
    apart = at - 2 >= cue.last and norm[at - 2] in stage.speech.hearers and len(norm[at - 1]) <= ARTICLE
    return fused or apart


def by_mouth(stage: Stage, comma: int, start: int) -> Mention | None:
    """The person through whom a body speaks, between commas: "el Alto Mando, por boca del coronel X, reconoce"."""
    who, norm = stage.table.ending_at(comma), stage.scene.tokens.norm
    if who is None or stage.table.of(who).kind != "person" or not stage.table.of(who).named or who.how == "pronoun":
        return None
    for i in range(who.outer - 1, max(start, who.outer - _MOUTH), -1):
        if norm[i] in (";", ":", "."):
            break
        if size_at(norm, i, stage.speech.mouths):
            opening = next((k for k in range(i - 1, start, -1) if norm[k] == ","), start)
            body = stage.table.ending_at(opening)
            return who if body is not None and stage.table.of(body).kind in _BODIES else None
    return None


def speak_through(stage: Stage, cue: Cue) -> None:
    """Give a verb of a body's the person through whom it speaks."""
    through = _mouth_behind(stage, cue)
    if through is not None:
        cue.subject, cue.side = through, "right"


def _mouth_behind(stage: Stage, cue: Cue) -> Mention | None:
    """The person through whom a body speaks, between a verb and its "that": "anunció ayer, por boca del coronel X, que"."""
    norm, body = stage.scene.tokens.norm, cue.subject
    if body is None or stage.table.of(body).kind not in _BODIES or not cue.what & S.say:
        return None
    end = stage.scene.sentences[stage.scene.sentence_of[cue.first]][1]
    for i in range(cue.last, min(end, cue.last + _MOUTH)):
        if norm[i] in stage.speech.that or norm[i] in ";:." or i in stage.numbers:
            break
        led = size_at(norm, i, stage.speech.mouths)
        who = next(iter(stage.table.behind(i + 1, min(end, i + _MOUTH))), None) if led else None
        who = None if who is None else _with_name(stage, who, end)
        if who is not None and stage.table.of(who).kind == "person" and stage.table.of(who).named and who.last < end:
            return who if norm[who.last] == "," or norm[who.last] in stage.speech.that else None
    return None


def _with_name(stage: Stage, who: Mention, end: int) -> Mention:
    """The name right behind a title, where the table has both."""
    behind = next(iter(stage.table.behind(who.last, min(end, who.last + 3))), None)
    named = behind is not None and behind.first - who.last <= 1 and stage.table.of(behind).kind == "person"
    return behind if behind is not None and named and stage.table.of(behind).named else who
