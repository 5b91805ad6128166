"""Years, decades and seasons: 2017 · the 1990s · los años 90 · summer of 2020 · the spring of last year."""

from habeas.extract.dates.absolute import Page, year_at
from habeas.extract.dates.calendar import year_days
from habeas.extract.dates.record import When
from habeas.extract.numbers.record import Core
from habeas.extract.numbers.times import year as is_year

_COUNTING = frozenset({"at_least", "more_than", "fewer", "about"})
_SPRING = 21  # EDTF writes seasons as months 21 (spring) to 24 (winter)


def from_year(page: Page, i: int) -> When | None:
    """A year by itself, where the number is no count ("2000 people", "more than 2000")."""
    number = year_at(page, i)
    if number is None:
        return None
    tail = page.word(i + 1)
    if tail in page.lex.words.decade_tails and page.tokens.start[i + 1] == page.tokens.end[i]:
        return _decade(i, i + 2, number)
    hedge = page.numbers.hedges.before(page.tokens.norm, i)
    if hedge is not None and hedge.value in _COUNTING:
        return None
    if is_year(page.tokens, Core(i, i + 1, number, "digits"), page.numbers) is None:
        return None
    days = year_days(number)
    return None if days is None else When(i, i + 1, days.earliest, days.latest, "year", str(number), has_year=True)


def from_decade(page: Page, i: int) -> When | None:
    """ "los años 90", "a década de 1990"."""
    head = page.lex.decade_heads.at(page.tokens.norm, i)
    if head is None:
        return None
    word = page.word(head.last)
    if not word.isdigit() or len(word) not in (2, 4) or int(word) % 10:
        return None
    number = int(word) + (0 if len(word) == 4 else 1900 if int(word) > 30 else 2000)
    return _decade(i, head.last + 1, number)


def _decade(first: int, last: int, number: int) -> When | None:
    one, two = year_days(number - number % 10), year_days(number - number % 10 + 9)
    if number % 10 or one is None or two is None or number > 2100:
        return None
    return When(first, last, one.earliest, two.latest, "decade", f"{number // 10}X", has_year=True)


def from_season(page: Page, i: int) -> When | None:
    """A season with its year; its months differ between the halves of the globe, so it covers the year."""
    if page.word(i) not in page.lex.words.seasons:
        return None
    link = page.lex.links.at(page.tokens.norm, i + 1)
    at = i + 1 if link is None else link.last
    number, last = year_at(page, at), at + 1
    if number is None:
        number, last = _year_told(page, at)
    days = None if number is None else year_days(number)
    if number is None or days is None:
        return None
    index = page.lex.words.seasons.index(page.word(i))
    season = min(_SPRING + index - (1 if index > 2 and len(page.lex.words.seasons) == 5 else 0), 24)
    told = last > at + 1
    return When(i, last, days.earliest, days.latest, "season", f"{number}-{season}", has_year=not told, anchored=told)


def _year_told(page: Page, at: int) -> tuple[int | None, int]:
    """The year that is told from publication ("the spring of [last year]"), and where its words end."""
    found = page.lex.periods.at(page.tokens.norm, at)
    if found is None or found.value.unit != "year" or page.anchor is None:
        return None, at
    return page.anchor.first.year + found.value.offset, found.last
