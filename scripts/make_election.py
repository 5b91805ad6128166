"""Makes examples/election: an invented vote whose truth is known, so that `habeas tally` can be held against it.

usage: python -m scripts.make_election [FOLDER]

The same numbers every time. The truth is every sheet; published are those of four machines in five, some with planted faults, and a
second reading of them with planted slips of the pen, in another encoding, with other columns. The announced counts are percentages.
"""

import csv
import sys
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
CANDIDATES = ("Dorin Vask", "Ilena Corvin", "Petra Olen")
LEAN = {"Karsk": (0.68, 0.28), "Velm": (0.62, 0.33), "Ñuvia": (0.53, 0.41)}
TOWNS = {
    "Karsk": ("Karsk", "Oldbridge", "Tessary"),
    "Velm": ("Velm Harbour", "Velm Hills", "Lena Bay"),
    "Ñuvia": ("Ñuvia", "Caradoc"),
}
PERCENT = (Decimal("43.9"), Decimal("51.3"), Decimal("4.8"))
MISSING, SLIPS = 0.18, 6


@dataclass(frozen=True)
class Sheet:
    """One machine's printed sheet."""

    province: str
    town: str
    station: int
    table: int
    registered: int
    null: int
    valid: int
    votes: tuple[int, int, int]


def truth(random: Random) -> list[Sheet]:
    """Every sheet of the vote."""
    sheets, station = [], 1000
    for province, towns in TOWNS.items():
        first, second = LEAN[province]
        for town in towns:
            for _ in range(7):
                station += random.randint(1, 9)
                for table in range(1, random.randint(1, 5) + 1):
                    registered = random.randint(280, 720)
                    cast = int(registered * random.uniform(0.52, 0.70))
                    null = random.randint(0, 6)
                    a = int((cast - null) * min(0.9, max(0.1, random.gauss(first, 0.05))))
                    b = min(cast - null - a, int((cast - null) * min(0.8, max(0.05, random.gauss(second, 0.04)))))
                    sheets.append(Sheet(province, town, station, table, registered, null, cast - null, (a, b, cast - null - a - b)))
    return sheets


def announced(total: int) -> list[int]:
    """Counts made out of percentages, as the announcement made them."""
    return [int((total * share / 100).quantize(Decimal(1), rounding=ROUND_HALF_UP)) for share in PERCENT]


def slipped(random: Random, sheets: list[Sheet]) -> tuple[list[Sheet], list[Sheet]]:
    """A second reading: some sheets with one number read wrongly; and which these are."""
    wrong = set(random.sample(range(len(sheets)), SLIPS))
    out, slips = [], []
    for n, sheet in enumerate(sheets):
        if n in wrong:
            which, by = random.randrange(3), random.choice((-1, 1, 3, 9))
            a, b, c = (max(0, v + by) if k == which else v for k, v in enumerate(sheet.votes))
            slips.append(replace(sheet, votes=(a, b, c)))
        out.append(slips[-1] if n in wrong else sheet)
    return out, slips


def main(folder: Path) -> None:
    """Write the tables."""
    random = Random(20260503)
    every = truth(random)
    held = [sheet for sheet in every if random.random() >= MISSING]
    second, slips = slipped(random, held[3:])
    extra = [sheet for sheet in every if sheet not in held][:4]
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "sheets.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["province", "municipality", "station", "table", "registered", *CANDIDATES, "valid", "null", "image"])
        for s in held:
            image = f"https://sheets.example/{s.station}-{s.table}.jpg"
            out.writerow([s.province, s.town, s.station, s.table, s.registered, *s.votes, s.valid, s.null, image])
    with (folder / "second-reading.csv").open("w", encoding="latin-1", newline="") as file:
        out = csv.writer(file, lineterminator="\r\n", delimiter=";")
        out.writerow(["Mesa", "Centro", "Olen", "Vask", "Corvin", "Electores", "Votos válidos"])
        for s in sorted([*second, *extra], key=lambda s: (s.table, s.station)):
            out.writerow([f"{s.table:02d}", f"{s.station:06d}", s.votes[2], s.votes[0], s.votes[1], s.registered, s.valid])
    with (folder / "register.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["province", "municipality", "station", "table", "registered"])
        out.writerows([s.province, s.town, s.station, s.table, s.registered] for s in every)
    total = sum(s.valid for s in every) - 811
    lines = [f"  {name}: {{votes: {n}, percent: {p}}}" for name, n, p in zip(CANDIDATES, announced(total), PERCENT, strict=True)]
    text = "\n".join(["label: the result announced on 4 May", f"total: {sum(announced(total))}", "candidates:", *lines, ""])
    (folder / "announced.yaml").write_text(text, encoding="utf-8")
    sums = [sum(s.votes[k] for s in every) for k in range(3)]
    print(f"{len(every)} machines, {len(held)} sheets held; the truth: {dict(zip(CANDIDATES, sums, strict=True))} of {sum(sums)}")
    print("slips:", ", ".join(f"{s.station}/{s.table}" for s in sorted(slips, key=lambda s: (s.station, s.table))))
    print("only in the second reading:", ", ".join(f"{s.station}/{s.table}" for s in extra))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "examples/election")
