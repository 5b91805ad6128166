"""Series: one count through time, day by day: low · best · high, who counted it, how many roots, and a grade by a written rule."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from habeas.lexicon.comparability import comparability
from habeas.model import Group, Measure, Modality, Series, SeriesPoint, short_hash
from habeas.model.reconciled import Grade
from habeas.reconcile.events import EventMap
from habeas.reconcile.facts import Fact
from habeas.reconcile.places import place_label
from habeas.reconcile.quantity import Quantity, agree
from habeas.reconcile.spans import in_words, iso_of

Key = tuple[str, Measure, str, str, Modality]
# The named rules for a best value, in the order in which they are tried.
ONE_COUNTER, AGREE, NONE = (
    "one counter's number",
    "the sharpest number on which the counters agree",
    "no single number can be defended",
)


@dataclass(frozen=True, slots=True)
class Voice:
    """What one counter says of one day: its sharpest honest claim, and the facts behind it."""

    name: str
    kind: str
    named: bool
    quantity: Quantity
    settled: bool
    facts: tuple[Fact, ...]


def series_of(facts: Sequence[Fact], events: EventMap) -> tuple[Series, ...]:
    """Every series of a study, planned apart from actual; figures about a part of the people, and echoes, stay out."""
    inside: dict[Key, list[Fact]] = defaultdict(list)
    groups = comparability().groups
    by_id = {fact.id: fact for fact in facts}
    for fact in facts:
        if fact.echo or fact.figure.modality == "denied" or _is_part(fact, by_id):
            continue
        key = (events.of[fact.id], fact.figure.measure, groups[fact.figure.group].set, fact.place, fact.figure.modality)
        inside[key].append(fact)
    return tuple(sorted((_series(key, found) for key, found in inside.items()), key=lambda s: (s.event, s.measure, s.id)))


def _is_part(fact: Fact, by_id: dict[str, Fact]) -> bool:
    """Is this a part of a count that itself stands in the series, or about some of the people only?"""
    figure = fact.figure
    if figure.sex or figure.age or figure.attributes or (figure.nationality and figure.group not in ("foreigners", "migrants")):
        return True
    wholes = [by_id[whole].figure for whole in fact.wholes if whole in by_id]
    return any(w.measure == figure.measure and w.modality == figure.modality and w.facility == figure.facility for w in wholes)


def _series(key: Key, facts: Sequence[Fact]) -> Series:
    event, measure, group_set, place, modality = key
    days: dict[tuple[int, int], list[Fact]] = defaultdict(list)
    for fact in facts:
        days[(fact.cut.first, fact.cut.last) if fact.cut is not None else (-1, -1)].append(fact)
    made = [_point(sorted(days[day], key=lambda f: f.order)) for day in sorted(days)]
    points = tuple(point for point, _ in made)
    rules = [rule for _, rule in made]
    return Series(
        id=f"se_{short_hash(event, measure, group_set, place, modality)}",
        measure=measure,
        group=_group(facts),
        place=min((place_label(f.figure) or "" for f in facts), default="") or None,
        event=event,
        modality=modality,
        rule_for_best=next((rule for rule in reversed(rules) if rule != NONE), NONE),
        points=points,
    )


def _group(facts: Sequence[Fact]) -> Group:
    """The narrowest group that a claim names, for the wider nouns are said of the same people."""
    groups = comparability().groups

    def depth(group: Group) -> int:
        wider = groups[group].within
        return 0 if wider is None else 1 + depth(wider)

    return min({f.figure.group for f in facts}, key=lambda g: (-depth(g), g))


def _point(facts: Sequence[Fact]) -> tuple[SeriesPoint, str]:
    facts = _whole_counts(facts)
    voices = _voices(facts)
    low = min(voice.quantity.low for voice in voices)
    highs = [voice.quantity.high for voice in voices]
    high = None if None in highs else max(h for h in highs if h is not None)
    best, rule = _best(voices)
    if best is not None:
        best = max(low, best if high is None else min(best, high))
    counters = tuple(sorted({voice.name for voice in voices if voice.named})) or tuple(sorted({voice.name for voice in voices}))
    roots = tuple(sorted({fact.root for fact in facts}))
    grade = _grade(voices, best, facts)
    cut = facts[0].cut
    point = SeriesPoint(
        as_of=iso_of(cut.last) if cut is not None else None,
        low=low,
        best=best,
        high=high,
        roots=roots,
        counters=counters,
        grade=grade,
        figures=tuple(sorted(fact.id for fact in facts)),
        why=_why(voices, best, rule, facts),
    )
    return point, rule


def _whole_counts(facts: Sequence[Fact]) -> Sequence[Fact]:
    """Leave out what is far below the day's counts and comes from no monitor and no authority: one man's cell, one family."""
    top = max(fact.quantity.size for fact in facts)
    share = comparability().shares.partial
    kept = [
        f
        for f in facts
        if f.counter.kind in ("monitor", "government") or f.quantity.point is None or f.quantity.size >= top * share
    ]
    return kept or facts


def _voices(facts: Sequence[Fact]) -> list[Voice]:
    """One voice for each counter; a report's own voice that repeats or rounds a named counter's number is no voice of its own."""
    by_counter: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_counter[fact.counter.key].append(fact)
    voices = [_voice(by_counter[key]) for key in sorted(by_counter)]
    named = [voice for voice in voices if voice.named]
    return named + [v for v in voices if not v.named and not any(agree(v.quantity, n.quantity) for n in named)]


def _voice(facts: Sequence[Fact]) -> Voice:
    """A counter's claim of the day. Its hedged form wins over the same number without the hedge: headlines drop "at least"."""
    ranked = sorted(facts, key=lambda f: (f.quantity.point is None, f.quantity.sharpness, -f.quantity.size, f.order))
    chosen = ranked[0].quantity
    hedged = [f.quantity for f in ranked if f.quantity.precision == "at_least" and f.quantity.point == chosen.point]
    if chosen.precision == "exact" and hedged:
        chosen = hedged[0]
    settled = all(agree(chosen, fact.quantity) for fact in facts)
    if not settled:
        highs = [fact.quantity.high for fact in facts]
        top = None if None in highs else max(h for h in highs if h is not None)
        chosen = Quantity(min(f.quantity.low for f in facts), top, chosen.point, chosen.precision, chosen.unit)
    first = ranked[0].counter
    return Voice(first.name, first.kind, first.named, chosen, settled, tuple(facts))


def _best(voices: Sequence[Voice]) -> tuple[int | None, str]:
    """The day's best number, or None: never an average, and none where independent counters disagree beyond their hedges."""
    if not all(voice.settled for voice in voices):
        return None, NONE
    named = [voice for voice in voices if voice.named] or list(voices)
    if not all(agree(a.quantity, b.quantity) for i, a in enumerate(named) for b in named[i + 1 :]):
        return None, NONE
    sharpest = min(named, key=lambda v: (v.quantity.point is None, v.quantity.sharpness, v.name)).quantity
    rule = ONE_COUNTER if len(named) == 1 else AGREE
    return (sharpest.point, rule) if sharpest.point is not None else (None, NONE)


def _grade(voices: Sequence[Voice], best: int | None, facts: Sequence[Fact]) -> Grade:
    """VOCABULARY.md §3.7 in counters: confirmed = an authority and another agree; fair = two agree; weak = one."""
    named = [voice for voice in voices if voice.named]
    if best is None and (len(voices) > 1 or not all(voice.settled for voice in voices)):
        return "contested"
    if all(fact.figure.modality == "alleged" for fact in facts):
        return "weak"
    if len(named) < 2:
        return "weak"
    official = {voice.kind == "government" for voice in named}
    return "confirmed" if len(official) == 2 else "fair"


def _why(voices: Sequence[Voice], best: int | None, rule: str, facts: Sequence[Fact]) -> str:
    said = "; ".join(f"{voice.name}: “{_text(voice)}”" for voice in voices)
    day = in_words(facts[0].cut)
    roots = len({fact.root for fact in facts})
    counters = len({voice.name for voice in voices})
    tail = f"{roots} root{'s' * (roots != 1)}, {counters} counter{'s' * (counters != 1)}"
    if best is None:
        return f"Up to {day} no single number can be defended. {said} ({tail})."
    return f"Up to {day}, {best:,} is {rule}. {said} ({tail})."


def _text(voice: Voice) -> str:
    """The printed words of the claim that stands for a voice."""
    fits = [f for f in voice.facts if f.quantity.point == voice.quantity.point and f.quantity.precision == voice.quantity.precision]
    return (fits or list(voice.facts))[0].figure.text
