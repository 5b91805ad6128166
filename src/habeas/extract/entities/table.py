"""The records of a report's actors: entities, their mentions, and the table that finds them by token."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from habeas.lexicon.actors import Mark

# Kinds of actors that speak: those that say, keep or own a count, and names of which nothing tells what they are.
KEEPERS = ("person", "org", "office", "collective")
SPEAKING = (*KEEPERS, "name")


@dataclass(slots=True)
class Mention:
    """Tokens first..last speak of `entity`. `outer` is where the phrase with its title or article begins.

    `how`: name · short (part of the name) · acronym · role ("the minister") · group ("rights groups") · pronoun.
    """

    first: int
    last: int
    outer: int
    entity: int
    how: str
    headline: bool = False


@dataclass(slots=True)
class Entity:
    """One actor. `name` is its longest form in the text, at characters start..end. `marks` are the titles and kin words said of it.

    kind: person · org · outlet · office · collective · place · name (nothing tells which) · unknown.
    guessed: a person's only by its two capitals.
    """

    name: str
    kind: str
    start: int
    end: int
    words: tuple[str, ...]
    marks: list[Mark] = field(default_factory=list)
    named: bool = True
    sex: str | None = None
    acronym: str = ""
    guessed: bool = False

    @property
    def role(self) -> str:
        """The role of its first title, or nothing."""
        return next((m.role for m in self.marks if m.role), "")


@dataclass(slots=True)
class EntityTable:
    """All entities, and all mentions in text order; `by_sentence[k]` holds those of sentence k."""

    entities: list[Entity]
    mentions: list[Mention]
    by_sentence: list[list[Mention]]
    firsts: list[int]
    starts: list[int]
    ends: dict[int, Mention]

    def ending_at(self, i: int) -> Mention | None:
        """The mention whose last token is i - 1."""
        return self.ends.get(i)

    def behind(self, i: int, end: int) -> Iterator[Mention]:
        """Mentions that begin at token i or later and before `end`, in order."""
        for k in range(bisect_left(self.starts, i), len(self.mentions)):
            if self.mentions[k].first >= end:
                return
            yield self.mentions[k]

    def before(self, i: int, start: int) -> Iterator[Mention]:
        """Mentions that begin before token i and not before `start`, nearest first."""
        for k in range(bisect_left(self.starts, i) - 1, -1, -1):
            if self.mentions[k].first < start:
                return
            yield self.mentions[k]

    def covering(self, i: int) -> Mention | None:
        """The mention that token i belongs to."""
        k = bisect_left(self.firsts, i + 1) - 1
        return self.mentions[k] if k >= 0 and self.mentions[k].outer <= i < self.mentions[k].last else None

    def of(self, mention: Mention) -> Entity:
        return self.entities[mention.entity]
