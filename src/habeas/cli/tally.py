"""`habeas tally SHEETS…`: tally sheets against an announced result."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from habeas.cli.options import Json

if TYPE_CHECKING:
    from habeas.engine.jobs.tallying import Recognised, TallyOptions


def tally(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    sheets: Annotated[
        list[Path] | None,
        typer.Argument(metavar="SHEETS…", help="CSV, XLSX or Parquet; totals rest on the first, more are compared with it."),
    ] = None,
    out: Annotated[Path, typer.Option("--out", help="Where to write.")] = Path("out-tally"),
    map_file: Annotated[
        Path | None, typer.Option("--map", help="Which column holds what; written there if it is not there yet.")
    ] = None,
    register: Annotated[
        Path | None, typer.Option("--register", help="All tables, stations or places: a table; or stated totals as YAML.")
    ] = None,
    machines: Annotated[int | None, typer.Option("--machines", min=1, help="How many machines there were, as stated.")] = None,
    registered: Annotated[
        int | None, typer.Option("--registered", min=1, help="How many voters were registered, as stated.")
    ] = None,
    announced: Annotated[Path | None, typer.Option("--announced", help="The announced result: YAML, JSON, or a table.")] = None,
    turnout: Annotated[
        float | None, typer.Option("--turnout", min=0, max=100, help="No missing machine had a higher turnout, in percent.")
    ] = None,
    reports: Annotated[
        Path | None, typer.Option("--reports", help="A folder that `habeas read` wrote: its claims are answered.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Take the columns as they were made out; ask nothing.")] = False,
    json: Json = False,
) -> int:
    """Check an announced result against the paper: coverage, totals, and what missing sheets could change."""
    from habeas.engine.jobs.tallying import TallyOptions, recognise_sheets, tally_sheets
    from habeas.errors import UsageError
    from habeas.model import to_json

    if not sheets:
        raise UsageError("no table of sheets was given", "habeas tally SHEETS.csv --out OUT")
    options = TallyOptions(
        map=map_file,
        register=register,
        announced=announced,
        reports=reports,
        machines=machines,
        registered=registered,
        turnout=turnout,
    )
    if not (json or yes) and sys.stdin.isatty() and sys.stdout.isatty() and not _confirmed(recognise_sheets(sheets, options)):
        return _to_be_mended(sheets, out, options)
    outcome = tally_sheets(sheets, out, options)
    if json:
        typer.echo(to_json(outcome.tally).decode("utf-8"))
    else:
        from habeas.cli.screen import console
        from habeas.cli.tally_account import tally_lines

        screen = console()
        for line in tally_lines(outcome):
            screen.print(line)
    return 3 if outcome.tally.issues else 0


def _confirmed(found: "tuple[Recognised, ...]") -> bool:
    """Show what was made out of each table that no confirmed map fits, and ask."""
    from habeas.cli.screen import console
    from habeas.cli.tally_account import map_lines

    open_ones = [one for one in found if not one.confirmed]
    if not open_ones:
        return True
    screen = console()
    for one in open_ones:
        for line in map_lines(one.name, one.columns, one.how):
            screen.print(line)
    return typer.confirm("Are these the columns?", default=True)


def _to_be_mended(sheets: list[Path], out: Path, options: "TallyOptions") -> int:
    """Write the maps down where a person can mend them, and say how to go on."""
    from habeas.engine.jobs.tally_inputs import map_text
    from habeas.engine.jobs.tallying import MAP, recognise_sheets
    from habeas.engine.store import write_private

    path = options.map or out / MAP
    write_private(path, map_text(one.columns for one in recognise_sheets(sheets, options)))
    typer.echo(f"Mend {path.as_posix()}, then: habeas tally … --map {path.as_posix()}")
    return 0
