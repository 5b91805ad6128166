"""The newest migration is what the tables say, and data live through every step."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy.exc import IntegrityError

from habeas.engine.store import OriginalRow, ReadReport, open_store
from habeas.engine.store.opening import migrate
from habeas.engine.store.tables import grounding_triggers, metadata
from habeas.engine.store.tables_kept import kept_triggers
from habeas.model import Reading, Report, SetAside

SHA = "c" * 64


def test_head_equals_the_tables(tmp_path: Path) -> None:
    with open_store(tmp_path / "study") as store, store.transaction() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        stands = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE type = 'trigger'").scalars().all()
    assert sorted(stands) == sorted((*grounding_triggers(), *kept_triggers()))


def test_checks_stand_in_the_database_as_in_the_tables(tmp_path: Path) -> None:
    with open_store(tmp_path / "study") as store, store.transaction() as connection:
        sql = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = 'reports'").scalar_one()
    assert "length(text) = characters" in sql


def test_down_and_up_again_keeps_the_rows_and_brings_back_the_guard(tmp_path: Path) -> None:
    aside = SetAside(report="a", start=0, end=2, text="70", reason="test")
    reading = Reading(report="a", sha256=SHA, language="en", set_aside=(aside,))
    with open_store(tmp_path / "study") as store:
        one = ReadReport(report=Report(id="a", sha256=SHA, text="70 freed"), reading=reading, sketch=b"{}")
        store.save(OriginalRow(sha256="d" * 64, path="a.txt", size=1), (one,), "v1")
        with store.transaction() as connection:
            migrate(connection, "0001", down=True)
            assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'").scalar() == 0
            migrate(connection)
            connection.commit()
        assert list(store.readings()) == [reading]
        with store.transaction() as connection, pytest.raises(IntegrityError, match="ungrounded"):
            connection.exec_driver_sql("UPDATE set_aside SET quote = 'xx'")


def test_all_the_way_down_leaves_nothing(tmp_path: Path) -> None:
    with open_store(tmp_path / "study") as store, store.transaction() as connection:
        migrate(connection, "base", down=True)
        connection.commit()
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
    assert tables == ["alembic_version"]
