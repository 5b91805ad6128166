"""A bulletin and a family's page in a browser: wide, on a phone, in the dark; they ask for nothing and name nobody else."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from habeas.cli.main import main

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: browser tests skipped")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine: browser tests skipped"),
]
ROOT = Path(__file__).resolve().parents[2]
PAGES = ("page.html", "bulletins/B-0001-public-es.html", "bulletins/B-0001-team-pt.html", "bulletins/B-0001-team-en.html")


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    with playwright.sync_playwright() as started:
        found = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    study = tmp_path_factory.mktemp("keeper") / "study"
    where = ["--study", str(study), "--now"]
    long = "Zoraida Inés de los Ángeles Quintanilla-Brussa Fernández de Castro y Villavicencio"
    main(["read", str(ROOT / "examples" / "keeper"), "--study", str(study)])
    main(["names", "add", "Tomás Ilvane", *where, "2026-01-10T10:00Z"])
    main(["names", "add", long, *where, "2026-01-10T10:00Z"])
    main(["names", "add", "--unnamed", "--count", "12", "--field", "description=seen in two buses", *where, "2026-01-10T10:00Z"])
    main(["names", "record", "P-0001", "arrested", "--date", "2025-05-21", "--place", "Brask", *where, "2026-01-10T10:01Z"])
    for who in ("P-0001", "P-0002", "P-0003"):
        main(["names", "record", who, "released", "--date", "2026-01-10", *where, "2026-01-10T10:01Z"])
    main(["names", "charge", "P-0001", "incitement", "filed", "--law", "Law " * 30, *where, "2026-01-10T10:01Z"])
    main(["bulletin", "--as-of", "now", "--lang", "en,es,pt", *where, "2026-01-11T18:00Z"])
    main(["names", "person", "P-0001", "--lang", "es", "--page", str(study / "output" / "page.html"), *where, "2026-01-12T10:00Z"])
    return study / "output"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_quiet_asks_nothing_and_fits_its_width(browser: object, pages: Path, name: str, width: int, scheme: str) -> None:
    page = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme).new_page()  # type: ignore[attr-defined]
    complaints: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.goto((pages / name).as_uri())
    assert complaints == []
    assert requests == [(pages / name).as_uri()]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    ink = page.evaluate("getComputedStyle(document.body).color.match(/\\d+/g).slice(0, 3).reduce((a, b) => +a + +b, 0)")
    assert (ink > 400) == (scheme == "dark")


def test_the_family_reads_of_one_person(browser: object, pages: Path) -> None:
    page = browser.new_context(viewport={"width": 360, "height": 800}).new_page()  # type: ignore[attr-defined]
    page.goto((pages / "page.html").as_uri())
    text = page.inner_text("main")
    assert page.inner_text("h1") == "Tomás Ilvane"
    assert "el periodista Tomás Ilvane" in text
    assert [name for name in ("Rosa", "Dolmas", "Martínez", "Quintanilla") if name in text] == []


def test_every_number_of_the_team_stands_over_its_names(browser: object, pages: Path) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()  # type: ignore[attr-defined]
    page.goto((pages / "bulletins/B-0001-team-en.html").as_uri())
    assert page.inner_text("h1") == "At least 14 people freed by Sunday 11 January 2026, 18:00 (UTC)"
    assert "seen in two buses (P-0003)" in page.inner_text("main")
    assert page.locator("main h2").count() == page.locator("main ul").count() > 1
