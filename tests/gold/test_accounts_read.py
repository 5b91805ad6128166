"""How many accounts of the core topics are read in 57 short reports: a floor for those learnt from, one for those kept apart.

Subjects were not annotated; topic and stance must be right, and the spans must touch, as the scorer of gold/ACCOUNTS.md asks.
"""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))
import build as marked

from habeas import read_report

FOLDER = Path(__file__).resolve().parent / "accounts" / "reports"
CORE = {"condition_of_release", "charge", "treatment", "medical_care", "cause_of_death", "due_process", "confirmation"}
pytestmark = pytest.mark.gold


def tally(path: Path) -> tuple[int, int, int]:
    """Accounts read, annotated, and given in one marked report."""
    _, text, lines = marked.read(path)
    wanted = [a for a in lines["accounts"] if a["topic"] in CORE]
    given = [a for a in read_report(text, lang=path.stem[-2:], published="2031-05-10").accounts if a.topic in CORE]
    free, read = list(given), 0
    for one in wanted:
        near = [a for a in free if min(a.end, one["end"]) > max(a.start, one["start"])]
        best = max(near, default=None, key=lambda a: ((a.topic, a.stance) == (one["topic"], one["stance"]), -a.start))
        if best is not None:
            free.remove(best)
            read += (best.topic, best.stance) == (one["topic"], one["stance"])
    return read, len(wanted), len(given)


@pytest.mark.parametrize(("half", "floor"), [("learnt", 0.73), ("apart", 0.69)])
def test_accounts_are_read_no_worse_than_they_were(half: str, floor: float) -> None:
    counts = [tally(path) for path in sorted(FOLDER.glob(f"{half}-*.txt"))]
    read, wanted, given = (sum(some) for some in zip(*counts, strict=True))
    assert len(counts) >= 15
    assert 2 * read / (wanted + given) >= floor
