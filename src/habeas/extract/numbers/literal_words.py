"""Whole numbers and denominators in words, read literally: "one hundred and thirty", "twenty-firsts", "veintiunavos"."""

from dataclasses import dataclass

from habeas.extract.tokens import Tokens
from habeas.lexicon.literal import LiteralLexicon

DASHES = ("-", "–")


@dataclass(frozen=True, slots=True)
class Read:
    """A number up to token `last`. `head`, `tail`: what stood before and after its last "and" (0 where there is none);
    `rest`, `tens`: the same for a last bare ten ("one hundred | thirty"); `scale`: the scale word it ends in (1: none)."""

    last: int
    value: float
    head: float = 0
    tail: float = 0
    rest: float = 0
    tens: float = 0
    scale: float = 1


@dataclass(frozen=True, slots=True)
class Below:
    """A denominator up to token `last`."""

    last: int
    value: int
    plural: bool


class _Sum:
    """A whole number while its words are added up."""

    def __init__(self, seed: float | None) -> None:
        self.parts: list[float] = []
        self.scales: list[float] = []
        self.cur = seed
        self.head = self.tail = self.rest = self.tens = 0.0
        self.scale = 1.0

    def total(self) -> float:
        return sum(self.parts) + (self.cur or 0)

    def add(self, new: int, joined: str | None) -> bool:
        """Add a cardinal word where it fits."""
        before = self.total()
        fits = self.cur is None or (
            new > 0
            and self.cur > 0
            and (
                (self.cur % 100 == 0 and new < 100)
                or (self.cur % 10 == 0 and self.cur % 100 >= 20 and new < 10 and joined != "and")
            )
        )
        if not fits or (self.cur is None and self.parts and new == 0):
            return False
        bare_ten = new >= 20 and new % 10 == 0 and new < 100 and joined is None and before > 0
        self.cur = (self.cur or 0) + new
        self.head, self.tail = (before, float(new)) if joined == "and" else (self.head, self.tail + new if self.head else 0)
        self.rest, self.tens = (before, float(new)) if bare_ten else (0, 0)
        self.scale = 1
        return True

    def multiply(self, by: float) -> bool:
        """Multiply by a scale word where it fits."""
        if by == 100:
            if self.cur is not None and (self.cur >= 1000 or (self.cur % 100 == 0 and self.cur)):
                return False
            self.cur = (self.cur or 1) * 100
        else:
            value, popped = self.cur or 0, False
            while self.parts and self.parts[-1] < by:
                value, popped = value + self.parts.pop(), True
                self.scales.pop()
            if self.scales and self.scales[-1] <= by and not popped:
                return False
            self.parts.append((value or 1) * by)
            self.scales.append(by)
            self.cur = None
        self.head = self.tail = self.rest = self.tens = 0
        self.scale = by
        return True


def integer_at(tokens: Tokens, i: int, lex: LiteralLexicon, seed: float | None = None) -> Read | None:
    """The whole number in words from token i (going on from `seed`, digits that stood before); None where nothing is added."""
    norm, total, k = tokens.norm, _Sum(seed), i
    while k < len(norm):
        at, joined = _joined(tokens, k, lex) if k > i or seed is not None else (k, None)
        word = norm[at] if at < len(norm) else "\n"
        if seed is not None and k == i and word not in lex.scales:
            return None
        if word in lex.cardinals or (word.isdigit() and len(word) < 4 and at > i and seed is not None):
            ahead = norm[at + 1] if at + 1 < len(norm) else "\n"
            if joined == "and" and lex.scales.get(ahead) == 100 and (total.cur or 0) >= 100:
                break
            if not total.add(lex.cardinals.get(word, int(word) if word.isdigit() else 0), joined):
                break
        elif word not in lex.scales or joined == "and" or (joined and total.cur is None) or not total.multiply(lex.scales[word]):
            break
        k = at + 1
    if k == i:
        return None
    return Read(k, total.total(), total.head, total.tail, total.rest, total.tens, total.scale)


def _joined(tokens: Tokens, k: int, lex: LiteralLexicon) -> tuple[int, str | None]:
    """Past a dash or a joining word at token k: where the next word stands, and what joined it."""
    word = tokens.norm[k]
    if word in DASHES:
        return k + 1, "-"
    rule = lex.numbers.words.joins.get(word)
    if rule is None:
        return k, None
    return k + 1, "-" if rule == "tens" else "and"


def below_at(tokens: Tokens, k: int, lex: LiteralLexicon) -> Below | None:
    """The denominator at token k: "thirds", "twenty-firsts", "veintiunavos"."""
    norm = tokens.norm
    if k < len(norm) and norm[k] in DASHES:
        k += 1
    if k >= len(norm):
        return None
    value = lex.denominators.get(norm[k]) or _built(norm[k], lex)
    if value:
        return Below(k + 1, value, is_plural(norm[k], lex))
    read = integer_at(tokens, k, lex)
    if read is None or not lex.words.plural_ending:
        return None
    at = read.last
    if at < len(norm) and (norm[at] in DASHES or norm[at] in lex.words.ands):
        at += 1
    unit = norm[at] if at < len(norm) else "\n"
    ordinal = lex.ordinals.get(unit) or lex.ordinals.get(unit[:-1])
    if ordinal is None or not (read.value % 10 == 0 and ordinal < 10):
        return None
    return Below(at + 1, int(read.value) + ordinal, unit not in lex.ordinals)


def is_plural(word: str, lex: LiteralLexicon) -> bool:
    return not lex.words.plural_ending or word.endswith(lex.words.plural_ending)


def _built(word: str, lex: LiteralLexicon) -> int | None:
    """A denominator built out of cardinals: "veintiunavo", "dosmilésimos"."""
    for ending, times in sorted(lex.words.esim_endings.items(), key=lambda row: -len(row[0])):
        if word.endswith(ending):
            head = _cardinals(word[: -len(ending)], lex)
            return times if word == ending else (None if head is None else head * times)
    for ending in lex.words.avo_endings:
        if word.endswith(ending):
            return _cardinals(word[: -len(ending)], lex)
    return None


def _cardinals(stem: str, lex: LiteralLexicon) -> int | None:
    """Cardinals written as one word: "cientocinco", "milcinco", "treint" (before -avo)."""
    total = 0
    while stem:
        size = next((n for n in range(min(len(stem), 14), 2, -1) if stem[:n] in lex.cardinals or stem[:n] in lex.scales), 0)
        if not size:
            final = [v for w, v in lex.cardinals.items() if len(stem) > 3 and w[:-1] == stem]
            return total + final[0] if final else None
        total += lex.cardinals.get(stem[:size], 0) or lex.scales[stem[:size]]
        stem = stem[size:].removeprefix("i") if size < len(stem) else ""
    return total
