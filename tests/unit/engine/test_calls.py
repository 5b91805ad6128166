"""The calls that `habeas` exports, from Python and over JSON lines."""

import json
import subprocess
import sys

import pytest

import habeas
from habeas.engine.jobs.batch import run, tasks
from habeas.errors import UsageError
from habeas.model import Reading, Report

TEXT = "At least 40 protesters were released on Saturday, the Norland Prison Watch said."


def test_every_exported_name_is_there_and_callable() -> None:
    for name in habeas.__all__:
        assert name == "__version__" or callable(getattr(habeas, name)), name
    with pytest.raises(AttributeError):
        _ = habeas.nothing_of_the_kind


def test_importing_habeas_loads_nothing_heavy() -> None:
    code = "import sys, habeas; print(any(m in sys.modules for m in ('sqlalchemy', 'yaml', 'typer', 'lxml')))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_a_text_is_read_with_what_is_said_of_it() -> None:
    reading = habeas.read_report(TEXT, lang="en", published="2025-03-09", publisher="The Norland Times")
    assert isinstance(reading, Reading)
    assert (reading.language, reading.published, reading.publisher) == ("en", "2025-03-09", "The Norland Times")
    assert [(f.text, f.measure, f.low) for f in reading.figures] == [("At least 40", "released", 40)]


def test_who_says_what_is_told_in_offsets_of_the_text() -> None:
    said = habeas.attributions(TEXT, "en")
    assert ["Norland Prison Watch" in one.source for one in said] == [True]
    assert "40 protesters were released" in TEXT[said[0].start : said[0].end]


def test_a_language_that_is_not_read_is_refused() -> None:
    with pytest.raises(UsageError, match="xx"):
        habeas.read_numbers("70", "xx")


def test_reports_are_traced_and_readings_reconciled() -> None:
    reports = [Report(id=i, sha256=i * 64, text=TEXT, published="2025-03-09", published_from="meta") for i in "ab"]
    lineage = habeas.trace(reports)
    assert set(lineage.root_of) == {"a", "b"}
    readings = [habeas.read_report(TEXT, published="2025-03-09")]
    assert habeas.reconcile(readings, lineage).series


def test_a_line_that_fails_says_so_and_the_next_is_answered() -> None:
    lines = [
        b'{"text": "70 freed", "lang": "en"}',
        b"not json",
        b'{"lang": "en"}',
        b'{"text": 7, "lang": "en"}',
        b"\n",
        b'{"text": "8", "lang": "en"}',
    ]
    answers = [json.loads(answer) for answer in run("read_numbers", lines)]
    assert len(answers) == 5
    assert answers[0][0]["low"] == 70
    assert [set(answer) for answer in answers[1:4]] == [{"error"}] * 3
    assert answers[4][0]["low"] == 8


def test_every_task_of_the_interface_has_a_name() -> None:
    assert tasks() == (
        "attributions", "choose_best", "link", "read_dates", "read_numbers", "read_report", "reconcile", "tally", "trace",
    )  # fmt: skip
    with pytest.raises(UsageError, match="no task"):
        run("nothing", [])


def test_claims_go_in_as_lines_and_come_out_with_a_reason() -> None:
    claims = [{"object": "x", "source": s, "value": v} for s, v in (("a", 70), ("b", 70), ("c", 71))]
    (answer,) = run("choose_best", [json.dumps({"claims": claims}).encode()])
    assert "error" not in json.loads(answer), answer


def test_tally_sheets_go_in_as_a_line_and_come_out_with_bounds() -> None:
    sheets = [{"station": n, "table": 1, "registered": 500, "A": 200, "B": 100 + n, "valid": 300 + n} for n in range(1, 7)]
    line = {"sheets": sheets, "register": {"machines": 7, "registered": 3500}, "claims": []}
    (answer,) = run("tally", [json.dumps(line).encode()])
    said = json.loads(answer)
    assert said["totals"]["valid"] == 6 * 300 + 21
    assert said["bounds"][0]["missing_votes"] == 500
    assert said["contradictions"] == []
