"""Which names in print mean one outlet: its full name, its short forms, its letters and its addresses."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from habeas.lexicon.files import Entry, load
from habeas.model import Record

# "Ministério Público" is not the paper Público.
_PART_OF_A_NAME = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]{4,} \Z")
_BACK = 24
_FIRST = re.compile(r"[^\W_]+")
_WORD = re.compile(r"[^\W_]+")


class PublisherEntry(Entry, frozen=True, kw_only=True):
    """An agency or outlet: an entry of data/shared/publishers.yaml."""

    name: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    agency: bool = False


class Publishers(Entry, frozen=True, kw_only=True):
    """The file of publishers; `links` are small words inside names, `articles` those in front of them."""

    links: tuple[str, ...]
    articles: tuple[str, ...]
    outlet_words: tuple[str, ...]
    agency_words: tuple[str, ...]
    publishers: tuple[PublisherEntry, ...]


class Named(Record, frozen=True, kw_only=True):
    """An outlet named at text[start:end]; not `known` where only a word like "Radio" in it says that it is one."""

    start: int
    end: int
    publisher: str
    agency: bool
    known: bool = True


def fold(name: str) -> str:
    """A name without case, accents, punctuation and a leading article."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower() or name.lower()
    words = _WORD.findall(plain)
    return " ".join(words[1:] if len(words) > 1 and words[0] in _file().articles else words)


@cache
def _file() -> Publishers:
    return load("shared", "publishers", Publishers)


@cache
def name_pattern() -> re.Pattern[str]:
    """A capitalised name of up to seven words, small words between them allowed."""
    links = "|".join(map(re.escape, _file().links))
    # A point ends a name unless it stands behind a short word ("St. Lucia Star"): the next sentence begins with a capital too.
    word = r"[A-ZÀ-Þ@](?:[\w’'&\-]|\.(?=\S)|(?<=\b\w)\.|(?<=\b\w\w)\.)*"
    return re.compile(rf"{word}(?: (?:(?:{links}|&) )?{word}){{0,6}}")


def _entries() -> tuple[PublisherEntry, ...]:
    return _file().publishers


@cache
def _by_form() -> dict[str, PublisherEntry]:
    return {form: entry for entry in reversed(_entries()) for form in (entry.name, *entry.aliases)}


@cache
def _by_fold() -> dict[str, PublisherEntry]:
    return {fold(form): entry for form, entry in _by_form().items()}


@cache
def _by_domain() -> dict[str, PublisherEntry]:
    return {domain: entry for entry in _entries() for domain in entry.domains}


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    """All forms by their first word, the longest first."""
    found: dict[str, list[str]] = {}
    for form in sorted(_by_form(), key=lambda form: (-len(form), form)):
        found.setdefault(_FIRST.findall(form)[0], []).append(form)
    return {first: tuple(some) for first, some in found.items()}


def named_in(text: str) -> tuple[Named, ...]:
    """Every outlet that the text names, in order; short forms where a longer one stands in it too."""
    found = list(_listed(text))
    for entry in _entries():
        if entry.short and any(n.publisher == entry.name for n in found):
            short = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, entry.short)) + r")(?!\w| [A-ZÀ-Þ])")
            found += [_named(m.start(), m.end(), entry) for m in short.finditer(text)]
    covered = {i for n in found for i in range(n.start, n.end)}
    found += [n for n in _unlisted(text) if n.start not in covered and n.end - 1 not in covered]
    return tuple(sorted(found, key=lambda n: (n.start, -n.end, n.publisher)))


def _listed(text: str) -> Iterator[Named]:
    end, forms = 0, _forms()
    for match in _FIRST.finditer(text):
        at = match.start()
        if at >= end and match.group() in forms and not (at and text[at - 1] in ".@_") and (named := known_at(text, at)):
            end = named.end
            if named.agency or " " in text[at:end] or not _PART_OF_A_NAME.search(text, max(0, at - _BACK), at):
                yield named


def known_at(text: str, at: int) -> Named | None:
    """The listed outlet whose name begins right here ("RFE/RL")."""
    first = _FIRST.match(text, at)
    for form in _forms().get(first.group(), ()) if first else ():
        end = at + len(form)
        if text.startswith(form, at) and not (text[end : end + 1].isalnum() or text[end : end + 1] == "_"):
            return _named(at, end, _by_form()[form])
    return None


def _unlisted(text: str) -> Iterator[Named]:
    """Names that a word like "Radio" or "Gazette" gives away."""
    outlet, agency = set(_file().outlet_words), set(_file().agency_words)
    for match in name_pattern().finditer(text):
        words = set(match.group().split())
        if len(words) > 1 and words & outlet:
            name = match.group().rstrip(".,'’-")
            yield Named(
                start=match.start(), end=match.start() + len(name), publisher=name, agency=bool(words & agency), known=False
            )


def _named(start: int, end: int, entry: PublisherEntry) -> Named:
    return Named(start=start, end=end, publisher=entry.name, agency=entry.agency)


def by_address(address: str) -> str | None:
    """The outlet of a web address or host, or None where it is not known."""
    host = re.sub(r"^[a-z]+://", "", address.strip().lower()).split("/")[0].split(":")[0].strip(".")
    parts = host.split(".")
    for i in range(len(parts) - 1):
        entry = _by_domain().get(".".join(parts[i:]))
        if entry is not None:
            return entry.name
    return None


def canonical(name: str) -> str:
    """The name that habeas prints for an outlet: the registry's where it knows it, else as given."""
    bare = name.strip().strip(".,;:")
    entry = _by_form().get(bare) or _by_fold().get(fold(bare))
    return entry.name if entry is not None else by_address(bare) or bare


def is_agency(name: str) -> bool:
    """Is this an agency whose texts others print?"""
    entry = _by_fold().get(fold(name))
    return entry is not None and entry.agency


def is_listed(name: str) -> bool:
    """Does the list of publishers have this name?"""
    return fold(name) in _by_fold()


def looks_like_outlet(name: str) -> bool:
    """Does a word like "Radio" or "Gazette" in the name say that it is an outlet?"""
    return not set(_file().outlet_words).isdisjoint(name.split())


def looks_like_agency(name: str) -> bool:
    """Does a word like "Agency" in the name say that others print its texts?"""
    return not set(_file().agency_words).isdisjoint(name.split())


def without_kind(name: str) -> str:
    """An agency's name as datelines have it: "Agência Mutiane" → "Mutiane". The name as it is where nothing else is left of it."""
    rest = " ".join(word for word in name.split() if word not in _file().agency_words)
    return rest or name


def letters(name: str) -> str:
    """The initials of the capitalised words of a name: "Bosphorus News Agency" → "BNA"."""
    return "".join(word[0] for word in _WORD.findall(name) if word[0].isupper())


def same_outlet(a: str | None, b: str | None) -> bool:
    """Do two names mean one outlet: the same name, or the letters of one are the other (or begin it: "Prensa MP")?"""
    if a is None or b is None:
        return False
    if fold(canonical(a)) == fold(canonical(b)):
        return True
    return _abbreviates(a, b) or _abbreviates(b, a)


def parts_of(name: str) -> tuple[str, ...]:
    """Two outlets credited in one breath ("The Lantern and Radio Fable") as two names; one name stays one."""
    if is_listed(name):
        return (name,)
    return tuple(canonical(part) for part in re.split(r"\s(?:and|y|e|&)\s", name)) or (name,)


def _abbreviates(short: str, full: str) -> bool:
    article, _, rest = full.partition(" ")
    initials = [letters(full)] + [letters(rest)] * (article.lower() in _file().articles)
    words = [word for word in _WORD.findall(short) if len(word) >= 2 and word.isupper()]
    return any(some.startswith(word) for word in words for some in initials)
