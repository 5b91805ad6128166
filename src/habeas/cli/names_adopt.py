"""`habeas names adopt`: rows of a list become records of the own list."""

from typing import Annotated

import typer

from habeas.cli.names_options import STUDY, By, Now, Study, hand_given
from habeas.cli.options import Json

_LEFT = 20


def adopt(
    what: Annotated[str, typer.Argument(metavar="WHAT", help="A list (L-0001), a row (row_…) or a person of lists (G-0001).")],
    study: Study = STUDY,
    unconfirmed: Annotated[bool, typer.Option("--unconfirmed", help="What the rows say happened is not confirmed yet.")] = False,
    by: By = "",
    now: Now = None,
    json: Json = False,
) -> int:
    """Take people of an imported list onto the own list; next month's version adds what is new, and takes nothing back."""
    from habeas.engine.jobs.names_adopt import adopt as adopted
    from habeas.engine.jobs.names_keep import book
    from habeas.model import to_json

    with book(study) as keeper:
        done = adopted(keeper, what, hand_given(by, now), certainty="reported" if unconfirmed else "confirmed")
    if json:
        typer.echo(to_json(done).decode("utf-8"))
        return 3 if done.left else 0
    begun = f" ({done.begun[0]} to {done.begun[-1]})" if len(done.begun) > 1 else f" ({done.begun[0]})" if done.begun else ""
    typer.echo(f"{len(done.begun):,} put on the list{begun}; {len(done.changed):,} brought up to date; {done.same:,} as before")
    for one in done.left[:_LEFT]:
        place = f"{one.sheet} row {one.number}".strip()
        typer.echo(f"  {place}: a name like that of {', '.join(one.records)}: habeas names judge {one.records[0]} {one.row} same")
    if done.left:
        more = f" ({len(done.left) - _LEFT} more; --json prints all)" if len(done.left) > _LEFT else ""
        typer.echo(f"{len(done.left):,} left as they are{more}: judge them same or different, then adopt again.")
    return 3 if done.left else 0
