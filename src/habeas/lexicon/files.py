"""Opening the lexicon's data files: closed schemas, checked while they are read, loaded once."""

import re
from functools import cache
from importlib.resources import files
from typing import TypeVar

import msgspec
import yaml

from habeas.errors import LexiconError

T = TypeVar("T")
# Files whose words meet the text as it is printed, not its tokens; and the keys of sentences that show what a rule reads.
_AS_PRINTED = frozenset(("boilerplate", "bulletin", "credits", "language"))
_EXAMPLES = frozenset(("yes", "no", "text", "examples"))
# Behind this line a file holds sentences that show what it reads. They are not looked at when a report is read: they cost nothing.
_SHOWN = "\n---\n"


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML in which a word is a word: bare no, on, off and yes are no truth values (no is the commonest word of all)."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in some if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
    for first, some in _Loader.yaml_implicit_resolvers.items()
}


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The base of every lexicon entry: closed, so that a misspelt key is an error and not a silence."""


class Shown(Entry, frozen=True, kw_only=True):
    """Sentences that a file reads as a label says, and sentences that it does not; [brackets] mark the words that are meant."""

    yes: tuple[str, ...]
    no: tuple[str, ...]


def languages() -> tuple[str, ...]:
    """The codes of the languages that habeas reads: the folders under `data`, but for `shared`."""
    root = files("habeas.lexicon") / "data"
    return tuple(sorted(p.name for p in root.iterdir() if p.is_dir() and p.name != "shared"))


def _parse(folder: str, name: str, part: int) -> object:
    """The words of a file (part 0), or the sentences that show them (part 2)."""
    path = files("habeas.lexicon") / "data" / folder / f"{name}.yaml"
    try:
        text = path.read_text(encoding="utf-8").partition(_SHOWN)[part]
        return yaml.load(text, Loader=_Loader)  # noqa: S506 - _Loader is a safe loader
    except FileNotFoundError:
        hint = "add the file; docs/how-to/new-language.md lists them"
        raise LexiconError(f"lexicon {folder}/{name}.yaml is missing", hint) from None
    except yaml.YAMLError as error:
        raise LexiconError(f"lexicon {folder}/{name}.yaml is not YAML: {error}", "mend the line named") from None


@cache
def _read(folder: str, name: str) -> object:
    return _parse(folder, name, 0)


@cache
def _elided(folder: str) -> re.Pattern[str] | None:
    """The words of a language that lose their end before an apostrophe ("dell'"), as its sentences.yaml lists them."""
    rules = None if folder.startswith("shared") else _read(folder, "sentences")
    words = rules.get("elisions") if isinstance(rules, dict) else None
    return re.compile(rf"\b({'|'.join(map(re.escape, words))})['’]\s*", re.IGNORECASE) if words else None


def _as_tokens(value: object, elided: re.Pattern[str]) -> object:
    """Words as tokens have them: "capo dell'opposizione" is three words, of which the second is "dell"."""
    if isinstance(value, str):
        return elided.sub(r"\1 ", value).strip()
    if isinstance(value, list):
        return [_as_tokens(one, elided) for one in value]
    if isinstance(value, dict):
        return {_as_tokens(k, elided): v if k in _EXAMPLES else _as_tokens(v, elided) for k, v in value.items()}
    return value


def load(folder: str, name: str, kind: type[T]) -> T:
    """The file `data/folder/name.yaml` as `kind`; raises LexiconError naming the file and the key that does not fit."""
    found = _read(folder, name)
    elided = None if name in _AS_PRINTED else _elided(folder)
    try:
        return msgspec.convert(found if elided is None else _as_tokens(found, elided), kind)
    except msgspec.ValidationError as error:
        raise LexiconError(f"lexicon {folder}/{name}.yaml: {error}", "the schema is the Entry class that loads the file") from None


def shown(folder: str, name: str) -> dict[str, Shown]:
    """The sentences behind the line `---` of a file, by label; none where there is no such line."""
    try:
        return msgspec.convert(_parse(folder, name, 2) or {}, dict[str, Shown])
    except msgspec.ValidationError as error:
        raise LexiconError(f"lexicon {folder}/{name}.yaml, examples: {error}", "each label has yes and no sentences") from None
