"""The dossier of the invented country looks exactly so. Update with HABEAS_GOLDEN=write, then read the diff."""

import os
import re
from pathlib import Path

import pytest

from dossiers import compared, invented
from habeas.publish import compare_page, compare_text, dossier_files

EXPECTED = Path(__file__).parent / "expected"
pytestmark = pytest.mark.golden


def written() -> dict[str, bytes]:
    """The files of the invented dossier; the style sheet is left out, so that a colour moves no golden file."""
    files = {name: content for name, content in dossier_files(invented()).items() if name != "dossier.json"}
    files["compare.html"] = compare_page([compared()], invented())
    files["compare.txt"] = "\n".join(compare_text([compared()], invented())).encode() + b"\n"
    return {name: _unstyled(content) for name, content in files.items()}


def _unstyled(content: bytes) -> bytes:
    text = re.sub(rb"<style>.*?</style>", b"<style></style>", content, flags=re.S)
    return re.sub(rb"'sha256-[^']+'", b"'sha256'", text)


@pytest.mark.parametrize("name", sorted(written()))
def test_a_file_of_the_dossier_is_as_expected(name: str) -> None:
    found, expected = written()[name], EXPECTED / name
    if os.environ.get("HABEAS_GOLDEN") == "write":
        expected.write_bytes(found)
    assert found.decode() == expected.read_text(encoding="utf-8"), f"{name} changed: read the diff, then `make golden`"
