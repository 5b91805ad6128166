"""Which reports hang together: every pair that shares words or a telling, with how strongly and over which sentences."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from habeas.lineage.alignment import Cover, Words, cover, words
from habeas.lineage.candidates import EQUAL, EQUAL_OF_MANY, Pair, by_marks, by_words
from habeas.lineage.evidence import Signs, weigh
from habeas.lineage.marks import unpack
from habeas.lineage.sketch import Sketch
from habeas.lineage.told import Rarity, Told, Unfolded
from habeas.model import Record

_TEXT_SHARE = 0.3
_TEXT_RUNS = 12
_FAMILY_SHARE = 0.5
_LOOK_CLOSER = 0.22
_AMONG_AT_MOST = 40
# Above so many reports, those that share their words are not also weighed by what they tell, and of the others fewer are looked at.
_MANY = 1500
_BESIDE = 24
_BESIDE_OF_MANY = 1
_FEW_OF_MANY = 12
_LOOK_CLOSER_OF_MANY = 0.6
_PLAINLY = 1.0
# Among so many reports one more family has a sentence by chance.
_BY_CHANCE_ONE_MORE = 30_000


class Kin(Record, frozen=True, kw_only=True, gc=False):
    """Two reports that may hang together: `odds` above zero speak for it. `a` comes before `b` by label."""

    a: str
    b: str
    odds: float
    words: Words
    a_in_b: Cover
    b_in_a: Cover

    @property
    def is_text(self) -> bool:
        """Is one made of the other's words?"""
        return is_text(self.words)


def is_text(shared: Words) -> bool:
    """Is so much shared word for word that one was made of the other's words?"""
    return shared.most >= _TEXT_SHARE and shared.shared >= _TEXT_RUNS


def by_text(shared: Words) -> float:
    """What shared words alone say (log odds)."""
    return 7.0 * shared.most + 3.0 * min(shared.a_in_b, shared.b_in_a) - 3.0


def kinship(sketches: Sequence[Sketch]) -> list[Kin]:
    """All pairs worth speaking of, sorted; the reports come sorted by label."""
    told = Unfolded(sketches)
    many = len(sketches) > _MANY
    texts = by_words(sketches, EQUAL_OF_MANY if many else EQUAL)
    common = _common(sketches, told, texts)
    shared = {pair: words(told[pair[0]], told[pair[1]], common) for pair in sorted(texts)}
    found, known = [], set(shared)
    if many:
        plain = {pair: one for pair, one in shared.items() if is_text(one) and by_text(one) >= _PLAINLY}
        found = [_by_words(told, pair, one) for pair, one in plain.items()]
        shared = {pair: one for pair, one in shared.items() if pair not in plain}
    others = (by_marks(sketches, _BESIDE_OF_MANY, _FEW_OF_MANY) if many else by_marks(sketches, _BESIDE)) - known
    near = _near(told, {*shared, *others}, _LOOK_CLOSER_OF_MANY) if many else _near(told, others, _LOOK_CLOSER)
    near |= {} if many else dict.fromkeys(shared, 1.0)
    found += _by_telling(told, near, shared, common)
    return sorted(found, key=lambda kin: (kin.a, kin.b))


def _by_words(told: Unfolded, pair: Pair, shared: Words) -> Kin:
    """A pair that shares so many words that nothing else has to be asked."""
    a, b = told[pair[0]], told[pair[1]]
    covers = cover(a, b, None, shared.of_a), cover(b, a, None, shared.of_b)
    return Kin(a=a.id, b=b.id, odds=by_text(shared), words=shared, a_in_b=covers[0], b_in_a=covers[1])


def _near(told: Unfolded, pairs: Iterable[Pair], least: float) -> dict[Pair, float]:
    """The pairs that are looked at closely, with what they share at a glance."""
    found = {}
    for pair in sorted(pairs):
        share = told[pair[0]].shares(told[pair[1]])
        if share >= least:
            found[pair] = share
    return found


def _by_telling(told: Unfolded, near: Mapping[Pair, float], texts: Mapping[Pair, Words], common: frozenset[int]) -> Iterator[Kin]:
    """Pairs weighed by what they tell, against what is usual among reports of the same event."""
    among = _among(told, near)
    covers: dict[Pair, tuple[Cover, Cover]] = {}
    rare: dict[Pair, tuple[Cover, Cover]] = {}
    for i, j in sorted(near):
        a, b = told[i], told[j]
        covers[i, j] = (cover(a, b, None), cover(b, a, None))
        rare[i, j] = (cover(a, b, among[i]), cover(b, a, among[j]))
    usual, usual_plain = _usual(rare), _usual(covers)
    for (i, j), plain in covers.items():
        a, b = told[i], told[j]
        shared = texts.get((i, j)) or words(a, b, common)
        signs = Signs(
            plain=plain,
            rare=rare[i, j],
            usual=max(usual[i], usual[j]),
            usual_plain=max(usual_plain[i], usual_plain[j]),
            across=a.language != b.language,
            met=(a.met_in(b), b.met_in(a)),
            words=shared.most,
        )
        yield Kin(a=a.id, b=b.id, odds=weigh(signs), words=shared, a_in_b=plain[0], b_in_a=plain[1])


def _among(told: Unfolded, near: Mapping[Pair, float]) -> dict[int, Rarity]:
    """For each report how rare things are among those that tell of the same."""
    beside: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for (i, j), share in near.items():
        beside[i].append((-share, j))
        beside[j].append((-share, i))
    return {i: Rarity([told[i], *(told[j] for _, j in sorted(some)[:_AMONG_AT_MOST])]) for i, some in sorted(beside.items())}


def _usual(rare: Mapping[Pair, tuple[Cover, Cover]]) -> defaultdict[int, float]:
    """How far a report is told in those of the same event, in the middle of them."""
    levels: defaultdict[int, list[float]] = defaultdict(list)
    for (i, j), both in rare.items():
        least = min(one.told for one in both)
        levels[i].append(least)
        levels[j].append(least)
    return defaultdict(float, {i: sorted(some)[len(some) // 2] for i, some in levels.items()})


def _common(sketches: Sequence[Sketch], told: Unfolded, texts: Iterable[Pair]) -> frozenset[int]:
    """Runs of words in sentences that stand in several families: the shared background of an event, and boilerplate."""
    head = list(range(len(sketches)))

    def top(i: int) -> int:
        while head[i] != i:
            head[i] = head[head[i]]
            i = head[i]
        return i

    for i, j in sorted(texts):
        if _are_family(told[i], told[j]):
            one, other = sorted((top(i), top(j)))
            head[other] = one
    several = _in_several((top(i), sketch) for i, sketch in enumerate(sketches))
    return frozenset(run for runs in several.values() for run in unpack(runs))


def _in_several(families: Iterable[tuple[int, Sketch]]) -> dict[int, bytes]:
    """The sentences that stand in several families, with their runs: in more of them the more reports there are."""
    first: dict[int, int] = {}
    others: dict[int, set[int]] = {}
    runs: dict[int, bytes] = {}
    among = 0
    for family, sketch in families:
        among += 1
        for line in sketch.lines:
            if first.setdefault(line.whole, family) != family:
                others.setdefault(line.whole, set()).add(family)
                runs[line.whole] = line.runs
    enough = 1 + among // _BY_CHANCE_ONE_MORE
    return {whole: runs[whole] for whole, some in others.items() if len(some) >= enough}


def _are_family(a: Told, b: Told) -> bool:
    both = len(a.all_runs & b.all_runs)
    return both >= _FAMILY_SHARE * max(1, min(len(a.all_runs), len(b.all_runs)))
