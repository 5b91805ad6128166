"""When, where and how it was said, between a verb and a speaker behind it: "alertó el jueves desde Lima, en una nota, la red"."""

from habeas.extract.entities.table import Mention
from habeas.extract.speech.cues import NOT_NOMINAL, Stage
from habeas.extract.speech.timed import untimed
from habeas.lexicon.vocabulary import W

# So many phrases may stand there; so many words of time.
_PHRASES, _WHEN = 4, 10
_WHERE = ("place", "name", "outlet")


def past_adjuncts(stage: Stage, first: int, end: int) -> int:
    """The token behind the words of time, place and manner that open at token `first`; `first` where there are none."""
    i = first
    for _ in range(_PHRASES):
        comma = i > first and i + 1 < end and stage.scene.tokens.norm[i] == ","
        behind = _past_one(stage, i + comma, end)
        closed = behind < end and stage.scene.tokens.norm[behind] == ","
        if behind == i + comma or (comma and not closed):
            break
        i = behind + comma
    return min(i, end)


def _past_one(stage: Stage, i: int, end: int) -> int:
    """Behind one phrase of time, place or manner."""
    if i >= end:
        return i
    timed = untimed(stage.scene, range(i, min(end, i + _WHEN)))
    if timed.start > i:
        return timed.start
    norm, flags = stage.scene.tokens.norm, stage.scene.flags
    ruling = flags[i] & W.preposition and not flags[i] & W.of and (not flags[i] & W.determiner or _leads(stage, i + 1))
    # "explicou a este jornal a advogada"
    pointed = bool(flags[i] & W.preposition) and i + 1 < end and norm[i + 1] in stage.actors.pointing
    if ruling or pointed or _leads(stage, i):
        return _past_phrase(stage, i, end)
    plain = norm[i] in stage.speech.adverbs and norm[i] not in stage.actors.definite and not flags[i] & NOT_NOMINAL
    return i + 1 if plain and stage.table.covering(i) is None else i


def _past_phrase(stage: Stage, i: int, end: int) -> int:
    """Behind a preposition and what it rules, where that is no speaker: "desde el exilio", "a través de una carta", "em Lima"."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    k = i + 1
    k += _leads(stage, k)
    k += k < end and scene.has(k, W.of)
    ruled = stage.table.covering(k) if k < end else None
    if ruled is None or ruled.first != k:
        k += k < end and _article(stage, k)
        k += k < end and norm[k] in stage.actors.possessives
        ruled = stage.table.covering(k) if k < end else None
    if ruled is not None and ruled.first == k and stage.table.of(ruled).kind in _WHERE:
        return ruled.last
    heard = norm[i] in stage.speech.hearers
    speaks = ruled is not None and not heard and not _of_media(stage, ruled)
    if speaks or k >= end or not norm[k].isalpha() or k in stage.numbers or scene.flags[k] & NOT_NOMINAL:
        return i
    return _past_more(stage, max(k + 1, ruled.last if ruled is not None else 0), end)


def _past_more(stage: Stage, k: int, end: int) -> int:
    """Behind what a noun of place or manner is of: "un comunicado [de prensa]", "su cuenta [de X]"."""
    if k + 1 >= end or not stage.scene.has(k, W.of):
        return k
    i = k + 1
    i += _article(stage, i)
    ruled = stage.table.covering(i) if i < end else None
    return ruled.last if ruled is not None else min(i + 1, end)


def _leads(stage: Stage, i: int) -> bool:
    """Does a word that is no preposition by itself lead such a phrase in ("mediante", "a [través] de", "perante")?"""
    return i < len(stage.scene.tokens) and stage.scene.tokens.norm[i] in stage.speech.leading


def _article(stage: Stage, i: int) -> bool:
    norm, actors = stage.scene.tokens.norm, stage.actors
    return norm[i] in actors.definite or norm[i] in actors.indefinite


def _of_media(stage: Stage, mention: Mention) -> bool:
    """Is an actor's noun one that only says where something was said ("en el diario")?"""
    return stage.table.of(mention).kind == "outlet" or stage.scene.tokens.norm[mention.first] in stage.actors.media
