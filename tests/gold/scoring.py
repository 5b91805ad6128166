"""How well reports were read against their annotation: found, read and whole, as docs/method/extract.md defines them."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

Row = dict[str, Any]
READ = ("measure", "low", "high", "point", "precision")
WHOLE = ("kind", "modality", "source", "as_of", "group")
_WORDS = "the of for a an la el los las de del do da dos das y e and o that which in en"
_STOP = frozenset(_WORDS.split())


def _plain(text: str) -> set[str]:
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return {w for w in re.sub(r"[^a-z0-9]+", " ", folded).split() if w not in _STOP}


def same_name(a: str | None, b: str | None) -> bool:
    """Two names of one speaker: the content words of one stand in the other, and few are left over."""
    if a is None or b is None:
        return a is b
    x, y = _plain(a), _plain(b)
    return bool(x and y) and (x <= y or y <= x) and len(x ^ y) <= 4


def near_date(a: str | None, b: str | None) -> bool:
    """Two dates at most a day apart, or equal as far as the coarser goes."""
    if a is None or b is None:
        return a is b
    if len(a) < 10 or len(b) < 10:
        n = min(len(a), len(b))
        return a[:n] == b[:n]
    return abs((date.fromisoformat(a) - date.fromisoformat(b)).days) <= 1


def same(name: str, gold: Any, got: Any) -> bool:
    """Does one field agree?"""
    if name == "source":
        return same_name(gold, got)
    if name in ("as_of", "from", "to"):
        return near_date(gold, got)
    return bool(gold == got)


def match(gold: list[Row], got: list[Row]) -> list[tuple[Row, Row]]:
    """One-to-one pairs whose spans share more than half of their common stretch."""
    free: dict[str, list[Row]] = defaultdict(list)
    for row in got:
        free[row["report"]].append(row)
    pairs = []
    for g in gold:
        best = max(free[g["report"]], default=None, key=lambda o: min(o["end"], g["end"]) - max(o["start"], g["start"]))
        if best is None:
            continue
        shared = min(best["end"], g["end"]) - max(best["start"], g["start"])
        if 2 * shared >= max(best["end"], g["end"]) - min(best["start"], g["start"]):
            free[g["report"]].remove(best)
            pairs.append((g, best))
    return pairs


@dataclass
class Score:
    """Counts behind precision, recall and F1, for one slice of the reports."""

    gold: int = 0
    given: int = 0
    found: int = 0
    read: int = 0
    whole: int = 0
    fields: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def f1(self, hit: int) -> float:
        return 2 * hit / (self.gold + self.given) if self.gold + self.given else 0.0


def score(gold: list[Row], got: list[Row], slice_of: Any = lambda row: "all") -> dict[str, Score]:
    """Scores per slice; `slice_of` names the slice of a row (its language, its measure)."""
    out: dict[str, Score] = defaultdict(Score)
    for row in gold:
        out[slice_of(row)].gold += 1
    for row in got:
        out[slice_of(row)].given += 1
    for g, o in match(gold, got):
        s = out[slice_of(g)]
        s.found += 1
        for name in (*READ, *WHOLE, "country", "facility", "sex", "age", "nationality", "part_of", "from", "to"):
            s.fields[name] += same(name, g.get(name), o.get(name))
        if all(same(n, g.get(n), o.get(n)) for n in READ):
            s.read += 1
            s.whole += all(same(n, g.get(n), o.get(n)) for n in WHOLE)
    return out


def language_of(row: Row) -> str:
    """The language of a marked report: its name ends in it."""
    return str(row["report"])[-2:]


def parts(gold: Iterable[Row], got: Iterable[Row], pairs: list[tuple[Row, Row]]) -> tuple[int, int, int]:
    """Part-of edges: right, in the gold, given."""

    def edges(rows: Iterable[Row]) -> list[tuple[int, int]]:
        per: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            per[row["report"]].append(row)
        return [(id(r), id(per[r["report"]][r["part_of"]])) for r in rows if isinstance(r.get("part_of"), int)]

    gold, got = list(gold), list(got)
    to = {id(a): id(b) for a, b in pairs}
    want, have = edges(gold), set(edges(got))
    return sum((to.get(a), to.get(b)) in have for a, b in want), len(want), len(have)
