"""The one way to a study's store and originals: made private, brought to the newest schema, opened with a key provider."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import StaticPool

from habeas.engine.store.keys import InTheClear, KeyProvider, refuse_key
from habeas.engine.store.private import private_file, private_folder, tighten
from habeas.engine.store.store import Store
from habeas.errors import StoreError, UsageError

DATABASE = "habeas.sqlite"
# Everything SQLite would put elsewhere stays in memory; the journal lies beside the file and goes with each commit.
PRAGMAS = ("foreign_keys=ON", "temp_store=MEMORY", "journal_mode=DELETE", "synchronous=NORMAL", "secure_delete=ON")


def open_store(study: Path, key_provider: KeyProvider | None = None, *, must_exist: bool = False) -> Store:
    """The store of the study in this folder, made where it is missing; close it, or use it in a `with`."""
    path = study / DATABASE
    if must_exist and not path.is_file():
        raise UsageError(f"{study} holds no {DATABASE}", "name the folder that `habeas read --out` wrote, with --in")
    refuse_key(key_provider or InTheClear(), study)
    if not path.exists():
        private_file(path)
    tighten(study)
    private_folder(study / "input")
    engine = _engine(path)
    try:
        with engine.begin() as connection:
            migrate(connection)
    except DatabaseError as error:
        engine.dispose()
        raise StoreError(f"{DATABASE} is not a store of habeas", "move it away, or name another folder") from error
    return Store(engine, study)


def _engine(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}", poolclass=StaticPool)

    @event.listens_for(engine, "connect")
    def _set_pragmas(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        for pragma in PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    return engine


def migrate(connection: Connection, revision: str = "head", *, down: bool = False) -> None:
    """Bring the schema to a revision, forward unless `down`."""
    from alembic import command
    from alembic.config import Config

    if not down and revision == "head" and _at_head(connection):
        return
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    (command.downgrade if down else command.upgrade)(config, revision)


def _at_head(connection: Connection) -> bool:
    """Saves loading every migration for a study that needs none."""
    if "alembic_version" not in inspect(connection).get_table_names():
        return False
    stands = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    newest = max(p.name for p in (Path(__file__).parent / "migrations" / "versions").glob("0*.py"))
    return stands == newest.split("_")[0]
