"""What was known of a person at a given moment? The statements recorded by then that nothing recorded by then replaces."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from habeas.model.record import Record
from habeas.model.registry import Judgement, Moment, Ref, Statement, Withdrawn


class Known(Record, frozen=True, kw_only=True):
    """The statements known by a moment: those in force by person, and what took the others' place."""

    in_force: Mapping[Ref, tuple[Statement, ...]]
    replaced_by: Mapping[str, Statement]
    """By the id of a statement no longer in force: the latest one that took its place, or withdrew it."""

    def of(self, person: Ref) -> tuple[Statement, ...]:
        """What holds of one person, in the order it was written."""
        return self.in_force.get(person, ())


def known_at(statements: Iterable[Statement], at: Moment | None = None) -> Known:
    """What holds at a moment (None: all that was ever recorded). The order in which statements are given does not matter."""
    by_then = sorted((s for s in statements if at is None or s.recorded_at <= at), key=written)
    person_of = {s.id: s.person for s in by_then}
    replaced: dict[str, Statement] = {}
    standing: set[str] = set()
    # Latest first: a replacement that was itself replaced leaves what it had replaced gone, unless it was withdrawn.
    for one in reversed(by_then):
        if one.id in replaced and isinstance(replaced[one.id].said, Withdrawn):
            continue
        if one.replaces is not None and one.replaces != one.id and person_of.get(one.replaces) == one.person:
            replaced.setdefault(one.replaces, one)
        if one.id not in replaced and not isinstance(one.said, Withdrawn):
            standing.add(one.id)
    in_force: dict[Ref, list[Statement]] = defaultdict(list)
    for one in by_then:
        if one.id in standing:
            in_force[one.person].append(one)
    return Known(in_force={person: tuple(some) for person, some in sorted(in_force.items())}, replaced_by=replaced)


def written(statement: Statement) -> tuple[Moment, str]:
    """The order in which statements were written down."""
    return (statement.recorded_at, statement.id)


def persons_judged_same(judgements: Sequence[Judgement], at: Moment | None = None) -> dict[Ref, Ref]:
    """For each record judged the same as others: the one that all of them are told under, the first of the own list if it is there.

    The latest judgement on a pair holds.
    """
    latest: dict[tuple[Ref, Ref], Judgement] = {}
    for one in sorted(judgements, key=lambda j: (j.judged_at, j.id)):
        if at is None or one.judged_at <= at:
            latest[one.a, one.b] = one
    head: dict[Ref, Ref] = {}

    def top(ref: Ref) -> Ref:
        while head.get(ref, ref) != ref:
            ref = head[ref]
        return ref

    for (a, b), one in sorted(latest.items()):
        if one.verdict == "same":
            low, high = sorted((top(a), top(b)), key=_own_first)
            head[high] = low
    refs = {ref for pair in latest for ref in pair}
    return {ref: top(ref) for ref in sorted(refs) if top(ref) != ref or ref in head.values()}


def _own_first(ref: Ref) -> tuple[bool, Ref]:
    return (not ref.startswith("P-"), ref)
