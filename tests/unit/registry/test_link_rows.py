"""Lists linked from end to end: small ones by written weights, larger ones by learnt ones, files in and files out."""

import csv
import json
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from habeas import link
from habeas.engine.jobs.linking import link_files, link_rows, read_list
from habeas.errors import UnreadableError, UsageError

LISTS = {
    "a": [
        {
            "id": "1",
            "nombre": "Carmen Ortega Zubillaga",
            "edad": "34",
            "detenida el": "",
            "fecha de detención": "2025-01-09",
            "cárcel": "El Faro",
        },
        {
            "id": "2",
            "nombre": "Pablo Salcedo Rincón",
            "edad": "51",
            "fecha de detención": "2024-08-02",
            "cárcel": "Cárcel de Prueba",
        },
        {"id": "3", "nombre": "Luis Rincón", "edad": "20", "fecha de detención": "2024-08-02", "cárcel": "Cárcel de Prueba"},
    ],
    "b": [
        {"no": "x1", "name": "ORTEGA, Carmen", "born": "1990-05-04", "arrested": "2025-01-09", "prison": "El Faro"},
        {"no": "x2", "name": "Pavlo Salzedo", "born": "1973", "arrested": "2024-08", "prison": "Prueba"},
        {"no": "x3", "name": "Teresa Ibarra", "born": "1969-01-01", "arrested": "2025-02-11", "prison": "El Faro"},
    ],
}


def same(linkage: object, a: str, b: str) -> bool:
    clusters = {one.id: one.cluster for one in linkage.clusters}  # type: ignore[attr-defined]
    return bool(clusters[a] == clusters[b])


def test_two_small_lists_in_two_languages_are_linked() -> None:
    found = link(LISTS["a"], LISTS["b"])
    assert same(found, "1", "x1")
    assert same(found, "2", "x2")
    assert not same(found, "3", "2")
    assert not same(found, "3", "x3")
    assert len(found.clusters) == 6


def test_the_same_rows_give_the_same_answer_in_any_order() -> None:
    assert link(LISTS["a"], LISTS["b"]) == link(LISTS["a"][::-1], LISTS["b"][::-1])


def test_nothing_to_link_is_an_answer() -> None:
    assert link([]).clusters == ()
    assert [one.id for one in link([{"name": "Carmen Ortega"}]).clusters] == ["1"]


def test_a_large_list_that_teaches_nothing_is_linked_all_the_same() -> None:
    rows = [{"id": str(n), "colour": "rgb"[n % 3]} for n in range(520)]
    assert len({one.cluster for one in link(rows).clusters}) == 520


def test_ids_two_lists_share_are_told_apart() -> None:
    rows = [[{"id": "1", "name": "x"}], [{"id": "1", "name": "y"}]]
    assert [row.id for row in link_rows(rows)] == ["a:1", "b:1"]


def test_a_large_list_learns_its_own_weights() -> None:
    from worlds.lists import made

    world = made(11)
    people = sorted(set(world.person.values()))[:330]
    rows = [dict(row) for row in world.rows() if world.person[str(row["id"])] in people]
    assert len(rows) >= 500
    found = link(rows)
    truth = {(a, b) for a, b in world.pairs() if world.person[a] in people}
    clusters = {one.id: one.cluster for one in found.clusters}
    said = {(a, b) for a in clusters for b in clusters if a < b and clusters[a] == clusters[b]}
    right = len(said & {tuple(sorted(pair)) for pair in truth})
    assert right / len(said) > 0.93
    assert right / len(truth) > 0.85


def test_files_in_and_files_out(tmp_path: Path) -> None:
    for name, rows in LISTS.items():
        with (tmp_path / f"{name}.csv").open("w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, [key for key in rows[0] if key != "detenida el"], extrasaction="ignore")
            writer.writeheader()
            writer.writerows(rows)
    found = link_files([tmp_path / "a.csv", tmp_path / "b.csv"], tmp_path / "out", lang="es")
    assert (found.rows, found.persons, found.learnt) == (6, 4, False)
    pairs = list(csv.DictReader((tmp_path / "out/pairs.csv").read_text(encoding="utf-8").splitlines()))
    assert {(row["a"], row["b"]) for row in pairs if float(row["probability"]) > 0.5} == {("1", "x1"), ("2", "x2")}
    links = [json.loads(line) for line in (tmp_path / "out/links.jsonl").read_text(encoding="utf-8").splitlines()]
    said = next(one for one in links if (one["a"], one["b"]) == ("1", "x1"))
    assert "la detención es del mismo día" in said["speaks_for"]
    assert "ortega" not in json.dumps(links).lower()
    again = link_files([tmp_path / "a.csv", tmp_path / "b.csv"], tmp_path / "again", model=tmp_path / "out/model.json", lang="es")
    assert again.linkage == found.linkage


def test_a_file_that_is_no_table_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bad.csv").write_bytes(b"\0\0")
    with pytest.raises(UnreadableError):
        read_list(tmp_path / "bad.csv")
    with pytest.raises(UsageError):
        read_list(tmp_path / "none.csv")


def test_without_the_extra_the_user_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "splink", None)
    with pytest.raises(UsageError) as refused:
        link(LISTS["a"])
    assert "habeas[names]" in refused.value.hint


def test_the_command_writes_where_it_says(tmp_path: Path) -> None:
    import typer

    from habeas.cli.names_link import link as command

    (tmp_path / "a.csv").write_text("id,name\n1,Carmen Ortega\n2,Carmen Ortéga\n", encoding="utf-8")
    app = typer.Typer()
    app.command("link")(command)
    ran = CliRunner().invoke(app, [str(tmp_path / "a.csv"), "--out", str(tmp_path / "out")])
    assert "2 rows are held for" in ran.output
    assert (tmp_path / "out/clusters.csv").read_text(encoding="utf-8").startswith("id,cluster\n")
