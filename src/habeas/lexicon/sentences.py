"""How a language ends its sentences and builds its noun phrases."""

from functools import cache
from typing import Literal

from habeas.lexicon.files import Entry, load


class SentenceRules(Entry, frozen=True, kw_only=True):
    """Abbreviations whose full stop ends nothing, and the end of a noun phrase at which its head stands."""

    abbreviations: tuple[str, ...]
    head: Literal["first", "last"]


@cache
def sentence_rules(lang: str) -> SentenceRules:
    """The file sentences.yaml of one language."""
    return load(lang, "sentences", SentenceRules)
