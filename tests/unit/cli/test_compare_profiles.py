"""`habeas compare --lang`, `habeas profiles` and a reviewer's files in hand/."""

import json
from pathlib import Path

import pytest

from habeas.cli.main import main

WATCH = """Norland Prison Watch counts 13 freed

Norland released 13 political prisoners on Sunday, Norland Prison Watch said.

Norland Prison Watch counts minors and people under house arrest as freed. The government did not confirm the releases.
"""
FAMILIES = """Committee counts eight releases in Norland

The Committee of Families counted eight political prisoners released on Sunday.

The Committee of Families does not count people under house arrest.
"""


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "watch.txt").write_text(WATCH, encoding="utf-8")
    (folder / "families.txt").write_text(FAMILIES, encoding="utf-8")
    lines = [{"report": name, "published": "2031-05-12", "publisher": "The Lantern"} for name in ("watch", "families")]
    (folder / "meta.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert main(["read", str(folder), "--out", str(tmp_path / "out")]) == 0
    return tmp_path / "out"


def told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    assert main(arguments) == 0
    return " ".join(capsys.readouterr().out.split())


def test_compare_tells_how_the_two_count(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = told(["compare", "Norland Prison Watch", "Committee of Families", "--in", str(out)], capsys)
    assert "How the two count:" in text
    assert "Norland Prison Watch counts people under house arrest" in text
    assert "does not count people under house arrest" in text


def test_compare_speaks_three_languages_and_refuses_a_fourth(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for lang, can in (("es", "Se puede escribir"), ("pt", "Pode escrever-se")):
        assert can in told(["compare", "watch", "families", "--in", str(out), "--lang", lang], capsys)
        assert f'<html lang="{lang}">' in (out / "compare-watch-families.html").read_text(encoding="utf-8")
    assert main(["compare", "watch", "families", "--in", str(out), "--lang", "xx"]) == 2


def test_compare_heeds_a_reviewer_who_calls_two_events_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in").mkdir()
    days = {"may": "2031-05-12", "june": "2031-06-30"}
    texts = {"may": WATCH, "june": "On Sunday 45 inmates walked out of two jails of the north, the Committee of Families said."}
    for name, text in texts.items():
        (tmp_path / "in" / f"{name}.txt").write_text(text, encoding="utf-8")
    lines = [{"report": name, "published": day, "publisher": "The Lantern"} for name, day in days.items()]
    (tmp_path / "in" / "meta.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    out, apart = tmp_path / "out", "Two numbers about two events"
    assert main(["read", str(tmp_path / "in"), "--out", str(out)]) == 0
    assert apart in told(["compare", "may", "june", "--in", str(out)], capsys)
    ids = [json.loads(line)["id"] for line in (out / "figures.jsonl").read_text(encoding="utf-8").splitlines()]
    (out / "hand").mkdir(exist_ok=True)
    (out / "hand" / "events.yaml").write_text(f"merge:\n  - [{', '.join(ids)}]\n", encoding="utf-8")
    assert apart not in told(["compare", "may", "june", "--in", str(out)], capsys)


def test_profiles_are_told_with_their_sentences_and_as_json(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = told(["profiles", "--in", str(out)], capsys)
    assert "“The Committee of Families does not count people under house arrest.” [families]" in text
    capsys.readouterr()
    assert main(["profiles", "--in", str(out), "--json"]) == 0
    profiles = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {p["name"]: [(r["aspect"], r["counts"]) for r in p["rules"]] for p in profiles} == {
        "Norland Prison Watch": [("house_arrest", True), ("minors", True)],
        "Committee of Families": [("house_arrest", False)],
    }


def test_a_reviewer_edits_what_was_learnt(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told(["profiles", "--in", str(out), "--write"], capsys)
    file = out / "hand" / "profiles.yaml"
    text = file.read_text(encoding="utf-8")
    assert "leaves_out: [house_arrest]" in text
    file.write_text(text.replace("leaves_out: [house_arrest]", "counts: [house_arrest, soldiers]"), encoding="utf-8")
    assert "Committee of Families counts soldiers" in told(["profiles", "--in", str(out)], capsys)
    file.write_text("Committee of Families: [not, a, profile]\n", encoding="utf-8")
    assert main(["profiles", "--in", str(out)]) == 2


def test_a_reviewer_names_an_event(out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = json.loads((out / "figures.jsonl").read_text(encoding="utf-8").splitlines()[0])["id"]
    (out / "hand").mkdir(exist_ok=True)
    (out / "hand" / "events.yaml").write_text(f"names: {{{first}: 'Norland, the May pardon'}}\n", encoding="utf-8")
    assert "Norland, the May pardon" in told(["read", str(tmp_path / "in"), "--out", str(out), "--force"], capsys)
    (out / "hand" / "events.yaml").write_text("names: 7\n", encoding="utf-8")
    assert main(["read", str(tmp_path / "in"), "--out", str(out), "--force"]) == 2


def test_a_dossier_tells_its_verdicts_in_spanish(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told(["dossier", "--in", str(out), "--lang", "es", "--format", "json"], capsys)
    dossier = "".join(path.read_text(encoding="utf-8") for path in (out / "dossier").glob("*.json"))
    assert "excarcelaciones" in dossier
