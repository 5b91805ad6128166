"""Events told by several reports, with the verdicts between their figures as a person judged them."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent))
import inline
from build import MarkingError

from habeas.extract.numbers.reader import read_numbers
from habeas.model import Figure, Reading, Report

FOLDER = Path(__file__).resolve().parent / "relations"
Mark = tuple[str, int]


@dataclass(frozen=True)
class Judged:
    """Two marks, each a report's name and the place of a figure in it, and their verdict."""

    a: Mark
    b: Mark
    verdict: str


@dataclass(frozen=True)
class Cluster:
    """The reports of one event and the judged pairs."""

    name: str
    reports: tuple[inline.Marked, ...]
    judged: tuple[Judged, ...]


def clusters(half: str) -> Iterator[Cluster]:
    """The events of `dev` or `apart`, by name."""
    said = yaml.safe_load((FOLDER / half / "relations.yaml").read_text(encoding="utf-8"))
    told: dict[str, list[inline.Marked]] = {}
    for path in sorted((FOLDER / half).glob("*.txt")):
        told.setdefault(path.stem.rsplit("-", 1)[0], []).extend(inline.reports(path))
    if set(said) != set(told):
        raise MarkingError(f"events and pairs differ: {sorted(set(said) ^ set(told))}")
    for name, reports in told.items():
        yield Cluster(name, tuple(reports), tuple(_judged(name, reports, said[name])))


def _judged(name: str, reports: list[inline.Marked], pairs: dict[str, list[str]]) -> Iterator[Judged]:
    languages = sorted({r.name[-2:] for r in reports})
    held = {r.name: len(r.figures) for r in reports}

    def mark(word: str) -> Mark:
        language = word[:2] if word[0].isalpha() else languages[0]
        number, place = word.removeprefix(language).split(".")
        found = (f"{name}-{number}-{language}", int(place) - 1)
        if not 0 <= found[1] < held.get(found[0], 0):
            raise MarkingError(f"{name}: there is no mark {word}")
        return found

    for verdict, some in pairs.items():
        for pair in some:
            a, b = str(pair).split("-")
            yield Judged(mark(a), mark(b), verdict)


def gold_reading(report: inline.Marked) -> Reading:
    """A report with the figures that the annotator marked, as if a perfect reader had read it."""
    language = report.name[-2:]
    figures = tuple(_figure(report, language, place, row) for place, row in enumerate(report.figures))
    return Reading(
        report=report.name,
        sha256=report.name,
        language=language,
        published=report.published,
        publisher=report.publisher,
        figures=figures,
    )


def _figure(report: inline.Marked, language: str, place: int, row: dict[str, Any]) -> Figure:
    numbers = [n for n in read_numbers(report.text, language) if n.start < row["end"] and row["start"] < n.end]
    if not numbers:
        raise MarkingError(f"{report.name}: no number is read in {row['text']!r}")
    bound = numbers[0]
    stock = row["kind"] == "stock"
    sentence = (report.text.rfind("\n", 0, row["start"]) + 1, report.text.find("\n", row["end"]))
    return Figure(
        id=f"{report.name}.{place + 1}",
        report=report.name,
        sentence_start=sentence[0],
        sentence_end=sentence[1],
        low=bound.low,
        high=bound.high,
        point=bound.point,
        precision=bound.precision,
        country=report.country,
        period_from=None if stock else row.get("from"),
        period_to=None if stock else row.get("to"),
        **{"group": "people", **{key: value for key, value in row.items() if key not in ("from", "to")}},
    )


def as_report(report: inline.Marked) -> Report:
    """The plain report, as `habeas read` would see it."""
    from scripts.lessons import report_of

    return report_of(report.name, report.text, report.published, report.publisher)
