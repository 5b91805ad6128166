"""Who wrote first, and who after whom, event by event; and which originals are missing: drawings with their tables."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from habeas.model import Edge, Event, SaidBy
from habeas.model.record import Record
from habeas.publish.indexed import Indexed
from habeas.publish.words import count, day, words

LINE = 40
LEFT = 6
LANE = 24
LANES_AT_MOST = 8
EVENTS_DRAWN = 12
REPORTS_DRAWN = 40
SAID_SHOWN = 4


class Station(Record, frozen=True, kw_only=True):
    """A report, or a missing original, in the drawing of an event: its line, its lane, what it is."""

    letter: str
    name: str
    href: str
    day: str
    kind: str
    lane: int
    y: int
    missing: bool
    derived: bool


class Branch(Record, frozen=True, kw_only=True):
    """A line from a parent to its child, as an SVG path; broken where it is open who was first."""

    path: str
    sure: bool


class GenealogyRow(Record, frozen=True, kw_only=True):
    """The same as a line of the table beside the drawing."""

    letter: str
    name: str
    day: str
    kind: str
    of: str
    sure: str
    evidence: tuple[str, ...]


class EventGenealogy(Record, frozen=True, kw_only=True):
    """One event drawn: the earliest report above, each family in a lane of its own, those without kin together in the last."""

    name: str
    stations: tuple[Station, ...]
    branches: tuple[Branch, ...]
    rows: tuple[GenealogyRow, ...]
    height: int
    text_x: int
    describes: str
    left_out: int


class GhostRow(Record, frozen=True, kw_only=True):
    """A missing original: who published it, by when, which reports took from it, and what it is said to have said."""

    name: str
    by: str
    letters: tuple[str, ...]
    said: str


def genealogies(index: Indexed) -> tuple[EventGenealogy, ...]:
    """The events in which some report was made from another, those of most reports first."""
    reports = _reports_of_events(index)
    derived = {edge.report for edge in index.dossier.lineage.edges if edge.derived_from is not None}
    told = [event for event in index.dossier.reconciled.events if reports[event.id] & derived]
    told.sort(key=lambda event: (-len(reports[event.id]), event.id))
    drawn: list[Event] = []
    for event in told:
        # Releases and arrests of one wave are told by the same reports: one drawing shows them all.
        if not any(reports[event.id] <= reports[other.id] for other in drawn):
            drawn.append(event)
    return tuple(_drawn(index, event, reports[event.id]) for event in drawn[:EVENTS_DRAWN])


def ghosts_of(index: Indexed) -> tuple[GhostRow, ...]:
    """The missing originals, those that most reports hang on first."""
    missing = sorted(index.dossier.lineage.missing, key=lambda ghost: (-len(ghost.reports), ghost.root, ghost.publisher))
    return tuple(
        GhostRow(
            name=ghost.root if ghost.root.startswith(ghost.publisher) else ghost.publisher,
            by=day(ghost.by) if ghost.by else "day unknown",
            letters=tuple(index.letter[r] for r in ghost.reports if r in index.letter),
            said="; ".join(f"{count(s.number)} {_happened(s)}" for s in ghost.said[:SAID_SHOWN]) or "–",
        )
        for ghost in missing
    )


def _happened(said: SaidBy) -> str:
    known = words().measures.get(said.measure)
    return said.measure if known is None else known.one if said.number == 1 else known.many


def _reports_of_events(index: Indexed) -> defaultdict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for series in index.dossier.reconciled.series:
        for point in series.points:
            found[series.event or ""].update(index.figures[f].report for f in point.figures if f in index.figures)
    return found


def _drawn(index: Indexed, event: Event, reports: set[str]) -> EventGenealogy:
    """Rows by day; a report without a day stands behind those of its parents."""
    ordered = _in_order(index, reports)
    shown = ordered[:REPORTS_DRAWN]
    edges = [e for e in index.dossier.lineage.edges if e.report in set(shown) and e.derived_from is not None]
    ghosts = sorted({e.root if e.parent is None else "" for e in edges} - {""} - set(index.reports))
    lanes = _lanes([*ghosts, *(index.root(report) for report in shown)])
    stations = {name: _ghost(name, n, lanes[name]) for n, name in enumerate(ghosts)}
    for n, report in enumerate(shown, len(ghosts)):
        stations[report] = _station(index, report, n, lanes[index.root(report)])
    branches = [_branch(stations[e.parent or e.root], stations[e.report], e) for e in edges if (e.parent or e.root) in stations]
    rows = [row for report in shown for row in _rows(index, report, [e for e in edges if e.report == report])]
    return EventGenealogy(
        name=event.name,
        stations=tuple(stations.values()),
        branches=tuple(branches),
        rows=tuple(rows),
        height=LINE * len(stations),
        text_x=LEFT + LANE * (max(lanes.values(), default=0) + 1),
        describes=" ".join(_told(row) for row in rows),
        left_out=len(ordered) - len(shown),
    )


def _in_order(index: Indexed, reports: set[str]) -> list[str]:
    parents = {e.report: e.parent for e in index.dossier.lineage.edges if e.parent is not None}

    def since(report: str, depth: int = 0) -> tuple[str, int, str]:
        published = index.reports[report].published if report in index.reports else None
        parent = parents.get(report)
        if published is None and parent in reports and parent is not None and depth < len(reports):
            before = since(parent, depth + 1)
            return before[0], before[1] + 1, report
        return published or "9999", 0 if parent is None else 1, report

    return sorted((report for report in reports if report in index.reports), key=since)


def _lanes(roots: Sequence[str]) -> dict[str, int]:
    """Each family's lane, in order of appearance; roots without a family share the last, for a telephone is narrow."""
    times = Counter(roots)
    families = [root for root in times if times[root] > 1]
    last = min(len(families), LANES_AT_MOST - 1)
    found = {root: min(lane, last) for lane, root in enumerate(families)}
    return found | {root: last for root in times if times[root] == 1}


def _ghost(name: str, row: int, lane: int) -> Station:
    return Station(letter="", name=name, href="", day="", kind="named as the origin, not held here", lane=lane, y=row * LINE,
                   missing=True, derived=False)  # fmt: skip


def _station(index: Indexed, report: str, row: int, lane: int) -> Station:
    edge = index.edges.get(report)
    letter = index.letter[report]
    published = index.reports[report].published
    return Station(
        letter=letter,
        name=index.outlet(report),
        href=f"#{letter}",
        day=_short(published),
        kind=words().copies[edge.kind if edge else "original"],
        lane=lane,
        y=row * LINE,
        missing=False,
        derived=edge is not None and edge.derived_from is not None,
    )


def _short(published: str | None) -> str:
    """A day for the margin: "17 Nov 2024"."""
    return day(published, short=True).split(" ", 1)[-1] if published and len(published) >= 10 else "no day"


def _x(lane: int) -> int:
    return LEFT + LANE * lane + 8


def _branch(parent: Station, child: Station, edge: Edge) -> Branch:
    """Down from the parent, then across to the child's lane."""
    x, y, to_x, to_y = _x(parent.lane), parent.y + 18, _x(child.lane), child.y + 18
    if x == to_x:
        aside = x - 12
        path = f"M{x} {y}H{aside}V{to_y}H{to_x}" if abs(child.y - parent.y) > LINE else f"M{x} {y}V{to_y}"
    else:
        path = f"M{x} {y}V{to_y}H{to_x}"
    return Branch(path=path, sure=edge.direction_sure)


def _rows(index: Indexed, report: str, edges: Sequence[Edge]) -> list[GenealogyRow]:
    letter, name = index.letter[report], index.outlet(report)
    published = _short(index.reports[report].published)
    if not edges:
        own = words().copies["original"]
        return [GenealogyRow(letter=letter, name=name, day=published, kind=own, of="", sure="", evidence=())]
    return [
        GenealogyRow(
            letter=letter,
            name=name,
            day=published,
            kind=words().copies[edge.kind],
            of=index.signature(edge.parent) if edge.parent is not None else f"{edge.credited} (not held)",
            sure=f"{round(edge.confidence * 100)} %" + ("" if edge.direction_sure else ", which came first is open"),
            evidence=edge.evidence,
        )
        for edge in edges
    ]


def _told(row: GenealogyRow) -> str:
    return f"{row.letter}, {row.day}: {row.kind} of {row.of}." if row.of else f"{row.letter}, {row.day}: {row.kind}."
