"""What each counter of a series says day by day, with slips that its own later counts refute set aside."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from habeas.lexicon.comparability import comparability
from habeas.lexicon.sources import SourceKind
from habeas.reconcile.facts import Fact
from habeas.reconcile.quantity import Quantity, agree

UNDATED = -1


@dataclass(frozen=True, slots=True)
class Said:
    """What one counter says up to one day: its sharpest honest claim and the facts behind it.

    `rivals` are numbers of the same day that cannot be told to be slips: as many roots print them.
    """

    day: int
    first: int
    quantity: Quantity
    facts: tuple[Fact, ...]
    rivals: tuple[Quantity, ...] = ()

    @property
    def settled(self) -> bool:
        return not self.rivals

    @property
    def roots(self) -> int:
        return len({fact.root for fact in self.facts})

    @property
    def size(self) -> int:
        return self.quantity.size

    @property
    def weight(self) -> int:
        """How much it takes to call this a slip: a floor ("at least 2,000") refutes no larger number said before."""
        return self.roots * (1 if self.quantity.high is None and self.quantity.precision != "exact" else 2)


@dataclass(frozen=True, slots=True)
class Voice:
    """A counter and everything it says in a series, the earliest first; `slips` are facts that its other counts refute."""

    key: str
    name: str
    kind: SourceKind
    named: bool
    said: tuple[Said, ...]
    slips: tuple[Fact, ...] = ()

    def on(self, day: int) -> Said | None:
        """The latest of its claims up to a day."""
        at = bisect_right(self.said, day, key=lambda said: said.day)
        return self.said[at - 1] if at else None


def voices_of(facts: Sequence[Fact], *, running: bool) -> list[Voice]:
    """One voice for each counter. The claims of a `running` total never fall: those that stand against it are slips."""
    by_counter: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_counter[fact.counter.key].append(fact)
    return [_voice(by_counter[key], running=running) for key in sorted(by_counter)]


def day_of(fact: Fact) -> int:
    """The last day up to which a fact counts; `UNDATED` where nothing says so."""
    return fact.cut.last if fact.cut is not None else UNDATED


def _voice(facts: Sequence[Fact], *, running: bool) -> Voice:
    days: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        days[day_of(fact)].append(fact)
    told = [claim for day in sorted(days) for claim in _claims(day, days[day])]
    undated = [claim for claim in told if claim.day == UNDATED]
    dated = [claim for claim in told if claim.day != UNDATED]
    dated = _said_again(dated) if running else dated
    kept = _rising(_of_one_set(dated)) if running else dated
    chosen = [_settled(undated), *_by_day(kept, dated)] if undated else _by_day(kept, dated)
    standing = {fact.id for claim in chosen for fact in claim.facts}
    first = min(facts, key=lambda f: f.order).counter
    slips = tuple(sorted((fact for fact in facts if fact.id not in standing), key=lambda f: f.order))
    return Voice(first.key, first.name, first.kind, first.named, tuple(chosen), slips)


def _claims(day: int, facts: Sequence[Fact]) -> list[Said]:
    """The different numbers of one day: what agrees is one claim, said as sharply and as carefully as anybody says it."""
    standing = [fact for fact in facts if not fact.retracted] or list(facts)
    ranked = sorted(standing, key=lambda f: (f.quantity.point is None, f.quantity.sharpness, -f.quantity.size, f.order))
    groups: list[list[Fact]] = []
    for fact in ranked:
        home = next((group for group in groups if agree(group[0].quantity, fact.quantity)), None)
        if home is None:
            groups.append([fact])
        else:
            home.append(fact)
    return [_claim(day, group) for group in groups]


def _claim(day: int, group: Sequence[Fact]) -> Said:
    """The hedged form wins over the same number without the hedge: headlines drop "at least"."""
    chosen = group[0].quantity
    hedged = [f.quantity for f in group if f.quantity.precision == "at_least" and f.quantity.point == chosen.point]
    if chosen.precision == "exact" and hedged:
        chosen = hedged[0]
    first = min(f.cut.first if f.cut is not None else day for f in group)
    return Said(day, first, chosen, tuple(sorted(group, key=lambda f: f.order)))


def _by_day(kept: Sequence[Said], told: Sequence[Said]) -> list[Said]:
    """One claim for each day; numbers of the same day that as many roots print stand beside it as rivals."""
    whole: dict[int, list[Said]] = defaultdict(list)
    for claim in kept:
        whole[claim.day].append(claim)
    days: dict[int, list[Said]] = defaultdict(list)
    for claim in told:
        days[claim.day].append(claim)
    return [_settled([*whole[day], *(c for c in days[day] if c not in whole[day])]) for day in sorted(whole)]


def _settled(claims: Sequence[Said]) -> Said:
    """The claim of a day that most roots print, with what rivals it; a far smaller number is of other people and no rival."""
    best = max(claims, key=lambda c: (c.roots, c.quantity.point is not None, -c.quantity.sharpness, c.size))
    least = comparability().shares.partial * best.size
    rivals = [c for c in claims if c is not best and c.roots >= best.roots and c.size >= least]
    behind = tuple(sorted((f for c in (best, *rivals) for f in c.facts), key=lambda f: f.order))
    return replace(best, facts=behind, rivals=tuple(c.quantity for c in rivals))


def _of_one_set(claims: Sequence[Said]) -> list[Said]:
    """The claims without those far below a total that its counter had reached: a smaller set told in passing refutes no total.

    Where more roots print the small numbers than the large ones the large ones are the slips, and all stay.
    """
    largest = max((claim.size for claim in claims), default=0)
    least = comparability().shares.partial * largest
    reached = min((claim.day for claim in claims if claim.size >= least), default=0)
    below = [claim for claim in claims if claim.size < least and claim.day > reached]
    if sum(claim.roots for claim in below) > sum(claim.roots for claim in claims if claim.size >= least):
        return list(claims)
    return [claim for claim in claims if claim not in below]


def _said_again(claims: Sequence[Said]) -> list[Said]:
    """A total told again more roughly ("more than 400" after "at least 430") is the one that stood: it neither falls nor moves."""
    out: list[Said] = []
    for claim in sorted(claims, key=lambda c: c.day):
        stood = next((c.quantity for c in reversed(out) if c.day < claim.day and _roughly(claim.quantity, c.quantity)), None)
        out.append(claim if stood is None else replace(claim, quantity=stood))
    return out


def _roughly(later: Quantity, stood: Quantity) -> bool:
    return later.size < stood.size and later.sharpness > stood.sharpness and agree(later, stood)


def _rising(claims: Sequence[Said]) -> list[Said]:
    """The claims that never fall and that most roots stand behind; of one day any that fit."""
    ordered = sorted(claims, key=lambda c: (c.day, c.size))
    best: list[tuple[int, int]] = []  # for each claim the weight of the best chain that ends there, and what comes before it
    ladder = _Ladder(sorted({claim.size for claim in ordered}))
    for at, claim in enumerate(ordered):
        weight, before = ladder.upto(claim.size)
        best.append((weight + claim.weight, before))
        ladder.put(claim.size, weight + claim.weight, at)
    if not best:
        return []
    at = max(range(len(best)), key=lambda i: (best[i][0], i))
    chain = []
    while at >= 0:
        chain.append(ordered[at])
        at = best[at][1]
    return chain[::-1]


class _Ladder:
    """The heaviest chain that ends at or below a size: a tree of running maxima, so that long series stay quick."""

    def __init__(self, sizes: Sequence[int]) -> None:
        self._rank = {size: rank for rank, size in enumerate(sizes, 1)}
        self._tree = [(0, -1)] * (len(sizes) + 1)

    def upto(self, size: int) -> tuple[int, int]:
        rank, best = self._rank[size], (0, -1)
        while rank:
            best = max(best, self._tree[rank])
            rank -= rank & -rank
        return best

    def put(self, size: int, weight: int, at: int) -> None:
        rank = self._rank[size]
        while rank < len(self._tree):
            self._tree[rank] = max(self._tree[rank], (weight, at))
            rank += rank & -rank
