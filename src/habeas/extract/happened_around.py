"""What stands around an act and changes what it says of the counted: a denial, a pronoun, unrest or custody."""

from functools import reduce
from operator import or_

from habeas.extract.counted import Counted
from habeas.extract.scene import Hit, Scene
from habeas.lexicon.vocabulary import W

# What a denied act leaves true: who was not let go is still held.
_UNDONE = {"released": "held"}
_AUXILIARY = W.be_now | W.be_past | W.have | W.future | W.still | W.conditional
_BREAK = W.relative | W.subordinator | W.coordinator
# How far before an act its own denial may stand, and behind the counted the one that stands for a verb left out.
_BEFORE, _BEHIND = 4, 3
_DEATH = ("died", "killed")


def negated(scene: Scene, act: Hit) -> bool:
    """Is the act denied by a word of its own clause ("have not been freed")?"""
    first = scene.sentences[scene.sentence_of[act.first]][0]
    for i in range(act.first - 1, max(first, act.first - _BEFORE) - 1, -1):
        flag = scene.flags[i]
        if flag & W.negation:
            return True
        if flag & _BREAK or not scene.tokens.norm[i][0].isalpha():
            break
    return False


def _left_out(scene: Scene, counted: Counted) -> bool:
    """Does a denial behind the counted stand for a verb told before: "448 have been let go, 644 have not"?"""
    last = scene.sentences[scene.sentence_of[counted.first]][1]
    for i in range(counted.last, min(last, counted.last + _BEHIND)):
        if scene.flags[i] & W.negation:
            return i + 1 >= last or not scene.tokens.norm[i + 1][0].isalnum()
        if not scene.flags[i] & _AUXILIARY:
            break
    return False


def undone(scene: Scene, counted: Counted, act: Hit) -> str | None:
    """The measure that the denial of an act leaves true of the counted, if it is denied of them."""
    left = _UNDONE.get(act.lex.measure)
    if left is None or act.lex.form == "noun":
        return None
    if act.last <= counted.first:
        return left if _left_out(scene, counted) else None
    return left if negated(scene, act) else None


def _setting(scene: Scene, act: Hit, label: str) -> list[str]:
    """Unrest or custody, in the sentence and in those around: where people die decides which measure their death is."""
    here = scene.sentence_of[act.first]
    out = []
    for name, some in (("here", scene.classes_of[here : here + 1]), ("near", scene.classes_of[max(0, here - 2) : here + 2])):
        told = reduce(or_, some, 0)
        out.append(f"m={label}&{name}:unrest={bool(told & W.unrest)}&custody={bool(told & W.custody)}")
    return out


def _pronoun(scene: Scene, act: Hit) -> list[str]:
    """A pronoun right before or behind the act, which may stand for the counted: "they would be tried", "beat them"."""
    first, last = scene.sentences[scene.sentence_of[act.first]]
    i = act.first - 1
    while i > max(first, act.first - _BEFORE) and scene.flags[i] & (_AUXILIARY | W.negation) and not scene.flags[i] & W.pronoun:
        i -= 1
    out = ["subject"] if i >= first and scene.flags[i] & W.pronoun else []
    return out + (["object"] if act.last < last and scene.flags[act.last] & W.pronoun else [])


def around(scene: Scene, counted: Counted, act: Hit, label: str) -> list[str]:
    """The features of an act's surroundings, for the measure `label` that it may mean."""
    out: list[str] = []
    if negated(scene, act):
        out += ["negated", f"negated&m={label}", f"negated&form={act.lex.form}&m={label}"]
    for role in _pronoun(scene, act):
        side = "R" if act.first >= counted.last else "L"
        out += [f"pronoun={role}&side={side}", f"pronoun={role}&side={side}&use={act.lex.use}&form={act.lex.form}"]
    if label in _DEATH:
        out += _setting(scene, act, label)
    return out
