"""Numbers that go on with the figure before and say only who some of those counted are, or what they had been before.

"They freed 58 prisoners. Among them are [five] teachers who were sentenced in May"; "Of the beneficiaries, [190] had been
convicted": the sentence or the arrest is what they were freed from, and the figure before says what befell them.
"""

from bisect import bisect_left
from operator import attrgetter

from habeas.extract.acts.find import NONE, Count
from habeas.extract.acts.governors import BARE
from habeas.extract.acts.memory import Decided
from habeas.extract.acts.phrase import behind_insertion
from habeas.extract.numbers import Number
from habeas.extract.parts.named import KIN, Named, named_beside
from habeas.extract.parts.plain import told_apart
from habeas.extract.text.scene import Hit, Scene
from habeas.lexicon.vocabulary import W

# What becomes of people who were in custody, and what had been done to them until then.
_BECAME = frozenset(("released", "exchanged", "exiled", "deported", "died", "killed"))
_BEFORE = frozenset(("arrested", "held", "charged", "sentenced"))
# Whom a court tried may be called by the charge or by the sentence.
_KIN = (*KIN, frozenset(("charged", "sentenced")))
_PEOPLE = ("noun", "adjective")
# So near before the number "among them" stands; so near behind the counted their "had been", and so far on its clause goes.
_LEAD, _HAD, _CLAUSE = 6, 6, 20
# A number is put right at most so many sentences on.
_NEAR = 2
_MARKS = frozenset('.,;:()—–"«»“”?!\n')
_FIRST = attrgetter("first")


def goes_on_with(scene: Scene, count: Count, out: list[Decided]) -> Decided | None:
    """The figure before that a number goes on with, which says what befell its people; None where it is none of these."""
    if corrects(scene, count):
        return _told_before(scene, count, out)
    named = _numbered(scene, count)
    if named is not None:
        return next((d for d in out if d.label != NONE and d.count.number.first == named.number), None)
    if set_among(scene, count):
        return _before(scene, count, out, now=_relative_of_before(scene, count))
    if had_been(scene, count):
        return _before(scene, count, out, now=True)
    return _before(scene, count, out, now=None) if only_are(scene, count) else None


def corrects(scene: Scene, count: Count) -> bool:
    """Is a bare number said to be the right one in place of the figure before ("Lawyers say the [true total] was 1,400")?"""
    if count.counted.how not in ("none", "unknown"):
        return False
    first, at = scene.sentences[scene.sentence_of[count.number.first]][0], count.number.first
    lead = next((i for i in range(at - 1, max(first, at - _CLAUSE) - 1, -1) if scene.cues[i] & W.rightly), -1)
    if lead < 0 or scene.between("semi", lead, at) or any(n.kind == "count" for n in _numbers(scene, lead, at)):
        return False
    return not scene.has(lead + 1, W.of) and not _acts(scene, lead, _end(scene, count))


def _numbers(scene: Scene, a: int, b: int) -> list[Number]:
    here = scene.numbers_of[scene.sentence_of[a]]
    return here[bisect_left(here, a, key=_FIRST) : bisect_left(here, b, key=_FIRST)]


def _told_before(scene: Scene, count: Count, out: list[Decided]) -> Decided | None:
    """The figure of this sentence or those before whose number is put right: over its parts the whole that they belong to."""
    here = scene.sentence_of[count.number.first]
    there = {d.count.index: here - scene.sentence_of[d.count.number.first] for d in out if d.label != NONE and not d.against}
    near = [d for d in out if 0 <= there.get(d.count.index, -1) <= _NEAR]
    if not near:
        return None
    found = near[-1]
    while found.whole is not None:
        above = next((d for d in near if d.count is found.whole), None)
        if above is None:
            return found
        found = above
    return found


def another_time(scene: Scene, count: Count, out: list[Decided]) -> str:
    """Held, where a bare number only tells another time of those held in the sentence before; empty where it does not.

    "They count 172 prisoners. [In January they were] 166": nothing else is told there.
    """
    first, end = scene.sentences[scene.sentence_of[count.number.first]][0], _end(scene, count)
    lead = count.number.first - 1
    if count.counted.how != "none" or lead < first or not scene.has(lead, W.be_now | W.be_past) or not out or out[-1].label == NONE:
        return ""
    before, dates = out[-1], scene.dates_of.get(scene.sentence_of[count.number.first], [])
    apart = scene.sentence_of[count.number.first] - scene.sentence_of[before.count.number.first]
    if apart != 1 or not dates or "\n" in scene.tokens.norm[before.count.number.first : first] or _acts(scene, first, end):
        return ""
    return before.label if before.label == "held" and len(_numbers(scene, first, end)) == 1 else ""


def only_are(scene: Scene, count: Count) -> bool:
    """Is of some of those told before only told what they are ("[Six] of the accused are miners", "[Six] of them are men")?"""
    named, i = named_beside(scene, count), count.counted.last
    if named is None or named.dated or not count.counted.partitive:
        return False
    if named.how == "them" and count.number.first == scene.sentences[scene.sentence_of[i - 1]][0]:
        while scene.has(i, W.of | W.pronoun | W.including):
            i += 1
    elif named.how != "class" or not named.measures:
        return False
    if not scene.has(i, W.be_now | W.be_past) or named.at > i or _acts(scene, i, _end(scene, count)):
        return False
    near = range(i, min(scene.sentences[scene.sentence_of[i]][1], i + _LEAD))
    return any(hit.lex.kind in _PEOPLE for k in near for hit in scene.things.get(k, ()))


def _numbered(scene: Scene, count: Count) -> Named | None:
    """The number named first, of some of whom only is told what they are ("Of the 75, [twelve] were convicts")."""
    named, i = named_beside(scene, count), count.counted.last
    if named is None or named.how != "number" or not named.fronted or not count.counted.nounless:
        return None
    last = scene.sentences[scene.sentence_of[count.number.first]][1]
    while i < last and scene.has(i, W.be_now | W.be_past | W.determiner):
        i += 1
    described = [hit.last for k in (i, i + 1) for hit in scene.things.get(k, ()) if hit.lex.kind == "noun"]
    end = max(described, default=-1)
    plain = i > count.counted.last and end >= 0 and (end >= last or scene.tokens.norm[end] in _MARKS)
    return named if plain and all(act.lex.form in ("noun", "state") for act in _acts(scene, i, end)) else None


def set_among(scene: Scene, count: Count) -> bool:
    """Does the sentence open with "among them" and a verb of being before the number ("Entre ellos figuran [tres] jóvenes")?"""
    first, at = scene.sentences[scene.sentence_of[count.number.first]][0], count.number.first
    if not 0 < at - first <= _LEAD or not scene.cues[first] & W.among or not scene.has(first, W.including):
        return False
    if any(scene.tokens.norm[i] in _MARKS for i in range(first, at)) or _acts(scene, first, at):
        return False
    named = named_beside(scene, count)
    alone = named is None or named.how == "them"
    being = any(scene.has(i, W.be_now | W.be_past | W.have | W.including) or scene.plural(i) for i in range(first + 2, at))
    return alone and being and not scene.has(at - 1, W.of)


def _relative_of_before(scene: Scene, count: Count) -> bool | None:
    """Does all that is told of those among others only tell how they came to custody? None where nothing is told of them."""
    end = _end(scene, count)
    told = _acts(scene, count.counted.last, end)
    if not told:
        return None if not told_apart(scene, count) else False
    if any(scene.cues[i] & W.had for i in range(count.counted.last, told[0].first)):
        return None
    participle = told[0].first == count.counted.last and told[0].lex.form in BARE
    return (participle or scene.has(count.counted.last, W.relative)) and _of_before(scene, told, end)


def _of_before(scene: Scene, told: list[Hit], end: int) -> bool:
    """Are acts only what had been done to people before they came out: no word says that it still lasts or happened anew?"""
    anew = any(scene.cues[i] & W.again or scene.has(i, W.still) for i in range(told[0].first - 1, end))
    return not anew and all(act.lex.measure in _BEFORE for act in told)


def had_been(scene: Scene, count: Count) -> bool:
    """Is of a number without a noun only told what had been done to them before ("[Ten] had been jailed for their views")?"""
    counted, norm = count.counted, scene.tokens.norm
    if not counted.nounless and not counted.partitive:
        return False
    last = scene.sentences[scene.sentence_of[count.number.first]][1]
    i = behind_insertion(scene, max(counted.last, count.number.last))
    begin = i
    while i < min(last, begin + _HAD) and not scene.cues[i] & W.had:
        if norm[i] in _MARKS or scene.has(i, W.relative | W.coordinator | W.be_now | W.be_past):
            return False
        i += 1
    if i >= last or not scene.cues[i] & W.had:
        return False
    end = i
    while end < min(last, i + _CLAUSE) and norm[end] not in _MARKS and not scene.has(end, W.coordinator | W.subordinator):
        end += 1
    told = _acts(scene, i, end)
    passive = bool(told) and any(scene.has(k, W.be_past) for k in range(i + 1, told[0].first))
    return passive and _of_before(scene, told, end)


def _end(scene: Scene, count: Count) -> int:
    """Where the clause of a number ends: at the next mark behind the counted."""
    end, last = count.counted.last, scene.sentences[scene.sentence_of[count.number.first]][1]
    while end < min(last, count.counted.last + _CLAUSE) and scene.tokens.norm[end] not in _MARKS:
        end += 1
    return end


def _acts(scene: Scene, a: int, b: int) -> list[Hit]:
    here = scene.acts_of[scene.sentence_of[a]]
    return here[bisect_left(here, a, key=_FIRST) : bisect_left(here, b, key=_FIRST)]


def _before(scene: Scene, count: Count, out: list[Decided], *, now: bool | None) -> Decided | None:
    """The figure of this sentence or the last one that those counted are of; None where several befell its people.

    `now`: they are told to have been in custody before (then they came out), or nothing is told of them (then all befell them).
    """
    here, named = scene.sentence_of[count.number.first], named_beside(scene, count)
    if now is False:
        return None
    near = [d for d in out if d.label != NONE and not d.against]
    if named is not None and named.measures:
        near = [d for d in near if d.label in named.measures or any(d.label in kin and kin & named.measures for kin in _KIN)]
    else:
        near = [d for d in near if here - scene.sentence_of[d.count.number.first] <= 1]
    there = max((scene.sentence_of[d.count.number.first] for d in near), default=-1)
    near = [d for d in near if scene.sentence_of[d.count.number.first] == there]
    if len({d.label for d in near}) != 1:
        return None
    if now is not None and near[0].label not in _BECAME:
        return None
    return next((d for d in near if (d.count.size or 0) >= (count.size or 0) and d.count.counted.how != "other"), None)
