"""A planted truth is found again: with sheets missing at random within municipalities, the 95 % interval holds it so often."""

from random import Random

from habeas.tally.like_seen import estimate, strata_of
from habeas.tally.seen import Seen

TOWNS = {("N", "a"): (60, 0.7), ("N", "b"): (40, 0.5), ("S", "c"): (80, 0.35), ("S", "d"): (30, 0.6)}
ROUNDS = 400


def machines(random: Random) -> dict[tuple[str, str], list[tuple[int, int]]]:
    """Votes for one candidate and valid votes of every machine, by municipality."""
    every = {}
    for path, (n, share) in TOWNS.items():
        valid = [random.randint(100, 600) for _ in range(n)]
        every[path] = [(round(v * min(1.0, max(0.0, random.gauss(share, 0.08)))), v) for v in valid]
    return every


def seen_of(path: tuple[str, str], sheets: list[tuple[int, int]]) -> Seen:
    return Seen(
        path=path,
        sheets=len(sheets),
        valid=sum(v for _, v in sheets),
        squares=sum(v * v for _, v in sheets),
        votes=(sum(a for a, _ in sheets),),
        vote_squares=(sum(a * a for a, _ in sheets),),
        cross=(sum(a * v for a, v in sheets),),
    )


def test_the_interval_of_95_percent_holds_the_truth_about_95_times_in_a_hundred() -> None:
    random, held = Random(11), 0
    for _ in range(ROUNDS):
        every = machines(random)
        # Coverage differs between municipalities, as it does: a plain share of all sheets held would be wrong.
        rates = dict(zip(TOWNS, (0.9, 0.3, 0.8, 0.5), strict=True))
        some = {path: random.sample(all_of, max(2, int(len(all_of) * rates[path]))) for path, all_of in every.items()}
        strata, _ = strata_of({p: len(m) for p, m in every.items()}, [seen_of(p, s) for p, s in some.items()], 1)
        found = estimate(["x"], strata, "")
        assert found is not None
        truth = 100 * sum(a for m in every.values() for a, _ in m) / sum(v for m in every.values() for _, v in m)
        held += found.shares[0].low <= truth <= found.shares[0].high
    assert 0.92 <= held / ROUNDS <= 0.98
