"""The main job: reports in, files out, the same bytes each time, nothing lost and nothing twice."""

import json
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from habeas.engine.jobs.options import StudyOptions
from habeas.engine.jobs.place import LINE_FILES
from habeas.engine.jobs.study import read_study
from habeas.engine.store import open_store
from habeas.engine.store.dump import dump_lines
from habeas.engine.store.verify import verify
from habeas.errors import StudyExistsError, UsageError


def rows(out: Path, name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (out / f"{name}.jsonl").read_text("utf-8").splitlines()]


def written(out: Path) -> dict[str, bytes]:
    """Everything in OUT but the database file, and the store as its dump."""
    found = {p.relative_to(out).as_posix(): p.read_bytes() for p in out.rglob("*") if p.is_file() and p.name != "habeas.sqlite"}
    with open_store(out) as store:
        found["dump"] = b"\n".join(dump_lines(store))
    return found


def test_every_file_of_the_interface_is_written(reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    outcome = read_study([reports], out, StudyOptions())
    assert {f"{name}.jsonl" for name in LINE_FILES} | {"habeas.sqlite", "dossier", "texts", "input"} == {
        p.name for p in out.iterdir()
    }
    assert outcome.page == out / "dossier" / "index.html"
    assert outcome.unknown == ("photo.png",)
    assert any("photo.png" in note for note in outcome.dossier.notes)


def test_reports_are_told_with_date_publisher_and_the_other_places_of_the_same_bytes(reports: Path, tmp_path: Path) -> None:
    read_study([reports], tmp_path / "out", StudyOptions())
    lines = {row["report"]: row for row in rows(tmp_path / "out", "reports")}
    assert list(lines) == sorted(lines)
    assert len(lines) == 5
    twin = next(row for row in lines.values() if row["also"])
    assert (twin["path"], twin["also"]) == ("again/monitor.txt", ["monitor.txt"])
    assert lines["paper"]["published"] == "2025-03-09"
    assert lines["page"]["published_from"] == "file"
    keys = {
        "report",
        "also",
        "path",
        "sha256",
        "language",
        "publisher",
        "published",
        "published_from",
        "title",
        "characters",
        "boilerplate",
    }
    assert all(set(row) == keys for row in lines.values())


def test_figures_stand_in_the_text_and_carry_every_field(reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    read_study([reports], out, StudyOptions())
    texts = {p.stem: p.read_bytes().decode() for p in (*reports.glob("*.txt"), *(out / "texts").glob("*.txt"))}
    texts["again-monitor"] = texts["monitor"]
    figures = rows(out, "figures")
    assert figures
    for figure in figures:
        assert {"id", "from", "to", "rule", "source_span", "place", "attributes", "series"} <= set(figure)
        text = next(text for name, text in texts.items() if figure["report"] in (name, name.removeprefix("again-")))
        assert text[figure["start"] : figure["end"]] == figure["text"]


def test_texts_are_written_for_what_is_not_txt(reports: Path, tmp_path: Path) -> None:
    read_study([reports], tmp_path / "out", StudyOptions())
    assert sorted(p.name for p in (tmp_path / "out" / "texts").iterdir()) == ["one.txt", "page.txt", "two.txt"]


def test_two_runs_one_or_two_workers_and_another_place_give_the_same_bytes(reports: Path, tmp_path: Path) -> None:
    first, second, third = tmp_path / "out", tmp_path / "deep" / "er" / "out", tmp_path / "third"
    read_study([reports], first, StudyOptions(workers=1))
    read_study([reports], second, StudyOptions(workers=2))
    moved = reports.rename(tmp_path / "moved")
    read_study([moved], third, StudyOptions(workers=2))
    assert written(first) == written(second) == written(third)


def test_reading_the_same_input_twice_adds_nothing(reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    read_study([reports], out, StudyOptions())
    before = written(out)
    again = read_study([reports], out, StudyOptions())
    assert (again.read, again.kept) == (0, 4)
    assert written(out) == before


def test_an_out_made_from_other_input_is_replaced_only_when_told(reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    read_study([reports], out, StudyOptions())
    (out / "notes.md").write_text("mine")
    (reports / "paper.txt").write_text("Police arrested 9 people in Northport, the union said.\n")
    with pytest.raises(StudyExistsError, match="other input"):
        read_study([reports], out, StudyOptions())
    read_study([reports], out, StudyOptions(force=True))
    assert (out / "notes.md").read_text() == "mine"
    fresh = tmp_path / "fresh"
    read_study([reports], fresh, StudyOptions())
    assert {k: v for k, v in written(out).items() if k != "notes.md"} == written(fresh)


def test_an_out_made_by_another_version_is_replaced_only_when_told(reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    read_study([reports], out, StudyOptions())
    with open_store(out) as store:
        store.note("made_by", "0.0.1")
    with pytest.raises(StudyExistsError, match=r"made by habeas 0\.0\.1"):
        read_study([reports], out, StudyOptions())
    read_study([reports], out, StudyOptions(force=True))


def test_another_option_reads_again_without_being_told(reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    read_study([reports], out, StudyOptions())
    again = read_study([reports], out, StudyOptions(published="2025-01-01"))
    assert again.read == 4


KILLED = """
import os, sys
from pathlib import Path
from habeas.engine.jobs import shelf, study
from habeas.engine.jobs.options import StudyOptions
kept, put = [], shelf.Shelf.put
def dies(self, file, answer, read_as):
    if len(kept) == 2:
        os._exit(9)
    kept.append(file)
    put(self, file, answer, read_as)
shelf.Shelf.put = dies
if __name__ == "__main__":
    study.read_study([Path(sys.argv[1])], Path(sys.argv[2]), StudyOptions(workers=1))
"""


def test_a_run_that_was_killed_goes_on_where_it_stopped(reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (tmp_path / "killed.py").write_text(KILLED)
    ended = subprocess.run([sys.executable, str(tmp_path / "killed.py"), str(reports), str(out)], check=False, timeout=300)
    assert ended.returncode == 9
    with open_store(out) as store:
        assert len(store.originals()) == 2
        assert verify(store) == ()
    outcome = read_study([reports], out, StudyOptions())
    assert (outcome.read, outcome.kept) == (2, 2)
    whole = tmp_path / "whole"
    read_study([reports], whole, StudyOptions())
    assert written(out) == written(whole)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps permissions elsewhere")
def test_only_the_owner_may_read_what_was_written(reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    read_study([reports], out, StudyOptions())
    for path in (out, *out.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_what_cannot_be_read_is_an_issue_and_the_rest_is_read(reports: Path, tmp_path: Path) -> None:
    (reports / "empty.txt").write_bytes(b"")
    (reports / "broken.html").write_bytes(b"\x00\x01\x02" * 500)
    (reports / "half.jsonl").write_bytes(b'{"text": "Police arrested 3 people."}\nnot json\n')
    outcome = read_study([reports], tmp_path / "out", StudyOptions())
    assert len(outcome.dossier.reports) == 6
    assert {issue.path for issue in outcome.dossier.issues} >= {"empty.txt", "broken.html", "half.jsonl"}


def test_lines_with_the_name_of_a_file_get_a_name_of_their_own(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "paper.txt").write_text("Police arrested 9 people in Northport on Friday, the union said.\n")
    (folder / "a.jsonl").write_text(
        '{"id": "paper", "text": "Police arrested 12 people in Southport on Friday, the union said."}\n'
    )
    read_study([folder], tmp_path / "out", StudyOptions())
    assert [row["report"] for row in rows(tmp_path / "out", "reports")] == ["paper", "paper-2"]
    assert {row["report"] for row in rows(tmp_path / "out", "figures")} == {"paper", "paper-2"}


def test_out_inside_the_input_is_never_read_and_out_is_not_the_input(reports: Path) -> None:
    out = reports / "out"
    read_study([reports], out, StudyOptions())
    before = written(out)
    read_study([reports], out, StudyOptions())
    assert written(out) == before
    with pytest.raises(UsageError):
        read_study([reports], reports, StudyOptions())


def test_a_study_that_is_kept_grows(reports: Path, tmp_path: Path) -> None:
    study, more = tmp_path / "study", tmp_path / "more"
    more.mkdir()
    (more / "late.txt").write_text("Police arrested 9 people in Northport on Friday, the union said.\n")
    read_study([reports], study / "output", StudyOptions(study=study))
    outcome = read_study([more], study / "output", StudyOptions(study=study))
    assert len(outcome.dossier.reports) == 6
    assert (study / "habeas.sqlite").exists()
    assert not (study / "output" / "habeas.sqlite").exists()


def test_a_folder_without_reports_gives_empty_files(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    outcome = read_study([tmp_path / "none"], tmp_path / "out", StudyOptions())
    assert outcome.dossier.reports == ()
    assert rows(tmp_path / "out", "figures") == []


def test_what_is_said_of_the_same_bytes_at_another_place_counts(reports: Path, tmp_path: Path) -> None:
    read_study([reports], tmp_path / "out", StudyOptions())
    twin = next(row for row in rows(tmp_path / "out", "reports") if row["also"])
    assert (twin["published"], twin["publisher"], twin["published_from"]) == ("2025-03-08", "The Norland Times", "meta")
