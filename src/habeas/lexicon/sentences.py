"""How a language ends its sentences, and what a noun phrase and its words look like."""

from functools import cache
from typing import Literal

from habeas.lexicon.files import Entry, load


class SentenceRules(Entry, frozen=True, kw_only=True):
    """The file sentences.yaml of one language (en/sentences.yaml explains the keys)."""

    abbreviations: tuple[str, ...]
    head: Literal["first", "last"]
    plural_ends: tuple[str, ...]
    owner_marks: tuple[str, ...]
    elisions: tuple[str, ...]
    plural_verbs: tuple[str, ...] = ()


@cache
def sentence_rules(lang: str) -> SentenceRules:
    """The file sentences.yaml of one language."""
    return load(lang, "sentences", SentenceRules)
