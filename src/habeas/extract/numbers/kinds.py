"""What a number numbers, by its form and its immediate neighbours: people or cases (count), or an age, a day, money …"""

from dataclasses import dataclass

from habeas.extract.numbers.elided import elided
from habeas.extract.numbers.hedges import Hedged
from habeas.extract.numbers.names import age, name, touching
from habeas.extract.numbers.record import Core
from habeas.extract.numbers.times import clock, date, year
from habeas.extract.tokens import Tokens
from habeas.lexicon.numbers import NumberLexicon

_BY_FORM = {
    "ordinal": "ordinal",
    "share": "share",
    "weekday": "weekday",
    "clock": "time",
    "code": "name",
    "date": "date",
    "phone": "phone",
}
# Years that reports tell of.
_RECENT = (1980, 2040)
_SPAN_UNITS = frozenset({"year", "month"})


@dataclass(frozen=True, slots=True)
class Kind:
    """The kind of a number, its unit, where its span ends, and whether hedges belong to it."""

    name: str
    unit: str | None
    last: int
    hedges: bool = True
    flags: tuple[str, ...] = ()


def kind_of(tokens: Tokens, core: Core, hedged: Hedged, lex: NumberLexicon) -> Kind:
    """The kind of the bare number, by the first test that knows it."""
    percent = lex.percent.at(tokens.norm, core.last)
    if percent is not None and core.form not in ("ordinal", "weekday", "code", "date", "phone"):
        return Kind("share", "percent", percent.last)
    by_form = _BY_FORM.get(core.form)
    if by_form is not None:
        return _formed(tokens, core, by_form, lex)
    ratio = _ratio(tokens, core, lex)
    if ratio is not None:
        return ratio
    if lex.room_before.before(tokens.norm, hedged.first) is not None:
        return Kind("quantity", "room", core.last)
    if lex.degrees.at(tokens.norm, core.last) is not None:
        return Kind("quantity", "degree", core.last)
    known = _spread(tokens, core, lex) or _beside(tokens, core, hedged, lex) or unit_after(tokens, core, lex)
    return known or _elided(tokens, core, hedged, lex) or _plain(core)


def _elided(tokens: Tokens, core: Core, hedged: Hedged, lex: NumberLexicon) -> Kind | None:
    found = elided(tokens, core, hedged.first, lex)
    return None if found is None else Kind(*found, core.last)


def _spread(tokens: Tokens, core: Core, lex: NumberLexicon) -> Kind | None:
    """ "two by two", "de dos en dos", "de a dos": how many at a time; "four metres by [three]": a length."""
    norm, first, last = tokens.norm, core.first, core.last
    width = last - first
    if last < len(norm) and norm[last] in lex.spread_by and norm[last + 1 : last + 1 + width] == norm[first:last]:
        return Kind("quantity", "each", last + 1 + width)
    if lex.each_before.before(norm, first) is not None:
        return Kind("quantity", "each", last)
    if first > 1 and norm[first - 1] in lex.length_by:
        kind, unit = lex.units.get(norm[first - 2], ("", ""))
        if kind == "distance":
            return Kind(kind, unit, last)
    return None


def _beside(tokens: Tokens, core: Core, hedged: Hedged, lex: NumberLexicon) -> Kind | None:
    """What the words right beside a number make of it; labels and years only where no hedge stands before."""
    for test in (touching, money, clock, date, age):
        found = test(tokens, core, lex)
        if found is not None:
            return Kind(found, None, core.last, hedges=test in (money, age))
    if hedged.hedge is None:
        found = name(tokens, core, lex) or year(tokens, core, lex)
        return None if found is None else Kind(found, None, core.last)
    if hedged.hedge in ("about", "nearly", "up_to") and year(tokens, core, lex) is not None:
        return Kind("year", None, core.last, hedges=False)
    if hedged.hedge == "more_than" and _over_a_year(tokens, core, lex):
        return Kind("year", None, core.last, hedges=False)
    return None


def _over_a_year(tokens: Tokens, core: Core, lex: NumberLexicon) -> bool:
    """Does a word like "over" say for what, and the year of it ("jailed over [2019] protests"), and count no people?"""
    norm, after = tokens.norm, tokens.norm[core.last] if core.last < len(tokens.norm) else "\n"
    if core.first == 0 or norm[core.first - 1] not in lex.words.year_over or not _RECENT[0] <= core.value <= _RECENT[1]:
        return False
    return after.isalpha() and after not in lex.people and year(tokens, core, lex) is not None


def _plain(core: Core) -> Kind:
    return Kind("decimal" if core.form == "decimal" else "count", None, core.last)


def _formed(tokens: Tokens, core: Core, kind: str, lex: NumberLexicon) -> Kind:
    """Ordinals that are days ("28th of July", "1º de mayo"), and the rest as their form says."""
    if kind == "ordinal" and date(tokens, core, lex) is not None:
        kind = "date"
    return Kind(kind, None, core.last, hedges=kind == "share")


def _ratio(tokens: Tokens, core: Core, lex: NumberLexicon) -> Kind | None:
    """ "three in four", "uno de cada cuatro": a share, where a second small number follows at once."""
    middle = lex.ratio.at(tokens.norm, core.last)
    if middle is None or middle.last >= len(tokens.norm):
        return None
    after = tokens.norm[middle.last]
    below = int(after) if after.isdigit() and len(after) < 4 else lex.words.cardinals.get(after, 0)
    if not core.value < below <= 100 or (len(middle.words) == 1 and (core.value > 9 or below > 10)):
        return None
    follows = tokens.norm[middle.last + 1] if middle.last + 1 < len(tokens.norm) else "\n"
    of_whom = " ".join(middle.words) not in lex.words.day_month_links and tokens.norm[middle.last + 2 : middle.last + 3]
    dated = follows in lex.words.day_month_links and not (of_whom and of_whom[0] not in lex.months)
    if follows in lex.units or follows in lex.months or dated:
        return None
    return Kind("share", None, middle.last + 1)


def money(tokens: Tokens, core: Core, lex: NumberLexicon) -> str | None:
    """A sum of money, by the sign before it."""
    k = core.first - 1
    if k > 0 and tokens.norm[k] == "." and tokens.end[k - 1] == tokens.start[k]:
        k -= 1
    return "money" if k >= 0 and tokens.norm[k] in lex.money_before else None


def unit_after(tokens: Tokens, core: Core, lex: NumberLexicon) -> Kind | None:
    """A number of days, kilometres, votes …, by the unit behind it (a hyphen, or one or two small words, may stand between)."""
    norm, at = tokens.norm, core.last
    for _ in range(3):
        if at >= len(norm):
            return None
        found = lex.units.get(norm[at])
        if found is not None:
            kind, unit = found
            if kind == "duration" and unit in _SPAN_UNITS and _near_sentence(tokens, core.first, at, lex):
                kind = "sentence"
            return Kind(kind, unit, core.last)
        if norm[at] not in lex.gap and norm[at] != "-":
            return None
        at += 1
    return None


def _near_sentence(tokens: Tokens, first: int, last: int, lex: NumberLexicon) -> bool:
    """Does a word of punishment stand near in the same sentence ("15 años de prisión")?"""
    norm, window = tokens.norm, lex.words.sentence_window
    for k in range(first - 1, max(-1, first - 1 - window), -1):
        if norm[k] in (".", "\n", ";"):
            break
        if norm[k] in lex.sentence_near:
            return True
    for k in range(last + 1, min(len(norm), last + 1 + window // 2)):
        if norm[k] in (".", "\n", ";"):
            break
        if norm[k] in lex.sentence_near:
            return True
    return False
