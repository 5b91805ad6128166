"""Words of time between a verb of saying and its subject: "disse na segunda-feira o ministro" is said by the minister."""

from habeas.extract.text.scene import Scene
from habeas.lexicon.vocabulary import W


def untimed(scene: Scene, between: range) -> range:
    """The tokens between a verb and its subject, without a date that follows the verb and the small words that lead it in."""
    if len(between) == 0:
        return between
    opens = between[0]
    for span in scene.dates_of.get(scene.sentence_of[opens], ()):
        small = all(scene.flags[i] & (W.determiner | W.preposition) for i in range(opens, span.first))
        if opens <= span.last - 1 <= between[-1] and span.first - opens <= 2 and small:
            return range(span.last, between[-1] + 1)
    return between
