"""What Alembic runs: each change to the tables, forward only."""
