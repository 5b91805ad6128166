"""`habeas changes A B`: which number moved between two days or two frozen releases, by how much, and because of what."""

from typing import Annotated

import typer

from habeas.cli.options import OUT, In, Json


def changes(
    a: Annotated[str, typer.Argument(metavar="A", help="A day (2031-05-12), or a release that `habeas study freeze` made.")],
    b: Annotated[str, typer.Argument(metavar="B", help="A later day or release, or now: everything that was read.")] = "now",
    where: In = OUT,
    json: Json = False,
    lang: Annotated[str | None, typer.Option("--lang", help="The language to tell it in: en, es or pt.")] = None,
) -> int:
    """Say which numbers moved between two days, by how much, and because of which report, correction or judgement."""
    from habeas import publish
    from habeas.cli.options import output_folder, spoken_language, store_folder
    from habeas.cli.screen import console
    from habeas.engine.jobs.changes import changes_in
    from habeas.engine.jobs.looking import opened
    from habeas.model import to_json

    language = spoken_language(lang)
    with opened(store_folder(where)) as store:
        found = changes_in(store, output_folder(where), a, b)
    if json:
        typer.echo(to_json(found).decode("utf-8"))
        return 0
    screen = console()
    for line in publish.changes_text(found, language):
        screen.print(line)
    return 0
