"""Events in the making, and a reviewer's word on them: waves that are one, figures that are an event of their own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from habeas.model.edits import EventEdits
from habeas.reconcile.facts import Fact


@dataclass(slots=True)
class Wave:
    """An event in the making. `running`: a total that runs since `first`; `name` and `split_off` are a reviewer's word."""

    first: int
    last: int
    running: bool = False
    facts: list[Fact] = field(default_factory=list)
    name: str | None = None
    split_off: bool = False

    def take(self, fact: Fact, first: int, last: int) -> None:
        """Put a fact into the wave and let its days grow."""
        self.facts.append(fact)
        self.first, self.last = min(self.first, first), max(self.last, last)


def edited(waves: Sequence[Wave], edits: EventEdits) -> list[Wave]:
    """The waves as a reviewer wants them: first merged, then split, then named; in the order of their days."""
    if not (edits.merge or edits.split or edits.names):
        return list(waves)
    found = _merged(waves, edits.merge)
    for ids in sorted(edits.split):
        found += _split(found, frozenset(ids))
    found = [wave for wave in found if wave.facts]
    for wave in found:
        given = sorted(edits.names[fact.id] for fact in wave.facts if fact.id in edits.names)
        wave.name = given[0] if given else wave.name
    return sorted(found, key=lambda w: (w.first < 0, w.first, w.last, min(f.order for f in w.facts)))


def _merged(waves: Sequence[Wave], merge: Sequence[tuple[str, ...]]) -> list[Wave]:
    home = {fact.id: place for place, wave in enumerate(waves) for fact in wave.facts}
    parent = list(range(len(waves)))

    def root(place: int) -> int:
        while parent[place] != place:
            place = parent[place]
        return place

    for ids in sorted(merge):
        places = sorted({root(home[one]) for one in ids if one in home})
        for place in places[1:]:
            parent[place] = places[0]
    groups: dict[int, list[Wave]] = {}
    for place, wave in enumerate(waves):
        groups.setdefault(root(place), []).append(wave)
    return [_one(some) for _, some in sorted(groups.items())]


def _one(waves: Sequence[Wave]) -> Wave:
    dated = [wave for wave in waves if wave.first >= 0]
    return Wave(
        first=min((wave.first for wave in dated), default=-1),
        last=max((wave.last for wave in dated), default=-1),
        running=bool(dated) and all(wave.running for wave in dated),
        facts=[fact for wave in waves for fact in wave.facts],
    )


def _split(waves: Sequence[Wave], ids: frozenset[str]) -> list[Wave]:
    """The named figures taken out of their waves, as one wave of their own; nothing where they already are one."""
    taken = [fact for wave in waves for fact in wave.facts if fact.id in ids]
    if not taken or any(len(wave.facts) == len(taken) and all(f.id in ids for f in wave.facts) for wave in waves):
        return []
    for wave in waves:
        wave.facts = [fact for fact in wave.facts if fact.id not in ids]
    return [_over(taken)]


def _over(facts: Sequence[Fact]) -> Wave:
    cuts = [fact.cut for fact in facts if fact.cut is not None]
    starts: Mapping[str, int] = {f.id: f.start.first for f in facts if f.start is not None and f.cut is not None}
    firsts = [*(cut.first for cut in cuts), *starts.values()]
    return Wave(first=min(firsts, default=-1), last=max((cut.last for cut in cuts), default=-1), facts=list(facts), split_off=True)
