"""Which figure another is an explicit part of: "including 246 women", "of them 15", "eight freed, five more under house arrest"."""

from habeas.extract.memory import Decided
from habeas.extract.ranker import Candidate
from habeas.extract.scene import Scene
from habeas.lexicon.vocabulary import W

WHOLE, PART = "none", "part"
_REACH = 8


def _size(decided: Decided) -> int | None:
    number = decided.count.number
    return number.point if number.point is not None else number.low


def _ratio(part: Decided, whole: Decided) -> str:
    a, b = _size(part), _size(whole)
    if a is None or b is None:
        return "unknown"
    return "less" if a < b else "equal" if a == b else "more"


def _near(scene: Scene, decided: Decided) -> list[str]:
    first = scene.sentences[scene.sentence_of[decided.count.number.first]][0]
    number = decided.count.number
    before = scene.joined(max(first, number.first - 5), number.first)
    after = scene.joined(number.last, number.last + 4)
    out = []
    for mask, name in ((W.including, "including"), (W.rest, "rest"), (W.total, "total"), (W.also, "also")):
        if before & mask:
            out.append(f"{name}<")
        if after & mask:
            out.append(f"{name}>")
    return out


def _features(scene: Scene, figures: list[Decided], i: int, j: int, parent: dict[int, int]) -> list[str]:
    part, whole = figures[i], figures[j]
    gap = abs(scene.sentence_of[part.count.number.first] - scene.sentence_of[whole.count.number.first])
    where = ("before" if j < i else "after") + f"&gap={min(gap, 3)}"
    ratio = _ratio(part, whole)
    same = "same" if part.label == whole.label else "other"
    features = ["part", f"part&{where}", f"part&{ratio}", f"part&{where}&{ratio}&{same}",
                f"part&steps={min(abs(i - j), 5)}&{where}",
                f"part&{same}&m={part.label}", f"part&how={part.count.counted.how}&{where}"]  # fmt: skip
    cues = _near(scene, part)
    features += [f"part&{cue}&{where}" for cue in cues] or [f"part&nocue&{where}"]
    if part.count.counted.partitive:
        features.append(f"part&partitive&{where}")
    if gap == 0:
        a, b = sorted((part.count.counted.last, whole.count.counted.last))
        a, b = min(a, b), max(part.count.number.first, whole.count.number.first)
        if a <= b:
            crossed = [k for k in ("semi", "rel", "sub", "coord") if scene.between(k, a, b)]
            features += [f"part&cross={k}&{where}" for k in crossed]
    siblings = [k for k, p in parent.items() if p == j]
    if siblings:
        features.append(f"part&siblings={min(len(siblings), 3)}&steps={min(abs(i - max(siblings)), 3)}")
        spent = sum(_size(figures[k]) or 0 for k in siblings)
        room = (_size(whole) or 0) - spent
        size = _size(part) or 0
        features.append(f"part&room={'exact' if size == room else 'enough' if size < room else 'none'}")
    if _set_out(scene, whole):
        features += [f"part&set_out&{where}", f"part&set_out&{where}&{ratio}"]
    together = _sums(scene, figures, i, j)
    if together is not None:
        features += ["part&sum", f"part&sum&{together}"]
    if j in parent and i != j:
        features.append("part&whole_is_part")
    if part.count.counted.noun is not None and (part.count.counted.noun.sex or part.count.counted.noun.age):
        features.append(f"part&trait&{where}")
    return features


def _set_out(scene: Scene, whole: Decided) -> bool:
    """Does the sentence set out from the whole: "Of the 610 arrested, …", "De los siete …"?"""
    first = scene.sentences[scene.sentence_of[whole.count.number.first]][0]
    number = whole.count.number.first
    return number - first <= 4 and any(f & (W.including | W.preposition) for f in scene.flags[first:number])


def _sums(scene: Scene, figures: list[Decided], i: int, j: int) -> str | None:
    """Do figure i and one or two neighbours add up to figure j ("13 … eight … five more")? "beside": all in one sentence."""
    whole, mine = _size(figures[j]), _size(figures[i])
    if whole is None or mine is None or whole < 3:
        return None
    here = scene.sentence_of[figures[i].count.number.first]
    sizes: dict[str, list[int]] = {"beside": [], "near": []}
    for k in range(max(0, i - 3), min(len(figures), i + 4)):
        gap = abs(scene.sentence_of[figures[k].count.number.first] - here)
        if k not in (i, j) and gap <= 1:
            sizes["near"].append(_size(figures[k]) or 0)
            if gap == 0:
                sizes["beside"].append(_size(figures[k]) or 0)
    for where, around in sizes.items():
        pairs = [a + b for n, a in enumerate(around) for b in around[n + 1 :] if a and b]
        if any(mine + v == whole for v in [*filter(None, around), *pairs]):
            return f"{where}&{'small' if whole < 8 else 'big'}"
    return None


def part_candidates(scene: Scene, figures: list[Decided], i: int, parent: dict[int, int]) -> list[Candidate]:
    """No whole, or one of the figures near figure i; `parent` holds what was decided for the figures before it."""
    cues = _near(scene, figures[i])
    out = [Candidate(WHOLE, ["whole", *[f"whole&{c}" for c in cues], f"whole&how={figures[i].count.counted.how}",
           f"whole&first={i == 0}",
                             f"whole&partitive={figures[i].count.counted.partitive}"])]  # fmt: skip
    here = scene.sentence_of[figures[i].count.number.first]
    for j in range(max(0, i - _REACH), min(len(figures), i + 4)):
        there = scene.sentence_of[figures[j].count.number.first]
        if j == i or (j > i and there != here):
            continue
        out.append(Candidate(str(j), _features(scene, figures, i, j, parent)))
    return out
