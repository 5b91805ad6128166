"""Keeps the floors under the quality of reading: what was reached on the annotated reports may not be lost by accident.

usage: python -m scripts.floors            how far each measured value stands above its floor
       python -m scripts.floors --raise    lift every floor to what is measured now; refuses to lower one
       python -m scripts.floors --rebase   write them anew, lower ones too: only with changed annotations, and say why in the note

A floor holds for the corpus it was measured on: its digest stands beside it, so that an annotation cannot move unseen.
"""

import argparse
import json
import sys
from hashlib import sha256
from typing import Any

from scripts.gold import HALVES, PASSAGES, ROOT, passage_readings, readings, scoring, statements

FLOORS = ROOT / "tests/gold/floors.json"
# Reading a little worse in one place is the price of reading better in others; this much is let pass.
SLACK = 0.005

Table = dict[str, dict[str, float]]


def corpus_digest() -> str:
    """Sixteen digits over every annotated report, by name; line ends do not count."""
    digest = sha256()
    for half in (*(f"reports/{half}" for half in HALVES), *PASSAGES):
        for path in sorted((ROOT / "tests/gold" / half).glob("*.txt")):
            digest.update(f"{half}/{path.name}".encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:16]


def measured() -> Table:
    """F1 of found, read and whole per half and language; of parts, named people and accounts, and detainees, per set."""
    out: Table = {}
    for half in HALVES:
        gold, got, _ = readings(half)
        rows, answers = gold["figures"], got["figures"]
        for slices in (scoring.score(rows, answers), scoring.score(rows, answers, scoring.language_of)):
            for name, s in slices.items():
                values = {"found": s.found, "read": s.read, "whole": s.whole}
                out[f"{half} {name}"] = {k: round(s.f1(v), 3) for k, v in values.items()}
        right, want, have = scoring.parts(rows, answers, scoring.match(rows, answers))
        out[f"{half} all"]["parts"] = round(2 * right / max(1, want + have), 3)
        out |= _statements(half, gold, got)
    for folder in PASSAGES:
        out |= _statements(folder, *passage_readings(ROOT / "tests/gold" / folder))
    return dict(sorted(out.items()))


def _statements(name: str, gold: dict[str, list[Any]], got: dict[str, list[Any]]) -> Table:
    """How well the people and accounts of one set are read, as far as it has them."""
    out: Table = {}
    if gold["people"]:
        p = statements.people(gold["people"], got["people"])
        values = {"named": p.f1(), "detainee precision": p.precision(), "detainee recall": p.recall()}
        out[f"{name} people"] = {k: round(v, 3) for k, v in values.items()}
    if gold["accounts"]:
        hit, told, given = statements.accounts(gold["accounts"], got["accounts"])
        out[f"{name} accounts"] = {"read": round(2 * hit / max(1, told + given), 3)}
    return out


def fallen(now: Table, floors: Table, slack: float = SLACK) -> list[str]:
    """What is measured below its floor by more than the slack, and what is no longer measured."""
    return [
        f"{name} {measure}: {now.get(name, {}).get(measure, 0.0):.3f} under its floor {floor:.3f}"
        for name, values in floors.items()
        for measure, floor in values.items()
        if now.get(name, {}).get(measure, 0.0) < floor - slack - 1e-9
    ]


def stored() -> tuple[str, Table]:
    """The corpus digest and the floors as they stand."""
    known = json.loads(FLOORS.read_text(encoding="utf-8"))
    return known["corpus"], known["floors"]


def write(floors: Table) -> None:
    """The floors with the digest of the corpus they were measured on."""
    text = json.dumps({"corpus": corpus_digest(), "floors": floors}, indent=1, sort_keys=True)
    FLOORS.write_text(text + "\n", encoding="utf-8")


def main() -> int:
    """Print, raise or rebase; status 4 where a floor would have to be lowered."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", dest="lift", action="store_true")
    parser.add_argument("--rebase", action="store_true")
    options = parser.parse_args()
    now = measured()
    if options.rebase or not FLOORS.exists():
        write(now)
        print(f"floors written anew for corpus {corpus_digest()}")
        return 0
    corpus, floors = stored()
    for name, values in now.items():
        print(f"{name:12s}", "  ".join(f"{k} {v:.3f} ({v - floors.get(name, {}).get(k, 0.0):+.3f})" for k, v in values.items()))
    low = fallen(now, floors)
    if low:
        print("refused: a floor is not lowered by accident", *low, sep="\n  ", file=sys.stderr)
        return 4
    if options.lift:
        names = {*now, *floors}
        lifted = {
            name: {k: max(v, floors.get(name, {}).get(k, 0.0)) for k, v in now.get(name, floors.get(name, {})).items()}
            for name in names
        }
        write(lifted)
        print("floors raised" if corpus == corpus_digest() else "floors raised, for a changed corpus")
    return 0


if __name__ == "__main__":
    sys.exit(main())
