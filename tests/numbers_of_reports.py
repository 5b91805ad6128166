"""Readings made of numbers alone, for the tests of reconciling: invented counters, invented days."""

from collections.abc import Callable
from typing import Any

from habeas.model import Account, Edge, Figure, Lineage, Reading

HEDGES: dict[str, Callable[[int], tuple[int | None, int | None]]] = {
    "exact": lambda n: (n, n),
    "at_least": lambda n: (n, None),
    "more_than": lambda n: (n + 1, None),
    "about": lambda _: (None, None),
    "nearly": lambda n: (None, n),
    "up_to": lambda n: (None, n),
}


def figure(report: str, n: int | None, precision: str = "exact", **fields: Any) -> Figure:
    """One figure of `report`; `at` is its place in the text, `low` the bound of a vague one."""
    at = fields.pop("at", 0)
    low = fields.pop("low", None)
    bounds = (low, None) if n is None else HEDGES[precision](n)
    text = fields.pop("text", str(n) if n is not None else "dozens")
    start = at * 100
    known: dict[str, Any] = {
        "measure": "released",
        "kind": "flow",
        "group": "people",
        "country": "XA",
        "as_of": "2031-05-10",
        **fields,
    }
    known |= {"report": report, "start": start, "end": start + len(text), "sentence_start": start, "sentence_end": start + 99}
    known |= {"low": bounds[0], "high": bounds[1], "point": n, "precision": "vague" if n is None else precision}
    return Figure(id=f"{report}-{at}", text=text, **known)


def reading(report: str, *figures: Figure, published: str | None = "2031-05-10", accounts: tuple[Account, ...] = ()) -> Reading:
    """A report that says nothing but these figures and accounts."""
    return Reading(report=report, sha256=report, language="en", published=published, figures=figures, accounts=accounts)


def copies(root: str, *reports: str) -> Lineage:
    """`reports` copied `root`."""
    edges = tuple(Edge(report=report, kind="copy", root=root, parent=root, derived_from=root) for report in sorted(reports))
    return Lineage(edges=edges, root_of={root: root, **dict.fromkeys(reports, root)})


def account(report: str, at: int, **fields: Any) -> Account:
    """One account of `report`."""
    known: dict[str, Any] = {"subject": "those detained", "topic": "treatment", "stance": "asserts", **fields}
    return Account(id=f"{report}-a{at}", report=report, start=at * 50, end=at * 50 + 10, **known)
