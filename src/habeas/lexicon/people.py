"""What is told of one person: phrases that an undergoer is the subject of, phrases that only look so, and known public figures."""

from dataclasses import dataclass
from functools import cache

import msgspec

from habeas.lexicon.files import Entry, load
from habeas.lexicon.opening import Openings
from habeas.lexicon.phrases import cut
from habeas.lexicon.sources import name_words

# Stands for any number in a phrase of people.yaml.
NUMBER = "#"
# The act of a phrase that tells only of time spent; held where the sentence goes on to say that it was inside.
STAY = "stay"
Phrase = tuple[str, ...]


class People(Entry, frozen=True, kw_only=True):
    """The file people.yaml of one language (en/people.yaml explains the sections)."""

    subject: dict[str, tuple[str, ...]]
    stays: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    away: tuple[str, ...] = ()
    toward: tuple[str, ...] = ()
    prison_things: tuple[str, ...] = ()
    along: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    clitics: tuple[str, ...] = ()
    datives: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    priests: tuple[str, ...] = ()
    peers: tuple[str, ...] = ()
    busy: tuple[str, ...] = ()
    going: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    visiting: tuple[str, ...] = ()
    afterward: tuple[str, ...] = ()
    to_be: tuple[str, ...] = ()
    to_be_before: tuple[str, ...] = ()
    once: tuple[str, ...] = ()
    staying: tuple[str, ...] = ()
    sits: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    briefly: tuple[str, ...] = ()
    sent: tuple[str, ...] = ()
    again: tuple[str, ...] = ()
    own: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    i_was: tuple[str, ...] = ()
    me: tuple[str, ...] = ()
    me_behind: bool = False
    ifs: tuple[str, ...] = ()
    voids: tuple[str, ...]
    impersonal: tuple[str, ...]
    one_of: tuple[str, ...]
    politicians: tuple[str, ...]
    soldiers: tuple[str, ...]
    rank_and_file: tuple[str, ...]
    others: tuple[str, ...]
    of_words: tuple[str, ...]
    awaited: tuple[str, ...]
    deeds: dict[str, tuple[str, ...]]
    groups: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    picked: tuple[str, ...] = ()
    emphatic: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    kin_by_article: tuple[str, ...] = ()
    whom: tuple[str, ...] = ()
    which: tuple[str, ...] = ()
    falls_to: tuple[str, ...] = ()
    whens: tuple[str, ...] = ()
    named_as: tuple[str, ...] = ()
    proclitics: tuple[str, ...] = ()
    enclitics: tuple[str, ...] = ()
    keepsakes: tuple[str, ...] = ()
    out_of: tuple[str, ...] = ()
    singled: tuple[str, ...] = ()
    wed: dict[str, str] = msgspec.field(default_factory=dict)
    takes: tuple[str, ...] = ()
    take_alone: tuple[str, ...] = ()
    takers: tuple[str, ...] = ()
    outward: tuple[str, ...] = ()
    decades: dict[str, int] = msgspec.field(default_factory=dict)
    hospitals: tuple[str, ...] = ()
    theirs: tuple[str, ...] = ()
    docks: tuple[str, ...] = ()
    refuses: tuple[str, ...] = ()
    grants: tuple[str, ...] = ()
    freedoms: tuple[str, ...] = ()
    pleas: tuple[str, ...] = ()
    frees: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    ruled_for: tuple[str, ...] = ()
    ruled_of: tuple[str, ...] = ()
    underwent: tuple[str, ...] = ()
    fines: tuple[str, ...] = ()
    questioned: tuple[str, ...] = ()
    listings: tuple[str, ...] = ()


class PublicFigures(Entry, frozen=True, kw_only=True):
    """The file shared/public_figures.yaml: names by the part their bearers play."""

    official: tuple[str, ...]
    opposition: tuple[str, ...]
    family: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """One language's phrases by their first word, longest first; `told` pairs a phrase with its act."""

    told: Openings[str]
    inside: frozenset[str]
    within: frozenset[str]
    away: frozenset[str]
    toward: frozenset[str]
    prison_things: frozenset[str]
    along: frozenset[Phrase]
    beside: frozenset[str]
    clitics: frozenset[str]
    datives: frozenset[str]
    outside: frozenset[str]
    priests: frozenset[str]
    peers: frozenset[str]
    busy: frozenset[str]
    going: frozenset[str]
    agents: frozenset[str]
    visiting: frozenset[str]
    afterward: frozenset[str]
    to_be: frozenset[str]
    to_be_before: frozenset[str]
    once: frozenset[str]
    staying: frozenset[str]
    sits: frozenset[str]
    purposes: frozenset[str]
    briefly: frozenset[str]
    sent: frozenset[str]
    again: frozenset[str]
    own: Openings[str]
    i_was: frozenset[Phrase]
    me: frozenset[str]
    me_behind: bool
    ifs: frozenset[str]
    voids: frozenset[Phrase]
    impersonal: frozenset[str]
    one_of: frozenset[Phrase]
    politicians: frozenset[str]
    soldiers: frozenset[str]
    rank_and_file: frozenset[str]
    others: frozenset[str]
    of_words: frozenset[str]
    awaited: frozenset[str]
    deeds: dict[str, tuple[tuple[Phrase, str], ...]]
    groups: dict[str, str]
    picked: frozenset[Phrase]
    emphatic: frozenset[str]
    after: frozenset[Phrase]
    kin_by_article: frozenset[str]
    whom: frozenset[Phrase]
    which: frozenset[str]
    falls_to: frozenset[Phrase]
    whens: frozenset[str]
    named_as: frozenset[Phrase]
    proclitics: frozenset[str]


@dataclass(frozen=True, slots=True)
class StoryWords:
    """How families and features tell it: who is singled out of a set, wed to whom, and who takes people away with which verb."""

    singled: frozenset[Phrase]
    wed: dict[str, tuple[tuple[Phrase, str], ...]]
    takes: frozenset[Phrase]
    take_alone: frozenset[Phrase]
    takers: frozenset[str]
    outward: frozenset[str]
    keepsakes: frozenset[str]
    enclitics: frozenset[str]
    out_of: frozenset[str]
    decades: dict[Phrase, int]
    hospitals: frozenset[str]
    theirs: frozenset[Phrase]
    docks: frozenset[Phrase]


@dataclass(frozen=True, slots=True)
class RulingWords:
    """How rulings on somebody's freedom, fines, questionings and lists of prisoners are told.

    `rules` are the verbs that refuse or grant, `openers` the words that one may begin with.
    """

    refuses: frozenset[Phrase]
    grants: frozenset[Phrase]
    rules: frozenset[Phrase]
    openers: frozenset[str]
    freedoms: frozenset[Phrase]
    pleas: frozenset[str]
    frees: frozenset[Phrase]
    same: frozenset[str]
    ruled_for: frozenset[Phrase]
    ruled_of: frozenset[Phrase]
    underwent: frozenset[Phrase]
    fines: frozenset[str]
    questioned: frozenset[Phrase]
    listings: frozenset[str]


@cache
def ruling_words(lang: str) -> RulingWords:
    """The words of rulings of one language; raises LexiconError where the file breaks its schema."""
    listed = load(lang, "people", People)
    refuses, grants = frozenset(cut(w) for w in listed.refuses), frozenset(cut(w) for w in listed.grants)
    return RulingWords(
        refuses=refuses,
        grants=grants,
        rules=refuses | grants,
        openers=frozenset(phrase[0] for phrase in refuses | grants),
        freedoms=frozenset(cut(w) for w in listed.freedoms),
        pleas=frozenset(listed.pleas),
        frees=frozenset(cut(w) for w in listed.frees),
        same=frozenset(listed.same),
        ruled_for=frozenset(cut(w) for w in listed.ruled_for),
        ruled_of=frozenset(cut(w) for w in listed.ruled_of),
        underwent=frozenset(cut(w) for w in listed.underwent),
        fines=frozenset(listed.fines),
        questioned=frozenset(cut(w) for w in listed.questioned),
        listings=frozenset(listed.listings),
    )


@cache
def story_words(lang: str) -> StoryWords:
    """The words of stories of one language; raises LexiconError where the file breaks its schema."""
    listed = load(lang, "people", People)
    return StoryWords(
        singled=frozenset(cut(f) for f in listed.singled),
        wed=_by_first({relation: (form,) for form, relation in listed.wed.items()}),
        takes=frozenset(cut(f) for f in listed.takes),
        take_alone=frozenset(cut(f) for f in listed.take_alone),
        takers=frozenset(listed.takers),
        outward=frozenset(listed.outward),
        keepsakes=frozenset(listed.keepsakes),
        enclitics=frozenset(listed.enclitics),
        out_of=frozenset(listed.out_of),
        decades={cut(form): year for form, year in listed.decades.items()},
        hospitals=frozenset(listed.hospitals),
        theirs=frozenset(cut(f) for f in listed.theirs),
        docks=frozenset(cut(f) for f in listed.docks),
    )


def _by_first(phrases: dict[str, tuple[str, ...]]) -> dict[str, tuple[tuple[Phrase, str], ...]]:
    """Phrases and their acts by first word, longest first."""
    pairs = sorted((cut(f), act) for act, forms in phrases.items() for f in forms)
    out: dict[str, list[tuple[Phrase, str]]] = {}
    for parts, act in sorted(pairs, key=lambda p: (-len(p[0]), p)):
        out.setdefault(parts[0], []).append((parts, act))
    return {k: tuple(v) for k, v in out.items()}


@cache
def people_words(lang: str) -> PeopleWords:
    """The phrases of one language; raises LexiconError where the file breaks its schema."""
    listed = load(lang, "people", People)
    stays = {STAY: listed.stays}
    return PeopleWords(
        told=Openings(_by_first(listed.subject | stays)),
        own=Openings(_by_first(listed.own)),
        i_was=frozenset(cut(f) for f in listed.i_was),
        me=frozenset(listed.me),
        me_behind=listed.me_behind,
        ifs=frozenset(listed.ifs),
        inside=frozenset(listed.inside),
        within=frozenset(listed.within),
        away=frozenset(listed.away),
        toward=frozenset(listed.toward),
        prison_things=frozenset(listed.prison_things),
        along=frozenset(cut(f) for f in listed.along),
        beside=frozenset(listed.beside),
        clitics=frozenset(listed.clitics),
        datives=frozenset(listed.datives),
        outside=frozenset(listed.outside),
        priests=frozenset(listed.priests),
        peers=frozenset(listed.peers),
        busy=frozenset(listed.busy),
        going=frozenset(listed.going),
        agents=frozenset(listed.agents),
        visiting=frozenset(listed.visiting),
        afterward=frozenset(listed.afterward),
        to_be=frozenset(listed.to_be),
        to_be_before=frozenset(listed.to_be_before),
        once=frozenset(listed.once),
        staying=frozenset([*listed.staying, *(w for f in listed.stays for w in cut(f))]),
        sits=frozenset(listed.sits),
        purposes=frozenset(listed.purposes),
        briefly=frozenset(listed.briefly),
        sent=frozenset(listed.sent),
        again=frozenset(listed.again),
        voids=frozenset(cut(v) for v in listed.voids),
        impersonal=frozenset(listed.impersonal),
        one_of=frozenset(cut(f) for f in listed.one_of),
        politicians=frozenset(listed.politicians),
        soldiers=frozenset(listed.soldiers),
        rank_and_file=frozenset(listed.rank_and_file),
        others=frozenset(listed.others),
        of_words=frozenset(listed.of_words),
        awaited=frozenset(listed.awaited),
        deeds=_by_first(listed.deeds),
        picked=frozenset(cut(f) for f in listed.picked),
        emphatic=frozenset(listed.emphatic),
        after=frozenset(cut(f) for f in listed.after),
        groups={w: role for role, some in listed.groups.items() for w in some},
        kin_by_article=frozenset(listed.kin_by_article),
        whom=frozenset(cut(f) for f in listed.whom),
        which=frozenset(listed.which),
        falls_to=frozenset(cut(f) for f in listed.falls_to),
        whens=frozenset(listed.whens),
        named_as=frozenset(cut(f) for f in listed.named_as),
        proclitics=frozenset(listed.proclitics),
    )


@cache
def _figures() -> tuple[tuple[frozenset[str], str], ...]:
    listed = load("shared", "public_figures", PublicFigures)
    by_role = (("official", listed.official), ("opposition", listed.opposition))
    return tuple((frozenset(name_words(f)), role) for role, forms in by_role for f in forms)


@cache
def _figures_of() -> dict[str, tuple[int, ...]]:
    """Where the names of two words and more stand in the list, by the first of their words in the alphabet."""
    out: dict[str, list[int]] = {}
    for number, (form, _) in enumerate(_figures()):
        if len(form) > 1:
            out.setdefault(min(form), []).append(number)
    return {word: tuple(some) for word, some in out.items()}


@cache
def _families() -> dict[str, str]:
    listed = load("shared", "public_figures", PublicFigures)
    return {w: role for role, some in listed.family.items() for f in some for w in name_words(f)}


def public_role(name: str) -> str:
    """The part that a known public figure plays ("official", "opposition"), or nothing; alone, only a listed family name tells."""
    words = frozenset(name_words(name))
    if len(words) == 1:
        return _families().get(next(iter(words)), "")
    known, places = _figures(), _figures_of()
    at = min((n for w in words for n in places.get(w, ()) if known[n][0] <= words), default=-1)
    return known[at][1] if at >= 0 else ""
