"""Laws of person ids: own records stay apart until people decide, judgements move rows, an old id always leads to its person."""

from itertools import count

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from habeas.engine.run.linking_base import linking_base
from habeas.model.registry import Judgement, Tombstone
from habeas.registry.clusters import Decided, Pair, grouped, members
from habeas.registry.clusters_ids import identified, led_to
from habeas.registry.clusters_own import OWN, Told, agreeing
from habeas.registry.clusters_study import linked
from habeas.registry.compare_rows import LinkRow

OWNED = ("P-0001", "P-0002", "P-0003")
ROWS = ("row_a", "row_b", "row_c", "row_d")
EVERY = (*OWNED, *ROWS)
TWO = st.tuples(st.sampled_from(EVERY), st.sampled_from(EVERY)).filter(lambda one: one[0] < one[1])
PAIRS = st.lists(st.tuples(TWO, st.integers(-20, 20)), max_size=15, unique_by=lambda one: one[0]).map(
    lambda some: [Pair(a=a, b=b, weight=float(weight)) for (a, b), weight in some]
)
DECIDED = st.lists(st.tuples(TWO, st.booleans()), max_size=5, unique_by=lambda one: one[0]).map(
    lambda some: [Decided(a=a, b=b, same=same) for (a, b), same in some]
)
SAME = st.lists(TWO, max_size=4, unique=True).map(lambda some: [Decided(a=a, b=b, same=True) for a, b in some])


def together(groups: dict[str, str]) -> set[frozenset[str]]:
    return {frozenset(rows) for rows in members(groups).values()}


@given(PAIRS, DECIDED)
def test_no_machine_puts_two_own_records_together(pairs: list[Pair], decided: list[Decided]) -> None:
    groups = grouped(EVERY, pairs, decided, apart=OWNED).groups
    told = grouped(EVERY, [], [one for one in decided if one.same]).groups
    for n, a in enumerate(OWNED):
        for b in OWNED[n + 1 :]:
            assert (groups[a] == groups[b]) == (told[a] == told[b])


@given(PAIRS, DECIDED, SAME, st.randoms(use_true_random=False))
def test_what_is_told_gives_way_to_judgements_and_no_order_matters(
    pairs: list[Pair], decided: list[Decided], told: list[Decided], random: object
) -> None:
    same = agreeing(decided, told)
    judged = grouped(EVERY, [], [one for one in decided if one.same]).groups
    after = grouped(EVERY, [], [*(one for one in decided if one.same), *same]).groups
    for one in decided:
        if not one.same and judged[one.a] != judged[one.b]:
            assert after[one.a] != after[one.b]
    mixed, said = list(decided), list(told)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    random.shuffle(said)  # type: ignore[attr-defined]
    assert agreeing(mixed, said) == same
    whole = grouped(EVERY, pairs, [*decided, *same], apart=OWNED)
    assert grouped(EVERY[::-1], pairs[::-1], [*same, *mixed], apart=OWNED) == whole


@given(st.lists(st.tuples(PAIRS, DECIDED), min_size=1, max_size=6))
def test_an_id_once_given_leads_to_a_person_that_stands(runs: list[tuple[list[Pair], list[Decided]]]) -> None:
    persons: dict[str, str] = {}
    stones: list[Tombstone] = []
    ever: dict[str, set[str]] = {}
    number = count(1)
    for pairs, decided in runs:
        groups = grouped(EVERY, pairs, decided, apart=OWNED).groups
        fresh = (f"G-{next(number):04}" for _ in EVERY)
        found = identified(groups, persons, fresh, frozenset(OWNED))
        stones += [Tombstone(id=old, became=became, at="2026-01-11T22:00:00Z") for old, became in found.became.items()]
        persons = found.persons
        for row, person in persons.items():
            ever.setdefault(person, set()).add(row)
    standing = {*persons.values(), *OWNED}
    for old in ever:
        assert led_to(old, stones, standing), old
        if old not in standing:
            # Nobody is led astray: at every step rows and stones moved together.
            assert set(led_to(old, stones, standing)) <= standing
    for rows in together(persons):
        own = sorted(rows & set(OWNED))
        assert {persons[row] for row in rows} == ({own[0]} if own else {persons[row] for row in rows})
    assert all(persons[own].startswith("P-") for own in OWNED)


@given(st.sampled_from(["P-9999", "G-0007", "G-1"]))
def test_an_id_that_nobody_bore_leads_nowhere(id_: str) -> None:
    assert led_to(id_, [Tombstone(id="G-0001", became=("G-0002",), at="2026-01-11T22:00:00Z")], {"G-0002"}) == ()


def test_stones_in_a_ring_do_not_turn_for_ever() -> None:
    ring = [
        Tombstone(id="G-1", became=("G-2",), at="2026-01-11T22:00:00Z"),
        Tombstone(id="G-2", became=("G-1",), at="2026-01-11T22:00:00Z"),
    ]
    assert led_to("G-1", ring, ()) == ()


NAMES = st.sampled_from(("Carmen Ortega", "Carmen Ortega Ruiz", "Luis Salcedo", "L. Salcedo", "Ana Ibarra"))
VERDICTS = st.sampled_from(["same", "different", "unsure"])


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    names=st.lists(NAMES, min_size=7, max_size=7),
    said=st.lists(st.tuples(TWO, VERDICTS), max_size=6),
    told=SAME,
    data=st.data(),
)
def test_own_records_and_rows_judged_in_any_order_and_linked_in_any_order_are_the_same_people(
    names: list[str], said: list[tuple[tuple[str, str], str]], told: list[Decided], data: st.DataObject
) -> None:
    rows = [
        LinkRow(id=id_, list=OWN if id_ in OWNED else id_[-1], cells={"name": name}) for id_, name in zip(EVERY, names, strict=True)
    ]
    judged = [
        Judgement(id=f"J-{n:04}", a=a, b=b, verdict=verdict, judged_at=f"2026-01-11T22:{n:02}:00Z")  # type: ignore[arg-type]
        for n, ((a, b), verdict) in enumerate(said)
    ]
    more = Told(pairs=tuple(told), own=frozenset(OWNED))
    base = linking_base(memory="500MB")
    try:
        before = linked(base, rows[:4], None, judged[:2], more)
        step_by_step = linked(base, rows, before.known, data.draw(st.permutations(judged)), more)
        at_once = linked(base, data.draw(st.permutations(rows)), before.known.afresh(), judged, more)
    finally:
        base.close()
    assert step_by_step.everyone == at_once.everyone
    assert step_by_step.grouping == at_once.grouping
    latest = {(one.a, one.b): one for one in judged}
    for (a, b), one in latest.items():
        if one.verdict == "same":
            assert at_once.everyone[a] == at_once.everyone[b]
