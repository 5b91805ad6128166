"""Is a number part of a name, a label or an age: Ward 7 · Article 267 · 27N · COVID-19 · Yare 3 · aged 59?"""

from habeas.extract.numbers.record import Core
from habeas.extract.tokens import Tokens
from habeas.lexicon.numbers import NumberLexicon

_DASHES = frozenset("-‐‑")
_YEAR = 4
_STOPS = frozenset(",;:.(\n")
_ENDINGS, _CLOSING = frozenset(".\n"), frozenset(".\n,;")
_OPENING = frozenset('“«"‘—')
# Ages that are told without their years; a full name has so many words.
_ADULT, _AGED, _FULL = 10, 99, 2


def touching(tokens: Tokens, core: Core, lex: NumberLexicon) -> str | None:
    """Digits grown together with letters: "G20", "F-16", "27N"; "mid-2023" is a year, "20s" an age, "10-day" no name."""
    if core.form not in ("digits", "decimal"):
        return None
    norm, start, end = tokens.norm, tokens.start, tokens.end
    first, last = core.first, core.last
    if first and end[first - 1] == start[first] and norm[first - 1] not in lex.money_before:
        before = norm[first - 1]
        if before[0].isalpha() and tokens.text[start[first] - 1].isalpha():
            return None if before in lex.words.clock_letters else "name"
        if before in _DASHES and first > 1 and end[first - 2] == start[first - 1] and norm[first - 2][0].isalpha():
            if core.value in lex.words.age_limits and norm[first - 2] in lex.words.age_bounds:
                return "age"
            return "year" if 1500 <= core.value <= 2100 else "name"
        if before in _DASHES and core.value < 100 and _year_before(tokens, first - 2):
            return "year"
    if last < len(norm) and start[last] == end[last - 1] and norm[last][0].isalpha():
        return _tail(tokens, core, lex)
    return "name" if _of_thread(tokens, core) else None


def _of_thread(tokens: Tokens, core: Core) -> bool:
    """Does a number with a stroke only count the posts of a thread ("[2/] Today in Goris …")?"""
    norm, last = tokens.norm, core.last
    if last >= len(norm) or norm[last] != "/" or tokens.start[last] != tokens.end[last - 1] or core.form != "digits":
        return False
    apart = last + 1 >= len(norm) or tokens.start[last + 1] > tokens.end[last]
    return apart and (core.first == 0 or not norm[core.first - 1][0].isalnum())


def _year_before(tokens: Tokens, k: int) -> bool:
    """Does a year stand at token k, grown together with the dash behind it ("2022-[23]")?"""
    word = tokens.norm[k] if k >= 0 else ""
    return len(word) == _YEAR and word.isdigit() and word[:2] in ("19", "20") and tokens.end[k] == tokens.start[k + 1]


def _tail(tokens: Tokens, core: Core, lex: NumberLexicon) -> str | None:
    """What letters right behind digits make of them."""
    after = tokens.norm[core.last]
    if after in lex.words.decade_mark and core.value % 10 == 0:
        return "age" if core.value < 100 and _pronoun_before(tokens, core, lex) else "year"
    known = after in lex.units or after in lex.words.clock_letters or after in lex.words.ordinal_marks or len(after) > 3
    return None if known else "name"


def _pronoun_before(tokens: Tokens, core: Core, lex: NumberLexicon) -> bool:
    return any(tokens.norm[k] in lex.words.decade_before for k in range(max(0, core.first - 3), core.first))


def age(tokens: Tokens, core: Core, lex: NumberLexicon) -> str | None:
    """Somebody's age."""
    norm, words = tokens.norm, lex.words
    if not core.value <= 120 or core.form not in ("digits", "words", "mixed"):
        return None
    if lex.age_tail.at(norm, core.last) is not None:
        return "age"
    after = norm[core.last] if core.last < len(norm) else "\n"
    years = lex.units.get(after, ("", "year"))[1] == "year"
    if years and after not in lex.counted and lex.age_before.before(norm, core.first) is not None:
        return "age"
    if core.value in words.age_limits and lex.age_bounds.before(norm, core.first) is not None and after not in lex.people:
        return "age"
    if lex.units.get(after) == ("duration", "year") and _of_age(tokens, core, lex):
        return "age"
    told = _of_being(tokens, core, lex) or _between_commas(tokens, core, lex) or _now(tokens, core, lex)
    return told or _behind_name(tokens, core, lex) or _bare_of(tokens, core, lex)


def _behind_name(tokens: Tokens, core: Core, lex: NumberLexicon) -> str | None:
    """An age that ends the sentence behind a full name: "said Ana Invented, [34]."; "arrests in San Juan, [34]." counts.

    Or that whoever speaks is introduced with ("Ana Invented, [34]: “We …"). "Lara, 12, San Juan, [34]." is a list.
    """
    norm, first, last = tokens.norm, core.first, core.last
    ends = last >= len(norm) or norm[last] in _ENDINGS
    speaks = last + 1 < len(norm) and norm[last] == ":" and norm[last + 1] in _OPENING
    if core.form != "digits" or not (ends or speaks) or first < 2 or norm[first - 1] != "," or not _ADULT <= core.value <= _AGED:
        return None
    before = _before_full_name(tokens, first - 1, lex, set_in=True)
    if before is None or speaks:
        return None if before is None else "age"
    set_in = before > 0 and norm[before] == "," and norm[before - 1][0].isalpha()
    return "age" if before >= 0 and (norm[before][0].isalpha() or set_in) else None


def _before_full_name(tokens: Tokens, last: int, lex: NumberLexicon, *, set_in: bool = False) -> int | None:
    """The token before a name of two words or more that ends before token `last`; None where a preposition makes it a place.

    A name that is `set_in` stands behind a comma ("one of those freed, Ana Invented, 34.").
    """
    norm, k = tokens.norm, last - 1
    while k >= 0 and norm[k][0].isalpha() and (tokens.is_capital(k) or norm[k] in lex.words.facility_links):
        k -= 1
    ruled = k >= 0 and not (set_in and norm[k] == ",") and (norm[k] in lex.year_before or norm[k] in lex.words.day_month_links)
    return k if last - 1 - k >= _FULL and not ruled else None


def _of_somebody(tokens: Tokens, core: Core, lex: NumberLexicon) -> bool:
    """Is a number said of one person ("She is [nineteen].", "His son, Tom, is [16].", "Baraka is [19]."; "su hija tiene [16].")?

    A bare name opens its sentence there; what a place has may be people ("Yare tiene [40].").
    """
    norm, k, who = tokens.norm, core.first - 2, lex.words.age_who
    if norm[k] in who:
        return True
    set_in = norm[k] == ","
    end = k = k - set_in
    while k >= 0 and norm[k][0].isalpha() and tokens.is_capital(k):
        k -= 1
    if k == end or k < 1:
        return k == -1 and not set_in and lex.age_of.before(norm, core.first) is None
    if set_in:
        return norm[k] == "," and norm[k - 1] in who
    return norm[k] in who or (norm[k] in _ENDINGS and lex.age_of.before(norm, core.first) is None)


def _of_being(tokens: Tokens, core: Core, lex: NumberLexicon) -> str | None:
    """An age told by a verb of being alone: "Kareem was [19] when he was taken", "18 are over [60]"; "there are over 60" count."""
    words, first = lex.words, core.first
    norm = tokens.norm
    if first < 2 or core.value > _AGED:
        return None
    if norm[first - 1] in words.age_being and norm[first - 2] not in words.existential:
        ends = core.last >= len(norm) or norm[core.last] in _CLOSING
        one = ends and core.value >= _ADULT and _of_somebody(tokens, core, lex)
        return "age" if one or lex.age_when.at(norm, core.last) is not None else None
    over = first > 2 and norm[first - 1] in words.age_past and norm[first - 2] in words.age_being
    after = norm[core.last] if core.last < len(norm) else "\n"
    if not over or norm[first - 3] in words.existential or after in lex.people:
        return None
    return "age" if not after.isalpha() or after in words.age_then else None


def _bare_of(tokens: Tokens, core: Core, lex: NumberLexicon) -> str | None:
    """An age without its years, set apart between marks: "su primo, de [17], están …"."""
    found = lex.age_of.before(tokens.norm, core.first)
    if found is None or core.form != "digits" or not 5 <= core.value <= 110 or found.first < 1 or core.last >= len(tokens.norm):
        return None
    if found.words[0] in lex.words.age_or_count and _of_place(tokens, found.first - 2, lex):
        return None  # "seguida da cidade de Maputo, com [27], e de Sofala, com 15"
    norm, at = tokens.norm, found.first - 1
    apart = norm[core.last] in (",", ")")
    # "Su hijo Ander Inventado, repartidor [de 23], …": behind a name and what he is.
    called = at > 1 and norm[at].isalpha() and not tokens.is_capital(at) and norm[at - 1] == "," and tokens.is_capital(at - 2)
    if apart and called and core.value >= _ADULT and norm[at] not in lex.people:
        return "age"
    return "age" if apart and norm[at] == "," and norm[found.first - 2][0].isalpha() else None


def _of_place(tokens: Tokens, k: int, lex: NumberLexicon) -> bool:
    """Does a name that a preposition rules end at token k, a place as a rule ("do Uíge")?"""
    last = k
    while k > 0 and tokens.is_capital(k) and tokens.norm[k][0].isalpha():
        k -= 1
    return k < last and (tokens.norm[k] in lex.words.day_month_links or tokens.norm[k] in lex.year_before)


def _of_age(tokens: Tokens, core: Core, lex: NumberLexicon) -> bool:
    """ "de 25 años" after a person; "período de seis años" and "15 años de prisión" are no ages."""
    norm = tokens.norm
    found = lex.age_of.before(norm, core.first)
    if found is None:
        # "Ana Invented, 38 anos, …"
        tail = norm[core.last + 1] if core.last + 1 < len(norm) else "\n"
        return core.first > 1 and norm[core.first - 1] == "," and norm[core.first - 2][0].isalpha() and tail in (",", ")")
    near = tokens.norm[max(0, found.first - 3) : found.first]
    cut = max((k + 1 for k, word in enumerate(near) if word in _STOPS), default=0)
    near = near[cut:]
    behind = tokens.norm[core.last + 1 : core.last + 4]
    near = near + behind[: next((k for k, word in enumerate(behind) if word in _STOPS), len(behind))]
    return not any(word in lex.age_not_of or word in lex.sentence_near for word in near)


def _between_commas(tokens: Tokens, core: Core, lex: NumberLexicon) -> str | None:
    """ "Ana Invented, 44, said": not in a list of places ("Lara, 12, Mérida, 4, …"); in words only behind a full name."""
    norm, first, last = tokens.norm, core.first, core.last
    if first < 2 or not 5 <= core.value <= 110:
        return None
    if core.form != "digits" and (core.value < _ADULT or _before_full_name(tokens, first - 1, lex) is None):
        return None
    if norm[first - 1] != "," or last >= len(norm) or norm[last] not in (",", ")"):
        return None
    if not norm[first - 2][0].isalpha() and not _initial(tokens, first - 2):
        return None
    if (
        last + 2 < len(norm)
        and tokens.is_capital(last + 1)
        and norm[last + 2] == ","
        and norm[last + 3 : last + 4]
        and norm[last + 3][0].isdigit()
    ):
        return None
    if first > 3 and norm[first - 3] == "," and norm[first - 4][0].isdigit():
        return None
    return "age"


def _now(tokens: Tokens, core: Core, lex: NumberLexicon) -> str | None:
    """ "Ana Invented, now [56], a printer", "Ana Inventada, hoje com [78],": behind a name, between commas."""
    norm, last = tokens.norm, core.last
    having = lex.age_of.before(norm, core.first)
    first = core.first if having is None else having.first
    if first < 3 or norm[first - 1] not in lex.words.age_now or not 5 <= core.value <= 110 or last >= len(norm):
        return None
    named = norm[first - 2] == "," and norm[first - 3][0].isalpha() and tokens.is_capital(first - 3)
    return "age" if named and norm[last] in (",", ")", ".") else None


def _initial(tokens: Tokens, i: int) -> bool:
    """Does a surname cut to its first letter end at token i ("Hosni R[.], 58, had asked")?"""
    return (
        i > 1 and tokens.norm[i] == "." and len(tokens.norm[i - 1]) == 1 and tokens.is_capital(i - 1) and tokens.is_capital(i - 2)
    )


def name(tokens: Tokens, core: Core, lex: NumberLexicon) -> str | None:
    """A label ("Article 267", "No. 9"), a list number, a phone, or part of a prison's name ("Yare 3").

    In words a label is one only where nothing is counted behind it: "cell seven, they said", "el número cuatro de la lista".
    """
    if core.form == "words" and not core.flags:
        return _label(tokens, core, lex) if _counts_nothing(tokens, core, lex) else None
    if core.form != "digits" or core.flags:
        return None
    norm, first = tokens.norm, core.first
    after = norm[core.last] if core.last < len(norm) else "\n"
    before = norm[first - 1] if first else "\n"
    if (
        before == "\n"
        and after in (".", ")")
        and core.value < 100
        and core.last + 1 < len(norm)
        and norm[core.last + 1][0].isalpha()
    ):
        return "list"
    if before in lex.words.phone_before and tokens.end[core.last - 1] - tokens.start[first] >= 5:
        return "phone"
    if after in lex.people and not _numbered(tokens, core, lex):
        return None
    return _of_body(tokens, core, lex) or _label(tokens, core, lex) or _facility(tokens, core, lex)


def _of_body(tokens: Tokens, core: Core, lex: NumberLexicon) -> str | None:
    """Is a number the first word of a body's name ("The [88] Project")?"""
    at = core.last
    return "name" if at < len(tokens.norm) and tokens.norm[at] in lex.words.bodies and tokens.is_capital(at) else None


def _numbered(tokens: Tokens, core: Core, lex: NumberLexicon) -> bool:
    """Does a word for "number", cut short, stand right behind what it numbers ("prison [No.] 8 are on hunger strike")?"""
    norm, at = tokens.norm, core.first - 2
    return at >= 1 and norm[at + 1] == "." and norm[at] in lex.words.dotted_labels and norm[at - 1].isalpha()


def _counts_nothing(tokens: Tokens, core: Core, lex: NumberLexicon) -> bool:
    """Does a mark or "of" follow a small number in words, and no noun or verb?"""
    after = tokens.norm[core.last] if core.last < len(tokens.norm) else "\n"
    closed = not after[0].isalpha() or after in lex.words.facility_links
    # "o número quatro", and not "mandou para casa doze": an article stands before the label.
    named = core.first > 1 and tokens.norm[core.first - 1].isalpha() and tokens.norm[core.first - 2] in lex.words.facility_links
    return closed and named and core.last == core.first + 1


def _label(tokens: Tokens, core: Core, lex: NumberLexicon) -> str | None:
    norm, at = tokens.norm, core.first - 1
    dotted = at >= 1 and norm[at] in (".", "º", "°", "o")
    while at >= 1 and norm[at] in (".", "º", "°") and core.first - at < 4:
        at -= 1
    if at < 0:
        return None
    word = norm[at]
    if dotted and word in lex.words.dotted_labels:
        return "name" if lex.labels.get(word) is None else lex.labels[word]
    if dotted and norm[core.first - 1] == ".":
        return None
    law = lex.labels.get(norm[at - 1]) if at and tokens.is_capital(at) else None  # "Decreto Presidencial [5382]"
    return "article" if law == "article" else lex.labels.get(word)


def _facility(tokens: Tokens, core: Core, lex: NumberLexicon) -> str | None:
    """ "the prison of Yare 3": a small bare number behind a capitalised name that a facility noun leads or follows."""
    norm, k = tokens.norm, core.first - 1
    if k < 0 or not 1 <= core.value <= 30 or not tokens.is_capital(k) or norm[k] in lex.months:
        return None
    after = norm[core.last] if core.last < len(norm) else "\n"
    if after in lex.facilities or norm[k] in lex.facilities:
        return "name"
    while k >= 0 and core.first - k < 7:
        if norm[k] in lex.facilities:
            return "name"
        if not (tokens.is_capital(k) or norm[k] in lex.words.facility_links) or norm[k] == "\n":
            return None
        k -= 1
    return None
