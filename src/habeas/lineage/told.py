"""A sketch unfolded for comparing: which mark stands in which sentence, and which runs of words."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from math import log

from habeas.lineage.marks import COUNT, MET, ODD, WEIGHTS, unpack
from habeas.lineage.sketch import Sketch

_OPEN_AT_MOST = 4000
_MET = frozenset((MET, ODD))


class Told:
    """A report as sets of hashes; what costs time is made when it is first asked for."""

    def __init__(self, sketch: Sketch) -> None:
        self.sketch = sketch
        self.id = sketch.report
        self.language = sketch.language
        self._beside: tuple[frozenset[int], int] | None = None
        self._weighed: tuple[Rarity, list[dict[int, float]]] | None = None

    @cached_property
    def sentences(self) -> list[dict[int, int]]:
        """The marks of each sentence, with their kinds."""
        return [dict(zip(unpack(line.marks), line.kinds, strict=True)) for line in self.sketch.lines]

    @cached_property
    def marks(self) -> dict[int, int]:
        """All marks with the kind that says most."""
        found: dict[int, int] = {}
        for sentence in self.sentences:
            for mark, kind in sentence.items():
                if mark not in found or WEIGHTS[found[mark]] < WEIGHTS[kind]:
                    found[mark] = kind
        return found

    @cached_property
    def weight(self) -> float:
        """What all marks weigh together."""
        return sum(WEIGHTS[kind] for kind in self.marks.values())

    @cached_property
    def places(self) -> dict[int, list[int]]:
        """In which sentences each mark stands."""
        found: dict[int, list[int]] = {}
        for at, sentence in enumerate(self.sentences):
            for mark in sentence:
                found.setdefault(mark, []).append(at)
        return found

    @cached_property
    def runs(self) -> list[frozenset[int]]:
        """The runs of four words of each sentence."""
        return [frozenset(unpack(line.runs)) for line in self.sketch.lines]

    @cached_property
    def all_runs(self) -> frozenset[int]:
        """All runs of four words."""
        return frozenset().union(*self.runs) if self.runs else frozenset()

    @cached_property
    def _near(self) -> dict[int, set[int]]:
        return {}

    def near(self, at: int) -> set[int]:
        """The marks of a sentence and of its neighbours."""
        if at not in self._near:
            self._near[at] = set().union(*self.sentences[max(0, at - 1) : at + 2])
        return self._near[at]

    @cached_property
    def _place_of_run(self) -> dict[int, int]:
        return {run: at for at in range(len(self.runs) - 1, -1, -1) for run in sorted(self.runs[at])}

    def where(self, runs: frozenset[int]) -> int | None:
        """The first sentence that has some of these runs of words."""
        return min((self._place_of_run[run] for run in runs if run in self._place_of_run), default=None)

    def runs_beside(self, common: frozenset[int]) -> int:
        """How many runs it has beside common ones."""
        if self._beside is None or self._beside[0] is not common:
            self._beside = (common, len(self.all_runs - common))
        return self._beside[1]

    def weighed(self, rarity: "Rarity | None") -> list[dict[int, float]]:
        """The marks of each sentence with their weights, kept for the last rarity asked for."""
        if rarity is None:
            return self._plain
        if self._weighed is None or self._weighed[0] is not rarity:
            self._weighed = (rarity, [rarity.weighed(sentence) for sentence in self.sentences])
        return self._weighed[1]

    @cached_property
    def _plain(self) -> list[dict[int, float]]:
        return [{mark: WEIGHTS[kind] for mark, kind in sentence.items()} for sentence in self.sentences]

    @cached_property
    def _plain_sums(self) -> list[float]:
        return [sum(weights.values()) for weights in self._plain]

    def sums(self, rarity: "Rarity | None") -> list[float]:
        """What each sentence weighs."""
        return self._plain_sums if rarity is None else [sum(weights.values()) for weights in self.weighed(rarity)]

    @cached_property
    def counted(self) -> list[list[int]]:
        """The figures of each sentence."""
        return [[mark for mark, kind in sentence.items() if kind == COUNT] for sentence in self.sentences]

    def met_in(self, other: "Told") -> float:
        """The share of what only those know who were there that the other knows too (one half where there is nothing of it)."""
        met = {mark for mark, kind in self.marks.items() if kind in _MET}
        return len(met & other.marks.keys()) / len(met) if met else 0.5

    def shares(self, other: "Told") -> float:
        """The weight of common marks over that of the poorer side: a quick look before a long one."""
        both = sum(WEIGHTS[self.marks[mark]] for mark in self.marks.keys() & other.marks.keys())
        least = min(self.weight, other.weight)
        return both / least if least else 0.0


class Rarity:
    """How much a mark says among the reports that tell of the same: what half of them have says little."""

    def __init__(self, told: Iterable[Told]) -> None:
        among = list(told)
        self.size = len(among)
        self._held: Counter[int] = Counter(mark for one in among for mark in one.marks)
        scale = log(self.size + 2)
        self._by_count = [log((self.size + 2) / max(n, 1)) / scale for n in range(self.size + 1)]

    def weighed(self, sentence: Mapping[int, int]) -> dict[int, float]:
        """The marks of a sentence with their weights: near the full one for what two reports have, near none for what all have."""
        held, by = self._held, self._by_count
        return {mark: WEIGHTS[kind] * by[held[mark]] for mark, kind in sentence.items()}


class Unfolded:
    """Sketches unfolded as they are asked for; those asked for long ago are folded again, so that memory does not grow."""

    def __init__(self, sketches: Sequence[Sketch]) -> None:
        self._sketches = sketches
        self._open: dict[int, Told] = {}

    def __len__(self) -> int:
        return len(self._sketches)

    def __getitem__(self, at: int) -> Told:
        found = self._open.pop(at, None) or Told(self._sketches[at])
        self._open[at] = found
        if len(self._open) > _OPEN_AT_MOST:
            del self._open[next(iter(self._open))]
        return found
