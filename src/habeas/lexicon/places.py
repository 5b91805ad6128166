"""Which names are countries, states, towns and prisons, what their people are called, and how places of detention are named."""

import unicodedata
from dataclasses import dataclass
from functools import cache

from habeas.errors import LexiconError
from habeas.lexicon.files import Entry, load
from habeas.lexicon.phrases import cut

Words = tuple[str, ...]
# Names as short as this are other words without their accents: "Pará" and "para".
_SHORT = 4
_FILES = (("states", "state"), ("towns", "city"), ("cities", "city"), ("prisons", "prison"))


class Countries(Entry, frozen=True, kw_only=True):
    """countries.yaml: names and people by ISO code, and the paradigms of the people's names."""

    capital_people: bool
    abroad: str
    endings: dict[str, str]
    countries: dict[str, str]


class Gazetteer(Entry, frozen=True, kw_only=True):
    """One of the files shared/places/*.yaml: a line of places by ISO code."""

    places: dict[str, str]


class Peoples(Entry, frozen=True, kw_only=True):
    """shared/peoples.yaml: in which countries besides their own a people is at home, by ISO codes."""

    at_home: dict[str, Words]


class Facilities(Entry, frozen=True, kw_only=True):
    """facilities.yaml: how a place of detention is named, and the small words that put people in a place."""

    behind: Words
    ahead: Words
    links: Words
    numbered: Words
    number_words: Words
    inside: Words
    located: Words
    abroad: Words
    seats: Words
    towards: Words
    list_marks: Words
    people_of: Words
    plain: Words
    there: Words
    pointing: Words
    inner: Words
    whence: Words
    exile: Words
    gatherings: Words
    envoys: Words
    onward: Words
    bound: Words
    quarters: Words
    powers: Words
    yes: Words
    no: Words


@dataclass(frozen=True, slots=True)
class Known:
    """One meaning of a name. `common`: it is also an ordinary word, so the report has to be about the country."""

    iso: str
    path: str
    kind: str
    capital: bool = False
    common: bool = False


Meanings = tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """Every name by its first word (longest first); `people` by single words or phrases; lower case throughout."""

    names: dict[str, tuple[tuple[Words, Meanings], ...]]
    capital_people: bool


def plain(word: str) -> str:
    """A word without its accents: "Túnez" and "Tunez" meet."""
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def people_forms(first: str, endings: dict[str, str]) -> tuple[str, ...]:
    """All forms of a people's name: people_forms("cubano", …) is cubano, cubana, cubanos, cubanas."""
    best = max((e for e in endings if first.endswith(e)), key=len)
    stem = first[: len(first) - len(best)]
    return tuple(stem + form.strip().lstrip("~") for form in endings[best].split(";"))


def _parts(line: str, mark: str) -> list[str]:
    return [p.strip() for p in line.split(mark) if p.strip()]


def _places(name: str, kind: str) -> list[tuple[str, Known]]:
    """The lines of one gazetteer file as names with their meaning."""
    out = []
    for iso, line in load("shared/places", name, Gazetteer).places.items():
        for part in _parts(line, ";"):
            names = _parts(part.partition("@")[0], "=")
            if not names:
                raise LexiconError(f"lexicon shared/places/{name}.yaml: {iso} has a place without a name", "mend the line")
            state, _, first = names[0].rpartition("/")
            capital = first.startswith("*")
            label = first.strip("*? ")
            path = "/".join(p for p in (iso, state.strip(), label) if p)
            for alias in (first, *names[1:]):
                out.append((alias.strip("*? "), Known(iso, path, kind, capital, alias.endswith("?"))))
    return out


@cache
def country_names(lang: str) -> frozenset[str]:
    """The names of countries in a language, in small letters, without those that are words of another kind too."""
    lines = load(lang, "countries", Countries).countries.values()
    names = (name for line in lines for name in _parts(line.partition("|")[0], ";"))
    return frozenset(" ".join(cut(name)) for name in names if not name.endswith("?") and not name.isupper())


def _countries(lang: str) -> list[tuple[str, Known]]:
    found = load(lang, "countries", Countries)
    out = []
    for iso, line in found.countries.items():
        names, _, people = line.partition("|")
        out += [(name.rstrip("?"), Known(iso, iso, "country", common=name.endswith("?"))) for name in _parts(names, ";")]
        known = Known(iso, iso, "demonym")
        out += [(form, known) for first in _parts(people, ";") for form in people_forms(first, found.endings)]
    abroad = Known("", "", "demonym")
    out += [(form, abroad) for first in _parts(found.abroad, ";") for form in people_forms(first, found.endings)]
    return out


def _index(pairs: list[tuple[str, Known]]) -> dict[str, tuple[tuple[Words, Meanings], ...]]:
    by_words: dict[Words, dict[tuple[str, str], Known]] = {}
    for name, known in pairs:
        words = cut(name)
        by_words.setdefault(words, {}).setdefault((known.iso, known.kind), known)
    for words in list(by_words):
        bare = tuple(plain(w) for w in words)
        if bare not in by_words and len(bare[0]) > _SHORT:
            by_words[bare] = by_words[words]
    by_first: dict[str, list[tuple[Words, Meanings]]] = {}
    for words, meanings in by_words.items():
        by_first.setdefault(words[0], []).append((words, tuple(meanings.values())))
    return {first: tuple(sorted(some, key=lambda p: (-len(p[0]), p[0]))) for first, some in by_first.items()}


@cache
def place_names(lang: str) -> PlaceNames:
    """Every name known, as one language's reports write them; raises LexiconError where a file breaks its schema."""
    pairs = _countries(lang)
    for name, kind in _FILES:
        pairs += _places(name, kind)
    return PlaceNames(_index(pairs), load(lang, "countries", Countries).capital_people)


@cache
def body_names() -> dict[str, tuple[tuple[Words, str, bool], ...]]:
    """Bodies and rulers by the first word of each name: its words, the country it belongs to, and whether it is written small."""
    found: dict[str, list[tuple[Words, str, bool]]] = {}
    for iso, line in load("shared/places", "bodies", Gazetteer).places.items():
        for name in (n for part in _parts(line, ";") for n in _parts(part, "=")):
            words = cut(name)
            found.setdefault(words[0], []).append((words, iso, name.islower()))
    return {first: tuple(sorted(some, key=lambda n: (-len(n[0]), n[0]))) for first, some in found.items()}


@cache
def watched() -> frozenset[str]:
    """The countries whose prisoners monitors count: those of which the gazetteer knows states, prisons or bodies."""
    return frozenset(iso for name in ("states", "prisons", "bodies") for iso in load("shared/places", name, Gazetteer).places)


@cache
def people_at_home() -> dict[str, Words]:
    """In which countries, besides that of their own code, the people of a code are no foreigners ("saharauis" in Morocco)."""
    return load("shared", "peoples", Peoples).at_home


@dataclass(frozen=True, slots=True)
class FacilityWords:
    """facilities.yaml cut into words: phrases by their last word (behind) or first word (ahead, numbered), longest first."""

    behind: dict[str, tuple[Words, ...]]
    ahead: dict[str, tuple[Words, ...]]
    links: dict[str, tuple[Words, ...]]
    numbered: dict[str, tuple[Words, ...]]
    number_words: frozenset[str]
    inside: frozenset[str]
    located: frozenset[str]
    abroad: frozenset[str]
    seats: frozenset[str]
    towards: frozenset[str]
    list_marks: frozenset[str]
    people_of: frozenset[str]
    plain: frozenset[str]
    there: frozenset[str]
    pointing: frozenset[str]
    inner: frozenset[str]
    whence: frozenset[str]
    exile: frozenset[str]
    gatherings: frozenset[str]
    envoys: frozenset[str]
    onward: frozenset[str]
    bound: frozenset[str]
    quarters: frozenset[str]
    powers: frozenset[str]


def _by_end(phrases: Words, at: int) -> dict[str, tuple[Words, ...]]:
    out: dict[str, list[Words]] = {}
    for words in (cut(p) for p in phrases):
        out.setdefault(words[at], []).append(words)
    return {end: tuple(sorted(some, key=lambda w: (-len(w), w))) for end, some in out.items()}


@cache
def facility_words(lang: str) -> FacilityWords:
    """How one language names places of detention."""
    f = load(lang, "facilities", Facilities)
    return FacilityWords(
        behind=_by_end(f.behind, -1),
        ahead=_by_end(f.ahead, 0),
        links=_by_end(f.links, 0),
        numbered=_by_end(f.numbered, 0),
        number_words=frozenset(w for p in f.number_words for w in cut(p)),
        inside=frozenset(f.inside),
        located=frozenset(f.located),
        abroad=frozenset(f.abroad),
        seats=frozenset(f.seats),
        towards=frozenset(f.towards),
        list_marks=frozenset(f.list_marks),
        people_of=frozenset(f.people_of),
        plain=frozenset(f.plain),
        there=frozenset(f.there),
        pointing=frozenset(f.pointing),
        inner=frozenset(f.inner),
        whence=frozenset(f.whence),
        exile=frozenset(f.exile),
        gatherings=frozenset(f.gatherings),
        envoys=frozenset(f.envoys),
        onward=frozenset(f.onward),
        bound=frozenset(f.bound),
        quarters=frozenset(f.quarters),
        powers=frozenset(f.powers),
    )
