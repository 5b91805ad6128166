"""Who stands behind a plan that nobody reports: whoever orders, promises or negotiates it asserts its number.

"The High Court ordered the release of 22", "obtuvo del Gobierno la promesa de liberar a diez".
"""

from habeas.extract.entities.table import Mention
from habeas.extract.ranker import Candidate
from habeas.extract.speakers.hearing import Hearing, Voice
from habeas.extract.speech.cues import Cue, Stage, described_as
from habeas.extract.speech.far import subject_far
from habeas.extract.speech.subjects import subject_left
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

# So many words back the verb of ordering is looked for, and so many words may make up an article.
_REACH, _ARTICLE = 18, 2
_TOLD = ("said", "according")
_PLANNERS = ("org", "office", "person", "collective")


def planned_by(stage: Stage, hearing: Hearing, token: int) -> Candidate | None:
    """Who says that a number is planned, or whose order or promise it is."""
    scene = stage.scene
    frames = [a for a in hearing.near(token) if a.scope_first <= token < a.scope_last and a.source and not a.own]
    said = [
        a
        for a in frames
        if a.kind in _TOLD and a.cue_first < token and scene.sentence_of[max(a.cue_first, 0)] == scene.sentence_of[token]
    ]
    if said and len({a.source for a in frames}) == 1:
        return Candidate(said[0].source, ["ordered"], said[0])
    return _ordered_by(stage, token)


def _ordered_by(stage: Stage, token: int) -> Candidate | None:
    """The one whose order or promise holds the number at `token`; None where the sentence names nobody."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    sentence = scene.sentence_of[token]
    start = scene.sentences[sentence][0]
    for at in range(token - 1, max(start, token - _REACH) - 1, -1):
        if norm[at] in ";:" or stage.quoted[at] != stage.quoted[token]:
            return None
        if norm[at] in stage.speech.orders - stage.speech.enacts and _is_verb(stage, at):
            return _named(stage, _orderer(stage, sentence, at))
        if norm[at] in stage.speech.promises:
            return _named(stage, _promiser(stage, start, at))
    return None


def _is_verb(stage: Stage, at: int) -> bool:
    """Is a word of ordering a verb with somebody before it, neither a noun ("the order") nor a passive ("was ordered")?"""
    scene = stage.scene
    passive = at > 0 and scene.tokens.norm[at - 1] in stage.speech.reflexives
    return at > 0 and not passive and not scene.has(at - 1, W.determiner | W.preposition | W.of | W.be_now | W.be_past | W.negation)


def _orderer(stage: Stage, sentence: int, at: int) -> Mention | None:
    cue = Cue(at, at + 1, int(S.say))
    return subject_left(stage, sentence, cue) or subject_far(stage, sentence, cue)


def _promiser(stage: Stage, start: int, at: int) -> Mention | None:
    """Whose a promise is: "obtuvo del Gobierno la promesa", "the government's promise"."""
    norm, table = stage.scene.tokens.norm, stage.table
    at -= norm[at - 1] in stage.speech.own_mark
    for last in range(at, max(start, at - _ARTICLE - 1), -1):
        found = table.ending_at(last)
        if found is not None:
            return found
        # "obteve dos militares a promessa": those whom no list knows, by their word.
        if last < at and last - 2 >= start and stage.scene.has(last - 2, W.of) and not stage.scene.flags[last - 1]:
            return described_as(stage, last - 1, last)
        if norm[last - 1] not in stage.actors.definite | stage.actors.indefinite:
            return None
    return None


def _named(stage: Stage, mention: Mention | None) -> Candidate | None:
    if mention is None or mention.how == "pronoun" or stage.table.of(mention).kind not in _PLANNERS:
        return None
    name = stage.table.of(mention).name
    return Candidate(name, ["ordered"], Voice(name, mention.first, mention.last, mention.outer, "here", ()))
