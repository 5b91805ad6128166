"""On which days do reports tell what happened to persons by name? Such days tie counts of one wave that stand further apart."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from habeas.lexicon.comparability import comparability
from habeas.lexicon.sources import name_words
from habeas.model import Reading
from habeas.reconcile.facts import Fact
from habeas.reconcile.spans import span_of

# By country and measure family the days, in order.
Deeds = Mapping[tuple[str, str], tuple[int, ...]]


def deeds_of(readings: Sequence[Reading], facts: Sequence[Fact]) -> Deeds:
    """The days on which several different persons were arrested (released …), as told to the day and as done.

    A person is counted once, however many reports tell of it: copies add nothing. The country is that of the report's figures.
    """
    laws, least = comparability().measures, comparability().waves.deed_people
    homes = _homes(facts)
    who: dict[tuple[str, str, int], set[tuple[str, ...]]] = defaultdict(set)
    for reading in readings:
        for person in reading.people:
            for act in person.acts if person.named else ():
                day = span_of(act.date)
                if act.act in laws and act.modality == "actual" and day is not None and day.is_day:
                    who[homes.get(reading.report, ""), laws[act.act].family, day.first].add(name_words(person.name))
    days: dict[tuple[str, str], list[int]] = defaultdict(list)
    for country, family, when in sorted(key for key, persons in who.items() if len(persons) >= least):
        days[country, family].append(when)
    return {block: tuple(some) for block, some in days.items()}


def _homes(facts: Sequence[Fact]) -> dict[str, str]:
    """The country that most of a report's figures are of."""
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for fact in facts:
        told[fact.figure.report][fact.figure.country or ""] += 1
    return {report: min(some, key=lambda c: (-some[c], c)) for report, some in told.items()}


def bridged(last: int, first: int, gap: int, days: Sequence[int]) -> bool:
    """Do deeds lie between two days so close to one another that nothing parts the two?"""
    reach = last
    for day in days:
        if reach < day <= min(reach + gap, first):
            reach = day
    return first <= reach + gap
