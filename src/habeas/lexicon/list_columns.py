"""By which words does a list of people name its columns, and what stands in their cells? All languages are tried at once."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from habeas.lexicon.files import Entry, languages, load

_SIGNS = re.compile(r"[\W_]+")
_SEAM = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_]{2})")
# Headers that say nothing of what is asked for.
NONE = "none"
# Stems are looked up by so many of their first letters; so many texts are remembered with what stands in them.
_LETTERS, _REMEMBERED = 3, 50_000


class ListColumns(Entry, frozen=True, kw_only=True):
    """The file list_columns.yaml of one language.

    `headers` lists phrases by field (`none`: columns that are passed over); `states` and `conditions` what cells say of where
    somebody is; `asks_held` and `asks_free` the headers to which yes or no is the answer; `prisons` words of names of prisons;
    `totals`, `notes` open lines that are nobody; `unnamed` stands where a name is not known and `blank` where nothing is; `about`
    makes a number or a date doubtful; `day_links` stand beside a day; `titles` stand before names; `says` before what somebody is
    called.
    """

    headers: dict[str, tuple[str, ...]]
    states: dict[str, tuple[str, ...]]
    conditions: dict[str, tuple[str, ...]]
    sexes: dict[str, tuple[str, ...]]
    yes: tuple[str, ...]
    no: tuple[str, ...]
    asks_held: tuple[str, ...]
    asks_free: tuple[str, ...]
    prisons: tuple[str, ...]
    totals: tuple[str, ...]
    unnamed: tuple[str, ...]
    blank: tuple[str, ...]
    about: tuple[str, ...]
    day_links: tuple[str, ...]
    years_old: tuple[str, ...]
    notes: tuple[str, ...]
    titles: tuple[str, ...]
    says: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must all stand in a text; a stem stands for every word that begins so."""

    words: tuple[str, ...]
    stems: tuple[str, ...]

    @property
    def length(self) -> int:
        return len(self.words) + len(self.stems)

    def within(self, words: tuple[str, ...]) -> bool:
        if any(word not in words for word in self.words):
            return False
        # "n n" is two words, and one of them in a text is not enough.
        if self.length > 1 and any(words.count(word) < self.words.count(word) for word in self.words):
            return False
        return all(any(word.startswith(stem) for word in words) for stem in self.stems)

    def opens(self, words: tuple[str, ...]) -> bool:
        """Do the first words of a text hold the phrase?"""
        return self.within(words[: self.length])


class Phrases:
    """Phrases by what they say; found by one of their words, or by the first letters of a stem."""

    def __init__(self, table: Mapping[str, Iterable[str]]) -> None:
        self._by_word: dict[str, list[tuple[Phrase, str]]] = {}
        self._by_stem: dict[str, list[tuple[Phrase, str]]] = {}
        self._asked: dict[tuple[str, ...], dict[str, int]] = {}
        for label, phrases in table.items():
            for one in dict.fromkeys(map(_phrase, phrases)):
                if one.words:
                    self._by_word.setdefault(one.words[0], []).append((one, label))
                elif one.stems:
                    self._by_stem.setdefault(one.stems[0][:_LETTERS], []).append((one, label))

    def _near(self, words: tuple[str, ...]) -> Iterator[tuple[Phrase, str]]:
        for word in dict.fromkeys(words):
            yield from self._by_word.get(word, ())
        for start in dict.fromkeys(word[:n] for word in words for n in range(1, _LETTERS + 1)):
            yield from self._by_stem.get(start, ())

    def within(self, words: tuple[str, ...]) -> Mapping[str, int]:
        """The labels whose phrases stand in a text, each with the length of its longest."""
        found = self._asked.get(words)
        if found is None:
            found = {}
            for phrase, label in self._near(words):
                if phrase.length > found.get(label, 0) and phrase.within(words):
                    found[label] = phrase.length
            if len(self._asked) < _REMEMBERED:
                self._asked[words] = found
        return found

    def opening(self, words: tuple[str, ...]) -> bool:
        """Does a text begin with one of the phrases?"""
        return any(phrase.opens(words) for phrase, _ in self._near(words[:4]))


@dataclass(frozen=True, slots=True)
class ListWords:
    """The words of all languages together."""

    headers: Phrases
    states: Phrases
    conditions: Phrases
    asks: Phrases
    prisons: Phrases
    totals: Phrases
    unnamed: Phrases
    blank: frozenset[tuple[str, ...]]
    about: Phrases
    notes: Phrases
    says: Phrases
    sexes: dict[str, str]
    answers: dict[str, str]
    day_links: frozenset[str]
    years_old: frozenset[str]
    titles: frozenset[str]
    fields: tuple[str, ...]


@cache
def list_words() -> ListWords:
    """The words of every language; raises LexiconError where a file breaks its schema."""
    files = [load(lang, "list_columns", ListColumns) for lang in languages()]
    asks = {"held": [p for f in files for p in f.asks_held], "free": [p for f in files for p in f.asks_free]}
    return ListWords(
        headers=_joined(file.headers for file in files),
        states=_joined(file.states for file in files),
        conditions=_joined(file.conditions for file in files),
        asks=Phrases(asks),
        prisons=_joined({"prison": file.prisons} for file in files),
        totals=_joined({"total": file.totals} for file in files),
        unnamed=_joined({"unnamed": file.unnamed} for file in files),
        blank=frozenset(plain_words(word) for file in files for word in file.blank),
        about=_joined({"about": file.about} for file in files),
        notes=_joined({"note": file.notes} for file in files),
        says=_joined({"says": file.says} for file in files),
        sexes={word: sex for file in files for sex, words in file.sexes.items() for word in words},
        answers={word: said for file in files for said, words in (("no", file.no), ("yes", file.yes)) for word in words},
        day_links=frozenset(word for file in files for word in file.day_links),
        years_old=frozenset(word for file in files for word in file.years_old),
        titles=frozenset(word for file in files for word in file.titles),
        fields=tuple(sorted({field for file in files for field in file.headers} - {NONE})),
    )


@cache
def month_first(header: str) -> bool:
    """Does a language that knows all words of these headers write the month before the day? Where none knows them best: no."""
    from habeas.lexicon.dates import date_words

    words = plain_words(header)
    scores = []
    for lang in languages():
        known = Phrases({"known": [p for some in load(lang, "list_columns", ListColumns).headers.values() for p in some]})
        scores.append((sum(bool(known.within((word,))) for word in words), date_words(lang).words.slash_month_first))
    best = max(score for score, _ in scores)
    return best > 0 and all(first for score, first in scores if score == best)


@lru_cache(maxsize=_REMEMBERED)
def plain_words(text: str) -> tuple[str, ...]:
    """The words of a text without accents, capitals and signs: "Nº_Cédula:" → no, cedula; "apellido1" → apellido, 1."""
    if text.strip() == "#":
        return ("no",)
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text.replace("°", "º")) if not unicodedata.combining(c))
    return tuple(_SIGNS.sub(" ", _SEAM.sub(" ", text.casefold())).split())


def _joined(tables: Iterable[Mapping[str, Iterable[str]]]) -> Phrases:
    joined: dict[str, list[str]] = {}
    for table in tables:
        for label, phrases in table.items():
            joined.setdefault(label, []).extend(phrases)
    return Phrases({label: joined[label] for label in sorted(joined)})


def _phrase(text: str) -> Phrase:
    parts = [(plain_words(part), part.endswith("*")) for part in text.split()]
    return Phrase(
        words=tuple(word for words, stem in parts if not stem for word in words),
        stems=tuple(word for words, stem in parts if stem for word in words),
    )
