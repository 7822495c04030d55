"""What a fact is, and how the facts folder is read."""
