"""The waterfall of an account: bars that begin where the last one ended, and a table that says the same."""

from habeas.model import Balance, BalanceTerm, Dossier, Reconciled
from habeas.publish.balance_chart import Waterfall, waterfalls
from habeas.publish.indexed import Indexed
from habeas.publish.page import dossier_files


def term(role: str, sign: int, low: int | None, high: int | None, *, point: int | None = None) -> BalanceTerm:
    known = low is not None
    return BalanceTerm(
        role=role, sign=sign, low=low, point=point, high=high, implied_low=low or 0, implied_high=high,
        figures=("f",) if known else (), counters=("Prison Watch",) if known else (),
    )  # type: ignore[arg-type] # fmt: skip


def balance(*terms: BalanceTerm) -> Dossier:
    one = Balance(
        id="ba_1", country="XA", period_from="2031-05-01", period_to="2031-08-20", terms=terms,
        assuming=("those held are among those arrested",), why="About 200 are out.",
    )  # fmt: skip
    return Dossier(version="0", reconciled=Reconciled(balances=(one,)))


def drawn() -> Waterfall:
    terms = (
        term("arrested", 1, 1500, 2500, point=2000),
        term("released", -1, 131, None, point=131),
        term("untold", -1, None, None),
        term("held_after", 0, 1710, 1890, point=1800),
    )
    (one,) = waterfalls(Indexed(balance(*terms)))
    return one


def test_each_bar_begins_where_the_one_above_it_ends_and_the_last_stands_on_the_ground() -> None:
    came, left, untold, held = drawn().rows
    assert (came.x, held.x) == (0.0, 0.0)
    assert round(left.x + left.width, 1) == round(came.width, 1)
    assert round(untold.x + untold.width, 1) == round(left.x, 1)
    assert round(held.width, 1) == round(untold.x, 1)


def test_of_whom_nobody_tells_is_what_is_left_over_and_is_drawn_apart() -> None:
    untold = drawn().rows[2]
    assert untold.untold
    assert untold.told == "about 69"


def test_picture_and_table_say_the_same_in_words() -> None:
    one = drawn()
    assert one.describes.startswith("Arrested: 2,000 (1,500 – 2,500); Left prison: 131 (131 or more)")
    assert [row.label for row in one.table] == [row.label for row in one.rows]
    assert one.table[2].said == "nobody says"


def test_the_page_shows_the_account_with_what_it_assumes_and_loads_nothing() -> None:
    page = dossier_files(balance(term("held_before", 1, 10, 10), term("held_after", 0, 8, 8)), ("html",))["index.html"].decode()
    assert "Does it add up?" in page
    assert "Assumed: those held are among those arrested." in page
    assert "<script" not in page


def test_a_dossier_without_accounts_has_no_such_part() -> None:
    assert "Does it add up?" not in dossier_files(Dossier(version="0"), ("html",))["index.html"].decode()
