"""Waves of arrests and releases: which figures speak of one event, found by country, measure family and time, named for people."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from habeas.lexicon.comparability import comparability, country_name
from habeas.model import Event, short_hash
from habeas.model.edits import EventEdits
from habeas.reconcile.deeds import Deeds, bridged
from habeas.reconcile.facts import Fact, claim_key
from habeas.reconcile.quantity import agree
from habeas.reconcile.spans import Span, days_in_words, iso_of, month_in_words
from habeas.reconcile.waves import Wave, edited

Block = tuple[str, str]


@dataclass(frozen=True, slots=True)
class EventMap:
    """The events of a study. `of` leads from a figure's id to its event's id; `neighbours` are events next to each other."""

    events: tuple[Event, ...]
    of: dict[str, str]
    members: dict[str, tuple[Fact, ...]]
    neighbours: tuple[tuple[str, str], ...]


def events_of(facts: Sequence[Fact], edits: EventEdits | None = None, deeds: Deeds | None = None) -> EventMap:
    """Every figure in exactly one event; what only repeats its root goes where its root went. A reviewer's word goes last.

    `deeds` are the days on which reports tell what happened to persons: counts that they lead to from one another are one wave.
    """
    blocks: dict[Block, list[Fact]] = defaultdict(list)
    for fact in facts:
        blocks[fact.figure.country or "", fact.family].append(fact)
    events: list[Event] = []
    of: dict[str, str] = {}
    members: dict[str, tuple[Fact, ...]] = {}
    neighbours: list[tuple[str, str]] = []
    for block, inside in sorted(blocks.items()):
        waves = edited(_waves(block, inside, (deeds or {}).get(block, ())), edits or EventEdits())
        dated = [wave for wave in waves if wave.first >= 0]
        made = _named(block, waves)
        for wave, event in zip(waves, made, strict=True):
            events.append(event)
            members[event.id] = tuple(sorted(wave.facts, key=lambda f: f.order))
            of.update({fact.id: event.id for fact in wave.facts})
        neighbours += _neighbours(dated, [event.id for wave, event in zip(waves, made, strict=True) if wave.first >= 0])
    return EventMap(tuple(events), of, members, tuple(neighbours))


def _neighbours(waves: Sequence[Wave], ids: Sequence[str]) -> list[tuple[str, str]]:
    """Events that follow each other, and the waves that a running total runs over."""
    return [
        (ids[i], ids[j])
        for i in range(len(ids))
        for j in range(i + 1, len(ids))
        if j == i + 1 or ((waves[i].running or waves[j].running) and waves[j].first <= waves[i].last)
    ]


def _waves(block: Block, facts: Sequence[Fact], deeds: Sequence[int]) -> list[Wave]:
    origin = [f for f in facts if not f.echo]
    if comparability().families[block[1]].lasting:
        days = [day for f in origin if f.cut is not None for day in (f.cut.first, f.cut.last)]
        return [Wave(min(days, default=-1), max(days, default=-1), facts=list(facts))]
    undated = [f for f in origin if f.cut is None]
    dated = [f for f in origin if f.cut is not None]
    waves = _short(dated, deeds)
    _add_running(waves, [f for f in dated if _is_long(f)])
    _add_open(waves, [f for f in dated if f.start is None and not _is_long(f)], deeds)
    waves.sort(key=lambda wave: (wave.first, wave.last))
    if undated:
        waves.append(Wave(-1, -1, facts=undated))
    _follow_roots(waves, [f for f in facts if f.echo])
    return waves


def _extent(fact: Fact) -> tuple[int, int]:
    cut = fact.cut or Span(0, 0)
    first = fact.start.first if fact.start is not None else cut.first
    return min(first, cut.last), cut.last


def _is_long(fact: Fact) -> bool:
    first, last = _extent(fact)
    return fact.start is not None and last - first > comparability().waves.long_days


def _chained(facts: Sequence[Fact], gap: int, deeds: Sequence[int]) -> list[Wave]:
    """Facts whose days lie at most `gap` apart, or are led to from one another by deeds, chained into waves."""
    waves: list[Wave] = []
    for fact in sorted(facts, key=lambda f: (_extent(f), f.order)):
        first, last = _extent(fact)
        if waves and (first <= waves[-1].last + gap or bridged(waves[-1].last, first, gap, deeds)):
            waves[-1].take(fact, first, last)
        else:
            waves.append(Wave(first, last, facts=[fact]))
    return waves


def _short(dated: Sequence[Fact], deeds: Sequence[int]) -> list[Wave]:
    sure = [f for f in dated if f.start is not None and not _is_long(f)]
    return _chained(sure, comparability().waves.gap_days, deeds)


def _add_running(waves: list[Wave], running: Sequence[Fact]) -> None:
    """A running total belongs to the wave that it starts with; totals that start together are one event."""
    laws = comparability().waves
    totals: list[Wave] = []
    for fact in sorted(running, key=lambda f: (_extent(f), f.order)):
        first, last = _extent(fact)
        home = next((w for w in waves if w.first - laws.start_slack <= first <= w.last and not w.running), None)
        if home is not None:
            home.facts.append(fact)
            continue
        near = next((w for w in totals if first - w.first <= laws.running_slack), None)
        if near is None:
            near = Wave(first, last, running=True)
            totals.append(near)
        near.facts.append(fact)
        near.last = max(near.last, last)
    waves += totals


def _add_open(waves: list[Wave], loose: Sequence[Fact], deeds: Sequence[int]) -> None:
    """A count without a stated start joins the wave beside its day, else the total that runs over it, else it makes a wave.

    The total comes first where only it holds a count of like size: "some 2,000" is no part of the handful taken yesterday.
    """
    gap = comparability().waves.gap_days
    rest: list[Fact] = []
    frozen = [(wave, wave.first, wave.last) for wave in waves]
    for fact in sorted(loose, key=lambda f: (_extent(f), f.order)):
        first, last = _extent(fact)
        beside = [w for w, a, b in frozen if not w.running and a - gap <= last and first <= b + gap]
        over = [w for w, a, b in frozen if w.running and a <= last and first <= b + gap]
        if over and not any(_attracts(w, fact) for w in beside):
            beside = [w for w in over if _attracts(w, fact)] or beside
        home = beside[-1] if beside else (over[-1] if over else None)
        if home is None:
            home = _background(fact, waves)
        if home is None:
            rest.append(fact)
        else:
            home.facts.append(fact)
            home.last = max(home.last, last)
    waves += _chained(rest, gap, deeds)


def _attracts(wave: Wave, fact: Fact) -> bool:
    """Does a wave hold a count of the same acts and of like size? A word such as "thousands" attracts nothing."""
    size, least = fact.quantity.size, comparability().waves.background_least
    share = comparability().shares.small_set
    return size >= least and any(
        f.figure.measure == fact.figure.measure
        and f.quantity.point is not None
        and min(size, f.quantity.size) >= share * max(size, f.quantity.size)
        for f in wave.facts
    )


def _background(fact: Fact, waves: Sequence[Wave]) -> Wave | None:
    """The latest earlier event whose count an open one repeats: "some 2,000 were arrested after the vote", told a year later."""
    laws = comparability().waves
    if fact.quantity.size < laws.background_least:
        return None
    first = _extent(fact)[0]
    near = sorted((w for w in waves if 0 <= first - w.last <= laws.background_days), key=lambda w: (-w.last, -w.first))
    return next(
        (w for w in near if any(f.figure.measure == fact.figure.measure and agree(f.quantity, fact.quantity) for f in w.facts)),
        None,
    )


def _follow_roots(waves: list[Wave], echoes: Sequence[Fact]) -> None:
    homes: dict[tuple[object, ...], Wave] = {}
    for wave in waves:
        for fact in wave.facts:
            homes.setdefault((fact.root, *claim_key(fact.figure)), wave)
    for fact in echoes:
        home = homes.get((fact.root, *claim_key(fact.figure)))
        (home if home is not None else _home_of_rounded(waves, fact)).facts.append(fact)


def _home_of_rounded(waves: Sequence[Wave], echo: Fact) -> Wave:
    """The wave of the number that a copy rounds: same root and measure, the nearest in size."""

    def gap(wave: Wave) -> tuple[int, int]:
        kin = [f.figure.point for f in wave.facts if (f.root, f.figure.measure) == (echo.root, echo.figure.measure)]
        gaps = [abs(point - (echo.figure.point or 0)) for point in kin if point is not None]
        return (0, min(gaps)) if gaps else (1, 0)

    return min(waves, key=gap)


def _named(block: Block, waves: Sequence[Wave]) -> list[Event]:
    """Names that people use, told apart by days where two waves share a month."""
    country, family = block
    law = comparability().families[family]
    place = country_name(country or None)
    place = place[0].upper() + place[1:]
    months = [month_in_words(wave.first) if wave.first >= 0 else "" for wave in waves]
    events = []
    for wave, month in zip(waves, months, strict=True):
        if wave.first < 0:
            when = " on days not known"
        elif law.lasting:
            when = ""
        elif wave.running:
            when = f" since {month}"
        else:
            when = f" of {month if months.count(month) == 1 else days_in_words(wave.first, wave.last)}"
        dates = (iso_of(wave.first), iso_of(wave.last)) if wave.first >= 0 else (None, None)
        if wave.split_off:  # told from the event that it was taken out of, whatever the days
            when = f"{when}, {len(wave.facts)} figures apart"
        name = wave.name or f"{place}, {law.event}{when}"
        identity = "" if law.lasting or wave.first < 0 else f"{dates[0]} {'running' if wave.running else ''}"
        identity += min(fact.id for fact in wave.facts) if wave.split_off else ""
        events.append(
            Event(
                id=f"ev_{short_hash(country, family, identity, name)}",
                name=name,
                country=country or None,
                start=dates[0],
                end=dates[1],
            )
        )
    return events
