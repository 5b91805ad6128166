"""Makes any number of dense reports for measuring scale: the annotated ones again and again, each time with other numbers and days.

usage: python -m scripts.bench_reports FOLDER NUMBER

Unlike scripts/reports.py, which weighs what news does, every sentence here may carry a figure, a person or a disputed account.
The same number gives the same files.
"""

import json
import re
import sys
from datetime import date, timedelta
from pathlib import Path

from scripts.gold import ROOT, marked

# A whole number that can be a count: no year, no decimal, no part of a word or of a longer number.
_COUNT = re.compile(r"(?<![\w.,:/-])(\d{2,3}|\d{1,3}(?:[.,]\d{3})+)(?![\w:/%-]|[.,]\d)")
# How many annotated reports stand in one: reports of the whole day, as agencies send them, carry three times the figures of one.
MIXED = 3
_MONTH = re.compile(r"\s+(?:de\s+)?[A-Z]?[a-zç]{3,}")


def _altered(text: str, turn: int) -> str:
    """The text with each count moved a little, the more the later the turn; what stands before a word of a date is left alone."""

    def other(match: re.Match[str]) -> str:
        said = match.group(0)
        mark = next((c for c in said if c in ".,"), "")
        number = int(said.replace(".", "").replace(",", ""))
        if number <= 31 and _MONTH.match(text, match.end()):
            return said
        moved = number + (turn * 7 + number % 5) % max(2, number // 6)
        return f"{moved:,}".replace(",", mark) if mark else str(moved)

    return _COUNT.sub(other, text) if turn else text


def write_dense_reports(folder: Path, number: int) -> int:
    """Write `number` reports with a meta.jsonl; gives back the words."""
    folder.mkdir(parents=True, exist_ok=True)
    sources = [(path.stem, *marked.read(path)) for path in sorted((ROOT / "tests/gold/reports/dev").glob("*.txt"))]
    meta, words = [], 0
    for n in range(number):
        name, header, _, _ = sources[n % len(sources)]
        turn = n // len(sources)
        text = "\n\n".join(sources[(n + step * len(sources) // MIXED) % len(sources)][2] for step in range(MIXED))
        report = f"{name}-{turn:03}"
        said = {"report": report, "publisher": f"{header.get('publisher') or 'Paper'} {turn}" if turn else header.get("publisher")}
        if header.get("published"):
            said["published"] = str(date.fromisoformat(header["published"]) + timedelta(days=turn % 5))
        body = _altered(text, turn)
        words += len(body.split())
        (folder / f"{report}.txt").write_text(body, encoding="utf-8", newline="")
        meta.append(json.dumps({key: value for key, value in said.items() if value}, ensure_ascii=False))
    (folder / "meta.jsonl").write_text("\n".join(meta) + "\n", encoding="utf-8")
    return words


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    print(write_dense_reports(Path(sys.argv[1]), int(sys.argv[2])), "words")
