"""The keeper's tables, and the triggers that let nothing kept be changed or taken away."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

KEPT = (
    "persons", "statements", "lists", "list_rows", "judgements", "tombstones", "seals", "bulletins", "watches", "watch_seen",
)  # fmt: skip
STANDS = (
    "SELECT 1 FROM reports r WHERE r.sha256 = NEW.report "
    "AND (NEW.start IS NULL OR (NEW.start >= 0 AND NEW.stop > NEW.start AND NEW.stop <= r.characters))"
)


def upgrade() -> None:
    """Make the tables and their triggers."""
    _kept("persons")
    _kept(
        "statements",
        sa.Column("person", sa.String(), sa.ForeignKey("persons.id"), nullable=False, index=True),
        sa.Column("replaces", sa.String(), sa.ForeignKey("statements.id"), nullable=True),
        sa.Column("report", sa.String(64), nullable=True, index=True),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("stop", sa.Integer(), nullable=True),
    )
    _kept(
        "lists",
        sa.Column("name", sa.String(), nullable=False, index=True),
        sa.Column("sha256", sa.String(64), nullable=False),
    )
    op.create_table(
        "list_rows",
        sa.Column("list", sa.String(), sa.ForeignKey("lists.id"), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False, unique=True),
        sa.Column("record", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("list", "seq"),
    )
    _kept(
        "judgements",
        sa.Column("a", sa.String(), nullable=False, index=True),
        sa.Column("b", sa.String(), nullable=False, index=True),
    )
    _kept("tombstones")
    _kept("seals", sa.Column("person", sa.String(), sa.ForeignKey("persons.id"), nullable=False, index=True))
    _kept("bulletins", sa.Column("as_of", sa.String(), nullable=False, index=True))
    _kept("watches")
    op.create_table(
        "watch_seen",
        sa.Column("watch", sa.String(), sa.ForeignKey("watches.id"), nullable=False),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("seen_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("watch", "ref"),
    )
    for table in KEPT:
        for event in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_stay_on_{event.lower()} BEFORE {event} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, 'kept: {table}'); END"
            )
    op.execute(
        "CREATE TRIGGER statements_grounded_on_insert BEFORE INSERT ON statements "
        f"WHEN NEW.report IS NOT NULL AND NOT EXISTS ({STANDS}) "
        "BEGIN SELECT RAISE(ABORT, 'ungrounded: statements'); END"
    )


def downgrade() -> None:
    """Take the tables away, the ones that point at others first; their triggers go with them."""
    for table in KEPT:
        for event in ("update", "delete"):
            op.execute(f"DROP TRIGGER {table}_stay_on_{event}")
    op.execute("DROP TRIGGER statements_grounded_on_insert")
    for name in reversed(KEPT):
        op.drop_table(name)


def _kept(name: str, *columns: sa.Column[str] | sa.Column[int]) -> None:
    op.create_table(
        name,
        sa.Column("seq", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("id", sa.String(), nullable=False, unique=True),
        *columns,
        sa.Column("record", sa.Text(), nullable=False),
    )
