"""How well the genealogy is found: edges, directions, independent reports kept apart, roots behind each value.

usage: python -m scripts.lineage_score worlds 0 20        made worlds of these seeds (1000-1049 only with --final)
       python -m scripts.lineage_score written dev        the written families of tests/gold/lineage/dev
       python -m scripts.lineage_score written apart --final     those kept apart: counted, never shown
"""

import argparse
import hashlib
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import yaml

from habeas import extract, lineage
from habeas.ingest import MetaLine, MetaTable, ReadOptions, read_original
from habeas.model import Edge, Lineage, Reading, Report
from scripts.gold import ROOT

sys.path.insert(0, str(ROOT / "tests"))
FOLDER = ROOT / "tests/gold/lineage"
KINDS = {"wire_additions": "wire"}


@dataclass(frozen=True)
class Wanted:
    """A true edge; `also` are parents that would serve as well, `decidable` says whether anything shows the direction."""

    child: str
    parent: str
    kind: str
    decidable: bool
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Value:
    """A number that reports of one event give, and how many counters assert it, each for itself."""

    number: int
    counters: int
    event: str | None = None


@dataclass
class Family:
    """Reports with everything that is true of them."""

    name: str
    reports: list[Report]
    wanted: list[Wanted]
    apart: list[tuple[str, str]]
    values: list[Value]
    events: dict[str, str] = field(default_factory=dict)


@dataclass
class Tally:
    """Counts that add up over families."""

    wanted: int = 0
    given: int = 0
    right: int = 0
    pairs: int = 0
    decidable: int = 0
    sure: int = 0
    sure_right: int = 0
    independent: int = 0
    joined: int = 0
    values: int = 0
    values_near: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(**{f.name: getattr(self, f.name) + getattr(other, f.name) for f in fields(self)})

    def lines(self) -> Iterator[str]:
        """The bars, one a line."""
        for name, right in (("edges (pair)", self.pairs), ("edges (pair and kind)", self.right)):
            precision, recall = right / max(1, self.given), right / max(1, self.wanted)
            f1 = 2 * precision * recall / max(1e-9, precision + recall)
            of = f"({right} of {self.wanted}, {self.given} given)"
            yield f"{name:34s} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}   {of}"
        open_ = self.decidable - self.sure
        shares = [
            ("direction right where given", self.sure_right, self.sure),
            ("abstained of decidable pairs", open_, self.decidable),
            ("independent reports joined", self.joined, self.independent),
            ("roots of a value, error at most 1", self.values_near, self.values),
        ]
        yield from (f"{name:34s} {some / max(1, of):.4f}   ({some} of {of})" for name, some, of in shares)


def read(text: str, name: str, said: MetaLine) -> Report:
    """A text as `habeas read` would take it in."""
    original = read_original(f"{name}.txt", text.encode(), MetaTable(lines={name: said}), ReadOptions(report=name))
    return original.reports[0]


def written(half: str) -> Iterator[Family]:
    """The families of one half."""
    for place in sorted((FOLDER / half).iterdir()):
        if (place / "truth.yaml").exists():
            yield _family(place)


def _family(place: Path) -> Family:
    truth: dict[str, Any] = yaml.safe_load((place / "truth.yaml").read_text(encoding="utf-8"))
    reports = []
    for path in sorted(place.glob("*.txt")):
        head, _, text = path.read_text(encoding="utf-8").partition("\n---\n")
        stated = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
        said = MetaLine(language=path.stem[-2:], **{k: v for k, v in stated.items() if k in ("published", "publisher", "url")})
        reports.append(read(text.lstrip("\n"), path.stem, said))
    listed: Any = truth["reports"]
    pairs = (
        listed.items()
        if isinstance(listed, dict)
        else ((one.get("report") or one.get("file") or one.get("id"), one) for one in listed)
    )
    wanted = [
        Wanted(name, parent["report"], KINDS.get(parent["kind"], parent["kind"]), parent.get("direction", "known") == "known")
        for name, one in pairs
        for parent in one.get("parents") or ()
    ]
    values = [Value(f["value"], f["independent_roots"]) for f in truth.get("figures") or ()]
    return Family(place.name, reports, wanted, [(a, b) for a, b in truth.get("unrelated") or ()], values)


def world(seed: int, *, measuring: bool) -> Family:
    """A made world as one family: all its events together."""
    from worlds.lineage import made

    one = made(seed, measuring=measuring)
    reports = [
        read(r.text, r.id, MetaLine(published=r.published, publisher=r.publisher, url=r.url, language=r.language))
        for r in one.reports
    ]
    wanted = [Wanted(k.report, k.parent, k.kind, k.sure, k.also) for k in one.links if k.parent is not None]
    values = [Value(behind.value, len(behind.sources), behind.event) for behind in one.behind]
    return Family(str(seed), reports, wanted, list(one.independent()), values, one.events)


def score(family: Family, found: Lineage, show: Callable[[str], None] | None = None) -> Tally:
    """The counts of one family."""
    given = [(e.report, e.parent, e) for e in found.edges if e.parent is not None]
    tally = Tally(wanted=len(family.wanted), given=len(given), independent=len(family.apart))
    held = {frozenset((child, str(parent))) for child, parent, _ in given}
    tally.joined = sum(1 for a, b in family.apart if frozenset((a, b)) in held)
    left = list(given)
    for wanted in family.wanted:
        match = next((g for g in left if _matches(wanted, g[0], str(g[1]))), None)
        if match is None:
            _say(show, f"missed  {wanted}")
            continue
        left.remove(match)
        tally.pairs += 1
        tally.right += match[2].kind == wanted.kind
        if match[2].kind != wanted.kind:
            _say(show, f"kind    {match[2].kind} for {wanted}")
        _direction(tally, wanted, match[2], show)
    for child, parent, edge in left:
        _say(show, f"surplus {child} of {parent} {edge.kind} {edge.confidence} {edge.evidence}")
    return tally


def _direction(tally: Tally, wanted: Wanted, edge: Edge, show: Callable[[str], None] | None) -> None:
    if not wanted.decidable:
        return
    tally.decidable += 1
    tally.sure += edge.direction_sure
    right = edge.report == wanted.child
    tally.sure_right += edge.direction_sure and right
    if edge.direction_sure and not right:
        _say(show, f"turned  {wanted} {edge.evidence}")


def _matches(wanted: Wanted, child: str, parent: str) -> bool:
    return {child, parent} == {wanted.child, wanted.parent} or (child == wanted.child and parent in wanted.also)


def _say(show: Callable[[str], None] | None, line: str) -> None:
    if show is not None:
        show(line)


def count_roots(tally: Tally, family: Family, found: Lineage, readings: Sequence[Reading]) -> None:
    """How many sources stand behind each number of an event, against how many do. Two that one number stands for add up."""
    chains = {chain.figure: chain for chain in lineage.genealogy(readings, lineage.with_figures(found, readings))}
    wanted: Counter[tuple[str | None, int]] = Counter()
    for value in family.values:
        wanted[value.event, value.number] = max(wanted[value.event, value.number], value.counters)
    for (event, number), counters in wanted.items():
        mine = [r for r in readings if event is None or family.events[r.report] == event]
        sources = {chains[f.id].source for r in mine for f in r.figures if f.point == number}
        tally.values += 1
        tally.values_near += abs(len(sources) - counters) <= 1


def traced(family: Family, reading: Callable[[Report], Reading]) -> tuple[Lineage, list[Reading]]:
    """The lineage of a family, and its readings."""
    readings = [reading(report) for report in family.reports]
    return lineage.trace([lineage.sketch(r, x) for r, x in zip(family.reports, readings, strict=True)]), readings


def kept(folder: Path | None) -> Callable[[Report], Reading]:
    """Reading, with a shelf for those who measure the same reports again and again."""
    if folder is None:
        return extract.read
    import msgspec

    def reading(report: Report) -> Reading:
        said = msgspec.json.encode(report)
        path = folder / hashlib.sha256(said).hexdigest()
        if not path.exists():
            folder.mkdir(parents=True, exist_ok=True)
            path.write_bytes(msgspec.json.encode(extract.read(report)))
        return msgspec.json.decode(path.read_bytes(), type=Reading)

    return reading


def run(families: Iterable[Family], reading: Callable[[Report], Reading], *, show: bool) -> Tally:
    """All families, added up."""
    total = Tally()
    for family in families:
        found, readings = traced(family, reading)
        tally = score(family, found, (lambda line, n=family.name: print(n, line)) if show else None)
        count_roots(tally, family, found, readings)
        total += tally
    return total


def main(arguments: Sequence[str] | None = None) -> None:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("worlds", "written"))
    parser.add_argument("which", nargs="+")
    parser.add_argument("--final", action="store_true", help="the reserved seeds, or the half kept apart")
    parser.add_argument("--show", action="store_true", help="every miss (not of what is kept apart)")
    parser.add_argument("--shelf", type=Path, help="a folder in which readings are kept between runs")
    options = parser.parse_args(arguments)
    if options.what == "worlds":
        first, last = int(options.which[0]), int(options.which[-1])
        families: Iterable[Family] = (world(seed, measuring=options.final) for seed in range(first, last + 1))
    else:
        if options.which[0] == "apart" and not options.final:
            parser.error("the half kept apart is for the final measurement: --final")
        families = written(options.which[0])
    total = run(families, kept(options.shelf), show=options.show and not options.final)
    print("\n".join(total.lines()))


if __name__ == "__main__":
    main()
