"""Which words name a vote, and how a date must touch them to be its date; which readings are events beside the counts."""

import re
from functools import cache

from habeas.lexicon.files import Entry, load
from habeas.model.figure import Measure
from habeas.model.people import ActKind


class VoteWords(Entry, frozen=True, kw_only=True):
    """The words for a vote in one language, and what may stand between them and their date."""

    words: tuple[str, ...]
    then: tuple[str, ...]
    before: int


class DatedEvents(Entry, frozen=True, kw_only=True):
    """The file shared/dated_events.yaml, which explains each section."""

    vote: dict[str, VoteWords]
    announced: tuple[Measure, ...]
    exchanged: tuple[Measure, ...]
    died: ActKind
    exiled: ActKind


@cache
def dated_events() -> DatedEvents:
    """The rules, checked against their schema, read once."""
    return load("shared", "dated_events", DatedEvents)


@cache
def vote_word(lang: str) -> re.Pattern[str] | None:
    """A pattern that finds the words for a vote; None for a language that has none written."""
    words = dated_events().vote.get(lang)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words.words))})\b", re.IGNORECASE) if words else None


def dates_a_vote(lang: str, text: str, date: tuple[int, int]) -> bool:
    """Is the date at this span the day of a vote that the sentence names beside it?"""
    pattern, words = vote_word(lang), dated_events().vote.get(lang)
    if pattern is None or words is None:
        return False
    for found in pattern.finditer(text):
        if found.end() <= date[0]:
            between = text[found.end() : date[0]].split()
            if all(word.casefold() in words.then for word in between) and len(between) <= 4:
                return True
        elif date[1] <= found.start() and words.before:
            gap = text[date[1] : found.start()]
            if re.fullmatch(r"\s[\w\s'’-]*", gap) and len(gap.split()) <= words.before:
                return True
    return False
