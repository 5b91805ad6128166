"""What of a sentence survives rewriting and translating: its numbers, its names, what it quotes and the ideas in it."""

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from zlib import crc32

from habeas.lexicon.concepts import folded, idea_of
from habeas.model import Reading, Record

WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_NUMBER = re.compile(r"\d{1,3}(?:[.,\s\u00a0\u202f]\d{3})+(?!\w)|\d+")
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]*)*")
_QUOTED = re.compile(r"[“«\"][^“”«»\"\n]{12,400}[”»\"]")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_DIGITS = 9
_NAME = 3
_SENTENCES_AT_MOST = 250
_MARKS_AT_MOST = 60

# What a mark is, and how much it says that two reports share it, before anything is known of how common it is.
IDEA, STEM, NAME, MET, PUBLIC, ODD, COUNT, SMALL, QUOTE = range(9)
WEIGHTS = (0.5, 0.4, 0.8, 1.5, 0.4, 1.2, 0.8, 0.4, 2.0)
# Whom every report of an event names; all others are met by whoever spoke to them.
_PUBLIC_ROLES = frozenset({"official", "opposition", "expert"})


class Line(Record, frozen=True, kw_only=True, array_like=True, gc=False):
    """One sentence, hashed: the whole of it, its runs of four words, and its marks with their kinds."""

    whole: int
    runs: bytes
    marks: bytes
    kinds: bytes


def digest(text: str) -> int:
    """Thirty-two bits of a text, the same on every machine."""
    return crc32(text.encode("utf-8", "surrogatepass"))


class _Token(Record, frozen=True, kw_only=True, gc=False):
    """A printed word: without case and accents, its hash, and the mark that it is where it is no name."""

    plain: str
    hash: int
    capital: bool
    mark: int
    kind: int


@lru_cache(maxsize=1 << 17)
def _token(word: str, language: str) -> _Token:
    plain = folded(word)
    idea = "" if word[0].isdigit() else idea_of(plain, language)
    return _Token(
        plain=plain,
        hash=digest(plain),
        capital=word[0].isupper() and len(word) >= _NAME,
        mark=digest(idea) if idea else -1,
        kind=IDEA if idea.startswith("c:") else STEM,
    )


def pack(values: Iterable[int]) -> bytes:
    """Hashes as bytes, four for each: a hundred thousand sketches have to fit in memory."""
    return array("I", values).tobytes()


def unpack(raw: bytes) -> Sequence[int]:
    """The hashes that `pack` packed."""
    packed = array("I")
    packed.frombytes(raw)
    return packed


def runs(a: Sequence[int]) -> Iterator[int]:
    """The hashes of all runs of four words."""
    for w, x, y, z in zip(a, a[1:], a[2:], a[3:], strict=False):
        yield (((w * 31 + x) * 31 + y) * 31 + z) * 2654435761 % 4294967291


def lines(text: str, language: str, reading: Reading) -> tuple[Line, ...]:
    """The sentences of a text in their order. Runs go on into the next sentence, so that how they follow each other counts too."""
    counts, people = _counts(reading), _people(reading)
    found: list[Line] = []
    for match in _SENTENCE.finditer(text):
        printed = match.group()
        words = WORD.findall(printed)
        if len(words) < _NAME:
            continue
        tokens = [_token(word, language) for word in words]
        marks = _marks(match.start(), printed, tokens, counts, people)
        hashes = [token.hash for token in tokens]
        whole = digest(" ".join([token.plain for token in tokens]))
        found.append(Line(whole=whole, runs=pack(runs(hashes)), marks=pack(marks), kinds=bytes(marks.values())))
        if len(found) == _SENTENCES_AT_MOST:
            break
    return tuple(found)


def _marks(start: int, printed: str, tokens: Sequence[_Token], counts: dict[int, int], people: dict[str, int]) -> dict[int, int]:
    """The marks of a sentence, each once, with the kind that says most."""
    found: dict[int, int] = {}
    first = True
    for token in tokens:
        if token.capital and (not first or token.plain in people):
            found.setdefault(token.hash, people.get(token.plain, NAME))
        elif token.mark >= 0:
            found.setdefault(token.mark, token.kind)
        first = False
    for match in _NUMBER.finditer(printed):
        digits = re.sub(r"\D", "", match.group())
        if len(digits) <= _DIGITS:
            number = int(digits)
            found[digest(f"n:{number}")] = COUNT if counts.get(start + match.start()) == number else _kind(number, match.group())
    for at, number in counts.items():
        if start <= at < start + len(printed):
            found.setdefault(digest(f"n:{number}"), COUNT)
    for match in _QUOTED.finditer(printed):
        found[digest("q:" + " ".join(WORD.findall(folded(match.group()))))] = QUOTE
    return dict(list(found.items())[:_MARKS_AT_MOST])


def _kind(number: int, printed: str) -> int:
    """Round and small numbers and years are met by chance; 1,976 is not."""
    year = _FIRST_YEAR <= number <= _LAST_YEAR and printed.isdigit()
    return SMALL if number <= 12 or year or number % 100 == 0 else ODD


def _counts(reading: Reading) -> dict[int, int]:
    """The figures of a report by where they stand: "thirty-one", "31" and "trinta e um" are one number."""
    found: dict[int, int] = {}
    for figure in reading.figures:
        number = figure.point if figure.point is not None else figure.low
        if number is not None:
            found[figure.start] = number
    return found


def _people(reading: Reading) -> dict[str, int]:
    """The words of the names read in a report: whom the reporter met, and whom every report names."""
    found: dict[str, int] = {}
    for person in reading.people:
        if person.named:
            kind = PUBLIC if person.role in _PUBLIC_ROLES else MET
            for word in WORD.findall(folded(person.name)):
                if len(word) >= _NAME:
                    found.setdefault(word, kind)
    return found
