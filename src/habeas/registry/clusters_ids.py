"""Which id does each group of rows bear? The one that most of its rows bore before; what became of the others is written down."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from habeas.model import Record
from habeas.model.registry import Ref, Tombstone
from habeas.registry.clusters import members


class Identified(Record, frozen=True, kw_only=True):
    """The id of every row's person, and what became of ids that no longer stand for the rows they stood for.

    In `became` a merge gives one id, a split several: the old one is among them where it still stands for some of its rows.
    """

    persons: dict[str, str]
    became: dict[str, tuple[str, ...]]


def identified(
    groups: Mapping[str, str], previous: Mapping[str, str], fresh: Iterable[str], own: Collection[Ref] = ()
) -> Identified:
    """Ids for the groups: those of before wherever rows are still together, new ones from `fresh` for the rest, in order.

    A group with records of the keeper's own list (`own`) bears the first of them, and no other group ever bears one.
    `fresh` must never give an id that was in use before, standing or not.
    """
    named = {group: min(kept) for group, rows in members(groups).items() if (kept := [row for row in rows if row in own])}
    used = set(named.values()) | set(own)
    shared = Counter((previous[row], group) for row, group in groups.items() if row in previous)
    # The largest part of a person keeps the id; of equal parts the one with the smallest row.
    for (old, group), _ in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0])):
        if old not in used and group not in named:
            named[group] = old
            used.add(old)
    new = iter(fresh)
    for group in sorted(members(groups)):
        if group not in named:
            named[group] = next(one for one in new if one not in used)
            used.add(named[group])
    persons = {row: named[group] for row, group in sorted(groups.items())}
    return Identified(persons=persons, became=_became(persons, previous))


def _became(persons: Mapping[str, str], previous: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    now: dict[str, set[str]] = {}
    for row, old in previous.items():
        if row in persons:
            now.setdefault(old, set()).add(persons[row])
    return {old: tuple(sorted(ids)) for old, ids in sorted(now.items()) if ids != {old}}


def led_to(id_: Ref, stones: Sequence[Tombstone], standing: Collection[Ref]) -> tuple[Ref, ...]:
    """The persons that an id leads to today, by what became of it; the id itself where it stands, none where nobody bore it.

    Stones are given in the order in which they were laid: the last one on an id says what became of it.
    """
    latest = {stone.id: stone.became for stone in stones}
    found, seen, left = set[Ref](), set[Ref](), [id_]
    while left:
        one = left.pop()
        if one in seen:
            continue
        seen.add(one)
        if one in standing:
            found.add(one)
        else:
            left += latest.get(one, ())
    return tuple(sorted(found))
