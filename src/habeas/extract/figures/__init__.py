"""From counts to figures: every field of the schema, each by its own small decision."""
