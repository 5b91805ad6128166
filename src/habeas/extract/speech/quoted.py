"""Who is quoted by another: "the agency quoted the minister as saying", "the minister was quoted by the agency as saying"."""

from habeas.extract.entities.table import Mention
from habeas.extract.speech.cues import NOT_NOMINAL, Stage, described_as, skip_back
from habeas.lexicon.vocabulary import W

# So many words lie between a verb of quoting and "as saying".
_QUOTED = 12


def quoted_as(stage: Stage, sentence: int, j: int) -> Mention | None:
    """The speaker of "as saying", if that begins at token j: whom a verb of quoting has before or behind it; None without such."""
    scene, norm, start = stage.scene, stage.scene.tokens.norm, stage.scene.sentences[sentence][0]
    if norm[j] not in stage.speech.as_said or stage.speech.pro_drop:
        return None
    cites = next((i for i in range(j - 1, max(start, j - _QUOTED), -1) if norm[i] in stage.speech.seen), 0)
    if not cites:
        return None
    if norm[cites + 1] in stage.speech.agents or scene.has(cites - 1, W.be_now | W.be_past):
        return stage.table.ending_at(skip_back(stage, cites, start))
    found = stage.table.ending_at(j)
    words = all(norm[i].isalpha() and not scene.flags[i] & NOT_NOMINAL for i in range(cites + 1, j))
    article = norm[cites + 1] in stage.actors.definite | stage.actors.indefinite
    return described_as(stage, cites + 1, j) if found is None and article and words and cites + 2 < j else found
