"""The tables of a study and the triggers that refuse a span whose quote is not the text there."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, MetaData, PrimaryKeyConstraint, String, Table, Text

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = MetaData(naming_convention=NAMING)

# One row per fact about the study as a whole: who made it, from what input.
study = Table("study", metadata, Column("key", String, primary_key=True), Column("value", Text, nullable=False))

# One row per file that came in; `read_as` tells which program, settings and meta line it was last read with.
originals = Table(
    "originals",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("path", Text, nullable=False),
    Column("also", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("read_as", String, nullable=True),
    Column("issues", Text, nullable=False),
)

reports = Table(
    "reports",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("original", String(64), ForeignKey("originals.sha256", ondelete="CASCADE"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("id", String, nullable=False, unique=True),
    Column("head", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("characters", Integer, nullable=False),
    # length() stops at a NUL and counts code points: a text that the database counts otherwise would shift every span.
    CheckConstraint("typeof(text) = 'text' AND length(text) = characters", name="counted"),
)

readings = Table(
    "readings",
    metadata,
    Column("sha256", String(64), ForeignKey("reports.sha256", ondelete="CASCADE"), nullable=False),
    Column("extractor", String, nullable=False),
    Column("head", Text, nullable=False),
    Column("sketch", Text, nullable=False),
    PrimaryKeyConstraint("sha256", "extractor"),
)

people = Table(
    "people",
    metadata,
    Column("sha256", String(64), ForeignKey("reports.sha256", ondelete="CASCADE"), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("id", String, nullable=False, index=True),
    Column("record", Text, nullable=False),
    PrimaryKeyConstraint("sha256", "seq"),
)


def _grounded(name: str, *extra: Column[str] | Column[int]) -> Table:
    """A table whose rows stand at a span of a report: `quote` is the text from `start` to `stop`."""
    return Table(
        name,
        metadata,
        Column("sha256", String(64), ForeignKey("reports.sha256", ondelete="CASCADE"), nullable=False),
        Column("seq", Integer, nullable=False),
        *extra,
        Column("start", Integer, nullable=False),
        Column("stop", Integer, nullable=False),
        Column("quote", Text, nullable=False),
        Column("record", Text, nullable=False),
        PrimaryKeyConstraint("sha256", "seq"),
        CheckConstraint("start >= 0 AND stop > start", name="span"),
    )


figures = _grounded("figures", Column("id", String, nullable=False, index=True))
accounts = _grounded("accounts", Column("id", String, nullable=False, index=True))
set_aside = _grounded("set_aside")
tally_claims = _grounded("tally_claims")
acts = _grounded("acts", Column("person", Integer, nullable=False))
mentions = _grounded("mentions", Column("person", Integer, nullable=False))
GROUNDED = (figures, accounts, set_aside, tally_claims, acts, mentions)

# What lineage, registry and reconcile made of all readings; rebuilt whole, in one transaction.
derived = Table(
    "derived",
    metadata,
    Column("kind", String, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("id", String, nullable=False, index=True),
    Column("record", Text, nullable=False),
    PrimaryKeyConstraint("kind", "seq"),
)


def grounding_triggers() -> tuple[str, ...]:
    """The statements that make SQLite itself refuse an ungrounded row, however it is written."""
    found = (
        "SELECT 1 FROM reports r WHERE r.sha256 = NEW.sha256 AND substr(r.text, NEW.start + 1, NEW.stop - NEW.start) = NEW.quote"
    )
    # The record says where it stands too: it may not say another place than its row. Mentions carry an empty record.
    says = " AND ".join(
        f"coalesce(json_extract(NEW.record, '$.{key}'), NEW.{column}) = NEW.{column}"
        for key, column in (("start", "start"), ("end", "stop"), ("text", "quote"))
    )
    statements = [
        f"CREATE TRIGGER {table.name}_grounded_on_{event.lower()} BEFORE {event} ON {table.name} "
        f"WHEN NOT (typeof(NEW.quote) = 'text' AND length(NEW.quote) = NEW.stop - NEW.start AND {says} AND EXISTS ({found})) "
        f"BEGIN SELECT RAISE(ABORT, 'ungrounded: {table.name}'); END"
        for table in GROUNDED
        for event in ("INSERT", "UPDATE")
    ]
    statements.append(
        "CREATE TRIGGER reports_text_stays BEFORE UPDATE OF text, sha256, characters ON reports "
        "BEGIN SELECT RAISE(ABORT, 'a report''s text is never edited'); END"
    )
    return tuple(statements)


def trigger_names() -> tuple[str, ...]:
    """The names of all triggers that a study must carry."""
    return tuple(statement.split()[2] for statement in grounding_triggers())
