"""Two numbers that are one range: between 60 and 70 · 10 to 15 · 20–30 · entre 20 y 30 · two or three."""

from dataclasses import dataclass, replace

from habeas.extract.numbers.cores import core_at
from habeas.extract.numbers.record import Core
from habeas.extract.numbers.times import year, years
from habeas.extract.tokens import Tokens
from habeas.lexicon.numbers import NumberLexicon, Range

_COUNTING = frozenset({"digits", "words", "mixed", "collective"})
# No report tells of a later year.
_LAST_YEAR = 2100


@dataclass(frozen=True, slots=True)
class Spread:
    """A range at tokens [first, last): its bounds, and its second number (whose neighbours say what is counted)."""

    first: int
    last: int
    low: float
    high: float
    tail: Core


def range_from(tokens: Tokens, core: Core, floor: int, lex: NumberLexicon) -> Spread | None:
    """The range that the bare number opens; None where it stands alone."""
    if core.form not in _COUNTING or "fused_footnote" in core.flags:
        return None
    for way in lex.ranges:
        middle = way.middle.at(tokens.norm, core.last)
        if middle is None:
            continue
        opened = way.opens.before(tokens.norm, core.first) if way.opens is not None else None
        if way.opens is not None and (opened is None or opened.first < floor):
            continue
        first = opened.first if opened is not None else core.first
        if (way.moves or opened is None) and _moves(tokens, first, lex):
            continue
        tail = _tail(tokens, core, middle.last, way, lex)
        if tail is not None:
            begin = core.first if way.closed else first
            return Spread(begin, tail.last, _low(core, tail), tail.value, replace(tail, first=begin))
    return None


def _moves(tokens: Tokens, first: int, lex: NumberLexicon) -> bool:
    """Does a word of change stand just before ("rose from 20 to 30")?"""
    return any(tokens.norm[k] in lex.moves for k in range(max(0, first - 3), first))


def _tail(tokens: Tokens, core: Core, at: int, way: Range, lex: NumberLexicon) -> Core | None:
    """The second number of the range, where it may be one."""
    if at >= len(tokens.norm):
        return None
    word = tokens.norm[at]
    if word not in lex.starters and not word[0].isdigit():
        return None
    tail = core_at(tokens, at, lex)
    if tail is None or tail.form not in _COUNTING or tail.value <= _low(core, tail):
        return None
    if way.opens is None and (not _alike(tokens, core, tail, at, lex) or _dated(tokens, core, tail, lex)):
        return None
    if years(tokens.norm, core, tail, lex) or (tail.value > _LAST_YEAR and year(tokens, core, lex) is not None):
        return None  # "indultó en julio de [2024] a 2.476 personas"
    return tail


def _alike(tokens: Tokens, core: Core, tail: Core, at: int, lex: NumberLexicon) -> bool:
    """Two bare numbers side by side are a range only if neither is a year, a label, a phone number or a date."""
    norm = tokens.norm
    if {1900 <= core.value <= 2100, 1900 <= tail.value <= 2100} == {True} and norm[core.first].isdigit():
        return False
    before = norm[core.first - 1] if core.first else "\n"
    if before in lex.labels or before in lex.months or before in ("-", "/", "+"):
        return False
    after = norm[tail.last] if tail.last < len(norm) else "\n"
    dash = norm[at - 1]
    if after in ("-", "/") and tokens.start[tail.last] == tokens.end[tail.last - 1] and dash in ("-", "–"):
        return tail.last + 1 < len(norm) and not norm[tail.last + 1][0].isdigit()
    return not (dash == "-" and norm[core.first][0] == "0") and tail.value <= 100 * max(_low(core, tail), 1)


def _dated(tokens: Tokens, core: Core, tail: Core, lex: NumberLexicon) -> bool:
    """Does a word for a number stand before the digits of a day ("levado com outros [cinco] a 9 de maio")?"""
    norm, at = tokens.norm, tail.last
    if core.form != "words" or tail.form != "digits" or at + 1 >= len(norm):
        return False
    return norm[at] in lex.months or (norm[at] in lex.words.day_month_links and norm[at + 1] in lex.months)


def _low(core: Core, tail: Core) -> float:
    """ "two to three million" is two million to three million."""
    if tail.scale > 1 and core.scale == 1 and core.value < tail.value / tail.scale + 1 and core.value < 1000:
        return core.value * tail.scale
    return core.value
