"""Who plainly says what stands in quotation marks, and what somebody is quoted as saying."""

from habeas.extract.attributions import Attribution
from habeas.extract.hearing import Hearing
from habeas.extract.scene import Scene
from habeas.lexicon.speech import speech_words

SPEAKERS = frozenset(("person", "org", "office", "collective", "journalist", "name"))


def closes_quote(hearing: Hearing, a: Attribution, token: int) -> bool:
    """Does a frame with a person's name close the quotation of several sentences that a token stands in: "«…. …», conta Ana."?"""
    first, last = hearing.quotes[hearing.quoted[token]]
    named = hearing.entities.entities[a.entity].named and hearing.kind_of(a.entity).rstrip("*") == "person"
    whole = a.kind == "said" and a.scope_first <= first and last <= a.cue_first
    near = min(a.cue_first, a.source_first) - last <= 1
    return (
        named
        and whole
        and near
        and a.source_first >= last
        and hearing.scene.sentence_of[a.cue_first] > hearing.scene.sentence_of[token]
    )


def quoted_by(hearing: Hearing, a: Attribution, token: int) -> bool:
    """Is a number in a quotation that one frame alone closes or opens ("“They took [twenty-two],” said a teacher"), or that goes
    on behind such a frame ("… said a teacher. “[Four] have come back.”")?
    """
    scene, quote = hearing.scene, hearing.quoted[token]
    if hearing.kind_of(a.entity).rstrip("*") not in SPEAKERS:
        return False
    if a.kind == "said" and a.source_first >= 0 and scene.sentence_of[a.cue_first] == scene.sentence_of[token]:
        return hearing.quoted[a.cue_first] != quote and hearing.quoted[a.scope_first] == quote
    if a.kind != "carried" or a.scope_first < 1 or hearing.quoted[a.scope_first] != quote:
        return False
    before = (b for b in hearing.near(a.scope_first - 1) if b.entity == a.entity and b.kind == "said" and b.source_first >= 0)
    return any(b.scope_first < b.cue_first and hearing.quoted[b.scope_first] >= 0 > hearing.quoted[b.cue_first] for b in before)


def quoted_as(scene: Scene, a: Attribution, token: int) -> bool:
    """Is a number what somebody is quoted as saying: "the agency quoted the minister as saying [61] …"?"""
    speech = speech_words(scene.report.language)
    led = scene.tokens.norm[a.cue_first - 1] in speech.as_said and not speech.pro_drop
    return led and a.kind == "said" and a.source_first < a.cue_first <= token and not scene.between("semi", a.cue_last, token)
