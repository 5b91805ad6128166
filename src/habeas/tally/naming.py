"""Which candidate is meant? A name is matched to a column of votes, by what can be shown, or to none."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from habeas.lexicon.tally_columns import column_words
from habeas.tally.cells import folded

_INITIALS = re.compile(r"^[A-Z]{2,5}$")


@dataclass(frozen=True)
class Candidate:
    """A column of votes with every name that it is known by; the first is the one to print."""

    column: str
    names: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.names[0]


@dataclass(frozen=True)
class Match:
    """The candidates (by number) that a name means, and by what they were told."""

    candidates: tuple[int, ...]
    how: str


def is_others(name: str) -> bool:
    """Whether a name stands for all candidates that are not named."""
    return folded(name) in column_words().roles["others"]


def match(name: str, candidates: Sequence[Candidate]) -> Match | None:
    """The one candidate that a name means; None where none does, or more than one could be meant."""
    wanted = folded(name)
    tests: tuple[tuple[str, Callable[[Candidate], bool]], ...] = (
        ("its name", lambda c: wanted in {folded(n) for n in c.names}),
        ("a part of its name", lambda c: any(_within(wanted, folded(n)) for n in c.names)),
        ("its initials", lambda c: any(_initials(n, wanted) for n in c.names)),
    )
    for how, test in tests:
        found = [k for k, candidate in enumerate(candidates) if test(candidate)]
        if found:
            return Match((found[0],), how) if len(found) == 1 else None
    return None


def match_all(names: Sequence[str], candidates: Sequence[Candidate]) -> dict[str, Match]:
    """Names matched, each to its own candidate; "others" to all that no other name means."""
    found: dict[str, Match] = {}
    for name in names:
        one = None if is_others(name) else match(name, candidates)
        if one is not None:
            found[name] = one
    taken = [k for one in found.values() for k in one.candidates]
    doubled = {k for k in taken if taken.count(k) > 1}
    found = {name: one for name, one in found.items() if not doubled & set(one.candidates)}
    rest = tuple(k for k in range(len(candidates)) if k not in taken)
    matched = all(name in found for name in names if not is_others(name))
    for name in names:
        if is_others(name) and rest and matched:
            found[name] = Match(rest, "all that are not named")
    return found


def _within(a: str, b: str) -> bool:
    """Whether all words of one name stand in the other: a surname in a full name."""
    first, second = set(a.split()), set(b.split())
    short = first if len(first) <= len(second) else second
    return bool(short) and (first <= second or second <= first) and max(map(len, short)) > 2


def _initials(column: str, wanted: str) -> bool:
    """Whether a column of capitals begins with the initials of a name of two words and more, or they with it."""
    words = wanted.split()
    if not _INITIALS.match(column) or len(words) < 2:
        return False
    initials = "".join(word[0] for word in words).upper()
    return initials.startswith(column) or column.startswith(initials)
