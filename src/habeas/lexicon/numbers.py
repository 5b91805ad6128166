"""Which words make numbers in one language, how they are hedged, and what beside a number says that it counts no people."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

import msgspec

from habeas.lexicon.files import Entry, load
from habeas.lexicon.opening import Openings
from habeas.lexicon.phrases import cut
from habeas.lexicon.speech import Speech
from habeas.lexicon.vocabulary import Nouns

V = TypeVar("V")

# A verb and the word behind it.
_PAIR = 2


class RangeWords(Entry, frozen=True, kw_only=True):
    """One way of writing a range: `open` A `middle` B. With `moves`, a verb of change before it makes it two numbers."""

    open: str = ""
    middle: tuple[str, ...]
    moves: bool = False
    closed: bool = False


class NumbersEntry(Entry, frozen=True, kw_only=True):
    """The file numbers.yaml of one language.

    `joins` says what a joining word may join: `tens` (treinta y uno), `hundreds` (two hundred and six), `any` (cento e um).
    `least`: a hedge that only hedges numbers of at least that size. `not_hedge`: words before a hedge that undo it.
    `room_before`: words behind which a number says how many a place is made for. `spread_by`: words between a number and itself
    ("two by two"), `length_by`: between two lengths ("four metres by three"); `each_before`: before so many at once ("de a dos").
    `age_or_count`: a word before an age that also leads to the count of a place.
    `weekday_aside`: words between a weekday and its day in brackets ("segunda-feira passada (10)").
    Units left unsaid: `price_before` before a bare sum of money ("cuesta 40"), `price_after` behind one ("40 a litre"); `hour_at`
    before an hour (`hour_opens` at the head of a sentence, before `hour_then` or an ending in `hour_verbs`), `age_turned` before an
    age, `term_of` before the years of a sentence;
    `elided_before`: words that may follow such a number. `by_more`: behind a number that is how many more or fewer; or `more_by`
    before it and `than` behind it, `far_than` also behind the noun it counts.
    `age_being`, `age_past`, `age_when`: a verb of being, "over" behind it, the time of life behind the number ("was 19 when he");
    `age_who`: one person of whom such a verb says an age alone ("her son is nineteen.");
    `age_now` stands before an age behind a name ("Ana Invented, now 56,").
    `age_then` may go on behind an age ("18 are over 60 and …"), and behind `existential` a verb of being tells of no age.
    `year_parts`: the part of a year that a year stands behind ("meados de [2024] foram soltos"); `this_month`: what stands for the
    month behind a day ("[27] do corrente"); `of_span`: before some of the days just told ("47 days, the first [20] in a cell");
    `degrees`: behind a temperature; `bodies`: nouns behind a number that is a body's name ("The [88] Project").
    `fused`: hundreds and thousands grow together with the words below them (Italian "centotrentuno", "duemila"), so that only the
    words up to a hundred and the hundreds have to be listed.
    """

    group: str
    decimal: str
    cardinals: dict[str, int]
    hundreds: dict[str, int]
    thousands: dict[str, int]
    scales: dict[str, int]
    suffixes: dict[str, int]
    bare_thousand: bool
    bare_tens: bool
    joins: dict[str, str]
    articles: tuple[str, ...]
    halves: tuple[str, ...]
    half_articles: tuple[str, ...]
    and_half: tuple[str, ...]
    ones: tuple[str, ...]
    one_not_after: tuple[str, ...]
    one_not_before: tuple[str, ...]
    one_articles: tuple[str, ...]
    one_after: tuple[str, ...]
    one_before: tuple[str, ...]
    one_listed: bool
    ordinals: dict[str, int]
    ordinal_marks: tuple[str, ...]
    collectives: dict[str, int]
    plain_collectives: dict[str, int]
    pairs: dict[str, int]
    vague: dict[str, int]
    hedges: dict[str, tuple[str, ...]]
    after: dict[str, tuple[str, ...]]
    not_hedge: dict[str, tuple[str, ...]]
    least: dict[str, int]
    ranges: tuple[RangeWords, ...]
    moves: tuple[str, ...]
    ratio: tuple[str, ...]
    percent: tuple[str, ...]
    shares: dict[str, float]
    denominators: dict[str, int]
    negatives: tuple[str, ...]
    point: tuple[str, ...]
    units: dict[str, dict[str, tuple[str, ...]]]
    labels: dict[str, tuple[str, ...]]
    facilities: tuple[str, ...]
    money_before: tuple[str, ...]
    age_before: tuple[str, ...]
    age_bounds: tuple[str, ...]
    age_limits: tuple[int, ...]
    age_tail: tuple[str, ...]
    age_being: tuple[str, ...] = ()
    age_who: tuple[str, ...] = ()
    age_past: tuple[str, ...] = ()
    age_when: tuple[str, ...] = ()
    age_now: tuple[str, ...] = ()
    age_then: tuple[str, ...] = ()
    existential: tuple[str, ...] = ()
    age_of: tuple[str, ...]
    age_not_of: tuple[str, ...]
    decade_mark: tuple[str, ...]
    decade_before: tuple[str, ...]
    sentence_near: tuple[str, ...]
    sentence_window: int
    year_before: tuple[str, ...]
    year_over: tuple[str, ...] = ()
    people: tuple[str, ...]
    months: tuple[str, ...]
    day_before: tuple[str, ...]
    day_month_links: tuple[str, ...]
    weekday_ordinals: tuple[str, ...]
    clock_before: tuple[str, ...]
    clock_letters: tuple[str, ...]
    clock_after: tuple[str, ...]
    phone_before: tuple[str, ...]
    gap: tuple[str, ...]
    room_before: tuple[str, ...] = ()
    price_before: tuple[str, ...] = ()
    price_after: tuple[str, ...] = ()
    spread_by: tuple[str, ...] = ()
    each_before: tuple[str, ...] = ()
    length_by: tuple[str, ...] = ()
    hour_at: tuple[str, ...] = ()
    hour_opens: tuple[str, ...] = ()
    hour_then: tuple[str, ...] = ()
    hour_verbs: tuple[str, ...] = ()
    age_turned: tuple[str, ...] = ()
    age_or_count: tuple[str, ...] = ()
    term_of: tuple[str, ...] = ()
    more_by: tuple[str, ...] = ()
    by_more: tuple[str, ...] = ()
    elided_before: tuple[str, ...] = ()
    than: tuple[str, ...] = ()
    far_than: tuple[str, ...] = ()
    months_capital: bool
    dotted_labels: tuple[str, ...]
    facility_links: tuple[str, ...]
    day_links: tuple[str, ...]
    weekday_tail: tuple[str, ...]
    weekdays: tuple[str, ...]
    weekday_aside: tuple[str, ...] = ()
    year_parts: tuple[str, ...] = ()
    this_month: tuple[str, ...] = ()
    of_span: tuple[str, ...] = ()
    degrees: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    fused: bool = False


@dataclass(frozen=True, slots=True)
class Match(Generic[V]):
    """A phrase found: tokens [first, last) and what it stands for."""

    first: int
    last: int
    value: V
    words: tuple[str, ...]


class Phrases(Generic[V]):
    """Phrases looked up by their first word (or their last, with `backward`), the longest first."""

    def __init__(self, rows: Iterable[tuple[tuple[str, ...], V]], *, backward: bool = False) -> None:
        by: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        for words, value in rows:
            by.setdefault(words[-1 if backward else 0], []).append((words, value))
        for options in by.values():
            options.sort(key=lambda row: (-len(row[0]), row[0]))
        self._by: Openings[V] = Openings(by)

    def starts(self) -> tuple[str, ...]:
        """The words that a phrase can begin with."""
        return tuple(self._by)

    def at(self, norm: list[str], i: int) -> Match[V] | None:
        """The longest phrase that begins at token i."""
        if i >= len(norm) or norm[i] not in self._by:
            return None
        for words, value in self._by.likely(norm[i], norm[i + 1] if i + 1 < len(norm) else ""):
            if len(words) <= 2 or tuple(norm[i : i + len(words)]) == words:
                return Match(i, i + len(words), value, words)
        return None

    def before(self, norm: list[str], i: int) -> Match[V] | None:
        """The longest phrase that ends right before token i (needs `backward`)."""
        if i <= 0:
            return None
        for words, value in self._by.get(norm[i - 1], ()):
            n = len(words)
            if n == 1 or (n <= i and tuple(norm[i - n : i]) == words):
                return Match(i - n, i, value, words)
        return None


_OPTION = re.compile(r"\s*\[([^\]]+)\]")


def expand(phrase: str) -> list[str]:
    """The phrases that one with options stands for: "cerca de [los|las]" is three."""
    found = _OPTION.search(phrase)
    if found is None:
        return [phrase]
    head, tail = phrase[: found.start()], phrase[found.end() :]
    return [one for option in ("", *found.group(1).split("|")) for one in expand(f"{head} {option}{tail}".strip())]


def _rows(table: Mapping[str, Iterable[str]]) -> list[tuple[tuple[str, ...], str]]:
    return [(cut(one), name) for name, phrases in table.items() for phrase in phrases for one in expand(phrase)]


def _set(*phrases: Iterable[str]) -> Phrases[str]:
    return Phrases((cut(one), p) for group in phrases for p in group for one in expand(p))


@dataclass(frozen=True, slots=True)
class Range:
    """A way of writing a range, ready to match."""

    opens: Phrases[str] | None
    middle: Phrases[str]
    moves: bool
    closed: bool


def _fused(words: NumbersEntry) -> dict[str, int]:
    """The cardinals of a language that writes a number as one word: those listed, and those grown together out of them."""
    small = {word: n for word, n in words.cardinals.items() if 0 < n < 100}
    hundreds = {word: n for word, n in words.cardinals.items() if n in range(100, 1000, 100)}
    made = {big + word: m + n for big, m in hundreds.items() for word, n in small.items()}
    below = {**small, **hundreds, **made}
    thousands = {word + big: n * m for big, m in words.thousands.items() for word, n in below.items()}
    return {**thousands, **made, **words.cardinals}


def _people(lang: str) -> frozenset[str]:
    """The nouns of people and cases in one word: behind a number they say that it counts ("salieron de prisión 23 campesinos")."""
    return frozenset(form for noun in load(lang, "nouns", Nouns).counted for form in noun.forms if len(cut(form)) == 1)


def _gauges(lang: str, at: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The nouns of counts and the verbs by which one is put at a number, behind a word that also leads to an hour ("put at 12")."""
    speech = load(lang, "speech", Speech)
    split = {word for lead, words in (*speech.split.items(), *speech.gauged.items()) if lead in at for word in words}
    pairs = (form.split() for form in speech.count_forms)
    return frozenset(speech.tally), frozenset(split | {pair[0] for pair in pairs if len(pair) == _PAIR and pair[1] in at})


def _back(phrases: Iterable[str]) -> "Phrases[str]":
    """Phrases that stand right before a number."""
    return Phrases(((cut(one), p) for p in phrases for one in expand(p)), backward=True)


class NumberLexicon:
    """The words of numbers.yaml, ready for lookup: what a token can be is one dictionary access away."""

    def __init__(self, lang: str) -> None:
        words = load(lang, "numbers", NumbersEntry)
        self.words = words = msgspec.structs.replace(words, cardinals=_fused(words)) if words.fused else words
        self.scales = {**words.thousands, **words.scales}
        collective_phrases = {**words.vague, **words.pairs, **words.plain_collectives}
        self.vague: Phrases[int] = Phrases((cut(p), n) for p, n in words.vague.items())
        self.fixed: Phrases[int] = Phrases((cut(p), n) for p, n in {**words.pairs, **words.plain_collectives}.items())
        self.shares: Phrases[float] = Phrases((cut(p), n) for p, n in words.shares.items())
        self.and_half = _set(words.and_half)
        self.hedges: Phrases[str] = Phrases(_rows(words.hedges), backward=True)
        self.after: Phrases[str] = Phrases(_rows(words.after))
        self.not_hedge = {word: frozenset(stops) for word, stops in words.not_hedge.items()}
        self.least = {cut(word): least for word, least in words.least.items()}
        self.ranges = tuple(self._range(r) for r in words.ranges)
        self.moves = frozenset(words.moves)
        self.ratio = _set(words.ratio)
        self.percent = _set(words.percent)
        self.units = {w: (kind, unit) for kind, units in words.units.items() for unit, forms in units.items() for w in forms}
        self.labels = {word: kind for kind, forms in words.labels.items() for word in forms}
        self.facilities = frozenset(words.facilities)
        self.age_tail = _set(words.age_tail)
        self.age_when = _set(words.age_when)
        self.age_of: Phrases[str] = Phrases(((cut(one), p) for p in words.age_of for one in expand(p)), backward=True)
        self.age_before: Phrases[str] = Phrases(((cut(p), p) for p in words.age_before), backward=True)
        self.age_bounds: Phrases[str] = Phrases(((cut(p), p) for p in words.age_bounds), backward=True)
        self.age_not_of = frozenset(words.age_not_of)
        self.sentence_near = frozenset(words.sentence_near)
        self.year_before = frozenset(words.year_before)
        self.counted = _people(lang)
        self.people = frozenset(words.people) | self.counted
        self.months = frozenset(words.months)
        self.day_links = frozenset(
            {*words.joins, *words.day_month_links, *words.day_before, *words.day_links, *words.ordinal_marks}
        )
        self.clock_after = _set(words.clock_after)
        self.tallies, self.gauges = _gauges(lang, frozenset(words.clock_before))
        self.gap = frozenset(words.gap)
        self.room_before: Phrases[str] = Phrases(((cut(one), p) for p in words.room_before for one in expand(p)), backward=True)
        self.price_before, self.price_after = _back(words.price_before), _set(words.price_after)
        self.spread_by = frozenset(words.spread_by)
        self.each_before: Phrases[str] = Phrases(((cut(one), one) for one in words.each_before), backward=True)
        self.length_by = frozenset(words.length_by)
        self.hour_at, self.age_turned = _back(words.hour_at), _back(words.age_turned)
        self.hour_opens = _back(words.hour_opens)
        self.term_of, self.more_by = _back(words.term_of), _back(words.more_by)
        self.by_more: Phrases[str] = Phrases((cut(one), p) for p in words.by_more for one in expand(p))
        self.than, self.far_than = _set(words.than), _set(words.far_than)
        self.this_month, self.degrees = _set(words.this_month), _set(words.degrees)
        self.elided_before = frozenset(words.elided_before)
        self.money_before = frozenset(words.money_before)
        self.one = next(word for word, n in words.cardinals.items() if n == 1)
        self.ambiguous = frozenset(words.not_hedge)
        self.starters = self._starters(collective_phrases)

    @staticmethod
    def _range(row: RangeWords) -> Range:
        opens = Phrases(((cut(one), one) for one in expand(row.open)), backward=True) if row.open else None
        return Range(opens, _set(row.middle), row.moves, row.closed)

    def _starters(self, phrases: Mapping[str, int]) -> frozenset[str]:
        """Every word that can begin a number expression; all other tokens are passed over at once."""
        w = self.words
        first = {*w.cardinals, *w.articles, *w.halves, *w.ones, *w.ordinals, *w.collectives, *w.weekday_ordinals}
        first |= set(w.thousands) if w.bare_thousand else set()
        first |= set(w.hundreds) | set(w.thousands) | set(w.scales)
        first |= {cut(p)[0] for p in phrases} | {cut(p)[0] for p in w.shares}
        return frozenset(first)


@cache
def number_words(lang: str) -> NumberLexicon:
    """The number words of a language, compiled once."""
    return NumberLexicon(lang)
