"""`habeas batch TASK`: any public call over JSON lines, one in, one out."""

import sys
from typing import Annotated

import typer


def batch(
    task: Annotated[str, typer.Argument(metavar="TASK", help="read_numbers, read_dates, attributions, read_report, trace …")],
) -> int:
    """Answer each JSON line of standard input with one on standard output; a failed line gives {"error": code}."""
    from habeas.engine.jobs.batch import run

    for answer in run(task, sys.stdin.buffer):
        sys.stdout.buffer.write(answer + b"\n")
        sys.stdout.buffer.flush()
    return 0
