"""Runs the migrations on the connection it is given; Alembic loads it by its path."""

from __future__ import annotations

from alembic import context

context.configure(**context.config.attributes)
context.run_migrations()
