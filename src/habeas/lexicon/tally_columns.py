"""By which words does a table of tally sheets name its columns? All languages at once: a header does not say which it is in."""

from dataclasses import dataclass
from functools import cache

from habeas.lexicon.files import Entry, load


class Headers(Entry, frozen=True, kw_only=True):
    """The headers of one language by what they hold. `places` goes from the largest to the smallest."""

    station: tuple[str, ...]
    table: tuple[str, ...]
    sheet: tuple[str, ...]
    registered: tuple[str, ...]
    valid: tuple[str, ...]
    null: tuple[str, ...]
    cast: tuple[str, ...]
    image: tuple[str, ...]
    code: tuple[str, ...]
    aside: tuple[str, ...]
    places: tuple[tuple[str, ...], ...]
    machines: tuple[str, ...]
    candidate: tuple[str, ...]
    name: tuple[str, ...]
    votes: tuple[str, ...]
    percent: tuple[str, ...]
    total: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ColumnWords:
    """Headers of all languages by role; places by level."""

    roles: dict[str, tuple[str, ...]]
    places: tuple[tuple[str, ...], ...]


@cache
def column_words() -> ColumnWords:
    """The words of every language, the longest first; raises LexiconError where a file breaks its schema."""
    files = list(load("shared", "tally_columns", dict[str, Headers]).values())
    single = [name for name in Headers.__struct_fields__ if name != "places"]
    roles = {name: _sorted(word for file in files for word in getattr(file, name)) for name in single}
    deepest = max(len(file.places) for file in files)
    levels = [_sorted(w for f in files if n < len(f.places) for w in f.places[n]) for n in range(deepest)]
    return ColumnWords(roles=roles, places=tuple(levels))


def _sorted(words: object) -> tuple[str, ...]:
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))  # type: ignore[call-overload]
