"""When was somebody in custody, where, how did it end? Intervals out of acts; the status of a day is read off them."""

from collections.abc import Sequence
from datetime import date

import msgspec

from habeas.model.custody import Episode, Status, StatusKind, Stay
from habeas.model.edtf import FIRST, LAST
from habeas.model.registry import Condition
from habeas.registry.acts import ENDING, OPENING, Dated

_STATUS: dict[str, StatusKind] = {
    "arrested": "held",
    "held": "held",
    "transferred": "held",
    "disappeared": "disappeared",
    "house_arrest": "house_arrest",
    "released": "released",
    "escaped": "escaped",
    "exiled": "exiled",
    "died": "dead",
}


def episodes_of(acts: Sequence[Dated], as_of: str) -> tuple[Episode, ...]:
    """The custodies of one person up to a day, from acts in order of time."""
    runs: list[list[Dated]] = []
    inside = False
    for one in acts:
        kind = one.act.act
        if one.span.earliest > as_of:
            continue
        if kind == "arrested" or (kind in OPENING and not inside) or not runs:
            if kind in OPENING or kind in ENDING - {"died"} or kind in {"transferred", "house_arrest"}:
                runs.append([one])
                inside = kind not in ENDING
            continue
        if inside:
            runs[-1].append(one)
            inside = kind not in ENDING
        elif kind in ENDING - {"died"} or kind in {"transferred", "house_arrest"}:
            # A second release without an arrest between belongs to the same custody: its conditions are the newer ones.
            runs[-1].append(one)
            inside = kind == "transferred"
    return tuple(_episode(run, as_of) for run in runs)


def _episode(run: Sequence[Dated], as_of: str) -> Episode:
    opening = run[0] if run[0].act.act in OPENING else None
    endings = [one for one in run if one.act.act in ENDING]
    last = endings[-1] if endings and run[-1].act.act in ENDING else None
    home = next((one for one in reversed(run) if one.act.act == "house_arrest" or "house_arrest" in one.act.conditions), None)
    # Released into house arrest is out of prison and not free: the episode is over, the status says the rest.
    return Episode(
        start=opening.act.date if opening else None,
        end=last.act.date if last else None,
        over=last is not None,
        ended_by=last.act.act if last else None,
        stays=_stays(run),
        conditions=_conditions(run),
        at_home_since=home.act.date if home else None,
        acts=tuple(one.statement.id for one in run),
        least_days=_least_days(opening, last, as_of),
        most_days=_most_days(opening, last, as_of),
    )


def _stays(run: Sequence[Dated]) -> tuple[Stay, ...]:
    stays: list[Stay] = []
    for one in run:
        place = one.act.place
        if place and one.act.act in {*OPENING, "transferred"} and (not stays or stays[-1].place.casefold() != place.casefold()):
            stays.append(Stay(place=place, since=one.act.date, act=one.statement.id))
    return tuple(stays)


def _conditions(run: Sequence[Dated]) -> tuple[Condition, ...]:
    """Those of the last act that names any."""
    return next((one.act.conditions for one in reversed(run) if one.act.conditions and not one.act.revoked), ())


def _least_days(opening: Dated | None, last: Dated | None, as_of: str) -> int:
    if opening is None or opening.span.latest == LAST:
        return 0
    end = last.span.earliest if last else as_of
    return max(0, _days(opening.span.latest, end)) if end != FIRST else 0


def _most_days(opening: Dated | None, last: Dated | None, as_of: str) -> int | None:
    if opening is None or opening.span.earliest == FIRST:
        return None
    return max(0, _days(opening.span.earliest, min(last.span.latest, as_of) if last else as_of))


def _days(start: str, end: str) -> int:
    return (date.fromisoformat(end) - date.fromisoformat(start)).days


def status_on(acts: Sequence[Dated], day: str) -> Status:
    """How a person stands on a day: what the last act by then says; unsure where it may have happened later."""
    status = Status(kind="unknown")
    for one in acts:
        if one.span.earliest > day:
            continue
        kind = _STATUS.get(one.act.act)
        if kind is None or status.kind == "dead":
            continue
        if kind == "held" and one.act.act == "held" and status.kind == "house_arrest":
            kind = "house_arrest"
        if kind == "released" and "house_arrest" in one.act.conditions:
            kind = "house_arrest"
        status = Status(
            kind=kind,
            since=one.act.date if kind != status.kind else status.since,
            place=one.act.place or (status.place if kind in {"held", "disappeared"} else None),
            conditions=one.act.conditions or (status.conditions if kind == status.kind else ()),
            sure=one.span.latest <= day and not one.span.doubtful and one.act.certainty == "confirmed",
        )
    return msgspec.structs.replace(status, place=None) if status.kind == "dead" else status
