"""Which bodies give the same numbers in those days under names of different tongues: they are one body."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from habeas.lexicon.source_joins import topics_of
from habeas.lexicon.sources import kind_of
from habeas.lineage.coincidence import BY_CHANCE, at_one_time, day_of
from habeas.model import Reading, Record

# So many numbers in common are enough: of bodies of one topic, of bodies where one name leaves a topic out, of any others.
_OF_ONE_TOPIC, _NEARLY, _OF_ANY = 1, 2, 3
_MOSTLY = 0.4
# A number that more names than these give is everybody's.
_NAMES_AT_MOST = 12


class _Voice(Record, frozen=True, kw_only=True):
    """One name: in which tongues it is printed, beside whom it is cited, and which numbers it gives on which days."""

    languages: set[str]
    beside: set[str]
    numbers: dict[int, set[date | None]]


def agreeing(readings: Sequence[Reading], called: Mapping[str, str], is_body: Callable[[str], bool]) -> list[tuple[str, str]]:
    """Pairs of names that are one body: in no tongue and no report beside each other, and mostly the same numbers at the time."""
    voices = _voices(readings, called, is_body)
    givers: defaultdict[int, list[str]] = defaultdict(list)
    for name, voice in sorted(voices.items()):
        for number in sorted(voice.numbers):
            givers[number].append(name)
    common: defaultdict[tuple[str, str], int] = defaultdict(int)
    for number, names in givers.items():
        if len(names) <= _NAMES_AT_MOST:
            for a, b in combinations(names, 2):
                common[a, b] += _close(voices[a].numbers[number], voices[b].numbers[number])
    agreed = {pair: count for pair, count in common.items() if _are_one(*pair, count, voices)}
    return sorted(_clear(agreed, voices))


def _voices(readings: Sequence[Reading], called: Mapping[str, str], is_body: Callable[[str], bool]) -> dict[str, _Voice]:
    found: dict[str, _Voice] = {}
    for reading in readings:
        day = day_of(reading)
        cited = {called[f.source] for f in reading.figures if f.source and is_body(called[f.source])}
        for name in sorted(cited):
            voice = found.setdefault(name, _Voice(languages=set(), beside=set(), numbers={}))
            voice.languages.add(reading.language)
            voice.beside.update(cited - {name})
        for figure in reading.figures:
            if figure.source and called[figure.source] in cited and figure.point is not None and figure.point > BY_CHANCE:
                found[called[figure.source]].numbers.setdefault(figure.point, set()).add(day)
    return found


def _are_one(a: str, b: str, common: int, voices: Mapping[str, _Voice]) -> bool:
    one, other = voices[a], voices[b]
    if b in one.beside or not one.languages.isdisjoint(other.languages):
        return False
    kinds = {kind_of(a), kind_of(b)} - {"unknown"}
    return len(kinds) < 2 and common >= max(_enough(a, b), _MOSTLY * min(len(one.numbers), len(other.numbers)))


def _enough(a: str, b: str) -> int:
    one, other = topics_of(a), topics_of(b)
    if not one or not other:
        return _OF_ANY
    if one == other:
        return _OF_ONE_TOPIC
    return _NEARLY if one < other or other < one else _OF_ANY


def _clear(agreed: Mapping[tuple[str, str], int], voices: Mapping[str, _Voice]) -> Iterator[tuple[str, str]]:
    """Of several names in one tongue only the one that agrees most, and none where two agree alike."""
    for (a, b), count in agreed.items():
        rivals = [
            n
            for pair, n in agreed.items()
            for mine, his, partner in ((a, b, pair), (b, a, pair))
            if mine in partner and his not in partner and not _other(partner, mine, voices).isdisjoint(voices[his].languages)
        ]
        if all(count > n for n in rivals):
            yield a, b


def _other(pair: tuple[str, str], one: str, voices: Mapping[str, _Voice]) -> set[str]:
    return voices[pair[0] if pair[1] == one else pair[1]].languages


def _close(a: set[date | None], b: set[date | None]) -> bool:
    return any(at_one_time(x, y) for x in a for y in b)
