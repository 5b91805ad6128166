"""What do the statements imply for every quantity? The tightest bounds, from statements that can all be true."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from habeas.lexicon.balance import balance_laws
from habeas.reconcile.balance_solver import Solver, WorkDoneError
from habeas.reconcile.balance_system import Box

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Reach:
    """The least and the most that a quantity can be (None is open); `exact` where no tighter bounds follow from the statements."""

    low: int
    high: int | None
    exact: bool = True


def reaches(solver: Solver, chosen: Collection[int]) -> tuple[Reach, ...]:
    """The reach of every quantity under the chosen statements, which can all be true; empty where they cannot."""
    box = solver.box(chosen)
    if box is None:
        return ()
    if solver.forest or len(solver.system.said) > balance_laws().limits.statements:
        return tuple(Reach(low, high, solver.forest) for low, high in zip(box.lows, box.highs, strict=True))
    return _solved(solver, box)


def _solved(solver: Solver, box: Box) -> tuple[Reach, ...]:
    """Bounds by linear programs; a bound that some point found on the way attains needs none of its own."""
    lows, highs = [False] * len(box.lows), [high is None for high in box.highs]

    def mark(point: "NDArray[Any] | None") -> None:
        if point is None:
            return
        for at, value in enumerate(map(float, point)):  # numpy's truth values are no bool, and no record takes them
            top = box.highs[at]
            lows[at] = lows[at] or value < box.lows[at] + 1e-6
            highs[at] = highs[at] or (top is not None and value > top - 1e-6)

    try:
        for at in range(len(box.lows)):
            if not lows[at]:
                point = solver.extreme(box, at, least=True)
                if point is not None:
                    box.lows[at], lows[at] = max(box.lows[at], _up(float(point[at]))), True
                mark(point)
            if not highs[at]:
                point = solver.extreme(box, at, least=False)
                if point is not None:
                    box.highs[at], highs[at] = int(float(point[at]) + 1e-6), True
                mark(point)
    except WorkDoneError:
        pass
    return tuple(
        Reach(low, high, low_known and high_known)
        for low, high, low_known, high_known in zip(box.lows, box.highs, lows, highs, strict=True)
    )


def _up(value: float) -> int:
    """The least whole number that is not below a value."""
    nearest = round(value)
    return nearest if abs(nearest - value) < 1e-6 else int(value) + 1
