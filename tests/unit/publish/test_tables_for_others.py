"""What leaves habeas for other people's tools: the same bytes each time, no formula, no foreign property, nothing sealed."""

import csv
import io
import json
import zipfile
from pathlib import Path

import openpyxl
import pytest
import yaml

from habeas.cli.main import main
from habeas.engine.jobs.looking import held
from habeas.engine.jobs.options import StudyOptions
from habeas.engine.jobs.study import read_study
from habeas.publish import dossier_files
from habeas.publish.export_entities import EXTENSION, plain_date
from habeas.publish.export_ftm import extension_schema
from habeas.publish.export_tables import Table, csv_of
from habeas.publish.xlsx import workbook

HERE = Path(__file__).parent
SAROVIA = HERE.parents[2] / "examples/sarovia"
FORMATS = ("xlsx", "ftm", "jsonld")
HOSTILE = ("=1+1", "+1", "-1", "@x", "\tx", " =x", "＝x", "\r=x", "a\x00b\x0bc", "\ud800", "<b>&amp;]]>", "x" * 40_000)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    out = tmp_path_factory.mktemp("exports") / "out"
    read_study([SAROVIA], out, StudyOptions())
    return dossier_files(held(out).dossier, FORMATS)


@pytest.fixture
def list_study(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    study, at = tmp_path / "study", ["--now", "2031-01-10", "--by", "desk"]
    for words in (
        ["study", "init", str(study)],
        ["names", "add", "Ana Sopeña Ríos", "--study", str(study), "--field", "birth=1990", "--field", "sex=female", *at],
        ["names", "record", "P-0001", "arrested", "--date", "2030-12-01", "--place", "Stone Gate", "--study", str(study), *at],
        ["names", "record", "P-0001", "released", "--date", "2031-01-09", "--condition", "travel_ban", "--study", str(study), *at],
        ["names", "add", "=cmd|calc", "--study", str(study), *at],
        ["names", "add", "Rodolfo Zurbano", "--study", str(study), "--field", "kin=Elvira Zurbano", *at],
        ["names", "record", "P-0003", "arrested", "--date", "2030-12-02", "--study", str(study), *at],
        ["names", "seal", "P-0003", "--study", str(study), *at],
    ):
        assert main(words) == 0
    capsys.readouterr()
    return study


def export(study: Path, out: Path) -> dict[str, bytes]:
    words = ["names", "export", "--study", str(study), "--format", "csv,xlsx,json,ftm,jsonld", "--out", str(out)]
    assert main([*words, "--as-of", "2031-01-11", "--now", "2031-01-12"]) == 0
    return {p.name: p.read_bytes() for p in sorted(out.iterdir())}


def unpacked(raw: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


def cells(raw: bytes, sheet: str) -> list[list[object]]:
    return [list(row) for row in openpyxl.load_workbook(io.BytesIO(raw))[sheet].iter_rows(values_only=True)]


def test_a_workbook_is_the_same_bytes_each_time_and_its_times_are_fixed(files: dict[str, bytes], tmp_path: Path) -> None:
    read_study([SAROVIA], tmp_path / "again", StudyOptions())
    assert dossier_files(held(tmp_path / "again").dossier, FORMATS) == files
    with zipfile.ZipFile(io.BytesIO(files["dossier.xlsx"])) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_workbook_opens_and_holds_the_rows_of_the_tables_with_a_dictionary(files: dict[str, bytes]) -> None:
    dictionary = cells(files["dossier.xlsx"], "dictionary")
    figures = cells(files["dossier.xlsx"], "figures")
    assert {row[0] for row in dictionary[1:]} >= {"figures", "series", "people", "accounts", "relations", "timeline", "rearrests"}
    assert [row[1] for row in dictionary if row[0] == "figures"] == figures[0]
    assert all(row[2] for row in dictionary)
    released = next(row for row in figures if row[figures[0].index("measure")] == "arrested")
    assert released[figures[0].index("huridocs")] == "03 01 01 Arrest"
    assert isinstance(released[figures[0].index("low")], int)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_run_as_a_formula_or_breaks_the_file(text: str) -> None:
    def table() -> Table:
        return Table("t/[x]", "a line", (("=head", "a head"), ("b", "m")), [(text, 7), ("plain", None)])

    raw = workbook((table(),))
    sheet = openpyxl.load_workbook(io.BytesIO(raw)).worksheets[1]
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    assert not str(sheet["A2"].value).startswith(("=", "+", "-", "@", "\t", " =", "＝"))
    assert sheet["B2"].value == 7
    assert not any(
        row[0].startswith(("=", "+", "-", "@", "\t"))
        for row in list(csv.reader(io.StringIO(b"".join(csv_of(table())).decode())))[1:]
    )


def schemata() -> dict[str, dict[str, str]]:
    """The written schema: what the public model has, and our extension on top of its Interval."""
    public = yaml.safe_load((HERE / "ftm_public.yaml").read_text("utf-8"))
    ours = yaml.safe_load(extension_schema())
    for name, schema in ours.items():
        own = {prop: told.get("range", told.get("type", "string")) for prop, told in schema["properties"].items()}
        public[name] = {**public["Interval"], **own}
    return public


def faults(lines: dict[str, bytes]) -> list[str]:
    known = schemata()
    entities = {
        e["id"]: e for name in ("entities.ftm.json", "detention.ftm.json") for e in map(json.loads, lines[name].splitlines())
    }
    found = []
    for id_, entity in entities.items():
        assert id_.replace("-", "").replace(".", "").isalnum()
        for prop, values in entity["properties"].items():
            kind = known[entity["schema"]].get(prop)
            if kind is None or not values or not all(isinstance(v, str) and v for v in values):
                found.append(f"{entity['schema']}.{prop}")
            elif kind == "date":
                found += [f"{prop}: no date" for v in values if plain_date(v) is None]
            elif kind[0].isupper():
                found += [f"{prop}: leads nowhere" for v in values if v not in entities]
    return found


def test_entities_of_a_dossier_keep_to_the_written_schema(files: dict[str, bytes]) -> None:
    assert faults(files) == []
    public = {json.loads(line)["schema"] for line in files["entities.ftm.json"].splitlines()}
    assert public == {"Article", "Documentation", "Event", "Organization", "Person", "PublicBody"}
    ours = {json.loads(line)["schema"] for line in files["detention.ftm.json"].splitlines()}
    assert ours == {"CustodyAct", "CountFigure"}
    assert set(yaml.safe_load(extension_schema())) == EXTENSION


def test_a_statement_says_where_it_was_told(files: dict[str, bytes]) -> None:
    rows = list(csv.DictReader(io.StringIO(files["statements.csv"].decode("utf-8"))))
    texts = {p.stem: p.read_bytes().decode("utf-8") for p in SAROVIA.glob("*.txt")}
    grounded = [row for row in rows if row["quote"] and not row["quote"].startswith("'")]
    assert len(grounded) > 100
    assert all(texts[row["report"]][int(row["start"]) : int(row["end"])].replace("\r\n", "\n") == row["quote"] for row in grounded)
    assert len({row["id"] for row in rows}) == len(rows)


def test_what_was_only_announced_is_no_event_of_the_public_model(files: dict[str, bytes]) -> None:
    acts = [json.loads(line)["properties"] for line in files["detention.ftm.json"].splitlines()]
    assert all("event" not in act for act in acts if "act" in act and act["modality"] != ["actual"])


def test_linked_data_is_one_document_whose_links_stay_inside(files: dict[str, bytes]) -> None:
    found = json.loads(files["dossier.jsonld"])
    ids = {node["@id"] for node in found["@graph"]}
    links = [v for n in found["@graph"] for k in ("proof", "involved", "person", "event", "entity") if k in n for v in _all(n[k])]
    assert links
    assert set(links) <= ids
    assert "schema:Person" in {node["@type"] for node in found["@graph"]}


def _all(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


def test_a_list_is_exported_with_codes_conditions_and_custody(list_study: Path, tmp_path: Path) -> None:
    found = export(list_study, tmp_path / "x")
    persons = list(csv.DictReader(io.StringIO(found["persons.csv"].decode("utf-8"))))
    assert (persons[0]["name"], persons[0]["status"], persons[0]["status_huridocs"]) == (
        "Ana Sopeña Ríos", "released", "02 01 Released or escaped",
    )  # fmt: skip
    assert persons[0]["conditions"] == "travel_ban"
    assert persons[1]["name"] == "'=cmd|calc"
    custody = next(csv.DictReader(io.StringIO(found["custodies.csv"].decode("utf-8"))))
    assert (custody["start"], custody["end"], custody["least_days"]) == ("2030-12-01", "2031-01-09", "39")
    assert faults(found) == []
    assert all(f"`{name}`" in found["README.md"].decode("utf-8") for name in persons[0])


def test_a_list_is_the_same_bytes_each_time(list_study: Path, tmp_path: Path) -> None:
    assert export(list_study, tmp_path / "x") == export(list_study, tmp_path / "y")


def test_a_sealed_person_is_in_no_export(list_study: Path, tmp_path: Path) -> None:
    for name, raw in export(list_study, tmp_path / "x").items():
        plain = unpacked(raw) if name.endswith(".xlsx") else raw
        assert b"zurbano" not in plain.lower(), name
        assert b"P-0003" not in plain, name


def test_a_person_of_a_report_who_is_sealed_is_in_no_export_of_the_dossier(tmp_path: Path) -> None:
    out, at = tmp_path / "out", ["--now", "2031-01-10", "--study", str(tmp_path / "out")]
    read_study([SAROVIA], out, StudyOptions())
    assert main(["names", "add", "Ilja Torvan", *at]) == 0
    assert main(["names", "seal", "P-0001", *at]) == 0
    assert main(["study", "freeze", str(out), "sealed"]) == 0
    words = ["dossier", "--in", str(out), "--out", str(tmp_path / "shown"), "--format", "html,csv,json,xlsx,ftm,jsonld"]
    assert main(words) == 0
    for path in [*sorted((tmp_path / "shown").rglob("*.*")), *sorted((out / "releases").rglob("*.*"))]:
        raw = path.read_bytes()
        plain = unpacked(raw) if path.suffix == ".xlsx" else raw
        assert b"ilja" not in plain.lower(), path.name


def test_a_format_that_does_not_exist_is_refused(list_study: Path, tmp_path: Path) -> None:
    words = ["names", "export", "--study", str(list_study), "--out", str(tmp_path / "x"), "--format"]
    assert main([*words, "gexf"]) == 2
    assert main(["dossier", "--in", str(list_study), "--format", "docx"]) == 2
