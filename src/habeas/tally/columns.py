"""Which column holds what? By the headers' words, and where these are silent by arithmetic: candidates sum to the valid votes."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from habeas.errors import UnreadableError
from habeas.lexicon.tally_columns import ColumnWords, column_words
from habeas.model.tally import ColumnMap
from habeas.tally.cells import BAD, Whole, folded, style_of

MOST_CANDIDATES = 200
_PAIRS, _ENOUGH, _MOST = 40, 0.9, 0.6
# In fewer rows numbers may sum to others by luck.
_FEW = 5
_KEY = re.compile(r"^\w+(?:[._/|-]\w+)+$")
_SINGLE = ("station", "table", "sheet", "registered", "valid", "image", "cast", "aside")


@dataclass
class Found:
    """A map and how each part of it was recognised."""

    columns: ColumnMap
    how: list[str] = field(default_factory=list)
    sure: bool = True


def fitting(header: Sequence[str], maps: Sequence[ColumnMap]) -> ColumnMap | None:
    """The first confirmed map whose columns are all there."""
    there = set(header)
    for one in maps:
        named = {one.station, *one.places, *one.null, *one.candidates} | {
            name for name in (one.table, one.registered, one.valid, one.image) if name
        }
        if named <= there:
            return one
    return None


def recognise(header: Sequence[str], sample: Sequence[Sequence[str]], name: str) -> Found:
    """The map of a table; raises UnreadableError where no column can be the station or no columns the candidates."""
    seeker = _Seeker(header, sample, name)
    seeker.by_words()
    seeker.stations()
    seeker.candidates()
    return seeker.found()


def split_key(cell: str) -> list[str]:
    """The parts of a code that names station and table both."""
    return re.split(r"[._/|-]", cell.strip())


class _Seeker:
    def __init__(self, header: Sequence[str], sample: Sequence[Sequence[str]], name: str) -> None:
        self.name, self.header = name, list(header)
        self.sample = [list(row) + [""] * (len(header) - len(row)) for row in sample if any(cell.strip() for cell in row)]
        self.words: ColumnWords = column_words()
        self.role: dict[int, str] = {}
        self.how: list[str] = []
        self.places: dict[int, int] = {}
        self.parts: tuple[int, int] | None = None
        self.votes: list[int] = []
        self.broken: set[int] = set()
        self.sure = True

    def column(self, at: int) -> list[str]:
        return [row[at] for row in self.sample]

    def by_words(self) -> None:
        """Whole headers first, then headers that begin or end with a known word; a part of them never beats a whole."""
        names = [folded(cell) for cell in self.header]
        for test in (_is, _begins_or_ends):
            for at, said in enumerate(names):
                if at not in self.role and said:
                    self._by_words(at, said, test)

    def _by_words(self, at: int, said: str, test: Callable[[str, Sequence[str]], bool]) -> None:
        for role in _SINGLE:
            if test(said, self.words.roles[role]) and (role == "aside" or role not in self.role.values()):
                self._give(at, role)
                return
        if test(said, self.words.roles["null"]):
            self._give(at, "null")
            return
        if _coded(said, self.words):
            self.role[at] = "aside"
            return
        for level, words in enumerate(self.words.places):
            if test(said, words) and level not in self.places:
                self.places[level] = at
                self._give(at, f"place {level + 1}")
                return

    def _give(self, at: int, role: str) -> None:
        self.role[at] = role
        if role != "aside":
            self.how.append(f"{self.header[at]}: {role}, by its name")

    def _at(self, role: str) -> int | None:
        return next((at for at, said in self.role.items() if said == role), None)

    def stations(self) -> None:
        """The station, by name, or out of a code that holds station and table."""
        if self._at("station") is not None:
            return
        keys = [self._at("sheet")] if self._at("sheet") is not None else range(len(self.header))
        for at in keys:
            cells = [cell.strip() for cell in self.column(at) if cell.strip()] if at is not None else []
            widths = {len(split_key(cell)) for cell in cells if _KEY.match(cell)}
            if at is not None and cells and all(_KEY.match(cell) for cell in cells) and len(widths) == 1:
                self.role[at], self.parts = "station", (1, 2)
                self.how.append(f"{self.header[at]}: station and table, the first two parts of a code")
                return
        if (sheet := self._at("sheet")) is not None:
            self.role[sheet] = "station"
            self.how.append(f"{self.header[sheet]}: station, each with one table")
            return
        raise UnreadableError(f"{self.name}: no column names the polling station", "say which with --map")

    def candidates(self) -> None:
        """Of what is left the columns of whole numbers, less those that keep them from summing to the valid votes."""
        left, values = [], {}
        for at in range(len(self.header)):
            if at in self.role:
                continue
            column = self.column(at)
            reader = Whole(style_of(column))
            read = [reader[cell] for cell in column]
            numbers = [cell for cell in read if cell and not cell.startswith(BAD)]
            if len(numbers) * 2 > len(read) or (numbers and not any(cell.strip() and reader[cell] for cell in reader.bad)):
                left.append(at)
                values[at] = [int(cell) if cell and not cell.startswith(BAD) else 0 for cell in read]
                self.broken |= {n for n, cell in enumerate(read) if cell.startswith(BAD)}
        if not left:
            raise UnreadableError(
                f"{self.name}: no columns hold the candidates' votes", "one row for each sheet, one column for each candidate"
            )
        self._sums(left, values)
        if len(self.votes) > MOST_CANDIDATES:
            raise UnreadableError(
                f"{self.name}: {len(self.votes):,} columns could be candidates, too many to guess", "name them with --map"
            )

    def _sums(self, left: list[int], values: dict[int, list[int]]) -> None:
        sums = [sum(values[at][n] for at in left) for n in range(len(self.sample))]
        valid = self._at("valid")
        if valid is None:
            self._valid_by_sums(left, values, sums)
            return
        reader = Whole(style_of(self.column(valid)))
        stated = [reader[cell] for cell in self.column(valid)]
        wanted = [
            s - int(v) if v.isdecimal() and n not in self.broken else None
            for n, (s, v) in enumerate(zip(sums, stated, strict=True))
        ]
        for size in range(4 if len(left) <= _PAIRS else 2) if len(sums) >= _FEW else (0,):
            for some in combinations(left, size):
                if _match([sum(values[at][n] for at in some) for n in range(len(wanted))], wanted, _ENOUGH if size else _MOST):
                    self.votes = [at for at in left if at not in some]
                    self.how.append(f"{len(self.votes)} candidates: their votes sum to {self.header[valid]}")
                    self._larger(some, values, stated)
                    return
        self.votes, self.sure = left, False
        self.how.append(
            f"{len(left)} candidates: columns of numbers that are nothing else; they do not sum to {self.header[valid]}"
        )

    def _valid_by_sums(self, left: list[int], values: dict[int, list[int]], sums: list[int]) -> None:
        """No header names the valid votes: a column that the others sum to, with the null votes or without, is no candidate."""
        rows = range(len(sums))
        nulls = [0] * len(sums)
        for at in (at for at, role in self.role.items() if role == "null"):
            reader = Whole(style_of(self.column(at)))
            nulls = [
                n + (int(said) if (said := reader[cell]).isdecimal() else 0) for n, cell in zip(nulls, self.column(at), strict=True)
            ]
        named = self._at("cast")
        for at in left if named is None else [named]:
            whole = values.get(at) or [int(c) if (c := Whole()[cell]).isdecimal() else 0 for cell in self.column(at)]
            rest = [k for k in left if k != at]
            for out in (
                [(), *((k,) for k in rest if len(left) <= _PAIRS)] if len(rest) > 1 and any(whole) and len(sums) >= _FEW else []
            ):
                less = [sum(values[k][n] for k in rest if k not in out) for n in rows]
                for role, extra in (("valid", [0] * len(sums)), ("cast", nulls)):
                    wanted = [x + e if n not in self.broken else None for n, (x, e) in enumerate(zip(less, extra, strict=True))]
                    if _match(whole, wanted):
                        self._whole(at, role, [k for k in rest if k not in out])
                        self._larger(out, values, [str(x) for x in less])
                        return
        self.votes = [at for at in left if folded(self.header[at]) not in self.words.roles["total"]]
        self.sure = self._at("sheet") is not None or self.parts is not None
        self.how.append(f"{len(self.votes)} candidates: columns of numbers that are nothing else")

    def _whole(self, at: int, role: str, votes: list[int]) -> None:
        self.role[at], self.votes = role, votes
        words = "their votes sum to" if role == "valid" else "their votes and the null ones sum to"
        self.how.append(f"{len(votes)} candidates: {words} {self.header[at]}")

    def _larger(self, some: tuple[int, ...], values: dict[int, list[int]], stated: list[str]) -> None:
        """A column never below the valid votes and no candidate is the registered voters where none is named."""
        for at in some:
            above = [v >= int(s) for v, s in zip(values[at], stated, strict=True) if s.isdecimal()]
            if self._at("registered") is None and len(above) > 2 and all(above):
                self.role[at] = "registered"
                self.how.append(f"{self.header[at]}: registered, for it is never below the valid votes")

    def found(self) -> Found:
        def one(role: str) -> str | None:
            at = self._at(role)
            return self.header[at] if at is not None else None

        columns = ColumnMap(
            station=one("station") or "",
            table=None if self.parts else one("table"),
            parts=self.parts,
            places=tuple(self.header[self.places[level]] for level in sorted(self.places)),
            registered=one("registered"),
            valid=one("valid"),
            null=tuple(self.header[at] for at, role in sorted(self.role.items()) if role == "null"),
            image=one("image"),
            candidates={self.header[at]: self.header[at] for at in self.votes},
        )
        return Found(columns, self.how, self.sure)


def _is(said: str, words: Sequence[str]) -> bool:
    return said in words


def _begins_or_ends(said: str, words: Sequence[str]) -> bool:
    return any(len(word) > 3 and (said.startswith(f"{word} ") or said.endswith(f" {word}")) for word in words)


def _coded(said: str, words: ColumnWords) -> bool:
    """ "cod edo": the code of a place whose name another column gives."""
    first, _, rest = said.partition(" ")
    last = said.rpartition(" ")
    codes = words.roles["code"]
    of_place = any(rest in level or last[0] in level for level in words.places)
    return said in codes or ((first in codes or last[2] in codes) and of_place)


def _match(numbers: Sequence[int], wanted: Sequence[int | None], share: float = _ENOUGH) -> bool:
    known = [n == w for n, w in zip(numbers, wanted, strict=True) if w is not None]
    return len(known) > 0 and sum(known) >= share * len(known)
