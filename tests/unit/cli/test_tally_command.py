"""`habeas tally` on the invented election of the examples: what it prints and writes, and how it fails."""

import json
from pathlib import Path

import pytest

import habeas
from habeas.cli.main import main

ROOT = Path(__file__).resolve().parents[3]
VOTE = ROOT / "examples" / "election"
SHEETS, SECOND = VOTE / "sheets.csv", VOTE / "second-reading.csv"
SLIPS = {("1070", "3"), ("1086", "2"), ("1114", "2"), ("1162", "2"), ("1224", "1"), ("1277", "1")}
TRUTH = {"Dorin Vask": 32613, "Ilena Corvin": 17105, "Petra Olen": 3268}


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example as its page of truth says to run it."""
    place = tmp_path_factory.mktemp("tally")
    assert main(["read", str(VOTE), "--out", str(place / "reports"), "--json"]) == 0
    given = ["--register", str(VOTE / "register.csv"), "--announced", str(VOTE / "announced.yaml")]
    told = ["--reports", str(place / "reports"), "--out", str(place / "out")]
    assert main(["tally", str(SHEETS), str(SECOND), *given, *told]) == 3, "the second reading is not UTF-8: an issue"
    return place / "out"


def found(out: Path) -> dict[str, object]:
    said: dict[str, object] = json.loads((out / "tally.json").read_text(encoding="utf-8"))
    return said


def test_the_six_slips_of_the_second_reading_are_found_and_no_other(out: Path) -> None:
    (one,) = found(out)["comparisons"]  # type: ignore[misc]
    assert {(d["station"], d["table"]) for d in one["differences"]} == SLIPS
    assert (one["both"], one["differing"], one["only_first"], one["only_second"]) == (141, 6, 3, 4)


def test_the_bounds_hold_the_truth(out: Path) -> None:
    total = sum(TRUTH.values())
    for bounds in found(out)["bounds"]:  # type: ignore[attr-defined]
        for reach in bounds["reaches"]:
            assert reach["votes_low"] <= TRUTH[reach["name"]] <= reach["votes_high"]
            assert reach["share_low"] <= 100 * TRUTH[reach["name"]] / total <= reach["share_high"]


def test_the_announced_result_cannot_be_and_its_rounding_is_seen(out: Path) -> None:
    announced = found(out)["announced"]
    assert [one["name"] for one in announced["needed"] if not one["possible"]] == ["Dorin Vask", "Ilena Corvin"]  # type: ignore[index]
    assert announced["rounding"]["found"]  # type: ignore[index]


def test_claims_of_the_reports_are_answered(out: Path) -> None:
    answers = {one["quote"]: one["answer"] for one in found(out)["claims"]}  # type: ignore[attr-defined]
    assert answers["tally sheets from more than 75% of the machines"] == "supported"
    assert answers["nearly 62% of the vote"] == "supported"
    assert answers["actas del 95 % de las mesas"] == "not supported"


def test_the_page_and_every_table_are_written_for_their_owner_alone(out: Path) -> None:
    names = {"tally.json", "tally.html", "map.yaml", "shares.csv", "places.csv", "differences.csv", "only-in-one.csv", "claims.csv"}
    assert names <= {p.name for p in out.iterdir()}
    assert {p.stat().st_mode & 0o077 for p in out.iterdir()} == {0}
    page = (out / "tally.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "Differing sheets" in page
    assert "79.12 %" in page


def test_the_same_input_gives_the_same_bytes(out: Path, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        main(
            ["tally", str(SHEETS), str(SECOND), "--register", str(VOTE / "register.csv"), "--out", str(tmp_path / folder), "--json"]
        )
    assert {p.name: p.read_bytes() for p in (tmp_path / "a").iterdir()} == {
        p.name: p.read_bytes() for p in (tmp_path / "b").iterdir()
    }


def test_a_map_is_remembered_and_given_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = tmp_path / "kept.yaml"
    assert main(["tally", str(SHEETS), "--map", str(kept), "--out", str(tmp_path / "one"), "--json"]) == 0
    kept.write_text(
        kept.read_text(encoding="utf-8").replace("Petra Olen: Petra Olen", "Petra Olen: Somebody Else"), encoding="utf-8"
    )
    capsys.readouterr()
    assert main(["tally", str(SHEETS), "--map", str(kept), "--out", str(tmp_path / "two"), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["totals"]["candidates"][2]["name"] == "Somebody Else"
    assert said["sources"][0]["recognised"] == ["a confirmed map"]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ([], "no table"),
        (["nowhere.csv"], "not there"),
        ([str(SHEETS), "--announced", "nowhere.yaml"], "not there"),
        ([str(SHEETS), "--reports", "nowhere"], "tally_claims"),
    ],
)
def test_wrong_words_are_one_line_and_exit_two(
    words: list[str], why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tally", *words, "--out", str(tmp_path / "out"), "--json"]) == 2
    said = capsys.readouterr().err
    assert why in said
    assert said.count("\n") == 1


def test_the_call_takes_mappings_and_gives_the_same_numbers(out: Path) -> None:
    import csv

    with SHEETS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    said = habeas.tally(rows, register={"machines": 182, "registered": 88_013})  # type: ignore[operator]
    assert [c.votes for c in said.totals.candidates] == [c["votes"] for c in found(out)["totals"]["candidates"]]  # type: ignore[index]
    assert said.bounds[0].missing_votes == 88_013 - said.totals.registered


@pytest.mark.parametrize("agreed", [True, False])
def test_on_a_terminal_the_columns_are_shown_and_asked_for(
    agreed: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setattr("typer.confirm", lambda *_, **__: agreed)
    assert main(["tally", str(SHEETS), "--out", str(tmp_path / "out")]) == 0
    said = capsys.readouterr().out
    assert "station: station, by its name" in said
    assert (tmp_path / "out" / "tally.json").exists() is agreed
    assert (tmp_path / "out" / "map.yaml").exists()
