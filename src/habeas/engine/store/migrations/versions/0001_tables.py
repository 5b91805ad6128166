"""The first tables of a study."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

GROUNDED = ("figures", "accounts", "set_aside", "tally_claims", "acts", "mentions")


def upgrade() -> None:
    """Make every table."""
    op.create_table("study", sa.Column("key", sa.String(), primary_key=True), sa.Column("value", sa.Text(), nullable=False))
    op.create_table(
        "originals",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("also", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("read_as", sa.String(), nullable=True),
        sa.Column("issues", sa.Text(), nullable=False),
    )
    op.create_table(
        "reports",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("original", sa.String(64), sa.ForeignKey("originals.sha256", ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False, unique=True),
        sa.Column("head", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("characters", sa.Integer(), nullable=False),
        sa.CheckConstraint("typeof(text) = 'text' AND length(text) = characters", name="counted"),
    )
    op.create_table(
        "readings",
        _of_report(),
        sa.Column("extractor", sa.String(), nullable=False),
        sa.Column("head", sa.Text(), nullable=False),
        sa.Column("sketch", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", "extractor"),
    )
    op.create_table(
        "people",
        _of_report(),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False, index=True),
        sa.Column("record", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", "seq"),
    )
    _grounded("figures", sa.Column("id", sa.String(), nullable=False, index=True))
    _grounded("accounts", sa.Column("id", sa.String(), nullable=False, index=True))
    _grounded("set_aside")
    _grounded("tally_claims")
    _grounded("acts", sa.Column("person", sa.Integer(), nullable=False))
    _grounded("mentions", sa.Column("person", sa.Integer(), nullable=False))
    op.create_table(
        "derived",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False, index=True),
        sa.Column("record", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "seq"),
    )


def downgrade() -> None:
    """Take every table away, the ones that point at others first."""
    for name in ("derived", *reversed(GROUNDED), "people", "readings", "reports", "originals", "study"):
        op.drop_table(name)


def _of_report() -> sa.Column[str]:
    return sa.Column("sha256", sa.String(64), sa.ForeignKey("reports.sha256", ondelete="CASCADE"), nullable=False)


def _grounded(name: str, *extra: sa.Column[str] | sa.Column[int]) -> None:
    op.create_table(
        name,
        _of_report(),
        sa.Column("seq", sa.Integer(), nullable=False),
        *extra,
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("stop", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", "seq"),
        sa.CheckConstraint("start >= 0 AND stop > start", name="span"),
    )
