"""The forty messy sheets are what their layouts make, and their truth is true of them."""

from pathlib import Path

import pytest
import yaml

from habeas.sheets.reading import read_grids
from worlds.sheets import sheets

GOLD = Path(__file__).resolve().parents[2] / "gold/sheets"
LAYOUTS = {half: yaml.safe_load((GOLD / f"layouts_{half}.yaml").read_text(encoding="utf-8")) for half in ("apart", "dev")}


@pytest.mark.parametrize("half", LAYOUTS)
def test_there_are_twenty_layouts_of_three_formats(half: str) -> None:
    assert len(LAYOUTS[half]) == 20
    assert {layout["file"] for layout in LAYOUTS[half].values()} == {"csv", "xlsx", "ods"}


@pytest.mark.parametrize("half", LAYOUTS)
def test_the_truth_is_that_of_the_layouts(half: str) -> None:
    truth = yaml.safe_load((GOLD / half / "truth.yaml").read_text(encoding="utf-8"))
    for name, layout in LAYOUTS[half].items():
        made = sheets(name, layout)
        assert truth[f"{name}.{layout['file']}"] == {
            one.title: one.truth() for one in (made[:1] if layout["file"] == "csv" else made)
        }


@pytest.mark.parametrize("half", LAYOUTS)
def test_the_cells_of_a_file_are_those_that_were_laid_out(half: str) -> None:
    for name, layout in LAYOUTS[half].items():
        path = GOLD / half / f"{name}.{layout['file']}"
        grids = read_grids(path.read_bytes(), path.name).sheets
        for made, found in zip(sheets(name, layout), grids, strict=False):
            rows = {row.number: row.cells for row in found.rows}
            for number in made.people:
                laid = [str(cell.value) for cell in made.rows[number - 1]]
                cells = rows[number] + [""] * (len(laid) - len(rows[number]))
                same = [one == two for one, two in zip(laid, cells, strict=False) if one]
                assert all(same), (path.name, number)
