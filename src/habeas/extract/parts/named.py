"""Which set the words beside a part name: "two of the accused", "De los liberados, cuatro …", "nine of the 15"."""

from bisect import bisect_left
from dataclasses import dataclass, replace
from operator import attrgetter

from habeas.extract.acts.counted import counted_by
from habeas.extract.acts.find import Count
from habeas.extract.acts.memory import Decided
from habeas.extract.numbers import Number
from habeas.extract.parts.beside import told_at
from habeas.extract.parts.compared import compared, share_of
from habeas.extract.text.scene import Scene, beginning
from habeas.lexicon.actors import actor_words
from habeas.lexicon.vocabulary import W

# What was done to people who are spoken of by one of these words may have been told by another ("40 held … of those arrested").
KIN = (
    frozenset(("arrested", "held")),
    frozenset(("died", "killed")),
    frozenset(("released", "exchanged", "exiled", "deported")),
)
# The noun behind "of the" begins so near; what a relative clause tells of those meant stands within so many words.
_RUN, _CLASS = 4, 6
# A set named first ("Of the accused, two …") stands so near before the number, and so near behind what begins its clause.
_AHEAD, _OPENING = 14, 3
_OPENS = frozenset((";", ":", "—", "–", "(", "\n"))
# Ways of naming a set by no more than where it was told.
_POINTED = ("latter", "former", "whom")
_STOPS = frozenset((",", ";", ":", "—", "–", "(", ")", ".", "\n"))
# Two words are one noun ("libertadas", "libertados") where all but so many of their last letters agree.
_ENDING, _STEM = 2, 4
_FIRST = attrgetter("first")
_NEAR = 2
# A figure fits the name of a set well by its measure or its noun.
WELL = 3
# Farther off, those of a kin measure are rivals too.
_KIN_FIT = 2
# So far behind its noun the whole of a number may be named.
_WITHIN = 12
# So near before a number stands what tells that it is still to be reached ("a plan that [should] reach 300").
_LEAD = 3
# So far back a bracket may have opened.
_BRACKET = 25


@dataclass(frozen=True, slots=True)
class Named:
    """A set as the words name it. `how`: them · number · class · latter · former.

    A class has a noun, and measures where that says what befell those meant. `at`: where the words begin. `dated`: it has a time of
    its own ("of those arrested since 2023") and may be another set than any that was counted. `places`: the names behind it that
    may be those of the place where they are ("of those held in Leeds").
    """

    how: str
    at: int
    word: str = ""
    measures: frozenset[str] = frozenset()
    number: int = -1
    dated: bool = False
    fronted: bool = False
    places: frozenset[str] = frozenset()


def named_beside(scene: Scene, count: Count) -> Named | None:
    """The set named behind the number ("two of the accused") or ahead of it ("Of the accused, two"), if any is."""
    sentence = scene.sentence_of[count.number.first]
    first, last = scene.sentences[sentence]
    own = _set_at(scene, count.number.last, last) or _among_them(scene, count, last)
    beside = own or _ahead(scene, count, first) or _inserted(scene, count, first)
    return beside or _of_whom(scene, count, first) or _behind(scene, count)


def _of_whom(scene: Scene, count: Count, first: int) -> Named | None:
    """Does a relative clause about those just counted open with "of whom" and lead to the number ("40, of whom they name [12]")?"""
    at = count.number.first
    for i in range(at - 1, max(first, at - _AHEAD), -1):
        if scene.tokens.norm[i] in ";:\n" or _number_at(scene, i):
            return None
        plain = scene.has(i, W.relative) and scene.has(i, W.including) and scene.plural(i)
        start = i
        while plain and start > first and scene.has(start - 1, W.including | W.of | W.determiner | W.relative):
            start -= 1
        if plain and start > first and scene.tokens.norm[start - 1] in (",", "(", "—", "–") and scene.joined(start, i + 1) & W.of:
            return Named("whom", start)
    return None


def _behind(scene: Scene, count: Count) -> Named | None:
    """The number named behind the noun as that of the whole ("48 releases, of the [80] promised", "9 women among the [60] freed").

    What only takes a part out ("including the 12") leads on to a part, as does what stands for the whole ("of them the 12").
    """
    whole, end = _next_but_listed(scene, count)
    if whole is None or whole.kind != "count" or whole.first - end > _WITHIN:
        return None
    start, leads = whole.first, W.including | W.determiner | W.of | W.total
    while start > end and scene.cues[start - 1] & leads:
        start -= 1
    run = scene.told(start, whole.first)
    plain = run & (W.of | W.among) and run & (W.including | W.total) and not run & (W.pronoun | W.relative)
    among = bool(run & W.among)
    if not plain or (among and not run & W.determiner and not scene.has(start - 1, W.be_now | W.be_past)):
        return None
    if end > count.counted.last and not among:
        return None
    beside = start == end or scene.tokens.norm[start - 1] == "," or among
    more = (whole.point or whole.low or 0) > (count.size or 0)
    return Named("number", start, number=whole.first) if beside and more else None


def _next_but_listed(scene: Scene, count: Count) -> tuple[Number | None, int]:
    """The next number behind those counted, past others whom a comma or an "and" lists with them; and where all these end.

    "Four nuns and two priests were among [37]" goes on behind the priests.
    """
    end, norm = count.counted.last, scene.tokens.norm
    for number in scene.numbers_of[scene.sentence_of[count.number.first]]:
        if number.first < end:
            continue
        listed = end < number.first and all(norm[i] == "," or scene.has(i, W.coordinator) for i in range(end, number.first))
        if not listed or number.kind != "count":
            return number, end
        end = counted_by(scene, number).last
    return None, end


def are_among(scene: Scene, count: Count) -> int:
    """Where the number begins that people are only said to be among ("Seven lawyers are among the [60] held"); -1 for none.

    What befell those is all that is told of them.
    """
    start, last = count.counted.last, scene.sentences[scene.sentence_of[count.number.first]][1]
    if count.counted.nounless or count.counted.partitive or not scene.joined(start, min(last, start + 2 * _WITHIN)) & W.including:
        return -1
    named = _behind(scene, count)
    if named is None or named.how != "number" or not any(scene.cues[i] & W.among for i in range(named.at, named.number)):
        return -1
    acts = beginning(scene.acts_of[scene.sentence_of[start - 1]], start, named.at)
    return -1 if any(not scene.has(act.first, W.be_now | W.be_past) for act in acts) else named.number


def _among_them(scene: Scene, count: Count, last: int) -> Named | None:
    """Are those of a noun said to be among others told of before ("learnt of two teachers [among them]")?"""
    end = count.counted.last
    for i in range(end, min(last - 1, end + _WITHIN)):
        if scene.tokens.norm[i] in _STOPS or (i > end and _number_at(scene, i)):
            return None
        if scene.cues[i] & W.among and scene.has(i + 1, W.pronoun) and scene.has(i, W.including):
            on = i + 2 < last and scene.tokens.norm[i + 2] not in _STOPS and not scene.has(i + 2, W.coordinator | W.preposition)
            return None if on else Named("them", i)
    return None


def apposed(scene: Scene, count: Count) -> Named | None:
    """The people of whom "them" is said right behind ("[The accused], nine of them women"), where no number counts them."""
    comma, norm = count.number.first - 1, scene.tokens.norm
    first = scene.sentences[scene.sentence_of[count.number.first]][0]
    if comma - 2 < first or norm[comma] != ",":
        return None
    definite = actor_words(scene.report.language).definite
    named = next((k for k in (comma - 1, comma - 2) if k > first and norm[k - 1] in definite), None)
    if named is None or _number_at(scene, named) or not norm[named].isalpha():
        return None
    if scene.has(named - 2, W.of) and any(n.last == named - 2 for n in scene.numbers_of[scene.sentence_of[comma]]):
        return None  # "Six of the accused, two of them women": a number counts them
    return _class_at(scene, named, named, comma)


def _inserted(scene: Scene, count: Count, first: int) -> Named | None:
    """The set named between commas right before the number ("he said that, of those 124, [37] were ill")."""
    at, norm = count.number.first, scene.tokens.norm
    if at - 1 <= first or norm[at - 1] != ",":
        return None
    for i in range(at - 2, max(first, at - _AHEAD), -1):
        if norm[i] in _STOPS:
            named = scene.has(i + 1, W.including) and not scene.has(i + 1, W.relative)
            found = _set_at(scene, i + 1, at) if named else None
            return None if found is None else replace(found, fronted=True)
    return None


def _ahead(scene: Scene, count: Count, first: int) -> Named | None:
    """The set that the clause of the number sets out from."""
    at, norm = count.number.first, scene.tokens.norm
    start = next((i + 1 for i in range(at - 1, max(first, at - _AHEAD) - 1, -1) if norm[i] in _OPENS), max(first, at - _AHEAD))
    if start > first and norm[start - 1] not in _OPENS:
        return None
    for i in range(start, min(at, start + _OPENING)):
        if scene.has(i, W.including):
            found = _set_at(scene, i, at)
            return None if found is None else replace(found, fronted=True)
        if not (scene.has(i, W.coordinator) or not norm[i].isalnum()):
            return None
    return None


def _set_at(scene: Scene, start: int, end: int) -> Named | None:
    """The set whose name begins at token `start` with "of the", "de los", "entre os" and stands before token `end`."""
    flags = scene.flags
    if start >= end or not flags[start] & W.including:
        return None
    k = start
    while k < min(end, start + _RUN) and flags[k] & W.including | flags[k] & W.determiner:
        k += 1
    run = scene.joined(start, k)
    alone = k >= end or not scene.tokens.norm[k].isalnum() or bool(flags[k] & (W.be_now | W.be_past | W.have))
    lately = _lately(scene, start, k, end)
    if lately is not None:
        return lately
    if (
        _points_back(scene, start, k, run)
        or _taken_together(scene, start, k)
        or (alone and k < end)
        or (k < end and flags[k] & W.total)
    ):
        return Named("them", start)
    if alone or flags[k] & W.rest:
        return None
    if _number_at(scene, k):
        # "of whom 30 are here, [nine] there" names no number
        return Named("them", start) if scene.has(k - 1, W.relative) else Named("number", start, number=k)
    return _class_at(scene, start, k, end)


def _lately(scene: Scene, start: int, k: int, end: int) -> Named | None:
    """The last or the first of the sets just told of, where no noun follows ("of the [latter]", "entre os [primeiros]")."""
    at = next((i for i in range(start, min(k + 1, end)) if scene.cues[i] & (W.latter | W.former)), -1)
    if at < 0 or at + 1 < k or not (at == start or scene.has(at - 1, W.determiner | W.including)):
        return None
    if at + 1 < end and (at + 1 in scene.things or _number_behind(scene, at + 1)):
        return None
    return Named("latter" if scene.cues[at] & W.latter else "former", start)


def _number_behind(scene: Scene, i: int) -> bool:
    """Does a number stand at token i with a noun of its own ("los primeros [doce días]")?"""
    return _number_at(scene, i) and i + 1 < len(scene.flags) and i + 1 in scene.things


def _taken_together(scene: Scene, start: int, k: int) -> bool:
    """Does a phrase end in a noun for those told of before, taken together ("of that [group]", "de ese [compromiso]")?"""
    last = scene.flags[k - 1]
    if k - start < 2 or last & (W.of | W.determiner | W.preposition | W.pronoun | W.relative) or not last & W.including:
        return False
    return scene.tokens.norm[k - 1] not in scene.words.befallen and not scene.has(k, W.of | W.preposition)


def _points_back(scene: Scene, start: int, k: int, run: int) -> bool:
    """Is a set named by a pronoun alone: "of them", "deles", "of whom", "dos quais" (but "de los que siguen presos")?"""
    if run & W.relative:
        plural = any(scene.has(i, W.relative) and scene.plural(i) for i in range(start, k))
        return plural or not run & W.determiner
    return bool(run & W.pronoun) or not run & (W.of | W.determiner | W.preposition)


def _number_at(scene: Scene, k: int) -> bool:
    """Does a number begin at token k?"""
    numbers = scene.numbers_of.get(scene.sentence_of[k], [])
    i = bisect_left(numbers, k, key=_FIRST)
    return i < len(numbers) and numbers[i].first == k


def _class_at(scene: Scene, start: int, k: int, end: int) -> Named:
    """The people named at token k: by a noun, by a participle, or by what a relative clause tells of them."""
    relative = bool(scene.joined(start, k + 1) & W.relative)
    stop = k
    while stop < min(end, k + _CLASS) and scene.tokens.norm[stop] not in _STOPS:
        if not relative and stop > k and scene.flags[stop] & (W.be_now | W.be_past | W.have | W.relative):
            break
        stop += 1
    reach = stop if relative else min(stop, k + _NEAR)
    word = scene.tokens.norm[k]
    acts = [h for h in beginning(scene.acts_of[scene.sentence_of[k]], start, reach) if h.last > k]
    measures = {h.lex.measure for h in acts if h.first == acts[0].first} | scene.words.befallen.get(word, frozenset())
    named = frozenset(scene.tokens.norm[i] for i in range(k, stop) if _place(scene, start, i))
    return Named("class", start, word, frozenset(measures), dated=bool(scene.joined(k, stop) & W.since), places=named)


def _place(scene: Scene, start: int, i: int) -> bool:
    """Is token i a name that a small word ties to those named from `start` on ("de las recluidas en [Yare]")?"""
    if not scene.tokens.is_capital(i) or not scene.has(i - 1, W.preposition | W.determiner):
        return False
    return not any(scene.tokens.norm[k] in _STOPS for k in range(start, i))


def _one_word(a: str, b: str) -> bool:
    """Are two words one noun, whatever their gender and number?"""
    stem = min(len(a), len(b)) - _ENDING
    return a == b or (stem >= _STEM and a[:stem] == b[:stem] and abs(len(a) - len(b)) <= _ENDING)


def _nouns(scene: Scene, count: Count) -> list[str]:
    """What a figure counts by name: its noun, or the one that it is said to be ("Nine are soldiers")."""
    i = count.counted.last
    out = [count.counted.word] if count.counted.word else []
    if scene.has(i, W.be_now | W.be_past):
        out += [scene.tokens.norm[k] for k in range(i + 1, i + 3) if k in scene.things]
    return out


def _told(scene: Scene, count: Count) -> set[str]:
    """What the noun phrase of a figure says of those counted ("sixty people [arrested] in June")."""
    acts = scene.acts_of[scene.sentence_of[count.number.first]]
    k = bisect_left(acts, count.number.last, key=_FIRST)
    out = set()
    while k < len(acts) and acts[k].first <= count.counted.last:
        out.add(acts[k].lex.measure)
        k += 1
    return out


def _fits(scene: Scene, named: Named, figure: Decided) -> int:
    """How well a figure fits the name of a set: 3 by its measure or noun, 2 by a kin measure, 1 by what is told of it; else 0."""
    if figure.label in named.measures or any(_one_word(named.word, noun) for noun in _nouns(scene, figure.count)):
        return 3
    if any(figure.label in kin and kin & named.measures for kin in KIN):
        return 2
    return 1 if _told(scene, figure.count) & named.measures else 0


def _aside(scene: Scene, count: Count) -> bool:
    """Is a figure told in brackets, or of what lies ahead ("a further 38 would be let go")? Such a set is seldom gone back to."""
    first, last = scene.sentences[scene.sentence_of[count.number.first]]
    norm = scene.tokens.norm
    opened = next((i for i in range(count.number.first, max(first, count.number.first - _BRACKET) - 1, -1) if norm[i] in "()"), -1)
    if opened >= 0 and norm[opened] == "(":
        return True
    if scene.told(max(first, count.number.first - _LEAD), count.number.first) & (W.future | W.conditional | W.intend):
        return True
    return bool(scene.told(count.counted.last, min(last, count.counted.last + _NEAR)) & (W.future | W.conditional | W.ahead))


def _numbered(scene: Scene, named: Named, figures: list[Decided], i: int) -> tuple[int, int]:
    """The figure that is the number named ("nine of the [15]"), or the last before with its value."""
    for j, figure in enumerate(figures):
        if figure.count.number.first == named.number:
            return j, WELL
    point = next(n.point for n in scene.numbers_of[scene.sentence_of[named.number]] if n.first == named.number)
    return next(((j, WELL) for j in range(i - 1, -1, -1) if figures[j].count.number.point == point is not None), (-1, 0))


def _pointed(scene: Scene, named: Named, figures: list[Decided], i: int, parent: dict[int, int]) -> tuple[int, int]:
    """The last figure before the words that point at it; for "the former" the first of its sentence that others are told beside."""
    size, here = figures[i].count.size or 0, scene.sentence_of[figures[i].count.number.first]
    near: list[int] = []
    for j in range(i - 1, -1, -1):
        count = figures[j].count
        there = scene.sentence_of[count.number.first]
        if count.number.last > named.at or (count.size or size) < size or compared(scene, count) or figures[j].against:
            continue
        if here - there > (named.how != "whom") or (near and there != scene.sentence_of[figures[near[0]].count.number.first]):
            break
        near.append(j)
    beside = [j for j in near if not any(parent.get(k) == j for k in near)]
    best = next(iter(beside[::-1] if named.how == "former" else near), -1)
    return best, WELL if best >= 0 else 0


def _placed(scene: Scene, named: Named, figures: list[Decided], i: int) -> int:
    """The last figure before whose place is the one that the words name ("Six of those in [Yare]"); -1 for none."""
    size = figures[i].count.size or 0
    for j in range(i - 1, max(-1, i - 1 - _CLASS), -1):
        count = figures[j].count
        if not named.places or count.number.last > named.at or (count.size or 0) < size:
            continue
        if told_at(scene, count)[1] in named.places or named.places & _names_behind(scene, count):
            return j
    return -1


def _names_behind(scene: Scene, count: Count) -> set[str]:
    """The names in what follows a figure, up to a mark or the next word that joins ("13 in the women's prison of [Yare]")."""
    out, i, last = set(), count.counted.last, scene.sentences[scene.sentence_of[count.number.first]][1]
    while i < last and scene.tokens.norm[i] not in _STOPS and not scene.has(i, W.coordinator | W.relative):
        if _place(scene, count.counted.last, i):
            out.add(scene.tokens.norm[i])
        i += 1
    return out


def meant(scene: Scene, named: Named, figures: list[Decided], i: int, parent: dict[int, int]) -> tuple[int, int]:
    """The figure before figure i that its words name, and how well it fits; (-1, 0) where none does.

    The nearest of equals, or that of which the nearest is a part itself, where both fit the name.
    """
    if named.how == "number":
        return _numbered(scene, named, figures, i)
    if named.how in _POINTED:
        return _pointed(scene, named, figures, i, parent)
    at_place = _placed(scene, named, figures, i)
    if at_place >= 0:
        return at_place, WELL
    size = figures[i].count.size or 0
    best, fit = -1, 0
    for j in range(i - 1, -1, -1):
        count = figures[j].count
        if count.number.last > named.at or (count.size or 0) < size or compared(scene, count) or share_of(scene, count):
            continue
        fits = 1 if named.how == "them" else _fits(scene, named, figures[j])
        fits = min(fits, 1) if fits and _aside(scene, count) else fits
        if fits > fit:
            best, fit = j, fits
        if fit >= 2 or (fit and named.how == "them"):
            break
    over = parent.get(best, -1)
    return (over, fit) if 0 <= over < best and named.how == "class" and _fits(scene, named, figures[over]) >= fit else (best, fit)


def plainly_meant(
    scene: Scene, named: Named, figures: list[Decided], i: int, best: tuple[int, int], parent: dict[int, int]
) -> bool:
    """Do the words leave no doubt which figure they mean: one of this sentence or the last, no other there fitting as well?

    A part of the figure meant is no rival ("18 men came out, seven of them from Leeds. Two of those freed …").
    """
    j, fit = best
    if named.how in _POINTED or (fit and named.places and _placed(scene, named, figures, i) == j):
        return fit > 0
    if named.how == "number" and fit:
        told = figures[j].count.number
        return named.fronted or not any(d.count.number.point == told.point and d.count.number.last <= named.at for d in figures)
    here = scene.sentence_of[figures[i].count.number.first]
    if fit < WELL or named.how != "class" or named.dated:
        return False
    size, near = figures[i].count.size or 0, here - scene.sentence_of[figures[j].count.number.first] <= 1
    for k in range(i - 1, -1, -1):
        count = figures[k].count
        if near and here - scene.sentence_of[count.number.first] > 1:
            break
        rival = j not in (k, parent.get(k)) and count.number.last <= named.at and size <= (count.size or 0) != figures[j].count.size
        aside = near and _aside(scene, count)
        if rival and not compared(scene, count) and not aside and _fits(scene, named, figures[k]) >= (WELL if near else _KIN_FIT):
            return False
    return True
