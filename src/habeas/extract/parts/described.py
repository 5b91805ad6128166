"""Numbers that go on with the figure before and only say what some of those counted are: "62 are held. Twenty-four are women".

Nothing befell them but what befell that figure; whether the number is a figure at all is another question.
"""

from habeas.extract.acts.find import Count
from habeas.extract.parts.compared import compared
from habeas.extract.parts.plain import told_apart
from habeas.extract.text.scene import Scene
from habeas.lexicon.speech import S, speech_words
from habeas.lexicon.vocabulary import W

# Before the number nothing stands in its clause but a word such as "only".
_LEAD = 1
# "Of the total" and its comma.
_TOTAL = 4
# So many words at most tell what the part before is.
_ALIKE = 8
_PEOPLE = ("noun", "adjective")
# Between a figure and what goes on with it one sentence without a verb may stand.
_OVER, _VERBAL = 2, W.be_now | W.be_past | W.have | W.still | W.future
# A label goes on with a figure so many sentences back; groups that say no more of people than that they are some.
_LABELS, _PLAIN = 4, ("", "people", "foreigners")


def described_parts(scene: Scene, counts: list[Count]) -> dict[int, int]:
    """For each such number the place in `counts` of the figure that it goes on with."""
    out: dict[int, int] = {}
    last = -1
    for i, count in enumerate(counts):
        if compared(scene, count):
            continue
        before = last if last in out else _main(scene, counts, last, count)
        whole = out.get(before, before)
        if before >= 0 and (
            _goes_on(scene, counts[before], count, listed=before in out)
            or alike(scene, counts[before], count)
            or _labelled(scene, counts[whole], count)
        ):
            out[i] = whole
        last = i
    return out


def _main(scene: Scene, counts: list[Count], last: int, count: Count) -> int:
    """The last figure of its sentence, up to figure `last`, that has room for a number and that the sentence is about; else -1.

    It is not about those of whom only a clause of time tells ("180 came out, the most [since 222 were expelled]. Of the total …").
    """
    here = scene.sentence_of[counts[last].number.first]
    for k in range(last, -1, -1):
        if scene.sentence_of[counts[k].number.first] != here:
            break
        room = (counts[k].size or 0) >= (count.size or 0) or counts[k].size is None
        aside = k > 0 and _looked_back(scene, counts[k - 1], counts[k])
        if room and not compared(scene, counts[k]) and not aside:
            return k
    return -1


def _looked_back(scene: Scene, before: Count, count: Count) -> bool:
    """Does a clause of time behind a figure of its sentence tell of a number ("freed 135, the most [since 222 were expelled]")?"""
    a, b = before.counted.last, count.number.first
    if scene.sentence_of[before.number.first] != scene.sentence_of[b] or before.counted.how == "other" or a > b:
        return False
    clause = (i for i in range(a, b) if scene.has(i, W.subordinator) and scene.told(i - 1, i + 1) & W.since)
    return any(not scene.between("semi", i, b) for i in clause)


def _labelled(scene: Scene, whole: Count, count: Count) -> bool:
    """Does a label only say what some of those just counted are ("Prisoners: 902. Women: [96]. Minors: [four]")?"""
    counted, noun = count.counted, count.counted.noun
    here, there = scene.sentence_of[count.number.first], scene.sentence_of[whole.number.first]
    if counted.how != "label" or noun is None or not (noun.sex or noun.age or noun.nationality) or noun.group not in _PLAIN:
        return False
    if whole.counted.how == "other" or here - there > _LABELS or not 0 < (count.size or 0) <= (whole.size or 0):
        return False
    first, i = scene.sentences[here][0], counted.noun_at - 1
    while i >= first and (scene.has(i, W.total | W.of | W.determiner | W.including) or scene.tokens.norm[i] == ","):
        i -= 1
    end = count.number.last
    ended = end >= scene.sentences[here][1] or scene.tokens.norm[end] in ".;,(\n"
    opens = i < first or scene.tokens.norm[i] == ";" or not scene.tokens.norm[i][0].isalnum()
    acts = [act for act in scene.acts_of[here] if act.first < counted.noun_at]
    return ended and opens and not acts and _whole_listed(scene, whole)


def _whole_listed(scene: Scene, whole: Count) -> bool:
    """Is a number the end of its line or clause, as in a list, or a label's itself?"""
    end = whole.counted.last
    return whole.counted.how == "label" or end >= len(scene.tokens) or not scene.tokens.norm[end][0].isalnum()


def alike(scene: Scene, before: Count, count: Count) -> bool:
    """Is one more told of as the part before it was: "cinco são estudantes e [um] é vereador", "… and [one] is a teacher"?"""
    a, b = before.counted.last, count.counted.last
    one = count.number.point == 1 and count.counted.how == "none" and before.counted.nounless
    same = scene.sentence_of[before.number.first] == scene.sentence_of[count.number.first]
    if not (one and same and scene.has(a, W.be_now | W.be_past) and scene.has(b, W.be_now | W.be_past)):
        return False
    joined = scene.has(count.number.first - 1, W.coordinator) and count.number.first - a <= _ALIKE
    return joined and not any(scene.between(kind, a, count.number.first) for kind in ("semi", "rel", "sub"))


def _goes_on(scene: Scene, before: Count, count: Count, *, listed: bool) -> bool:
    """Does a number without a noun open the clause behind that of a figure, and say only what those counted are?

    Behind such a number the next one may go on (`listed`: "79 are women, [186] belong to the army and [four] are minors").
    """
    here, there = scene.sentence_of[count.number.first], scene.sentence_of[before.number.first]
    if before.counted.how == "other" or not count.counted.nounless or not _near(scene, before, count):
        return False
    opened = _listed(scene, before, count) if listed and here == there else _opened(scene, count)
    if opened < 0 or (here == there and opened <= before.counted.last and not listed):
        return False
    i = count.counted.last
    while count.counted.partitive and scene.has(i, W.of | W.including | W.pronoun):
        i += 1
    if told_apart(scene, count):
        return False
    if scene.cues[i] & W.describe:
        return True
    if listed and here == there and scene.tokens.norm[i : i + 1] == [","]:
        return _only_named(scene, i + 1, scene.sentences[here][1])  # "four are teachers; two, brothers"
    if not scene.has(i, W.be_now | W.be_past):
        return False
    while scene.has(i, W.be_now | W.be_past | W.determiner):
        i += 1
    return any(hit.lex.kind in _PEOPLE for hit in scene.things.get(i, ()))


def _near(scene: Scene, before: Count, count: Count) -> bool:
    """Does a number stand in the sentence of the figure before or the next, or one on over one that tells nothing of anybody?"""
    a, b = scene.sentence_of[before.number.first], scene.sentence_of[count.number.first]
    if b - a <= 1:
        return True
    silent = b - a == _OVER and not scene.acts_of[a + 1] and not scene.joined(*scene.sentences[a + 1]) & _VERBAL
    return silent and "\n" not in scene.tokens.norm[before.number.first : count.number.first]


def _only_named(scene: Scene, i: int, last: int) -> bool:
    """Does nothing but a noun of people stand between token i and a mark?"""
    end = max((hit.last for hit in scene.things.get(i, ()) if hit.lex.kind in _PEOPLE), default=-1)
    return end >= 0 and (end >= last or not scene.tokens.norm[end][0].isalnum())


def _listed(scene: Scene, before: Count, count: Count) -> int:
    """Where a number begins that a comma or "and" joins to one told so before it; -1 where it is no such."""
    at, norm = count.number.first, scene.tokens.norm
    joint = at - 1 > before.counted.last and (norm[at - 1] in (",", ";") or scene.has(at - 1, W.coordinator))
    acts = any(before.counted.last <= act.first < at for act in scene.acts_of[scene.sentence_of[at]])
    return at if joint and not acts else -1


def _out_of_total(scene: Scene, first: int, number: int) -> bool:
    """Does "of the total" alone stand before a number: "Do total, [133] são mulheres"?"""
    if not first + 1 < number <= first + _TOTAL or scene.tokens.norm[number - 1] != ",":
        return False
    lead = range(first, number - 1)
    named = scene.told(first, number) & W.total and scene.has(first, W.of)
    return bool(named) and all(scene.has(i, W.of | W.determiner) or scene.cues[i] & W.total for i in lead)


def _opened(scene: Scene, count: Count) -> int:
    """Where the clause begins that a number opens: its sentence, or what follows a semicolon; -1 where it opens none.

    Words that take it out of the figure before may stand first ("[Of those,] 88 were minors").
    """
    first, norm = scene.sentences[scene.sentence_of[count.number.first]][0], scene.tokens.norm
    if _out_of_total(scene, first, count.number.first):
        return first
    told, speech = scene.acts_of[scene.sentence_of[count.number.first]], speech_words(scene.report.language)
    size, cue = speech.match(norm, first, count.number.first)
    if cue & S.by_own_count and first + size >= count.number.first - 1:
        return first  # "By her count [22] are students"
    at = count.number.first
    if at - 1 > first and norm[at - 1] == "," and scene.flags[at - 2] & W.including and not scene.flags[at - 2] & W.total:
        at -= 1
        while at > first and scene.flags[at - 1] & W.including:
            at -= 1
    for i in range(at, max(first, at - _LEAD) - 1, -1):
        if i == first or norm[i - 1] == ";":
            return i
        if norm[i - 1] in speech.that and i - 1 > first and not any(act.first < i for act in told[:1]):
            return i if speech.match(norm, i - 2, i)[1] & S.say else -1
        if not scene.cues[i - 1] & W.only:
            return -1
    return -1
