"""The questions on which reports give two accounts, and which accounts answer them for which side."""

from functools import cache

import msgspec

from habeas.lexicon.files import Entry, load
from habeas.model import Account, Stance, Topic


class Side(Entry, frozen=True, kw_only=True):
    """What one side's answer looks like; topics from the plainest on. `not_with`: a stance that a topic may not have."""

    topics: tuple[Topic, ...]
    stances: tuple[Stance, ...]
    subjects: tuple[str, ...] = ()
    not_with: dict[Topic, Stance] = msgspec.field(default_factory=dict)

    def rank(self, account: Account) -> int | None:
        """How plainly an account answers (0 is plainest); None where it does not."""
        if account.topic not in self.topics or account.stance not in self.stances:
            return None
        if self.not_with.get(account.topic) == account.stance or (self.subjects and account.subject not in self.subjects):
            return None
        return self.topics.index(account.topic)


class Question(Entry, frozen=True, kw_only=True):
    """One thing that is told in two ways."""

    name: str
    official: Side
    other: Side
    one_person: bool = False


class _Questions(Entry, frozen=True, kw_only=True):
    questions: tuple[Question, ...]


@cache
def questions() -> tuple[Question, ...]:
    """Every question of shared/disputes.yaml, which explains the keys."""
    return load("shared", "disputes", _Questions).questions


@cache
def set_subjects() -> frozenset[str]:
    """The set phrases that stand for many people: no person is meant."""
    return frozenset(subject for q in questions() for side in (q.official, q.other) for subject in side.subjects)
