"""Speakers without a verb: according to X, X's count, figures from X, "X: 70 freed"."""

from habeas.extract.attributions_cues import Cue, Stage
from habeas.extract.attributions_scope import content_left
from habeas.extract.entities import Mention
from habeas.lexicon.vocabulary import W

_ACTORS = ("person", "org", "office", "collective", "name")
_BREAKS = frozenset(",;.:()")


def _first_actor(stage: Stage, number: int, first: int, reach: int) -> Mention | None:
    """The first actor behind token `first`, before any break: a person in apposition or named later in the phrase wins over a body."""
    norm = stage.scene.tokens.norm
    found: Mention | None = None
    for mention in stage.table.by_sentence[number]:
        if mention.last <= first:
            continue
        if mention.outer - first > reach or any(norm[i] in _BREAKS for i in range(first, mention.outer)):
            break
        if stage.table.of(mention).kind in (*_ACTORS, "outlet", "place"):
            found = mention
            break
    return _named_beside(stage, number, found) if found is not None else None


def _named_beside(stage: Stage, number: int, mention: Mention) -> Mention:
    """ "according to its director, X": X."""
    norm = stage.scene.tokens.norm
    entity = stage.table.of(mention)
    if entity.named and mention.how != "role" or entity.kind in ("collective",):
        return mention
    for other in stage.table.by_sentence[number]:
        if mention.last <= other.first <= mention.last + 9 and stage.table.of(other).kind == "person" and other.how in ("name", "short"):
            between = [norm[i] for i in range(mention.last, other.outer)]
            if between.count(",") <= 1 and (not between or between[-1] == "," or not set(between) & _BREAKS) and not set(between) & {";", ":", "."}:
                return other
    return mention


def according(stage: Stage, number: int, cue: Cue) -> tuple[Mention, tuple[int, int]] | None:
    """The speaker of an according-to phrase and the clause it covers."""
    mention = _first_actor(stage, number, cue.last, 10)
    if mention is None:
        return None
    return mention, content_left(stage, number, cue.first, mention.last, whole=True)


def tally(stage: Stage, number: int, cue: Cue) -> tuple[Mention, tuple[int, int]] | None:
    """The keeper of a count named beside it: "X's count", "a tally by X", "cifras del Ministerio"."""
    norm = stage.scene.tokens.norm
    start = stage.scene.sentences[number][0]
    mentions = stage.table.by_sentence[number]
    i = cue.first
    for back in range(1, 4):
        j = i - back
        if j <= start:
            break
        if norm[j] in stage.speech.own_mark:
            for mention in mentions:
                if mention.last == j and stage.table.of(mention).kind in _ACTORS:
                    return mention, content_left(stage, number, mention.outer, cue.last, whole=True)
            break
        if not norm[j].isalpha():
            break
    for parts in stage.speech.links.get(norm[cue.last], ()) if cue.last < len(norm) else ():
        if tuple(norm[cue.last : cue.last + len(parts)]) == parts:
            found = _first_actor(stage, number, cue.last + len(parts), 2)
            if found is not None and stage.table.of(found).kind in ("org", "person", "office", "collective"):
                return found, content_left(stage, number, cue.first, found.last, whole=True)
            break
    return None


def headline(stage: Stage, number: int) -> Mention | None:
    """The body or person before a colon that opens the sentence: "Harbour Committee: 70 freed"."""
    scene = stage.scene
    first, last = scene.sentences[number]
    for mention in stage.table.by_sentence[number]:
        if mention.outer > first + 3 or mention.last + 1 >= last:
            return None
        entity = stage.table.of(mention)
        sign = scene.tokens.norm[mention.last]
        if entity.kind in ("org", "person", "collective", "office") and mention.how != "pronoun":
            if sign == ":" and mention.outer - first <= 1:
                return mention
            if sign == "," and mention.outer == first and _number_at(stage, mention.last + 1):
                return mention
    return None


def _number_at(stage: Stage, i: int) -> bool:
    return stage.scene.tokens.norm[i][0].isdigit() and not stage.scene.has(i, W.preposition)
