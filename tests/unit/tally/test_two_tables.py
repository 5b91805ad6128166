"""Two transcriptions and two versions: every difference found, and no other."""

from random import Random

import pytest

from elections import sheet, table, tallied, text
from habeas.tally.comparing import wilson

ROWS = [sheet(1000 + n // 3, 1 + n % 3, (100 + n * 7 % 90, 60 + n * 5 % 70), registered=400 + n) for n in range(120)]


def test_two_equal_tables_differ_nowhere() -> None:
    (one,) = tallied(table(ROWS), table(ROWS, name="again.csv")).comparisons
    assert (one.both, one.differing, one.only_first, one.only_second) == (120, 0, 0, 0)
    assert one.differences == ()
    assert all(row.rate == 100.0 for row in one.agreement)


@pytest.mark.parametrize("seed", range(4))
def test_every_planted_difference_is_found_and_no_other(seed: int) -> None:
    random = Random(seed)
    wrong = sorted(random.sample(range(120), 9))
    second = [list(row) for row in ROWS]
    for n in wrong:
        second[n][5 + n % 2] += 1 + n  # type: ignore[operator]
    random.shuffle(second)
    (one,) = tallied(table(ROWS), table(second, name="second.csv")).comparisons
    assert one.differing == 9
    votes = [d for d in one.differences if any(c.what in ("Ana Brandt", "Pedro Lorca") for c in d.changes)]
    assert {(d.station, d.table) for d in votes} == {(str(ROWS[n][2]), str(ROWS[n][3])) for n in wrong}
    effect = {row.what: row.effect for row in one.agreement}
    assert effect["Ana Brandt"] == sum(1 + n for n in wrong if n % 2 == 0)


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "cp850", "utf-8-sig"])
def test_a_later_larger_version_in_another_dress_is_matched_exactly(encoding: str) -> None:
    """Another encoding and separator, other names and order of columns, grouped numbers, leading zeros, and no names in common."""
    more = [sheet(5000 + n, 1, (300 + n, 1200 + n), registered=2500) for n in range(30)]
    later = [list(row) for row in [*ROWS[4:], *more]]
    later[0][5], later[7][4] = 999, 1234
    head = ("Mesa", "Código CV", "Inscritos", "Lista 2", "Lista 1", "Total válidos", "Anulados raros", "Ñandú")
    dressed = [
        (
            f"Mesa {r[3]:02d}",
            f"{r[2]:08d}",
            f"{r[4]:,}".replace(",", "."),
            f"{r[6]:,}".replace(",", "."),
            r[5],
            f"{r[7]:,}",
            r[8],
            "ñ",
        )
        for r in later
    ]
    dressed.reverse()
    second = table(text(dressed, head, sign=";"), name="later.csv", encoding=encoding)
    (one,) = tallied(table(ROWS), second).comparisons
    assert (one.both, one.only_first, one.only_second, one.not_comparable) == (116, 4, 30, 0)
    assert one.matched_by[0].startswith("Ana Brandt = Lista 1: the same votes")
    assert one.fields_changed["votes"] == one.differing == 1
    assert one.fields_changed["registered"] == 1
    assert {(d.station, d.table) for d in one.differences} == {(str(later[n][2]), str(later[n][3])) for n in (0, 7)}
    assert one.effect_added == {"Ana Brandt": sum(300 + n for n in range(30)), "Pedro Lorca": sum(1200 + n for n in range(30))}
    assert {(s.station, s.table) for s in one.removed} == {(str(r[2]), str(r[3])) for r in ROWS[:4]}


def test_a_sheet_unreadable_in_one_table_is_neither_the_same_nor_removed() -> None:
    second = [list(row) for row in ROWS]
    second[3][5] = "?"
    (one,) = tallied(table(ROWS), table(second, name="second.csv")).comparisons
    assert (one.both, one.not_comparable, one.only_first, one.only_second, one.differing) == (119, 1, 0, 0, 0)


def test_changed_addresses_of_images_are_counted_apart_from_votes() -> None:
    head = ("station", "table", "A", "B", "image")
    first = table([(n, 1, 10 + n, 20, f"a{n}") for n in range(5)], head)
    second = table([(n, 1, 10 + n, 20, f"b{n}") for n in range(5)], head, name="second.csv")
    (one,) = tallied(first, second).comparisons
    assert (one.differing, one.fields_changed["image"]) == (0, 5)


def test_tables_without_a_common_sheet_say_so() -> None:
    found = tallied(table(ROWS[:5]), table([sheet(1, 1, (5, 6))], name="second.csv"))
    assert "nothing-in-both" in [issue.code for issue in found.issues]


def test_wilsons_interval_holds_the_rate_and_knows_its_edges() -> None:
    assert wilson(0, 0) is None
    low, high = wilson(21917, 21924) or (0, 0)
    assert low < 100 * 21917 / 21924 < high
    assert wilson(50, 50) == (pytest.approx(92.865, abs=0.01), 100.0)
