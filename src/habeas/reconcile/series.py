"""Series: one count through time, day by day: low · best · high, who counted it, how many roots, and a grade by a written rule."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from habeas.lexicon.comparability import comparability
from habeas.lexicon.series_laws import series_laws, tendency
from habeas.model import Event, Group, Measure, Modality, Series, SeriesPoint, short_hash
from habeas.reconcile.best import NONE, Day, Standing, best_of, bounds_of
from habeas.reconcile.events import EventMap
from habeas.reconcile.facts import Fact
from habeas.reconcile.grading import grade_of
from habeas.reconcile.places import place_label
from habeas.reconcile.quantity import agree
from habeas.reconcile.saying import note_of, why_of
from habeas.reconcile.spans import iso_of, span_of
from habeas.reconcile.voices import UNDATED, Voice, day_of, voices_of

Key = tuple[str, Measure, str, str, Modality]


def series_of(facts: Sequence[Fact], events: EventMap) -> tuple[Series, ...]:
    """Every series of a study, planned apart from actual; figures about a part of the people, and echoes, stay out."""
    inside: dict[Key, list[Fact]] = defaultdict(list)
    groups = comparability().groups
    by_id = {fact.id: fact for fact in facts}
    homes = {event.id: event for event in events.events}
    told = _told_since(facts)
    for fact in facts:
        if fact.echo or fact.figure.modality == "denied" or _is_part(fact, by_id):
            continue
        key = (_home(fact, events, told), fact.figure.measure, groups[fact.figure.group].set, fact.place, fact.figure.modality)
        inside[key].append(fact)
    return tuple(
        sorted((_series(key, found, homes.get(key[0])) for key, found in inside.items()), key=lambda s: (s.event, s.measure, s.id))
    )


def _told_since(facts: Sequence[Fact]) -> dict[tuple[object, ...], Fact]:
    """For each number of a counter the first fact that says since when it is counted."""
    told: dict[tuple[object, ...], Fact] = {}
    for fact in sorted(facts, key=lambda f: f.order):
        if fact.start is not None and not fact.echo and fact.counter.named:
            told.setdefault(_number_of(fact), fact)
    return told


def _home(fact: Fact, events: EventMap, told: dict[tuple[object, ...], Fact]) -> str:
    """The event whose series a fact belongs to: where it doesn't say since when, that of the same number told more fully."""
    twin = told.get(_number_of(fact)) if fact.start is None and fact.counter.named and fact.cut is not None else None
    if twin is None or twin.cut is None or not twin.cut.touches(fact.cut or twin.cut, comparability().waves.gap_days):
        return events.of[fact.id]
    return events.of[twin.id]


def _number_of(fact: Fact) -> tuple[object, ...]:
    figure = fact.figure
    return (fact.counter.key, figure.measure, figure.country, figure.modality, fact.place, fact.population, fact.quantity.size)


def _is_part(fact: Fact, by_id: dict[str, Fact]) -> bool:
    """Is this a part of a count that itself stands in the series, or about some of the people only?"""
    figure = fact.figure
    if figure.sex or figure.age or figure.attributes or (figure.nationality and figure.group not in ("foreigners", "migrants")):
        return True
    wholes = [by_id[whole].figure for whole in fact.wholes if whole in by_id]
    return any(w.measure == figure.measure and w.modality == figure.modality and w.facility == figure.facility for w in wholes)


def _series(key: Key, facts: Sequence[Fact], home: Event | None) -> Series:
    event, measure, group_set, place, modality = key
    whole = _whole_counts(sorted(facts, key=lambda f: f.order))
    made = _points(measure, whole, _begins(whole, home))
    rules = [point.rule for point in made if point.best is not None]
    return Series(
        id=f"se_{short_hash(event, measure, group_set, place, modality)}",
        measure=measure,
        group=_group(facts),
        place=min((place_label(f.figure) or "" for f in facts), default="") or None,
        event=event,
        modality=modality,
        rule_for_best=rules[-1] if rules else NONE,
        points=tuple(made),
    )


def _group(facts: Sequence[Fact]) -> Group:
    """The narrowest group that a claim names, for the wider nouns are said of the same people."""
    groups = comparability().groups

    def depth(group: Group) -> int:
        wider = groups[group].within
        return 0 if wider is None else 1 + depth(wider)

    return min({f.figure.group for f in facts}, key=lambda g: (-depth(g), g))


def _whole_counts(facts: Sequence[Fact]) -> list[Fact]:
    """Leave out what is far below the day's counts and comes from no monitor and no authority: one man's cell, one family."""
    top: dict[int, int] = defaultdict(int)
    for fact in facts:
        top[day_of(fact)] = max(top[day_of(fact)], fact.quantity.size)
    share = comparability().shares.partial
    return [
        f
        for f in facts
        if f.counter.kind in ("monitor", "government") or f.quantity.point is None or f.quantity.size >= top[day_of(f)] * share
    ]


def _points(measure: Measure, facts: Sequence[Fact], begins: int | None) -> list[SeriesPoint]:
    """One point for each day on which anybody counts. What happened stands on; a plan stands on its own day alone."""
    stock = all(fact.is_stock for fact in facts)
    carried = all(fact.figure.modality == "actual" for fact in facts)
    voices = voices_of(facts, running=carried and not stock)
    scene = _Scene(series_laws().days.stock if stock else None, carried, stock, begins)
    days: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        days[day_of(fact)].append(fact)
    named = [voice for voice in voices if voice.named]
    unnamed: dict[int, list[Voice]] = defaultdict(list)
    for voice in voices:
        for said in voice.said if not voice.named else ():
            unnamed[said.day].append(voice)
    made: list[SeriesPoint] = []
    for day in sorted(days):
        standing = _whole([s for voice in named if (s := scene.standing(voice, day)) is not None], measure)
        own = [s for voice in unnamed[day] if (s := scene.standing(voice, day)) is not None]
        standing = _whole([*standing, *(s for s in own if not any(agree(s.quantity, n.quantity) for n in standing))], measure)
        if not standing:  # all that was said that day was set aside as slips, and nobody has said anything before
            standing = [s for v in voices_of(days[day], running=False) if (s := scene.standing(v, day)) is not None]
        made.append(
            _point(
                Day(measure, tuple(standing), running=carried and not stock, deed=carried),
                day,
                days[day],
                made[-1] if made and not stock else None,
            )
        )
    return made


def _whole(standing: Sequence[Standing], measure: Measure) -> list[Standing]:
    """Without what is far below the lists: an authority that says "eight" beside two hundred speaks of some of them."""
    tops = [s.said.size for s in standing if s.quantity.point is not None and tendency(s.voice.kind, measure) == "less"]
    least = comparability().shares.partial * max(tops, default=0)
    return [s for s in standing if s.said.size >= least or s.voice.kind == "monitor"]


def _begins(facts: Sequence[Fact], event: Event | None) -> int | None:
    """The day from which the series counts: of the days that its figures name, the one nearest to the event's first day."""
    span = span_of(event.start) if event is not None else None
    named = sorted({fact.start.first for fact in facts if fact.start is not None})
    return min(named, key=lambda day: abs(day - span.first)) if named and span is not None else None


@dataclass(frozen=True, slots=True)
class _Scene:
    """How long a claim stands in this series (`reach` days, or to the end), and the day from which most count."""

    reach: int | None
    carried: bool
    stock: bool
    begins: int | None

    def standing(self, voice: Voice, day: int) -> Standing | None:
        """What a voice stands by on a day; nothing where it has not spoken, or too long ago. A report's own voice stands a day."""
        said = voice.on(day)
        reach = self.reach if self.carried and voice.named and day != UNDATED else 0
        if said is None or (said.day == UNDATED) != (day == UNDATED) or (reach is not None and day - said.day > reach):
            return None
        late = series_laws().days.late
        later = said if reach == 0 else (voice.on(day + late) or said)
        starts = [fact.start.first for fact in said.facts if fact.start is not None]
        slack = comparability().waves.start_slack
        shorter = self.begins is not None and bool(starts) and min(starts) > self.begins + slack
        longer = self.begins is not None and bool(starts) and max(starts) < self.begins - slack
        return Standing(voice, said, later, fresh=day - said.day <= late, shorter=shorter, longer=longer)


def _point(found: Day, day: int, today: Sequence[Fact], before: SeriesPoint | None) -> SeriesPoint:
    leader, rule = best_of(found)
    low, high = bounds_of(found)
    best = leader.quantity.point if leader is not None else None
    if best is not None and leader is not None:
        low = min(low, max(best, leader.quantity.low))
        high = high if high is None else max(high, low, best)
        best = max(low, best if high is None else min(best, high))
    behind = {fact.id: fact for s in found.standing for fact in s.said.facts} | {fact.id: fact for fact in today}
    names = {s.voice.name for s in found.standing if s.voice.named} or {s.voice.name for s in found.standing}
    cut = next((fact.cut for fact in today if fact.cut is not None), None)
    roots = tuple(sorted({fact.root for fact in behind.values()}))
    return SeriesPoint(
        as_of=iso_of(day) if day != UNDATED else None,
        low=low,
        best=best,
        high=high,
        roots=roots,
        counters=tuple(sorted(names)),
        grade=grade_of(found, leader),
        figures=tuple(sorted(behind)),
        why=why_of(found, best, rule, cut, len(roots)),
        rule=rule,
        note=note_of(found, low, before, today),
    )
