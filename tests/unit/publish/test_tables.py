"""The tables beside the page: every column is described, every figure is a line."""

import csv
import io

import pytest

from dossiers import F39, F40, invented
from habeas.model import Dossier, from_json
from habeas.publish import dossier_files

FILES = dossier_files(invented())


def rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(FILES[name].decode(), newline="")))


def test_all_files_are_written() -> None:
    tables = ["accounts.csv", "figures.csv", "people.csv", "relations.csv", "series.csv"]
    assert list(FILES) == sorted(["README.md", "dossier.json", "index.html", *tables])


def test_formats_choose_the_files() -> None:
    assert list(dossier_files(invented(), ("json",))) == ["dossier.json"]


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".csv")])
def test_every_column_is_described(name: str) -> None:
    described = FILES["README.md"].decode().split(f"## {name}")[1].split("\n## ")[0]
    for column in FILES[name].decode().splitlines()[0].split(","):
        assert f"| `{column}` | " in described


def test_a_figure_is_a_line_with_its_sentence_and_root() -> None:
    found = {row["id"]: row for row in rows("figures.csv")}
    assert found[F40.id]["sentence"].startswith("At least 40 prisoners")
    assert (found[F39.id]["root"], found[F39.id]["copy"]) == ("lantern", "yes")
    assert (found[F40.id]["high"], found[F40.id]["source_kind"]) == ("", "monitor")


def test_a_part_names_its_whole() -> None:
    assert [row["part_of"] for row in rows("figures.csv") if row["text"] == "12"] == [F40.id]


def test_a_series_point_counts_roots_and_counters() -> None:
    first = rows("series.csv")[0]
    assert (first["roots"], first["counters"], first["best"], first["high"]) == ("2", "1", "40", "")


def test_the_json_holds_the_whole_dossier() -> None:
    assert from_json(FILES["dossier.json"], Dossier) == invented()
