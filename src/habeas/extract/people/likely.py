"""How likely somebody is a prisoner by the words around their name: a second witness beside the acts that grammar ties to it.

An act is tied to a name by one rule at one place, and one slip makes a mother a prisoner; and no rule reaches every way of saying
that somebody is inside. Here nothing is tied: the words and acts beside every mention, titles and ties are weighed together, with
weights learnt from annotated reports (logistic regression, as for figures). Both witnesses are heard: it takes far worse odds to
contradict a rule than to leave somebody alone of whom no rule says anything.
"""

from functools import cache, lru_cache
from math import log

from habeas.extract.entities.table import Mention
from habeas.extract.people.record import Person
from habeas.extract.ranker import weights
from habeas.extract.text.scene import Scene
from habeas.lexicon.vocabulary import W

DECISION = "prisoner"
# So many tokens on either side of a name speak for it.
_BESIDE = 6
# Odds (as logarithms) that decide, chosen on the passages of tests/gold/people/dev, each name read by weights learnt from other
# passages. A rule that calls somebody a prisoner is contradicted where the words say three in ten or less: so chosen, about 94 in a
# hundred of those called prisoners are; to ask for more loses ordinary reports more prisoners and no more mistakes.
_CONTRADICTED = log(3 / 7)
# Whom no rule reaches is called a prisoner at nine to one.
_PLAIN = log(9)
# Less than one in ten: what was tied to the name befell another.
RULED_OUT = log(1 / 9)
# Three acts or more tied to the name itself are seldom all another's: only what is ruled out contradicts them.
_OFTEN = 3
# Learnt from passages and reports of ninety words and more: a shorter text gives the words too little to go by.
_ENOUGH = 90
_CLASSES = tuple((name, bit) for name, bit in sorted(vars(W).items()) if isinstance(bit, int))
_NEAR = (2, 4, 8)


@cache
def _taught(language: str) -> bool:
    """Has anybody marked who is who in reports of this language?"""
    return any(feature.startswith(f"{language}:") for feature in weights(DECISION))


def weighed(scene: Scene, person: Person) -> float | None:
    """What the words around a name say of somebody (see `odds`); null in a short text and in a language nobody has taught."""
    return odds(scene, person) if len(scene.tokens) >= _ENOUGH and _taught(scene.report.language) else None


def is_prisoner(person: Person, said: float) -> bool:
    """Do these odds leave little doubt that somebody is a prisoner, or too little to contradict the rules that say so?"""
    if person.role != "detainee":
        return said > _PLAIN
    often = len({t.hit.first for t in person.told if t.mention.how in ("name", "short")}) >= _OFTEN
    return said > (RULED_OUT if often else _CONTRADICTED)


def odds(scene: Scene, person: Person) -> float:
    """The logarithm of the odds that somebody is a prisoner; 0.0, which says nothing, where nothing has been learnt."""
    table = weights(DECISION)
    return round(sum(table.get(f, 0.0) for f in features(scene, person)), 2)


def features(scene: Scene, person: Person) -> list[str]:
    """What speaks for or against somebody being a prisoner: each feature once, in a fixed order."""
    out = {"always", "speaks" if person.speaks else "silent"}
    named = [m for m in person.mentions if m.how != "pronoun"]
    out.add(f"mentions={min(4, len(named))}")
    language = scene.report.language
    for mark in person.entity.marks:
        out |= {f"mark={mark.kind},{mark.role}", f"{language}:mark={mark.word}"}
    out |= {f"tie={tie.kind}" for tie in person.ties}
    for mention in named:
        out.add(f"how={mention.how}")
        out |= _words(scene, mention)
        out |= _acts(scene, mention)
    return sorted(out)


@lru_cache(maxsize=65536)
def _classes(flags: int) -> tuple[str, ...]:
    """The names of the classes that a token is of."""
    return tuple(name for name, bit in _CLASSES if flags & bit)


def _words(scene: Scene, mention: Mention) -> set[str]:
    """The words on either side of a name within its sentence, and their classes; a name's words only as a name."""
    first, last = scene.sentences[scene.sentence_of[mention.first]]
    tokens, language = scene.tokens, scene.report.language

    def word(i: int) -> str:
        return "^" if tokens.is_capital(i) and i != first else tokens.norm[i]

    out = {f"{language}:in={tokens.norm[i]}" for i in range(first, last) if not tokens.is_capital(i)}
    before = range(max(first, mention.outer - _BESIDE), mention.outer)
    behind = range(mention.last, min(last, mention.last + _BESIDE))
    for side, reach in (("left", before), ("right", behind)):
        for i in reach:
            out.add(f"{language}:{side}={word(i)}")
            out |= {f"{side}:{name}" for name in _classes(scene.flags[i])}
    out.add(f"{language}:before={word(mention.outer - 1)}" if mention.outer > first else "begins")
    if mention.last < last:
        out.add(f"{language}:after={word(mention.last)}")
    return out


def _acts(scene: Scene, mention: Mention) -> set[str]:
    """What the sentence of a name tells that happened, on which side of it, and how near the nearest stands."""
    acts = scene.acts_of[scene.sentence_of[mention.first]]
    out = {"no act"} if not acts else set()
    for act in acts:
        side = "before" if act.last <= mention.first else "after"
        what = act.lex.measure
        out |= {f"act={what}", f"act:{side}={what}", f"act:{side}={what},{act.lex.form}"}
    ahead = next(((act, mention.first - act.last) for act in reversed(acts) if act.last <= mention.first), None)
    behind = next(((act, act.first - mention.last) for act in acts if act.first >= mention.last), None)
    for side, nearest in (("before", ahead), ("after", behind)):
        if nearest is not None:
            lex, near = nearest[0].lex, sum(nearest[1] >= step for step in _NEAR)
            out |= {f"nearest:{side}={lex.measure},{near}", f"nearest:{side}={lex.measure},{lex.form},{lex.use},{near}"}
    return out
