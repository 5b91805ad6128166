"""How fast it is, as ratios measured in one run: absolute seconds differ between machines, ratios hardly do.

usage: python -m scripts.bench [--reports 1000] [--against 200]

words/s of reading one report on one core beside two yardsticks over the same texts in the same process (tokens and sentences only;
one regular expression), then whole folders to a dossier in a process of their own: seconds and peak memory for few and for many
reports.
"""

import argparse
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from habeas import extract
from habeas.extract.text.sentences import split_sentences
from habeas.extract.tokens import tokenize
from habeas.model import Report
from scripts import bench_lineage, bench_tally
from scripts.gold import ROOT, marked
from scripts.lessons import report_of
from scripts.reports import paragraphs, write_reports

WORD = re.compile(r"\w+|[^\w\s]")
ROUNDS = 5


def best(job: Callable[[], object]) -> float:
    """Seconds of processor time of the quickest of a few rounds."""
    spent = []
    for _ in range(ROUNDS):
        before = time.process_time()
        job()
        spent.append(time.process_time() - before)
    return min(spent)


def texts() -> dict[str, list[Report]]:
    """What is read: the annotated reports (dense with figures) and generated ones (as news is)."""
    from datetime import date

    gold = []
    for path in sorted((ROOT / "tests/gold/reports/dev").glob("*.txt")):
        header, text, _ = marked.read(path)
        gold.append(report_of(path.stem, text, header.get("published"), header.get("publisher")))
    news = ["\n\n".join(paragraphs(seed, date(2031, 2, 1))) for seed in range(60)]
    return {"annotated": gold, "generated": [report_of(f"news-{n}-en", text, "2031-02-01", None) for n, text in enumerate(news)]}


def reading() -> None:
    """Words a second of reading, and of what any program must at least do with a text."""
    for name, reports in texts().items():
        words = sum(len(r.text.split()) for r in reports)
        read = best(lambda some=reports: [extract.read(r) for r in some])
        plain = best(lambda some=reports: [split_sentences(tokenize(r.text), r.language) for r in some])
        pattern = best(lambda some=reports: [WORD.findall(r.text.lower()) for r in some])
        print(
            f"{name:10s} {words:6d} words: read_report {words / read:8.0f} words/s;"
            f" {read / plain:5.1f} times tokens and sentences, {read / pattern:5.1f} times one regular expression"
        )


def whole(folder: Path, out: Path, workers: int = 2) -> tuple[float, float]:
    """Seconds and peak megabytes of `habeas read`, all its processes counted: the largest of them, times how many ran."""
    command = [sys.executable, "-m", "scripts.bench", "--one", str(folder), str(out), "--workers", str(workers)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    said = json.loads(done.stdout.splitlines()[-1])
    return said["seconds"], said["megabytes"]


def one(folder: Path, out: Path, workers: int) -> None:
    """The run behind `whole`: reads the folder and says what it took."""
    from habeas.engine.jobs.options import StudyOptions
    from habeas.engine.jobs.study import read_study

    before = time.monotonic()
    read_study([folder], out, StudyOptions(workers=workers))
    seconds = time.monotonic() - before
    mine = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    theirs = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(json.dumps({"seconds": seconds, "megabytes": max(mine, theirs) / 1024}))


def folders(few: int, many: int) -> None:
    """The examples, then few and many generated reports, to a dossier each."""
    with tempfile.TemporaryDirectory() as made:
        place = Path(made)
        seconds, size = whole(ROOT / "examples", place / "examples", 1)
        print(f"examples   to dossier: {seconds:6.1f} s, {size:5.0f} MB")
        taken = {}
        for number in (few, many):
            words = write_reports(place / f"in-{number}", number)
            taken[number] = whole(place / f"in-{number}", place / f"out-{number}", min(2, os.cpu_count() or 1))
            seconds, size = taken[number]
            print(f"{number:5d} reports ({words} words) to dossier: {seconds:6.1f} s, peak {size:5.0f} MB")
        time_ratio, size_ratio = (taken[many][i] / taken[few][i] for i in (0, 1))
        print(f"{many / few:.1f} times the reports: {time_ratio:.1f} times the time, {size_ratio:.2f} times the memory")


def main() -> None:
    """All of it, or the one run that `whole` starts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--against", type=int, default=200)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--one", nargs=2, metavar=("FOLDER", "OUT"))
    options = parser.parse_args()
    if options.one:
        one(Path(options.one[0]), Path(options.one[1]), options.workers)
        return
    reading()
    folders(options.against, options.reports)
    bench_tally.report(1_000_000)
    for line in bench_lineage.report(2_000, 10_000, 1):
        print(line, flush=True)


if __name__ == "__main__":
    main()
