"""Which pairs of reports are worth comparing: those that share runs of words, sentences, or marks that few reports have."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from habeas.lineage.marks import COUNT, MET, NAME, ODD, QUOTE, WEIGHTS, unpack
from habeas.lineage.sketch import Sketch

_PERMUTATIONS = 96
_ROWS = 3
_SEED = 20240728
# So many digests in common are worth a look; among very many reports chance brings so many together that it takes more.
EQUAL, EQUAL_OF_MANY = 12, 24
_CHUNK = 2000
# A list of reports that share one thing is walked pair by pair up to here; longer ones are chained, so that work stays linear.
_PAIRS_UP_TO = 24
_FEW = 40
_ENOUGH = 3.0
_KEYS_WEIGH = 1.5
_TELLING = (NAME, MET, ODD, COUNT, QUOTE)
_NUMBERS = (ODD, COUNT)

_SEVEN = int.from_bytes(b"\x7f" * _PERMUTATIONS, "little")
_EIGHTH = int.from_bytes(b"\x80" * _PERMUTATIONS, "little")

Pair = tuple[int, int]
Planes = tuple[int, int]


def by_words(sketches: Sequence[Sketch], equal: int = EQUAL) -> set[Pair]:
    """Pairs of positions that share many runs of words, or sentences that few have."""
    found: set[Pair] = set()
    rows = dict(_digests(sketches))
    planes = {i: _planes(row) for i, row in rows.items()}
    for band in range(0, _PERMUTATIONS, _ROWS):
        for members in _alike((i, row[band : band + _ROWS].tobytes()) for i, row in rows.items()):
            found.update(_pairs(members))
    # One band in common is chance more often than not; how many of all digests are equal says how alike the two are.
    likely = {(i, j) for i, j in found if _in_common(planes[i], planes[j]) >= equal}
    likely.update(_by_sentences(sketches))
    return likely


def _planes(row: "array[int]") -> Planes:
    """The two lowest bytes of all digests, each as one number of so many bytes: enough to see which are equal, and quick."""
    raw = row.tobytes()
    return int.from_bytes(raw[0::8], "little"), int.from_bytes(raw[1::8], "little")


def _in_common(a: Planes, b: Planes) -> int:
    """How many digests are equal: bytes in which neither plane differs. A byte's seven bits carry into its eighth if one is set."""
    differing = (a[0] ^ b[0]) | (a[1] ^ b[1])
    return _PERMUTATIONS - ((((differing & _SEVEN) + _SEVEN) | differing) & _EIGHTH).bit_count()


def _digests(sketches: Sequence[Sketch]) -> Iterator[tuple[int, "array[int]"]]:
    """The MinHash of each report that has words enough."""
    from rensa import RMinHash

    for start in range(0, len(sketches), _CHUNK):
        tokens = [[run for line in one.lines for run in unpack(line.runs)] for one in sketches[start : start + _CHUNK]]
        held = [i for i, some in enumerate(tokens) if some]
        if held:
            matrix = RMinHash.digest_matrix_from_token_hash_sets([tokens[i] for i in held], _PERMUTATIONS, _SEED)
            yield from ((start + i, array("Q", row)) for i, row in zip(held, matrix.to_rows(), strict=True))


def _alike(keys: Iterable[tuple[int, bytes | int]]) -> Iterator[list[int]]:
    """Positions that have one key; nothing is kept of keys that stand alone but where they stand."""
    first: dict[bytes | int, int] = {}
    several: dict[bytes | int, list[int]] = {}
    for i, key in keys:
        at = first.setdefault(key, i)
        if at != i:
            several.setdefault(key, [at]).append(i)
    yield from several.values()


def _by_sentences(sketches: Sequence[Sketch]) -> Iterator[Pair]:
    """Pairs with two sentences in common that few reports have."""
    counts: Counter[Pair] = Counter()
    for members in _alike((i, whole) for i, one in enumerate(sketches) for whole in sorted({line.whole for line in one.lines})):
        if len(members) <= _PAIRS_UP_TO:
            counts.update(_pairs(members))
    yield from (pair for pair, count in counts.items() if count > 1)


def _pairs(members: Sequence[int]) -> Iterator[Pair]:
    """All pairs of a short list; for a long one each with the first and with the few before it."""
    if len(members) <= _PAIRS_UP_TO:
        for n, b in enumerate(members):
            yield from ((a, b) for a in members[:n])
        return
    for n, b in enumerate(members):
        yield from ((a, b) for a in {members[0], *members[max(0, n - 3) : n]} if a != b)


def by_marks(sketches: Sequence[Sketch], at_most: int, few: int = _FEW) -> set[Pair]:
    """Pairs that share names, numbers and quotes which few reports have: for each report the so many most alike."""
    posted: defaultdict[int, list[int]] = defaultdict(list)
    for i, one in enumerate(sketches):
        for mark in _telling(one):
            posted[mark].append(i)
    rare = {mark: members for mark, members in posted.items() if 1 < len(members) <= few}
    del posted
    found: set[Pair] = set()
    for i, one in enumerate(sketches):
        weight: defaultdict[int, float] = defaultdict(float)
        for mark, worth in _telling(one).items():
            for j in rare.get(mark, ()):
                weight[j] += worth
        weight.pop(i, None)
        best = sorted(((w, -j) for j, w in weight.items() if w >= _ENOUGH), reverse=True)[:at_most]
        found.update((min(i, -j), max(i, -j)) for _, j in best)
    return found


def _telling(one: Sketch) -> dict[int, float]:
    """The marks of a report that tell something, and how its numbers follow each other."""
    found: dict[int, float] = {}
    numbers: list[int] = []
    for line in one.lines:
        for mark, kind in zip(unpack(line.marks), line.kinds, strict=True):
            if kind in _TELLING:
                found[mark] = max(found.get(mark, 0.0), WEIGHTS[kind])
                if kind in _NUMBERS:
                    numbers.append(mark)
    for first, then in pairwise(numbers):
        if first != then:
            found[(first * 31 + then) % 4294967291 + (1 << 32)] = _KEYS_WEIGH
    return found
