"""The keeper's tables: people, statements, lists, rows, judgements, seals, bulletins. Rows are added, never changed."""

from sqlalchemy import Column, ForeignKey, Integer, PrimaryKeyConstraint, String, Table, Text

from habeas.engine.store.tables import metadata


def _kept(name: str, *columns: Column[str] | Column[int]) -> Table:
    """A table of records in the order they were written; `seq` is that order, `id` is how others name the record."""
    return Table(
        name,
        metadata,
        Column("seq", Integer, primary_key=True, autoincrement=False),
        Column("id", String, nullable=False, unique=True),
        *columns,
        Column("record", Text, nullable=False),
    )


persons = _kept("persons")
# A statement that rests on a report says which and where; the quote is what stands there.
statements = _kept(
    "statements",
    Column("person", String, ForeignKey("persons.id"), nullable=False, index=True),
    Column("replaces", String, ForeignKey("statements.id"), nullable=True),
    Column("report", String(64), nullable=True, index=True),
    Column("start", Integer, nullable=True),
    Column("stop", Integer, nullable=True),
)
lists = _kept("lists", Column("name", String, nullable=False, index=True), Column("sha256", String(64), nullable=False))
list_rows = Table(
    "list_rows",
    metadata,
    Column("list", String, ForeignKey("lists.id"), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("id", String, nullable=False, unique=True),
    Column("record", Text, nullable=False),
    PrimaryKeyConstraint("list", "seq"),
)
judgements = _kept("judgements", Column("a", String, nullable=False, index=True), Column("b", String, nullable=False, index=True))
tombstones = _kept("tombstones")
person_ids = _kept("person_ids")
seals = _kept("seals", Column("person", String, ForeignKey("persons.id"), nullable=False, index=True))
bulletins = _kept("bulletins", Column("as_of", String, nullable=False, index=True))
watches = _kept("watches")
watch_seen = Table(
    "watch_seen",
    metadata,
    Column("watch", String, ForeignKey("watches.id"), nullable=False),
    Column("ref", String, nullable=False),
    Column("seen_at", String, nullable=False),
    PrimaryKeyConstraint("watch", "ref"),
)
KEPT = (persons, statements, lists, list_rows, judgements, tombstones, seals, bulletins, watches, watch_seen, person_ids)


def kept_triggers() -> tuple[str, ...]:
    """The statements that make SQLite itself refuse to change or take away what was kept, or to rest it on nothing."""
    stay = [
        f"CREATE TRIGGER {table.name}_stay_on_{event.lower()} BEFORE {event} ON {table.name} "
        f"BEGIN SELECT RAISE(ABORT, 'kept: {table.name}'); END"
        for table in KEPT
        for event in ("UPDATE", "DELETE")
    ]
    stands = (
        "SELECT 1 FROM reports r WHERE r.sha256 = NEW.report "
        "AND (NEW.start IS NULL OR (NEW.start >= 0 AND NEW.stop > NEW.start AND NEW.stop <= r.characters))"
    )
    grounded = (
        "CREATE TRIGGER statements_grounded_on_insert BEFORE INSERT ON statements "
        f"WHEN NEW.report IS NOT NULL AND NOT EXISTS ({stands}) "
        "BEGIN SELECT RAISE(ABORT, 'ungrounded: statements'); END"
    )
    return (*stay, grounded)


def kept_trigger_names() -> tuple[str, ...]:
    """The names of the triggers above."""
    return tuple(statement.split()[2] for statement in kept_triggers())
