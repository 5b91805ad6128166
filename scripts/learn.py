"""Learn the ranker's weights from the project's own annotated reports, and write them as a readable table.

usage: learn.py [--folds N] [--write]      reads tests/gold/reports/dev only; reports kept apart are never opened here
Prints cross-validated accuracy per decision (folds are whole reports, so a report never teaches its own reading).
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import yaml
from scipy import sparse
from scipy.optimize import minimize

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from scripts.lessons import Lesson, lessons_of, load_reports, load_sentences, set_tables

ROOT = Path(__file__).resolve().parent.parent
L2 = float(os.environ.get("HABEAS_L2", "0.4"))
WEIGHTS = ROOT / "src/habeas/lexicon/data/shared/weights.yaml"


def fit(lessons: list[Lesson], l2: float = L2) -> dict[str, float]:
    """The weights that make the annotators' labels likeliest, drawn towards zero (L2): one optimum, the same for equal lessons."""
    usable = [x for x in lessons if len({c.label in x.right for c in x.candidates}) == 2]
    names = sorted({f for x in usable for c in x.candidates for f in c.features})
    if not usable:
        return {}
    index = {f: i for i, f in enumerate(names)}
    rows, columns, starts, right = [], [], [0], []
    n = 0
    for x in usable:
        for c in x.candidates:
            rows += [n] * len(c.features)
            columns += [index[f] for f in c.features]
            right.append(c.label in x.right)
            n += 1
        starts.append(n)
    matrix = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(n, len(names)))
    first, good = np.array(starts[:-1]), np.array(right)
    owner = np.repeat(np.arange(len(usable)), np.diff(starts))

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        s = matrix @ w
        s = s - np.maximum.reduceat(s, first)[owner]
        e = np.exp(s)
        total = np.add.reduceat(e, first)
        hit = np.maximum(np.add.reduceat(e * good, first), 1e-300)
        gradient = matrix.T @ (e / total[owner] - e * good / hit[owner]) + 2 * l2 * w
        return float(np.sum(np.log(total) - np.log(hit)) + l2 * w @ w), gradient

    best = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return {f: round(float(w), 3) for f, w in zip(names, best.x, strict=True) if abs(w) >= 0.01}


def accuracy(lessons: Iterable[Lesson], table: dict[str, float]) -> tuple[int, int, int]:
    right = total = possible = 0
    for lesson in lessons:
        best = max(lesson.candidates, key=lambda c: sum(table.get(f, 0.0) for f in c.features))
        total += 1
        possible += any(c.label in lesson.right for c in lesson.candidates)
        right += best.label in lesson.right
    return right, possible, total


def show(lessons: list[Lesson], table: dict[str, float]) -> None:
    """The lessons that a table gets wrong, with what it chose."""
    for lesson in lessons:
        best = max(lesson.candidates, key=lambda c: sum(table.get(f, 0.0) for f in c.features))
        if best.label not in lesson.right and lesson.about is not None:
            reachable = any(c.label in lesson.right for c in lesson.candidates)
            mark = "ACT" if any(c.label in lesson.right and not isinstance(c.origin, str) for c in lesson.candidates) else "MEM"
            origin = best.origin if isinstance(best.origin, str) else "act"
            print(f"{mark} {sorted(lesson.right)} chose {best.label} [{origin}] {'' if reachable else 'UNREACHABLE'} {lesson.text}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=6)
    parser.add_argument("--errors", default=None)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    reports = load_reports(ROOT / "tests/gold/reports/dev")
    sentences = load_sentences(ROOT / "tests/gold/sentences")
    tables: dict[str, dict[str, float]] = {}
    for decision in ("figure", "measure_first", "measure", "modality", "kind", "part", "as_of", "source"):
        make: Callable[[object], list[Lesson]] = lambda r, d=decision: lessons_of(r, d)  # noqa: E731
        set_tables(tables)
        per_report = [make(r) for r in reports]
        if not any(per_report):
            continue
        always = [x for s in sentences for x in make(s)]
        right = total = possible = 0
        for fold in range(args.folds if args.folds > 1 else 0):
            train = [x for i, some in enumerate(per_report) if i % args.folds != fold for x in some] + always
            test = [x for i, some in enumerate(per_report) if i % args.folds == fold for x in some]
            r, p, t = accuracy(test, fit(train))
            right, possible, total = right + r, possible + p, total + t
            if decision == args.errors:
                show(test, fit(train))
        if total:
            print(f"{decision:14s} right {right}/{total} = {right / total:.3f}   reachable {possible / total:.3f}")
        tables[decision] = fit([x for some in per_report for x in some] + always)
        if always:
            r, p, t = accuracy(always, tables[decision])
            print(f"{'  sentences':14s} right {r}/{t} = {r / t:.3f}   reachable {p / t:.3f}")
            if decision == args.errors:
                show(always, tables[decision])
    if args.write:
        head = "# Learnt by scripts/learn.py from tests/gold/reports/dev; do not edit by hand. Decision → feature → weight.\n"
        WEIGHTS.write_text(head + yaml.safe_dump({"weights": tables}, allow_unicode=True, width=120), encoding="utf-8")
        print(f"wrote {WEIGHTS.relative_to(ROOT)}: {sum(map(len, tables.values()))} weights")


if __name__ == "__main__":
    main()
