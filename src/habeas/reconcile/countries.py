"""Which country a report speaks of where it does not say: a local paper writes "the ministry" and never names its own country."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from habeas.lexicon.comparability import comparability
from habeas.lexicon.sources import core_words, is_generic_government, kind_of
from habeas.model import Lineage, Reading
from habeas.reconcile.quantity import unit_of
from habeas.reconcile.spans import span_of

Token = tuple[str, ...]
# What each kind of sign is worth; a country needs more of it than any other.
_WORTH = {"root": 4, "person": 2, "counter": 2, "number": 2, "publisher": 1}
# A report that alone says a country nobody else speaks of is overruled by this much.
_OVERRULED = 3
# How many days around its publication a report without any other sign may look for the one country that is written about.
_NEAR_DAYS = 10
# Numbers below this are too common to tell where they were counted.
_TELLING = 100


def settled(readings: Sequence[Reading], lineage: Lineage) -> list[Reading]:
    """The readings, each figure without a country given the one that the report or its kin speak of; none where signs differ."""
    tokens = [_signs(reading, lineage) for reading in readings]
    own = [_own(reading) for reading in readings]
    homes = list(own)
    for _ in range(2):  # the second round lets what the first settled speak for others
        homes = _round(tokens, own, homes)
        homes = _by_their_days(readings, homes)
    stated = Counter(home for home in own if home)
    return [_placed(reading, said, home, stated) for reading, said, home in zip(readings, own, homes, strict=True)]


def _own(reading: Reading) -> str | None:
    """The country most of a report's figures name."""
    named = Counter(figure.country for figure in reading.figures if figure.country)
    return min(named, key=lambda c: (-named[c], c)) if named else None


def _round(tokens: Sequence[Sequence[Token]], own: Sequence[str | None], homes: Sequence[str | None]) -> list[str | None]:
    seen: dict[Token, Counter[str]] = defaultdict(Counter)
    for signs, home in zip(tokens, homes, strict=True):
        for sign in signs:
            if home is not None:
                seen[sign][home] += 1
    stated = {home for home in homes if home is not None}
    only = next(iter(stated)) if len(stated) == 1 else None
    lone = Counter(home for home in homes if home is not None)
    found: list[str | None] = []
    for signs, said, home in zip(tokens, own, homes, strict=True):
        if said is not None and lone[said] > 1:
            found.append(said)
            continue
        votes = _votes(signs, seen, home)
        ranked = sorted(votes, key=lambda c: (-votes[c], c))
        sure = bool(ranked) and (len(ranked) == 1 or votes[ranked[0]] > votes[ranked[1]])
        if said is not None:
            found.append(ranked[0] if sure and votes[ranked[0]] >= _OVERRULED and ranked[0] != said else said)
        else:
            found.append(ranked[0] if sure else home or only)
    return found


def _votes(signs: Sequence[Token], seen: Mapping[Token, Counter[str]], home: str | None) -> Counter[str]:
    """For each country the worth of the signs that point to it alone; a report is no witness for itself."""
    votes: Counter[str] = Counter()
    for sign in signs:
        others = {country for country, n in seen[sign].items() if n > (country == home)} if sign in seen else set()
        if len(others) == 1:
            votes[others.pop()] += _WORTH[sign[0]]
    return votes


def _by_their_days(readings: Sequence[Reading], homes: Sequence[str | None]) -> list[str | None]:
    """Reports that no sign places: the one country of which others tell such things, in their language, in those days."""
    told: dict[tuple[str, str, int], set[str]] = defaultdict(set)
    for reading, home in zip(readings, homes, strict=True):
        day = span_of(reading.published)
        if home is not None and day is not None:
            for family in _families(reading):
                told[reading.language, family, day.first].add(home)
    found: list[str | None] = []
    for reading, home in zip(readings, homes, strict=True):
        day = span_of(reading.published)
        near: set[str] = set()
        if home is None and day is not None and day.is_day:
            keys = [(reading.language, family) for family in _families(reading)]
            days = range(day.first - _NEAR_DAYS, day.first + _NEAR_DAYS + 1)
            near = {c for language, family in keys for at in days for c in told.get((language, family, at), ())}
        found.append(near.pop() if len(near) == 1 else home)
    return found


def _families(reading: Reading) -> set[str]:
    laws = comparability().measures
    return {laws[figure.measure].family for figure in reading.figures}


def _signs(reading: Reading, lineage: Lineage) -> tuple[Token, ...]:
    """What a report shares with others of its country: its root, people, counters, large numbers, its publisher."""
    signs: set[Token] = set()
    root = lineage.root_of.get(reading.report)
    if root is not None:
        signs.add(("root", root))
    for person in reading.people:
        if person.named and " " in person.name:
            signs.add(("person", *core_words(person.name)))
    for figure in reading.figures:
        source = figure.source
        if source and not is_generic_government(source) and kind_of(source) in ("monitor", "opposition", "unknown"):
            signs.add(("counter", *core_words(source)))
        if figure.point is not None and figure.point // unit_of(figure.point) >= _TELLING:
            signs.add(("number", figure.measure, str(figure.point)))
    if reading.publisher:
        signs.add(("publisher", reading.publisher))
    return tuple(sorted(signs))


def _placed(reading: Reading, said: str | None, home: str | None, stated: Mapping[str, int]) -> Reading:
    if home is None:
        return reading
    wrong = said if said is not None and said != home and stated[said] == 1 else None
    if all(figure.country is not None and figure.country != wrong for figure in reading.figures):
        return reading
    figures = tuple(replace(f, country=home) if f.country is None or f.country == wrong else f for f in reading.figures)
    return replace(reading, figures=figures)
