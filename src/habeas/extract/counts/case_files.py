"""Files are neither arrested nor freed: what may be told of files, petitions and cases counted, and of some taken out of them.

"86 files are with the commission; 31 of them went back to the courts": whatever the verbs tell of people, a file is under review or
an open charge.
"""

from habeas.extract.acts.find import Count
from habeas.extract.acts.named_before import named_before, named_behind
from habeas.extract.ranker import Candidate
from habeas.extract.text.scene import Hit, Scene
from habeas.lexicon.vocabulary import W

# The figures beside a file whose charge may be its own.
_BESIDE = frozenset(("mem=inside", "mem=before"))
# So near before a number stands what takes it out of others.
_LEAD = 3
# So many sentences back stand the files out of which a number without a noun is taken.
_BACK = 1


def of_files(scene: Scene, counts: list[Count], i: int, some: list[Candidate]) -> list[Candidate]:
    """The candidates that can be told of files, where files are counted; where people are, what is done to more than files."""
    if not _counts_files(scene, counts, i):
        return _of_people(counts[i], some)
    return [one for one in some if one.label == "reviewed" or _open_charge(one)] or some


def _of_people(count: Count, some: list[Candidate]) -> list[Candidate]:
    """Nobody is filed who is counted by a noun of people with a participle right behind ("40 marchers [presented] in court")."""
    noun = count.counted.noun if count.counted.how == "noun" else None
    if noun is None or noun.group in ("", "cases"):
        return some
    filed = [one for one in some if one.label == "reviewed" and getattr(one.origin, "first", -1) == count.counted.last]
    others = [one for one in some if one not in filed]
    return others if filed and any(isinstance(one.origin, Hit) for one in others) else some


def _open_charge(one: Candidate) -> bool:
    """Is it a charge told of the files themselves, or of those beside them?"""
    return one.label == "charged" and (isinstance(one.origin, Hit) or not _BESIDE.isdisjoint(one.memories))


def _taken_out(scene: Scene, count: Count) -> bool:
    """Is a number taken out of those told of before ("de ellos, [31]", "dos quais [114]", "the other [17]")?"""
    at, first = count.number.first, scene.sentences[scene.sentence_of[count.number.first]][0]
    for i in range(at - 1, max(first, at - _LEAD) - 1, -1):
        if scene.has(i, W.including | W.rest):
            return True
        if scene.tokens.norm[i] != "," and not scene.has(i, W.determiner):
            return False
    return False


def _counts_files(scene: Scene, counts: list[Count], i: int) -> bool:
    """Does a number count files by its noun, or some of the files that were counted before it ("de ellas, 31")?"""
    count = counts[i]
    noun = count.counted.noun
    if count.counted.how == "noun":
        return noun is not None and noun.files
    if not count.counted.nounless:
        return False
    behind = named_behind(scene, count)
    named = named_before(scene, count) or (behind.noun if behind is not None else None)
    if named is not None:
        return named.files
    if not (count.counted.partitive or _taken_out(scene, count)):
        return False
    here = scene.sentence_of[count.number.first]
    before = (c for c in reversed(counts[:i]) if not c.counted.nounless)
    whole = next((c for c in before if here - scene.sentence_of[c.number.first] <= _BACK), None)
    return whole is not None and whole.counted.noun is not None and whole.counted.noun.files
