"""What name stands in a cell? Given names and surnames in either order, without number, title and by-name; or why it is none."""

import re
import unicodedata
from collections.abc import Iterable

from habeas.lexicon.list_columns import list_words, plain_words
from habeas.lexicon.names import given_words
from habeas.model import Record
from habeas.registry.compare_names import leans_surname_first, split_name, words_of
from habeas.registry.names import passed_over

_ORDINAL = re.compile(r"^\s*\d{1,5}\s*[.)°º-]+\s*")
_ASIDE = re.compile(r"[(\[{]([^)\]}]*)[)\]}]|[\"“”«»]([^\"“”«»]*)[\"“”«»]|'([^']+)'(?=\s|$)")
_TWO = re.compile(r"\s*[/;&\n]\s*")
_UNSEEN = dict.fromkeys(
    (*range(32), 127, 0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF), " "
)
_PART = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LONGEST = 120
# Enough names whose own words say that the surname stands first.
_CLEAR = 1.5


class NameRead(Record, frozen=True, kw_only=True):
    """A name in its usual order, its parts as far as they can be told apart, and by-names; nothing but `problem` where it is none.

    problem: two-names, digits-in-name, one-word, too-long; only the second and the last leave no name. `unnamed`: the cell says
    that the name is not known.
    """

    name: str | None = None
    given: str | None = None
    surnames: str | None = None
    called: tuple[str, ...] = ()
    unnamed: bool = False
    problem: str | None = None


def tidy(text: str) -> str:
    """A cell's text with plain blanks, composed letters and nothing that cannot be seen."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_UNSEEN).split()).strip(" ,;.'*")


def surname_first(header: str, cells: Iterable[str]) -> bool:
    """Does a column write the surname first? Its header says so, or the words of its names do."""
    found = [
        sorted(label for label in list_words().headers.within((word,)) if label in ("given", "surnames"))
        for word in plain_words(header)
    ]
    order = [labels[0] for labels in found if len(labels) == 1]
    if "given" in order and "surnames" in order:
        return order.index("surnames") < order.index("given")
    leans = [leans_surname_first(_ORDINAL.sub("", cell)) for cell in cells]
    return leans.count(1) > _CLEAR * leans.count(-1)


def read_name(cell: str, *, turned: bool = False) -> NameRead:
    """The name of a cell; `turned` where the column writes the surname first."""
    if not plain_words(cell) or plain_words(cell) in list_words().blank:
        return NameRead()
    if _says_unnamed(cell):
        return NameRead(unnamed=True)
    two = [part for part in _TWO.split(cell.strip()) if len(words_of(part)) >= 2]
    text, called = _called(_ORDINAL.sub("", tidy(cell)))
    text = _untitled(text)
    if len(text) > _LONGEST or not words_of(text):
        return NameRead(problem="too-long" if text else "no-name")
    if any(map(str.isdigit, text)):
        return NameRead(problem="digits-in-name")
    read = _split(text, turned=turned)
    problem = "two-names" if len(two) > 1 else "one-word" if len(words_of(text)) < 2 else None
    return NameRead(name=read.name, given=read.given, surnames=read.surnames, called=called, problem=problem)


def _says_unnamed(cell: str) -> bool:
    """ "Sin identificar", "N.N."; but not Rosa N. Nadie, who has a name."""
    said = plain_words(cell)
    found = list_words().unnamed.within(said)
    return bool(found) and (len(said) <= found["unnamed"] or not any(word in given_words() for word in said))


def shown_name(text: str) -> str:
    """A name as it is written in a sentence: capitals throughout become capitals at the beginning."""
    if text != text.upper() and text != text.lower():
        return text
    words = [word.lower() if word.lower() in passed_over() else _capital(word) for word in text.split()]
    return " ".join(words)[:1].upper() + " ".join(words)[1:] if words else ""


def _capital(word: str) -> str:
    return _PART.sub(lambda found: found[0][:1].upper() + found[0][1:].lower() if len(found[0]) > 1 else found[0].upper(), word)


def _called(text: str) -> tuple[str, tuple[str, ...]]:
    """The name without what stands in quotes or brackets or behind "alias", and what of that is a by-name."""
    called = []
    for found in _ASIDE.finditer(text):
        inside = next((part for part in found.groups() if part), "").strip()
        if inside and not any(map(str.isdigit, inside)) and not list_words().about.within(plain_words(inside)) and len(inside) < 30:
            called.append(_without_says(inside))
    text = " ".join(_ASIDE.sub(" ", text).split())
    words = text.split()
    for at in range(1, len(words)):
        if any(list_words().says.within(plain_words(" ".join(words[at : at + n]))) for n in (1, 2, 3)) and words[at + 1 :]:
            behind = _without_says(" ".join(words[at:]))
            return " ".join(words[:at]).strip(" ,"), (*called, behind)
    return text, tuple(called)


def _without_says(text: str) -> str:
    words = text.split()
    for n in (3, 2, 1):
        if len(words) > n and list_words().says.within(plain_words(" ".join(words[:n]))):
            return " ".join(words[n:])
    return text


def _untitled(text: str) -> str:
    words = text.split()
    while (
        len(words) > 2
        and (plain := plain_words(words[0]))
        and plain[0] in list_words().titles
        and (words[0].endswith(".") or len(plain[0]) > 2)
    ):
        words = words[1:]
    return " ".join(words)


def _split(text: str, *, turned: bool) -> NameRead:
    """The parts, by a comma, by capitals, or by the words themselves."""
    before, comma, behind = (part.strip() for part in text.partition(","))
    if comma and words_of(before) and words_of(behind):
        return _named(behind, before)
    if (at := _capitals_end(text)) is not None:
        words = text.split()
        return _named(" ".join(words[at:]), " ".join(words[:at]))
    every = words_of(text)
    parts = split_name(text, surname_first=turned)
    if not parts.given or not parts.surnames or len(every) < 2:
        return NameRead(name=shown_name(text))
    first = every[: len(parts.surnames)] == parts.surnames and every[len(parts.surnames) :] == parts.given and turned
    start, end = _cut(text, len(parts.surnames) if first else len(parts.given))
    return _named(end, start) if first else _named(start, end)


def _named(given: str, surnames: str) -> NameRead:
    given, surnames = shown_name(given), shown_name(surnames)
    return NameRead(name=f"{given} {surnames}", given=given, surnames=surnames)


def _capitals_end(text: str) -> int | None:
    """Where surnames in capitals end, if they stand before given names that are not: "GARCÍA LÓPEZ Juan"."""
    words = text.split()
    upper = [word.isupper() and len(word) > 1 for word in words]
    at = next((n for n, big in enumerate(upper) if not big), 0)
    return at if at and not any(upper[at:]) else None


def _cut(text: str, weighty: int) -> tuple[str, str]:
    """The text up to its n-th word of weight, and the rest; particles stay with the word behind them."""
    words, seen = text.split(), 0
    for at, word in enumerate(words):
        if seen == weighty:
            return " ".join(words[:at]), " ".join(words[at:])
        seen += any(part not in passed_over() for part in words_of(word)) if words_of(word) else 0
    return text, ""
