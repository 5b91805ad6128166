"""Opening the lexicon's data files: closed schemas, checked while they are read, loaded once."""

from functools import cache
from importlib.resources import files
from typing import TypeVar

import msgspec
import yaml

from habeas.errors import LexiconError

T = TypeVar("T")


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML in which a word is a word: bare no, on, off and yes are no truth values (no is the commonest word of all)."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in some if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
    for first, some in _Loader.yaml_implicit_resolvers.items()
}


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The base of every lexicon entry: closed, so that a misspelt key is an error and not a silence."""


def languages() -> tuple[str, ...]:
    """The codes of the languages that habeas reads: the folders under `data`, but for `shared`."""
    root = files("habeas.lexicon") / "data"
    return tuple(sorted(p.name for p in root.iterdir() if p.is_dir() and p.name != "shared"))


@cache
def _read(folder: str, name: str) -> object:
    path = files("habeas.lexicon") / "data" / folder / f"{name}.yaml"
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - _Loader is a safe loader
    except FileNotFoundError:
        hint = "add the file; docs/how-to/new-language.md lists them"
        raise LexiconError(f"lexicon {folder}/{name}.yaml is missing", hint) from None
    except yaml.YAMLError as error:
        raise LexiconError(f"lexicon {folder}/{name}.yaml is not YAML: {error}", "mend the line named") from None


def load(folder: str, name: str, kind: type[T]) -> T:
    """The file `data/folder/name.yaml` as `kind`; raises LexiconError naming the file and the key that does not fit."""
    try:
        return msgspec.convert(_read(folder, name), kind)
    except msgspec.ValidationError as error:
        raise LexiconError(f"lexicon {folder}/{name}.yaml: {error}", "the schema is the Entry class that loads the file") from None
