"""`habeas bulletin`: the monitor's own tally at an hour, ready to publish."""

from pathlib import Path
from typing import Annotated

import typer

from habeas.cli.names_options import STUDY, By, Now, Study, clock
from habeas.cli.options import Json


def bulletin(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    as_of: Annotated[str, typer.Option("--as-of", help='The hour it speaks of: "Sunday 18:00", 2026-01-11T18:00, now.')] = "now",
    study: Study = STUDY,
    lang: Annotated[str | None, typer.Option("--lang", help="Languages to write it in: en,es,pt; else English.")] = None,
    compare: Annotated[str | None, typer.Option("--compare", help="What to compare with: yesterday, or an hour.")] = None,
    since: Annotated[str | None, typer.Option("--since", help="Count from this day on (2026-01-08).")] = None,
    zone: Annotated[str, typer.Option("--zone", help="Whose hours: America/Caracas, -04:00.")] = "UTC",
    team: Annotated[bool, typer.Option("--team", help="Print the version with names.")] = False,
    anew: Annotated[bool, typer.Option("--anew", help="Issue it again with what is known now.")] = False,
    out: Annotated[Path | None, typer.Option("--out", help="Where to write the pages; else STUDY/output/bulletins.")] = None,
    by: By = "",
    now: Now = None,
    json: Json = False,
) -> int:
    """Say how many were freed by an hour, as the own list knows it: for the public with safe counts, for the team with names."""
    from habeas.cli.options import day_given, languages_given
    from habeas.engine.jobs.names_bulletin import Order, for_publication, issue, said, write_pages
    from habeas.engine.jobs.names_keep import Hand, book
    from habeas.lexicon.verdict_sentences import SPOKEN
    from habeas.model import to_json

    langs = languages_given(lang) or (SPOKEN,)
    order = Order(as_of=as_of, zone=zone, begins=day_given(since), compare=compare, anew=anew)
    with book(study) as keeper:
        issued = issue(keeper, order, Hand(now=clock(now, zone), by=by))
        paths = write_pages(keeper, issued, out or study / "output" / "bulletins", langs)
        if json:
            typer.echo(to_json(issued if team else for_publication(issued)).decode("utf-8"))
            return 0
        for one in langs:
            typer.echo(said(keeper, issued, one, team=team), nl=False)
    typer.echo(f"The pages   {paths[0].parent.as_posix()} ({issued.id})")
    return 0
