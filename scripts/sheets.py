"""How many columns of the forty messy sheets are recognised (tests/gold/sheets); headers and rows of people as well.

usage: python -m scripts.sheets [dev|apart]   both without a word; with dev every miss is named
"""

import sys
from pathlib import Path

import yaml

from habeas.registry.list_tables import tables_of
from habeas.sheets.reading import read_grids

GOLD = Path(__file__).resolve().parent.parent / "tests/gold/sheets"
Truth = dict[str, dict[str, dict[str, object]]]


class Score:
    """Right and all, of one half."""

    def __init__(self) -> None:
        self.columns = [0, 0]
        self.headers = [0, 0]
        self.rows = [0, 0]
        self.layouts = [0, 0]
        self.misses: list[str] = []

    def count(self, pair: list[int], right: bool, miss: str) -> None:
        pair[0] += right
        pair[1] += 1
        if not right:
            self.misses.append(miss)

    def lines(self, half: str) -> str:
        parts = [
            f"{name} {right}/{of} ({right / of:.1%})"
            for name, (right, of) in (
                ("columns", self.columns),
                ("headers", self.headers),
                ("rows of people", self.rows),
                ("layouts whole", self.layouts),
            )
        ]
        return f"{half}: " + " · ".join(parts)


def measured(half: str) -> Score:
    """Each column of each sheet: was it taken for what it is?"""
    truth: Truth = yaml.safe_load((GOLD / half / "truth.yaml").read_text(encoding="utf-8"))
    score = Score()
    for file, sheets in sorted(truth.items()):
        before = sum(pair[1] - pair[0] for pair in (score.columns, score.headers, score.rows))
        tables = {}
        for grid in read_grids((GOLD / half / file).read_bytes(), file).sheets:
            tables[grid.title] = tables_of(grid)
        for title, true in sheets.items():
            _sheet(score, f"{file} {title}", tables.get(title if title in tables else "", []), true)
        wrong = sum(pair[1] - pair[0] for pair in (score.columns, score.headers, score.rows)) - before
        score.count(score.layouts, wrong == 0, f"{file}: {wrong} wrong")
    return score


def _sheet(score: Score, where: str, tables: list, true: dict) -> None:  # type: ignore[type-arg]
    people = true["people"]
    if not people:
        score.count(score.rows, not tables, f"{where}: nobody there, {len(tables)} tables found")
        return
    table = tables[0] if tables else None
    score.count(
        score.rows,
        sum(len(one.rows) for one in tables) == people,
        f"{where}: {[len(one.rows) for one in tables]} rows, not {people}",
    )
    header = list(table.header_rows) if table else None
    score.count(score.headers, header == true["header"], f"{where}: header {header}, not {true['header']}")
    for at, field in true["columns"].items():
        found = table.columns[at].field if table and at < len(table.columns) else "nothing"
        named = table.header[at] if table and at < len(table.header) else ""
        score.count(score.columns, found == field, f"{where}, column {at} “{named}”: {found}, not {field}")


def main() -> int:
    halves = [word for word in sys.argv[1:] if word in ("dev", "apart")] or ["dev", "apart"]
    for half in halves:
        score = measured(half)
        print(score.lines(half))
        if half == "dev":
            print("\n".join(f"  {miss}" for miss in score.misses))
    return 0


if __name__ == "__main__":
    sys.exit(main())
