"""Which statements cannot all be true? All minimal sets, smallest first, with the least that would have to give."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from habeas.lexicon.balance import balance_laws
from habeas.reconcile.balance_solver import Solver, Work, WorkDoneError
from habeas.reconcile.balance_system import Law, System, box_of


@dataclass(frozen=True, slots=True)
class Conflict:
    """Statements that cannot all be true although any of them can be left out; `moved` is the least change that would mend it."""

    statements: tuple[int, ...]
    gap: int
    moved: tuple[tuple[int, int], ...]
    laws: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflicts:
    """The conflicts of a component, those that need the least change first. All of up to `complete_to` statements are among them.

    `complete_to` None: all there are. `apart` are the statements in any conflict; the others can all be true together.
    """

    found: tuple[Conflict, ...]
    complete_to: int | None
    apart: frozenset[int]


@dataclass(slots=True)
class _Search:
    """The sets found and the sets known to be possible, both as bits. `complete`: up to this size no conflict is missing."""

    solver: Solver
    nodes: int
    sets: int
    possible: list[int] = field(default_factory=list)
    conflicts: list[int] = field(default_factory=list)
    complete: int | None = 0

    def sites(self) -> None:
        """One conflict for each statement that has to move when as little as possible moves: no quarrel is missed."""
        got = self.solver.elastic(())
        if got is None:
            return
        self.possible.append(got.stands)
        for at in sorted(got.moved):
            alone = self.solver.elastic((at,), list(bits(got.stands)))
            needed = 1 << at
            if alone is not None:
                self.possible.append(alone.stands)
                needed |= sum(1 << other for other in alone.needed)
            if not any(needed & one == one for one in self.conflicts) and not self.solver.possible(list(bits(needed))):
                self.conflicts.append(shrunk(self.solver, needed))

    def run(self, size: int) -> None:
        """Find all conflicts of up to `size` statements: every one of them holds a member outside each set that is possible."""
        level = {0}
        for reached in range(size + 1):
            wider: set[int] = set()
            left = False
            for node in sorted(level):
                if any(node & one == one for one in self.conflicts):
                    continue
                around = self._around(node)
                if around is None:
                    continue
                left = True
                if reached < size:
                    wider |= {node | 1 << at for at in bits(self.solver.everything & ~around)}
                if len(wider) > self.nodes or len(self.conflicts) > self.sets:
                    return
            self.complete = reached if left else None
            self.nodes -= len(wider)
            level = wider
            if not left:
                return

    def _around(self, node: int) -> int | None:
        """The largest set known to be possible that holds `node`; None where there is none, and then a conflict is in `node`."""
        known = [one for one in self.possible if node & ~one == 0]
        if known:
            return max(known, key=lambda one: (one.bit_count(), one))
        got = self.solver.elastic(list(bits(node)))
        if got is None:
            self.conflicts.append(shrunk(self.solver, node))
            return None
        self.possible.append(got.stands)
        return got.stands

    def larger(self, size: int) -> None:
        """Among statements in no conflict so far: conflicts of more than `size` statements, until the rest is possible."""
        rest = self.solver.everything
        for one in self.conflicts:
            rest &= ~one
        while rest.bit_count() > size:
            got = self.solver.elastic((), list(bits(rest)))
            if got is None or not got.moved:
                return
            needed = sum(1 << at for at in got.needed) & rest
            if not needed or self.solver.possible(list(bits(needed))):
                needed = rest
            found = shrunk(self.solver, needed)
            self.conflicts.append(found)
            rest &= ~found


def bits(number: int) -> Iterator[int]:
    """The places of the ones in a number, lowest first."""
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest


def shrunk(solver: Solver, node: int) -> int:
    """A minimal conflict inside a set of statements that cannot all be true."""
    for at in bits(node):
        without = node & ~(1 << at)
        if not solver.possible(list(bits(without))):
            node = without
    return node


def conflicts_of(solver: Solver) -> Conflicts:
    """All minimal sets of statements that cannot all be true, up to the size that the limits of lexicon/balance.yaml name."""
    everything = range(len(solver.system.said))
    limits = balance_laws().limits
    search = _Search(solver, limits.nodes, limits.sets)
    try:
        if solver.possible(everything):
            return Conflicts((), None, frozenset())
        search.sites()
        search.run(limits.size)
        if search.complete is not None:
            search.larger(search.complete)
    except WorkDoneError:
        if not search.conflicts:
            return Conflicts((), 0, frozenset(everything))
    complete = search.complete
    made = sorted((_conflict(solver, one) for one in search.conflicts), key=_weight)
    return Conflicts(tuple(made), complete, _apart(solver, search.conflicts, settled=complete is None))


def _weight(one: Conflict) -> tuple[int, int, tuple[int, ...]]:
    return (one.gap, len(one.statements), one.statements)


def _apart(solver: Solver, conflicts: Sequence[int], *, settled: bool) -> frozenset[int]:
    """The statements in a conflict; where the search was cut short, all of them unless the rest is possible."""
    inside = 0
    for one in conflicts:
        inside |= one
    rest = list(bits(solver.everything & ~inside))
    if not settled:
        try:
            if not solver.possible(rest):
                return frozenset(range(len(solver.system.said)))
        except WorkDoneError:
            return frozenset(range(len(solver.system.said)))
    return frozenset(bits(inside))


def _conflict(solver: Solver, node: int) -> Conflict:
    """The conflict with its least repair and the laws that it breaks."""
    chosen = tuple(bits(node))
    inner = _at_work(solver, chosen)
    got = Solver(inner, Work(1)).elastic((), range(len(chosen)))
    if got is None or not _mends(solver, chosen, got.moved):
        whole = System(solver.system.quantities, solver.system.laws, tuple(solver.system.said[at] for at in chosen))
        got = Solver(whole, Work(1)).elastic((), range(len(chosen)))
    moved = () if got is None else tuple((chosen[at], by) for at, by in sorted(got.moved.items()))
    return Conflict(chosen, sum(abs(by) for _, by in moved), moved, _laws(inner))


def _at_work(solver: Solver, chosen: Sequence[int]) -> System:
    """The conflict with no more laws than it takes to see it: those that told something on the way."""
    used: set[int] = set()
    seen = solver.box(chosen, used) is None
    laws = tuple(solver.system.laws[at] for at in sorted(used)) if seen else solver.system.laws
    said = tuple(solver.system.said[at] for at in chosen)
    quantities = sorted({q for law in laws for q, _ in law.terms} | {one.quantity for one in said})
    place = {quantity: at for at, quantity in enumerate(quantities)}
    return System(
        len(quantities),
        tuple(Law(law.name, tuple((place[q], sign) for q, sign in law.terms), law.equal) for law in laws),
        tuple(replace(one, quantity=place[one.quantity]) for one in said),
    )


def _mends(solver: Solver, chosen: Sequence[int], moved: Mapping[int, int]) -> bool:
    """Does a repair found with few laws hold with all of them? Then none that is smaller does."""
    said = []
    for place, at in enumerate(chosen):
        one, by = solver.system.said[at], moved.get(place, 0)
        low = max(0, one.low + min(by, 0))
        said.append(replace(one, low=low, high=None if one.high is None else one.high + max(by, 0)))
    return Solver(System(solver.system.quantities, solver.system.laws, tuple(said)), Work(1)).possible(range(len(said)))


def _laws(inner: System) -> tuple[str, ...]:
    """The names of the laws without which the conflict would vanish; none where the statements speak of one quantity."""
    every = range(len(inner.said))
    if box_of(inner, every) is None:
        return ()
    names = sorted({law.name for law in inner.laws})
    needed = []
    for name in names:
        fewer = System(inner.quantities, tuple(law for law in inner.laws if law.name != name), inner.said)
        if Solver(fewer, Work(1)).possible(every):
            needed.append(name)
    return tuple(needed or names)
