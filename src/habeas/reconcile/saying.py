"""The sentences of a series: why a day's number is what it is, and what a reader must be told beside it."""

from collections.abc import Sequence

from habeas.model import SeriesPoint
from habeas.reconcile.best import Day, Standing
from habeas.reconcile.facts import Fact
from habeas.reconcile.spans import Span, in_words


def why_of(day: Day, best: int | None, rule: str, cut: Span | None, roots: int) -> str:
    """Who says what, by which rule the best was chosen, and how many roots and counters stand behind."""
    said = "; ".join(f"{s.voice.name}: “{_text(s)}”{_since(s)}" for s in day.standing)
    counters = len({s.voice.name for s in day.standing})
    tail = f"{roots} root{'s' * (roots != 1)}, {counters} counter{'s' * (counters != 1)}"
    if best is None:
        return f"Up to {in_words(cut)} no single number can be defended. {said} ({tail})."
    return f"Up to {in_words(cut)}, {best:,} is {rule}. {said} ({tail})."


def note_of(day: Day, low: int, before: SeriesPoint | None, today: Sequence[Fact]) -> str:
    """What must be told: a floor that falls, with whose number it falls to, and numbers set aside as slips."""
    notes = []
    if before is not None and before.low is not None and low < before.low:
        whose = sorted({s.voice.name for s in day.standing if low in (s.said.quantity.low, s.said.size)})
        by = f" by the count of {' and '.join(whose)}" if whose else ""
        notes.append(f"The floor falls from {before.low:,} to {low:,}{by}.")
    slips = sorted({fact.figure.text for fact in today if _refuted(fact, day)})
    if slips:
        words = ", ".join(f"“{text}”" for text in slips)
        notes.append(f"Set aside, for other counts by the same counter refute it: {words}.")
    return " ".join(notes)


def _refuted(fact: Fact, day: Day) -> bool:
    """Does its own counter stand by another number, which leaves this one no room?"""
    own = next((s for s in day.standing if s.voice.key == fact.counter.key and fact.counter.named), None)
    if own is None or any(fact.id == told.id for told in own.said.facts):
        return False
    return fact.quantity.apart(own.quantity)


def _since(standing: Standing) -> str:
    return "" if standing.fresh else f" (on {in_words(Span(standing.said.day, standing.said.day))})"


def _text(standing: Standing) -> str:
    """The printed words of the claim that stands for a voice."""
    quantity = standing.quantity
    facts = standing.said.facts
    fits = [f for f in facts if f.quantity.point == quantity.point and f.quantity.precision == quantity.precision]
    return (fits or list(facts))[0].figure.text
