"""What do the reports add up to, event by event? The events of a dossier, newest first, each with its sentence and rows."""

from collections.abc import Sequence

from habeas.model import Event, Series
from habeas.model.record import Record
from habeas.publish.answer import Row, point_figures, row_of
from habeas.publish.indexed import Indexed, Piece
from habeas.publish.words import day, words

ROWS_SHOWN = 8
# What a headline may lead with, in this order: who came out and who is inside is what people ask first.
LEADS = ("released", "died", "arrested", "held", "disappeared", "exiled", "sentenced", "charged")


class EventView(Record, frozen=True, kw_only=True):
    """An event with its sentence and its rows; `measure` is what it leads with."""

    anchor: str
    name: str
    when: str
    headline: tuple[Piece, ...]
    rows: tuple[Row, ...]
    more: tuple[Row, ...]
    strong: bool


def _weight(series: Series) -> tuple[bool, int, int, str]:
    order = list(words().measures)
    size = sum(len(point.figures) for point in series.points)
    return (series.modality != "actual", order.index(series.measure), -size, series.id)


def _all_parts(index: Indexed, series: Series) -> bool:
    """Whether the series only repeats parts of a whole that has a row of its own in the same event."""
    figures = [index.figures[f] for point in series.points for f in point.figures if f in index.figures]
    wholes = [index.whole(figure) for figure in figures]
    homes = [index.series_of.get(whole.id) if whole else None for whole in wholes]
    return bool(homes) and all(home is not None and home.event == series.event and home.id != series.id for home in homes)


def _rows(index: Indexed, listed: list[Series]) -> list[Row]:
    rows = []
    for series in sorted(listed, key=_weight):
        if not series.points or _all_parts(index, series):
            continue
        dated = [point for point in series.points if point.as_of is not None]
        point = max(dated, key=lambda p: p.as_of or "") if dated else series.points[-1]
        figures = point_figures(index, point)
        if figures:
            rows.append((series.measure, row_of(index, series, point, figures)))
    return _led(rows)


def _led(rows: Sequence[tuple[str, Row]]) -> list[Row]:
    """The rows with the one to lead with first and marked."""
    for measure in LEADS:
        for place, (found, row) in enumerate(rows):
            if found == measure and not row.planned:
                rest = [r for n, (_, r) in enumerate(rows) if n != place]
                return [_marked(row), *rest]
    return [row for _, row in rows]


def _marked(row: Row) -> Row:
    return Row(**{name: getattr(row, name) for name in row.__struct_fields__ if name != "lead"}, lead=True)


def capital(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The sentence with a capital letter at its head."""
    if not pieces:
        return pieces
    first = pieces[0]
    return (Piece(text=first.text[:1].upper() + first.text[1:], mark=first.mark, kind=first.kind), *pieces[1:])


def _headline(rows: list[Row], as_of: str) -> tuple[Piece, ...]:
    """The event in one sentence: its leading row, the day, and who is still inside."""
    done = [row for row in rows if not row.planned]
    if not rows:
        return (Piece(text="No number of this event can be defended."),)
    if not done:
        return (Piece(text="Announced, not done: "), *rows[0].sentence, Piece(text="."))
    head = capital(done[0].sentence)
    second = next((row for row in done[1:] if row.label == words().measures["held"].label), None)
    tail = (Piece(text="; "), *second.sentence) if second else ()
    return (*head, Piece(text=f" ({as_of})"), *tail, Piece(text="."))


def _event(index: Indexed, event: Event | None, listed: list[Series]) -> EventView:
    rows = _rows(index, listed)
    when = "" if event is None else _when(event)
    lead = rows[0] if rows else None
    return EventView(
        anchor=f"event-{event.id}" if event else "event-none",
        name=event.name if event else "Figures tied to no event",
        when=when,
        headline=_headline(rows, lead.as_of if lead else ""),
        rows=tuple(rows[:ROWS_SHOWN]),
        more=tuple(rows[ROWS_SHOWN:]),
        strong=bool(event and lead and lead.lead),
    )


def _when(event: Event) -> str:
    """The days of an event, where its name does not already say them."""
    if event.end is not None and event.end[:4] in event.name:
        return ""
    if event.start is None and event.end is None:
        return "date unknown"
    if event.start == event.end or event.end is None or event.start is None:
        return day(event.end or event.start)
    return f"{day(event.start)} – {day(event.end)}"


def _size(listed: list[Series]) -> tuple[int, int, str]:
    """What comes first among events that end on one day: who came out, then who was arrested …; the most told first."""
    ranks = [LEADS.index(series.measure) for series in listed if series.measure in LEADS and series.modality == "actual"]
    told = sum(len(point.figures) for series in listed for point in series.points)
    return (min(ranks, default=len(LEADS)), -told, min(series.id for series in listed))


def events_of(index: Indexed) -> tuple[EventView, ...]:
    """Every event with its rows, newest first; figures tied to no event come last."""
    listed: dict[str, list[Series]] = {}
    for series in index.dossier.reconciled.series:
        listed.setdefault(series.event if series.event in index.events else "", []).append(series)
    known = [event for event in index.dossier.reconciled.events if event.id in listed]
    weighed = sorted(known, key=lambda e: _size(listed[e.id]))
    newest = sorted(weighed, key=lambda e: e.end or e.start or "", reverse=True)
    views = [_event(index, event, listed[event.id]) for event in newest]
    if "" in listed:
        views.append(_event(index, None, listed[""]))
    return tuple(view for view in views if view.rows)
