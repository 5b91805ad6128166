"""Numbers that add up to the figure before them, with nothing else told of them: "52: 40 men and 12 women".

A row of them may stand in a sentence of its own: "There are 44 names. Twenty-six are teachers, nine are reporters …".
"""

from bisect import bisect_left
from operator import attrgetter

from habeas.extract.acts.find import Count
from habeas.extract.acts.governors import BARE
from habeas.extract.parts.compared import compared, stood
from habeas.extract.parts.plain import behind_cause, told_apart
from habeas.extract.text.scene import Scene
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W

# So many words at most stand between two numbers of a sum.
_BETWEEN = 12
# So many parts at most are added up.
_MOST = 9
# The first number of a row opens its sentence.
_OPENING = 2
# What opens a list that spells a number out; what shuts it before it began. The list makes up more than such a share of the number.
_OPEN, _SHUT, _SHARE = frozenset((":", "(")), frozenset(');"“”«»'), 3
_FIRST = attrgetter("first")


def _acts(scene: Scene, a: int, b: int) -> bool:
    """Does an act begin among tokens a..b of one sentence?"""
    here = scene.acts_of[scene.sentence_of[a - 1]]
    k = bisect_left(here, a, key=_FIRST)
    return k < len(here) and here[k].first < b


def _silent(scene: Scene, a: int, b: int) -> bool:
    """Do tokens a..b hold few words, none of which tells anything of people?"""
    return b - a <= _BETWEEN and not _acts(scene, behind_cause(scene, a), b)


def _set_in(scene: Scene, whole: Count, part: Count) -> bool:
    """Is only what befell the whole told before the comma in front of its first part ("six men held since May, [four] …")?"""
    a, b = whole.counted.last, part.number.first
    if b - a > _BETWEEN or scene.tokens.norm[b - 1] != "," or "," in scene.tokens.norm[a : b - 1]:
        return False
    befell = (act.lex.form for act in scene.acts_of[scene.sentence_of[b]] if act.first == a)
    return part.counted.how == "noun" and any(form in BARE for form in befell)


def _sums(scene: Scene, counts: list[Count], w: int) -> list[int]:
    """The numbers right behind number w that add up to it, with nothing told between ("52: 40 men and 12 women"); else none."""
    whole, here = counts[w].size, scene.sentence_of[counts[w].number.first]
    if whole is None or _listed(scene, counts, w):
        return []
    left, parts = whole, []
    for i in range(w + 1, min(len(counts), w + 1 + _MOST)):
        part, size = counts[i], counts[i].size
        apart = scene.sentence_of[part.number.first] != here
        quiet = _silent(scene, counts[i - 1].counted.last, part.number.first) or (i == w + 1 and _set_in(scene, counts[w], part))
        if size is None or apart or not quiet:
            return []
        left -= size
        parts.append(i)
        if left <= 0:
            break
    return parts if left == 0 and len(parts) > 1 and not any(told_apart(scene, counts[i]) for i in parts) else []


def _row(scene: Scene, counts: list[Count], w: int) -> list[int]:
    """The numbers of the sentence behind number w's that say what those counted are ("Nine are nurses, two …"), if they add up."""
    whole = counts[w].size
    if whole is None or w + 2 >= len(counts) or counts[w].counted.how == "other" or compared(scene, counts[w]):
        return []
    here = scene.sentence_of[counts[w + 1].number.first]
    first, _ = scene.sentences[here]
    opens = counts[w + 1].number.first - first <= _OPENING and here == scene.sentence_of[counts[w].number.first] + 1
    if not opens or not scene.has(counts[w + 1].counted.last, W.be_now | W.be_past):
        return []
    row = [i for i in range(w + 1, min(len(counts), w + 1 + _MOST)) if scene.sentence_of[counts[i].number.first] == here]
    left, parts = whole, []
    for i in row:
        left -= counts[i].size or 0
        parts.append(i)
        if left <= 0:
            break
    plain = (
        left == 0 and len(parts) > 1 and not any(counts[i].counted.how == "other" or told_apart(scene, counts[i]) for i in parts)
    )
    return parts if plain else []


def _spelled_out(scene: Scene, counts: list[Count], w: int) -> list[int]:
    """The numbers of a list behind number w and a colon or a bracket ("fourteen carry foreign passports: six Danes, two Finns …").

    They may make up less than the whole where somebody is told without a number ("and a Swede").
    """
    whole, sentence = counts[w].size, scene.sentence_of[counts[w].number.first]
    if whole is None or w + 1 >= len(counts) or scene.sentence_of[counts[w + 1].number.first] != sentence:
        return []
    a, b = counts[w].counted.last, counts[w + 1].number.first
    between = scene.tokens.norm[a:b]
    if not _OPEN.intersection(between) or _SHUT.intersection(between) or scene.joined(a, b) & W.subordinator:
        return []
    parts, spent = [w + 1], counts[w + 1].size or 0
    for i in range(w + 2, min(len(counts), w + 1 + _MOST)):
        if scene.sentence_of[counts[i].number.first] != sentence or not _silent(
            scene, counts[i - 1].counted.last, counts[i].number.first
        ):
            break
        parts.append(i)
        spent += counts[i].size or 0
    plain = len(parts) > 1 and whole >= spent > whole // _SHARE
    return parts if plain and not any(_other(scene, counts[i]) for i in parts) else []


def _other(scene: Scene, count: Count) -> bool:
    """Is something else told of a number, or of an earlier moment; is it one speaker's ("212 according to …"), or of no people?"""
    said = scene.tokens.norm[count.counted.last : count.counted.last + 1]
    rival = any(word in speech_words(scene.report.language).in_view for word in said)
    return rival or count.counted.how == "other" or told_apart(scene, count) or stood(scene, count)


def _listed(scene: Scene, counts: list[Count], w: int) -> bool:
    """May number w be one of a list itself ("14 foreigners: [six] Lithuanians, two Latvians …", "[five] are Danes, three Poles")?

    Where a colon or a bracket follows it, those behind are its parts.
    """
    count = counts[w]
    end = count.counted.last
    if end < len(scene.flags) and scene.tokens.norm[end] in (":", "("):
        return False
    if scene.has(end, W.be_now | W.be_past):
        return True
    before = counts[w - 1] if w else None
    if before is None or scene.sentence_of[before.number.first] != scene.sentence_of[count.number.first]:
        return False
    return _silent(scene, before.counted.last, count.number.first)


def makes_up(scene: Scene, counts: list[Count]) -> dict[int, int]:
    """For each number of a list that just makes up the number before its colon, whatever participles describe its people, that one.

    "There are 40 in jail: 28 arrested in July and 12 seized in May": they are told as the 40 are.
    """
    out: dict[int, int] = {}
    for w in range(len(counts) - 2):
        whole, sentence = counts[w].size, scene.sentence_of[counts[w].number.first]
        row = [i for i in range(w + 1, min(len(counts), w + 1 + _MOST)) if scene.sentence_of[counts[i].number.first] == sentence]
        if whole is None or len(row) < 2 or ":" not in scene.tokens.norm[counts[w].counted.last : counts[w + 1].number.first]:
            continue
        sizes = [counts[i].size for i in row]
        if None not in sizes and sum(size or 0 for size in sizes) == whole:
            out |= dict.fromkeys(row, w)
    return out


def adds_up_to(scene: Scene, counts: list[Count]) -> dict[int, int]:
    """For each number of those behind a number that add up to it or spell it out, the place of that one in `counts`."""
    out: dict[int, int] = {}
    for w in range(len(counts)):
        for i in _sums(scene, counts, w) or _row(scene, counts, w) or _spelled_out(scene, counts, w):
            out.setdefault(i, w)
    return out
