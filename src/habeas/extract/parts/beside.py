"""Numbers told side by side, neither a part of the other: "30 in Maracay and [seven] in Valencia", "Tocorón: 82; Yare: [41]"; and a
breakdown whose last part is told without a number: "88 names. [Fifty-one] from Lara, [twenty] from Zulia, the rest from Mérida".
"""

from habeas.extract.acts.find import Count
from habeas.extract.acts.memory import Decided
from habeas.extract.text.scene import Scene, beginning
from habeas.lexicon.actors import actor_words
from habeas.lexicon.places import country_names
from habeas.lexicon.vocabulary import W

_SMALL = W.preposition | W.determiner | W.rest
_LABELS = frozenset((":", "("))
# So many small words lead from a number to the name of its place, or the other way.
_NEAR = 3
# What ends what is told of a place.
_CLOSE = frozenset(",;:.()—–\n")
# What parts the clauses of one sentence.
PARTS = frozenset(";:—–\n")


def past_others(scene: Scene, count: Count) -> int:
    """The token behind the counted and a "more" or "others"."""
    end, last = count.counted.last, scene.sentences[scene.sentence_of[count.number.first]][1]
    while end < last and scene.has(end, W.rest) and not scene.has(end, W.of):
        end += 1
    return end


def clause_start(scene: Scene, count: Count) -> int:
    """Where the clause of a number begins: behind the last mark that parts clauses, or with its sentence."""
    first, i = scene.sentences[scene.sentence_of[count.number.first]][0], count.number.first
    while i > first and scene.tokens.norm[i - 1] not in PARTS:
        i -= 1
    return i


def _name(scene: Scene, i: int) -> str:
    """The name of a place at token i: a word with a capital that the lexicon does not know, and no country, which holds others."""
    norm = scene.tokens.norm
    if not 0 <= i < len(norm) or not scene.tokens.is_capital(i) or i in scene.things:
        return ""
    if scene.flags[i] & ~(W.preposition | W.custody) or any(span.first <= i < span.last for span in scene.dates):
        return ""
    return "" if norm[i] in country_names(scene.report.language) else norm[i]


def told_at(scene: Scene, count: Count) -> tuple[str, str]:
    """How the place of a number is told and its name: behind ("in Homs"), before ("A Mérida, …") or as a label ("Yare: …")."""
    first, last = scene.sentences[scene.sentence_of[count.number.first]]
    norm, begin = scene.tokens.norm, past_others(scene, count)
    i = begin
    while i < min(last, begin + _NEAR) and scene.has(i, W.preposition | W.determiner):
        i += 1
    if begin < i and scene.has(begin, W.preposition) and not scene.has(begin, W.of) and _name(scene, i):
        return "behind", _name(scene, i)
    k = count.number.first - 1
    if k > first and norm[k] in _LABELS:
        return ("label", _name(scene, k - 1)) if _name(scene, k - 1) else ("", "")
    while k > first and scene.has(k, _SMALL) and not scene.tokens.is_capital(k):
        k -= 1
    k -= k > first and norm[k] == ","
    name, begin = _name(scene, k), k
    while begin > first and _name(scene, begin - 1):
        begin -= 1
    led = begin > first and scene.has(begin - 1, W.preposition | W.determiner)
    return ("before", name) if name and led else _in_front(scene, count)


def _in_front(scene: Scene, count: Count) -> tuple[str, str]:
    """The place that the clause of a number sets out from, before its verb ("[En Estelí] se llevaron a seis")."""
    begin = clause_start(scene, count)
    if any(n.kind == "count" for n in beginning(scene.numbers, begin, count.number.first)):
        return "", ""
    for i in range(begin, min(count.number.first, begin + _NEAR)):
        name = next((n for n in (_name(scene, i + 1), _name(scene, i + 2)) if n), "") if scene.cues[i] & W.within else ""
        if name:
            return "before", name
    return "", ""


def side_by_side(scene: Scene, a: Count, b: Count) -> bool:
    """Are two numbers, one right behind the other, told of two places in the same way?"""
    if scene.sentence_of[b.number.first] - scene.sentence_of[a.number.first] > 1 or b.counted.partitive:
        return False
    lead = range(max(a.counted.last, b.number.first - _NEAR), b.number.first)
    if any(scene.has(i, W.including) and not scene.has(i, W.of | W.determiner) for i in lead):
        return False
    opened = scene.tokens.norm[a.counted.last : b.number.first]
    how, place = told_at(scene, a)
    here, other = told_at(scene, b)
    if not place or not other or place == other or (how == "label") != (here == "label"):
        return False
    return how == "label" or ":" not in opened


def in_a_row(scene: Scene, figures: list[Decided], i: int, parent: dict[int, int]) -> int | None:
    """The whole of the part before, where a number leaves out all but its place ("31 of them left Evin and [nine], Qarchak").

    Nothing befell those but what befell the part before, and both together are no more than the whole.
    """
    if i == 0 or parent.get(i - 1, i) > i - 1:
        return None
    before, count = figures[i - 1].count, figures[i].count
    j, at = parent[i - 1], count.number.first
    noun = count.counted.noun
    plain = count.counted.how == "none" or (noun is not None and noun.group in ("", "people") and (noun.sex or noun.age))
    if scene.sentence_of[before.number.first] != scene.sentence_of[at] or not plain or not before.counted.nounless:
        return None
    joint = at - 1 > before.counted.last and (scene.tokens.norm[at - 1] in (",", ";") or scene.has(at - 1, W.coordinator))
    led = joint or scene.between("semi", before.counted.last, at)
    spent = sum(figures[k].count.size or 0 for k, whole in parent.items() if whole == j)
    room = (figures[j].count.size or 0) - spent
    return j if led and _only_placed(scene, count) and 0 < (count.size or 0) <= room else None


def _only_placed(scene: Scene, count: Count) -> bool:
    """Does nothing but where they are follow the counted up to the next mark ("nueve en Yare", "nine, from Homs")?"""
    i, last = count.counted.last, scene.sentences[scene.sentence_of[count.number.first]][1]
    i += i < last and scene.tokens.norm[i] == ","
    begin = i
    while i < last and scene.tokens.norm[i] not in _CLOSE and not scene.has(i, W.coordinator):
        if scene.has(i, W.be_now | W.be_past | W.have | W.relative | W.negation | W.pronoun):
            return False
        i += 1
    acts = any(act.lex.form not in ("noun", "state") for act in beginning(scene.acts_of[scene.sentence_of[begin - 1]], begin, i))
    place = any(_name(scene, k) or scene.cues[k] & W.jail for k in range(begin, i))
    led = scene.cues[begin] & W.within or (count.counted.how == "none" and scene.has(begin, W.preposition))
    return begin < i and bool(led) and place and not acts


def _rest_told(scene: Scene, count: Count) -> bool:
    """Is "the rest" told of behind a number in its sentence, without a number of its own?"""
    definite, last = actor_words(scene.report.language).definite, scene.sentences[scene.sentence_of[count.number.first]][1]
    numbers = {n.first for n in scene.numbers_of[scene.sentence_of[count.number.first]]}
    for i in range(count.counted.last + 1, last):
        if scene.has(i, W.rest) and scene.tokens.norm[i - 1] in definite and i + 1 not in numbers:
            return True
    return False


def before_the_rest(scene: Scene, figures: list[Decided], i: int, parent: dict[int, int]) -> int | None:
    """The figure that ends the sentence before, for the numbers of one that breaks it down and ends with "the rest"."""
    here = scene.sentence_of[figures[i].count.number.first]
    counted = figures[i].count.counted
    plain = counted.how == "none" or (counted.nounless and _name(scene, figures[i].count.number.last + 1))
    if i == 0 or not plain or not _rest_told(scene, figures[i].count):
        return None
    first = i
    while first > 0 and scene.sentence_of[figures[first - 1].count.number.first] == here:
        first -= 1
    if first < i:
        return parent.get(first) if all(parent.get(k) == parent.get(first) for k in range(first, i)) else None
    at, whole = figures[i].count.number.first, figures[i - 1].count
    opens = at == scene.sentences[here][0] and scene.sentence_of[whole.number.first] == here - 1
    return i - 1 if opens and (whole.size or 0) > (figures[i].count.size or 0) else None
