"""`habeas dossier`: the dossier written again from the store, without reading anything anew."""

from pathlib import Path
from typing import Annotated

import typer

from habeas.cli.options import OUT, In


def dossier(
    where: In = OUT,
    formats: Annotated[str, typer.Option("--format", help="html, csv, json: one or more.")] = "html,csv,json",
    full_text: Annotated[bool, typer.Option("--full-text", help="Whole texts, for your own eyes.")] = False,
    out: Annotated[Path | None, typer.Option("--out", help="Another folder to write it into.")] = None,
) -> int:
    """Write the dossier again from what was read before."""
    from habeas.cli.options import comma_list, output_folder, store_folder
    from habeas.cli.screen import console
    from habeas.engine.jobs.gathered import build_dossier
    from habeas.engine.jobs.looking import opened
    from habeas.engine.jobs.together import load_together
    from habeas.engine.jobs.written import write_dossier

    with opened(store_folder(where)) as store:
        found = build_dossier(store, load_together(store), full_text=full_text)
    page = write_dossier(out or output_folder(where), found, comma_list(formats))
    console().print(f"The page   {page.as_posix()}")
    return 0
