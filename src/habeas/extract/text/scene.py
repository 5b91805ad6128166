"""A report laid out for the grammar: tokens, sentences, the classes of small words, and every phrase that the lexicon knows."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from itertools import accumulate
from operator import attrgetter, or_
from typing import TypeVar

from habeas.extract.dates import DateSpan, dates_and_entries, find_dates
from habeas.extract.numbers import Number, find_numbers
from habeas.extract.text.befalling import Said, befalling, unasked
from habeas.extract.text.clauses import Clauses, find_clauses
from habeas.extract.text.jails import named_jails
from habeas.extract.text.sentences import split_sentences
from habeas.extract.text.told_from import by_the_clock, under_days
from habeas.extract.tokens import Tokens, tokenize
from habeas.lexicon.sentences import SentenceRules, sentence_rules
from habeas.lexicon.speech import speech_words
from habeas.lexicon.vocabulary import NO_ACT, TELLING, Lex, Vocabulary, W, vocabulary
from habeas.model import Report

# A word that is told by its ending is longer than this ("serán" is a listed word, "quedarán" is told by its end).
_STEM = 5
# Words so short are written small in headlines too.
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase of the lexicon at tokens first..last (half-open), with one of its meanings."""

    first: int
    last: int
    lex: Lex


T = TypeVar("T", Hit, Number, DateSpan)
_FIRST = attrgetter("first")


@dataclass(slots=True)
class Scene:
    """Everything the steps of reading share. Token indexes everywhere; characters only at the end.

    `flags[i]` holds the word classes of token i that build sentences (lexicon W), `cues[i]` also those that tell something of an
    act; `classes_of` joins the latter by sentence. `acts` and `things` are hits in text order, by sentence in `acts_of`.
    `helpers` keeps what acts/governors.py found out about the verbs met, so that each is asked about once; `quotations` what
    speech/cues.py found of quotations.
    `todays` are the days from which sentences are told that is not that of publication, in a diary or an interview,
    `entered` those of a diary's entries or of a page that tells hour by hour.
    `sentence_of[i]` is the index of the sentence of token i (-1 for line ends). Prefix sums of boundaries serve `between`.
    """

    report: Report
    tokens: Tokens
    words: Vocabulary
    rules: SentenceRules
    sentences: list[tuple[int, int]]
    numbers: list[Number]
    dates: list[DateSpan]
    flags: list[int]
    cues: list[int]
    acts: list[Hit]
    things: dict[int, list[Hit]]
    sentence_of: list[int]
    blocked: list[bool]
    acts_of: list[list[Hit]] = field(default_factory=list)
    classes_of: list[int] = field(default_factory=list)
    helpers: dict[int, tuple[str, bool]] = field(default_factory=dict)
    numbers_of: dict[int, list[Number]] = field(default_factory=dict)
    dates_of: dict[int, list[DateSpan]] = field(default_factory=dict)
    boundaries: dict[str, list[int]] = field(default_factory=dict)
    clauses: Clauses = field(default_factory=lambda: Clauses([], [], []))
    quotations: tuple[list[int], list[tuple[int, int]]] | None = None
    todays: dict[int, str] = field(default_factory=dict)
    entered: frozenset[int] = frozenset()

    def today(self, token: int) -> str | None:
        """The day from which token i is told: of its entry or its interview, else of publication."""
        return self.todays.get(self.sentence_of[token], self.report.published)

    def retell(self, sentences: Sequence[int], day: str) -> None:
        """Tell some sentences from a day of their own: "yesterday" in them is the day before it."""
        self.todays |= dict.fromkeys(sentences, day)
        anew = find_dates(self.tokens, self.report.language, day)
        self.dates = [d for d in self.dates if self.sentence_of[d.first] not in sentences]
        self.dates = sorted([*self.dates, *(d for d in anew if self.sentence_of[d.first] in sentences)], key=_FIRST)
        self.dates_of = _by_sentence(self.dates, self.sentence_of)

    def between(self, kind: str, a: int, b: int) -> int:
        """How many boundaries of a kind lie between tokens a and b (a ≤ b)."""
        sums = self.boundaries[kind]
        return sums[b] - sums[a]

    def joined(self, a: int, b: int) -> int:
        """The word classes of tokens a..b together."""
        return _together(self.flags, a, b)

    def told(self, a: int, b: int) -> int:
        """The word classes of tokens a..b together, with those that tell something of an act."""
        return _together(self.cues, a, b)

    def has(self, i: int, classes: int) -> bool:
        """Is token i of one of these word classes?"""
        return 0 <= i < len(self.flags) and bool(self.flags[i] & classes)

    def of_before(self, i: int) -> int:
        """Where the "of" stands that leads to token i of a sentence, over articles ("[of] the 40"); -1 where none does."""
        k, begin = i - 1, self.sentences[self.sentence_of[i]][0]
        while k >= begin and self.has(k, W.determiner) and not self.has(k, W.of):
            k -= 1
        return k if k >= begin and self.has(k, W.of) else -1

    def owns(self, i: int) -> bool:
        """Does a mark of the owner stand at token i (the "'s" of "Ana's release")?"""
        return 0 <= i < len(self.tokens) and self.tokens.norm[i] in self.rules.owner_marks

    def plural(self, i: int) -> bool:
        """Does token i end like a plural of the language?"""
        return self.tokens.norm[i].endswith(self.rules.plural_ends)


def _by_sentence(some: list[T], sentence_of: list[int]) -> dict[int, list[T]]:
    """Numbers or dates by the sentence that they stand in."""
    out: dict[int, list[T]] = {}
    for one in some:
        out.setdefault(sentence_of[_FIRST(one)], []).append(one)
    return out


def beginning(some: list[T], a: int, b: int) -> list[T]:
    """Those that begin among tokens a..b, of hits or numbers in text order."""
    return some[bisect_left(some, a, key=_FIRST) : bisect_left(some, b, key=_FIRST)]


def _together(classes: list[int], a: int, b: int) -> int:
    """The word classes of tokens a..b joined; what lies before the text holds none."""
    return reduce(or_, classes[a if a > 0 else 0 : b if b > 0 else 0], 0)


def _words(tokens: Tokens, words: Vocabulary) -> list[int]:
    """The classes of each token by itself; a name that is also a word ("Irão") has none where it is written with a capital."""
    get, names = words.words.get, words.names
    return [0 if w in names and capital else get(w, 0) for w, capital in zip(tokens.norm, tokens.capital, strict=True)]


def _classes(tokens: Tokens, words: Vocabulary) -> list[int]:
    """Every word class of every token."""
    flags = _words(tokens, words)
    any_end = tuple(end for ends, _ in words.endings for end in ends)
    for i, word in enumerate(tokens.norm):
        if len(word) > _STEM and not flags[i] & ~TELLING and word.endswith(any_end):
            for ends, flag in words.endings:
                if word.endswith(ends):
                    flags[i] |= flag
                    break
    long = words.long_words
    norm = tokens.norm
    for i, word in enumerate(norm):
        if word in long:
            for parts, flag in long[word]:
                if tuple(norm[i : i + len(parts)]) == parts:
                    for j in range(i, i + len(parts)):
                        flags[j] |= flag
    return flags


def _name_alone(tokens: Tokens, words: Vocabulary, i: int) -> bool:
    """Is a word a name here, by its capital in the midst of small letters ("while Amnesty says 16", but "the Amnesty Law")?"""
    if not 0 < i < len(tokens) - 1 or not tokens.capital[i] or tokens.capital[i - 1] or tokens.capital[i + 1]:
        return False
    before = tokens.norm[i - 1]
    return before.isalpha() and not words.words.get(before, 0) & W.of


Hits = tuple[list[Hit], dict[int, list[Hit]]]


# Kinds of numbers that tell a length of time.
_TERMS = ("duration", "sentence")


def _without_term(words: Vocabulary, parts: tuple[str, ...], lexes: Sequence[Lex], *, term: bool) -> bool:
    """Does a phrase of sentencing lack the length of time it leads to ("jailed for [six years]", but "jailed for a song")?"""
    if term or len(parts) < 2 or not words.words.get(parts[-1], 0) & W.blame:
        return False
    return any(lex.measure == "sentenced" for lex in lexes)


def _hits(tokens: Tokens, words: Vocabulary, terms: frozenset[int]) -> Hits:
    """Acts in order, and nouns by the token they begin at; of phrases that begin together the longest of each kind wins.

    `terms`: where lengths of time begin.
    """
    acts: list[Hit] = []
    things: dict[int, list[Hit]] = {}
    phrases, norm = words.phrases, tokens.norm
    covered = -1
    for i, word in enumerate(norm):
        if word not in phrases or (word in words.names and _name_alone(tokens, words, i)):
            continue
        seen_act = seen_thing = False
        for parts, lexes in phrases.likely(word, norm[i + 1] if i + 1 < len(norm) else ""):
            size = len(parts)
            if (size > 2 and tuple(norm[i : i + size]) != parts) or _without_term(words, parts, lexes, term=i + size in terms):
                continue
            tells, is_thing = False, seen_thing
            for lex in lexes:
                if lex.kind == "act":
                    tells = True
                    if not seen_act and i >= covered and lex is not NO_ACT:
                        acts.append(Hit(i, i + size, lex))
                else:
                    is_thing = True
                    if not seen_thing:
                        things.setdefault(i, []).append(Hit(i, i + size, lex))
            if tells and i >= covered:
                seen_act = True
                covered = i + size if size > 1 else covered
            seen_thing = is_thing
    return acts, things


# So many small words tie a name together ("Madres de los Desaparecidos").
_LINK, _LINKING = 2, W.preposition | W.of | W.determiner


def _in_name(tokens: Tokens, flags: list[int], sentence: tuple[int, int], act: Hit) -> bool:
    """Is a word with a capital behind another the end of a name ("Foro [Libre]", "Registro de [Ausentes]")?

    Not in a line that writes all words so.
    """
    i, capital, (first, last) = act.last - 1, tokens.capital, sentence
    named = all(capital[k] or flags[k] & W.determiner for k in range(act.first, act.last))
    if not named or not capital[i] or tokens.raw(i).isupper():
        return False
    before = act.first - 1
    while act.first - before <= _LINK and before > first and flags[before] & _LINKING and not capital[before]:
        before -= 1
    if before < first or not capital[before] or not tokens.norm[before][0].isalpha():
        return False
    if before < act.first - 1 and flags[before] & (W.determiner | W.preposition | W.coordinator):
        return False
    words = [k for k in range(first, last) if len(tokens.norm[k]) > _SHORT and tokens.norm[k][0].isalpha()]
    return 2 * sum(capital[k] for k in words) <= len(words)


# So far apart two words still name an act of one person; farther off they may be of another clause.
_NEAR_PAIR = 3


def _silent(norm: list[str], words: Vocabulary, i: int) -> bool:
    """Does a phrase begin at token i that tells no act ("salieron a las calles")?"""
    if norm[i] not in words.phrases:
        return False
    known = words.phrases.likely(norm[i], norm[i + 1] if i + 1 < len(norm) else "")
    return any(NO_ACT in lexes and tuple(norm[i : i + len(parts)]) == parts for parts, lexes in known)


def _pair_hits(tokens: Tokens, words: Vocabulary, sentence_of: list[int], hits: Hits, jails: frozenset[int]) -> list[Hit]:
    """Acts that two words name together ("let 40 of them go", "left three different prisons"), with no other act between them.

    `jails`: where names of prisons begin, which are as good as any word for one ("left [El Rodeo]").
    """
    out: list[Hit] = []
    acts, things = hits
    verbal = {h.first for h in acts if h.lex.form not in ("noun", "state") and not _named(tokens.norm, words, h)}
    # A participle may be the noun that a pair is told of, and parts it as little as any noun ("mandó 40 [detenidos] a casa").
    nouns = {h.first for h in acts if h.lex.form == "part" and h.first in things}
    # A phrase in one piece says what its verb means here ("taken to hospital"): no second word is looked for.
    whole = {h.first for h in acts if h.last > h.first + 1}
    norm, pairs = tokens.norm, words.pairs
    for i, word in enumerate(norm):
        known = pairs.get(word)
        if known is None or i in whole or _silent(norm, words, i):
            continue
        seen: set[str] = set()
        for first, second in known:
            if second.lex.measure in seen or (len(first) > 1 and tuple(norm[i : i + len(first)]) != first):
                continue
            start = i + len(first)
            for j in range(start, min(start + second.reach, len(norm))):
                if sentence_of[j] != sentence_of[i]:
                    break
                # "exigiu que libertem 40": what is asked for is no deed, and parts nothing.
                asked = second.lex.form == "noun" and norm[j] in second.phrases
                # "Llevan un año [detenidos]": only what people are ends in a participle; elsewhere that is a word of its own.
                lasting = second.lex.form == "state" and second.lex.use == "subject"
                phrases = second.phrases.get(norm[j]) if lasting or (j not in nouns and (asked or j not in verbal)) else None
                named = second.custody and j in jails
                if named or (phrases is not None and any(tuple(norm[j : j + len(p)]) == p for p in phrases)):
                    if _new_phrase(norm, words, start, j):
                        break
                    apart = (named or j - start > _NEAR_PAIR) and not second.lex.wide
                    out.append(Hit(i, start, replace(second.lex, wide=True) if apart else second.lex))
                    seen.add(second.lex.measure)
                    break
                if j in verbal and j not in nouns:
                    break
    return out


def _named(norm: list[str], words: Vocabulary, act: Hit) -> bool:
    """Does an article stand before what could be a bare verb, so that it is a noun ("passed through the [jail]")?"""
    flag = words.words.get(norm[act.first - 1], 0) if act.first else 0
    return act.lex.form == "base" and bool(flag & W.determiner) and not flag & (W.relative | W.pronoun | W.coordinator)


def _new_phrase(norm: list[str], words: Vocabulary, start: int, j: int) -> bool:
    """Does a noun phrase joined by "and" begin before token j ("dejó nueve detenidos [y una] comisaría quemada")?"""
    article = j > start + 2 and words.words.get(norm[j - 1], 0) & W.determiner
    return bool(article) and bool(words.words.get(norm[j - 2], 0) & W.coordinator)


_PUNCTUATION = {";": "semi", ":": "semi", "—": "semi", "–": "semi", "(": "semi", ")": "semi", ",": "comma", "\n": "semi"}
_QUOTES = frozenset('"“”«»')
_BY_FLAG = ((W.relative, "rel"), (W.subordinator, "sub"), (W.coordinator, "coord"))
_BY_ANY_FLAG = W.relative | W.subordinator | W.coordinator


def _boundaries(tokens: Tokens, flags: list[int]) -> dict[str, list[int]]:
    marks: dict[str, list[int]] = {k: [0] * len(flags) for k in ("semi", "comma", "rel", "sub", "coord", "quote")}
    for i, (word, flag) in enumerate(zip(tokens.norm, flags, strict=True)):
        kind = _PUNCTUATION.get(word)
        if kind is not None:
            marks[kind][i] = 1
        elif word in _QUOTES:
            marks["quote"][i] = 1
        elif flag & _BY_ANY_FLAG:
            for mask, name in _BY_FLAG:
                if flag & mask:
                    marks[name][i] = 1
    return {name: list(accumulate(some, initial=0)) for name, some in marks.items()}


def _completed(acts: list[Hit], cues: list[int]) -> list[Hit]:
    """Acts without the verbs that only say that something lasts, where a state behind them says what ("remain missing")."""
    out = []
    for k, act in enumerate(acts):
        after = next((h for h in acts[k + 1 : k + 3] if h.first >= act.last), None)
        lasts = act.lex.measure == "held" and act.last - act.first == 1 and cues[act.first] & W.still
        told = after is not None and after.first - act.last <= 1 and after.lex.form == "state" and after.lex.measure != "held"
        if not (lasts and told):
            out.append(act)
    return out


def _blocked(report: Report, tokens: Tokens) -> list[bool]:
    """Tokens of parts that are not read: comment forms, bylines, repeated captions …"""
    blocked = [False] * len(tokens)
    for block in report.boilerplate:
        if block.kind not in ("title", "dateline", "caption"):
            for i in range(bisect_right(tokens.end, block.start), len(tokens)):
                if tokens.start[i] >= block.end:
                    break
                blocked[i] = True
    return blocked


def _clauses(scene: Scene) -> Clauses:
    n = len(scene.tokens)
    finite, numeric = [False] * n, [False] * n
    for hit in scene.acts:
        if hit.lex.form in ("fin", "fut", "cond", "past"):
            finite[hit.first] = True
    for number in scene.numbers:
        if number.kind == "count":
            numeric[number.first] = True
    return find_clauses(scene.tokens, scene.sentences, scene.flags, finite, numeric)


# Forms that a verb alone has: behind the mark of an owner the word is a noun ("the country's jails").
_VERBS = ("fin", "base")


def set_scene(report: Report) -> Scene:
    """Lay a report out for reading."""
    rules = sentence_rules(report.language)
    tokens = tokenize(report.text, rules.elisions)
    tokens.close()
    words = vocabulary(report.language)
    sentences = split_sentences(tokens, report.language)
    sentence_of = [-1] * len(tokens)
    for number, (first, last) in enumerate(sentences):
        for i in range(first, last):
            sentence_of[i] = number
    cues, jails = _classes(tokens, words), named_jails(tokens, report.language)
    for first, last in jails:
        cues[first:last] = [classes | W.jail for classes in cues[first:last]]
    flags = [classes & ~TELLING for classes in cues]
    named = {i for first, last in jails for i in range(first, last)}
    numbers = [replace(n, kind="name") if n.first in named else n for n in find_numbers(tokens, report.language)]
    acts, things = _hits(tokens, words, frozenset(n.first for n in numbers if n.kind in _TERMS))
    at = [sentence_of[act.last - 1] for act in acts]
    acts = [act for act, k in zip(acts, at, strict=True) if k < 0 or not _in_name(tokens, flags, sentences[k], act)]
    marks = rules.owner_marks
    # "They left the [country]'s prisons": a phrase does not end with whoever owns what follows.
    acts = [h for h in acts if h.last - h.first == 1 or h.last >= len(tokens) or tokens.norm[h.last] not in marks]
    pairs = _pair_hits(tokens, words, sentence_of, (acts, things), frozenset(first for first, _ in jails))
    if pairs:
        acts = sorted([*unasked(acts, pairs), *pairs], key=lambda h: (h.first, h.last, h.lex.measure, h.lex.form))
    acts = [h for h in acts if h.lex.form not in _VERBS or h.first == 0 or tokens.norm[h.first - 1] not in marks]
    said = Said(tokens.norm, cues, things, speech_words(report.language), frozenset(n.first for n in numbers))
    acts = befalling(said, _completed(acts, cues))
    dates, told = dates_and_entries(tokens, report.language, report.published)
    dated = {i for d in dates for i in range(d.first, d.last) if tokens.norm[i].isdigit()}
    # "Segunda-feira, [16]": a number in a date counts nobody.
    numbers = [replace(n, kind="date") if n.kind == "count" and n.first in dated and n.last - 1 in dated else n for n in numbers]
    scene = Scene(
        report=report,
        tokens=tokens,
        words=words,
        rules=rules,
        sentences=sentences,
        numbers=numbers,
        dates=dates,
        flags=flags,
        cues=cues,
        acts=acts,
        things=things,
        sentence_of=sentence_of,
        blocked=_blocked(report, tokens),
        boundaries=_boundaries(tokens, flags),
    )
    scene.clauses = _clauses(scene)
    scene.numbers_of = _by_sentence(scene.numbers, sentence_of)
    scene.dates_of = _by_sentence(scene.dates, sentence_of)
    scene.todays = under_days(sentences, told)
    scene.entered = frozenset(scene.todays) | by_the_clock(tokens.norm, numbers, sentence_of)
    scene.acts_of = [[] for _ in sentences]
    scene.classes_of = [scene.told(first, last) for first, last in sentences]
    for hit in acts:
        if sentence_of[hit.first] >= 0:
            scene.acts_of[sentence_of[hit.first]].append(hit)
    return scene
