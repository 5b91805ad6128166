"""The document's memory of sets: a number that stands alone may be a set opened elsewhere, a part of it, or its next total."""

from collections import Counter
from dataclasses import dataclass

from habeas.extract.acts.find import NONE, Count, near_words
from habeas.extract.acts.tied import described
from habeas.extract.ranker import Candidate
from habeas.extract.text.scene import Hit, Scene
from habeas.lexicon.vocabulary import W

# People already in custody by their name: a count of them without a verb may be a count of those held.
IMPLIED = {"detainees": "held", "political_prisoners": "held", "cases": "reviewed", "protesters": "arrested", "families": "held"}

# How sure a look was of what it took a figure for, from least to most.
TRUST = ("weak", "fair", "sure")
_UNTOLD = ["trust=near:none", "trust=far:none"]
# A line of a list or table is shorter than this; a heading governs so many sentences below it.
_SHORT_LINE = 90
_UNDER_HEAD = 12
# What is told of a number stands within so many words of it, and before the next of these marks.
_AROUND = 12
# So far before a number the noun may stand that it leaves out.
_NAMED = 40
_STOPS = frozenset((",", ";", ":", "—", "(", ")", "\n"))


@dataclass(slots=True)
class Decided:
    """What a look took a number for; `whole`: the count that its own words make it a part of."""

    count: Count
    label: str
    origin: object = None
    trust: str = "sure"
    acts: list[Candidate] | None = None
    local: list[Candidate] | None = None
    # Its whole, where words say that it is a part; and the figure whose measure it shares as a part of it or as one of those that
    # add up to it ("40: [34] men and [six] women").
    whole: Count | None = None
    hangs_on: "Decided | None" = None
    # Is it only named to set the figure that it hangs on against it ("62, [against] 49 in March")?
    against: bool = False


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
    memory, features = f"mem={origin}", candidate.features
    candidate.memories = (*candidate.memories, memory)
    features += [memory, f"{memory}&how={how}", *[f"{memory}&{e}" for e in extra]]
    if how == "noun" and count.counted.noun is not None:
        features.append(f"{memory}&group={count.counted.noun.group}")


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
    told = [f"acts={min(acts, 2)}", *_cues(scene, count)]
    figures = [d for d in decided if d.label != NONE and d.count is not count]
    _recall_same(out, scene, count, figures, told)
    _recall_beside(out, scene, count, figures, told)
    _recall_named(out, scene, count)
    for label, origin in _overall(scene, figures):
        _add(out, label, origin, told, count)
    for label, where in sorted(_reach(scene, figures, here).items()):
        _add(out, label, "any", [*told, where, f"value={_closeness(count, figures, label)}"], count)
    for label, where in sorted(_told_nearby(scene, here).items()):
        _add(out, label, "told", [*told, where], count)
    for label, where in sorted(_headed(scene, here).items()):
        _add(out, label, "head", [told[0], where], count)
    implied = _implied(count)
    if implied is not None:
        _add(out, implied, "implied", [*told, f"partitive={count.counted.partitive}"], count)
    _describe(out, scene, count, figures)
    return [out[label] for label in sorted(out)]


def _recall_same(out: dict[str, Candidate], scene: Scene, count: Count, figures: list[Decided], told: list[str]) -> None:
    """The same value elsewhere in the report, and the last figure before that counts by the same noun.

    With an article ("the nine") a number points back at a set; without one it may be another.
    """
    definite = scene.has(count.number.first - 1, W.determiner)
    big = "big" if (count.number.point or count.number.low or 0) >= 10 else "small"
    same = Counter(d.label for d in figures if _value(d.count) == _value(count))
    known = f"{'the' if definite else 'some'}&{big}"
    for label, n in sorted(same.items()):
        _add(out, label, "same", [*told, big, f"votes={min(n, 3)}", known, f"{known}&votes={min(n, 3)}"], count)
    word = count.counted.word
    before = (d for d in reversed(figures) if d.count.index < count.index)
    kin = next((d for d in before if word and d.count.counted.word == word and d.count.counted.how == "noun"), None)
    if kin is not None:
        _add(out, kin.label, "noun", [told[0]], count)


def _recall_beside(out: dict[str, Candidate], scene: Scene, count: Count, figures: list[Decided], told: list[str]) -> None:
    """The figure before in the sentence, the last one of the sentences before, and the next one of this sentence."""
    sentence_of, acts_here = scene.sentence_of, told[0]
    here, at = sentence_of[count.number.first], count.index
    inside = outside = after = None
    for d in figures:
        there = sentence_of[d.count.number.first]
        if d.count.index < at:
            inside, outside = (d, outside) if there == here else (inside, d if there < here else outside)
        elif after is None and there == here:
            after = d
    if inside is not None:
        close, crossed = _apart(scene, inside.count.counted.last, count.number.first)
        _add(out, inside.label, "inside", [*told, close, *crossed, f"{close}&{acts_here}", *_link(scene, count, inside)], count)
    over = _over(figures, inside)
    if over is not None:
        _add(out, over.label, "over", [*told, *_link(scene, count, None)], count)
    if outside is not None:
        gap = f"gap={min(here - sentence_of[outside.count.number.first], 3)}"
        _add(out, outside.label, "before", [*told, gap, f"{acts_here}&{gap}", *_link(scene, count, None)], count)
    if after is not None:
        _add(out, after.label, "ahead", told, count)


def _recall_named(out: dict[str, Candidate], scene: Scene, count: Count) -> None:
    """What the last noun before says of those it names, for a number without one ("freedom for the detainees. There are 5,000").

    Where the number's own sentence tells of an act, that one speaks.
    """
    at, here = count.number.first, scene.sentence_of[count.number.first]
    if not count.counted.nounless or scene.acts_of[here]:
        return
    for i in range(at - 1, max(-1, at - _NAMED), -1):
        noun = next((h.lex for h in scene.things.get(i, ()) if h.lex.kind == "noun" and h.last <= at), None)
        if noun is None:
            continue
        if noun.group in IMPLIED and scene.sentence_of[i] >= here - 1:
            there = scene.has(at - 1, W.be_now | W.be_past | W.have)
            _add(out, IMPLIED[noun.group], "named", ["there"] if there else [], count)
        return


def _over(figures: list[Decided], inside: Decided | None) -> Decided | None:
    """The figure that the one before in the sentence is a part of: "54 remain: 18 of them are ill, and [nine] are over 60"."""
    if inside is None or not inside.count.counted.partitive:
        return None
    before = [d for d in figures if d.count.index < inside.count.index and not d.count.counted.partitive]
    return before[-1] if before else None


def _link(scene: Scene, count: Count, whole: Decided | None) -> list[str]:
    """How the number hangs on the figure before: by which word, and whether anything else is told of it on either side.

    Where nothing is ("224 people, including seven children", "of them, 15 are women"), a part shares what befell its whole.
    """
    number, counted = count.number, count.counted
    first, last = scene.sentences[scene.sentence_of[number.first]]
    acts = scene.acts_of[scene.sentence_of[number.first]]
    begin = first if whole is None else whole.count.counted.last
    end = counted.last
    while end < last and scene.has(end, W.relative | W.including):
        end += 1
    while end < min(last, counted.last + _AROUND) and not (
        scene.has(end, W.relative | W.subordinator) or scene.tokens.norm[end] in _STOPS
    ):
        end += 1
    own = any(counted.last <= act.first < end for act in acts)
    left = any(max(begin, number.first - _AROUND) <= act.first < number.first for act in acts)
    copula = scene.has(counted.last, W.be_now | W.be_past)
    link = f"link={_link_word(scene, count, begin)}&own={own}&left={left}&be={copula}"
    out = [link, f"{link}&how={counted.how}", f"own={own}&be={copula}"]
    if counted.last < last and scene.cues[counted.last] & W.had:
        out.append("had")
    said = described(scene, counted)
    return out + ([f"described={said}&own={own}", f"described={said}&link={_link_word(scene, count, begin)}"] if said else [])


def _link_word(scene: Scene, count: Count, begin: int) -> str:
    """By which word the number hangs on another: "of them", "including", "the remaining"."""
    at = count.number.first
    if count.counted.partitive or count.counted.how == "partitive":
        return "partitive"
    for reach, mask, name in ((6, W.including, "including"), (4, W.rest, "rest")):
        if scene.joined(max(begin, at - reach), at) & mask:
            return name
    return "none"


def _describe(out: dict[str, Candidate], scene: Scene, count: Count, figures: list[Decided]) -> None:
    """What every candidate is seen with: the words beside the number, its line, how far its figures are to be trusted."""
    words, line = near_words(scene, count), _line(scene, count)
    trusted = _trusted(scene, figures, scene.sentence_of[count.number.first])
    for label, candidate in out.items():
        origins = sorted(candidate.memories)
        candidate.features += [f"m={label}&{word}" for word in words]
        candidate.features += [f"{origin}&{place}" for origin in origins for place in line]
        for trust in trusted.get(label, _UNTOLD):
            candidate.features += [trust, *[f"{trust}&{origin}" for origin in origins]]


def _trusted(scene: Scene, figures: list[Decided], here: int) -> dict[str, list[str]]:
    """For each measure how sure its surest figure is, among those near and those far off."""
    best: dict[str, list[int]] = {}
    for d in figures:
        far = not -1 <= scene.sentence_of[d.count.number.first] - here <= 1
        known = best.setdefault(d.label, [0, 0])
        known[far] = max(known[far], 1 + TRUST.index(d.trust))
    names = ("none", *TRUST)
    return {label: [f"trust=near:{names[near]}", f"trust=far:{names[far]}"] for label, (near, far) in best.items()}


def _line(scene: Scene, count: Count) -> list[str]:
    """How the number stands in its line: lists, tables and posts say much by their lines."""
    text, start = scene.report.text, scene.tokens.start[count.number.first]
    floor, ceiling = max(0, start - _SHORT_LINE), start + _SHORT_LINE
    begin = text.rfind("\n", floor, start) + 1 or floor
    end = text.find("\n", start, ceiling)
    short = (end if end >= 0 else ceiling) - begin < _SHORT_LINE
    place = "first" if not text[begin:start].strip() else "in"
    above = text[max(0, begin - 40) : begin].rstrip()[-1:]
    return [f"line={place}&short={short}", f"above={'word' if above.isalnum() else above}&short={short}"]


def _headed(scene: Scene, here: int) -> dict[str, str]:
    """What the last line before that opens a list or asks a question tells of ("How many have died?", "Freed by state:")."""
    for there in range(here - 1, max(-1, here - _UNDER_HEAD), -1):
        mark = scene.tokens.norm[scene.sentences[there][1] - 1]
        if mark in (":", "?"):
            gap = f"gap={min(here - there, 4)}"
            named = {hit.first: IMPLIED[hit.lex.group] for hit in _named(scene, there)}
            told = {act.lex.measure: f"{mark}&{gap}" for act in scene.acts_of[there] if act.first not in named}
            return told or dict.fromkeys(named.values(), f"{mark}&noun&{gap}")
    return {}


def _named(scene: Scene, sentence: int) -> list[Hit]:
    """The nouns of a sentence that say by themselves what became of those they name ("How many political prisoners are there?")."""
    hits = (hit for i in range(*scene.sentences[sentence]) for hit in scene.things.get(i, ()))
    return [hit for hit in hits if hit.lex.kind == "noun" and hit.lex.group in IMPLIED]


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
            if act.lex.measure not in out:
                out[act.lex.measure] = f"gap={gap}{'/par' if paragraph else ''}&{act.lex.form}"
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
