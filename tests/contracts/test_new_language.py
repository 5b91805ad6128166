"""A language is data: Italian, written by following docs/how-to/new-language.md and without a line of Python, is read end to end.

The language is kept beside this file (toy_language/it): a few hundred words. It was chosen for being unlike the others where it
shows: plurals in -i and -e, words that lose their end before an apostrophe ("dell'isola"), numbers in one word ("centotrentuno").
"""

import json
import os
import re
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HOW_TO = ROOT / "docs/how-to/new-language.md"
TOY = Path(__file__).parent / "toy_language/it"
REPORT = """Bielorussia, scarcerati almeno 40 prigionieri politici

MINSK. Almeno 40 prigionieri politici sono stati scarcerati sabato, ha detto l'Osservatorio Faro. Tra loro ci sono dodici donne.
Altri 214 detenuti restano in carcere a Minsk, secondo l'organizzazione.
Il ministro della giustizia, Karl Inventato, ha annunciato che circa 60 persone saranno liberate il 20 dicembre.
Ilja Supposto, 34 anni, maestro, è stato arrestato il 3 marzo 2031.
Sua madre, Olga Supposto, ha raccontato che Ilja è innocente.
L'11 novembre la polizia ha arrestato una ventina di studenti, ha detto un leader dell'opposizione.
Centotrentuno attivisti restano in carcere.
"""
READ = """
import sys, msgspec, habeas
report = habeas.read_report(sys.stdin.read(), lang="it", published="2031-11-17")
sys.stdout.buffer.write(msgspec.json.encode(report))
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a habeas that has one language more: the package as it is, and the new folder under its data."""
    there = tmp_path_factory.mktemp("language")
    shutil.copytree(Path(str(files("habeas"))), there / "habeas", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(TOY, there / "habeas/lexicon/data/it")
    return there


def run(package: Path, *words: str, text: str = "") -> str:
    """What Python prints with that habeas; a failure shows everything that was said."""
    environment = {**os.environ, "PYTHONPATH": str(package), "NO_COLOR": "1", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    command = [sys.executable, *words]
    done = subprocess.run(command, check=False, cwd=ROOT, env=environment, input=text, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def read(package: Path) -> dict[str, list[dict[str, object]]]:
    """The report as `read_report` reads it."""
    return json.loads(run(package, "-c", READ, text=REPORT))


def figure(read: dict[str, list[dict[str, object]]], text: str) -> dict[str, object]:
    """The last figure read from these words."""
    return [f for f in read["figures"] if f["text"] == text][-1]


def test_the_how_to_names_every_file_of_a_language() -> None:
    """Step 1. What the page calls optional may be left out; the new language has left it out."""
    table = re.findall(r"^\| ([^|]+) \| [^|]* \|([^|]*)\|$", HOW_TO.read_text(encoding="utf-8"), re.MULTILINE)
    named = {name for names, _ in table for name in re.findall(r"`([a-z_]+)\.yaml`", names)}
    optional = {name for names, mind in table if "optional" in mind for name in re.findall(r"`([a-z_]+)\.yaml`", names)}
    assert {p.stem for p in TOY.iterdir()} == named - optional
    assert {p.suffix for p in TOY.iterdir()} == {".yaml"}


def test_the_tests_of_every_language_hold_for_the_new_one(package: Path) -> None:
    """Step 3: schemas, keys, examples; the same tests as for the languages that are there."""
    folders = ("tests/contracts/test_lexicon_is_whole.py", "tests/unit/lexicon")
    said = run(package, "-m", "pytest", "-rA", "-p", "no:cacheprovider", *folders, "-k", "[it or same_files")
    assert "test_every_example_of_the_lexicon_holds[it]" in said
    assert "test_a_file_fits_its_schema[it/acts]" in said
    assert "test_every_group_of_words_shows_what_it_reads[it]" in said


def test_a_count_of_released_has_its_hedge_day_source_and_country(read: dict[str, list[dict[str, object]]]) -> None:
    found = figure(read, "Almeno 40")
    assert (found["measure"], found["low"], found["precision"], found["group"]) == (
        "released",
        40,
        "at_least",
        "political_prisoners",
    )
    assert (found["source"], found["country"], found["modality"]) == ("Osservatorio Faro", "BY", "actual")
    assert found["from"] == "2031-11-15"


def test_a_part_points_at_its_whole(read: dict[str, list[dict[str, object]]]) -> None:
    part = figure(read, "dodici")
    whole = read["figures"][part["part_of"]]  # type: ignore[call-overload]
    assert (part["measure"], part["sex"], whole["text"]) == ("released", "female", "Almeno 40")


def test_a_stock_is_held_and_its_source_is_the_body_spoken_of(read: dict[str, list[dict[str, object]]]) -> None:
    found = figure(read, "214")
    assert (found["measure"], found["kind"], found["low"], found["place"]) == ("held", "stock", 214, "BY/Minsk")
    assert found["source"] == "Osservatorio Faro"


def test_a_promise_is_planned(read: dict[str, list[dict[str, object]]]) -> None:
    found = figure(read, "circa 60")
    assert (found["measure"], found["modality"], found["point"], found["source"]) == ("released", "planned", 60, "Karl Inventato")


def test_a_round_word_is_a_band_and_takes_the_day_behind_an_elided_article(read: dict[str, list[dict[str, object]]]) -> None:
    found = figure(read, "una ventina")
    assert (found["measure"], found["point"], found["precision"], found["from"]) == ("arrested", 20, "about", "2031-11-11")
    assert found["attributes"] == ["student"]


def test_a_number_grown_together_is_read(read: dict[str, list[dict[str, object]]]) -> None:
    found = figure(read, "Centotrentuno")
    assert (found["measure"], found["low"], found["high"]) == ("held", 131, 131)


def test_every_other_number_is_set_aside_for_what_it_is(read: dict[str, list[dict[str, object]]]) -> None:
    aside = {s["text"]: s["reason"] for s in read["set_aside"]}
    assert {text: aside.get(text) for text in ("34", "20", "11", "2031")} == {
        "34": "age",
        "20": "date",
        "11": "date",
        "2031": "year",
    }


def test_a_person_has_name_age_role_and_what_happened(read: dict[str, list[dict[str, object]]]) -> None:
    people = {p["name"]: p for p in read["people"]}
    ilja, olga, karl = people["Ilja Supposto"], people["Olga Supposto"], people["Karl Inventato"]
    assert (ilja["role"], ilja["age"], [(a["act"], a["date"]) for a in ilja["acts"]]) == (  # type: ignore[attr-defined]
        "detainee",
        34,
        [("arrested", "2031-03-03")],
    )
    assert (olga["role"], olga["sex"], olga["relations"]) == ("relative", "female", [{"to": "Ilja Supposto", "kind": "mother of"}])
    assert (karl["role"], karl["sex"]) == ("official", "male")


def test_an_account_is_read_with_its_speaker(read: dict[str, list[dict[str, object]]]) -> None:
    assert [(a["topic"], a["subject"], a["source"]) for a in read["accounts"]] == [("innocence", "Ilja Supposto", "Olga Supposto")]


COMMAND = "from habeas.cli.main import main; main()"


def test_a_report_is_explained_sentence_by_sentence(package: Path, tmp_path: Path) -> None:
    """Step 2."""
    (tmp_path / "minsk.txt").write_text(REPORT, encoding="utf-8")
    said = run(package, "-c", COMMAND, "explain", str(tmp_path / "minsk.txt"), "--published", "2031-11-17")
    assert "Osservatorio Faro" in said
    assert "released" in said


def test_the_command_line_knows_the_language_by_its_small_words(package: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/minsk.txt").write_text(REPORT, encoding="utf-8")
    run(package, "-c", COMMAND, "read", str(tmp_path / "in"), "--published", "2031-11-17", "--out", str(tmp_path / "out"))
    (line,) = (tmp_path / "out/reports.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["language"] == "it"
    lines = (tmp_path / "out/figures.jsonl").read_text(encoding="utf-8").splitlines()
    assert {json.loads(one)["text"] for one in lines} >= {"Almeno 40", "dodici", "214", "circa 60", "una ventina"}
