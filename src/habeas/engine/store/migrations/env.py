"""Alembic's way in: runs on the connection that `open_store` hands over, never opens one of its own."""

from alembic import context

from habeas.engine.store.tables import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
