"""The sentences that explain a verdict: one set of templates a rule, filled with the words of the two counts."""

from functools import cache

from habeas.errors import LexiconError
from habeas.lexicon.files import Entry, load


class VerdictSentence(Entry, frozen=True, kw_only=True):
    """`why` explains, `can` may be printed, `cannot` may not, `missing` says what would decide."""

    why: str
    can: str
    cannot: str
    missing: str = ""


class _VerdictSentences(Entry, frozen=True, kw_only=True):
    sentences: dict[str, VerdictSentence]


@cache
def verdict_sentences() -> dict[str, VerdictSentence]:
    """Every rule's sentences; file en/verdict_sentences.yaml explains the words in braces."""
    return load("en", "verdict_sentences", _VerdictSentences).sentences


def verdict_sentence(rule: str) -> VerdictSentence:
    """The sentences of one rule."""
    found = verdict_sentences().get(rule)
    if found is None:
        raise LexiconError(f"lexicon en/verdict_sentences.yaml has no sentence for the rule {rule}", "add it")
    return found
