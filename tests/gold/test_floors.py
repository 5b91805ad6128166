"""What reading reached on the annotated reports is not lost: `python -m scripts.floors --raise` lifts the floors."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from scripts import floors

pytestmark = pytest.mark.gold


def test_no_measured_value_falls_below_its_floor() -> None:
    corpus, known = floors.stored()
    assert corpus == floors.corpus_digest(), "annotations changed: python -m scripts.floors --raise (or --rebase, with the reason)"
    assert floors.fallen(floors.measured(), known) == []


def test_a_value_under_its_floor_is_named() -> None:
    known = {"dev en": {"found": 0.9, "read": 0.8}}
    assert floors.fallen({"dev en": {"found": 0.896, "read": 0.78}}, known) == ["dev en read: 0.780 under its floor 0.800"]
    assert floors.fallen({}, {"apart pt": {"whole": 0.5}}) == ["apart pt whole: 0.000 under its floor 0.500"]
