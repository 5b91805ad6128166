"""Who is one person across reports: the same full name and a role that fits, and nothing fuzzier."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from habeas.model import Mentioned, Record, Role, short_hash
from habeas.registry.names import extends, is_full, name_key

_YEARS_APART = 5
# A held lawyer or politician is told of as lawyer, as politician and as detainee; "other" is what a text leaves open.
_FITS: dict[Role, frozenset[Role]] = {
    "detainee": frozenset({"opposition", "lawyer", "journalist", "expert", "other"}),
    "expert": frozenset({"lawyer"}),
    "other": frozenset({"relative", "official", "opposition", "expert", "lawyer", "journalist"}),
}


class Bearer(Record, frozen=True, kw_only=True):
    """One name in a set of roles that fit together: what gets an id."""

    key: tuple[str, ...]
    roles: tuple[Role, ...]


def identify(people: Sequence[Mentioned]) -> tuple[Mentioned, ...]:
    """The same people in the same order with `person` filled in; the ids do not depend on that order."""
    by_key: dict[tuple[str, ...], list[Mentioned]] = defaultdict(list)
    for person in people:
        key = name_key(person.name)
        if person.named and is_full(key):
            by_key[key].append(person)
    bearers = {key: _bearers(key, found) for key, found in by_key.items()}
    heads = _heads(by_key, bearers)
    return tuple(msgspec.structs.replace(p, person=_id(p, bearers, heads)) for p in people)


def _id(person: Mentioned, bearers: dict[tuple[str, ...], list[Bearer]], heads: dict[Bearer, Bearer]) -> str:
    found = next((b for b in bearers.get(name_key(person.name), ()) if person.named and person.role in b.roles), None)
    if found is None:
        return f"{person.report}/{person.id}"
    head = heads.get(found, found)
    alone = len(bearers[head.key]) == 1
    return f"person_{short_hash(*head.key, *(() if alone else ('roles', *head.roles)))}"


def _bearers(key: tuple[str, ...], found: Sequence[Mentioned]) -> list[Bearer]:
    """The people who bear one name, by roles that all fit each other; none where age or sex says that they are several."""
    if _differ(found):
        return []
    roles = sorted({p.role for p in found})
    groups = _joined(roles)
    if any(not _fit(a, b) for group in groups for a in group for b in group):
        groups = [(role,) for role in roles]
    return [Bearer(key=key, roles=group) for group in groups]


def _fit(a: Role, b: Role) -> bool:
    return a == b or a in _FITS.get(b, ()) or b in _FITS.get(a, ())


def _joined(roles: Iterable[Role]) -> list[tuple[Role, ...]]:
    """Roles linked by fitting each other, directly or through a third."""
    groups: list[tuple[Role, ...]] = []
    for role in roles:
        near = [group for group in groups if any(_fit(role, other) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append(tuple(sorted((role, *(other for group in near for other in group)))))
    return sorted(groups)


def _differ(found: Sequence[Mentioned]) -> bool:
    """Do the reports give ages or sexes that one person cannot have?"""
    ages = [p.age for p in found if isinstance(p.age, int)]
    sexes = {p.sex for p in found if p.sex is not None}
    return len(sexes) > 1 or (bool(ages) and max(ages) - min(ages) > _YEARS_APART)


def _heads(by_key: dict[tuple[str, ...], list[Mentioned]], bearers: dict[tuple[str, ...], list[Bearer]]) -> dict[Bearer, Bearer]:
    """For a name without a second surname, the one longer name of the study that it can stand for; none where two could."""
    longer_of: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
    for key in sorted(by_key):
        if extends(key, key[:-1]) and key[:-1] in by_key:
            longer_of[key[:-1]].append(key)
    heads: dict[Bearer, Bearer] = {}
    # Longest first: where a name is extended twice, the middle one already knows its head.
    for shorter in sorted(longer_of, key=lambda key: (-len(key), key)):
        longer = longer_of[shorter]
        if len(longer) != 1 or len(bearers[shorter]) != 1 or len(bearers[longer[0]]) != 1:
            continue
        one, other = bearers[shorter][0], bearers[longer[0]][0]
        fits = all(_fit(a, b) for a in one.roles for b in other.roles)
        if fits and not _differ([*by_key[shorter], *by_key[longer[0]]]):
            heads[one] = heads.get(other, other)
    return heads
