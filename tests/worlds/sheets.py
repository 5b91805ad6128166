"""Sheets as monitors keep them, made of invented people by a layout; and what is true of each of them.

A layout (tests/gold/sheets/layouts_*.yaml) has `file` (csv, xlsx, ods), `people`, `header` (rows of cells; an empty cell of the
first row belongs to the group on its left) and `columns`: "field|style" in the order of the sheet. `title` stands above, `under`
below the table; `sections` puts a line before each new value of a field, `merge_down` merges equal neighbours, `blank_every` and
`repeat_header` say what their names say; `twice` people come once more; `sheets` parts them by sex; `extra` are sheets that hold
nobody; `colour` says the status by a row's colour, which the lines `legend` of the title (or `legend_under`) explain.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cache
from typing import Any

from worlds.lists import made
from worlds.lists_truth import Person
from worlds.sheets_values import COLOURS, Subject, value

Value = str | int | date | datetime


@dataclass(frozen=True)
class Cell:
    """A cell as a spreadsheet has it: value, colour, and how many columns and rows it covers."""

    value: Value = ""
    fill: str | None = None
    wide: int = 1
    high: int = 1


@dataclass
class Sheet:
    """One sheet and its truth. Rows are numbered from 1; columns from 0."""

    title: str
    rows: list[list[Cell]] = field(default_factory=list)
    header: list[int] = field(default_factory=list)
    people: list[int] = field(default_factory=list)
    columns: dict[int, str | None] = field(default_factory=dict)

    def truth(self) -> dict[str, Any]:
        return {
            "header": self.header,
            "people": len(self.people),
            "first": self.people[0] if self.people else None,
            "columns": self.columns,
        }


def sheets(name: str, layout: Mapping[str, Any]) -> list[Sheet]:
    """The sheets of a file; the same for the same layout."""
    rng = random.Random(f"sheet {name}")
    subjects = _subjects(layout, rng)
    parts = layout.get("sheets")
    if parts:
        made_of = [(title, [one for one in subjects if one.person.sex == sex]) for title, sex in parts.items()]
    else:
        made_of = [("Hoja1" if layout.get("lang", "es") == "es" else "Sheet1", subjects)]
    found = [_Laying(layout, title, some, rng).laid() for title, some in made_of]
    for title, rows in layout.get("extra", {}).items():
        found.append(Sheet(title, [[Cell(cell) for cell in row] for row in rows]))
    return found


@cache
def _people(tongue: str) -> tuple[Person, ...]:
    return tuple(one for one in made(90).people if one.tongue == tongue)


def _subjects(layout: Mapping[str, Any], rng: random.Random) -> list[Subject]:
    lang = layout.get("lang", "es")
    tongue = layout.get("tongue", "es")
    people = rng.sample(_people(tongue), layout["people"])
    subjects = [Subject(person, lang, random.Random(f"{rng.random()}")) for person in people]
    if by := layout.get("sections") or layout.get("merge_down"):
        subjects.sort(key=lambda one: str(value(one, by, "", 0)))
    for _ in range(layout.get("twice", 0)):
        subjects.append(replace(rng.choice(subjects)))
    return subjects


class _Laying:
    def __init__(self, layout: Mapping[str, Any], title: str, subjects: Sequence[Subject], rng: random.Random) -> None:
        self.layout, self.subjects, self.rng = layout, subjects, rng
        self.left = layout.get("blank_left", 0)
        self.fields = [tuple([*str(one).split("|", 1), ""][:2]) for one in layout["columns"]]
        self.sheet = Sheet(title)

    def laid(self) -> Sheet:
        layout, sheet = self.layout, self.sheet
        sheet.columns = {at + self.left: None if name == "null" else name for at, (name, _) in enumerate(self.fields)}
        for _ in range(layout.get("blank_top", 0)):
            self._row([])
        self._lines(layout.get("title", []), layout.get("legend", []))
        for row in layout.get("header", []):
            self._row(self._header(row))
            sheet.header.append(len(sheet.rows))
        self._people()
        if layout.get("total"):
            self._row([Cell("Total"), Cell(len(sheet.people))])
        self._lines(layout.get("under", []), layout.get("legend_under", []))
        self._merge_down()
        return sheet

    def _row(self, cells: Sequence[Cell]) -> None:
        self.sheet.rows.append([Cell()] * self.left + list(cells))

    def _lines(self, lines: Sequence[Sequence[str]], coloured: Sequence[int]) -> None:
        states = iter(COLOURS)
        wide = self.layout.get("merge_title", 1)
        for at, line in enumerate(lines):
            fill = COLOURS[next(states)] if at in coloured else None
            self._row([Cell(text, fill=fill, wide=wide if at == 0 else 1) for text in line])

    def _header(self, row: Sequence[str]) -> list[Cell]:
        cells = [Cell(text or "") for text in row]
        if self.layout.get("merge_header") and "" in [one.value for one in cells] and row[0]:
            at = 0
            while at < len(cells):
                end = at + 1
                while end < len(cells) and not cells[end].value:
                    end += 1
                cells[at] = replace(cells[at], wide=end - at)
                at = end
        return cells

    def _people(self) -> None:
        layout, sheet, section = self.layout, self.sheet, None
        for at, one in enumerate(self.subjects, 1):
            if by := layout.get("sections"):
                now = str(value(one, by, "", 0))
                if now != section:
                    self._row([Cell(f"ESTADO {now.upper()}")])
                    section = now
            if layout.get("blank_every") and at % layout["blank_every"] == 0:
                self._row([])
            if layout.get("repeat_header") and at % layout["repeat_header"] == 0:
                self._row(self._header(layout["header"][-1]))
            fill = COLOURS[one.state] if layout.get("colour") else None
            self._row([Cell(value(one, name, style, at), fill=fill) for name, style in self.fields])
            sheet.people.append(len(sheet.rows))

    def _merge_down(self) -> None:
        name = self.layout.get("merge_down")
        if not name:
            return
        column = next(at for at, said in self.sheet.columns.items() if said == name)
        rows, at = self.sheet.people, 0
        while at < len(rows):
            end = at + 1
            first = self.sheet.rows[rows[at] - 1][column]
            while (
                end < len(rows) and rows[end] == rows[end - 1] + 1 and self.sheet.rows[rows[end] - 1][column].value == first.value
            ):
                self.sheet.rows[rows[end] - 1][column] = Cell()
                end += 1
            self.sheet.rows[rows[at] - 1][column] = replace(first, high=end - at)
            at = end
