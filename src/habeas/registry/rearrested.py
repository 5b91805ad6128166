"""Who left custody and was arrested again? From what several reports tell of one person; dates that leave room decide nothing."""

from collections import defaultdict
from collections.abc import Iterable

from habeas.model import Act, Mentioned
from habeas.model.edtf import span_of, surely_before
from habeas.model.timeline import Rearrest

Told = tuple[str, Act, Mentioned]


def rearrests_of(people: Iterable[Mentioned]) -> tuple[Rearrest, ...]:
    """Each person once: the first arrest that is surely later than a release. `person` must be filled in."""
    told: dict[str, list[Told]] = defaultdict(list)
    for person in people:
        if person.person is not None:
            told[person.person] += [(person.report, act, person) for act in person.acts if act.modality == "actual" and _dated(act)]
    found = (_again(key, sorted(some, key=_order)) for key, some in sorted(told.items()))
    return tuple(one for one in found if one is not None)


def _dated(act: Act) -> bool:
    if act.act not in ("released", "arrested") or not act.date:
        return False
    try:
        return not span_of(act.date).doubtful
    except ValueError:
        return False


def _order(one: Told) -> tuple[str, str, str, int]:
    report, act, _ = one
    span = span_of(act.date)
    return span.earliest, span.latest, report, act.start


def _again(person: str, told: list[Told]) -> Rearrest | None:
    for report, out, who in told:
        if out.act != "released":
            continue
        for later, arrest, _ in told:
            if arrest.act == "arrested" and surely_before(span_of(out.date), span_of(arrest.date)):
                return Rearrest(
                    person=person,
                    name=who.name,
                    released=out.date or "",
                    arrested=arrest.date or "",
                    released_in=(report, out.start, out.end),
                    arrested_in=(later, arrest.start, arrest.end),
                )
    return None
