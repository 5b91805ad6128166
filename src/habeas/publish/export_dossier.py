"""A dossier as entities: reports, people by name, what happened to them, who counted, and every count with its sentence."""

from collections.abc import Iterator

from habeas.lexicon.huridocs import act_code, three_letters
from habeas.model import Act, Figure, Mentioned, ReportView
from habeas.publish.export_entities import Entity, Told, entity_id, given, hashed_id, merged, plain_date
from habeas.publish.indexed import Indexed
from habeas.publish.words import words

_ORGANISED = ("monitor", "opposition", "outlet")


def dossier_entities(index: Indexed) -> tuple[Entity, ...]:
    """Everything of a dossier that the public model and our extension have a place for; relatives and officials are no victims."""
    return merged(
        [
            *(_article(view) for view in index.dossier.reports),
            *(one for person in index.dossier.people if person.named for one in _person(index, person)),
            *_counters(index),
            *(_figure(index, figure) for figure in index.dossier.figures),
        ]
    )


def article_id(report: str) -> str:
    """The id of a report."""
    return entity_id("report", report)


def _article(view: ReportView) -> Entity:
    about = Told(prop="", value="", report=view.id, first_seen=view.published)
    return Entity(
        id=article_id(view.id),
        schema="Article",
        told=(
            *given("name", view.title or view.id, about),
            *given("title", view.title, about),
            *given("publisher", view.publisher, about),
            *given("publishedAt", plain_date(view.published), about),
            *given("language", three_letters(view.language), about),
            *given("sourceUrl", view.url, about),
            *given("fileName", view.path.rpartition("/")[2], about),
        ),
    )


def _about(index: Indexed, report: str, start: int, end: int, *, asserter: str | None = None, as_of: str | None = None) -> Told:
    """Where something was told: the words themselves, as far as the dossier carries their sentence."""
    passage, view = index.passage(report, start), index.reports.get(report)
    quote = passage.text[start - passage.start : end - passage.start] if passage is not None else None
    return Told(
        prop="",
        value="",
        lang=three_letters(view.language) if view is not None else None,
        report=report,
        start=start,
        end=end,
        quote=quote,
        asserter=asserter or (view.publisher if view is not None else None),
        as_of=as_of,
        first_seen=view.published if view is not None else None,
    )


def _person(index: Indexed, person: Mentioned) -> Iterator[Entity]:
    id_ = entity_id("person", person.person or f"{person.report}-{person.id}")
    start, end = person.mentions[0] if person.mentions else (0, 0)
    about = _about(index, person.report, start, end)
    yield Entity(
        id=id_,
        schema="Person",
        told=(
            *given("name", person.name, about),
            *given("gender", person.sex, about),
            *given("position", person.role if person.role not in ("detainee", "other") else None, about),
            *given("proof", article_id(person.report), about),
        ),
    )
    yield Entity(
        id=hashed_id("documentation", id_, person.report),
        schema="Documentation",
        told=(
            *given("document", article_id(person.report), about),
            *given("entity", id_, about),
            *given("role", person.role, about),
            *given("date", plain_date(about.first_seen), about),
        ),
    )
    for act in person.acts:
        yield from _act(index, id_, person, act)


def _act(index: Indexed, person_id: str, person: Mentioned, act: Act) -> Iterator[Entity]:
    """An event of the public model where it has happened; our own custody act always, for a plan is no event."""
    about = _about(index, person.report, act.start, act.end, asserter=act.source, as_of=act.date)
    key = (person_id, act.act, act.date or "", act.place or "")
    event = hashed_id("event", *key)
    label, code = words().acts.get(act.act, act.act), act_code(act.act)
    shared = (
        *given("date", plain_date(act.date), about),
        *given("summary", about.quote, about),
        *given("proof", article_id(person.report), about),
    )
    if act.modality == "actual":
        yield Entity(
            id=event,
            schema="Event",
            told=(
                *given("name", f"{label}: {person.name}", about),
                *given("involved", person_id, about),
                *given("location", act.place, about),
                *given("keywords", act.act, about),
                *given("keywords", f"HURIDOCS {code}" if code else None, about),
                *shared,
            ),
        )
    yield Entity(
        id=hashed_id("act", *key, act.modality),
        schema="CustodyAct",
        told=(
            *given("person", person_id, about),
            *given("event", event if act.modality == "actual" else None, about),
            *given("act", act.act, about),
            *given("huridocsAct", code, about),
            *given("modality", act.modality, about),
            *given("place", act.place, about),
            *given("dateEdtf", act.date, about),
            *given("detail", act.detail, about),
            *given("asserter", act.source, about),
            *shared,
        ),
    )


def counter_id(name: str) -> str:
    """The id of an organisation that is known by its name in print."""
    return hashed_id("counter", name)


def _counters(index: Indexed) -> Iterator[Entity]:
    """Who counted, where it is an organisation with a name of its own; a person who speaks for one stands among the people."""
    people = {" ".join(person.name.split()).casefold() for person in index.dossier.people if person.named}
    for figure in index.dossier.figures:
        kind = index.kind(figure.source)
        if figure.source is None or (kind not in _ORGANISED and kind != "government"):
            continue
        if figure.source.casefold() == figure.source or " ".join(figure.source.split()).casefold() in people:
            continue
        schema = "PublicBody" if kind == "government" else "Organization"
        about = _about(index, figure.report, figure.start, figure.end)
        yield Entity(id=counter_id(figure.source), schema=schema, told=(*given("name", figure.source, about),))


def _figure(index: Indexed, figure: Figure) -> Entity:
    about = _about(index, figure.report, figure.start, figure.end, asserter=figure.source, as_of=figure.as_of)
    numbers = {"low": figure.low, "point": figure.point, "high": figure.high}
    return Entity(
        id=entity_id("figure", figure.id),
        schema="CountFigure",
        told=(
            *given("measure", figure.measure, about),
            *given("huridocsAct", act_code(figure.measure), about),
            *given("kind", figure.kind, about),
            *(one for prop, number in numbers.items() for one in given(prop, None if number is None else str(number), about)),
            *given("precision", figure.precision, about),
            *given("modality", figure.modality, about),
            *given("countedGroup", figure.group, about),
            *given("asPrinted", figure.text, about),
            *given("asserter", figure.source, about),
            *given("country", (figure.country or "").lower() or None, about),
            *given("place", figure.facility or figure.place, about),
            *given("startDate", plain_date(figure.period_from), about),
            *given("endDate", plain_date(figure.period_to), about),
            *given("date", plain_date(figure.as_of), about),
            *given("proof", article_id(figure.report), about),
        ),
    )
