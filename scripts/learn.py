"""Learn the ranker's weights from the project's own annotated reports, and write them as a readable table.

usage: learn.py [--folds N] [--write]      reads tests/gold/reports/dev only; reports kept apart are never opened here
Prints cross-validated accuracy per decision (folds are whole reports, so a report never teaches its own reading).
"""

import argparse
import math
import random
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from scripts.lessons import Lesson, lessons_of, load_reports, set_tables  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
WEIGHTS = ROOT / "src/habeas/lexicon/data/shared/weights.yaml"


@dataclass
class Model:
    """Weights being learnt by AdaGrad on the log-likelihood of the right labels, drawn towards zero."""

    weights: dict[str, float]
    squares: dict[str, float]
    rate: float = 0.3
    l2: float = 0.002

    def learn(self, lesson: Lesson) -> None:
        scores = [sum(self.weights[f] for f in c.features) for c in lesson.candidates]
        top = max(scores)
        exp = [math.exp(s - top) for s in scores]
        total = sum(exp)
        right = sum(e for e, c in zip(exp, lesson.candidates, strict=True) if c.label in lesson.right)
        if right == 0:
            return
        gradient: dict[str, float] = defaultdict(float)
        for e, c in zip(exp, lesson.candidates, strict=True):
            g = e / total - (e / right if c.label in lesson.right else 0.0)
            if g:
                for f in c.features:
                    gradient[f] += g
        for f, g in gradient.items():
            full = g + self.l2 * self.weights[f]
            self.squares[f] += full * full
            self.weights[f] -= self.rate * full / math.sqrt(self.squares[f] + 1e-8)


def fit(lessons: list[Lesson], epochs: int = 25) -> dict[str, float]:
    """Weights learnt in a fixed order shuffled with a fixed seed: the same lessons always give the same table."""
    model = Model(defaultdict(float), defaultdict(float))
    order = list(range(len(lessons)))
    rng = random.Random(7)  # noqa: S311 - reproducible shuffling, no secrecy
    for _ in range(epochs):
        rng.shuffle(order)
        for i in order:
            if any(c.label in lessons[i].right for c in lessons[i].candidates):
                model.learn(lessons[i])
    return {f: round(w, 3) for f, w in sorted(model.weights.items()) if abs(w) >= 0.02}


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
            print(f"{mark} {sorted(lesson.right)} chose {best.label} [{best.origin if isinstance(best.origin, str) else 'act'}] {'' if reachable else 'UNREACHABLE'} {lesson.text}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=6)
    parser.add_argument("--errors", default=None)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as tmp:
        reports = load_reports(ROOT / "tests/gold/reports/dev", Path(tmp))
    tables: dict[str, dict[str, float]] = {}
    for decision in ("figure", "measure_first", "measure", "modality", "kind", "group", "part", "as_of"):
        make: Callable[[object], list[Lesson]] = lambda r, d=decision: lessons_of(r, d)  # noqa: E731
        set_tables(tables)
        per_report = [make(r) for r in reports]
        if not any(per_report):
            continue
        right = total = possible = 0
        for fold in range(args.folds if args.folds > 1 else 0):
            train = [x for i, some in enumerate(per_report) if i % args.folds != fold for x in some]
            test = [x for i, some in enumerate(per_report) if i % args.folds == fold for x in some]
            r, p, t = accuracy(test, fit(train))
            right, possible, total = right + r, possible + p, total + t
            if decision == args.errors:
                show(test, fit(train))
        if total:
            print(f"{decision:14s} right {right}/{total} = {right / total:.3f}   reachable {possible / total:.3f}")
        tables[decision] = fit([x for some in per_report for x in some])
    if args.write:
        head = "# Learnt by scripts/learn.py from tests/gold/reports/dev; do not edit by hand. Decision → feature → weight.\n"
        WEIGHTS.write_text(head + yaml.safe_dump({"weights": tables}, allow_unicode=True, width=120), encoding="utf-8")
        print(f"wrote {WEIGHTS.relative_to(ROOT)}: {sum(map(len, tables.values()))} weights")


if __name__ == "__main__":
    main()
