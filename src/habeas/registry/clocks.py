"""Which time limits of the law run on a custody? Exceeded is said only where no reading of the dates keeps the limit."""

from collections.abc import Sequence
from datetime import date, timedelta

from habeas.lexicon.custody import ClockRule, clock_rules
from habeas.model.custody import ChargeHistory, Clock, ClockState, Episode
from habeas.model.edtf import FIRST, LAST, Span, span_of
from habeas.model.registry import ChargeStep
from habeas.registry.acts import Dated


def clocks_of(
    acts: Sequence[Dated], episodes: Sequence[Episode], charges: Sequence[ChargeHistory], as_of: str, country: str | None
) -> tuple[Clock, ...]:
    """The clocks of every custody, then sentences and hearings."""
    by_id = {one.statement.id: one for one in acts}
    runs = [[by_id[id_] for id_ in episode.acts] for episode in episodes]
    legal = [clock for run in runs for rule in clock_rules(country) for clock in _legal(rule, run, charges, as_of)]
    uncharged = [clock for run in runs for clock in _uncharged(run, charges, as_of)]
    return (*legal, *uncharged, *_served(runs, charges, as_of), *_due(acts, as_of))


def _legal(rule: ClockRule, run: Sequence[Dated], charges: Sequence[ChargeHistory], as_of: str) -> list[Clock]:
    start = next((one for one in run if one.act.act in rule.from_), None)
    if start is None or start.span.doubtful or start.span.earliest == FIRST or start.span.latest == LAST:
        return []
    stops = [(one.act.date, one.span) for one in run if one.act.act in rule.until]
    if "charged" in rule.until:
        stops += [(step, span) for step, span in _filings(charges) if span.latest >= start.span.earliest]
    met = min((stop for stop in stops if stop[1].latest >= start.span.earliest), key=lambda stop: stop[1].latest, default=None)
    whole_days = -(-rule.hours // 24)
    limit = _after(start.span.latest, whole_days)
    state = _state(start.span, met[1] if met else None, whole_days, as_of)
    if state == "exceeded" and not any(one.act.act == rule.until[0] for one in run) and not (rule.until[0] == "charged" and met):
        state = "unrecorded"
    return [
        Clock(
            rule=rule.rule,
            cites=rule.cites,
            began=start.act.date,
            limit=limit,
            met=met[0] if met else None,
            state=state,
            days=_between(start.span.latest, met[1].earliest if met else as_of),
        )
    ]


def _state(began: Span, met: Span | None, days: int, as_of: str) -> ClockState:
    """Exceeded where even the latest beginning and the earliest end lie further apart than the limit."""
    end = met.earliest if met else as_of
    if end > _after(began.latest, days):
        return "exceeded"
    if met is None:
        return "running"
    return "kept" if met.latest <= _after(began.earliest, days) else "unclear"


def _uncharged(run: Sequence[Dated], charges: Sequence[ChargeHistory], as_of: str) -> list[Clock]:
    """Days held without any charge: counted wherever no limit is known."""
    start = next((one for one in run if one.act.act in {"arrested", "disappeared", "held"}), None)
    if start is None or start.span.latest == LAST or start.span.latest > as_of:
        return []
    filed = [span for _, span in _filings(charges) if span.latest >= start.span.earliest]
    filed += [one.span for one in run if one.act.act == "charged"]
    ended = [one.span for one in run if one.act.act in {"released", "died", "escaped", "exiled"}]
    if filed or ended:
        return []
    days = _between(start.span.latest, as_of)
    return [Clock(rule="held_without_charge", cites="", began=start.act.date, limit=None, met=None, state="running", days=days)]


def _served(runs: Sequence[Sequence[Dated]], charges: Sequence[ChargeHistory], as_of: str) -> list[Clock]:
    """A sentence that is served while the person is still held. Time before the sentence counts, as courts count it."""
    last = [charge.steps[-1].said for charge in charges if charge.status == "convicted"]
    terms = [step.term_days for step in last if isinstance(step, ChargeStep) and step.term_days]
    if not terms or not runs or any(one.act.act in {"released", "died", "escaped", "exiled"} for one in runs[-1]):
        return []
    start = runs[-1][0]
    if start.span.latest == LAST or start.span.doubtful:
        return []
    limit = _after(start.span.latest, max(terms))
    state: ClockState = "exceeded" if as_of > limit else "running"
    days = _between(start.span.latest, as_of)
    return [Clock(rule="sentence_served", cites="", began=start.act.date, limit=limit, met=None, state=state, days=days)]


def _due(acts: Sequence[Dated], as_of: str) -> list[Clock]:
    """Hearings that were due: held by then, still to come, or passed without one."""
    clocks: list[Clock] = []
    for due in (one for one in acts if one.act.act == "hearing_due" and one.act.date):
        held = [one for one in acts if one.act.act == "hearing" and one.span.latest >= due.span.earliest]
        state: ClockState = "kept" if held else "exceeded" if as_of > due.span.latest else "running"
        met = held[0].act.date if held else None
        clocks.append(Clock(rule="hearing_due", cites="", began=None, limit=due.act.date, met=met, state=state))
    return clocks


def _filings(charges: Sequence[ChargeHistory]) -> list[tuple[str | None, Span]]:
    dates = [getattr(charge.steps[0].said, "date", None) for charge in charges if charge.steps]
    return [(found, span_of(found)) for found in dates if found]


def _after(day: str, days: int) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except OverflowError:
        return LAST


def _between(start: str, end: str) -> int:
    return max(0, (date.fromisoformat(end) - date.fromisoformat(start)).days)
