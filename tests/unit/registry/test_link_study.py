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
