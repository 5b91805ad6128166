"""Which code have the HURIDOCS lists for an act or a status?"""

from functools import cache

from habeas.lexicon.files import Entry, load


class Code(Entry, frozen=True, kw_only=True):
    """A code with the term that stands beside it in the list."""

    code: str
    term: str


class Huridocs(Entry, frozen=True, kw_only=True):
    """The file shared/huridocs.yaml, which explains each section."""

    acts: dict[str, Code]
    statuses: dict[str, Code]
    languages: dict[str, str]


def three_letters(language: str) -> str:
    """The code of a language by ISO 639-3; as it is where none is written."""
    return huridocs().languages.get(language, language)


@cache
def huridocs() -> Huridocs:
    """The codes, checked against their schema, read once."""
    return load("shared", "huridocs", Huridocs)


def act_code(act: str) -> str | None:
    """The code and term of a type of act: "03 01 01 Arrest"; a release has the one of the status it leads to."""
    found = huridocs().acts.get(act) or huridocs().statuses.get(act)
    return f"{found.code} {found.term}" if found is not None else None


def status_code(status: str) -> str | None:
    """The code and term of a status."""
    found = huridocs().statuses.get(status)
    return f"{found.code} {found.term}" if found is not None else None
