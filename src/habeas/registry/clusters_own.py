"""How does the own list stand among the lists of others? Its records as rows to link, and what the book says is one person."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from habeas.model import Record
from habeas.model.registry import ListRow, Person, Ref, Statement, Trait
from habeas.registry.acts import dated_acts
from habeas.registry.clusters import Decided
from habeas.registry.compare_rows import LinkRow
from habeas.registry.history import names_in
from habeas.registry.list_diff import changes
from habeas.registry.statements import Known

OWN = "own list"
# What of a record tells who somebody is, under the names that the columns of lists have.
_FIELDS = ("birth", "age", "sex", "nationality", "document", "occupation", "home", "outside_id")
_DATED = ("arrested", "released", "died")


class Told(Record, frozen=True, kw_only=True):
    """What a study says besides judgements: pairs that are one person by where they come from, and the keeper's own records."""

    pairs: tuple[Decided, ...] = ()
    own: frozenset[Ref] = frozenset()


def own_rows(persons: Iterable[Person], known: Known) -> list[LinkRow]:
    """The named records of the keeper's list as rows; those without a name are nobody's to be linked with."""
    found = []
    for person in sorted(persons, key=lambda one: one.id):
        statements = known.of(person.id)
        names = names_in(statements)
        if names:
            found.append(LinkRow(id=person.id, list=OWN, cells=_cells(names, statements)))
    return found


def _cells(names: Sequence[str], statements: Sequence[Statement]) -> dict[str, str]:
    cells = {"name": names[0]} | ({"nickname": ", ".join(names[1:])} if names[1:] else {})
    for one in statements:
        if isinstance(one.said, Trait) and one.said.field in _FIELDS:
            cells[one.said.field] = one.said.value
    for act in (one.act for one in dated_acts(statements, confirmed_only=True)):
        if act.act in _DATED and act.date:
            cells[act.act] = act.date
        if act.place and act.act in {"arrested", "held", "transferred"}:
            cells["prison"] = act.place
    return cells


def taken_from(statements: Iterable[Statement]) -> list[Decided]:
    """A record that rests on a row of a list, and that row."""
    pairs = {(one.person, one.source.row) for one in statements if one.source.row is not None}
    return [Decided(a=min(pair), b=max(pair), same=True) for pair in sorted(pairs)]


def carried(versions: Sequence[Sequence[ListRow]]) -> list[Decided]:
    """The rows of one list from version to version: the same row of next month is the same person."""
    found = []
    for before, after in pairwise(versions):
        for one in changes(before, after):
            if one.before is not None and one.after is not None and one.before.id != one.after.id:
                found.append(Decided(a=min(one.before.id, one.after.id), b=max(one.before.id, one.after.id), same=True))
    return found


def agreeing(decided: Iterable[Decided], told: Iterable[Decided]) -> list[Decided]:
    """Of what is told, all that goes together with what people decided: where they said different, they are right."""
    joined = _Joined()
    judged = list(decided)
    for one in judged:
        if one.same:
            joined.join(one.a, one.b)
    for one in judged:
        if not one.same:
            joined.part(one.a, one.b)
    spoken = {(one.a, one.b) for one in judged}
    pairs = sorted({(one.a, one.b) for one in told if one.same} - spoken)
    return [Decided(a=a, b=b, same=True) for a, b in pairs if joined.join(a, b)]


class _Joined:
    """Records put together, with those that may not be."""

    def __init__(self) -> None:
        self._head: dict[str, str] = {}
        self._parted: dict[str, set[str]] = defaultdict(set)

    def top(self, one: str) -> str:
        while self._head.get(one, one) != one:
            one = self._head[one]
        return one

    def join(self, one: str, other: str) -> bool:
        """Put two together, unless they are parted; tells whether they are together now."""
        kept, gone = sorted((self.top(one), self.top(other)))
        if kept == gone:
            return True
        if gone in self._parted[kept]:
            return False
        self._head[gone] = kept
        for foe in self._parted.pop(gone, set()):
            self._parted[foe].discard(gone)
            self.part(kept, foe)
        return True

    def part(self, one: str, other: str) -> None:
        a, b = self.top(one), self.top(other)
        if a != b:
            self._parted[a].add(b)
            self._parted[b].add(a)
