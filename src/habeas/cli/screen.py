"""What a person sees while and after a job runs: progress on a terminal, plain lines elsewhere."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

    from habeas.engine.jobs.options import Watch


def console() -> "Console":
    """Standard output for people: colour only on a terminal, and never where NO_COLOR asks for none."""
    from rich.console import Console

    return Console(highlight=False, soft_wrap=False, emoji=False, markup=False)


def many(n: int, one: str, several: str = "") -> str:
    """A number with its noun in the singular or plural: "1 other", "2,400 rows", "1 person", "2 people"."""
    from habeas.publish.words import plural

    return plural(n, one, several or one + "s")


@contextmanager
def watching(*, quiet: bool) -> "Iterator[Watch]":
    """Where a job reports how far it is: a bar on a terminal, a line per stage elsewhere, nothing when quiet."""
    if quiet:
        yield lambda _doing, _done, _of: None
    elif sys.stderr.isatty():
        with _bar() as watch:
            yield watch
    else:
        yield _line


@contextmanager
def _bar() -> "Iterator[Watch]":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        tasks = {}

        def watch(doing: str, done: int, of: int) -> None:
            if doing not in tasks:
                tasks[doing] = progress.add_task(doing, total=of)
            progress.update(tasks[doing], completed=done, total=of)

        yield watch


def _line(doing: str, done: int, of: int) -> None:
    """One line when a stage begins to have work, one when it is done: a log stays short."""
    if of and done == of:
        sys.stderr.write(f"{doing}: {done} of {of}\n")
