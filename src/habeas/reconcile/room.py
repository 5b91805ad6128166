"""All that can be said of many readings together: relations, series, contradictions and events."""

from collections.abc import Sequence

from habeas.model import Lineage, Reading, Reconciled
from habeas.model.edits import EventEdits
from habeas.reconcile.balance import balance_of
from habeas.reconcile.balance_accounts import accounts_of
from habeas.reconcile.contradictions import told_contradictions
from habeas.reconcile.deeds import deeds_of
from habeas.reconcile.disputes import disputes_of
from habeas.reconcile.events import events_of
from habeas.reconcile.facts import facts_of
from habeas.reconcile.implied import implied_ranges, registers
from habeas.reconcile.pairs import relations_of
from habeas.reconcile.series import series_of


def reconcile(readings: Sequence[Reading], lineage: Lineage, edits: EventEdits | None = None) -> Reconciled:
    """What the readings say together; the order of the readings does not matter, and a copy adds nothing but its own relations.

    `edits` is a reviewer's word on which events are one and which are several.
    """
    facts = facts_of(readings, lineage)
    events = events_of(facts, edits, deeds_of(readings, facts))
    relations = relations_of(facts, events)
    balance = balance_of(facts, events, readings)
    series = series_of(facts, events)
    numbers = sorted([*balance.contradictions, *told_contradictions(facts, events, relations)], key=lambda c: (c.law, c.id))
    contradictions = numbers + disputes_of(readings, lineage)
    return Reconciled(
        relations=relations,
        series=series,
        contradictions=tuple(contradictions),
        events=tuple(sorted(events.events, key=lambda e: (e.country or "", e.start or "", e.name, e.id))),
        balances=tuple(sorted((*accounts_of(facts, events), *registers(balance)), key=lambda b: (b.country, b.period_to, b.id))),
        implied=implied_ranges(balance),
    )
