"""Which forms a verb has: endings of its class, read from the language's conjugation.yaml."""

from functools import cache

import msgspec

from habeas.errors import LexiconError
from habeas.lexicon.files import Entry, load

# `past` is a form that can be a tense or a participle (English -ed); the grammar decides by what stands before it.
FORMS = ("base", "inf", "fin", "past", "fut", "cond", "subj", "ger", "part")


class VerbClass(Entry, frozen=True, kw_only=True):
    """How many letters to cut from the dictionary form, and the endings of each form."""

    cut: int
    base: tuple[str, ...] = ()
    inf: tuple[str, ...] = ()
    fin: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    fut: tuple[str, ...] = ()
    cond: tuple[str, ...] = ()
    subj: tuple[str, ...] = ()
    ger: tuple[str, ...] = ()
    part: tuple[str, ...] = ()


class Conjugation(Entry, frozen=True, kw_only=True):
    """The file conjugation.yaml of one language."""

    classes: dict[str, VerbClass]


class Verb(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A verb as a lexicon file writes it: its dictionary form and class, and forms that the class does not give."""

    verb: str
    like: str | None = None
    forms: dict[str, tuple[str, ...]] = {}


@cache
def _conjugation(lang: str) -> Conjugation:
    return load(lang, "conjugation", Conjugation)


def conjugate(lang: str, verb: Verb) -> dict[str, list[str]]:
    """Every form of the verb, keyed by form name (FORMS). A reader's own `forms` come on top of the class's."""
    made: dict[str, list[str]] = {name: [] for name in FORMS}
    if verb.like is not None:
        classes = _conjugation(lang).classes
        if verb.like not in classes:
            raise LexiconError(
                f"{lang}: verb {verb.verb!r} follows unknown class {verb.like!r}", f"classes: {', '.join(sorted(classes))}"
            )
        pattern = classes[verb.like]
        head, _, tail = verb.verb.partition(" ")
        stem = head[: len(head) - pattern.cut]
        for name in FORMS:
            made[name] += [stem + ending + (f" {tail}" if tail else "") for ending in getattr(pattern, name)]
    for name, forms in verb.forms.items():
        if name not in made:
            raise LexiconError(f"{lang}: verb {verb.verb!r} has unknown form {name!r}", f"forms: {', '.join(FORMS)}")
        made[name] += list(forms)
    return made
