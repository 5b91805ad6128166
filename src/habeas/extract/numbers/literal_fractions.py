"""Fractions, halves and divisions in words, read literally: "three and a fifth", "veinte con tres quintos", "one over three"."""

from habeas.extract.numbers.literal_digits import figure_at
from habeas.extract.numbers.literal_words import DASHES, Below, Read, below_at, integer_at, is_plural
from habeas.extract.tokens import Tokens
from habeas.lexicon.literal import LiteralLexicon


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
            return (
                None
                if share is None or word in lex.numbers.words.articles or len(share.words) > 1
                else Read(share.last, share.value)
            )
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
        return (
            Read(at, half)
            if at - i <= 2 and self.word(at - 1) in lex.words.halves and half == 0.5 and self.word(i) not in lex.cardinals
            else None
        )

    def _article(self, i: int) -> Read | None:
        if self.word(i + 1) in self.lex.words.dozens:
            return Read(i + 2, 12)
        if self.word(i + 1) in self.lex.scales:
            return self._whole(i, integer_at(self.tokens, i + 1, self.lex))
        below = below_at(self.tokens, i + 1, self.lex)
        return None if below is None or (below.plural and self.lex.words.plural_ending) else Read(below.last, 1 / below.value)

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
        at = read.last + 1 if self.word(read.last) in DASHES else read.last
        word = self.word(at)
        unit = self.lex.unit_ordinals.get(word) or self.lex.unit_ordinals.get(word[:-1])
        return Below(at + 1, unit, is_plural(word, self.lex)) if unit and read.tens and unit < 10 else None


def compound(tokens: Tokens, last: int, value: float, lex: LiteralLexicon, read: Read | None = None) -> Read | None:
    """What may follow a number and belong to it: dozens, "over three", "out of four", "point five", "and a half"."""
    word = tokens.norm[last] if last < len(tokens.norm) else "\n"
    if word in lex.words.dozens:
        head = read.head if read is not None and read.head else 0
        return Read(last + 1, head + (value - head) * 12)
    return _divided(tokens, last, value, lex) or _with_fraction(tokens, last, value, lex, read) or _point(tokens, last, value, lex)


def _divided(tokens: Tokens, last: int, value: float, lex: LiteralLexicon) -> Read | None:
    word = tokens.norm[last] if last < len(tokens.norm) else "\n"
    ratio = lex.ratios.at(tokens.norm, last)
    at = last + 1 if word in lex.words.overs else (ratio.last if ratio is not None else None)
    below = None if at is None else _divisor(tokens, at, lex)
    if below is None or below.value <= 0 or value != int(value) or (ratio is not None and value >= below.value):
        return None
    first = tokens.text.rfind("$", max(0, tokens.start[last] - 24), tokens.start[last])
    if word in lex.words.overs and (first >= 0 or below.value != int(below.value)):
        return None
    return Read(below.last, value / below.value)


def _divisor(tokens: Tokens, at: int, lex: LiteralLexicon) -> Read | None:
    """A plain number to divide by; it takes no further "over", so that a chain of them ends."""
    if at >= len(tokens.norm):
        return None
    if not tokens.norm[at][0].isdigit():
        return integer_at(tokens, at, lex)
    figure = figure_at(tokens.text, tokens.start[at], lex)
    return None if figure is None else Read(tokens.at(figure.end - 1) + 1, figure.value)


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
