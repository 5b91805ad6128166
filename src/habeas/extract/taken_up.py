"""A time told before and taken up again: "that night they took five more", "that month", "in the same period", "since then"."""

from dataclasses import dataclass, replace

from habeas.extract.dates import DateSpan
from habeas.extract.dates.calendar import month_days
from habeas.extract.said_then import beside_verb
from habeas.extract.scene import Scene
from habeas.lexicon.day_offsets import taking_up

# So many sentences back the day is looked for that "that night" takes up.
_BACK = 3


@dataclass(frozen=True, slots=True)
class TakenUp:
    """What takes a time up: "day", "month", "period" or "since", where it stands, and the date that was told before."""

    name: str
    at: int
    told: DateSpan | None


def taken_up(scene: Scene, number: int) -> TakenUp | None:
    """The phrase in a number's sentence that takes up a time told before; a semicolon parts it from what it does not date."""
    first, last = scene.sentences[scene.sentence_of[number]]
    norm, known = scene.tokens.norm, taking_up(scene.report.language)
    for i in range(first, last):
        for parts, name in known.get(norm[i], ()):
            end = i + len(parts)
            # "In the same period of 2024" is told by its own date.
            dated = any(end <= d.first <= end + 1 for d in scene.dates_of.get(scene.sentence_of[number], ()))
            if tuple(norm[i:end]) == parts and not dated and not scene.between("semi", *sorted((i, number))):
                return TakenUp(name, i, _date_before(scene, i, name))
    return None


def _date_before(scene: Scene, at: int, name: str) -> DateSpan | None:
    """The last fitting date before token `at`, few sentences back; one on which somebody spoke only where there is no other."""
    here, spoken = scene.sentence_of[at], None
    for span in reversed([d for d in scene.dates if d.last <= at]):
        if here - scene.sentence_of[span.first] > _BACK:
            break
        if not _fits(span, name):
            continue
        found = _month_of(span) if name == "month" else span
        if not beside_verb(scene, span):
            return found
        spoken = spoken or found
    return spoken


def _fits(span: DateSpan, name: str) -> bool:
    """A day for "that night", a day or month for "that month", a stretch for "in that time", any date for "since then"."""
    if span.latest is None or span.future:
        return False
    if name == "month":
        return span.precision in ("day", "hour", "month", "part") and (span.earliest or "")[:7] == span.latest[:7]
    if name == "day":
        return span.precision in ("day", "hour") and span.earliest == span.latest
    return name == "since" or span.relation in ("since", "after", "between")


def _month_of(span: DateSpan) -> DateSpan:
    """The whole month of a date."""
    month = month_days(int((span.latest or "")[:4]), int((span.latest or "")[5:7]))
    if month is None:
        return span
    return replace(span, earliest=month.earliest.isoformat(), latest=month.latest.isoformat(), precision="month", relation="during")
