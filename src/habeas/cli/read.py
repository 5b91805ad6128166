"""`habeas read`: every report under a path, the answer first, the files in OUT."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from habeas.cli.options import Json, KnownOn

if TYPE_CHECKING:
    from habeas.engine.jobs.study import Outcome


def read(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH…", help="Reports: files or folders.")] = None,
    out: Annotated[Path | None, typer.Option("--out", help="Where to write.")] = None,
    study: Annotated[Path | None, typer.Option("--study", help="Keep what is read in this study.")] = None,
    published: Annotated[str | None, typer.Option("--published", help="The day of reports that give none.")] = None,
    lang: Annotated[str | None, typer.Option("--lang", help="Languages to expect: en,es,pt.")] = None,
    workers: Annotated[int | None, typer.Option("--workers", min=1, help="How many readers at once.")] = None,
    full_text: Annotated[bool, typer.Option("--full-text", help="Whole texts in the dossier, for your own eyes.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace an OUT made from something else.")] = False,
    known_on: KnownOn = None,
    json: Json = False,
) -> int:
    """Read every report under PATH and say what they add up to."""
    from habeas.cli.options import day_given, languages_given, workers_given
    from habeas.cli.screen import watching
    from habeas.engine.jobs.known import day_named
    from habeas.engine.jobs.options import StudyOptions
    from habeas.engine.jobs.study import read_study
    from habeas.errors import UsageError

    if not paths:
        raise UsageError("no path was given", "habeas read FOLDER --out OUT")
    where = out or (study / "output" if study else None)
    if where is None:
        raise UsageError("nowhere to write", "name a folder with --out")
    options = StudyOptions(
        published=day_given(published),
        languages=languages_given(lang),
        workers=workers_given(workers),
        full_text=full_text,
        force=force,
        study=study,
        known_on=day_named(known_on) if known_on else None,
    )
    with watching(quiet=json) as watch:
        outcome = read_study(paths, where, options, watch)
    return told(outcome, json=json)


def told(outcome: "Outcome", *, json: bool) -> int:
    """Print the account; the exit status says whether there is something to look at."""
    from habeas.cli.account import account_lines, summary
    from habeas.cli.screen import console
    from habeas.model import to_json

    if json:
        typer.echo(to_json(summary(outcome)).decode("utf-8"))
    else:
        screen = console()
        for line in account_lines(outcome):
            screen.print(line)
    return 3 if outcome.dossier.issues or not outcome.dossier.reports else 0
