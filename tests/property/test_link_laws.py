"""Laws of linking: judgements in any order, lists added one by one, ids that survive."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from habeas.engine.run.linking_base import linking_base
from habeas.model.registry import Judgement
from habeas.registry.clusters import Decided, Pair, grouped, members
from habeas.registry.clusters_ids import identified
from habeas.registry.clusters_judged import verdicts
from habeas.registry.clusters_study import linked
from habeas.registry.compare_rows import LinkRow

ROWS = "abcdefg"
PAIRS = st.lists(
    st.tuples(st.sampled_from(ROWS), st.sampled_from(ROWS), st.integers(-20, 20)).filter(lambda one: one[0] < one[1]),
    max_size=15,
    unique_by=lambda one: one[:2],
).map(lambda some: [Pair(a=a, b=b, weight=float(weight)) for a, b, weight in some])
DECIDED = st.lists(
    st.tuples(st.sampled_from(ROWS), st.sampled_from(ROWS), st.booleans()).filter(lambda one: one[0] < one[1]),
    max_size=5,
    unique_by=lambda one: one[:2],
).map(lambda some: [Decided(a=a, b=b, same=same) for a, b, same in some])


@given(PAIRS, DECIDED, st.randoms(use_true_random=False))
def test_groups_do_not_depend_on_the_order_of_pairs_and_decisions(
    pairs: list[Pair], decided: list[Decided], random: object
) -> None:
    mixed, said = list(pairs), list(decided)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    random.shuffle(said)  # type: ignore[attr-defined]
    assert grouped(ROWS, pairs, decided) == grouped(ROWS[::-1], mixed, said)


@given(PAIRS, DECIDED)
def test_what_people_decided_stands_unless_they_said_both(pairs: list[Pair], decided: list[Decided]) -> None:
    groups = grouped(ROWS, pairs, decided).groups
    for one in decided:
        if one.same:
            assert groups[one.a] == groups[one.b]
    told = grouped(ROWS, [], [one for one in decided if one.same]).groups
    for one in decided:
        if not one.same and told[one.a] != told[one.b]:
            assert groups[one.a] != groups[one.b]


@given(PAIRS)
def test_every_pair_of_a_group_is_told_of_as_likely(pairs: list[Pair]) -> None:
    found = grouped(ROWS, pairs)
    said = {(one.a, one.b): one.weight for one in found.pairs}
    for rows in members(found.groups).values():
        for n, a in enumerate(rows):
            assert all(said[a, b] > 0 for b in rows[n + 1 :])


@given(st.permutations(range(6)))
def test_judgements_replayed_in_any_order_give_the_same_view(order: list[int]) -> None:
    verdict = ("same", "different", "unsure")
    said = [
        Judgement(id=f"j{n}", a="ab"[n % 2], b="cd"[n % 2], verdict=verdict[n % 3], judged_at=f"2026-01-11T22:0{n // 2}:00Z")  # type: ignore[arg-type]
        for n in range(6)
    ]
    assert verdicts(said[n] for n in order) == verdicts(said)


@given(PAIRS, PAIRS)
def test_ids_survive_and_none_is_given_twice(before: list[Pair], after: list[Pair]) -> None:
    fresh = [f"P{n}" for n in range(30)]
    first = identified(grouped(ROWS, before).groups, {}, fresh)
    assert identified(grouped(ROWS, before).groups, first.persons, fresh[10:]).persons == first.persons
    groups = grouped(ROWS, after).groups
    second = identified(groups, first.persons, fresh[10:])
    for rows in members(groups).values():
        assert len({second.persons[row] for row in rows}) == 1
    assert len(set(second.persons.values())) == len(members(groups))
    gone = set(first.persons.values()) - set(second.persons.values())
    assert gone <= set(second.became)


NAMES = st.sampled_from(
    ("Carmen Ortega", "Carmen Ortega Ruiz", "Carmen Ortiga", "Luis Salcedo", "Salcedo, Luis", "L. Salcedo", "Ana Ibarra")
)
CELLS = st.fixed_dictionaries({"name": NAMES, "arrested": st.sampled_from(("2025-01-09", "2025-01", "2024-08-02", ""))})


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(CELLS, min_size=2, max_size=6), st.lists(CELLS, min_size=1, max_size=4))
def test_adding_a_list_gives_what_linking_all_of_it_gives(first: list[dict[str, str]], more: list[dict[str, str]]) -> None:
    rows = [LinkRow(id=f"a{n}", list="a", cells=cells) for n, cells in enumerate(first)]
    added = [LinkRow(id=f"b{n}", list="b", cells=cells) for n, cells in enumerate(more)]
    base = linking_base(memory="500MB")
    try:
        before = linked(base, rows)
        step_by_step = linked(base, [*rows, *added], before.known)
        at_once = linked(base, [*rows, *added], before.known.afresh())
    finally:
        base.close()
    assert step_by_step.known.scored == at_once.known.scored
    assert step_by_step.grouping == at_once.grouping
