"""Parts that their own words make plain; where nothing else is told of them, what befell the whole befell them.

"Police detained 224 people, including seven children and twelve lawyers", "murieron 23, entre ellos tres niñas", "60 feridos, dois
deles em estado grave": the words that make the part leave no room for another act. Where the part has an act of its own ("of whom
six were let go"), that one tells.
"""

from bisect import bisect_left
from operator import attrgetter

from habeas.extract.acts.find import Count
from habeas.extract.acts.governors import BARE
from habeas.extract.parts.beside import side_by_side
from habeas.extract.text.scene import Scene
from habeas.lexicon.vocabulary import W

# Behind a part its clause ends with one of these; before a part one of them closes what is told of the whole.
_ENDS = frozenset(',;:()—–"“”«».?!\n')
_OPENS = frozenset((",", "(", "—", "–", "-"))
# People whose number is set aside where nothing tells that they were taken, let go or hurt.
_PEOPLE = frozenset(("officials", "witnesses", "relatives"))
_FIRST = attrgetter("first")
# A clause of prose ends within so many tokens.
_CLAUSE = 60
_BE = W.be_now | W.be_past
# "of them", "de las cuales" stand so near behind their number, and a second part so far behind the first ("and", ", and").
_PARTITIVE, _JOINED = 3, 2
# So near behind a comma a participle tells what came after ("[, since] handed back").
_SINCE = 3


def plain_parts(scene: Scene, counts: list[Count]) -> dict[int, tuple[int, bool]]:
    """For each count that its own words make a part: its whole, and whether anything else is told of the part.

    Both are places among `counts`; a whole stands before its parts.
    """
    linked: dict[int, tuple[int, bool]] = {}
    for k in range(1, len(counts)):
        before, count = counts[k - 1], counts[k]
        same = scene.sentence_of[before.number.first] == scene.sentence_of[count.number.first]
        if not same or before.counted.how == "other" or not _of_people(count):
            continue
        if k - 1 in linked and joined(scene, before, count):
            linked[k] = linked[k - 1][0], told_apart(scene, count)
        elif (count.size or 0) > (before.size or count.size or 0):
            continue  # "three teachers among the 85 people jailed": the whole stands behind its part
        elif _taken_out(scene, before, count) or _of_them(scene, before, count) or _with_cause(scene, before, count):
            linked[k] = linked[k - 1][0] if k - 1 in linked else k - 1, told_apart(scene, count)
    return linked


def _of_people(count: Count) -> bool:
    """Does a number count people, or nothing said, and no things? (Officials alone are none of ours; among 23 dead they are.)"""
    counted = count.counted
    return counted.how != "other" or (counted.noun is not None and counted.noun.reason in _PEOPLE)


def _lead(scene: Scene, count: Count, floor: int) -> int:
    """The last token before a number, over articles that name no part by themselves ("including [the] three")."""
    i = count.number.first - 1
    while i >= floor and scene.flags[i] & W.determiner and not scene.flags[i] & (W.including | W.preposition):
        i -= 1
    return i


def _taken_out(scene: Scene, before: Count, count: Count) -> bool:
    """Do words that take a part out of the figure before stand right before the number ("including", "of whom", "entre ellos")?

    The words of "two of the nine" name the whole that follows them: they end with a preposition or an article.
    """
    floor = before.counted.last
    last = _lead(scene, count, floor)
    if last < floor or not scene.flags[last] & W.including or scene.flags[last] & (W.of | W.determiner):
        return False
    if last + 1 < count.number.first and scene.flags[last] & W.pronoun:
        return False
    first = last
    while first > floor and scene.flags[first - 1] & W.including:
        first -= 1
    return first == floor or scene.tokens.norm[first - 1] in _OPENS


def _of_them(scene: Scene, before: Count, count: Count) -> bool:
    """Does "of them" behind the number take it out of the figure before ("forty, six [of them] women")?"""
    number, flags = count.number, scene.flags
    if number.first - 1 < before.counted.last or scene.tokens.norm[number.first - 1] not in _OPENS or not count.counted.partitive:
        return False
    near = range(number.last, min(number.last + _PARTITIVE, len(flags)))
    return any(flags[i] & W.including and not flags[i] & (W.of | W.determiner | W.preposition) for i in near)


def _with_cause(scene: Scene, before: Count, count: Count) -> bool:
    """Does a bare number only give the cause for some of the figure before ("24 died, [22 from gunshots]")?"""
    number = count.number
    if count.counted.how != "none" or scene.tokens.norm[number.first - 1] not in _OPENS or number.first <= before.counted.last:
        return False
    fewer = count.size is not None and before.size is not None and count.size < before.size
    if side_by_side(scene, before, count):
        return False  # "51 from Caracas, [20 from Lara]"
    fewer = fewer and not crammed(scene, count)
    return fewer and behind_cause(scene, number.last) > number.last


def crammed(scene: Scene, count: Count) -> bool:
    """Does a number only tell how full each cell is ("143 inmates, [up to 30] to a cell", "hasta [30] por celda")?"""
    ends = (count.number.last, count.counted.last)
    full = any(scene.has(end, W.preposition) and scene.told(end + 1, end + 3) & W.jail for end in ends)
    return count.number.precision == "up_to" and full


def behind_cause(scene: Scene, i: int) -> int:
    """Where the cause ends that opens at token i ("[por impactos de bala] y dos …"); i itself where none does.

    A cause is told by nouns or by what its own word leads to ("for killing"): any other verb tells something of its own.
    """
    last = scene.sentences[scene.sentence_of[i - 1]][1]
    if i >= last or not scene.cues[i] & W.cause:
        return i
    end = i
    while end < min(last, i + _CLAUSE) and scene.tokens.norm[end] not in _ENDS and not scene.flags[end] & W.coordinator:
        end += 1
    acts = scene.acts_of[scene.sentence_of[i]]
    k = bisect_left(acts, i, key=_FIRST)
    here = acts[k : bisect_left(acts, end, key=_FIRST)]
    nouns = {act.first for act in here if act.lex.form == "noun"} | {i, i + 1}
    verb = scene.joined(i, end) & (_BE | W.have)
    return i if verb or any(act.first not in nouns for act in here) else end


def _end(scene: Scene, count: Count) -> int:
    """Where the noun phrase of a part ends, over what is said of those taken out ("27 of them [protesters]") and its cause."""
    return behind_cause(scene, _end_of_noun(scene, count))


def _end_of_noun(scene: Scene, count: Count) -> int:
    i = count.counted.last
    while i < min(len(scene.flags), count.counted.last + _PARTITIVE) and scene.flags[i] & (W.of | W.including | W.pronoun):
        i += 1
    return max((hit.last for hit in scene.things.get(i, ())), default=i) if i > count.counted.last else i


def joined(scene: Scene, before: Count, count: Count) -> bool:
    """Do nothing but a comma and an "and" lie between two parts ("seven children and twelve lawyers")?"""
    a, b = _end(scene, before), count.number.first
    return 0 < b - a <= _JOINED and all(scene.tokens.norm[i] == "," or scene.flags[i] & W.coordinator for i in range(a, b))


def let_go_behind(scene: Scene, count: Count) -> int:
    """Where a participle behind a comma tells that some of those taken came out since ("29 of them minors[, already freed]").

    -1 where none does. "180 people, 29 of them minors, were freed" tells it of all.
    """
    sentence, norm = scene.sentence_of[count.number.first], scene.tokens.norm
    i, last = count.counted.last, scene.sentences[sentence][1]
    while i < min(last, count.counted.last + _CLAUSE) and norm[i] not in _ENDS and not scene.flags[i] & W.coordinator:
        i += 1
    if i >= last or norm[i] != ",":
        return -1
    acts = scene.acts_of[sentence]
    k = bisect_left(acts, i, key=_FIRST)
    released = [a for a in acts[k : k + _SINCE] if a.first - i <= _SINCE and a.lex.measure == "released" and a.lex.form in BARE]
    if not released or scene.joined(i, released[0].first) & (_BE | W.have | W.negation):
        return -1
    return released[0].first


def behind_what_they_are(scene: Scene, i: int, last: int) -> int:
    """Behind "are students": a verb of being and a noun without an act; token i itself where no such stands there."""
    end = i
    while end < last and scene.has(end, _BE | W.determiner):
        end += 1
    nouns = [hit for hit in scene.things.get(end, ()) if hit.lex.kind == "noun"] if i < end < last else []
    here = scene.acts_of[scene.sentence_of[i - 1]]
    k = bisect_left(here, i, key=_FIRST)
    plain = nouns and not (k < len(here) and here[k].first < nouns[0].last)
    return max(hit.last for hit in nouns) if plain else i


def _befallen(scene: Scene, count: Count) -> bool:
    """Does a participle alone say who the part are, and behind it why ("dos quais 40 [condenados] por …")?"""
    acts, at = scene.acts_of[scene.sentence_of[count.number.first]], count.number.last
    k = bisect_left(acts, at, key=_FIRST)
    return any(a.first == at and a.lex.form in BARE and a.last == count.counted.last for a in acts[k : k + _SINCE])


def _only_placed(scene: Scene, count: Count, end: int) -> bool:
    """Is only the place of custody told of a part, without a verb ("96 freed, of whom 38 [in the central prison]")?"""
    i = _end_of_noun(scene, count)
    acts = scene.acts_of[scene.sentence_of[count.number.first]]
    here = acts[bisect_left(acts, count.number.last, key=_FIRST) : bisect_left(acts, end, key=_FIRST)]
    placed = bool(scene.told(i, i + 1) & W.within) and bool(scene.told(i, end) & W.jail)
    verb = scene.joined(count.number.last, end) & (_BE | W.have | W.still)
    return placed and not verb and all(act.first >= i and act.lex.measure == "held" and act.lex.form == "state" for act in here)


def told_apart(scene: Scene, count: Count) -> bool:
    """Is anything of its own told of a part in its clause, or may it be behind an insertion ("of whom, he said, …")?"""
    sentence = scene.sentence_of[count.number.first]
    last = scene.sentences[sentence][1]
    end = count.counted.last
    if _befallen(scene, count) or told_of_them(scene, count) >= 0:
        return True
    if behind_cause(scene, _end_of_noun(scene, count)) > _end_of_noun(scene, count):
        return False
    if scene.has(end, W.relative) and end + 1 < last and scene.cues[end + 1] & W.had:
        return False  # "nine women who had been serving their sentences": of what had been nothing follows
    # "Nine were students when they were picked up": behind what they were, a clause of time tells when, and not what befell them.
    were = scene.has(end, _BE)
    end, last = behind_what_they_are(scene, end, last), min(last, end + _CLAUSE)
    if end != count.counted.last and scene.has(end, W.relative) and not scene.has(end - 1, _BE):
        return False  # "of whom six are students who had been arrested in May": what befell the six is told of the whole
    while end < last and scene.tokens.norm[end] not in _ENDS and not scene.flags[end] & W.coordinator:
        if were and scene.has(end, W.subordinator) and not scene.has(end, W.preposition):
            break
        end += 1
    acts = scene.acts_of[sentence]
    k = bisect_left(acts, count.number.last, key=_FIRST)
    if k < len(acts) and acts[k].first < end:
        return not _only_placed(scene, count, end)
    if let_go_behind(scene, count) >= 0:
        return True
    clause = scene.joined(count.number.last, end) | scene.joined(count.number.first - 1, count.number.first)
    inserted = end < last and scene.tokens.norm[end] == "," and clause & W.relative
    return bool(inserted and not scene.joined(count.number.last, end) & _BE)


def told_of_them(scene: Scene, count: Count) -> int:
    """Where the participle stands that alone tells what befell a part ("482 arrested, 47 of them [charged]"); -1 for none.

    With a helping verb it is a verb like any other.
    """
    number = count.number
    before = number.first - 1
    if before < 0 or scene.tokens.norm[before] not in (*_OPENS, ";") or not count.counted.partitive:
        return -1
    i = number.last
    while i < min(len(scene.flags), number.last + _PARTITIVE) and scene.flags[i] & (W.of | W.including | W.pronoun):
        i += 1
    acts = scene.acts_of[scene.sentence_of[number.first]]
    k = bisect_left(acts, i, key=_FIRST)
    own = [act for act in acts[k : k + _SINCE] if act.first == i]
    told = any(act.lex.form in BARE and act.lex.use != "subject" for act in own) and not scene.has(i, W.preposition)
    # "Nine of the convicted were …" names a whole; who is sentenced was tried ("terms for 22, nine of them tried").
    named = scene.has(i - 1, W.of | W.determiner | W.preposition)
    stage = any(act.lex.measure == "sentenced" for act in acts[:k]) or any(act.lex.measure == "held" for act in own)
    return i if told and i > number.last and not named and not stage else -1
