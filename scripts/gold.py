"""Precision, recall and F1 on the project's annotated reports, per language and measure, with gains and losses.

usage: gold.py [--half dev|apart|mixed_apart|news_apart] [--errors N] [--field NAME]
Errors are printed for the dev half only: nobody looks into what is kept apart while rules are made. `apart` is elliptical on
purpose; `mixed_apart` holds wires, features in which families and lawyers speak, and communiqués, with people and accounts;
`news_apart` is ordinary newspaper prose, whose marks leave the bounds to the number reader (tests/gold/inline.py).
Compares with the state kept by the last run (out/gold-HALF.json) and says which figures were gained and lost.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests/gold"))
import build as marked  # noqa: E402
import inline  # noqa: E402
import scoring  # noqa: E402
import scoring_statements as statements  # noqa: E402

from habeas.extract import read  # noqa: E402
from habeas.extract.text.scene import set_scene  # noqa: E402
from habeas.model import Reading, to_json  # noqa: E402
from scripts.lessons import report_of  # noqa: E402
from scripts.passages import passages  # noqa: E402

# Sets whose figures are marked in the running text.
INLINE = ("news_apart",)
HALVES = ("dev", "apart", "mixed_apart", *INLINE)
# Passages with one thing marked; all but people/dev, which teaches who is a prisoner, are kept apart.
PASSAGES = ("people/dev", "people/apart", "accounts/passages")


def answers(reading: Reading, name: str) -> list[Any]:
    """The figures, people or accounts of a reading as rows that the scorers take."""
    return [json.loads(to_json(x)) for x in getattr(reading, name)]


def inline_readings(half: str) -> tuple[dict[str, list[Any]], dict[str, list[Any]], dict[str, str]]:
    """Gold figures, figures as read, and texts of a set that is marked in the running text."""
    gold: list[Any] = []
    got: list[Any] = []
    texts = {}
    for path in sorted((ROOT / "tests/gold/reports" / half).glob("*.txt")):
        for one in inline.reports(path):
            report = report_of(one.name, one.text, one.published, one.publisher)
            numbers = {(n.start, n.end): n for n in set_scene(report).numbers}
            for row in one.figures:
                number = numbers.get((row["start"], row["end"]))
                bounds = {key: getattr(number, key, None) for key in ("low", "high", "point", "precision")}
                gold.append({"group": "people", "country": one.country, **row, **bounds, "report": one.name})
            got += answers(read(report), "figures")
            texts[one.name] = one.text
    return {"figures": gold, "people": [], "accounts": []}, {"figures": got, "people": [], "accounts": []}, texts


def readings(half: str) -> tuple[dict[str, list[Any]], dict[str, list[Any]], dict[str, str]]:
    """Gold rows, rows as read, and texts of one half."""
    if half in INLINE:
        return inline_readings(half)
    gold: dict[str, list[Any]] = {"figures": [], "people": [], "accounts": []}
    got: dict[str, list[Any]] = {"figures": [], "people": [], "accounts": []}
    texts = {}
    for path in sorted((ROOT / "tests/gold/reports" / half).glob("*.txt")):
        header, text, lines = marked.read(path)
        reading = read(report_of(path.stem, text, header.get("published"), header.get("publisher")))
        texts[path.stem] = text
        for name in gold:
            gold[name] += lines[name]
            got[name] += answers(reading, name)
    return gold, got, texts


def passage_readings(folder: Path) -> tuple[dict[str, list[Any]], dict[str, list[Any]]]:
    """The people and accounts that are marked in a folder's passages, and those read."""
    gold: dict[str, list[Any]] = {"people": [], "accounts": []}
    got: dict[str, list[Any]] = {"people": [], "accounts": []}
    for passage in passages(folder):
        reading = read(passage.report)
        for name in gold:
            gold[name] += getattr(passage, name)
            got[name] += answers(reading, name)
    return gold, got


def table(scores: dict[str, scoring.Score]) -> None:
    print(f"{'':14s} {'gold':>5s} {'given':>5s}  found  read   whole")
    for name, s in sorted(scores.items()):
        print(f"{name:14s} {s.gold:5d} {s.given:5d}  {s.f1(s.found):.3f}  {s.f1(s.read):.3f}  {s.f1(s.whole):.3f}")
    total = scores.get("all")
    if total is not None and total.found:
        print("fields over found:", "  ".join(f"{k} {v / total.found:.2f}" for k, v in total.fields.items()))


def others(gold: dict[str, list[Any]], got: dict[str, list[Any]]) -> None:
    """People and accounts of a set that has them."""
    if gold["people"]:
        p = statements.people(gold["people"], got["people"])
        print(f"named people F1 {p.f1():.3f}  detainees precision {p.precision():.3f} recall {p.recall():.3f}", end="  ")
        print(f"relatives called detainees {p.relatives_wrong} of {p.relatives}")
    if gold["accounts"]:
        right, want, have = statements.accounts(gold["accounts"], got["accounts"])
        print(f"accounts of the core topics F1 {2 * right / max(1, want + have):.3f} ({right} of {want}, {have} given)")


def sentence(texts: dict[str, str], row: Any) -> str:
    text = texts[row["report"]]
    a = max(text.rfind("\n", 0, row["start"]), row["start"] - 110) + 1
    b = text.find("\n", row["end"])
    end = min(b if b > 0 else len(text), row["end"] + 90)
    return f"{text[a : row['start']]}⟦{text[row['start'] : row['end']]}⟧{text[row['end'] : end]}"


def show_errors(gold: list[Any], got: list[Any], texts: dict[str, str], options: argparse.Namespace) -> None:
    pairs = scoring.match(gold, got)
    matched = {id(a) for a, _ in pairs} | {id(b) for _, b in pairs}
    kinds = {
        "missed": [(g, "") for g in gold if id(g) not in matched],
        "not a figure": [(o, o["rule"]) for o in got if id(o) not in matched],
        "wrong": [
            (g, {n: (g.get(n), o.get(n)) for n in names if not scoring.same(n, g.get(n), o.get(n))} | {"rule": o["rule"]})
            for g, o in pairs
            for names in [(options.field,) if options.field else scoring.READ]
            if any(not scoring.same(n, g.get(n), o.get(n)) for n in names)
        ],
    }
    for name, rows in kinds.items():
        if options.field and name != "wrong":
            continue
        print(f"\n{name}: {len(rows)}")
        for row, why in rows[: options.errors]:
            print(f"  {row['report']} [{row['measure']}] {why}\n      {sentence(texts, row)}")


def gains_and_losses(half: str, gold: list[Any], got: list[Any], texts: dict[str, str]) -> None:
    state = ROOT / "out" / f"gold-{half}.json"
    now = {
        f"{g['report']}:{g['start']}": all(scoring.same(n, g.get(n), o.get(n)) for n in scoring.READ)
        for g, o in scoring.match(gold, got)
    }
    before = json.loads(state.read_text(encoding="utf-8")) if state.exists() else {}
    by_key = {f"{g['report']}:{g['start']}": g for g in gold}
    for word, keys in (
        ("gained", [k for k in now if now[k] and not before.get(k)]),
        ("lost", [k for k, v in before.items() if v and not now.get(k)]),
    ):
        if before and keys:
            print(f"\n{word}: {len(keys)}")
            for key in keys[:20] if half == "dev" else []:
                if key in by_key:
                    print(f"  {key} {sentence(texts, by_key[key])}")
    state.parent.mkdir(exist_ok=True)
    state.write_text(json.dumps(now, sort_keys=True), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", default=None)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--field", default=None)
    options = parser.parse_args()
    for half in [options.half] if options.half else HALVES:
        gold, got, texts = readings(half)
        print(f"== {half}")
        table(scoring.score(gold["figures"], got["figures"]))
        table(scoring.score(gold["figures"], got["figures"], scoring.language_of))
        if half == "dev":
            table(scoring.score(gold["figures"], got["figures"], lambda row: row["measure"]))
            if options.errors:
                show_errors(gold["figures"], got["figures"], texts, options)
        right, want, have = scoring.parts(gold["figures"], got["figures"], scoring.match(gold["figures"], got["figures"]))
        print(f"parts of a whole F1 {2 * right / max(1, want + have):.3f} ({right} of {want}, {have} given)")
        others(gold, got)
        gains_and_losses(half, gold["figures"], got["figures"], texts)
    for folder in () if options.half else PASSAGES:
        print(f"== {folder}")
        others(*passage_readings(ROOT / "tests/gold" / folder))


if __name__ == "__main__":
    main()
