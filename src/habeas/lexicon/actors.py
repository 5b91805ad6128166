"""Who can act or speak in a report: titles, kin, kinds of bodies, collectives, and the words that build names."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

import msgspec

from habeas.lexicon.files import Entry, load
from habeas.lexicon.opening import Openings
from habeas.lexicon.phrases import cut
from habeas.lexicon.places import country_names

Sex = Literal["female", "male"]
# No article has more letters; words that point do ("esta", "este").
ARTICLE = 2


class Title(Entry, frozen=True, kw_only=True):
    """Words for one person, with the role that they give their bearer."""

    role: str
    forms: tuple[str, ...]


class Actors(Entry, frozen=True, kw_only=True):
    """The file actors.yaml of one language (en/actors.yaml explains the sections)."""

    titles: tuple[Title, ...]
    kin: dict[str, dict[str, str]]
    kin_plural: dict[str, str]
    inverse: dict[str, str]
    sexed: dict[str, dict[str, str]]
    possessives: dict[str, tuple[str, ...]]
    honorifics: dict[str, tuple[str, ...]]
    heads: tuple[str, ...]
    place_nouns: tuple[str, ...]
    generic_bodies: tuple[str, ...]
    collectives: tuple[str, ...]
    offices: tuple[str, ...]
    pronouns: dict[str, tuple[str, ...]]
    indefinite: tuple[str, ...]
    definite: tuple[str, ...]
    particles: tuple[str, ...]
    joiners: tuple[str, ...]
    causes: tuple[str, ...]
    ands: tuple[str, ...]
    not_names: tuple[str, ...]
    lower_openers: tuple[str, ...]
    place_prepositions: tuple[str, ...]
    anaphors: tuple[str, ...]
    stations: tuple[str, ...] = ()
    bylines: tuple[str, ...]
    objects: dict[str, tuple[str, ...]]
    of: str
    shared_titles: tuple[str, ...]
    official_bodies: tuple[str, ...]
    party_words: tuple[str, ...]
    media_words: tuple[str, ...]
    legal_words: tuple[str, ...]
    first_person: tuple[str, ...]
    gendered: dict[Sex, tuple[tuple[str, str], ...]]
    age_units: tuple[str, ...]
    body_nouns: tuple[str, ...] = ()
    of_state: tuple[str, ...] = ()
    callings: tuple[tuple[str, ...], ...] = ()
    sole: tuple[str, ...] = ()
    broad: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    leads: tuple[str, ...] = ()
    owners: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    same: tuple[str, ...] = ()
    bodies_meant: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    instruments: tuple[str, ...] = ()
    realms: tuple[str, ...] = ()
    rights: tuple[str, ...] = ()
    anyone: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)


class Names(Entry, frozen=True, kw_only=True):
    """The file shared/names.yaml: words parted by blanks, words of one phrase parted by "|"."""

    given: str
    places: str
    bodies: str
    outlets: str
    articles: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What a phrase says of an actor.

    `kind`: title · kin · kin_plural · honorific · collective · office · generic · body · outlet.
    """

    kind: str
    word: str
    role: str = ""
    sex: str | None = None
    relation: str = ""


Marked = tuple[tuple[str, ...], Mark]


@dataclass(frozen=True, slots=True)
class ActorWords:
    """One language's actors, ready for tokens: `phrases` by first word, longest first; the rest are sets of single words."""

    phrases: Openings[Mark]
    pronouns: dict[str, tuple[str, str | None]]
    possessives: dict[str, str | None]
    inverse: dict[str, str]
    sexed: dict[tuple[str, str], str]
    given: frozenset[str]
    places: frozenset[str]
    articles: frozenset[str]
    heads: frozenset[str]
    place_nouns: frozenset[str]
    generic: frozenset[str]
    media: frozenset[str]
    body_nouns: frozenset[str]
    indefinite: frozenset[str]
    definite: frozenset[str]
    particles: frozenset[str]
    joiners: frozenset[str]
    causes: frozenset[str]
    ands: frozenset[str]
    not_names: frozenset[str]
    openers: frozenset[str]
    in_places: frozenset[str]
    anaphors: frozenset[str]
    bylines: tuple[tuple[str, ...], ...]
    stations: frozenset[str]
    objects: dict[str, str | None]
    of: str
    pointing: frozenset[str]
    shared_titles: frozenset[str]
    body_roles: dict[str, str]
    official_bodies: frozenset[str]
    first_person: frozenset[str]
    age_units: frozenset[str]
    of_state: frozenset[str]
    callings: dict[str, int]
    sole: frozenset[str]
    broad: dict[str, frozenset[str]]
    leads: frozenset[str]
    owners: dict[str, str | None]
    same: frozenset[str]
    bodies_meant: dict[str, frozenset[str]]
    instruments: frozenset[str]
    realms: frozenset[str]
    rights: frozenset[str]
    anyone: dict[str, str | None]

    def match(self, norm: list[str], i: int, limit: int) -> Marked | None:
        """The longest known phrase that begins at token i and ends before `limit`."""
        if norm[i] not in self.phrases:
            return None
        for parts, mark in self.phrases.likely(norm[i], norm[i + 1] if i + 1 < len(norm) else ""):
            size = len(parts)
            if i + size <= limit and (size <= 2 or tuple(norm[i : i + size]) == parts):
                return parts, mark
        return None


@lru_cache(maxsize=65536)
def bare(word: str) -> str:
    """A word without its accents: bare("María") is "Maria"."""
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def _singles(words: Iterable[str]) -> frozenset[str]:
    return frozenset(w.lower() for w in words)


def _sex(form: str, forms: frozenset[str], gendered: Mapping[Sex, tuple[tuple[str, str], ...]]) -> Sex | None:
    """The sex that a gendered noun shows by standing beside its other gender in the list ("jueza" beside "juez")."""
    head = form.split(maxsplit=1)[0].rsplit("-", maxsplit=1)[-1]
    for sex in ("female", "male"):
        for tail, other in gendered[sex]:
            if head.endswith(tail) and form.replace(head, head[: len(head) - len(tail)] + other, 1) in forms:
                return sex
    return None


def _pairs(actors: Actors) -> list[tuple[tuple[str, ...], Mark]]:
    forms = frozenset(f for t in actors.titles for f in t.forms)
    out = [(cut(f), Mark("title", f, t.role, _sex(f, forms, actors.gendered))) for t in actors.titles for f in t.forms]
    for sex, words in actors.kin.items():
        out += [(cut(w), Mark("kin", w, "relative", None if sex == "none" else sex, rel)) for w, rel in words.items()]
    out += [(cut(w), Mark("kin_plural", w, "relative", None, rel)) for w, rel in actors.kin_plural.items()]
    for sex, honorifics in actors.honorifics.items():
        out += [(cut(w), Mark("honorific", w, "", None if sex == "none" else sex)) for w in honorifics]
    out += [(cut(w), Mark("collective", w)) for w in actors.collectives]
    out += [(cut(w), Mark("office", w)) for w in actors.offices]
    out += [(cut(w), Mark("generic", w)) for w in actors.generic_bodies]
    return out


_RANK = {"body": 0, "outlet": 0, "kin": 1, "title": 2, "honorific": 3, "office": 4, "collective": 5, "generic": 6, "kin_plural": 7}


@cache
def actor_words(lang: str) -> ActorWords:
    """Everything known of one language's actors; raises LexiconError where a data file breaks its schema."""
    actors, names = load(lang, "actors", Actors), load("shared", "names", Names)
    pairs = _pairs(actors)
    for kind, listed in (("body", names.bodies), ("outlet", names.outlets)):
        pairs += [(tuple(w for p in phrase.split("|") for w in cut(p)), Mark(kind, phrase)) for phrase in listed.split()]
    index: dict[str, dict[tuple[str, ...], Mark]] = {}
    for parts, mark in sorted(pairs, key=lambda p: _RANK[p[1].kind]):
        index.setdefault(parts[0], {}).setdefault(parts, mark)
    roles = _body_roles(actors)
    return ActorWords(
        phrases=Openings({k: sorted(v.items(), key=lambda p: (-len(p[0]), p[0])) for k, v in index.items()}),
        pronouns=_pronouns(actors),
        possessives=_sexed(actors.possessives),
        inverse=actors.inverse,
        sexed={(plain, sex): kind for plain, kinds in actors.sexed.items() for sex, kind in kinds.items()},
        given=frozenset(bare(w) for w in names.given.split()),
        places=frozenset(p.replace("|", " ") for p in names.places.split()) | country_names(lang),
        articles=frozenset(names.articles.split()),
        heads=_singles(actors.heads),
        place_nouns=_singles(actors.place_nouns),
        generic=_singles(actors.generic_bodies),
        media=_singles(actors.media_words),
        body_nouns=_singles(actors.body_nouns),
        indefinite=_singles(actors.indefinite),
        definite=_singles(actors.definite),
        particles=_singles(actors.particles),
        joiners=_singles(actors.joiners),
        causes=_singles(actors.causes),
        ands=_singles(actors.ands),
        not_names=_singles(actors.not_names),
        openers=_singles(actors.lower_openers),
        in_places=_singles(actors.place_prepositions),
        anaphors=_singles(actors.anaphors),
        stations=frozenset(actors.stations),
        bylines=tuple(sorted((cut(b) for b in actors.bylines), key=lambda b: (-len(b), b))),
        objects=_sexed(actors.objects),
        of=actors.of,
        pointing=frozenset(w for w in _singles(actors.definite) if len(w) > ARTICLE) - set(_sexed(actors.possessives)),
        shared_titles=frozenset(actors.shared_titles),
        body_roles=roles,
        # The words of a name are kept without accents ("Ministério" as "ministerio").
        official_bodies=frozenset(bare(word) for word, role in roles.items() if role == "official"),
        first_person=_singles(actors.first_person),
        age_units=_singles(actors.age_units),
        of_state=_singles(actors.of_state),
        callings={form: k for k, forms in enumerate(actors.callings) for form in forms},
        sole=frozenset(actors.sole),
        broad=_broad(actors.broad),
        leads=_singles(actors.leads),
        owners=_sexed(actors.owners),
        same=_singles(actors.same),
        bodies_meant={noun: frozenset(map(bare, some)) for noun, some in actors.bodies_meant.items()},
        instruments=frozenset(map(bare, actors.instruments)),
        realms=_singles(actors.realms),
        rights=_singles(actors.rights),
        anyone=_sexed(actors.anyone),
    )


def _pronouns(actors: Actors) -> dict[str, tuple[str, str | None]]:
    """Each pronoun's kind, and the sex that it shows."""
    out: dict[str, tuple[str, str | None]] = {}
    for kind, words in actors.pronouns.items():
        out |= dict.fromkeys(words, (kind, kind if kind in ("female", "male") else None))
    return out


def _sexed(words: Mapping[str, tuple[str, ...]]) -> dict[str, str | None]:
    return {w: (None if sex == "none" else sex) for sex, some in words.items() for w in some}


def _broad(roles: Mapping[str, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """For each word that can mean anyone of a role ("the official"), the roles that it can mean."""
    words = sorted({w for some in roles.values() for w in some})
    return {w: frozenset(role for role, some in roles.items() if w in some) for w in words}


def _body_roles(actors: Actors) -> dict[str, str]:
    """What a word of a body's name makes of its people: official, opposition, journalist or lawyer."""
    listed = (
        ("lawyer", actors.legal_words),
        ("journalist", actors.media_words),
        ("opposition", actors.party_words),
        ("official", actors.official_bodies),
    )
    return {w: role for role, some in listed for w in some}
