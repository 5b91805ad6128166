"""Knowledge time: what was known on a day, releases that never change, reports that no longer count, events beside the counts."""

import json
import shutil
from pathlib import Path

import pytest

from habeas.cli.main import main
from habeas.engine.jobs.changes import changes_in, freeze, read_release
from habeas.engine.jobs.looking import held, opened
from habeas.engine.jobs.options import StudyOptions
from habeas.engine.jobs.study import read_study
from habeas.errors import InputError, StoreError, StudyExistsError, UsageError

SAROVIA = Path(__file__).resolve().parents[3] / "examples/sarovia"
LAST = "2026-06-10"


@pytest.fixture(scope="module")
def sarovia(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("known") / "out"
    read_study([SAROVIA], out, StudyOptions())
    return out


@pytest.fixture
def copy(sarovia: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sarovia, tmp_path / "out"))


def written(out: Path) -> dict[str, bytes]:
    return {
        p.relative_to(out).as_posix(): p.read_bytes()
        for p in sorted(out.rglob("*"))
        if p.is_file() and p.name != "habeas.sqlite" and "input" not in p.parts
    }


def test_what_was_known_on_the_last_day_is_what_is_known(sarovia: Path, tmp_path: Path) -> None:
    read_study([SAROVIA], tmp_path / "known", StudyOptions(known_on=LAST))
    assert written(tmp_path / "known") == written(sarovia)


def test_a_day_before_knows_no_report_of_the_days_after(sarovia: Path, tmp_path: Path) -> None:
    outcome = read_study([SAROVIA], tmp_path / "known", StudyOptions(known_on="2026-05-13"))
    assert max(r.published or "" for r in outcome.dossier.reports) == "2026-05-13"
    assert {f.report for f in outcome.dossier.figures} == {r.id for r in outcome.dossier.reports}
    assert any("6 reports published later left out" in note for note in outcome.dossier.notes)
    assert len(held(tmp_path / "known").dossier.reports) == 10, "the study itself keeps all of it"


def test_a_report_without_a_day_was_known_on_none(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text("At least 40 people were released in Norland, the Norland Prison Watch said.\n")
    outcome = read_study([tmp_path / "in"], tmp_path / "out", StudyOptions(known_on="2031-01-01"))
    assert outcome.dossier.reports == ()
    assert any("1 report without a date left out" in note for note in outcome.dossier.notes)


def test_a_correction_moves_history_from_its_day_on(sarovia: Path) -> None:
    with opened(sarovia) as store:
        found = changes_in(store, sarovia, "2026-05-13", "2026-05-14")
    causes = {(b.kind, b.report) for m in found.moved for b in m.because}
    assert ("correction", "05-velm-courier-correction-en") in causes
    assert any(m.by == -18 and m.revised for m in found.moved)


def test_a_release_is_compared_with_a_later_day(copy: Path) -> None:
    with opened(copy) as store:
        folder, manifest = freeze(store, copy, "may", "2026-05-20")
        again = freeze(store, copy, "may", "2026-05-20")
        found = changes_in(store, copy, "may", "now")
        same = changes_in(store, copy, "2026-05-20", "now")
    assert again == (folder, manifest)
    assert found.moved == same.moved
    assert manifest.newest == "2026-05-20"
    assert set(manifest.files) == {p.name for p in folder.iterdir()} - {"manifest.json"}


def test_a_release_never_changes(copy: Path) -> None:
    with opened(copy) as store:
        folder, _ = freeze(store, copy, "may", "2026-05-20")
        with pytest.raises(StudyExistsError):
            freeze(store, copy, "may")
        for name in ("now", "2026-05-20", "../x", ""):
            with pytest.raises(UsageError):
                freeze(store, copy, name)
    (folder / "series.jsonl").write_bytes(b"")
    with pytest.raises(StoreError, match="was changed"):
        read_release(folder)


def test_a_withdrawn_report_counts_no_more_from_its_day_on(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = "09-treinta-y-cuatro-es"
    words = ["study", "withdraw", str(copy), report, "--why", "the list was forged", "--on", "2026-06-12"]
    main(words)
    shown = held(copy).dossier
    assert report not in {r.id for r in shown.reports}
    assert any("the list was forged" in note for note in shown.notes)
    assert not [f for s in shown.reconciled.series for p in s.points for f in p.figures if f in _figures_of(copy, report)]
    capsys.readouterr()
    assert main(["changes", "2026-06-11", "now", "--in", str(copy), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {b["kind"] for m in found["moved"] for b in m["because"]} == {"withdrawal"}
    assert main(words) == 2, "once is enough"


def _figures_of(out: Path, report: str) -> set[str]:
    lines = (json.loads(line) for line in (out / "figures.jsonl").read_text("utf-8").splitlines())
    return {line["id"] for line in lines if line["report"] == report}


@pytest.mark.parametrize(
    "text", ["- a list", "x: {on: 2031-13-01, why: y}", "x: {on: 2031-05, why: y}", "x: {why: y}", "x: [", "x: 3"]
)
def test_a_broken_judgement_file_is_refused_in_one_line(copy: Path, text: str) -> None:
    (copy / "hand").mkdir()
    (copy / "hand/withdrawn.yaml").write_text(text)
    with opened(copy) as store, pytest.raises(InputError, match=r"hand/withdrawn\.yaml"):
        changes_in(store, copy, "2026-05-13", "now")


def test_votes_announcements_and_what_a_person_notes_stand_beside_the_counts(copy: Path) -> None:
    (copy / "hand").mkdir()
    (copy / "hand/timeline.yaml").write_text("- {day: 2026-05-25, text: An envoy visits Velm, source: the desk}\n")
    told = [(h.day, h.kind) for h in held(copy).dossier.timeline]
    assert told == sorted(told)
    assert {("2026-05-03", "vote"), ("2026-05-20", "announcement"), ("2026-05-25", "noted"), ("2026-05-26", "death")} <= set(told)
    assert main(["dossier", "--in", str(copy)]) == 0
    page = (copy / "dossier/index.html").read_text("utf-8")
    assert "An envoy visits Velm" in page
    assert page.index('id="days"') < page.index('id="timeline"') < page.index('id="disputed"')


def test_the_page_leads_to_the_tally_where_there_is_one(copy: Path) -> None:
    assert "tally.html" not in (copy / "dossier/index.html").read_text("utf-8")
    (copy / "tally.html").write_text("<p>sheets</p>")
    assert main(["dossier", "--in", str(copy)]) == 0
    assert 'href="../tally.html"' in (copy / "dossier/index.html").read_text("utf-8")


@pytest.mark.parametrize("lang", ["en", "es", "pt"])
def test_changes_are_told_in_three_languages(sarovia: Path, capsys: pytest.CaptureFixture[str], lang: str) -> None:
    assert main(["changes", "2026-05-13", "2026-05-14", "--in", str(sarovia), "--lang", lang]) == 0
    said = capsys.readouterr().out
    assert "430 → 412 (-18)" in said
    assert {"en": "correction", "es": "corrección", "pt": "correção"}[lang] in said


@pytest.mark.parametrize("words", [["yesterday", "now"], ["2026-13-01", "now"], ["2026-05-13", "no-such-release"]])
def test_what_is_no_day_and_no_release_is_refused(sarovia: Path, words: list[str]) -> None:
    assert main(["changes", *words, "--in", str(sarovia)]) == 2
