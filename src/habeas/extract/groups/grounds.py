"""Whether the political ground of what befell people is told of those counted, or only of others, of a body or as denied."""

from habeas.extract.acts.counted import counted_by
from habeas.extract.acts.find import Count
from habeas.extract.acts.memory import Decided
from habeas.extract.entities.names import is_headline
from habeas.extract.modality.traits import act_of
from habeas.extract.text.scene import Hit, Scene
from habeas.lexicon.vocabulary import W

POLITICAL = "political_prisoners"
# So near before those named stands the word that denies them, or the number that counts them.
_DENIED = 10
# So near before a ground stands a plain "no" or "none" that denies it ("that [none] was arrested for political reasons").
_NONE = 5
# The clause of a number ends with one of these.
_ENDS = frozenset(",;:()—–\n")


def pursued_for_politics(scene: Scene, decided: Decided) -> bool:
    """Is the political ground told of people right behind them, or between what befell them and their number?

    Where no noun names people, it must be told apart ("40 arrests [on political grounds]", not "40 political arrests"). Who holds
    political prisoners in its name ("the Association for Political Prisoners said") tells no ground.
    """
    count, act = decided.count, act_of(decided)
    here = scene.sentence_of[count.number.first]
    acts = any(count.counted.first <= h.first < count.counted.last for h in scene.acts_of[here])
    others = [n.first for n in scene.numbers_of[here] if n.kind == "count"]
    end = next((i for i in others if i >= count.number.last), scene.sentences[here][1])
    if act is not None and not acts and (act.lex.form != "noun" or not count.counted.bare):
        beside = scene.sentences[here][0] <= act.first < count.number.first
        beside = beside and not any(act.first < i < count.number.first for i in others)
        if beside and _ground_told(scene, act.last, count.number.first):
            return True
    return _ground_told(scene, count.number.last, end, apart=acts or count.counted.bare)


def own_ground(scene: Scene, count: Count) -> bool:
    """Does the clause of a number go on to tell the political ground of its people, or that they are political prisoners?"""
    here = scene.sentence_of[count.number.first]
    ends = [n.first for n in scene.numbers_of[here] if n.kind == "count" and n.first >= count.number.last]
    end, i = min([*ends, scene.sentences[here][1]]), count.number.last
    while i < end and scene.tokens.norm[i] not in _ENDS and not scene.has(i, W.coordinator | W.relative):
        i += 1
    return _ground_in(scene, count, count.number.last, i)


def grounds(scene: Scene, count: Count) -> str:
    """Where the sentence states a political ground: behind the counted, before them, only beside another number, or nowhere."""
    first, last = scene.sentences[scene.sentence_of[count.number.first]]
    numbers = [n for n in scene.numbers_of[scene.sentence_of[count.number.first]] if n.kind == "count"]
    begin = max((n.last for n in numbers if n.last <= count.number.first), default=first)
    end = min((n.first for n in numbers if n.first >= count.number.last), default=last)
    if _ground_in(scene, count, count.number.last, end):
        return "own"
    if _ground_in(scene, count, begin, count.number.first):
        return "before"
    return "else" if _ground_in(scene, count, first, begin) or _ground_in(scene, count, end, last) else ""


def ground_stated(scene: Scene, count: Count) -> bool:
    """Does the sentence state the political ground anywhere?"""
    return _ground_in(scene, count, *scene.sentences[scene.sentence_of[count.number.first]])


def _ground_in(scene: Scene, count: Count, a: int, b: int) -> bool:
    """Do tokens a..b state a political ground, or name political prisoners?

    Those whom another number counts are none of these, nor are those that are denied. What a body is called says whom it counts
    where no noun does ("the Union for Political Prisoners has 375"), and nothing of people named.
    """
    if _ground_told(scene, a, b):
        return True
    hits = (hit for i in range(a, b) for hit in scene.things.get(i, ()) if hit.lex.kind == "noun" and hit.lex.group == POLITICAL)
    noun = count.counted.noun
    named = noun is not None and noun.kind == "noun" and not noun.nameless
    return any(not ((named and _in_a_name(scene, hit)) or _denied(scene, hit) or _of_another(scene, count, hit)) for hit in hits)


def _ground_told(scene: Scene, a: int, b: int, *, apart: bool = False) -> bool:
    """Do tokens a..b tell a political ground, and not only in the name of a body ("the Committee [for Political] Prisoners")?

    `apart`: by a phrase of its own ("arrests [on political grounds]").
    """
    if not scene.joined(a, b) & W.ground:
        return False
    told = (
        i
        for i in range(a, b)
        if scene.flags[i] & W.ground and not (_named(scene, i) or _named(scene, i + 1) or _none_there(scene, i))
    )
    return any(not apart or scene.has(i, W.preposition) or scene.has(i - 1, W.preposition) for i in told)


def _none_there(scene: Scene, i: int) -> bool:
    """Is it denied that anybody is held on the ground told at token i, and no number told there ("negó que haya presos por …")?"""
    first, here = scene.sentences[scene.sentence_of[i]][0], scene.sentence_of[i]
    near = range(i - 1, max(first, i - _DENIED) - 1, -1)
    denied = next((k for k in near if scene.cues[k] & (W.deny if i - k > _NONE else W.deny | W.negation)), -1)
    return denied >= 0 and not any(denied < n.first < i for n in scene.numbers_of[here] if n.kind == "count")


def _named(scene: Scene, i: int) -> bool:
    """Is token i written with a capital inside a sentence whose other words are not?"""
    if i >= len(scene.flags) or not scene.tokens.is_capital(i) or scene.sentence_of[i] < 0:
        return False
    first, last = scene.sentences[scene.sentence_of[i]]
    return i > first and not is_headline(scene, first, last)


def _in_a_name(scene: Scene, hit: Hit) -> bool:
    """Are political prisoners only named in what a body is called ("the Association for [Political Prisoners]")?"""
    return all(_named(scene, i) for i in range(hit.first, hit.last))


def _denied(scene: Scene, hit: Hit) -> bool:
    """Is it denied that there are any ("niega que haya [presos políticos]", "that none is a [political prisoner]")?"""
    first = max(scene.sentences[scene.sentence_of[hit.first]][0], hit.first - _DENIED)
    return any(scene.cues[i] & (W.deny | W.negation) and not scene.between("semi", i, hit.first) for i in range(first, hit.first))


def _of_another(scene: Scene, count: Count, hit: Hit) -> bool:
    """Does another number count them ("freed 45 [political prisoners] of the 99 people named")?"""
    for number in scene.numbers_of[scene.sentence_of[hit.first]]:
        other = number.kind == "count" and number.first != count.number.first and 0 <= hit.first - number.last < _DENIED
        if other and counted_by(scene, number).noun_at == hit.first:
            return True
    return False
