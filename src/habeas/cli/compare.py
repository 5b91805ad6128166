"""`habeas compare A B`: why is your number not theirs? On the terminal and as one printable page."""

from pathlib import Path
from typing import Annotated

import typer

from habeas.cli.options import OUT, In, Json


def compare(
    a: Annotated[str, typer.Argument(metavar="A", help="A figure's id, a report, a source, or a day (2024-11-16).")],
    b: Annotated[str, typer.Argument(metavar="B", help="What to set against it.")],
    where: In = OUT,
    out: Annotated[Path | None, typer.Option("--out", help="Where to write the page; else beside the dossier.")] = None,
    json: Json = False,
    lang: Annotated[str | None, typer.Option("--lang", help="The language to explain in: en, es or pt.")] = None,
) -> int:
    """Set two numbers, reports, sources or days against each other."""
    from habeas import publish
    from habeas.cli.options import output_folder, spoken_language, store_folder
    from habeas.cli.screen import console
    from habeas.engine.jobs.comparing import compare_in, page_name
    from habeas.engine.jobs.looking import held, opened
    from habeas.engine.jobs.profiles import profiles_in
    from habeas.engine.store import write_private
    from habeas.model import to_json

    language, folder = spoken_language(lang), store_folder(where)
    study = held(folder)
    with opened(folder) as store:
        profiles = profiles_in(store, study.readings, study.together.lineage, folder)
    found = compare_in(study, a, b, profiles=profiles, lang=language)
    page = (out or output_folder(where)) / page_name(a, b)
    write_private(page, publish.compare_page(found, study.dossier))
    if json:
        for comparison in found:
            typer.echo(to_json(comparison).decode("utf-8"))
        return 0
    screen = console()
    for line in publish.compare_text(found, study.dossier):
        screen.print(line)
    screen.print()
    screen.print(f"The page   {page.as_posix()}")
    return 0


def profiles(
    where: In = OUT,
    json: Json = False,
    write: Annotated[bool, typer.Option("--write", help="Write hand/profiles.yaml for a reviewer to edit.")] = False,
    lang: Annotated[str | None, typer.Option("--lang", help="The language to explain in: en, es or pt.")] = None,
) -> int:
    """How each organisation counts, with the sentences that show it."""
    from habeas import publish
    from habeas.cli.options import spoken_language, store_folder
    from habeas.cli.screen import console
    from habeas.engine.jobs.looking import held, opened
    from habeas.engine.jobs.profiles import FILE, profiles_in, write_profiles
    from habeas.model import to_json

    language, folder = spoken_language(lang), store_folder(where)
    study = held(folder)
    with opened(folder) as store:
        found = profiles_in(store, study.readings, study.together.lineage, folder)
    if write:
        write_profiles(folder / FILE, found)
    if json:
        for profile in found:
            typer.echo(to_json(profile).decode("utf-8"))
        return 0
    screen = console()
    for line in publish.profile_lines(found, language):
        screen.print(line)
    if write:
        screen.print(f"To edit   {(folder / FILE).as_posix()}")
    return 0
