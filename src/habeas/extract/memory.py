"""The document's memory of sets: a number that stands alone may be a set opened elsewhere, a part of it, or its next total."""

from collections import Counter
from dataclasses import dataclass

from habeas.extract.happened import NONE, Count
from habeas.extract.ranker import Candidate
from habeas.extract.scene import Scene
from habeas.lexicon.vocabulary import W

# People already in custody by their name: a count of them without a verb may be a count of those held.
IMPLIED = {"detainees": "held", "political_prisoners": "held", "cases": "reviewed", "protesters": "arrested", "families": "held"}


@dataclass(slots=True)
class Decided:
    """What a first look took a number for."""

    count: Count
    label: str
    origin: object = None


def _value(count: Count) -> tuple[int | None, int | None]:
    number = count.number
    return (number.point, number.low) if number.point is None else (number.point, None)


def _cues(scene: Scene, count: Count) -> list[str]:
    """Words near the number that speak of parts, rests and totals."""
    first = scene.sentences[scene.sentence_of[count.number.first]][0]
    window = (
        scene.flags[max(first, count.number.first - 5) : count.number.first]
        + scene.flags[count.number.last : count.number.last + 3]
    )
    return [
        name for mask, name in ((W.including, "including"), (W.rest, "rest"), (W.total, "total")) if any(f & mask for f in window)
    ]


def _overall(scene: Scene, figures: list[Decided]) -> list[tuple[str, str]]:
    """What the report as a whole is about: the measure of its title's figure, and that of most of its figures."""
    title = next((d.label for d in figures if scene.sentence_of[d.count.number.first] == 0), None)
    out = [(title, "title")] if title is not None else []
    if figures:
        out.append((max(sorted(Counter(d.label for d in figures).items()), key=lambda kv: kv[1])[0], "main"))
    return out


def _add(out: dict[str, Candidate], label: str, origin: str, extra: list[str], count: Count) -> None:
    """Let one memory speak for a measure; memories that agree are one candidate, so that their weights add up."""
    how = count.counted.how
    candidate = out.get(label)
    if candidate is None:
        candidate = out[label] = Candidate(label, ["mem", f"m={label}&mem", f"m={label}&mem&how={how}"], origin)
    features = [f"mem={origin}", f"mem={origin}&how={how}"]
    features += [f"mem={origin}&{e}" for e in extra]
    if count.counted.noun is not None and count.counted.how == "noun":
        features.append(f"mem={origin}&group={count.counted.noun.group}")
    candidate.features += features


def _implied(count: Count) -> str | None:
    """What the noun alone says: prisoners are held, cases are under review."""
    noun = count.counted.noun
    return IMPLIED.get(noun.group or noun.reason) if noun is not None and count.counted.how != "none" else None


def _apart(scene: Scene, a: int, b: int) -> tuple[str, list[str]]:
    """How far the figure before in the sentence is, and what lies between."""
    close = "tight" if b - a <= 3 else "near" if b - a <= 8 else "wide"
    return close, [f"cross={k}" for k in ("semi", "rel", "sub") if scene.between(k, a, b)] if a <= b else []


def memory_candidates(scene: Scene, count: Count, decided: list[Decided], acts: int) -> list[Candidate]:
    """Candidates from the rest of the report; `decided` holds every number's first reading, this one's among them."""
    out: dict[str, Candidate] = {}
    here = scene.sentence_of[count.number.first]
    acts_here = f"acts={min(acts, 2)}"
    cues = _cues(scene, count)
    figures = [d for d in decided if d.label != NONE and d.count is not count]
    big = "big" if (count.number.point or count.number.low or 0) >= 10 else "small"
    same = Counter(d.label for d in figures if _value(d.count) == _value(count))
    for label, n in sorted(same.items()):
        _add(out, label, "same", [acts_here, big, f"votes={min(n, 3)}", *cues], count)
    before = [d for d in figures if d.count.index < count.index]
    inside = [d for d in before if scene.sentence_of[d.count.number.first] == here]
    if inside:
        close, crossed = _apart(scene, inside[-1].count.counted.last, count.number.first)
        _add(out, inside[-1].label, "inside", [acts_here, close, *cues, *crossed, f"{close}&{acts_here}"], count)
    outside = [d for d in before if scene.sentence_of[d.count.number.first] < here]
    if outside:
        last = outside[-1]
        gap = here - scene.sentence_of[last.count.number.first]
        _add(out, last.label, "before", [acts_here, f"gap={min(gap, 3)}", *cues, f"{acts_here}&gap={min(gap, 3)}"], count)
    for label, origin in _overall(scene, figures):
        _add(out, label, origin, [acts_here, *cues], count)
    after = [d for d in figures if d.count.index > count.index and scene.sentence_of[d.count.number.first] == here]
    if after:
        _add(out, after[0].label, "ahead", [acts_here, *cues], count)
    for label, where in sorted(_reach(scene, figures, here).items()):
        _add(out, label, "any", [acts_here, where, f"value={_closeness(count, figures, label)}", *cues], count)
    for label, where in sorted(_told_nearby(scene, here).items()):
        _add(out, label, "told", [acts_here, where, *cues], count)
    implied = _implied(count)
    if implied is not None:
        _add(out, implied, "implied", [acts_here, f"partitive={count.counted.partitive}", *cues], count)
    word = count.counted.word
    kin = next((d for d in reversed(before) if word and d.count.counted.word == word and d.count.counted.how == "noun"), None)
    if kin is not None:
        _add(out, kin.label, "noun", [acts_here, f"the={scene.has(count.number.first - 1, W.determiner)}"], count)
    return [out[label] for label in sorted(out)]


def _closeness(count: Count, figures: list[Decided], label: str) -> str:
    """How near the number is to the nearest figure of a measure: running totals and rival counts lie close together."""
    mine = count.number.point or count.number.low or 0
    values = [d.count.number.point or d.count.number.low or 0 for d in figures if d.label == label]
    ratios = [max(mine, v, 1) / max(1, min(mine, v)) for v in values]
    best = min(ratios, default=99.0)
    return "same" if best == 1 else "close" if best <= 1.4 else "near" if best <= 3 else "far"


def _told_nearby(scene: Scene, here: int) -> dict[str, str]:
    """What the sentences around tell of, with or without numbers, nearest first."""
    out: dict[str, str] = {}
    start = scene.tokens.start
    for gap in (1, 2, -1):
        there = here - gap
        if not 0 <= there < len(scene.sentences):
            continue
        a, b = sorted((scene.sentences[here][0], scene.sentences[there][0]))
        paragraph = "\n" in scene.report.text[start[a] : start[b]]
        for act in scene.acts_of[there]:
            out.setdefault(act.lex.measure, f"gap={gap}{'/par' if paragraph else ''}&{act.lex.form}")
    return out


def _reach(scene: Scene, figures: list[Decided], here: int) -> dict[str, str]:
    """For each measure of the report, how near its nearest figure before this sentence is."""
    out: dict[str, str] = {}
    for d in figures:
        gap = here - scene.sentence_of[d.count.number.first]
        where = "later" if gap < 0 else f"back={min(gap, 4)}"
        if d.label not in out or out[d.label] == "later" or where < out[d.label]:
            out[d.label] = where
    return out
