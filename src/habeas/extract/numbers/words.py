"""What number words are worth, alone or mixed with digits: "mil novecientas setenta y seis", "2 mil 400", "1.5 million"."""

from habeas.extract.numbers.digits import digit_core
from habeas.extract.numbers.record import Core
from habeas.extract.tokens import Tokens
from habeas.lexicon.numbers import NumberLexicon


class _Part:
    """A part of a number while it is read: value, next token, whether words or digits made it."""

    __slots__ = ("digits", "flags", "last", "value", "words")

    def __init__(self, value: float, last: int, *, digits: bool = False, words: bool = False, flags: tuple[str, ...] = ()) -> None:
        self.value, self.last, self.digits, self.words, self.flags = value, last, digits, words, flags


def _fits(value: int, new: int, joined: str | None, lex: NumberLexicon) -> bool:
    """May `new` follow `value` in one number below a thousand? 100 + 31, 30 + 1; never 20 + 30 or 10 + 5."""
    if value == 0 or new == 0:
        return False
    if value % 100 == 0 and new < 100:
        return joined != "tens"
    if value % 10 == 0 and value % 100 >= 20 and new < 10:
        return joined in ("tens", "any", "-") or (joined is None and lex.words.bare_tens)
    return False


def _join(tokens: Tokens, i: int, lex: NumberLexicon) -> str | None:
    """What the token at i may join: the rule of a joining word, "-" for a hyphen between letters, None for another word."""
    if i >= len(tokens.norm):
        return None
    word = tokens.norm[i]
    if word in ("-", "‐", "‑"):
        touching = tokens.start[i] == tokens.end[i - 1] and i + 1 < len(tokens.norm) and tokens.start[i + 1] == tokens.end[i]
        return "-" if touching else None
    return lex.words.joins.get(word)


def _article_left_out(tokens: Tokens, i: int, lex: NumberLexicon) -> int | None:
    """A hundred whose article another takes the place of, where its number goes on ("of the [hundred and six]")."""
    norm, size = tokens.norm, lex.words.hundreds.get(tokens.norm[i])
    goes_on = i + 2 < len(norm) and _join(tokens, i + 1, lex) == "hundreds" and norm[i + 2] in lex.words.cardinals
    return size if size is not None and goes_on else None


def _below_thousand(tokens: Tokens, i: int, lex: NumberLexicon) -> _Part | None:
    """Words for 0–999 from token i (also "twenty-two hundred")."""
    norm, words = tokens.norm, lex.words
    first = words.cardinals.get(norm[i], _article_left_out(tokens, i, lex))
    if first is None:
        return None
    value, last = first, i + 1
    while last < len(norm) and last - i < 12:
        times = words.hundreds.get(norm[last])
        if times is not None and 0 < value < 100:
            value, last = value * times, last + 1
            continue
        joined = _join(tokens, last, lex)
        at = last if joined is None else last + 1
        new = words.cardinals.get(norm[at]) if at < len(norm) else None
        if new is None or not _fits(value, new, joined, lex):
            break
        if joined == "hundreds" and value % 100:
            break
        value, last = value + new, at + 1
    return _Part(value, last, words=True)


def _group(tokens: Tokens, i: int, lex: NumberLexicon) -> _Part | None:
    """Words or digits that a scale word can multiply."""
    if i >= len(tokens.norm):
        return None
    if tokens.norm[i][0].isdigit():
        core = digit_core(tokens, i, lex)
        if core is None or core.form in ("clock", "code"):
            return None
        return _Part(core.value, core.last, digits=True, flags=core.flags + ((core.form,) if core.form == "decimal" else ()))
    return _below_thousand(tokens, i, lex)


def _thousands(tokens: Tokens, i: int, lex: NumberLexicon) -> _Part | None:
    """A number below a million: group, thousand, group."""
    norm, thousands = tokens.norm, lex.words.thousands
    group = _group(tokens, i, lex)
    if group is None:
        if not (lex.words.bare_thousand and i < len(norm) and norm[i] in thousands):
            return None
        part = _Part(1000, i + 1, words=True)
    elif group.last < len(norm) and norm[group.last] in thousands and _multipliable(group):
        part = _Part(group.value * 1000, group.last + 1, digits=group.digits, words=True, flags=group.flags)
    else:
        return group
    rest = _rest(tokens, part, lex)
    return part if rest is None else rest


def _multipliable(group: _Part) -> bool:
    return 0 < group.value < 1000 or (group.digits and "foreign_separator" in group.flags)


def _rest(tokens: Tokens, part: _Part, lex: NumberLexicon) -> _Part | None:
    """The hundreds after a thousand: "mil [e] quinhentos", "2 mil 400"; not where they belong to the next number."""
    norm = tokens.norm
    joined = _join(tokens, part.last, lex)
    at = part.last if joined is None else part.last + 1
    if joined in ("-", "tens") or at >= len(norm):
        return None
    if norm[at][0].isdigit():
        digits = norm[at]
        if joined is not None or not digits.isdigit() or not 2 <= len(digits) <= 3:
            return None
        rest: _Part | None = _Part(int(digits), at + 1, digits=True)
    else:
        rest = _below_thousand(tokens, at, lex)
    if rest is None or not 0 < rest.value < 1000:
        return None
    if rest.last < len(norm) and norm[rest.last] in lex.words.thousands:
        return None
    return _Part(part.value + rest.value, rest.last, digits=part.digits, words=True, flags=part.flags)


def _after_half(tokens: Tokens, part: _Part, lex: NumberLexicon) -> _Part:
    """ "two and a half": adds the half where the words say so."""
    half = lex.and_half.at(tokens.norm, part.last)
    if half is None or part.value >= 1000:
        return part
    return _Part(part.value + 0.5, half.last, digits=part.digits, words=True, flags=(*part.flags, "decimal"))


def number_core(tokens: Tokens, i: int, lex: NumberLexicon) -> Core | None:
    """The longest cardinal from token i, in digits, words or both."""
    part = _thousands(tokens, i, lex)
    if part is None:
        return None
    total, last, scale, words, digits, flags = 0.0, part.last, 1, part.words, part.digits, part.flags
    if tokens.norm[part.last - 1] in lex.words.thousands:
        scale = 1000
    part = _after_half(tokens, part, lex)
    open_value, limit = part.value, 10**19
    last, flags, words = part.last, part.flags, part.words
    while True:
        size = _scale_at(tokens, last, lex)
        if size is None or size[0] >= limit:
            break
        limit, last, words, scale = size[0], size[1], True, size[0]
        total += open_value * limit
        open_value = 0.0
        half = lex.and_half.at(tokens.norm, last)
        if half is not None:
            total, last = total + 0.5 * limit, half.last
        more = _next_part(tokens, last, limit, lex)
        if more is None:
            break
        open_value, last, digits = more.value, more.last, digits or more.digits
    return _core(i, last, total + open_value, (words, digits), scale, flags)


def _core(i: int, last: int, value: float, made: tuple[bool, bool], scale: int, flags: tuple[str, ...]) -> Core:
    words, digits = made
    kept = tuple(f for f in flags if f != "decimal")
    whole = round(value, 6)
    if whole % 1:
        return Core(i, last, whole, "decimal", scale, kept)
    form = "mixed" if words and digits else ("words" if words else "digits")
    return Core(i, last, int(whole), form, scale, kept)


def _scale_at(tokens: Tokens, i: int, lex: NumberLexicon) -> tuple[int, int] | None:
    """The scale word at token i: its size and the next token; a suffix ("5k") must touch the digits."""
    if i >= len(tokens.norm):
        return None
    size = lex.words.scales.get(tokens.norm[i])
    if size is not None:
        return size, i + 1
    size = lex.words.suffixes.get(tokens.norm[i])
    touching = tokens.start[i] == tokens.end[i - 1] and tokens.norm[i - 1][0].isdigit()
    return (size, i + 1) if size is not None and touching else None


def _next_part(tokens: Tokens, i: int, limit: int, lex: NumberLexicon) -> _Part | None:
    """What follows a million in the same number: "dos millones quinientos mil"."""
    norm = tokens.norm
    joined = _join(tokens, i, lex)
    at = i if joined is None else i + 1
    if joined in ("-", "tens") or at >= len(norm):
        return None
    more = _thousands(tokens, at, lex)
    if more is None or not 0 < more.value < limit or (more.digits and not more.words):
        return None
    after = _scale_at(tokens, more.last, lex)
    return None if after is not None and after[0] >= limit else more
