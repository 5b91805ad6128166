"""The sentences of an account between two days: how many are out, of whom reports tell, whom nobody accounts for."""

from collections.abc import Iterator, Sequence
from datetime import date

from habeas.lexicon.balance import balance_words
from habeas.lexicon.comparability import comparability
from habeas.lexicon.verdict_sentences import verdict_words
from habeas.model import BalanceTerm, Measure
from habeas.model.balance import Role
from habeas.reconcile.facts import Fact
from habeas.reconcile.spans import Span
from habeas.reconcile.wording import counted, day_in_words

# The ways of leaving that an account tells apart.
OUT: dict[Measure, Role] = {"released": "released", "house_arrest": "house_arrest", "died": "died"}


def count_in_words(fact: Fact, lang: str) -> str:
    """A count as its report prints it, who counted and when: “some 1,800” (Meridian Dispatch, 17 November 2024)."""
    by = counted(fact, lang) if fact.counter.named else fact.counter.name
    return balance_words(lang).accounts["count"].format(n=fact.figure.text, by=by, day=day_in_words(fact.cut, lang))


def since_in_words(begun: Span | None, lang: str) -> str:
    """ "since July 2024"; nothing where the first day is not known."""
    if begun is None:
        return ""
    first, words = date.fromordinal(begun.first), verdict_words(lang)
    month = words.month.format(month=words.months[first.month - 1], year=first.year)
    return balance_words(lang).accounts["month"].format(month=month)


def in_reach(low: int, high: int | None, point: int | None, lang: str) -> str:
    """Bounds in words: "about 1,000 (between 500 and 1,500)", "at least 500", "131"."""
    words = balance_words(lang)
    number, forms = words.number, words.reach
    about = None if point is None or point == high else forms["about"].format(n=number(point))
    if high == low:
        return number(low)
    if high is None and not low:
        return about or forms["any"]
    if high is None:
        reach = forms["least"].format(low=number(low))
    elif low:
        reach = forms["between"].format(low=number(low), high=number(high))
    else:
        reach = forms["most"].format(high=number(high))
    if about is None or point is None or (high is None and point <= low):
        return reach
    return forms["with"].format(about=about, reach=reach)


def told_words(terms: Sequence[BalanceTerm], out_point: int | None, lang: str, *, ok: bool) -> Iterator[str]:
    """What reports tell of those who left, and whom nobody accounts for; `out_point` is how many are out in all."""
    words = balance_words(lang)
    laws, number = words.accounts, words.number
    since = terms[0].role == "arrested"
    told = [term for term in terms if term.sign < 0 and term.figures]
    if not ok:
        law = "over" if since and (terms[-1].low or 0) > (terms[0].high or 0) else "misses"
        yield laws[law].format(over=number(max(1, _missing(terms, law == "misses"))))
    if told:
        between = ", " if laws["told_one"].startswith("{n}") else "; "
        yield laws["told"].format(told=between.join(_told_one(term, lang) for term in told))
    elif ok:
        yield laws["none_told"]
    untold = next(term for term in terms if term.role == "untold")
    known = sum(term.low or 0 for term in told)
    if ok and since and (untold.implied_low or (out_point or 0) > known):
        point = None if out_point is None else max(0, out_point - known)
        yield laws["untold"].format(untold=in_reach(untold.implied_low, untold.implied_high, point or None, lang))


def _told_one(term: BalanceTerm, lang: str) -> str:
    measure = next(measure for measure, role in OUT.items() if role == term.role)
    phrase = verdict_words(lang).measures.get(measure) or comparability().measures[measure].phrase
    words = balance_words(lang)
    return words.accounts["told_one"].format(n=words.number(term.low or 0), what=phrase)


def _missing(terms: Sequence[BalanceTerm], with_told: bool) -> int:
    """By how much those still held (and those told to have left) exceed what came."""
    spent = sum(term.low or 0 for term in terms[1:] if term.sign <= 0 and (with_told or term.role == "held_after"))
    return spent - (terms[0].high or 0)
