"""The words with which a language speaks of tally sheets, shares of the vote and who won (tally.yaml)."""

from dataclasses import dataclass
from functools import cache

from habeas.lexicon.files import Entry, load
from habeas.lexicon.phrases import cut


class TallyFile(Entry, frozen=True, kw_only=True):
    """The file tally.yaml: sheets and stations that can be covered, words for votes, winning, a winner, naming one getting
    votes, whose they are, and stations that were counted."""

    sheets: tuple[str, ...]
    stations: tuple[str, ...]
    votes: tuple[str, ...]
    won: tuple[str, ...]
    winner: tuple[str, ...]
    declared: tuple[str, ...]
    election: tuple[str, ...]
    got: tuple[str, ...] = ()
    of_whom: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()


CLASSES = ("sheets", "stations", "votes", "won", "winner", "declared", "election", "got", "of_whom", "counted")


@dataclass(frozen=True, slots=True)
class TallyWords:
    """Phrases by first word, longest first, each with the class it belongs to."""

    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]


@cache
def tally_words(lang: str) -> TallyWords:
    """The words of one language; raises LexiconError where the file breaks its schema."""
    file = load(lang, "tally", TallyFile)
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name in CLASSES:
        for phrase in getattr(file, name):
            words = cut(phrase)
            by_first.setdefault(words[0], []).append((words, name))
    return TallyWords({first: tuple(sorted(some, key=lambda p: (-len(p[0]), p))) for first, some in by_first.items()})
