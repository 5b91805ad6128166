"""What the text adds to a person or an act: age, sex, day, place, ground, and whether it has happened at all."""

from typing import Literal

from habeas.extract.entities.table import Entity, EntityTable, Mention
from habeas.extract.text.scene import Hit, Scene
from habeas.lexicon.actors import ActorWords
from habeas.lexicon.vocabulary import W
from habeas.model.figure import Modality

_WORDY = ("charged", "sentenced", "arrested", "released")


def age_of(scene: Scene, words: ActorWords, table: EntityTable, mentions: list[Mention]) -> int | None:
    """The age beside a name: ", 26,", "(26)", ", de 54 años", "aged 26"; or before its noun ("a 26-year-old")."""
    ages = {n.core_first: n.point for n in scene.numbers if n.kind == "age" and n.point is not None}
    norm = scene.tokens.norm
    for mention in mentions:
        if mention.how not in ("name", "short"):
            continue
        i = mention.last
        equal = scene.has(mention.outer - 1, W.be_now | W.be_past)  # "El preso es X, de 34 años"
        owner = table.ending_at(mention.outer - 1) if not equal else None
        if i >= len(norm) or norm[i] not in (",", "(") or (owner is not None and owner.how == "role"):
            continue
        for k in range(i + 1, min(len(norm), i + 4)):
            if norm[k].isdigit() and len(norm[k]) <= 3 and 1 <= int(norm[k]) <= 110 and _closes(norm, k, words.age_units):
                return int(norm[k])
            if k in ages:
                return ages[k]
            if norm[k] in (",", ".", ";"):
                break
    return None


def _closes(norm: list[str], k: int, units: frozenset[str]) -> bool:
    return k + 1 < len(norm) and (norm[k + 1] in (",", ".", ")", ";", ":", "—", "–") or norm[k + 1] in units)


def sex_of(entity: Entity) -> Literal["female", "male"] | None:
    """The sex that a title, kin word or pronoun of the text gives; null where two of them differ."""
    said = {m.sex for m in entity.marks if m.sex is not None}
    if not said and entity.sex is not None:
        said = {entity.sex}
    if len(said) != 1:
        return None
    return "female" if "female" in said else "male"


def date_of(scene: Scene, hit: Hit) -> str | None:
    """The day named nearest to the act in its sentence, as precise as the text has it."""
    sentence = scene.sentence_of[hit.first]
    here = [d for d in scene.dates if scene.sentence_of[d.first] == sentence and d.earliest is not None]
    if not here:
        return None
    best = min(here, key=lambda d: (abs(d.first - hit.last), d.first))
    if abs(best.first - hit.last) > 14 or best.earliest is None:
        return None
    if best.precision in ("day", "hour"):
        return best.earliest
    if best.precision in ("month", "part", "week", "weekend") and best.latest is not None and best.earliest[:7] == best.latest[:7]:
        return best.earliest[:7]
    if best.precision == "year":
        return best.earliest[:4]
    return None


def place_of(scene: Scene, table: EntityTable, hit: Hit) -> str | None:
    """The place named behind the act, within its clause."""
    end = scene.sentences[scene.sentence_of[hit.first]][1]
    for mention in table.behind(hit.last, min(end, hit.last + 10)):
        entity = table.of(mention)
        if entity.kind == "place" and not scene.between("semi", hit.last, mention.first):
            return entity.name
        if entity.kind == "person":
            return None
    return None


def detail_of(scene: Scene, hit: Hit) -> str | None:
    """The few words behind the act that say for what, how long or on what terms."""
    end = scene.sentences[scene.sentence_of[hit.first]][1]
    norm = scene.tokens.norm
    if hit.lex.measure not in _WORDY or hit.last >= end or not scene.has(hit.last, W.preposition):
        return None
    j = hit.last + 1
    while j < min(end, hit.last + 9) and norm[j] not in (",", ";", ".", ":", "(", ")") and not scene.has(j, W.relative):
        j += 1
    text = scene.tokens.text[scene.tokens.start[hit.last] : scene.tokens.end[j - 1]]
    return text if j > hit.last + 1 else None


def _present(scene: Scene, hit: Hit, start: int) -> bool:
    """Is a bare verb the present of several ("X and Y face charges"), with nothing before it that governs it?"""
    ruled = W.preposition | W.future | W.conditional | W.plan | W.intend | W.ahead | W.negation
    governed = any(f & ruled for f in scene.flags[max(start, hit.first - 2) : hit.first])
    return hit.lex.use == "subject" and hit.first > start and not governed


def modality_of(scene: Scene, hit: Hit) -> Modality:
    """Has it happened? Planned behind a future or a plan, denied behind a negation, alleged where the clause says so."""
    start = scene.sentences[scene.sentence_of[hit.first]][0]
    if hit.lex.form in ("fut", "cond", "inf") or (hit.lex.form == "base" and not _present(scene, hit, start)):
        return "planned"
    window = scene.flags[max(start, hit.first - 5) : hit.first]
    if any(f & W.allege for f in window):
        return "alleged"
    if any(f & W.negation for f in window[-3:]):
        return "denied"
    if any(f & (W.future | W.plan) for f in window):
        return "planned"
    return "actual"
