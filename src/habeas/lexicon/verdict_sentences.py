"""The sentences that explain a verdict: one set of templates a rule, filled with the words of the two counts."""

from functools import cache

import msgspec

from habeas.errors import LexiconError
from habeas.lexicon.files import Entry, languages, load
from habeas.model import Group, Measure, Topic

# The language that the program itself speaks; it has words for everything.
SPOKEN = "en"


class VerdictSentence(Entry, frozen=True, kw_only=True):
    """`why` explains, `can` may be printed, `cannot` may not, `missing` says what would decide."""

    why: str
    can: str
    cannot: str
    missing: str = ""


class DayCount(Entry, frozen=True, kw_only=True):
    """ "1 day", "2 days"."""

    one: str
    many: str


class VerdictWords(Entry, frozen=True, kw_only=True):
    """What the sentences of a language are made of; en/verdict_sentences.yaml explains them."""

    months: tuple[str, ...]
    day: str
    month: str
    unknown_day: str
    describe: str
    planned: str
    own_voice: str
    government: str
    people: dict[str, str]
    both: str
    nationality: str
    foreign: str
    attributes: str
    in_place: str
    since: str
    stretch: str
    whole_country: str
    headlines: dict[str, str]
    headline: str
    reasons: dict[str, str]
    days: DayCount
    accounts: dict[str, str]
    topics: dict[Topic, str]
    aspects: dict[str, str]
    labels: dict[str, str]
    causes: dict[str, str]
    measures: dict[Measure, str] = msgspec.field(default_factory=dict)
    groups: dict[Group, str] = msgspec.field(default_factory=dict)


class _VerdictSentences(Entry, frozen=True, kw_only=True):
    sentences: dict[str, VerdictSentence]
    words: VerdictWords


@cache
def _told(lang: str) -> _VerdictSentences:
    return load(lang, "verdict_sentences", _VerdictSentences)


@cache
def explained_in() -> tuple[str, ...]:
    """The languages in which verdicts are explained: those that have the file."""
    found = []
    for lang in languages():
        try:
            _told(lang)
        except LexiconError as error:
            if "is missing" not in error.message:
                raise
            continue
        found.append(lang)
    return tuple(found)


def verdict_sentences(lang: str = SPOKEN) -> dict[str, VerdictSentence]:
    """Every rule's sentences in a language."""
    return _told(lang).sentences


def verdict_words(lang: str = SPOKEN) -> VerdictWords:
    """The words that the sentences of a language are made of."""
    return _told(lang).words


def verdict_sentence(rule: str, lang: str = SPOKEN) -> VerdictSentence:
    """The sentences of one rule."""
    found = verdict_sentences(lang).get(rule)
    if found is None:
        raise LexiconError(f"lexicon {lang}/verdict_sentences.yaml has no sentence for the rule {rule}", "add it")
    return found
