"""Minors and the aged, by the age that is told right behind their number: "nine of them under 18", "dieciséis pasan de los 60"."""

from bisect import bisect_left
from operator import attrgetter

from habeas.extract.acts.find import Count
from habeas.extract.numbers import Number
from habeas.extract.text.scene import Scene, beginning
from habeas.lexicon.vocabulary import W

MINOR, ADULT = "minor", "adult"
# Whoever is younger is a minor; from so many years on reports give an age because those who have it are old.
_OF_AGE, _OLD = 18, 50
# Years without "of age" are an age only near these: "menos de 16 años".
_NEARLY_OF_AGE = 16
# So near behind the counted the age stands.
_REACH = 7
_FIRST = attrgetter("first")
_OPEN = frozenset((",", "("))


def age_told(scene: Scene, count: Count) -> str | None:
    """Minor or adult where an age behind the counted says it of them; empty where it only says that they are neither."""
    end = _end(count)
    number = _age_behind(scene, end)
    if number is None:
        return None
    between = range(end, number.first)
    denied = any(scene.has(i, W.negation) for i in (*between, *range(number.first, number.last)))
    younger = denied or number.precision in ("nearly", "up_to") or any(
        hit.lex.age == MINOR for i in between for hit in scene.things.get(i, ())
    )  # fmt: skip
    years = number.point or number.low or number.high or 0
    if years < _OF_AGE or (younger and years == _OF_AGE):
        young = number.kind == "age" or (younger and years >= _NEARLY_OF_AGE)
        return MINOR if young and number.precision not in ("more_than", "at_least") else None
    return ADULT if years >= _OLD and not younger else ""


def _end(count: Count) -> int:
    """Where the noun phrase of a number ends; "years" are no people ("nine of whom are over 60 [years]")."""
    return count.number.last if count.counted.how == "other" else count.counted.last


def _age_behind(scene: Scene, end: int) -> Number | None:
    """The age, or the years, right behind the counted, nothing but small words and what they are between."""
    here = scene.numbers_of[scene.sentence_of[end - 1]]
    number = next(iter(here[bisect_left(here, end, key=_FIRST) :]), None)
    if number is None or number.first - end > _REACH:
        return None
    if number.kind != "age" and (number.kind, number.unit) != ("duration", "year"):
        return None
    start = end + (scene.tokens.norm[end] in _OPEN)
    plain = all(
        scene.tokens.norm[i][0].isalpha() and not scene.has(i, W.coordinator) and not scene.tokens.is_capital(i)
        for i in range(start, number.first)
    )
    return number if plain and not beginning(scene.acts_of[scene.sentence_of[end - 1]], start, number.first) else None
