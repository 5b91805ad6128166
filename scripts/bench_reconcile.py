"""How long does it take to make one account of many figures? Seconds and peak memory of reconciling generated readings.

usage: python -m scripts.bench_reconcile [--figures 100000] [--series 2000]
"""

import argparse
import os
import resource
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from habeas.model import Edge, Figure, Lineage, Reading
from habeas.reconcile import reconcile

ZERO = date(2029, 1, 1)
MONITORS = ("Prison Watch observatory", "Families rights committee", "Lantern legal aid network", "the interior ministry")
SLIPS = 0.0002
REGIONS, WAVES = 5, 5
MEASURES = ("arrested", "released", "held", "died")


def figure(report: str, at: int, measure: str, number: int, days: tuple[int, int], who: tuple[str, str, str]) -> Figure:
    """One invented figure; `days` are those from and up to which it counts, `who` country, region and source."""
    country, region, source = who
    stock, text, start = measure == "held", f"{number:,}", at * 100
    return Figure(
        id=f"{report}-{at}", report=report, start=start, end=start + len(text), text=text, sentence_start=start,
        sentence_end=start + 99,
        measure=measure, kind="stock" if stock else "flow", low=number, high=number, point=number, precision="exact",  # type: ignore[arg-type]
        group="people", country=country, place=f"{country}/{region}", as_of=(ZERO + timedelta(days[1])).isoformat(), source=source,
        period_from=None if stock else (ZERO + timedelta(days[0])).isoformat(),
    )  # fmt: skip


def count(measure: str, day: int, source: int) -> int:
    """What a counter counts up to a day of a wave: every counter finds a little less than the one before, and its sums come out."""
    flows = {"arrested": (11 - source) * day, "released": (3 - source % 2) * day, "died": day // 10}
    return 500 + flows["arrested"] - flows["released"] - flows["died"] if measure == "held" else 8 + flows[measure]


def readings(figures: int, series: int) -> Iterator[Reading]:
    """Reports of eight figures each; every country has regions and waves, so that there are about so many series.

    People held are one series of a region, all else one of a region and wave.
    """
    random, made = Random(1), 0
    countries = min(26, max(1, round(series / (REGIONS * ((len(MEASURES) - 1) * WAVES + 1)))))
    while made < figures:
        country, wave = f"X{chr(65 + made // 8 % countries)}", random.randrange(WAVES)
        begins, day = 120 * wave, random.randint(1, 20)
        report = f"r{made:07d}"
        told = []
        for at in range(8):
            measure = random.choice(MEASURES)
            source = random.randrange(len(MONITORS))
            who = (country, f"Region {random.randrange(REGIONS)}", MONITORS[source])
            slip = 7 if random.random() < SLIPS else 0
            told.append(figure(report, at, measure, count(measure, day, source) - slip, (begins, begins + day), who))
        made += 8
        published = (ZERO + timedelta(begins + day + 1)).isoformat()
        yield Reading(report=report, sha256=report, language="en", published=published, publisher="a paper", figures=tuple(told))


def main() -> None:
    """Print one line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--figures", type=int, default=100_000)
    parser.add_argument("--series", type=int, default=2_000)
    options = parser.parse_args()
    report(options.figures, options.series)


def report(figures: int, series: int) -> None:
    """The measurement, as `make bench` could print it."""
    told = list(readings(figures, series))
    roots = {reading.report: reading.report for reading in told}
    edges = tuple(Edge(report=one.report, kind="original", root=one.report) for one in told[:1])
    clock, worked = time.monotonic(), time.process_time()
    found = reconcile(told, Lineage(edges=edges, root_of=roots))
    spent, worked = time.monotonic() - clock, time.process_time() - worked
    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "?"
    laws = ", ".join(f"{times} {law}" for law, times in Counter(one.law for one in found.contradictions).most_common(3))
    print(f"{figures:,} figures in {len(found.series):,} series: {spent:.1f} s ({worked:.1f} s of processor time, load {load})")
    print(f"peak {size:.0f} MB; {len(found.relations):,} relations; {len(found.contradictions)} contradictions ({laws})")


if __name__ == "__main__":
    main()
