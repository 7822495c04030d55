"""The changes to the tables, in the order their `down_revision` gives."""
