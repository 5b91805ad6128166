"""The rows of a table as sheets: numbers read, sheets counted once, every row that cannot be used set aside with its reason."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from habeas.lexicon.tally_columns import column_words
from habeas.model.runner import Runner
from habeas.model.tally import ColumnMap
from habeas.tally.cells import BAD, Code, TableNumber, Whole, folded, grouped_codes, style_of
from habeas.tally.columns import split_key
from habeas.tally.queries import each, query
from habeas.tally.tables import Opened

_AT_ONCE = 20_000
PLACES = 3
EXAMPLES = 5


class Loaded:
    """One table in the database: `good` holds each usable sheet once; `problems` counts cells that are no numbers."""

    def __init__(self, runner: Runner, opened: Opened, columns: ColumnMap, number: int) -> None:
        self.runner, self.columns, self.name = runner, columns, opened.name
        self.sheets, self.good, self.copies = (f"{part}{number}" for part in ("sheets", "good", "copies"))
        self.candidates = len(columns.candidates)
        self.problems: Counter[tuple[str, bool]] = Counter()
        self.examples: dict[tuple[str, bool], list[str]] = {}
        self._load(opened, f"raw{number}")

    def _load(self, opened: Opened, raw: str) -> None:
        n, run = self.candidates, self.runner
        fixed = ("row", "station", "tbl", "p1", "p2", "p3", "image", "note", "registered", "valid", "nulls")
        reader = _Reader(self, opened)
        self.rows = run.load(raw, (*fixed, *(f"c{k}" for k in range(n))), reader.chunks())
        self.blank = reader.blank
        total, empties = each("coalesce(c{n}, 0)", n, " + "), each("case when c{n} is null then 1 else 0 end", n, " + ")
        numbers = each("try_cast(c{n} as bigint) as c{n}", n)
        run.make(self.sheets, query("sheets", raw=raw, numbers=numbers, total=total, empties=empties))
        run.drop(raw)
        run.make(self.good, query("usable", sheets=self.sheets, filled=each("coalesce(c{n}, 0) as c{n}", n)))
        run.make(self.copies, query("copies", usable=self.good, same=each("min(c{n}) = max(c{n})", n, " and ")))
        if run.rows(f"select count(*) from {self.copies}")[0][0]:
            run.make("single", query("single", usable=self.good, copies=self.copies))
            run.make(self.good, "select * from single")
            run.drop("single")

    def mark(self, reason: str, where: str, *, kept: bool) -> None:
        """Count one more cell or row of which something is wrong."""
        self.problems[reason, kept] += 1
        some = self.examples.setdefault((reason, kept), [])
        if len(some) < EXAMPLES:
            some.append(where)


@dataclass
class _Marks:
    """The notes of some rows, the lines they stand on, and how many there are."""

    notes: list[str]
    lines: list[int]
    n: int


class _Reader:
    """Reads a table some rows at a time, column by column: a text that stands in many cells is read once."""

    def __init__(self, loaded: Loaded, opened: Opened) -> None:
        self.loaded, self.opened, self.columns = loaded, opened, loaded.columns
        self.at = {name: place for place, name in enumerate(opened.header)}
        self.width, self.blank = len(opened.header), 0
        sample = [[*row, *[""] * self.width] for row in opened.sample]

        def cells(name: str) -> list[str]:
            return [row[self.at[name]] for row in sample]

        self.code = Code(grouped=grouped_codes(cells(self.columns.station)))
        self.table = TableNumber()
        counted = [*self.columns.candidates, *self.columns.null, self.columns.registered, self.columns.valid]
        self.whole = {name: Whole(style_of(cells(name))) for name in counted if name is not None}
        self.totals = frozenset(column_words().roles["total"])

    def chunks(self) -> Iterator[Sequence[Sequence[str]]]:
        line, waiting = self.opened.first_line, iter(self.opened.rows)
        while some := list(islice(waiting, _AT_ONCE)):
            columns = self._chunk(some, line)
            line += len(some)
            if columns[0]:
                yield columns

    def _chunk(self, some: list[list[str]], line: int) -> Sequence[Sequence[str]]:
        station = self.at[self.columns.station]
        notes, lines = [""] * len(some), list(range(line, line + len(some)))
        blank = []
        for n, row in enumerate(some):
            if len(row) != self.width:
                row = some[n] = self._even(row, n, notes)  # noqa: PLW2901 - the row mended in its place
            if not row[station] and not "".join(row).strip():
                blank.append(n)
        if blank:
            self.blank += len(blank)
            kept = sorted(set(range(len(some))) - set(blank))
            some, notes, lines = [some[n] for n in kept], [notes[n] for n in kept], [lines[n] for n in kept]
        return self._columns(some, notes, lines)

    def _even(self, row: list[str], n: int, notes: list[str]) -> list[str]:
        """A row of the header's width; cells beyond it mean that the row has slipped."""
        if any(cell.strip() for cell in row[self.width :]):
            notes[n] = "too-many-cells"
        return (row + [""] * self.width)[: self.width]

    def _columns(self, some: list[list[str]], notes: list[str], lines: list[int]) -> list[Sequence[str]]:
        turned: list[tuple[str, ...]] = list(zip(*some, strict=True)) or [()] * self.width
        stations, tables = self._keys(turned)
        self._keyed(stations, some, notes)
        marks = _Marks(notes, lines, len(some))
        counts = [self._counts(name, turned, marks, needed=True) for name in self.columns.candidates]
        names = list(self.columns.places[:PLACES])
        places = [self._plain(name, turned, marks.n) for name in names] + [[""] * marks.n] * (PLACES - len(names))
        registered = self._counts(self.columns.registered, turned, marks, needed=False)
        valid = self._counts(self.columns.valid, turned, marks, needed=False)
        nulls = self._summed([self._counts(name, turned, marks, needed=False) for name in self.columns.null], marks.n)
        if any(notes):
            for note, number in zip(notes, lines, strict=True):
                if note:
                    self.loaded.mark(note, f"line {number}", kept=False)
        image = self._plain(self.columns.image, turned, marks.n)
        return [list(map(str, lines)), stations, tables, *places, image, notes, registered, valid, nulls, *counts]

    def _keys(self, turned: list[tuple[str, ...]]) -> tuple[list[str], list[str]]:
        cells, parts = turned[self.at[self.columns.station]], self.columns.parts
        if parts is not None:
            split = list(map(split_key, cells))
            first, second = parts[0] - 1, parts[1] - 1
            deepest = max(first, second)
            return (
                [self.code[key[first]] if len(key) > deepest else "" for key in split],
                [self.table[key[second]] if len(key) > deepest else "" for key in split],
            )
        stations = list(map(self.code.__getitem__, cells))
        if self.columns.table is None:
            return stations, [""] * len(cells)
        return stations, list(map(self.table.__getitem__, turned[self.at[self.columns.table]]))

    def _keyed(self, stations: list[str], some: list[list[str]], notes: list[str]) -> None:
        """Rows without a station are no sheets; among them the totals that people put under their tables."""
        for n, station in enumerate(stations):
            if notes[n] or (station and station[0] != BAD and station not in self.totals):
                continue
            if station and station[0] == BAD:
                notes[n] = f"station-{station[1:]}"
            else:
                notes[n] = "total-row" if any(folded(cell) in self.totals for cell in some[n]) else "no-station"

    def _plain(self, name: str | None, turned: list[tuple[str, ...]], n: int) -> list[str]:
        return list(map(str.strip, turned[self.at[name]])) if name is not None else [""] * n

    def _counts(self, name: str | None, turned: list[tuple[str, ...]], marks: "_Marks", *, needed: bool) -> list[str]:
        if name is None:
            return [""] * marks.n
        whole = self.whole[name]
        read = list(map(whole.__getitem__, turned[self.at[name]]))
        if whole.bad:
            for n, said in enumerate(read):
                if said and said[0] == BAD:
                    if needed:
                        marks.notes[n] = marks.notes[n] or said[1:]
                    elif not marks.notes[n]:
                        self.loaded.mark(said[1:], f"line {marks.lines[n]}, {name}", kept=True)
                    read[n] = ""
        return read

    @staticmethod
    def _summed(columns: list[list[str]], n: int) -> list[str]:
        """Null and blank votes together; unknown where one of them is."""
        if len(columns) < 2:
            return columns[0] if columns else [""] * n
        return [str(sum(map(int, cells))) if all(cells) else "" for cells in zip(*columns, strict=True)]
