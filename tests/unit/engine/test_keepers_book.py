"""The keeper's tables let nothing be changed or taken away, and rest on reports that are there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from habeas.cli.main import main
from habeas.engine.store import Keeper, OriginalRow, ReadReport, Store, open_store
from habeas.engine.store.tables_kept import KEPT
from habeas.engine.store.verify import verify
from habeas.errors import StoreError
from habeas.model import Reading, Report
from habeas.model.bulletin import Bulletin
from habeas.model.registry import (
    Judgement,
    KeptList,
    ListRow,
    Person,
    PersonIds,
    Seal,
    Source,
    Statement,
    Tombstone,
    Trait,
    Value,
    Watch,
    Withdrawn,
)

AT = "2026-01-11T12:00:00Z"
SHA = "a" * 64


@pytest.fixture
def keeper(tmp_path: Path) -> Iterator[Keeper]:
    with open_store(tmp_path / "study") as store:
        yield Keeper(store)


def named(keeper: Keeper, name: str = "Ana Inventada", source: Source | None = None, replaces: str | None = None) -> Statement:
    return keeper.add_statement(
        lambda id_: Statement(
            id=id_,
            person="P-0001",
            said=Trait(field="name", value=name),
            recorded_at=AT,
            source=source or Source(),
            replaces=replaces,
        )
    )


def one_of_everything(keeper: Keeper) -> None:
    keeper.add_person(lambda id_: Person(id=id_, recorded_at=AT))
    keeper.add_person(lambda id_: Person(id=id_, recorded_at=AT))
    named(keeper)
    keeper.add_list(
        lambda id_: KeptList(id=id_, sha256=SHA, name="Lista", file="l.csv", imported_at=AT),
        lambda id_: (ListRow(id="row_1", list=id_, sheet="", row=3, values=(Value(field="name", read="Ana", raw="ANA"),)),),
    )
    keeper.add_judgement(lambda id_: Judgement(id=id_, a="P-0001", b="P-0002", verdict="same", judged_at=AT))
    keeper.add_tombstone(Tombstone(id="P-0002", became=("P-0001",), at=AT))
    keeper.add_person_ids(lambda id_: PersonIds(id=id_, at=AT, persons={"row_1": "G-0001"}), ())
    keeper.add_seal(lambda id_: Seal(id=id_, person="P-0001", sealed_at=AT))
    keeper.add_bulletin(lambda id_: Bulletin(id=id_, as_of=AT, known_at=AT))
    keeper.add_watch(lambda id_: Watch(id=id_, name="Ana Inventada", since=AT))
    keeper.mark_seen("W-0001", ["row_1", "row_1"], AT)


def test_what_is_written_comes_back_in_the_order_of_writing(keeper: Keeper) -> None:
    assert keeper.is_empty()
    one_of_everything(keeper)
    assert not keeper.is_empty()
    assert [person.id for person in keeper.persons()] == ["P-0001", "P-0002"]
    assert [one.id for one in keeper.statements()] == ["S-000001"]
    assert [row.value("name") for row in keeper.rows("L-0001")] == ["Ana"]
    assert (keeper.lists()[0].id, keeper.judgements()[0].id, keeper.seals()[0].id) == ("L-0001", "J-0001", "X-0001")
    assert (keeper.tombstones()[0].became, keeper.watches()[0].id) == (("P-0001",), "W-0001")
    assert (keeper.bulletins()[0].id, keeper.seen("W-0001")) == ("B-0001", frozenset({"row_1"}))


@pytest.mark.parametrize("table", [table.name for table in KEPT])
@pytest.mark.parametrize("change", ["UPDATE {} SET record = '{{}}'", "DELETE FROM {}"])
def test_the_database_itself_refuses_to_change_a_line(keeper: Keeper, table: str, change: str) -> None:
    one_of_everything(keeper)
    said = change.format(table).replace("record = '{}'", "ref = 'x'" if table == "watch_seen" else "record = '{}'")
    with keeper.store.transaction() as connection, pytest.raises(IntegrityError, match="kept"):
        connection.exec_driver_sql(said)


def test_a_statement_rests_on_a_person_a_statement_and_a_report_that_are_there(keeper: Keeper) -> None:
    with pytest.raises(StoreError):
        named(keeper)
    keeper.add_person(lambda id_: Person(id=id_, recorded_at=AT))
    with pytest.raises(StoreError):
        named(keeper, replaces="S-999999")
    with pytest.raises(StoreError, match="report"):
        named(keeper, source=Source(report=SHA))
    _save(keeper.store)
    assert named(keeper, source=Source(report=SHA, start=0, end=3)).id == "S-000001"
    with pytest.raises(StoreError):
        named(keeper, source=Source(report=SHA, start=0, end=3000))


def _save(store: Store) -> None:
    read = ReadReport(
        report=Report(id="a", sha256=SHA, text="Ana"), reading=Reading(report="a", sha256=SHA, language="es"), sketch=b"{}"
    )
    store.save(OriginalRow(sha256="d" * 64, path="a.txt", size=1), (read,), "v1")


def test_reading_a_report_again_leaves_what_was_stated_of_it(keeper: Keeper) -> None:
    keeper.add_person(lambda id_: Person(id=id_, recorded_at=AT))
    _save(keeper.store)
    named(keeper, source=Source(report=SHA))
    _save(keeper.store)
    assert len(keeper.statements()) == 1
    assert verify(keeper.store) != ()  # the original of this test is no file
    assert {issue.code for issue in verify(keeper.store)} == {"original-missing"}


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Person(id="P-1", recorded_at="yesterday"),
        lambda: Judgement(id="J", a="b", b="a", verdict="same", judged_at=AT),
        lambda: Watch(id="W", since=AT),
        lambda: Statement(id="S", person="P", said=Withdrawn(why="x"), recorded_at=AT),
    ],
)
def test_a_record_that_cannot_be_is_refused(wrong: object) -> None:
    with pytest.raises(ValueError):
        wrong()  # type: ignore[operator]


def test_a_list_comes_in_whole_or_not_at_all(keeper: Keeper) -> None:
    row = ListRow(id="row_1", list="L-0001", sheet="", row=3)
    with pytest.raises(StoreError):
        keeper.add_list(lambda id_: KeptList(id=id_, sha256=SHA, name="Lista", file="l.csv", imported_at=AT), lambda _: (row, row))
    assert keeper.lists() == ()


def test_reading_other_reports_into_the_same_folder_does_not_sweep_a_list_away(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(f"In {name}, 70 people were freed.\n", encoding="utf-8")
    out = str(tmp_path / "out")
    main(["read", str(tmp_path / "one"), "--out", out])
    main(["names", "add", "Ana Inventada", "--study", out])
    assert main(["read", str(tmp_path / "two"), "--out", out, "--force"]) == 2
    with open_store(tmp_path / "out") as store:
        assert len(Keeper(store).persons()) == 1
