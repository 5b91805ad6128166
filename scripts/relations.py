"""How often the verdict between two figures is right: from figures as annotated, and from figures as read.

usage: relations.py [--half dev|apart] [--errors]          the project's own events (tests/gold/relations)
       relations.py --gold DIR --reports DIR [--errors]    a folder of figures.jsonl, meta.jsonl and relations.jsonl with its texts

Errors are printed for the dev half and for DIR only: nobody looks into the half kept apart while rules are made.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests/gold"))
import clusters  # noqa: E402
import scoring  # noqa: E402

from habeas import extract, lineage  # noqa: E402
from habeas.model import Figure, Reading, Report  # noqa: E402
from habeas.reconcile import reconcile  # noqa: E402
from scripts.lessons import report_of  # noqa: E402


@dataclass(frozen=True)
class Told:
    """A report and its figures as annotated."""

    report: Report
    gold: Reading


@dataclass(frozen=True)
class Outcome:
    """One judged pair and what the program says of it; None where it says nothing, "unread" where a figure was not found."""

    language: str
    pair: clusters.Judged
    given: str | None
    rule: str = ""


def outcomes(told: Sequence[Told], judged: Sequence[clusters.Judged], *, read: bool) -> list[Outcome]:
    """Every judged pair against the relations that all reports together give."""
    readings = [extract.read(t.report) if read else t.gold for t in told]
    copies = lineage.trace([lineage.sketch(t.report, reading) for t, reading in zip(told, readings, strict=True)])
    verdicts = {frozenset((r.a, r.b)): r for r in reconcile(readings, copies).relations}
    ids = _ids(told, readings)
    found = []
    for pair in judged:
        a, b = ids.get(pair.a), ids.get(pair.b)
        relation = verdicts.get(frozenset((a, b))) if a and b else None
        given = "unread" if not (a and b) else None if relation is None else relation.verdict
        language = next(t.report.language for t in told if t.report.id == pair.a[0])
        found.append(Outcome(language, pair, given, relation.rule if relation is not None else ""))
    return found


def _ids(told: Sequence[Told], readings: Sequence[Reading]) -> dict[clusters.Mark, str]:
    """Which figure, as read, stands where the annotator's figure stands."""
    ids: dict[clusters.Mark, str] = {}
    for t, reading in zip(told, readings, strict=True):
        gold, got = ([_row(f) for f in some.figures] for some in (t.gold, reading))
        places = {row["id"]: place for place, row in enumerate(gold)}
        ids |= {(t.report.id, places[a["id"]]): b["id"] for a, b in scoring.match(gold, got)}
    return ids


def _row(figure: Figure) -> dict[str, Any]:
    return {"id": figure.id, "report": figure.report, "start": figure.start, "end": figure.end}


def own_events(half: str) -> tuple[list[Told], list[clusters.Judged]]:
    """All events of one half of tests/gold/relations."""
    told, judged = [], []
    for cluster in clusters.clusters(half):
        told += [Told(clusters.as_report(r), clusters.gold_reading(r)) for r in cluster.reports]
        judged += cluster.judged
    return told, judged


def other_events(gold: Path, texts: Path) -> tuple[list[Told], list[clusters.Judged]]:
    """Reports, figures and pairs of a gold folder."""
    meta = {row["report"]: row for row in _rows(gold / "meta.jsonl")}
    figures: dict[str, list[Figure]] = defaultdict(list)
    for row in _rows(gold / "figures.jsonl"):
        days = {"period_from": row.pop("from"), "period_to": row.pop("to")}
        figures[row["report"]].append(Figure(id=f"{row['report']}.{len(figures[row['report']]) + 1}", **row, **days))
    told = []
    for name, line in sorted(meta.items()):
        text = (texts / f"{name}.txt").read_text(encoding="utf-8")
        report = report_of(f"{name}-{line.get('language', 'en')}", text, line.get("published"), line.get("publisher"))
        fields = {f: getattr(report, f) for f in report.__struct_fields__} | {"id": name}
        reading = Reading(
            report=name, sha256=name, language=report.language, published=report.published, figures=tuple(figures[name])
        )
        told.append(Told(Report(**fields), reading))
    judged = [clusters.Judged(tuple(r["a"]), tuple(r["b"]), r["verdict"]) for r in _rows(gold / "relations.jsonl")]
    return told, judged


def _rows(path: Path) -> Iterator[Any]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def print_table(title: str, some: Sequence[Outcome]) -> None:
    """Right of all, right where both figures were found, by verdict and by language."""
    right = sum(o.given == o.pair.verdict for o in some)
    met = [o for o in some if o.given != "unread"]
    print(f"{title}: right {right} of {len(some)} ({right / len(some):.3f}); both figures found {right} of {len(met)} "
          f"({right / max(1, len(met)):.3f})")  # fmt: skip
    for name, key in (("verdict", lambda o: o.pair.verdict), ("language", lambda o: o.language)):
        of, hit = Counter(map(key, some)), Counter(key(o) for o in some if o.given == o.pair.verdict)
        print(f"  by {name}: " + "  ".join(f"{k} {hit[k]}/{n}" for k, n in sorted(of.items())))


def print_errors(told: Sequence[Told], some: Sequence[Outcome]) -> None:
    """Each pair that is wrong, with what was wanted, given and by which rule."""
    texts = {(t.report.id, place): f.text for t in told for place, f in enumerate(t.gold.figures)}
    for o in some:
        if o.given != o.pair.verdict:
            a, b = (f"{m[0]}.{m[1] + 1} {texts[m]!r}" for m in (o.pair.a, o.pair.b))
            print(f"    {a} / {b}: wanted {o.pair.verdict}, given {o.given} {o.rule}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=("dev", "apart"))
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--reports", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    sets = {}
    if options.gold:
        sets["gold"] = other_events(options.gold, options.reports)
    else:
        sets = {half: own_events(half) for half in ([options.half] if options.half else ["dev", "apart"])}
    for name, (told, judged) in sets.items():
        for read in (False, True):
            some = outcomes(told, judged, read=read)
            print_table(f"{name}, figures as {'read' if read else 'annotated'}", some)
            if options.errors and name != "apart":
                print_errors(told, some)
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
