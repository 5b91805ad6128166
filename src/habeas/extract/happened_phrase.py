"""What a number out of which others are taken, or that is taken out of others, says of the acts around it."""

from bisect import bisect_left
from operator import attrgetter

from habeas.extract.counted import Counted
from habeas.extract.governors import BARE, FINITE
from habeas.extract.numbers import Number
from habeas.extract.scene import Hit, Scene
from habeas.lexicon.vocabulary import W

_FIRST = attrgetter("first")
# "of the", "de los", "dos": so many words at most between a part and its whole.
_OUT_OF = 2
_AFTER = W.negation | W.pronoun | W.done | W.still
_HELPING = W.be_now | W.be_past | W.have | W.future
# So many words at most lie between a subject and its verb ("40 [ainda não foram] soltos").
_SMALL_WORDS = 5
_COURTS = ("reviewed", "charged")


def of_parts(scene: Scene, number: Number, partitive: bool, seen: tuple[str, str, str], told: list[str]) -> list[str]:
    """Features of an act seen from a part or a whole; `told` is what its place among the predicates says.

    Of "dez dos [13] vendedores detidos foram soltos" the release is told of the ten alone; of "[três] dos libertados voltaram a
    ser presos" the noun only says who they were.
    """
    side, form, label = seen
    out = ["partitive_head", f"partitive_head&m={label}"] if partitive and side in "HN" else []
    if out_of_me(scene, number):
        out += [f"whole&side={side}", f"whole&m={label}", f"whole&side={side}&form={form}", *[f"whole&{f}" for f in told]]
    return out


def out_of_me(scene: Scene, number: Number) -> bool:
    """Is another number taken out of this one: "ten of the [13]", "dez dos [13]"?"""
    here = scene.numbers_of[scene.sentence_of[number.first]]
    k = bisect_left(here, number.first, key=_FIRST) - 1
    if k < 0 or here[k].kind != "count" or not 1 <= number.first - here[k].last <= _OUT_OF:
        return False
    first = here[k].last
    small = all(scene.has(i, W.of | W.including | W.determiner) for i in range(first, number.first))
    return small and scene.has(first, W.of | W.including)


def own_verb(scene: Scene, counted: Counted) -> int:
    """Where the verb stands whose subject the counted are ("15 saem; 1256 [ficam]"), over helping verbs; -1 where none does.

    A verb behind a relative tells who they are, and one of the courts what is done with them: neither keeps them from another act.
    """
    sentence, helped = scene.sentence_of[counted.first], False
    last, i = scene.sentences[sentence][1], counted.last
    here = scene.acts_of[sentence]
    while i < min(last, counted.last + _SMALL_WORDS):
        for k in range(bisect_left(here, i, key=_FIRST), len(here)):
            if here[k].first > i:
                break
            if _is_verb(scene, here[k], helped=helped):
                return i
        if not scene.has(i, _AFTER | _HELPING):
            break
        helped = helped or scene.has(i, _HELPING)
        i += 1
    return -1


def _is_verb(scene: Scene, act: Hit, *, helped: bool) -> bool:
    """A finite form, a participle with its helping verb, or a state that brings its own verb ("siguen presos")."""
    if act.lex.measure in _COURTS:
        return False
    if act.lex.form == "state":
        return scene.has(act.first, _HELPING | W.still)
    return act.lex.form in FINITE or (helped and act.lex.form in BARE)
