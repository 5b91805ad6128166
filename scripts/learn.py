"""Learn the ranker's weights from the project's own annotated reports, and write them as a readable table.

usage: learn.py [--folds N] [--write] [--only DECISION]
Reads tests/gold/reports/dev, written and inline, tests/gold/sentences and people/dev; what is kept apart is never opened.
Prints cross-validated accuracy per decision (folds are whole reports, so a report never teaches its own reading).
"""

import argparse
import os
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from scipy import sparse
from scipy.optimize import minimize

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from habeas.extract.text.scene import set_scene
from scripts.lessons import Lesson, Tables, Taught, lessons_of, load_inline, load_reports, load_sentences, set_tables
from scripts.passages import passages

ROOT = Path(__file__).resolve().parent.parent
L2 = float(os.environ.get("HABEAS_L2", "2.0"))
WEIGHTS = ROOT / "src/habeas/lexicon/data/shared/weights.yaml"


# Features that quote a word of the text learn the topics of our own reports as easily as the language: they are drawn to zero
# harder, and must have been met more often.
WORDY = re.compile(r"&c=|w[-+][12]=|\|w=")
_DOUBT, _OFTEN = 4.0, 5


@dataclass(frozen=True, slots=True)
class Row:
    """A lesson in numbers: the features of all its candidates end to end, how many each has, and which candidates are right."""

    features: np.ndarray
    lengths: np.ndarray
    right: np.ndarray
    weight: int = 1


_INDEX: dict[str, int] = {}


def row(lesson: Lesson, weight: int = 1) -> Row | None:
    """A lesson as numbers; None where every candidate is right or none is, for it teaches nothing."""
    right = np.array([c.label in lesson.right for c in lesson.candidates])
    if right.all() or not right.any():
        return None
    features = [_INDEX.setdefault(f, len(_INDEX)) for c in lesson.candidates for f in c.features]
    return Row(np.array(features, dtype=np.int32), np.array([len(c.features) for c in lesson.candidates]), right, weight)


def fit(rows: list[Row], l2: float = L2) -> dict[str, float]:
    """The weights that make the annotators' labels likeliest, drawn towards zero (L2): one optimum, the same for equal lessons.

    A feature that speaks only once in all lessons is left out: it could only learn that one lesson by heart.
    """
    if not rows:
        return {}
    columns = np.concatenate([r.features for r in rows])
    lengths = np.concatenate([r.lengths for r in rows])
    good = np.concatenate([r.right for r in rows])
    sizes = np.array([len(r.lengths) for r in rows])
    seen = np.bincount(columns, minlength=len(_INDEX))
    names = sorted((name, i) for name, i in _INDEX.items() if seen[i] > (_OFTEN if WORDY.search(name) else 1))
    drawn = l2 * np.array([_DOUBT if WORDY.search(name) else 1.0 for name, _ in names])
    place = np.full(len(_INDEX), -1)
    place[[i for _, i in names]] = np.arange(len(names))
    owner_row = np.repeat(np.arange(len(lengths)), lengths)
    known = place[columns] >= 0
    matrix = sparse.csr_matrix(
        (np.ones(int(known.sum())), (owner_row[known], place[columns[known]])), shape=(len(lengths), len(names))
    )
    first = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    owner = np.repeat(np.arange(len(rows)), sizes)
    weight = np.array([float(r.weight) for r in rows])
    back = matrix.T.tocsr()

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        s = matrix @ w
        s = s - np.maximum.reduceat(s, first)[owner]
        e = np.exp(s)
        total = np.add.reduceat(e, first)
        hit = np.maximum(np.add.reduceat(e * good, first), 1e-300)
        gradient = back @ (weight[owner] * (e / total[owner] - e * good / hit[owner])) + 2 * drawn * w
        return float(np.sum(weight * (np.log(total) - np.log(hit))) + drawn @ (w * w)), gradient

    best = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 300, "ftol": 1e-7})
    return {f: round(float(w), 2) for (f, _), w in zip(names, best.x, strict=True) if abs(w) >= 0.02}


DECISIONS = (
    "figure",
    "measure_first",
    "figure_again",
    "measure",
    "modality",
    "kind",
    "part",
    "group",
    "as_of",
    "source",
    "prisoner",
)
_EARLY = ("figure", "measure_first")
# Learnt from nothing that an earlier decision says.
_APART = ("prisoner",)
_PARTS = 4
# What befell them has many candidates and features and wants to be drawn harder towards zero, what is a part of what less hard
# (measured on reports kept out of learning). Who is a prisoner has few lessons, each of a hundred features.
_L2 = {"measure": 3.0, "part": 1.4, "prisoner": 3.0}


def learn(reports: list[Taught], sentences: list[Taught], decisions: tuple[str, ...] = DECISIONS) -> Tables:
    """A table for every decision. Later decisions learn from what earlier ones say of reports that those have not seen."""
    unseen: dict[str, Tables] = {}
    for part in range(_PARTS if decisions != _APART else 0):
        others = [r for i, r in enumerate(reports) if i % _PARTS != part]
        early: Tables = {}
        for decision in _EARLY:
            set_tables(early)
            early[decision] = fit(_lessons(others + sentences, decision))
        for report in reports[part::_PARTS]:
            unseen[report.scene.report.id] = early
    tables: Tables = {}
    for decision in decisions:
        set_tables(tables, unseen)
        tables[decision] = fit(_lessons(reports + sentences, decision), _L2.get(decision, L2))
    return tables


def load_people(folder: Path) -> list[Taught]:
    """Passages in which everybody named is marked with the part they play: lessons of who is a prisoner alone."""
    return [Taught(set_scene(p.report), [], [], partial=True, weight=2, people=p.people, everybody=True) for p in passages(folder)]


def _lessons(taught: list[Taught], decision: str) -> list[Row]:
    """The lessons of many reports as numbers; those that don't look at what was learnt before are laid out once."""
    out: list[Row] = []
    for some in taught:
        key = (some.scene.report.id, decision)
        rows = _LAID_OUT.get(key)
        if rows is None:
            weight = some.weight
            rows = [
                r for lesson in lessons_of(some, decision) if (r := row(lesson, weight * _rarity(lesson, decision))) is not None
            ]
            if decision in _FIXED:
                _LAID_OUT[key] = rows
        out += rows
    return out


def _rarity(lesson: Lesson, decision: str) -> int:
    """How often a lesson counts: a plan taken for a deed is the worse mistake, and plans are rare."""
    return 2 if decision == "modality" and "actual" not in lesson.right else 1


_FIXED = ("figure", "measure_first")
_LAID_OUT: dict[tuple[str, str], list[Row]] = {}


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
    parser.add_argument("--folds", type=int, default=4)
    parser.add_argument("--errors", default=None)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--only", choices=_APART, help="learn this decision alone; the others keep their weights")
    args = parser.parse_args()
    decisions = (args.only,) if args.only else DECISIONS
    folder = ROOT / "tests/gold/reports"
    reports = load_reports(folder / "dev") + load_inline(folder / "inline") + load_reports(folder / "written")
    sentences = load_sentences(ROOT / "tests/gold/sentences") + load_people(ROOT / "tests/gold/people/dev")
    counted = {decision: [0, 0, 0] for decision in decisions}
    for fold in range(args.folds if args.folds > 1 else 0):
        tables = learn([r for i, r in enumerate(reports) if i % args.folds != fold], sentences, decisions)
        for decision in decisions:
            set_tables(tables)
            test = [x for r in reports[fold :: args.folds] for x in lessons_of(r, decision)]
            counted[decision] = [a + b for a, b in zip(counted[decision], accuracy(test, tables[decision]), strict=True)]
            if decision == args.errors:
                show(test, tables[decision])
    for decision, (right, possible, total) in counted.items():
        if total:
            print(f"{decision:14s} right {right}/{total} = {right / total:.3f}   reachable {possible / total:.3f}")
    if args.write:
        kept = yaml.safe_load(WEIGHTS.read_text(encoding="utf-8"))["weights"] if args.only else {}
        tables = kept | learn(reports, sentences, decisions)
        head = "# Learnt by scripts/learn.py from tests/gold; do not edit by hand. Decision → feature → weight.\n"
        WEIGHTS.write_text(head + yaml.safe_dump({"weights": tables}, allow_unicode=True, width=120), encoding="utf-8")
        print(f"wrote {WEIGHTS.relative_to(ROOT)}: {sum(map(len, tables.values()))} weights")


if __name__ == "__main__":
    main()
