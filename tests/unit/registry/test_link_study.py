"""The lists of a study linked, and linked again after people decided and a list came in."""

import json
from pathlib import Path

import pytest

from habeas.cli.main import main
from habeas.engine.jobs.linking_kept import KEPT, link_study
from habeas.engine.jobs.names_keep import book
from habeas.model.registry import Judgement

COURT = """Apellidos;Nombres;Fecha de detención;Centro
ORTEGA ZUBILLAGA;CARMEN;09/01/2025;El Faro
SALCEDO RINCON;PABLO;02/08/2024;Prueba
"""
FAMILIES = """Nombre;Edad;Fecha de detención;Cárcel
Carmen Ortega Zubillaga;34;09/01/2025;El Faro
Teresa Ibarra Gil;20;03/02/2025;El Faro
"""
NOW = "2026-05-02T10:00:00Z"


@pytest.fixture
def study(tmp_path: Path) -> Path:
    folder = tmp_path / "study"
    assert main(["study", "init", str(folder)]) == 0
    for name, text in (("court", COURT), ("families", FAMILIES)):
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
        taken = ["names", "import", str(tmp_path / f"{name}.csv"), "--source", name, "--study", str(folder), "--yes", "--now", NOW]
        assert main(taken) in (0, 3)
    return folder


def test_lists_of_a_study_are_linked_and_decisions_hold(study: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["names", "link", "--study", str(study), "--out", str(tmp_path / "out")]) == 0
    assert "4 rows are held for 3 people" in capsys.readouterr().out
    (link,) = [json.loads(line) for line in (tmp_path / "out/links.jsonl").read_text(encoding="utf-8").splitlines()]
    assert "both were arrested on the same day" in link["speaks_for"]
    with book(study) as keeper:
        keeper.add_judgement(lambda id_: Judgement(id=id_, a=link["a"], b=link["b"], verdict="different", judged_at=NOW))
    again = link_study(study, tmp_path / "again")
    assert again.persons == 4
    assert (study / KEPT).is_file()


def test_what_was_scored_is_kept_and_gives_the_same(study: Path, tmp_path: Path) -> None:
    first = link_study(study, tmp_path / "one")
    kept = (study / KEPT).read_bytes()
    second = link_study(study, tmp_path / "two")
    assert (study / KEPT).read_bytes() == kept
    assert second.linkage == first.linkage == link_study(study, tmp_path / "three", afresh=True).linkage


def clusters(out: Path) -> dict[str, str]:
    lines = (out / "clusters.csv").read_text(encoding="utf-8").splitlines()[1:]
    return dict(line.split(",") for line in lines)


def test_an_own_record_moves_the_rows_that_it_is_judged_to_be(
    study: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--study", str(study), "--now", "2026-05-03T10:00Z"]
    link_study(study, tmp_path / "one")
    first = clusters(tmp_path / "one")
    assert set(first.values()) == {"G-0001", "G-0002", "G-0003"}
    (pablo,) = [row for row in first if first[row] not in {first[r] for r in first if list(first.values()).count(first[r]) > 1}][:1]
    for name in ("Somebody Else Entirely", "Nobody Like That"):
        assert main(["names", "add", name, *where]) == 0
    assert main(["names", "judge", "P-0001", pablo, "same", *where]) == 0
    link_study(study, tmp_path / "two")
    second = clusters(tmp_path / "two")
    assert second[pablo] == second["P-0001"] == "P-0001"
    assert {row: person for row, person in second.items() if row in first and row != pablo} == {
        row: person for row, person in first.items() if row != pablo
    }
    capsys.readouterr()
    assert main(["names", "person", first[pablo], *where]) == 0
    assert "P-0001" in capsys.readouterr().out
    assert main(["names", "judge", "P-0001", "P-0002", "same", *where]) == 0
    assert main(["names", "person", "P-0002", *where]) == 0
    assert "P-0001 · P-0002" in capsys.readouterr().out
    assert main(["names", "judge", "P-0001", pablo, "different", *where[:2], "--now", "2026-05-04T10:00Z"]) == 0
    link_study(study, tmp_path / "three")
    third = clusters(tmp_path / "three")
    assert third[pablo].startswith("G-")
    assert third["P-0001"] == third["P-0002"] == "P-0001"


def test_a_person_of_lists_keeps_the_id_when_next_month_s_list_comes(
    study: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    link_study(study, tmp_path / "one")
    before = clusters(tmp_path / "one")
    (tmp_path / "june.csv").write_text(COURT.replace("Prueba", "El Faro") + "GIL PAZ;NORA;01/06/2025;El Faro\n", encoding="utf-8")
    where = ["--study", str(study), "--now", "2026-06-02T10:00Z"]
    assert main(["names", "import", str(tmp_path / "june.csv"), "--source", "court", "--yes", *where]) in (0, 3)
    link_study(study, tmp_path / "two")
    after = clusters(tmp_path / "two")
    assert set(before.values()) < set(after.values())
    assert len(set(after.values())) == len(set(before.values())) + 1
    capsys.readouterr()
    assert main(["names", "person", "Pablo Salcedo", "--study", str(study)]) == 0
    said = capsys.readouterr().out
    assert "Pablo Salcedo Rincon" in said
    assert said.count("court, row 3") == 2


def test_an_id_that_leads_nowhere_is_refused_and_one_of_lists_alone_is_written_to_by_nobody(
    study: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    link_study(study, tmp_path / "one")
    for words, message in (
        (["person", "G-0099"], "there is no record G-0099"),
        (["record", "G-0001", "released"], "stands on lists of others alone"),
        (["judge", "P-0001", "row_none", "same"], "there is no record P-0001"),
    ):
        assert main(["names", *words, "--study", str(study)]) == 2
        assert message in capsys.readouterr().err
    assert main(["names", "adopt", "G-0001", "--study", str(study)]) == 0
    assert main(["names", "record", "G-0001", "released", "--study", str(study)]) == 0
    link_study(study, tmp_path / "two")
    capsys.readouterr()
    assert main(["names", "record", "G-0001", "released", "--study", str(study)]) == 0
    assert "P-0001" in capsys.readouterr().out
