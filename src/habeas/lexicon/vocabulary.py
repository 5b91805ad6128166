"""The words of one language as the grammar sees them: acts, people who can be counted, and the small words between."""

from dataclasses import dataclass, replace
from functools import cache, lru_cache

import msgspec

from habeas.errors import LexiconError
from habeas.lexicon.acts import ActEntry, Acts
from habeas.lexicon.conjugation import Verb, conjugate, in_other_tenses
from habeas.lexicon.files import Entry, load
from habeas.lexicon.opening import Openings
from habeas.lexicon.phrases import by_first, cut


class Counted(Entry, frozen=True, kw_only=True):
    """Nouns whose number is a figure, with what they say of the counted; `nameless` ones do not say who they are ("40 names").

    `files` are papers before somebody who decides on them, and no cases of anything else ("12 cases of detention").
    """

    group: str
    forms: tuple[str, ...]
    sex: str | None = None
    age: str | None = None
    nationality: str | None = None
    attributes: tuple[str, ...] = ()
    nameless: bool = False
    files: bool = False


class Adjective(Entry, frozen=True, kw_only=True):
    forms: tuple[str, ...]
    group: str | None = None
    sex: str | None = None
    age: str | None = None
    nationality: str | None = None
    attributes: tuple[str, ...] = ()


class Nouns(Entry, frozen=True, kw_only=True):
    """The nouns, and those that name people by what befell them though they tell no act (`befallen`: "suspects" were arrested).

    `teams` are bodies sent or set up that have so many members, who are no figure; `made_of` words say so of any body; `sent` are
    verbs of whoever sends or names people for a task, `deployed` of whoever puts men into action.
    """

    counted: tuple[Counted, ...]
    other: dict[str, tuple[str, ...]]
    befallen: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    adjectives: tuple[Adjective, ...] = ()
    teams: tuple[str, ...] = ()
    made_of: tuple[str, ...] = ()
    sent: tuple[str, ...] = ()
    deployed: tuple[str, ...] = ()


class Words(Entry, frozen=True, kw_only=True):
    """The classes, word ends that tell one, and words that are a name where they are written with a capital ("Irão")."""

    classes: dict[str, tuple[str, ...]]
    names: tuple[str, ...] = ()
    endings: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)


class W:
    """The classes of small words (words.yaml), one bit each; a token can be of several.

    Plain numbers: every token is asked many times, and an enum's `&` costs twenty times that of an int.
    """

    be_now = 1 << 0
    be_past = 1 << 1
    have = 1 << 2
    still = 1 << 3
    future = 1 << 4
    conditional = 1 << 5
    plan = 1 << 6
    done = 1 << 7
    deny = 1 << 8
    allege = 1 << 9
    negation = 1 << 10
    relative = 1 << 11
    subordinator = 1 << 12
    coordinator = 1 << 13
    including = 1 << 14
    rest = 1 << 15
    total = 1 << 16
    preposition = 1 << 17
    determiner = 1 << 18
    pronoun = 1 << 19
    then = 1 << 20
    ground = 1 << 21
    also = 1 << 22
    since = 1 << 23
    announce = 1 << 24
    gather = 1 << 25
    custody = 1 << 26
    of = 1 << 27
    unrest = 1 << 28
    # What governs an act, more strictly than the cues above: it still lies ahead, is told as hearsay, is denied, was found true.
    intend = 1 << 34
    ahead = 1 << 29
    subjunctive = 1 << 30
    hearsay = 1 << 31
    refuse = 1 << 32
    found = 1 << 33
    # The helping verb of what had happened before.
    had = 1 << 35
    # A conditional of being, by which a number is told as hearsay where the language has that ("serían 34").
    supposed = 1 << 36
    # What tells a count of an earlier moment ("there were", "stood at", "eran", "tinha").
    stood = 1 << 37
    # Who stands on paper: a list of names may be one of those to be let out.
    listed = 1 << 38
    # What ties an act to the counted: pronouns at a verb that take up an object put first, verbs of what people are like, verbs of
    # visiting, defending and seeking those in custody.
    clitic = 1 << 39
    describe = 1 << 40
    attend = 1 << 41
    # What leads to a number that another is set against ("compared with 40"), and words that also mean other things ("against 40").
    versus = 1 << 42
    against = 1 << 43
    # What is published of a count, and dates it ("the bulletin of 15 November").
    survey = 1 << 44
    # Where people are in custody: places of it, the prepositions of being in one, and the verbs of those who find them there.
    jail = 1 << 45
    within = 1 << 46
    find = 1 << 47
    # Whose: possessives; and verbs of spending time, behind which a number may leave its years out.
    whose = 1 << 48
    spend = 1 << 49
    # Among others of whom something is told ("among those freed are three priests").
    among = 1 << 50
    # A movement that opens with the earlier figure ("rose from 40 to 62"); and what says that no more were meant ("only").
    moved = 1 << 51
    only = 1 << 52
    # Taking people somewhere; denying only what a clause tells ("rejected that"); a question that is still to be decided.
    carry = 1 << 53
    reject = 1 << 54
    whether = 1 << 55
    # Where people are left to themselves (the desert), and takers who are no authority (gunmen).
    waste = 1 << 56
    gunmen = 1 << 57
    # What says that a charge or a sentence stands now: terms being served, warrants in force, cases open.
    pending = 1 << 58
    # Speaking with people and taking down what they say, which counts nobody held ("interviewed", "testimony from").
    hear = 1 << 59
    # Nouns for what somebody says, true or not ("claims that").
    claims = 1 << 60
    # A cell or a block as one who was there recalls it: nobody knows the day ("in my cell we were forty").
    recalled = 1 << 61
    # Behind a word for all: those of whom what is told of the rest is not true ("all but three were freed").
    excepting = 1 << 62
    # What leads to a cause ("22 of them from gunshots", "dos por asfixia").
    cause = 1 << 63
    # A comparison that makes a number a difference ("[eight] more than in July"): its two words.
    comparative = 1 << 64
    than = 1 << 65
    # What is told or written and may be denied as a whole ("denied reports that"), and what leads to its content ("según la cual").
    telling = 1 << 66
    whereby = 1 << 67
    # What leads in the crime that somebody is held or tried for ("for murder", "por homicídio").
    blame = 1 << 68
    # What leads in whoever does what is told in the passive ("taken by four men"); and where those gather who are not inside.
    doer = 1 << 69
    outside = 1 << 70
    # What is done once more ("arrested again").
    again = 1 << 71
    # What brings people under house arrest or a measure: verbs of imposing it, and of being put under it ("quedaron bajo").
    impose = 1 << 72
    placed = 1 << 73
    # What makes a coming home a death, a going away an exile, and a pardon no release: how the dead come out, what the exiled lose
    # or where they go, who is not covered. And words for a number that is said to be the right one ("the true total").
    coffin = 1 << 74
    banish = 1 << 75
    leave_out = 1 << 76
    rightly = 1 << 77
    # Nouns and verbs of pardoning, which alone let nobody out ("an amnesty for 40", "pardons 40").
    mercy = 1 << 78
    pardon = 1 << 79
    # What says that people are or were there, and not that something happened to them ("hay", and not "hubo").
    there = 1 << 80
    # What takes an unsaid number out of those counted ("[some] of the thousands detained").
    some_of = 1 << 81
    # By what people came into custody over a time, which is no state ("passed through the camp").
    passing = 1 << 82
    # What kills and hurts without anybody's deed ("earthquake"), and what petitions that free nobody are about ("the election").
    nature = 1 << 83
    ballot = 1 << 84
    # How those who are held together count themselves ("we were [forty]", "[nine] of us").
    of_us = 1 << 85
    # Which of those just told of are meant ("two of the latter", "entre los primeros").
    latter = 1 << 86
    former = 1 << 87
    # Verbs of promising; what says what a word before meant ("that is"); what tells of every one of those counted ("all of them").
    promise = 1 << 88
    meant = 1 << 89
    each = 1 << 90


# Classes of words that tell something and build no sentence: they say what is around an act, and are nouns and verbs like others.
TELLING = (
    W.unrest | W.intend | W.ahead | W.subjunctive | W.hearsay | W.refuse | W.found | W.had | W.supposed | W.stood | W.listed
    | W.describe | W.attend | W.versus | W.against | W.survey | W.jail | W.within | W.find | W.whose | W.spend | W.among | W.moved
    | W.only | W.carry | W.reject | W.whether | W.waste | W.gunmen | W.pending
    | W.hear | W.claims | W.recalled | W.excepting | W.cause | W.comparative | W.than | W.telling | W.whereby | W.blame
    | W.doer | W.outside
    | W.again | W.impose | W.placed | W.coffin | W.banish | W.leave_out | W.rightly | W.mercy | W.pardon
    | W.there | W.some_of | W.passing | W.nature | W.ballot
    | W.of_us | W.latter | W.former | W.promise | W.meant | W.each
)  # fmt: skip

_CLASSES: dict[str, int] = {name: flag for name, flag in vars(W).items() if not name.startswith("_")}


@dataclass(frozen=True, slots=True)
class Lex:
    """What a phrase means to the grammar. `kind`: act · noun · other · adjective.

    An act has `measure`, `form` (fin, past, part, noun, state …) and `use` (object, subject, none); a noun has a group and traits
    (a `nameless` one does not say who is counted, `files` are papers); an `other` has the reason for which its number is set aside.
    `wide` acts are told of numbers of people, not of one person.
    """

    kind: str
    measure: str = ""
    form: str = ""
    use: str = ""
    group: str = ""
    sex: str | None = None
    age: str | None = None
    nationality: str | None = None
    attributes: tuple[str, ...] = ()
    reason: str = ""
    wide: bool = False
    nameless: bool = False
    files: bool = False


# Forms of acts that are no verb's own.
_SET = ("state", "phrase")
# What hides the acts that its words would tell elsewhere ("released a statement").
NO_ACT = Lex("act")


@dataclass(frozen=True, slots=True)
class Second:
    """What may follow the first word of a pair: the first words of its phrases, how far on, and the act that both name.

    `custody`: any place of custody may, also by its name alone.
    """

    phrases: dict[str, tuple[tuple[str, ...], ...]]
    reach: int
    lex: Lex
    custody: bool = False


Phrase = tuple[tuple[str, ...], tuple[Lex, ...]]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Phrases by their first word (longest first), small words by class, and split phrases by their first part."""

    lang: str
    phrases: Openings[tuple[Lex, ...]]
    words: dict[str, int]
    long_words: dict[str, tuple[tuple[tuple[str, ...], int], ...]]
    endings: tuple[tuple[tuple[str, ...], int], ...]
    names: frozenset[str]
    pairs: dict[str, tuple[tuple[tuple[str, ...], Second], ...]]
    befallen: dict[str, frozenset[str]]
    teams: frozenset[str]
    made_of: frozenset[tuple[str, ...]]
    deployed: frozenset[str]
    sent: frozenset[str]


def _act_phrases(lang: str, measure: str, entry: ActEntry, *, wide: bool) -> list[tuple[str, Lex]]:
    out: list[tuple[str, Lex]] = []
    plain = [
        (use, Verb(verb=verb, like=like))
        for use, verbs in (("object", entry.object), ("subject", entry.subject))
        for verb, like in verbs.items()
    ]
    for use, verb in [*plain, *((v.use, v) for v in entry.irregular)]:
        for form, words in conjugate(lang, verb).items():
            lex = Lex("act", measure=measure, form=form, use=use, wide=wide)
            out += [(word, lex) for word in words]
    for form, listed in (("noun", entry.nouns), ("state", entry.states), ("phrase", entry.phrases)):
        lex = Lex("act", measure=measure, form=form, wide=wide)
        out += [(word, lex) for word in listed]
    return out


def _in_other_tenses(lang: str, pairs: list[tuple[str, Lex]]) -> list[tuple[str, Lex]]:
    """The acts of several words in every tense of their verb, but for what is listed with a meaning of its own.

    A state and a set phrase stay what they are now and then ("siguen detenidos", "seguían detenidos") and are hearsay where their
    verb tells it ("seguirían detenidos"); of what is to come they say nothing.
    """
    listed = {cut(phrase) for phrase, _ in pairs}
    out = []
    for phrase, lex in pairs:
        if lex.kind != "act" or " " not in phrase:
            continue
        stays = lex.form in _SET
        for form, other in in_other_tenses(lang, phrase, "fin" if stays else lex.form):
            if (not stays or form in ("fin", "cond")) and cut(other) not in listed:
                out.append((other, _of_form(lex, form)))
    return out


@lru_cache(maxsize=4096)
def _of_form(lex: Lex, form: str) -> Lex:
    """The same act told by another form of its verb; acts told alike are one object."""
    if lex.form in _SET:
        return lex if form == "fin" else replace(lex, form=form, use="subject")
    return lex if lex.form == form else replace(lex, form=form)


def _noun_phrases(nouns: Nouns) -> list[tuple[str, Lex]]:
    out: list[tuple[str, Lex]] = []
    for c in nouns.counted:
        lex = Lex(
            "noun",
            group=c.group,
            sex=c.sex,
            age=c.age,
            nationality=c.nationality,
            attributes=c.attributes,
            nameless=c.nameless,
            files=c.files,
        )
        out += [(form, lex) for form in c.forms]
    for reason, forms in nouns.other.items():
        out += [(form, Lex("other", reason=reason)) for form in forms]
    for a in nouns.adjectives:
        lex = Lex("adjective", group=a.group or "", sex=a.sex, age=a.age, nationality=a.nationality, attributes=a.attributes)
        out += [(form, lex) for form in a.forms]
    return out


def _index(pairs: list[tuple[str, Lex]]) -> Openings[tuple[Lex, ...]]:
    by_words: dict[tuple[str, ...], list[Lex]] = {}
    for text, lex in pairs:
        known = by_words.setdefault(cut(text), [])
        if lex not in known:
            known.append(lex)
    by_first: dict[str, list[Phrase]] = {}
    for words, lexes in by_words.items():
        by_first.setdefault(words[0], []).append((words, tuple(lexes)))
    return Openings({first: sorted(some, key=lambda p: (-len(p[0]), p[0])) for first, some in by_first.items()})


def _class(lang: str, name: str) -> int:
    """The bit of a class of words; raises LexiconError for a name that is none."""
    flag = _CLASSES.get(name)
    if flag is None:
        raise LexiconError(f"lexicon {lang}/words.yaml: unknown class {name!r}", f"classes: {', '.join(_CLASSES)}")
    return flag


def _small_words(lang: str, words: Words) -> tuple[dict[str, int], dict[str, tuple[tuple[tuple[str, ...], int], ...]]]:
    single: dict[str, int] = {}
    long: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for name, forms in words.classes.items():
        flag = _class(lang, name)
        for form in forms:
            parts = cut(form)
            if len(parts) == 1:
                single[parts[0]] = single.get(parts[0], 0) | flag
            else:
                long.setdefault(parts[0], []).append((parts, flag))
    return single, {first: tuple(sorted(some)) for first, some in long.items()}


def _holds(phrase: tuple[str, ...], measure: str, narrow: set[tuple[tuple[str, ...], str]]) -> bool:
    """Does a wide phrase only say more of what a narrow one within it tells ("released from prison", "released")?"""
    size = len(phrase)
    return any((phrase[i:j], measure) in narrow for i in range(size) for j in range(i + 1, size + 1))


@cache
def vocabulary(lang: str) -> Vocabulary:
    """Everything known of one language's words; raises LexiconError where a data file breaks its schema."""
    acts, more = load(lang, "acts", Acts), load(lang, "acts_wide", Acts)
    pairs = [pair for measure, entry in acts.acts.items() for pair in _act_phrases(lang, measure, entry, wide=False)]
    narrow = {(cut(phrase), lex.measure) for phrase, lex in pairs}
    wide = [pair for measure, entry in more.acts.items() for pair in _act_phrases(lang, measure, entry, wide=True)]
    pairs += [(phrase, replace(lex, wide=False) if _holds(cut(phrase), lex.measure, narrow) else lex) for phrase, lex in wide]
    pairs += [(phrase, NO_ACT) for phrase in acts.not_acts]
    nouns = load(lang, "nouns", Nouns)
    pairs += _noun_phrases(nouns)
    pairs += _in_other_tenses(lang, pairs)
    words = load(lang, "words", Words)
    seconds: dict[str, list[tuple[tuple[str, ...], Second]]] = {}
    _add_pairs(seconds, acts, acts.custody, wide=False)
    _add_pairs(seconds, more, acts.custody, wide=True)
    single, long = _small_words(lang, words)
    endings = tuple((ends, _class(lang, name)) for name, ends in sorted(words.endings.items()))
    known_pairs = {k: tuple(v) for k, v in seconds.items()}
    return Vocabulary(
        lang,
        _index(pairs),
        single,
        long,
        endings,
        frozenset(words.names),
        known_pairs,
        _befallen(nouns),
        teams=frozenset(nouns.teams),
        made_of=frozenset(cut(words) for words in nouns.made_of),
        sent=frozenset(nouns.sent),
        deployed=frozenset(nouns.deployed),
    )


def _befallen(nouns: Nouns) -> dict[str, frozenset[str]]:
    """For each noun that names people by what befell them, the measures of it."""
    words = sorted({word for some in nouns.befallen.values() for word in some})
    return {word: frozenset(m for m, some in nouns.befallen.items() if word in some) for word in words}


def _add_pairs(out: dict[str, list[tuple[tuple[str, ...], Second]]], acts: Acts, custody: tuple[str, ...], *, wide: bool) -> None:
    """Pairs by the first token of their first phrase; verbs with the counted between their parts are pairs too ("let 40 go")."""
    for measure, entry in acts.acts.items():
        for first, second in entry.split:
            lex = Lex("act", measure=measure, form="fin", use="object", wide=wide)
            out.setdefault(cut(first)[0], []).append((cut(first), Second(by_first((second,)), 10, lex)))
    for pair in acts.pairs:
        seconds = custody if isinstance(pair.second, str) else pair.second
        lex = Lex("act", measure=pair.measure, form=pair.form, use=pair.use, reason="pair", wide=wide)
        found = Second(by_first(seconds), pair.reach, lex, isinstance(pair.second, str))
        for first in pair.first:
            out.setdefault(cut(first)[0], []).append((cut(first), found))
