"""All that can be said of many readings together: relations, series, contradictions and events."""

from collections.abc import Sequence

from habeas.model import Lineage, Reading, Reconciled
from habeas.reconcile.contradictions import number_contradictions
from habeas.reconcile.disputes import disputes_of
from habeas.reconcile.events import events_of
from habeas.reconcile.facts import facts_of
from habeas.reconcile.pairs import relations_of
from habeas.reconcile.series import series_of


def reconcile(readings: Sequence[Reading], lineage: Lineage) -> Reconciled:
    """What the readings say together; the order of the readings does not matter, and a copy adds nothing but its own relations."""
    facts = facts_of(readings, lineage)
    events = events_of(facts)
    relations = relations_of(facts, events)
    contradictions = number_contradictions(facts, events, relations) + disputes_of(readings, lineage)
    return Reconciled(
        relations=relations,
        series=series_of(facts, events),
        contradictions=tuple(contradictions),
        events=tuple(sorted(events.events, key=lambda e: (e.country or "", e.start or "", e.name, e.id))),
    )
