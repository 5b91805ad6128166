"""The worlds of lists are the same every time, as hard as their parameters say, and true to themselves."""

from collections import Counter
from datetime import date

import pytest

from worlds.lists import made, reserved
from worlds.lists_names import parameters, without_accents, words
from worlds.lists_truth import COLUMNS, World

SEEDS = (1, 7, 23)
WORLDS = {seed: made(seed) for seed in SEEDS}
worlds = pytest.mark.parametrize("world", WORLDS.values(), ids=[f"seed {seed}" for seed in SEEDS])


def test_same_seed_same_world() -> None:
    assert made(7) == WORLDS[7]


def test_another_seed_is_another_world() -> None:
    assert WORLDS[1].rows() != WORLDS[7].rows()


def test_reserved_seeds_are_named_and_refused() -> None:
    assert [seed for seed in (999, 1000, 1199, 1200) if reserved(seed)] == [1000, 1199]
    with pytest.raises(ValueError, match="reserved"):
        made(1000)
    with pytest.raises(ValueError, match="reserved"):
        made(1199)


@worlds
def test_there_are_enough_lists_and_people(world: World) -> None:
    assert len(world.lists) >= 4
    assert {one.language for one in world.lists} == {"es", "pt", "en"}
    assert len(set(world.person.values())) >= 3000
    assert len(world.people) == parameters()["people"]["count"]
    assert all(len(one.rows) >= 150 for one in world.lists)


@worlds
def test_every_row_is_somebody_and_has_every_column(world: World) -> None:
    people = {one.id: one for one in world.people}
    assert len(people) == len(world.people)
    rows = world.rows()
    assert {row["id"] for row in rows} == set(world.person)
    for row in rows:
        person = people[world.person[row["id"]]]
        assert set(row) == {"id", "list", *COLUMNS}
        assert bool(row["name"]) != bool(row["given"] and row["surnames"])
        day = next(one.day for one in world.lists if one.id == row["list"])
        assert person.custody[world.episode[row["id"]]].start <= day


@worlds
def test_times_in_prison_follow_one_another(world: World) -> None:
    for person in world.people:
        assert person.born < person.custody[0].start
        for one, two in zip(person.custody, person.custody[1:], strict=False):
            assert one.end is not None
            assert one.end < two.start
        assert all(one.end is None or one.start < one.end for one in person.custody)


@worlds
def test_common_surnames_are_common_and_rare_ones_rare(world: World) -> None:
    firsts = Counter(one.surnames[0] for one in world.people if one.tongue == "es")
    total = sum(firsts.values())
    assert 0.02 <= firsts.most_common(1)[0][1] / total <= 0.06
    assert sum(count == 1 for count in firsts.values()) / len(firsts) >= 0.2


@worlds
def test_kin_and_namesakes_are_different_people_of_like_names(world: World) -> None:
    people = {one.id: one for one in world.people}
    assert {kind for *_, kind in world.kin} == {"brothers", "father and son", "namesakes"}
    for one, two, kind in world.kin:
        first, second = people[one], people[two]
        assert first.surnames[0] == second.surnames[0]
        assert (first.given[0] == second.given[0]) == (kind != "brothers")
        if kind == "father and son":
            assert abs(first.born.year - second.born.year) >= 17


@worlds
def test_a_list_has_somebody_twice_here_and_there(world: World) -> None:
    for one in world.lists:
        times = Counter(world.person[row.id] for row in one.rows)
        assert max(times.values()) >= 2 or one.id == "union"
        assert sum(count > 1 for count in times.values()) / len(times) < 0.08


@worlds
def test_lists_that_take_from_others_share_more_than_chance_would(world: World) -> None:
    on = {one.id: {world.person[row.id] for row in one.rows} for one in world.lists}
    of = len(world.people)
    for taker, giver, _ in parameters()["takes"]:
        assert len(on[taker] & on[giver]) > 1.2 * len(on[taker]) * len(on[giver]) / of
        assert any(row.startswith(f"{taker}:") and other.startswith(f"{giver}:") for row, other in world.taken.items())
    assert all(world.person[row] == world.person[other] for row, other in world.taken.items())


@worlds
def test_some_people_are_on_no_list_and_some_on_many(world: World) -> None:
    lists = Counter(person for person, _ in {(world.person[row], row.split(":")[0]) for row in world.person})
    assert len(world.people) - len(lists) >= 300
    assert Counter(lists.values())[4] >= 50


@worlds
def test_names_differ_between_lists_in_every_way_that_is_meant(world: World) -> None:
    rows = {row["id"]: row for row in world.rows()}
    seen = Counter()
    for one, two in world.pairs():
        first, second = _name(rows[one]), _name(rows[two])
        seen["same"] += first == second
        plain, other = without_accents(first).casefold(), without_accents(second).casefold()
        seen["accents or capitals"] += first != second and plain == other
        seen["one is shorter"] += len(plain.split()) != len(other.split())
        seen["letters"] += len(plain.split()) == len(other.split()) and plain != other
    assert all(seen[kind] >= 100 for kind in ("same", "accents or capitals", "one is shorter", "letters")), seen


def test_what_a_sheet_prints_has_the_lists_own_headers_and_dates() -> None:
    shapes = {one.id: one.header for one in WORLDS[1].lists}
    assert shapes["court"][:2] == ("APELLIDOS", "NOMBRES")
    assert all(len(row.printed) == len(one.header) for one in WORLDS[1].lists for row in one.rows)
    arrested = {
        one.id: [row.printed[list(words()["headers"][one.id]).index("arrested")] for row in one.rows] for one in WORLDS[1].lists
    }
    assert any("/" in cell for cell in arrested["court"])
    assert any(" de " in cell for cell in arrested["families"])


def test_edtf_dates_are_whole_or_cut_never_wrongly_made() -> None:
    for row in WORLDS[1].rows():
        for name in ("birth", "arrested", "released"):
            if len(row[name]) == 10:
                date.fromisoformat(row[name])
            assert len(row[name]) in (0, 4, 7, 10)


def test_groups_of_spellings_share_no_first_member() -> None:
    firsts = [group[0] for group in words()["spelt"]]
    assert len(firsts) == len(set(firsts))
    assert all(len(set(group)) == len(group) >= 2 for group in words()["spelt"])


def _name(row: dict[str, str]) -> str:
    return row["name"] or f"{row['given']} {row['surnames']}"
