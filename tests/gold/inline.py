"""Reports with their figures marked in the running text: quicker to write than the full form, for the ranker to learn from.

A file holds many reports, each under a line of three equal signs with its day, publisher and country:

    === 2025-03-02 | The Harbour Lantern | VE
    Ministry frees [[at least 70|released g:detainees]] prisoners

    Of them [[12|released <1 s:"Prison Watch" g:detainees]] were women, it said; [[nine|house_arrest d:2025-02]] went home.

A mark is the number with its hedge, a bar, the measure, then what differs from the rule: `planned`, `denied`, `alleged`;
`flow`, `stock` (else stock for held, restricted, house_arrest and disappeared, flow for the rest); `<k`, part of the k-th mark;
`s:"Who"`, who says it (else the report itself); `d:DATE`, the day it speaks for (else the publication day; `d:null`); `g:GROUP`.
Where relations are judged also `x:SEX`, `a:AGE`, `n:NATIONALITY`, `f:"Place or prison"`, `p:FROM/TO` (either may be empty).
Numbers without a mark are no figures.

usage: inline.py FILE ...     prints marking errors and, to be looked at again, the counts that carry no mark; exits 1 on an error
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))
from build import ALLOWED, MarkingError

MARK = re.compile(r"\[\[([^|\]]+)\|([^\]]+)\]\]")
FIELD = re.compile(r'(?P<key>[sdgxanfp]):(?:"(?P<quoted>[^"]+)"|(?P<bare>\S+))|<(?P<whole>\d+)|(?P<word>[a-z_]+)')
STOCKS = frozenset(("held", "restricted", "house_arrest", "disappeared"))
_KEYS = {"s": "source", "d": "as_of", "g": "group", "x": "sex", "a": "age", "n": "nationality", "f": "facility"}


@dataclass(frozen=True)
class Marked:
    """One report of a file: its plain text and its figures, in text order."""

    name: str
    published: str | None
    publisher: str | None
    country: str | None
    text: str
    figures: list[dict[str, Any]]


def _figure(fields: str, published: str | None) -> dict[str, Any]:
    """What the fields of one mark say."""
    row: dict[str, Any] = {"modality": "actual", "source": None, "as_of": published, "part_of": None}
    last = 0
    for m in FIELD.finditer(fields):
        if fields[last : m.start()].strip():
            raise MarkingError(f"not understood: {fields[last : m.start()].strip()!r} in {fields!r}")
        last = m.end()
        word = m["word"]
        if m["whole"]:
            row["part_of"] = int(m["whole"]) - 1
        elif m["key"] == "p":
            first, _, last_day = (m["quoted"] or m["bare"]).partition("/")
            row |= {"from": first or None, "to": last_day or None}
        elif m["key"]:
            value = m["quoted"] or m["bare"]
            row[_KEYS[m["key"]]] = None if value == "null" else value
        elif word in ("flow", "stock"):
            row["kind"] = word
        elif word in ALLOWED["modality"].split():
            row["modality"] = word
        elif word in ALLOWED["measure"].split() and "measure" not in row:
            row["measure"] = word
        else:
            raise MarkingError(f"{word!r} is no measure, modality or kind, in {fields!r}")
    if fields[last:].strip() or "measure" not in row:
        raise MarkingError(f"not understood: {fields!r}")
    if row.get("group", "people") not in ALLOWED["group"].split():
        raise MarkingError(f"no group: {row['group']!r}")
    return {"kind": "stock" if row["measure"] in STOCKS else "flow", **row}


def _unmark(name: str, head: str, written: str) -> Marked:
    """One report from its head line and its marked text."""
    published, publisher, country = [x.strip() or None for x in head.split("|")]
    text, last, rows = "", 0, []
    for m in MARK.finditer(written):
        text += written[last : m.start()]
        rows.append({"start": len(text), "end": len(text) + len(m[1]), "text": m[1], **_figure(m[2], published)})
        text += m[1]
        last = m.end()
    text += written[last:]
    if "[[" in text or "]]" in text:
        raise MarkingError(f"a mark is not closed in {head!r}")
    for i, row in enumerate(rows):
        if row["part_of"] is not None and not (0 <= row["part_of"] < len(rows) and row["part_of"] != i):
            raise MarkingError(f"mark {i + 1} ({row['text']}) of {head!r} is part of no mark of its report")
    return Marked(name, published, publisher, country, text.strip("\n") + "\n", rows)


def reports(path: Path) -> Iterator[Marked]:
    """The reports of one file, named after it and their place in it; the file's name ends in its language."""
    stem, language = path.stem.rsplit("-", 1)
    parts = re.split(r"(?m)^=== *(.*)\n", path.read_text(encoding="utf-8"))
    for n in range(1, len(parts), 2):
        yield _unmark(f"{stem}-{(n + 1) // 2}-{language}", parts[n], parts[n + 1].lstrip("\n"))


def main() -> int:
    """Say what is wrong with each file."""
    from scripts.lessons import report_of

    from habeas.extract.counts.decide import counts_of
    from habeas.extract.text.scene import set_scene

    status = total = 0
    for path in map(Path, sys.argv[1:]):
        try:
            some = list(reports(path))
        except (MarkingError, ValueError, KeyError) as error:
            print(f"{path.name}: {error}")
            status = 1
            continue
        for r in some:
            total += len(r.figures)
            scene = set_scene(report_of(r.name, r.text, r.published, r.publisher))
            spans = [(f["start"], f["end"]) for f in r.figures]
            for c in counts_of(scene):
                if not any(a < c.number.end and c.number.start < b for a, b in spans):
                    around = r.text[max(0, c.number.start - 50) : c.number.end + 50].replace("\n", " / ")
                    print(f"{r.name}: no mark on {r.text[c.number.start : c.number.end]!r}: … {around} …")
        print(f"{path.name}: {len(some)} reports, {sum(len(r.figures) for r in some)} figures")
    return status


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
    sys.exit(main())
