"""What of a source's name tells it apart from others, and which office of a government it is."""

from functools import cache, lru_cache

from habeas.lexicon.concepts import folded, idea_of
from habeas.lexicon.files import Entry, languages, load
from habeas.lexicon.sources import name_words


class SourceJoins(Entry, frozen=True, kw_only=True):
    """The file of words that say what kind of body a source is, what such bodies are about, and of offices."""

    organisation: tuple[str, ...]
    topics: dict[str, tuple[str, ...]]
    offices: dict[str, tuple[str, ...]]


@cache
def _file() -> SourceJoins:
    return load("shared", "source_joins", SourceJoins)


@cache
def _organisation() -> tuple[frozenset[str], tuple[str, ...]]:
    forms = [folded(form) for form in _file().organisation]
    return frozenset(f for f in forms if not f.endswith("-")), tuple(f.rstrip("-") for f in forms if f.endswith("-"))


@lru_cache(maxsize=65536)
def telling_words(name: str) -> frozenset[str]:
    """The words of a name that no other body has: capitalised, and none that says what kind of body it is."""
    whole, begins = _organisation()
    capital = {word for printed in name.split() if printed[:1].isupper() for word in name_words(printed)}
    own = (w for w in capital if w not in whole and not w.startswith(begins) and len(w) > 1)
    return frozenset(w for w in own if not any(idea_of(w, language).startswith("c:") for language in languages()))


@lru_cache(maxsize=65536)
def meaning_of(name: str) -> frozenset[str]:
    """The ideas in a name that has no word of its own: the Open Gates Committee is the Comité Puertas Abiertas."""
    if telling_words(name) or not _has_capital(name):
        return frozenset()
    whole, begins = _organisation()
    words = [w for w in name_words(name) if w not in whole and not w.startswith(begins)]
    by_language = [frozenset(i for w in words if (i := idea_of(w, language)).startswith("c:")) for language in languages()]
    return max(by_language, key=lambda ideas: (len(ideas), sorted(ideas)))


def _has_capital(name: str) -> bool:
    """Is there a capital behind the article ("A associação" is none)? The first word of a sentence has one anyway."""
    printed = name.split()
    return any(word[:1].isupper() for word in (printed[1:] if len(name_words(name)) < len(printed) else printed))


@cache
def _topics() -> tuple[tuple[str, str, bool], ...]:
    forms = [(folded(form), topic) for topic, some in _file().topics.items() for form in some]
    return tuple((form.rstrip("-"), topic, form.endswith("-")) for form, topic in forms)


@lru_cache(maxsize=65536)
def topics_of(name: str) -> frozenset[str]:
    """What a body is about in words of no tongue, and its own words: what is left of its name without "network", "committee" …"""
    whole, begins = _organisation()
    found = set()
    for word in name_words(name):
        topic = next((t for form, t, begin in _topics() if word == form or (begin and word.startswith(form))), None)
        idea = next((i for language in languages() if (i := idea_of(word, language)).startswith("c:")), None)
        if topic or (word not in whole and not word.startswith(begins) and len(word) > 1):
            found.add(topic or idea or word)
    return frozenset(found)


@lru_cache(maxsize=65536)
def office_of(name: str) -> str | None:
    """The office that a name stands for, or None."""
    words = " ".join(name_words(name))
    found = [(len(form), office) for office, forms in _file().offices.items() for form in map(folded, forms) if _holds(words, form)]
    return max(found)[1] if found else None


def _holds(words: str, form: str) -> bool:
    return f" {form} " in f" {words} "
