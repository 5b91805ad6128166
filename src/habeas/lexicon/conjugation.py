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
    """The file conjugation.yaml of one language.

    `tenses`: verbs that head phrases of several words, with their forms by person, each person form by form. `clitics`: words that
    may open such a phrase before its verb.
    """

    classes: dict[str, VerbClass]
    tenses: dict[str, tuple[dict[str, tuple[str, ...]], ...]] = msgspec.field(default_factory=dict)
    clitics: tuple[str, ...] = ()


class Verb(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A verb as a lexicon file writes it: its dictionary form and class, and forms that the class does not give."""

    verb: str
    like: str | None = None
    forms: dict[str, tuple[str, ...]] = {}


@cache
def _conjugation(lang: str) -> Conjugation:
    return load(lang, "conjugation", Conjugation)


@cache
def _persons(lang: str) -> dict[tuple[str, str], dict[str, tuple[str, ...]]]:
    """The forms of the person that a form of a verb is of, by form name and word; none for a word that two verbs share."""
    found: dict[tuple[str, str], list[dict[str, tuple[str, ...]]]] = {}
    for verb, persons in _conjugation(lang).tenses.items():
        for person in persons:
            if unknown := set(person) - set(FORMS):
                raise LexiconError(
                    f"{lang}: tenses of {verb!r} have an unknown form {min(unknown)!r}", f"forms: {', '.join(FORMS)}"
                )
            for form, words in person.items():
                for word in words if form != "part" else ():
                    found.setdefault((form, word), []).append(person)
    return {key: persons[0] for key, persons in found.items() if len(persons) == 1}


def in_other_tenses(lang: str, phrase: str, form: str) -> list[tuple[str, str]]:
    """What a phrase of several words is in the other tenses of its verb: "están en la calle" → (fin, "estaban en la calle"), ….

    Behind an auxiliary ("han", "tinham") no pronoun opens it. Empty where conjugation.yaml doesn't know the verb.
    """
    words = phrase.split()
    opening = words[:1] if words[0] in _conjugation(lang).clitics else []
    verb, rest = words[len(opening) : len(opening) + 1], words[len(opening) + 1 :]
    person = _persons(lang).get((form, verb[0])) if verb and rest else None
    if person is None:
        return []
    made = ((name, word, [] if name == "part" else opening) for name, some in person.items() for word in some)
    return [(name, " ".join((*before, word, *rest))) for name, word, before in made if word != verb[0]]


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
