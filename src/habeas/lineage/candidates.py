"""Which pairs of reports are worth comparing: shared shingles, shared sentences, shared rare numbers and names."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from habeas.lineage.features import unpack
from habeas.lineage.sketch import Sketch

_PERMUTATIONS = 64
_ROWS = 2
_SEED = 20240728
# A list of reports that share one thing is walked pair by pair up to here; longer ones are chained, so that work stays linear.
_PAIRS_UP_TO = 24
_SENTENCES_SHARED = 2
_FEATURES_SHARED = 3
_SHARP = 1.0


def candidates(sketches: Sequence[Sketch]) -> list[tuple[int, int]]:
    """Pairs of positions to compare, sorted; near-linear in the number of sketches."""
    found: set[tuple[int, int]] = set()
    found.update(_by_minhash(sketches))
    found.update(_by_count(([*set(unpack(s.sentences))] for s in sketches), _SENTENCES_SHARED))
    found.update(_by_count(([f.key for f in s.features if f.weight >= _SHARP] for s in sketches), _FEATURES_SHARED))
    return sorted(found)


def _by_minhash(sketches: Sequence[Sketch]) -> Iterator[tuple[int, int]]:
    from rensa import RMinHash

    tokens = [list(unpack(s.shingles)) for s in sketches]
    held = [i for i, some in enumerate(tokens) if some]
    if not held:
        return
    matrix = RMinHash.digest_matrix_from_token_hash_sets([tokens[i] for i in held], _PERMUTATIONS, _SEED)
    buckets: dict[tuple[int, ...], list[int]] = {}
    for i, row in zip(held, matrix.to_rows(), strict=True):
        for band in range(0, _PERMUTATIONS, _ROWS):
            buckets.setdefault((band, *row[band : band + _ROWS]), []).append(i)
    for members in buckets.values():
        yield from _pairs(members)


def _pairs(members: Sequence[int]) -> Iterator[tuple[int, int]]:
    """All pairs of a short list; for a long one each with the first and with the few before it."""
    if len(members) <= _PAIRS_UP_TO:
        for n, b in enumerate(members):
            yield from ((a, b) for a in members[:n])
        return
    for n, b in enumerate(members):
        yield from ((a, b) for a in {members[0], *members[max(0, n - 3) : n]} if a != b)


def _by_count(keys: Iterable[Sequence[int]], enough: int) -> Iterator[tuple[int, int]]:
    """Pairs that share at least `enough` keys, counting only keys that few reports have."""
    posted: dict[int, list[int]] = {}
    for i, some in enumerate(keys):
        for key in sorted(set(some)):
            posted.setdefault(key, []).append(i)
    counts: Counter[tuple[int, int]] = Counter()
    for members in posted.values():
        if len(members) > 1:
            counts.update(_pairs(members))
    for pair, count in counts.items():
        if count >= enough:
            yield pair
