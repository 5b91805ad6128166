"""The options that several commands share, and the words a person may give for them."""

import os
from pathlib import Path
from typing import Annotated

import typer

In = Annotated[Path, typer.Option("--in", help="The folder that `habeas read --out` wrote, or a study.", show_default=True)]
Json = Annotated[bool, typer.Option("--json", help="For machines: JSON on standard output.")]
KnownOn = Annotated[
    str | None, typer.Option("--known-on", help="As of what was known on this day: reports and judgements up to it.")
]
OUT = Path("out")


def comma_list(words: str | None) -> tuple[str, ...]:
    """ "en,es" as ("en", "es"); nothing as nothing."""
    return tuple(word.strip() for word in (words or "").split(",") if word.strip())


def languages_given(words: str | None) -> tuple[str, ...]:
    """The languages named with --lang, refused where we read one of them not."""
    from habeas.errors import UsageError
    from habeas.lexicon.files import languages

    given = comma_list(words)
    unknown = [word for word in given if word not in languages()]
    if unknown:
        raise UsageError(f"language {unknown[0]} is not read", f"one or more of {','.join(languages())}")
    return given


def spoken_language(word: str | None) -> str:
    """The language to explain in; the program's own where none is given, refused where it has no words for it."""
    from habeas.errors import UsageError
    from habeas.lexicon.verdict_sentences import SPOKEN, explained_in

    if word is not None and word not in explained_in():
        raise UsageError(f"nothing is explained in {word}", f"one of {', '.join(explained_in())}")
    return word or SPOKEN


def day_given(day: str | None) -> str | None:
    """The day or month named with --published, refused where it is none."""
    from habeas.errors import UsageError
    from habeas.ingest.meta import iso_day

    if day is not None and iso_day(day) is None:
        raise UsageError("--published is no date", "write it like 2024-11-16 or 2024-11")
    return iso_day(day) if day else None


def workers_given(number: int | None) -> int:
    """As many readers as asked for; else one for each processor, four at most."""
    return number if number else min(4, os.cpu_count() or 1)


def store_folder(folder: Path) -> Path:
    """Where the store of a folder lies: in it, or in the study whose output it is."""
    from habeas.engine.store import DATABASE

    if not (folder / DATABASE).is_file() and folder.name == "output" and (folder.parent / DATABASE).is_file():
        return folder.parent
    return folder


def output_folder(folder: Path) -> Path:
    """Where what is made of a folder goes: a study's output, else the folder itself."""
    return folder / "output" if (folder / "output").is_dir() else folder
