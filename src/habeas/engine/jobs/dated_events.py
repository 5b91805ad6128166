"""What happened beside the counts? Votes, announcements, exchanges, deaths and exiles with their days, and what a person noted."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec
import yaml

from habeas.engine.jobs.known import as_written
from habeas.errors import InputError
from habeas.lexicon.dated_events import dated_events, dates_a_vote, vote_word
from habeas.model import Act, Figure, Mentioned, Reading, Record, Report
from habeas.model.edtf import span_of
from habeas.model.timeline import Happening, HappeningKind

# Where a person writes down what belongs beside the counts.
FILE = Path("hand") / "timeline.yaml"


class Told(Record, frozen=True, kw_only=True):
    """A happening as one report tells it; those with one `key` are one event."""

    key: tuple[str, str, str]
    published: str
    happening: Happening


def happenings_in(report: Report, reading: Reading) -> Iterator[Told]:
    """The dated events that one report tells."""
    rules = dated_events()
    for figure in reading.figures:
        if figure.modality == "planned" and figure.measure in rules.announced and _is_day(reading.published):
            span = (figure.sentence_start, figure.sentence_end)
            yield _told(report, "announcement", reading.published, span, _number(figure), source=figure.source)
        elif figure.modality == "actual" and figure.measure in rules.exchanged and _is_day(figure.as_of):
            span = (figure.sentence_start, figure.sentence_end)
            yield _told(report, "exchange", figure.as_of, span, _number(figure), source=figure.source)
    for person in reading.people:
        for act in person.acts:
            kind = _kind_of(act)
            if kind is not None:
                span = _sentence(reading, act.start) or (act.start, act.end)
                yield _told(report, kind, act.date, span, _who(person), source=act.source)
    yield from _votes(report, reading)


def _kind_of(act: Act) -> HappeningKind | None:
    if act.modality != "actual" or not _is_day(act.date):
        return None
    rules = dated_events()
    return "death" if act.act == rules.died else "exile" if act.act == rules.exiled else None


def _number(figure: Figure) -> str:
    return f"{figure.measure} {figure.point or figure.low or figure.high}"


def _who(person: Mentioned) -> str:
    return " ".join(person.name.casefold().split())


def _is_day(day: str | None) -> bool:
    try:
        return day is not None and span_of(day).exact
    except ValueError:
        return False


def _votes(report: Report, reading: Reading) -> Iterator[Told]:
    from habeas.extract.dates import read_dates

    pattern = vote_word(report.language)
    if pattern is None:
        return
    for start, end in reading.sentences:
        text = report.text[start:end]
        if not pattern.search(text):
            continue
        for date in read_dates(text, report.language, reading.published):
            exact = date.earliest is not None and date.earliest == date.latest
            if exact and dates_a_vote(report.language, text, (date.start, date.end)):
                yield _told(report, "vote", date.earliest, (start, end), "")


def _told(
    report: Report, kind: HappeningKind, day: str | None, span: tuple[int, int], what: str, *, source: str | None = None
) -> Told:
    start, end = span
    happening = Happening(
        day=day or "",
        kind=kind,
        text=" ".join(report.text[start:end].split()),
        report=report.id,
        start=start,
        end=end,
        source=source,
    )
    # An announcement is told again for weeks: it stands on the day of the report that told it first.
    when = "" if kind == "announcement" else day or ""
    return Told(key=(kind, when, what), published=report.published or "9999", happening=happening)


def _sentence(reading: Reading, at: int) -> tuple[int, int] | None:
    return next(((start, end) for start, end in reading.sentences if start <= at < end), None)


def timeline_of(told: Iterable[Told], noted: Sequence[Happening] = ()) -> tuple[Happening, ...]:
    """Each event once, in order of days: as its first report tells it, and by how many."""
    kept: dict[tuple[str, str, str], Told] = {}
    reports: dict[tuple[str, str, str], set[str | None]] = {}
    for one in sorted(told, key=lambda t: (t.published, t.happening.report or "", t.happening.start or 0)):
        kept.setdefault(one.key, one)
        reports.setdefault(one.key, set()).add(one.happening.report)
    found = [msgspec.structs.replace(one.happening, told_by=len(reports[key])) for key, one in kept.items()]
    return tuple(sorted([*found, *noted], key=lambda h: (h.day, h.kind, h.report or "", h.start or 0, h.text)))


class _Noted(Record, frozen=True, kw_only=True):
    """A line of hand/timeline.yaml."""

    day: str
    text: str
    source: str | None = None


def noted_in(study: Path) -> tuple[Happening, ...]:
    """What a person wrote down in hand/timeline.yaml; nothing where there is no file."""
    path = study / FILE
    if not path.is_file():
        return ()
    hint = "a list of day: 2031-05-12, text: …, source: …; docs/how-to/what-changed.md shows one"
    try:
        lines = msgspec.convert(as_written(yaml.safe_load(path.read_text(encoding="utf-8-sig")) or []), list[_Noted])
        days = all(span_of(line.day) is not None and line.day for line in lines)
    except (yaml.YAMLError, msgspec.ValidationError, UnicodeDecodeError, ValueError):
        raise InputError(f"{FILE.as_posix()} is not what it should be", hint) from None
    if not days:
        raise InputError(f"{FILE.as_posix()} has a line without a day", hint)
    return tuple(Happening(day=line.day, kind="noted", text=line.text, source=line.source) for line in lines)
