"""A person reads the dossier in a browser: wide, on a phone, in the dark, by keyboard, on paper."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossiers import compared, invented, many, weighed
from habeas.publish import compare_page, dossier_files

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: browser tests skipped")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine: browser tests skipped"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    with playwright.sync_playwright() as started:
        found = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dossier")
    for name, content in dossier_files(invented()).items():
        (folder / name).write_bytes(content)
    (folder / "compare.html").write_bytes(compare_page([compared(), compared()], invented()))
    (folder / "weighed.html").write_bytes(dossier_files(weighed(), ("html",))["index.html"])
    (folder / "many.html").write_bytes(dossier_files(many(120), ("html",))["index.html"])
    return folder


class Visit:
    """A page opened at a width, with what it complained of and asked for."""

    def __init__(self, browser: object, path: Path, width: int = 1280, scheme: str = "light") -> None:
        self.page = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme).new_page()
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(path.as_uri())


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", ["index.html", "compare.html", "many.html", "weighed.html"])
def test_a_page_is_quiet_asks_nothing_and_fits_its_width(browser: object, pages: Path, name: str, width: int, scheme: str) -> None:
    visit = Visit(browser, pages / name, width, scheme)
    assert visit.complaints == []
    assert visit.requests == [(pages / name).as_uri()]
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", ["index.html", "compare.html", "weighed.html"])
def test_no_text_runs_out_of_a_phone(browser: object, pages: Path, name: str) -> None:
    visit = Visit(browser, pages / name, 360)
    beyond = """[...document.querySelectorAll('main *, svg text')].filter(e => {
        const box = e.getBoundingClientRect(); const clip = e.closest('.hide, thead');
        return !clip && box.width > 0 && box.right > 361 && !e.closest('.plot') }).length"""
    assert visit.page.evaluate(beyond) == 0


def test_the_answer_stands_on_the_first_screen(browser: object, pages: Path) -> None:
    visit = Visit(browser, pages / "index.html")
    for selector in ("h1", ".answer .lead .num", ".answer .lead .against"):
        assert visit.page.locator(selector).first.bounding_box()["y"] < 800


def test_the_keyboard_reaches_the_answer_first(browser: object, pages: Path) -> None:
    page = Visit(browser, pages / "index.html").page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_focus_can_be_seen(browser: object, pages: Path) -> None:
    page = Visit(browser, pages / "index.html").page
    for _ in range(4):
        page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_a_number_opens_its_sentence_and_the_sentence_leads_back(browser: object, pages: Path) -> None:
    page = Visit(browser, pages / "index.html").page
    page.locator("h1 a.n").first.click()
    mark = page.evaluate("location.hash")
    assert "At least 40 prisoners left" in page.locator(f"[id='{mark[1:]}']").inner_text()
    page.locator(f"[id='{mark[1:]}'] a.m").first.click()
    assert page.evaluate("location.hash").startswith("#n-")
    assert page.evaluate("document.querySelector(location.hash).getBoundingClientRect().height") > 0


def test_a_link_into_a_folded_report_unfolds_it(browser: object, pages: Path) -> None:
    page = Visit(browser, pages / "many.html").page
    page.locator("h1 a.n").first.click()
    assert page.evaluate("document.getElementById(location.hash.slice(1)).getBoundingClientRect().height") > 0


def test_paper_carries_the_sentences(browser: object, pages: Path) -> None:
    page = Visit(browser, pages / "index.html").page
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('nav')).display") == "none"
    assert page.evaluate("document.querySelector('.days details table').getBoundingClientRect().height") > 0


def test_text_twice_as_large_still_fits(browser: object, pages: Path) -> None:
    page = Visit(browser, pages / "index.html").page
    page.set_viewport_size({"width": 640, "height": 800})
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


@pytest.mark.parametrize("width", [360, 1280])
def test_the_waterfall_is_whole_has_a_text_and_says_the_same_as_a_table(browser: object, pages: Path, width: int) -> None:
    page = Visit(browser, pages / "weighed.html", width).page
    chart = "#balance-ba_1 svg.chart"
    cut = f"""[...document.querySelectorAll('{chart} text, {chart} rect')].filter(e => {{
        const box = e.getBoundingClientRect(), room = e.closest('figure').getBoundingClientRect();
        return box.left < room.left - 1 || box.right > room.right + 1 }}).length"""
    assert page.evaluate(cut) == 0
    ids = f"document.querySelector('{chart}').getAttribute('aria-labelledby').split(' ')"
    named = page.evaluate(f"{ids}.map(id => document.getElementById(id).textContent)")
    assert all(named)
    assert "In custody before: 600" in named[1]
    bars = page.evaluate(f"[...document.querySelectorAll('{chart} rect.reach')].map(e => e.getBoundingClientRect().width)")
    assert bars[0] > bars[3] > bars[1] > 0
    page.click("#balance-ba_1 summary")
    assert page.evaluate("document.querySelectorAll('#balance-ba_1 tbody tr').length") == len(bars)


def test_the_sentences_of_a_contradiction_stand_side_by_side_and_on_a_phone_below_each_other(browser: object, pages: Path) -> None:
    boxes = (
        "[...document.querySelectorAll('#disputed .case')[0].querySelectorAll('.sides > *')].map(e => e.getBoundingClientRect())"
    )
    views = (Visit(browser, pages / "index.html", width).page for width in (1280, 360))
    wide, phone = (page.evaluate(f"{boxes}.map(b => [b.left, b.top])") for page in views)
    assert len(wide) == len(phone) == 2
    assert wide[0][1] == wide[1][1]
    assert wide[0][0] < wide[1][0]
    assert phone[0][0] == phone[1][0]
    assert phone[0][1] < phone[1][1]
