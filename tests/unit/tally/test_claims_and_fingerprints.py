"""Claims of reports answered with numbers; fingerprints that say what they cannot show."""

from random import Random

import pytest

from elections import sheet, table, tallied
from habeas.model import TallyClaim
from habeas.model.tally import Stated
from habeas.tally import Asked, Question
from habeas.tally.answers import claimed_reach
from habeas.tally.fingerprints import chi_square_beyond, expected_digits

ROWS = [sheet(n, 1, (335, 165), registered=800) for n in range(1, 83)]


def claim(
    kind: str, who: str | None = None, low: float | None = None, high: float | None = None, point: float | None = None
) -> TallyClaim:
    return TallyClaim(report="r", start=0, end=4, object=kind, who=who, low=low, high=high, point=point)  # type: ignore[arg-type]


def answers(*claims: TallyClaim, registered: int | None = 80_000, machines: int | None = 100) -> list[str]:
    stated = Stated(machines=machines, registered=registered) if machines else None
    found = tallied(table(ROWS), question=Question(stated=stated, claims=[Asked(claim=c) for c in claims]))
    return [one.answer for one in found.claims]


@pytest.mark.parametrize(
    ("made", "answer"),
    [
        (claim("coverage", low=80.0, point=80.0), "supported"),
        (claim("coverage", low=90.0, point=90.0), "not supported"),
        (claim("coverage", low=82.0, high=82.0, point=82.0), "supported"),
        (claim("coverage", low=95.0, high=95.0, point=95.0), "not supported"),
        (claim("share", "Ana Brandt", high=70.0, point=70.0), "supported"),
        (claim("share", "Brandt", low=67.0, high=67.0, point=67.0), "supported"),
        (claim("share", "Pedro Lorca", low=51.2, high=51.2, point=51.2), "not supported"),
        (claim("share", "Vera Nobody", low=51.2, high=51.2, point=51.2), "not checkable"),
        (claim("share", None, low=51.2, high=51.2, point=51.2), "not checkable"),
        (claim("winner", "Ana Brandt"), "not checkable"),
    ],
)
def test_a_claim_is_supported_not_supported_or_not_checkable(made: TallyClaim, answer: str) -> None:
    assert answers(made) == [answer]


def test_a_winner_is_checkable_where_the_missing_cannot_turn_the_order() -> None:
    said = answers(claim("winner", "Ana Brandt"), claim("winner", "Pedro Lorca"), registered=70_000)
    assert sorted(said) == ["not supported", "supported"]


def test_coverage_is_not_checkable_without_a_whole() -> None:
    assert answers(claim("coverage", low=80.0, point=80.0), machines=None) == ["not checkable"]


@pytest.mark.parametrize(
    ("low", "high", "point", "reach"),
    [
        (80.0, None, 80.0, (80.0, float("inf"))),
        (None, 70.0, 70.0, (65.0, 70.5)),
        (None, 62.0, 62.0, (61.0, 62.5)),
        (51.2, 51.2, 51.2, (51.15, 51.25)),
        (None, None, 70.0, (65.0, 75.0)),
        (None, None, None, None),
    ],
)
def test_what_the_words_of_a_claim_allow(
    low: float | None, high: float | None, point: float | None, reach: tuple[float, float] | None
) -> None:
    found = claimed_reach(claim("share", low=low, high=high, point=point))
    assert found == (pytest.approx(reach) if reach is not None else None)


def test_a_histogram_holds_every_sheet_once_and_says_what_it_cannot_show() -> None:
    rows = [*ROWS, sheet(500, 1, (100, 0), registered=100), sheet(501, 1, (0, 200), registered=100)]
    found = tallied(table(rows)).fingerprints.histogram
    assert found is not None
    assert (found.sheets, found.beyond) == (82, 2)
    assert sum(n for _, _, n in found.cells) == 82
    assert "Cannot show" in found.cannot_show


def test_last_digits_nobody_chose_are_not_surprising_and_chosen_ones_are() -> None:
    random = Random(3)
    natural = [int(random.gammavariate(2, 90)) for _ in range(6000)]
    chosen = [n - n % 5 for n in natural]
    for counts, surprising in ((natural, False), (chosen, True)):
        rows = [(n, 1, v, 1) for n, v in enumerate(counts, 1)]
        (one, *_) = tallied(table(rows, ("station", "table", "A", "B"))).fingerprints.digits
        assert one.chance is not None
        assert (one.chance < 0.001) is surprising


def test_the_tail_of_chi_square_is_that_of_the_tables() -> None:
    assert chi_square_beyond(16.919, 9) == pytest.approx(0.05, abs=1e-4)
    assert chi_square_beyond(0, 9) == 1.0
    assert sum(expected_digits(1000, 60)) == pytest.approx(1000)
