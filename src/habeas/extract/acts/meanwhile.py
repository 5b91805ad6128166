"""What befell people while they did something else: "Thirty students were going home [when they were arrested]".

Behind "when" stands what happened; that they went, left or came back is only what they were doing.
"""

from habeas.extract.acts.find import Count, predicates
from habeas.extract.acts.governors import FINITE
from habeas.extract.acts.tied import takes_pronoun
from habeas.extract.text.scene import Hit, Scene, beginning
from habeas.lexicon.dates import date_words
from habeas.lexicon.vocabulary import W

# So far behind the counted their "when" stands, and so far behind that the act.
_WHEN, _ACT = 14, 9
# What befalls people who are going somewhere, and what their going may look like.
_BEFALLS = frozenset(("arrested", "abducted", "killed", "injured"))
_GOING = frozenset(("released", "transferred", "exiled", "deported"))
_PARTS = frozenset(".;:()\n")


def befell_then(scene: Scene, count: Count) -> int:
    """Where the act stands that befell the counted in a clause of time behind what they were doing; -1 where none does."""
    counted, sentence = count.counted, scene.sentence_of[count.number.first]
    first, last = scene.sentences[sentence]
    if count.number.first > first and scene.has(count.number.first - 1, W.preposition | W.of):
        return -1
    norm, when = scene.tokens.norm, date_words(scene.report.language).when
    clause = range(counted.last, min(last, counted.last + _WHEN))
    at = next((i for i in clause if norm[i] in when or norm[i] in _PARTS or scene.has(i, W.relative | W.coordinator)), -1)
    if at <= counted.last or norm[at] not in when:
        return -1
    here = scene.acts_of[sentence]
    # "40 died when they were attacked": what is told before tells it already.
    if any(act.lex.measure not in _GOING for act in beginning(here, counted.last, at)):
        return -1
    acts = beginning(here, at + 1, min(last, at + 1 + _ACT))
    return next((act.first for act in acts if act.lex.measure in _BEFALLS and _of_them(scene, act, at + 1)), -1)


def _of_them(scene: Scene, act: Hit, begin: int) -> bool:
    """Is an act told of those whom its clause takes up: in the passive without a subject, or with a pronoun as its object?"""
    if act.lex.use != "object" or any(scene.tokens.norm[i] in _PARTS for i in range(begin, act.first)):
        return False
    if act.lex.form not in FINITE and predicates(scene, act):
        helping = W.be_now | W.be_past | W.have | W.pronoun | W.then | W.still
        return all(scene.has(i, helping) for i in range(begin, act.first))
    # Right before a verb an article is a pronoun: "quando [os] prenderam".
    article = act.lex.form in FINITE and scene.has(act.first - 1, W.determiner)
    return article or takes_pronoun(scene, act) or scene.has(act.last, W.pronoun)
