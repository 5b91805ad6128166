"""Did it happen, is it a flow or a stock, and who are the counted: three small decisions over one figure's surroundings."""

from habeas.extract.happened import Count, voice
from habeas.extract.memory import Decided
from habeas.extract.ranker import Candidate
from habeas.extract.scene import Hit, Scene
from habeas.lexicon.vocabulary import W

MODALITIES = ("actual", "planned", "denied", "alleged")
KINDS = ("flow", "stock")
GROUPS = ("people", "detainees", "political_prisoners", "protesters", "migrants", "foreigners", "cases")
_CUES = (
    (W.plan, "plan"), (W.future, "future"), (W.conditional, "cond"), (W.deny, "deny"), (W.allege, "allege"), (W.negation, "not"),
    (W.done, "done"), (W.still, "still"),
)  # fmt: skip


def act_of(decided: Decided) -> Hit | None:
    """The act that a figure was read from, where it was an act and not the memory."""
    origin = getattr(decided.origin, "origin", None)
    return origin if isinstance(origin, Hit) else None


def _cross(labels: tuple[str, ...], features: list[str]) -> list[Candidate]:
    return [Candidate(label, [f"{label}|{f}" for f in features]) for label in labels]


def _window(scene: Scene, a: int, b: int, name: str) -> list[str]:
    """The cues that stand among tokens a..b, each said once."""
    flags = 0
    for f in scene.flags[max(a, 0) : max(b, 0)]:
        flags |= f
    return [f"{name}:{cue}" for mask, cue in _CUES if flags & mask]


def _clause_start(scene: Scene, i: int) -> int:
    """The token behind the last strong boundary (semicolon, relative, subordinator) before token i."""
    first = scene.sentences[scene.sentence_of[i]][0]
    while i > first and not (scene.flags[i - 1] & (W.relative | W.subordinator)) and scene.tokens.norm[i - 1] not in (";", ":", "—"):
        i -= 1
    return i


def modality_candidates(scene: Scene, decided: Decided, earlier: dict[tuple[int | None, str], str]) -> list[Candidate]:
    """Candidates for the modality; `earlier` maps (printed value, measure) of figures read before to their modality."""
    count, act = decided.count, act_of(decided)
    sentence = scene.sentences[scene.sentence_of[count.number.first]]
    features = ["bias", f"m={decided.label}"]
    at = act.first if act is not None else count.number.first
    start = _clause_start(scene, at)
    features += _window(scene, at - 4, at, "near")
    features += _window(scene, start, at, "clause")
    features += _window(scene, sentence[0], at, "before")
    features += _window(scene, at, sentence[1], "after")
    if act is not None:
        form = voice(scene, act)
        features += [f"form={form}", f"form={form}&m={decided.label}"]
        features += [f"{cue}&form={form}" for cue in _window(scene, sentence[0], at, "b")]
    else:
        features.append("form=memory")
    before = earlier.get((count.number.point, decided.label))
    if before is not None:
        features.append(f"same={before}")
    return _cross(MODALITIES, features)


def kind_candidates(scene: Scene, decided: Decided) -> list[Candidate]:
    """Candidates for flow or stock."""
    act = act_of(decided)
    features = [f"m={decided.label}"]
    if act is not None:
        features.append(f"m={decided.label}&form={voice(scene, act)}&lex={act.lex.measure}")
        features += [f"m={decided.label}&{cue}" for cue in _window(scene, act.first - 5, act.first, "near")]
    return _cross(KINDS, features)


def group_candidates(scene: Scene, decided: Decided, neighbours: dict[str, str]) -> list[Candidate]:
    """Candidates for the group; `neighbours` names the group of the whole, of the same value, of the figure before."""
    counted = decided.count.counted
    noun = counted.noun.group if counted.noun is not None and counted.how in ("noun", "label") else counted.how
    adjective = next((a.group for a in counted.adjectives if a.group), "")
    features = [f"noun={noun}", f"noun={noun}&adj={adjective}", f"m={decided.label}&noun={noun}", f"m={decided.label}", f"adj={adjective}"]
    if counted.noun is not None and counted.noun.nationality:
        features.append("foreign")
    for relation, group in neighbours.items():
        features += [f"{relation}={group}&noun={noun}", f"{relation}={group}"]
    if _political(scene, decided.count):
        features += ["political", f"political&noun={noun}"]
    return _cross(GROUPS, features)


def _political(scene: Scene, count: Count) -> bool:
    """Does the sentence state the political ground anywhere?"""
    first, last = scene.sentences[scene.sentence_of[count.number.first]]
    for i in range(first, last):
        for hit in scene.things.get(i, ()):
            if hit.lex.group == "political_prisoners":
                return True
    return False
