"""What stands around an act and changes what it says of the counted: a denial, a pronoun, unrest or custody."""

from bisect import bisect_left
from functools import reduce
from operator import attrgetter, or_

from habeas.extract.acts.counted import Counted
from habeas.extract.numbers import Number
from habeas.extract.text.scene import Hit, Scene
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W

# What a denied act leaves true: who was not let go is still held. Of those excepted from what is told of all, the reverse is true.
_UNDONE = {"released": "held"}
_EXCEPTED = {"released": "held", "held": "released"}
_AUXILIARY = W.be_now | W.be_past | W.have | W.future | W.still | W.conditional
_BREAK = W.relative | W.subordinator | W.coordinator
# How far before an act its own denial may stand, and behind the counted the one that stands for a verb left out.
_BEFORE, _BEHIND = 4, 3
_DEATH = ("died", "killed")
# A pronoun is no longer than this, a noun that names an act has no more words.
_CLITIC, _PHRASE = 3, 5
_FIRST = attrgetter("first")
# So close to a death stands what says where it was; so many sentences say what the report is about.
_CLOSE, _OPENING = 8, 3


def negated(scene: Scene, act: Hit) -> bool:
    """Is the act denied by a word of its own clause ("have not been freed")?"""
    first = scene.sentences[scene.sentence_of[act.first]][0]
    for i in range(act.first - 1, max(first, act.first - _BEFORE) - 1, -1):
        flag = scene.flags[i]
        # "Sin antecedentes quedaron libres": a preposition denies its noun and not the verb behind.
        if flag & W.negation and not flag & W.preposition:
            return True
        if flag & _BREAK or not scene.tokens.norm[i][0].isalpha():
            break
    return False


def none_of(scene: Scene, counted: Counted) -> bool:
    """Is what is told denied of every one of the counted ("none of the 47", "ninguno de los 47")?"""
    first = scene.sentences[scene.sentence_of[counted.first]][0]
    i = counted.first - 1
    while i > max(first, counted.first - _BEFORE) and scene.flags[i] & (W.of | W.determiner | W.including | W.preposition):
        if scene.flags[i] & W.negation:
            break
        i -= 1
    return first <= i < counted.first - 1 and bool(scene.flags[i] & W.negation)


def excepted(scene: Scene, counted: Counted) -> bool:
    """Are the counted those of whom what is told of all the others is not true ("all but [three] were freed")?"""
    first = scene.sentences[scene.sentence_of[counted.first]][0]
    i = counted.first - 1
    while i > first and scene.flags[i] & W.determiner and not scene.cues[i] & W.excepting:
        i -= 1
    return i >= first and bool(scene.cues[i] & W.excepting)


def _left_out(scene: Scene, counted: Counted) -> bool:
    """Does a denial behind the counted stand for a verb told before: "448 have been let go, 644 have not"?"""
    last = scene.sentences[scene.sentence_of[counted.first]][1]
    begin = counted.last + (counted.last < last and scene.tokens.norm[counted.last] == ",")  # "nove, não"
    for i in range(begin, min(last, begin + _BEHIND)):
        if scene.flags[i] & W.negation:
            return i + 1 >= last or not scene.tokens.norm[i + 1][0].isalnum()
        if not scene.flags[i] & _AUXILIARY:
            break
    return False


def _goes_on(scene: Scene, act: Hit) -> bool:
    """Is a state told to last ("four [are still] in jail; nine are not": those came out)?"""
    return bool(scene.told(act.first - 1, act.last) & W.still)


def undone(scene: Scene, counted: Counted, act: Hit) -> str | None:
    """The measure that the denial of an act leaves true of the counted, if it is denied of them."""
    if excepted(scene, counted) and not (act.last <= counted.first and scene.between("comma", act.last, counted.first)):
        return _EXCEPTED.get(act.lex.measure) if act.lex.form != "noun" else None
    left = _UNDONE.get(act.lex.measure)
    if act.last <= counted.first and act.lex.form != "noun" and _left_out(scene, counted):
        return left or (_EXCEPTED.get(act.lex.measure) if _goes_on(scene, act) else None)
    if left is None or act.lex.form == "noun" or act.last <= counted.first:
        return None
    return left if negated(scene, act) or none_of(scene, counted) else None


def never(scene: Scene, counted: Counted, act: Hit) -> bool:
    """Is an act told behind the counted and denied of them in their own clause ("the 47 have not been freed")?

    What did not happen is not what befell them; only what its denial leaves true is.
    """
    left = undone(scene, counted, act)
    if left is not None and act.last <= counted.first and _left_out(scene, counted):
        return True
    if left is not None and act.last <= counted.first and excepted(scene, counted):
        return not scene.between("semi", act.last, counted.first)
    if act.first < counted.last or act.lex.form == "inf" or left is None:
        return False
    return not any(scene.between(kind, counted.last, act.first) for kind in ("semi", "rel", "sub", "coord"))


def _setting(scene: Scene, act: Hit, label: str) -> list[str]:
    """Unrest or custody, in the sentence and in those around: where people die decides which measure their death is."""
    here = scene.sentence_of[act.first]
    out = []
    for name, some in (("here", scene.classes_of[here : here + 1]), ("near", scene.classes_of[max(0, here - 2) : here + 2])):
        told = reduce(or_, some, 0)
        out.append(f"m={label}&{name}:unrest={bool(told & W.unrest)}&custody={bool(told & W.custody)}")
    first, last = scene.sentences[here]
    told = scene.told(max(first, act.first - _CLOSE), min(last, act.last + _CLOSE))
    out.append(f"m={label}&close:unrest={bool(told & W.unrest)}&custody={bool(told & W.custody)}")
    opening = reduce(or_, scene.classes_of[:_OPENING], 0)
    return [*out, f"m={label}&opening"] if opening & W.unrest else out


def _pronoun(scene: Scene, act: Hit) -> list[str]:
    """A pronoun right before or behind the act, which may stand for the counted: "they would be tried", "beat them"."""
    first, last = scene.sentences[scene.sentence_of[act.first]]
    i = act.first - 1
    while i > max(first, act.first - _BEFORE) and scene.flags[i] & (_AUXILIARY | W.negation) and not scene.flags[i] & W.pronoun:
        i -= 1
    out = ["subject"] if i >= first and scene.flags[i] & W.pronoun else []
    behind = enclitic(scene, act)
    if behind >= 0:
        reflexive = scene.tokens.norm[behind] in speech_words(scene.report.language).reflexives
        return out if reflexive else [*out, "object"]
    return out + (["object"] if act.last < last and scene.flags[act.last] & W.pronoun else [])


def enclitic(scene: Scene, act: Hit) -> int:
    """The token of the pronoun that hangs on a verb ("soltaram-[nos]", "libertaram-[se]"); -1 where none does."""
    norm, start, end, i = scene.tokens.norm, scene.tokens.start, scene.tokens.end, act.last
    if i + 1 >= len(norm) or norm[i] != "-" or start[i] != end[i - 1] or start[i + 1] != end[i]:
        return -1
    return i + 1 if scene.flags[i + 1] & (W.pronoun | W.determiner) or len(norm[i + 1]) <= _CLITIC else -1


def around(scene: Scene, counted: Counted, act: Hit, label: str) -> list[str]:
    """The features of an act's surroundings, for the measure `label` that it may mean."""
    out: list[str] = []
    if negated(scene, act):
        out += ["negated", f"negated&m={label}", f"negated&form={act.lex.form}&m={label}"]
    elif act.first >= counted.last and none_of(scene, counted):
        out += [f"none_of&m={label}", "negated", f"negated&m={label}"]
    for role in _pronoun(scene, act):
        side = "R" if act.first >= counted.last else "L"
        out += [f"pronoun={role}&side={side}", f"pronoun={role}&side={side}&use={act.lex.use}&form={act.lex.form}"]
    if label in _DEATH:
        out += _setting(scene, act, label)
    return out


def behind_of(scene: Scene, number: Number) -> str:
    """What stands before the "of" that a number follows: an act ("the release of [35]"), to be ("é de [40]"), a thing, a word."""
    at = number.first - 1
    sentence = scene.sentence_of[number.first]
    if at <= scene.sentences[sentence][0] or not scene.has(at, W.of):
        return ""
    acts = scene.acts_of[sentence]
    near = acts[bisect_left(acts, at - _PHRASE, key=_FIRST) : bisect_left(acts, at, key=_FIRST)]
    ends = [h.lex.measure for h in near if h.last == at]
    if ends:
        return f"act:{ends[-1]}"
    if scene.has(at - 1, W.be_now | W.be_past):
        return "be"
    things = any(hit.last == at for k in range(max(0, at - 3), at) for hit in scene.things.get(k, ()))
    return "thing" if things else "word"
