"""Documents that speak: found beside their verb ("the decree shows", "muestran los autos"), and shown or seen by somebody else."""

from habeas.extract.entities.table import Mention
from habeas.extract.speech.cues import BREAKS, NOT_NOMINAL, Cue, Stage, numbered, skip_back
from habeas.extract.speech.verbs import behind_quote
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

# So many words may tell of a document before its verb.
_TOLD_OF = 14
# So many words may lie between a document and whoever has seen it ("un oficio obtenido ayer por").
_SEEN = 4
# So many words may say which count it is ("la cifra oficial más reciente"), and so many lead from an official one to its number.
_WHICH, _GIVES = 4, 10
# What no name of a document holds ("that no list will come out" names none).
_NO_PHRASE = int(W.relative | W.preposition | W.have | W.be_now | W.be_past | W.negation)


def document(stage: Stage, number: int, cue: Cue) -> tuple[int, int] | None:
    """The document that a verb beside it speaks of: "the survey, out on Monday, lists", "detalla el documento"."""
    norm = stage.scene.tokens.norm
    start, end = stage.scene.sentences[number]
    if stage.scene.has(cue.first - 1, W.be_now | W.be_past):
        # What is published or written says nothing by that.
        return None
    last = skip_back(stage, cue.first, start)
    if last > start and norm[last - 1] == ",":
        opener = next((k for k in range(last - 2, max(start, last - 20), -1) if norm[k] == ","), start)
        last = opener
    for first in range(last - 2, max(start, last - 5) - 1, -1):
        if _is_document(stage, first, last):
            return first, last
    opening = _opening_document(stage, start, last)
    if opening is not None:
        return opening
    first = cue.last
    for last in range(first + 2, min(end, first + 5)):
        if _is_document(stage, first, last) and (norm[last] in BREAKS or stage.scene.has(last, W.relative)):
            return first, last
    return None


def _opening_document(stage: Stage, start: int, last: int) -> tuple[int, int] | None:
    """A document that opens the sentence, with what is told of it: "A report of the ministry seen by this newspaper shows"."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    for first in range(start, min(start + 3, last)):
        end = next((k for k in range(first + 2, min(first + 5, last)) if _is_document(stage, first, k)), 0)
        if not end or not scene.flags[end] & W.preposition or last - end > _TOLD_OF:
            continue
        if any(norm[i] in (",", ";", ":", ".") or i in stage.numbers for i in range(end, last)):
            return None
        i = end + 1
        while i < last and norm[i] in stage.actors.definite:
            i += 1
        i = min(last, i + 1)
        while i < last and (scene.tokens.is_capital(i) or (norm[i] in stage.actors.joiners and scene.tokens.is_capital(i + 1))):
            i += 1
        return first, i
    return None


def _is_document(stage: Stage, first: int, last: int) -> bool:
    norm, actors = stage.scene.tokens.norm, stage.actors
    if first < 0 or last - first < 2 or not all(norm[i].isalpha() and i not in stage.numbers for i in range(first, last)):
        return False
    opens = norm[first] in actors.indefinite or norm[first] in actors.possessives or stage.scene.has(first, W.determiner)
    opens = opens or norm[first] in actors.definite
    plain = not any(stage.scene.flags[i] & _NO_PHRASE for i in range(first + 1, last))
    # "Na mesma nota avisou que", "en el mismo parte anunció": where it was said.
    plain = plain and norm[first] not in actors.in_places and (first == 0 or norm[first - 1] not in actors.in_places)
    return opens and plain and any(norm[i] in stage.speech.papers for i in range(first + 1, last))


def seen_document(stage: Stage, number: int, subject: Mention) -> tuple[int, int] | None:
    """The document that the actor before a verb has only seen: "a memo seen by X says", "um ofício obtido pela Y diz"."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    start = scene.sentences[number][0]
    before = range(subject.first - 1, max(start, subject.first - _SEEN), -1)
    agent = next((i for i in before if norm[i] in stage.speech.agents), start)
    reached = _reached(stage, start, subject)
    if reached is not None:
        return reached
    for last in range(agent - 1, max(start, agent - _SEEN), -1):
        for first in range(last - 2, max(start - 1, last - _SEEN - 1), -1):
            named = _is_document(stage, first, last) or (last - first == 2 and _bare_papers(stage, first, last))
            if named and (first == start or norm[first - 1] in BREAKS):
                return first, last
    return None


def _reached(stage: Stage, start: int, subject: Mention) -> tuple[int, int] | None:
    """The document before a clause of who only came by it: "El informe, al que tuvo acceso X, recoge"."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    if subject.last >= len(norm) or norm[subject.last] != ",":
        return None
    comma = next((i for i in range(subject.outer - 1, max(start + 1, subject.outer - _TOLD_OF), -1) if norm[i] == ","), start)
    # A preposition leads the clause in: "a que", "al que", "a la que".
    ruled = any(scene.has(i, W.relative) for i in (comma + 2, comma + 3)) and not scene.has(comma + 1, W.relative)
    if comma == start or not ruled:
        return None
    whole = (first for first in range(comma - 2, max(start - 1, comma - _SEEN - 2), -1) if _is_document(stage, first, comma))
    return next(((first, comma) for first in whole if first == start or norm[first - 1] in BREAKS), None)


def _bare_papers(stage: Stage, first: int, last: int) -> bool:
    """Are tokens first..last two words for documents, with no article: "custody records"?"""
    norm, scene = stage.scene.tokens.norm, stage.scene
    plain = norm[first].isalpha() and not scene.flags[first] & (NOT_NOMINAL | W.preposition | W.determiner)
    return first >= 0 and plain and norm[last - 1] in stage.speech.papers and scene.plural(last - 1)


def papers_speak(stage: Stage, cue: Cue, start: int) -> bool:
    """May a document be the subject of a verb that only shows: before "that" or a number, or behind a comma ("…, it shows")?"""
    norm = stage.scene.tokens.norm
    if not cue.what & S.weak or cue.last >= len(norm):
        return False
    return norm[cue.last] in stage.speech.that or cue.last in stage.numbers or behind_quote(stage, cue, start)


def holds_paper(stage: Stage, first: int, last: int) -> bool:
    """Is a phrase that of a document?"""
    return any(stage.scene.tokens.norm[i] in stage.speech.papers for i in range(first, last))


def official(stage: Stage, number: int, cue: Cue) -> tuple[int, int] | None:
    """The official count of nobody named that gives its number: "the official toll was 22", "la lista oficial traía 900"."""
    scene, norm, words = stage.scene, stage.scene.tokens.norm, stage.speech.official
    start, end = scene.sentences[number]
    last = cue.last + (cue.last < end and norm[cue.last] in words)
    first = cue.first
    while (
        first > start and cue.first - first < _WHICH and norm[first - 1].isalpha() and norm[first - 1] not in stage.actors.definite
    ):
        first -= 1
    called = last > cue.last or any(norm[i] in words for i in range(first, cue.first))
    if not called or first == start or norm[first - 1] not in stage.actors.definite or scene.has(first - 1, W.of):
        return None
    # "…, by the official announcements"
    by = first - 2 >= start and norm[first - 2] in stage.speech.agents and (first - 2 == start or norm[first - 3] == ",")
    if by and (last >= end or norm[last] in BREAKS):
        return first - 1, last
    led = first - 1 == start or norm[first - 2] == "," or bool(scene.flags[first - 2] & (W.coordinator | W.subordinator))
    fused = scene.has(first - 1, W.preposition)
    whole = first - (not fused), last
    if put_forward(stage, number, whole):
        return whole
    at = next((i for i in range(last, min(end, last + _GIVES)) if numbered(scene, i, i + 1)), -1)
    broken = any(norm[i] in BREAKS or scene.has(i, W.relative) for i in range(last, at))
    return (first - 1, last) if led and at > last + 1 and not broken else None


def put_forward(stage: Stage, number: int, words: tuple[int, int]) -> Cue | None:
    """An official count between commas, or opening the sentence, that the rest goes by: "…, na conta oficial, nove feridos"."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    (start, end), (first, last) = scene.sentences[number], words
    lead = first - 1
    led = lead >= start and scene.has(lead, W.preposition) and not scene.has(lead, W.of)
    opens = led and (lead == start or norm[lead - 1] == ",")
    return Cue(lead, last, int(S.according)) if opens and last < end and norm[last] == "," and numbered(scene, last, end) else None
