"""Which number was told when, by whom, and how sure? The picture: time runs down, counts run right, every figure an interval."""

from habeas.model import Figure, Relation
from habeas.model.record import Record
from habeas.publish.bars import Bar, Grouped, bar_of, grouped, percent, reading, source_of, top_of
from habeas.publish.indexed import Indexed, Mark
from habeas.publish.speakers import SHAPES, folded
from habeas.publish.words import count, day, gap_words, spoken, words

ROWS_SHOWN, LANE_SHOWN = 14, 5
HEAD, ROW, GAP, AXIS = 28, 42, 24, 30


class Heading(Record, frozen=True, kw_only=True):
    """A day, a silence, or the head of the lane of announcements."""

    y: int
    text: str
    kind: str


class Step(Record, frozen=True, kw_only=True):
    """A count that grew: a line from one figure to the later one."""

    x1: float
    y1: int
    x2: float
    y2: int
    kind: str


class Tick(Record, frozen=True, kw_only=True):
    """A number on the axis."""

    x: float
    text: str


class TableRow(Record, frozen=True, kw_only=True):
    """The same as a row of the table under the picture."""

    anchor: str
    as_of: str
    words: str
    reach: str
    what: str
    source: str
    kind: str
    shape: str
    report: str
    root: str
    mark: Mark
    planned: bool


class Chart(Record, frozen=True, kw_only=True):
    """A picture of one kind of count with its table."""

    anchor: str
    title: str
    describes: str
    height: int
    lane_y: int | None
    lane_height: int
    floor: int
    headings: tuple[Heading, ...]
    bars: tuple[Bar, ...]
    planned_bars: int
    steps: tuple[Step, ...]
    ticks: tuple[Tick, ...]
    kinds: tuple[str, ...]
    left_out: int
    table: tuple[TableRow, ...]
    table_left_out: int
    rows: dict[str, str]


def scale(largest: int) -> tuple[int, ...]:
    """Round ticks from 0 to at least `largest`, five or six of them."""
    step = 1
    while step * 5 < largest:
        step *= 2 if str(step)[0] in "15" else 1
        if str(step)[0] == "2" and step * 5 < largest:
            step = step * 5 // 2
    steps = max(1, -(-largest // step))
    return tuple(step * n for n in range(steps + 1))


class _Layout:
    """Lays rows out from the top down; keeps where each figure went so that growth can be drawn."""

    def __init__(self, index: Indexed, full: int) -> None:
        self.index, self.full = index, full
        self.y = 4
        self.headings: list[Heading] = []
        self.bars: list[Bar] = []
        self.at: dict[str, Bar] = {}

    def head(self, text: str, kind: str) -> None:
        self.headings.append(Heading(y=self.y, text=text, kind=kind))
        self.y += GAP if kind == "gap" else HEAD

    def lay(self, groups: list[Grouped]) -> None:
        before: str | None = None
        for place, group in enumerate(groups):
            now = group.figure.as_of
            if place == 0 or now != before:
                silence = gap_words(before, now) if place else None
                if silence:
                    self.head(silence, "gap")
                self.head(day(now, short=True), "day")
            bar = bar_of(self.index, group, self.y, self.full)
            self.bars.append(bar)
            self.at.update(dict.fromkeys(group.ids, bar))
            self.y += ROW
            before = now


def _one_voice(index: Indexed, relation: Relation) -> bool:
    """Whether one named speaker said both numbers: only then is the line between them one count."""
    first, last = index.figures[relation.a].source, index.figures[relation.b].source
    return first is not None and last is not None and folded(first) == folded(last)


def _steps(index: Indexed, at: dict[str, Bar]) -> tuple[Step, ...]:
    """Lines between drawn figures of which one grew out of the other."""
    found: dict[tuple[int, int], Step] = {}
    for relation in index.dossier.reconciled.relations:
        a, b = at.get(relation.a), at.get(relation.b)
        if a is None or b is None or a.y == b.y or a.copied or b.copied:
            continue
        if relation.verdict == "grew" and _one_voice(index, relation):
            first, last = (a, b) if a.y < b.y else (b, a)
            found.setdefault((first.y, last.y), Step(x1=first.at, y1=first.y, x2=last.at, y2=last.y, kind=last.kind))
    return tuple(found[key] for key in sorted(found))


def _reach(figure: Figure) -> str:
    """From where to where the words of a figure reach: "131 – open"."""
    read = reading(figure)
    if figure.precision == "about":
        return f"{read.low:,} – {read.high:,}"
    return f"{count(figure.low)} – {count(figure.high)}"


def _table(index: Indexed, figures: list[Figure], shown: int) -> tuple[TableRow, ...]:
    rows = []
    for figure in figures[-shown:]:
        told = words().measures[figure.measure]
        kind = index.kind(figure.source)
        root = index.root(figure.report)
        rows.append(
            TableRow(
                anchor=f"n-{figure.id}",
                as_of=day(figure.as_of, short=True),
                words=spoken(figure),
                reach=_reach(figure),
                what=told.planned_label if figure.modality == "planned" else told.label,
                source=figure.source or "own voice",
                kind=kind,
                shape=SHAPES[kind],
                report=index.signature(figure.report),
                root=index.letter.get(root, root),
                mark=index.mark_of(figure),
                planned=figure.modality == "planned",
            )
        )
    return tuple(rows)


def _describe(index: Indexed, groups: list[Grouped]) -> str:
    """The finding in words, for those who do not see the picture."""
    told = [
        f"{spoken(g.figure)}, {source_of(index, g.figure)}, {day(g.figure.as_of)}" for g in groups if g.figure.modality != "planned"
    ]
    plans = [
        f"{spoken(g.figure)}, {source_of(index, g.figure)}, {day(g.figure.as_of)}" for g in groups if g.figure.modality == "planned"
    ]
    said = "; ".join(told[-10:]) or "nothing told as done"
    return f"{said}. Announced only: {'; '.join(plans[-5:])}." if plans else f"{said}."


def draw(index: Indexed, family: str, figures: list[Figure], table_rows: int) -> Chart:
    """The picture of one kind of count. `figures` are sorted by day."""
    groups = grouped(index, figures)
    done = [g for g in groups if g.figure.modality != "planned"]
    plans = [g for g in groups if g.figure.modality == "planned"]
    kept, lane = done[-ROWS_SHOWN:], plans[-LANE_SHOWN:]
    ticks = scale(max([top_of(g.figure) for g in (*kept, *lane)] or [1]))
    layout = _Layout(index, max(1, round(ticks[-1] * 1.06)))
    layout.lay(kept)
    floor, lane_y = layout.y, None
    if lane:
        layout.y += 10
        lane_y = layout.y
        layout.head("Announced only, in no total", "lane")
        layout.lay(lane)
    lane_height = layout.y - lane_y + 6 if lane_y is not None else 0
    return Chart(
        anchor=f"chart-{family}",
        title=words().measures[family].label,
        describes=_describe(index, groups),
        height=layout.y + AXIS + 12,
        lane_y=lane_y,
        lane_height=lane_height,
        floor=max(floor, layout.y),
        headings=tuple(layout.headings),
        bars=tuple(layout.bars),
        planned_bars=len(lane),
        steps=_steps(index, layout.at),
        ticks=tuple(Tick(x=percent(tick, layout.full), text=f"{tick:,}") for tick in ticks),
        kinds=tuple(sorted({bar.kind for bar in layout.bars})),
        left_out=len(groups) - len(kept) - len(lane),
        table=_table(index, figures, table_rows),
        table_left_out=max(0, len(figures) - table_rows),
        rows={**{f.id: f"#chart-{family}" for f in figures}, **{f.id: f"#n-{f.id}" for f in figures[-table_rows:]}},
    )


def charts_of(index: Indexed, table_rows: int = 200) -> tuple[Chart, ...]:
    """A picture for each kind of count that the reports speak of, in the order of the words file."""
    families: dict[str, list[Figure]] = {}
    for figure in index.dossier.figures:
        families.setdefault(words().measures[figure.measure].chart, []).append(figure)
    order = [name for name in words().measures if name in families]
    pictures = []
    for family in order:
        figures = sorted(families[family], key=lambda f: (f.as_of is None, f.as_of or "", _voice(index, f), f.report, f.start))
        pictures.append(draw(index, family, figures, table_rows))
    return tuple(pictures)


def _voice(index: Indexed, figure: Figure) -> tuple[bool, bool, int]:
    """Within a day: originals before copies, wholes before parts, the larger number first."""
    return (index.is_copy(figure.report), figure.part_of is not None, -top_of(figure))
