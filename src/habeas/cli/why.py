"""`habeas why ID`: everything behind one thing, down to the sentences."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from habeas.cli.options import OUT, In, Json

if TYPE_CHECKING:
    from habeas.engine.jobs.behind import Line


def why(
    id_: Annotated[str, typer.Argument(metavar="ID", help="Of a figure, series, relation (a~b), person, contradiction or report.")],
    where: In = OUT,
    json: Json = False,
) -> int:
    """Show everything that stands behind one figure, relation, person, series or report."""
    from habeas.cli.options import store_folder
    from habeas.engine.jobs.behind import behind
    from habeas.engine.jobs.looking import held

    print_lines(behind(held(store_folder(where)), id_), json=json)
    return 0


def print_lines(lines: "Sequence[Line]", *, json: bool) -> None:
    """Lines indented by their depth, wrapped under themselves; or one JSON object each."""
    from rich.padding import Padding
    from rich.text import Text

    from habeas.cli.screen import console
    from habeas.model import to_json

    screen = console()
    for line in lines:
        if json:
            typer.echo(to_json(line).decode("utf-8"))
        else:
            text = Text(line.text, style="bold" if line.depth == 0 else "")
            if line.id is not None:
                text.append(f"  {line.id}", style="dim")
            screen.print(Padding(text, (0, 0, 0, 2 * line.depth)))
