"""How long does a balance take: 3,000 statements with 20 contradictions, tied together and in many books; and a whole study?

usage: python -m scripts.bench_balance [--statements N] [--contradictions N] [--figures N --series N]

The tied balance is one country: totals of arrests and releases by day, each the sum of its provinces, each province with women and
men; nothing falls. Every number is true within its hedge, but for the planted ones: a statement next to each of them is put out of
reach. The study is that of scripts/bench_reconcile.py: 100,000 figures in 2,000 series, reconciled (`--figures 0`: left out).
The bar is 60 seconds on two cores for each.
"""

import argparse
import random
import time
from dataclasses import dataclass, replace

from habeas.lexicon.balance import balance_laws
from habeas.reconcile.balance_bounds import reaches
from habeas.reconcile.balance_solver import Solver, Work
from habeas.reconcile.balance_system import Law, Said, System, components
from habeas.reconcile.conflicts import Conflicts, conflicts_of
from scripts.bench_reconcile import report

PROVINCES, PARTS = 5, ("all", "women", "men")


@dataclass(frozen=True)
class Made:
    """A balance and the names of its planted statements."""

    system: System
    planted: tuple[str, ...]


def tied(statements: int, planted: int, rng: random.Random) -> Made:
    """One country in which everything hangs together."""
    places = PROVINCES + 1
    days = statements // (places * len(PARTS))
    truth: list[int] = []
    laws: list[Law] = []

    def at(day: int, place: int, part: int) -> int:
        return (day * places + place) * len(PARTS) + part

    running = [[0] * len(PARTS) for _ in range(places)]
    for day in range(days):
        for place in range(1, places):
            women, men = rng.randint(0, 6), rng.randint(5, 40)
            for part, more in enumerate((women + men, women, men)):
                running[place][part] += more
                running[0][part] += more
        truth += [running[place][part] for place in range(places) for part in range(len(PARTS))]
        for place in range(places):
            laws.append(Law("parts", ((at(day, place, 1), 1), (at(day, place, 2), 1), (at(day, place, 0), -1)), equal=True))
            if day:
                laws += [Law("falls", ((at(day - 1, place, part), 1), (at(day, place, part), -1))) for part in range(len(PARTS))]
        laws.append(Law("provinces", (*((at(day, place, 0), 1) for place in range(1, places)), (at(day, 0, 0), -1)), equal=True))
    said = [_said(f"s{n}", n, truth[n], rng) for n in range(len(truth))]
    return _planted(System(len(truth), tuple(laws), tuple(said)), truth, planted, rng)


def books(statements: int, planted: int, rng: random.Random) -> Made:
    """Many counters, each with a running total of its own and women beside it."""
    days = 15
    laws: list[Law] = []
    truth: list[int] = []
    for first in range(0, statements - 2 * days + 1, 2 * days):
        total = women = rng.randint(10, 50)
        for day in range(days):
            here = first + 2 * day
            women, total = women + rng.randint(0, 5), total + rng.randint(5, 60)
            truth += [total, min(women, total)]
            laws.append(Law("part", ((here + 1, 1), (here, -1))))
            if day:
                laws += [Law("falls", ((here - 2, 1), (here, -1))), Law("falls", ((here - 1, 1), (here + 1, -1)))]
    said = [_said(f"s{n}", n, truth[n], rng) for n in range(len(truth))]
    return _planted(System(len(truth), tuple(laws), tuple(said)), truth, planted, rng)


def _said(name: str, quantity: int, number: int, rng: random.Random) -> Said:
    kind = rng.random()
    if kind < 0.5:
        return Said(name, quantity, number, number)
    return Said(name, quantity, number) if kind < 0.8 else Said(name, quantity, int(number * 0.95), int(number * 1.05) + 1)


def _planted(system: System, truth: list[int], planted: int, rng: random.Random) -> Made:
    said = list(system.said)
    large = [n for n in range(len(truth)) if truth[n] >= 60]
    chosen = sorted(rng.sample(large, min(planted, len(large))))
    for at in chosen:
        wrong = round(truth[at] * 1.4)
        said[at] = replace(said[at], low=wrong, high=wrong)
        said.append(Said(f"t{at}", at, truth[at], truth[at]))
    return Made(System(system.quantities, system.laws, tuple(said)), tuple(f"s{at}" for at in chosen))


def solved(made: Made, calls: int) -> tuple[list[tuple[System, Conflicts]], int, int]:
    """Every part of a balance with its conflicts, the calls used, and how many quantities have a range."""
    found: list[tuple[System, Conflicts]] = []
    used = ranged = 0
    for component in components(made.system):
        work = Work(calls)
        solver = Solver(component, work)
        conflicts = conflicts_of(solver)
        found.append((component.system, conflicts))
        if not conflicts.found:
            ranged += len(reaches(solver, range(len(component.system.said))))
        used += calls - work.left
    return found, used, ranged


def main() -> None:
    """Measure both balances and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--statements", type=int, default=3000)
    parser.add_argument("--contradictions", type=int, default=20)
    parser.add_argument("--calls", type=int, default=balance_laws().limits.calls, help="solver calls for one part")
    parser.add_argument("--figures", type=int, default=100_000, help="figures of the study; 0: none is measured")
    parser.add_argument("--series", type=int, default=2_000)
    options = parser.parse_args()
    for name, make in (("tied", tied), ("books", books)):
        made = make(options.statements, options.contradictions, random.Random(7))
        begun, worked = time.perf_counter(), time.process_time()
        found, used, ranged = solved(made, options.calls)
        seconds, work = time.perf_counter() - begun, time.process_time() - worked
        told = {system.said[at].id for system, conflicts in found for one in conflicts.found for at in one.statements}
        sets = sum(len(conflicts.found) for _, conflicts in found)
        complete = [conflicts.complete_to for _, conflicts in found]
        least = min((c for c in complete if c is not None), default=None)
        print(
            f"{name}: {len(made.system.said)} statements, {len(found)} parts, {len(made.planted)} planted; "
            f"{sum(one in told for one in made.planted)} found in {sets} smallest sets, complete to "
            f"{'any size' if least is None else least}; {ranged} quantities bounded; {used} calls, "
            f"{seconds:.1f} s ({work:.1f} s of one core)"
        )
    if options.figures:
        report(options.figures, options.series)


if __name__ == "__main__":
    main()
