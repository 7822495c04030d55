"""Cards to take along: an Anki package, a table, a handout to print."""
