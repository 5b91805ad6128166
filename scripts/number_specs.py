"""Predictions of the literal number reader for the specs of a number library, as JSON lines.

usage: score_number_specs.py SPECS LANG --dump | number_specs.py LANG > PRED.jsonl
       score_number_specs.py SPECS LANG PRED.jsonl
"""

import json
import sys

from habeas.extract.numbers.literal import read_values
from habeas.extract.numbers.literal_ranges import read_intervals

LANGS = {"English": "en", "Spanish": "es", "Portuguese": "pt"}


def written(value: float, lang: str) -> str:
    """A value as the specs write it."""
    text = f"{value:.15g}"
    return text if lang == "en" else text.replace(".", ",")


def predictions(model: str, text: str, lang: str) -> list[dict[str, str]]:
    """What the reader finds for one spec."""
    if model == "NumberModel":
        return [{"text": text[v.start : v.end], "value": written(v.value, lang)} for v in read_values(text, lang)]
    if model == "NumberRangeModel":
        return [{"text": text[r.start : r.end], "value": r.interval} for r in read_intervals(text, lang)]
    return []


def main() -> None:
    """Read cases on stdin, write predictions on stdout."""
    lang = LANGS[sys.argv[1]]
    for line in sys.stdin:
        case = json.loads(line)
        row = {"model": case["model"], "i": case["i"], "results": predictions(case["model"], case["input"], lang)}
        print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main()
