"""What many readings say together: lineage, persons, series, relations and contradictions, made anew from the store each time."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

import msgspec

from habeas.engine.store import Derived, Store
from habeas.model import (
    Balance,
    Contradiction,
    Edge,
    Event,
    Figure,
    ImpliedRange,
    Lineage,
    Mentioned,
    Reading,
    Reconciled,
    Record,
    Relation,
    Series,
    to_json,
)
from habeas.model.edits import EventEdits

R = TypeVar("R")


class Together(Record, frozen=True, kw_only=True):
    """Everything that hangs on more than one report. `persons` leads from a mention's id to the person's."""

    lineage: Lineage = Lineage()
    reconciled: Reconciled = Reconciled()
    persons: dict[str, str] = msgspec.field(default_factory=dict)

    def edges(self) -> tuple[Edge, ...]:
        """The edges of the lineage by report."""
        return tuple(sorted(self.lineage.edges, key=lambda e: (e.report, e.parent or "", e.credited or "")))

    def relations(self) -> tuple[Relation, ...]:
        """The relations by the ids of their figures."""
        return tuple(sorted(self.reconciled.relations, key=lambda r: (r.a, r.b)))

    def series_of(self) -> dict[str, str]:
        """The series each figure stands in (its first, where it stands in several)."""
        found: dict[str, str] = {}
        for series in self.reconciled.series:
            for point in series.points:
                for figure in point.figures:
                    found.setdefault(figure, series.id)
        return found


def bring_together(store: Store, edits: EventEdits | None = None) -> Together:
    """Run the stages that look at all reports, and keep what they find."""
    from habeas import lineage, reconcile, registry
    from habeas.engine.jobs.known import standing
    from habeas.engine.jobs.source_judgements import source_judgements

    sketches = [msgspec.json.decode(line, type=lineage.Sketch) for line in store.sketches() if line != b"null"]
    copies = lineage.trace(sketches)
    readings: list[Reading] = []
    mentioned: list[Mentioned] = []
    for reading in store.readings():
        mentioned += reading.people
        # What is set aside and where sentences end is not reconciled: a thousand reports must fit into memory.
        readings.append(msgspec.structs.replace(reading, set_aside=(), sentences=()))
    counted, copies = standing(store, readings, copies)
    copies = lineage.with_figures(copies, counted, source_judgements(store.study))
    here = {reading.report for reading in counted}
    identified = registry.identify([person for person in mentioned if person.report in here])
    persons = {person.id: person.person for person in identified if person.person is not None}
    together = Together(lineage=copies, reconciled=reconcile.reconcile(counted, copies, edits), persons=persons)
    store.replace_derived(_records(together))
    return together


def _records(together: Together) -> Iterator[Derived]:
    kinds: Sequence[tuple[str, Sequence[Record]]] = (
        ("edge", together.edges()),
        ("relation", together.relations()),
        ("series", together.reconciled.series),
        ("contradiction", together.reconciled.contradictions),
        ("event", together.reconciled.events),
        ("balance", together.reconciled.balances),
        ("implied", together.reconciled.implied),
    )
    for kind, records in kinds:
        for record in records:
            yield Derived(kind=kind, id=str(getattr(record, "id", None) or getattr(record, "report", "")), record=to_json(record))
    roots = dict(sorted(together.lineage.root_of.items()))
    rest = msgspec.structs.replace(together.lineage, edges=(), root_of=roots)
    yield Derived(kind="roots", id="", record=to_json(rest))
    for mention, person in sorted(together.persons.items()):
        yield Derived(kind="person", id=person, record=to_json([mention, person]))


def load_together(store: Store) -> Together:
    """What was kept by the last run."""

    def all_of(kind: str, type_: type[R]) -> tuple[R, ...]:
        decoder = msgspec.json.Decoder(type_)
        return tuple(decoder.decode(line) for line in store.derived(kind))

    roots = next(iter(all_of("roots", Lineage)), Lineage())
    return Together(
        lineage=msgspec.structs.replace(roots, edges=all_of("edge", Edge)),
        reconciled=Reconciled(
            relations=all_of("relation", Relation),
            series=all_of("series", Series),
            contradictions=all_of("contradiction", Contradiction),
            events=all_of("event", Event),
            balances=all_of("balance", Balance),
            implied=all_of("implied", ImpliedRange),
        ),
        persons=dict(all_of("person", tuple[str, str])),
    )


def placed(figures: Sequence[Figure], series_of: dict[str, str]) -> tuple[Figure, ...]:
    """The figures, each told in which series it stands."""
    return tuple(msgspec.structs.replace(figure, series=series_of.get(figure.id)) for figure in figures)


def identified_in(people: Sequence[Mentioned], persons: dict[str, str]) -> tuple[Mentioned, ...]:
    """The people of a report, each with the id shared across reports."""
    return tuple(msgspec.structs.replace(person, person=persons.get(person.id)) for person in people)
