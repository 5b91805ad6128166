"""How sure a number is: the hedge before or behind it, and the low, high and point that follow (gold/SCHEMA.md)."""

from dataclasses import dataclass

from habeas.extract.numbers.record import Core
from habeas.extract.tokens import Tokens
from habeas.lexicon.numbers import Match, NumberLexicon


@dataclass(frozen=True, slots=True)
class Bounds:
    """Low, high, point and precision of a hedged number."""

    low: int | None
    high: int | None
    point: int | None
    precision: str


@dataclass(frozen=True, slots=True)
class Hedged:
    """The tokens [first, last) of number and hedge, and the hedge that counts (None: bare)."""

    first: int
    last: int
    hedge: str | None


_STRENGTH = {"about": 0, "nearly": 1, "fewer": 2, "up_to": 2, "more_than": 3, "at_least": 3}


def hedge_of(tokens: Tokens, first: int, last: int, value: float, lex: NumberLexicon) -> Hedged:
    """The hedges around the bare number at [first, last): up to two before ("at least some 20"), one behind ("20 or more")."""
    hedge, start, end = None, first, last
    for _ in range(2):
        found = lex.hedges.before(tokens.norm, start)
        if found is None or not _holds(tokens, found, value, lex):
            break
        if hedge is None or _STRENGTH[found.value] >= _STRENGTH[hedge]:
            hedge = found.value
        start = found.first
    behind = lex.after.at(tokens.norm, last)
    if behind is not None and _touches_nothing(tokens, behind, lex):
        end = behind.last
        if hedge is None or _STRENGTH[behind.value] > _STRENGTH[hedge]:
            hedge = behind.value
    return Hedged(start, end, hedge)


def _holds(tokens: Tokens, found: Match[str], value: float, lex: NumberLexicon) -> bool:
    """Is it a hedge here? "asked about 20 deaths" and "anger over 20 arrests" are not."""
    words = found.words
    if value < lex.least.get(words, 0):
        return False
    before = tokens.norm[found.first - 1] if found.first else "\n"
    stops = lex.not_hedge.get(words[0]) if len(words) == 1 or words[0] in lex.ambiguous else None
    return stops is None or before not in stops


def _touches_nothing(tokens: Tokens, found: Match[str], lex: NumberLexicon) -> bool:
    """A hedge behind a number is none where it hedges the next number: "20 at least 15", "20 plus 5"."""
    if found.last >= len(tokens.norm):
        return True
    after = tokens.norm[found.last]
    return not (after[0].isdigit() or after in lex.words.cardinals)


def bounds(core: Core, hedge: str | None) -> Bounds:
    """What a hedge makes of a number."""
    n = int(core.value) if core.value == int(core.value) else None
    if core.form == "vague" and hedge in (None, "about", "nearly", "up_to", "fewer"):
        return Bounds(n, None, None, "vague")
    if n is None:
        return Bounds(None, None, None, _NAMES.get(hedge or "", "exact"))
    if hedge is None:
        return Bounds(None, None, n, "about") if core.form == "collective" else Bounds(n, n, n, "exact")
    return _hedged(n, hedge, point=None if core.form == "vague" else n)


_NAMES = {
    "at_least": "at_least",
    "more_than": "more_than",
    "about": "about",
    "nearly": "nearly",
    "fewer": "nearly",
    "up_to": "up_to",
}


def _hedged(n: int, hedge: str, *, point: int | None) -> Bounds:
    if point is None:
        return Bounds(n, None, None, "vague")
    low = {"at_least": n, "more_than": n + 1}.get(hedge)
    high = {"nearly": n, "fewer": n - 1, "up_to": n}.get(hedge)
    return Bounds(low, high, point, _NAMES[hedge])
