"""`habeas study freeze` and `habeas study withdraw`: a state that never changes again, and a report that no longer counts."""

from pathlib import Path
from typing import Annotated

import typer

from habeas.cli.names_options import By

Folder = Annotated[Path, typer.Argument(metavar="STUDY", help="The study's folder, or what `habeas read --out` wrote.")]


def freeze(
    study: Folder,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What to call the release: letters, digits, dots, dashes.")],
    known_on: Annotated[str | None, typer.Option("--known-on", help="As of what was known on this day.")] = None,
) -> int:
    """Freeze the numbers as they stand into releases/NAME, with a hash of every file; `habeas changes` compares releases."""
    from habeas.cli.options import output_folder, store_folder
    from habeas.cli.screen import console, many
    from habeas.engine.jobs.changes import freeze as frozen
    from habeas.engine.jobs.known import day_named
    from habeas.engine.jobs.looking import opened

    day = day_named(known_on) if known_on else None
    with opened(store_folder(study)) as store:
        folder, manifest = frozen(store, output_folder(study), name, day)
    console().print(f"Frozen   {folder.as_posix()}: {many(len(manifest.files), 'file')}, made by habeas {manifest.version}")
    return 0


def withdraw(
    study: Folder,
    report: Annotated[str, typer.Argument(metavar="REPORT", help="The report that no longer counts.")],
    why: Annotated[str, typer.Option("--why", help="The reason: it is shown wherever a number falls because of it.")],
    on: Annotated[str | None, typer.Option("--on", help="The day of the judgement; today where none is named.")] = None,
    by: By = "",
) -> int:
    """Count a report no longer, from a day on, and write the output again; what others only repeat from it goes with it."""
    from habeas.cli.names_options import clock
    from habeas.cli.options import output_folder, store_folder
    from habeas.cli.read import told
    from habeas.engine.jobs.known import day_named
    from habeas.engine.jobs.known import withdraw as taken_out
    from habeas.engine.jobs.looking import opened
    from habeas.engine.jobs.options import StudyOptions
    from habeas.engine.jobs.study import write_out
    from habeas.model.changes import Withdrawal

    day = day_named(on) if on else clock(None)[:10]
    with opened(store_folder(study)) as store:
        taken_out(store, Withdrawal(report=report, on=day, why=why, by=by))
        outcome = write_out(store, output_folder(study), StudyOptions(study=store.study))
    return told(outcome, json=False)
