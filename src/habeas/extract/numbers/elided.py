"""Numbers whose unit is left unsaid: a price ("400 a litre", "cobra [300]"), an hour ("às [cinco]"), an age ("fez [17] na cadeia"),
years of a sentence ("condenada a [dez] por sair à rua"), and how many more or fewer they are than before ("menos [18] do que em
janeiro", "[18] fewer than in January").
"""

from habeas.extract.numbers.record import Core
from habeas.extract.tokens import Tokens
from habeas.lexicon.numbers import NumberLexicon

_HOUR_BEFORE, _SIXTY = 3, 60
_HOURS, _CLOCK, _YOUNGEST, _OLDEST, _TERM = 24, 12, 5, 110, 60
_FORMS = frozenset(("digits", "words"))


def elided(tokens: Tokens, core: Core, first: int, lex: NumberLexicon) -> tuple[str, str | None] | None:
    """The kind and unit of a number that leaves out its unit; `first` is where its hedge begins."""
    norm, value = tokens.norm, core.value
    minutes = _minutes(tokens, core, lex)
    if minutes or difference(tokens, core, first, lex):
        return ("duration", "minute") if minutes else ("quantity", "difference")
    if lex.price_after.at(norm, core.last) is not None:
        return "money", None
    opening = _opening_hour(tokens, core, lex)
    if opening or core.form not in _FORMS or not _bare(tokens, core, lex):
        return ("time", None) if opening else None
    if lex.price_before.before(norm, first) is not None:
        return "money", None
    if value <= _HOURS and lex.hour_at.before(norm, core.first) is not None:
        return "time", None
    if _YOUNGEST <= value <= _OLDEST and lex.age_turned.before(norm, core.first) is not None:
        return "age", None
    if value <= _TERM and lex.term_of.before(norm, first) is not None:
        return "sentence", "year"
    return None


def _minutes(tokens: Tokens, core: Core, lex: NumberLexicon) -> bool:
    """Does a number go on with the hours before it ("a duas horas e [quarenta] de comboio", "tres horas y [cuarenta] en bus")?"""
    norm, first = tokens.norm, core.first
    if first < _HOUR_BEFORE or core.form not in _FORMS or core.value >= _SIXTY or norm[first - 1] not in lex.words.joins:
        return False
    after = norm[core.last] if core.last < len(norm) else "\n"
    bare = _bare(tokens, core, lex) or after in lex.words.day_month_links
    return bare and lex.units.get(norm[first - 2]) == ("duration", "hour")


def _opening_hour(tokens: Tokens, core: Core, lex: NumberLexicon) -> bool:
    """Does a sentence open with an hour, before what happened then ("At [nine] the gate closed", "Às [sete] abriu-se o portão")?"""
    norm, found = tokens.norm, lex.hour_opens.before(tokens.norm, core.first)
    if found is None or core.form not in _FORMS or not 1 <= core.value <= _CLOCK or core.last >= len(norm):
        return False
    then = norm[core.last]
    opens = found.first == 0 or not norm[found.first - 1][0].isalnum()
    return opens and then not in lex.people and (then in lex.words.hour_then or then.endswith(lex.words.hour_verbs))


def _bare(tokens: Tokens, core: Core, lex: NumberLexicon) -> bool:
    """Does a mark or a word that begins another phrase follow, so that no noun can?"""
    after = tokens.norm[core.last] if core.last < len(tokens.norm) else "\n"
    return not after[0].isalnum() or after in lex.elided_before


def difference(tokens: Tokens, core: Core, first: int, lex: NumberLexicon) -> bool:
    """Is a number how many more or fewer there are ("[18] fewer than in January", "mais [18] presos do que há um ano")?

    The whole comparison stands right behind it, or its first half before it and the other behind it or the one noun it counts.
    """
    norm, at = tokens.norm, core.last
    if lex.by_more.at(norm, at) is not None:
        return True
    if lex.more_by.before(norm, first) is None:
        return False
    noun = at + 1 < len(norm) and norm[at].isalpha()
    return lex.than.at(norm, at) is not None or (noun and lex.far_than.at(norm, at + 1) is not None)
