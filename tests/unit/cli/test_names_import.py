"""`habeas names import` and `habeas names diff`, on the list of their page in the docs."""

import json
import re
from pathlib import Path

import pytest
import yaml

from habeas.cli.main import main

PAGE = (Path(__file__).resolve().parents[3] / "docs/how-to/import-a-list.md").read_text(encoding="utf-8")
MAY = re.search(r"```csv\n(.*?)```", PAGE, re.DOTALL)[1]  # type: ignore[index]
MAP = re.search(r"```yaml\n(.*?)```", PAGE, re.DOTALL)[1]  # type: ignore[index]
SOURCE = "Comité de Familiares"
NOW = ["--now", "2026-05-02T10:00:00Z"]


@pytest.fixture
def study(tmp_path: Path) -> Path:
    assert main(["study", "init", str(tmp_path / "study")]) == 0
    (tmp_path / "may.csv").write_text(MAY, encoding="utf-8")
    return tmp_path / "study"


def brought_in(study: Path, file: str, *more: str) -> int:
    return main(["names", "import", str(study.parent / file), "--source", SOURCE, "--study", str(study), "--yes", *NOW, *more])


def test_the_list_of_the_page_is_read_as_the_page_says(study: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert brought_in(study, "may.csv") == 3
    told = capsys.readouterr().out
    assert "L-0001: 4 rows of may.csv" in told
    assert "row 8, column Detención Fecha: names a day that does not exist" in told
    assert "row 8, column Nombre: says that the name is not known" in told
    assert "row 9: set aside, a total" in told
    assert "row 10: set aside, a note" in told
    assert not any(name in told for name in ("Ana", "ROJAS", "Mario", "Luis"))
    assert yaml.safe_load((study / "hand/lists.yaml").read_text(encoding="utf-8")) == yaml.safe_load(MAP)


def test_the_rows_are_in_the_book_with_their_cells(study: Path) -> None:
    from habeas.engine.jobs.names_keep import book

    brought_in(study, "may.csv", "--as-of", "2026-05-01")
    with book(study) as keeper:
        (kept,) = keeper.lists()
        rows = list(keeper.rows(kept.id))
    assert (kept.name, kept.as_of, kept.file, kept.imported_at) == (SOURCE, "2026-05-01", "may.csv", "2026-05-02T10:00:00Z")
    assert [row.value("name") for row in rows] == ["Ana Rojas Peña", "Luis Pérez Gil", "Mario Soto Díaz", None]
    assert [row.value("arrested") for row in rows] == ["2024-08-17", "2024-08-18", "2024-08", None]
    assert [row.value("status") for row in rows] == ["held"] * 4
    assert rows[0].raw[1] == "ROJAS PEÑA, ANA"
    assert len({row.id for row in rows}) == 4


def test_a_file_that_is_there_is_not_kept_twice(study: Path, capsys: pytest.CaptureFixture[str]) -> None:
    brought_in(study, "may.csv")
    brought_in(study, "may.csv")
    assert "L-0001: 4 rows of may.csv (kept before; nothing changed)" in capsys.readouterr().out


@pytest.mark.parametrize("right", [True, False])
def test_at_a_terminal_the_columns_are_asked_for_once(
    study: Path, right: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("habeas.cli.names_import._at_a_terminal", lambda: True)
    monkeypatch.setattr("typer.confirm", lambda text, **_: asked.append(text) or right)
    words = ["names", "import", str(study.parent / "may.csv"), "--source", SOURCE, "--study", str(study), *NOW]
    assert main(words) == (3 if right else 0)
    told = capsys.readouterr().out
    assert "Nombre: name, by its name and its contents" in told
    assert ("L-0001" in told) == right
    assert ("Mend " in told) != right
    main(words)
    assert len(asked) == 1, "what was confirmed or mended is not asked for again"


def test_a_mended_map_is_what_the_next_file_is_read_by(study: Path) -> None:
    from habeas.engine.jobs.names_keep import book

    brought_in(study, "may.csv")
    remembered = study / "hand/lists.yaml"
    remembered.write_text(remembered.read_text(encoding="utf-8").replace("Lugar: place", "Lugar: home"), encoding="utf-8")
    (study.parent / "june.csv").write_text(MAY.replace("D = detenido", "D = libre"), encoding="utf-8")
    brought_in(study, "june.csv")
    with book(study) as keeper:
        rows = list(keeper.rows("L-0002"))
    assert rows[0].value("home") == "Puerto Claro"
    assert rows[0].value("place") is None
    assert rows[0].value("status") == "held", "what was confirmed goes before what the file says"


def test_gone_is_told_and_nothing_concluded(study: Path, capsys: pytest.CaptureFixture[str]) -> None:
    june = MAY.replace("2,Luis Pérez Gil,20,18/08/24,Valle Hondo,D\n", "").replace(
        "33,17/08/2024,Puerto Claro,D", "33,17/08/2024,Puerto Claro,L"
    )
    (study.parent / "june.csv").write_text(june, encoding="utf-8")
    brought_in(study, "may.csv")
    brought_in(study, "june.csv")
    capsys.readouterr()
    assert main(["names", "diff", "L-0001", "L-0002", "--study", str(study)]) == 0
    told = capsys.readouterr().out
    assert "gone  Luis Pérez Gil" in told
    assert "status: held → released" in told
    assert "0 added · 1 gone · 1 changed · 2 same" in told
    assert "Gone from a list is not released" in told
    assert main(["names", "diff", "L-0001", "L-0002", "--study", str(study), "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    gone = next(line for line in lines if line["change"] == "gone")
    assert gone.get("after") is None
    assert not gone["values"]


def test_two_files_are_compared_without_a_study(study: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = str(study.parent / "may.csv")
    assert main(["names", "diff", place, place]) == 0
    assert "0 added · 0 gone · 0 changed · 4 same" in capsys.readouterr().out


@pytest.mark.parametrize(("name", "content"), [("a.pdf", b"%PDF-1.7"), ("b.csv", b"Precio,Cantidad\n3,4\n5,6\n")])
def test_what_holds_nobody_is_refused_with_its_reason(
    study: Path, name: str, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    (study.parent / name).write_bytes(content)
    assert brought_in(study, name) != 0
    assert name in capsys.readouterr().err


def test_somebody_sealed_is_masked_in_what_changed(study: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (study.parent / "june.csv").write_text(MAY.replace("Luis Pérez Gil,20", "Luis Pérez Gil,21"), encoding="utf-8")
    brought_in(study, "may.csv")
    brought_in(study, "june.csv")
    assert main(["names", "add", "Luis Pérez Gil", "--study", str(study), *NOW]) == 0
    assert main(["names", "seal", "P-0001", "--study", str(study), *NOW]) == 0
    capsys.readouterr()
    for more in ([], ["--json"]):
        assert main(["names", "diff", "L-0001", "L-0002", "--study", str(study), *more]) == 0
        told = capsys.readouterr().out
        assert "changed" in told
        assert "Pérez" not in told
        assert "Luis" not in told
