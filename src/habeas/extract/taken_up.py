"""A day or a period told before and taken up again: "that night they took five more", "in the same period", "since then"."""

from dataclasses import dataclass

from habeas.extract.dates import DateSpan
from habeas.extract.said_then import beside_verb
from habeas.extract.scene import Scene
from habeas.lexicon.day_offsets import taking_up

# So many sentences back the day is looked for that "that night" takes up.
_BACK = 3


@dataclass(frozen=True, slots=True)
class TakenUp:
    """What takes a time up: "day", "period" or "since", and the date that was told before."""

    name: str
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
                return TakenUp(name, _date_before(scene, i, name))
    return None


def _date_before(scene: Scene, at: int, name: str) -> DateSpan | None:
    """The last fitting date before token `at`, few sentences back; one on which somebody spoke only where there is no other."""
    here, spoken = scene.sentence_of[at], None
    for span in reversed([d for d in scene.dates if d.last <= at]):
        if here - scene.sentence_of[span.first] > _BACK:
            break
        if not _fits(span, name):
            continue
        if not beside_verb(scene, span):
            return span
        spoken = spoken or span
    return spoken


def _fits(span: DateSpan, name: str) -> bool:
    """A day for "that night", a stretch for "in that time", any date for "since then"."""
    if span.latest is None or span.future:
        return False
    if name == "day":
        return span.precision in ("day", "hour") and span.earliest == span.latest
    return name == "since" or span.relation in ("since", "after", "between")
