"""From sketches to lineage: one edge or more for each report, its root, and the outlets credited but not held."""

import gc
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from msgspec import structs

from habeas.lineage.credits import Derivation
from habeas.lineage.kinds import kind_of
from habeas.lineage.kinship import Kin, kinship
from habeas.lineage.parents import parents_of
from habeas.lineage.publishers import fold, is_listed, letters, parts_of, same_outlet
from habeas.lineage.relationship import Relationship, relate
from habeas.lineage.roots import Parentage, roots_of
from habeas.lineage.sketch import Sketch
from habeas.model import Edge, Lineage
from habeas.model.lineage import CopyKind

_GHOST_KIND: dict[str, CopyKind] = {"wire": "wire", "byline": "wire", "canonical_link": "copy"}


def trace(sketches: Sequence[Sketch]) -> Lineage:
    """The lineage of all reports; the order of the sketches does not matter."""
    ordered = sorted(sketches, key=lambda s: s.report)
    named = _resolved(ordered)
    by_id = {s.report: structs.replace(s, derivations=named[s.report]) for s in ordered}
    with _uncollected():
        kin = kinship(ordered)
    chains = _chains(kin, by_id, named)
    root_of = roots_of(chains, by_id, kin)
    edges = [edge for s in ordered for edge in _edges(s, chains[s.report], root_of[s.report], by_id)]
    ghosts = sorted({root for root in root_of.values() if root not in by_id} | _missing(edges))
    return Lineage(edges=tuple(edges), root_of=root_of, ghosts=tuple(ghosts))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Nothing made here points in circles: searching for circles among millions of sets would take a third of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _missing(edges: Sequence[Edge]) -> set[str]:
    return {e.credited for e in edges if e.credited is not None and e.parent is None and e.root == e.report}


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
            for one in _one_or_two(derivation.publisher, by_fold):
                name = by_fold.get(fold(one)) or full.get(one) or _longer(one, by_fold) or one
                found.append(structs.replace(derivation, publisher=name))
        out[sketch.report] = tuple(found)
    return out


def _longer(name: str, held: Mapping[str, str]) -> str | None:
    """The one publisher of the study whose name begins with this one."""
    found = [full for key, full in held.items() if key.startswith(f"{fold(name)} ")]
    return found[0] if len(found) == 1 else None


def _one_or_two(name: str, held: Mapping[str, str]) -> tuple[str, ...]:
    """ "The Lantern and Radio Fable": one outlet where the study has it, else two where one of them is known."""
    parts = parts_of(name)
    known = any(fold(part) in held or is_listed(part) for part in parts)
    return parts if len(parts) > 1 and fold(name) not in held and known else (name,)


def _chains(kin: Sequence[Kin], by_id: Mapping[str, Sketch], named: Mapping[str, tuple[Derivation, ...]]) -> dict[str, Parentage]:
    """Where each report comes from: credits come first, and a held parent must be theirs or a copy on the way to them."""
    related = [r for one in kin for r in relate(one, by_id)]
    named = dict(named) | _passed_on(related, by_id, named)
    held_at = {r.child for r in related if not r.partly and _is_of(named[r.child], by_id[r.parent])}
    fitting = [r for r in related if _fits(r, by_id, named, is_held=r.child in held_at)]
    held = parents_of(fitting, by_id)
    return {report: Parentage(held=held.get(report, ()), credited=named[report]) for report in by_id}


def _passed_on(
    related: Sequence[Relationship], by_id: Mapping[str, Sketch], named: Mapping[str, tuple[Derivation, ...]]
) -> dict[str, tuple[Derivation, ...]]:
    """Reports that only quote an outlet in passing, and tell the same as one that has its text from there: so have they."""
    found: dict[str, tuple[Derivation, ...]] = {}
    for one in related:
        for quoting, having in ((one.child, one.parent), (one.parent, one.child)):
            sketch = by_id[quoting]
            if one.partly or named[quoting] or not named[having]:
                continue
            quoted = {fold(c.publisher): c for c in sketch.credits if not same_outlet(c.publisher, sketch.publisher)}
            both = [d for d in named[having] if fold(d.publisher) in quoted and not same_outlet(d.publisher, sketch.publisher)]
            if both:
                credit = quoted[fold(both[0].publisher)]
                passed = Derivation(publisher=both[0].publisher, kind=credit.kind, weight=2.0, mentions=1)
                found[quoting] = min((found.get(quoting, (passed,)), (passed,)), key=lambda some: some[0].publisher)
    return found


def _is_of(credited: Sequence[Derivation], parent: Sketch) -> bool:
    return any(same_outlet(d.publisher, parent.publisher) for d in credited)


def _fits(one: Relationship, by_id: Mapping[str, Sketch], named: Mapping[str, tuple[Derivation, ...]], *, is_held: bool) -> bool:
    """May this be the parent of a report with these credits? Two that credit one missing outlet are each other's siblings."""
    child, parent = by_id[one.child], by_id[one.parent]
    credited = named[one.child]
    if not credited or (child.publisher is not None and same_outlet(child.publisher, parent.publisher)):
        return True
    if _is_of(credited, parent):
        return True
    theirs = {fold(d.publisher) for d in named[one.parent]}
    carried = any(fold(d.publisher) in theirs for d in credited)
    # A credit to an outlet whose text is held can have come along with the text of whoever copied it first.
    return carried if is_held else not carried and len(credited) > 1


def _edges(sketch: Sketch, chain: Parentage, root: str, by_id: Mapping[str, Sketch]) -> list[Edge]:
    """The lines of one report: one for each parent or missing outlet, or one that says it is an original."""
    edges = [_held(sketch, r, chain, root, by_id) for r in chain.held]
    for derivation in chain.credited:
        if not any(same_outlet(derivation.publisher, by_id[r.parent].publisher) for r in chain.held):
            edges.append(_credited(sketch, derivation, root, several=len(chain.credited) + len(chain.held) > 1))
    return edges or [Edge(report=sketch.report, kind="original", root=root)]


def _held(sketch: Sketch, one: Relationship, chain: Parentage, root: str, by_id: Mapping[str, Sketch]) -> Edge:
    parent = by_id[one.parent]
    credit = next((d for d in chain.credited if same_outlet(d.publisher, parent.publisher)), None)
    said = (_said(credit),) if credit else ()
    return Edge(
        report=sketch.report,
        kind=kind_of(sketch, parent, one, chain.held[1:], is_head=one.parent == root),
        root=root,
        parent=one.parent,
        credited=credit.publisher if credit else None,
        derived_from=credit.publisher if credit else one.parent,
        direction_sure=one.sure,
        confidence=max(one.confidence, 0.9) if credit else one.confidence,
        evidence=(*said, *one.evidence),
    )


def _said(derivation: Derivation) -> str:
    times = "once" if derivation.mentions == 1 else f"{derivation.mentions} times"
    return f"credits the outlet {times} ({derivation.kind.replace('_', ' ')})"


def _credited(sketch: Sketch, derivation: Derivation, root: str, *, several: bool) -> Edge:
    return Edge(
        report=sketch.report,
        kind="compilation" if several else _GHOST_KIND.get(derivation.kind, "rewrite"),
        root=root,
        credited=derivation.publisher,
        derived_from=derivation.publisher,
        confidence=round(min(0.95, 0.55 + derivation.weight / 10), 3),
        evidence=(_said(derivation),),
    )
