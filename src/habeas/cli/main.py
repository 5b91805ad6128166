"""The door of the command line: every command, the exit codes, and errors in one line."""

import os
import sys
import traceback
from collections.abc import Sequence
from typing import Annotated

import typer

from habeas.cli import batch, bulletin, changes, compare, dossier, explain, names, read, study, tally, why
from habeas.errors import HabeasError, RefusedError, StudyExistsError, UsageError

# Typer brings its own click or uses the one installed, by version: this is the error of whichever it is.
_WordsError: type[Exception] = next(kind for kind in typer.BadParameter.__mro__ if kind.__name__ == "ClickException")
FINE, FAULT, USAGE, ISSUES, FAILED = 0, 1, 2, 3, 4

app = typer.Typer(
    name="habeas",
    help="Keeps count of political prisoners: who says how many were jailed, freed or died, and what cannot all be true.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("read")(read.read)
app.command("compare")(compare.compare)
app.command("profiles")(compare.profiles)
app.command("changes")(changes.changes)
app.command("why")(why.why)
app.command("explain")(explain.explain)
app.command("dossier")(dossier.dossier)
app.command("tally")(tally.tally)
app.command("bulletin")(bulletin.bulletin)
app.command("batch")(batch.batch)
app.add_typer(study.app, name="study")
app.add_typer(names.app, name="names")


@app.callback(invoke_without_command=True)
def _root(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and end.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="On an error, print where it happened. May stand anywhere.")] = False,
) -> None:
    context.obj = debug
    if version:
        from habeas import __version__

        typer.echo(f"habeas {__version__}")
    elif context.invoked_subcommand is None:
        typer.echo(context.get_help())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives back the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    debug = "--debug" in given
    given = [word for word in given if word != "--debug"]
    _speak_utf8()
    try:
        status = app(given, standalone_mode=False, prog_name="habeas")
    except _WordsError as error:
        said = str(getattr(error, "format_message", lambda: "")())
        if said.startswith("Usage:"):  # a group called without a command: its help is the answer
            sys.stdout.write(said + "\n")
            return FINE
        if said.startswith("Got unexpected extra argument"):  # what was typed too much may be half a name: it is not repeated
            return _say("there is a word too many", 'a name of several words stands in quotes: "Ana Rojas"', USAGE, debug=debug)
        return _say(said.rstrip("."), "habeas --help lists the commands", USAGE, debug=debug)
    except (KeyboardInterrupt, typer.Abort):
        return _say("stopped", "the same command goes on where this one stopped", 130, debug=debug)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # whoever read our output has enough of it
        return FINE
    except HabeasError as error:
        return _say(error.message, error.hint, _status(error), debug=debug)
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{os.path.basename(where.filename)}:{where.lineno}"  # noqa: PTH119 - a name for a message, not a path to open
        return _say(
            f"a fault of ours: {type(error).__name__} in {place}", "run it again with --debug and report it", FAULT, debug=debug
        )
    return status if isinstance(status, int) else FINE


def _status(error: HabeasError) -> int:
    if isinstance(error, RefusedError):
        return FINE
    return USAGE if isinstance(error, UsageError | StudyExistsError) else FAULT


def _say(what: str, hint: str, status: int, *, debug: bool) -> int:
    """One line on standard error: what, where, what to do. The message is ours; what a text says stays out of it."""
    if debug:
        traceback.print_exc()
    kind = "error" if status else "no answer"
    sys.stderr.write(f"{kind}: {what}" + (f" ({hint})\n" if hint else "\n"))
    return status


def _speak_utf8() -> None:
    """A terminal or pipe on Windows may have another encoding; names of people and places must come out whole."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure") and (stream.encoding or "").lower().replace("-", "") != "utf8":
            stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
