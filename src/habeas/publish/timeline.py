"""What happened beside the counts, day by day, and who was jailed again: shown under the series, tied to no number."""

from habeas.model.record import Record
from habeas.model.timeline import Happening, Rearrest
from habeas.publish.indexed import Indexed, Mark
from habeas.publish.words import day, plural, words

SHOWN = 60
LONGEST = 220


class HappeningView(Record, frozen=True, kw_only=True):
    """One dated event as the page prints it; without a mark where a person noted it."""

    day: str
    label: str
    text: str
    lang: str
    mark: Mark | None
    source: str
    told_by: str


class RearrestView(Record, frozen=True, kw_only=True):
    """A person jailed again, with the sentences that tell both."""

    name: str
    released: str
    arrested: str
    marks: tuple[Mark, ...]


def timeline_shown(index: Indexed) -> tuple[HappeningView, ...]:
    """The dated events, the latest first where there are too many for a page, then in order of days."""
    latest = sorted(index.dossier.timeline, key=lambda h: h.day, reverse=True)[:SHOWN]
    kept = {id(one) for one in latest}
    return tuple(_view(index, one) for one in index.dossier.timeline if id(one) in kept)


def _view(index: Indexed, one: Happening) -> HappeningView:
    mark = index.mark(one.report, one.start) if one.report is not None and one.start is not None else None
    return HappeningView(
        day=day(one.day, short=True),
        label=words().happenings[one.kind],
        text=_short(one.text),
        lang=index.language(one.report) if one.report is not None else "und",
        mark=mark,
        source=one.source or "",
        told_by=plural(one.told_by, "report", "reports") if one.told_by > 1 else "",
    )


def _short(text: str) -> str:
    """The beginning of a long sentence, cut between words; the whole stands under the sentences."""
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rpartition(" ")[0] + " …"


def rearrests_shown(index: Indexed) -> tuple[RearrestView, ...]:
    """Those jailed again, by name."""
    views = (_again(index, one) for one in index.dossier.rearrests)
    return tuple(sorted(views, key=lambda v: (v.name, v.arrested)))


def _again(index: Indexed, one: Rearrest) -> RearrestView:
    marks = {mark.name: mark for report, start, _ in (one.released_in, one.arrested_in) for mark in (index.mark(report, start),)}
    return RearrestView(name=one.name, released=day(one.released), arrested=day(one.arrested), marks=tuple(marks.values()))
