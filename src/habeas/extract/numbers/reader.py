"""Every number expression of a text, with its hedge, its bounds and its kind."""

from dataclasses import replace

from habeas.extract.numbers.cores import core_at
from habeas.extract.numbers.hedges import Bounds, Hedged, bounds, hedge_of
from habeas.extract.numbers.kinds import Kind, kind_of
from habeas.extract.numbers.ranges import range_from
from habeas.extract.numbers.record import Core, Number, NumberReading
from habeas.extract.tokens import Tokens, tokenize
from habeas.lexicon.numbers import NumberLexicon, number_words
from habeas.lexicon.sentences import sentence_rules

_DIGITS = frozenset("0123456789")


def find_numbers(tokens: Tokens, lang: str) -> list[Number]:
    """Every number expression in token order; expressions never overlap."""
    lex = number_words(lang)
    found: list[Number] = []
    starters, norm = lex.starters, tokens.norm
    i, floor = 0, 0
    while i < len(norm):
        word = norm[i]
        if word not in starters and word[0] not in _DIGITS:
            i += 1
            continue
        core = core_at(tokens, i, lex)
        if core is None:
            i += 1
            continue
        number = _number(tokens, core, floor, lex)
        if found and found[-1].kind == "article" and _lists_on(tokens, found[-1], number, lex):
            number = replace(number, kind="article")
        found.append(number)
        i = floor = max(number.last, core.last)
    return found


def _lists_on(tokens: Tokens, before: Number, number: Number, lex: NumberLexicon) -> bool:
    """Is a bare number the next of a list of articles ("sections 3 and 4")?"""
    if number.kind != "count" or "digits" not in number.flags or number.first - before.last != 1:
        return False
    link = tokens.norm[before.last]
    after = tokens.norm[number.last] if number.last < len(tokens.norm) else "\n"
    return (link in lex.words.joins or link in (",", "-", "–")) and after not in lex.people


def _number(tokens: Tokens, core: Core, floor: int, lex: NumberLexicon) -> Number:
    """Core, range, hedge and kind put together; nothing reaches back over `floor`, the end of the number before."""
    spread = range_from(tokens, core, floor, lex)
    if spread is not None:
        kind = kind_of(tokens, spread.tail, Hedged(spread.first, spread.last, None), lex)
        low, high = int(spread.low), int(spread.high)
        return _made(tokens, core, Hedged(spread.first, spread.last, None), Bounds(low, high, None, "vague"), kind)
    hedged = hedge_of(tokens, core.first, core.last, core.value, lex)
    if hedged.first < floor:
        hedged = Hedged(core.first, hedged.last, hedged.hedge)
    kind = kind_of(tokens, core, hedged, lex)
    if not kind.hedges:
        hedged = Hedged(core.first, core.last, None)
    return _made(tokens, core, hedged, bounds(core, hedged.hedge), kind)


def _made(tokens: Tokens, core: Core, hedged: Hedged, bound: Bounds, kind: Kind) -> Number:
    last = max(hedged.last, kind.last)
    whole = core.value == int(core.value)
    spread = bound.precision == "vague" and bound.high is not None
    grown = last < len(tokens.norm) and tokens.norm[last] == "-" and tokens.start[last] == tokens.end[last - 1]
    flags = (*core.flags, *(("range",) if spread else ()), *(("hyphenated",) if grown else ()), *kind.flags, core.form)
    return Number(
        first=hedged.first,
        last=last,
        start=tokens.start[hedged.first],
        end=tokens.end[last - 1],
        core_first=core.first,
        core_last=core.last,
        low=bound.low,
        high=bound.high,
        point=bound.point,
        precision=bound.precision,
        kind=kind.name,
        unit=kind.unit,
        flags=tuple(dict.fromkeys(flags)),
        value=None if whole else core.value,
    )


def read_numbers(text: str, lang: str) -> list[NumberReading]:
    """Every number expression of a text in the language: span, bounds, precision and kind."""
    return [
        NumberReading(
            start=n.start,
            end=n.end,
            text=text[n.start : n.end],
            low=n.low,
            high=n.high,
            point=n.point,
            precision=n.precision,
            kind=n.kind,
            unit=n.unit,
            value=n.value,
            flags=n.flags,
        )
        for n in find_numbers(tokenize(text, sentence_rules(lang).elisions), lang)
    ]
