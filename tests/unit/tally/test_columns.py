"""Which column holds what, by words in three languages and by arithmetic."""

import pytest

from elections import HEAD, sheet, table, tallied, votes
from habeas.errors import UnreadableError
from habeas.model.tally import ColumnMap
from habeas.sheets.headers import unique_headers
from habeas.tally import Question
from habeas.tally.columns import recognise

ROWS = [sheet(n, t, (200 - n, 100 + t)) for n in range(1, 6) for t in (1, 2)]


@pytest.mark.parametrize(
    "head",
    [
        ("province", "district", "polling station", "table no", "registered voters", "A", "B", "valid votes", "spoiled"),
        ("Estado", "Municipio", "Centro de votación", "Mesa", "Electores", "A", "B", "Votos válidos", "Nulos"),
        ("UF", "Município", "Local de votação", "Seção", "Eleitores aptos", "A", "B", "Válidos", "Nulos"),
        ("EDO", "MUN", "COD_CV", "MESA", "RE", "A", "B", "VOTOS_VALIDOS", "VOTOS_NULOS"),
    ],
)
def test_headers_are_known_in_three_languages(head: tuple[str, ...]) -> None:
    columns = recognise(head, [[str(c) for c in row] for row in ROWS], "x").columns
    assert (columns.station, columns.table, columns.registered, columns.valid) == (head[2], head[3], head[4], head[7])
    assert (columns.places, columns.null) == ((head[0], head[1]), (head[8],))
    assert list(columns.candidates) == ["A", "B"]


def test_strange_numbers_are_kept_out_because_candidates_sum_to_the_valid_votes() -> None:
    head = (*HEAD, "batch", "weight")
    rows = [(*row, n * 7, 13) for n, row in enumerate(ROWS)]
    columns = recognise(head, [[str(c) for c in row] for row in rows], "x").columns
    assert list(columns.candidates) == ["Ana Brandt", "Pedro Lorca"]


def test_a_nameless_column_never_below_the_valid_votes_is_the_registered() -> None:
    head = ["station", "table", "u1", "u2", "u3", "valid"]
    rows = [[str(n), "1", str(400 + n), str(100 + n), "50", str(150 + n)] for n in range(9)]
    columns = recognise(head, rows, "x").columns
    assert (columns.registered, list(columns.candidates)) == ("u1", ["u2", "u3"])


def test_a_code_of_station_and_table_is_taken_apart() -> None:
    rows = [("0101.01.1.0001", 10, 20), ("0101.02.1.0001", 11, 22), ("0102.01.1.0001", 12, 24)]
    found = tallied(table(rows, ("Acta", "X", "Y")))
    assert found.sources[0].columns.parts == (1, 2)
    assert votes(found) == {"X": 33, "Y": 66}
    assert found.totals.stations == 2


def test_a_table_without_stations_is_refused_with_a_hint() -> None:
    with pytest.raises(UnreadableError, match="no column names the polling station") as caught:
        recognise(["when", "A", "B"], [["1", "2", "3"]], "x")
    assert "--map" in caught.value.hint


def test_ten_thousand_columns_are_refused_clearly_and_a_map_still_reads_them() -> None:
    head = (*HEAD, *(f"x{n}" for n in range(10_000)))
    rows = [(*row, *range(10_000)) for row in ROWS[:3]]
    with pytest.raises(UnreadableError, match="too many to guess"):
        tallied(table(rows, head))
    named = ColumnMap(station="station", table="table", candidates={"Ana Brandt": "A", "Pedro Lorca": "B"})
    found = tallied(table(rows, head), question=Question(maps=(named,)))
    assert votes(found) == {"A": 199 + 199 + 198, "B": 101 + 102 + 101}
    assert found.sources[0].unused_columns == 10_005


def test_ten_thousand_columns_of_text_are_only_unused() -> None:
    head = (*HEAD, *(f"x{n}" for n in range(10_000)))
    found = tallied(table([(*row, *(["note"] * 10_000)) for row in ROWS], head))
    assert found.sources[0].unused_columns == 10_000
    assert found.totals.sheets == len(ROWS)


def test_headers_that_repeat_or_are_missing_get_names() -> None:
    assert unique_headers(["a", "", "a", " b  c "]) == ["a", "column 2", "a (2)", "b c"]


def test_a_guess_says_that_it_is_one() -> None:
    rows = [(n, 1, 10 + n, 20, 999 - n) for n in range(8)]
    found = tallied(table(rows, ("station", "table", "X", "Y", "valid")))
    assert [issue.code for issue in found.issues] == ["columns-unsure"]


@pytest.mark.parametrize("named", ["Total", "Summe", "Votos emitidos"])
@pytest.mark.parametrize("voters", ["Electores", "Wähler"])
def test_a_sum_of_candidates_and_null_votes_is_no_candidate(named: str, voters: str) -> None:
    head = ["Centro", "Mesa", voters, "A", "B", "Nulos", named]
    rows = [[str(n), "1", str(900 + n), str(100 + n), str(50 + 2 * n), str(n % 4), str(150 + 3 * n + n % 4)] for n in range(12)]
    found = recognise(head, rows, "x")
    assert list(found.columns.candidates) == ["A", "B"]
    assert found.columns.registered == voters
    assert found.sure


def test_a_column_called_total_is_never_a_candidate() -> None:
    rows = [[str(n), "1", str(100 + n), str(50 + 2 * n), str(7 * n)] for n in range(12)]
    assert list(recognise(["station", "table", "A", "B", "Total"], rows, "x").columns.candidates) == ["A", "B"]


def test_a_table_with_a_row_for_each_candidate_is_turned() -> None:
    rows = [("Velm", n, 1, 500, name, votes) for n in range(1, 7) for name, votes in (("Ana Brandt", 100 + n), ("Pedro Lorca", 50))]
    head = ("municipality", "station", "table", "registered", "candidate", "votes")
    found = tallied(table(rows, head))
    assert votes(found) == {"Ana Brandt": sum(100 + n for n in range(1, 7)), "Pedro Lorca": 300}
    assert (found.totals.sheets, found.totals.registered) == (6, 3000)
    assert "turned" in [issue.code for issue in found.issues]


def test_a_candidate_twice_on_a_turned_sheet_overwrites_nothing() -> None:
    rows = [(n, 1, name, 10 + n) for n in range(1, 7) for name in ("A", "B")] + [(1, 1, "A", 99), (1, 1, "B", 11)]
    found = tallied(table(rows, ("station", "table", "candidate", "votes")))
    assert found.totals.sheets == 5
    assert {c.name: c.sheets for c in found.sources[0].checks if c.sheets} == {"duplicate-differs": 2}
