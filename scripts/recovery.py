"""Does reconciling find again what was true, in worlds whose truth is known: bounds, best, contradictions.

usage: python -m scripts.recovery 0 60                  worlds of these seeds
       python -m scripts.recovery 1000 1200 --final     the reserved ones, for the measurement at the end
       python -m scripts.recovery 0 60 --json OUT       every point measured, one line each
       python -m scripts.recovery 0 60 --series         bounds and best alone, which is quicker

A point of a series is set against the truth of what most of its figures mean (measure, place), since the day that its event is
named by, on the day of the point.
naive: the least and the most of all figures, copies too. `raw`: of everything printed about the measure, by a reader who tells
neither places nor periods apart; stricter: `all` of the same series (comparable by habeas' own rules), `known` of these only what
was known by the day. An open interval counts as infinitely wide; `closed` are the widths of the closed ones alone.
Rivals of best, from the figures known by the day, raw or of the same series: the last, the largest, the one most often printed. A
missing best counts as wrong.
A planted contradiction is found where one is told that holds a false figure of it, or that figure as a copy has it. A contradiction
is false where every figure in it is honest: each holds by its own rules.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from math import inf
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from habeas.model import Contradiction, Event, Figure, Reconciled, Series
from habeas.reconcile import reconcile
from habeas.reconcile.events import events_of
from habeas.reconcile.facts import facts_of
from habeas.reconcile.series import series_of
from worlds.counts import made
from worlds.counts_truth import SOUND, World

Question = tuple[str, str | None, int | None]
RIVALS = ("last", "largest", "majority")


@dataclass(frozen=True)
class Point:
    """One day of one series: the truth, what habeas says, and what a naive reader would."""

    seed: int
    measure: str
    region: str | None
    day: int
    truth: int
    low: int | None
    best: int | None
    high: int | None
    grade: str
    rule: str
    last: int
    largest: int
    majority: int
    raw_last: int
    raw_largest: int
    raw_majority: int
    known: int
    all: int
    raw: int

    @property
    def inside(self) -> bool:
        return (self.low or 0) <= self.truth and (self.high is None or self.truth <= self.high)

    @property
    def width(self) -> float:
        return inf if self.high is None else self.high - (self.low or 0)

    def error(self, name: str) -> float:
        """How far off a value is, as a share of the truth."""
        value = getattr(self, name)
        return inf if value is None else abs(value - self.truth) / max(1, self.truth)


def points(world: World, found: Reconciled) -> Iterator[Point]:
    """Every point of every series that counts something whose truth is known."""
    figures = {figure.id: figure for reading in world.readings for figure in reading.figures}
    published = {reading.report: reading.published or "9" for reading in world.readings}
    events = {event.id: event for event in found.events}
    zero = date.fromisoformat(world.first_day).toordinal()
    for series in found.series:
        question = _question(world, series, events.get(series.event))
        if series.modality != "actual" or question is None:
            continue
        pool = _pool(world, series, figures)
        raw = [f for f in figures.values() if f.measure == series.measure and f.modality == "actual" and f.point is not None]
        for point in series.points:
            day = (date.fromisoformat(point.as_of).toordinal() if point.as_of else zero) - zero
            truth = world.truth.count(*question, day)
            known = _known(pool, point.as_of or "", published)
            if truth is None or not known:
                continue
            every = [f.point or 0 for f in pool]
            said = [f.point or 0 for f in known]
            rivals = (*_rivals(known, published), *_rivals(_known(raw, point.as_of or "", published), published))
            widths = (
                max(said) - min(said),
                max(every) - min(every),
                max(f.point or 0 for f in raw) - min(f.point or 0 for f in raw),
            )
            yield Point(
                world.seed, question[0], question[1], day, truth, point.low, point.best, point.high, point.grade, point.rule,
                *rivals, *widths,
            )  # fmt: skip


def _known(figures: Sequence[Figure], day: str, published: Mapping[str, str]) -> list[Figure]:
    """What was printed by a day, or counts up to a day no later."""
    return [f for f in figures if published[f.report] <= day or (f.as_of or "9") <= day]


def _rivals(figures: Sequence[Figure], published: Mapping[str, str]) -> tuple[int, int, int]:
    """The last, the largest and the most frequent number of some figures."""
    last = max(figures, key=lambda f: (f.as_of or published[f.report], published[f.report], f.id))
    times = Counter(f.point or 0 for f in figures)
    return last.point or 0, max(times), max(times, key=lambda n: (times[n], n))


def _question(world: World, series: Series, event: Event | None) -> Question | None:
    """What a series is about: what most of its figures count, since the day nearest to the one that its event is named by."""
    meanings = [world.meanings[figure] for point in series.points for figure in point.figures]
    asked = Counter((m.measure, m.region, m.since) for m in meanings if not m.part and not m.planned)
    if not asked:
        return None
    most = Counter((measure, region) for measure, region, _ in asked.elements()).most_common(1)[0][0]
    zero = date.fromisoformat(world.first_day).toordinal()
    starts = date.fromisoformat(event.start).toordinal() - zero if event is not None and event.start else 0
    here = [question for question in asked if question[:2] == most]
    return min(here, key=lambda q: (abs((q[2] or 0) - starts), -asked[q]))


def _pool(world: World, series: Series, figures: dict[str, Figure]) -> list[Figure]:
    """The figures of a series and all copies of them."""
    inside = {figure for point in series.points for figure in point.figures}
    copied = {copy for copy, original in world.copies.items() if original in inside}
    return [figures[figure] for figure in sorted(inside | copied) if figures[figure].point is not None]


def planted_found(world: World, found: Sequence[Contradiction]) -> list[tuple[str, bool]]:
    """Every planted contradiction and whether it was found."""
    told = {figure for one in found for figure in one.figures}
    back = {(world.copies.get(figure, figure)) for figure in told} | told
    return [(one.kind, bool(set(one.wrong) & back)) for one in world.planted]


def false_ones(world: World, found: Sequence[Contradiction]) -> list[Contradiction]:
    """Contradictions between figures that are all honest."""
    return [one for one in found if one.figures and all(world.meanings[figure].label in SOUND for figure in one.figures)]


def summary(rows: Sequence[Point]) -> str:
    """Coverage, widths and errors of some points."""
    if not rows:
        return "no points"
    inside = sum(row.inside for row in rows) / len(rows)
    parts = [f"points {len(rows)}", f"inside {inside:.3f}", f"open {sum(row.high is None for row in rows) / len(rows):.2f}"]
    closed = [row for row in rows if row.high is not None]
    for name in ("known", "all", "raw"):
        parts.append(f"width/{name} {_median_width(rows, name):.3f} (closed {_median_width(closed, name):.3f})")
    parts.append(f"no best {sum(row.best is None for row in rows) / len(rows):.2f}")
    errors = {name: median(row.error(name) for row in rows) for name in ("best", *RIVALS, *(f"raw_{name}" for name in RIVALS))}
    parts += [f"{name} {value:.4f}" for name, value in errors.items()]
    given = [row for row in rows if row.best is not None]
    parts.append(f"best where given {median([row.error('best') for row in given] or [inf]):.4f}")
    for kind in ("", "raw_"):
        rival = min(errors[f"{kind}{name}"] for name in RIVALS)
        parts.append(f"best/{kind}rival {errors['best'] / rival if rival else inf:.2f}")
    return "  ".join(parts)


def _median_width(rows: Sequence[Point], name: str) -> float:
    widths = [(row.width, getattr(row, name)) for row in rows]
    return median([width / naive if naive else (inf if width else 1.0) for width, naive in widths] or [inf])


def main() -> None:
    """Measure the worlds asked for and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("first", type=int)
    parser.add_argument("behind", type=int)
    parser.add_argument("--final", action="store_true", help="the reserved seeds, at the end")
    parser.add_argument("--json", type=Path, help="every point measured")
    parser.add_argument("--series", action="store_true", help="bounds and best alone")
    options = parser.parse_args()
    rows: list[Point] = []
    planted: list[tuple[str, bool]] = []
    false: list[str] = []
    for seed in range(options.first, options.behind):
        world = made(seed, measuring=options.final)
        found = _series(world) if options.series else reconcile(world.readings, world.lineage)
        rows += points(world, found)
        planted += planted_found(world, found.contradictions)
        false += [one.law for one in false_ones(world, found.contradictions)]
    _report(rows)
    if not options.series:
        _report_contradictions(planted, false, options.behind - options.first)
    if options.json is not None:
        options.json.write_text("".join(json.dumps(asdict(row)) + "\n" for row in rows), encoding="utf-8")


def _series(world: World) -> Reconciled:
    facts = facts_of(world.readings, world.lineage)
    events = events_of(facts)
    return Reconciled(series=series_of(facts, events), events=events.events)


def _report(rows: Sequence[Point]) -> None:
    print("all       ", summary(rows))
    for measure in sorted({row.measure for row in rows}):
        print(f"{measure:10}", summary([row for row in rows if row.measure == measure]))


def _report_contradictions(planted: Sequence[tuple[str, bool]], false: Sequence[str], worlds: int) -> None:
    print(
        f"planted {sum(hit for _, hit in planted)} of {len(planted)} = {sum(hit for _, hit in planted) / max(1, len(planted)):.3f}"
    )
    for kind in sorted({kind for kind, _ in planted}):
        hits = [hit for name, hit in planted if name == kind]
        print(f"  {kind:18} {sum(hits)} of {len(hits)}")
    print(f"false {len(false)} in {worlds} worlds = {len(false) / worlds:.3f} per world")
    for law, times in Counter(false).most_common():
        print(f"  {law:45} {times}")


if __name__ == "__main__":
    main()
