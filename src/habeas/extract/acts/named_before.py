"""The noun before a bare number that says who is counted: "the number of detainees at 46", "dos condenados, sete"."""

from habeas.extract.acts.counted import Counted, counted_by
from habeas.extract.acts.find import Count
from habeas.extract.text.scene import Scene
from habeas.lexicon.vocabulary import Lex, W

# So far before a number its noun is looked for, and so far its figure word ("the number of detainees held there at 46").
_REACH, _NEAR = 14, 11
# "of the" stands so short between a number and the one that it is out of.
_OUT_OF = 3
_STOPS = frozenset(';:—–()\n"“”«»')
_BE = W.be_now | W.be_past | W.stood
_OPENS = frozenset(("\n", '"', "“", "«", ";"))
_SMALL = W.determiner | W.preposition | W.rest


def named_before(scene: Scene, count: Count) -> Lex | None:
    """The plural noun that a number without one is told of in its clause; None where a figure or a stronger mark lies between."""
    noun = _noun_before(scene, count)
    if noun is None:
        return _figured_behind(scene, count)
    first, last, lex = noun
    if _set_out(scene, first, last, count) or _figure_of(scene, first, last, count) or told_of(scene, last, count):
        return lex
    return _figured_behind(scene, count)


def _figured_behind(scene: Scene, count: Count) -> Lex | None:
    """The plural noun whose figure is told to be the number before it ("subió a [46] el número de detenidos")."""
    i, last = count.number.last, scene.sentences[scene.sentence_of[count.number.first]][1]
    i += i < last and scene.has(i, W.determiner)
    if i + 2 >= last or not scene.has(i, W.total) or not scene.has(i + 1, W.of):
        return None
    nouns = [h for h in scene.things.get(i + 2, ()) if h.lex.kind == "noun" and not h.lex.nameless and scene.plural(h.first)]
    return max(nouns, key=lambda h: h.last).lex if nouns else None


def named_out_of(scene: Scene, count: Count) -> Lex | None:
    """The plural noun out of which a bare number is told at the head of its clause ("Destes detidos, 34 …")."""
    noun = _noun_before(scene, count)
    return noun[2] if noun is not None and _set_out(scene, noun[0], noun[1], count) else None


def _noun_before(scene: Scene, count: Count) -> tuple[int, int, Lex] | None:
    """The last noun before the number: where it stands and what it means."""
    at = count.number.first
    here = scene.sentence_of[at]
    floor = max(scene.sentences[here][0], at - _REACH)
    ends = [n.last for n in scene.numbers_of[here] if n.kind == "count" and floor < n.last <= at]
    floor = max([floor, *ends])
    for i in range(at - 1, floor - 1, -1):
        if scene.tokens.norm[i] in _STOPS:
            return None
        hit = max((h for h in scene.things.get(i, ()) if h.last <= at), key=lambda h: h.last, default=None)
        if hit is not None and hit.lex.kind == "noun":
            head = hit.first if scene.rules.head == "first" else hit.last - 1
            return (hit.first, hit.last, hit.lex) if scene.plural(head) and not hit.lex.nameless else None
    return None


def _set_out(scene: Scene, first: int, last: int, count: Count) -> bool:
    """Does the clause set out from the noun, the number right behind ("Dos condenados, sete …", "Of the defendants, two …")?"""
    if not last <= count.number.first <= last + 1 or (last < count.number.first and scene.tokens.norm[last] != ","):
        return False
    i, begin = first, scene.sentences[scene.sentence_of[first]][0]
    while i > begin and scene.has(i - 1, W.determiner | W.of | W.including):
        i -= 1
    out_of = any(scene.has(k, W.of | W.including) for k in range(i, first))
    return out_of and (i == begin or scene.tokens.norm[i - 1] in _OPENS)


def _figure_of(scene: Scene, first: int, last: int, count: Count) -> bool:
    """Is the number the figure of the noun ("the number of detainees at 46", "o total de presos é de 46")?"""
    if count.number.first - last > _NEAR or scene.between("comma", last, count.number.first):
        return False
    at = scene.of_before(first)
    return at > scene.sentences[scene.sentence_of[first]][0] and scene.has(at - 1, W.total)


def told_of(scene: Scene, last: int, count: Count) -> bool:
    """Does a verb of being tell the number of the noun, at once or in a relative clause ("los detenidos, que son 30", "são 12")?"""
    i = count.number.first - 1
    while i > last and scene.has(i, _SMALL) and not scene.flags[i] & (W.be_now | W.be_past):
        i -= 1
    if i < last or not scene.cues[i] & _BE:
        return False
    relative = scene.between("rel", last, i)
    return bool(relative) or i - last <= 1


def named_behind(scene: Scene, count: Count) -> Counted | None:
    """The phrase of the number out of which another is told ("12 of the 30 teachers", "doce de los 30 maestros")."""
    if not scene.has(count.number.last, W.of | W.including):
        return None
    here = scene.numbers_of[scene.sentence_of[count.number.first]]
    whole = next((n for n in here if 1 <= n.first - count.number.last <= _OUT_OF), None)
    counted = counted_by(scene, whole) if whole is not None and whole.kind == "count" else None
    return counted if counted is not None and counted.how == "noun" else None
