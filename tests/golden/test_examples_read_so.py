"""The examples of the README are read exactly so: figures, series, relations, contradictions, who copied whom.

Update with HABEAS_GOLDEN=write (`make golden`), then read the diff: it is what a user will see change.
"""

import os
from pathlib import Path

import pytest

from habeas.engine.jobs.options import StudyOptions
from habeas.engine.jobs.study import read_study

ROOT = Path(__file__).resolve().parents[2]
EXPECTED = Path(__file__).parent / "expected"
STUDIES = ("sarovia", "venezuela")
FILES = ("figures", "series", "relations", "contradictions", "lineage", "accounts", "issues")
pytestmark = pytest.mark.golden


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Both example studies, read once."""
    folders = {study: tmp_path_factory.mktemp(study) / "out" for study in STUDIES}
    for study, folder in folders.items():
        read_study([ROOT / "examples" / study], folder, StudyOptions())
    return folders


@pytest.mark.parametrize("study", STUDIES)
@pytest.mark.parametrize("name", FILES)
def test_an_example_is_read_as_expected(out: dict[str, Path], study: str, name: str) -> None:
    found = (out[study] / f"{name}.jsonl").read_text(encoding="utf-8")
    expected = EXPECTED / study / f"{name}.jsonl"
    if os.environ.get("HABEAS_GOLDEN") == "write":
        expected.parent.mkdir(parents=True, exist_ok=True)
        expected.write_text(found, encoding="utf-8")
    assert found.splitlines() == expected.read_text(encoding="utf-8").splitlines(), f"{study}: read the diff, then `make golden`"


@pytest.mark.parametrize("study", STUDIES)
def test_the_page_of_an_example_is_small_and_asks_nothing_of_the_net(out: dict[str, Path], study: str) -> None:
    page = (out[study] / "dossier/index.html").read_bytes()
    assert len(page) <= 1_000_000
    assert b"<script" not in page
    assert b'src="http' not in page
