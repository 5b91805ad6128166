"""How names are written: common ones, familiar forms, spellings of one name, and letters that sound alike."""

from functools import cache

from habeas.lexicon.files import Entry, load

# Where the files do not list a name it is rarer than the rarest listed.
UNLISTED = 0.00005


class NameRates(Entry, frozen=True, kw_only=True):
    """The file shared/name_rates.yaml: surnames by how many of 100,000 people bear them, and given names."""

    surnames: dict[int, str]
    given: str


class Nicknames(Entry, frozen=True, kw_only=True):
    """The file shared/nicknames.yaml: formal name → familiar forms, by language; and groups that are one name."""

    en: dict[str, str]
    es: dict[str, str]
    pt: dict[str, str]
    spelt: tuple[str, ...]


class Sounds(Entry, frozen=True, kw_only=True):
    """The file shared/name_sounds.yaml: letters and what they are rewritten to, in order."""

    rewrites: tuple[tuple[str, str], ...]


@cache
def surname_rates() -> dict[str, float]:
    """The share of people who bear a surname, where that is known."""
    listed = load("shared", "name_rates", NameRates).surnames
    return {word: per / 100_000 for per, words in listed.items() for word in words.split()}


@cache
def given_words() -> frozenset[str]:
    """Words that people bear as given names."""
    return frozenset(load("shared", "name_rates", NameRates).given.split())


@cache
def formal_names() -> dict[str, frozenset[str]]:
    """For a name: the formal names that it can stand for, itself among them; spellings of one name share one."""
    listed = load("shared", "nicknames", Nicknames)
    head = {word: group.split()[0] for group in listed.spelt for word in group.split()}
    found: dict[str, set[str]] = {word: {word, first} for word, first in head.items()}
    for formal, forms in (pair for part in (listed.en, listed.es, listed.pt) for pair in part.items()):
        for form in forms.split():
            found.setdefault(form, {form}).update((formal, head.get(formal, formal)))
        found.setdefault(formal, {formal, head.get(formal, formal)})
    return {word: frozenset(names) for word, names in found.items()}


@cache
def sound_rewrites() -> tuple[tuple[str, str], ...]:
    """Letters and what they are rewritten to so that names which sound alike are spelt alike."""
    return load("shared", "name_sounds", Sounds).rewrites
