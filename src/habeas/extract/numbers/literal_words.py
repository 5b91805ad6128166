"""Number words read literally: "two hundred and fifty-four hundredths", "veinte con tres quintos", "one over three"."""

from dataclasses import dataclass

from habeas.extract.tokens import Tokens
from habeas.lexicon.literal import LiteralLexicon

_DASHES = ("-", "–")


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
            new > 0 and self.cur > 0 and ((self.cur % 100 == 0 and new < 100) or (self.cur % 10 == 0 and self.cur % 100 >= 20 and new < 10 and joined != "and"))
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
            if self.cur is not None and (self.cur >= 1000 or self.cur % 100 == 0 and self.cur):
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
    if word in _DASHES:
        return k + 1, "-"
    rule = lex.numbers.words.joins.get(word)
    if rule is None:
        return k, None
    return k + 1, "-" if rule == "tens" else "and"


def below_at(tokens: Tokens, k: int, lex: LiteralLexicon) -> Below | None:
    """The denominator at token k: "thirds", "twenty-firsts", "veintiunavos"."""
    norm = tokens.norm
    if k < len(norm) and norm[k] in _DASHES:
        k += 1
    if k >= len(norm):
        return None
    value = lex.denominators.get(norm[k]) or _built(norm[k], lex)
    if value:
        return Below(k + 1, value, _plural(norm[k], lex))
    read = integer_at(tokens, k, lex)
    if read is None or not lex.words.plural_ending:
        return None
    at = read.last
    if at < len(norm) and (norm[at] in _DASHES or norm[at] in lex.words.ands):
        at += 1
    unit = norm[at] if at < len(norm) else "\n"
    ordinal = lex.ordinals.get(unit) or lex.ordinals.get(unit[:-1])
    if ordinal is None or not (read.value % 10 == 0 and ordinal < 10):
        return None
    return Below(at + 1, int(read.value) + ordinal, unit not in lex.ordinals)


def _plural(word: str, lex: LiteralLexicon) -> bool:
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


class Words:
    """Reads the number in words that begins at a token."""

    def __init__(self, tokens: Tokens, lex: LiteralLexicon) -> None:
        self.tokens, self.norm, self.lex = tokens, tokens.norm, lex

    def word(self, k: int) -> str:
        return self.norm[k] if 0 <= k < len(self.norm) else "\n"

    def read(self, i: int) -> Read | None:
        """The number from token i: halves, articles, whole numbers and their fractions."""
        lex, word = self.lex, self.word(i)
        found = self._half(i)
        if found is None and word in lex.numbers.words.articles and word not in lex.cardinals:
            found = self._article(i)
        elif found is None and (word in lex.cardinals or word in lex.scales):
            if lex.cardinals.get(word) == 1 and self.word(i - 1) in lex.words.not_one_after:
                return None
            found = self._whole(i, integer_at(self.tokens, i, lex))
        if found is None:
            share = lex.numbers.shares.at(self.norm, i)
            return None if share is None or word in lex.numbers.words.articles or len(share.words) > 1 else Read(share.last, share.value)
        more = compound(self.tokens, found.last, found.value, lex, found)
        return found if more is None else more

    def _half(self, i: int) -> Read | None:
        lex, at = self.lex, i
        if self.word(at) in lex.numbers.words.articles and self.word(at + 1) in lex.words.halves:
            at += 1
        half = lex.words.halves.get(self.word(at))
        if half is None:
            return None
        at += 2 if self.word(at + 1) in lex.numbers.words.articles or self.word(at + 1) == "-" else 1
        if self.word(at) in lex.words.dozens:
            return Read(at + 1, half * 12)
        scale = lex.scales.get(self.word(at))
        if scale is not None:
            return Read(at + 1, half * scale, scale=scale)
        return Read(at, half) if at - i <= 2 and self.word(at - 1) in lex.words.halves and half == 0.5 and self.word(i) not in lex.cardinals else None

    def _article(self, i: int) -> Read | None:
        if self.word(i + 1) in self.lex.words.dozens:
            return Read(i + 2, 12)
        if self.word(i + 1) in self.lex.scales:
            return self._whole(i, integer_at(self.tokens, i + 1, self.lex))
        below = below_at(self.tokens, i + 1, self.lex)
        return None if below is None or below.plural and self.lex.words.plural_ending else Read(below.last, 1 / below.value)

    def _whole(self, i: int, read: Read | None) -> Read | None:
        """A whole number, or the fraction that it begins."""
        if read is None:
            return None
        below = self._unit_below(read) or below_at(self.tokens, read.last, self.lex)
        if below is None or (not below.plural and read.value != 1 and not read.tens):
            return read
        if read.tens and below.value < 10 and below.last > read.last and self.lex.words.plural_ending:
            return Read(below.last, read.rest / (read.tens + below.value))
        if read.head and read.tail < below.value:
            return Read(below.last, read.head + read.tail / below.value)
        return Read(below.last, read.value / below.value) if i < read.last else read

    def _unit_below(self, read: Read) -> Below | None:
        """ "one hundred thirty-fifths": the unit of a denominator whose ten was read with the numerator."""
        at = read.last + 1 if self.word(read.last) in _DASHES else read.last
        word = self.word(at)
        unit = self.lex.unit_ordinals.get(word) or self.lex.unit_ordinals.get(word[:-1])
        return Below(at + 1, unit, _plural(word, self.lex)) if unit and read.tens and unit < 10 else None


def compound(tokens: Tokens, last: int, value: float, lex: LiteralLexicon, read: Read | None = None) -> Read | None:
    """What may follow a number and belong to it: dozens, "over three", "out of four", "point five", "and a half"."""
    word = tokens.norm[last] if last < len(tokens.norm) else "\n"
    if word in lex.words.dozens:
        head = read.head if read is not None and read.head else 0
        return Read(last + 1, head + (value - head) * 12)
    return _divided(tokens, last, value, lex) or _with_fraction(tokens, last, value, lex, read) or _point(tokens, last, value, lex)


def _divided(tokens: Tokens, last: int, value: float, lex: LiteralLexicon) -> Read | None:
    from habeas.extract.numbers.literal import value_at

    word = tokens.norm[last] if last < len(tokens.norm) else "\n"
    ratio = lex.ratios.at(tokens.norm, last)
    at = last + 1 if word in lex.words.overs else (ratio.last if ratio is not None else None)
    below = None if at is None else value_at(tokens, at, lex)
    if below is None or below.value <= 0 or value != int(value) or (ratio is not None and value >= below.value):
        return None
    first = tokens.text.rfind("$", max(0, tokens.start[last] - 24), tokens.start[last])
    if word in lex.words.overs and (first >= 0 or below.value != int(below.value)):
        return None
    return Read(below.last, value / below.value)


def _with_fraction(tokens: Tokens, last: int, value: float, lex: LiteralLexicon, read: Read | None) -> Read | None:
    """ "and a half", "con tres cuartos", "y medio": added, times the scale word before it ("a million and a half")."""
    if last + 1 >= len(tokens.norm) or tokens.norm[last] not in lex.words.ands:
        return None
    part = _part(tokens, last + 1, lex)
    if part is None:
        return _dozens_more(tokens, last + 1, value, lex)
    scale = read.scale if read is not None else 1
    if part.scale > 1:
        return Read(part.last, value + part.value) if scale > part.scale else None
    after = lex.scales.get(tokens.norm[part.last]) if part.last < len(tokens.norm) else None
    if after is not None:
        return Read(part.last + 1, value + part.value * after if scale > after else (value + part.value) * after, scale=after)
    return Read(part.last, value + part.value * (scale if scale >= 1000 else 1))


def _dozens_more(tokens: Tokens, at: int, value: float, lex: LiteralLexicon) -> Read | None:
    """ "dos mil y cuatro docenas"."""
    more = integer_at(tokens, at, lex)
    if more is None or more.last >= len(tokens.norm) or tokens.norm[more.last] not in lex.words.dozens:
        return None
    return Read(more.last + 1, value + 12 * more.value)


def _part(tokens: Tokens, at: int, lex: LiteralLexicon) -> Read | None:
    """A fraction below one at token `at`."""
    words = Words(tokens, lex)
    half = words._half(at)
    if half is not None:
        return half
    if tokens.norm[at] in lex.numbers.words.articles and tokens.norm[at] not in lex.cardinals:
        return words._article(at)
    read = words._whole(at, integer_at(tokens, at, lex)) if tokens.norm[at] in lex.cardinals else None
    return read if read is not None and read.value < 1 else None


def _point(tokens: Tokens, last: int, value: float, lex: LiteralLexicon) -> Read | None:
    """ "point zero three", "coma veintiocho": the words after the point are written as digits."""
    if last + 1 >= len(tokens.norm) or tokens.norm[last] not in lex.words.points or value != int(value):
        return None
    at, zeros = last + 1, 0
    while at < len(tokens.norm) and lex.cardinals.get(tokens.norm[at]) == 0:
        at, zeros = at + 1, zeros + 1
    read = integer_at(tokens, at, lex)
    if read is None and not zeros:
        return None
    digits = "0" * zeros + (str(int(read.value)) if read is not None else "")
    return Read(at if read is None else read.last, value + float(f"0.{digits}"))
