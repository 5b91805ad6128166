"""Did it happen, and is it a flow or a stock: two small decisions over one figure's surroundings."""

from habeas.extract.acts.find import Count, voice
from habeas.extract.acts.governors import helper, leads
from habeas.extract.acts.imposed import abroad, granted_to, had, imposed, lasts_on, let_go_under, under_way, vanished
from habeas.extract.acts.memory import Decided
from habeas.extract.modality.carried_out import carried_out
from habeas.extract.modality.governed import Read, governed, ordered_release, reading, told_as_done
from habeas.extract.modality.pardoned import pardon_granted, promised, promised_of, to_follow
from habeas.extract.modality.ranked import ranked
from habeas.extract.modality.refuted import complained, hearsay_behind, refuted
from habeas.extract.numbers import Number
from habeas.extract.ranker import Candidate
from habeas.extract.text.scene import Hit, Scene
from habeas.lexicon.dates import date_words
from habeas.lexicon.vocabulary import W

MODALITIES = ("actual", "planned", "denied", "alleged")
KINDS = ("flow", "stock")
_CUES = (
    (W.plan, "plan"), (W.future, "future"), (W.conditional, "cond"), (W.deny, "deny"), (W.allege, "allege"), (W.negation, "not"),
    (W.done, "done"), (W.still, "still"), (W.announce, "announce"), (W.have, "have"),
)  # fmt: skip
_AHEAD = ("plan", "future", "announce")
# So many tokens before a number and behind the counted a list is looked for.
_LIST, _BEHIND = 12, 3
# Forms of the verb that governs the counted, which stands so near before them with the day between.
_VERBS, _RULING = ("fin", "fut", "cond", "inf", "base", "subj"), 9
# Forms that name people by what befalls them, and how near before them stands what makes others a part of them.
_NAMING, _NAMED = ("part", "past", "noun", "state"), 3
# What those have behind them whom its noun names ("of the accused", "de los detenidos").
_BEFELL = ("arrested", "charged", "held", "sentenced")


def act_of(decided: Decided) -> Hit | None:
    """The act that a figure was read from, where it was an act and not the memory."""
    origin = getattr(decided.origin, "origin", None)
    return origin if isinstance(origin, Hit) else None


def _cross(labels: tuple[str, ...], features: list[str]) -> list[Candidate]:
    return [Candidate(label, [f"{label}|{f}" for f in features]) for label in labels]


def _window(scene: Scene, a: int, b: int, name: str) -> list[str]:
    """The cues that stand among tokens a..b, each said once."""
    flags = scene.joined(a, b)
    return [f"{name}:{cue}" for mask, cue in _CUES if flags & mask]


def _clause_start(scene: Scene, i: int) -> int:
    """The token behind the last strong boundary (semicolon, relative, subordinator) before token i."""
    first = scene.sentences[scene.sentence_of[i]][0]
    while (
        i > first and not (scene.flags[i - 1] & (W.relative | W.subordinator)) and scene.tokens.norm[i - 1] not in (";", ":", "—")
    ):
        i -= 1
    return i


def _part_start(scene: Scene, i: int) -> int:
    """The token behind the last semicolon before token i: what is told before it is told of others."""
    first = scene.sentences[scene.sentence_of[i]][0]
    return next((k + 1 for k in range(i - 1, first - 1, -1) if scene.tokens.norm[k] == ";"), first)


def _beside(scene: Scene, first: int, at: int) -> int:
    """The first of the two tokens before a number that no comma parts from it."""
    return next((i + 1 for i in range(at - 1, max(first, at - 2) - 1, -1) if scene.tokens.norm[i] == ","), max(first, at - 2))


def _words_beside(scene: Scene, count: Count, at: int) -> list[str]:
    """The words close to the number and to its act: what no class of words foresaw may be learnt."""
    first, last = scene.sentences[scene.sentence_of[count.number.first]]
    number, norm = count.number, scene.tokens.norm
    near = [*range(max(first, at - 5), min(last, at + 4)), *range(max(first, number.first - 5), min(last, number.last + 5))]
    return [norm[i] for i in near if norm[i].isalpha()]


def _cues_around(scene: Scene, count: Count, at: int, *, done: bool) -> list[str]:
    """The cues around the number and its act at token `at`; plans that were told before a deed say nothing of it."""
    first, last = scene.sentences[scene.sentence_of[count.number.first]]
    before = _window(scene, at - 4, at, "near") + _window(scene, _clause_start(scene, at), at, "clause")
    before += _window(scene, _part_start(scene, at), at, "before")
    if done:
        before = [cue for cue in before if cue.partition(":")[2] not in _AHEAD]
    beside = _window(scene, _beside(scene, first, count.number.first), count.number.first, "number")
    return [*beside, *before, *_window(scene, at, last, "after")]


def _on_a_list(scene: Scene, count: Count) -> bool:
    """Does the sentence tell of a list close before the number or right behind the counted ("en la lista figuraban 228")?"""
    first, last = scene.sentences[scene.sentence_of[count.number.first]]
    near = scene.told(max(first, count.number.first - _LIST), min(last, count.counted.last + _BEHIND))
    return bool(near & W.listed)


def _only_named(scene: Scene, count: Count, act: Hit | None, read: Read) -> bool:
    """Is nothing told of a part but whose part it is and what they are ("three of those to be freed are minors")?

    Of the others more is told than that ("the other three followed the next day").
    """
    _, told, found = read
    if told in ("done", "fin", "past") or found.name == "found":
        return False
    if act is None:
        return not scene.told(count.number.first - 2, count.number.first) & W.rest
    return act.lex.form in _NAMING and bool(scene.told(max(0, act.first - _NAMED), act.first) & (W.including | W.among))


def _described(count: Count, act: Hit | None, read: Read) -> bool:
    """Does a participle right behind the counted only say who they are: "a bus with 31 prisoners pardoned in May crossed"?"""
    if act is None or act.lex.measure != "released" or read[2].name not in ("none", "announce", "found"):
        return False
    return (act.lex.form, read[1]) in (("part", "open"), ("past", "past")) and count.number.last <= act.first <= count.counted.last


def _beyond_doubt(scene: Scene, decided: Decided, act: Hit | None, read: Read, neighbours: dict[str, str]) -> str:
    """The modality where the grammar leaves one; empty where it leaves more. `act` is the verb that tells it."""
    count, (rule, told, _) = decided.count, read
    claimed = refuted(scene, count)
    if claimed:
        return claimed
    if rule == "denied":
        return "denied" if told == "ahead" or read[2].crossed == "that" else ""
    if rule == "alleged" or complained(scene, count, act) or hearsay_behind(scene, count):
        return "alleged"
    if ranked(scene, count, act) or (rule == "planned" and _of_the_accused(scene, decided, act)):
        return "actual"
    if count.counted.how == "label" and rule == "actual" and act is not None and act.first <= count.number.first:
        return "actual"  # "Freed: 48."
    ordered = carried_out(scene, count, act) or ordered_release(scene, count, act, read) or _still_ahead(scene, decided, read)
    if ordered or _described(count, act, read):
        return ordered or "actual"
    if neighbours.get("whole") == "planned" and decided.label != "held" and _only_named(scene, count, act, read):
        return "planned"
    some = neighbours.get("whole") == "planned" and told == "done" and count.counted.partitive  # "87 of these had been opened"
    some = some or _is_now(scene, count, told)
    return "actual" if rule == "actual" and (some or told_as_done(scene, count, act, read)) else ""


def _is_now(scene: Scene, count: Count, told: str) -> bool:
    """Does a plain "is" tell a number ("que [são] 19 os suspeitos"), or a guess at what is so now ("ahora [serán] unos quince")?"""
    first, at = scene.sentences[scene.sentence_of[count.number.first]][0], count.number.first - 1
    if at < first or told not in ("open", "memory") or scene.has(at - 1, W.negation):
        return False
    guess = count.counted.nounless and scene.cues[at] & W.ahead and scene.has(at, W.future)
    now = date_words(scene.report.language).now.at(scene.tokens.norm, at - 1) if guess else None
    return scene.has(at, W.be_now) or now is not None


def _of_the_accused(scene: Scene, decided: Decided, act: Hit | None) -> bool:
    """Are the counted some of those whom a noun names by what befell them: "offered [90] of the accused a lawyer"?"""
    counted, last = decided.count.counted, decided.count.number.last
    if act is None or act.lex.form != "noun" or not counted.partitive or decided.label not in _BEFELL:
        return False
    within = act.lex.measure == decided.label and last <= act.first < counted.last
    return within and bool(scene.told(last, act.first + 1) & W.including)  # not "a hundred of detainees"


def _still_ahead(scene: Scene, decided: Decided, read: Read) -> str:
    """Planned where a pardon is only granted or people are to follow; actual where files lie under review; else empty."""
    count, act = decided.count, act_of(decided)
    if decided.label == "released" and read[2].name != "found" and read[1] != "done" and pardon_granted(scene, count, act):
        return "planned"
    if to_follow(scene, count, act, decided.label) or promised_of(scene, count, decided.label):
        return "planned"
    if decided.label == "released" and promised(scene, count):
        return "planned"
    lying = act is not None and act.lex.form == "state" and decided.label == act.lex.measure == "reviewed"
    return "actual" if lying and read[0] == "actual" else ""


def _verb_of(scene: Scene, count: Count, act: Hit | None) -> Hit | None:
    """The verb before a number whose object's own words tell the same ("[vai libertar] em breve 150 menores entregues aos pais").

    It says whether that happened, where the noun or the participle of the counted does not; else the act itself.
    """
    if act is None or act.first < count.number.last or act.first > count.counted.last or helper(scene, act)[0]:
        return act
    sentence, at = scene.sentence_of[act.first], count.number.first
    verbs = (h for h in scene.acts_of[sentence] if at - _RULING <= h.first and h.last <= at and h.lex.measure == act.lex.measure)
    ruling = next((h for h in verbs if h.lex.use == "object" and h.lex.form in _VERBS), None)
    if ruling is None or any(n.kind == "count" and ruling.last <= n.first < at for n in scene.numbers_of[sentence]):
        return act
    return act if any(scene.between(kind, ruling.last, at) for kind in ("semi", "rel", "comma", "coord")) else ruling


def modality_candidates(
    scene: Scene, decided: Decided, earlier: dict[tuple[int | None, str], str], neighbours: dict[str, str]
) -> list[Candidate]:
    """Candidates for the modality; `earlier` maps (printed value, measure) of figures read before to their modality.

    `neighbours` names the modality of the whole and of the figure before in the same sentence.
    """
    count = decided.count
    act = _verb_of(scene, count, act_of(decided))
    at = act.first if act is not None else count.number.first
    read = reading(scene, count, act)
    rule, told, _ = read
    sure = _beyond_doubt(scene, decided, act, read, neighbours)
    if sure:
        return [Candidate(sure, [])]
    features = ["bias", f"m={decided.label}"]
    for relation, other in neighbours.items():
        features += [f"{relation}={other}", f"{relation}={other}&rule={rule}"]
    features += _cues_around(scene, count, at, done=told in ("done", "fin"))
    if act is not None:
        form = voice(scene, act)
        features += [f"form={form}", f"form={form}&m={decided.label}"]
    else:
        features.append("form=memory")
    features += governed(count, act, read)
    features += sorted({f"w={word}" for word in _words_beside(scene, count, at)})
    before = earlier.get((count.number.point, decided.label))
    if before is not None:
        features.append(f"same={before}")
    if _on_a_list(scene, count):
        features += ["listed", f"listed&m={decided.label}", f"listed&told={told}"]
    return _cross(MODALITIES, features)


# What can only be a state, and what can only be an event; the rest can be either ("21 are charged", "prosecutors charged 21").
_FIXED = {
    "held": "stock", "arrested": "flow", "released": "flow", "killed": "flow", "injured": "flow", "exchanged": "flow",
    "died": "flow",
    "exiled": "flow", "deported": "flow", "transferred": "flow", "abducted": "flow",
}  # fmt: skip


# Of these a plan tells what a decision is to bring about, and no state; those can stand at a moment, as terms and open cases do.
_DECIDED, _STANDING = ("house_arrest", "charged", "reviewed"), ("charged", "sentenced", "reviewed", "exiled")
# What is imposed on people, and lasts.
_IMPOSED = ("house_arrest", "restricted")
# So far from an act stands what says that its charge or sentence stands, and so far before a number the verb of its counsel.
_PENDING, _COUNSEL = 5, 6
# So many words more may be set in between commas ("defends, in three towns, 30"); so near behind a relative stands its verb.
_INSERTED, _VERB = 6, 2
# "On trial" has so many words.
_ON_TRIAL = 2
# Those who are let go: under what they are is told of that day.
_LET_GO = ("released", "exchanged")


def _stands(scene: Scene, decided: Decided) -> bool:
    """Is a charge or a sentence told as what stands ("nine are serving terms", "she defends 30 accused")?"""
    number, act = decided.count.number, act_of(decided)
    if decided.label not in _STANDING or act is None:
        return False
    if decided.label == act.lex.measure == "sentenced" and (had(scene, decided.count, act) or lasts_on(scene, decided.count, act)):
        return True
    if decided.label == "exiled":
        return act.lex.measure == "exiled" and abroad(scene, act)
    first, last = scene.sentences[scene.sentence_of[number.first]]
    if not first <= act.first < last:
        return False
    low, high = max(first, act.first - _PENDING), min(last, act.last + _PENDING)
    if any(scene.cues[i] & W.pending and not scene.between("semi", *sorted((i, act.first))) for i in range(low, high)):
        return True
    if decided.label == act.lex.measure != "sentenced" and under_way(scene, act):
        return True
    counted = decided.count.counted
    named = counted.first <= act.first <= counted.last and (decided.label == "sentenced" or not scene.has(number.last, W.of))
    if named and (_defended(scene, decided.count, first) or _there_are(scene, decided.count, act)):
        return True
    return _is_accused(scene, number, act)


def _there_are(scene: Scene, count: Count, act: Hit) -> bool:
    """Is it told how many there are, named by their charge, or on trial ("[hay] 79 procesados", "31 people on trial")?"""
    lead = scene.cues[count.number.first - 1]
    exist = lead & W.there and not (lead & W.stood or scene.has(count.counted.last, W.relative))
    exist = exist or (scene.has(count.number.first - 1, W.be_now) and scene.has(count.number.last, W.determiner))
    begins = act.first == count.counted.last and scene.has(act.first, W.preposition) and act.last - act.first == _ON_TRIAL
    return bool(exist or (begins and (act.lex.measure, act.lex.form) == ("charged", "state")))


def _defended(scene: Scene, count: Count, first: int) -> bool:
    """Are the counted somebody's clients ("she defends, in three towns, [30] accused", "dos [nove] réus que defende")?"""
    at, last = count.number.first, count.counted.last
    if scene.has(last, W.relative) and scene.told(last + 1, last + 1 + _VERB) & W.attend:
        return True
    begin = max(first, at - _COUNSEL)
    if scene.tokens.norm[at - 1] == ",":
        opens = next((i for i in range(at - 2, max(first, begin - _INSERTED), -1) if scene.tokens.norm[i] == ","), -1)
        return opens > first and bool(scene.cues[opens - 1] & W.attend)
    return any(scene.cues[i] & W.attend and not scene.between("comma", i, at) for i in range(begin, at))


def _happens(scene: Scene, decided: Decided) -> bool:
    """Is what could be a state told as an event: a disappearance, house arrest, a measure, passing through a prison?"""
    act = act_of(decided)
    if decided.hangs_on is not None and decided.hangs_on.label == decided.label == "held":
        return _happens(scene, decided.hangs_on)
    if decided.label == "held" and (_passed_through(scene, decided.count) or (act and scene.told(act.first, act.last) & W.passing)):
        return True
    if act is None or act.lex.measure != decided.label:
        return False
    if decided.label == "disappeared":
        return vanished(scene, decided.count, act)
    told = imposed(scene, act) or let_go_under(scene, decided.count, act) or granted_to(scene, decided.count, act)
    return decided.label in _IMPOSED and told


def _let_go_so(scene: Scene, decided: Decided) -> bool:
    """Is a measure of some of those let go what they were let go under, and not how they are now ("38 are free on bail")?"""
    act = act_of(decided)
    if decided.label not in _IMPOSED or act is None:
        return decided.label in _IMPOSED
    a, b = sorted((decided.count.counted.last, act.first))
    return not scene.told(a, b + 1) & (W.be_now | W.still | W.pending)


def _passed_through(scene: Scene, count: Count) -> bool:
    """Did the counted only pass through a place ("40 men passed through that camp", "[passaram por] esta casa 20 presos")?"""
    first, last = scene.sentences[scene.sentence_of[count.number.first]]
    before = scene.told(max(first, count.number.first - _PENDING), count.number.first)
    return bool((before | scene.told(count.counted.last, min(last, count.counted.last + _VERB + 1))) & W.passing)


def _is_accused(scene: Scene, number: Number, act: Hit) -> bool:
    """Does a verb of being stand before a participle of accusing ("are accused of", "están acusados de", "são acusados")?

    So with one that lasts before a state ("[continuam] a responder"), and where those accused follow ("estão em julgamento [dez]").
    """
    if act.lex.measure != "charged" or voice(scene, act) not in ("passive", "state"):
        return False
    verb = act.first - 1 if scene.cues[act.first - 1] & W.be_now or not scene.flags[act.first] & W.be_now else act.first
    lasting = W.be_now | W.still if act.lex.form == "state" else W.be_now
    told = verb >= number.last or (act.first < number.first and leads(scene, act, number))
    return told and bool(scene.cues[verb] & lasting)


def kind_candidates(scene: Scene, decided: Decided, modality: str = "actual", whole: str = "") -> list[Candidate]:
    """Candidates for flow or stock; only one where the measure leaves no choice.

    `whole`: the measure of the figure it is a part of: some of those let go are so under what they were let go under.
    """
    fixed = _FIXED.get(decided.label)
    if (modality == "planned" and decided.label in _DECIDED) or (whole in _LET_GO and _let_go_so(scene, decided)):
        fixed = "flow"
    elif _stands(scene, decided):
        fixed = "stock"
    elif _happens(scene, decided):
        fixed = "flow"
    if fixed is not None:
        return [Candidate(fixed, [])]
    act = act_of(decided)
    features = [f"m={decided.label}"]
    if act is not None:
        features.append(f"m={decided.label}&form={voice(scene, act)}&lex={act.lex.measure}")
        features += [f"m={decided.label}&{cue}" for cue in _window(scene, act.first - 5, act.first, "near")]
    return _cross(KINDS, features)
