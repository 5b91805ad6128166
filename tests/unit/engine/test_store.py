"""The store keeps what it is given and refuses what is not in the text."""

import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from habeas.engine.store import OriginalRow, ReadReport, Store, open_store
from habeas.engine.store.dump import dump_lines
from habeas.engine.store.verify import verify
from habeas.errors import GroundingError, StoreError
from habeas.model import Act, Mentioned, Reading, Report, SetAside

SHA = "a" * 64
TEXT = "Señora 😀 70 freed"


def read_report(text: str = TEXT, sha256: str = SHA, label: str = "a", **parts: object) -> ReadReport:
    reading = Reading(report=label, sha256=sha256, language="en", **parts)  # type: ignore[arg-type]
    return ReadReport(report=Report(id=label, sha256=sha256, text=text), reading=reading, sketch=b"{}")


def aside(start: int, end: int, text: str) -> SetAside:
    return SetAside(report="a", start=start, end=end, text=text, reason="test")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "study") as opened:
        yield opened


def keep(store: Store, one: ReadReport, raw: bytes = b"raw") -> None:
    sha256 = store.keep(raw)
    store.save(OriginalRow(sha256=sha256, path="a.txt", size=len(raw)), (one,), "v1")


def test_a_reading_comes_back_as_it_was_kept(store: Store) -> None:
    acts = (Act(act="released", start=9, end=17, date="2025-03-01"),)
    person = Mentioned(id="p_1", report="a", name="Señora", named=True, role="detainee", acts=acts, mentions=((0, 6), (7, 8)))
    one = read_report(people=(person,), set_aside=(aside(9, 11, "70"),), sentences=((0, 17),))
    keep(store, one)
    assert list(store.readings()) == [one.reading]
    assert store.report(SHA) == one.report


def test_the_same_original_twice_adds_nothing(store: Store) -> None:
    one = read_report(set_aside=(aside(9, 11, "70"),))
    keep(store, one)
    before = list(dump_lines(store))
    keep(store, one)
    assert list(dump_lines(store)) == before


def test_the_store_refuses_a_span_that_is_not_in_the_text(store: Store) -> None:
    with pytest.raises(GroundingError, match="set_aside"):
        keep(store, read_report(set_aside=(aside(8, 10, "70"),)))
    assert store.labels() == {}


@pytest.mark.parametrize("table", ["figures", "accounts", "set_aside", "tally_claims", "acts", "mentions"])
def test_a_raw_insert_of_an_ungrounded_row_is_refused_by_the_database(store: Store, table: str) -> None:
    keep(store, read_report())
    extra = {"figures": ", id", "accounts": ", id", "acts": ", person", "mentions": ", person"}.get(table, "")
    more = ", 1" if extra else ""
    into = f"INSERT INTO {table} (sha256, seq, start, stop, quote, record{extra})"
    with store.transaction() as connection:
        with pytest.raises(IntegrityError, match=f"ungrounded: {table}"):
            connection.exec_driver_sql(f"{into} VALUES ('{SHA}', 0, 9, 11, '71', '{{}}'{more})")
        with pytest.raises(IntegrityError, match="ungrounded"):
            connection.exec_driver_sql(f"{into} VALUES ('{'b' * 64}', 0, 9, 11, '70', '{{}}'{more})")
        connection.exec_driver_sql(f"{into} VALUES ('{SHA}', 0, 9, 11, '70', '{{}}'{more})")


def test_a_raw_update_cannot_move_a_row_off_its_quote(store: Store) -> None:
    keep(store, read_report(set_aside=(aside(9, 11, "70"),)))
    with store.transaction() as connection:
        for change in ("start = 8, stop = 10", "quote = '71'", 'record = \'{"start": 3, "end": 5}\'', "stop = 12"):
            with pytest.raises(IntegrityError, match="ungrounded"):
                connection.exec_driver_sql(f"UPDATE set_aside SET {change}")


def test_a_text_is_never_edited(store: Store) -> None:
    keep(store, read_report())
    with store.transaction() as connection, pytest.raises(IntegrityError, match="never edited"):
        connection.exec_driver_sql("UPDATE reports SET text = 'x', characters = 1")


def test_a_nul_in_a_text_is_refused_for_the_database_would_count_otherwise(store: Store) -> None:
    with pytest.raises(StoreError):
        keep(store, read_report(text="a\x00b 70"))


def test_half_a_character_is_refused_with_advice(store: Store) -> None:
    with pytest.raises(StoreError, match="surrogate"):
        keep(store, read_report(text="a\ud800 70"))


def test_forgetting_an_original_takes_everything_that_hung_on_it(store: Store) -> None:
    keep(store, read_report(set_aside=(aside(9, 11, "70"),)))
    store.forget([original.sha256 for original in store.originals()])
    assert list(store.readings()) == []
    assert [line for line in dump_lines(store) if b'"table":"set_aside"' in line] == []


def test_a_key_is_refused_while_nothing_encrypts(tmp_path: Path) -> None:
    class Keyed:
        def key_for(self, study: Path) -> bytes:
            return b"secret"

    with pytest.raises(StoreError, match="cannot encrypt"):
        open_store(tmp_path / "study", Keyed())


def test_a_flipped_byte_in_an_original_is_found(store: Store) -> None:
    keep(store, read_report())
    assert verify(store) == ()
    path = next((store.study / "input").iterdir())
    path.write_bytes(b"rax")
    assert [issue.code for issue in verify(store)] == ["original-changed"]
    with pytest.raises(StoreError, match="changed"):
        store.original(path.name)


def test_a_lost_guard_is_found(store: Store) -> None:
    with store.transaction() as connection:
        connection.exec_driver_sql("DROP TRIGGER figures_grounded_on_insert")
        connection.commit()
    assert [issue.code for issue in verify(store)] == ["trigger-missing"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps permissions elsewhere")
def test_only_the_owner_may_read_a_study(store: Store) -> None:
    keep(store, read_report())
    for path in (store.study, *store.study.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_nothing_lies_beside_the_store_after_a_write(store: Store) -> None:
    keep(store, read_report())
    assert sorted(path.name for path in store.study.iterdir()) == ["habeas.sqlite", "input"]
