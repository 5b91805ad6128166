"""What of a report survives rewriting and translating: its numbers, its names, its quotes, and the order they come in."""

import hashlib
import re
import unicodedata
from array import array
from collections.abc import Iterable, Iterator, Sequence

from msgspec import structs

from habeas.model import Reading, Record, Report

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_NUMBER = re.compile(r"(?<![\w.,:/-])\d{1,3}(?:[.,\s\u00a0\u202f]\d{3})+(?![\w])|(?<![\w:/-])\d{1,7}(?![\w:/-])")
_MARKS = re.compile("[\u0300-\u036f]+")
_CAPITAL = re.compile(r"(?<=[a-zà-ÿ,;:)] )[A-ZÀ-Þ][\w’'-]{3,}")
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]*)*")
_QUOTED = re.compile(r"[“«\"][^“”«»\"\n]{12,400}[”»\"]")
_SHINGLE = 4
_SENTENCE_WORDS = 6
_PHRASE_WORDS = 6
_SHINGLES_AT_MOST = 4096
_FEATURES_AT_MOST = 240
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
# Roles whose names every report of an event carries; all other names are met by whoever spoke to them.
_PUBLIC = frozenset({"official", "opposition", "expert"})


class Feature(Record, frozen=True, kw_only=True, array_like=True):
    """One thing a rewrite keeps, hashed; `weight` is how much it says that two reports share it (2: one number in a thousand).

    `private` is what only those know who were there or who copy: tallies and officials are in every report of an event.
    """

    key: int
    weight: float
    private: bool = False


class Trait(Record, frozen=True, kw_only=True):
    """A feature before it is hashed, and where it stands."""

    at: int
    key: str
    weight: float
    private: bool = False


def digest(text: str) -> int:
    """Thirty-two bits of a text, the same on every machine."""
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=4).digest(), "little")


def pack(values: Iterable[int]) -> bytes:
    """Hashes as bytes, four for each: a hundred thousand sketches have to fit in memory."""
    packed = array("I", values)
    return packed.tobytes()


def unpack(raw: bytes) -> Sequence[int]:
    """The hashes that `pack` packed."""
    packed = array("I")
    packed.frombytes(raw)
    return packed


def folded(text: str) -> str:
    """Lower case without accents."""
    lowered = text.lower()
    return lowered if lowered.isascii() else _MARKS.sub("", unicodedata.normalize("NFKD", lowered))


def prose(report: Report) -> str:
    """The text with everything that is not the report's own prose blanked out, offsets kept."""
    text = report.text
    for block in report.boilerplate:
        if block.kind not in ("title", "caption"):
            text = text[: block.start] + " " * (block.end - block.start) + text[block.end :]
    return text


def shingles(text: str) -> bytes:
    """The hashes of all runs of four words outside quotes, sorted; for a long text the smallest 4096 of them."""
    plain = _QUOTED.sub(" ", text)
    words = _WORD.findall(folded(plain))
    if len(words) < 60:
        words = _WORD.findall(folded(text))
    found = sorted({digest(" ".join(words[i : i + _SHINGLE])) for i in range(len(words) - _SHINGLE + 1)})
    return pack(found[:_SHINGLES_AT_MOST])


def sentences(text: str) -> bytes:
    """The hashes of the sentences of six words and more, in the order they stand."""
    found = (_WORD.findall(folded(match.group())) for match in _SENTENCE.finditer(text))
    return pack(digest(" ".join(words)) for words in found if len(words) >= _SENTENCE_WORDS)


def quotes(text: str) -> bytes:
    """The hashes of what stands between quotation marks, as words."""
    return pack(sorted({digest(" ".join(_WORD.findall(folded(m.group())))) for m in _QUOTED.finditer(text)}))


def phrases(text: str) -> bytes:
    """The hashes of the runs of up to six words that begin with a capital: is another's publisher named here?"""
    found: set[int] = set()
    for line in text.split("\n"):
        words = _WORD.findall(line)
        plain = _WORD.findall(folded(line))
        if len(plain) != len(words):
            plain = [folded(word) for word in words]
        for i, word in enumerate(words):
            if word[0].isupper():
                found.update(digest(" ".join(plain[i:j])) for j in range(i + 1, min(i + _PHRASE_WORDS, len(words)) + 1))
    return pack(sorted(found))


def features(reading: Reading, text: str) -> tuple[Feature, ...]:
    """The numbers and names of a report in the order they first stand, each once with its weight."""
    seen: dict[str, Trait] = {}
    # What was read comes before what merely looks like a number or a name: the first to speak of a key weighs it.
    for trait in (*_figures(reading), *_names(reading), *_numbers(text), *_capitals(text)):
        known = seen.get(trait.key, trait)
        seen[trait.key] = known if known.at <= trait.at else structs.replace(known, at=trait.at)
    ordered = sorted(seen.values(), key=lambda t: (t.at, t.key))
    return tuple(Feature(key=digest(t.key), weight=t.weight, private=t.private) for t in ordered[:_FEATURES_AT_MOST])


def _weight_of(number: int) -> float:
    """Round and small numbers are met by chance; 1,976 is not."""
    if number <= 12:
        return 0.3
    if _FIRST_YEAR <= number <= _LAST_YEAR or number <= 31:
        return 0.4
    if number % 100 == 0 or (number < 100 and number % 10 == 0):
        return 0.7
    return 1.5


def _numbers(text: str) -> Iterator[Trait]:
    for match in _NUMBER.finditer(text):
        number = int(re.sub(r"\D", "", match.group()))
        if _FIRST_YEAR <= number <= _LAST_YEAR and match.group().isdigit():
            continue
        yield Trait(at=match.start(), key=f"n:{number}", weight=_weight_of(number), private=number > 12)


def _figures(reading: Reading) -> Iterator[Trait]:
    """Figures speak through their number: "thirty-one", "31" and "trinta e um" are one; small ones with what they count."""
    for figure in reading.figures:
        number = figure.point if figure.point is not None else figure.low
        if number is None:
            continue
        yield Trait(at=figure.start, key=f"n:{number}", weight=max(_weight_of(number), 0.7))
        if number <= 12:
            yield Trait(at=figure.start, key=f"f:{figure.measure}:{number}", weight=0.7)


def _names(reading: Reading) -> Iterator[Trait]:
    for person in reading.people:
        if not person.named or not person.mentions:
            continue
        at = min(start for start, _ in person.mentions)
        public = person.role in _PUBLIC
        for word in _WORD.findall(folded(person.name)):
            if len(word) >= 3:
                yield Trait(at=at, key=f"w:{word}", weight=0.2 if public else 1.0, private=not public)


def _capitals(text: str) -> Iterator[Trait]:
    for match in _CAPITAL.finditer(text):
        yield Trait(at=match.start(), key=f"w:{folded(match.group())}", weight=0.3)
