"""Who asserts a figure: the attributions that reach it, the speaker of its whole, or the report's own voice."""

from habeas.extract.attributions import Attribution
from habeas.extract.memory import Decided
from habeas.extract.ranker import Candidate
from habeas.extract.scene import Scene

OWN = ""
_NEAR = (1, 3, 8, 15, 30)


def _gap(a: int, b: int) -> str:
    for limit in _NEAR:
        if abs(a - b) <= limit:
            return f"<={limit}"
    return "far"


def _features(scene: Scene, decided: Decided, attribution: Attribution, rivals: list[Attribution]) -> list[str]:
    number = decided.count.number
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
    return out


def source_candidates(
    scene: Scene, decided: Decided, attributions: list[Attribution], neighbours: dict[str, str | None]
) -> list[Candidate]:
    """Candidates labelled by the speaker's name; OWN is the report's own voice."""
    number = decided.count.number
    here = scene.sentence_of[number.first]
    near = [
        a for a in attributions
        if a.scope_first <= number.first < a.scope_last or (a.cue_first >= 0 and scene.sentence_of[a.cue_first] == here)
    ]  # fmt: skip
    reaching = [a for a in near if a.scope_first <= number.first < a.scope_last]
    own = Candidate(OWN, ["own", f"own&near={min(len(near), 2)}", f"own&reaching={min(len(reaching), 2)}",
    f"own&sentence={here == 0}",
                          f"own&m={decided.label}"])  # fmt: skip
    by_name: dict[str, Candidate] = {OWN: own}
    for a in near:
        if a.own or not a.source:
            own.features += [f"own&{f}" for f in _features(scene, decided, a, near)[1:4]]
            continue
        known = by_name.setdefault(a.source, Candidate(a.source, [], a))
        known.features += _features(scene, decided, a, near)
    for relation, name in neighbours.items():
        label = name or OWN
        if label in by_name:
            by_name[label].features += [
                f"near={relation}&own={label == OWN}",
                f"near={relation}&reaching={min(len(reaching), 2)}&own={label == OWN}",
            ]
    return list(by_name.values())
