"""Which number was told when, by whom, and how sure? The picture: time runs down, counts run right, every figure an interval."""

from habeas.model import Figure
from habeas.model.record import Record
from habeas.publish.indexed import Indexed, Mark
from habeas.publish.speakers import SHAPES
from habeas.publish.words import day, gap_words, hedge, printed, shorten, spoken, words

ROWS_SHOWN = 24
LABEL_ROOM = 44
HEAD, ROW, GAP, AXIS = 30, 44, 26, 30


class Bar(Record, frozen=True, kw_only=True):
    """One figure of the picture. Positions across are percent of the plot, down are pixels."""

    y: int
    hedge: str
    number: str
    marks: tuple[Mark, ...]
    more: int
    source: str
    kind: str
    shape: str
    low: float
    high: float
    at: float
    open_high: bool
    open_low: bool
    banded: bool
    copied: bool
    part: bool
    says: str


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
    low: str
    high: str
    what: str
    source: str
    kind: str
    shape: str
    outlet: str
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


class Grouped(Record, frozen=True, kw_only=True):
    """Figures that say the very same: one row of the picture, several sentences."""

    figure: Figure
    ids: tuple[str, ...]
    marks: tuple[Mark, ...]


def top_of(figure: Figure) -> int:
    """The largest number that a figure's row must have room for."""
    return max(value for value in (figure.low, figure.high, figure.point, 0) if value is not None)


def scale(largest: int) -> tuple[int, ...]:
    """Round ticks from 0 to at least `largest`, five or six of them."""
    step = 1
    while step * 5 < largest:
        step *= 2 if str(step)[0] in "15" else 1
        if str(step)[0] == "2" and step * 5 < largest:
            step = step * 5 // 2
    steps = max(1, -(-largest // step))
    return tuple(step * n for n in range(steps + 1))


def _same(index: Indexed, figure: Figure) -> tuple[str, ...]:
    shown = (figure.as_of, figure.low, figure.high, figure.point, figure.precision, figure.measure, figure.modality)
    voice = figure.source or f"in {index.root(figure.report)}"
    return (*(str(value) for value in shown), voice, str(index.is_copy(figure.report)), str(figure.part_of is not None))


def _grouped(index: Indexed, figures: list[Figure]) -> list[Grouped]:
    found: dict[tuple[str, ...], list[Figure]] = {}
    for figure in figures:
        found.setdefault(_same(index, figure), []).append(figure)
    grouped = []
    for alike in found.values():
        marks = {index.mark_of(f).name: index.mark_of(f) for f in alike}
        grouped.append(Grouped(figure=alike[0], ids=tuple(f.id for f in alike), marks=tuple(marks.values())))
    return grouped


def _source(index: Indexed, figure: Figure) -> str:
    own = f"report {index.letter.get(figure.report, '?')} in its own voice"
    return f"{figure.source or own}, in a copy" if index.is_copy(figure.report) else figure.source or own


def _bar(index: Indexed, group: Grouped, y: int, full: int) -> Bar:
    figure = group.figure
    value = figure.point if figure.point is not None else figure.low if figure.low is not None else figure.high or 0
    low = figure.low if figure.low is not None else (0 if figure.precision in ("nearly", "up_to") else value)
    high = figure.high if figure.high is not None else value
    what = words().measures[figure.measure]
    told = f"{what.planned_label if figure.modality == 'planned' else what.label}: {spoken(figure)}"
    kind = index.kind(figure.source)
    label = "" if figure.precision == "exact" or (figure.precision == "vague" and figure.high is None) else hedge(figure)
    shown = group.marks[:3]
    room = LABEL_ROOM - len(label) - len(printed(figure)) - sum(len(m.name) + 1 for m in shown)
    low, high = min(low, value), max(high, value)
    if figure.precision == "about" and figure.low is None:
        low, high = about_band(value)
    return Bar(
        y=y,
        hedge=label,
        number=printed(figure),
        marks=shown,
        more=len(group.marks) - len(shown),
        source=shorten(_source(index, figure), max(8, room)),
        kind=kind,
        shape=SHAPES[kind],
        low=_pct(low, full),
        high=_pct(high, full),
        at=_pct(value, full),
        open_high=figure.high is None and figure.precision in ("at_least", "more_than", "vague"),
        open_low=figure.precision in ("nearly", "up_to"),
        banded=figure.precision == "about" or (figure.low != figure.high and figure.low is not None and figure.high is not None),
        copied=index.is_copy(figure.report),
        part=figure.part_of is not None,
        says=f"{told}. {_source(index, figure)}, {day(figure.as_of)}",
    )


def about_band(value: int) -> tuple[int, int]:
    """How wide "about N" is drawn: half a unit of its last significant digit, at least 5 % (gold/SCHEMA.md)."""
    unit = 1
    while value and value % (unit * 10) == 0:
        unit *= 10
    half = max(unit // 2, -(-value * 5 // 100))
    return max(0, value - half), value + half


def _pct(value: int, full: int) -> float:
    return round(100 * min(value, full) / full, 2)


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
            bar = _bar(self.index, group, self.y, self.full)
            self.bars.append(bar)
            self.at.update(dict.fromkeys(group.ids, bar))
            self.y += ROW
            before = now


def _steps(index: Indexed, at: dict[str, Bar]) -> tuple[Step, ...]:
    """Lines between drawn figures of which one grew out of the other."""
    found: dict[tuple[int, int], Step] = {}
    for relation in index.dossier.reconciled.relations:
        a, b = at.get(relation.a), at.get(relation.b)
        if relation.verdict == "grew" and a is not None and b is not None and a.y != b.y and not (a.copied or b.copied):
            first, last = (a, b) if a.y < b.y else (b, a)
            found.setdefault((first.y, last.y), Step(x1=first.at, y1=first.y, x2=last.at, y2=last.y, kind=last.kind))
    return tuple(found[key] for key in sorted(found))


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
                low="open" if figure.low is None else f"{figure.low:,}",
                high="open" if figure.high is None else f"{figure.high:,}",
                what=told.planned_label if figure.modality == "planned" else told.label,
                source=figure.source or "own voice",
                kind=kind,
                shape=SHAPES[kind],
                outlet=index.outlet(figure.report),
                root=index.letter.get(root, root),
                mark=index.mark_of(figure),
                planned=figure.modality == "planned",
            )
        )
    return tuple(rows)


def _describe(index: Indexed, groups: list[Grouped]) -> str:
    """The finding in words, for those who do not see the picture."""
    told = [
        f"{spoken(g.figure)}, {_source(index, g.figure)}, {day(g.figure.as_of)}" for g in groups if g.figure.modality != "planned"
    ]
    plans = [
        f"{spoken(g.figure)}, {_source(index, g.figure)}, {day(g.figure.as_of)}" for g in groups if g.figure.modality == "planned"
    ]
    said = "; ".join(told[-10:]) or "nothing told as done"
    return f"{said}. Announced only: {'; '.join(plans[-5:])}." if plans else f"{said}."


def draw(index: Indexed, family: str, figures: list[Figure], table_rows: int) -> Chart:
    """The picture of one kind of count. `figures` are sorted by day."""
    groups = _grouped(index, figures)
    done = [g for g in groups if g.figure.modality != "planned"]
    plans = [g for g in groups if g.figure.modality == "planned"]
    kept, lane = done[-ROWS_SHOWN:], plans[-(ROWS_SHOWN // 3) :]
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
        ticks=tuple(Tick(x=_pct(tick, layout.full), text=f"{tick:,}") for tick in ticks),
        kinds=tuple(sorted({bar.kind for bar in layout.bars})),
        left_out=len(groups) - len(kept) - len(lane),
        table=_table(index, figures, table_rows),
        table_left_out=max(0, len(figures) - table_rows),
    )


def charts_of(index: Indexed, table_rows: int = 200) -> tuple[Chart, ...]:
    """A picture for each kind of count that the reports speak of, in the order of the words file."""
    families: dict[str, list[Figure]] = {}
    for figure in index.dossier.figures:
        families.setdefault(words().measures[figure.measure].chart, []).append(figure)
    order = [name for name in words().measures if name in families]
    pictures = []
    for family in order:
        figures = sorted(families[family], key=lambda f: (f.as_of or "", _voice(index, f), f.report, f.start))
        pictures.append(draw(index, family, figures, table_rows))
    return tuple(pictures)


def _voice(index: Indexed, figure: Figure) -> tuple[bool, bool, int]:
    """Within a day: originals before copies, wholes before parts, the larger number first."""
    return (index.is_copy(figure.report), figure.part_of is not None, -top_of(figure))
