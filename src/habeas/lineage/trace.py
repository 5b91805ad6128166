"""From sketches to lineage: one edge or more for each report, its root, and the outlets credited but not held."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from habeas.lineage.candidates import candidates
from habeas.lineage.credits import Derivation
from habeas.lineage.direction import Relationship, relate
from habeas.lineage.features import unpack
from habeas.lineage.overlap import overlap, too_far
from habeas.lineage.publishers import fold, letters, same_outlet
from habeas.lineage.sketch import Sketch
from habeas.model import Edge, Lineage, Record
from habeas.model.lineage import CopyKind

_OWN_SENTENCES = 3
_GHOST_KIND: dict[str, CopyKind] = {"wire": "wire", "byline": "wire", "canonical_link": "copy"}


class Parentage(Record, frozen=True, kw_only=True):
    """Where one report comes from: relationships to reports held (the first is the main one) and outlets credited."""

    held: tuple[Relationship, ...] = ()
    credited: tuple[Derivation, ...] = ()


def trace(sketches: Sequence[Sketch]) -> Lineage:
    """The lineage of all reports; the order of the sketches does not matter."""
    ordered = sorted(sketches, key=lambda s: s.report)
    by_id = {s.report: s for s in ordered}
    named = _resolved(ordered)
    parents = _parents(ordered, by_id)
    chains = {s.report: _parentage(s, parents.get(s.report, []), by_id, named[s.report]) for s in ordered}
    root_of = {s.report: _root(s.report, chains) for s in ordered}
    edges = [edge for s in ordered for edge in _edges(s, chains[s.report], root_of[s.report], by_id)]
    ghosts = sorted({root for root in root_of.values() if root not in by_id} | _missing(edges))
    return Lineage(edges=tuple(edges), root_of=root_of, ghosts=tuple(ghosts))


def _missing(edges: Sequence[Edge]) -> set[str]:
    return {e.credited for e in edges if e.credited is not None and e.parent is None}


def _resolved(sketches: Sequence[Sketch]) -> dict[str, tuple[Derivation, ...]]:
    """Each report's derivations, with letters spelled out where one publisher of the study alone has them ("BNA")."""
    publishers = sorted({s.publisher for s in sketches if s.publisher is not None})
    initials = Counter(letters(p) for p in publishers)
    full = {letters(p): p for p in publishers if initials[letters(p)] == 1 and len(letters(p)) >= 2}
    by_fold = {fold(p): p for p in publishers}
    out = {}
    for sketch in sketches:
        found = []
        for derivation in sketch.derivations:
            name = by_fold.get(fold(derivation.publisher)) or full.get(derivation.publisher) or derivation.publisher
            found.append(Derivation(publisher=name, kind=derivation.kind, weight=derivation.weight, mentions=derivation.mentions))
        out[sketch.report] = tuple(found)
    return out


def _parents(ordered: Sequence[Sketch], by_id: dict[str, Sketch]) -> dict[str, list[Relationship]]:
    """Every report's possible parents, the strongest first, in an order in which nobody descends from himself."""
    found: list[Relationship] = []
    for i, j in candidates(ordered):
        a, b = ordered[i], ordered[j]
        shared = overlap(a, b)
        if shared.is_text or (shared.is_rewrite and not too_far(a, b)):
            found.append(relate(a, b, shared))
    found.sort(key=lambda r: (not r.sure, -r.strength, by_id[r.parent].published or "9999", r.parent, r.child))
    bit = {s.report: 1 << n for n, s in enumerate(ordered)}
    above = dict.fromkeys(bit, 0)
    kept: dict[str, list[Relationship]] = defaultdict(list)
    for relationship in found:
        child, parent = relationship.child, relationship.parent
        if not above[parent] & bit[child]:
            kept[child].append(relationship)
            _descend(child, above[parent] | bit[parent], above, bit)
    return kept


def _descend(child: str, new: int, above: dict[str, int], bit: dict[str, int]) -> None:
    """Give a report and all below it these ancestors, one bit each: among many copies most are known already."""
    if not new & ~above[child]:
        return
    for report, known in above.items():
        if report == child or known & bit[child]:
            above[report] = known | new


def _parentage(
    sketch: Sketch, held: Sequence[Relationship], by_id: dict[str, Sketch], credited: tuple[Derivation, ...]
) -> Parentage:
    """Credits come first: a credited report descends from a held one only where that is its outlet's, or a copy on the way."""
    if credited:
        own = [r for r in held if any(same_outlet(d.publisher, by_id[r.parent].publisher) for d in credited)]
        return Parentage(held=tuple(own[:1]), credited=credited)
    return Parentage(held=_main_and_others(sketch, held, by_id))


def _main_and_others(sketch: Sketch, held: Sequence[Relationship], by_id: dict[str, Sketch]) -> tuple[Relationship, ...]:
    """The strongest parent, and those others that have whole sentences of this report which the ones before lack."""
    if not held:
        return ()
    own = set(unpack(sketch.sentences))
    chosen = [min(held, key=lambda r: (-r.strength, by_id[r.parent].published or "9999", r.parent))]
    covered = own & set(unpack(by_id[chosen[0].parent].sentences))
    for other in sorted(held, key=lambda r: (-r.strength, r.parent)):
        new = own & set(unpack(by_id[other.parent].sentences)) - covered
        if other is not chosen[0] and len(new) >= _OWN_SENTENCES:
            chosen.append(other)
            covered |= new
    return tuple(chosen)


def _root(report: str, chains: dict[str, Parentage]) -> str:
    """The head of the chain: a report held, or an outlet credited that is not held. Chains have no loops."""
    seen = {report}
    while True:
        chain = chains[report]
        if chain.held:
            report = chain.held[0].parent
            if report in seen:
                return min(seen)
            seen.add(report)
        elif chain.credited:
            return chain.credited[0].publisher
        else:
            return report


def _edges(sketch: Sketch, chain: Parentage, root: str, by_id: dict[str, Sketch]) -> list[Edge]:
    """The lines of one report: one for each parent or outlet, or one that says it is an original."""
    if chain.credited:
        return [_credited(sketch, d, chain, root, by_id, several=len(chain.credited) > 1) for d in chain.credited]
    if not chain.held:
        return [Edge(report=sketch.report, kind="original", root=root)]
    several = len(chain.held) > 1
    return [
        Edge(
            report=sketch.report,
            kind="compilation" if several else r.kind,
            root=root,
            parent=r.parent,
            derived_from=r.parent,
            direction_sure=r.sure,
            confidence=r.confidence,
            evidence=r.evidence,
        )
        for r in chain.held
    ]


def _credited(
    sketch: Sketch, derivation: Derivation, chain: Parentage, root: str, by_id: dict[str, Sketch], *, several: bool
) -> Edge:
    held = next((r for r in chain.held if same_outlet(derivation.publisher, by_id[r.parent].publisher)), None)
    kind: CopyKind = held.kind if held is not None else _GHOST_KIND.get(derivation.kind, "rewrite")
    times = "once" if derivation.mentions == 1 else f"{derivation.mentions} times"
    return Edge(
        report=sketch.report,
        kind="compilation" if several else kind,
        root=root,
        parent=held.parent if held is not None else None,
        credited=derivation.publisher,
        derived_from=derivation.publisher,
        direction_sure=True,
        confidence=max(held.confidence, 0.9) if held is not None else round(min(0.95, 0.55 + derivation.weight / 10), 3),
        evidence=(
            f"credits the outlet {times} ({derivation.kind.replace('_', ' ')})",
            *(held.evidence if held is not None else ()),
        ),
    )
