"""Is a number part of a date, a clock time or a year?"""

from habeas.extract.numbers.record import Core
from habeas.extract.tokens import Tokens
from habeas.lexicon.numbers import NumberLexicon

_LINKS = frozenset({",", "-", "–", "—", "/"})
_CENTURIES = ("19", "20")
_DAY_DIGITS = 2

# So far before its number stands the verb by which a count is put at it, with the noun of the count.
_GAUGED = 12
# The hours of a clock face.
_HOURS = 12


def clock(tokens: Tokens, core: Core, lex: NumberLexicon) -> str | None:
    """A time of day: "8 p.m.", "18h30", "às 20h", "a las 8 de la mañana"."""
    norm, at, words = tokens.norm, core.last, lex.words
    if core.value > 2400 or core.form not in ("digits", "words", "decimal"):
        return None
    if lex.clock_after.at(norm, at) is not None:
        return "time"
    before = norm[core.first - 1] if core.first else "\n"
    after = norm[at] if at < len(norm) else "\n"
    if core.value > 60:
        return None
    if before in words.clock_letters and core.first > 1 and norm[core.first - 2][0].isdigit():
        return "time"
    touching = at < len(norm) and tokens.start[at] == tokens.end[at - 1]
    if after in words.clock_letters and core.value <= 24 and (touching or before in words.clock_before):
        return "time"
    named = before in words.clock_before and core.value <= 24 and not after[0].isalpha() and not _gauged(tokens, core, lex)
    # "At [five], the guards …", "and, at [nine], the truck": an adjunct of its own.
    apart = named and after == "," and core.value <= _HOURS and (core.first < 2 or not norm[core.first - 2][0].isalnum())
    if apart and words.clock_letters and core.form != "decimal":
        return "time"
    return "time" if named and words.clock_letters and core.form != "decimal" and after not in ("-", ",") else None


def _gauged(tokens: Tokens, core: Core, lex: NumberLexicon) -> bool:
    """Is the number what somebody puts a count at ("put the [toll] at 12", "the [number] of dead stands at nine")?"""
    norm, i, noun, verb = tokens.norm, core.first - 1, False, False
    while i > max(0, core.first - 1 - _GAUGED) and not (noun and verb) and norm[i - 1][0].isalpha():
        i -= 1
        noun, verb = noun or norm[i] in lex.tallies, verb or norm[i] in lex.gauges
    return noun and verb


def date(tokens: Tokens, core: Core, lex: NumberLexicon) -> str | None:
    """A day of a month, or a year right behind one."""
    norm, words = tokens.norm, lex.words
    whole = core.value == int(core.value)
    if not whole or core.form not in ("digits", "words", "ordinal"):
        return None
    if not 1 <= core.value <= 31:
        return _slashed(tokens, core)
    if _month_ahead(tokens, core.last, lex) or lex.this_month.at(norm, core.last) is not None:
        return "date"
    after = norm[core.last] if core.last < len(norm) else "\n"
    before = norm[core.first - 1] if core.first else "\n"
    if before == "." and core.first > 1:
        before = norm[core.first - 2]
        dotted = True
    else:
        dotted = False
    if core.form == "words" and norm[core.first] in lex.months and before.isdigit() and len(before) <= _DAY_DIGITS:
        return "date"
    if before in lex.months and core.form != "words":
        at = core.first - (2 if dotted else 1)
        capital = tokens.is_capital(at) or not words.months_capital
        # "The October 29 general election": behind an article the day belongs to what follows, and counts nobody there.
        # So it does where a verb follows the day ("the unrest of October [29] were told").
        led = at > 0 and (norm[at - 1] in words.day_before or (norm[at - 1] in words.day_month_links and after not in lex.counted))
        dated = words.months_capital and led
        return "date" if capital and (dated or after not in lex.people) else None
    if before in words.day_before and core.form == "digits" and not dotted and not words.months_capital:
        return None if after in lex.people else "date"
    # The seventh day of a siege: "Excarcelaciones, día [siete]".
    counted = lex.units.get(before) == ("duration", "day") and not dotted and not before.endswith("s") and not after[0].isalpha()
    if counted or (before == "(" and core.form == "digits" and _weekday_before(norm, core.first - 1, lex)):
        return "date"
    return _listed(tokens, core, lex) or _slashed(tokens, core) or _of_days(tokens, core, lex)


def _of_days(tokens: Tokens, core: Core, lex: NumberLexicon) -> str | None:
    """Two days behind their plural, without a month ("entre os dias [28] e [30] daquele mês")."""
    norm, links = tokens.norm, {*lex.words.joins, *lex.day_links}
    if core.form != "digits" or core.first < 1 or core.last >= len(norm) or norm[core.last] in lex.people:
        return None

    def days(k: int) -> bool:
        return k >= 0 and lex.units.get(norm[k]) == ("duration", "day") and norm[k].endswith("s")

    first = days(core.first - 1) and norm[core.last] in links and norm[core.last + 1 : core.last + 2] != []
    if first and norm[core.last + 1].isdigit() and len(norm[core.last + 1]) <= _DAY_DIGITS:
        return "date"
    before = core.first > 2 and norm[core.first - 1] in links and norm[core.first - 2].isdigit()
    return "date" if before and days(core.first - 3) else None


def _weekday_before(norm: list[str], at: int, lex: NumberLexicon) -> bool:
    """Does a weekday stand right before token `at`, or with a word between ("segunda-feira [passada] (10)")?"""
    words = lex.words
    if at > 1 and norm[at - 1] in words.weekday_aside:
        at -= 1
    return at > 0 and norm[at - 1] in words.weekdays


def _month_ahead(tokens: Tokens, at: int, lex: NumberLexicon) -> bool:
    """Does a month follow at once, or behind further days ("28 y 29 de julio", "3 to 5 May")?"""
    norm, words = tokens.norm, lex.words
    for k in range(at, min(len(norm), at + 7)):
        word = norm[k]
        if word in lex.months:
            return k > at or tokens.is_capital(k) or not words.months_capital
        day = word.isdigit() and len(word) <= 2
        if day and not norm[at - 1].isdigit():
            return False  # "se lo llevaron con otros [cinco] el 9 de mayo"
        if not day and word not in lex.day_links and word not in _LINKS:
            return False
        if k == at and day:
            return False
    return False


def _listed(tokens: Tokens, core: Core, lex: NumberLexicon) -> str | None:
    """The second day of "July 28 and 29"; "On July 28, 13 men" counts men."""
    norm = tokens.norm
    k = core.first - 1
    if core.form != "digits" or k < 2 or not (norm[k] in lex.words.joins or norm[k] in _LINKS or norm[k] in lex.words.day_links):
        return None
    day, after = norm[k - 1], norm[core.last] if core.last < len(norm) else "\n"
    if norm[k] == "," and after.isalpha() and after not in lex.words.joins and after not in lex.day_links:
        return None
    return "date" if day.isdigit() and len(day) <= 2 and norm[k - 2] in lex.months and not _people_next(tokens, core, lex) else None


def _people_next(tokens: Tokens, core: Core, lex: NumberLexicon) -> bool:
    return core.last < len(tokens.norm) and tokens.norm[core.last] in lex.people


def _slashed(tokens: Tokens, core: Core) -> str | None:
    """A part of "28/7" or "28 / 7"; "1/ 26 women" is the first post of a thread, which counts 26."""
    stroke = next((k for k in (core.last, core.first - 1) if 0 < k < len(tokens.norm) - 1 and tokens.norm[k] == "/"), -1)
    if stroke < 0 or not (tokens.norm[stroke - 1].isdigit() and tokens.norm[stroke + 1].isdigit()):
        return None
    even = (tokens.end[stroke - 1] == tokens.start[stroke]) == (tokens.end[stroke] == tokens.start[stroke + 1])
    return "date" if even else None


def _dated(norm: list[str], first: int, lex: NumberLexicon) -> bool:
    """Does a month stand before four digits, or another year ("dezembro de [2024] foram presas", "em 2023 e [2024] foram")?"""
    if first < 2:
        return False
    before, joined = norm[first - 2], norm[first - 1]
    if (before in lex.months or before in lex.words.year_parts) and (joined in lex.words.day_month_links or joined == "."):
        return True
    return joined in lex.words.joins and len(before) == 4 and before.isdigit() and before[:2] in _CENTURIES


def years(norm: list[str], low: Core, high: Core, lex: NumberLexicon) -> bool:
    """Are the two ends of a range years ("between [2010] and [2024]")? "Between 2000 and 2100 people" counts people."""
    ends = [norm[core.first] for core in (low, high)]
    plain = all(core.form == "digits" and core.last == core.first + 1 for core in (low, high))
    if not plain or any(len(end) != 4 or not end.isdigit() or end[:2] not in _CENTURIES for end in ends):
        return False
    after = norm[high.last] if high.last < len(norm) else "\n"
    return after not in lex.people


def year(tokens: Tokens, core: Core, lex: NumberLexicon) -> str | None:
    """A year, by its four plain digits and the word before or behind; "2000 people" and "over 2000 detainees" are none."""
    norm = tokens.norm
    text = norm[core.first]
    if core.form != "digits" or core.last != core.first + 1 or len(text) != 4 or not 1500 <= core.value <= 2100:
        return None
    before = norm[core.first - 1] if core.first else "\n"
    after = norm[core.last] if core.last < len(norm) else "\n"
    further = norm[core.last + 1] if core.last + 1 < len(norm) else "\n"
    if _dated(norm, core.first, lex):
        return "year"
    if _in_year(before, after, core, lex):
        return "year"
    if after in lex.people or (after.isalpha() and further in lex.people and core.value % 100 == 0):
        return None
    if before in lex.year_before or before in lex.months or before.isdigit():
        return "year"
    return "year" if core.value % 100 or not after.isalpha() else None


def _in_year(before: str, after: str, core: Core, lex: NumberLexicon) -> bool:
    """Does a verb stand behind the year that closes its subject or when ("those arrested in [2021] were freed")?

    The same verbs also stand behind a count ("[2000] were arrested"), so the word before must be one that leads to a year; "a total
    of [2021] were arrested" counts.
    """
    apart = before in lex.words.day_month_links or before in lex.words.joins or not before.isalpha()
    leads = (before in lex.year_before and not apart) or before in lex.months
    return bool(leads and core.value % 100 and after in lex.words.people and after not in lex.counted)
