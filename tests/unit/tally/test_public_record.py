"""The published sheets of 28 July 2024, where they lie beside the project: exact totals, coverage, and every differing sheet.

They are no part of the project; HABEAS_PUBLIC_DATA names the folder. Where it is not, there is nothing to test here.
"""

import csv
import gzip
import os
from pathlib import Path

import pytest

from habeas.engine.jobs.tallying import TallyOptions, computed
from habeas.model.tally import Tally

ROOT = Path(__file__).resolve().parents[3]
DATA = Path(os.environ.get("HABEAS_PUBLIC_DATA", ROOT.parent / "shared" / "data")) / "tally"
FIRST, SECOND = DATA / "sheets-coalition-v1.csv.gz", DATA / "sheets-qr-decoded.csv.gz"
OPTIONS = TallyOptions(machines=30_026, registered=21_400_000)


def votes(found: Tally) -> dict[str, int]:
    return {one.column: one.votes for one in found.totals.candidates}


def by_hand(path: Path) -> list[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


if FIRST.is_file():

    @pytest.fixture(scope="module")
    def found() -> Tally:
        return computed([FIRST, SECOND], OPTIONS)

    def test_totals_and_coverage_are_exact(found: Tally) -> None:
        assert found.totals.sheets == 24_532
        assert (votes(found)["EG"], votes(found)["NM"]) == (7_156_462, 3_241_461)
        shares = {one.column: one.share for one in found.totals.candidates}
        assert (round(shares["EG"] or 0, 2), round(shares["NM"] or 0, 2)) == (67.14, 30.41)
        assert round(found.coverage.machines_share or 0, 2) == 81.70
        assert found.issues == ()

    def test_every_sheet_that_two_readings_give_differently_is_found_and_no_other(found: Tally) -> None:
        names = {"EG": "Gonzalez", "NM": "Maduro", "LM": "Martinez", "JABE": "Bertucci", "JOBR": "Brito", "AE": "Ecarri"}
        names |= {"CF": "Fermin", "DC": "Ceballos", "EM": "Marquez", "BERA": "Rausseo"}
        first = {(r["CENTRO"].lstrip("0"), str(int(r["MESA"]))): r for r in by_hand(FIRST)}
        second = {(r["Acta"].split(".")[0].lstrip("0"), str(int(r["Acta"].split(".")[1]))): r for r in by_hand(SECOND)}
        both = first.keys() & second.keys()
        differing = {k for k in both if any(int(first[k][a]) != int(second[k][b]) for a, b in names.items())}
        (one,) = found.comparisons
        assert (one.both, len(both)) == (21_924, 21_924)
        assert {(d.station, d.table) for d in one.differences} == differing
        assert (one.only_first, one.only_second) == (len(first.keys() - second.keys()), len(second.keys() - first.keys()))

    def test_a_later_version_in_latin_1_with_other_columns_is_matched_exactly(tmp_path: Path) -> None:
        """A made-up later version: some sheets gone, some changed, some new, in another dress."""
        rows = by_hand(FIRST)
        later = [dict(row) for row in rows[50:]]
        changed = later[10::700]
        for row in changed:
            row["NM"] = str(int(row["NM"]) + 5)
        new = [{**row, "CENTRO": f"9{row['CENTRO']}"} for row in rows[:400]]
        path = tmp_path / "later.csv"
        head = (
            "MESA",
            "CV",
            "NM",
            "EG",
            *[c for c in rows[0] if c in ("LM", "JABE", "JOBR", "AE", "CF", "DC", "EM", "BERA")],
            "MUN",
            "RE",
        )
        with path.open("w", encoding="latin-1", newline="") as file:
            out = csv.writer(file, delimiter=";")
            out.writerow([f"Votos lista {n}" if 1 < n < 12 else name for n, name in enumerate(head)])
            for row in [*later, *new]:
                cells = [row["CENTRO"].zfill(10) if name == "CV" else row[name] for name in head]
                out.writerow([f"{int(cells[0]):03d}", *cells[1:]])
        found = computed([FIRST, path], OPTIONS)
        (one,) = found.comparisons
        assert (one.both, one.only_first, one.only_second) == (len(rows) - 50, 50, 400)
        assert one.differing == len(changed)
        assert {(d.station, d.table) for d in one.differences} == {(row["CENTRO"], row["MESA"]) for row in changed}
        assert one.effect_added["EG"] == sum(int(row["EG"]) for row in new)
