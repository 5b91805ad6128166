"""A keeper's list as tables: people as they stand, acts, custodies, charges, recognitions; codes of HURIDOCS beside our words."""

from collections.abc import Iterable, Iterator, Sequence
from typing import get_args

from habeas.lexicon.huridocs import act_code, status_code
from habeas.model.custody import History
from habeas.model.registry import ChargeStep, RecordedAct, Source, Trait, TraitField
from habeas.publish.columns import joined
from habeas.publish.export_tables import Table, Value

# A name has columns of its own; the other fields stand under their own names.
_NAMED = ("name", "other_name", "nickname")
FIELDS: tuple[TraitField, ...] = tuple(field for field in get_args(TraitField) if field not in _NAMED)
_MEANINGS = {
    "birth": "date of birth (EDTF)", "age": "age as told", "sex": "as told", "nationality": "as told",
    "document": "identity document", "occupation": "occupation", "home": "where they live",
    "description": "of people whose names are not known",
    "count": "the least number of people an unnamed record stands for", "whereabouts": "whether custody and place are acknowledged",
    "health": "health, ICPPED 17(3)(f)", "counsel": "access to a lawyer", "grounds": "stated grounds, ICPPED 17(3)(c)",
    "supervised_by": "authority that supervises, ICPPED 17(3)(d)", "remains": "destination of remains, ICPPED 17(3)(g)",
    "kin": "relatives", "note": "a note", "outside_id": "number in somebody else's list",
}  # fmt: skip
_PERSONS = (
    ("person", "id of the record: an ordinal that tells nothing of the name"),
    ("name", "name"),
    ("other_names", "other names and nicknames"),
    ("named", "yes, or no for people whose names are not known"),
    ("counting_unit", "individual, or group for an unnamed record that stands for several"),
    ("status", "how they stand on the day: held, disappeared, house_arrest, released, escaped, exiled, dead, unknown"),
    ("status_huridocs", "HURIDOCS code and term of the status; released is out of prison, not free"),
    ("status_since", "since when (EDTF)"),
    ("status_sure", "no where a date leaves room or an act is only reported"),
    ("place", "where they are held"),
    ("conditions", "conditions of release"),
    ("custodies", "how many custodies are known"),
    ("particulars_known", "how many of the eight particulars of ICPPED art. 17(3) are known"),
    ("particulars_asked", "how many of them apply"),
    ("impossible", "sets of statements that cannot all be true"),
)
_ACTS = (
    ("statement", "id of the statement"),
    ("person", "id of the record"),
    ("act", "what happened"),
    ("huridocs", "HURIDOCS code and term of the act, or of the status a release leads to"),
    ("date", "date (EDTF level 1)"),
    ("place", "place or prison"),
    ("authority", "authority that did it"),
    ("conditions", "conditions of release"),
    ("revoked", "the day the conditions were taken back (EDTF)"),
    ("certainty", "confirmed or reported"),
    ("detail", "more, as written down"),
    ("source", "who said it"),
    ("source_report", "SHA-256 of the report that says it"),
    ("recorded_at", "when it was written down (UTC)"),
    ("recorded_by", "by whom"),
)
_CUSTODIES = (
    ("person", "id of the record"),
    ("start", "begin (EDTF)"),
    ("end", "end (EDTF); empty while it lasts or where it is not known"),
    ("over", "yes or no"),
    ("ended_by", "the act that ended it"),
    ("places", "places of custody in order"),
    ("conditions", "conditions of release"),
    ("least_days", "least days in custody that the dates allow"),
    ("most_days", "most days; empty is open"),
)
_CHARGES = (
    ("statement", "id of the statement"),
    ("person", "id of the record"),
    ("charge", "the keeper's short word for the charge"),
    ("status", "filed, pending, dropped, convicted, acquitted, appealed, amnestied"),
    ("date", "date (EDTF)"),
    ("law", "law"),
    ("article", "article"),
    ("wording", "wording"),
    ("court", "court"),
    ("term_days", "term of the sentence in days"),
    ("source", "who said it"),
    ("recorded_at", "when it was written down (UTC)"),
)
_RECOGNITIONS = (
    ("statement", "id of the statement"),
    ("person", "id of the record"),
    ("organisation", "who recognises a political prisoner"),
    ("rule", "by which rule"),
    ("verdict", "recognised, not_recognised, pending, withdrawn"),
    ("date", "since when (EDTF)"),
)


def register_tables(histories: Sequence[History]) -> tuple[Table, ...]:
    """The tables of a list, from the histories of its people as of one day."""
    fields = tuple((field, _MEANINGS[field]) for field in FIELDS)
    return (
        Table(
            name="persons", about="a person, or people of an unnamed record", columns=(*_PERSONS, *fields), rows=_persons(histories)
        ),
        Table(name="acts", about="one thing that happened to a person, as stated", columns=_ACTS, rows=_acts(histories)),
        Table(name="custodies", about="one custody, derived from acts", columns=_CUSTODIES, rows=_custodies(histories)),
        Table(name="charges", about="one step in the history of a charge", columns=_CHARGES, rows=_charges(histories)),
        Table(name="recognitions", about="one verdict of an organisation", columns=_RECOGNITIONS, rows=_recognitions(histories)),
    )


def told_fields(history: History, field: TraitField) -> tuple[str, ...]:
    """The values told of one field, each once."""
    said = (one.said for one in history.traits)
    return tuple(dict.fromkeys(one.value for one in said if isinstance(one, Trait) and one.field == field))


def _persons(histories: Iterable[History]) -> Iterator[Sequence[Value]]:
    for one in histories:
        status = one.status
        asked = [particular for particular in one.particulars if particular.applies]
        group = not one.named and told_fields(one, "count") not in ((), ("1",))
        yield (
            one.person,
            one.names[0] if one.names else None,
            joined(one.names[1:]),
            _yes(one.named),
            "group" if group else "individual",
            status.kind,
            status_code(status.kind),
            status.since,
            _yes(status.sure),
            status.place,
            joined(status.conditions),
            len(one.episodes),
            sum(particular.known for particular in asked),
            len(asked),
            len(one.impossible),
            *(joined(told_fields(one, field)) for field in FIELDS),
        )


def _acts(histories: Iterable[History]) -> Iterator[Sequence[Value]]:
    for statement in (one for history in histories for one in history.acts):
        act = statement.said
        if isinstance(act, RecordedAct):
            yield (
                statement.id,
                statement.person,
                act.act,
                act_code(act.act),
                act.date,
                act.place,
                act.authority,
                joined(act.conditions),
                act.revoked,
                act.certainty,
                act.detail,
                source_name(statement.source),
                statement.source.report,
                statement.recorded_at,
                statement.recorded_by,
            )


def source_name(source: Source) -> str | None:
    """Who said it, as far as it has a name."""
    return source.name


def _custodies(histories: Iterable[History]) -> Iterator[Sequence[Value]]:
    for history in histories:
        for one in history.episodes:
            yield (
                history.person,
                one.start,
                one.end,
                _yes(one.over),
                one.ended_by,
                joined(stay.place for stay in one.stays),
                joined(one.conditions),
                one.least_days,
                one.most_days,
            )


def _charges(histories: Iterable[History]) -> Iterator[Sequence[Value]]:
    for statement in (step for history in histories for charge in history.charges for step in charge.steps):
        step = statement.said
        if isinstance(step, ChargeStep):
            yield (
                statement.id,
                statement.person,
                step.charge,
                step.status,
                step.date,
                step.law,
                step.article,
                step.wording,
                step.court,
                step.term_days,
                source_name(statement.source),
                statement.recorded_at,
            )


def _recognitions(histories: Iterable[History]) -> Iterator[Sequence[Value]]:
    for history in histories:
        for said, statement in history.recognitions:
            yield statement, history.person, said.organisation, said.rule, said.verdict, said.date


def _yes(value: object) -> str:
    return "yes" if value else "no"
