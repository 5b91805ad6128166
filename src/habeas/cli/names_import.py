"""Lists of others: `habeas names import` brings them in row by row, `habeas names diff` says what changed since the last time."""

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from habeas.cli.names_options import STUDY, By, Now, Study, hand_given
from habeas.cli.options import Json
from habeas.cli.screen import many

if TYPE_CHECKING:
    from habeas.model.lists import ListChange, ListMap, ListRead

_ISSUES = 30
_LIST = re.compile(r"L-\d+")


def import_(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="Lists of people: CSV, XLSX or ODS.")],
    source: Annotated[str, typer.Option("--source", help="Whose list it is; the same name every month.")],
    study: Study = STUDY,
    map_file: Annotated[
        Path | None, typer.Option("--map", help="Which column holds what; written there if it is not there yet.")
    ] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", help="The day that the list speaks of: 2026-05-01.")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Take the columns as they were made out; ask nothing.")] = False,
    by: By = "",
    now: Now = None,
    json: Json = False,
) -> int:
    """Bring in somebody's list of people. Every row is kept as it stood; nobody is put on the own list by it."""
    from habeas.engine.jobs import names_lists as jobs
    from habeas.engine.jobs.names_keep import book
    from habeas.model import to_json

    maps = jobs.maps_for(source, map_file, study)
    remembered = map_file if map_file is not None and not map_file.is_file() else study / jobs.FILE
    status = 0
    with book(study) as keeper:
        for path in files:
            read = jobs.read_list(path, maps)
            made = [one for one in jobs.maps_of(read, source) if one not in maps]
            asked = not (json or yes) and _at_a_terminal()
            if asked and made and not _confirmed(read, made):
                jobs.remember(remembered, made)
                typer.echo(f"Mend {remembered.as_posix()}, then import {path.name} again.")
                return 0
            kept = jobs.keep_list(keeper, read, source, hand_given(by, now), as_of=as_of, confirmed=asked or yes)
            jobs.remember(remembered, made)
            status = 3 if read.issues else status
            if json:
                typer.echo(to_json(kept).decode("utf-8"))
            else:
                _told(read, f"{kept.kept.id}: {many(kept.rows, 'row')} of {path.name}", before=kept.before)
    return status


def diff(
    before: Annotated[str, typer.Argument(metavar="A", help="The earlier version: a list of the study (L-0001) or a file.")],
    after: Annotated[str, typer.Argument(metavar="B", help="The later version.")],
    study: Annotated[Path | None, typer.Option("--study", "--in", help="The study that holds the lists.")] = None,
    source: Annotated[str, typer.Option("--source", help="Whose list it is: its remembered columns are used.")] = "",
    map_file: Annotated[Path | None, typer.Option("--map", help="Which column of the files holds what.")] = None,
    json: Json = False,
) -> int:
    """Say what changed in a list: added, gone, changed. That somebody is gone from a list does not say that he is free."""
    from habeas.engine.jobs import names_lists as jobs
    from habeas.engine.jobs.names_keep import book
    from habeas.model import to_json

    if study is None and all(_LIST.fullmatch(one.strip().upper()) for one in (before, after)):
        study = STUDY
    maps = jobs.maps_for(source, map_file, study)
    if study is None:
        found = jobs.compared(None, (before, after), source, maps)
    else:
        with book(study) as keeper:
            found = jobs.compared(keeper, (before, after), source, maps)
    if json:
        for one in found:
            typer.echo(to_json(one).decode("utf-8"))
        return 0
    _changes(found)
    return 0


def _at_a_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _confirmed(read: "ListRead", maps: "list[ListMap]") -> bool:
    """Show what each column was taken for, and ask."""
    for line in _map_lines(read):
        typer.echo(line)
    return typer.confirm("Are these the columns?", default=True) if maps else True


def _map_lines(read: "ListRead") -> list[str]:
    lines = []
    for table in read.tables:
        sheet = f", sheet {table.sheet}" if table.sheet else ""
        lines.append(f"{read.name}{sheet}: {many(len(table.rows), 'row')}")
        for column, how, sure in zip(table.columns, table.how, table.sure, strict=True):
            mark = "" if sure or column.field is None else " ?"
            lines.append(f"  {column.header or f'column {column.position + 1}'}: {column.field or '–'}, {how}{mark}")
        lines += [f"  status {sign}: {state}" for sign, state in table.status.items()]
        lines += [f"  colour {colour}: {state}" for colour, state in table.colours.items()]
    return lines


def _told(read: "ListRead", head: str, *, before: bool) -> None:
    typer.echo(f"{head}{' (kept before; nothing changed)' if before else ''}")
    for line in _map_lines(read):
        typer.echo(line)
    for issue in read.issues[:_ISSUES]:
        typer.echo(f"  {issue.code}: {issue.message}" + (f" ({issue.hint})" if issue.hint else ""))
    if len(read.issues) > _ISSUES:
        typer.echo(f"  … and {len(read.issues) - _ISSUES} more; --json prints all")


def _changes(found: "tuple[ListChange, ...]") -> None:
    """A line for each row that is not as before, by what became of it."""
    for one in found:
        row = one.after or one.before
        if one.change == "same" or row is None:
            continue
        place = f"{row.sheet} row {row.row}".strip()
        said = "; ".join(f"{value.field}: {value.before or '–'} → {value.after or '–'}" for value in one.values)
        typer.echo(f"{one.change}  {row.value('name') or 'unnamed'}  ({place})" + (f"  {said}" if said else ""))
    counts = {kind: sum(one.change == kind for one in found) for kind in ("added", "gone", "changed", "same")}
    typer.echo(" · ".join(f"{n} {kind}" for kind, n in counts.items()))
    if counts["gone"]:
        typer.echo("Gone from a list is not released: ask why.")
