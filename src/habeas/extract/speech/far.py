"""Who opens the clause of a verb of saying, where words stand between: "A woman who left last month told us"."""

from habeas.extract.entities.table import SPEAKING, Mention
from habeas.extract.speech.asides import only_counted, within_place
from habeas.extract.speech.cues import Cue, Stage, counts_people, ruled, skip_back
from habeas.extract.speech.onward import opener
from habeas.extract.speech.subjects import relative_head
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W

# Who goes on to speak in a sentence that is about them.
_ACTS = frozenset(("person", "org", "office"))


def subject_far(stage: Stage, sentence: int, cue: Cue) -> Mention | None:
    """The actor that opens the clause, where words stand between it and the verb ("A woman who left last month told us")."""
    scene = stage.scene
    start = scene.sentences[sentence][0]
    found: Mention | None = None
    joined = cue.first > 0 and scene.has(cue.first - 1, W.coordinator)
    # Behind a comma the verb's subject may stand before an insertion; else it stands behind the last comma.
    aside = scene.tokens.norm[skip_back(stage, cue.first, start) - 1] == ","
    for mention in stage.table.before(cue.first, start):
        if cue.first - mention.last > 14:
            break
        opened = scene.has(mention.last, W.relative) or cue.last - cue.first > 2
        if not (cue.what & S.say or joined or opened or (scene.has(mention.last, W.have) and not scene.owns(mention.last))):
            continue
        if scene.between("semi", mention.last, cue.first):
            break
        if stage.quoted[mention.first] != stage.quoted[cue.first]:
            if stage.quoted[cue.first] < 0:
                continue  # "El vocero lo presentó como un regalo «a las familias» y sostuvo que …"
            break
        if found is not None and found.outer > start and scene.tokens.norm[found.outer - 1] == "," and not aside:
            break
        if scene.between("rel", mention.last, cue.first) and _ruled_relative(stage, mention.last, cue.first):
            break
        # "Doze foram libertados ontem, acrescentou": what those counted are or were is no subject.
        governed = mention.outer > start and scene.flags[mention.outer - 1] & (W.preposition | W.be_now | W.be_past)
        governed = governed or within_place(stage, start, mention) or only_counted(stage, mention, cue)
        # A name inside a title's phrase is no subject of its own: "a Harbour Guards general, X, on Monday acknowledged".
        within = found is not None and found.outer <= mention.first and mention.last <= found.last
        if not governed and not within and stage.table.of(mention).kind in SPEAKING:
            found = mention
    return _goes_on(stage, sentence, cue, found) if joined else found


def subject_led_up(stage: Stage, sentence: int, cue: Cue) -> Mention | None:
    """Whom the main clause is about, behind one of saying without a subject: "Ao negar que haja 40 presos, [o ministro] mentiu"."""
    scene, norm = stage.scene, stage.scene.tokens.norm
    start, end = scene.sentences[sentence]
    if cue.first != start or not scene.has(start, W.preposition):
        return None
    ruling = stage.actors.in_places | stage.speech.agents | stage.speech.hearers
    for mention in stage.table.behind(cue.last + 1, end):
        first = mention.outer - (norm[mention.outer - 1] in stage.actors.definite)
        heads = norm[first - 1] == "," and mention.last < end and norm[mention.last][0].isalpha()
        led = norm[first] in ruling or scene.has(first, W.of)
        if heads and stage.table.of(mention).kind in SPEAKING and not led:
            return mention
    return None


def _goes_on(stage: Stage, sentence: int, cue: Cue, found: Mention | None) -> Mention | None:
    """Who goes on to speak behind "and": whom a relative clause describes, or whoever opens the sentence."""
    if found is not None and stage.scene.tokens.norm[found.last] == "," and stage.scene.has(found.last + 1, W.relative):
        # "…, Ana X, abogada de la red Y, quien defiende a doce y afirma que …"
        return relative_head(stage, sentence, found.last + 1) or found
    return _at_opening(stage, sentence, cue) if found is None else found


def _at_opening(stage: Stage, sentence: int, cue: Cue) -> Mention | None:
    """Whoever opens a sentence goes on with a verb behind "and", however far: "The major called it a gift to … and said that"."""
    who = opener(stage, sentence)
    if who is None or ruled(stage, who) or counts_people(stage, who) or stage.table.of(who).kind not in _ACTS:
        return None
    return None if stage.scene.between("semi", who.last, cue.first) else who


def _ruled_relative(stage: Stage, a: int, b: int) -> bool:
    """Does a preposition rule a relative at tokens a..b, so that its subject follows it ("an amnesty by which the army says")?"""
    flags, norm = stage.scene.flags, stage.scene.tokens.norm
    ruled = (i for i in range(a + 1, b) if flags[i] & W.relative and flags[i - 1] & W.preposition and not flags[i - 1] & W.relative)
    return any(norm[i] not in stage.actors.possessives for i in ruled)
