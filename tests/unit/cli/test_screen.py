"""Numbers on the terminal stand with their noun in the right number."""

import pytest

from habeas.cli.screen import many


@pytest.mark.parametrize(
    ("n", "words", "told"),
    [
        (1, ("other",), "1 other"),
        (0, ("other",), "0 others"),
        (2, ("other",), "2 others"),
        (2400, ("row",), "2,400 rows"),
        (1, ("person", "people"), "1 person"),
        (3, ("person", "people"), "3 people"),
    ],
)
def test_one_is_singular(n: int, words: tuple[str, ...], told: str) -> None:
    assert many(n, *words) == told
