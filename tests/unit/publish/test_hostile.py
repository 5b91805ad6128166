"""Reports are written by strangers: nothing in them may run, break the page or run in a spreadsheet."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossiers import WATCH, Paper, invented, point, series
from habeas.model import Dossier, Event, Issue, Mentioned, Reconciled
from habeas.publish import compare_page, dossier_files
from habeas.publish.render import printable
from habeas.publish.sentences import web_address
from habeas.publish.tables import guarded

EVIL = "</title></style><script>alert(1)</script><img src=x onerror=alert(1)>\"' onmouseover=alert(1) {{7*7}}"
TURNED = "\u202eabc\u202d \u05e9\u05dc\u05d5\u05dd"


def hostile() -> Dossier:
    paper = Paper(
        id=EVIL,
        sentences=[f"At least 5 {EVIL} left prison.", TURNED, "W" * 4000],
        publisher=EVIL,
        url="javascript:alert(1)",
        language="en",
    )
    figure = paper.figure("At least 5", "released", n=5, precision="at_least", source=EVIL)
    person = Mentioned(id="m", report=EVIL, name=EVIL, named=True, role="detainee", mentions=((0, 3),))
    event = Event(id="e1", name=EVIL, country=None, start=None, end=None)
    return invented(
        reports=(paper.view(),), figures=(figure,), people=(person,), accounts=(), set_aside=(), notes=(EVIL,),
        issues=(Issue(code=EVIL, message=EVIL, path=EVIL),),
        reconciled=Reconciled(events=(event,), series=(series("s1", "released", "actual", point(5, (figure,))),)),
    )  # fmt: skip


def test_markup_in_a_report_stays_text() -> None:
    html = dossier_files(hostile(), ("html",))["index.html"].decode()
    assert "<script" not in html
    assert "<img" not in html
    assert "&lt;script&gt;" in html
    assert "49" not in html.split("<main")[1].split("SHA-256")[0]


def test_a_script_address_is_no_link() -> None:
    assert "javascript:" not in dossier_files(hostile(), ("html",))["index.html"].decode()
    assert web_address("JavaScript:alert(1)") is None
    assert web_address("https://ok.example/a") == "https://ok.example/a"


def test_quoted_text_keeps_its_direction_to_itself() -> None:
    html = dossier_files(hostile(), ("html",))["index.html"].decode()
    assert f'<div dir="auto">{TURNED}</div>' in html


def test_control_characters_leave_a_sign() -> None:
    assert printable("a\x00b\x07c\n\ud800") == "a\ufffdb\ufffdc\n\ufffd"


def test_a_comparison_of_hostile_reports_stays_text() -> None:
    from dossiers import compared

    dossier = hostile()
    figure = dossier.figures[0]
    page = compare_page([type(compared())(a=figure, b=figure, verdict="same", rule=EVIL, headline=EVIL, why=EVIL)], dossier)
    assert b"<script" not in page
    assert b"<img" not in page


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1"])
def test_a_spreadsheet_runs_no_cell(cell: str) -> None:
    assert guarded(cell).startswith("'")


@pytest.mark.parametrize("cell", ["Cell Watch", "2031-03-08", "70", ""])
def test_plain_cells_stay_as_they_are(cell: str) -> None:
    assert guarded(cell) == cell


def test_a_number_of_ours_stays_a_number() -> None:
    assert guarded(-1) == "-1"
    assert guarded(None) == ""


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_any_text_makes_a_page_and_a_table_that_reads_back(text: str) -> None:
    paper = Paper(id="p", sentences=["At least 5 left.", text or "."], publisher=text or None)
    figure = paper.figure("At least 5", "released", n=5, precision="at_least", source=text or WATCH)
    dossier = Dossier(version="0", reports=(paper.view(),), figures=(figure,))
    files = dossier_files(dossier, ("html", "csv"))
    assert b"<script" not in files["index.html"]
    rows = list(csv.reader(io.StringIO(files["figures.csv"].decode(), newline="")))
    assert len({len(row) for row in rows}) == 1
