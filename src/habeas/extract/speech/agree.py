"""Whether a verb of saying agrees in number with whoever may speak by it, in languages whose verbs tell."""

from habeas.extract.entities.table import Entity, Mention
from habeas.extract.speech.cues import Cue, Stage, skip_back


def one_speaks(stage: Stage, cue: Cue) -> bool:
    """Is a verb one speaker's by its ending ("recebeu", "ha dicho", not "han dicho")?"""
    ends = stage.scene.rules.plural_verbs
    first = skip_back(stage, cue.first, stage.scene.sentences[stage.scene.sentence_of[cue.first]][0])
    helping = (i for i in range(first, cue.first) if stage.scene.tokens.norm[i] not in stage.speech.adverbs)
    heads = (*helping, cue.first)
    return stage.speech.pro_drop and bool(ends) and not any(stage.scene.tokens.norm[i].endswith(ends) for i in heads)


def several_mentioned(stage: Stage, mention: Mention) -> bool:
    """Are they several by their article or by their own word: "os jornalistas", "vecinos"?"""
    return mention.how == "group" and stage.scene.plural(mention.outer)


def are_several(stage: Stage, entity: Entity) -> bool:
    """Are speakers without a name several by the first word that the text has for them: "Las familias", "fontes judiciais"?"""
    word = entity.name.split(" ", 1)[0].lower()
    return entity.kind == "collective" and not entity.named and word.endswith(stage.scene.rules.plural_ends)
