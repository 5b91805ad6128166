"""A keeper's list as entities: people and events of the public model, custody, charges and recognition of our extension."""

from collections.abc import Iterator, Sequence

from habeas.lexicon.huridocs import act_code
from habeas.model.custody import History
from habeas.model.registry import ChargeStep, RecordedAct, Statement, Trait, TraitField
from habeas.publish.export_entities import Entity, Told, entity_id, given, merged, plain_date
from habeas.publish.words import words

# Where a field of ours has a property of the public model; the rest stays in the tables.
_PROPERTIES: dict[TraitField, str] = {
    "name": "name",
    "other_name": "alias",
    "nickname": "weakAlias",
    "document": "idNumber",
    "occupation": "profession",
    "home": "address",
    "description": "description",
    "note": "notes",
}
_GENDERS = frozenset(("female", "male"))


def register_entities(histories: Sequence[History]) -> tuple[Entity, ...]:
    """Everything of a list that the public model and our extension have a place for."""
    return merged(one for history in histories for one in _person(history))


def _id(history: History) -> str:
    return entity_id("record", history.person)


def _about(statement: Statement, as_of: str | None = None) -> Told:
    return Told(
        prop="",
        value="",
        report=statement.source.report,
        start=statement.source.start,
        end=statement.source.end,
        asserter=statement.source.name or statement.recorded_by or None,
        as_of=as_of,
        first_seen=statement.recorded_at[:10],
    )


def _person(history: History) -> Iterator[Entity]:
    told = [one for statement in history.traits for one in _trait(statement)]
    first = min((statement.recorded_at[:10] for statement in (*history.traits, *history.acts)), default=None)
    derived = Told(prop="", value="", as_of=history.as_of, first_seen=first)
    yield Entity(id=_id(history), schema="Person", told=(*told, *given("status", history.status.kind, derived)))
    for statement in history.acts:
        if isinstance(statement.said, RecordedAct):
            yield from _act(history, statement, statement.said)
    for number, episode in enumerate(history.episodes, 1):
        yield Entity(
            id=entity_id("custody", history.person, str(number)),
            schema="Custody",
            told=(
                *given("person", _id(history), derived),
                *given("startDate", plain_date(episode.start), derived),
                *given("endDate", plain_date(episode.end), derived),
                *given("startEdtf", episode.start, derived),
                *given("endEdtf", episode.end, derived),
                *given("over", "yes" if episode.over else "no", derived),
                *given("endedBy", episode.ended_by, derived),
                *(one for stay in episode.stays for one in given("place", stay.place, derived)),
                *(one for condition in episode.conditions for one in given("condition", condition, derived)),
                *given("leastDays", str(episode.least_days), derived),
                *given("mostDays", None if episode.most_days is None else str(episode.most_days), derived),
            ),
        )
    yield from _charges(history)
    yield from _recognitions(history, derived)


def _trait(statement: Statement) -> Iterator[Told]:
    said = statement.said
    if not isinstance(said, Trait):
        return
    about = _about(statement)
    if said.field in _PROPERTIES:
        yield from given(_PROPERTIES[said.field], said.value, about)
    elif said.field == "birth":
        yield from given("birthDate", plain_date(said.value), about)
    elif said.field == "sex" and said.value in _GENDERS:
        yield from given("gender", said.value, about)


def _act(history: History, statement: Statement, act: RecordedAct) -> Iterator[Entity]:
    about = _about(statement, act.date)
    label, code, name = words().acts.get(act.act, act.act), act_code(act.act), history.names[0] if history.names else history.person
    event = entity_id("event", statement.id)
    happened = act.act != "hearing_due"
    shared = (*given("date", plain_date(act.date), about), *given("recordId", statement.id, about))
    if happened:
        yield Entity(
            id=event,
            schema="Event",
            told=(
                *given("name", f"{label}: {name}", about),
                *given("involved", _id(history), about),
                *given("location", act.place, about),
                *given("keywords", act.act, about),
                *given("keywords", f"HURIDOCS {code}" if code else None, about),
                *shared,
            ),
        )
    yield Entity(
        id=entity_id("act", statement.id),
        schema="CustodyAct",
        told=(
            *given("person", _id(history), about),
            *given("event", event if happened else None, about),
            *given("act", act.act, about),
            *given("huridocsAct", code, about),
            *given("modality", "actual" if happened else "planned", about),
            *given("certainty", act.certainty, about),
            *given("place", act.place, about),
            *given("authority", act.authority, about),
            *(one for condition in act.conditions for one in given("condition", condition, about)),
            *given("revoked", act.revoked, about),
            *given("detail", act.detail, about),
            *given("asserter", statement.source.name, about),
            *given("dateEdtf", act.date, about),
            *shared,
        ),
    )


def _charges(history: History) -> Iterator[Entity]:
    for statement in (step for charge in history.charges for step in charge.steps):
        step = statement.said
        if not isinstance(step, ChargeStep):
            continue
        about = _about(statement, step.date)
        yield Entity(
            id=entity_id("charge", statement.id),
            schema="CustodyCharge",
            told=(
                *given("person", _id(history), about),
                *given("charge", step.charge, about),
                *given("chargeStatus", step.status, about),
                *given("law", step.law, about),
                *given("article", step.article, about),
                *given("wording", step.wording, about),
                *given("court", step.court, about),
                *given("termDays", None if step.term_days is None else str(step.term_days), about),
                *given("date", plain_date(step.date), about),
                *given("dateEdtf", step.date, about),
            ),
        )


def _recognitions(history: History, derived: Told) -> Iterator[Entity]:
    for said, statement in history.recognitions:
        yield Entity(
            id=entity_id("recognition", statement),
            schema="PoliticalRecognition",
            told=(
                *given("person", _id(history), derived),
                *given("organisation", said.organisation, derived),
                *given("rule", said.rule, derived),
                *given("recognised", said.verdict, derived),
                *given("date", plain_date(said.date), derived),
                *given("dateEdtf", said.date, derived),
            ),
        )
