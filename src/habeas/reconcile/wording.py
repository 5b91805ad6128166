"""Plain words for facts and findings, in the reader's language: each sentence is built from the rule that fired."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache

from habeas.lexicon.comparability import comparability, country_name
from habeas.lexicon.verdict_sentences import SPOKEN, verdict_sentence, verdict_words
from habeas.reconcile.facts import Fact
from habeas.reconcile.pair import Finding
from habeas.reconcile.spans import Span


def people(fact: Fact, lang: str = SPOKEN) -> str:
    """The group that a figure counts: "people", "political prisoners"."""
    return verdict_words(lang).groups.get(fact.figure.group) or comparability().groups[fact.figure.group].phrase


def who(fact: Fact, lang: str = SPOKEN) -> str:
    """Whom a figure counts: "women", "political prisoners in Tocorón"."""
    figure, words = fact.figure, verdict_words(lang)
    group = people(fact, lang)
    said = words.people.get(figure.sex or "") or words.people.get(figure.age or "") or group
    if figure.sex and figure.age:
        said = words.both.format(who=said, age=words.people[figure.age])
    if figure.nationality and figure.nationality != "foreign":
        said = words.nationality.format(who=said, code=figure.nationality)
    elif figure.nationality and figure.group != "foreigners":
        said = words.foreign.format(who=said)
    if figure.attributes:
        said = words.attributes.format(who=said, list=", ".join(figure.attributes))
    return words.in_place.format(who=said, place=figure.facility) if figure.facility else said


def what(fact: Fact, lang: str = SPOKEN) -> str:
    """What happened to them: "released", "to be released", "held"."""
    words, measure = verdict_words(lang), fact.figure.measure
    phrase = words.measures.get(measure) or comparability().measures[measure].phrase
    return words.planned.format(what=phrase) if fact.figure.modality == "planned" else phrase


def counted(fact: Fact, lang: str = SPOKEN) -> str:
    """Who counted: a named counter, else the report in its own voice."""
    words, country = verdict_words(lang), fact.figure.country
    if fact.counter.key == f"government of {country}":
        return words.government.format(country=country_name(country, lang))
    return fact.counter.name if fact.counter.named else words.own_voice.format(name=fact.counter.name)


def describe(fact: Fact, lang: str = SPOKEN) -> str:
    """A whole figure in words: “At least 70” political prisoners released (Foro Penal, up to 16 November 2024)."""
    return verdict_words(lang).describe.format(
        n=fact.figure.text, who=who(fact, lang), what=what(fact, lang), by=counted(fact, lang), day=day_in_words(fact.cut, lang)
    )


@lru_cache(maxsize=65536)
def day_in_words(span: Span | None, lang: str = SPOKEN) -> str:
    """A day, month or year as a sentence of the language says it."""
    words = verdict_words(lang)
    if span is None:
        return words.unknown_day
    first, last = date.fromordinal(span.first), date.fromordinal(span.last)
    month = words.months[first.month - 1]
    if span.is_day:
        return words.day.format(day=first.day, month=month, year=first.year)
    if (first.year, first.month) == (last.year, last.month):
        return words.month.format(month=month, year=first.year)
    return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"


def stretch(fact: Fact, lang: str = SPOKEN) -> str:
    """The days that a figure covers: "from 29 July 2024 up to 16 November 2024"."""
    words = verdict_words(lang)
    since = words.since.format(day=day_in_words(fact.start, lang)) if fact.start is not None else ""
    return words.stretch.format(since=since, day=day_in_words(fact.cut, lang))


def place(fact: Fact, lang: str = SPOKEN) -> str:
    """Where a figure counts."""
    return fact.figure.facility or fact.figure.place or verdict_words(lang).whole_country


class PairWords(dict[str, str]):
    """Everything that a sentence about two facts may be made of, by names such as `a_day`; each made when it is asked for."""

    def __init__(self, a: Fact, b: Fact, lang: str = SPOKEN, memo: dict[tuple[str, str], str] | None = None) -> None:
        """`memo` holds what was said of a fact before: in a study a figure stands in many sentences."""
        super().__init__()
        self._facts = {"a": a, "b": b}
        self._lang = lang
        self._memo = {} if memo is None else memo

    def __missing__(self, key: str) -> str:
        fact, _, asked = key.partition("_")
        about = (self._facts[fact].id, asked)
        said = self._memo.get(about)
        if said is None:
            said = self._memo[about] = _ASKED[asked](self._facts[fact], self._lang)
        self[key] = said
        return said


def _number(fact: Fact, _: str) -> str:
    return fact.figure.text


def _day(fact: Fact, lang: str) -> str:
    return day_in_words(fact.cut, lang)


_ASKED: dict[str, Callable[[Fact, str], str]] = {
    "": describe, "n": _number, "by": counted, "day": _day, "who": who, "what": what, "stretch": stretch, "place": place,
}  # fmt: skip


def reason(key: str, lang: str, words: Mapping[str, str] | None = None) -> str:
    """One sentence for a cause of a gap."""
    return upper(verdict_words(lang).reasons[key].format_map({} if words is None else words))


def why(finding: Finding, lang: str = SPOKEN, memo: dict[tuple[str, str], str] | None = None) -> str:
    """The sentence that explains a verdict."""
    return upper(verdict_sentence(finding.rule, lang).why.format_map(PairWords(finding.a, finding.b, lang, memo)))


def can_write(finding: Finding, lang: str = SPOKEN) -> str:
    """A sentence that a reporter can defend."""
    return upper(verdict_sentence(finding.rule, lang).can.format_map(PairWords(finding.a, finding.b, lang)))


def cannot_write(finding: Finding, lang: str = SPOKEN) -> str:
    """A sentence that the two figures do not bear out."""
    return upper(verdict_sentence(finding.rule, lang).cannot.format_map(PairWords(finding.a, finding.b, lang)))


def missing(finding: Finding, lang: str = SPOKEN) -> str:
    """What would decide; empty where nothing is missing."""
    return verdict_sentence(finding.rule, lang).missing.format_map(PairWords(finding.a, finding.b, lang))


def headline(finding: Finding, lang: str = SPOKEN) -> str:
    """The verdict as a title over the two numbers."""
    words = verdict_words(lang)
    return words.headline.format(verdict=words.headlines[finding.verdict], a_n=finding.a.figure.text, b_n=finding.b.figure.text)


def upper(sentence: str) -> str:
    """A sentence begins with a capital."""
    return sentence[:1].upper() + sentence[1:]
