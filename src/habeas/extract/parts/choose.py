"""Which figure another is an explicit part of: "including 246 women", "of them 15", "eight freed, five more under house arrest"."""

from dataclasses import dataclass

from habeas.extract.acts.find import Count, near_words
from habeas.extract.acts.memory import Decided
from habeas.extract.parts.beside import before_the_rest, in_a_row, side_by_side
from habeas.extract.parts.compared import compared, dated, overtaken, share_of, stood
from habeas.extract.parts.named import WELL, Named, apposed, meant, named_beside, plainly_meant
from habeas.extract.parts.plain import crammed
from habeas.extract.parts.run import frame, further, members, remaining, runs
from habeas.extract.ranker import Candidate
from habeas.extract.text.scene import Scene, beginning
from habeas.lexicon.vocabulary import W

WHOLE, PART = "none", "part"
_REACH = 8
# So near behind a colon the first number of its list stands.
_OPENING = 3
# So many words open a sentence that leaves some out ("[all but] two").
_ALL_BUT = 2
_VERBS = frozenset(("fin", "past", "fut", "cond"))
# Words that say what is told of a number ("only", "her lawyer defends") stand so near before it.
_TOLD = 6
_SHARES = ((0.02, "<.02"), (0.1, "<.1"), (0.5, "<.5"), (1.0, "<1"))
# Beside the arrested of one sentence these are others, unless words take them out of those.
_HURT, _TAKEN = frozenset(("died", "killed", "injured")), frozenset(("arrested", "charged"))
_MARKS = frozenset((":", "(", ",", ";", ".", "—", "–"))


def _ratio(part: Decided, whole: Decided) -> str:
    a, b = part.count.size, whole.count.size
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
    told = scene.told(max(first, number.first - _TOLD), number.first)
    out += [f"{name}<" for mask, name in ((W.only, "only"), (W.attend, "attend"), (W.found, "found")) if told & mask]
    if remaining(scene, number):
        out.append("the_rest")
    return out


@dataclass(slots=True)
class _Asked:
    """The figure whose whole is looked for: what holds whichever the whole is."""

    i: int
    cues: list[str]
    words: list[str]
    # The features of the words by how the whole stands to it.
    beside: dict[str, list[str]]
    # The figures around it: index, size, and whether they stand in its sentence.
    around: list[tuple[int, int, bool]]
    # The set that its words name, and the figure that fits that name best, with how well it does.
    named: Named | None
    meant: tuple[int, int]
    # How many figures, this one among them, just make up the figure of an index.
    runs: dict[int, int]
    # What follows it, whether its clause has a day of its own, and whether it opens its sentence.
    frame: str
    dated: bool
    opens: bool
    # The figures named before it in one list with it.
    members: range


def _asked(scene: Scene, figures: list[Decided], i: int, parent: dict[int, int]) -> _Asked:
    here = scene.sentence_of[figures[i].count.number.first]
    around = []
    for k in range(max(0, i - 3), min(len(figures), i + 4)):
        gap = abs(scene.sentence_of[figures[k].count.number.first] - here)
        if k != i and gap <= 1:
            around.append((k, figures[k].count.size or 0, gap == 0))
    named = _named(scene, figures, i)
    best = (-1, 0) if named is None else meant(scene, named, figures, i, parent)
    behind = apposed(scene, figures[i].count) if named is not None and named.how == "them" else None
    fitting = meant(scene, behind, figures, i, parent) if behind is not None else best
    if behind is not None and fitting[1] >= WELL:
        named, best = behind, fitting
    return _Asked(i, _near(scene, figures[i]), near_words(scene, figures[i].count), {}, around, named, best,
                  runs(scene, figures, i), frame(scene, figures[i].count),
                  dated(scene, figures[i].count), _opens(scene, figures[i]), members(scene, figures, i))  # fmt: skip


def _named(scene: Scene, figures: list[Decided], i: int) -> Named | None:
    """The set that figure i is said to be of; one named ahead of a sentence holds for all numbers that follow in it."""
    here = scene.sentence_of[figures[i].count.number.first]
    for j in range(i, max(-1, i - _REACH), -1):
        if scene.sentence_of[figures[j].count.number.first] != here:
            return None
        named = named_beside(scene, figures[j].count)
        if named is not None:
            return named if j == i or named.fronted else None
    return None


def _features(scene: Scene, figures: list[Decided], asked: _Asked, j: int, parent: dict[int, int]) -> list[str]:
    i = asked.i
    part, whole = figures[i], figures[j]
    gap = abs(scene.sentence_of[part.count.number.first] - scene.sentence_of[whole.count.number.first])
    where = ("before" if j < i else "after") + f"&gap={min(gap, 3)}"
    ratio = _ratio(part, whole)
    same = "same" if part.label == whole.label else "other"
    features = ["part", f"part&{where}", f"part&{ratio}", f"part&{where}&{ratio}&{same}",
                f"part&steps={min(_steps(scene, figures, i, j), 5)}&{where}",
                f"part&{same}&m={part.label}", f"part&how={part.count.counted.how}&{where}"]  # fmt: skip
    features += [f"part&{cue}&{where}" for cue in asked.cues] or [f"part&nocue&{where}"]
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
        spent = sum(figures[k].count.size or 0 for k in siblings)
        room = (whole.count.size or 0) - spent
        size = part.count.size or 0
        features.append(f"part&room={'exact' if size == room else 'enough' if size < room else 'none'}")
    if _set_out(scene, whole):
        features += [f"part&set_out&{where}", f"part&set_out&{where}&{ratio}"]
    together = _sums(figures, asked, j)
    if together is not None:
        features += ["part&sum", f"part&sum&{together}", *_halved(figures, asked, j, gap)]
    if j in parent and i != j:
        features += ["part&whole_is_part", *[f"part&whole_is_part&{cue}&gap={min(gap, 2)}" for cue in asked.cues or ["nocue"]]]
    if part.count.counted.noun is not None and (part.count.counted.noun.sex or part.count.counted.noun.age):
        features.append(f"part&trait&{where}")
    close = ("before" if j < i else "after") + f"&gap={min(gap, 2)}"
    features += _by_name(asked, j, gap) + _in_row(scene, figures, asked, j, gap)
    return features + _kinship(part, whole, close) + _layout(scene, (part, whole), asked, close, min(abs(i - j), 3))


def _opens(scene: Scene, figure: Decided) -> bool:
    """Does a number without a noun open its sentence ("[Nineteen] have cancer", "Only [four] were let go")?"""
    number, counted = figure.count.number, figure.count.counted
    return number.first - scene.sentences[scene.sentence_of[number.first]][0] <= 1 and counted.nounless


def _only_some(scene: Scene, figures: list[Decided], asked: _Asked, parent: dict[int, int]) -> int | None:
    """The figure that "Only two were pardoned", "All but two left" goes on with: the last of the sentence before, or its whole."""
    at = figures[asked.i].count.number.first
    here = scene.sentence_of[at]
    first = scene.sentences[here][0]
    left_out = at - first == _ALL_BUT and scene.cues[at - 1] & W.excepting
    if asked.named is not None or not (left_out or (asked.opens and at > first and scene.cues[at - 1] & W.only)):
        return None
    j = next((j for j in range(asked.i - 1, -1, -1) if not compared(scene, figures[j].count)), -1)
    over = parent.get(j, j)
    if j < 0 or here - scene.sentence_of[figures[j].count.number.first] != 1:
        return None
    return over if (figures[over].count.size or 0) > (figures[asked.i].count.size or 0) else None


def _behind_colon(scene: Scene, figures: list[Decided], i: int, parent: dict[int, int]) -> int | None:
    """The figure that a colon right behind it opens a list of: "17 came and 13 left: [eight] were freed, [four] were moved"."""
    at = figures[i].count.number.first
    for j in range(i - 1, max(-1, i - _REACH), -1):
        whole = figures[j].count
        if scene.sentence_of[whole.number.first] != scene.sentence_of[at]:
            return None
        if scene.tokens.norm[whole.counted.last] == ":":
            listed = [figures[k].count.size or 0 for k in range(j + 1, i + 1)]
            near = figures[j + 1].count.number.first - whole.counted.last <= _OPENING
            parts = all(parent.get(k) == j for k in range(j + 1, i))
            return j if near and parts and sum(listed) <= (whole.size or 0) and whole.counted.how != "label" else None
    return None


def _by_name(asked: _Asked, j: int, gap: int) -> list[str]:
    """Is figure j the set that the part's words name ("two of the accused"), and how well does it fit the name?"""
    if asked.named is None:
        return []
    best, fit = asked.meant
    name = f"part&named={asked.named.how}&meant={best == j}"
    return [name, f"{name}&fit={fit}", f"{name}&fit={fit}&gap={min(gap, 3)}", f"{name}&front={asked.named.fronted}"]


def _in_row(scene: Scene, figures: list[Decided], asked: _Asked, j: int, gap: int) -> list[str]:
    """Do the part and its neighbours just make up figure j; or does figure j stand beside the part in one row?"""
    whole, near = figures[j].count, f"gap={min(gap, 2)}"
    out = []
    if j in asked.runs:
        run = f"part&run={min(asked.runs[j], 4)}"
        out += [run, f"{run}&{near}"]
    if gap == 0 and j < asked.i:
        a, b = whole.counted.last, figures[asked.i].count.number.first
        verb = next((h.lex.form for h in beginning(scene.acts_of[scene.sentence_of[b]], a, b) if h.lex.form in _VERBS), "none")
        out += [f"part&frames={frame(scene, whole)}>{asked.frame}", f"part&verb={verb}&cued={bool(asked.cues)}"]
        out += ["part&member"] if j in asked.members else []
    elif asked.opens and j < asked.i:
        out.append(f"part&opens={asked.frame}&{near}&steps={min(_steps(scene, figures, asked.i, j), 3)}")
    before = stood(scene, whole)
    if asked.dated or before:
        out.append(f"part&dated={asked.dated}&stood={before}&{near}")
    return out


def _steps(scene: Scene, figures: list[Decided], i: int, j: int) -> int:
    """How far apart two figures are in the order of the text, those left out that others are only compared with."""
    return 1 + sum(1 for k in range(min(i, j) + 1, max(i, j)) if not compared(scene, figures[k].count))


def _kinship(part: Decided, whole: Decided, close: str) -> list[str]:
    """What the two are taken for, what they count, and what share of the whole the part would be."""
    a, b = part.count.counted, whole.count.counted
    out = [f"part&labels={part.label}>{whole.label}", f"part&labels={part.label}>{whole.label}&{close}",
           f"part&nouns={a.how}>{b.how}&{close}", f"part&sameword={bool(a.word) and a.word == b.word}&{close}",
           f"part&noun={a.word}"]  # fmt: skip
    size, total = part.count.size, whole.count.size
    if size and total:
        share = next((name for limit, name in _SHARES if size < limit * total), "all")
        out.append(f"part&share={share}&{close}")
    return out


def _layout(scene: Scene, pair: tuple[Decided, Decided], asked: _Asked, close: str, steps: int) -> list[str]:
    """The words beside the part, the mark behind the whole, and how many lines lie between."""
    part, whole = pair
    if close not in asked.beside:
        asked.beside[close] = [f"part&{word}&{close}" for word in asked.words]
    out = asked.beside[close].copy()
    start, norm = scene.tokens.start, scene.tokens.norm
    a, b = sorted((start[part.count.number.first], start[whole.count.number.first]))
    out.append(f"part&lines={min(scene.report.text.count(chr(10), a, b), 3)}&{close}")
    last = whole.count.counted.last
    if last < len(norm) and norm[last] in _MARKS:
        out.append(f"part&mark={norm[last]}&{close}&steps={steps}")
    between = norm[whole.count.number.last : part.count.number.first]
    if ":" in between:
        out.append(f"part&colon&{close}")
    if "(" in between and ")" not in between:
        out.append("part&bracket")
    return out


def _set_out(scene: Scene, whole: Decided) -> bool:
    """Does the sentence set out from the whole: "Of the 610 arrested, …", "De los siete …"?"""
    first = scene.sentences[scene.sentence_of[whole.count.number.first]][0]
    number = whole.count.number.first
    return number - first <= 4 and any(f & (W.including | W.preposition) for f in scene.flags[first:number])


def _sums(figures: list[Decided], asked: _Asked, j: int) -> str | None:
    """Do figure i and one or two neighbours add up to figure j ("13 … eight … five more")? "beside": all in one sentence."""
    whole, mine = figures[j].count.size, figures[asked.i].count.size
    if whole is None or mine is None or whole < 3:
        return None
    rest = whole - mine
    if _adds_up([size for k, size, beside in asked.around if beside and k != j and size], rest):
        where = "beside"
    elif _adds_up([size for k, size, _ in asked.around if k != j and size], rest):
        where = "near"
    else:
        return None
    return f"{where}&{'small' if whole < 8 else 'big'}"


def _halved(figures: list[Decided], asked: _Asked, j: int, gap: int) -> list[str]:
    """Are figure i and the one beside it, both behind figure j, just the two halves of it: "13 … Eight were …, five were …"?"""
    whole, mine = figures[j].count.size or 0, figures[asked.i].count.size or 0
    beside = [k for k, size, same in asked.around if same and abs(k - asked.i) == 1 and k > j and size + mine == whole]
    if j > asked.i or not beside:
        return []
    size = "small" if whole < 8 else "big"
    kin = "same" if any(figures[k].label == figures[j].label for k in (*beside, asked.i)) else "other"
    return [f"part&halves&{size}", f"part&halves&{size}&gap={min(gap, 2)}", f"part&halves&{size}&{kin}"]


def _adds_up(sizes: list[int], total: int) -> bool:
    """Is one of the sizes, or two of them together, the total?"""
    return total in sizes or any(total - a in sizes[n:] for n, a in enumerate(sizes, start=1))


def _unnamed(asked: _Asked) -> list[str]:
    """What speaks against any whole: the set that the words name was never counted, or has a time of its own."""
    out = ["whole&run"] if asked.runs else []
    if asked.named is not None:
        name = f"whole&named={asked.named.how}&fit={asked.meant[1]}"
        out += [name, f"{name}&known={bool(asked.named.measures)}&dated={asked.named.dated}"]
    return out


def _toll(scene: Scene, part: Decided, whole: Decided) -> bool:
    """Are the dead or hurt told beside arrests, with no word that they are of those ("40 arrested, nine killed and 12 hurt")?"""
    beside = range(part.count.number.first - 2, part.count.number.first)
    taken_out = part.count.counted.partitive or any(scene.has(i, W.including) for i in beside)
    return part.label in _HURT and whole.label in _TAKEN and not taken_out


def _deeds(scene: Scene, part: Count, whole: Count) -> bool:
    """Are deeds of two kinds counted side by side ("71 arrests since May and 39 releases")?"""
    told = [{h.lex.measure for h in scene.acts_of[scene.sentence_of[at]] if h.first == at and h.lex.form == "noun"}
            for at in (part.counted.noun_at, whole.counted.noun_at) if at >= 0]  # fmt: skip
    return len(told) > 1 and all(told) and told[0].isdisjoint(told[1]) and not part.counted.partitive


def _no_whole(scene: Scene, figures: list[Decided], asked: _Asked, j: int, parent: dict[int, int]) -> bool:
    """Can figure j be no whole of the figure asked about?"""
    i = asked.i
    part, whole = figures[i].count, figures[j].count
    beside = scene.sentence_of[part.number.first] == scene.sentence_of[whole.number.first]
    if j == i or (j > i and not beside) or figures[j].against or compared(scene, whole):
        return True
    if j < i and (overtaken(scene, whole, part) or share_of(scene, whole) or _again_nearer(figures, j, i)):
        return True
    if j > i and ";" in scene.tokens.norm[part.number.last : whole.number.first]:
        return True
    if crammed(scene, part) or (j == i - 1 and side_by_side(scene, whole, part)) or (j in asked.members and _trades(whole, part)):
        return True
    # "30 were taken on Friday, 12 more on Saturday": told on top of a figure out of which nothing was taken, and no part of it.
    apart = j < i and further(scene, part) and not part.counted.partitive
    apart = apart or (beside and asked.named is None and (_toll(scene, figures[i], figures[j]) or _deeds(scene, part, whole)))
    return apart and j not in parent.values()


def _trades(one: Count, other: Count) -> bool:
    """Are people of two trades named beside each other in a list ("22 students, [eight teachers] and five priests")?"""
    nouns = (one.counted.noun, other.counted.noun)
    trades = [noun.attributes for noun in nouns if noun is not None and noun.attributes]
    return len(trades) == len(nouns) and trades[0] != trades[1]


def _again_nearer(figures: list[Decided], j: int, i: int) -> bool:
    """Is the number of figure j told again by figure i itself, or nearer to it? The words go on with the last telling."""
    point = figures[j].count.number.point
    later = (figures[k] for k in range(j + 1, i) if figures[k].label == figures[j].label)
    return point is not None and any(other.count.number.point == point for other in (*later, figures[i]))


def part_candidates(scene: Scene, figures: list[Decided], i: int, parent: dict[int, int]) -> list[Candidate]:
    """No whole, or one of the figures near figure i; `parent` holds what was decided for the figures before it."""
    asked = _asked(scene, figures, i, parent)
    out = [Candidate(WHOLE, ["whole", *[f"whole&{c}" for c in asked.cues], f"whole&how={figures[i].count.counted.how}",
           f"whole&first={i == 0}", f"whole&m={figures[i].label}",
           f"whole&partitive={figures[i].count.counted.partitive}", *_unnamed(asked),
           *[f"whole&{word}" for word in asked.words]])]  # fmt: skip
    if compared(scene, figures[i].count):
        return out
    if asked.named is not None and plainly_meant(scene, asked.named, figures, i, asked.meant, parent):
        return [Candidate(str(asked.meant[0]), [])]
    over = _only_some(scene, figures, asked, parent)
    over = _behind_colon(scene, figures, i, parent) if over is None else over
    over = before_the_rest(scene, figures, i, parent) if over is None else over
    over = in_a_row(scene, figures, i, parent) if over is None else over
    if over is not None:
        return [Candidate(str(over), [])]
    for j in range(max(0, i - _REACH), min(len(figures), i + 4)):
        if not _no_whole(scene, figures, asked, j, parent):
            out.append(Candidate(str(j), _features(scene, figures, asked, j, parent)))
    return out
