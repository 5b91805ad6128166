"""How often does `choose_best` choose wrong? Populations of cities as editors claimed them, against what a census says.

usage: python -m scripts.claims DATA     DATA holds population-new-new.txt (claims) and population-gd.txt (what is true)
"""

import argparse
from pathlib import Path

from habeas.reconcile import Claim, choose_best

CLAIMS, TRUTH = "population-new-new.txt", "population-gd.txt"


def claims(folder: Path) -> list[Claim]:
    """City and year, who claims, how many."""
    lines = (folder / CLAIMS).read_text(encoding="utf-8", errors="replace").splitlines()
    rows = [line.split("\t") for line in lines]
    return [Claim(object=row[0], source=row[1], value=float(row[2])) for row in rows]


def truth(folder: Path) -> dict[str, float]:
    """What is true of some of them."""
    known: dict[str, float] = {}
    for line in (folder / TRUTH).read_text(encoding="utf-8", errors="replace").splitlines():
        cells = [cell.strip() for cell in line.split(",")]
        if len(cells) >= 3:
            known[f"{', '.join(cells[:-2]).lower()}_{cells[-2]}"] = float(cells[-1])
    return known


def main() -> None:
    """Print the share of choices that are off by more than one percent."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    data = parser.parse_args().data
    known = truth(data)
    chosen = {choice.object: choice.best for choice in choose_best(claims(data)) if choice.object in known}
    wrong = sum(abs(best - known[name]) > known[name] / 100 for name, best in chosen.items())
    print(f"{len(chosen)} objects, off by more than 1 %: {wrong / len(chosen):.4f}")


if __name__ == "__main__":
    main()
