"""What a verb of saying does in its sentence: whether it asserts, closes a frame between commas, or shares its subject."""

from habeas.extract.attributions_cues import Cue, Stage
from habeas.extract.attributions_tally import counts_people
from habeas.extract.entities_table import Mention
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W


def past_hearer(stage: Stage, cue: Cue, after: int) -> int:
    """Behind who is told, where the frame closes there: "…, a guard told waiting families, …"."""
    norm = stage.scene.tokens.norm
    if not cue.what & S.told or cue.side != "left":
        return after
    for i in range(after, min(len(norm) - 1, after + 5)):
        if norm[i] in (",", "."):
            return i
        if not norm[i][0].isalpha() or norm[i] in stage.speech.that or i in stage.numbers:
            break
    return after


def aside(stage: Stage, after: int, end: int) -> bool:
    """Does the frame close here, with the sentence going on behind a comma or a dash: "…, X said, …"?"""
    return after + 1 < end and stage.scene.tokens.norm[after] in (",", "—", "–")


def behind_quote(stage: Stage, cue: Cue, start: int) -> bool:
    """Does a comma, a dash or a closing quotation mark stand before the verb, as it does where the subject follows?"""
    norm = stage.scene.tokens.norm
    j = cue.first - 1
    return j > start and (norm[j] in (",", "—", "–", "-") or norm[j] in '”»"')


def apposed_name(stage: Stage, cue: Cue) -> bool:
    """In a language that keeps its subjects, a person named between commas before the verb is the subject."""
    subject, norm = cue.subject, stage.scene.tokens.norm
    if subject is None or stage.speech.pro_drop:
        return False
    if norm[cue.first - 1] != ",":
        return False
    start = stage.scene.sentences[stage.scene.sentence_of[cue.first]][0]
    return subject.outer <= start + 1 or (norm[subject.outer - 1] == "," and stage.table.of(subject).kind == "person")


def joined(stage: Stage, cue: Cue, start: int) -> bool:
    j = cue.first - 1
    while j > start and stage.scene.tokens.norm[j] in stage.speech.adverbs:
        j -= 1
    return j > start and (bool(stage.scene.flags[j] & (W.coordinator | W.subordinator)) or stage.scene.tokens.norm[j] == ",")


def subjectless(stage: Stage, number: int, cue: Cue) -> bool:
    """May the verb's subject be carried from before: does this language leave subjects out, and is this no relative clause?"""
    scene = stage.scene
    j = cue.first - 1
    while j > 0 and scene.tokens.norm[j] in stage.speech.adverbs and not scene.flags[j] & W.relative:
        j -= 1
    return stage.speech.pro_drop and number > 0 and not (j >= 0 and scene.flags[j] & (W.relative | W.preposition))


def _plainly_verb(stage: Stage, cue: Cue, subject: Mention | None) -> bool:
    """Is a word that may be a noun a verb: behind its subject or an auxiliary, with its content beside it?"""
    norm, i = stage.scene.tokens.norm, cue.last
    if subject is None or i >= len(norm):
        return False
    if cue.side == "right":
        return norm[cue.first - 1] in (",", "—", "–") or norm[cue.first - 1] in '”»"'
    if stage.scene.has(cue.first - 1, W.relative):
        return True
    if stage.scene.has(cue.first - 1, W.conditional | W.future | W.have | W.negation):
        return True
    if norm[i] in (",", "."):
        return cue.first - 2 <= subject.last <= cue.first
    return norm[i] in stage.speech.that or i in stage.numbers or norm[i] in '“«":' or stage.scene.has(i, W.determiner)


def fits(stage: Stage, cue: Cue, subject: Mention | None) -> bool:
    """Does the verb assert something here? Not where it is negated, and a mere "has" only of a body with a number behind."""
    scene = stage.scene
    if cue.first > 0 and cue.what & S.say and scene.flags[cue.first - 1] & W.negation:
        return False
    kind = stage.table.of(subject).kind if subject is not None else ""
    if (
        scene.tokens.norm[cue.first] in stage.speech.noun_like
        and cue.last == cue.first + 1
        and not _plainly_verb(stage, cue, subject)
    ):
        return False
    if cue.what & S.own and not cue.what & S.say:
        near = any(i in stage.numbers for i in range(cue.last, cue.last + 2))
        return kind == "org" and near and subject is not None and subject.how != "pronoun"
    if not cue.what & (S.say | S.weak):
        if subject is not None and counts_people(stage, subject) and _of(stage, subject):
            return False
        return kind in ("person", "org", "office", "collective", "name")
    return True


def _of(stage: Stage, mention: Mention) -> bool:
    """Does the actor only say what something is of: "the list of prisoners stands at 40"?"""
    before = mention.outer - 1
    return before >= 0 and stage.scene.has(before, W.preposition)
