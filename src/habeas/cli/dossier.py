"""`habeas dossier`: the dossier written again from the store, without reading anything anew."""

from pathlib import Path
from typing import Annotated

import typer

from habeas.cli.options import OUT, In, KnownOn


def dossier(
    where: In = OUT,
    formats: Annotated[str, typer.Option("--format", help="html, csv, json, xlsx, ftm, jsonld: one or more.")] = "html,csv,json",
    full_text: Annotated[bool, typer.Option("--full-text", help="Whole texts, for your own eyes.")] = False,
    out: Annotated[Path | None, typer.Option("--out", help="Another folder to write it into.")] = None,
    known_on: KnownOn = None,
    lang: Annotated[str | None, typer.Option("--lang", help="The language of its verdicts and accounts: en, es or pt.")] = None,
) -> int:
    """Write the dossier again from what was read before."""
    from habeas.cli.options import comma_list, output_folder, spoken_language, store_folder
    from habeas.cli.screen import console
    from habeas.engine.jobs.gathered import build_dossier
    from habeas.engine.jobs.hand_events import read_event_edits
    from habeas.engine.jobs.known import known_on as known_on_day
    from habeas.engine.jobs.looking import opened
    from habeas.engine.jobs.retold import told_in
    from habeas.engine.jobs.together import bring_together, load_together
    from habeas.engine.jobs.written import write_dossier

    with opened(store_folder(where)) as whole:
        store = known_on_day(whole, known_on)
        together = load_together(store) if store is whole else bring_together(store, read_event_edits(whole.study))
        together = told_in(together, store, spoken_language(lang))
        found = build_dossier(store, together, full_text=full_text)
    page = write_dossier(out or output_folder(where), found, comma_list(formats))
    console().print(f"The page   {page.as_posix()}")
    return 0
