"""What was reconciled, told in another language: the same verdicts, contradictions and accounts; nothing is judged anew."""

from collections.abc import Sequence

from msgspec.structs import replace

from habeas.model import Lineage, Reading, Reconciled, Relation
from habeas.model.edits import EventEdits
from habeas.reconcile.balance import balance_of
from habeas.reconcile.balance_accounts import accounts_of
from habeas.reconcile.contradictions import told_contradictions
from habeas.reconcile.deeds import deeds_of
from habeas.reconcile.events import events_of
from habeas.reconcile.facts import Fact, facts_of
from habeas.reconcile.implied import implied_ranges, registers
from habeas.reconcile.pair import Finding
from habeas.reconcile.wording import why


def retold(found: Reconciled, readings: Sequence[Reading], lineage: Lineage, edits: EventEdits | None, lang: str) -> Reconciled:
    """The same account with its sentences in another language; what reports dispute without numbers keeps its words.

    `readings`, `lineage` and `edits` are those that `found` was made from.
    """
    facts = facts_of(readings, lineage)
    events = events_of(facts, edits, deeds_of(readings, facts))
    relations = _relations(found.relations, facts, lang)
    balance = balance_of(facts, events, readings, lang)
    contradictions = {c.id: c for c in (*balance.contradictions, *told_contradictions(facts, events, relations, lang))}
    balances = {one.id: one for one in (*accounts_of(facts, events, lang), *registers(balance, lang))}
    ranges = {one.id: one for one in implied_ranges(balance, lang)}
    return replace(
        found,
        relations=relations,
        contradictions=tuple(contradictions.get(one.id, one) for one in found.contradictions),
        balances=tuple(balances.get(one.id, one) for one in found.balances),
        implied=tuple(ranges.get(one.id, one) for one in found.implied),
    )


def _relations(relations: Sequence[Relation], facts: Sequence[Fact], lang: str) -> tuple[Relation, ...]:
    """A relation whose figures are not there stays as it is."""
    by_id = {fact.id: fact for fact in facts}
    memo: dict[tuple[str, str], str] = {}
    told = []
    for relation in relations:
        a, b = by_id.get(relation.a), by_id.get(relation.b)
        if a is None or b is None:
            told.append(relation)
            continue
        finding = Finding(relation.verdict, relation.rule, a, b)
        told.append(replace(relation, why=why(finding, lang, memo)))
    return tuple(told)
