"""What stands when a report no longer counts? Everything but the report and what others only repeat from it."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from msgspec.structs import replace

from habeas.model import Edge, Lineage, Reading
from habeas.reconcile.facts import claim_key

# A correction tells its parent's numbers anew on its own word; what it says does not hang on what it corrects.
_OWN_WORD = frozenset(("original", "correction"))
Claim = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """The readings that count and where they come from."""

    readings: tuple[Reading, ...]
    lineage: Lineage


def without(readings: Sequence[Reading], lineage: Lineage, withdrawn: Set[str]) -> Standing:
    """The readings but for the withdrawn reports and the claims that hang on them; unchanged where nothing is withdrawn."""
    here = {reading.report: reading for reading in readings}
    gone = withdrawn & here.keys()
    if not gone:
        return Standing(tuple(readings), lineage)
    parents = _parents(lineage.edges, here)
    said = {report: {claim_key(figure) for figure in reading.figures} for report, reading in here.items()}
    left = [_remaining(here[report], _hanging(report, parents, said, gone)) for report in sorted(here) if report not in gone]
    order = {reading.report: place for place, reading in enumerate(readings)}
    return Standing(tuple(sorted(left, key=lambda reading: order[reading.report])), _cut(lineage, parents, gone))


def _parents(edges: Iterable[Edge], here: Mapping[str, Reading]) -> dict[str, str]:
    found: dict[str, str] = {}
    for edge in sorted(edges, key=lambda e: (e.report, e.parent or "")):
        if edge.parent in here and edge.parent is not None and edge.parent != edge.report and edge.kind not in _OWN_WORD:
            found.setdefault(edge.report, edge.parent)
    return found


def _above(report: str, parents: Mapping[str, str]) -> list[str]:
    """The reports that a report was made from, nearest first; a circle ends where it began."""
    found: list[str] = []
    at = parents.get(report)
    while at is not None and at not in found and at != report:
        found.append(at)
        at = parents.get(at)
    return found


def _hanging(report: str, parents: Mapping[str, str], said: Mapping[str, set[Claim]], gone: Set[str]) -> set[Claim]:
    """The claims of a report that it has from a withdrawn one, and from no other that still stands above it."""
    above = _above(report, parents)
    lost = {claim for one in above if one in gone for claim in said[one]}
    return lost - {claim for one in above if one not in gone for claim in said[one]}


def _remaining(reading: Reading, lost: set[Claim]) -> Reading:
    """A reading without lost claims; what is part of a lost whole stands for itself."""
    kept = [place for place, figure in enumerate(reading.figures) if claim_key(figure) not in lost]
    if len(kept) == len(reading.figures):
        return reading
    now = {before: after for after, before in enumerate(kept)}
    figures = (reading.figures[place] for place in kept)
    return replace(reading, figures=tuple(replace(f, part_of=None if f.part_of is None else now.get(f.part_of)) for f in figures))


def _cut(lineage: Lineage, parents: Mapping[str, str], gone: Set[str]) -> Lineage:
    """The lineage without the withdrawn reports: what was made from one hangs on what that was made from, or on nothing."""
    edges = tuple(_hung(edge, parents, gone) for edge in lineage.edges if edge.report not in gone)
    root_of = dict(lineage.root_of)
    by_report = {edge.report: edge for edge in edges}
    for report in sorted(set(root_of) - gone):
        root_of[report] = _root(report, root_of, by_report, parents, gone)
    edges = tuple(replace(edge, root=root_of.get(edge.report, edge.root)) for edge in edges)
    return replace(lineage, edges=edges, root_of={report: root for report, root in root_of.items() if report not in gone})


def _hung(edge: Edge, parents: Mapping[str, str], gone: Set[str]) -> Edge:
    if edge.parent is None or edge.parent not in gone:
        return edge
    above = next((one for one in _above(edge.parent, parents) if one not in gone), None)
    kind = edge.kind if above is not None or edge.credited is not None else "original"
    return replace(edge, parent=above, kind=kind, derived_from=edge.credited or above)


def _root(report: str, root_of: Mapping[str, str], edges: Mapping[str, Edge], parents: Mapping[str, str], gone: Set[str]) -> str:
    """The old root while it stands; else the highest report above that does."""
    root = root_of[report]
    if root not in gone:
        return root
    edge = edges.get(report)
    standing = [one for one in (report, *_above(report, parents)) if one not in gone]
    parent = edge.parent if edge is not None else None
    return parent if parent is not None and parent not in standing else standing[-1]
