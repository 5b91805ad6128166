"""What do the cells of a column look like? Shares of dates, ages, names, states, telephone numbers; told without its header."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise

from habeas.lexicon.list_columns import ListWords, list_words, plain_words
from habeas.lexicon.names import given_words, surname_rates
from habeas.model import Record
from habeas.registry.list_dates import NOTHING, DateStyle, read_cell_date
from habeas.registry.names import passed_over

_LOOKED_AT = 300
_WHOLE = re.compile(r"\d{1,6}\.?")
_AGE = re.compile(r"(\d{1,3})(?:[.,]0)?(?:\s*[^\W\d_.]{1,9}\.?(?:\s+[^\W\d_]{1,4})?)?")
_SERIAL = re.compile(r"[1-6]\d{4}")
_PHONE = re.compile(r"\+?[\d\s().-]{7,20}")
_MAIL = re.compile(r"\S+@\S+\.\w{2,}")
_URL = re.compile(r"(?:https?://|www\.)\S+", re.I)
_DOCUMENT = re.compile(r"(?:[A-Za-z]{1,3}[-. ]{0,2})?\d[\d.\s-]{4,14}\d(?:[-]?[\dXx])?")
_ORDINAL = re.compile(r"^\s*\d{1,5}\s*[.)°º-]+\s*")
_OLDEST = 110


class Contents(Record, frozen=True, kw_only=True):
    """Shares, of the cells that hold something, that look like this. `middle` is the middle year of the dates."""

    filled: int = 0
    date: float = 0.0
    serial: float = 0.0
    ordinal: float = 0.0
    whole: float = 0.0
    age: float = 0.0
    sex: float = 0.0
    answer: float = 0.0
    state: float = 0.0
    phone: float = 0.0
    mail: float = 0.0
    url: float = 0.0
    document: float = 0.0
    prison: float = 0.0
    digits: float = 0.0
    letters: float = 0.0
    person: float = 0.0
    given: float = 0.0
    surname: float = 0.0
    words: float = 0.0
    distinct: float = 0.0
    middle: int = 0


def contents_of(cells: Sequence[str]) -> Contents:
    """How the first cells of a column that hold anything look."""
    texts = [text for cell in cells if (text := " ".join(cell.split())) and plain_words(text) not in list_words().blank]
    texts = texts[:_LOOKED_AT]
    if not texts:
        return Contents()
    n = len(texts)
    kept = {text: _look(text) for text in sorted(set(texts))}
    shares = {name: sum(name in kept[text] for text in texts) / n for name in Contents.__struct_fields__}
    years = sorted(int(read.edtf[:4]) for text in texts if (read := read_cell_date(text, DateStyle())).edtf is not None)
    return Contents(
        **{name: share for name, share in shares.items() if name not in ("filled", "words", "distinct", "middle", "ordinal")},
        filled=n,
        ordinal=1.0 if _counting(texts) else 0.0,
        words=sum(len(text.split()) for text in texts) / n,
        distinct=len(kept) / n,
        middle=years[len(years) // 2] if years else 0,
    )


def _counting(texts: Sequence[str]) -> bool:
    """1, 2, 3 …, with some left out or begun anew."""
    numbers = [int(text.rstrip(".")) for text in texts if _WHOLE.fullmatch(text)]
    if len(numbers) < max(3, 0.9 * len(texts)):
        return False
    steps = sum(0 < two - one <= 3 for one, two in pairwise(numbers))
    return steps >= 0.85 * (len(numbers) - 1)


@cache
def _looks() -> tuple[tuple[str, Callable[[str, tuple[str, ...]], bool]], ...]:
    words = list_words()
    return (
        ("whole", lambda text, _: _WHOLE.fullmatch(text) is not None),
        ("age", _is_age),
        ("serial", lambda text, _: _SERIAL.fullmatch(text) is not None),
        ("date", lambda text, said: _is_date(text) and not _is_age(text, said)),
        ("sex", lambda _, said: len(said) == 1 and said[0] in words.sexes),
        ("answer", lambda _, said: bool(said) and len(said) <= 3 and said[0] in words.answers),
        ("state", lambda text, said: len(said) <= 8 and not text[:1].isdigit() and bool(words.states.within(said))),
        ("phone", lambda text, _: _PHONE.fullmatch(text) is not None and sum(map(str.isdigit, text)) >= 7 and not _is_date(text)),
        ("mail", lambda text, _: _MAIL.search(text) is not None),
        ("url", lambda text, _: _URL.search(text) is not None),
        (
            "document",
            lambda text, _: _DOCUMENT.fullmatch(text) is not None and sum(map(str.isdigit, text)) >= 6 and not _is_date(text),
        ),
        ("prison", lambda _, said: bool(words.prisons.within(said))),
        ("digits", lambda text, _: any(map(str.isdigit, text))),
        ("letters", lambda text, _: not any(map(str.isdigit, text)) and any(map(str.isalpha, text))),
    )


def _look(text: str) -> frozenset[str]:
    said = plain_words(text)
    return frozenset(name for name, holds in _looks() if holds(text, said)) | _name_like(text, list_words())


def _is_date(text: str) -> bool:
    read = read_cell_date(text, DateStyle())
    return read != NOTHING and (read.edtf is not None or read.problem == "no-such-day") and _SERIAL.fullmatch(text) is None


def _is_document(text: str, _: tuple[str, ...]) -> bool:
    return _DOCUMENT.fullmatch(text) is not None and sum(map(str.isdigit, text)) >= 6 and not _is_date(text)


def _is_age(text: str, said: tuple[str, ...]) -> bool:
    found = _AGE.fullmatch(text)
    if found is None or not 0 < int(found[1]) <= _OLDEST:
        return False
    return all(word.isdigit() or word in list_words().years_old or list_words().about.within((word,)) for word in said)


def _name_like(text: str, words: ListWords) -> frozenset[str]:
    """person: two words and more, of which some are known for given names or surnames and none is another thing's word."""
    bare = _ORDINAL.sub("", text)
    said = [word for word in plain_words(bare) if word not in passed_over()]
    if not said or any(map(str.isdigit, bare)) or len(said) > 8:
        return frozenset()
    known = [word in given_words() for word in said]
    family = [word in surname_rates() for word in said]
    found = set()
    if known[0]:
        found.add("given")
    if family[0] and not known[0]:
        found.add("surname")
    if (
        len(said) >= 2
        and any(known)
        and not words.prisons.within(tuple(said))
        and sum(map(int.__or__, known, family)) * 2 >= len(said)
    ):
        found.add("person")
    return frozenset(found)


def person_like(text: str) -> bool:
    """Can this be the name of somebody?"""
    return "person" in _name_like(" ".join(text.split()), list_words())
