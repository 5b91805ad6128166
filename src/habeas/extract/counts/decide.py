"""Which numbers are figures, and of what: a first look sentence by sentence, a second with the whole report in mind."""

from bisect import bisect_left
from itertools import pairwise
from operator import attrgetter

from habeas.extract.acts.counted import counted_by, taken_from
from habeas.extract.acts.find import FIGURE, NONE, Count, act_candidates, words_around
from habeas.extract.acts.governors import BARE, helper
from habeas.extract.acts.memory import Decided, memory_candidates
from habeas.extract.counts.bystanders import bystanders
from habeas.extract.counts.case_files import of_files
from habeas.extract.counts.elliptic import taken_over, taken_with
from habeas.extract.counts.heard_out import only_heard
from habeas.extract.counts.is_figure import figure_candidates, only_things, plainly
from habeas.extract.counts.staffed import only_staffed
from habeas.extract.counts.takers import takes
from habeas.extract.counts.told import told_of
from habeas.extract.counts.unrelated import unrelated
from habeas.extract.numbers import Number
from habeas.extract.parts.added import adds_up_to, makes_up
from habeas.extract.parts.before import another_time, corrects, goes_on_with
from habeas.extract.parts.described import alike, described_parts
from habeas.extract.parts.differences import is_difference
from habeas.extract.parts.named import are_among
from habeas.extract.parts.ones import counts_one
from habeas.extract.parts.plain import plain_parts
from habeas.extract.ranker import Candidate, choose
from habeas.extract.text.scene import Hit, Scene, beginning
from habeas.extract.when.set_against import set_against
from habeas.lexicon.numbers import number_words
from habeas.lexicon.vocabulary import W

_OTHER_KINDS = frozenset(("age", "duration", "sentence", "money", "distance", "share", "time", "article"))
_UNITS = frozenset(("age", "duration", "sentence", "money", "distance"))
# A unit stands at the second of two numbers that a small word joins ("from 18 to [31 dollars]").
_RUN = frozenset(("age", "duration", "sentence", "money", "distance", "quantity", "share", "votes"))
# Whoever weighed 80 kilos weighs so many: below this a number left alone in the sentence is a weight too.
_WEIGHT, _LIGHT, _ROOM = "weight", 300, "room"
# The unit that a number leaves out stood behind one of so many numbers before it.
_SHORT_OF = 6
# What tells an age ("was 22", "tinha 22 anos").
_IS = W.have | W.whose | W.be_now | W.be_past
# So near behind votes stand those against ("291 votos a 148", "62 votes to 41").
_AGAINST, _VOTED = 2, 5
# So far before the two numbers of a vote stands its noun.
_BALLOT = 6
# So near before a number a verb of spending time says that it counts years ("tenía 26 años y había [pasado] tres en la cárcel").
_SPENDING = 2
_FIRST = attrgetter("first")
# By how much the best reading leads the next when it is sure, and when it is fair; a reading without a rival leads by so much.
_SURE, _FAIR, _ALONE = 2.0, 0.8, 9.0
# Whatever else is told of some of the dead ("five of them showed signs of torture"), they are dead.
_DEAD, _DONE_TO = ("died", "killed"), ("injured", "tortured", "held", "arrested", "charged")
IS_FIGURE, AGAIN, FIRST, SECOND = "figure", "figure_again", "measure_first", "measure"


def counts_of(scene: Scene) -> list[Count]:
    """Every number that counts something, with the noun phrase it counts; parts that are not read are left out."""
    out: list[Count] = []
    for i, number in enumerate(scene.numbers):
        if number.kind != "count" or scene.blocked[number.first] or scene.sentence_of[number.first] < 0:
            continue
        counted = counted_by(scene, number)
        if counted.how == "none" and (_shares_kind(scene, i) or _left_short(scene, number)):
            continue
        if counted.nounless and _of_a_vote(scene, i):
            continue
        if counted.how == "none" and out:
            counted = taken_from(scene, out[-1].number, out[-1].counted, number) or counted
        out.append(Count(number, counted, len(out)))
    for whole, _ in plain_parts(scene, out).values():
        out[whole].whole = True
    for count in out:
        count.nobody = _no_count(scene, count)
    return out


def _no_count(scene: Scene, count: Count) -> bool:
    """Does grammar alone say that a number counts nobody in custody?"""
    if bystanders(scene, count) or only_staffed(scene, count) or only_things(scene, count) or unrelated(scene, count):
        return True
    return is_difference(scene, count) or takes(scene, count)


def _shares_kind(scene: Scene, i: int) -> bool:
    """Is number i joined by one word to an age, a duration or the like ("aged 16 and 17", "de 14 e 15 anos")?"""
    number = scene.numbers[i]
    for other in scene.numbers[max(0, i - 1) : i + 2]:
        first, last = (other.last, number.first) if other.first < number.first else (number.last, other.first)
        tells = other.first < number.first and scene.has(number.last, W.be_now | W.be_past | W.have)
        if other.kind in _OTHER_KINDS and not tells and last - first == 1 and scene.has(first, W.coordinator):
            return True
        joined = other.first > number.first and last - first == 1 and scene.has(first, W.preposition)
        if joined and other.kind in _RUN and _opens_run(scene, number):
            return True
        # "12 votos en contra y 3 a favor"
        led = scene.has(number.first - 1, W.coordinator) and scene.has(number.last, W.preposition)
        if other.kind == "votes" and other.last < number.first <= other.last + _VOTED and led:
            return True
        # "291 votos a 148", "voted by 94 to 11"
        split = other.kind == "votes" or other.unit == _ROOM
        against = split and other.first < number.first and last - first <= _AGAINST
        if against and scene.has(last - 1, W.preposition):
            return True
    return False


def _of_a_vote(scene: Scene, i: int) -> bool:
    """Is number i one of the two bare numbers of a vote, with no act told beside them ("na véspera da votação, [206] a [201]")?"""
    sentence = scene.sentence_of[scene.numbers[i].first]
    near = max(scene.sentences[sentence][0], scene.numbers[i].first - _BALLOT)
    if not scene.told(near, scene.numbers[i].first) & W.ballot:
        return False
    for a, b in pairwise(scene.numbers[max(0, i - 1) : i + 2]):
        joined = b.first - a.last == 1 and scene.has(a.last, W.preposition) and a.kind == b.kind == "count"
        ends = joined and (not scene.tokens.norm[b.last].isalpha() or scene.has(b.last, W.preposition | W.coordinator))
        if ends and not beginning(scene.acts_of[sentence], near, b.last):
            return True
    return False


def _opens_run(scene: Scene, number: Number) -> bool:
    """Does a word like "from" stand before a number, so that the next one ends what it begins?"""
    ranges = number_words(scene.report.language).ranges
    return any(r.moves and r.opens is not None and r.opens.before(scene.tokens.norm, number.first) is not None for r in ranges)


def _left_short(scene: Scene, number: Number) -> bool:
    """Does a number leave out the unit that one before it had ("for six years, and his brother for five", "he got ten")?

    The same word leads to both, or a verb of spending time to the latter, and no noun follows.
    """
    first, last = scene.sentences[scene.sentence_of[number.first]]
    norm = scene.tokens.norm
    if number.first == first:
        return False
    here = scene.numbers_of[scene.sentence_of[number.first]]
    k = bisect_left(here, number.first, key=_FIRST)
    near = here[max(0, k - _SHORT_OF) : k]
    if near and _unit_goes_on(scene, near, number, last):
        return True
    if not norm[number.first - 1].isalpha():
        return False
    if (
        number.last < last
        and norm[number.last][0].isalpha()
        and not scene.has(number.last, W.coordinator | W.preposition | W.subordinator)
    ):
        return False
    if any(n.unit == _WEIGHT for n in near) and (number.point or 0) < _LIGHT:
        return True
    before = [n for n in near if n.kind in _UNITS]
    spent = scene.told(max(first, number.first - _SPENDING), number.first) & W.spend
    return any(spent or (n.first > first and norm[n.first - 1] == norm[number.first - 1]) for n in before)


def _unit_goes_on(scene: Scene, near: list[Number], number: Number, last: int) -> bool:
    """Does the unit of a number before go on?

    Some of its days ("47 days, the first [20] in a cell"), another sentence ("nine years for three, [eight] for two"), an age later
    ("tinha 22 anos e tem agora [53]").
    """
    norm, at = scene.tokens.norm, number.last
    ends = at >= last or not norm[at][0].isalnum()
    if not ends and not scene.has(at, W.preposition | W.coordinator):
        return False
    near = [n for n in near if n.kind != "ordinal"]
    if not near or scene.has(at, W.of):
        return False
    if near[-1].kind == "duration" and norm[number.first - 1] in number_words(scene.report.language).words.of_span:
        return True
    for before in near:
        now = norm[number.first - 1] in number_words(scene.report.language).words.age_now
        if now and ends and before.kind == "age" and all(scene.cues[n.first - 1 - k] & _IS for n, k in ((before, 0), (number, 1))):
            return True
        told = before.last + 1
        listed = before.unit == "year" and not norm[number.first - 1].isalnum() and not ends and told < number.first
        if listed and norm[told] == norm[at] and any(n.kind == "count" and n.first == told + 1 for n in near):
            return True
    return False


def is_figure_candidates(scene: Scene, count: Count, counts: list[Count]) -> list[Candidate]:
    """Figure or none, from the number's own surroundings and from how much of the report speaks of custody."""
    acts = sum(1 for c in counts if scene.acts_of[scene.sentence_of[c.number.first]])
    share = "all" if acts * 10 >= len(counts) * 7 else "most" if acts * 2 >= len(counts) else "few"
    return figure_candidates(scene, count, len(scene.acts_of[scene.sentence_of[count.number.first]]), share)


def _margin(candidates: list[Candidate]) -> str:
    """How sure the first look was that a number is no figure, in coarse steps."""
    lead = candidates[1].score - candidates[0].score
    return str(max(-4, min(4, round(lead / 1.5))))


def again_candidates(
    scene: Scene, count: Count, counts: list[Count], first: list[Decided], figure: dict[str, float] | None = None
) -> list[Candidate]:
    """Figure or none with the rest of the report in mind: the first look's margin, and what the numbers around were taken for."""
    i = count.index - counts[0].index
    local = first[i].local
    if local is None or count.nobody:  # the first look did not weigh it
        local = local or is_figure_candidates(scene, count, counts)
        choose(IS_FIGURE, local, figure)
    margin = _margin(local)
    features = ["again", f"again&margin={margin}", f"again&how={count.counted.how}"]
    here = scene.sentence_of[count.number.first]
    value = count.number.point
    same = sum(1 for d in first if d.count is not count and d.label != NONE and value is not None and d.count.number.point == value)
    size = "small" if (value or 0) < 10 else "big"
    features += [f"again&same={min(same, 2)}&{size}", f"again&same={min(same, 2)}&{size}&how={count.counted.how}"]
    for step, name in ((-1, "before"), (1, "after")):
        if 0 <= i + step < len(first):
            other = first[i + step]
            gap = abs(scene.sentence_of[other.count.number.first] - here)
            if gap <= 1:
                beside = f"{name}={'figure' if other.label != NONE else 'none'}&gap={gap}"
                features += [f"again&{beside}", f"again&{beside}&how={count.counted.how}", f"again&{beside}&margin={margin}"]
    around = [d for d in first if d.count is not count and abs(scene.sentence_of[d.count.number.first] - here) <= 2]
    share = sum(d.label != NONE for d in around) * 4 // max(1, len(around)) if around else 9
    features.append(f"again&share={share}&margin={margin}")
    return [Candidate(FIGURE, []), Candidate(NONE, [*local[1].features, *features])]


def first_candidates(scene: Scene, count: Count, acts: list[Candidate] | None = None) -> list[Candidate]:
    """What the sentence alone offers: one candidate for each act, and what the noun implies."""
    acts = act_candidates(scene, count) if acts is None else acts
    return acts + memory_candidates(scene, count, [], len(scene.acts_of[scene.sentence_of[count.number.first]]))


def second_candidates(scene: Scene, count: Count, decided: list[Decided], acts: list[Candidate] | None = None) -> list[Candidate]:
    """What the sentence and the rest of the report offer (`acts`: what the sentence offers, where a first look laid it out)."""
    acts = act_candidates(scene, count) if acts is None else acts
    memories = memory_candidates(scene, count, decided, len(acts))
    support = {m.label: [f"act&{f}" for f in m.memories] for m in memories}
    supported = [Candidate(a.label, a.features + support.get(a.label, ["act&unsupported"]), a.origin) for a in acts]
    around, told = words_around(scene, count), dict[str, list[str]]()
    for candidate in (*supported, *memories):
        label = candidate.label
        if label not in told:
            told[label] = [f"any={label}", *[f"any={label}&c={word}" for word in around]]
        candidate.features += told[label]
    return supported + memories


def _of_families(count: Count, some: list[Candidate]) -> list[Candidate]:
    """Families stand for those of theirs who are held ("1,800 [families] wait"), whatever else the sentence tells."""
    noun = count.counted.noun
    held = [one for one in some if one.label == "held"] if noun is not None and noun.reason == "families" else []
    return held or some


def _measure(decision: str, count: Count, candidates: list[Candidate], table: dict[str, float] | None) -> Decided:
    if not candidates:
        return Decided(count, NONE)
    won = choose(decision, candidates, table)
    lead = won.score - max((c.score for c in candidates if c.label != won.label), default=won.score - _ALONE)
    return Decided(count, won.label, won, "sure" if lead > _SURE else "fair" if lead > _FAIR else "weak")


def first_look(
    scene: Scene, counts: list[Count], figure: dict[str, float] | None = None, measure: dict[str, float] | None = None
) -> list[Decided]:
    """What each number is taken for by its sentence alone (tables other than the shipped ones are for learning)."""
    out = []
    for count in counts:
        local = is_figure_candidates(scene, count, counts)
        if count.nobody or choose(IS_FIGURE, local, figure).label == NONE:
            decided = Decided(count, NONE)
        else:
            acts = act_candidates(scene, count)
            decided = _measure(FIRST, count, first_candidates(scene, count, acts), measure)
            decided.acts = acts
        decided.local = local
        out.append(decided)
    return out


def _as_its_whole(count: Count, whole: Decided, some: list[Candidate]) -> Decided:
    """A part was befallen by what befell its whole; the best candidate that says so is its reason."""
    if some:
        choose(SECOND, some)
    same = max((c for c in some if c.label == whole.label), key=lambda c: c.score, default=None)
    return Decided(count, whole.label, same or Candidate(whole.label, [], "inside"), hangs_on=whole)


def _only_described(scene: Scene, decided: Decided, whole: Decided) -> bool:
    """Are people of a list of those held only described by how they came there ("40 are held: [28 arrested in July] …")?"""
    act = getattr(decided.origin, "origin", None)
    if whole.label != "held" or decided.label != "arrested":
        return False
    return not isinstance(act, Hit) or (act.lex.form in (*BARE, "noun") and not helper(scene, act)[0])


def _told_again(scene: Scene, counts: list[Count], i: int) -> bool:
    """Does number i go on with the figure before it so that it is one too?"""
    before, count = counts[i - 1], counts[i]
    return alike(scene, before, count) or counts_one(scene, before, count) or corrects(scene, count)


def _among_ahead(scene: Scene, counts: list[Count], i: int, first: list[Decided]) -> str:
    """What befell those further on in the sentence whom the people of number i are said to be among; empty where they are not."""
    at = are_among(scene, counts[i])
    label = next((first[k].label for k in range(i + 1, len(counts)) if counts[k].number.first == at), NONE) if at >= 0 else NONE
    return "" if label == NONE else label


def decide(scene: Scene, counts: list[Count]) -> list[Decided]:
    """The measure of each count, or that it is no figure.

    A part of which nothing of its own is told, numbers that add up to the one before, those that go on with a figure and say only
    what people are, and a number that another is set against have the measure of the one they hang on. (A lone
    "one of them" may still be somebody of whom the sentence goes on to tell, and no count.)
    """
    first, sums, against = first_look(scene, counts), adds_up_to(scene, counts), set_against(scene, counts)
    parts = {i: (against.get(whole, whole), told) for i, (whole, told) in plain_parts(scene, counts).items()}
    described, made = described_parts(scene, counts), makes_up(scene, counts)
    out: list[Decided] = []
    heard: set[int] = set()
    for i, count in enumerate(counts):
        whole, told = parts.get(i, (-1, True))
        if whole in heard or only_heard(scene, count):
            heard.add(i)
            out.append(Decided(count, NONE))
            continue
        at = against.get(i, sums.get(i, -1) if told else whole)
        shared = out[at] if at >= 0 and out[at].label != NONE else None
        sure = shared is not None and not (count.number.point == 1 and count.counted.partitive)
        goes_on = i > 0 and out[-1].label != NONE
        lent = taken_over(scene, count, out) or _among_ahead(scene, counts, i, first)
        again = bool(lent) or taken_with(scene, count) or (goes_on and _told_again(scene, counts, i))
        certain, nobody = sure or again or plainly(scene, count), count.nobody or lent == NONE
        if nobody or (not certain and choose(AGAIN, again_candidates(scene, count, counts, first)).label == NONE):
            out.append(Decided(count, NONE))
            continue
        after = out[described[i]] if i in described else goes_on_with(scene, count, out)
        after = after if shared is None else None
        shared = after if after is not None and after.label != NONE else shared
        offers = second_candidates(scene, count, [*out, *first[i:]] if count.counted.partitive else first, first[i].acts)
        some = _of_families(count, told_of(scene, count, of_files(scene, counts, i, offers)))
        same = another_time(scene, count, out)
        some = [c for c in some if c.label == same] or some
        some = ([c for c in some if c.label == lent] or [Candidate(lent, [], "inside")]) if lent else some
        decided = _measure(SECOND, count, some, None) if shared is None else _as_its_whole(count, shared, some)
        if told and whole >= 0 and decided.label in _DONE_TO and out[whole].label in _DEAD:
            decided = _as_its_whole(count, out[whole], some)
        if i in made and _only_described(scene, decided, out[made[i]]):
            decided = _as_its_whole(count, out[made[i]], some)
            sums.setdefault(i, made[i])
        decided.against = shared is not None and i in against
        of = whole if whole >= 0 else sums.get(i, described.get(i, -1))
        decided.whole = counts[of] if of >= 0 and not decided.against else None
        if after is not None and after.whole is not None:
            decided.whole = after.whole
        out.append(decided)
    return out
