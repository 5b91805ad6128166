"""Who asserts a figure: a frame of speech that reaches it, whoever else stands near, its whole's speaker, or the report itself."""

from habeas.extract.acts.memory import Decided
from habeas.extract.numbers import Number
from habeas.extract.ranker import Candidate, choose
from habeas.extract.speakers.described import describing, only_described
from habeas.extract.speakers.hearing import Hearing, Voice
from habeas.extract.speakers.ours import told_by_us
from habeas.extract.speakers.plain import plain_speaker
from habeas.extract.speech.find import Attribution
from habeas.extract.text.scene import Scene
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import W

OWN = ""
_NEAR = (1, 3, 8, 15, 30)
# So many words stand between "of" and the number that others are taken out of ("De los más de 88.000").
_OF = 3


def _gap(a: int, b: int) -> str:
    for limit in _NEAR:
        if abs(a - b) <= limit:
            return f"<={limit}"
    return "far"


def _features(hearing: Hearing, decided: Decided, attribution: Attribution, rivals: list[Attribution]) -> list[str]:
    scene, number = hearing.scene, decided.count.number
    inside = attribution.scope_first <= number.first < attribution.scope_last
    here = scene.sentence_of[number.first]
    there = scene.sentence_of[attribution.cue_first] if attribution.cue_first >= 0 else here
    sentence = "same" if there == here else "before" if there < here else "after"
    size = attribution.scope_last - attribution.scope_first
    smallest = inside and not any(
        r is not attribution and r.scope_first <= number.first < r.scope_last and r.scope_last - r.scope_first < size
        for r in rivals
    )
    base = f"in={inside}&kind={attribution.kind}"
    out = ["said", f"said&{base}", f"said&{base}&sentence={sentence}", f"said&in={inside}&smallest={smallest}",
           f"said&sentence={sentence}",
           f"said&gap={_gap(attribution.cue_first, number.first)}&sentence={sentence}",
           f"said&carried={attribution.source_first < 0}&{base}",
           f"said&rivals={min(len(rivals), 3)}&{base}", f"said&m={decided.label}"]  # fmt: skip
    a, b = sorted((max(attribution.cue_first, 0), number.first))
    if sentence == "same":
        crossed = [k for k in ("semi", "rel", "sub", "coord") if scene.between(k, a, b)]
        out += [f"said&cross={k}&{base}" for k in crossed] or [f"said&cross=none&{base}"]
    if attribution.cue_first >= 0 and sentence == "same":
        out.append(f"said&clause={scene.clauses.relation(attribution.cue_first, number.first)}&kind={attribution.kind}")
    if attribution.own:
        out.append("said&own")
    if inside and sentence == "same":
        out += _frame(scene, number, attribution)
        out += _asserter(hearing, attribution, base)
    out += _ranks(number.first, attribution, rivals)
    return out


def _break(scene: Scene, a: int, b: int) -> str:
    """The strongest break between two tokens."""
    first, last = min(a, b), max(a, b)
    return next((kind for kind in ("semi", "comma") if scene.between(kind, first, last)), "none")


def _frame(scene: Scene, number: Number, attribution: Attribution) -> list[str]:
    """How the frame is built around the figure: cue before or behind it, with "that", a quotation, a break between."""
    norm = scene.tokens.norm
    side = "left" if attribution.cue_first < number.first else "right"
    behind, stop = number.last, attribution.cue_first
    if side == "left":
        behind, stop = max(attribution.cue_last, attribution.source_last), number.first
    opening = norm[min(behind, len(norm) - 1)]
    opener = "word" if opening[0].isalnum() else "mark"
    if opening in speech_words(scene.report.language).that:
        opener = "that"
    breaks, gap = _break(scene, behind, stop), _gap(behind, stop)
    quote = "quote" if scene.between("quote", min(behind, stop), max(behind, stop)) else "plain"
    base = f"frame={side}&kind={attribution.kind}"
    return [
        base,
        f"{base}&opener={opener}",
        f"{base}&breaks={breaks}",
        f"{base}&{quote}",
        f"{base}&gap={gap}",
        f"frame={side}&opener={opener}&breaks={breaks}&{quote}",
        f"frame={side}&opener={opener}&gap={gap}",
    ]


def _asserter(hearing: Hearing, attribution: Attribution, base: str) -> list[str]:
    """What kind of actor a frame has, and by which word it speaks: few who "gave" something tell of it."""
    who = hearing.kind_of(attribution.entity)
    cue = " ".join(hearing.scene.tokens.norm[max(attribution.cue_first, 0) : max(attribution.cue_last, 0)])
    return [f"said&who={who}&{base}", f"said&who={who}&frame", f"said&kind={attribution.kind}&c={cue}"]


def _ranks(token: int, attribution: Attribution, rivals: list[Attribution]) -> list[str]:
    """Whether no other frame that holds the figure has its cue nearer, or nearer on the same side."""
    holding = [r for r in rivals if r.scope_first <= token < r.scope_last and r.source != attribution.source]
    if not holding:
        return ["said&alone"]
    mine, left = abs(attribution.cue_first - token), attribution.cue_first < token
    nearer = [r for r in holding if abs(r.cue_first - token) < mine]
    beside = any((r.cue_first < token) == left for r in nearer)
    rank = f"said&nearer={min(len(nearer), 2)}"
    side = "left" if left else "right"
    return [f"{rank}&side={side}", f"{rank}&beside={int(beside)}&side={side}&kind={attribution.kind}"]


def _place(hearing: Hearing, decided: Decided, voice: Voice, others: list[Voice]) -> dict[str, str]:
    """Where somebody in the figure's own sentence stands: side, distance, and what lies between."""
    scene, number = hearing.scene, decided.count.number
    side = "left" if voice.first < number.first else "right"
    a, b = (voice.last, number.first) if side == "left" else (number.last, voice.outer)
    a, b = min(a, b), max(a, b)
    in_quote, same = hearing.quoted[number.first] >= 0, hearing.quoted[number.first] == hearing.quoted[voice.first]
    return {
        "side": side,
        "gap": _gap(a, b),
        "cross": _break(scene, a, b),
        "quote": ("both" if in_quote else "none") if same else "it" if in_quote else "voice",
        "between": str(min(2, sum(1 for o in others if o is not voice and a <= o.first < b))),
        "acted": str(hearing.standing.acted(a, b)),
        "over": " ".join(name for name in ("rel", "sub", "coord") if scene.between(name, a, b)),
    }


def _here(hearing: Hearing, decided: Decided, voice: Voice, others: list[Voice]) -> list[str]:
    """How somebody in the figure's own sentence stands to it."""
    at = _place(hearing, decided, voice, others)
    kind, how, before, after, verb, order = voice.traits
    base, gap, cross, quote = f"here={at['side']}", f"gap={at['gap']}", f"cross={at['cross']}", f"q={at['quote']}"
    between, acted = f"between={at['between']}", f"acted={at['acted']}"
    both, led = f"{before}&{after}", f"{before}&{verb}"
    out = ["", kind, f"{kind}&{how}", before, after, verb, order, quote, gap, between,
           both, f"{led}&{kind}", f"{led}&{quote}",
           f"{gap}&{after}", f"{gap}&{before}", f"{cross}&{after}", f"{cross}&{led}", f"{cross}&{gap}",
           f"{between}&{led}", f"{acted}&{led}", f"{acted}&{kind}",
           f"{both}&{kind}&{gap}", f"m={decided.label}&{kind}",
           *(f"over={name}&{led}" for name in at["over"].split())]  # fmt: skip
    if (acted, between, cross, quote) == ("acted=False", "between=0", "cross=none", "q=none"):
        out += [f"clean&{both}", f"clean&{both}&{gap}", f"clean&{both}&{kind}", f"clean&{led}&{gap}"]
    return [f"{base}&{f}" if f else base for f in out]


def _apart(voice: Voice, situation: list[str]) -> list[str]:
    """How somebody of another sentence stands to the figure."""
    base = voice.where
    alone = [f"{base}&{t}" for t in voice.traits]
    joint = "&".join(voice.traits)
    return [base, f"{base}&{joint}", *alone, *[f"{a}&{s}" for a in alone for s in situation]]


def _pronoun(hearing: Hearing, attribution: Attribution) -> str:
    """Whether the pronoun that speaks is a person's, a body's or a plural."""
    kind = hearing.standing.actors.pronouns.get(hearing.scene.tokens.norm[attribution.source_first], ("", None))[0]
    return "person" if kind in ("female", "male") else kind or "other"


def _situation(hearing: Hearing, decided: Decided, reaching: list[Attribution], here: int) -> list[str]:
    """What the figure's sentence is like."""
    scene, number = hearing.scene, decided.count.number
    sentence = scene.sentence_of[number.first]
    first, _ = scene.sentences[sentence]
    person = hearing.own_words(sentence)
    quoted = hearing.quoted[number.first]
    whole = quoted >= 0 and hearing.quoted[first] == quoted
    quote = "no" if quoted < 0 else "whole" if whole else "part"
    opening = "opens" if hearing.opens(sentence) else "goes on"
    pronoun = next((_pronoun(hearing, a) for a in reaching if a.kind == "pronoun"), "no")
    reach = f"reach={min(len(reaching), 2)}&quote={quote}"
    return [f"pronoun={pronoun}", f"we={person}", f"quote={quote}", f"quote={quote}&we={person}", f"at={opening}&quote={quote}",
            reach, f"actors={min(here, 3)}&{reach}"]  # fmt: skip


def who_says(scene: Scene, decided: Decided, hearing: Hearing, neighbours: dict[str, str | None]) -> Candidate:
    """The speaker whom a plain frame names, the report where a number only describes a speaker, or whoever the weights choose."""
    plain = plain_speaker(hearing, decided.count.number.first)
    if plain is not None:
        return Candidate(plain.source, ["plain"], plain)
    if told_by_us(hearing, decided.count.number.first):
        return Candidate(OWN, ["ours"])
    if only_described(hearing, decided.count.number.first):
        return Candidate(OWN, ["described"])
    if _taken_out(hearing, decided.count.number.first):
        return Candidate(OWN, ["taken_out"])
    chosen = choose("source", source_candidates(scene, decided, hearing, neighbours))
    return Candidate(OWN, ["afar"]) if _from_afar(hearing, decided, chosen) else chosen


def _taken_out(hearing: Hearing, token: int) -> bool:
    """Is a number taken out of those of whom a clause alone says who counts them: "Of the 90 whom X lists, [40] have left"?"""
    scene = hearing.scene
    near = hearing.near(token)
    if any(a.scope_first <= token < a.scope_last for a in near):
        return False
    start = scene.sentences[scene.sentence_of[token]][0]
    wholes = (a for a in near if a.kind in ("said", "possession") and start < a.scope_first < a.cue_first < a.scope_last <= token)
    return any(a.scope_last in (a.cue_last, a.source_last) and _out_of(scene, a.scope_first, start) for a in wholes)


def _out_of(scene: Scene, number: int, start: int) -> bool:
    """Does "of the" open a sentence before a number?"""
    of = next((i for i in range(number - 1, max(start, number - 1 - _OF) - 1, -1) if scene.has(i, W.of)), -1)
    return of == start


def _from_afar(hearing: Hearing, decided: Decided, chosen: Candidate) -> bool:
    """Is the speaker one of a sentence before, where nothing in the figure's own, no quotation and no frame, carries speech on?"""
    token, origin = decided.count.number.first, chosen.origin
    back = isinstance(origin, Voice) and origin.where == "back" and hearing.quoted[token] < 0
    return back and not any(a.scope_first <= token < a.scope_last for a in hearing.near(token))


def source_candidates(scene: Scene, decided: Decided, hearing: Hearing, neighbours: dict[str, str | None]) -> list[Candidate]:
    """Candidates labelled by the speaker's name; OWN is the report's own voice."""
    number = decided.count.number
    here = scene.sentence_of[number.first]
    near = [
        a for a in hearing.near(number.first)
        if a.scope_first <= number.first < a.scope_last or (a.cue_first >= 0 and scene.sentence_of[a.cue_first] == here)
    ]  # fmt: skip
    described = describing(hearing, near, number.first)
    near = [a for a in near if a not in described]
    reaching = [a for a in near if a.scope_first <= number.first < a.scope_last]
    mute = {a.source for a in described} - {a.source for a in reaching}
    voices = [v for v in hearing.voices(number.first) if v.name not in mute and not _only_named(hearing, number.first, v)]
    present = [v for v in voices if v.where == "here"]
    situation = _situation(hearing, decided, reaching, len(present))
    own = Candidate(OWN, ["own", f"own&near={min(len(near), 2)}", f"own&reaching={min(len(reaching), 2)}",
                          f"own&sentence={here == 0}", f"own&m={decided.label}", *(f"own&{s}" for s in situation)])  # fmt: skip
    by_name: dict[str, Candidate] = {OWN: own}
    # "…, said the minister, who added that 40 …": what else a speaker says in the sentence tells nothing of what this frame holds.
    heard = {a.source for a in reaching if not a.own}
    for a in near:
        if a.source in heard and a not in reaching:
            continue
        if a.own or not a.source:
            own.features += [f"own&{f}" for f in _features(hearing, decided, a, near)[1:4]]
            continue
        known = by_name.setdefault(a.source, Candidate(a.source, [], a))
        known.features += [*_features(hearing, decided, a, near), f"said&in={a in reaching}&{situation[-1]}"]
    # An actor inside a speaker's phrase is that speaker ("an exile group" in "an exile group in Oslo").
    spoken = {i: a.source for a in near if a.source for i in range(a.source_first, a.source_last) if i >= 0}
    for v in voices:
        name = spoken.get(v.first, v.name)
        known = by_name.setdefault(name, Candidate(name, ["unframed"], v))
        if v.where == "here":
            known.features += [*_here(hearing, decided, v, present), f"here&{v.traits[0]}&{situation[0]}"]
        else:
            known.features += _apart(v, situation)
    _recall(by_name, neighbours, len(reaching))
    return list(by_name.values())


def _only_named(hearing: Hearing, token: int, voice: Voice) -> bool:
    """Does a quotation only name somebody ("They took my son to Altona; we were ten"), who is no speaker of it?"""
    quote = hearing.quoted[token]
    return voice.where == "here" and quote >= 0 and hearing.quoted[voice.first] == quote and "verb=say" not in voice.traits


def _recall(by_name: dict[str, Candidate], neighbours: dict[str, str | None], reaching: int) -> None:
    """Let the figures before speak for their speakers."""
    for relation, name in neighbours.items():
        label = name or OWN
        known = by_name.setdefault(label, Candidate(label, ["recalled"]))
        own = f"own={label == OWN}"
        known.features += [f"near={relation}&{own}", f"near={relation}&reaching={min(reaching, 2)}&{own}"]
