"""Groups of rows: they hold together, people's decisions stand, ids survive."""

import itertools

from habeas.model.registry import Judgement
from habeas.registry.clusters import Decided, Pair, grouped, members
from habeas.registry.clusters_ids import identified
from habeas.registry.clusters_judged import verdicts, weighed


def pair(a: str, b: str, weight: float) -> Pair:
    return Pair(a=a, b=b, weight=weight)


def judged(number: int, a: str, b: str, verdict: str, minute: int = 0) -> Judgement:
    return Judgement(id=f"j{number}", a=a, b=b, verdict=verdict, judged_at=f"2026-01-11T22:{minute:02}:00Z")  # type: ignore[arg-type]


def test_sure_pairs_make_a_group_and_doubtful_ones_do_not() -> None:
    found = grouped("abc", [pair("a", "b", 9.0), pair("b", "c", 0.5)])
    assert members(found.groups) == {"a": ["a", "b"], "c": ["c"]}


def test_a_chain_does_not_pull_together_what_speaks_against_it() -> None:
    found = grouped("abc", [pair("a", "b", 8.0), pair("b", "c", 5.0), pair("a", "c", -15.0)])
    assert found.groups["a"] == found.groups["b"] != found.groups["c"]


def test_a_pair_of_one_group_is_told_of_even_where_nobody_compared_it() -> None:
    found = grouped("abc", [pair("a", "b", 30.0), pair("b", "c", 30.0)])
    assert {(one.a, one.b) for one in found.pairs} == {("a", "b"), ("a", "c"), ("b", "c")}


def test_people_come_before_the_machine() -> None:
    machine = [pair("a", "b", 20.0)]
    apart = grouped("ab", machine, [Decided(a="a", b="b", same=False)])
    joined = grouped("ab", [pair("a", "b", -20.0)], [Decided(a="a", b="b", same=True)])
    assert len(members(apart.groups)) == 2
    assert len(members(joined.groups)) == 1


def test_different_holds_for_whole_groups() -> None:
    pairs = [pair("a", "b", 20.0), pair("b", "c", 15.0), pair("a", "c", 15.0)]
    found = grouped("abc", pairs, [Decided(a="a", b="c", same=False)])
    assert found.groups["a"] != found.groups["c"]


def test_judgements_in_any_order_give_the_same_view() -> None:
    said = [
        judged(1, "a", "b", "same"),
        judged(2, "a", "b", "different", 1),
        judged(3, "b", "c", "unsure"),
        judged(4, "c", "d", "same", 2),
    ]
    views = [verdicts(order) for order in itertools.permutations(said)]
    assert all(view == views[0] for view in views)
    assert views[0].decided == (Decided(a="a", b="b", same=False), Decided(a="c", b="d", same=True))
    assert views[0].unsure == (("b", "c"),)


def test_a_judgement_is_taken_back_by_a_later_one() -> None:
    assert verdicts([judged(1, "a", "b", "same"), judged(2, "a", "b", "unsure", 1)]).decided == ()


def test_unsure_takes_the_machine_s_word_off_a_pair() -> None:
    found = verdicts([judged(1, "a", "b", "unsure")])
    assert weighed([pair("a", "b", 20.0), pair("a", "c", 20.0)], found) == [pair("a", "b", 0.0), pair("a", "c", 20.0)]


def test_decisions_at_odds_are_told() -> None:
    said = [judged(1, "a", "b", "same"), judged(2, "b", "c", "same"), judged(3, "a", "c", "different")]
    assert verdicts(said).at_odds == (("a", "c"),)


def test_ids_stay_where_rows_stay_together() -> None:
    groups = {"r1": "r1", "r2": "r1", "r3": "r3"}
    first = identified(groups, {}, ["P1", "P2"])
    again = identified({**groups, "r4": "r3"}, first.persons, ["P3"])
    assert again.persons == {"r1": "P1", "r2": "P1", "r3": "P2", "r4": "P2"}
    assert again.became == {}


def test_a_merge_and_a_split_are_written_down() -> None:
    before = {"r1": "P1", "r2": "P1", "r3": "P2"}
    merged = identified({"r1": "r1", "r2": "r1", "r3": "r1"}, before, ["P3"])
    assert merged.became == {"P2": ("P1",)}
    split = identified({"r1": "r1", "r2": "r2", "r3": "r3"}, before, ["P1", "P3"])
    assert split.persons == {"r1": "P1", "r2": "P3", "r3": "P2"}
    assert split.became == {"P1": ("P1", "P3")}
