"""`habeas names export`: the list as tables, a workbook, FollowTheMoney entities or JSON-LD."""

from pathlib import Path
from typing import Annotated

import typer

from habeas.cli.names_options import STUDY, Now, Study, clock


def export(
    study: Study = STUDY,
    formats: Annotated[str, typer.Option("--format", help="csv, xlsx, json, ftm, jsonld: one or more.")] = "csv,xlsx",
    out: Annotated[Path | None, typer.Option("--out", help="Where to write; else output/register in the study.")] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", help="How everybody stood on this day; else today.")] = None,
    now: Now = None,
) -> int:
    """Write the list for others, with a dictionary of its columns; sealed records are left out."""
    from habeas.cli.options import comma_list
    from habeas.cli.screen import console
    from habeas.engine.jobs.known import day_named
    from habeas.engine.jobs.names_export import export_register
    from habeas.engine.jobs.names_keep import book

    moment = clock(now)
    day = day_named(as_of) if as_of else moment[:10]
    with book(study) as keeper:
        written = export_register(keeper, out or study / "output" / "register", comma_list(formats), day, moment if now else None)
    screen = console()
    for path in written:
        screen.print(path.as_posix(), soft_wrap=True)
    return 0
