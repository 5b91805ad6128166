"""Who opens the clause of a verb of saying, where words stand between: "A woman who left last month told us"."""

from habeas.extract.attributions_asides import only_counted, within_place
from habeas.extract.attributions_cues import Cue, Stage, skip_back
from habeas.extract.entities_table import SPEAKING, Mention
from habeas.lexicon.speech import S
from habeas.lexicon.vocabulary import W


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
        if scene.between("semi", mention.last, cue.first) or stage.quoted[mention.first] != stage.quoted[cue.first]:
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
    return found


def _ruled_relative(stage: Stage, a: int, b: int) -> bool:
    """Does a preposition rule a relative at tokens a..b, so that its subject follows it ("an amnesty by which the army says")?"""
    flags, norm = stage.scene.flags, stage.scene.tokens.norm
    ruled = (i for i in range(a + 1, b) if flags[i] & W.relative and flags[i - 1] & W.preposition and not flags[i - 1] & W.relative)
    return any(norm[i] not in stage.actors.possessives for i in ruled)
