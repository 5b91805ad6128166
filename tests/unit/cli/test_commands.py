"""The commands as people call them: what they print, where they write, how they end."""

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from habeas.cli.main import main


@pytest.fixture
def out(reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """An OUT that was read before."""
    assert main(["read", str(reports), "--out", str(tmp_path / "out")]) in (0, 3)
    capsys.readouterr()
    return tmp_path / "out"


def first_figure(out: Path) -> dict[str, str]:
    return json.loads((out / "figures.jsonl").read_text("utf-8").splitlines()[0])


def test_read_prints_the_answer_first_and_the_page_last(reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["read", str(reports), "--out", str(tmp_path / "out")])
    printed = capsys.readouterr().out.rstrip().splitlines()
    assert status in (0, 3)
    assert "low · best · high" in "\n".join(printed[:12])
    assert "index.html" in "".join(printed[-3:]).replace("\n", "")
    assert any("unknown type" in line for line in printed)


def test_what_is_printed_fits_eighty_columns(
    reports: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(reports.parent)
    monkeypatch.setenv("COLUMNS", "80")
    main(["read", "reports", "--out", "out"])
    assert max(len(line) for line in capsys.readouterr().out.splitlines()) <= 80


def test_read_without_any_date_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.txt").write_text("Police arrested 9 people in Northport, the union said.\n")
    main(["read", str(tmp_path / "one.txt"), "--out", str(tmp_path / "out")])
    assert "No report has a publication date" in capsys.readouterr().out
    assert first_figure(tmp_path / "out")["as_of"] is None


def test_read_for_machines_prints_one_object(reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["read", str(reports), "--out", str(tmp_path / "out"), "--json"])
    captured = capsys.readouterr()
    assert json.loads(captured.out)["reports"] == 5
    assert captured.err == ""


def test_issues_end_with_three_and_their_path_is_printed(reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (reports / "empty.txt").write_bytes(b"")
    assert main(["read", str(reports), "--out", str(tmp_path / "o")]) == 3
    assert "issues.jsonl" in capsys.readouterr().out.replace("\n", "").replace(" ", "")


def test_a_folder_in_which_nothing_is_readable_ends_with_three(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "none").mkdir()
    assert main(["read", str(tmp_path / "none"), "--out", str(tmp_path / "out")]) == 3


@pytest.mark.parametrize(
    "words",
    [
        ["reed"],
        ["read"],
        ["read", "nowhere", "--out", "out"],
        ["read", ".", "--out", "out", "--published", "last week"],
        ["read", ".", "--out", "out", "--lang", "xx"],
        ["read", ".", "--out", "out", "--workers", "0"],
        ["read", ".", "--nothing"],
        ["why", "f_1", "--in", "nowhere"],
        ["batch", "nothing"],
    ],
)
def test_wrong_words_end_with_two_in_one_line(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(words) == 2
    said = capsys.readouterr().err
    assert said.startswith("error: ")
    assert said.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_other_input_is_refused_with_advice(out: Path, reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (reports / "paper.txt").write_text("Police arrested 9 people in Northport, the union said.\n")
    assert main(["read", str(reports), "--out", str(out)]) == 2
    assert "--force" in capsys.readouterr().err
    assert main(["read", str(reports), "--out", str(out), "--force"]) in (0, 3)


def test_a_fault_of_ours_is_one_line_without_what_the_text_says(
    out: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("Élise Banu")

    monkeypatch.setattr("habeas.engine.jobs.behind.behind", fails)
    assert main(["why", "x", "--in", str(out)]) == 1
    said = capsys.readouterr().err
    assert said.startswith("error: a fault of ours: RuntimeError in ")
    assert "Banu" not in said
    main(["why", "x", "--in", str(out), "--debug"])
    assert "Traceback" in capsys.readouterr().err


def test_why_leads_down_to_the_sentence(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figure = first_figure(out)
    assert main(["why", figure["id"][:12], "--in", str(out)]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert figure["text"] in said
    assert figure["rule"] in said


def test_why_answers_for_every_kind_of_id(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ids = [row["id"] for row in map(json.loads, (out / "series.jsonl").read_text("utf-8").splitlines())]
    ids += [row["person"] for row in map(json.loads, (out / "people.jsonl").read_text("utf-8").splitlines()) if row["person"]]
    ids += [f"{row['a']}~{row['b']}" for row in map(json.loads, (out / "relations.jsonl").read_text("utf-8").splitlines())]
    for wanted in [*ids, "paper"]:
        assert main(["why", wanted, "--in", str(out)]) == 0, wanted
        assert capsys.readouterr().out.strip()


def test_compare_says_why_and_writes_a_page(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "Norland Prison Watch", "paper", "--in", str(out)]) == 0
    assert capsys.readouterr().out.strip()
    assert (out / "compare-Norland-Prison-Watch-paper.html").read_bytes().startswith(b"<!")


def test_compare_of_days_and_of_ids(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [json.loads(line) for line in (out / "figures.jsonl").read_text("utf-8").splitlines()]
    released = [row["id"] for row in rows if row["measure"] == "released"]
    assert main(["compare", released[0], released[-1], "--in", str(out), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["a"]["id"] in released
    assert main(["compare", "2025-03-08", "2025-03-10", "--in", str(out)]) == 0
    assert main(["compare", "nobody at all", "paper", "--in", str(out)]) == 2


def test_explain_shows_each_sentence_and_what_was_set_aside(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(reports / "monitor.txt")]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "set aside “34”: age" in said
    assert "figure “At least 40”" in said


def test_the_dossier_is_written_again_as_it_was(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {p.name: p.read_bytes() for p in (out / "dossier").iterdir()}
    for path in (out / "dossier").iterdir():
        path.unlink()
    assert main(["dossier", "--in", str(out)]) == 0
    assert {p.name: p.read_bytes() for p in (out / "dossier").iterdir()} == before


def test_a_study_is_begun_added_to_looked_at_checked_and_dumped(
    reports: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    study = str(tmp_path / "study")
    assert main(["study", "init", study]) == 0
    assert main(["study", "add", study, str(reports)]) in (0, 3)
    capfd.readouterr()
    assert main(["study", "status", study]) == 0
    assert "5 reports" in capfd.readouterr().out
    assert main(["study", "verify", study]) == 0
    assert main(["why", "paper", "--in", f"{study}/output"]) == 0
    capfd.readouterr()
    assert main(["study", "dump", study]) == 0
    assert len(capfd.readouterr().out.splitlines()) > 20
    original = next((tmp_path / "study" / "input").iterdir())
    raw = bytearray(original.read_bytes())
    raw[0] ^= 1
    original.write_bytes(raw)
    assert main(["study", "verify", study]) == 4


def test_the_installed_command_runs_over_a_pipe(reports: Path, tmp_path: Path) -> None:
    env = {**os.environ, "NO_COLOR": "1"}
    command = [sys.executable, "-m", "habeas.cli.main", "read", str(reports), "--out", str(tmp_path / "o"), "--workers", "2"]
    ended = subprocess.run(command, capture_output=True, check=False, timeout=300, env=env)
    assert ended.returncode in (0, 3), ended.stderr
    assert b"\x1b" not in ended.stdout
    assert "reading: 4 of 4" in ended.stderr.decode()


def test_help_is_there_at_once() -> None:
    began = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    ended = subprocess.run([sys.executable, "-m", "habeas.cli.main", "--help"], capture_output=True, check=True, timeout=60)
    assert b"compare" in ended.stdout
    # The bar is 0.6 s on a quiet machine; this only catches a heavy import.
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - began < 3
    code = "import sys, habeas.cli.main; print(any(m in sys.modules for m in ('sqlalchemy', 'yaml', 'lxml', 'jinja2')))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
