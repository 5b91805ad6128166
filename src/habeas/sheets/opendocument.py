"""The rows of an OpenDocument spreadsheet (ODS), as text; read as a stream, so that a million repeated empty rows cost nothing."""

import zipfile
from collections import Counter
from dataclasses import dataclass, field
from typing import BinaryIO
from xml.parsers import expat

from habeas.errors import UnreadableError
from habeas.sheets.grid import MOST_COLUMNS, Grid, GridRow, Room, trimmed
from habeas.sheets.workbooks import check_archive

_READ = 1 << 20
# A row that holds something and is repeated more often than this was not typed by anybody.
_REPEATED = 10_000
_WHITE = frozenset({"transparent", "#ffffff"})


def opendocument_grids(stream: BinaryIO, name: str) -> list[Grid]:
    """Every sheet with what stands in it."""
    check_archive(stream, name)
    reader = _Reader(name)
    try:
        with zipfile.ZipFile(stream) as archive, archive.open("content.xml") as content:
            while chunk := content.read(_READ):
                reader.parser.Parse(chunk)
            reader.parser.Parse(b"", True)
    except (expat.ExpatError, KeyError, ValueError, zipfile.BadZipFile, EOFError, RuntimeError) as error:
        raise UnreadableError(f"{name} is no spreadsheet that can be read", "save the table as CSV") from error
    return reader.grids


@dataclass
class _Cell:
    text: list[str] = field(default_factory=list)
    value: str = ""
    colour: str | None = None
    repeated: int = 1
    wide: int = 1
    high: int = 1
    formula: str = ""


@dataclass
class _Merged:
    """A merged cell that still covers rows below: up to which row, and which columns."""

    last: int
    left: int
    right: int
    text: str


class _Reader:
    """Follows the elements of content.xml; names are compared without their namespace's prefix."""

    def __init__(self, name: str) -> None:
        self.name, self.room = name, Room(name)
        self.grids: list[Grid] = []
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.styles: dict[str, str] = {}
        self.style = ""
        self.number, self.row_repeated = 0, 1
        self.cells: list[_Cell] | None = None
        self.cell: _Cell | None = None
        self.paragraph = self.aside = 0
        self.merged: list[_Merged] = []

    def _doctype(self, *_: object) -> None:
        raise UnreadableError(f"{self.name} declares entities of its own", "no spreadsheet does; save the table as CSV")

    def _start(self, tag: str, given: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        found = {key.rpartition(":")[2]: value for key, value in given.items()}
        if tag == "style":
            self.style = found.get("name", "")
        elif tag == "table-cell-properties" and found.get("background-color", "transparent") not in _WHITE:
            self.styles[self.style] = "FF" + found["background-color"].lstrip("#").upper()
        elif tag == "table":
            self.grids.append(Grid(found.get("name", "")))
            self.number, self.merged = 0, []
        elif tag == "table-row":
            self.cells, self.row_repeated = [], int(found.get("number-rows-repeated", "1"))
        elif tag in ("table-cell", "covered-table-cell") and self.cells is not None:
            self.cell = self._cell(found)
        elif tag == "annotation":
            self.aside += 1
        elif self.cell is not None and not self.aside:
            self._inside(tag, found)

    def _cell(self, found: dict[str, str]) -> _Cell:
        kind = found.get("value-type", "string")
        value = found.get("date-value", "") if kind == "date" else found.get("value", "") if kind == "float" else ""
        return _Cell(
            value=_number(value) if kind == "float" else value.removesuffix("T00:00:00"),
            colour=self.styles.get(found.get("style-name", "")),
            repeated=int(found.get("number-columns-repeated", "1")),
            wide=int(found.get("number-columns-spanned", "1")),
            high=int(found.get("number-rows-spanned", "1")),
            formula=found.get("formula", ""),
        )

    def _inside(self, tag: str, found: dict[str, str]) -> None:
        assert self.cell is not None
        if tag == "p":
            self.paragraph += 1
            if self.cell.text:
                self.cell.text.append("\n")
        elif tag == "s":
            self.cell.text.append(" " * min(int(found.get("c", "1")), 100))
        elif tag in ("tab", "line-break"):
            self.cell.text.append("\t" if tag == "tab" else "\n")

    def _characters(self, text: str) -> None:
        if self.cell is not None and self.paragraph and not self.aside:
            self.cell.text.append(text)

    def _end(self, tag: str) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "annotation":
            self.aside -= 1
        elif tag == "p" and not self.aside:
            self.paragraph = max(0, self.paragraph - 1)
        elif tag in ("table-cell", "covered-table-cell") and self.cell is not None and self.cells is not None:
            self.cells.append(self.cell)
            self.cell, self.paragraph = None, 0
        elif tag == "table-row" and self.cells is not None:
            self._row(self.cells)
            self.cells = None

    def _row(self, some: list[_Cell]) -> None:
        texts: list[str] = []
        colours: Counter[str] = Counter()
        formulas: list[int] = []
        while some and not "".join(some[-1].text).strip() and not some[-1].value and not some[-1].formula:
            some.pop()
        covered = [one for one in self.merged if one.last > self.number]
        for cell in some:
            text = cell.value or "".join(cell.text)
            if cell.formula and not text:
                text = "=" + cell.formula.partition("=")[2]
                formulas.append(len(texts))
            if text and cell.colour:
                colours[cell.colour] += cell.repeated
            if text and (cell.wide > 1 or cell.high > 1):
                wide = min(cell.wide, MOST_COLUMNS)
                covered.append(_Merged(self.number + cell.high, len(texts), len(texts) + wide, text))
            if cell.repeated > MOST_COLUMNS:
                self.room.take(cell.repeated)
            texts.extend([text] * cell.repeated)
        self._put(texts, covered, colours, tuple(formulas))

    def _put(self, texts: list[str], covered: list[_Merged], colours: Counter[str], formulas: tuple[int, ...]) -> None:
        """The row as often as it is repeated; empty ones only count on. A merged cell alone makes no row below its own."""
        first = self.number + 1
        self.number += self.row_repeated
        filled = bool(trimmed(texts))
        if filled:
            for one in covered:
                texts.extend([""] * (one.right - len(texts)))
                texts[one.left : one.right] = [one.text] * (one.right - one.left)
        self.merged = [one for one in covered if one.last > self.number]
        cells = trimmed(texts)
        if not cells or not filled:
            return
        if self.row_repeated > _REPEATED:
            raise UnreadableError(f"{self.name} repeats one row {self.row_repeated:,} times", "it is no list of people")
        most = min(colours.items(), key=lambda pair: (-pair[1], pair[0]))[0] if colours else None
        for number in range(first, self.number + 1):
            self.room.take(len(cells))
            self.grids[-1].rows.append(GridRow(number, list(cells), most, formulas))


def _number(value: str) -> str:
    return value[:-2] if value.endswith(".0") else value
