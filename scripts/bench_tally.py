"""How long do a million tally sheets take? Seconds and peak memory of `habeas tally` over generated sheets, in its own process.

usage: python -m scripts.bench_tally [--sheets 1000000]
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
HEAD = "state_code,state,municipality,station,table,registered,valid,null,A,B,C,D,E,F,G,H,I,J,image"


def lines(n: int) -> Iterator[str]:
    """Invented sheets, as wide as real ones."""
    random, station, made = Random(1), 0, 0
    while made < n:
        station += 1
        for table in range(1, random.randint(1, 6)):
            if made == n:
                return
            voters = random.randint(200, 1000)
            votes = [voters * 30 // 100, voters * 18 // 100, *(random.randint(0, 9) for _ in range(8))]
            place = f"{station % 25},State {station % 25},Municipality {station % 335}"
            cells = ",".join(map(str, votes))
            image = f"https://sheets.example/{station:08d}_{table}_sheet_{made:08d}.jpg"
            yield f"{place},{100_000_000 + station},{table},{voters},{sum(votes)},{random.randint(0, 5)},{cells},{image}\n"
            made += 1


def measure(n: int) -> tuple[float, float, float]:
    """Seconds on the clock, seconds of processor time, and megabytes at the most."""
    with tempfile.TemporaryDirectory() as made:
        path = Path(made) / "sheets.csv"
        with path.open("w", encoding="utf-8") as file:
            file.write(HEAD + "\n")
            file.writelines(lines(n))
        given = ["--machines", str(n + n // 10), "--registered", str(700 * n), "--yes", "--json", "--out", str(Path(made) / "out")]
        command = [sys.executable, "-m", "habeas.cli.main", "tally", str(path), *given]
        before, clock = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
        spent, after = time.monotonic() - clock, resource.getrusage(resource.RUSAGE_CHILDREN)
        worked = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return spent, worked, after.ru_maxrss / 1024


def main() -> None:
    """Print one line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sheets", type=int, default=1_000_000)
    report(parser.parse_args().sheets)


def report(n: int) -> None:
    """The measurement, as `make bench` prints it."""
    seconds, worked, size = measure(n)
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "?"
    print(f"{n:,} tally sheets: {seconds:.1f} s ({worked:.1f} s of processor time, load {load}), peak {size:.0f} MB")


if __name__ == "__main__":
    main()
