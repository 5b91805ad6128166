"""The example reports are whole, and read as the README and Sarovia's written truth say."""

import json
from pathlib import Path

import pytest

from habeas.cli.main import main
from habeas.ingest.language import guess_language

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
FOLDERS = sorted(p for p in EXAMPLES.iterdir() if p.is_dir())
Lines = list[dict[str, object]]


def lines(path: Path) -> Lines:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module", params=FOLDERS, ids=lambda p: p.name)
def folder(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Each example folder read as `make run` reads it."""
    out = tmp_path_factory.mktemp("examples")
    for path in FOLDERS:
        assert main(["read", str(path), "--out", str(out / path.name), "--json"]) == 0, "an example that gives an issue"
    return {path.name: out / path.name for path in FOLDERS}


def test_there_are_at_least_fourteen_reports() -> None:
    assert len(list(EXAMPLES.rglob("*.txt"))) >= 14


def test_meta_names_every_report_and_nothing_else(folder: Path) -> None:
    said = lines(folder / "meta.jsonl")
    assert sorted(str(line["report"]) for line in said) == sorted(p.stem for p in folder.glob("*.txt"))
    assert all(line.get("published") and line.get("publisher") for line in said)
    assert all(str(line.get("url", "https://x.example/")).split("/")[2].endswith(".example") for line in said)


def test_each_folder_is_in_three_languages_and_each_report_clearly_in_one(folder: Path) -> None:
    guesses = {p.stem: guess_language(p.read_text(encoding="utf-8")) for p in folder.glob("*.txt")}
    assert all(guess.sure and name.endswith(f"-{guess.language}") for name, guess in guesses.items())
    assert {guess.language for guess in guesses.values()} == {"en", "es", "pt"}


def edges(out: Path) -> dict[str, tuple[object, object]]:
    return {str(e["report"]): (e["kind"], e["root"]) for e in lines(out / "lineage.jsonl")}


def test_the_site_that_copies_has_the_root_of_what_it_copied(read: dict[str, Path]) -> None:
    found = edges(read["venezuela"])
    assert found["d-over-130-copy-en"][1] == "c-sunday-at-the-gate-en"
    assert [name for name, (kind, _) in found.items() if kind != "original"] == ["d-over-130-copy-en"]


def test_sarovias_cut_rewrite_translation_and_correction_hang_on_one_original(read: dict[str, Path]) -> None:
    found = edges(read["sarovia"])
    original = "01-velm-courier-original-en"
    assert found["02-harbour-post-cut-en"] == ("cut", original)
    assert found["03-northern-digest-rewrite-en"] == ("rewrite", original)
    assert found["04-la-voz-traduccion-es"] == ("translation", original)
    assert found["05-velm-courier-correction-en"] == ("correction", original)


def test_the_review_of_225_cases_is_one_announcement_on_two_days_and_no_release(read: dict[str, Path]) -> None:
    laws = [line["law"] for line in lines(read["venezuela"] / "contradictions.jsonl")]
    assert laws.count("one announcement, two days") == 1
    reviewed = [f for f in lines(read["venezuela"] / "figures.jsonl") if f["point"] == 225]
    assert {(f["measure"], f["modality"]) for f in reviewed} == {("reviewed", "planned")}


def test_a_death_in_custody_is_told_in_two_ways(read: dict[str, Path]) -> None:
    disputed = [line for line in lines(read["venezuela"] / "contradictions.jsonl") if line["law"] == "two accounts of one thing"]
    assert any("medical care" in str(line["why"]) for line in disputed)


def test_nobody_waiting_at_a_gate_is_called_a_detainee(read: dict[str, Path]) -> None:
    waiting = {"Amanda Lugo", "Carmen Sifontes", "Nelly Quijada", "Beatriz Rondón", "Luisa Arteaga", "Marta Torvan", "Sonja Ostrev"}
    roles = {(p["name"], p["role"]) for out in read.values() for p in lines(out / "people.jsonl") if p["name"] in waiting}
    assert {name for name, _ in roles} == waiting
    assert [name for name, role in sorted(roles) if role == "detainee"] == []


def test_sarovias_total_that_falls_is_a_contradiction_and_its_broken_promise_no_release(read: dict[str, Path]) -> None:
    point = {f["id"]: f["point"] for f in lines(read["sarovia"] / "figures.jsonl")}
    falls = [c for c in lines(read["sarovia"] / "contradictions.jsonl") if c["law"] == "a running total does not fall"]
    pairs = [{point[i] for i in pair} for c in falls for pair in [c["figures"], *c["also"]]]
    assert {350, 290} in pairs
    assert any("290" in str(c["why"]) for c in falls)
    promised = [f for f in lines(read["sarovia"] / "figures.jsonl") if f["report"] == "06-ministry-promise-en" and f["point"] == 60]
    assert [f["modality"] for f in promised] == ["planned"]
