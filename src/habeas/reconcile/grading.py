"""How far a day's number can be relied on: a grade by a written rule, in counters and never in papers."""

from collections.abc import Sequence

from habeas.model.reconciled import Grade
from habeas.reconcile.best import Day, Standing, bears_out


def grade_of(day: Day, best: Standing | None) -> Grade:
    """VOCABULARY.md §3.7 in counters: confirmed = an authority and another bear each other out; fair = two do; weak = one counts.

    contested = several count and nobody bears the best number out; discounted = whoever counted it took it back.
    """
    if all(fact.retracted for s in day.standing for fact in s.said.facts):
        return "discounted"
    several = len(day.standing) > 1 or not all(s.said.settled for s in day.standing)
    if best is None and several:
        return "contested"
    named = [s for s in day.standing if s.voice.named]
    if best is None or len(named) < 2 or all(f.figure.modality == "alleged" for s in day.standing for f in s.said.facts):
        return "weak"
    behind = [s for s in named if s is best or bears_out(s, best)]
    if len(behind) < 2:
        return "contested"
    return "confirmed" if _sides(behind) else "fair"


def _sides(behind: Sequence[Standing]) -> bool:
    return len({s.voice.kind == "government" for s in behind}) == 2
