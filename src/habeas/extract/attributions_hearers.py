"""Who is told, beside a verb of saying: "dijo a la agencia X", "disse a esta Tribuna"; and through whom a body speaks."""

from habeas.extract.attributions_cues import Cue, Stage
from habeas.extract.entities_table import Mention
from habeas.lexicon.actors import ARTICLE
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
        if any(tuple(norm[i : i + len(mouth)]) == mouth for mouth in stage.speech.mouths):
            opening = next((k for k in range(i - 1, start, -1) if norm[k] == ","), start)
            body = stage.table.ending_at(opening)
            return who if body is not None and stage.table.of(body).kind in _BODIES else None
    return None
