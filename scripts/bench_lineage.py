"""Copies found among many reports: how surely, how fast, in how much memory; and datasketch's LSH on the same runs of words.

usage: python -m scripts.bench_lineage [--few 10000] [--many 100000] [--seed 1] [--workers 2] [--without-datasketch]

The reports are made before the clock starts. An edge counts as right where both reports descend from one original; a derived
report as found where it has such an edge.
"""

import argparse
import json
import multiprocessing
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from habeas.lineage import Sketch, sketch, trace
from habeas.lineage.marks import unpack
from habeas.model import Edge, Reading, Report
from scripts.gold import ROOT

sys.path.insert(0, str(ROOT / "tests"))
CHUNK = 250


def sketched(report: Report) -> Sketch:
    """A report's sketch by its text alone: what reading adds is not measured here."""
    return sketch(report, Reading(report=report.id, sha256=report.sha256, language=report.language))


def heads(parents: Mapping[str, str | None]) -> dict[str, str]:
    """The original behind each report; parents come before their children."""
    found: dict[str, str] = {}
    for report, parent in parents.items():
        found[report] = found[parent] if parent is not None else report
    return found


def told(edges: Sequence[Edge], parents: Mapping[str, str | None]) -> dict[str, float]:
    """Recall and precision of the edges."""
    head = heads(parents)
    given = [(e.report, e.parent) for e in edges if e.parent is not None]
    right = [(a, b) for a, b in given if head[a] == head[b]]
    found = {one for pair in right for one in pair}
    derived = {report for report, parent in parents.items() if parent is not None}
    return {"recall": len(derived & found) / max(1, len(derived)), "precision": len(right) / max(1, len(given))}


def one(number: int, seed: int, workers: int) -> dict[str, float]:
    """One run: texts to edges."""
    from worlds.lineage import families, reserved

    # The workers start first, so that the reports that are made here do not count again in each of them.
    with multiprocessing.Pool(workers) as pool:
        made = list(islice(families(seed, reports=number, measuring=reserved(seed)), number))
        parents = {grown.report.id: grown.parent for grown in made}
        reports = [grown.report for grown in made]
        words = sum(len(report.text.split()) for report in reports) / number
        del made
        before = time.process_time()
        start = time.monotonic()
        sketches = list(pool.imap(sketched, reports, chunksize=CHUNK))
        del reports
    between = time.monotonic()
    lineage = trace(sketches)
    end = time.monotonic()
    spent = sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) - before
    largest, theirs_each = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    memory = largest + workers * theirs_each
    return told(lineage.edges, parents) | {
        "seconds": end - start, "sketching": between - start, "processor": spent,
        "megabytes": memory, "words": words, "reports": number,
    }  # fmt: skip


def theirs(number: int, seed: int) -> dict[str, float]:
    """datasketch's MinHash and LSH over the runs of four words of the same reports: pairs at an estimated likeness of 0.3."""
    from datasketch import MinHash, MinHashLSH

    from worlds.lineage import families, reserved

    made = list(islice(families(seed, reports=number, measuring=reserved(seed)), number))
    parents = {grown.report.id: grown.parent for grown in made}
    runs = {grown.report.id: [r for line in sketched(grown.report).lines for r in unpack(line.runs)] for grown in made}
    start = time.monotonic()
    lsh = MinHashLSH(threshold=0.3, num_perm=96)
    edges = []
    for name, some in runs.items():
        digest = MinHash(num_perm=96)
        digest.update_batch([run.to_bytes(4, "little") for run in some])
        edges += [Edge(report=name, kind="copy", root=str(like), parent=str(like)) for like in lsh.query(digest)[:1]]
        lsh.insert(name, digest)
    return told(edges, parents) | {"seconds": time.monotonic() - start, "reports": number}


def in_process(*arguments: str) -> dict[str, float]:
    """A run in a process of its own, so that memory is its own."""
    done = subprocess.run(
        [sys.executable, "-m", "scripts.bench_lineage", *arguments], check=True, capture_output=True, text=True, cwd=ROOT
    )
    said: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return said


def report(few: int, many: int, seed: int, workers: int = 2, *, beside: bool = True) -> Iterator[str]:
    """The lines of the bench."""
    taken = {}
    for number in (few, many):
        said = taken[number] = in_process("--one", str(number), "--seed", str(seed), "--workers", str(workers))
        yield (
            f"lineage of {number} reports of {said['words']:.0f} words: {said['seconds']:.1f} s ({said['sketching']:.1f} s reading,"
            f" {workers} processes; {said['processor']:.0f} s of processor), {said['megabytes']:.0f} MB;"
            f" copies recall {said['recall']:.4f} precision {said['precision']:.4f}"
        )
    wall, spent = (taken[many][what] / many / (taken[few][what] / few) for what in ("seconds", "processor"))
    yield f"time per report from {few} to {many}: {wall:.2f} times by the clock, {spent:.2f} times by processor time"
    if beside:
        said = in_process("--theirs", str(few), "--seed", str(seed))
        yield (
            f"datasketch LSH on the same runs, {few} reports: {said['seconds']:.1f} s, recall {said['recall']:.4f}"
            f" precision {said['precision']:.4f} (no kinds, no direction)"
        )


def main() -> None:
    """All of it, or the one run that `in_process` starts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--few", type=int, default=10_000)
    parser.add_argument("--many", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--one", type=int)
    parser.add_argument("--theirs", type=int)
    parser.add_argument("--without-datasketch", action="store_true")
    options = parser.parse_args()
    if options.one:
        print(json.dumps(one(options.one, options.seed, options.workers)))
    elif options.theirs:
        print(json.dumps(theirs(options.theirs, options.seed)))
    else:
        for line in report(options.few, options.many, options.seed, options.workers, beside=not options.without_datasketch):
            print(line, flush=True)


if __name__ == "__main__":
    main()
