"""Who copied whom? Each root with what hangs on it, the originals that are missing, and a table of the evidence."""

from habeas.model import Edge
from habeas.model.record import Record
from habeas.publish.genealogy import EventGenealogy, GhostRow, genealogies, ghosts_of
from habeas.publish.indexed import Indexed
from habeas.publish.words import plural, words

REPORTS_DRAWN = 40
ROWS_SHOWN = 200
LINE = 46


class Node(Record, frozen=True, kw_only=True):
    """A report in the drawing: how deep below its root, and which line its parent stands on."""

    letter: str
    name: str
    href: str
    kind: str
    depth: int
    y: int
    parent_y: int | None
    missing: bool
    sure: bool


class Tree(Record, frozen=True, kw_only=True):
    """One root and its copies, drawn."""

    nodes: tuple[Node, ...]
    height: int
    describes: str


class CopyRow(Record, frozen=True, kw_only=True):
    """A line of the table: what a report is, of what, and what shows it."""

    letter: str
    name: str
    kind: str
    of: str
    root: str
    sure: str
    evidence: tuple[str, ...]


class Copies(Record, frozen=True, kw_only=True):
    """The whole section."""

    trees: tuple[Tree, ...]
    alone: tuple[Node, ...]
    missing: tuple[str, ...]
    rows: tuple[CopyRow, ...]
    rows_left_out: int
    trees_left_out: int
    roots: int
    genealogies: tuple[EventGenealogy, ...]
    ghosts: tuple[GhostRow, ...]


def copies_of(index: Indexed) -> Copies:
    """Roots, their copies and what is missing."""
    families = _families(index)
    trees, alone, drawn, left_out = [], [], 0, 0
    for root in sorted(families, key=lambda r: (-len(families[r]), r)):
        members = families[root]
        if len(members) == 1 and root in index.reports:
            alone.append(_node(index, members[0], 0, 0, None))
        elif drawn + len(members) <= REPORTS_DRAWN:
            trees.append(_tree(index, root, members))
            drawn += len(members)
        else:
            left_out += 1
    rows = tuple(_row(index, edge) for edge in index.dossier.lineage.edges)
    derived = tuple(row for row in rows if row.of)
    return Copies(
        trees=tuple(trees),
        alone=tuple(alone[:REPORTS_DRAWN]),
        missing=index.dossier.lineage.ghosts,
        rows=derived[:ROWS_SHOWN],
        rows_left_out=max(0, len(derived) - ROWS_SHOWN),
        trees_left_out=left_out,
        roots=len(families),
        genealogies=genealogies(index),
        ghosts=ghosts_of(index),
    )


def _families(index: Indexed) -> dict[str, list[str]]:
    families: dict[str, list[str]] = {}
    for report in index.dossier.reports:
        families.setdefault(index.root(report.id), []).append(report.id)
    return families


def _node(index: Indexed, report: str, depth: int, y: int, parent_y: int | None) -> Node:
    edge = index.edges.get(report)
    letter = index.letter.get(report, "")
    return Node(
        letter=letter,
        name=index.outlet(report),
        href=f"#{letter}",
        kind=words().copies[edge.kind] if edge and parent_y is not None else words().copies["original"],
        depth=depth,
        y=y,
        parent_y=parent_y,
        missing=False,
        sure=edge.direction_sure if edge else True,
    )


def _tree(index: Indexed, root: str, members: list[str]) -> Tree:
    """The root first, below it its children, depth first; a root that is not held is drawn hollow."""
    children: dict[str, list[str]] = {}
    for report in members:
        if report != root:
            edge = index.edges.get(report)
            parent = edge.parent if edge and edge.parent in members else root
            children.setdefault(parent or root, []).append(report)
    nodes: list[Node] = []
    if root in index.reports:
        nodes.append(_node(index, root, 0, 0, None))
    else:
        nodes.append(Node(letter="", name=root, href="", kind="not held", depth=0, y=0, parent_y=None, missing=True, sure=True))
    _hang(index, root, children, nodes)
    names = ", ".join(f"{n.letter} ({n.kind})" for n in nodes[1:])
    verb = "rests" if len(nodes) == 2 else "rest"
    return Tree(nodes=tuple(nodes), height=LINE * len(nodes), describes=f"{names} {verb} on {nodes[0].name}.")


def _hang(index: Indexed, root: str, children: dict[str, list[str]], nodes: list[Node]) -> None:
    waiting = [(child, 1, 0) for child in reversed(children.get(root, []))]
    seen = {root}
    while waiting:
        report, depth, parent_y = waiting.pop()
        if report in seen:
            continue
        seen.add(report)
        y = LINE * len(nodes)
        nodes.append(_node(index, report, min(depth, 4), y, parent_y))
        waiting += [(child, depth + 1, y) for child in reversed(children.get(report, []))]


def _row(index: Indexed, edge: Edge) -> CopyRow:
    of = ""
    if edge.parent is not None:
        of = f"{index.letter.get(edge.parent, '?')} · {index.outlet(edge.parent)}"
    elif edge.credited is not None:
        of = f"{edge.credited} (not held)"
    percent = f"{round(edge.confidence * 100)} %"
    return CopyRow(
        letter=index.letter.get(edge.report, "?"),
        name=index.outlet(edge.report),
        kind=words().copies[edge.kind],
        of=of,
        root=f"{index.letter[edge.root]} · {index.outlet(edge.root)}" if edge.root in index.letter else edge.root,
        sure=percent if edge.direction_sure else f"{percent}, direction open",
        evidence=edge.evidence,
    )


def in_words(copies: Copies, reports: int) -> str:
    """ "5 reports, 4 roots"."""
    return f"{plural(reports, 'report', 'reports')} rest on {plural(copies.roots, 'root', 'roots')}"
