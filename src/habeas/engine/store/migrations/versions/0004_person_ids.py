"""Which person each record is held for: ids that survive linking again."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TABLE = "person_ids"


def upgrade() -> None:
    """Make the table and the triggers that let nothing in it be changed or taken away."""
    op.create_table(
        TABLE,
        sa.Column("seq", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("id", sa.String(), nullable=False, unique=True),
        sa.Column("record", sa.Text(), nullable=False),
    )
    for event in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {TABLE}_stay_on_{event.lower()} BEFORE {event} ON {TABLE} "
            f"BEGIN SELECT RAISE(ABORT, 'kept: {TABLE}'); END"
        )


def downgrade() -> None:
    """Take the table away with its triggers."""
    for event in ("update", "delete"):
        op.execute(f"DROP TRIGGER {TABLE}_stay_on_{event}")
    op.drop_table(TABLE)
