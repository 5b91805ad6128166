"""Turn reports with marks in their text into gold files that a scorer reads.

A marked report is a header, a text and its annotations, parted by lines of three dashes:

    published: 2025-03-02
    publisher: The Harbour Lantern
    country: VE
    ---
    Ministry frees [[at least 70|1]] prisoners

    They {{were given no lawyer|a1}}, the Prison Watch group said.
    ---
    {"f": 1, "measure": "released", "precision": "at_least", "n": 70, "group": "detainees"}
    {"a": 1, "topic": "due_process", "stance": "asserts", "subject": "those released", "source": "Prison Watch"}
    {"p": "Ana Invented", "role": "relative", "acts": []}

Fields left out take the defaults below. Low, high and point follow from `precision` and `n` by the table of gold/SCHEMA.md.

usage: build.py SOURCE_DIR OUT_DIR     writes OUT_DIR/texts/*.txt, OUT_DIR/gold/*; exits 1 on a marking error
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

MARK = re.compile(r"\[\[|\{\{|\|(a?\d+)(?:\]\]|\}\})")
FIGURE = {"measure": None, "kind": "flow", "precision": "exact", "group": "people", "sex": None, "age": None, "nationality": None,
          "country": None, "facility": None, "from": None, "to": None, "as_of": None, "source": None, "modality": "actual",
          "part_of": None}  # fmt: skip
ALLOWED = {
    "measure": "arrested released held died killed injured disappeared charged sentenced reviewed exchanged house_arrest "
    "restricted exiled deported transferred tortured abducted",
    "kind": "flow stock",
    "precision": "exact at_least more_than about nearly fewer_than up_to vague",
    "group": "political_prisoners protesters detainees migrants foreigners cases people",
    "modality": "actual planned denied alleged",
    "topic": "condition_of_release charge treatment medical_care cause_of_death legality due_process motive innocence "
    "confirmation demand",
    "stance": "asserts denies does_not_confirm promises",
    "role": "detainee relative official opposition expert lawyer journalist other",
}  # fmt: skip


class MarkingError(Exception):
    """A mark, a field or a value in a marked report is wrong."""


def bounds(row: dict[str, Any]) -> dict[str, Any]:
    """Low, high, point and precision from what the annotator wrote."""
    n, precision = row.get("n"), row["precision"]
    if precision == "vague":
        return {"low": row.get("low"), "high": row.get("high"), "point": None, "precision": "vague"}
    if not isinstance(n, int):
        raise MarkingError(f"figure {row['f']}: n is missing")
    low, high, point = {
        "exact": (n, n, n), "at_least": (n, None, n), "more_than": (n + 1, None, n), "about": (None, None, n),
        "nearly": (None, n, n), "fewer_than": (None, n - 1, n), "up_to": (None, n, n),
    }[precision]  # fmt: skip
    return {"low": low, "high": high, "point": point, "precision": "nearly" if precision == "fewer_than" else precision}


def unmark(marked: str) -> tuple[str, dict[str, tuple[int, int]]]:
    """The plain text, and for each mark its span there."""
    out: list[str] = []
    length, last = 0, 0
    opened: list[int] = []
    spans: dict[str, tuple[int, int]] = {}
    for m in MARK.finditer(marked):
        out.append(marked[last : m.start()])
        length += m.start() - last
        last = m.end()
        if m.group(1) is None:
            opened.append(length)
        elif not opened or m.group(1) in spans:
            raise MarkingError(f"mark {m.group(1)} closes nothing or stands twice")
        else:
            spans[m.group(1)] = (opened.pop(), length)
    if opened:
        raise MarkingError("a mark is not closed")
    out.append(marked[last:])
    return "".join(out), spans


def check(row: dict[str, Any]) -> None:
    for field, words in ALLOWED.items():
        if field in row and row[field] not in words.split():
            raise MarkingError(f"{field}: {row[field]!r} not allowed")


def figures(
    report: str, text: str, spans: dict[str, tuple[int, int]], rows: list[dict[str, Any]], header: dict[str, Any]
) -> list[Any]:
    marked = sorted((r for r in rows if "f" in r), key=lambda r: spans[str(r["f"])])
    order = {r["f"]: i for i, r in enumerate(marked)}
    out = []
    for r in marked:
        check(r)
        unknown = set(r) - set(FIGURE) - {"f", "n", "low", "high"}
        if unknown:
            raise MarkingError(f"figure {r['f']}: unknown fields {sorted(unknown)}")
        start, end = spans[str(r["f"])]
        full = {
            **FIGURE,
            "country": header.get("country"),
            "as_of": header.get("published"),
            **r,
        }
        full |= bounds(full)
        full["part_of"] = None if full["part_of"] is None else order[full["part_of"]]
        for k in ("f", "n"):
            full.pop(k, None)
        out.append({"report": report, "start": start, "end": end, "text": text[start:end], **full})
    return out


def accounts(report: str, spans: dict[str, tuple[int, int]], rows: list[dict[str, Any]]) -> list[Any]:
    marked = sorted((r for r in rows if "a" in r), key=lambda r: (spans[f"a{r['a']}"], r["a"]))
    order = {r["a"]: i for i, r in enumerate(marked)}
    out = []
    for r in marked:
        check(r)
        start, end = spans[f"a{r['a']}"]
        d = r.get("disputes")
        out.append({"report": report, "start": start, "end": end, "subject": r["subject"], "topic": r["topic"],
        "stance": r["stance"],
                    "source": r.get("source"), "disputes": None if d is None else order[d]})  # fmt: skip
    return out


def people(report: str, rows: list[dict[str, Any]]) -> list[Any]:
    out = []
    for r in rows:
        if "p" in r:
            check(r)
            out.append({"report": report, "name": r["p"], "named": r.get("named", True), "role": r["role"], "sex": r.get("sex"),
                        "age": r.get("age"), "acts": r.get("acts", []), "relations": r.get("relations", [])})  # fmt: skip
    return out


def read(path: Path) -> tuple[dict[str, Any], str, dict[str, list[Any]]]:
    parts = re.split(r"(?m)^---\n", path.read_text(encoding="utf-8"))
    if len(parts) != 3:
        raise MarkingError("wants a header, a text and annotations parted by two lines of ---")
    header: dict[str, Any] = {}
    for line in parts[0].splitlines():
        key, _, value = line.partition(":")
        header[key.strip()] = value.strip() or None
    text, spans = unmark(parts[1].rstrip("\n") + "\n")
    rows = [json.loads(line) for line in parts[2].splitlines() if line.strip()]
    named = {str(r["f"]) for r in rows if "f" in r} | {f"a{r['a']}" for r in rows if "a" in r}
    if named != set(spans):
        raise MarkingError(f"marks and annotations differ: {sorted(named ^ set(spans))}")
    report = path.stem
    return header, text, {
        "figures": figures(report, text, spans, rows, header),
        "accounts": accounts(report, spans, rows),
        "people": people(report, rows),
    }  # fmt: skip


def build(source: Path, out: Path) -> list[str]:
    """Write texts and gold files; return the errors, one line each."""
    gold: dict[str, list[Any]] = {"figures": [], "accounts": [], "people": [], "not_figures": [], "meta": []}
    errors, lineage = [], {}
    (out / "texts").mkdir(parents=True, exist_ok=True)
    (out / "gold").mkdir(parents=True, exist_ok=True)
    for path in sorted(source.glob("*.txt")):
        try:
            header, text, lines = read(path)
        except (MarkingError, KeyError, ValueError) as error:
            errors.append(f"{path.name}: {error!r}")
            continue
        (out / "texts" / path.name).write_text(text, encoding="utf-8", newline="")
        for name, some in lines.items():
            gold[name] += some
        gold["not_figures"].append({"report": path.stem})
        meta = {
            "report": path.stem,
            "published": header.get("published"),
            "publisher": header.get("publisher"),
            "url": header.get("url"),
        }
        gold["meta"].append({k: v for k, v in meta.items() if v})
        lineage[path.stem] = {"derived_from": header.get("derived_from")}
    for name, some in gold.items():
        lines_out = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in some)
        (out / "gold" / f"{name}.jsonl").write_text(lines_out, encoding="utf-8")
    (out / "texts" / "meta.jsonl").write_text((out / "gold" / "meta.jsonl").read_text(encoding="utf-8"), encoding="utf-8")
    (out / "gold" / "lineage.json").write_text(json.dumps(lineage, indent=1, ensure_ascii=False), encoding="utf-8")
    return errors


def main() -> int:
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    errors = build(Path(sys.argv[1]), Path(sys.argv[2]))
    for line in errors:
        print(line, file=sys.stderr)
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
