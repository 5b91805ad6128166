"""`habeas study`: a study that is kept: begin it, add to it, look at it, check it, print its store."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from habeas.cli import freeze
from habeas.cli.options import Json
from habeas.cli.screen import many

if TYPE_CHECKING:
    from habeas.engine.store import Store

app = typer.Typer(
    help="Keep a study: init, add, status, freeze, withdraw, verify, dump.", no_args_is_help=True, rich_markup_mode=None
)
app.command("freeze")(freeze.freeze)
app.command("withdraw")(freeze.withdraw)
Folder = Annotated[Path, typer.Argument(metavar="STUDY", help="The study's folder.")]


@app.command()
def init(study: Folder) -> int:
    """Begin a study: one folder, open to you alone."""
    from habeas.cli.screen import console
    from habeas.engine.jobs.place import open_kept

    open_kept(study, force=False).close()
    console().print(f"A study begins in {study.as_posix()}. It is not encrypted: keep it on an encrypted volume.")
    return 0


@app.command()
def add(
    study: Folder,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH…", help="Reports: files or folders.")],
    published: Annotated[str | None, typer.Option("--published", help="The day of reports that give none.")] = None,
    lang: Annotated[str | None, typer.Option("--lang", help="Languages to expect: en,es,pt.")] = None,
    workers: Annotated[int | None, typer.Option("--workers", min=1, help="How many readers at once.")] = None,
) -> int:
    """Read more reports into a study and write its output again."""
    from habeas.cli.read import read

    return read(paths, None, study, published, lang, workers, full_text=False, force=False, json=False)


@app.command()
def status(study: Folder) -> int:
    """Say what a study holds."""
    from habeas.cli.screen import console
    from habeas.engine.jobs.gathered import all_issues

    with _opened(study) as store:
        originals, reports, issues = store.originals(), store.labels(), all_issues(store)
        made_by = store.fact("made_by")
    counts = ", ".join(many(len(some), word) for some, word in ((originals, "original"), (reports, "report"), (issues, "issue")))
    console().print(f"{counts}; made by habeas {made_by}")
    return 0


@app.command()
def verify(study: Folder, json: Json = False) -> int:
    """Check originals against their hashes and every span against its text; status 4 where one does not hold."""
    from habeas.cli.screen import console
    from habeas.engine.jobs.sealing import door_of
    from habeas.engine.store.verify import verify as check
    from habeas.model import to_json

    with _opened(study) as store:
        issues, originals = door_of(store).records(check(store)), len(store.originals())
    screen = console()
    for issue in issues:
        if json:
            typer.echo(to_json(issue).decode("utf-8"))
        else:
            screen.print(f"{issue.code}: {issue.path or issue.report or 'store'}: {issue.message} ({issue.hint})")
    if not issues and not json:
        screen.print(f"sound: {many(originals, 'original is', 'originals are')} what came in, and every span stands in its text")
    return 4 if issues else 0


@app.command()
def dump(study: Folder) -> int:
    """Print the store as JSON lines, the same for the same study on every machine; what is sealed is masked."""
    from habeas.engine.jobs.dumped import shown_lines

    with _opened(study) as store:
        for line in shown_lines(store):
            sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()
    return 0


def _opened(study: Path) -> "Store":
    from habeas.cli.options import store_folder
    from habeas.engine.store import open_store

    return open_store(store_folder(study), must_exist=True)
