"""Where a word that may tell a state tells an arrest: with the day behind it ("58 people [jailed in March]"), or helped by a verb
of what happened ("cinco [fueron encarcelados]", where "están encarcelados" is a state).
"""

from habeas.extract.acts.find import Count, predicates
from habeas.extract.acts.governors import BARE, helper
from habeas.extract.ranker import Candidate
from habeas.extract.text.scene import Hit, Scene, beginning
from habeas.lexicon.vocabulary import W

_ARRESTED, _CUSTODY = "arrested", frozenset(("arrested", "held", "sentenced"))
# So near behind the counted the participle stands, so near behind it the day, and so far apart two words of one act are.
_BEHIND, _DAY = 2, 3


def taken_then(scene: Scene, count: Count) -> bool:
    """Does a participle tell of an arrest by the day or the time behind it, and the sentence of nothing else?

    What lasts since a day is a state ("presas desde marzo"), and so is what people are in the midst of a verb of their own.
    """
    sentence, counted = scene.sentence_of[count.number.first], count.counted
    here = scene.acts_of[sentence]
    named = [act for act in beginning(here, count.number.last, counted.last + _BEHIND) if act.lex.form in BARE]
    taken = next((act for act in named if act.lex.measure == _ARRESTED and not helper(scene, act)[0]), None)
    of = scene.of_before(count.number.first)
    # "The book holds the names of 58 people jailed in May": a verb before "of" has the names for its object.
    listed = of >= 0 and not any(act.last == of for act in here)
    others = [act for act in here if taken is not None and act.first != taken.first and not (listed and act.last < of)]
    if taken is None or any(act.lex.measure not in _CUSTODY or predicates(scene, act) for act in others):
        return False
    dates = [span for span in scene.dates_of.get(sentence, []) if taken.last <= span.first <= taken.last + _DAY]
    between = range(taken.last, dates[0].first) if dates else range(0)
    led = bool(between) and all(scene.has(i, W.preposition | W.determiner) and not scene.cues[i] & W.since for i in between)
    return led and not scene.joined(counted.last, taken.first) & (W.relative | W.subordinator | W.still)


def happened_then(scene: Scene, act: Hit) -> bool:
    """Is a participle helped by a verb of what happened, and not of what lasts ("fueron", "foram": not "estaban", "quedaron")?"""
    if act.lex.form not in BARE or act.lex.measure != _ARRESTED:
        return False
    word, crossed = helper(scene, act)
    near = range(max(0, act.first - _BEHIND - 1), act.first)
    helping = next((i for i in reversed(near) if scene.tokens.norm[i] == word), -1) if word and not crossed else -1
    lasting = W.stood | W.placed | W.still
    return helping >= 0 and bool(scene.flags[helping] & W.be_past) and not scene.cues[helping] & lasting


def events(scene: Scene, own: int, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates without the state that a verb of what happened rules out ("fueron encarcelados" tells an arrest)."""
    event = any(isinstance(c.origin, Hit) and c.origin.first == own and happened_then(scene, c.origin) for c in candidates)
    if not event:
        return candidates
    return [c for c in candidates if not (c.label == "held" and isinstance(c.origin, Hit) and c.origin.first == own)]
