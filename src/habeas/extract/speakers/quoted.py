"""Who plainly says what stands in quotation marks, and what somebody is quoted as saying."""

from habeas.extract.speakers.hearing import Hearing
from habeas.extract.speech.cues import CLOSE_QUOTES
from habeas.extract.speech.find import Attribution
from habeas.extract.text.scene import Scene
from habeas.lexicon.actors import actor_words
from habeas.lexicon.speech import S, speech_words

# So many words may say who was told, before "that".
_TOLD = 5
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
    named = a.kind == "said" or (a.kind == "pronoun" and a.cue_last <= a.source_first)  # "«…», recuerda ella"
    if named and a.source_first >= 0 and scene.sentence_of[a.cue_first] == scene.sentence_of[token]:
        return hearing.quoted[a.cue_first] != quote and hearing.quoted[a.scope_first] == quote
    if a.kind != "carried" or a.scope_first < 1 or hearing.quoted[a.scope_first] != quote:
        return False
    before = (b for b in hearing.near(a.scope_first - 1) if b.entity == a.entity and b.kind == "said" and b.source_first >= 0)
    return any(b.scope_first < b.cue_first and hearing.quoted[b.scope_first] >= 0 > hearing.quoted[b.cue_first] for b in before)


def apposed_behind(hearing: Hearing, a: Attribution, token: int) -> bool:
    """Does what a speaker is, told behind a quotation, hold a number: "“…,” said Ana, a cook whose son is held with [two]"?"""
    scene, first = hearing.scene, a.source_last
    norm, speech = scene.tokens.norm, speech_words(scene.report.language)
    if a.kind != "said" or not a.cue_last <= first < token or hearing.quoted[a.scope_last - 1] < 0 <= hearing.quoted[token]:
        return False
    apposed = norm[first] == "," and norm[first + 1] in actor_words(scene.report.language).indefinite
    behind, told = range(first + 1, token), S.say | S.weak | S.count
    plain = not any(norm[i] in ";:" or norm[i] in CLOSE_QUOTES or speech.match(norm, i, token)[1] & told for i in behind)
    return (
        apposed
        and plain
        and a.scope_last <= min(a.cue_first, a.source_first)
        and scene.sentence_of[a.cue_first] == scene.sentence_of[token]
    )


def innermost(scene: Scene, reaching: list[Attribution], token: int) -> Attribution | None:
    """The nearest of those who tell what others say: "Ana says the prosecutors have promised her that [24] will go free"."""
    norm, that = scene.tokens.norm, speech_words(scene.report.language).that
    if not all(a.kind == "said" and 0 <= a.source_first < a.source_last <= a.cue_first < token for a in reaching):
        return None
    inner = max(reaching, key=lambda a: a.cue_first)
    nested = all(a is inner or a.cue_last <= inner.source_first < a.scope_last for a in reaching)
    led = any(norm[i] in that for i in range(inner.cue_last, min(token, inner.cue_last + _TOLD)))
    apart = any(norm[i] in ",;:" for i in range(inner.cue_last, token))
    return inner if nested and led and not apart and scene.sentence_of[inner.cue_first] == scene.sentence_of[token] else None


def quoted_as(scene: Scene, a: Attribution, token: int) -> bool:
    """Is a number what somebody is quoted as saying: "the agency quoted the minister as saying [61] …"?"""
    speech = speech_words(scene.report.language)
    led = scene.tokens.norm[a.cue_first - 1] in speech.as_said and not speech.pro_drop
    return led and a.kind == "said" and a.source_first < a.cue_first <= token and not scene.between("semi", a.cue_last, token)
