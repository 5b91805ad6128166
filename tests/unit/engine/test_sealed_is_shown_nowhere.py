"""Law 8: who is sealed stands in no byte that any command writes or prints, and in no name of a file."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from habeas.cli.main import main
from habeas.engine.store import DATABASE

SEALED = "Zoraida Inés Quintanilla Brussa"
# The name, each word that only she bears, misspelt, and folded as ids and file names would hold it.
TELLS = ("zoraida", "quintanilla", "quintaniya", "brussa", "v-19.555.777")
REPORTS = {
    "zoraida-quintanilla-libre.txt": (
        "Excarcelan a la estudiante Zoraida Quintanilla\n\n"
        "CARACAS, 11 de enero de 2026.- La estudiante Zoraida Inés Quintanilla Brussa, "
        "de 24 años, fue excarcelada el sábado del Rodeo I, informó el Comité Inventado. Según su hermano Pedro Quintanilla, "
        "Quintanilla salió con prohibición de declarar. El comité contó "
        "al menos 41 excarcelados hasta el domingo, dijo Quintanilla.\n"
        "QUINTANILLA no pudo hablar con su abogada Ana Supuesta.\n"
    ),
    "recuento.txt": (
        "Caracas, 11 de enero de 2026. Al menos 41 personas fueron excarceladas hasta el domingo, dijo el Comité Inventado. "
        "Jesús Manuel Martínez Medina, de 36 años, fue liberado el 10 de enero. Z. Quintanilla también fue liberada.\n"
    ),
    "misspelt.txt": "Caracas, January 12, 2026. Zoraida Quintaniya was released on Saturday, the Invented Committee said.\n",
    "other.txt": "Caracas, January 12, 2026. At least 45 people were released by Monday, the Invented Committee said.\n",
}
LIST = (
    "Nombre;Cédula;Fecha de detención;Estado\n"
    "QUINTANILLA BRUSSA, Zoraida;V-19.555.777;03/05/2025;detenida\n"
    "Supuesto Pérez, Luis;V-1;04/05/2025;detenido\n"
)
NOW = ["--now", "2026-01-13T10:00Z"]


def run(*words: str) -> int:
    return main(list(words))


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("sealed")
    folder, kept = root / "reports", root / "study"
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    (root / "lista.csv").write_text(LIST, encoding="utf-8")
    where = ["--study", str(kept)]
    run("study", "init", str(kept))
    run("read", str(folder), "--study", str(kept))
    run("names", "add", SEALED, *where, "--field", "document=V-19.555.777", "--field", "home=Calle Zoraida", *NOW)
    run("names", "add", "Jesús Manuel Martínez Medina", *where, "--field", "kin=Zoraida Quintanilla, amiga", *NOW)
    run("names", "record", "P-0001", "released", "--date", "2026-01-10", "--source", "Pedro Quintanilla", *where, *NOW)
    run("names", "record", "P-0002", "released", "--date", "2026-01-10", "--detail", "salió con Zoraida Quintanilla", *where, *NOW)
    run("names", "import", str(root / "lista.csv"), "--source", "Lista Inventada", "--yes", *where, *NOW)
    (root / "despues.csv").write_text(LIST.replace("detenida", "excarcelada"), encoding="utf-8")
    run("names", "import", str(root / "despues.csv"), "--source", "Lista Inventada", "--yes", *where, *NOW)
    run("names", "watch", "Zoraida Quintanilla", *where, *NOW)
    run("names", "seal", "P-0001", *where, *NOW)
    return kept


def lines_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def found_in(text: str) -> list[str]:
    plain = text.casefold()
    return [word for word in TELLS if word in plain]


def files_that_tell(folder: Path) -> list[str]:
    told = []
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if found_in(name):
            told.append(f"name of {name}")
        if path.is_file() and found_in(path.read_bytes().decode("utf-8", "replace")):
            told.append(name)
    return told


def test_the_names_are_there_before_they_are_sealed(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    for name, text in REPORTS.items():
        (tmp_path / "reports" / name).write_text(text, encoding="utf-8")
    run("read", str(tmp_path / "reports"), "--out", str(tmp_path / "out"))
    assert files_that_tell(tmp_path / "out")


def test_what_read_and_dossier_write_and_print_does_not_tell(study: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("read", str(study.parent / "reports"), "--study", str(study))
    assert run("dossier", "--in", str(study), "--full-text") == 0
    run("read", str(study.parent / "reports"), "--study", str(study), "--json")
    said = capsys.readouterr()
    assert found_in(said.out + said.err) == []
    assert files_that_tell(study / "output") == []


def test_the_spans_of_masked_files_still_hold(study: Path) -> None:
    run("read", str(study.parent / "reports"), "--study", str(study))
    reports = {one["report"] for one in lines_of(study / "output" / "reports.jsonl")}
    assert len(reports) == len(REPORTS)
    for figure in lines_of(study / "output" / "figures.jsonl"):
        assert figure["report"] in reports
        assert len(figure["text"]) == figure["end"] - figure["start"]
    masked = [person for person in lines_of(study / "output" / "people.jsonl") if set(person["name"]) <= {"█", " "}]
    assert masked
    assert all(person["age"] is None for person in masked)


@pytest.mark.parametrize("lang", ["en", "es", "pt"])
def test_what_the_names_commands_and_bulletins_print_does_not_tell(
    study: Path, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--study", str(study)]
    for words in (
        ("names", "find", "Zoraida Quintanilla"),
        ("names", "find", "Quintaniya", "--json"),
        ("names", "find", "Luis Supuesto"),
        ("names", "person", "Zoraida Quintanilla"),
        ("names", "person", "P-0001"),
        ("names", "person", "P-0002", "--lang", lang),
        ("names", "person", "P-0002", "--json"),
        (
            "names",
            "watch",
        ),
        (
            "names",
            "floor",
        ),
        ("names", "floor", "--json"),
        ("names", "check", "--lang", lang),
        ("names", "check", "--json"),
        ("names", "diff", "L-0001", "L-0002"),
        ("names", "diff", "L-0001", "L-0002", "--json"),
    ):
        run(*words, *where)
    later = ["--now", f"2026-01-{ {'en': 14, 'es': 15, 'pt': 16}[lang] }T10:00Z"]
    run("bulletin", "--as-of", "now", "--lang", lang, "--team", "--compare", "yesterday", *where, *later)
    run("bulletin", "--as-of", "now", "--lang", lang, "--json", "--team", *where, *later)
    said = capsys.readouterr()
    assert found_in(said.out + said.err) == []
    assert files_that_tell(study / "output") == []


def test_a_familys_page_names_nobody_else(study: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.html"
    run("names", "person", "P-0002", "--study", str(study), "--page", str(page), *NOW)
    said = capsys.readouterr().out + page.read_text(encoding="utf-8")
    assert "Martínez" in said
    assert [name for name in ("Supuest", "Quintanilla", "Pedro") if name in said] == []


def test_why_compare_explain_dump_and_verify_do_not_tell(study: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = study / "output"
    run("read", str(study.parent / "reports"), "--study", str(study))
    ids = [one["id"] for name in ("figures", "people", "series", "accounts") for one in lines_of(out / f"{name}.jsonl")]
    ids += [one["report"] for one in lines_of(out / "reports.jsonl")]
    ids += [f"{one['a']}~{one['b']}" for one in lines_of(out / "relations.jsonl")]
    capsys.readouterr()
    for id_ in [*ids, "Zoraida Quintanilla", "zoraida-quintanilla-libre"]:
        run("why", id_, "--in", str(study))
    figures = [str(one["id"]) for one in lines_of(out / "figures.jsonl")]
    run("compare", figures[0], figures[-1], "--in", str(study))
    run("compare", "Quintanilla", "Comité", "--in", str(study))
    run("compare", "zoraida-quintanilla-libre", "recuento", "--in", str(study))
    for name in ("recuento.txt", "misspelt.txt", "zoraida-quintanilla-libre.txt"):
        run("explain", str(study.parent / "reports" / name), "--in", str(study))
    run("study", "dump", str(study))
    run("study", "verify", str(study), "--json")
    run("study", "status", str(study))
    said = capsys.readouterr()
    assert len(said.out) > 5000
    assert found_in(said.out + said.err) == []
    assert files_that_tell(out) == []


def test_ids_that_hashed_her_name_cannot_be_tried_against_it(study: Path) -> None:
    from habeas.model import passage_id, short_hash
    from habeas.registry.names import name_key

    run("read", str(study.parent / "reports"), "--study", str(study))
    shown = "\n".join(path.read_text(encoding="utf-8") for path in sorted((study / "output").glob("*.jsonl")))
    names = (SEALED, "Zoraida Quintanilla", "Quintanilla", "Z. Quintanilla", "Zoraida Quintaniya")
    assert not [name for name in names if f"person_{short_hash(*name_key(name))}" in shown]
    for text in REPORTS.values():
        sha256 = next(iter(re.findall(r'"sha256":"([0-9a-f]{64})"', shown)))
        for name in names:
            at = text.find(name)
            if at >= 0:
                assert passage_id("p", sha256, text, at, at + len(name)) not in shown


def test_the_store_keeps_every_span_as_it_stands(study: Path) -> None:
    assert (study / DATABASE).read_bytes().count(b"Quintanilla") > 3


def test_lifting_a_seal_shows_the_name_again(study: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--study", str(study), "--now", "2026-01-20T10:00Z"]
    run("names", "seal", "P-0001", "--lift", *where)
    run("names", "find", "Zoraida Quintanilla", "--study", str(study))
    assert "Zoraida" in capsys.readouterr().out
    run("names", "seal", "P-0001", "--study", str(study), "--now", "2026-01-21T10:00Z")
