"""Can these statements all hold, how little must give way if not, and what do they imply? Linear programs, solved by HiGHS."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from habeas.reconcile.balance_system import Box, Component, System, is_forest, propagate

if TYPE_CHECKING:
    from numpy.typing import NDArray

# People come whole: a shortfall below this is a rounding of the solver.
_NOTHING = 1e-4
# How often bounds are carried around a circle of laws before a program is asked.
_ROUNDS = 40


class WorkDoneError(Exception):
    """The solver has used up the calls it was given."""


@dataclass(slots=True)
class Work:
    """How many solver calls may still be made. Counted, not timed: the same input stops at the same place on every machine."""

    left: int

    def one(self) -> None:
        """Take one call."""
        if self.left <= 0:
            raise WorkDoneError
        self.left -= 1


@dataclass(frozen=True, slots=True)
class Elastic:
    """The least that must give way: by how many people each statement is moved, and which statements stand as they are."""

    moved: dict[int, int]
    stands: int
    needed: frozenset[int]

    @property
    def gap(self) -> int:
        """By how many people in all."""
        return sum(abs(by) for by in self.moved.values())


@dataclass(frozen=True, slots=True)
class _Program:
    """A linear program in the form that SciPy takes; `of` leads from its last rows to the soft statements."""

    cost: "NDArray[Any]"
    upper: Any
    limits: "NDArray[Any]"
    equal: Any
    of: list[int]


class Solver:
    """The linear programs of one component. Statements are named by their place in `system.said`; sets of them are bits."""

    def __init__(self, component: Component | System, work: Work) -> None:
        self.system = component.system if isinstance(component, Component) else component
        self.work = work
        self.about = self.system.about()
        self.forest = is_forest(self.system)
        self.everything = (1 << len(self.system.said)) - 1
        self._laws: tuple[Any, ...] | None = None
        self._all: _Program | None = None

    def box(self, chosen: Iterable[int], used: set[int] | None = None) -> Box | None:
        """The bounds that follow step by step; None where the statements cannot all hold (in a forest: exactly then)."""
        return propagate(self.system, chosen, self.about, 0 if self.forest else _ROUNDS, used)

    def possible(self, chosen: Collection[int]) -> bool:
        """Can all these statements be true together?"""
        box = self.box(chosen)
        if box is None:
            return False
        if self.forest or self._least_holds(box):
            return True
        return self._solve(self._bounds(box), {}, least=True) is not None

    def _least_holds(self, box: Box) -> bool:
        """Do the laws hold where every quantity is as small as it can be? Then no program is needed: so it mostly is."""
        for law in self.system.laws:
            total = sum(sign * box.lows[quantity] for quantity, sign in law.terms)
            if total > 0 or (law.equal and total):
                return False
        return True

    def extreme(self, box: Box, quantity: int, *, least: bool) -> "NDArray[Any] | None":
        """A point at which a quantity is as small (or as large) as the bounds and laws allow; None where it has no limit."""
        return self._solve(self._bounds(box), {quantity: 1}, least=least)

    def elastic(self, hard: Collection[int], chosen: Collection[int] | None = None) -> Elastic | None:
        """The least change of the other statements (of `chosen`, else of all) that lets `hard` stand; None if nothing does."""
        import numpy as np
        from scipy.optimize import linprog

        box = self.box(hard)
        if box is None:
            return None
        kept = frozenset(hard)
        soft = list(range(len(self.system.said))) if chosen is None else [at for at in chosen if at not in kept]
        program = self._program(soft) if chosen is not None else self._whole_program(soft)
        self.work.one()
        found = linprog(
            program.cost,
            A_ub=program.upper,
            b_ub=program.limits,
            A_eq=program.equal,
            b_eq=np.zeros(program.equal.shape[0]) if program.equal is not None else None,
            bounds=[*self._bounds(box), *((0, 0) if at in kept else (0, None) for at in soft)],
            method="highs",
        )
        if found.status == 2:
            return None
        if found.status != 0:
            raise WorkDoneError  # the solver gave up: nothing is known
        prices = found.ineqlin.marginals[-len(program.of) :] if program.of else ()
        tight = frozenset(soft[place] for place, price in zip(program.of, prices, strict=True) if abs(price) > 1e-9)
        return self._read(found.x, soft, kept, tight)

    def _whole_program(self, soft: list[int]) -> "_Program":
        """The program of all statements, made once: only its bounds differ from call to call."""
        if self._all is None:
            self._all = self._program(soft)
        return self._all

    def _program(self, soft: list[int]) -> "_Program":
        """The laws, and every soft statement with a slack of its own."""
        import numpy as np
        from scipy.sparse import csr_matrix, hstack, vstack

        upper, equal = self._matrices()
        size, many = self.system.quantities, len(soft)
        rows, signs, limits, of = self._soft_rows(soft)
        ours = csr_matrix((signs[:, 0], (np.arange(len(rows)), rows[:, 0])), shape=(len(rows), size))
        theirs = csr_matrix((signs[:, 1], (np.arange(len(rows)), rows[:, 1])), shape=(len(rows), many))
        laws = hstack([upper, csr_matrix((upper.shape[0], many))])
        return _Program(
            cost=np.concatenate([np.zeros(size), np.array([1 + 1e-5 * self.system.said[at].weight for at in soft])]),
            upper=vstack([laws, hstack([ours, theirs])]).tocsr(),
            limits=np.concatenate([np.zeros(upper.shape[0]), limits]),
            equal=hstack([equal, csr_matrix((equal.shape[0], many))]).tocsr() if equal.shape[0] else None,
            of=of,
        )

    def _read(self, point: "NDArray[Any]", soft: list[int], kept: frozenset[int], tight: frozenset[int]) -> Elastic:
        moved: dict[int, int] = {}
        stands = sum(1 << at for at in kept)
        for at in soft:
            one = self.system.said[at]
            value = float(point[one.quantity])
            short = one.low - value
            over = 0.0 if one.high is None else value - one.high
            if max(short, over) <= _NOTHING:
                stands |= 1 << at
            else:
                moved[at] = -_whole(short) if short > over else _whole(over)
        return Elastic(moved, stands, tight)

    def _soft_rows(self, soft: list[int]) -> "tuple[NDArray[Any], NDArray[Any], NDArray[Any], list[int]]":  # the rows of one matrix
        """For each bound of a soft statement a row: its quantity and its own slack."""
        import numpy as np

        rows: list[tuple[int, int]] = []
        signs: list[tuple[int, int]] = []
        limits: list[int] = []
        of: list[int] = []
        for place, at in enumerate(soft):
            one = self.system.said[at]
            if one.low > 0:
                rows.append((one.quantity, place))
                signs.append((-1, -1))
                limits.append(-one.low)
                of.append(place)
            if one.high is not None:
                rows.append((one.quantity, place))
                signs.append((1, -1))
                limits.append(one.high)
                of.append(place)
        shape = (len(rows), 2)
        made = np.array(rows, dtype=int).reshape(shape), np.array(signs, dtype=float).reshape(shape)
        return *made, np.array(limits, dtype=float), of

    def _bounds(self, box: Box) -> list[tuple[int, int | None]]:
        return list(zip(box.lows, box.highs, strict=True))

    def _matrices(self) -> tuple[Any, Any]:
        """The laws as two sparse matrices: at most nothing, and exactly nothing."""
        if self._laws is None:
            from scipy.sparse import csr_matrix

            made = []
            for equal in (False, True):
                laws = [law for law in self.system.laws if law.equal is equal]
                signs = [sign for law in laws for _, sign in law.terms]
                columns = [quantity for law in laws for quantity, _ in law.terms]
                rows = [at for at, law in enumerate(laws) for _ in law.terms]
                made.append(csr_matrix((signs, (rows, columns)), shape=(len(laws), self.system.quantities), dtype=float))
            self._laws = tuple(made)
        return self._laws[0], self._laws[1]

    def _solve(self, bounds: list[tuple[int, int | None]], wanted: dict[int, int], *, least: bool) -> "NDArray[Any] | None":
        import numpy as np
        from scipy.optimize import linprog

        upper, equal = self._matrices()
        cost = np.zeros(self.system.quantities)
        for quantity, weight in wanted.items():
            cost[quantity] = weight if least else -weight
        self.work.one()
        found = linprog(
            cost,
            A_ub=upper if upper.shape[0] else None,
            b_ub=np.zeros(upper.shape[0]) if upper.shape[0] else None,
            A_eq=equal if equal.shape[0] else None,
            b_eq=np.zeros(equal.shape[0]) if equal.shape[0] else None,
            bounds=bounds,
            method="highs",
        )
        return found.x if found.status == 0 else None


def _whole(amount: float) -> int:
    """People come whole: half a person short is one person short."""
    nearest = round(amount)
    return nearest if abs(amount - nearest) < _NOTHING else int(amount) + 1
