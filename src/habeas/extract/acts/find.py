"""What happened to the counted: every act the sentence tells, and every count remembered, as candidates for a number's measure."""

from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter

from habeas.extract.acts.around import around, behind_of, enclitic, never, undone
from habeas.extract.acts.counted import Counted
from habeas.extract.acts.governors import (
    BARE,
    FINITE,
    agrees,
    beside_others,
    ends_series,
    governor,
    helper,
    holds_bare,
    lasts,
    unbroken,
)  # fmt: skip
from habeas.extract.acts.moved import destination, taken_on, turned, where_they_sat
from habeas.extract.acts.phrase import (
    of_parts,
)
from habeas.extract.acts.placed import placed
from habeas.extract.acts.tied import attended, in_exchange, lasts_as, tied
from habeas.extract.numbers import Number
from habeas.extract.ranker import Candidate
from habeas.extract.text.scene import Hit, Scene, beginning
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W

NONE, FIGURE = "none", "figure"
# A participle of these acts means the state that follows it where the clause says that it lasts ("siguen detenidos").
# Dying counts as killed where no custody is told of: a death in custody is a measure of its own.
_LASTING = {"died": "killed", "arrested": "held", "sentenced": "sentenced", "charged": "charged", "house_arrest": "house_arrest"}
_CROWD = 16
# What may befall the bodies of the dead; people who are sent away and banished from no country of theirs.
_GIVEN_BACK, _NO_CITIZENS = ("released", "transferred", "exchanged"), ("migrants", "foreigners")
_AROUND = 12
# So far behind a verb of letting go stands how it was done.
_MANNER = 6
# So near behind a verb of leaving stands that it was for exile.
_TO_EXILE = 3
# So near behind a verb of waiting stands what is waited for.
_WAITED = 3
_SMALL = W.determiner | W.preposition | W.coordinator
_PARTICIPLES = ("past", "part")
# What stands between a subject and its verb; and the marks that set an insertion apart.
_HELPING = W.be_now | W.be_past | W.have | W.future | W.still | W.conditional | W.negation
_HELPERS = 6
_INSERTED = frozenset((",", "—", "–", ")", "("))
_LAST = attrgetter("last")


@dataclass(slots=True)
class Count:
    """A number that may be a figure, with the noun phrase it counts; `whole`: others are plainly a part of it.

    `nobody`: grammar alone says that it counts nobody in custody. `beside`, `compared` and `stood` keep what was found out once.
    """

    number: Number
    counted: Counted
    index: int
    whole: bool = False
    nobody: bool = False
    beside: list[str] | None = None
    compared: bool | None = None
    stood: bool | None = None

    @property
    def size(self) -> int | None:
        """The number as printed, the lower bound of a vague one, or None."""
        return self.number.point if self.number.point is not None else self.number.low


def distance(gap: int) -> str:
    for limit, name in ((0, "0"), (2, "2"), (5, "5"), (10, "10"), (20, "20")):
        if gap <= limit:
            return name
    return "far"


def voice(scene: Scene, act: Hit) -> str:
    """How an act stands in its clause: passive, active, participle, noun, state, infinitive, future …"""
    form = act.lex.form
    if form in ("noun", "state", "phrase", "fut", "cond", "subj", "ger", "inf", "base"):
        return form
    sentence_first = scene.sentences[scene.sentence_of[act.first]][0]
    for back in range(act.first - 1, max(sentence_first, act.first - 5) - 1, -1):
        flag = scene.flags[back]
        if flag & (W.be_now | W.be_past):
            return "passive"
        if flag & W.have and form in _PARTICIPLES:
            return "perfect"
        if flag & (W.preposition | W.coordinator | W.relative) and not flag & W.negation:
            break
    if form == "fin":
        reflexives = speech_words(scene.report.language).reflexives
        behind = enclitic(scene, act)
        own = scene.tokens.norm[act.first - 1] in reflexives or (behind >= 0 and scene.tokens.norm[behind] in reflexives)
        return "reflexive" if own else "active"
    return form


def how_of(counted: Counted) -> str:
    """How the number counts, with the reason where what it counts is no people."""
    return counted.how if counted.how != "other" else f"other:{counted.noun.reason if counted.noun else ''}"


def _side(count: Count, act: Hit) -> tuple[str, int, int, int]:
    """Where an act stands seen from the counted: side, gap in tokens, and the tokens that lie between."""
    first, last = count.counted.first, count.counted.last
    if act.first >= last:
        return "R", act.first - last, last, act.first
    if act.last <= first:
        return "L", first - act.last, act.last, first
    return ("H" if act.first >= count.number.last else "N"), 0, first, first


def _act_features(scene: Scene, count: Count, act: Hit, label: str) -> list[str]:
    side, gap, a, b = _side(count, act)
    helping, there = helper(scene, act) if act.lex.form in BARE else ("", False)
    form = "exist" if there else voice(scene, act)
    use = act.lex.use[:1]
    shape = f"{form}{use}{act.lex.reason}"
    how = how_of(count.counted)
    features = [
        "act",
        f"m={label}",
        f"shape={shape}",
        f"side={side}&shape={shape}",
        f"side={side}&gap={distance(gap)}",
        f"how={how}&side={side}",
        f"m={label}&how={how}",
        f"m={label}&lex={act.lex.measure}&form={form}",
        f"m={label}&word={scene.tokens.norm[act.first]}",
    ]
    crossed = _crossed(scene, side, a, b)
    features += crossed or [f"cross=none&side={side}&shape={shape}"]
    here = scene.sentence_of[act.first]
    numbers = beginning(scene.numbers_of.get(here, []), a, b)
    others = sum(1 for n in numbers if n.kind == "count" and n.last <= b and n is not count.number)
    if others:
        features.append(f"numbers_between={'one' if others == 1 else 'many'}&side={side}")
    rivals = _rivals(scene, count, act, gap)
    features.append(f"rivals={rivals}&side={side}")
    features.append(f"rivals={rivals}&use={use}&form={form}")
    between = [h for h in beginning(scene.acts_of[here], a, b) if h is not act and h.last <= b]
    if between:
        features.append(f"acts_between={min(len(between), 2)}&side={side}")
        if any(h.lex.measure != act.lex.measure for h in between):
            features.append(f"other_act_between&side={side}")
    else:
        features.append(f"nearest&side={side}&use={use}")
    clause = scene.clauses.relation(count.number.first, act.first)
    features += [
        f"clause={clause}",
        f"clause={clause}&side={side}",
        f"clause={clause}&shape={shape}",
        f"clause={clause}&side={side}&shape={form}{use}",
    ]
    if scene.has(a, W.relative) and side == "R":
        features.append(f"relative_of_noun&shape={form}")
    if label != act.lex.measure:
        features.append("lasting" if label != "killed" else "violent")
    if _out_of(scene, count):
        features += [f"out_of&side={side}", f"out_of&side={side}&form={form}", f"out_of&clause={clause}"]
    told = _predicate(scene, count, act, side, form)
    features += told + of_parts(scene, count.number, count.counted.partitive, (side, form, label), told)
    features += _verb_of(scene, count, act, side)
    features += _tied(scene, count, act, (side, f"{form}{use}"), label)
    features += _helped(helping, there, side, (label, label != act.lex.measure)) if helping else []
    features += _aspect(scene, act, label)
    features += tied(scene, count.counted, count.number, act, (label, f"{form}{use}"))
    features += around(scene, count.counted, act, label)
    if label in ("died", "killed"):
        features.append(f"m={label}&custody={bool(scene.classes_of[scene.sentence_of[act.first]] & W.custody)}")
    return features


def _helped(helping: str, there: bool, side: str, told: tuple[str, bool]) -> list[str]:
    """Which verb helps a participle, by the measure told and whether that is a lasting state ("foram presos", "estão presos")."""
    (label, lasting), aux = told, f"there={there}&aux={helping}"
    return [f"there={there}&m={label}", f"there={there}&lasting={lasting}", f"{aux}&m={label}", f"{aux}&side={side}"]


def _predicate(scene: Scene, count: Count, act: Hit, side: str, form: str) -> list[str]:
    """Participle beside the noun or main verb: of "13 people jailed in July left prison", only one says what became of them."""
    here = scene.acts_of[scene.sentence_of[act.first]]
    named = form == "noun" and side == "H"
    if (named or (form in BARE and side in "RH")) and act.first <= count.counted.last:
        later = any(
            h.first >= act.last and not scene.between("rel", act.last, h.first) and predicates(scene, h)
            for h in beginning(here, act.last, act.last + _AROUND)
        )
        return [f"beside_noun&later={later}", f"beside_noun&later={later}&shape={form}{act.lex.use[:1]}"]
    if side == "R" and predicates(scene, act):
        near = beginning(here, count.number.last, count.counted.last + 1)
        beside = any(h.lex.form in BARE and h.last <= act.first for h in near)
        relative = scene.between("rel", count.number.last, act.first) > 0
        return [f"main&beside={beside}&relative={relative}"]
    return []


def _verb_of(scene: Scene, count: Count, act: Hit, side: str) -> list[str]:
    """Is an act behind the counted told of what had happened before, or behind an insertion ("eleven, two of them boys, are …")?"""
    if side != "R":
        return []
    last, norm = count.counted.last, scene.tokens.norm
    start = act.first
    while start > max(last, act.first - _HELPERS) and scene.flags[start - 1] & _HELPING:
        start -= 1
    out = []
    if any(scene.cues[i] & W.had for i in range(start, act.first)):
        out += ["had", f"had&how={count.counted.how}"]
    while last < min(start, count.counted.last + _HELPERS) and scene.flags[last] & (W.of | W.including | W.pronoun):
        last += 1
    if start - 1 > last and norm[start - 1] in _INSERTED and norm[last] in _INSERTED:
        out.append("behind_insertion")
    return out


def predicates(scene: Scene, act: Hit) -> bool:
    """Is an act the verb of a clause: a finite form, or a participle with its helping verb before it ("fueron indultados")?"""
    if act.lex.form in FINITE:
        return True
    word, crossed = helper(scene, act) if act.lex.form in BARE else ("", False)
    return bool(word) and not crossed


def _tied(scene: Scene, count: Count, act: Hit, seen: tuple[str, str], label: str) -> list[str]:
    """How the noun phrase is tied to an act by what stands before it: "Ana and 13 others", "frees 40 prisoners"."""
    side, shape = seen
    number, counted = count.number, count.counted
    out = [f"m={label}&group={counted.noun.group}"] if counted.noun is not None and counted.how in ("noun", "label") else []
    agreed = agrees(scene, act) if number.point != 1 else None
    if agreed is not None:
        out += [f"agree={agreed}&use={act.lex.use}&side={side}", f"agree={agreed}&shape={shape}"]
    if side == "L":
        inner = holds_bare(scene, counted, number)
        kind = "bare" if act.lex.form in BARE else act.lex.form
        straight = unbroken(scene, act.last, number.first)
        out.append(f"before_noun&inner={inner}&straight={straight}&kind={kind}")
        if straight and ends_series(scene, act, counted, number):
            out += ["series", f"series&shape={shape}", f"series&inner={inner}"]
        elif straight and beside_others(scene, act, counted, number):
            out += ["others", f"others&inner={inner}"]
    elif act.first <= counted.last and (act.lex.form in BARE or act.first < counted.last):
        ruled = governor(scene, number)
        head = "head" if act.first == counted.noun_at else "beside"
        out += [f"ruled={ruled}&{head}", f"ruled={ruled}&{head}&m={label}", f"{head}&m={label}", f"{head}&form={act.lex.form}"]
    return out


def _crossed(scene: Scene, side: str, a: int, b: int) -> list[str]:
    """The boundaries that lie between the counted and an act."""
    out: list[str] = []
    for kind in ("semi", "rel", "sub", "coord", "comma", "quote"):
        n = scene.between(kind, a, b)
        if n:
            out += [f"cross={kind}&side={side}", f"cross={kind}&{'many' if n > 1 else 'one'}"]
    return out


def _out_of(scene: Scene, count: Count) -> bool:
    """Is something else taken out of the counted: "some of the thousands arrested", "alguns dos milhares"?"""
    i = count.number.first
    return scene.has(i - 1, W.determiner | W.including) and (
        scene.has(i - 1, W.preposition) or scene.has(i - 2, W.preposition | W.including)
    )


def _rivals(scene: Scene, count: Count, act: Hit, gap: int) -> str:
    """Which other counts of the sentence stand nearer to the act: on the count's own side, across the act, or none."""
    here = scene.sentence_of[act.first]
    own = across = False
    numbers = scene.numbers_of.get(here, [])
    for other in numbers[bisect_right(numbers, act.first - gap, key=_LAST) :]:
        if other.first - act.last >= gap:
            break
        if other is count.number or other.kind != "count":
            continue
        distance = max(act.first - other.last, other.first - act.last, 0)
        if distance < gap:
            same_side = (other.first < act.first) == (count.number.first < act.first)
            own, across = own or same_side, across or not same_side
            if own and across:
                break
    return "both" if own and across else "own" if own else "across" if across else "none"


def _aspect(scene: Scene, act: Hit, label: str) -> list[str]:
    """Does the clause say that the state lasts, lies ahead or is undone?"""
    out = []
    lasting = label != act.lex.measure or label == "held"
    first = scene.sentences[scene.sentence_of[act.first]][0]
    window = scene.joined(max(first, act.first - 5), act.first)
    for mask, name in ((W.still, "still"), (W.be_now, "now"), (W.be_past, "past"), (W.have, "have")):
        if window & mask:
            out.append(f"aspect={name}&lasting={lasting}")
            out.append(f"aspect={name}&m={label}")
    span = scene.sentences[scene.sentence_of[act.first]]
    if scene.joined(*span) & W.since and lasts(scene, span):
        out += [f"since&m={label}", f"since&lasting={lasting}&form={act.lex.form}"]
    return out


def _nearest(acts: list[Hit], count: Count) -> list[Hit]:
    """The acts of the sentence, in order; of a sentence crowded as no prose is, those nearest to the number."""
    if len(acts) <= _CROWD:
        return acts
    near = sorted(acts, key=lambda h: (abs(h.first - count.number.first), h.first))[:_CROWD]
    return sorted(near, key=lambda h: (h.first, h.last, h.lex.measure, h.lex.form))


def _label(scene: Scene, count: Count, act: Hit) -> str:
    """The measure that an act means here: a release in a swap is an exchange, convicts who are taken are moved."""
    if act.lex.measure == "released" and in_exchange(scene, act):
        return "exchanged"
    if act.lex.measure in _GIVEN_BACK and act.first >= count.counted.last and behind_of(scene, count.number) == "act:killed":
        return "died"  # "the bodies of four prisoners were returned to their families"
    foreign = count.counted.noun is not None and count.counted.noun.group in _NO_CITIZENS
    if act.lex.measure == "exiled" and foreign and predicates(scene, act):
        return act.lex.measure if scene.told(act.first, act.last + _TO_EXILE) & W.banish else "deported"
    if taken_on(scene, count.counted, act):
        return "transferred"
    return turned(scene, count.number, act) or destination(scene, act) or act.lex.measure


def act_candidates(scene: Scene, count: Count) -> list[Candidate]:
    """One candidate for each act of the sentence; two where a participle may name the act or the state that it leaves."""
    out: list[Candidate] = []
    acts = _nearest(scene.acts_of[scene.sentence_of[count.number.first]], count)
    for act in acts:
        if act.first < count.number.last and act.last > count.number.first:
            continue
        if lasts_as(scene, act) not in (None, "held") or _manner(scene, acts, act) or _awaited(acts, act):
            continue
        if where_they_sat(scene, count.counted, count.number, act):
            continue
        label = _label(scene, count, act)
        if not never(scene, count.counted, act):
            out.append(Candidate(label, _act_features(scene, count, act, act.lex.measure), act))
        state = _LASTING.get(act.lex.measure)
        if state is not None and state != act.lex.measure and (act.lex.form in _PARTICIPLES or act.lex.measure == "died"):
            out.append(Candidate(state, _act_features(scene, count, act, state), act))
        left = undone(scene, count.counted, act)
        if left is not None:
            out.append(Candidate(left, [*_act_features(scene, count, act, left), "undone"], act))
    return out + _in_custody(scene, count, len(acts))


def _awaited(acts: list[Hit], act: Hit) -> bool:
    """Is a sentence only what people wait for ("eleven await [verdicts]", "esperan el [fallo]")?"""
    if act.lex.measure != "sentenced" or act.lex.form != "noun":
        return False
    waits = (h for h in acts if h.lex.measure == "held" and h.lex.use == "subject" and h.lex.reason == "pair")
    return any(0 <= act.first - h.last < _WAITED for h in waits)


def _manner(scene: Scene, acts: list[Hit], act: Hit) -> bool:
    """Does a phrase only say how somebody was let go, though it may tell of custody ("was freed on Tuesday [without charge]")?"""
    if (
        act.lex.measure != "held"
        or act.lex.form != "state"
        or not scene.has(act.first, W.negation)
        or scene.has(act.first - 1, W.be_now | W.be_past | W.still)
    ):
        return False
    freed = (h for h in acts if h.lex.measure == "released" and 0 <= act.first - h.last <= _MANNER and h.lex.form != "noun")
    return any(not scene.between("semi", h.last, act.first) for h in freed)


def _in_custody(scene: Scene, count: Count, acts: int) -> list[Candidate]:
    """People who are told to be in a place of custody are held, whether or not a word says so."""
    how = placed(scene, count.counted, count.number)
    if not how or (count.counted.noun is not None and count.counted.noun.group == "cases"):
        return []
    place, few, noun = f"placed={how}", min(acts, 2), how_of(count.counted)
    features = ["placed", "m=held", f"m=held&how={noun}", place, f"{place}&acts={few}", f"{place}&how={noun}", f"placed&acts={few}"]
    if attended(scene, count.number):
        features += ["attended", "attended&m=held"]
    return [Candidate("held", features, "placed")]


def near_words(scene: Scene, count: Count) -> list[str]:
    """The words right before and behind a number, as features: what no list of the lexicon foresaw may be learnt."""
    if count.beside is None:
        first, last = scene.sentences[scene.sentence_of[count.number.first]]
        norm, a, b = scene.tokens.norm, count.number.first, count.number.last
        before = [f"w-{min(a - i, 2)}={norm[i]}" for i in range(max(first, a - 3), a)]
        count.beside = before + [f"w+{min(i - b + 1, 2)}={norm[i]}" for i in range(b, min(last, b + 3))]
    return count.beside


def words_around(scene: Scene, count: Count) -> list[str]:
    """The content words of the sentence near a number, each once; no names, which say where the news was and not what."""
    first, last = scene.sentences[scene.sentence_of[count.number.first]]
    first, last = max(first, count.number.first - _AROUND), min(last, count.number.first + _AROUND + 1)
    norm, flags, capital = scene.tokens.norm, scene.flags, scene.tokens.is_capital
    return sorted(
        {norm[i] for i in range(first, last) if len(norm[i]) > 2 and norm[i].isalpha() and not flags[i] & _SMALL and not capital(i)}
    )
