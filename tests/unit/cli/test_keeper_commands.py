"""The how-to page runs as it stands; a family's page names nobody else; hostile words are refused in one line without a name."""

import json
import re
import shlex
from pathlib import Path

import pytest

from habeas.cli.main import main

ROOT = Path(__file__).resolve().parents[3]
PAGE = (ROOT / "docs" / "how-to" / "keep-a-list.md").read_text(encoding="utf-8")
LINES = [line for block in re.findall(r"^```\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE) for line in block.splitlines()]


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example of the page, every line of it run."""
    return run_page(tmp_path_factory.mktemp("keeper"))


def run_page(folder: Path) -> Path:
    for line in LINES:
        words = shlex.split(line.replace("examples/", f"{(ROOT / 'examples').as_posix()}/"))
        assert words[0] == "habeas"
        given = [(folder / word).as_posix() if word == "study" or word.startswith("study/") else word for word in words[2:]]
        keep = words[1] == "study"
        given = ["init", (folder / "study").as_posix()] if keep else given
        assert main([words[1], *given]) in {0, 3}, line
    return folder / "study"


def test_the_page_says_the_bulletin_that_the_program_says(study: Path) -> None:
    said = (study / "output" / "bulletins" / "B-0001-public-en.txt").read_text(encoding="utf-8").strip()
    assert said in " ".join(line.removeprefix("> ") for line in PAGE.splitlines() if line.startswith("> "))


def test_the_second_evening_is_lower_and_says_why(study: Path) -> None:
    said = (study / "output" / "bulletins" / "B-0002-public-en.txt").read_text(encoding="utf-8")
    assert "the committee of the prison denies it" in said
    assert "At least 13 people" in said


def test_a_bulletin_asked_for_again_is_the_same_to_the_byte(study: Path) -> None:
    folder = study / "output" / "bulletins"
    before = {path.name: path.read_bytes() for path in sorted(folder.glob("B-0001-public-*"))}
    again = ["--as-of", "2026-01-11T18:00", "--since", "2026-01-08", "--lang", "en,es,pt", "--now", "2026-02-01T00:00Z"]
    assert main(["bulletin", "--study", str(study), *again]) == 0
    assert {path.name: path.read_bytes() for path in sorted(folder.glob("B-0001-public-*"))} == before


def test_a_bulletin_in_three_languages_has_the_same_numbers(study: Path) -> None:
    folder = study / "output" / "bulletins"
    texts = [(folder / f"B-0001-public-{lang}.txt").read_text(encoding="utf-8") for lang in ("en", "es", "pt")]
    assert len({tuple(sorted(re.findall(r"\d+", text))) for text in texts}) == 1


def test_a_name_is_found_however_it_is_spelt(study: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    main(["names", "find", "Jesus Martines", "--study", str(study)])
    assert {"P-0001", "list Casa Abierta", "report 01-at-the-gate-en"} <= set(
        re.findall(r"P-\d+|list [\w ]+|report [\w-]+", capsys.readouterr().out)
    )


def test_a_familys_page_has_the_persons_sentences_and_nobody_elses_name(study: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["names", "person", "Tomás Ilvane", "--study", str(study), "--lang", "es", "--now", "2026-01-12T19:00Z"]) == 0
    said = capsys.readouterr().out
    assert "el periodista Tomás Ilvane" in said
    assert [name for name in ("Rosa", "Dolmas", "Martínez", "Kort") if name in said] == []


def test_a_watch_tells_what_is_new_once(study: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--study", str(study), "--now", "2026-01-13T00:00Z"]
    main(["names", "watch", "Tomás Ilvane", *where])
    capsys.readouterr()
    main(["names", "watch", *where])
    assert "02-doce-mas-es" in capsys.readouterr().out
    main(["names", "watch", *where])
    assert "Nothing new" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["add"], "either a name or --unnamed is given"),
        (["add", "   "], "a name was not given"),
        (["add", "Ana", "--field", "birth=yesterday"], "a date is not one"),
        (["add", "Ana", "--field", "shoe=43"], "there is no such field"),
        (["record", "Nobody Known", "released"], "nobody on the list has that name"),
        (["record", "P-0001", "vanished"], "there is no such act"),
        (["record", "P-0001", "released", "--date", "31/12/2025"], "a date is not one"),
        (["record", "P-0001", "released", "--condition", "parade"], "there is no such condition"),
        (["record", "P-0001", "released", "--report", "none"], "no report of that name is in this study"),
        (
            ["record", "P-0001", "released", "--report", "01-at-the-gate-en", "--quote", "not there"],
            "the quoted words do not stand",
        ),
        (["record", "P-0001", "released", "--replaces", "S-000005"], "speaks of another record"),
        (["withdraw", "S-999999", "--why", "x"], "there is no such statement"),
        (["withdraw", "S-000001", "--why", " "], "a statement is withdrawn with a reason"),
        (["judge", "P-0001", "P-0001", "same"], "judged against another"),
        (["judge", "P-0001", "P-0002", "perhaps"], "a verdict is same, different or unsure"),
        (["resolve", "P-0001", "P-0002"], "only a record of unnamed people"),
        (["state", "P-0004", "count", "3.5"], "a count of people is a whole number"),
        (["watch", "Ana"], "one word is no name"),
    ],
)
def test_a_line_that_cannot_be_is_refused_in_one_line(
    study: Path, words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["names", *words, "--study", str(study), "--now", "2026-03-01T00:00Z"]) == 2
    said = capsys.readouterr().err
    assert message in said
    assert said.count("\n") == 1
    assert [name for name in ("Nobody", "Martínez", "Dolmas") if name in said] == []


def test_nothing_is_written_as_if_before_a_bulletin(study: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["names", "add", "Ana Inventada", "--study", str(study), "--now", "2026-01-11T00:00Z"]) == 2
    assert "a bulletin was already issued" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("Sunday 18:00", "2026-01-11T22:00:00Z"),
        ("domingo 18h", "2026-01-11T22:00:00Z"),
        ("sábado 18:00", "2026-01-10T22:00:00Z"),
        ("ayer 18:00", "2026-01-11T22:00:00Z"),
        ("hoje 9:30", "2026-01-12T13:30:00Z"),
        ("2026-01-11 18:00", "2026-01-11T22:00:00Z"),
        ("2026-01-11T18:00Z", "2026-01-11T18:00:00Z"),
        ("Monday 23:00", "2026-01-06T03:00:00Z"),
        ("now", "2026-01-12T14:00:00Z"),
    ],
)
def test_an_hour_is_meant_as_people_say_it(said: str, moment: str) -> None:
    from habeas.engine.jobs.moments import moment_given, zone_of

    assert moment_given(said, "2026-01-12T14:00:00Z", zone_of("America/Caracas")) == moment


@pytest.mark.parametrize("said", ["", "soon", "Sunday 25:00", "tomorrow 10:00", "2027-01-01", "99999-01-01", "Sunday 18:0٣"])
def test_what_is_no_hour_or_has_not_come_is_refused(said: str) -> None:
    from habeas.engine.jobs.moments import moment_given, zone_of
    from habeas.errors import UsageError

    with pytest.raises(UsageError):
        moment_given(said, "2026-01-12T14:00:00Z", zone_of("-04:00"))


def test_what_wants_a_look_is_listed_for_the_whole_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--study", str(tmp_path / "study"), "--now", "2026-01-12T00:00Z"]
    main(["study", "init", str(tmp_path / "study")])
    for name in ("Ana Inventada", "Luis Supuesto"):
        main(["names", "add", name, *where])
    main(["names", "record", "P-0001", "arrested", "--date", "2025-12-01", *where])
    main(["names", "record", "P-0002", "released", "--date", "2025-12-01", *where])
    main(["names", "record", "P-0002", "arrested", "--date", "2025-12-24", *where])
    capsys.readouterr()
    assert main(["names", "check", "--country", "VE", *where]) == 0
    said = capsys.readouterr().out
    assert "P-0002 Luis Supuesto: left custody before any arrest S-000004, S-000005" in said
    assert "P-0001 Ana Inventada: held without charge, 42 days at least" in said
    assert "art. 44(1)" in said
    main(["names", "seal", "P-0001", *where])
    capsys.readouterr()
    main(["names", "check", *where])
    assert "P-0001" not in capsys.readouterr().out


def test_half_a_name_typed_without_quotes_is_not_repeated(study: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["names", "record", "Tomás", "released", "Ilvane", "--study", str(study)]) == 2
    assert "Ilvane" not in capsys.readouterr().err
    assert main(["names", "find", "Tomas", "Ilvane", "--study", str(study)]) == 0
    assert "P-0003" in capsys.readouterr().out


def test_sealing_writes_the_output_again_at_once(tmp_path: Path) -> None:
    study = run_page(tmp_path)
    told = [path.name for path in (study / "output").rglob("*") if path.is_file() and "Dolmas" in path.read_text(encoding="utf-8")]
    assert told == []


def test_the_numbers_for_publication_tell_nothing_of_who_was_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--study", str(tmp_path / "study"), "--now", "2026-01-12T00:00Z"]
    main(["study", "init", str(tmp_path / "study")])
    for n, name in enumerate(("Ana Inventada", "Luis Supuesto"), 1):
        main(["names", "add", name, *where])
        main(["names", "record", f"P-000{n}", "released", "--date", "2026-01-10", *where])
    main(["names", "seal", "P-0001", *where])
    capsys.readouterr()
    main(["bulletin", "--json", "--by", "Ana Inventada", *where[:3], "2026-01-12T18:00Z"])
    said = json.loads(capsys.readouterr().out)
    assert (said["public"]["total"], said["public"]["left_out"], said["team"]["total"]) == (1, 0, 0)
    assert "P-000" not in json.dumps(said)
