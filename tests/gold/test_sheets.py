"""Columns of messy sheets are recognised often enough, on the half the method was made on and on the half kept apart."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from scripts.sheets import measured

LEAST = 0.95


@pytest.mark.gold
@pytest.mark.parametrize("half", ["dev", "apart"])
def test_columns_are_recognised(half: str) -> None:
    right, of = measured(half).columns
    assert of >= 140
    assert right / of >= LEAST, f"{right} of {of}"
