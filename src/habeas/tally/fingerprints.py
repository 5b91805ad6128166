"""Which patterns do the sheets make together? Pictures to look at, each with what it can and cannot show. No verdict."""

from collections.abc import Sequence
from math import erfc, exp, gamma, sqrt

from habeas.model.runner import Runner
from habeas.model.tally import Cells, Digits, Fingerprints
from habeas.tally.loading import Loaded
from habeas.tally.naming import Candidate
from habeas.tally.queries import query
from habeas.tally.seen import number

STEP = 2
_DIGITS_OF, _ENOUGH = 3, 500
_SHOWS = (
    "Shows where sheets lie close together. Votes added to some boxes, or whole sheets made up, can leave a trail towards full "
    "turnout and a full share in the upper right corner, or a second cloud."
)
_CANNOT = (
    "Cannot show that votes were added, or that none were: towns and villages differ by themselves, and whoever knows the picture "
    "can avoid it. The sheets missing are not in it."
)
_DIGITS_SHOW = (
    "Counts of a hundred and more end on each digit about equally often when nobody chose them (a little less on high ones, where "
    "small counts are commoner); people who make numbers up tend to prefer some digits. The chance is that of a difference as "
    "large by luck."
)
_DIGITS_CANNOT = (
    "Cannot show that counts are true: a percentage applied to true totals leaves even digits. With several candidates one small "
    "chance is to be expected, and counts within a narrow range are uneven by themselves."
)


def fingerprints(runner: Runner, loaded: Loaded, candidates: Sequence[Candidate], votes: Sequence[int]) -> Fingerprints:
    """Turnout against the leader's share, and last digits of the candidates with the most votes."""
    order = sorted(range(len(votes)), key=lambda k: (-votes[k], k))
    digits = [_digits(runner, loaded, candidates[k], k) for k in order[:_DIGITS_OF]]
    return Fingerprints(
        histogram=_histogram(runner, loaded, candidates[order[0]], order[0]) if loaded.columns.registered else None,
        digits=tuple(one for one in digits if one is not None),
        digits_show=_DIGITS_SHOW,
        digits_cannot_show=_DIGITS_CANNOT,
    )


def _histogram(runner: Runner, loaded: Loaded, leader: Candidate, k: int) -> Cells | None:
    rows = [[number(cell) for cell in row] for row in runner.rows(query("histogram", good=loaded.good, k=k, step=STEP))]
    within = [(x, y, n) for x, y, n in rows if x >= 0]
    if not within:
        return None
    beyond = sum(n for x, _, n in rows if x < 0)
    return Cells(
        step=STEP,
        leader=leader.name,
        sheets=sum(n for _, _, n in within),
        beyond=beyond,
        cells=tuple(within),
        shows=_SHOWS,
        cannot_show=_CANNOT,
    )


def _digits(runner: Runner, loaded: Loaded, candidate: Candidate, k: int) -> Digits | None:
    """None where too few counts have three figures."""
    counts = [0] * 10
    for digit, n in runner.rows(query("digits", good=loaded.good, k=k)):
        counts[number(digit)] = number(n)
    sheets = sum(counts)
    if sheets < _ENOUGH:
        return None
    edge = number(runner.rows(f"select count(*) from {loaded.good} where c{k} between 90 and 109")[0][0])
    expected = expected_digits(sheets, edge)
    chi = sum((n - e) ** 2 / e for n, e in zip(counts, expected, strict=True))
    return Digits(
        name=candidate.name,
        sheets=sheets,
        counts=tuple(counts),
        expected=tuple(round(e, 1) for e in expected),
        chi_square=chi,
        chance=chi_square_beyond(chi, 9),
    )


def expected_digits(sheets: int, edge: int) -> list[float]:
    """How often each digit should end counts from 100 upwards, when nobody chose it.

    Where small counts are commoner than large ones, so are small digits within every ten. With the density straight within a ten
    and its slope that of the tens beside it, the slopes of all tens from 100 upwards sum to minus what stands on both sides of
    100 (`edge`: counts from 90 to 109) by 200.
    """
    return [max(1.0, sheets / 10 - (digit - 4.5) * edge / 200) for digit in range(10)]


def chi_square_beyond(value: float, freedom: int) -> float:
    """The chance of a chi-square as large or larger, for an odd number of degrees of freedom (Abramowitz and Stegun 26.4.4)."""
    if value <= 0:
        return 1.0
    half = value / 2
    terms: float = sum(half ** (r - 0.5) / gamma(r + 0.5) for r in range(1, (freedom - 1) // 2 + 1))
    return min(1.0, erfc(sqrt(half)) + exp(-half) * terms)
