"""Small studies in this project's own words: two monitors, a copy under another path, a page, and a line file."""

from pathlib import Path

import pytest

MONITOR = """Monitor says 40 protesters were freed in Norland

NORTHPORT, Norland. At least 40 protesters were released on Saturday, the Norland Prison Watch said.
The justice minister said 12 people remained in custody. Élise Banu, 34, was arrested on 3 March 2025.
"""
PAPER = """More than 60 released in Norland, group says

More than 60 people were freed from Stone Gate prison by Sunday, the Norland Prison Watch said.
Relatives of 5 prisoners waited outside.
"""
PAGE = """<html lang="en"><head><title>Norland frees 60</title><meta property="article:published_time"
content="2025-03-10T10:00:00Z">
</head><body><article><h1>Norland frees 60</h1><p>Authorities in Norland released 60 people held since the vote,
the ministry said on Monday.
The releases follow weeks of protests in the capital over the count of the vote, which observers called flawed.</p>
<p>Another 20 people remain in custody, according to the Norland Prison Watch,
which keeps a list of those held.</p></article></body></html>
"""
LINES = """{"id": "one", "text": "Police arrested 15 people in Northport on Friday, the union said.", "published": "2025-03-01"}
{"id": "two", "text": "Some 15 people were detained, a lawyer said.", "published": "2025-03-02"}
"""
META = """{"report": "monitor", "published": "2025-03-08", "publisher": "The Norland Times"}
{"report": "paper", "published": "2025-03-09"}
"""


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with five reports in four files, one file twice, and a picture nobody reads."""
    folder = tmp_path / "reports"
    (folder / "again").mkdir(parents=True)
    for name, text in {
        "monitor.txt": MONITOR,
        "paper.txt": PAPER,
        "again/monitor.txt": MONITOR,
        "page.html": PAGE,
        "lines.jsonl": LINES,
        "meta.jsonl": META,
    }.items():
        (folder / name).write_bytes(text.encode())
    (folder / "photo.png").write_bytes(b"\x89PNG")
    return folder
