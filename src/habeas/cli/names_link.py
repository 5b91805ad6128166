"""`habeas names link A.csv [B.csv]`: who on these lists is one person."""

from pathlib import Path
from typing import Annotated

import typer

from habeas.cli.options import Json
from habeas.cli.screen import many


def link(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    lists: Annotated[
        list[Path] | None, typer.Argument(metavar="[A.csv B.csv …]", help="Lists of people; one alone is searched for repeats.")
    ] = None,
    study: Annotated[Path | None, typer.Option("--study", "--in", help="Link the lists that this study keeps instead.")] = None,
    afresh: Annotated[bool, typer.Option("--afresh", help="Learn the weights of the study anew.")] = False,
    out: Annotated[Path, typer.Option("--out", help="Where to write pairs.csv, clusters.csv, links.jsonl and model.json.")] = Path(
        "out-links"
    ),
    model: Annotated[Path | None, typer.Option("--model", help="model.json of an earlier run: its weights, not new ones.")] = None,
    lang: Annotated[str | None, typer.Option("--lang", help="Language of the reasons: en, es or pt; else English.")] = None,
    json: Json = False,
) -> int:
    """Link lists of people: pairs with a probability, clusters, and what speaks for and against each link."""
    from habeas.cli.names_options import STUDY
    from habeas.engine.jobs.linking import CLUSTERS, LINKS, PAIRS, link_files
    from habeas.engine.store import DATABASE
    from habeas.lexicon.verdict_sentences import SPOKEN
    from habeas.model import to_json

    if study is None and not lists and (STUDY / DATABASE).is_file():
        study = STUDY
    if study is None:
        found = link_files(lists or (), out, model=model, lang=lang or SPOKEN)
    else:
        from habeas.engine.jobs.linking_kept import link_study

        found = link_study(study, out, lang=lang or SPOKEN, afresh=afresh)
    if json:
        typer.echo(to_json(found.linkage).decode("utf-8"))
        return 0
    weights = "weights learnt from these rows" if found.learnt else "written weights"
    typer.echo(f"{many(found.rows, 'row is', 'rows are')} held for {many(found.persons, 'person', 'people')} ({weights}).")
    typer.echo(f"Nothing is merged by this: {found.out / LINKS} says of each link what speaks for and against it.")
    typer.echo(f"Written to {found.out}: {PAIRS}, {CLUSTERS}")
    return 0
