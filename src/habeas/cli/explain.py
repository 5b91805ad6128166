"""`habeas explain FILE`: a report sentence by sentence, with what was read and what was set aside."""

from pathlib import Path
from typing import Annotated

import typer

from habeas.cli.options import OUT, In, Json


def explain(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="One report.")],
    published: Annotated[str | None, typer.Option("--published", help="Its day, if it gives none.")] = None,
    where: In = OUT,
    json: Json = False,
) -> int:
    """Show what was read in each sentence of a report, by which rule, and what was set aside and why."""
    from habeas.cli.options import day_given, store_folder
    from habeas.cli.why import print_lines
    from habeas.engine.jobs.explaining import explain_file

    print_lines(explain_file(file, day_given(published), store_folder(where)), json=json)
    return 0
