"""Learns how the signs of kinship are weighed, from made worlds and the written reports that are not kept apart.

usage: python -m scripts.lineage_learn [--worlds 20] [--shelf FOLDER] [--write]       (wants the extra `learn`)
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from habeas.lineage import kinship, sketch
from habeas.lineage.evidence import Signs
from scripts.gold import ROOT
from scripts.lineage_score import Family, kept, world, written

FILE = ROOT / "src/habeas/lexicon/data/shared/lineage_weights.yaml"
HEAD = """# How the signs that two reports hang together are weighed (habeas/lineage/evidence.py says what each is). Learnt by
# `python -m scripts.lineage_learn --write` from made worlds and tests/gold/lineage/dev; never from what is kept apart.
"""
RIDGE = 0.004


def pairs(family: Family, shelf: Path | None) -> Iterator[tuple[dict[str, float], bool]]:
    """The signs of every pair that is known to hang together or not to."""
    seen: list[tuple[Signs, float]] = []
    reading = kept(shelf)
    told = [sketch(report, reading(report)) for report in sorted(family.reports, key=lambda r: r.id)]
    asked = kinship.weigh

    def listen(signs: Signs) -> float:
        seen.append((signs, 0.0))
        return asked(signs)

    kinship.weigh = listen  # type: ignore[assignment]
    try:
        found = kinship.kinship(told)
    finally:
        kinship.weigh = asked
    edges = {frozenset((w.child, w.parent)) for w in family.wanted}
    apart = {frozenset(pair) for pair in family.apart}
    for kin, (signs, _) in zip(found, seen, strict=True):
        pair = frozenset((kin.a, kin.b))
        if pair in edges or pair in apart:
            yield signs.values(), pair in edges


def learn(sets: list[list[tuple[dict[str, float], bool]]]) -> tuple[dict[str, float], float]:
    """Logistic regression in which every set counts the same, and in it the pairs that hang together as much as the others."""
    names = sorted(sets[0][0][0])
    rows, truth, worth = [], [], []
    for some in sets:
        yes = sum(1 for _, right in some if right)
        for signs, right in some:
            rows.append([signs[name] for name in names] + [1.0])
            truth.append(float(right))
            worth.append(1 / yes if right else 1 / (len(some) - yes))
    x, y, w = np.array(rows), np.array(truth), np.array(worth) / len(sets)
    ridge = np.diag([RIDGE] * len(names) + [0.0])
    beta: NDArray[np.float64] = np.zeros(len(names) + 1)
    for _ in range(60):
        p = 1 / (1 + np.exp(-x @ beta))
        slope = x.T @ (w * (y - p)) - ridge @ beta
        beta = beta + np.linalg.solve((x * (w * p * (1 - p))[:, None]).T @ x + ridge, slope)
    return {name: round(float(b), 3) for name, b in zip(names, beta, strict=False)}, round(float(beta[-1]), 3)


def main() -> None:
    """Learn, say how well, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--worlds", type=int, default=20)
    parser.add_argument("--shelf", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    made = [pair for seed in range(options.worlds) for pair in pairs(world(seed, measuring=False), options.shelf)]
    real = [pair for family in written("dev") for pair in pairs(family, options.shelf)]
    weights, bias = learn([made, real])
    for name, some in (("made", made), ("written", real)):
        scores = [(bias + sum(weights[key] * value for key, value in signs.items()), right) for signs, right in some]
        for level in (-1.0, 0.0, 0.5, 1.0, 1.5, 2.0):
            yes = [s > level for s, right in scores if right]
            no = [s > level for s, right in scores if not right]
            kin, strangers = sum(yes) / len(yes), sum(no) / len(no)
            print(f"{name:8s} above {level:4.1f}: {kin:.3f} of {len(yes)} kin, {strangers:.4f} of {len(no)} strangers")
    print(weights, bias)
    if options.write:
        lines = "".join(f"  {name}: {value}\n" for name, value in weights.items())
        FILE.write_text(f"{HEAD}weights:\n{lines}bias: {bias}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
