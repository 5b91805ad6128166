"""From here on the database itself refuses a span whose quote is not the text there."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

GROUNDED = ("figures", "accounts", "set_aside", "tally_claims", "acts", "mentions")
FOUND = "SELECT 1 FROM reports r WHERE r.sha256 = NEW.sha256 AND substr(r.text, NEW.start + 1, NEW.stop - NEW.start) = NEW.quote"
SAYS = " AND ".join(
    f"coalesce(json_extract(NEW.record, '$.{key}'), NEW.{column}) = NEW.{column}"
    for key, column in (("start", "start"), ("end", "stop"), ("text", "quote"))
)


def upgrade() -> None:
    """Add the triggers."""
    for table in GROUNDED:
        for event in ("INSERT", "UPDATE"):
            op.execute(
                f"CREATE TRIGGER {table}_grounded_on_{event.lower()} BEFORE {event} ON {table} "
                f"WHEN NOT (typeof(NEW.quote) = 'text' AND length(NEW.quote) = NEW.stop - NEW.start "
                f"AND {SAYS} AND EXISTS ({FOUND})) "
                f"BEGIN SELECT RAISE(ABORT, 'ungrounded: {table}'); END"
            )
    op.execute(
        "CREATE TRIGGER reports_text_stays BEFORE UPDATE OF text, sha256, characters ON reports "
        "BEGIN SELECT RAISE(ABORT, 'a report''s text is never edited'); END"
    )


def downgrade() -> None:
    """Take the triggers away; the rows stay."""
    op.execute("DROP TRIGGER reports_text_stays")
    for table in GROUNDED:
        for event in ("insert", "update"):
            op.execute(f"DROP TRIGGER {table}_grounded_on_{event}")
