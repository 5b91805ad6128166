"""Verdicts between figures as people judged them: a perfect reader's figures, and figures as read."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from scripts import relations

pytestmark = pytest.mark.gold


@pytest.mark.parametrize(("half", "annotated", "as_read"), [("dev", 0.95, 0.80), ("apart", 0.94, 0.80)])
def test_verdicts_are_right_often_enough(half: str, annotated: float, as_read: float) -> None:
    told, judged = relations.own_events(half)
    for read, least in ((False, annotated), (True, as_read)):
        some = relations.outcomes(told, judged, read=read)
        assert sum(o.given == o.pair.verdict for o in some) / len(some) >= least


def test_every_judged_pair_of_annotated_figures_is_set_against_each_other() -> None:
    told, judged = relations.own_events("dev")
    assert [o.pair for o in relations.outcomes(told, judged, read=False) if o.given in (None, "unread")] == []


def test_no_number_is_wrongly_called_a_contradiction() -> None:
    told, judged = relations.own_events("dev")
    some = relations.outcomes(told, judged, read=False)
    assert [o.pair for o in some if o.given == "contradicts" and o.pair.verdict != "contradicts"] == []
