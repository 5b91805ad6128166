"""When two names are spelt for one person: the same words without accents, case and particles, or one more surname."""

import re
import unicodedata
from functools import cache

from habeas.lexicon.files import Entry, load

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class ParticleFile(Entry, frozen=True, kw_only=True):
    """Words that are no part of what tells two names apart: data/shared/particles.yaml."""

    particles: tuple[str, ...]
    titles: tuple[str, ...]


@cache
def passed_over() -> frozenset[str]:
    """Particles, and titles in front of names."""
    file = load("shared", "particles", ParticleFile)
    return frozenset(_plain(word) for word in (*file.particles, *file.titles))


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("’", "'")


def name_key(name: str) -> tuple[str, ...]:
    """The words that make the name: "Carolina Jiménez de la Cruz" → carolina, jimenez, cruz."""
    words = _WORD.findall(_plain(name))
    return tuple(word for word in words if word not in passed_over())


def is_full(key: tuple[str, ...]) -> bool:
    """Does the name have a given name and a surname? One word alone names nobody across reports."""
    return len(key) >= 2


def extends(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Is `longer` the shorter name with a second surname behind it?"""
    return is_full(shorter) and len(longer) == len(shorter) + 1 and longer[: len(shorter)] == shorter
