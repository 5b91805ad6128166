"""How large is the whole? A register of tables, of stations or of places, read as a table; or totals that somebody states."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from habeas.errors import UnreadableError
from habeas.lexicon.tally_columns import column_words
from habeas.model.runner import Runner
from habeas.sheets.headers import unique_headers
from habeas.tally.cells import BAD, WHOLE, Code, TableNumber, Whole, folded, grouped_codes, style_of
from habeas.tally.columns import split_key
from habeas.tally.queries import query
from habeas.tally.tables import Opened

_AT_ONCE = 20_000
_FIXED = ("station", "tbl", "p1", "p2", "p3", "machines", "registered")


@dataclass(frozen=True)
class Register:
    """The register in the database, and what one of its lines is."""

    name: str
    table: str
    kind: str
    lines: int
    unread: int
    how: tuple[str, ...]


class _Columns:
    """Which column of a register holds what."""

    def __init__(self, header: Sequence[str], name: str) -> None:
        words = column_words()
        self.at: dict[str, int] = {}
        self.places: dict[int, int] = {}
        for test in (_is, _ends):
            for place, cell in enumerate(header):
                said = folded(cell)
                taken = {*self.at.values(), *self.places.values()}
                if not said or place in taken:
                    continue
                role = next(
                    (r for r in ("machines", "registered", "station", "table", "sheet") if test(said, words.roles[r])), None
                )
                level = next((n for n, level in enumerate(words.places) if test(said, level)), None)
                if role is not None and role not in self.at:
                    self.at[role] = place
                elif level is not None and level not in self.places:
                    self.places[level] = place
        if "station" not in self.at and "sheet" in self.at:
            self.at["station"] = self.at["sheet"]
        if not self.places and "station" not in self.at:
            raise UnreadableError(f"{name}: a register names stations or places", "give a column for them a name")
        if "registered" not in self.at and "machines" not in self.at and "table" not in self.at and "sheet" not in self.at:
            raise UnreadableError(f"{name}: no column holds registered voters, machines or tables", "give them a name")
        self.keyed = self.at.get("sheet") == self.at.get("station") and "sheet" in self.at and "table" not in self.at

    @property
    def kind(self) -> str:
        if "station" not in self.at:
            return "place"
        return "station" if "machines" in self.at or ("table" not in self.at and not self.keyed) else "table"


def load_register(runner: Runner, opened: Opened) -> Register:
    """A register as a table in the database; raises UnreadableError where it names neither stations nor places."""
    header = unique_headers(opened.header)
    columns = _Columns(header, opened.name)
    reader = _Reader(columns, opened)
    runner.load("raw_register", _FIXED, reader.chunks())
    by = "register_lines"
    runner.make(by, query("registered", raw="raw_register"))
    runner.drop("raw_register")
    lines = int(runner.rows(f"select count(*) from {by}")[0][0] or 0)
    how = tuple(f"{header[at]}: {role}" for role, at in sorted(columns.at.items(), key=lambda r: r[1]))
    return Register(opened.name, by, columns.kind, lines, reader.unread, how)


class _Reader:
    def __init__(self, columns: _Columns, opened: Opened) -> None:
        self.columns, self.opened, self.unread = columns, opened, 0
        self.tables = TableNumber()
        self.totals = frozenset(column_words().roles["total"])
        sample = [[*row, *[""] * len(opened.header)] for row in opened.sample]
        at = columns.at.get("station")
        self.code = Code(grouped=at is not None and grouped_codes([row[at] for row in sample]))
        roles: tuple[Literal["machines", "registered"], ...] = ("machines", "registered")
        self.whole = {
            role: Whole(style_of([row[columns.at[role]] for row in sample]), WHOLE) for role in roles if role in columns.at
        }

    def chunks(self) -> Iterator[Sequence[Sequence[str]]]:
        waiting = self.rows()
        while some := list(islice(waiting, _AT_ONCE)):
            yield list(zip(*some, strict=True))

    def rows(self) -> Iterator[Sequence[str]]:
        wide = len(self.opened.header)
        for cells in self.opened.rows:
            if not any(cell.strip() for cell in cells):
                continue
            row = (cells + [""] * wide)[:wide]
            station, table = self._key(row)
            places = [folded(row[at]) if self.columns.kind == "place" else row[at].strip() for at in self._places()]
            names = [*places, "", "", ""][:3]
            if (not station or station[0] == BAD or station in self.totals) and (
                self.columns.kind != "place" or not names[0] or names[0] in self.totals
            ):
                self.unread += 1
                continue
            yield (station, table, *names, self._number(row, "machines") or self._one(), self._number(row, "registered"))

    def _places(self) -> list[int]:
        return [self.columns.places[level] for level in sorted(self.columns.places)]

    def _key(self, row: list[str]) -> tuple[str, str]:
        at = self.columns.at
        if "station" not in at:
            return "", " | ".join(folded(row[place]) for place in self._places())
        if self.columns.keyed and len(parts := split_key(row[at["station"]])) > 1:
            return self.code[parts[0]], self.tables[parts[1]]
        table = self.tables[row[at["table"]]] if "table" in at and self.columns.kind == "table" else ""
        return self.code[row[at["station"]]], table

    def _one(self) -> str:
        """A line without a number of machines is one machine, unless its lines are places."""
        return "" if self.columns.kind == "place" else "1"

    def _number(self, row: list[str], role: Literal["machines", "registered"]) -> str:
        if role not in self.columns.at:
            return ""
        said = self.whole[role][row[self.columns.at[role]]]
        return "" if said.startswith(BAD) else said


def _is(said: str, words: Sequence[str]) -> bool:
    return said in words


def _ends(said: str, words: Sequence[str]) -> bool:
    return any(len(word) > 3 and (said.startswith(f"{word} ") or said.endswith(f" {word}")) for word in words)
