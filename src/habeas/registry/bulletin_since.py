"""What changed since an earlier bulletin, and why a number fell: a bulletin never falls without a note that says why."""

from collections.abc import Mapping, Sequence
from datetime import UTC, tzinfo

from habeas.model.bulletin import Bulletin, Counted, Since, TakenBack
from habeas.model.registry import Moment, Ref, Statement, Withdrawn
from habeas.registry.bulletin import (
    Asked,
    Counting,
    Freed,
    Ledger,
    count,
    counted_in,
    local_hour,
    tally_of,
    without_records,
)
from habeas.registry.statements import known_at, persons_judged_same

# Why a number fell, where no withdrawal says it in the keeper's own words. The words of a language stand in bulletin.yaml.
REPLACED, MERGED, RESOLVED, NOT_PUBLISHED = "replaced", "merged", "resolved", "not_published"


def draw(
    ledger: Ledger, asked: Asked, zone: tzinfo = UTC, *, against: Bulletin | Moment | None = None, previous: Bulletin | None = None
) -> Bulletin:
    """The bulletin of an hour, without an id: the same book, hour and knowledge always give the same one.

    `against` is the bulletin, or the hour, that "since" speaks of; `previous` the one whose total must not fall silently.
    """
    now = count(ledger, asked, zone)
    team, public = tally_of(now), tally_of(now, public=True)
    since = (
        [None, None]
        if against is None
        else [_since(ledger, asked, zone, now, against, public=public_) for public_ in (False, True)]
    )
    fallen: list[tuple[TakenBack, ...]] = [(), ()]
    if previous is not None:
        before = count(ledger, _asked_of(previous), zone)
        fallen = [taken_back(ledger, before, now, asked.known_at, public=public_) for public_ in (False, True)]
    return Bulletin(
        id="",
        as_of=asked.as_of,
        known_at=asked.known_at,
        zone=asked.zone,
        begins=asked.begins,
        team=team,
        public=without_records(public),
        team_since=since[0],
        public_since=since[1],
        previous=previous.id if previous is not None else None,
        team_fallen=fallen[0],
        public_fallen=fallen[1],
    )


def _asked_of(bulletin: Bulletin) -> Asked:
    return Asked(as_of=bulletin.as_of, known_at=bulletin.known_at, zone=bulletin.zone, begins=bulletin.begins)


def _since(ledger: Ledger, asked: Asked, zone: tzinfo, now: Counting, against: Bulletin | Moment, *, public: bool) -> Since:
    if isinstance(against, Bulletin):
        earlier, as_of, id_ = _asked_of(against), against.as_of, against.id
    else:
        earlier = Asked(as_of=against, known_at=asked.known_at, zone=asked.zone, begins=asked.begins)
        as_of, id_ = against, None
    after = counted_in(now, public=public)
    before = _as_resolved({one.person: one.number for one in counted_in(count(ledger, earlier, zone), public=public)}, after, now)
    day, hour = local_hour(as_of, zone)
    happened, learnt, gone = list[Freed](), list[Freed](), 0
    grown = {one.person: one.number - before.get(one.person, 0) for one in after}
    for one in after:
        if grown[one.person] > 0:
            (happened if one.until > f"{day}T{hour}" else learnt).append(one)
    gone = -sum(more for more in grown.values() if more < 0) + sum(n for ref, n in before.items() if ref not in grown)
    total = sum(before.values())
    return Since(
        as_of=as_of,
        bulletin=id_,
        before=total,
        more=sum(one.number for one in after) - total,
        happened=_counted(happened, grown, public=public),
        learnt=_counted(learnt, grown, public=public),
        no_longer=gone,
    )


def _as_resolved(before: Mapping[Ref, int], after: Sequence[Freed], now: Counting) -> dict[Ref, int]:
    """Earlier numbers as if people who have records of their own by now had had them then: a name found is no change."""
    moved, here = dict(before), {one.person for one in after}
    for unnamed, refs in now.resolved.items():
        for ref in refs:
            if ref in here and ref not in moved and moved.get(unnamed, 0) > 0:
                moved[unnamed] -= 1
                moved[ref] = 1
    return moved


def _counted(some: Sequence[Freed], grown: Mapping[Ref, int], *, public: bool) -> Counted:
    return Counted(
        number=sum(grown[one.person] for one in some),
        records=() if public else tuple(one.person for one in some),
        statements=() if public else tuple(one.statement for one in some),
    )


def taken_back(ledger: Ledger, before: Counting, now: Counting, known: Moment, *, public: bool) -> tuple[TakenBack, ...]:
    """Whom an earlier count held and this one does not, or holds for fewer people, each with the reason the book gives."""
    after = {one.person: one for one in counted_in(now, public=public)}
    held = counted_in(before, public=public)
    numbers = _as_resolved({one.person: one.number for one in held}, tuple(after.values()), now)
    whole = {one.person: one.number for one in now.freed}
    same = persons_judged_same(ledger.judgements, known)
    replaced = known_at(ledger.statements, known).replaced_by
    fallen: dict[str, tuple[int, tuple[Ref, ...]]] = {}
    for one in held:
        stands = after.get(one.person)
        lost = numbers[one.person] - (stands.number if stands else 0)
        if lost <= 0:
            continue
        why = (
            NOT_PUBLISHED if whole.get(one.person) == numbers[one.person] else _why(one, same, replaced, stands=stands is not None)
        )
        number, refs = fallen.get(why, (0, ()))
        fallen[why] = (number + lost, (*refs, one.person))
    return tuple(
        TakenBack(number=number, records=() if public else refs, why=why) for why, (number, refs) in sorted(fallen.items())
    )


def _why(one: Freed, same: Mapping[Ref, Ref], replaced: Mapping[str, Statement], *, stands: bool) -> str:
    """The keeper's own words where a statement was withdrawn; else which kind of line in the book took it back."""
    if same.get(one.person, one.person) != one.person:
        return MERGED
    line = replaced.get(one.statement)
    if line is not None:
        return line.said.why if isinstance(line.said, Withdrawn) else REPLACED
    return RESOLVED if stands or not one.named else REPLACED
