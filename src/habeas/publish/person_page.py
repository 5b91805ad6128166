"""One person's page: status, what happened, custody, charges, time limits, gaps, and the sentences and rows that speak of them."""

from collections.abc import Iterator, Sequence

from habeas.lexicon.custody import BulletinWords, bulletin_words
from habeas.model.custody import Clock, Episode, History
from habeas.model.record import Record
from habeas.model.registry import ChargeStep, RecordedAct, Statement, Trait
from habeas.publish.render import page
from habeas.publish.told import clause, on_day


class Quote(Record, frozen=True, kw_only=True):
    """A sentence of a report as the family may read it: everybody else's name is masked."""

    text: str
    where: str
    lang: str


class RowSaid(Record, frozen=True, kw_only=True):
    """What a row of somebody's list says of the person."""

    where: str
    values: tuple[tuple[str, str], ...]


class PersonShown(Record, frozen=True, kw_only=True):
    """All that a person's page is made of."""

    history: History
    also: tuple[str, ...] = ()
    """Other records of the own list that were judged to be the same person."""
    listed: bool = False
    """Only lists of others speak of the person."""
    quotes: tuple[Quote, ...] = ()
    rows: tuple[RowSaid, ...] = ()


class Section(Record, frozen=True, kw_only=True):
    """A headed part of the page; `quotes` carry the language they are in."""

    title: str
    lines: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()


class PersonPage(Record, frozen=True, kw_only=True):
    """All that the template of a person's page sees."""

    lang: str
    name: str
    status: str
    sections: tuple[Section, ...]
    record: str


def person_text(shown: PersonShown, lang: str) -> str:
    """The page as plain text."""
    view = person_view(shown, lang)
    lines = [f"{view.name}  {view.record}", view.status]
    for section in view.sections:
        lines += ["", section.title, *(f"  {line}" for line in section.lines)]
        lines += [f"  “{quote.text}” ({quote.where})" for quote in section.quotes]
    return "\n".join(lines) + "\n"


def person_page(shown: PersonShown, lang: str) -> bytes:
    """The page as HTML: one person, nothing about others."""
    return page("person.html.j2", person_view(shown, lang))


def person_view(shown: PersonShown, lang: str) -> PersonPage:
    """What both versions print."""
    words, history = bulletin_words(lang), shown.history
    sections = (
        Section(
            title=words.page["impossible"],
            lines=tuple(f"{words.laws[i.law]}: {', '.join(i.statements)}" for i in history.impossible),
        ),
        Section(title=words.page["history"], lines=tuple(_act(one, words) for one in history.acts)),
        Section(title=words.page["custody"], lines=tuple(_episode(one, words) for one in history.episodes)),
        Section(title=words.page["charges"], lines=tuple(_charges(history, words))),
        Section(title=words.page["clocks"], lines=tuple(_clock(one, words) for one in history.clocks)),
        Section(title=words.page["recognition"], lines=tuple(_recognitions(history, words))),
        Section(title=words.page["known"], lines=tuple(_traits(history.traits, words))),
        Section(
            title=f"{words.page['particulars']}: {_of_eight(history, words)}",
            lines=() if shown.listed else tuple(_particulars(history, words)),
        ),
        Section(title=words.page["lists"], lines=tuple(f"{row.where}: {_values(row.values, words)}" for row in shown.rows)),
        Section(title=words.page["reports"], quotes=shown.quotes),
    )
    return PersonPage(
        lang=lang,
        name=history.names[0] if history.names else words.page["without"],
        status=words.page["listed"] if shown.listed else _status(history, words),
        sections=tuple(section for section in sections if section.lines or section.quotes),
        record=" · ".join((history.person, *shown.also)),
    )


def _status(history: History, words: BulletinWords) -> str:
    status = history.status
    parts = [words.statuses[status.kind]]
    if status.since:
        parts.append(f"{words.page['since']} {on_day(words, status.since)}")
    if status.place:
        parts.append(status.place)
    parts += [words.conditions[one] for one in status.conditions]
    if status.kind != "unknown" and not status.sure:
        parts.append(words.page["unsure"])
    return f"{words.page['status']} ({on_day(words, history.as_of)}): {', '.join(parts)}"


def _act(statement: Statement, words: BulletinWords) -> str:
    said = statement.said
    if not isinstance(said, RecordedAct):
        return f"({statement.id})"
    parts = [f"{on_day(words, said.date) or '?'}: {words.acts[said.act]}", said.place, said.authority]
    parts += [words.conditions[one] for one in said.conditions]
    parts += [said.detail, None if said.certainty == "confirmed" else words.page["unconfirmed"]]
    source = statement.source.name
    told = ", ".join(part for part in parts if part)
    return f"{told} ({words.page['source']}: {source}; {statement.id})" if source else f"{told} ({statement.id})"


def _episode(episode: Episode, words: BulletinWords) -> str:
    start = on_day(words, episode.start) or "?"
    end = (on_day(words, episode.end) or "?") if episode.over else words.page["now"]
    parts = [f"{start} – {end}", *(f"{stay.place} ({on_day(words, stay.since) or '?'})" for stay in episode.stays)]
    if episode.ended_by:
        parts.append(words.acts[episode.ended_by])
    if episode.least_days:
        parts.append(clause(words, "days", episode.least_days))
    return ", ".join(parts)


def _charges(history: History, words: BulletinWords) -> Iterator[str]:
    for charge in history.charges:
        steps = [step for step in charge.steps if isinstance(step.said, ChargeStep)]
        told = "; ".join(_step(step, words) for step in steps)
        yield f"{charge.charge}: {told}"


def _step(statement: Statement, words: BulletinWords) -> str:
    said = statement.said
    if not isinstance(said, ChargeStep):
        return ""
    parts = [words.charges[said.status], on_day(words, said.date), said.law, said.article, said.court]
    return ", ".join(part for part in parts if part) + f" ({statement.id})"


def _clock(clock: Clock, words: BulletinWords) -> str:
    label = words.clocks.get(clock.rule) or words.rules.get(clock.rule, clock.cites)
    parts = [words.clocks[clock.state] if clock.rule != "held_without_charge" else None]
    parts.append(f"{words.page['begun']} {on_day(words, clock.began)}" if clock.began else None)
    parts.append(f"{words.page['limit']} {on_day(words, clock.limit)}" if clock.limit else None)
    parts.append(clause(words, "days", clock.days) if clock.days is not None else None)
    return f"{label}: {', '.join(part for part in parts if part)}"


def _recognitions(history: History, words: BulletinWords) -> Iterator[str]:
    for said, id_ in history.recognitions:
        when = f", {on_day(words, said.date)}" if said.date else ""
        yield f"{said.organisation}: {words.verdicts[said.verdict]}, {said.rule}{when} ({id_})"


def _traits(traits: Sequence[Statement], words: BulletinWords) -> Iterator[str]:
    for one in traits:
        said = one.said
        if isinstance(said, Trait):
            value = on_day(words, said.value) if said.field == "birth" else said.value
            yield f"{words.fields[said.field]}: {value} ({one.id})"


def _of_eight(history: History, words: BulletinWords) -> str:
    asked = [one for one in history.particulars if one.applies]
    return f"{sum(one.known for one in asked)}/{len(asked)} {words.page['of_eight']}"


def _particulars(history: History, words: BulletinWords) -> Iterator[str]:
    for one in history.particulars:
        if one.applies:
            yield f"({one.letter}) {'✓' if one.known else '–'} {words.particulars[one.letter]}"


def _values(values: Sequence[tuple[str, str]], words: BulletinWords) -> str:
    """What a row says, field by field, in the words of the language where it has any for the field."""
    told = {**words.acts, **words.fields}
    return "; ".join(f"{told.get(field, field)}: {_read(field, read, words)}" for field, read in values)


def _read(field: str, read: str, words: BulletinWords) -> str:
    if field == "status":
        return words.statuses.get(read, read)
    if field == "condition":
        return words.conditions.get(read, read)
    return on_day(words, read) if field in words.acts else read
